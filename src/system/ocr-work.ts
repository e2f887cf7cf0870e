// Reads text in one picture with tesseract.js. Runs in a process of its own (ocr.ts); loads the program and its language data once a process.

import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import type { ReadLine } from '../model/derived-text.ts'
import { type LanguageData, tesseractVersion } from './ocr-data.ts'
import type { PictureKind } from './picture-kind.ts'
import { decodePicture, type PictureFault } from './picture-work.ts'
import { moduleUrl } from './workers.ts'

export interface ReadPicture {
  readonly width: number
  readonly height: number
  readonly lines: readonly ReadLine[]
  /** "tesseract.js 7.0.0". */
  readonly by: string
  /** True where the light over the picture differs so much that reading it evened may find more. */
  readonly isUneven: boolean
}

/** Longest side that is read, pixels: a phone's screenshot passes as it is. */
const LONGEST = 3200
/** Pictures whose longest side is shorter are doubled: letters of less than about 20 pixels are read badly. */
const SHORT = 1200

type Worker = Awaited<ReturnType<typeof import('tesseract.js')['createWorker']>>

let running: { readonly key: string; readonly worker: Promise<Worker> } | undefined

/** Lines in reading order; `isEvened`: of the picture without shadows and lamps, which takes ten times as long where nothing is written. Rejects when tesseract.js or its data cannot be loaded. */
export async function readPictureText(
  bytes: Uint8Array,
  kind: PictureKind,
  languages: readonly LanguageData[],
  isEvened = false,
): Promise<ReadPicture | { readonly fault: PictureFault }> {
  const pixels = await decodePicture(bytes, kind)
  if ('fault' in pixels) return pixels
  const { width, height } = pixels
  const longest = Math.max(width, height)
  const scale = longest > LONGEST ? LONGEST / longest : longest < SHORT ? 2 : 1
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
  const grey = await sharp(pixels.data, { raw: { width, height, channels: 3 } })
    .resize({ ...size, fit: 'fill' })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  const around = await surroundings(grey, size)
  const shown = isEvened ? evened(grey, around) : grey
  const png = await sharp(shown, { raw: { ...size, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const worker = await workerOf(languages)
  const { data } = await worker.recognize(png, {}, { blocks: true, text: false })
  const lines: ReadLine[] = []
  for (const [block, { paragraphs }] of (data.blocks ?? []).entries())
    for (const paragraph of paragraphs)
      for (const { text, bbox, words } of paragraph.lines) {
        const said = text.replace(/\s+/g, ' ').trim()
        if (said === '') continue
        const box = { x: bbox.x0, y: bbox.y0, width: bbox.x1 - bbox.x0, height: bbox.y1 - bbox.y0 }
        const line = { text: said, ...box, confidence: Math.round(confidenceOf(words) * 1000) / 1000, block }
        lines.push(placed(line, scale, width, height))
      }
  return { width, height, lines, by: tesseractVersion() ?? 'tesseract.js', isUneven: isUneven(around) }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Share of the longest side over which the light is taken to be even. */
const EVEN_SHARE = 1 / 40
/** Grey value that the surroundings get, so that letters lighter than them stay lighter. */
const EVEN_GREY = 160

/** Mean of what is around each pixel (a Gaussian). */
function surroundings(grey: Uint8Array, size: Size): Promise<Uint8Array> {
  return sharp(grey, { raw: { ...size, channels: 1 } })
    .blur(Math.max(0.5, Math.max(size.width, size.height) * EVEN_SHARE))
    .toColourspace('b-w')
    .raw()
    .toBuffer()
}

/**
 * Each pixel over the mean of what is around it, times a grey: a shadow or a lamp over the paper no longer decides what is ink. What this gains
 * was measured (docs/methods.md#text-in-pictures).
 */
function evened(grey: Uint8Array, around: Uint8Array): Uint8Array {
  const even = new Uint8Array(grey.length)
  for (let i = 0; i < grey.length; i++) even[i] = Math.min(255, (EVEN_GREY * grey[i]) / (around[i] + 8))
  return even
}

/** Share by which the darkest twentieth of a paper that is evenly lit is darker than its lightest: letters on it make it so. */
const EVEN_SPREAD = 0.2

function isUneven(around: Uint8Array): boolean {
  const counts = new Uint32Array(256)
  for (const value of around) counts[value]++
  const level = (share: number) => {
    let left = share * around.length
    for (let value = 0; value < 256; value++) {
      left -= counts[value]
      if (left <= 0) return value
    }
    return 255
  }
  const lightest = level(0.95)
  return lightest - level(0.05) > EVEN_SPREAD * lightest
}

/** In whole pixels of the picture, within it. */
function placed(line: ReadLine, scale: number, width: number, height: number): ReadLine {
  const x = Math.min(width - 1, Math.max(0, Math.floor(line.x / scale)))
  const y = Math.min(height - 1, Math.max(0, Math.floor(line.y / scale)))
  const right = Math.min(width, Math.ceil((line.x + line.width) / scale))
  const bottom = Math.min(height, Math.ceil((line.y + line.height) / scale))
  return { ...line, x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) }
}

/** Mean of the words' confidences, each counting by its length, 0..1. */
function confidenceOf(words: readonly { readonly text: string; readonly confidence: number }[]): number {
  let sum = 0
  let length = 0
  for (const { text, confidence } of words) {
    sum += (Math.min(100, Math.max(0, confidence)) / 100) * text.length
    length += text.length
  }
  return length === 0 ? 0 : sum / length
}

function workerOf(languages: readonly LanguageData[]): Promise<Worker> {
  const key = languages.map(({ path }) => path).join('\n')
  if (running?.key === key) return running.worker
  void running?.worker.then(worker => worker.terminate())
  const worker = startWorker(languages)
  running = { key, worker }
  return worker
}

async function startWorker(languages: readonly LanguageData[]): Promise<Worker> {
  const { createWorker, OEM } = await import('tesseract.js').then(loaded => loaded.default ?? loaded)
  const codes = languages.map(({ language }) => language)
  const files = Object.fromEntries(languages.map(({ language, path }) => [language, path]))
  // What fails while it starts is told to the handler alone.
  const worker = await new Promise<Worker>((resolve, reject) => {
    createWorker(codes, OEM.LSTM_ONLY, {
      workerPath: fileURLToPath(moduleUrl('system/ocr-thread')),
      langPath: JSON.stringify(files),
      gzip: false,
      cacheMethod: 'none',
      errorHandler: reject,
    }).then(resolve, reject)
  })
  // Pictures state no resolution that means anything.
  await worker.setParameters({ user_defined_dpi: '300' })
  return worker
}
