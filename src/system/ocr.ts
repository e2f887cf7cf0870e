// Text in pictures through one small interface: found language data, processes with limits, and lines or a reason.

import { LEAST_CONFIDENCE } from '../model/derived-text.ts'
import { DecoderPool } from './decoder-pool.ts'
import { findLanguageData, type LanguageData, OCR_LANGUAGES, tesseractVersion } from './ocr-data.ts'
import type { ReadPicture } from './ocr-work.ts'
import { pictureKindOf } from './picture-kind.ts'
import { LARGEST_PICTURE, type PictureGround, pictureGround } from './pictures.ts'

/** A page full of small letters takes half a minute on a slow machine. */
const LIMITS = { milliseconds: 180_000, megabytes: 2048 } as const
/** For the second reading, without which there is the first. */
const EVENED_MILLISECONDS = 60_000

export interface OcrChoice {
  /** As Tesseract names them; all of `OCR_LANGUAGES` that there are data for when absent. */
  readonly languages?: readonly string[]
  /** Folder with trained data, in the place of packages and of an installed Tesseract. */
  readonly folder?: string
}

/** What texts can be read with on this machine. */
export interface OcrTools {
  /** "tesseract.js 7.0.0"; undefined where it is not installed. */
  readonly by: string | undefined
  readonly data: readonly LanguageData[]
  /** Languages asked for, or usual ones, without data. */
  readonly missing: readonly string[]
}

export function ocrTools({ languages = OCR_LANGUAGES, folder }: OcrChoice = {}): OcrTools {
  const wanted = [...new Set(languages)]
  const found = wanted.map(language => findLanguageData(language, folder))
  return {
    by: tesseractVersion(),
    data: found.filter(data => data !== undefined),
    missing: wanted.filter((_, i) => found[i] === undefined),
  }
}

export class TextReader {
  readonly #data: readonly LanguageData[]
  readonly #pool: DecoderPool

  /** `data` must not be empty. Nothing is started before the first picture. */
  constructor(data: readonly LanguageData[], processes = 1) {
    this.#data = data
    this.#pool = new DecoderPool({ processes, limits: LIMITS })
  }

  /**
   * Lines in reading order. A picture with text and uneven light is read once more with the light evened, and the reading that holds more of
   * what the program is sure of is taken. Rejects only when the signal aborts.
   */
  async read(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadPicture | { readonly ground: PictureGround }> {
    const plain = await this.#call(bytes, false, LIMITS.milliseconds, signal)
    if ('ground' in plain || !plain.isUneven || !holdsWords(plain)) return plain
    const evened = await this.#call(bytes, true, EVENED_MILLISECONDS, signal)
    return 'ground' in evened || worth(evened) <= worth(plain) ? plain : evened
  }

  async #call(
    bytes: Uint8Array,
    isEvened: boolean,
    milliseconds: number,
    signal: AbortSignal | undefined,
  ): Promise<ReadPicture | { readonly ground: PictureGround }> {
    const kind = pictureKindOf(bytes)
    if (kind === undefined) return { ground: 'picture-unknown' }
    if (kind === 'svg') return { ground: 'picture-svg' }
    if (bytes.length > LARGEST_PICTURE) return { ground: 'picture-too-large' }
    const values = [bytes, kind, this.#data, isEvened]
    const outcome = await this.#pool.run('system/ocr-work', 'readPictureText', values, signal, milliseconds)
    if ('stopped' in outcome) return { ground: 'decoder-stopped' }
    const result = outcome.result as Awaited<ReturnType<typeof import('./ocr-work.ts')['readPictureText']>>
    if ('fault' in result) return { ground: pictureGround(result.fault, kind) }
    return result
  }

  close(): Promise<void> {
    return this.#pool.close()
  }
}

/** True when something that looks like words was read, and not the grain of a photograph alone. */
function holdsWords({ lines }: ReadPicture): boolean {
  return lines.some(({ text, confidence }) => confidence >= 0.8 && /\p{L}{4}/u.test(text))
}

/** How much was read, noise counting against it: characters times how far their confidence is above what noise has. */
function worth({ lines }: ReadPicture): number {
  return lines.reduce((sum, { text, confidence }) => sum + text.length * (confidence - LEAST_CONFIDENCE), 0)
}
