// Reads the text in pictures of the case, picture by picture, and keeps what was found as documents that search, copies and claims see.

import { altoOf, readAlto } from '../import/alto.ts'
import { CaseError } from '../model/case-error.ts'
import { OWN_ANALYSIS } from '../model/consent.ts'
import { isLegible, type PictureText } from '../model/derived-text.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import { type OcrChoice, type OcrTools, ocrTools, TextReader } from '../system/ocr.ts'
import { pictureKindOf } from '../system/picture-kind.ts'
import { LARGEST_PICTURE } from '../system/pictures.ts'
import type { Casebook } from './casebook.ts'
import { type ConsentRegister, consentRegister, refusalOf } from './consent.ts'
import { copiedFrom } from './copied-picture.ts'
import { currentDerived, derivedReadings, keepDerived } from './derived-texts.ts'
import { KeptTextless } from './kept-textless.ts'
import { bytesOf } from './media-bytes.ts'
import { headOf, mediaExhibits } from './media-exhibits.ts'
import type { MediaLibrary } from './media-library.ts'
import type { Progress } from './progress.ts'
import { readSource } from './read-source.ts'
import { readableExhibit } from './readable-exhibit.ts'

export interface PictureTextsOptions extends OcrChoice {
  /** Pictures to be read whatever was read before; all that were not read with the same program and data when absent. */
  readonly exhibits?: readonly number[]
  /** Also over what a person corrected; otherwise that stays, and asking for such a picture is refused. */
  readonly over?: boolean
  /** Role that asks for it. */
  readonly role: string
  /** Tells which pictures are copies of others (`copiedFrom`); every picture is read when absent. */
  readonly library?: MediaLibrary
  readonly progress: Progress
  readonly signal: AbortSignal
  /** At a time; 1 when absent. */
  readonly processes?: number
}

export interface PictureTextsRead {
  readonly pictures: number
  /** Read now. */
  readonly read: number
  /** Of them those that hold text, as exhibits of their own: the picture's number and the text's. */
  readonly found: readonly { readonly picture: number; readonly exhibit: number; readonly lines: number }[]
  /** Not read: read before with the same program and data. */
  readonly known: number
  /** Not read: corrected by a person. */
  readonly corrected: number
  /** Not read: copies of a picture that is. */
  readonly copies: number
  readonly grounds: readonly { readonly ground: string; readonly count: number }[]
  /** What was read with: program, data; and usual languages without data. */
  readonly data: readonly string[]
  readonly missing: readonly string[]
}

/** Texts that are signed together. */
const GROUP = 32

/**
 * Reads text in pictures; the journal is committed as it goes, so that what was read stays when it is stopped. The index does not hold the new
 * documents yet. Throws CaseError `input-not-readable` where tesseract.js or all language data are missing, `usage` for an exhibit that is no
 * picture, held back, or corrected by a person, `interrupted`.
 */
export async function readPictureTexts(casebook: Casebook, options: PictureTextsOptions): Promise<PictureTextsRead> {
  const tools = usableTools(options)
  const by = `${tools.by} · ${tools.data.map(({ origin }) => origin).join(', ')}`
  const register = consentRegister(casebook)
  const pictures = picturesOf(casebook, register, options.exhibits)
  const textless = new KeptTextless(casebook)
  const isAsked = options.exhibits !== undefined
  const copies = new Set(
    isAsked ? [] : pictures.filter(picture => copiedFrom(options.library, register, picture) !== undefined),
  )
  const read = picturesReadBy(register, by)
  const isKnown = ({ sha256 }: Exhibit) => textless.has(sha256, by) || read.has(sha256)
  const open = pictures.filter(picture => !copies.has(picture) && (isAsked || !isKnown(picture)))
  const corrected = new Set(
    options.over === true ? [] : open.filter(picture => isCorrected(casebook, register, picture)),
  )
  const [refused] = corrected
  if (isAsked && refused !== undefined)
    throw new CaseError('usage', 'picture-text-corrected', { value: String(refused.number) })
  const wanted = open.filter(picture => !corrected.has(picture))
  const grounds = new Map<string, number>()
  const found: PictureTextsRead['found'][number][] = []
  const waiting: { readonly picture: Exhibit; readonly text: PictureText }[] = []
  const reader = new TextReader(tools.data, options.processes)
  const { progress, signal } = options
  let done = 0
  let next = 0
  const settle = async () => {
    found.push(...(await keepTexts(casebook, register, waiting.splice(0), by, options.role)))
    textless.keep()
  }
  const work = async () => {
    for (let picture = wanted[next++]; picture !== undefined; picture = wanted[next++]) {
      const { sha256, latest } = picture
      const source = casebook.custody.vault.open(sha256, latest.name)
      const outcome =
        source.sizeBytes > LARGEST_PICTURE
          ? { ground: 'picture-too-large' as const }
          : await reader.read(bytesOf(source, source.sizeBytes), signal)
      if ('ground' in outcome) grounds.set(outcome.ground, (grounds.get(outcome.ground) ?? 0) + 1)
      else if (outcome.lines.some(isLegible))
        waiting.push({ picture, text: { ...outcome, data: tools.data.map(({ origin }) => origin) } })
      else textless.add(sha256, by)
      progress.update('media', ++done, wanted.length, 'steps')
      if (waiting.length >= GROUP) await settle()
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.max(1, options.processes ?? 1) }, work))
  } catch (error) {
    if (!signal.aborted) throw error
    throw new CaseError('interrupted', 'interrupted')
  } finally {
    await reader.close()
    await settle()
  }
  return {
    pictures: pictures.length,
    read: done,
    found: found.sort((a, b) => a.picture - b.picture),
    known: pictures.length - copies.size - open.length,
    corrected: corrected.size,
    copies: copies.size,
    grounds: [...grounds].map(([ground, count]) => ({ ground, count })),
    data: tools.data.map(({ origin }) => origin),
    missing: tools.missing,
  }
}

/** What texts are read with on this machine. Throws CaseError `input-not-readable` where it is not enough. */
function usableTools(options: OcrChoice): OcrTools {
  const tools = ocrTools(options)
  if (tools.by === undefined) throw new CaseError('input-not-readable', 'ocr-not-installed')
  if (tools.data.length === 0)
    throw new CaseError('input-not-readable', 'ocr-no-data', { value: tools.missing.join(', ') })
  if (options.languages !== undefined && tools.missing.length > 0)
    throw new CaseError('input-not-readable', 'ocr-no-data', { value: tools.missing.join(', ') })
  return tools
}

/** Pictures that their sources let be looked at; those that are asked for. */
function picturesOf(casebook: Casebook, register: ConsentRegister, asked: readonly number[] | undefined): Exhibit[] {
  if (asked !== undefined)
    return [...new Set(asked)].map(number => {
      const exhibit = readableExhibit(register, number)
      if (!isPicture(casebook, exhibit)) throw new CaseError('usage', 'ocr-no-picture', { value: String(number) })
      return exhibit
    })
  return mediaExhibits(register).filter(
    exhibit => isPicture(casebook, exhibit) && refusalOf(register, exhibit.number, OWN_ANALYSIS) === undefined,
  )
}

function isPicture(casebook: Casebook, { latest, sha256 }: Exhibit): boolean {
  if (latest.format !== 'media') return false
  const kind = pictureKindOf(headOf(casebook, sha256))
  return kind !== undefined && kind !== 'svg'
}

/** Hashes of the pictures that have a text which was read with the same program and data. */
function picturesReadBy({ exhibits }: ConsentRegister, by: string): Set<Sha256> {
  const readings = [...derivedReadings(exhibits).read.values()]
  return new Set(
    readings.flatMap(({ exhibit, kind, medium }) =>
      kind === 'picture-text' && exhibit.derivedFrom?.by === by ? [medium.sha256] : [],
    ),
  )
}

/** Whether a person made the text that counts for a picture: a program's says that program, and with which data. */
function isCorrected(casebook: Casebook, { exhibits }: ConsentRegister, { number }: Exhibit): boolean {
  const { vault } = casebook.custody
  const current = currentDerived(exhibits, number, 'picture-text')?.exhibit
  if (current === undefined || !vault.has(current.sha256)) return false
  const program = readAlto(readSource(vault.open(current.sha256)))?.by
  return program !== undefined && current.derivedFrom?.by.startsWith(`${program} · `) !== true
}

/** Keeps texts as exhibits; those whose picture has a text with the very same lines stay as they are. */
async function keepTexts(
  casebook: Casebook,
  { exhibits }: ConsentRegister,
  texts: readonly { readonly picture: Exhibit; readonly text: PictureText }[],
  by: string,
  role: string,
): Promise<PictureTextsRead['found'][number][]> {
  const { vault } = casebook.custody
  const same = texts.map(({ picture, text }) => {
    const before = currentDerived(exhibits, picture.number, 'picture-text')?.exhibit
    const kept = before === undefined ? undefined : readAlto(readSource(vault.open(before.sha256)))
    return kept !== undefined && altoOf(kept) === altoOf(text) ? before?.number : undefined
  })
  const changed = texts.filter((_, i) => same[i] === undefined)
  const numbers = await keepDerived(
    casebook,
    changed.map(({ picture, text }) => ({
      medium: picture,
      from: { exhibit: picture.number, kind: 'picture-text', by },
      bytes: new TextEncoder().encode(altoOf(text)),
      ending: '.alto.xml',
      role,
    })),
  )
  return texts.map(({ picture, text }, i) => ({
    picture: picture.number,
    exhibit: same[i] ?? (numbers[changed.indexOf(texts[i])] as number),
    lines: text.lines.length,
  }))
}
