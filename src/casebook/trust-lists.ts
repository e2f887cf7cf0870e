// Lists of certificates to check Content Credentials against, kept in the case by name: a verdict that rests on one can be made again.

import type { RecordedAct } from '../journal/recorded-acts.ts'
import { CaseError } from '../model/case-error.ts'
import type { TrustListAct } from '../model/media-acts.ts'
import { quoted } from '../model/problem.ts'
import { certificateNames, type TrustList, trustListOf } from '../system/trust-list.ts'
import type { Casebook } from './casebook.ts'
import { checkedWords } from './collections.ts'
import { bytesOf } from './media-bytes.ts'
import { givenTrustList } from './read-deeper.ts'
import { checkedRole } from './roles.ts'

/** A trust list in force. */
export interface KeptTrustList {
  readonly act: TrustListAct
  readonly claimedTime: number
}

export interface NewTrustList {
  /** Absolute path of a PEM file. */
  readonly path: string
  readonly name: string
  readonly reason?: string
  readonly role: string
}

/** Those in force, by name. */
export function trustListsOf(casebook: Casebook): KeptTrustList[] {
  const known = new Map<string, KeptTrustList>()
  for (const { act, claimedTime } of acts(casebook)) {
    if (act.type === 'trust-list' && typeof act.name === 'string') known.set(act.name, { act, claimedTime })
    if (act.type === 'trust-list-removal') known.delete(act.name)
  }
  return [...known.values()].sort((a, b) => (a.act.name < b.act.name ? -1 : 1))
}

/** Keeps the certificates as an original and signs the act. Throws CaseError `usage`, `input-not-found`, `input-not-readable`. */
export function addTrustList(casebook: Casebook, stated: NewTrustList): void {
  const { name, reason } = checkedWords(stated)
  const { anchors } = givenTrustList(casebook, stated.path)
  const bytes = new TextEncoder().encode(`${anchors}\n`)
  casebook.custody.journal.append({
    type: 'trust-list',
    name,
    sha256: casebook.custody.vault.put(bytes),
    sizeBytes: bytes.length,
    certificates: certificateNames(anchors).length,
    ...(reason === undefined ? {} : { reason }),
    role: checkedRole(stated.role),
    tool: casebook.tool,
  })
  casebook.custody.commit()
}

/** Signs that it is not checked against any more; the certificates stay. Throws CaseError `usage` for a name that is not there. */
export function removeTrustList(casebook: Casebook, name: string, role: string): void {
  const { act } = trustListInForce(casebook, name)
  casebook.custody.journal.append({
    type: 'trust-list-removal',
    name: act.name,
    role: checkedRole(role),
    tool: casebook.tool,
  })
  casebook.custody.commit()
}

/** Takes a removal back: the list that was in force last is in force again. Throws CaseError `usage` where there is none. */
export function restoreTrustList(casebook: Casebook, name: string, role: string): void {
  let last: TrustListAct | undefined
  for (const { act } of acts(casebook)) if (act.type === 'trust-list' && act.name === name) last = act
  if (last === undefined) throw unknown(name)
  casebook.custody.journal.append({ ...last, role: checkedRole(role), tool: casebook.tool })
  casebook.custody.commit()
}

/** As the verifier takes it. Throws CaseError `usage` for a name that is not there, `input-not-readable` for a list that is missing or damaged. */
export function keptTrustList(casebook: Casebook, name: string): TrustList {
  const { act } = trustListInForce(casebook, name)
  const { vault } = casebook.custody
  const source = vault.has(act.sha256) ? vault.open(act.sha256) : undefined
  const text = source === undefined ? '' : new TextDecoder().decode(bytesOf(source, source.sizeBytes))
  const list = trustListOf(act.name, text)
  if (list === undefined) throw new CaseError('input-not-readable', 'trust-list-unreadable', { value: quoted(name) })
  return list
}

/** Who its certificates are of, and until when they hold; empty for a list that is missing or damaged. */
export function trustListHolders(casebook: Casebook, name: string): ReturnType<typeof certificateNames> {
  try {
    return certificateNames(keptTrustList(casebook, name).anchors)
  } catch (error) {
    if (error instanceof CaseError) return []
    throw error
  }
}

function trustListInForce(casebook: Casebook, name: string): KeptTrustList {
  const found = trustListsOf(casebook).find(({ act }) => act.name === name.normalize('NFC').trim())
  if (found === undefined) throw unknown(name)
  return found
}

function unknown(name: string): CaseError {
  return new CaseError('usage', 'unknown-trust-list', { value: quoted(name) })
}

function acts(casebook: Casebook): Iterable<RecordedAct> {
  return casebook.custody.journal.acts() as Iterable<RecordedAct>
}
