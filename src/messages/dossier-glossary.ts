// Words of a dossier for readers who have not met them.

import type { Language } from '../model/ladder.ts'

type Entry = Readonly<Record<Language, readonly [word: string, meaning: string]>>

/** In the order in which they are printed: what is counted first, then how it is kept. */
export const DOSSIER_GLOSSARY: readonly Entry[] = [
  {
    en: ['claim', 'a statement that people take sides on'],
    ru: ['утверждение', 'высказывание, о котором люди расходятся'],
    kk: ['тұжырым', 'адамдар екіге жарылып таласатын сөз'],
  },
  {
    en: ['post', 'one message in a chat or channel, or one paragraph of a document'],
    ru: ['пост', 'одно сообщение в чате или канале либо один абзац документа'],
    kk: ['жазба', 'чаттағы не арнадағы бір хабар немесе құжаттың бір абзацы'],
  },
  {
    en: ['account', 'an identity that posts; not a person'],
    ru: ['аккаунт', 'то, от чьего имени пишут; не человек'],
    kk: ['аккаунт', 'атынан жазылатын бірлік; адам емес'],
  },
  {
    en: ['speaker', 'whoever asserts: the account itself, or the one whose words it passes on'],
    ru: ['говорящий', 'кто утверждает: сам аккаунт или тот, чьи слова он передаёт'],
    kk: ['айтушы', 'айтып тұрған: аккаунттың өзі не ол сөзін жеткізген тұлға'],
  },
  {
    en: ['copy', 'the same or nearly the same text or medium, posted again'],
    ru: ['копия', 'тот же или почти тот же текст или медиа ещё раз'],
    kk: ['көшірме', 'қайта жарияланған бірдей не дерлік бірдей мәтін не медиа'],
  },
  {
    en: ['origin', 'posts that the tests could not trace to anything earlier, with everything that repeats them'],
    ru: ['источник', 'посты, которые проверки не смогли возвести к более раннему, со всем, что их повторяет'],
    kk: ['дереккөз', 'тексерулер бұрынғыға апара алмаған жазбалар, оларды қайталағанның бәрімен'],
  },
  {
    en: ['voice', 'a speaker under separate control with own access to the facts'],
    ru: ['голос', 'говорящий сам за себя, который сам знает факты'],
    kk: ['дауыс', 'өз еркімен сөйлейтін, фактіні өзі білетін айтушы'],
  },
  {
    en: [
      'mark of own access',
      'what shows that a speaker knows it first-hand: own words, original media, a checked detail; confirmed by a person',
    ],
    ru: [
      'признак собственного знания',
      'что показывает, что говорящий знает сам: свои слова, исходное медиа, проверенная подробность; подтверждает человек',
    ],
    kk: [
      'өзі білу белгісі',
      'айтушының өзі білетінін көрсететін нәрсе: өз сөзі, түпнұсқа медиа, тексерілген мәлімет; адам растайды',
    ],
  },
  {
    en: ['vantage', 'from where something was seen: place, time, side'],
    ru: ['точка наблюдения', 'откуда видели: место, время, сторона'],
    kk: ['бақылау орны', 'қайдан көргені: орын, уақыт, жақ'],
  },
  {
    en: ['ladder', 'the steps from all posts to voices; each step joins more, so the numbers only shrink'],
    ru: ['лестница', 'ступени от всех постов к голосам; каждая объединяет больше, и числа только убывают'],
    kk: ['саты', 'барлық жазбадан дауысқа дейінгі баспалдақ; әрқайсысы көбірек біріктіреді, сан тек кемиді'],
  },
  {
    en: ['coordination cluster', 'accounts that act together beyond chance and beyond shared taste'],
    ru: ['кластер', 'аккаунты, которые действуют вместе сверх случая и общего вкуса'],
    kk: ['шоғыр', 'кездейсоқтық пен ортақ талғамнан асып, бірге әрекет ететін аккаунттар'],
  },
  {
    en: ['tie', 'somebody’s statement that two actors are related'],
    ru: ['связь', 'чьё-то высказывание, что двое связаны'],
    kk: ['байланыс', 'екі тұлға байланысты деген біреудің сөзі'],
  },
  {
    en: ['exhibit', 'an original with its number and the record of how it came in'],
    ru: ['материал', 'оригинал с номером и записью о том, как он поступил'],
    kk: ['материал', 'нөмірі мен қалай түскені жазылған түпнұсқа'],
  },
  {
    en: ['commitment', 'a number that fixes an original without revealing anything of it'],
    ru: ['обязательство', 'число, которое закрепляет оригинал, ничего о нём не раскрывая'],
    kk: ['міндеттеме', 'түпнұсқа туралы ештеңе ашпай, оны бекітетін сан'],
  },
  {
    en: ['journal', 'the signed record of everything that was done in the case'],
    ru: ['журнал', 'подписанная запись всего, что делали в деле'],
    kk: ['журнал', 'істе жасалғанның бәрінің қол қойылған жазбасы'],
  },
  {
    en: ['time stamp', 'proof by somebody outside that an entry existed at a time'],
    ru: ['метка времени', 'доказательство со стороны, что запись в некое время уже была'],
    kk: ['уақыт белгісі', 'жазбаның белгілі уақытта болғанына сырттан берілген дәлел'],
  },
]
