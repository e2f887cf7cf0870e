// A WACZ file (Web Archive Collection Zipped, 1.1.1): whether its members have the hashes that its datapackage.json states.

import { type Problem, quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import { type DigestHasher, sha256, startDigest } from '../system/hashing.ts'
import { type ZipMember, zipMemberBytes } from './archive-zip.ts'
import { ProblemLog } from './problem-log.ts'
import { isObject, ownValue } from './table-row.ts'

/** Largest list and digest that are read, in bytes, and resources of one list that are looked at. */
const LARGEST_LIST = 32 * 2 ** 20
const MOST_RESOURCES = 250_000

const LIST = 'datapackage.json'
const DIGEST = 'datapackage-digest.json'

interface Resource {
  readonly algorithm: string
  readonly hex: string
  found?: 'match' | 'differs' | 'unchecked'
}

export class WaczCheck {
  readonly #log: ProblemLog
  readonly #resources: ReadonlyMap<string, Resource>
  readonly #members: ReadonlySet<string>

  private constructor(log: ProblemLog, resources: ReadonlyMap<string, Resource>, members: ReadonlySet<string>) {
    this.#log = log
    this.#resources = resources
    this.#members = members
  }

  /** Undefined for a zip file that is no WACZ. A list that cannot be read is a problem at the end. */
  static async open(
    source: ByteSource,
    members: readonly ZipMember[],
    archive: string,
  ): Promise<WaczCheck | undefined> {
    const list = members.find(({ name }) => name === LIST)
    if (list === undefined || !members.some(({ name }) => name.startsWith('archive/'))) return undefined
    const log = new ProblemLog(archive)
    const resources = new Map<string, Resource>()
    const bytes = await small(source, list)
    const stated = bytes === undefined ? undefined : parsed(bytes)
    const listed = ownValue(stated, 'resources')
    if (Array.isArray(listed)) {
      for (const resource of listed.slice(0, MOST_RESOURCES)) {
        const [path, hash] = [ownValue(resource, 'path'), ownValue(resource, 'hash')]
        const parts = typeof hash === 'string' ? /^([a-z0-9]{2,10}):([0-9a-f]{32,128})$/i.exec(hash.trim()) : null
        if (typeof path !== 'string') continue
        resources.set(path, { algorithm: parts?.[1].toLowerCase() ?? '', hex: parts?.[2].toLowerCase() ?? '' })
      }
    } else log.add('wacz-list', 'loss', {}, { file: LIST })
    const digest = members.find(({ name }) => name === DIGEST)
    if (digest !== undefined && bytes !== undefined) await checkDigest(source, digest, bytes, log)
    const names = members.filter(({ kind }) => kind === 'file').map(({ name }) => name)
    return new WaczCheck(log, resources, new Set(names))
  }

  /** Passes a member's bytes on; its hash counts when they were taken to the end. */
  async *watch(name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const resource = this.#resources.get(name)
    const hasher: DigestHasher | undefined = resource === undefined ? undefined : startDigest(resource.algorithm)
    for await (const piece of bytes) {
      hasher?.update(piece)
      yield piece
    }
    if (resource === undefined) return
    resource.found = hasher === undefined ? 'unchecked' : hasher.digest() === resource.hex ? 'match' : 'differs'
  }

  finish(): readonly Problem[] {
    for (const [path, { found, algorithm }] of this.#resources) {
      const parameters = { path: quoted(path), algorithm: quoted(algorithm) }
      if (!this.#members.has(path)) this.#log.add('wacz-missing', 'loss', {}, parameters)
      else if (found === 'differs') this.#log.add('wacz-differs', 'loss', {}, parameters)
      else if (found === 'unchecked') this.#log.add('wacz-unchecked', 'notice', {}, parameters)
    }
    for (const path of this.#members)
      if (path !== LIST && path !== DIGEST && !this.#resources.has(path))
        this.#log.add('wacz-unlisted', 'notice', {}, { path: quoted(path) })
    return this.#log.finish()
  }
}

async function checkDigest(source: ByteSource, member: ZipMember, list: Uint8Array, log: ProblemLog): Promise<void> {
  const bytes = await small(source, member)
  const stated = bytes === undefined ? undefined : parsed(bytes)
  const hash = ownValue(stated, 'hash')
  if (typeof hash !== 'string') log.add('wacz-list', 'loss', {}, { file: DIGEST })
  else if (hash.trim().toLowerCase() !== `sha256:${sha256(list)}`)
    log.add('wacz-differs', 'loss', {}, { path: LIST, algorithm: 'sha256' })
  if (ownValue(stated, 'signedData') !== undefined) log.add('wacz-signed', 'notice', {}, { file: DIGEST })
}

/** A small member in memory; undefined when it is too large, encrypted or damaged. */
async function small(source: ByteSource, member: ZipMember): Promise<Uint8Array | undefined> {
  if ((member.flags & 0x41) !== 0 || (member.method !== 0 && member.method !== 8)) return undefined
  const pieces: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const piece of zipMemberBytes(source, member)) {
      bytes += piece.length
      if (bytes > LARGEST_LIST) return undefined
      pieces.push(piece)
    }
  } catch {
    return undefined
  }
  return Buffer.concat(pieces)
}

function parsed(bytes: Uint8Array): object | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
