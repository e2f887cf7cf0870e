// Where the language data of Tesseract lie on this machine: packages that were installed with the program, then the folders of an installed Tesseract.

import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join } from 'node:path'

/** Codes of Tesseract (ISO 639-2/T), in the order in which they are tried. */
export const OCR_LANGUAGES = ['rus', 'kaz', 'eng'] as const

export interface LanguageData {
  /** As Tesseract names it: "rus". */
  readonly language: string
  /** File of trained data, gzipped or not. */
  readonly path: string
  /** What it is, without its place: "kaz 4.0.0_best_int (npm 1.0.0)", "rus (file, SHA-256 e16e5e036cce)". */
  readonly origin: string
}

/** Integer data of the long training: half as large as the other, and made for the engine that is used. */
const VARIANT = '4.0.0_best_int'

/** Folders of Debian, Fedora, Homebrew and Windows. */
const FOLDERS = [
  '/usr/share/tesseract-ocr/5/tessdata',
  '/usr/share/tesseract-ocr/4.00/tessdata',
  '/usr/share/tessdata',
  '/usr/share/tesseract/tessdata',
  '/usr/local/share/tessdata',
  '/opt/homebrew/share/tessdata',
  'C:\\Program Files\\Tesseract-OCR\\tessdata',
]

/** Larger files are no language data. */
const LARGEST = 256 * 2 ** 20

/**
 * The data of a language: of a folder that a person names, of a package, of TESSDATA_PREFIX, or of an installed Tesseract, the first that has it.
 * Undefined where none does, and for what is no name of a language.
 */
export function findLanguageData(language: string, folder?: string): LanguageData | undefined {
  if (!/^[a-z]{3}(?:_[a-z]{2,10})?$/.test(language)) return undefined
  if (folder !== undefined) return inFolder(language, folder)
  const prefix = process.env.TESSDATA_PREFIX ?? ''
  const own = prefix === '' || !isAbsolute(prefix) ? [] : [prefix, join(prefix, 'tessdata')]
  return (
    inPackage(language) ?? [...own, ...FOLDERS].map(place => inFolder(language, place)).find(data => data !== undefined)
  )
}

function inPackage(language: string): LanguageData | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`)
    const path = join(dirname(manifest), VARIANT, `${language}.traineddata.gz`)
    if (!isData(path)) return undefined
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
    return { language, path, origin: `${language} ${VARIANT} (npm ${version})` }
  } catch {
    return undefined
  }
}

function inFolder(language: string, folder: string): LanguageData | undefined {
  for (const ending of ['traineddata', 'traineddata.gz']) {
    const path = join(folder, `${language}.${ending}`)
    if (!isData(path)) continue
    // Not the folder: it may hold the name of a user.
    const digits = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12)
    return { language, path, origin: `${language} (file, SHA-256 ${digits})` }
  }
  return undefined
}

function isData(path: string): boolean {
  try {
    const facts = statSync(path)
    return facts.isFile() && facts.size > 0 && facts.size <= LARGEST
  } catch {
    return false
  }
}

/** "tesseract.js 7.0.0"; undefined where it is not installed, as it is an optional part of the program. */
export function tesseractVersion(): string | undefined {
  try {
    const { version } = createRequire(import.meta.url)('tesseract.js/package.json') as { version: string }
    return `tesseract.js ${version}`
  } catch {
    return undefined
  }
}
