// Opens the sealed lines of the body files of one chain, and finds the key to go on writing with.

import type { CaseKeys } from '../system/case-keys.ts'
import type { CipherKey } from '../system/ciphers.ts'
import type { Files } from '../system/files.ts'
import type { System } from '../system/system.ts'
import { readBodyLine } from './body.ts'
import { type BodyChain, bodyKeyPaths, makeBodyKey, readBodyKey } from './body-keys.ts'
import { damaged } from './chain-end.ts'
import { bodiesFolder, bodiesName } from './chain-place.ts'
import { readLines } from './lines.ts'
import { openBody } from './sealed-body.ts'

interface BodyKey {
  readonly path: string
  readonly key: CipherKey
}

/** Tries the keys of the file that the lines stand in; the one that opened the last line is tried first. */
export class SealedBodies {
  readonly #files: Files
  readonly #root: string
  readonly #keys: CaseKeys
  readonly #chain: BodyChain
  #segment = 0
  #candidates: BodyKey[] = []

  constructor(files: Files, root: string, keys: CaseKeys, chain: BodyChain) {
    this.#files = files
    this.#root = root
    this.#keys = keys
    this.#chain = chain
  }

  /** The line of an open case from the text behind `sealed`; undefined when no key of the file opens it. */
  open(segment: number, seq: number, text: string): Uint8Array | undefined {
    this.#turnTo(segment)
    for (const [at, candidate] of this.#candidates.entries()) {
      const line = openBody(candidate.key, this.#chain, seq, text)
      if (line === undefined) continue
      if (at > 0) this.#candidates = [candidate, ...this.#candidates.filter(other => other !== candidate)]
      return line
    }
    return undefined
  }

  close(): void {
    this.#candidates = []
    this.#segment = 0
  }

  #turnTo(segment: number): void {
    if (segment === this.#segment) return
    this.close()
    this.#segment = segment
    this.#candidates = bodyKeysOf(this.#files, this.#root, this.#keys, this.#chain, segment)
  }
}

/** The sound keys of one body file. */
export function bodyKeysOf(files: Files, root: string, keys: CaseKeys, chain: BodyChain, segment: number): BodyKey[] {
  return bodyKeyPaths(files, root, chain, segment).flatMap(path => {
    const key = readBodyKey(files, root, path, keys, chain, segment)
    return key === undefined ? [] : [{ path, key }]
  })
}

/**
 * The key to append to a body file with: the one that opens its first sealed line, any sound one while there is no such
 * line, else a new one, durable. Throws CaseError `integrity` when the file has sealed lines and no key opens the first.
 */
export function keyForAppending(
  system: System,
  root: string,
  keys: CaseKeys,
  chain: BodyChain,
  segment: number,
): CipherKey {
  const { files } = system
  const known = bodyKeysOf(files, root, keys, chain, segment)
  const first = firstSealed(files, root, chain, segment)
  if (first === undefined) return known[0]?.key ?? makeBodyKey(system, root, keys, chain, segment).key
  const right = known.find(({ key }) => openBody(key, chain, first.seq, first.text) !== undefined)
  if (right === undefined) throw damaged({ ...first.at, code: 'body-mismatch', severity: 'loss', parameters: {} })
  return right.key
}

function firstSealed(files: Files, root: string, { device, epoch }: BodyChain, segment: number) {
  const where = `${bodiesFolder(device, epoch)}/${bodiesName(segment)}`
  if (files.facts(`${root}/${where}`) === undefined) return undefined
  const file = files.openForReading(`${root}/${where}`)
  try {
    for (const { bytes, line, byte, isWhole } of readLines(file)) {
      const body = isWhole ? readBodyLine(bytes) : undefined
      if (body?.sealed !== undefined) return { seq: body.seq, text: body.sealed, at: { where, line, byte } }
    }
    return undefined
  } finally {
    file.close()
  }
}
