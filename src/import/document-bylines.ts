// Who wrote, speaks, asks and answers in a document, as its title, byline or introduction names them: names as written there, inflected ones too.

import { ANSWERS, ASKS } from './document-words.ts'

/** Two to four words written as those of a name are. */
const NAME = String.raw`(?:\p{Lu}[\p{L}'’-]{0,40}\.?)(?:\s\p{Lu}[\p{L}'’-]{0,40}\.?){1,3}`
/** What a person is ("фельдшером скорой помощи", "the student leader"). */
const CALLING = String.raw`(?:\p{Ll}[\p{L}-]{0,30}\s){0,7}`
const END = String.raw`(?![\p{L}\p{N}])`

/** A person's name stands right behind these words. */
const OF_PERSON = new RegExp(
  String.raw`^(?:(?:[Ww]ritten\s)?(?:[Ss]tatement|STATEMENT|[Tt]estimony|[Aa]ffidavit|[Ss]peech|[Aa]ddress|[Rr]emarks|[Ll]etter|[Nn]otes|[Dd]iary)\s(?:of|by|from|OF|BY)|` +
    String.raw`[Пп]оказания|ПОКАЗАНИЯ|[Оо]бъяснение|ОБЪЯСНЕНИЕ|[Оо]бъяснительная(?:\sзаписка)?|[Зз]аявление|[Вв]ыступление|[Рр]ечь|[Оо]бращение|[Рр]ассказ|[Пп]исьмо|[Дд]невник|[Сс]о\sслов|[Оо]т)\s${CALLING}(${NAME})${END}`,
  'u',
)
/** Whoever is named behind these words, a person or a body, up to a comma or the end. */
const MADE_BY =
  /^(?:(?:(?:text|words|story)(?:\sand\s\p{L}{1,20})?|report|article|author|author's name)\s?:\s|(?:(?:text|words|story|report|written|prepared|compiled|recorded and written)\s)?by\s(?:the\s)?|текст(?:\sи\s\p{L}{1,20})?\s?:\s|автор(?:ы|\sтекста)?\s?:?\s|(?:составлен[аоы]?|подготовлен[аоы]?|написан[аоы]?)\s(?!\d)|(?:материал\s)?(?:подготовил[аи]?|составил[аи]?|написал[аи]?)\s|мәтін\s?:\s|автор(?:ы|лары)?\s?:\s|(?:жазған|дайындаған|құрастырған|әзірлеген)\s?:?\s)/iu
/** The first person of a statement: "I, Dana Kolt, ...". */
const FIRST_PERSON = new RegExp(String.raw`^(?:I|Я|Мен),\s(${NAME})(?=,)`, 'u')
/** Whoever speaks in a recording; one word suffices behind so much. */
const VOICE = new RegExp(
  String.raw`^(?:(?:[Tt]ranscript\sof\san?\s)?(?:[Vv]oice\s(?:message|note)|[Aa]udio(?:\smessage)?|[Rr]ecording)\s(?:from|by|of)|` +
    String.raw`(?:[Рр]асшифровка\s)?(?:[Гг]олосов(?:ое|ого)(?:\sсообщени[ея])?|[Аа]удио(?:сообщени[ея]|запис[ьи])?)(?:\sот)?|[Рр]ассказывает|[Сс]видетельствует)\s${CALLING}(${NAME}|\p{Lu}[\p{L}'’-]{1,40})${END}`,
  'u',
)
/** Kazakh: "statement of NAME", the name in the genitive. */
const KAZAKH_PERSON = new RegExp(
  String.raw`(?:^|\s)((?:\p{Lu}[\p{L}'’-]{1,40}\s){1,2}\p{Lu}[\p{L}'’-]{1,40}?)(?:ның|нің|дың|дің|тың|тің)\s(?:\p{Ll}[\p{L}-]{1,30}\s){0,2}(?:түсініктемесі|айғағы|айғақтары|арызы|куәлігі|әңгімесі|сөзі|жазбасы|күнделігі|мәлімдемесі|хабарламасы)${END}`,
  'u',
)
/** Kazakh: "report of NAME", a body in the genitive. */
const KAZAKH_OF = /^(\S.{1,80}?(?:ның|нің|дың|дің|тың|тің))\s(?:есебі|баяндамасы|күнделігі)$/u

const ASKED = new RegExp(
  String.raw`(?:[Ii]nterview|INTERVIEW|[Cc]onversation|[Tt]alk|[Ии]нтервью|ИНТЕРВЬЮ|[Рр]азговор|[Бб]еседа|[Дд]иалог)\s(?:with|WITH|со?|С)\s(?:the\s|an?\s)?${CALLING}(${NAME})${END}`,
  'u',
)
const KAZAKH_ASKED =
  /(\p{Lu}[\p{L}'’-]{1,30}\s\p{Lu}[\p{L}'’-]{1,30}?)(?:мен|бен|пен)\s(?:болған\s|өткен\s|жүргізілген\s)?(?:сұхбат|әңгіме)/u
const ASKER = new RegExp(
  String.raw`(?:^|[.,;|]\s{1,3})(?:[Ii]nterview(?:er|ed\sby)?\s?:?|[Ii]n\sconversation\swith|[Qq]uestions\s?(?:by|:)|[Аа]втор\sинтервью\s?:|[Ии]нтервью\s?:|[Бб]еседовал[аи]?\s?:?|[Рр]асспрашивал[аи]?\s?:?|[Вв]опросы\sзадавал[аи]?\s?:?|[Зз]аписал[аи]?\s?:?|[Жж]азып\sалған\s?:?|[Ии]нтервью\s(?:вз[яё]ла?|провела?)|[Әә]ңгімелескен\s?:?|[Сс]ұхбаттасқан\s?:?|[Сс]ұхбат\sалған\s?:?|[Сс]ұхбат(?:ты)?\sжүргізген\s?:?)\s(${NAME})${END}`,
  'u',
)

/** The author that a line of the head or foot names; undefined when it names none. Looks at 300 units. */
export function authorIn(line: string): string | undefined {
  const words = line.slice(0, 300).replace(/^[*_\s]{1,4}/, '')
  const person =
    OF_PERSON.exec(words)?.[1] ?? KAZAKH_PERSON.exec(words)?.[1] ?? KAZAKH_OF.exec(words)?.[1] ?? VOICE.exec(words)?.[1]
  if (person !== undefined) return withoutRole(person)
  const made = MADE_BY.exec(words)
  if (made === null) return undefined
  const rest = words.slice(made[0].length)
  const isNamed = /^[\p{Lu}«"“]/u.test(rest) || /^[^.,;]{1,80}[«"“]/u.test(rest)
  return isNamed ? nameIn(rest)?.replace(/\s(?:in|for|from|at|on|специально для|для)\s.{1,60}$/u, '') : undefined
}

/** Who speaks of themselves by name at the beginning: "I, Dana Kolt, ...". */
export function firstPersonIn(line: string): string | undefined {
  return FIRST_PERSON.exec(line.slice(0, 200))?.[1]
}

/** "Witness Aigul Serikova" is Aigul Serikova. */
function withoutRole(name: string): string {
  const [first, ...rest] = name.split(' ')
  const isRole = ANSWERS.has(first.toLowerCase()) || ASKS.has(first.toLowerCase())
  return isRole && rest.length > 0 ? rest.join(' ') : name
}

/** Who answers, where a title or introduction says with whom somebody talked. */
export function interviewedIn(line: string): string | undefined {
  const words = line.slice(0, 300)
  return ASKED.exec(words)?.[1] ?? KAZAKH_ASKED.exec(words)?.[1]
}

/** Who asks, where a byline says who led the interview. */
export function interviewerIn(line: string): string | undefined {
  return ASKER.exec(line.slice(0, 300))?.[1]
}

/** The name at the beginning of a byline, up to a comma, bracket, end of sentence or line. */
export function nameIn(line: string): string | undefined {
  // A full stop behind one capital is that of an initial.
  const name = /^(?:[^,;()\n\r|.*_]|(?<=(?:^|[\s.])\p{Lu})\.){1,80}/u.exec(line)?.[0].trim()
  return name === '' ? undefined : name
}
