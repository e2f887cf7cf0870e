// Reads a stretch of one sentence: frames from outside in, clauses of what they frame.

import { cutClauses } from './clauses.ts'
import { marksOf } from './judge-clause.ts'
import { RULES } from './rules.ts'
import { inner, type Scope } from './scope.ts'
import { lastSpeaker, type Mentions, noteMentions, speakerOf } from './speakers.ts'
import { countWords, FLAG, findFlag, hasFlag, type Stretch, trimmed, type View } from './view.ts'

/** Frames inside frames are followed so far; deeper ones are read as content. */
const DEEPEST = 6

/** A clause that may be a statement, with what the frames around it say. */
export interface Draft extends Stretch {
  readonly view: View
  readonly scope: Scope
}

/** What reading a text keeps from sentence to sentence. */
export interface ReadState {
  readonly mentions: Mentions
  readonly drafts: Draft[]
  /** Who says "I" here. */
  self: string
}

/** Reads tokens `from` to `to` of one sentence into drafts. Cost linear: the depth is bounded. */
export function readSegment(view: View, from: number, to: number, scope: Scope, state: ReadState, depth = 0): void {
  const stretch = trimmed(view, from, to)
  if (stretch.to <= stretch.from) return
  if (depth < DEEPEST) {
    const frame = RULES[view.language].frame(view, stretch.from, stretch.to)
    if (frame !== undefined) {
      for (const rest of frame.rests)
        if (rest.from < frame.contents[0].from) readSegment(view, rest.from, rest.to, scope, state, depth + 1)
      const self = scope.speakers[0]
      const speaker =
        frame.speaker !== undefined
          ? speakerOf(view, frame.speaker, state.mentions, self)
          : frame.isLastSpeaker === true
            ? lastSpeaker(state.mentions)
            : undefined
      if (frame.taken !== undefined) view.taken.fill(1, frame.taken.from, frame.taken.to)
      if (frame.taken !== undefined) {
        view.flags.fill(0, frame.taken.from, frame.taken.to)
        // Behind the insertion the predicate follows its subject.
        const verb = hasPredicate(view, stretch.from, stretch.to)
          ? -1
          : findFlag(view, frame.taken.to, stretch.to, FLAG.verb)
        if (verb >= 0) view.flags[verb] |= FLAG.finite
      }
      const inside = inner(scope, frame.id, frame.effect, speaker)
      for (const content of frame.contents) {
        const behind = frame.effect.polarity === undefined ? -1 : colonIn(view, content)
        const to = behind < 0 ? content.to : behind
        readSegment(view, content.from, to, inside, state, frame.isClosed === true ? DEEPEST : depth + 1)
        // Behind a colon the speaker goes on in his own words.
        if (behind >= 0)
          readSegment(view, behind + 1, content.to, inner(scope, frame.id, {}, speaker), state, depth + 1)
      }
      for (const rest of frame.rests)
        if (rest.from >= frame.contents[0].from) readSegment(view, rest.from, rest.to, scope, state, depth + 1)
      return
    }
  }
  const record = depth < DEEPEST ? recordColon(view, stretch) : -1
  if (record >= 0) {
    readSegment(view, stretch.from, record, scope, state, depth + 1)
    const inside = inner(scope, 'own-record', { evidentiality: 'own-document' })
    readSegment(view, record + 1, stretch.to, inside, state, depth + 1)
    return
  }
  const clauses = cutClauses(view, stretch.from, stretch.to)
  if (clauses.length > 1 && depth < DEEPEST) {
    for (const clause of clauses) readSegment(view, clause.from, clause.to, scope, state, depth + 1)
    return
  }
  const last = trimmed(view, stretch.from, stretch.to)
  let { from: first } = last
  const hasMore = () => first < last.to - 1
  while (hasMore() && view.flags[first] & FLAG.coordinate && !(view.flags[first] & FLAG.finite)) first++
  const cut = trimmed(view, first, last.to)
  if (cut.to > cut.from && countWords(view, cut.from, cut.to) > 0) {
    state.drafts.push({ ...cut, view, scope })
    noteMentions(view, cut, state.mentions)
  }
}

/** "I kept the log: X": the colon behind a paper or recording of the speaker's own, or -1. */
function recordColon(view: View, stretch: Stretch): number {
  const colon = colonIn(view, stretch)
  return colon >= 0 && marksOf(view, { from: stretch.from, to: colon }).has('document') ? colon : -1
}

/** A colon with predicates on both sides, or -1. */
function colonIn(view: View, stretch: Stretch): number {
  for (let index = stretch.from + 1; index < stretch.to - 1; index++)
    if (
      view.tokens[index].kind === 'colon' &&
      hasPredicate(view, stretch.from, index) &&
      hasPredicate(view, index + 1, stretch.to)
    )
      return index
  return -1
}

/** Whether the stretch has a predicate that can carry a statement. */
export function hasPredicate(view: View, from: number, to: number): boolean {
  return hasFlag(view, from, to, FLAG.finite | FLAG.imperative)
}
