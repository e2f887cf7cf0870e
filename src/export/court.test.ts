import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, test } from 'node:test'
import { Parser } from 'htmlparser2'
import { startBrowser } from '../../test/support/browser.ts'
import { courtSample } from '../../test/support/court-sample.ts'
import { handedSample } from '../../test/support/handed-sample.ts'
import { LANGUAGES } from '../messages/catalogue.ts'
import type { CourtPack } from '../model/court-pack.ts'
import type { Handed } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { COURT_PATH, courtStatement } from './court.ts'

const sample = handedSample({ audience: 'court', profile: { openings: 'sealed' } })
const pack = courtSample(sample)

function written(handed: Handed, told: CourtPack, language: Language = 'en'): string {
  const [file, ...others] = courtStatement(handed, told, language)
  assert.equal(file.path, COURT_PATH)
  assert.deepEqual(others, [])
  return [...file.pieces].join('')
}

/** Tags with their attributes, and the text between them. */
function read(markup: string): { tags: string[]; text: string } {
  const tags: string[] = []
  let text = ''
  let isStyle = false
  const parser = new Parser({
    onopentag: (name, attributes) => {
      isStyle = name === 'style'
      tags.push(`${name} ${JSON.stringify(attributes)}`)
    },
    onclosetag: () => {
      isStyle = false
    },
    ontext: part => {
      if (!isStyle) text += part
    },
  })
  parser.end(markup)
  return { tags, text }
}

test('each language has the whole statement: custody of each exhibit, devices, grades, stamps, redactions, grounds, checks, limits, blank lines', () => {
  for (const language of LANGUAGES) {
    const markup = written(sample, pack, language)
    const { tags, text } = read(markup)
    assert.equal(tags.filter(tag => tag.startsWith('section ')).length, 9)
    assert.equal(tags.filter(tag => tag.startsWith('article ')).length, sample.exhibits.length)
    for (const { commitment } of sample.exhibits) assert.ok(text.includes(commitment))
    assert.equal(tags.filter(tag => tag.startsWith('pre ')).length, 8)
    assert.match(markup, new RegExp(`<html lang="${language}">`))
    assert.doesNotMatch(text, /undefined|NaN|\[object/)
  }
})

test('no grade sums the others up, and nothing says that all is well', () => {
  const whole = { ...pack, verification: { ...pack.verification, verdict: 'whole' as const, faults: [] } }
  const { text } = read(written(sample, whole))
  assert.match(text, /No fault was met\./)
  assert.doesNotMatch(text, /✓|✔|verdict|authentic|genuine|proven|guarantee/i)
})

test('each grade of an exhibit, a device and a stamp is said in its own words', () => {
  const [first] = pack.exhibits
  const said = (own: Partial<CourtPack['exhibits'][number]>) => {
    const told = { ...pack, exhibits: [{ ...first, ...own }] }
    return read(written({ ...sample, exhibits: [sample.exhibits[0]] }, told)).text
  }
  assert.match(said({ grade: 'match' }), /Its bytes are those that were recorded when it was taken in/)
  assert.match(said({ grade: 'changed' }), /Its bytes are not those that were recorded/)
  assert.match(said({ grade: 'missing' }), /The original is missing/)
  assert.match(said({ isSigned: true }), /is signed by a device that counts/)
  assert.match(said({ isSigned: false }), /No good signature of a device that counts/)
  assert.match(said({ isWitnessed: true }), /Something outside that journal saw the entry/)
  assert.match(said({ isWitnessed: false }), /Nothing outside that journal saw the entry/)
  assert.match(said({ notAfter: '2025-01-12', stamps: [1] }), /it was there by 2025-01-12/)
  assert.match(said({ way: 'bag', bagCheck: 'changed' }), /its checksum does not agree/)
  const notOpened = { ...pack, verification: { ...pack.verification, isOpened: false } }
  assert.match(read(written(sample, notOpened)).text, /was not opened for this check/)
  assert.doesNotMatch(said({}), /was not opened for this check/)
  const [device] = pack.devices
  const contradicted = { ...pack, devices: [{ ...device, tail: 'contradicted' as const }] }
  assert.match(read(written(sample, contradicted)).text, /a witness saw what is missing or other here/)
})

test('it needs nothing else: no script, no address, nothing that loads', () => {
  const { tags } = read(written(sample, pack))
  for (const tag of tags) {
    assert.doesNotMatch(tag, /^(script|img|iframe|object|embed|link|form|base) /)
    assert.doesNotMatch(tag, /"(src|action|on\w+|srcdoc|data)":/)
    assert.doesNotMatch(tag, /"href":"(?!#)/)
  }
})

test('whatever a foreign journal holds, the statement has the tags that harmless words give', () => {
  const words = [
    '</code></pre><script>alert(1)</script>',
    '"><svg onload=x>',
    '\u202e\u0000\ud800',
    '<!-- ]]>',
    '&lt;b&gt;',
  ]
  const plain = handedSample({ audience: 'court', words: 'plain' })
  const expected = read(written(plain, courtSample(plain, 'plain'))).tags
  for (const hostile of words) {
    const handed = handedSample({ audience: 'court', words: hostile })
    assert.deepEqual(read(written(handed, courtSample(handed, hostile))).tags, expected, hostile)
  }
})

test('the commands offered are those that the pack allows', () => {
  const commands = (told: CourtPack, handed = sample) => written(handed, told).match(/<pre>/g)?.length ?? 0
  assert.equal(commands(pack), 8)
  assert.equal(commands({ ...pack, sealed: 'passphrase' }), 9)
  assert.equal(commands({ ...pack, sealed: 'none' }), 2)
  assert.equal(commands({ ...pack, stamps: [] }), 7)
  // A token that was never answered is not there to be checked, whatever other stamps say.
  const [token, calendar] = pack.stamps
  const unanswered: CourtPack['stamps'] = [
    { ...token, state: 'pending' },
    { ...calendar, state: 'verified' },
  ]
  assert.equal(commands({ ...pack, stamps: unanswered }), 7)
  assert.equal(commands(pack, { ...sample, exhibits: [] }), 2)
})

test('an export without exhibits, redactions and grounds says so', () => {
  const bare: Handed = { ...sample, exhibits: [], redactions: [], withheld: [] }
  const { text } = read(written(bare, { ...pack, exhibits: [], stamps: [] }))
  assert.match(text, /No exhibit is part of this export/)
  assert.equal(text.match(/Nothing\./g)?.length, 2)
})

/** In the page: something is wider than its place. */
const CUT_OFF = "[...document.querySelectorAll('pre,table,dd')].some(node => node.scrollWidth > node.clientWidth + 1)"

const browser = await startBrowser()
after(() => browser?.close())

test('axe finds no violation, the page asks for nothing, and paper shows every command', {
  skip: browser === undefined && 'no browser',
}, async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  for (const language of LANGUAGES) {
    const page = await browser!.newPage({ viewport: { width: 900, height: 1200 } })
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    await page.setContent(
      written(sample, pack, language).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
    )
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.evaluate(axe)
      const found = await page.evaluate(() =>
        (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
          }
        ).axe.run(),
      )
      assert.deepEqual(
        found.violations.map(({ id, nodes }) => [id, nodes[0].html]),
        [],
        `${language} ${scheme}`,
      )
    }
    assert.deepEqual(asked, [])
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    await page.setViewportSize({ width: 640, height: 900 })
    const isCut = await page.evaluate(CUT_OFF)
    assert.equal(isCut, false, 'nothing is cut off at the width of paper')
    await page.close()
  }
})
