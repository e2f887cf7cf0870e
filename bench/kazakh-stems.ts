// Kazakh stems beside no stems and Russian ones: `node bench/kazakh-stems.ts FILE`, lines of a form, a tab and its lemma.

import { readFileSync } from 'node:fs'
import snowball from 'snowball-stemmers'
import { foldLetters } from '../src/algorithms/fold-letters.ts'
import { stemKazakh } from '../src/language/kazakh-stem.ts'

const WORD = /^[а-яёәғқңөұүһі]+$/
const russian = snowball.newStemmer('russian')
const STEMMERS: readonly (readonly [string, (word: string) => string])[] = [
  ['none', foldLetters],
  ['Russian', word => russian.stem(foldLetters(word))],
  ['Kazakh', stemKazakh],
]

const file = process.argv[2]
if (file === undefined) throw new Error('a file of forms and lemmas is wanted')
const families = new Map<string, Set<string>>()
for (const line of readFileSync(file, 'utf8').toLowerCase().split('\n')) {
  const [form, lemma] = line.split('\t')
  if (lemma === undefined || !WORD.test(form) || !WORD.test(lemma)) continue
  families.set(lemma, (families.get(lemma) ?? new Set()).add(form))
}

const pairs = (count: number) => (count * (count - 1)) / 2
console.log(`${families.size} lemmas`)
console.log('| stems | pairs of forms of one lemma parted | pairs with one stem of different lemmas |')
console.log('|---|---|---|')
for (const [name, stem] of STEMMERS) {
  const byStem = new Map<string, number>()
  let all = 0
  let together = 0
  for (const forms of families.values()) {
    const own = new Map<string, number>()
    for (const form of forms) own.set(stem(form), (own.get(stem(form)) ?? 0) + 1)
    all += pairs(forms.size)
    for (const [key, count] of own) {
      together += pairs(count)
      byStem.set(key, (byStem.get(key) ?? 0) + count)
    }
  }
  const joined = [...byStem.values()].reduce((sum, count) => sum + pairs(count), 0)
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} % of ${whole}`
  console.log(`| ${name} | ${percent(all - together, all)} | ${percent(joined - together, joined)} |`)
}
