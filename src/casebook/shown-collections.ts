// Collections of older footage as a page shows them: which there are, what is in them, and what of the case resembles it.

import { isClipLook } from '../algorithms/media-matcher.ts'
import type { RecordedAct } from '../journal/recorded-acts.ts'
import { CaseError } from '../model/case-error.ts'
import type { MediaCollectionAct } from '../model/media-acts.ts'
import type { MediaMatch } from '../model/media-family.ts'
import { quoted } from '../model/problem.ts'
import type { FootageRow } from '../show/gallery.ts'
import type { Casebook } from './casebook.ts'
import { collectionsOf } from './collections.ts'
import type { FootageState } from './footage-state.ts'
import { type HeldMember, heldMembers } from './kept-collections.ts'
import type { LookAddress } from './kept-looks.ts'
import { readableExhibit } from './readable-exhibit.ts'
import { checkedRole } from './roles.ts'

/** A member without its look. */
export interface ShownMember {
  /** As it is called in the collection. */
  readonly name: string
  readonly sizeBytes: number | null
  readonly sha256: string | null
  /** ISO 8601 as stated, and where it stood. */
  readonly stated: { readonly iso: string; readonly field: string } | null
  /** What of it is compared. */
  readonly kind: 'picture' | 'video' | 'hash' | 'bytes'
}

/** Members in the order of their list. Throws CaseError `usage` for a collection that is not there; none of a list that is missing or damaged. */
export function collectionMembers(casebook: Casebook, name: string): readonly ShownMember[] {
  const found = collectionsOf(casebook).find(({ act }) => act.name === name)
  if (found === undefined) throw unknown(casebook, name)
  const { vault } = casebook.custody
  if (!vault.has(found.act.sha256)) return []
  return heldMembers(casebook, found.act.sha256).map(({ member, look }) => shownMember(member, kindOf(look)))
}

function kindOf(look: LookAddress | undefined): 'picture' | 'video' | undefined {
  if (look === undefined) return undefined
  const isVideo = 'place' in look ? look.place.kind === 'clip' : isClipLook(look.look)
  return isVideo ? 'video' : 'picture'
}

function shownMember(
  { name, sizeBytes, sha256, stated, hash }: HeldMember['member'],
  kind?: 'picture' | 'video',
): ShownMember {
  return {
    name,
    sizeBytes: sizeBytes ?? null,
    sha256: sha256 ?? null,
    stated: stated ?? null,
    kind: kind ?? (hash === undefined ? 'bytes' : 'hash'),
  }
}

export interface MemberMatch {
  readonly exhibit: number
  readonly match: MediaMatch
}

/** Exhibits that resemble members of a collection, by the member's name; ascending by number. */
export function matchesByMember(state: FootageState, name: string): ReadonlyMap<string, readonly MemberMatch[]> {
  const found = new Map<string, MemberMatch[]>()
  for (const { item } of state.rows.filter(({ collections }: FootageRow) => collections.includes(name))) {
    const { sha256 } = readableExhibit(state.register, item.exhibit)
    for (const { collection, name: member, match } of state.library.collectionMatches(sha256)) {
      if (collection !== name) continue
      const known = found.get(member)
      if (known === undefined) found.set(member, [{ exhibit: item.exhibit, match }])
      else known.push({ exhibit: item.exhibit, match })
    }
  }
  return found
}

/** Takes a removal back: the list that was in force last is compared with again. Throws CaseError `usage` where there is none. */
export function restoreCollection(casebook: Casebook, name: string, role: string): void {
  let last: MediaCollectionAct | undefined
  for (const { act } of casebook.custody.journal.acts() as Iterable<RecordedAct>)
    if (act.type === 'media-collection' && act.name === name) last = act
  if (last === undefined) throw unknown(casebook, name)
  casebook.custody.journal.append({ ...last, role: checkedRole(role), tool: casebook.tool })
  casebook.custody.commit()
}

function unknown(casebook: Casebook, name: string): CaseError {
  const known = collectionsOf(casebook).map(({ act }) => quoted(act.name))
  return new CaseError('usage', 'unknown-collection', { value: quoted(name), known: known.join(', ') })
}
