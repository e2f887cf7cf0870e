// Who says what in a Russian sentence: openings, verbs of saying before, behind and inside, "по словам", "как сообщил", "мол".

import type { Frame, FrameEffect } from './frame.ts'
import { COMPLEMENTIZER_RU, FRAMES_RU, SOURCE_NOUNS_RU } from './phrases-ru.ts'
import type { Saying } from './saying.ts'
import { SAYING_RU } from './verbs-of-saying-ru.ts'
import { countWords, FLAG, findFlag, hasFlag, isWord, type Stretch, type View } from './view.ts'

const SELF_VERB = /(?:ю|у|ем|им|юсь|усь|емся|имся)$/
const RECIPIENTS = new Set('мне нам ему ей им тебе вам меня нас его ее их нему ней журналистам корреспонденту'.split(' '))
const PLURAL = /(?:ли|лись|ют|ат|ят|ут)$/
/** Tokens behind a verb of saying in which its content must begin. */
const REACH = 14

/** Outermost frame of a stretch of one Russian sentence. */
export function russianFrame(view: View, from: number, to: number): Frame | undefined {
  return openingFrame(view, from, to) ?? accordingFrame(view, from, to) ?? asSaidFrame(view, from, to) ?? sayingFrame(view, from, to) ?? particleFrame(view, from, to)
}

function openingFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens, flags } = view
  // An impersonal verb may stand behind an adverbial: "В отдельных каналах утверждается, будто".
  let start = from
  while (start < to && (!isWord(tokens[start]) || flags[start] & FLAG.coordinate || (flags[start] & FLAG.adverb && !FRAMES_RU.at(tokens, start, to)))) start++
  for (let index = start; index < Math.min(to, start + 9); index++) {
    const match = FRAMES_RU.at(tokens, index, to)
    if (match !== undefined && (index === start || isImpersonal(view, start, index, match.id))) {
      const last = tokens[match.to - 1].word
      const keeps = COMPLEMENTIZER_RU.has(last) && !/^(?:что|будто|как|якобы|чтобы)$/.test(last)
      let content = keeps ? match.to - 1 : match.to
      if (match.id === 'ru-not-known' && last === 'как') content = match.to - 1
      if (!hasFlag(view, content, to, FLAG.finite) && countWords(view, content, to) < 3) return undefined
      return { id: match.id, ...splitOff(view, content, to), effect: withQuery(view, content, match.meaning) }
    }
    if (flags[index] & FLAG.finite || tokens[index].kind === 'comma') break
  }
  return undefined
}

/** Behind other words only impersonal openings: a subject before "говорят" would be the speaker. */
function isImpersonal(view: View, from: number, index: number, id: string): boolean {
  if (id === 'ru-agentless') return /ся$|сь$/.test(view.tokens[index].word) || /^(?:мне|нам|ходят|стало|есть|по|как|слух)/.test(view.tokens[index].word) || (view.flags[from] & FLAG.preposition) !== 0
  return id === 'ru-recording-shows' || id === 'ru-not-known' || (view.flags[from] & FLAG.preposition) !== 0
}

/** "видел ли он": asked whether. */
function withQuery(view: View, content: number, effect: FrameEffect): FrameEffect {
  for (let index = content; index < Math.min(content + 4, view.tokens.length); index++)
    if (view.tokens[index].word === 'ли' && view.tokens[index - 1]?.word !== 'вряд' && view.tokens[index - 1]?.word !== 'едва') return effect.polarity === 'open' ? effect : { ...effect, polarity: 'query' }
  return effect
}

/** "По словам NP, X", "X, по данным NP". */
function accordingFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens, flags } = view
  for (let index = from; index < to - 1; index++) {
    const { word } = tokens[index]
    let nounAt = -1
    if (word === 'по' || word === 'согласно' || word === 'со') {
      if (word === 'со' && tokens[index + 1].word === 'слов') nounAt = index + 1
      else for (let ahead = index + 1; ahead < Math.min(to, index + 3); ahead++) if (SOURCE_NOUNS_RU.has(tokens[ahead].word)) nounAt = ahead
      if (word === 'согласно' && nounAt < 0) nounAt = index
    }
    if (nounAt < 0) continue
    let end = nounAt + 1
    while (end < to && (isWord(tokens[end]) || isNameMark(view, end)) && !(flags[end] & FLAG.finite)) end++
    const possessive = tokens[nounAt - 1]
    const isOwn = nounAt > index + 1 && /^(?:мо|наш)/.test(possessive.word)
    const hasPronoun = nounAt > index + 1 && /^(?:его|ее|их)$/.test(possessive.word)
    const noun: Stretch = { from: nounAt + 1, to: end }
    if (!isOwn && !hasPronoun && (countWords(view, noun.from, noun.to) === 0 || nounAt > index + 1)) continue
    const speaker = isOwn ? undefined : hasPronoun ? { from: nounAt - 1, to: nounAt } : headOf(view, noun)
    const effect: FrameEffect = isOwn && !/мнению|словам|версии/.test(tokens[nounAt].word) ? { evidentiality: 'own-document' } : isOwn && tokens[nounAt].word === 'мнению' ? { evidentiality: 'inference' } : {}
    const isOpening = !hasFlag(view, from, index, FLAG.finite) && countWords(view, from, index) < 3
    if (isOpening) return { id: 'ru-according-to', contents: [{ from: hasPronoun || isOwn ? nounAt + 1 : (speaker?.to ?? end), to }], rests: [], speaker, effect }
    return { id: 'ru-according-to', contents: [{ from, to }], rests: [], speaker, effect, taken: { from: index, to: end } }
  }
  return undefined
}

/** Without a comma behind it the source ends before the next word that can begin a clause. */
function headOf(view: View, noun: Stretch): Stretch {
  const behind = view.tokens[noun.to]
  if (behind === undefined || behind.kind === 'comma' || behind.kind === 'stop' || behind.kind === 'dash') return noun
  let { to } = noun
  while (to > noun.from + 1 && !view.tokens[to - 1].isCapital && /(?:ы|и|о|е|ий|ый|ой)$/.test(view.tokens[to - 1].word) && to - noun.from > 2) to--
  return { from: noun.from, to }
}

function isNameMark(view: View, index: number): boolean {
  const token = view.tokens[index]
  const before = view.tokens[index - 1]
  if (token.kind === 'open' || token.kind === 'close') return true
  return token.word === '.' && before !== undefined && before.isCapital && before.end - before.start <= 2
}

/** "как сообщил NP, X", "X, как рассказала NP". */
function asSaidFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens } = view
  for (let index = from; index < to - 1; index++) {
    if (tokens[index].word !== 'как') continue
    if (index > from && tokens[index - 1].kind !== 'comma' && countWords(view, from, index) > 0) continue
    let end = index + 1
    while (end < to && (isWord(tokens[end]) || isNameMark(view, end))) end++
    let verb = -1
    for (let ahead = index + 1; ahead < Math.min(end, index + 7); ahead++) if (SAYING_RU.get(tokens[ahead].word) === 'says') verb = ahead
    if (verb < 0) continue
    // "рассказал, как X сообщил": content, not source.
    if (index > from && SAYING_RU.has(lastWordBefore(view, from, index - 1))) continue
    const before = { from: index + 1, to: verb }
    const behind = { from: verb + 1, to: end }
    const chosen = countWords(view, behind.from, behind.to) > 0 && !isRecipient(view, behind) ? behind : before
    const isSelf = view.flags[before.from] & FLAG.first && before.to > before.from
    const speaker = isSelf || countWords(view, chosen.from, chosen.to) === 0 ? undefined : chosen
    const effect: FrameEffect = speaker === undefined && !isSelf ? { evidentiality: 'hearsay', isAgentless: true } : {}
    if (index === from || countWords(view, from, index) === 0) return { id: 'ru-as-said', contents: [{ from: end, to }], rests: [], speaker, effect }
    return { id: 'ru-as-said', contents: [{ from, to }], rests: [], speaker, effect, taken: { from: index - 1, to: end } }
  }
  return undefined
}

function lastWordBefore(view: View, from: number, index: number): string {
  for (let at = index; at >= Math.max(from, index - 4); at--) if (isWord(view.tokens[at]) && SAYING_RU.has(view.tokens[at].word)) return view.tokens[at].word
  return ''
}

function isRecipient(view: View, stretch: Stretch): boolean {
  for (let index = stretch.from; index < stretch.to; index++) if (isWord(view.tokens[index]) && !RECIPIENTS.has(view.tokens[index].word)) return false
  return true
}

function sayingFrame(view: View, from: number, to: number): Frame | undefined {
  for (let index = from; index < to; index++) {
    const saying = SAYING_RU.get(view.tokens[index].word)
    if (saying === undefined || view.taken[index] === 1) continue
    const frame = frameAt(view, from, to, index, saying)
    if (frame !== undefined) return frame
  }
  return undefined
}

function frameAt(view: View, from: number, to: number, verb: number, saying: Saying): Frame | undefined {
  const { tokens } = view
  const boundary = boundaryBefore(view, from, verb)
  const relative = findFlag(view, boundary, verb, FLAG.subordinate)
  if (relative >= 0 && relative === firstWord(view, boundary, verb) && boundary > from) return undefined
  const content = contentAfter(view, verb, to, saying)
  const isNegated = tokens[verb - 1]?.word === 'не' || (tokens[verb - 1]?.word === 'бы' && tokens[verb - 2]?.word === 'не')
  if (content === undefined) return isNegated ? undefined : inserted(view, from, to, verb, boundary, saying)
  const subject = subjectAround(view, boundary, verb, content.mark)
  const isSelf = subject === 'self'
  const earlier = subject === undefined && boundary > from && !PLURAL.test(tokens[verb].word) ? subjectOf(view, from, boundary) : undefined
  const speaker = isSelf ? undefined : (subject as Stretch | undefined) ?? earlier
  const isAgentless = speaker === undefined && !isSelf && PLURAL.test(tokens[verb].word)
  const effect = withQuery(view, content.from, effectOf(saying, isNegated, isAgentless, content.opener))
  const rests = earlier !== undefined || boundary === from || !hasFlag(view, from, boundary, FLAG.finite) || view.flags[firstWord(view, from, boundary)] & FLAG.subordinate ? [] : [{ from, to: boundary }]
  const split = splitOff(view, content.from, to)
  const rest = earlier !== undefined && isOwnClause(view, from, boundary) ? [{ from, to: boundary }] : rests
  return { id: `ru-${saying}`, contents: split.contents, rests: [...rest, ...split.rests], speaker: saying === 'hears' ? heardFrom(view, verb, content.mark) : speaker, effect }
}

/** "слышал от соседки, что". */
function heardFrom(view: View, verb: number, mark: number): Stretch | undefined {
  for (let index = verb + 1; index < mark; index++) if (view.tokens[index].word === 'от') return { from: index + 1, to: mark }
  return undefined
}

/** A clause of at least three words before the frame is a statement of its own: "Витя звонил" is not. */
function isOwnClause(view: View, from: number, to: number): boolean {
  return countWords(view, from, to) >= 3
}

function effectOf(saying: Saying, isNegated: boolean, isAgentless: boolean, opener: string): FrameEffect {
  const base: FrameEffect = isAgentless ? { evidentiality: 'hearsay', isAgentless: true } : {}
  if (opener === 'чтобы') return { ...base, kind: 'demand' }
  if (saying === 'denies') return isNegated ? base : { ...base, polarity: 'deny' }
  if (saying === 'asks') return { ...base, polarity: 'query' }
  if (saying === 'hears') return opener === 'как' ? { evidentiality: 'own-perception' } : { evidentiality: 'hearsay', isAgentless: true }
  if (isNegated) return { ...base, polarity: saying === 'thinks' ? 'deny' : 'open' }
  if (saying === 'thinks') return { ...base, evidentiality: 'inference' }
  if (saying === 'predicts') return { ...base, kind: 'prediction' }
  return base
}

interface Content {
  readonly from: number
  readonly opener: string
  /** The mark before it. */
  readonly mark: number
}

/** Where what is said begins: behind "что" and the like, a colon, or a comma with a clause. */
function contentAfter(view: View, verb: number, to: number, saying: Saying): Content | undefined {
  const { tokens, flags } = view
  for (let index = verb + 1; index < Math.min(to, verb + REACH); index++) {
    const { kind, word } = tokens[index]
    if (kind === 'colon') return index + 1 < to ? { from: index + 1, opener: ':', mark: index } : undefined
    if (kind === 'comma' || kind === 'dash') {
      const next = firstWord(view, index, to)
      if (next < 0) return undefined
      const opener = tokens[next].word
      if (COMPLEMENTIZER_RU.has(opener)) {
        if (countWords(view, next + 1, to) < 1) return undefined
        if (!hasFlag(view, next + 1, to, FLAG.finite) && opener !== 'что' && opener !== 'чтобы') return undefined
        const keeps = !/^(?:что|будто|как|чтобы|якобы)$/.test(opener)
        let start = keeps ? next : next + 1
        if (tokens[start]?.word === 'якобы' || tokens[start]?.word === 'бы') start++
        return { from: start, opener, mark: index }
      }
      if (tokens[next + 1]?.word === 'ли') return { from: next, opener: 'ли', mark: index }
      if (saying === 'asks') return undefined
      // "говорит, на вокзале стреляют": a clause without "что", not when the verb is inserted.
      const isInserted = tokens[startOfPiece(view, verb) - 1]?.kind === 'comma' && hasFlag(view, 0, startOfPiece(view, verb) - 1, FLAG.finite) && tokens[index].kind === 'comma' && isShortPiece(view, verb, index)
      if (kind === 'comma' && hasFlag(view, next, to, FLAG.finite) && !(flags[next] & FLAG.subordinate) && !(flags[next] & FLAG.coordinate) && (!isInserted || tokens[verb].word === 'говорит')) return { from: next, opener: '', mark: index }
      return undefined
    }
    if (flags[index] & FLAG.finite && index > verb + 1) return undefined
    if (word === 'что' && index === verb + 1) return { from: index + 1, opener: 'что', mark: verb + 1 }
  }
  return undefined
}

function startOfPiece(view: View, index: number): number {
  let start = index
  while (start > 0 && isWord(view.tokens[start - 1])) start--
  return start
}

function isShortPiece(view: View, verb: number, mark: number): boolean {
  return mark - startOfPiece(view, verb) <= 5
}

/** "X, — сказал NP", "X, говорит NP, Y". */
function inserted(view: View, from: number, to: number, verb: number, boundary: number, saying: Saying): Frame | undefined {
  const { tokens } = view
  const start = startOfPiece(view, verb)
  const mark = start - 1
  if (mark <= from || !isSeparator(view, mark) || !hasFlag(view, from, mark, FLAG.finite) || boundary > start) return undefined
  let end = verb + 1
  while (end < to && (isWord(tokens[end]) || isNameMark(view, end))) end++
  if (hasFlag(view, start, verb, FLAG.finite | FLAG.subordinate) || hasFlag(view, verb + 1, end, FLAG.finite)) return undefined
  if (view.flags[start] & FLAG.coordinate && tokens[start].word !== 'а') return undefined
  const before = { from: start, to: verb }
  const behind = { from: verb + 1, to: end }
  const chosen = countWords(view, before.from, before.to) > 0 && !isRecipient(view, before) ? before : behind
  const isSelf = SELF_VERB.test(tokens[verb].word) || Boolean(view.flags[before.from] & FLAG.first && before.to > before.from)
  const isNamed = countWords(view, chosen.from, chosen.to) > 0 && !isRecipient(view, chosen)
  if (!isNamed && !isSelf && !PLURAL.test(tokens[verb].word)) return undefined
  const speaker = isSelf || !isNamed ? undefined : withoutRecipients(view, chosen)
  const isAgentless = !isNamed && !isSelf
  const frame = { id: `ru-${saying}-behind`, rests: [], speaker, effect: effectOf(saying, false, isAgentless, '') }
  if (countWords(view, end, to) === 0) return { ...frame, contents: [{ from, to: mark }] }
  return { ...frame, contents: [{ from, to }], taken: { from: start, to: end } }
}

function isSeparator(view: View, index: number): boolean {
  const { kind } = view.tokens[index]
  return kind === 'comma' || kind === 'dash' || kind === 'question' || kind === 'stop' || kind === 'close'
}

/** The subject before the verb, or behind it up to `mark`; "self" for the first person. */
function subjectAround(view: View, boundary: number, verb: number, mark: number): Stretch | 'self' | undefined {
  const { tokens, flags } = view
  let end = verb
  while (end > boundary && (tokens[end - 1].word === 'не' || flags[end - 1] & FLAG.adverb || RECIPIENTS.has(tokens[end - 1].word) || !isWord(tokens[end - 1]))) {
    if (/^(?:сам|сама|сами)$/.test(tokens[end - 1].word) && end - 1 === boundary) break
    end--
  }
  let start = boundary
  while (start < end && (RECIPIENTS.has(tokens[start].word) || flags[start] & FLAG.adverb || flags[start] & FLAG.coordinate || !isWord(tokens[start]))) start++
  // A time or place before the subject: "В понедельник министр сказал", "В прокуратуре заявили".
  if (flags[start] & FLAG.preposition && !PLURAL.test(tokens[verb].word)) {
    const name = nominativeFrom(view, start + 1, end)
    if (name !== undefined) start = name
  }
  if (end > start) {
    if (flags[start] & FLAG.first && flags[start] & FLAG.pronoun) return 'self'
    return { from: start, to: end }
  }
  const behind = withoutRecipients(view, { from: verb + 1, to: mark })
  if (countWords(view, behind.from, behind.to) > 0 && !(flags[behind.from] & FLAG.preposition) && !/^(?:том|то|это|об|о)$/.test(tokens[behind.from].word)) return behind
  return SELF_VERB.test(tokens[verb].word) ? 'self' : undefined
}

/** First word behind an adverbial that can be a subject: a capital, or a word behind two others. */
function nominativeFrom(view: View, from: number, to: number): number | undefined {
  for (let index = from; index < to; index++) {
    if (view.tokens[index - 1]?.kind === 'comma') return index
    if (index > from && (view.tokens[index].isCapital || view.flags[index] & FLAG.pronoun)) return index
  }
  return to - from >= 2 ? to - 1 : undefined
}

function withoutRecipients(view: View, stretch: Stretch): Stretch {
  let { from, to } = stretch
  while (from < to && (RECIPIENTS.has(view.tokens[from].word) || view.flags[from] & FLAG.adverb)) from++
  for (let index = from + 1; index < to; index++)
    if (/^(?:в|на|по|журналистам|о|об|нам|мне|корреспонденту|после|во)$/.test(view.tokens[index].word) && !view.tokens[index].isCapital) {
      to = index
      break
    }
  while (to > from && !isWord(view.tokens[to - 1]) && !isNameMark(view, to - 1)) to--
  return { from, to }
}

function boundaryBefore(view: View, from: number, verb: number): number {
  let boundary = from
  for (let index = from; index < verb; index++) {
    const { kind } = view.tokens[index]
    const joins = (view.flags[index] & FLAG.coordinate) !== 0
    if (kind !== 'comma' && kind !== 'semicolon' && kind !== 'dash' && !joins) continue
    if (!hasFlag(view, from, index, FLAG.finite)) {
      if (index === boundary) boundary = index + 1
      continue
    }
    if (hasFlag(view, index + 1, verb, FLAG.finite)) continue
    const relative = findFlag(view, boundary, index, FLAG.subordinate)
    if (kind === 'comma' && relative > boundary && countWords(view, index + 1, verb) === 0) continue
    boundary = index + 1
  }
  return boundary
}

function subjectOf(view: View, from: number, boundary: number): Stretch | undefined {
  const finite = findFlag(view, from, boundary, FLAG.finite)
  let start = from
  while (start < finite && (RECIPIENTS.has(view.tokens[start].word) || view.flags[start] & (FLAG.adverb | FLAG.coordinate) || !isWord(view.tokens[start]))) start++
  if (finite > start) return view.flags[start] & FLAG.preposition ? undefined : { from: start, to: finite }
  // "звонил Витя, говорит": the subject stands behind the verb.
  const behind = { from: finite + 1, to: boundary - 1 }
  return finite >= 0 && view.tokens[behind.from]?.isCapital ? behind : undefined
}

/** "Мама, мол, свет отключат": a particle of passed-on words behind a name. */
function particleFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens } = view
  for (let index = from; index < to; index++) {
    if (tokens[index].word !== 'мол' && tokens[index].word !== 'дескать') continue
    let end = index + 1
    while (end < to && tokens[end].kind === 'comma') end++
    const hasSubject = countWords(view, from, index) > 0 && countWords(view, from, index) <= 4 && !hasFlag(view, from, index, FLAG.finite) && hasFlag(view, end, to, FLAG.finite)
    if (!hasSubject) return undefined
    return { id: 'ru-particle', contents: [{ from: end, to }], rests: [], speaker: { from, to: index }, effect: {} }
  }
  return undefined
}

function firstWord(view: View, from: number, to: number): number {
  for (let index = from; index < to; index++) if (isWord(view.tokens[index])) return index
  return -1
}

/** "сказал, что X, но Y сообщил, что Z": from a second subject with its own verb of saying on, the content is no longer of the first. */
function splitOff(view: View, from: number, to: number): { contents: Stretch[]; rests: Stretch[] } {
  const { tokens, flags } = view
  for (let index = from + 1; index < to; index++) {
    const isJoint = tokens[index].kind === 'semicolon' || /^(?:а|но|однако)$/.test(tokens[index].word)
    if (!isJoint || !hasFlag(view, from, index, FLAG.finite)) continue
    const next = index + 1
    if (next < to && /^(?:я|мы)$/.test(tokens[next].word) && tokens[index].kind !== 'semicolon') return { contents: [{ from, to: index }], rests: [{ from: next, to }] }
    if (/^(?:но|а)$/.test(tokens[index].word) && isFirstPerson(view, next, to)) return { contents: [{ from, to: index }], rests: [{ from: next, to }] }
    for (let ahead = next; ahead < Math.min(to, next + 8); ahead++) {
      if (tokens[ahead].kind === 'comma') break
      if (SAYING_RU.has(tokens[ahead].word) && flags[ahead] & FLAG.finite && ahead > next) return { contents: [{ from, to: index }], rests: [{ from: next, to }] }
    }
  }
  return { contents: [{ from, to }], rests: [] }
}

function isFirstPerson(view: View, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (view.flags[index] & FLAG.first && view.flags[index] & FLAG.pronoun) return true
  return false
}
