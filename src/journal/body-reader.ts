// Finds the body of each entry of a chain, in step with the entries, and holds it against its commitment.

import type { Sha256 } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import { readBase64url } from '../system/base64url.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import { BOX_OVERHEAD } from '../system/ciphers.ts'
import type { Files, OpenFile } from '../system/files.ts'
import { type Body, type BodyLine, bodyCommitment, readBodyLine } from './body.ts'
import { bodiesFolder, bodiesName } from './chain-place.ts'
import type { ChainEntry } from './chain-reader.ts'
import { type Line, readLines } from './lines.ts'
import { SealedBodies } from './sealed-bodies.ts'

export interface FoundBody {
  /** Undefined when it is missing, not what the entry commits to, or sealed and not opened. */
  readonly body: Body | undefined
  /** The line of an open case, or of an erased body, without its line feed; valid until the next body is asked for. */
  readonly line?: Uint8Array
  /** True for a sealed body that was met without the keys of the case: it is neither a fault nor known to be right. */
  readonly isSealed?: boolean
  readonly faults: readonly Problem[]
}

/** Of a sealed case. Without keys its bodies cannot be read or checked. */
export interface BodySealing {
  readonly case: string
  readonly keys: CaseKeys | undefined
}

export interface BodyRest {
  readonly where: string
  readonly line: number
  readonly byte: number
  readonly sizeBytes: number
}

/** Makes readers for the chains of one case; `sealing` is given exactly when it is sealed. */
export function bodyReaders(
  files: Files,
  root: string,
  sealing?: BodySealing,
): (device: string, epoch: string) => BodyReader {
  return (device, epoch) => new BodyReader(files, root, device, epoch, sealing)
}

/** Reads the body files of one chain forwards; ask for the entries in their order. Close it when done. */
export class BodyReader {
  readonly #files: Files
  readonly #root: string
  readonly #folder: string
  readonly #isSealed: boolean
  readonly #sealed: SealedBodies | undefined
  #segment = 0
  #where = ''
  #file: OpenFile | undefined
  #lines: Iterator<Line> | undefined
  #next: Line | undefined
  /** True when a line too many of the file was told of. */
  #hasExtra = false

  constructor(files: Files, root: string, device: string, epoch: string, sealing?: BodySealing) {
    this.#files = files
    this.#root = root
    this.#folder = bodiesFolder(device, epoch)
    this.#isSealed = sealing !== undefined
    if (sealing?.keys !== undefined)
      this.#sealed = new SealedBodies(files, root, sealing.keys, { case: sealing.case, device, epoch })
  }

  /** The body of an entry that stands in entry file `segment`. */
  find(segment: number, { entry }: ChainEntry): FoundBody {
    const faults = segment === this.#segment ? [] : this.#turnTo(segment)
    const { seq } = entry
    for (;;) {
      const line = this.#next
      if (line === undefined) {
        faults.push(this.#fault('body-missing', undefined, { seq }))
        return { body: undefined, faults }
      }
      const found = line.isWhole ? readBodyLine(line.bytes) : undefined
      if (found !== undefined && found.seq > seq) {
        faults.push(this.#fault('body-missing', line, { seq }))
        return { body: undefined, faults }
      }
      if (found !== undefined && found.seq < seq) {
        // Once a file: a hostile one may hold millions.
        if (!this.#hasExtra) faults.push(this.#fault('body-extra', line, { seq: found.seq }))
        this.#hasExtra = true
        this.#advance()
        continue
      }
      const held = found === undefined ? undefined : this.#hold(found, line.bytes, entry.bodyCommitment)
      if (held === undefined) faults.push(this.#fault('body-mismatch', line, { seq }))
      this.#advance()
      return { body: undefined, ...held, faults }
    }
  }

  /** The body, when the line is of this case's mode and what the entry commits to. */
  #hold(found: BodyLine, bytes: Uint8Array, commitment: Sha256): Omit<FoundBody, 'faults'> | undefined {
    const { seq } = found
    if (found.isErased) return { body: { seq, act: undefined }, line: new Uint8Array(bytes) }
    if ((found.sealed !== undefined) !== this.#isSealed) return undefined
    if (found.sealed === undefined)
      return bodyCommitment(bytes) === commitment
        ? { body: { seq, act: found.act }, line: new Uint8Array(bytes) }
        : undefined
    if (this.#sealed === undefined) return isBox(found.sealed) ? { body: undefined, isSealed: true } : undefined
    const line = this.#sealed.open(this.#segment, seq, found.sealed)
    if (line === undefined || bodyCommitment(line) !== commitment) return undefined
    const opened = readBodyLine(line)
    return opened?.act !== undefined && opened.seq === seq ? { body: { seq, act: opened.act }, line } : undefined
  }

  /** What follows the bodies that were asked for in the file last read. */
  rest(): BodyRest | undefined {
    const line = this.#next
    if (line === undefined || this.#file === undefined) return undefined
    const sizeBytes = this.#file.sizeBytes() - line.byte
    return { where: this.#where, line: line.line, byte: line.byte, sizeBytes }
  }

  close(): void {
    this.#sealed?.close()
    this.#closeFile()
  }

  #closeFile(): void {
    this.#file?.close()
    this.#file = undefined
    this.#next = undefined
  }

  #turnTo(segment: number): Problem[] {
    const faults: Problem[] = []
    const rest = this.rest()
    if (rest !== undefined) faults.push(this.#fault('body-extra', rest, { seq: 0 }))
    this.#closeFile()
    this.#hasExtra = false
    this.#segment = segment
    this.#where = `${this.#folder}/${bodiesName(segment)}`
    if (this.#files.facts(`${this.#root}/${this.#where}`) === undefined) return faults
    this.#file = this.#files.openForReading(`${this.#root}/${this.#where}`)
    this.#lines = readLines(this.#file)
    this.#advance()
    return faults
  }

  #advance(): void {
    const step = this.#lines?.next()
    this.#next = step === undefined || step.done ? undefined : step.value
  }

  #fault(
    code: string,
    at: { line: number; byte: number } | undefined,
    parameters: Record<string, string | number>,
  ): Problem {
    const place = at === undefined ? {} : { line: at.line, byte: at.byte }
    return { code, severity: 'loss', where: this.#where, ...place, parameters }
  }
}

/** What can be told of a sealed body without the key: it is one spelling of enough bytes. */
function isBox(text: string): boolean {
  return (readBase64url(text)?.length ?? 0) >= BOX_OVERHEAD
}
