// Which of the three sets of rules fits a sentence: by script, letters that only Kazakh has, and small words.

import { identifyLanguage } from '../language/identify.ts'
import type { Token } from './tokens.ts'
import type { RuleLanguage } from './view.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const RUSSIAN =
  set(`и в во не на что я с он она они мы вы как это все по но из у за к ко от до же бы был была было были есть нет его ее их мне нам там тут здесь уже еще только когда кто где или если для при под над без через после чтобы который которая которые которых
  мой наш нас меня тебя себя свой этот эта эти того этого о об про сам сама потом сейчас вчера сегодня завтра очень можно надо нужно никто ничего сказал сказала сказали говорит говорят а ли`)
const KAZAKH =
  set(`мен бен пен деп дейди деди емес жок бар екен еди едим ма ме ба бе гой бул ол осы сол олар биз сиз бир еки уш кейин соң сон ушин туралы бойынша болды болган жатыр отыр тур жур керек кажет бирак және жане себеби ойткени кеше бугин ертен кун куни
  менин бизге бизди маган оның онын алан адам адамдар халык кала калада полиция эким акимат бари барлыгы ешким енди тек гана кана сосын дейин озим озимиз иә иа жакта тагы ким калай неге кашан кайда`)

/** Fewer tell no language. */
const LEAST_LETTERS = 8

/** Rules for tokens `from` to `to`; `usual` where nothing tells. Cost linear. */
export function languageOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  usual: RuleLanguage,
): RuleLanguage {
  let letters = 0
  let latin = 0
  let russian = 0
  let kazakh = 0
  let cyrillic = 0
  for (let index = from; index < to; index++) {
    const { kind, word } = tokens[index]
    if (kind !== 'word') continue
    const code = word.charCodeAt(0)
    if (code < 0x250) {
      latin++
      continue
    }
    cyrillic++
    letters += word.length
    if (RUSSIAN.has(word)) russian += 2
    else if (/(?:[иы]й|[ао]го|ого|ому|ыми|ими|ться|тся|ость|ение|ания|ции|лся|лась|шь)$/.test(word)) russian++
    if (KAZAKH.has(word)) kazakh += 2
    else if (
      /(?:нын|нин|дын|дин|тын|тин|лар|лер|дар|дер|тар|тер|ган|ген|кан|кен|дан|ден|тан|тен|нан|нен|ады|еди|йды|йди|ып|мыз|миз|мын|мин|лык|лик|дык|дик|тык|тик|сы|га|ге|ка|ке|да|де|та|те)$/.test(
        word,
      )
    )
      kazakh++
    if (tokens[index].hasKazakhLetter) kazakh += 2
  }
  if (latin > cyrillic) return 'en'
  if (cyrillic === 0) return usual
  // Small words and endings leave it open: letters decide.
  if (Math.abs(kazakh - russian) < 2 && letters >= LEAST_LETTERS) {
    const { language } = identifyLanguage(text.slice(tokens[from].start, tokens[to - 1].end))
    if (language === 'ru') return 'ru'
    if (language === 'kk' || language === 'ky') return 'kk'
  }
  if (kazakh === russian) return usual === 'en' ? 'ru' : usual
  return kazakh > russian ? 'kk' : 'ru'
}
