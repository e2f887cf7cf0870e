// A dossier of invented records as one text, and the checker run on such texts.

import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after } from 'node:test'
import { promisify } from 'node:util'
import { dossier } from '../../src/export/dossier.ts'
import type { Handed } from '../../src/model/handed.ts'
import type { Language } from '../../src/model/ladder.ts'
import { gzip } from '../../src/system/gzip.ts'
import { handedSample, THREE_CLAIMS } from './handed-sample.ts'

export const DOSSIER_CHECKER = resolve(import.meta.dirname, '../../scripts/check-dossier.mjs')
const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
after(() => rmSync(folder, { recursive: true }))
let files = 0

export function dossierText(handed: Handed = handedSample(), language: Language = 'en'): string {
  return [...dossier(handed, language, { gzip })].join('')
}

/** A few posts a side and every kind of section; quick to check. */
export function smallHanded(): Handed {
  const side = { posts: 14, origins: 5, marked: 4, unreviewed: 0, isReviewed: true }
  const [first, second] = THREE_CLAIMS
  const claims = [
    { ...first, support: side, deny: { ...side, posts: 6, origins: 1, marked: 1 } },
    {
      ...second,
      support: { ...side, marked: 0, unreviewed: 2, isReviewed: false },
      deny: { ...side, posts: 0, origins: 0, marked: 0 },
    },
  ]
  return handedSample({ claims })
}

/** Where the file of a text lies. */
export function written(text: string): string {
  const path = join(folder, `${files++}.html`)
  writeFileSync(path, text)
  return path
}

/** Exit status and output of the checker, and for each text whether it complained. */
export async function checkedDossiers(
  texts: readonly string[],
): Promise<{ code: number; output: string; complaints: boolean[] }> {
  const { code, output } = await run(process.execPath, [DOSSIER_CHECKER, ...texts.map(written)], {
    maxBuffer: 2 ** 28,
  }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    error => ({ code: error.code, output: String(error.stdout) }),
  )
  const ends = [...output.matchAll(/^.*\.html: (all numbers agree|\d+ differences)$/gm)]
  return { code, output, complaints: ends.map(match => match[1] !== 'all numbers agree') }
}

export interface Place {
  readonly start: number
  readonly end: number
}

const VOID = /^(style|script)\b/

/** Every run of digits that a reader sees, and every number in an attribute that states one. */
export function printedNumbers(markup: string): { seen: Place[]; stated: Place[] } {
  const [seen, stated]: [Place[], Place[]] = [[], []]
  let hidden = false
  for (let at = 0; at < markup.length; ) {
    const open = markup.indexOf('<', at)
    const end = open < 0 ? markup.length : open
    if (!hidden) places(markup, /\p{N}+/gu, at, end, seen)
    if (open < 0) break
    const close = markup.indexOf('>', open)
    const tag = markup.slice(open + 1, close)
    hidden = VOID.test(tag)
    if (/ data-is="/.test(tag)) places(markup, /(?<= (?:data-)?value="[^"]*)\d+/g, open, close, stated)
    at = close + 1
  }
  return { seen, stated }
}

function places(markup: string, pattern: RegExp, start: number, end: number, found: Place[]): void {
  for (const match of markup.slice(start, end).matchAll(pattern))
    found.push({ start: start + match.index, end: start + match.index + match[0].length })
}

/** The markup with another number at a place. */
export function changedAt(markup: string, { start, end }: Place): string {
  const digits = markup.slice(start, end)
  const last = digits.at(-1) === '7' ? '8' : '7'
  return `${markup.slice(0, end - 1)}${last}${markup.slice(end)}`
}
