// What intake refuses to unpack, and the errors by which it says so.

import type { Problem } from '../model/problem.ts'
import { quoted } from '../model/problem.ts'

export interface IntakeLimits {
  /** Members of one archive. */
  readonly entries: number
  /** Unpacked bytes of one member. */
  readonly memberBytes: number
  /** Unpacked bytes of one archive with those inside it. */
  readonly totalBytes: number
  /** Unpacked bytes for each packed byte, of a member and of the whole; texts of one flood reach about 100. */
  readonly ratio: number
  /** Unpacked bytes up to which the ratio is not looked at. */
  readonly ratioFromBytes: number
  /** Bytes of a zip inside an archive, which is held in memory. */
  readonly nestedZipBytes: number
  /** Depth of folders. */
  readonly depth: number
}

const GIBIBYTE = 1024 ** 3

export const INTAKE_LIMITS: IntakeLimits = {
  entries: 250_000,
  memberBytes: 16 * GIBIBYTE,
  totalBytes: 256 * GIBIBYTE,
  ratio: 250,
  ratioFromBytes: 64 * 1024 ** 2,
  nestedZipBytes: 192 * 1024 ** 2,
  depth: 64,
}

/** Thrown by `chunks()` when content must not be kept: whoever stages it throws away what came so far. */
export class InputRefused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.code} ${problem.where}`)
    this.name = 'InputRefused'
    this.problem = problem
  }
}

/** Counts what an archive unpacks to, members inside members included. */
export class ExpansionGuard {
  readonly #limits: IntakeLimits
  readonly #archiveBytes: number
  #total = 0

  /** @param archiveBytes size of the outermost archive. */
  constructor(limits: IntakeLimits, archiveBytes: number) {
    this.#limits = limits
    this.#archiveBytes = archiveBytes
  }

  /** The problem of a member whose stated size is already too much; undefined when it may be read. */
  refusal(where: string, packedBytes: number | undefined, unpackedBytes: number): Problem | undefined {
    const limits = this.#limits
    if (unpackedBytes > limits.memberBytes) return tooLarge(where, unpackedBytes, limits.memberBytes)
    if (this.#total + unpackedBytes > limits.totalBytes) return tooLarge(where, unpackedBytes, limits.totalBytes)
    const packed = packedBytes ?? this.#archiveBytes
    return this.#isOver(unpackedBytes, packed) || this.#isOver(this.#total + unpackedBytes, this.#archiveBytes)
      ? tooDense(where, limits.ratio)
      : undefined
  }

  /** Passes the bytes of one member on; throws InputRefused as soon as a limit is passed. */
  async *watch(
    where: string,
    packedBytes: number | undefined,
    source: AsyncIterable<Uint8Array>,
  ): AsyncGenerator<Uint8Array> {
    let unpacked = 0
    for await (const bytes of source) {
      const problem = this.refusal(where, packedBytes, unpacked + bytes.length)
      if (problem !== undefined) throw new InputRefused(problem)
      unpacked += bytes.length
      this.#total += bytes.length
      yield bytes
    }
  }

  #isOver(unpacked: number, packed: number): boolean {
    return unpacked > this.#limits.ratioFromBytes && unpacked > packed * this.#limits.ratio
  }
}

function tooLarge(where: string, size: number, limit: number): Problem {
  const parameters = { name: quoted(where), megabytes: Math.ceil(size / 1e6), limit: Math.floor(limit / 1e6) }
  return { code: 'intake-too-large', severity: 'loss', where, parameters }
}

function tooDense(where: string, ratio: number): Problem {
  return { code: 'intake-bomb', severity: 'loss', where, parameters: { name: quoted(where), ratio } }
}
