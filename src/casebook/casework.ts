// The casework of a case: what people decided, read out of the journals, and what holds of it.

import type { Casework, CaseworkAct, RecordedCasework, TieAct, Unit } from '../model/casework.ts'
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
 * What holds of the texts as they are now: a review of a mark, and words in a post's place, were of the words that they quote, and wait again
 * when an export shows others. Without words in the place of posts, and reviews of and findings about exhibits, that a source holds back. Needs the index.
 */
export function currentCasework(casebook: Casebook): Casework {
  const casework = caseworkOf(casebook)
  const { markReviews, mediaReviews, paraphrases, findings } = casework
  if (markReviews.length + mediaReviews.length + paraphrases.length + findings.length === 0) return casework
  const index = casebook.index()
  const keys = [...new Set([...markReviews, ...paraphrases].map(({ act }) => act.unit.post))]
  const positions = index.postsByKey(keys)
  const held = [...keys.keys()].filter(i => positions[i] >= 0)
  const details = index.posts(held.map(i => positions[i]))
  const textOf = new Map(held.map((i, n) => [keys[i], details[n].text]))
  const isCurrent = ({ unit }: { readonly unit: Unit }) =>
    !isChangedSince(unit, textOf.get(unit.post) ?? unit.quote ?? '')
  const isOnHeldBack = holdings(casebook, [...mediaReviews, ...findings])
  return {
    ...casework,
    markReviews: markReviews.filter(({ act }) => isCurrent(act)),
    paraphrases: paraphrases.filter(({ act }) => textOf.has(act.unit.post) && isCurrent(act)),
    mediaReviews: mediaReviews.filter(({ act }) => !isOnHeldBack(act)),
    findings: findings.filter(({ act }) => !isOnHeldBack(act)),
    findingReviews: casework.findingReviews.filter(({ act }) => !isOnHeldBack(act)),
  }
}

/** Ties of which neither the post nor the exhibit is held back by its source. Needs the index. */
export function visibleTies(
  casebook: Casebook,
  ties: readonly RecordedCasework<TieAct>[],
): readonly RecordedCasework<TieAct>[] {
  const isHeldBack = holdings(casebook, ties)
  return ties.filter(({ act }) => !isHeldBack(act))
}

/** Whether a source holds back the exhibit, or for a tie the post, on which an act rests. */
export function holdings(
  casebook: Casebook,
  recorded: readonly { readonly act: CaseworkAct }[],
): (act: CaseworkAct) => boolean {
  const posts = recorded.flatMap(({ act }) => (act.type === 'tie' && act.unit !== undefined ? [act.unit.post] : []))
  const keys = [...new Set(posts)]
  const positions = casebook.index().postsByKey(keys)
  const hidden = new Set(keys.filter((_, i) => positions[i] < 0))
  const register = recorded.some(({ act }) => exhibitOf(act) !== undefined) ? consentRegister(casebook) : undefined
  return act => {
    const exhibit = exhibitOf(act)
    if (act.type === 'tie' && act.unit !== undefined && hidden.has(act.unit.post)) return true
    return register !== undefined && exhibit !== undefined && refusalOf(register, exhibit, OWN_ANALYSIS) !== undefined
  }
}

function exhibitOf(act: CaseworkAct): number | undefined {
  return 'exhibit' in act ? act.exhibit : undefined
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
