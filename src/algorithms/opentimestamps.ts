// OpenTimestamps proofs: reads and writes the binary form, version 1, with the limits of the reference library.
// A proof is a tree: from a digest, operations lead to attestations (a calendar's promise, a block header).

import { ByteCursor, ByteWriter, Malformed } from './byte-cursor.ts'
import { type Attestation, readAttestation, writeAttestation } from './opentimestamps-attestation.ts'
import {
  DIGEST_BYTES,
  type Hashes,
  isHashTag,
  KECCAK256,
  type Operation,
  readOperation,
  resultLength,
  resultOf,
} from './opentimestamps-operation.ts'

/** What begins every .ots file. */
const MAGIC = Uint8Array.from([
  ...[0x00, 0x4f, 0x70, 0x65, 0x6e, 0x54, 0x69, 0x6d, 0x65, 0x73, 0x74, 0x61, 0x6d, 0x70, 0x73, 0x00],
  ...[0x00, 0x50, 0x72, 0x6f, 0x6f, 0x66, 0x00, 0xbf, 0x89, 0xe2, 0xe8, 0x84, 0xe8, 0x92, 0x94],
])

const VERSION = 1
/** Tags of a tree: an attestation follows; something follows beside what comes after it. */
const ATTESTATION = 0x00
const BESIDE = 0xff
/** Operations one after the other; the limit of the reference. */
const DEEPEST = 256
/** Operations and attestations in one file: those of calendars have some dozens. Bounds the cost of following them. */
const MOST_PARTS = 10_000
/** Bytes of messages for Keccak-256, which is slow here; proofs of a block chain need some hundreds. */
const MOST_KECCAK_BYTES = 1 << 16
/** Largest file or answer in bytes that is read at all. */
export const LARGEST_OTS = 1 << 20

/** What is known of one message: who attests to it, and what is made of it. */
export interface Timestamp {
  readonly attestations: readonly Attestation[]
  readonly branches: readonly Branch[]
}

export interface Branch {
  readonly operation: Operation
  readonly timestamp: Timestamp
}

/** An .ots file: the digest of something kept elsewhere, and what is known of it. */
export interface DetachedTimestamp {
  /** Tag of the hash that made the digest: 0x08 is SHA-256. */
  readonly hash: number
  readonly digest: Uint8Array
  readonly timestamp: Timestamp
}

/** Reads an .ots file. Throws Malformed, whose `reason` is a short English word group, for anything else. */
export function readDetached(bytes: Uint8Array): DetachedTimestamp {
  if (bytes.length > LARGEST_OTS) throw new Malformed('too-large')
  const cursor = new ByteCursor(bytes)
  if (bytes.length < MAGIC.length || MAGIC.some((byte, i) => byte !== bytes[i])) throw new Malformed('no-ots-file')
  cursor.take(MAGIC.length)
  if (cursor.varuint() !== VERSION) throw new Malformed('unknown-version')
  const hash = cursor.byte()
  if (!isHashTag(hash)) throw new Malformed('unknown-file-hash')
  const digest = cursor.take(DIGEST_BYTES[hash])
  const timestamp = new TreeReader(cursor).read(digest.length, DEEPEST)
  cursor.end()
  return { hash, digest, timestamp }
}

/** Reads a calendar's answer: what is known of a message of `messageLength` bytes. Throws Malformed. */
export function readTimestamp(bytes: Uint8Array, messageLength: number): Timestamp {
  if (bytes.length > LARGEST_OTS) throw new Malformed('too-large')
  const cursor = new ByteCursor(bytes)
  const timestamp = new TreeReader(cursor).read(messageLength, DEEPEST)
  cursor.end()
  return timestamp
}

/** The bytes of an .ots file. Throws RangeError for a timestamp that holds nothing. */
export function writeDetached({ hash, digest, timestamp }: DetachedTimestamp): Uint8Array {
  const writer = new ByteWriter()
  writer.bytes(MAGIC)
  writer.varuint(VERSION)
  writer.byte(hash)
  writer.bytes(digest)
  writeTree(writer, timestamp)
  return writer.done()
}

/** The bytes of a timestamp alone, as calendars answer. Throws RangeError for one that holds nothing. */
export function writeTimestamp(timestamp: Timestamp): Uint8Array {
  const writer = new ByteWriter()
  writeTree(writer, timestamp)
  return writer.done()
}

/** An attestation with the message that it is about. */
export interface Attested {
  readonly attestation: Attestation
  readonly message: Uint8Array
}

/** Follows every operation from the message on. Cost: one hash an operation, of messages of at most 4 KiB. */
export function* attestedMessages(
  { attestations, branches }: Timestamp,
  message: Uint8Array,
  hashes: Hashes,
): Generator<Attested> {
  for (const attestation of attestations) yield { attestation, message }
  for (const { operation, timestamp } of branches)
    yield* attestedMessages(timestamp, resultOf(operation, message, hashes), hashes)
}

/**
 * The timestamp with `more` known of every message that equals `about`. The same attestation or operation is not taken
 * twice from what is already beside it.
 */
export function merged(
  timestamp: Timestamp,
  message: Uint8Array,
  about: Uint8Array,
  more: Timestamp,
  hashes: Hashes,
): Timestamp {
  const branches = timestamp.branches.map(({ operation, timestamp }) => ({
    operation,
    timestamp: merged(timestamp, resultOf(operation, message, hashes), about, more, hashes),
  }))
  if (!isSame(message, about)) return { attestations: timestamp.attestations, branches }
  const added = more.attestations.filter(
    ({ tag, payload }) => !timestamp.attestations.some(held => held.tag === tag && isSame(held.payload, payload)),
  )
  const grown = more.branches.filter(branch => !branches.some(held => isSameBranch(held, branch)))
  return { attestations: [...timestamp.attestations, ...added], branches: [...branches, ...grown] }
}

function isSameBranch(a: Branch, b: Branch): boolean {
  return isSame(
    writeTimestamp({ attestations: [], branches: [a] }),
    writeTimestamp({ attestations: [], branches: [b] }),
  )
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

class TreeReader {
  readonly #cursor: ByteCursor
  #parts = 0
  #keccakBytes = 0

  constructor(cursor: ByteCursor) {
    this.#cursor = cursor
  }

  read(messageLength: number, deepest: number): Timestamp {
    if (deepest === 0) throw new Malformed('too-deep')
    const attestations: Attestation[] = []
    const branches: Branch[] = []
    let tag = this.#cursor.byte()
    for (; tag === BESIDE; tag = this.#cursor.byte())
      this.#part(this.#cursor.byte(), messageLength, deepest, attestations, branches)
    this.#part(tag, messageLength, deepest, attestations, branches)
    return { attestations, branches }
  }

  #part(tag: number, messageLength: number, deepest: number, attestations: Attestation[], branches: Branch[]): void {
    if (++this.#parts > MOST_PARTS) throw new Malformed('too-many-parts')
    if (tag === ATTESTATION) {
      attestations.push(readAttestation(this.#cursor))
      return
    }
    const operation = readOperation(tag, this.#cursor)
    if (operation.tag === KECCAK256) this.#keccakBytes += messageLength + 136
    if (this.#keccakBytes > MOST_KECCAK_BYTES) throw new Malformed('too-costly')
    const length = resultLength(operation, messageLength)
    branches.push({ operation, timestamp: this.read(length, deepest - 1) })
  }
}

function writeTree(writer: ByteWriter, { attestations, branches }: Timestamp): void {
  const parts = attestations.length + branches.length
  if (parts === 0) throw new RangeError('a timestamp without attestation and operation')
  let written = 0
  for (const attestation of attestations) {
    if (++written < parts) writer.byte(BESIDE)
    writer.byte(ATTESTATION)
    writeAttestation(writer, attestation)
  }
  for (const { operation, timestamp } of branches) {
    if (++written < parts) writer.byte(BESIDE)
    writer.byte(operation.tag)
    if (operation.argument !== undefined) writer.varbytes(operation.argument)
    writeTree(writer, timestamp)
  }
}
