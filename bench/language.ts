// How often the language of a sentence is told, and how fast: `node bench/language.ts [FOLDER]`, a folder of <code>.txt with one sentence a line (default: test/language).

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { foldLetters } from '../src/algorithms/fold-letters.ts'
import { identifyLanguage } from '../src/language/identify.ts'
import { kazakhToLatin } from '../src/language/transliterate.ts'

const LANGUAGES = ['kk', 'ru', 'en', 'uz', 'ky', 'tr', 'tt']
/** Characters: shorter sentences are counted apart. */
const LONG = 20
const SECONDS = 2

interface Set {
  readonly name: string
  /** Undefined where the right answer is to leave it open. */
  readonly language: string | undefined
  readonly lines: readonly string[]
}

export function languageBench(
  write: (line: string) => void,
  folder = resolve(import.meta.dirname, '../test/language'),
): void {
  const sets = withKazakhSpellings(readSets(folder))
  write('| set | right, 20 characters and more | right, shorter | taken for another language |')
  write('|---|---|---|---|')
  const all = { long: [0, 0], short: [0, 0] }
  for (const { name, language, lines } of sets) {
    const tally = { long: [0, 0], short: [0, 0] }
    let wrong = 0
    for (const line of lines) {
      const found = identifyLanguage(line).language
      const group = line.length >= LONG ? 'long' : 'short'
      for (const counts of [tally, all]) {
        counts[group][1]++
        if (found === language) counts[group][0]++
      }
      if (found !== undefined && found !== language) wrong++
    }
    write(`| ${name} | ${share(tally.long)} | ${share(tally.short)} | ${wrong} |`)
  }
  write(`| all | ${share(all.long)} | ${share(all.short)} | |`)
  const texts = sets.flatMap(set => set.lines)
  const begun = performance.now()
  let read = 0
  while (performance.now() - begun < SECONDS * 1000) {
    for (const text of texts) identifyLanguage(text)
    read += texts.length
  }
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  write(
    `${Math.round((read * 1000) / (performance.now() - begun))} posts a second on one core, ${Math.round(mean)} characters in the mean`,
  )
}

function readSets(folder: string): Set[] {
  return readdirSync(folder)
    .filter(name => /^(?:kk|ru|en|uz|ky|tr|tt|other|[a-z]{2,3})(?:-[a-z]+)?\.txt$/.test(name))
    .sort()
    .map(name => {
      const code = name.slice(0, name.search(/[-.]/))
      const lines = readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter(line => line.trim() !== '')
      return { name: name.slice(0, -4), language: LANGUAGES.includes(code) ? code : undefined, lines }
    })
}

/** Kazakh sentences as typed on a Russian keyboard and in each Latin alphabet. */
function withKazakhSpellings(sets: readonly Set[]): Set[] {
  const kazakh = sets.find(set => set.name === 'kk')
  if (kazakh === undefined) return [...sets]
  const spelled = (name: string, change: (line: string) => string): Set => ({
    name: `kk as ${name}`,
    language: 'kk',
    lines: kazakh.lines.map(change),
  })
  return [
    ...sets,
    spelled('folded', line => foldLetters(line.toLowerCase())),
    ...(['2017', '2018', '2021', 'habit'] as const).map(alphabet =>
      spelled(alphabet, line => kazakhToLatin(line, alphabet)),
    ),
  ]
}

function share([right, all]: readonly number[]): string {
  return all === 0 ? '-' : `${right} of ${all} (${((100 * right) / all).toFixed(1)} %)`
}

if (process.argv[1] === import.meta.filename) languageBench(line => console.log(line), process.argv[2])
