// A commit group: one signature over the Merkle root of the entries that became durable together.
// The format is docs/file-format.md, "Groups".

import type { KeyObject } from 'node:crypto'
import { canonicalJson } from '../algorithms/canonical-json.ts'
import type { Sha256 } from '../model/ids.ts'
import { sha256 } from '../system/hashing.ts'
import { isSignedBy, type SigningKey } from './ed25519-key.ts'
import { isHex, isPositive, parseObject } from './entry.ts'

export const GROUP_FORMAT = 'anechoic/group/1'

/** Stands before the signed text, so that no other text signed by this key can pass for a group. */
const SIGNING_DOMAIN = 'anechoic/group/1\n'

/** Entries that one group may hold at most; readers refuse larger ones, which bounds their memory. */
export const LARGEST_GROUP = 65_536

export interface UnsignedGroup {
  readonly format: typeof GROUP_FORMAT
  readonly case: string
  readonly device: string
  readonly epoch: string
  /** From 1, without gaps inside an epoch. */
  readonly group: number
  readonly firstSeq: number
  readonly lastSeq: number
  /** RFC 6962 root over the lines of the entries. */
  readonly root: Sha256
  /** SHA-256 of the group line before; for the first the SHA-256 of case.json. */
  readonly previousGroup: Sha256
}

export interface Group extends UnsignedGroup {
  /** Ed25519, 128 hexadecimal digits. */
  readonly signature: string
}

/** The line of a group, signed, without its line feed. */
export function writeGroup(group: UnsignedGroup, key: SigningKey): string {
  return canonicalJson({ ...group, signature: key.sign(SIGNING_DOMAIN + canonicalJson(group)) })
}

/** The group in a line; undefined unless it has exactly the fields of the format and is written canonically. */
export function readGroup(line: string): Group | undefined {
  const value = parseObject(line)
  if (value === undefined || Object.keys(value).length !== 10) return undefined
  const isGroup =
    value.format === GROUP_FORMAT &&
    isHex(value.case, 32) &&
    isHex(value.device, 32) &&
    isHex(value.epoch, 16) &&
    isPositive(value.group) &&
    isPositive(value.firstSeq) &&
    isPositive(value.lastSeq) &&
    isHex(value.root, 64) &&
    isHex(value.previousGroup, 64) &&
    isHex(value.signature, 128)
  return isGroup && canonicalJson(value) === line ? (value as unknown as Group) : undefined
}

/** True when the line begins as group lines do (entries begin with their commitment). */
export function looksLikeGroup(line: Uint8Array): boolean {
  return line.length > 8 && line[2] === 0x63 && line[3] === 0x61 && line[4] === 0x73 && line[5] === 0x65
}

/** True when the signature is the device's. */
export function isGroupSigned(group: Group, key: KeyObject): boolean {
  const { signature, ...unsigned } = group
  return isSignedBy(key, SIGNING_DOMAIN + canonicalJson(unsigned), signature)
}

/** Hash that the next group refers to. */
export function groupHash(line: string): Sha256 {
  return sha256(line)
}
