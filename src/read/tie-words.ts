// Words that say how two actors are related, in English, Russian and Kazakh, with the grammar that tells who of whom. Folded as TextToken.text is.

import { wordList } from '../language/word-lists.ts'
import type { TieKind } from '../model/reading.ts'

/**
 * `noun`: what one is to the other ("brother", "глава", "басшысы"). `verb`: the holder does it to the other ("owns"). `passive`: the other way
 * round ("is owned by", "принадлежит"). `mutual`: "linked to", "связан с".
 */
export type TieGrammar = 'noun' | 'verb' | 'passive' | 'mutual'

export interface TieWord {
  readonly kind: TieKind
  readonly grammar: TieGrammar
  readonly language: 'en' | 'ru' | 'kk'
}

type Row = readonly [TieWord, string]

function row(kind: TieKind, grammar: TieGrammar, language: TieWord['language'], words: string): Row {
  return [{ kind, grammar, language }, words]
}

const ROWS: readonly Row[] = [
  row(
    'family',
    'noun',
    'en',
    'brother brothers sister sisters son daughter father mother husband wife widow widower nephew niece uncle aunt cousin cousins grandson granddaughter grandfather grandmother in-law son-in-law brother-in-law father-in-law stepson relative spouse',
  ),
  row(
    'directorship',
    'noun',
    'en',
    'head director chief chairman chairwoman chair ceo manager president leader deputy boss rector',
  ),
  row(
    'membership',
    'noun',
    'en',
    'member employee worker adviser advisor spokesman spokeswoman lawyer driver bodyguard officer assistant',
  ),
  row('control', 'noun', 'en', 'owner co-owner shareholder founder co-founder beneficiary'),
  row('association', 'noun', 'en', 'friend ally associate partner classmate neighbour neighbor acquaintance confidant'),
  row('directorship', 'verb', 'en', 'heads headed leads led runs ran chairs manages managed directs directed'),
  row('control', 'verb', 'en', 'owns owned controls controlled founded funds financed finances'),
  row('membership', 'verb', 'en', 'joined'),
  row('association', 'mutual', 'en', 'befriended'),
  row('unknown', 'mutual', 'en', 'linked connected tied related'),
  row(
    'family',
    'noun',
    'ru',
    'брат брата брату братом брате сестра сестры сестре сестру сестрой сын сына сыну сыном дочь дочери дочерью отец отца отцу отцом мать матери матерью муж мужа мужем жена жены женой жену вдова вдовой племянник* племянниц* дядя дядей дяди тетя тетей двоюродный зять зятем зятя сват сватом свояк* шурин* внук* внучк* дед дедом теща тесть тестем невестк* родственник* супруг*',
  ),
  row(
    'directorship',
    'noun',
    'ru',
    'глава главой главы главу главе директор* руководител* председател* начальник* гендиректор* президент* ректор* лидер* шеф управляющ*',
  ),
  row(
    'membership',
    'noun',
    'ru',
    'член члена членом члены сотрудник* сотрудниц* работник* советник* представител* адвокат* водител* охранник* помощник* активист*',
  ),
  row(
    'control',
    'noun',
    'ru',
    'владелец владельца владельцем владельцу владелиц* совладел* собственник* учредител* акционер* хозяин* бенефициар* основател*',
  ),
  row(
    'association',
    'noun',
    'ru',
    'друг друга другом другу подруга подругой приятел* соратник* партнер* однокурсник* одноклассник* сосед* знакомый знакомым',
  ),
  row(
    'directorship',
    'verb',
    'ru',
    'возглавляет возглавил возглавлял возглавила руководит руководил руководила управляет управлял',
  ),
  row(
    'control',
    'verb',
    'ru',
    'владеет владел владела контролирует контролировал контролировала основал основала финансирует финансировал',
  ),
  row('control', 'passive', 'ru', 'принадлежит принадлежал принадлежала принадлежало'),
  row('membership', 'verb', 'ru', 'состоит состоял состояла'),
  row('association', 'mutual', 'ru', 'дружит дружил дружила близок близка'),
  row('unknown', 'mutual', 'ru', 'связан связана связаны связывают'),
  row(
    'family',
    'noun',
    'kk',
    'агасы агасынын иниси бауыры апкеси карындасы синлиси улы кызы акеси анасы шешеси куйеуи эйели айели жиени немереси атасы апасы кудасы кудагиы куйеу-баласы келини балдызы туысы баласы зайыбы жубайы нагашысы',
  ),
  row('directorship', 'noun', 'kk', 'басшысы басшысынын директоры торагасы жетекшиси президенти бастыгы акими ректоры'),
  row('membership', 'noun', 'kk', 'мушеси кызметкери жумысшысы кенесшиси окили адвокаты жургизушиси комекшиси'),
  row('control', 'noun', 'kk', 'иеси кожайыны курылтайшысы акционери негизин'),
  row('association', 'noun', 'kk', 'досы серигиси серигинин серигеси сыныптасы серикетеси сериктеси коршиси танысы'),
  row('directorship', 'verb', 'kk', 'баскарады баскарган баскарып'),
  row('control', 'verb', 'kk', 'бакылайды иеленеди каржыландырады'),
  row('control', 'passive', 'kk', 'тиесили карайды'),
  row('unknown', 'mutual', 'kk', 'байланысты байланысы'),
  row('association', 'mutual', 'kk', 'жакын'),
]

const words = wordList(ROWS)

export function tieWord(folded: string): TieWord | undefined {
  return words.find(folded)
}

/** Words that name a register or paper as the ground of what is said; without one a tie is alleged. */
const DOCUMENT =
  /(?:^|[^\p{L}])(?:register|registry|registered as|court records?|court documents?|company filings?|public records?|birth certificate|marriage certificate|charter|according to (?:the )?documents?|реестр\p{L}{0,3}|егрюл|устав\p{L}{0,2}|согласно документам|судя по документам|свидетельств\p{L}{1,2} о (?:рождении|браке|регистрации)|выписк\p{L}{1,2}|материал\p{L}{1,3} суда|тізілім\p{L}{0,5}|құжат\p{L}{0,4} бойынша|жарғы\p{L}{0,4}|куәлі\p{L}{1,5})(?:$|[^\p{L}])/iu

/** True when a sentence names a register or document for what it says. */
export function namesDocument(sentence: string): boolean {
  return DOCUMENT.test(sentence)
}

export const NOT = /^(?:not|never|no|isn't|isn’t|wasn't|wasn’t|aren't|aren’t|neither|nor|не|ни|никогда|емес|жок)$/
