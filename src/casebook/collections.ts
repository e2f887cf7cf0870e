// Collections of footage from elsewhere, such as older footage, that the media of the case are compared with.

import type { RecordedAct } from '../journal/recorded-acts.ts'
import { CaseError } from '../model/case-error.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import type { MediaCollectionAct } from '../model/media-acts.ts'
import { quoted } from '../model/problem.ts'
import type { Casebook } from './casebook.ts'
import { type CollectionList, collectionPieces } from './collection-list.ts'
import { CollectionSearch, type SearchedCollection } from './collection-search.ts'
import { heldMembers, pruneCollections } from './kept-collections.ts'
import { wipeKept } from './kept-file.ts'
import { checkedRole } from './roles.ts'

/** A collection in force. */
export interface Collection {
  readonly act: MediaCollectionAct
  readonly at: EntryPlace
  readonly claimedTime: number
}

/** Longest reason, UTF-16 code units. */
const LONGEST_REASON = 4000

/** Those in force, by name: the latest act of a name holds. */
export function collectionsOf(casebook: Casebook): Collection[] {
  const known = new Map<string, Collection>()
  for (const recorded of casebook.custody.journal.acts() as Iterable<RecordedAct>) {
    const { act, device, epoch, seq, claimedTime } = recorded
    if (act.type === 'media-collection' && typeof act.name === 'string')
      known.set(act.name, { act, at: { device, epoch, seq }, claimedTime })
    if (act.type === 'media-collection-removal') known.delete(act.name)
  }
  return [...known.values()].sort((a, b) => (a.act.name < b.act.name ? -1 : 1))
}

export interface NewCollection extends CollectionList {
  readonly name: string
  /** ISO date. */
  readonly heldBefore?: string
  readonly reason?: string
  readonly role: string
}

/** Keeps the list as an original and signs the act. Throws CaseError `usage` for words that cannot be signed. */
export async function recordCollection(casebook: Casebook, collection: NewCollection): Promise<void> {
  const { name, heldBefore, reason } = checkedWords(collection)
  const { journal, vault } = casebook.custody
  const staged = await vault.stage(collectionPieces(collection))
  staged.keep()
  journal.append({
    type: 'media-collection',
    name,
    kind: collection.kind,
    sha256: staged.sha256,
    sizeBytes: staged.sizeBytes,
    members: collection.members.length,
    ...(heldBefore === undefined ? {} : { heldBefore }),
    ...(reason === undefined ? {} : { reason }),
    role: checkedRole(collection.role),
    tool: casebook.tool,
  })
  casebook.custody.commit()
}

/** What a collection is called and said of, before the long work: throws what `recordCollection` would. */
export function checkedWords(
  stated: Pick<NewCollection, 'name' | 'heldBefore' | 'reason' | 'role'>,
): Pick<NewCollection, 'name' | 'heldBefore' | 'reason'> {
  const { heldBefore, reason, role } = stated
  checkedRole(role)
  const name = stated.name.normalize('NFC').trim()
  if (name === '' || quoted(name) !== name)
    throw new CaseError('usage', 'bad-value', { option: 'name', value: quoted(stated.name), expected: '1 … 80' })
  if (heldBefore !== undefined && !isDay(heldBefore))
    throw new CaseError('usage', 'bad-value', {
      option: 'held-before',
      value: quoted(heldBefore),
      expected: '2021-12-31',
    })
  if (reason !== undefined && reason.length > LONGEST_REASON)
    throw new CaseError('usage', 'bad-value', {
      option: 'reason',
      value: quoted(reason),
      expected: `… ${LONGEST_REASON}`,
    })
  return { name, ...(heldBefore === undefined ? {} : { heldBefore }), ...(reason === undefined ? {} : { reason }) }
}

/** True for a day that is in the calendar. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text)
}

/** Signs that a collection is not compared with any more; its list stays in the vault, as what was answered before rested on it. */
export function removeCollection(casebook: Casebook, name: string, role: string, reason?: string): void {
  const found = collectionsOf(casebook).find(({ act }) => act.name === name.normalize('NFC').trim())
  if (found === undefined)
    throw new CaseError('usage', 'unknown-collection', {
      value: quoted(name),
      known: collectionsOf(casebook)
        .map(({ act }) => quoted(act.name))
        .join(', '),
    })
  casebook.custody.journal.append({
    type: 'media-collection-removal',
    name: found.act.name,
    ...(reason === undefined ? {} : { reason }),
    role: checkedRole(role),
    tool: casebook.tool,
  })
  casebook.custody.commit()
  // What the media of the case resemble in it names its files.
  wipeKept(casebook, 'media/matches')
  pruneCollections(
    casebook,
    collectionsOf(casebook).map(({ act }) => act.sha256),
  )
}

/** Lists are read once for each open case. */
const READ = new WeakMap<Casebook, { readonly key: string; readonly search: CollectionSearch }>()

/** Everything that the collections in force hold. A list that is missing or damaged in the vault holds nothing. */
export function collectionSearch(casebook: Casebook): CollectionSearch {
  const collections = collectionsOf(casebook)
  const key = collections.map(({ act }) => `${act.sha256} ${act.heldBefore ?? ''} ${act.name}`).join('\n')
  const read = READ.get(casebook)
  if (read?.key === key) return read.search
  const all = () => collections.map(collection => searched(casebook, collection))
  const search = new CollectionSearch(casebook, all(), () => {
    pruneCollections(casebook, [])
    return all()
  })
  READ.set(casebook, { key, search })
  return search
}

function searched(casebook: Casebook, { act }: Collection): SearchedCollection {
  const { name, kind, heldBefore = null } = act
  try {
    return { name, heldBefore, kind, members: heldMembers(casebook, act.sha256) }
  } catch (error) {
    if (!(error instanceof CaseError)) throw error
    return { name, heldBefore, kind, members: [] }
  }
}
