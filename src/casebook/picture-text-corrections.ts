// What a person corrects in a text that a program read in a picture: a new version of it that counts, with the places of the lines kept.

import { altoOf, readAlto } from '../import/alto.ts'
import { oneLine } from '../import/transcript-file.ts'
import { CaseError } from '../model/case-error.ts'
import { PICTURE_TEXT_LIMITS, type PictureText, type ReadLine } from '../model/derived-text.ts'
import { quoted } from '../model/problem.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import { pictureKindOf } from '../system/picture-kind.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister } from './consent.ts'
import { currentDerived, derivedVersions, keepDerived } from './derived-texts.ts'
import { headOf } from './media-exhibits.ts'
import type { MediaLibrary } from './media-library.ts'
import { readSource } from './read-source.ts'
import { readableExhibit } from './readable-exhibit.ts'

/** A line as a person leaves it: `line` of the text that counts, from 1; absent for one that no program read. */
export interface CorrectedLine {
  readonly line?: number
  readonly text: string
}

export interface CorrectedText {
  /** Number of the picture. */
  readonly exhibit: number
  /** All that is to be read in it, in order: lines that are not here, or are empty, go. */
  readonly lines: readonly CorrectedLine[]
  readonly role: string
  /** Exhibit of the version that was corrected; 0 for none. Absent: whatever counts is replaced. */
  readonly base?: number
}

/** The text that counts for a picture, with its exhibit and those of all versions, oldest first; undefined when there is none. */
export function pictureTextOfExhibit(
  casebook: Casebook,
  number: number,
): (PictureText & { readonly exhibit: number; readonly versions: readonly number[] }) | undefined {
  const { exhibits } = openPicture(casebook, number)
  const exhibit = currentDerived(exhibits, number, 'picture-text')?.exhibit
  const { vault } = casebook.custody
  if (exhibit === undefined || !vault.has(exhibit.sha256)) return undefined
  const read = readAlto(readSource(vault.open(exhibit.sha256)))
  const versions = derivedVersions(exhibits, number, 'picture-text').map(version => version.number)
  return read === undefined ? undefined : { ...read, exhibit: exhibit.number, versions }
}

function openPicture(casebook: Casebook, number: number) {
  const register = consentRegister(casebook)
  const picture: Exhibit = readableExhibit(register, number)
  if (picture.latest.format !== 'media' || pictureKindOf(headOf(casebook, picture.sha256)) === undefined)
    throw new CaseError('usage', 'ocr-no-picture', { value: String(number) })
  return { exhibits: register.exhibits, picture }
}

/**
 * Keeps a corrected text as a version of its own, which counts from now on; those before it stay as exhibits. A changed or new line is a person's, an unchanged
 * one stays the program's with its confidence; a new line has the whole picture as its place. Commits the journal; the index does not hold it yet. Returns the
 * number of its exhibit; undefined when nothing would change. Throws CaseError `usage` for a picture that is not there, held back or never looked at, a line that
 * the text does not have, and, with `base`, when another version was kept meanwhile.
 */
export async function correctPictureText(
  casebook: Casebook,
  library: Pick<MediaLibrary, 'readings'>,
  corrected: CorrectedText,
): Promise<number | undefined> {
  const { picture } = openPicture(casebook, corrected.exhibit)
  const before = pictureTextOfExhibit(casebook, corrected.exhibit)
  if (corrected.base !== undefined && corrected.base !== (before?.exhibit ?? 0))
    throw new CaseError('usage', 'picture-text-changed', { value: String(corrected.exhibit) })
  const size = before ?? library.readings.get(picture.sha256)?.size
  if (size === undefined) throw new CaseError('usage', 'picture-text-unseen', { value: String(corrected.exhibit) })
  const by = oneLine(corrected.role)
  const { width, height } = size
  const text: PictureText = {
    width,
    height,
    by: before?.by ?? by,
    data: before?.data ?? [],
    lines: settled(corrected.lines, before?.lines ?? [], size),
  }
  const isSame = JSON.stringify(text.lines) === JSON.stringify(before?.lines ?? [])
  return isSame ? undefined : keepVersion(casebook, picture, text, { by, role: corrected.role })
}

/**
 * Makes an earlier version of a picture's text count again, with the confidences and the marks of a person's hand that it had; it becomes a version of its own, by
 * whoever made that one. `base`: exhibit of the version that counts now. Commits the journal. Returns the number of its exhibit. Throws CaseError `usage` for a picture that is not
 * there or held back, one without such a version, and when another version was kept meanwhile.
 */
export async function restorePictureText(
  casebook: Casebook,
  stated: { readonly exhibit: number; readonly version: number; readonly base: number; readonly role: string },
): Promise<number> {
  const { exhibits, picture } = openPicture(casebook, stated.exhibit)
  const versions = derivedVersions(exhibits, stated.exhibit, 'picture-text')
  const counting = currentDerived(exhibits, stated.exhibit, 'picture-text')?.exhibit.number
  if (counting !== stated.base) throw new CaseError('usage', 'picture-text-changed', { value: String(stated.exhibit) })
  const version = versions.find(({ number }) => number === stated.version)
  const { vault } = casebook.custody
  const text =
    version !== undefined && vault.has(version.sha256) ? readAlto(readSource(vault.open(version.sha256))) : undefined
  if (text === undefined) throw new CaseError('usage', 'picture-text-none', { value: String(stated.exhibit) })
  const by = version?.derivedFrom?.by ?? oneLine(stated.role)
  return keepVersion(casebook, picture, text, { by, role: stated.role })
}

async function keepVersion(
  casebook: Casebook,
  medium: Exhibit,
  text: PictureText,
  { by, role }: { readonly by: string; readonly role: string },
): Promise<number> {
  const from = { exhibit: medium.number, kind: 'picture-text', by } as const
  const bytes = new TextEncoder().encode(altoOf(text))
  const [number] = await keepDerived(casebook, [{ medium, from, bytes, ending: '.alto.xml', role }])
  return number
}

function settled(
  lines: readonly CorrectedLine[],
  before: readonly ReadLine[],
  { width, height }: { readonly width: number; readonly height: number },
): ReadLine[] {
  if (lines.length > PICTURE_TEXT_LIMITS.lines)
    throw new CaseError('usage', 'picture-text-too-long', { value: lines.length, limit: PICTURE_TEXT_LIMITS.lines })
  const made: ReadLine[] = []
  const used = new Set<number>()
  for (const { line, text } of lines) {
    const said = oneLine(text)
    if (said === '') continue
    if (said.length > PICTURE_TEXT_LIMITS.text)
      throw new CaseError('usage', 'picture-text-too-long', { value: said.length, limit: PICTURE_TEXT_LIMITS.text })
    const own = line === undefined ? undefined : before[line - 1]
    if (line !== undefined && (own === undefined || used.has(line)))
      throw new CaseError('usage', 'picture-text-line', { value: quoted(String(line)), limit: before.length })
    if (line !== undefined) used.add(line)
    const block = own?.block ?? made.at(-1)?.block ?? 0
    if (own !== undefined && own.text === said) made.push(own)
    else
      made.push({ text: said, ...boxOf(own ?? { x: 0, y: 0, width, height }), confidence: 1, block, isCorrected: true })
  }
  return inBlocks(made)
}

/** Blocks numbered anew in the order of the lines, as a file of them gives them back. */
function inBlocks(lines: readonly ReadLine[]): ReadLine[] {
  let block = -1
  let before: number | undefined
  return lines.map(line => {
    if (line.block !== before) block++
    before = line.block
    return { ...line, block }
  })
}

function boxOf({ x, y, width, height }: Pick<ReadLine, 'x' | 'y' | 'width' | 'height'>) {
  return { x, y, width, height }
}

/** For an editor of texts: a line each, its number, a tab and its words; behind a plus what no program read. */
export function correctionFile(text: Pick<PictureText, 'lines'>): string {
  return text.lines.map(({ text: said }, i) => `${i + 1}\t${said.replaceAll('\n', ' ')}\n`).join('')
}

/** What `correctionFile` gave, after a person changed it. Throws CaseError `usage` for a line without its number or plus, and a tab. */
export function linesOfCorrection(file: string): CorrectedLine[] {
  const lines = file.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  return lines.flatMap((written, i): CorrectedLine[] => {
    if (written.trim() === '') return []
    const match = /^(?:(\d{1,6})|\+)\t/.exec(written.slice(0, 10))
    if (match === null)
      throw new CaseError('usage', 'picture-text-file', { line: i + 1, value: quoted(written.slice(0, 40)) })
    const text = written.slice(match[0].length)
    return [match[1] === undefined ? { text } : { line: Number(match[1]), text }]
  })
}
