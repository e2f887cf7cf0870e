// How well sentences are cut: `node bench/sentences.ts FOLDER`, a folder of <name>.txt with one sentence a line in the order of the text. Six at a time are joined by a space.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentences } from '../src/language/sentences.ts'

const JOINED = 6
/** Code units by which an end may be off: quotes and pictures behind a sign. */
const NEAR = 3

interface Counts {
  recalled: number
  right: number
  found: number
  wanted: number
}

function count(lines: readonly string[]): Counts {
  const counts = { recalled: 0, right: 0, found: 0, wanted: 0 }
  for (let i = 0; i + JOINED <= lines.length; i += JOINED) {
    const wanted: number[] = []
    let text = ''
    for (const line of lines.slice(i, i + JOINED)) {
      text += (text === '' ? '' : ' ') + line
      wanted.push(text.length)
    }
    const ends = wanted.slice(0, -1)
    const cut = sentences(text).map(span => span.end)
    const found = cut.filter(end => end < text.length - NEAR)
    const isNear = (end: number) => (other: number) => Math.abs(other - end) <= NEAR
    counts.wanted += ends.length
    counts.found += found.length
    counts.recalled += ends.filter(end => cut.some(isNear(end))).length
    counts.right += found.filter(end => ends.some(isNear(end))).length
  }
  return counts
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('a folder of <name>.txt is wanted')
const percent = (part: number, whole: number) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1))
console.log('| set | ends | precision | recall | ends behind . ! ? … | precision | recall |')
console.log('|---|---|---|---|---|---|---|')
for (const name of readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .sort()) {
  const lines = readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const columns = [lines, lines.filter(line => /[.!?…]["»”)]*$/.test(line))].map(count)
  const cells = columns.map(
    ({ recalled, right, found, wanted }) => `${wanted} | ${percent(right, found)} | ${percent(recalled, wanted)}`,
  )
  console.log(`| ${name.slice(0, -4)} | ${cells.join(' | ')} |`)
}
