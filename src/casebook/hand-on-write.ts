// Writes a prepared export: aside, read again, searched, signed for, and only then under its name.

import { BAG_DECLARATION, type BaggedRow, manifest } from '../export/bagit.ts'
import { handedBagInfo, handedReadmeText } from '../export/handed-bag.ts'
import type { Sha256 } from '../model/ids.ts'
import { writeFailure } from '../system/write-failure.ts'
import { BagWriter } from './bag-writer.ts'
import type { Casebook } from './casebook.ts'
import { checkBag } from './check-bag.ts'
import { openTarget } from './export-target.ts'
import type { HandOnRequest, PreparedExport } from './hand-on.ts'
import { type SealedFor, sealedFiles } from './sealed-part.ts'
import { pauseUnless } from './verify-bag.ts'

export interface HandedOnResult {
  readonly export: string
  readonly path: string
  readonly audience: string
  readonly files: number
  readonly bytes: number
  /** Values that the gate searched for. */
  readonly searched: number
  readonly tagManifestSha256: Sha256
}

const PIECE_BYTES = 1 << 20
/** Neither searched nor searchable: encrypted. */
const SEALED = 'data/sealed/'

/**
 * Throws CaseError `usage` for a folder that is taken or lies in the case, `integrity` when the gate finds something or the bag does not
 * come back as it was written, `no-space`, `cannot-write`, `interrupted`; then nothing is left behind.
 */
export async function writeExport(
  casebook: Casebook,
  prepared: PreparedExport,
  out: string,
  request: HandOnRequest,
): Promise<HandedOnResult> {
  const { files } = casebook.system
  const { signal, language } = request
  const target = openTarget(files, casebook.root, out)
  const writer = new BagWriter(files, target.folder, () => pauseUnless(signal))
  try {
    const written = await writeBag(casebook, prepared, writer, request)
    writer.finish()
    await checkBag(casebook, target.folder, written.payload, request)
    await searchFolder(casebook, prepared, target.folder, written.paths, request)
    prepared.gate.refuse(language)
    recordExport(casebook, prepared, written, request)
    target.finish()
    return {
      export: prepared.id,
      path: out,
      audience: prepared.profile.audience,
      files: written.payload.length,
      bytes: written.payload.reduce((sum, row) => sum + row.sizeBytes, 0),
      searched: prepared.gate.searched,
      tagManifestSha256: written.tagManifestSha256,
    }
  } catch (error) {
    writer.close()
    target.abandon()
    throw writeFailure(out, error)
  }
}

interface Written {
  readonly payload: readonly BaggedRow[]
  /** Of every file of the bag. */
  readonly paths: readonly string[]
  readonly tagManifestSha256: Sha256
}

async function writeBag(
  casebook: Casebook,
  prepared: PreparedExport,
  writer: BagWriter,
  { progress, language, sealedFor }: HandOnRequest,
): Promise<Written> {
  const payload: BaggedRow[] = []
  let bytes = 0
  const add = (row: BaggedRow) => {
    payload.push(row)
    bytes += row.sizeBytes
    progress.update('export', bytes, undefined, 'bytes')
  }
  for (const { path, pieces } of prepared.files()) add(await writer.write(`data/${path}`, asBytes(pieces)))
  for (const { file, pieces } of prepared.media) add(await writer.write(`data/${file.path}`, pieces()))
  if (prepared.isSealed && sealedFor !== undefined)
    for await (const { path, pieces } of sealedFiles(casebook, prepared, sealedFor))
      add(await writer.write(path, pieces))
  const { handed } = prepared
  const tags = [
    await writer.writeText('bagit.txt', [BAG_DECLARATION]),
    await writer.writeText('bag-info.txt', [handedBagInfo(handed, payload)]),
    await writer.writeText('README.txt', [handedReadmeText(handed, payload, language)]),
    await writer.writeText('manifest-sha256.txt', manifest(payload, 'sha256')),
    await writer.writeText('manifest-sha512.txt', manifest(payload, 'sha512')),
  ]
  const last = await writer.writeText('tagmanifest-sha256.txt', manifest(tags, 'sha256'))
  const sums = await writer.writeText('tagmanifest-sha512.txt', manifest(tags, 'sha512'))
  const paths = [...payload, ...tags, last, sums].map(({ path }) => path)
  return { payload, paths, tagManifestSha256: last.digests.sha256 as Sha256 }
}

const CHUNK_UNITS = 1 << 16

/** Pieces of a format as bytes; strings are encoded some together. */
export function* asBytes(pieces: Iterable<Uint8Array> | Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  let chunk = ''
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece
      continue
    }
    chunk += piece
    if (chunk.length < CHUNK_UNITS) continue
    yield encoder.encode(chunk)
    chunk = ''
  }
  if (chunk !== '') yield encoder.encode(chunk)
}

/** Every file but the encrypted ones, as it lies on the disk; of those the names. */
async function searchFolder(
  casebook: Casebook,
  { gate }: PreparedExport,
  folder: string,
  paths: readonly string[],
  { signal, progress }: HandOnRequest,
): Promise<void> {
  for (const [done, path] of paths.entries()) {
    await pauseUnless(signal)
    progress.update('verify', done, paths.length, 'steps')
    gate.search(path, path.startsWith(SEALED) ? [] : onDisk(casebook, `${folder}/${path}`))
  }
  await gate.checkQuotations(signal)
}

function* onDisk({ system }: Casebook, path: string): Generator<Uint8Array> {
  const file = system.files.openForReading(path)
  try {
    const size = file.sizeBytes()
    for (let position = 0; position < size; ) {
      const piece = new Uint8Array(Math.min(PIECE_BYTES, size - position))
      const read = file.readAt(piece, position)
      if (read === 0) return
      yield piece.subarray(0, read)
      position += read
    }
  } finally {
    file.close()
  }
}

function recordExport(
  casebook: Casebook,
  { id, profile, out, handed, claims, isSealed }: PreparedExport,
  { payload, tagManifestSha256 }: Written,
  { reason, role, sealedFor }: HandOnRequest,
): void {
  const { custody, tool } = casebook
  custody.journal.append({
    type: 'handed-export',
    export: id,
    profile,
    ...(reason === undefined ? {} : { reason }),
    claims,
    exhibits: out.exhibits.map(({ exhibit, number, commitment }) => ({ exhibit, number, commitment })),
    ...(isSealed && sealedFor !== undefined ? { sealed: sealedRecord(payload, sealedFor) } : {}),
    withheld: handed.withheld.map(({ what, ground, count }) => ({ what, ground, count })),
    redactions: handed.redactions.map(({ rule, what, count }) => ({ rule, what, count })),
    tagManifestSha256,
    role,
    tool,
  })
  custody.commit()
}

function sealedRecord(payload: readonly BaggedRow[], to: SealedFor): { originals: number[]; to: string[] } {
  const originals = payload.flatMap(({ path }) => {
    const number = /^data\/sealed\/originals\/(\d+)\.age$/.exec(path)?.[1]
    return number === undefined ? [] : [Number(number)]
  })
  return { originals, to: 'recipients' in to ? [...to.recipients] : ['passphrase'] }
}
