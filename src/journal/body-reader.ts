// Finds the body of each entry of a chain, in step with the entries, and holds it against its commitment.

import type { Problem } from '../model/problem.ts'
import type { Files, OpenFile } from '../system/files.ts'
import { type Body, bodyCommitment, readBody } from './body.ts'
import { bodiesFolder, bodiesName } from './chain-place.ts'
import type { ChainEntry } from './chain-reader.ts'
import { type Line, readLines } from './lines.ts'

export interface FoundBody {
  /** Undefined when it is missing or not what the entry commits to. */
  readonly body: Body | undefined
  readonly faults: readonly Problem[]
}

export interface BodyRest {
  readonly where: string
  readonly line: number
  readonly byte: number
  readonly sizeBytes: number
}

/** Reads the body files of one chain forwards; ask for the entries in their order. Close it when done. */
export class BodyReader {
  readonly #files: Files
  readonly #root: string
  readonly #folder: string
  #segment = 0
  #where = ''
  #file: OpenFile | undefined
  #lines: Iterator<Line> | undefined
  #next: Line | undefined

  constructor(files: Files, root: string, device: string, epoch: string) {
    this.#files = files
    this.#root = root
    this.#folder = bodiesFolder(device, epoch)
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
      const body = line.isWhole ? readBody(line.bytes) : undefined
      if (body !== undefined && body.seq > seq) {
        faults.push(this.#fault('body-missing', line, { seq }))
        return { body: undefined, faults }
      }
      if (body !== undefined && body.seq < seq) {
        faults.push(this.#fault('body-extra', line, { seq: body.seq }))
        this.#advance()
        continue
      }
      const isIntact =
        body?.act === undefined ? body !== undefined : bodyCommitment(line.bytes) === entry.bodyCommitment
      if (!isIntact) faults.push(this.#fault('body-mismatch', line, { seq }))
      this.#advance()
      return { body: isIntact ? body : undefined, faults }
    }
  }

  /** What follows the bodies that were asked for in the file last read. */
  rest(): BodyRest | undefined {
    const line = this.#next
    if (line === undefined || this.#file === undefined) return undefined
    const sizeBytes = this.#file.sizeBytes() - line.byte
    return { where: this.#where, line: line.line, byte: line.byte, sizeBytes }
  }

  close(): void {
    this.#file?.close()
    this.#file = undefined
    this.#next = undefined
  }

  #turnTo(segment: number): Problem[] {
    const faults: Problem[] = []
    const rest = this.rest()
    if (rest !== undefined) faults.push(this.#fault('body-extra', rest, { seq: 0 }))
    this.close()
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
