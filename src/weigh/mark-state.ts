// Marks of own access: which count, which a person still has to look at, from where something was seen.

import type { Assertion, MarkKind, MarkState, Vantage } from '../model/ladder.ts'

/** Strongest first. */
export const MARK_KINDS: readonly MarkKind[] = ['media', 'detail', 'words']

/** State before dependence is known. Nobody can be marked who does not speak, nor while roles disagree. */
export function markOf({ mark, suggestsOwnAccess, isAgentless, isDisputed }: Assertion): MarkState {
  const state = mark ?? (suggestsOwnAccess ? 'suggested' : 'none')
  if (isAgentless === true && state !== 'rejected') return 'none'
  return isDisputed === true && state === 'confirmed' ? 'disputed' : state
}

/** A mark that is there and that nobody has refused: such a post may be more than a repetition. */
export function isOpenMark(state: MarkState): boolean {
  return state !== 'none' && state !== 'rejected'
}

/** True when a person has answered on the mark. */
export function isReviewed(state: MarkState): boolean {
  return state !== 'none' && state !== 'suggested'
}

/** A confirmed mark of an origin. */
export interface Mark {
  readonly position: number
  /** Its voice, with equal names joined. */
  readonly voice: number
  readonly kind: MarkKind
}

/** Marks that count, in canonical order. `states` are final; a confirmed mark without a kind is one in words. */
export function confirmedMarks(
  assertions: readonly Assertion[],
  states: readonly MarkState[],
  namedVoice: Int32Array,
): Mark[] {
  const marks: Mark[] = []
  states.forEach((state, position) => {
    if (state !== 'confirmed') return
    marks.push({ position, voice: namedVoice[position], kind: assertions[position].markKind ?? 'words' })
  })
  return marks
}

/** The strongest kind of the marks with each key. */
export function strongestKinds(marks: readonly Mark[], key: (mark: Mark) => number): Map<number, MarkKind> {
  const kinds = new Map<number, MarkKind>()
  for (const mark of marks) {
    const other = kinds.get(key(mark))
    if (other === undefined || MARK_KINDS.indexOf(mark.kind) < MARK_KINDS.indexOf(other))
      kinds.set(key(mark), mark.kind)
  }
  return kinds
}

/** Positions of suggestions in groups that are not marked, where a person has answered on nothing that goes back to the same origin. */
export function waitingMarks(
  states: readonly MarkState[],
  origin: Int32Array,
  group: Int32Array,
  marked: ReadonlySet<number>,
): Int32Array {
  const reviewed = new Set<number>()
  states.forEach((state, position) => {
    if (isReviewed(state)) reviewed.add(origin[position])
  })
  const waiting: number[] = []
  states.forEach((state, position) => {
    if (state === 'suggested' && !reviewed.has(origin[position]) && !marked.has(group[position])) waiting.push(position)
  })
  return Int32Array.from(waiting)
}

/**
 * Number of vantages of which every two surely differ: in place, time or viewpoint, where both state it. Taken greedily in the
 * order given; empty ones count for nothing.
 */
export function distinctVantages(vantages: Iterable<Vantage | undefined>): number {
  const seen = new Set<string>()
  const kept: (string | undefined)[][] = []
  for (const vantage of vantages) {
    const fields = vantageFields(vantage)
    const key = JSON.stringify(fields)
    if (fields.every(field => field === undefined) || seen.has(key)) continue
    seen.add(key)
    if (kept.every(other => other.some((field, i) => differs(field, fields[i])))) kept.push(fields)
  }
  return kept.length
}

/** Place, time and viewpoint as they are compared; undefined where not stated. */
export function vantageFields(vantage: Vantage | undefined): (string | undefined)[] {
  return [vantage?.place, vantage?.time, vantage?.viewpoint].map(folded)
}

function folded(field: string | undefined): string | undefined {
  const text = field?.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()
  return text === '' ? undefined : text
}

function differs(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b
}
