// Compares files of a bag with the lines of the manifests that name them: looked up, read once, hashed by every algorithm asked for.

import { collisionKey } from '../algorithms/bagit-path.ts'
import type { BagFile, BagFileGrade } from '../model/bag-report.ts'
import type { Sha256 } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import type { Files } from '../system/files.ts'
import { startDigest } from '../system/hashing.ts'
import { reasonOf } from './bag-contents.ts'
import type { Listed, Manifest } from './bag-manifests.ts'
import type { BagProblems } from './bag-problems.ts'

/** A line of a manifest that names a file, by whatever spelling. */
interface Naming {
  readonly manifest: Manifest
  readonly listed: Listed
}

export interface Compared {
  readonly files: readonly BagFile[]
  /** Paths that a manifest names and that are not there. */
  readonly missing: ReadonlyMap<string, Naming>
  readonly bytesRead: number
}

export interface ComparedSet {
  readonly files: Files
  readonly root: string
  /** What is there, with sizes. */
  readonly present: ReadonlyMap<string, number>
  readonly manifests: readonly Manifest[]
  readonly problems: BagProblems
  readonly isPayload: boolean
  /** Called now and then while bytes are read; may wait, may throw to stop. */
  pause(bytesRead: number): Promise<void>
}

const PIECE_BYTES = 1 << 20

/** Files in the order of their paths, missing ones behind them. */
export async function compareFiles(set: ComparedSet): Promise<Compared> {
  const { namings, missing } = lookUp(set)
  const compared: BagFile[] = []
  const buffer = new Uint8Array(PIECE_BYTES)
  let bytesRead = 0
  for (const path of [...set.present.keys()].sort()) {
    const named = namings.get(path) ?? []
    const read = await digestsOf(set, path, named, buffer, bytesRead)
    bytesRead += read.sizeBytes
    const grade = gradeOf(set, path, named, read.digests)
    const sha256 = read.digests.get('sha256') as Sha256 | undefined
    compared.push({ path, sizeBytes: read.sizeBytes, grade, ...(sha256 === undefined ? {} : { sha256 }) })
  }
  for (const path of missing.keys()) compared.push({ path, sizeBytes: 0, grade: 'missing' })
  return { files: compared, missing, bytesRead }
}

/** Which present file each line means: the path itself, the path as written, or one that differs by case or composition only. */
function lookUp(set: ComparedSet): { namings: Map<string, Naming[]>; missing: Map<string, Naming> } {
  const { present, problems } = set
  const namings = new Map<string, Naming[]>()
  const missing = new Map<string, Naming>()
  const byKey = new Map<string, string>()
  for (const path of present.keys()) reportCollision(byKey, path, path, set.isPayload ? 'data' : '.', problems)
  for (const manifest of set.manifests) {
    const listedKeys = new Map<string, string>()
    for (const listed of manifest.listed.values()) {
      const { path, literal, line } = listed
      const key = collisionKey(path)
      reportCollision(listedKeys, path, key, manifest.name, problems, line)
      let found = present.has(path) ? path : undefined
      if (found === undefined && literal !== undefined && present.has(literal)) {
        found = literal
        problems.add('bag-path-literal', 'notice', manifest.name, { path: quoted(literal) }, line)
      }
      if (found === undefined) {
        found = byKey.get(key)
        if (found !== undefined) {
          const parameters = { path: quoted(path), found: quoted(found) }
          problems.add('bag-path-spelling', 'notice', manifest.name, parameters, line)
        }
      }
      if (found === undefined) {
        if (!missing.has(path)) missing.set(path, { manifest, listed })
        continue
      }
      const named = namings.get(found)
      if (named === undefined) namings.set(found, [{ manifest, listed }])
      else named.push({ manifest, listed })
    }
  }
  return { namings, missing }
}

function reportCollision(
  taken: Map<string, string>,
  path: string,
  spelling: string,
  where: string,
  problems: BagProblems,
  line?: number,
): void {
  const key = collisionKey(spelling)
  const other = taken.get(key)
  if (other === undefined) taken.set(key, path)
  else problems.add('bag-path-collision', 'notice', where, { path: quoted(path), other: quoted(other) }, line)
}

/** All digests that are asked for, and SHA-256; none when the file cannot be read. */
async function digestsOf(
  set: ComparedSet,
  path: string,
  named: readonly Naming[],
  buffer: Uint8Array,
  bytesBefore: number,
): Promise<{ digests: Map<string, string>; sizeBytes: number }> {
  const algorithms = new Set(['sha256', ...named.map(({ manifest }) => manifest.algorithm)])
  const hashers = [...algorithms].flatMap(algorithm => {
    const hasher = startDigest(algorithm)
    return hasher === undefined ? [] : [{ algorithm, hasher }]
  })
  let sizeBytes = 0
  try {
    const file = set.files.openForReading(`${set.root}/${path}`)
    try {
      for (;;) {
        const read = file.readAt(buffer, sizeBytes)
        if (read === 0) break
        for (const { hasher } of hashers) hasher.update(buffer.subarray(0, read))
        sizeBytes += read
        await set.pause(bytesBefore + sizeBytes)
        if (read < buffer.length && sizeBytes >= (set.present.get(path) ?? 0)) break
      }
    } finally {
      file.close()
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
    const parameters = { path: quoted(path), reason: quoted(reasonOf(error)) }
    set.problems.add('bag-unreadable', 'loss', set.isPayload ? 'data' : '.', parameters)
    return { digests: new Map(), sizeBytes }
  }
  return { digests: new Map(hashers.map(({ algorithm, hasher }) => [algorithm, hasher.digest()])), sizeBytes }
}

function isSystemError(error: unknown): boolean {
  return /^E[A-Z0-9]+$/.test(String((error as { code?: unknown })?.code))
}

function gradeOf(
  set: ComparedSet,
  path: string,
  named: readonly Naming[],
  digests: ReadonlyMap<string, string>,
): BagFileGrade {
  const { problems, isPayload } = set
  if (named.length === 0) {
    if (isPayload) problems.add('bag-unlisted', 'loss', 'data', { path: quoted(path) })
    return 'unlisted'
  }
  if (digests.size === 0) return 'unchecked'
  let grade: BagFileGrade = 'unchecked'
  for (const { manifest, listed } of named) {
    const digest = digests.get(manifest.algorithm)
    if (digest === undefined) continue
    if (digest !== listed.digest) {
      const parameters = { path: quoted(path), algorithm: manifest.algorithm }
      if (isPayload) problems.add('bag-payload-changed', 'loss', manifest.name, parameters, listed.line)
      else problems.add('bag-tag-file-changed', 'loss', manifest.name, parameters, listed.line)
      grade = 'changed'
    } else if (grade !== 'changed') grade = 'match'
  }
  if (grade === 'unchecked') {
    const severity = isPayload ? 'loss' : 'notice'
    problems.add('bag-unchecked', severity, named[0].manifest.name, { path: quoted(path) }, named[0].listed.line)
  }
  return grade
}
