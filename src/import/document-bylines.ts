// Who wrote, speaks, asks and answers in a document, as its title, byline or introduction names them: names as written there, inflected ones too.

import { ANSWERS, ASKS, ROLE_WORDS, TRADES } from './document-words.ts'

/** Two to four words written as those of a name are. */
const NAME = String.raw`(?:\p{Lu}[\p{L}'’-]{0,40}\.?)(?:\s\p{Lu}[\p{L}'’-]{0,40}\.?){1,3}`
/** What a person is ("фельдшером скорой помощи", "the student leader"). */
const CALLING = String.raw`(?:\p{Ll}[\p{L}-]{0,30}\s){0,7}`
const END = String.raw`(?![\p{L}\p{N}])`

/** A person's name stands right behind these words. */
const OF_PERSON = new RegExp(
  String.raw`^(?:(?:[Ff]rom\sthe\s|[Ww]ritten\s)?(?:[Ss]tatement|STATEMENT|[Tt]estimony|[Aa]ffidavit|[Ss]peech|[Aa]ddress|[Rr]emarks|[Ll]etter|[Nn]otes|[Dd]iary|[Aa]ccount|[Ss]tory|[Mm]emo(?:ir)?|[Mm]onologue|[Cc]omplaint)\s(?:of|by|from|OF|BY)|` +
    String.raw`[Пп]оказания|ПОКАЗАНИЯ|[Оо]бъяснение|ОБЪЯСНЕНИЕ|[Оо]бъяснительная(?:\sзаписка)?|[Зз]аявление|[Вв]ыступление|[Рр]ечь|[Оо]бращение|[Рр]ассказ|[Пп]исьмо|(?:[Ии]з\s)?[Дд]невника?|(?:[Ии]з\s)?[Зз]апис(?:ки|ок)|[Вв]оспоминания|[Мм]онолог|[Сс]видетельств[оа]|[Ии]споведь|[Бб]лог|[Жж]алоба|(?:[Зз]аписан[оаы]?\s)?[Сс]о\sслов|[Оо]т)\s${CALLING}(${NAME})${END}`,
  'u',
)
/** A witness by number only: "Statement of witness 7", "Показания свидетеля № 7", "№ 7 куәнің айғағы". */
const NUMBERED_WITNESS =
  /^(?:(?:statement|testimony|account)\s(?:of|by)\s|(?:показания|объяснение|рассказ|свидетельство)\s)((?:\p{Ll}{4,14}\s)?(?:witness|resident|source|свидетел\p{L}{1,4}|потерпевш\p{L}{2,3}|очевид\p{L}{2,4})\s(?:№\s?|no\.\s?|#\s?)?(?:\d{1,4}|\p{Lu})(?![\p{L}\p{N}]))|^((?:№\s?)?\d{1,4}\s?(?:-ші\s|-шы\s)?(?:куә|куәгер|жәбірленуші)(?:нің|дің)?)\s(?:айғағы|айғақтары|түсініктемесі|әңгімесі)/iu
/** Whoever is named behind these words, a person or a body, up to a comma or the end. */
const MADE_BY = new RegExp(
  String.raw`^(?:(?:(?:text|words|story)(?:\sand\s\p{L}{1,20})?|report|article|author|author's\sname|source)\s?:\s|` +
    String.raw`(?:(?:text|words|story|report|article|post|document|briefing|summary|note|entry|an?\s\p{L}{1,12})\s)?(?:(?:reporting|written|posted|filed|prepared|compiled|drafted|issued|produced|recorded\sand\swritten)\s)?by\s(?:the\s)?|` +
    String.raw`текст(?:\sи\s\p{L}{1,20})?\s?[:—–-]\s|автор(?:ы|\s(?:текста|поста|записи|публикации|материала|статьи))?\s?[:—–-]?\s{1,2}|` +
    String.raw`(?:\p{L}{3,12}\s)?(?:составлен[аоы]?|подготовлен[аоы]?|написан[аоы]?|опубликован[аоы]?)\s(?!\d|[а-я]{1,3}\s)|(?:(?:материал|текст|доклад|отч[её]т|справку)\s)?(?:подготовил[аи]?|составил[аи]?|написал[аи]?|опубликовал[аи]?)\s?:?\s|` +
    String.raw`мәтін\s?[:—–-]\s|(?:\p{L}{3,14}\s)?автор(?:ы|лары)?\s?[:—–-]?\s{1,2}|(?:жазған|дайындаған|құрастырған|әзірлеген|жариялаған|таратқан|шығарған)\s?[:—–-]?\s)`,
  'iu',
)
/** The first person of a statement: "I, Dana Kolt, ...". */
const FIRST_PERSON = new RegExp(
  String.raw`^(?:I|Я|Мен)(?:,|\s[—–-])\s(?:the\sundersigned,?\s|нижеподписавш(?:ийся|аяся),?\s|төменде\sқол\sқо\p{L}{2,8},?\s)?${CALLING}(${NAME})(?=[,.(]|\s[(\d]|\s\p{Ll})`,
  'u',
)
/** "My name is Sofia", "Это Дарья Финк", "Менің атым Әсел Төлеген". */
const INTRODUCED = new RegExp(
  String.raw`^(?:(?:[Hh]ello|[Hh]i|[Зз]дравствуйте|[Дд]обрый\s\p{Ll}{1,6}|[Сс]әлеметсіз\sбе)[,.!]\s)?(?:[Mm]y\sname\sis|I\sam\scalled|[Мм]еня\sзовут|[Мм]о[её]\sимя(?:\s[—–-])?|[Мм]енің\s(?:атым|есімім)(?:\s[—–-])?|[Пп]ишет\s(?:вам|Вам)|[Вв]ам\sпишет|[Сс]ізге\sжазып\sотырған)\s(${NAME}|\p{Lu}[\p{L}'’-]{1,40})(?![\p{L}\p{N}])` +
    String.raw`|^(?:I\sam|I['’]m|[Tt]his\sis|[Ээ]то|[Бб]ұл)\s(${NAME})(?=,\s(?:I|я|мен|speaking|говорю)\s|,\s(?:an?\s|the\s)?\p{Ll}[^.!?]{2,60}\.)`,
  'u',
)
/** Whoever speaks in a recording; one word suffices behind so much. */
const VOICE = new RegExp(
  String.raw`^(?:(?:[Tt]ranscript\sof\san?\s)?(?:[Vv]oice\s(?:message|note)|[Aa]udio(?:\smessage)?|[Rr]ecording)\s(?:from|by|of)|` +
    String.raw`(?:[Рр]асшифровка\s)?(?:[Гг]олосов(?:ое|ого)(?:\sсообщени[ея])?|[Аа]удио(?:сообщени[ея]|запис[ьи])?)(?:\sот)?|[Рр]ассказывает|[Сс]видетельствует|[Гг]оворит|[Сс]пикер\s?:|[Сс]өйлеген\s?:?|[Сс]өйлейді\s?:?)\s${CALLING}(${NAME}|\p{Lu}[\p{L}'’-]{1,40})${END}`,
  'u',
)
/** Kazakh: "statement of NAME", the name in the genitive. */
const KAZAKH_PERSON = new RegExp(
  String.raw`(?:^|\s)((?:\p{Lu}[\p{L}'’-]{1,40}\s){1,2}\p{Lu}[\p{L}'’-]{1,40}?)(?:ның|нің|дың|дің|тың|тің)\s(?:\p{Ll}[\p{L}-]{1,30}\s){0,2}(?:түсініктемесі|айғағы|айғақтары|арызы|куәлігі|әңгімесі|монологы|сөзі|сөйлеген\sсөзі|хаты|естелігі|блогы|шағымы|өтініші|дауыстық\sхабарламасы|аудиохабарламасы|сөзінен|айтуымен|жазбасы|күнделігі|мәлімдемесі|хабарламасы)${END}`,
  'u',
)
/** Kazakh: "voice message of Anton"; one word suffices. */
const KAZAKH_VOICE =
  /^(\p{Lu}\p{Ll}[\p{L}-]{1,30}?)(?:ның|нің|дың|дің|тың|тің)\s(?:дауыстық\s(?:хабарламасы|хаты|жазбасы)|аудио(?:хабарламасы|жазбасы))(?![\p{L}\p{N}])/u
/** Kazakh: "report of NAME", a body in the genitive. */
const KAZAKH_OF = /^(\S.{1,80}?(?:ның|нің|дың|дің|тың|тің))\s(?:есебі|баяндамасы|күнделігі)$/u

const ASKED = new RegExp(
  String.raw`(?:[Ii]nterview|INTERVIEW|[Cc]onversation|[Tt]alk(?:s|ed)?|[Ss]poke|[Ии]нтервью|ИНТЕРВЬЮ|[Рр]азговор|[Бб]есед[ауы]|[Дд]иалог|(?<!\p{L})(?:по)?(?:бесед(?:овал[аи]?|ует|уем)|говорил[аи]?|говорим)|[Вв]стретил(?:ся|ась|ись)|[Рр]ассказала?\s(?:нам|корреспонденту)?)\s(?:with|WITH|to|со?|С)\s(?:the\s|an?\s)?${CALLING}(${NAME})${END}`,
  'u',
)
/** "Answers of NAME", "Протокол допроса свидетеля NAME". */
const ANSWERING = new RegExp(
  String.raw`(?:[Aa]nswers|[Rr]eplies|[Qq]uestioning|[Ee]xamination|[Оо]тветы|[Пп]ротокол\s(?:опроса|допроса)|[Оо]прос|[Дд]опрос|[Нн]а\sвопросы\s(?:\p{Ll}{2,20}\s){0,3}отвеча(?:ет|ла?)|[Нн]а\sвопросы\s(?:\p{Ll}{2,20}\s){0,3}ответила?)\s(?:(?:of|by|from)\s)?(?:the\s)?${CALLING}(${NAME})${END}`,
  'u',
)
const KAZAKH_ASKED =
  /(\p{Lu}[\p{L}'’-]{1,30}\s\p{Lu}[\p{L}'’-]{1,30}?)(?:(?:мен|бен|пен)\s(?:болған\s|өткен\s|жүргізілген\s)?(?:сұхбат|әңгіме|тілдес)|(?:ның|нің|дың|дің|тың|тің)\s(?:жауаптары|жауабы|сұхбаты)|(?:дан|ден|тан|тен|нан|нен)\s(?:алынған\s)?(?:жауап|сұхбат))/u
const ASKER = new RegExp(
  String.raw`(?:^[([*_]{0,3}|[.,;|]\s{1,3})(?:[Ii]nterview(?:er|ed\sby|\sby)?\s?:?|[Ii]n\sconversation\swith|[Qq]uestions\s?(?:by|:)|(?:[Qq]uestions\s)?[Aa]sked\sby|[Tt]alked\sto\s(?:him|her|them)\s?:|` +
    String.raw`[Аа]втор\sинтервью\s?[:—–-]|[Ии]нтервью\s?[:—–-]|[Бб]есед(?:овал[аи]?|у\s(?:в[её]ла?|провела?|записала?))\s?:?|[Рр]асспрашивал[аи]?\s?:?|[Рр]азговаривал[аи]?\s?:?|[Гг]оворила?\s?:|[Вв]опросы\s(?:задавал[аи]?|—|–|-|:)\s?|[Зз]аписал[аи]?\s?:?|[Оо]просил[аи]?\s?:?|[Дд]опросил[аи]?\s?:?|[Жж]азып\sалған\s?[:—–-]?|[Ии]нтервью\s(?:вз[яё]ла?|провела?|подготовила?|записала?|в[её]ла?)|` +
    String.raw`[Әә]ңгімелескен\s?[:—–-]?|[Сс]ұхбаттасқан\s?[:—–-]?|[Сс]ұхбат(?:ты)?\s(?:алған|жүргізген|жазған)\s?[:—–-]?|[Сс]ұрақ\sқойған\s?[:—–-]?)\s(?:${CALLING})(${NAME})${END}`,
  'u',
)
/** "Корреспондент Пётр Зимин поговорил с ...", "NAME talked to ...". */
const ASKER_FIRST = new RegExp(
  String.raw`(?:^|[.!]\s)(?:(?:[Оо]ur\s)?\p{Lu}?\p{Ll}[\p{Ll}-]{2,20}\s){0,3}(${NAME})\s(?:(?:по)?бесед(?:овала?|ует)|(?:по)?говорила?|встретил(?:ся|ась)|interviewed|talk(?:s|ed)\sto|spoke\s(?:to|with)|met)\s`,
  'u',
)

/** The author that a line of the head or foot names; undefined when it names none. Looks at 300 units. */
export function authorIn(line: string): string | undefined {
  const words = line.slice(0, 300).replace(/^[*_\s]{1,4}/, '')
  const person =
    OF_PERSON.exec(words)?.[1] ?? KAZAKH_PERSON.exec(words)?.[1] ?? KAZAKH_OF.exec(words)?.[1] ?? VOICE.exec(words)?.[1]
  if (person !== undefined) return withoutRole(person)
  const voice = KAZAKH_VOICE.exec(words)?.[1]
  if (voice !== undefined) return voice
  const numbered = NUMBERED_WITNESS.exec(words)
  if (numbered !== null) return numbered[1] ?? numbered[2]
  const handle = HANDLED.exec(words)
  if (handle !== null) return handle[1]
  const made = MADE_BY.exec(words)
  if (made === null) return undefined
  const rest = words.slice(made[0].length)
  if (NOT_A_NAME.test(rest)) return undefined
  const isNamed = /^[\p{Lu}«"“]/u.test(rest) || /^[^.,;]{1,80}[«"“]/u.test(rest)
  return isNamed ? nameIn(rest)?.replace(/\s(?:in|for|from|at|on|специально для|для)\s.{1,60}$/u, '') : undefined
}

/** "Mona Vale @monavale": whose post it is. */
const HANDLED = new RegExp(String.raw`^(${NAME})\s(?:\(@|@)[\p{L}\p{N}_.]{2,40}`, 'u')
/** "Сторож Макар Долин: «Ключей было двое»": the title of an interview. */
const TITLED = new RegExp(String.raw`^(?:${CALLING})(${NAME}):\s[«"“]`, 'u')

/** Who is quoted as the title. */
export function quotedInTitle(title: string): string | undefined {
  const name = TITLED.exec(title.slice(0, 200))?.[1]
  return name === undefined ? undefined : withoutRole(name)
}

/** "Written by Hand", "By Monday", "By Order of". */
const NOT_A_NAME =
  /^(?:\p{L}{1,9}day|January|February|March|April|May|June|July|August|September|October|November|December|Order|Law|Noon|Night)(?!\p{L})/u

/** Who speaks of themselves by name at the beginning: "I, Dana Kolt, ...", "My name is Dana Kolt". */
export function firstPersonIn(line: string): string | undefined {
  const words = line.slice(0, 200)
  const introduced = INTRODUCED.exec(words)
  return FIRST_PERSON.exec(words)?.[1] ?? introduced?.[1] ?? introduced?.[2]
}

/** "Witness Aigul Serikova" is Aigul Serikova. */
function withoutRole(name: string): string {
  const [first, ...rest] = name.split(' ')
  const word = first.toLowerCase()
  const isRole =
    ANSWERS.has(word) || ASKS.has(word) || ROLE_WORDS.has(word) || TRADES.has(word) || /^.{3,}(?:шы|ші)$/.test(word)
  return isRole && rest.length > 1 ? rest.join(' ') : name
}

/** Who answers, where a title or introduction says with whom somebody talked. */
export function interviewedIn(line: string): string | undefined {
  const words = line.slice(0, 300)
  const name = ASKED.exec(words)?.[1] ?? ANSWERING.exec(words)?.[1] ?? KAZAKH_ASKED.exec(words)?.[1]
  return name === undefined ? undefined : withoutRole(name)
}

/** A name at the beginning of a sentence, with what the person is or does behind it. */
const PRESENTED = new RegExp(
  String.raw`(?:^|[.!?…»"”]\s)[*_]{0,2}${CALLING}(${NAME})(?=,?\s\p{Ll}|\s[—–]\s\p{Ll})`,
  'gu',
)

/** The one person besides those known whom the introduction of an interview names; undefined when it names none or several. */
export function presentedIn(introduction: string, known: readonly (string | undefined)[]): string | undefined {
  const names = new Set<string>()
  for (const [, name] of introduction.slice(0, 1500).matchAll(PRESENTED)) if (!known.includes(name)) names.add(name)
  return names.size === 1 ? [...names][0] : undefined
}

/** Who asks, where a byline says who led the interview. */
export function interviewerIn(line: string): string | undefined {
  const words = line.slice(0, 300)
  return ASKER.exec(words)?.[1] ?? ASKER_FIRST.exec(words)?.[1]
}

/** True for a line that says who led or wrote down an interview and hardly more. */
export function isCredit(line: string): boolean {
  return line.length <= 90 && !/[?!]/.test(line) && ASKER.exec(line.trim())?.index === 0
}

/** The name at the beginning of a byline, up to a comma, bracket, end of sentence or line. */
export function nameIn(line: string): string | undefined {
  // A full stop behind one capital is that of an initial.
  const name = /^(?:[^,;()<>\n\r|.*_]|(?<=(?:^|[\s.])\p{Lu})\.){1,80}/u.exec(line)?.[0].trim()
  return name === '' ? undefined : name
}
