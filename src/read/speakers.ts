// How a speaker is written: the name without title where there is one, else the noun phrase without article; pronouns stand for the nearest earlier one.

import { WHO_KK } from './phrases-kk.ts'
import { FLAG, isWord, type Stretch, sliceOf, type View } from './view.ts'

/** Speakers and subjects met so far, for pronouns. */
export interface Mentions {
  /** Newest last. */
  readonly speakers: Mention[]
}

interface Mention {
  readonly text: string
  readonly gender?: 'he' | 'she' | 'they'
  /** Named as speaking, not only spoken of. */
  readonly isSpeaker: boolean
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const PRONOUNS: ReadonlyMap<string, 'he' | 'she' | 'they' | 'any'> = new Map([
  ...['he', 'him', 'his', 'он', 'его', 'него', 'ему', 'нему', 'ним'].map(word => [word, 'he'] as const),
  ...['she', 'her', 'она', 'ее', 'нее', 'ней', 'ей', 'нею'].map(word => [word, 'she'] as const),
  ...['they', 'them', 'their', 'они', 'их', 'них', 'олар', 'олардын'].map(word => [word, 'they'] as const),
  ...['ол', 'онын', 'оган', 'it', 'its', 'оны', 'тот', 'та', 'the latter', 'latter', 'ози'].map(
    word => [word, 'any'] as const,
  ),
])

/** Nouns that stand for a speaker already named. */
const GENERIC: ReadonlyMap<string, 'he' | 'she' | 'any'> = new Map([
  ...['женщина', 'девушка', 'пенсионерка', 'собеседница', 'woman'].map(word => [word, 'she'] as const),
  ...['мужчина', 'собеседник', 'man'].map(word => [word, 'he'] as const),
  ['зейнеткер', 'any'] as const,
])

const TITLES = set(
  'эксперт аналитик политолог очевидец блогер юрист машинист проходчик горняк инженер сосед соседка жительница житель министр губернатор мэр аким глава начальник директор командир капитан полковник майор генерал президент премьер депутат прокурор судья врач доктор фельдшер учительница учитель пенсионер пенсионерка журналист активист активистка правозащитник правозащитница сержант лейтенант господин госпожа товарищ mr mrs ms dr prof professor sir madam commander captain colonel general major mayor governor minister president prosecutor inspector sergeant lieutenant deputy',
)
const ARTICLES = set('the a an this that these those some one')
const SKIPPED = set(
  'сам сама сами также тоже позже потом затем но и а сегодня вчера этот эта эти один-то однако при этом между тем ал бирак кейин сосын also later then and but yet however meanwhile still earlier even only reportedly too',
)
/** Nouns that a name behind them only completes: "мать Егора". */
const RELATION = set(
  'мать отец жена муж сын дочь вдова адвокат защитник защитница родители матери отца жены мужа сына дочери вдовы адвоката защитника mother father wife husband lawyer брата сестры',
)
const SHE = set(
  'headmistress она ее мать мама сестра соседка жена дочь бабушка тетя женщина жительница подруга учительница медсестра директриса вдова mother sister wife daughter aunt grandmother woman nurse chairwoman spokeswoman girl neighbour-woman апам анам апа шешем апке карындасы',
)
const HE = set(
  'он его отец брат муж сын дед дядя мужчина житель друг сосед father brother husband son uncle grandfather man chairman spokesman boy',
)
const THEY = set(
  'residents neighbours witnesses eyewitnesses people officials relatives parents protesters police родители жители соседи очевидцы свидетели родственники власти врачи полицейские они тургындар куагерлер',
)

/** Kazakh words of respect that belong to a name. */
const RESPECT = set('апа ага ата аже коке апай агай')

export function newMentions(): Mentions {
  return { speakers: [] }
}

/** The speaker that the stretch names, undefined when it names nobody. Remembers it for pronouns to come. */
export function speakerOf(view: View, stretch: Stretch, mentions: Mentions, self: string): string | undefined {
  const parts = partsOf(view, stretch)
  if (parts.length === 0) return undefined
  const pronoun = parts.length === 1 ? pronounIn(view, parts[0]) : undefined
  const generic = parts.length === 1 ? GENERIC.get(sliceOf(view, bare(view, parts[0])).toLowerCase()) : undefined
  const known = generic === undefined ? undefined : resolve(generic, mentions)
  if (known !== undefined) return known
  if (pronoun === 'self') return self
  if (pronoun !== undefined) return resolve(pronoun, mentions) ?? sliceOf(view, bare(view, parts[0]))
  const named = parts.map(part => nameIn(view, part, stretch.from)).find(part => part !== undefined)
  const found = named ?? bare(view, parts[0])
  const text = sliceOf(view, found).replace(/\s+/g, ' ')
  if (text === '') return undefined
  remember(mentions, text, genderOf(view, parts[0], found), true)
  return text
}

/** Remembers who was spoken of, for pronouns. */
export function remember(mentions: Mentions, text: string, gender?: Mention['gender'], isSpeaker = false): void {
  const known = mentions.speakers.find(mention => mention.text === text)
  mentions.speakers.push({ text, gender: gender ?? known?.gender, isSpeaker })
  if (mentions.speakers.length > 24) mentions.speakers.shift()
}

/** Whoever was named as speaking last. */
export function lastSpeaker(mentions: Mentions): string | undefined {
  for (let index = mentions.speakers.length - 1; index >= 0; index--)
    if (mentions.speakers[index].isSpeaker) return mentions.speakers[index].text
  return undefined
}

function resolve(pronoun: 'he' | 'she' | 'they' | 'any', mentions: Mentions): string | undefined {
  const { speakers } = mentions
  for (let index = speakers.length - 1; index >= 0; index--) {
    const { text, gender } = speakers[index]
    if (pronoun === 'any' || gender === undefined || gender === pronoun) {
      if (pronoun === 'they' && gender === undefined && /^\p{Lu}\S+ \p{Lu}/u.test(text)) continue
      if (pronoun !== 'any') speakers[index] = { ...speakers[index], gender: pronoun }
      return text
    }
  }
  return undefined
}

const PERSONS = set(
  'inspector sergeant detective postmaster pilot nun monk farmer miner fireman doctor physician commander officer guard foreman manager driver fisherman neighbour neighbor cousin friend colleague boss teacher nurse watchman governor mayor minister chief rector porter captain soldier prosecutor lawyer witness worker employee clerk student shopkeeper baker engineer dispatcher paramedic priest imam guide waiter caretaker owner director head secretary journalist reporter врач доктор фельдшер медсестра начальник директор водитель сосед охранник сторож дворник командир капитан полковник майор следователь прокурор судья учитель инженер диспетчер бригадир мастер таксист продавец рабочий сотрудник чиновник староста священник имам комендант заведующая заведующий завуч санитар пожарный полицейский солдат',
)
const BODIES = set(
  'управление министерство департамент комитет прокуратура полиция мэрия акимат комбинат компания штаб завод ministry committee police hospital company prosecutor министрлик департаменти комитети прокуратурасы компания полиция',
)

/** Remembers persons and bodies that a clause speaks of: the subject, and nouns that are men or women. */
export function noteMentions(view: View, clause: Stretch, mentions: Mentions): void {
  const { tokens, flags } = view
  for (let index = clause.from; index < clause.to; index++) {
    const { word, isCapital } = tokens[index]
    if (
      /^(?:one|two|some|several|один|одна|двое|некоторые)$/.test(word) &&
      /^(?:of|из)$/.test(tokens[index + 1]?.word ?? '') &&
      index + 2 < clause.to
    ) {
      remember(mentions, sliceOf(view, { from: index, to: index + 3 }))
      continue
    }
    if (PERSONS.has(word) && PERSONS.has(tokens[index + 1]?.word ?? '')) continue
    if (flags[index] & (FLAG.pronoun | FLAG.preposition) || !isWord(tokens[index]) || PRONOUNS.has(word)) continue
    const gender =
      SHE.has(word) || /^(?:sister|mother|daughter)-in-law$/.test(word) ? 'she' : HE.has(word) ? 'he' : undefined
    if (gender !== undefined || WHO_KK.has(word) || PERSONS.has(word)) {
      const owned = index > clause.from && flags[index - 1] & FLAG.determiner && !ARTICLES.has(tokens[index - 1].word)
      const name =
        tokens[index + 1]?.isCapital && index + 1 < clause.to ? nameRun(view, index + 1, clause.to) : undefined
      const at = name ?? { from: owned ? index - 1 : phraseStart(view, clause.from, index), to: index + 1 }
      remember(mentions, sliceOf(view, at), gender)
      if (name !== undefined) index = name.to - 1
    } else if (BODIES.has(word) && index <= clause.from + 1) {
      let to = index + 1
      while (to < clause.to && !(flags[to] & FLAG.finite) && isWord(tokens[to]) && to - index < 4) to++
      remember(mentions, sliceOf(view, { from: index, to: view.language === 'ru' ? to : index + 1 }))
    } else if (isCapital && tokens[index + 1]?.isCapital && index + 1 < clause.to) {
      const name = nameRun(view, index, clause.to)
      if (name.to - name.from >= 2 && !TITLES.has(tokens[index].word)) remember(mentions, sliceOf(view, name))
      index = name.to - 1
    }
  }
}

/** Adjectives before an English noun, behind its article. */
function phraseStart(view: View, from: number, index: number): number {
  if (view.language !== 'en') return index
  for (let start = index - 1; start >= Math.max(from, index - 3); start--) {
    if (ARTICLES.has(view.tokens[start].word)) return start + 1
    if (view.flags[start] !== 0 || !isWord(view.tokens[start])) return index
  }
  return index
}

function nameRun(view: View, from: number, to: number): Stretch {
  let end = from + 1
  while (end < to && (view.tokens[end].isCapital || isInitialStop(view, end))) end++
  return { from, to: end }
}

/** Stretches between commas, without marks. */
function partsOf(view: View, stretch: Stretch): Stretch[] {
  const parts: Stretch[] = []
  let from = stretch.from
  for (let index = stretch.from; index <= stretch.to; index++) {
    const isEnd =
      index === stretch.to || ['comma', 'dash', 'paren', 'semicolon', 'colon'].includes(view.tokens[index].kind)
    if (!isEnd) continue
    let first = from
    let last = index
    while (first < last && !isWord(view.tokens[first]) && view.tokens[first].kind !== 'open') first++
    while (
      last > first &&
      !isWord(view.tokens[last - 1]) &&
      view.tokens[last - 1].kind !== 'close' &&
      !isInitialStop(view, last - 1)
    )
      last--
    if (last > first && parts.length < 3) parts.push({ from: first, to: last })
    from = index + 1
  }
  return parts
}

function isInitialStop(view: View, index: number): boolean {
  const before = view.tokens[index - 1]
  return (
    view.tokens[index].word === '.' &&
    before !== undefined &&
    before.isCapital &&
    before.end - before.start <= 2 &&
    before.end === view.tokens[index].start
  )
}

function pronounIn(view: View, part: Stretch): 'he' | 'she' | 'they' | 'any' | 'self' | undefined {
  let first = part.from
  while (
    first < part.to - 1 &&
    (SKIPPED.has(view.tokens[first].word) || view.flags[first] & (FLAG.adverb | FLAG.coordinate))
  )
    first++
  const { word } = view.tokens[first]
  const last = part.to - 1
  if (last > first && !SKIPPED.has(view.tokens[last].word) && !(view.flags[last] & FLAG.adverb)) return undefined
  if (/^(?:i|we|я|мы|мен|биз|my|our|me|us|мне|нам|меня|нас|мой|мои|моим|нашим|нашему|моему|озим|озимиз)$/.test(word))
    return 'self'
  return PRONOUNS.get(word)
}

/** Endings of what somebody is, at the beginning of a sentence before a name. */
const ROLE_ENDING = /^.{3,}(?:ица|ник|ист|истка|тель|щик|чик|лог|вед)$/

/** The name in a noun phrase: capitalised words, not those that only complete another noun. */
function nameIn(view: View, part: Stretch, sentenceStart: number): Stretch | undefined {
  const { tokens, flags } = view
  const isFirst = isAtStart(view, part.from) || part.from === sentenceStart
  for (let index = part.from; index < part.to; index++) {
    if (flags[index] & FLAG.preposition && index > part.from) return undefined
    const token = tokens[index]
    if (token.kind === 'open') return undefined
    if (
      !token.isCapital ||
      TITLES.has(token.word) ||
      (view.language === 'kk' && WHO_KK.has(token.word)) ||
      SKIPPED.has(token.word) ||
      ARTICLES.has(token.word)
    )
      continue
    let to = index + 1
    while (to < part.to && (tokens[to].isCapital || isInitialStop(view, to))) to++
    if (view.language === 'kk' && to < part.to && RESPECT.has(tokens[to].word)) to++
    for (let at = index; at < to - 1; at++) if (TITLES.has(tokens[at].word)) index = at + 1
    const run = { from: index, to }
    // "жительница улицы Садовой": the name of a street, not of the speaker.
    const ahead = tokens[index - 1]
    if (
      view.language === 'ru' &&
      to - index === 1 &&
      index > part.from + 1 &&
      !ahead.isCapital &&
      !isPersonNoun(ahead.word) &&
      !TITLES.has(ahead.word)
    )
      return undefined
    const isOpening = index === part.from && isFirst && isAtStart(view, index)
    if (isOpening && view.language === 'ru' && to - index >= 2 && ROLE_ENDING.test(token.word)) continue
    if (isOpening && to - index === 1 && to < part.to) {
      // A capital of the sentence, perhaps: "Residents of", "Министерство обороны".
      continue
    }
    if (/'s$/.test(tokens[to - 1].word) && to < part.to) {
      index = to - 1
      continue
    }
    const before = tokens[index - 1]
    if (before !== undefined && index - 1 >= part.from && relationBefore(view, part.from, index))
      return { from: part.from, to: relationEnd(view, part.from, index) }
    if (view.language === 'kk' && to < part.to && !RESPECT.has(tokens[to].word)) {
      if (/(?:н[ыи]н|д[ыи]н|т[ыи]н)$/.test(tokens[to - 1].word)) return undefined
      // "Серік Ахметов деген", "Тасөткел ауылының әкімі": a name before a noun of its own is no head.
      return undefined
    }
    return run
  }
  return undefined
}

function relationBefore(view: View, from: number, index: number): boolean {
  for (let at = from; at < index; at++) if (RELATION.has(view.tokens[at].word)) return true
  return false
}

function relationEnd(view: View, from: number, index: number): number {
  for (let at = from; at < index; at++) if (RELATION.has(view.tokens[at].word)) return at + 1
  return index
}

function isAtStart(view: View, index: number): boolean {
  const before = view.tokens[index - 1]
  return before === undefined || ['stop', 'question', 'open', 'colon', 'dash'].includes(before.kind)
}

/** Without articles and adverbs before it and times behind it. */
function bare(view: View, part: Stretch): Stretch {
  let { from, to } = part
  const { tokens, flags } = view
  while (
    from < to - 1 &&
    (ARTICLES.has(tokens[from].word) ||
      SKIPPED.has(tokens[from].word) ||
      flags[from] & FLAG.coordinate ||
      (flags[from] & FLAG.adverb && !(flags[from] & FLAG.determiner)))
  ) {
    if (tokens[from].word === 'one' || tokens[from].word === 'some') break
    from++
  }
  while (from < to - 1 && view.language === 'ru' && flags[from] & FLAG.preposition) from++
  while (
    to > from + 1 &&
    (flags[to - 1] & FLAG.adverb || SKIPPED.has(tokens[to - 1].word) || isRussianAdverb(view, to - 1))
  )
    to--
  return { from, to }
}

function isRussianAdverb(view: View, index: number): boolean {
  const { word, isCapital } = view.tokens[index]
  return (
    view.language === 'ru' &&
    !isCapital &&
    /(?:о|ски|жды)$/.test(word) &&
    !/ство$|^(?:радио|кино|депо|бюро|лицо)$/.test(word)
  )
}

function genderOf(view: View, part: Stretch, found: Stretch): Mention['gender'] {
  for (const { from, to } of [part, found])
    for (let index = from; index < to; index++) {
      const { word } = view.tokens[index]
      if (SHE.has(word)) return 'she'
      if (HE.has(word)) return 'he'
      if (THEY.has(word)) return 'they'
    }
  const last = view.tokens[found.to - 1]?.word ?? ''
  if (view.language === 'ru' && view.tokens[found.from]?.isCapital) {
    if (/(?:ская|овой|евой|иной)$/.test(last)) return 'she'
    if (/(?:ов|ев|ин|ский|ского)$/.test(last)) return 'he'
  }
  return undefined
}

/** A noun that names a person by what he is. */
export function isPersonNoun(word: string): boolean {
  if (SHE.has(word) || HE.has(word) || PERSONS.has(word) || WHO_KK.has(word)) return !PRONOUNS.has(word)
  // In the genitive: "слова горняка".
  return (
    word.length > 4 &&
    (PERSONS.has(word.slice(0, -1)) || TITLES.has(word.slice(0, -1)) || SHE.has(`${word.slice(0, -1)}а`))
  )
}
