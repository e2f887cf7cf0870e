// Copies one chain from a case to another of the other mode: entries byte for byte, bodies sealed or opened.

import { makeBodyKey } from '../journal/body-keys.ts'
import type { BodyReader } from '../journal/body-reader.ts'
import { damaged } from '../journal/chain-end.ts'
import {
  bodiesFolder,
  bodiesName,
  bodySegmentsOf,
  type ChainIdentity,
  entriesFolder,
  segmentName,
} from '../journal/chain-place.ts'
import { readChain } from '../journal/chain-reader.ts'
import { sealBody } from '../journal/sealed-body.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import type { CipherKey } from '../system/ciphers.ts'
import { syncUpTo } from '../system/durable-directory.ts'
import type { Files, OpenFile } from '../system/files.ts'
import type { System } from '../system/system.ts'

const PIECE_BYTES = 1 << 20

/** What a cut-off append left behind the chain; it is not copied. */
export interface LeftTail {
  /** Relative to the case. */
  readonly file: string
  readonly byte: number
  readonly bytes: Uint8Array
}

/** Of the case that is written, when it is sealed. */
export interface Sealing {
  readonly system: System
  readonly keys: CaseKeys
}

/**
 * Copies everything that was acknowledged, durable when it returns, and gives back the tails. `bodies` reads those of
 * the chain and is closed. Throws CaseError `integrity` at the first line that does not hold.
 */
export function copyChain(
  files: Files,
  roots: { readonly from: string; readonly to: string },
  chain: ChainIdentity,
  bodies: BodyReader,
  sealing: Sealing | undefined,
): LeftTail[] {
  const { device, epoch } = chain
  const ends = new Map<number, number>()
  const tails: LeftTail[] = []
  const writer = new BodyWriter(files, roots.to, chain, sealing)
  try {
    for (const part of readChain(files, roots.from, chain)) {
      if (part.kind === 'tail') {
        tails.push(readTail(files, roots.from, part.where, part.byte))
        continue
      }
      if (part.faults.length > 0) throw damaged(part.faults[0])
      for (const chainEntry of part.entries) {
        const { body, line, faults } = bodies.find(part.segment, chainEntry)
        if (faults.length > 0) throw damaged(faults[0])
        if (line === undefined) throw new Error('a body was neither opened nor found at fault')
        writer.add(part.segment, chainEntry.entry.seq, line, body?.act === undefined)
      }
      writer.flush()
      ends.set(part.segment, part.endByte)
    }
    const rest = bodies.rest()
    if (rest !== undefined) tails.push(readTail(files, roots.from, rest.where, rest.byte))
  } finally {
    bodies.close()
    writer.close()
  }
  const last = Math.max(0, ...ends.keys())
  for (const segment of bodySegmentsOf(files, `${roots.from}/${bodiesFolder(device, epoch)}`))
    if (segment > last)
      tails.push(readTail(files, roots.from, `${bodiesFolder(device, epoch)}/${bodiesName(segment)}`, 0))
  for (const [segment, endByte] of ends)
    copyStart(files, roots, `${entriesFolder(device, epoch)}/${segmentName(segment)}`, endByte)
  for (const folder of [entriesFolder(device, epoch), bodiesFolder(device, epoch)])
    if (files.facts(`${roots.to}/${folder}`) !== undefined) syncUpTo(files, `${roots.to}/${folder}`, roots.to)
  return tails
}

/** Writes body files one after the other; a sealed one under a new key. */
class BodyWriter {
  readonly #files: Files
  readonly #root: string
  readonly #chain: ChainIdentity
  readonly #sealing: Sealing | undefined
  #segment = 0
  #file: OpenFile | undefined
  #key: CipherKey | undefined
  #lines: Uint8Array[] = []

  constructor(files: Files, root: string, chain: ChainIdentity, sealing: Sealing | undefined) {
    this.#files = files
    this.#root = root
    this.#chain = chain
    this.#sealing = sealing
  }

  /** `line` is that of an open case, or of an erased body, which stays as it is. */
  add(segment: number, seq: number, line: Uint8Array, isErased: boolean): void {
    if (segment !== this.#segment) this.#turnTo(segment)
    this.#lines.push(
      isErased || this.#key === undefined || this.#sealing === undefined
        ? line
        : Buffer.from(sealBody(this.#sealing.system, this.#key, this.#chain, seq, line)),
      Buffer.from('\n'),
    )
  }

  flush(): void {
    this.#file?.append(Buffer.concat(this.#lines))
    this.#lines = []
  }

  close(): void {
    try {
      this.flush()
      this.#file?.sync()
    } finally {
      this.#file?.close()
      this.#file = undefined
      this.#key = undefined
    }
  }

  #turnTo(segment: number): void {
    this.close()
    this.#segment = segment
    const { device, epoch } = this.#chain
    const folder = `${this.#root}/${bodiesFolder(device, epoch)}`
    this.#files.makeDirectory(folder)
    if (this.#sealing !== undefined) {
      const { system, keys } = this.#sealing
      this.#key = makeBodyKey(system, this.#root, keys, this.#chain, segment).key
    }
    this.#file = this.#files.create(`${folder}/${bodiesName(segment)}`)
  }
}

function copyStart(files: Files, { from, to }: { from: string; to: string }, where: string, endByte: number): void {
  files.makeDirectory(`${to}/${where.slice(0, where.lastIndexOf('/'))}`)
  const source = files.openForReading(`${from}/${where}`)
  try {
    const copy = files.create(`${to}/${where}`)
    try {
      const piece = new Uint8Array(PIECE_BYTES)
      for (let at = 0; at < endByte; ) {
        const read = source.readAt(piece.subarray(0, Math.min(PIECE_BYTES, endByte - at)), at)
        if (read === 0) throw damaged({ code: 'journal-line-cut', severity: 'loss', where, byte: at, parameters: {} })
        copy.append(piece.subarray(0, read))
        at += read
      }
      copy.sync()
    } finally {
      copy.close()
    }
  } finally {
    source.close()
  }
}

function readTail(files: Files, root: string, where: string, byte: number): LeftTail {
  const file = files.openForReading(`${root}/${where}`)
  try {
    const bytes = new Uint8Array(file.sizeBytes() - byte)
    return { file: where, byte, bytes: bytes.subarray(0, file.readAt(bytes, byte)) }
  } finally {
    file.close()
  }
}
