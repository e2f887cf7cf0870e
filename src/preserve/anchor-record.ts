// Reads the acts `anchor` and `anchor-proof` as they stand in a journal: signed, but by a program that may be another one.

import type { AnchorKind } from '../model/acts.ts'
import { parseSha256, type Sha256 } from '../model/ids.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { AnchoredSpan } from './anchor-root.ts'

/** Groups under one root at most. */
const MOST_GROUPS = 10_000_000
const MOST_AUTHORITIES = 1000
const LONGEST_URL = 2000

/** An act where it stands. */
export interface PlacedAct {
  readonly device: string
  readonly epoch: string
  readonly act: Readonly<Record<string, unknown>>
}

export interface AnchorAuthority {
  readonly kind: AnchorKind
  readonly url: string
}

export interface RecordedProof extends AnchorAuthority {
  readonly anchor: string
  readonly sha256: Sha256
  readonly requestSha256: Sha256 | undefined
}

export interface RecordedAnchor {
  readonly anchor: string
  /** Folder of the chain that names it, relative to the case. */
  readonly where: string
  readonly spans: readonly AnchoredSpan[]
  readonly blinding: Uint8Array
  /** 64 hexadecimal digits. */
  readonly root: string
  readonly authorities: readonly AnchorAuthority[]
  /** Latest proof of each authority, by `authorityKey`. */
  readonly proofs: ReadonlyMap<string, RecordedProof>
}

/** Anchors in the order of the acts. Acts of these types that are not in their form are passed over with a notice. */
export function recordedAnchors(acts: Iterable<PlacedAct>): { anchors: RecordedAnchor[]; faults: Problem[] } {
  const anchors = new Map<string, Omit<RecordedAnchor, 'proofs'> & { proofs: Map<string, RecordedProof> }>()
  const faults: Problem[] = []
  for (const { device, epoch, act } of acts) {
    const where = `journal/${device}/${epoch}`
    const refuse = () => faults.push({ code: 'anchor-act-unreadable', severity: 'notice', where, parameters: {} })
    if (act.type === 'anchor') {
      const anchor = readAnchor(act, where)
      if (anchor === undefined || anchors.has(anchor.anchor)) refuse()
      else anchors.set(anchor.anchor, anchor)
    } else if (act.type === 'anchor-proof') {
      const proof = readProof(act)
      const anchor = proof === undefined ? undefined : anchors.get(proof.anchor)
      if (proof === undefined || !anchor?.authorities.some(one => authorityKey(one) === authorityKey(proof))) refuse()
      else anchor.proofs.set(authorityKey(proof), proof)
    }
  }
  return { anchors: [...anchors.values()], faults }
}

/** One authority of an anchor. */
export function authorityKey({ kind, url }: AnchorAuthority): string {
  return `${kind} ${url}`
}

function readAnchor(act: Readonly<Record<string, unknown>>, where: string) {
  const { anchor, chains, blinding, root, authorities } = act
  if (!isDigits(anchor, 16) || !isDigits(blinding, 64) || !isDigits(root, 64)) return undefined
  const spans = listOf(chains, 100_000, readSpan)
  const asked = listOf(authorities, MOST_AUTHORITIES, readAuthority)
  if (spans === undefined || asked === undefined || spans.length === 0) return undefined
  const isOrdered = spans.every((span, i) => i === 0 || chainOf(spans[i - 1]) < chainOf(span))
  const groups = spans.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  if (!isOrdered || groups > MOST_GROUPS) return undefined
  const bytes = new Uint8Array(Buffer.from(blinding, 'hex'))
  return { anchor, where, spans, blinding: bytes, root, authorities: asked, proofs: new Map<string, RecordedProof>() }
}

function readProof(act: Readonly<Record<string, unknown>>): RecordedProof | undefined {
  const authority = readAuthority(act)
  const { anchor, sha256, requestSha256 } = act
  const hash = typeof sha256 === 'string' ? parseSha256(sha256) : undefined
  if (authority === undefined || hash === undefined || !isDigits(anchor, 16)) return undefined
  const request = typeof requestSha256 === 'string' ? parseSha256(requestSha256) : undefined
  if (requestSha256 !== undefined && request === undefined) return undefined
  return { ...authority, anchor, sha256: hash, requestSha256: request }
}

function readSpan(value: Readonly<Record<string, unknown>>): AnchoredSpan | undefined {
  const { device, epoch, from, to } = value
  if (!isDigits(device, 32) || !isDigits(epoch, 16) || !isCount(from) || !isCount(to) || from > to) return undefined
  return { device, epoch, from, to }
}

function readAuthority({ kind, url }: Readonly<Record<string, unknown>>): AnchorAuthority | undefined {
  if ((kind !== 'rfc3161' && kind !== 'opentimestamps') || typeof url !== 'string' || url.length > LONGEST_URL)
    return undefined
  return { kind, url }
}

/** Address as it may be shown. */
export function shownUrl(url: string): string {
  return quoted(url.replace(/\/\/[^/]*@/, '//'))
}

function listOf<Item>(
  value: unknown,
  most: number,
  read: (item: Readonly<Record<string, unknown>>) => Item | undefined,
): Item[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined
  const items = value.map(item => (typeof item === 'object' && item !== null ? read(item) : undefined))
  return items.every(item => item !== undefined) ? items : undefined
}

function chainOf({ device, epoch }: AnchoredSpan): string {
  return `${device}${epoch}`
}

function isDigits(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.length === length && /^[0-9a-f]*$/.test(value)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1
}
