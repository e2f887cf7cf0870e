// Every printed number of a dossier changed, one after the other; and a dossier of the largest size.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES } from '../src/messages/catalogue.ts'
import { changedAt, checkedDossiers, dossierText, printedNumbers, smallHanded } from './support/dossier-sample.ts'
import { handedSample, manyClaims } from './support/handed-sample.ts'

const AT_ONCE = 150

for (const language of LANGUAGES) {
  test(`each number of a dossier in ${language}, changed alone, is noticed`, async () => {
    const markup = dossierText(smallHanded(), language)
    const { seen, stated } = printedNumbers(markup)
    const all = [...seen, ...stated]
    const missed: string[] = []
    for (let i = 0; i < all.length; i += AT_ONCE) {
      const some = all.slice(i, i + AT_ONCE)
      const { complaints } = await checkedDossiers(some.map(place => changedAt(markup, place)))
      assert.equal(complaints.length, some.length)
      for (const [k, { start, end }] of some.entries())
        if (!complaints[k]) missed.push(markup.slice(start - 60, end + 20))
    }
    console.log(`${language}: ${all.length} numbers, ${missed.length} changes missed`)
    assert.deepEqual(missed, [])
  })
}

test('20 claims with 5,000 assertions a side: below 5 MB, written in less than 3 CPU seconds, and checked', async () => {
  const handed = handedSample({ claims: manyClaims(20, 5000) })
  const before = process.cpuUsage()
  const markup = dossierText(handed)
  const { user } = process.cpuUsage(before)
  const bytes = Buffer.byteLength(markup)
  console.log(`${bytes} bytes, ${(user / 1e6).toFixed(2)} CPU seconds`)
  assert.ok(bytes < 5_000_000, `${bytes} bytes`)
  assert.ok(user < 3_000_000, `${user} µs`)
  const { code, output } = await checkedDossiers([markup])
  assert.equal(code, 0, output.slice(0, 2000))
})
