// The casework of a case: what people decided, read out of the journals, and what holds of it.

import type { Casework, RecordedCasework, TieAct } from '../model/casework.ts'
import { OWN_ANALYSIS } from '../model/consent.ts'
import { effectiveCasework } from '../weigh/casework-effect.ts'
import { isCaseworkAct, isCaseworkType } from '../weigh/casework-shape.ts'
import { isChangedSince } from '../weigh/casework-subject.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister, refusalOf } from './consent.ts'

interface Read {
  readonly entries: number
  readonly acts: readonly RecordedCasework[]
  readonly casework: Casework
  readonly unread: number
}

/** Read again when this device's journal has grown; other devices write elsewhere. */
const READ = new WeakMap<Casebook, Read>()

/** What holds now. Cheap after the first call until something is recorded. */
export function caseworkOf(casebook: Casebook): Casework {
  return read(casebook).casework
}

/**
 * What holds of the texts as they are now: a review of a mark was of the words that it quotes, and waits again when an export shows others.
 * Needs the index.
 */
export function currentCasework(casebook: Casebook): Casework {
  const casework = caseworkOf(casebook)
  const { markReviews } = casework
  if (markReviews.length === 0) return casework
  const index = casebook.index()
  const posts = index.postsByKey(markReviews.map(({ act }) => act.unit.post))
  const held = [...new Set(posts)].filter(post => post >= 0)
  const textOf = new Map(index.posts(held).map(({ index: post, text }) => [post, text]))
  const isCurrent = ({ act }: (typeof markReviews)[number], i: number) =>
    !isChangedSince(act.unit, textOf.get(posts[i]) ?? act.unit.quote ?? '')
  return { ...casework, markReviews: markReviews.filter(isCurrent) }
}

/** Ties of which neither the post nor the exhibit is held back by its source. Needs the index. */
export function visibleTies(
  casebook: Casebook,
  ties: readonly RecordedCasework<TieAct>[],
): readonly RecordedCasework<TieAct>[] {
  const isHeldBack = tieHoldings(casebook, ties)
  return ties.filter(({ act }) => !isHeldBack(act))
}

/** Whether a source holds back the post or exhibit on which a tie rests. */
export function tieHoldings(casebook: Casebook, ties: readonly { readonly act: TieAct }[]): (tie: TieAct) => boolean {
  const keys = [...new Set(ties.flatMap(({ act }) => (act.unit === undefined ? [] : [act.unit.post])))]
  const positions = casebook.index().postsByKey(keys)
  const hidden = new Set(keys.filter((_, i) => positions[i] < 0))
  const register = ties.some(({ act }) => act.exhibit !== undefined) ? consentRegister(casebook) : undefined
  return ({ unit, exhibit }) =>
    (unit !== undefined && hidden.has(unit.post)) ||
    (register !== undefined && exhibit !== undefined && refusalOf(register, exhibit, OWN_ANALYSIS) !== undefined)
}

/** Every act of casework ever recorded and not erased, withdrawn ones too, in canonical order. Acts of another form are passed over. */
export function caseworkActs(casebook: Casebook): readonly RecordedCasework[] {
  return read(casebook).acts
}

/** Entries of casework in a form that this version does not read, a newer one's perhaps: they count for nothing here, and a person should know. */
export function unreadCasework(casebook: Casebook): number {
  return read(casebook).unread
}

function read(casebook: Casebook): Read {
  const { journal } = casebook.custody
  const known = READ.get(casebook)
  if (known?.entries === journal.entries) return known
  const acts: RecordedCasework[] = []
  let unread = 0
  for (const { device, epoch, seq, claimedTime, act } of journal.acts())
    if (isCaseworkAct(act)) acts.push({ at: { device, epoch, seq }, order: acts.length, claimedTime, act })
    else if (isCaseworkType(act)) unread++
  const result = { entries: journal.entries, acts, casework: effectiveCasework(acts), unread }
  READ.set(casebook, result)
  return result
}
