// Checks every object of the vault against what it was recorded as.

import { parseSha256, type Sha256 } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { OriginalGrade, VerifiedOriginal } from '../model/verify-report.ts'
import type { Files } from '../system/files.ts'
import type { HashedFile } from '../system/hash-file.ts'
import { hashFiles, type SizedHashJob } from '../system/hash-files.ts'
import { sha256 } from '../system/hashing.ts'
import { CHUNK_BYTES } from '../vault/intake-stream.ts'
import { INCOMING, objectPath } from '../vault/object-place.ts'
import type { RecordedOriginal } from './recorded-originals.ts'
import type { ObjectReader } from './vault-objects.ts'

export interface CheckedVault {
  readonly originals: readonly VerifiedOriginal[]
  /** Of originals that were recorded. */
  readonly grades: ReadonlyMap<Sha256, OriginalGrade>
  readonly faults: readonly Problem[]
  readonly bytesRead: number
}

/** Bytes of originals checked so far, of all that are there. */
export type VerifyProgress = (bytesDone: number, bytesTotal: number) => void

export interface VaultChecks {
  readonly objects: ObjectReader
  readonly recorded: ReadonlyMap<Sha256, RecordedOriginal>
  /** Originals that only entries of an unfinished erasure name: they may be there or gone. */
  readonly leaving: ReadonlySet<Sha256>
  /** Chunk lists of some originals. */
  readonly chunksOf: (changed: ReadonlySet<Sha256>) => ReadonlyMap<Sha256, readonly string[]>
  readonly progress?: VerifyProgress
}

interface Present {
  /** 64 hexadecimal digits, as on the disk. */
  readonly name: string
  readonly where: string
  readonly sizeBytes: number
}

/** Reads every object once, on all cores, and changed ones twice. */
export function verifyVault(files: Files, root: string, checks: VaultChecks): CheckedVault {
  const { objects, recorded } = checks
  const faults: Problem[] = []
  const originals: VerifiedOriginal[] = []
  const grades = new Map<Sha256, OriginalGrade>()
  const present = presentObjects(files, root, faults)
  const total = present.reduce((sum, object) => sum + object.sizeBytes, 0)
  const hashes = new Map([...recorded.keys()].map(hash => [objects.nameOf(hash), hash]))
  const leaving = new Set([...checks.leaving].map(hash => objects.nameOf(hash)))
  const grade = (object: Present, hash: Sha256 | undefined, is: OriginalGrade, sizeBytes = object.sizeBytes) => {
    const name = hash === undefined ? '' : (recorded.get(hash)?.name ?? '')
    originals.push({ sha256: hash, where: object.where, name, sizeBytes, grade: is })
    if (hash !== undefined && recorded.has(hash)) grades.set(hash, is)
  }
  const { answers, bytesRead } = hashAll(files, objects, present, total, checks.progress)
  const changed: { hash: Sha256; object: Present; damaged: readonly number[] }[] = []
  for (const [i, object] of present.entries()) {
    const { name, where, sizeBytes } = object
    const hash = hashes.get(name)
    const stated = hash ?? (objects.mode === 'open' ? (name as Sha256) : undefined)
    const answer = answers[i]
    // Its key or its bytes may be half destroyed; finishing the erasure destroys the rest.
    if (leaving.has(name)) grade(object, undefined, 'unrecorded')
    else if (answer === undefined) {
      grade(object, undefined, 'sealed')
    } else if ('code' in answer) {
      faults.push(answer)
      grade(object, stated, 'changed')
    } else if (answer.failure !== undefined && answer.failure !== 'not-authentic') {
      const parameters = { reason: answer.failure }
      faults.push({ code: 'original-unreadable', severity: 'loss', where, parameters })
      grade(object, stated, 'changed')
    } else if (answer.sha256 === undefined || objects.nameOf(answer.sha256 as Sha256) !== name) {
      if (hash !== undefined) changed.push({ hash, object, damaged: answer.damaged ?? [] })
      else faults.push({ code: 'original-changed', severity: 'loss', where, parameters: { name: '' } })
      grade(object, stated, 'changed')
    } else if (hash !== undefined) grade(object, hash, 'match', recorded.get(hash)?.sizeBytes)
    else {
      const parameters = { bytes: sizeBytes }
      faults.push({ code: 'original-unrecorded', severity: 'notice', where, parameters })
      grade(object, answer.sha256 as Sha256, 'unrecorded')
    }
  }
  if (changed.length > 0) {
    const lists = checks.chunksOf(new Set(changed.map(({ hash }) => hash)))
    for (const { hash, object, damaged } of changed) {
      const original = recorded.get(hash) as RecordedOriginal
      const isOpen = objects.mode === 'open'
      faults.push(
        isOpen ? locate(files, root, object, original, lists.get(hash) ?? []) : located(object, original, damaged),
      )
    }
  }
  const seen = new Set(present.map(({ name }) => name))
  for (const [hash, original] of recorded) {
    const name = objects.nameOf(hash)
    if (name === undefined || seen.has(name)) continue
    const where = objectPath(name)
    const parameters = { name: original.name, bytes: original.sizeBytes ?? 0 }
    faults.push({ code: 'original-missing', severity: 'loss', where, parameters })
    grade({ name, where, sizeBytes: original.sizeBytes ?? 0 }, hash, 'missing')
  }
  faults.push(...objects.keyFaults(seen))
  return { originals, grades, faults, bytesRead }
}

interface Hashed {
  /** By number in `present`: what the bytes are, why they cannot be told, or undefined without keys. */
  readonly answers: readonly (HashedFile | Problem | undefined)[]
  readonly bytesRead: number
}

function hashAll(
  files: Files,
  objects: ObjectReader,
  present: readonly Present[],
  total: number,
  progress: VerifyProgress | undefined,
): Hashed {
  const answers: (HashedFile | Problem | undefined)[] = []
  const jobs: SizedHashJob[] = []
  const numbers: number[] = []
  for (const [i, { name, sizeBytes }] of present.entries()) {
    const found = objects.job(name, sizeBytes)
    if (found === undefined || 'code' in found) answers[i] = found
    else {
      jobs.push({ ...found, fileBytes: sizeBytes })
      numbers.push(i)
    }
  }
  let bytesRead = 0
  hashFiles(files, jobs, (job, answer) => {
    answers[numbers[job]] = answer
    bytesRead += jobs[job].fileBytes
    progress?.(bytesRead, total)
  })
  return { answers, bytesRead }
}

/** Objects in the order of their names; everything else in the vault's two levels becomes a fault. */
function presentObjects(files: Files, root: string, faults: Problem[]): Present[] {
  const present: Present[] = []
  if (files.facts(`${root}/vault`) === undefined) return present
  const unexpected = (where: string, kind: string) => {
    const bytes = kind === 'file' ? (files.facts(`${root}/${where}`)?.sizeBytes ?? 0) : 0
    const code = kind === 'directory' ? 'unexpected-folder' : 'unexpected-file'
    const severity = kind === 'file' && where.endsWith('.partial') ? 'notice' : 'loss'
    faults.push({ code, severity, where, parameters: { bytes } })
  }
  for (const top of files.list(`${root}/vault`)) {
    const folder = `vault/${top.name}`
    if (top.kind === 'directory' && folder === INCOMING) {
      for (const { name, kind } of files.list(`${root}/${folder}`)) {
        const bytes = kind === 'file' ? (files.facts(`${root}/${folder}/${name}`)?.sizeBytes ?? 0) : 0
        faults.push({ code: 'incoming-left', severity: 'notice', where: `${folder}/${name}`, parameters: { bytes } })
      }
    } else if (top.kind !== 'directory' || !/^([0-9a-f]{2}|bodies)$/.test(top.name)) unexpected(folder, top.kind)
    else if (top.name !== 'bodies') {
      for (const { name, kind } of files.list(`${root}/${folder}`)) {
        const where = `${folder}/${name}`
        if (kind !== 'file' || parseSha256(top.name + name) === undefined) unexpected(where, kind)
        else present.push({ name: top.name + name, where, sizeBytes: files.facts(`${root}/${where}`)?.sizeBytes ?? 0 })
      }
    }
  }
  return present
}

/** Which megabytes of a changed original of an open case differ from its chunk list. */
function locate(
  files: Files,
  root: string,
  object: Present,
  original: RecordedOriginal,
  chunks: readonly string[],
): Problem {
  if (chunks.some(chunk => parseSha256(chunk) === undefined)) return located(object, original, [])
  const file = files.openForReading(`${root}/${object.where}`)
  const buffer = new Uint8Array(CHUNK_BYTES)
  try {
    const sizeBytes = file.sizeBytes()
    const pieces = Math.max(chunks.length, Math.ceil(sizeBytes / CHUNK_BYTES))
    const differing: number[] = []
    for (let chunk = 0; chunk < pieces; chunk++) {
      const read = file.readAt(buffer, chunk * CHUNK_BYTES)
      if (read === 0 || sha256(buffer.subarray(0, read)) !== chunks[chunk]) differing.push(chunk)
    }
    return located(object, { ...original, sizeBytes: original.sizeBytes ?? sizeBytes }, differing, sizeBytes)
  } finally {
    file.close()
  }
}

function located(
  { where }: Present,
  { name, sizeBytes }: RecordedOriginal,
  differing: readonly number[],
  bytes = sizeBytes ?? 0,
): Problem {
  if (differing.length === 0) return { code: 'original-changed', severity: 'loss', where, parameters: { name } }
  const megabytes = ranges(differing)
  const parameters = { name, megabytes, differing: differing.length, bytes, expectedBytes: sizeBytes ?? bytes }
  return { code: 'original-changed-at', severity: 'loss', where, byte: differing[0] * CHUNK_BYTES, parameters }
}

/** `0, 4-7`: at most twenty ranges of megabyte numbers from 0. */
function ranges(numbers: readonly number[]): string {
  const parts: string[] = []
  for (let i = 0; i < numbers.length; ) {
    let end = i
    while (end + 1 < numbers.length && numbers[end + 1] === numbers[end] + 1) end++
    if (parts.length === 20) return `${parts.join(', ')}, …`
    parts.push(end === i ? `${numbers[i]}` : `${numbers[i]}-${numbers[end]}`)
    i = end + 1
  }
  return parts.join(', ')
}
