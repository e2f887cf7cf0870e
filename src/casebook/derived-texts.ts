// Texts taken out of media as exhibits of the case: which one counts, how it becomes posts, and how a new one is kept.

import { readAlto } from '../import/alto.ts'
import { derivedRecords, type MediumOfText, readDerived } from '../import/derived-document.ts'
import { baseName } from '../import/intake-names.ts'
import { mediaTypeOf } from '../import/recognise.ts'
import { readTranscript } from '../import/transcript-file.ts'
import type { AcquisitionAct } from '../model/acts.ts'
import {
  DERIVED_KINDS,
  type DerivedFrom,
  type DerivedKind,
  derivedChannelId,
  isLegible,
} from '../model/derived-text.ts'
import type { DerivedText } from '../model/footage-view.ts'
import type { Sha256 } from '../model/ids.ts'
import type { RecordBatch } from '../model/source-record.ts'
import { type Exhibit, type Exhibits, exhibitsOf } from '../preserve/exhibit-numbers.ts'
import type { Staged } from '../vault/staged.ts'
import type { Casebook } from './casebook.ts'
import { bytesOf } from './media-bytes.ts'
import { readSource } from './read-source.ts'

/** A derived exhibit with the medium it is of. */
export interface DerivedReading {
  readonly exhibit: Exhibit
  readonly kind: DerivedKind
  readonly medium: Exhibit
}

export interface DerivedReadings {
  /** Those that count, by hash: the newest of each medium and kind. */
  readonly read: ReadonlyMap<Sha256, DerivedReading>
  /** Those that no longer count, as a newer one does or their medium is gone. */
  readonly passed: ReadonlySet<Sha256>
}

/** Which derived texts of a case count. Cost linear in its exhibits. */
export function derivedReadings(exhibits: Exhibits): DerivedReadings {
  const newest = new Map<string, DerivedReading>()
  const passed = new Set<Sha256>()
  for (const exhibit of exhibits.all) {
    const { derivedFrom, sha256 } = exhibit
    if (derivedFrom === undefined) continue
    const medium = exhibits.get(derivedFrom.exhibit)
    passed.add(sha256)
    if (medium !== undefined)
      newest.set(`${derivedFrom.kind} ${medium.number}`, { exhibit, kind: derivedFrom.kind, medium })
  }
  const read = new Map([...newest.values()].map(reading => [reading.exhibit.sha256, reading]))
  for (const sha256 of read.keys()) passed.delete(sha256)
  return { read, passed }
}

/** The text of this kind that counts for a medium. */
export function currentDerived(exhibits: Exhibits, medium: number, kind: DerivedKind): DerivedReading | undefined {
  for (const reading of derivedReadings(exhibits).read.values())
    if (reading.medium.number === medium && reading.kind === kind) return reading
  return undefined
}

/** Every version of one kind, oldest first. */
export function derivedVersions(exhibits: Exhibits, medium: number, kind: DerivedKind): Exhibit[] {
  return exhibits.all.filter(({ derivedFrom }) => derivedFrom?.exhibit === medium && derivedFrom.kind === kind)
}

/** The chosen exhibits and every text that was taken out of one of them: what goes when they go. Ascending by number. */
export function withDerived(exhibits: Exhibits, chosen: readonly Exhibit[]): Exhibit[] {
  const numbers = new Set(chosen.map(({ number }) => number))
  return exhibits.all.filter(
    ({ number, derivedFrom }) => numbers.has(number) || (derivedFrom !== undefined && numbers.has(derivedFrom.exhibit)),
  )
}

/** Channel and posts of a derived exhibit; a problem for bytes that are none. */
export function readDerivedOriginal(casebook: Casebook, { latest, sha256, derivedFrom, medium }: Exhibit): RecordBatch {
  if (derivedFrom === undefined || medium === undefined) return { records: [], problems: [], bytesRead: 0 }
  const { kind } = derivedFrom
  const bytes = readSource(casebook.custody.vault.open(sha256, latest.name))
  const read = readDerived(bytes, kind)
  if (read === undefined) {
    const problem = { code: 'derived-unreadable', severity: 'loss', where: latest.name, parameters: {} } as const
    return { records: [], problems: [problem], bytesRead: bytes.length }
  }
  const records = derivedRecords(read, kind, baseName(latest.name), mediumOf(casebook, medium))
  return { records, problems: [], bytesRead: bytes.length }
}

function mediumOf({ custody: { vault } }: Casebook, sha256: Sha256): MediumOfText {
  if (!vault.has(sha256)) return { sha256, reference: { kind: 'unknown', status: 'missing', sha256 } }
  const source = vault.open(sha256)
  const type = mediaTypeOf(bytesOf(source, 4096), '')
  const { sizeBytes } = source
  const stated = type === undefined ? { kind: 'unknown' as const } : { kind: type.kind, mimeType: type.mimeType }
  return { sha256, reference: { ...stated, sizeBytes, status: 'held', sha256 } }
}

export interface NewDerived {
  readonly medium: Exhibit
  readonly from: DerivedFrom
  readonly bytes: Uint8Array
  /** Ending of its name (".vtt"). */
  readonly ending: string
  readonly role: string
}

/**
 * Takes texts into the vault as exhibits of their own, each with the sources of its medium, and signs that. Returns the number of each; of one
 * that counts for its medium already, the number it has. One whose very bytes the case holds as something else (the text of another medium, a
 * version that no longer counts) gets a line end more: an exhibit has one medium, and what is kept last counts.
 */
export async function keepDerived(casebook: Casebook, texts: readonly NewDerived[]): Promise<number[]> {
  const { vault, journal } = casebook.custody
  const pieces = texts.map(({ bytes }) => [bytes])
  const staged: Staged[] = []
  for (const own of pieces) staged.push(await vault.stage(own))
  let exhibits = exhibitsOf(journal.acts())
  for (let taken = takenBytes(exhibits, texts, staged); taken.length > 0; taken = takenBytes(exhibits, texts, staged)) {
    for (const i of taken) {
      staged[i].discard()
      pieces[i].push(LINE_END)
      staged[i] = await vault.stage(pieces[i])
    }
    exhibits = exhibitsOf(journal.acts())
  }
  // From here on nothing waits: a number must not be given twice.
  const given = new Map<Sha256, number>()
  let next = exhibits.next
  const numbers = texts.map(({ medium, from, ending, role }, i) => {
    const { sha256, sizeBytes, chunkSha256 } = staged[i]
    const known = given.get(sha256) ?? exhibits.of(sha256)?.number
    if (known !== undefined) {
      staged[i].discard()
      return known
    }
    staged[i].keep()
    const number = next++
    given.set(sha256, number)
    const act: AcquisitionAct = {
      type: 'acquisition',
      sha256,
      sizeBytes,
      chunkSha256,
      name: `${baseName(medium.latest.name)}${ending}`,
      format: 'document',
      readerVersion: DERIVED_READER_VERSION,
      readOptions: {},
      // A run of its own: nothing else is looked for beside it, and nothing that is there already is read anew.
      exportRoot: `text-${number}:`,
      role,
      tool: casebook.tool,
      exhibit: number,
      derivedFrom: from,
    }
    const { sources } = medium
    for (const said of sources.length === 0 ? [act] : sources.map(source => ({ ...act, source }))) journal.append(said)
    return number
  })
  journal.commit()
  return numbers
}

const LINE_END = Uint8Array.of(0x0a)

/** Positions of texts whose bytes are an exhibit that does not count for their medium, or stand before for another medium. */
function takenBytes(exhibits: Exhibits, texts: readonly NewDerived[], staged: readonly Staged[]): number[] {
  const { read } = derivedReadings(exhibits)
  const first = new Map<Sha256, string>()
  return texts.flatMap(({ from }, i) => {
    const { sha256 } = staged[i]
    const own = `${from.kind} ${from.exhibit}`
    const counting = read.get(sha256)
    const isOther = counting === undefined || `${counting.kind} ${counting.medium.number}` !== own
    if ((exhibits.of(sha256) !== undefined && isOther) || (first.get(sha256) ?? own) !== own) return [i]
    first.set(sha256, own)
    return []
  })
}

/** Version of the interpretation: changes whenever a text or an address of any derived document would. */
const DERIVED_READER_VERSION = 1

/** Lines of one text that a page is given at once. */
const LINES_SHOWN = 500

/** The texts that count for a medium: its transcript, then what was read in it. Reads them from the vault. */
export function derivedTexts(casebook: Casebook, medium: number, exhibits?: Exhibits): DerivedText[] {
  const all = exhibits ?? exhibitsOf(casebook.custody.journal.acts())
  return DERIVED_KINDS.flatMap(kind => {
    const reading = currentDerived(all, medium, kind)
    return reading === undefined ? [] : (textOf(casebook, reading) ?? [])
  })
}

function textOf(casebook: Casebook, { exhibit, kind, medium }: DerivedReading): DerivedText | undefined {
  const { latest, sha256, number, derivedFrom } = exhibit
  const bytes = readSource(casebook.custody.vault.open(sha256, latest.name))
  const channel = derivedChannelId(kind, medium.sha256)
  const stated = { exhibit: number, by: derivedFrom?.by ?? '', language: derivedFrom?.language ?? null }
  if (kind === 'transcript') {
    const read = readTranscript(bytes)
    if (read === undefined) return undefined
    const lines = read.segments.slice(0, LINES_SHOWN).map(({ id, fromMs, toMs, text }) => ({
      post: `${channel}/${id}`,
      text,
      from: fromMs / 1000,
      to: toMs / 1000,
      box: null,
      confidence: null,
    }))
    return { kind: 'transcript', ...stated, lines, lineCount: read.segments.length }
  }
  const read = readAlto(bytes)
  if (read === undefined) return undefined
  const lines = read.lines.slice(0, LINES_SHOWN).map(line => ({
    // What the program was not sure of is shown and is no post.
    post: isLegible(line) ? `${channel}/1` : null,
    text: line.text,
    from: null,
    to: null,
    box: `${line.x},${line.y},${line.width},${line.height}`,
    // A person's line has no program's confidence.
    confidence: line.isCorrected === true ? null : line.confidence,
  }))
  return { kind: 'ocr', ...stated, lines, lineCount: read.lines.length }
}
