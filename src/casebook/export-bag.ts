// Hands exhibits out of a case as a bag (RFC 8493): originals, how they came in, and signed proofs, checkable without this program.

import {
  BAG_DECLARATION,
  type BaggedRow,
  type BagHead,
  bagInfo,
  bagReadme,
  type ExportedExhibit,
  exhibitMetadata,
  manifest,
  metadataPath,
  payloadPath,
  proofPath,
} from '../export/bagit.ts'
import { CaseError } from '../model/case-error.ts'
import { type Audience, OWN_ANALYSIS, type PermittedUse } from '../model/consent.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Language } from '../model/ladder.ts'
import { quoted } from '../model/problem.ts'
import type { Exhibit, Exhibits } from '../preserve/exhibit-numbers.ts'
import { writeFailure } from '../system/write-failure.ts'
import { BagWriter } from './bag-writer.ts'
import type { Casebook } from './casebook.ts'
import { checkBag } from './check-bag.ts'
import { type ConsentRegister, consentRegister, type HeldBack, heldBackFrom } from './consent.ts'
import { openTarget } from './export-target.ts'
import { containersOf, listsNaming } from './holders.ts'
import { indexOriginals } from './index-originals.ts'
import { hasKeptPosts, keptOriginals } from './kept-originals.ts'
import type { Progress } from './progress.ts'
import { proofsOf } from './prove-exhibits.ts'
import { pauseUnless } from './verify-bag.ts'

export interface BagOptions {
  /** Folder to write; absent. */
  readonly out: string
  /** Numbers of exhibits; empty for all. */
  readonly exhibits: readonly number[]
  readonly audience: Audience
  readonly use: PermittedUse
  /** Who hands them out. */
  readonly role: string
  /** Stated as Source-Organization. */
  readonly organization?: string
  /** Said by the person: originals of a sealed case leave it in plain form. */
  readonly isPlain: boolean
  readonly language: Language
  readonly progress: Progress
  readonly signal: AbortSignal
}

export interface BagResult {
  readonly bag: string
  /** Numbers, ascending. */
  readonly exhibits: readonly number[]
  readonly bytes: number
  /** With the archives and lists of bags that hold or name what is held back. */
  readonly heldBack: readonly HeldBack[]
  /** Numbers of those that a person keeps in the case, that hold something kept, or on which people disagree; ascending. */
  readonly kept: readonly number[]
  /** Numbers of erased exhibits that were asked for by asking for all. */
  readonly erased: readonly number[]
  readonly tagManifestSha256: Sha256
}

const PIECE_BYTES = 1 << 20

/**
 * Writes the bag aside, reads it again, signs for it, and only then gives it its name. Throws CaseError `usage` for what cannot
 * be exported, `integrity` when an original is not as it was recorded, `no-space`, `cannot-write`, `interrupted`; then
 * nothing is left behind.
 */
export async function exportBag(casebook: Casebook, options: BagOptions): Promise<BagResult> {
  if (casebook.isSealed && !options.isPlain)
    throw new CaseError('usage', 'export-sealed', { value: quoted(casebook.root) })
  const register = consentRegister(casebook)
  const { chosen, heldBack, kept } = choose(casebook, register, options, await keptNumbers(casebook, options))
  const { files } = casebook.system
  const target = openTarget(files, casebook.root, options.out)
  const writer = new BagWriter(files, target.folder, () => pauseUnless(options.signal))
  try {
    const written = await writeBag(casebook, register, chosen, writer, options)
    writer.finish()
    await checkBag(casebook, target.folder, written.payload, options)
    const exhibits = chosen.map(({ number }) => number)
    const { audience, use, role } = options
    const { tagManifestSha256 } = written
    const { tool } = casebook
    casebook.custody.journal.append({
      type: 'export',
      kind: 'bag',
      exhibits,
      audience,
      use,
      tagManifestSha256,
      role,
      tool,
    })
    casebook.custody.commit()
    target.finish()
    return {
      bag: options.out,
      exhibits,
      bytes: written.payload.reduce((sum, row) => sum + row.sizeBytes, 0),
      heldBack,
      kept,
      erased: options.exhibits.length > 0 ? [] : [...register.exhibits.erased.keys()].sort((a, b) => a - b),
      tagManifestSha256,
    }
  } catch (error) {
    writer.close()
    target.abandon()
    throw writeFailure(options.out, error)
  }
}

/** The exhibits that were asked for and may go; throws when one is unknown or erased, or none is left. */
function choose(
  casebook: Casebook,
  register: ConsentRegister,
  options: BagOptions,
  stays: ReadonlySet<number>,
): { chosen: Exhibit[]; heldBack: HeldBack[]; kept: number[] } {
  const { exhibits } = register
  for (const number of options.exhibits) {
    if (exhibits.get(number) !== undefined) continue
    const key = exhibits.erased.has(number) ? 'exhibit-erased' : 'unknown-exhibit'
    throw new CaseError('usage', key, { value: `${number}` })
  }
  const asked = new Set(options.exhibits.length > 0 ? options.exhibits : exhibits.all.map(({ number }) => number))
  const heldBack = heldBackFrom(register, { use: options.use, audience: options.audience })
    .map(row => ({
      ...row,
      exhibits: withHolders(casebook, exhibits, row.exhibits).filter(number => asked.has(number)),
    }))
    .filter(row => row.exhibits.length > 0)
  const refused = new Set(heldBack.flatMap(row => row.exhibits))
  const kept = exhibits.all.flatMap(({ number }) =>
    asked.has(number) && !refused.has(number) && stays.has(number) ? [number] : [],
  )
  const chosen = exhibits.all.filter(({ number }) => asked.has(number) && !refused.has(number) && !stays.has(number))
  if (chosen.length === 0) throw new CaseError('usage', 'export-nothing', { value: `${refused.size + kept.length}` })
  return { chosen, heldBack, kept }
}

/** What people decided to keep. Reads the index only where they decided on posts. */
async function keptNumbers(casebook: Casebook, { progress, signal }: BagOptions): Promise<ReadonlySet<number>> {
  if (hasKeptPosts(casebook)) {
    await indexOriginals(casebook, progress, signal, OWN_ANALYSIS)
    await casebook.onIndex(() => casebook.index().seal())
  }
  return new Set(keptOriginals(casebook).keys())
}

/** The numbers with those of the archives and lists of bags that hold or name one of these exhibits, ascending. */
function withHolders(casebook: Casebook, all: Exhibits, numbers: readonly number[]): number[] {
  const held = numbers.flatMap(number => all.get(number) ?? [])
  const holders = [...containersOf(all, held), ...listsNaming(casebook, all, held)]
  return [...new Set([...numbers, ...holders.map(({ number }) => number)])].sort((a, b) => a - b)
}

async function writeBag(
  casebook: Casebook,
  register: ConsentRegister,
  chosen: readonly Exhibit[],
  writer: BagWriter,
  options: BagOptions,
): Promise<{ payload: BaggedRow[]; tagManifestSha256: Sha256 }> {
  const { audience, progress } = options
  const total = chosen.reduce((sum, { latest }) => sum + latest.sizeBytes, 0)
  const payload: BaggedRow[] = []
  const tags: BaggedRow[] = []
  let bytesDone = 0
  for (const exhibit of chosen) {
    const exported = exportedExhibit(register, exhibit)
    const row = await writer.write(payloadPath(exported), original(casebook, exhibit))
    if (row.digests.sha256 !== exhibit.sha256)
      throw new CaseError('integrity', 'integrity', { value: `${exhibit.number}`, fault: 'original-changed' })
    payload.push(row)
    tags.push(await writer.writeText(metadataPath(exhibit.number), [exhibitMetadata(exported, row, audience)]))
    bytesDone += row.sizeBytes
    progress.update('export', bytesDone, total, 'bytes')
  }
  let proofs = 0
  if (audience !== 'public') {
    for (const { exhibit, proof } of proofsOf(casebook, chosen)) {
      tags.push(await writer.writeText(proofPath(exhibit), [proof]))
      proofs++
    }
  }
  const { organization, language } = options
  const exhibits = chosen.map(({ number }) => number)
  const head: BagHead = { tool: casebook.tool, now: casebook.system.now(), exhibits, organization, proofs }
  tags.push(
    await writer.writeText('bagit.txt', [BAG_DECLARATION]),
    await writer.writeText('bag-info.txt', [bagInfo(head, payload)]),
    await writer.writeText('README.txt', [bagReadme(head, language)]),
    await writer.writeText('manifest-sha256.txt', manifest(payload, 'sha256')),
    await writer.writeText('manifest-sha512.txt', manifest(payload, 'sha512')),
  )
  const last = await writer.writeText('tagmanifest-sha256.txt', manifest(tags, 'sha256'))
  await writer.writeText('tagmanifest-sha512.txt', manifest(tags, 'sha512'))
  return { payload, tagManifestSha256: last.digests.sha256 as Sha256 }
}

function exportedExhibit({ sources }: ConsentRegister, exhibit: Exhibit): ExportedExhibit {
  return {
    number: exhibit.number,
    acquisitions: exhibit.acts.map(({ claimedTime, act }) => ({ claimedTime, act })),
    sources: exhibit.sources.flatMap(id => sources.get(id)?.source ?? []),
    ...(exhibit.derivedFrom === undefined ? {} : { derivedFrom: exhibit.derivedFrom }),
  }
}

/** The bytes of an original, in pieces that share one buffer. */
function* original(casebook: Casebook, { sha256, latest }: Exhibit): Generator<Uint8Array> {
  const source = casebook.custody.vault.open(sha256, latest.name)
  const buffer = new Uint8Array(Math.max(1, Math.min(PIECE_BYTES, source.sizeBytes)))
  for (let position = 0; position < source.sizeBytes; ) {
    const read = source.readAt(buffer, position)
    if (read === 0) return
    yield buffer.subarray(0, read)
    position += read
  }
}
