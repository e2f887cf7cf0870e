// The checker of dossiers: it agrees with what is written, and no single printed number can be changed without it saying so.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { LANGUAGES } from '../src/messages/catalogue.ts'
import {
  changedAt,
  checkedDossiers,
  DOSSIER_CHECKER,
  dossierText,
  printedNumbers,
  smallHanded,
} from './support/dossier-sample.ts'
import { handedSample, manyClaims } from './support/handed-sample.ts'

test('the checker has at most 300 lines and imports nothing but files, hashing and decompression', () => {
  const text = readFileSync(DOSSIER_CHECKER, 'utf8')
  assert.ok(text.split('\n').length <= 301)
  assert.deepEqual(
    [...text.matchAll(/\bimport\b.*$|\brequire\b.*$/gm)].map(match => match[0]),
    [
      "import { createHash } from 'node:crypto'",
      "import { readFileSync } from 'node:fs'",
      "import { gunzipSync } from 'node:zlib'",
    ],
  )
})

test('every number of dossiers in three languages, large and small, protected and open, is recomputed alike', async () => {
  const texts = [
    ...LANGUAGES.map(language => dossierText(handedSample({ seed: language }), language)),
    dossierText(smallHanded(), 'kk'),
    dossierText(handedSample({ claims: [] })),
    dossierText(handedSample({ claims: manyClaims(8, 60), audience: 'court' }), 'ru'),
  ]
  const { code, output, complaints } = await checkedDossiers(texts)
  assert.equal(code, 0, output.slice(0, 3000))
  assert.equal(complaints.length, texts.length)
  assert.match(output, /claims\.0: [3-9]\d\d numbers and words held against the facts/)
})

/** All of them in the slow test. */
const SOME = 120

test('a change of any single printed number is noticed', async () => {
  const markup = dossierText(smallHanded())
  const { seen, stated } = printedNumbers(markup)
  assert.ok(seen.length > 500 && stated.length > 200, `${seen.length} seen, ${stated.length} stated`)
  const all = [...seen, ...stated]
  const some = all.filter((_, i) => i % Math.ceil(all.length / SOME) === 0)
  const { complaints } = await checkedDossiers(some.map(place => changedAt(markup, place)))
  assert.equal(complaints.length, some.length)
  assert.deepEqual(
    some.filter((_, i) => !complaints[i]).map(({ start, end }) => markup.slice(start - 60, end + 20)),
    [],
  )
})

test('a number and its attribute changed alike are noticed, and so is one that is added or taken away', async () => {
  const markup = dossierText(smallHanded())
  const both = markup.replace(/(data-is="support\.ladder\.posts" value=")14">14</, '$115">15<')
  const added = markup.replace('<p class="lead">', '<p class="lead">12 witnesses. ')
  const taken = markup.replace(/<tspan data-is="support\.ladder\.atMost"[^>]*>\d+<\/tspan>/g, 'many')
  const spoken = markup.replace('aria-label="Contents"', 'aria-label="3 things"')
  const unlinked = markup.replace(/href="#e1">/, 'href="#e2">')
  const changes = [both, added, taken, spoken, unlinked]
  for (const changed of changes) assert.notEqual(changed, markup)
  const { complaints } = await checkedDossiers([markup, ...changes])
  assert.deepEqual(complaints, [false, true, true, true, true, true])
})

test('facts that were changed, cut off or left out are noticed', async () => {
  const markup = dossierText(smallHanded())
  const changed = markup.replace(/(id="facts-claim-1">\n)([^<]*)/, (_, head: string, body: string) => {
    const json = gunzipSync(Buffer.from(body, 'base64')).toString().replace('"posts":14', '"posts":15')
    return `${head}${gzipSync(json).toString('base64')}`
  })
  const cut = markup.replace(/(id="facts-claim-1">\n[^<]{40})[^<]*/, '$1')
  const gone = markup.replace(/<script[^>]*id="facts-claim-2">[^<]*<\/script>/, '')
  for (const other of [changed, cut, gone]) assert.notEqual(other, markup)
  const { code, complaints } = await checkedDossiers([changed, cut, gone, '', '<html>', 'text'])
  assert.deepEqual([code, complaints], [1, new Array(6).fill(true)])
  assert.equal((await checkedDossiers([])).code, 1)
})

test('what could hide something, add to it, or say it otherwise is no dossier', async () => {
  const text = dossierText(smallHanded(), 'en')
  const added = (markup: string) => text.replace('</main>', `${markup}</main>`)
  const changed = [
    added('<style>.deny{display:none}</style>'),
    added('<script>document.body.textContent = ""</script>'),
    added('<img alt=\'9 voices\' src="data:,">'),
    added('<p TITLE="9 voices">x</p>'),
    added('<input value="9 voices">'),
    added('<p>&#57;&#57; voices, &frac12; of them</p>'),
    added('<p onclick="x()">y</p>'),
    added('<template></template>'),
    added('<p>\u202ex</p>'),
    text.replace('<section', '<section hidden'),
    text.replace('</style>', '.deny{display:none}</style>'),
    text.replace('<style>', '<style>.support{display:none}'),
    text.replace('<section', '<section style="display:none"'),
    text.replace('<main', '<!-- <main'),
    text.replace(/<meta http-equiv[^>]*>/, ''),
  ]
  assert.ok(changed.every(one => one !== text))
  const { complaints } = await checkedDossiers([text, ...changed])
  assert.deepEqual(complaints, [false, ...changed.map(() => true)])
})
