// Direct speech in a paragraph: where it begins and ends and which words around or inside it tell who speaks.

import { subjectOf as kazakhSubject } from './frames-kk-subject.ts'
import { RULES } from './rules.ts'
import { ALSO_NOUNS_EN } from './verbs-of-saying-en.ts'
import { FLAG, hasFlag, isWord, type Stretch, type View } from './view.ts'

export interface Quotation extends Stretch {
  /** Noun phrase of the speaker; absent when the words around it name none. */
  readonly speaker?: Stretch
  /** Words of attribution around or inside it; none of them is a statement. */
  readonly frames: readonly Stretch[]
  /** The speaker is the one who writes ("I said: ..."). */
  readonly isSelf: boolean
}

const PAIRS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '"': '"' }
/** Shorter quotations without a predicate are names and words held at arm's length. */
const LEAST_WORDS = 4
/** Tokens around a quotation in which its attribution is looked for. */
const REACH = 30

/** Quotations of direct speech in order, not overlapping. `sentenceEnds[i]` is the end of the sentence of token i. Cost linear. */
export function quotationsOf(view: View, ends: Uint32Array): Quotation[] {
  const regions = regionsOf(view)
  const found: Quotation[] = []
  for (let at = 0; at < regions.length; at++) {
    const region = regions[at]
    const before = at === 0 ? 0 : regions[at - 1].to + 1
    const after = at + 1 < regions.length ? regions[at + 1].from - 1 : view.tokens.length
    const quotation = attributed(view, region, before, after, ends, found[found.length - 1])
    if (quotation !== undefined) found.push(quotation)
  }
  if (regions.length === 0) {
    const dialogue = dialogueOf(view)
    if (dialogue !== undefined) found.push(dialogue)
  }
  return found
}

/** What stands between marks of quotation, marks outside. */
function regionsOf(view: View): Stretch[] {
  const regions: Stretch[] = []
  const { tokens } = view
  for (let index = 0; index < tokens.length; index++) {
    const closing = PAIRS[tokens[index].word]
    if (tokens[index].kind !== 'open' || closing === undefined) continue
    let depth = 1
    let end = index + 1
    for (; end < tokens.length; end++) {
      const { word } = tokens[end]
      if (word === closing || (closing === '“' && word === '”') || (closing === '”' && word === '"')) depth--
      else if (word === tokens[index].word) depth++
      if (depth === 0) break
    }
    regions.push({ from: index + 1, to: end })
    index = end
  }
  return regions
}

function attributed(
  view: View,
  region: Stretch,
  before: number,
  after: number,
  ends: Uint32Array,
  previous: Quotation | undefined,
): Quotation | undefined {
  const words = wordsIn(view, region)
  if (words < 2 && view.language === 'kk') return undefined
  const lead = {
    from: Math.max(before, sentenceStart(view, ends, region.from - 1), region.from - 1 - REACH),
    to: region.from - 1,
  }
  const tailEnd = region.to + 1 < view.tokens.length ? tailEndOf(view, region.to + 1, ends) : region.to
  const tail = {
    from: Math.min(region.to + 1, view.tokens.length),
    to: Math.min(after, tailEnd, region.to + 1 + REACH),
  }
  const inside = insertedIn(view, region)
  if (inside !== undefined) return { ...region, ...inside }
  const markBefore = view.tokens[region.from - 2]?.kind
  // "X» деген ақпарат": the words are named, not spoken.
  if (/^деген/.test(view.tokens[region.to + 1]?.word ?? '')) return undefined
  const isSpeech =
    hasFlag(view, region.from, region.to, FLAG.finite | FLAG.imperative) ||
    words >= LEAST_WORDS ||
    /^(?:stop|question|comma)$/.test(view.tokens[region.to - 1]?.kind ?? '')
  const behind = followsSpeech(view, region, tail) ? attributionIn(view, tail) : undefined
  if (!isSpeech && (behind === undefined || !leads(view, tail, behind) || behind.verb > tail.from + 3)) return undefined
  if (
    behind !== undefined &&
    leads(view, tail, behind) &&
    behind.speaker === undefined &&
    !behind.isSelf &&
    wordsIn(view, lead) > 0
  )
    return {
      ...region,
      speaker: leadSubject(view, lead),
      isSelf: false,
      frames: [lead, { from: tail.from, to: addingIn(view, tail, behind.verb) }],
    }
  if (behind !== undefined && leads(view, tail, behind))
    return { ...region, ...behind, frames: [{ from: tail.from, to: addingIn(view, tail, behind.verb) }] }
  const isIntroduced = markBefore === 'colon' || markBefore === 'comma' || markBefore === 'dash'
  const ahead = attributionIn(view, lead)
  if (
    ahead !== undefined &&
    (isIntroduced ||
      (ahead.verb >= lead.to - 3 && !/^(?:that|что|the|a|an)$/.test(view.tokens[lead.to - 1]?.word ?? '')))
  )
    return { ...region, ...ahead, frames: [lead] }
  if (markBefore === 'colon' && wordsIn(view, lead) > 0) {
    const finite = firstFinite(view, lead)
    return {
      ...region,
      speaker: { from: lead.from, to: finite < 0 ? lead.to - 1 : finite },
      isSelf: false,
      frames: finite < 0 ? [lead] : [],
    }
  }
  const opens = wordsIn(view, lead) === 0
  if (!opens) return undefined
  if (previous !== undefined && previous.to + 1 >= before - 1)
    return { ...region, speaker: previous.speaker, isSelf: previous.isSelf, frames: [] }
  return wordsIn(view, tail) === 0 ? { ...region, isSelf: false, frames: [] } : undefined
}

/** "Линд телеграмда: «X», — деп жазды": the one who says stands before the quotation. */
function leadSubject(view: View, lead: Stretch): Stretch {
  const own = view.language === 'kk' ? kazakhSubject(view, lead.from, lead.to) : undefined
  if (own !== undefined) return own
  let to = lead.from + 1
  while (to < lead.to && view.tokens[to].isCapital) to++
  return view.language === 'kk' && view.tokens[lead.from].isCapital
    ? { from: lead.from, to }
    : { from: lead.from, to: lead.to }
}

/** "..., Mares said, adding that X": what is added is read on. */
function addingIn(view: View, tail: Stretch, verb: number): number {
  for (let index = verb + 1; index < tail.to - 2; index++)
    if (
      view.tokens[index].kind === 'comma' &&
      /^(?:adding|noting|saying|stressing|claiming|explaining|добавив|подчеркнув|отметив|уточнив|пояснив|сообщив)$/.test(
        view.tokens[index + 1].word,
      )
    )
      return index + 1
    else if (
      view.tokens[index].kind === 'comma' &&
      /^(?:but|но|бирак|алайда)$/.test(view.tokens[index + 1].word) &&
      hasFlag(view, index + 2, tail.to, FLAG.finite)
    )
      return index + 1
  return tail.to
}

/** A mark stands inside or behind the quotation: without one it is a piece of somebody's sentence or a name. */
function followsSpeech(view: View, region: Stretch, tail: Stretch): boolean {
  if (view.language === 'kk') return true
  const inside = view.tokens[region.to - 1]?.kind
  const behind = view.tokens[tail.from]?.kind
  return inside === 'comma' || inside === 'stop' || inside === 'question' || behind === 'comma' || behind === 'dash'
}

/** Words before the attribution in the tail belong to a clause of its own: "... " and then he left, Akim said. */
function leads(view: View, tail: Stretch, found: { verb: number }): boolean {
  // Behind a full stop inside the quotation a new sentence begins: only one that says nothing else names the speaker.
  const isNew =
    /^(?:stop|question)$/.test(view.tokens[tail.from - 2]?.kind ?? '') && view.tokens[tail.from]?.isCapital === true
  if (isNew && found.verb - tail.from > 4) return false
  if (isNew && tail.to - found.verb > 6) return false
  for (let index = tail.from; index < found.verb; index++)
    if ((view.tokens[index].kind === 'stop' && !isNamePart(view, index)) || view.tokens[index].kind === 'question')
      return false
  return found.verb - tail.from < 14
}

interface Attribution {
  readonly speaker?: Stretch
  readonly isSelf: boolean
  readonly verb: number
}

/** Subject and verb of saying in a stretch without other clauses; Kazakh with "деп" and behind the name. */
function attributionIn(view: View, stretch: Stretch): Attribution | undefined {
  const { saying } = RULES[view.language]
  for (let verb = stretch.from; verb < stretch.to; verb++) {
    const { word } = view.tokens[verb]
    const says =
      saying.get(word) ??
      (view.language === 'ru'
        ? RULES.kk.saying.get(word)
        : view.language === 'kk'
          ? RULES.ru.saying.get(word)
          : undefined)
    if (
      /^(?:who|which|that|кто|который|которая|которые)$/.test(view.tokens[verb - 1]?.word ?? '') &&
      verb > stretch.from
    )
      continue
    // "radio: ...": a noun that is also a verb.
    if (view.language === 'en' && verb === stretch.from && ALSO_NOUNS_EN.has(word)) continue
    if (
      says === undefined ||
      says === 'hears' ||
      (view.language === 'en' && !(view.flags[verb] & (FLAG.finite | FLAG.verb)))
    )
      continue
    return { ...speakerAround(view, stretch, verb), verb }
  }
  // "«X», – деп жылады".
  const first = firstWordIn(view, stretch)
  if (view.language === 'kk' && first >= 0 && view.tokens[first].word === 'деп') return { isSelf: false, verb: first }
  return undefined
}

const TIMES =
  /^(?:on|in|at|to|during|over|via|by|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|later|again|afterwards|reporters|journalists|me|us|him|her|them|в|во|на|по|журналистам|нам|мне|ему|ей|им|вчера|сегодня|позже|потом|корреспонденту|агентству|изданию)$/

function speakerAround(view: View, stretch: Stretch, verb: number): { speaker?: Stretch; isSelf: boolean } {
  const { tokens, flags } = view
  if (view.language === 'kk') {
    const subject = kazakhSubject(view, stretch.from, verb) ?? kazakhSubject(view, verb + 1, stretch.to)
    if (subject !== undefined) return { speaker: subject, isSelf: false }
  }
  let start = verb
  while (start > stretch.from && (isWord(tokens[start - 1]) || isNamePart(view, start - 1))) start--
  let end = verb + 1
  while (end < stretch.to && (isWord(tokens[end]) || isNamePart(view, end))) end++
  const before = withoutHelpers(view, { from: start, to: verb })
  const behind = withoutTimes(view, { from: verb + 1, to: end })
  const chosen = wordsIn(view, before) > 0 && !isAdverbial(view, before) ? before : behind
  if (wordsIn(view, chosen) === 0) {
    // "The spokesman, asked about it, said:" - the subject stands before a comma.
    const early = { from: stretch.from, to: start - 1 }
    if (wordsIn(view, early) > 0) return { speaker: early, isSelf: false }
    return { isSelf: false }
  }
  const first = flags[chosen.from] & FLAG.first && flags[chosen.from] & FLAG.pronoun && chosen.to - chosen.from === 1
  return first ? { isSelf: true } : { speaker: withAppositive(view, stretch, chosen), isSelf: false }
}

/** "said his wife, Aliya Serik": the name behind the comma belongs to the speaker. */
function withAppositive(view: View, stretch: Stretch, chosen: Stretch): Stretch {
  const comma = view.tokens[chosen.to]
  if (chosen.to < stretch.to && comma?.kind === 'comma' && view.tokens[chosen.to + 1]?.isCapital) {
    let to = chosen.to + 1
    while (to < stretch.to && (view.tokens[to].isCapital || isNamePart(view, to))) to++
    return { from: chosen.from, to }
  }
  return chosen
}

function isNamePart(view: View, index: number): boolean {
  const token = view.tokens[index]
  const before = view.tokens[index - 1]
  const close = token.kind === 'close' || token.kind === 'open'
  return close || (token.word === '.' && before !== undefined && before.isCapital && before.end - before.start <= 2)
}

function isAdverbial(view: View, stretch: Stretch): boolean {
  for (let index = stretch.from; index < stretch.to; index++) {
    if (!isWord(view.tokens[index])) continue
    if (
      !(view.flags[index] & (FLAG.adverb | FLAG.coordinate)) &&
      !TIMES.test(view.tokens[index].word) &&
      view.tokens[index].word !== 'как' &&
      view.tokens[index].word !== 'деп' &&
      view.tokens[index].word !== 'as'
    )
      return false
  }
  return true
}

function withoutHelpers(view: View, stretch: Stretch): Stretch {
  let { from, to } = stretch
  while (
    to > from &&
    (/^(?:has|have|had|деп|also|later|then)$/.test(view.tokens[to - 1].word) || view.flags[to - 1] & FLAG.adverb)
  )
    to--
  while (
    from < to &&
    (view.flags[from] & FLAG.coordinate ||
      view.tokens[from].word === 'деп' ||
      view.tokens[from].word === 'как' ||
      view.tokens[from].word === 'as')
  )
    from++
  return { from, to }
}

function withoutTimes(view: View, stretch: Stretch): Stretch {
  let { from, to } = stretch
  while (
    from < to &&
    (view.flags[from] & FLAG.adverb || /^(?:мне|нам|ей|ему|им|маган|бизге|оган)$/.test(view.tokens[from].word))
  )
    from++
  for (let index = from + 1; index < to; index++)
    if (TIMES.test(view.tokens[index].word)) {
      to = index
      break
    }
  return { from, to }
}

/** "X, — сказала она. — Y": attribution between dashes inside direct speech. */
function insertedIn(view: View, region: Stretch): Omit<Quotation, 'from' | 'to'> | undefined {
  const { tokens } = view
  for (let dash = region.from + 1; dash < region.to; dash++) {
    if (tokens[dash].kind !== 'dash' || isWord(tokens[dash - 1])) continue
    let end = dash + 1
    while (end < region.to && end - dash < REACH && tokens[end].kind !== 'dash' && !isEnd(view, end)) end++
    const found = attributionIn(view, { from: dash + 1, to: Math.min(end, dash + 8) })
    if (found === undefined || found.verb > dash + 3) continue
    const frames = { from: dash, to: end }
    return { ...speakerAround(view, { from: dash + 1, to: end }, found.verb), frames: [frames] }
  }
  return undefined
}

function isEnd(view: View, index: number): boolean {
  return (view.tokens[index].kind === 'stop' || view.tokens[index].kind === 'question') && !isNamePart(view, index)
}

/** A paragraph of direct speech behind a dash: "— X, — сказала она. — Y". */
function dialogueOf(view: View): Quotation | undefined {
  const region = { from: view.tokens[0]?.kind === 'dash' ? 1 : 0, to: view.tokens.length }
  if (region.to - region.from < 4) return undefined
  const inside = insertedIn(view, region)
  return inside === undefined ? undefined : { ...region, ...inside }
}

function firstWordIn(view: View, { from, to }: Stretch): number {
  for (let index = from; index < to; index++) if (isWord(view.tokens[index])) return index
  return -1
}

function wordsIn(view: View, stretch: Stretch): number {
  let count = 0
  for (let index = stretch.from; index < stretch.to; index++) if (isWord(view.tokens[index])) count++
  return count
}

function firstFinite(view: View, stretch: Stretch): number {
  for (let index = stretch.from; index < stretch.to; index++) {
    if (view.tokens[index].kind === 'comma') continue
    if (view.flags[index] & FLAG.finite) return index
  }
  return -1
}

function sentenceStart(view: View, ends: Uint32Array, index: number): number {
  let start = Math.max(0, index)
  const end = ends[start]
  while (start > 0 && ends[start - 1] === end && index - start < REACH) start--
  return Math.min(start, view.tokens.length)
}

/** End of the words behind a quotation that may name its speaker: of the sentence, or of the next when the quotation ended one. */
function tailEndOf(view: View, from: number, ends: Uint32Array): number {
  return from < view.tokens.length ? ends[from] : from
}
