// Checks every object of the vault against its name and against what the journal says of it.

import { parseSha256, type Sha256 } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { OriginalGrade, VerifiedOriginal } from '../model/verify-report.ts'
import type { Files } from '../system/files.ts'
import { sha256, startSha256 } from '../system/hashing.ts'
import { CHUNK_BYTES } from '../vault/intake-stream.ts'
import { INCOMING, objectAt, objectPath } from '../vault/object-place.ts'
import type { RecordedOriginal } from './recorded-originals.ts'

export interface CheckedVault {
  readonly originals: readonly VerifiedOriginal[]
  readonly faults: readonly Problem[]
  readonly bytesRead: number
}

/** Bytes of originals checked so far, of all that are there. */
export type VerifyProgress = (bytesDone: number, bytesTotal: number) => void

interface Present {
  readonly sha256: Sha256
  readonly sizeBytes: number
}

/** Reads every object once in blocks of 1 MiB, changed ones twice. `chunksOf` gives the chunk list of an original. */
export function verifyVault(
  files: Files,
  root: string,
  recorded: ReadonlyMap<Sha256, RecordedOriginal>,
  chunksOf: (changed: ReadonlySet<Sha256>) => ReadonlyMap<Sha256, readonly string[]>,
  progress?: VerifyProgress,
): CheckedVault {
  const faults: Problem[] = []
  const originals: VerifiedOriginal[] = []
  const changed = new Set<Sha256>()
  const present = presentObjects(files, root, faults)
  const total = present.reduce((sum, object) => sum + object.sizeBytes, 0)
  const seen = new Set<Sha256>()
  let bytesRead = 0
  const buffer = new Uint8Array(CHUNK_BYTES)
  const grade = (hash: Sha256, sizeBytes: number, is: OriginalGrade) =>
    originals.push({ sha256: hash, name: recorded.get(hash)?.name ?? '', sizeBytes, grade: is })
  for (const object of present) {
    seen.add(object.sha256)
    const path = objectPath(object.sha256)
    const found = hashOf(files, `${root}/${path}`, object.sizeBytes, buffer)
    bytesRead += object.sizeBytes
    progress?.(bytesRead, total)
    if (found.failure !== undefined) {
      faults.push({ code: 'original-unreadable', severity: 'loss', where: path, parameters: { reason: found.failure } })
      grade(object.sha256, object.sizeBytes, 'changed')
    } else if (found.sha256 !== object.sha256) {
      changed.add(object.sha256)
      grade(object.sha256, object.sizeBytes, 'changed')
    } else if (recorded.has(object.sha256)) grade(object.sha256, object.sizeBytes, 'match')
    else {
      const parameters = { bytes: object.sizeBytes }
      faults.push({ code: 'original-unrecorded', severity: 'notice', where: path, parameters })
      grade(object.sha256, object.sizeBytes, 'unrecorded')
    }
  }
  if (changed.size > 0) {
    const lists = chunksOf(changed)
    for (const hash of changed)
      faults.push(locate(files, root, hash, recorded.get(hash), lists.get(hash) ?? [], buffer))
  }
  for (const [hash, original] of recorded) {
    if (seen.has(hash)) continue
    const parameters = { name: original.name, bytes: original.sizeBytes ?? 0 }
    faults.push({ code: 'original-missing', severity: 'loss', where: objectPath(hash), parameters })
    grade(hash, original.sizeBytes ?? 0, 'missing')
  }
  return { originals, faults, bytesRead }
}

/** Objects in the order of their names; everything else in the vault's two levels becomes a fault. */
function presentObjects(files: Files, root: string, faults: Problem[]): Present[] {
  const present: Present[] = []
  if (files.facts(`${root}/vault`) === undefined) return present
  const unexpected = (where: string, kind: string) => {
    const bytes = kind === 'file' ? (files.facts(`${root}/${where}`)?.sizeBytes ?? 0) : 0
    const code = kind === 'directory' ? 'unexpected-folder' : 'unexpected-file'
    faults.push({ code, severity: 'loss', where, parameters: { bytes } })
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
        const hash = kind === 'file' ? objectAt(top.name, name) : undefined
        if (hash === undefined) unexpected(`${folder}/${name}`, kind)
        else present.push({ sha256: hash, sizeBytes: files.facts(`${root}/${folder}/${name}`)?.sizeBytes ?? 0 })
      }
    }
  }
  return present
}

function hashOf(
  files: Files,
  path: string,
  sizeBytes: number,
  buffer: Uint8Array,
): { sha256?: Sha256; failure?: string } {
  try {
    const file = files.openForReading(path)
    try {
      if (sizeBytes < buffer.length) {
        const piece = buffer.subarray(0, file.readAt(buffer, 0))
        if (piece.length < buffer.length) return { sha256: sha256(piece) }
      }
      const whole = startSha256()
      for (let at = 0; ; ) {
        const read = file.readAt(buffer, at)
        if (read === 0) break
        whole.update(buffer.subarray(0, read))
        at += read
      }
      return { sha256: whole.digest() }
    } finally {
      file.close()
    }
  } catch (error) {
    return { failure: String((error as { code?: unknown }).code ?? 'error') }
  }
}

/** Which megabytes of a changed original differ from its chunk list. */
function locate(
  files: Files,
  root: string,
  hash: Sha256,
  original: RecordedOriginal | undefined,
  chunks: readonly string[],
  buffer: Uint8Array,
): Problem {
  const where = objectPath(hash)
  const name = original?.name ?? ''
  if (original === undefined || chunks.some(chunk => parseSha256(chunk) === undefined))
    return { code: 'original-changed', severity: 'loss', where, parameters: { name } }
  const file = files.openForReading(`${root}/${where}`)
  try {
    const sizeBytes = file.sizeBytes()
    const expectedBytes = original.sizeBytes ?? sizeBytes
    const pieces = Math.max(chunks.length, Math.ceil(sizeBytes / CHUNK_BYTES))
    const differing: number[] = []
    for (let chunk = 0; chunk < pieces; chunk++) {
      const read = file.readAt(buffer, chunk * CHUNK_BYTES)
      if (read === 0 || sha256(buffer.subarray(0, read)) !== chunks[chunk]) differing.push(chunk)
    }
    const first = differing[0] ?? 0
    const parameters = {
      name,
      megabytes: ranges(differing),
      differing: differing.length,
      bytes: sizeBytes,
      expectedBytes,
    }
    return { code: 'original-changed-at', severity: 'loss', where, byte: first * CHUNK_BYTES, parameters }
  } finally {
    file.close()
  }
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
