// Bytes on their way into the vault: read and hashed, not yet kept.

import type { Sha256 } from '../model/ids.ts'
import type { ByteSource } from '../model/source-record.ts'
import type { OpenFile } from '../system/files.ts'
import type { TakenBytes } from './intake-stream.ts'

export interface KeepOptions {
  /** True to put the bytes in the place of an object that is damaged. */
  readonly replaces?: boolean
}

/** Bytes that were read and hashed, and are not in the vault yet. Ends with `keep` or `discard`. */
export interface Staged {
  readonly sha256: Sha256
  readonly sizeBytes: number
  readonly chunkSha256: readonly Sha256[]
  /** The bytes; valid until `discard`, and after `keep` for as long as the vault is open. */
  source(name?: string): ByteSource
  /**
   * Takes the bytes into the vault; durable after the next `settle`. False when they were held already. Throws
   * CaseError `integrity` when an object of that name has another size.
   */
  keep(options?: KeepOptions): boolean
  discard(): void
}

/** A file in vault/incoming that holds an original, sealed in a sealed case. */
export interface Incoming {
  readonly path: string
  /** Its key in a sealed case. */
  readonly key: Uint8Array | undefined
  /** Open for as long as it has not been flushed. */
  file: OpenFile | undefined
}

/** What staged bytes need of their vault. */
export interface Holder {
  keep(taken: TakenBytes, incoming: Incoming | undefined, options: KeepOptions): boolean
  read(incoming: Incoming, sizeBytes: number, target: Uint8Array, position: number): number
  readHeld(hash: Sha256, target: Uint8Array, position: number): number
  remove(path: string): void
  /** Throws CaseError `locked` when the case was locked. */
  requireOpen(): void
}

export class StagedBytes implements Staged {
  readonly sha256: Sha256
  readonly sizeBytes: number
  readonly chunkSha256: readonly Sha256[]
  readonly #taken: TakenBytes
  readonly #holder: Holder
  readonly #incoming: Incoming | undefined
  #state: 'staged' | 'kept' | 'discarded' = 'staged'

  constructor(taken: TakenBytes, incoming: Incoming | undefined, holder: Holder) {
    this.sha256 = taken.sha256
    this.sizeBytes = taken.sizeBytes
    this.chunkSha256 = taken.chunkSha256
    this.#taken = taken
    this.#incoming = incoming
    this.#holder = holder
  }

  source(name: string = this.sha256): ByteSource {
    return { name, sizeBytes: this.sizeBytes, readAt: (target, position) => this.#readAt(target, position) }
  }

  keep(options: KeepOptions = {}): boolean {
    if (this.#state !== 'staged') throw new Error('staged bytes are kept or discarded once')
    const isKept = this.#holder.keep(this.#taken, this.#incoming, options)
    if (!isKept) this.#dropFile()
    this.#state = 'kept'
    return isKept
  }

  discard(): void {
    if (this.#state !== 'staged') return
    this.#dropFile()
    this.#state = 'discarded'
  }

  #readAt(target: Uint8Array, position: number): number {
    this.#holder.requireOpen()
    if (this.#taken.small !== undefined) return readSmall(this.#taken.small, target, position)
    if (this.#state === 'kept') return this.#holder.readHeld(this.sha256, target, position)
    if (this.#state === 'discarded') throw new Error('staged bytes were discarded')
    return this.#holder.read(this.#incoming as Incoming, this.sizeBytes, target, position)
  }

  #dropFile(): void {
    if (this.#incoming === undefined) return
    this.#incoming.file?.close()
    this.#incoming.file = undefined
    this.#holder.remove(this.#incoming.path)
  }
}

function readSmall(bytes: Uint8Array, target: Uint8Array, position: number): number {
  const piece = bytes.subarray(position, position + target.length)
  target.set(piece)
  return piece.length
}
