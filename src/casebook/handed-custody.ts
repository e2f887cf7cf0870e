// What an export says of custody: signed entries, and how far the acquisitions of its exhibits are anchored.

import type { RecordedAct } from '../journal/recorded-acts.ts'
import type { AudienceProfile } from '../model/audience-profile.ts'
import type { HandedCustody, HandedExhibit } from '../model/handed.ts'
import { isUnder } from '../preserve/anchor-check.ts'
import { type PlacedAct, type RecordedAnchor, recordedAnchors } from '../preserve/anchor-record.ts'
import type { Casebook } from './casebook.ts'
import { groupsOfEntries } from './handed-groups.ts'

type AnchorState = HandedExhibit['custody']['anchor']

/** Best first. Answers are not judged here: that takes the certificates of a reader. */
const BEST: readonly AnchorState[] = ['stamped', 'pending', 'queued', 'none']

/** For each entry the best state of an anchor over its group. Reads the chains once, and only where there are anchors. */
export function anchorStates(casebook: Casebook, entries: readonly RecordedAct[]): AnchorState[] {
  const { anchors, states } = anchorsOf(casebook)
  if (anchors.length === 0) return entries.map(() => 'none')
  const groups = groupsOfEntries(casebook, entries)
  return entries.map(({ device, epoch }, i) => {
    const over = anchors.filter(({ spans }) => spans.some(span => isUnder(span, device, epoch, groups[i])))
    const found = over.flatMap(anchor => states(anchor))
    return BEST.find(state => found.includes(state)) ?? 'none'
  })
}

/** Entries, signed groups, and whether anything outside the journal witnesses it. */
export function handedCustody(casebook: Casebook, { protection }: AudienceProfile): HandedCustody {
  const { journal, deviceFingerprint } = casebook.custody
  const { anchors, states } = anchorsOf(casebook)
  const isAnswered = anchors.some(anchor => states(anchor).includes('stamped'))
  return {
    entries: journal.entries,
    groups: journal.groups,
    device: protection.hashes === 'stated' ? deviceFingerprint : undefined,
    isWitnessed: isAnswered || journal.chains().length > 1,
  }
}

function anchorsOf(casebook: Casebook): {
  anchors: RecordedAnchor[]
  states: (anchor: RecordedAnchor) => AnchorState[]
} {
  const acts = [...casebook.custody.journal.acts()].filter(({ act }) => act.type.startsWith('anchor'))
  const isPending = new Set<string>()
  const isAnswered = new Set<string>()
  for (const { act } of acts)
    if (act.type === 'anchor-proof') (act.state === 'pending' ? isPending : isAnswered).add(act.anchor)
  const { anchors } = recordedAnchors(acts as unknown as PlacedAct[])
  const states = ({ anchor }: RecordedAnchor): AnchorState[] =>
    isAnswered.has(anchor) ? ['stamped'] : isPending.has(anchor) ? ['pending'] : ['queued']
  return { anchors, states }
}
