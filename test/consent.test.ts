// Consent over the whole case: what is withdrawn, lapsed or not permitted is held back from index, report and export.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { Casebook } from '../src/casebook/casebook.ts'
import { consentNotices, consentRegister, heldBackFrom, refusalOf } from '../src/casebook/consent.ts'
import { exportBag } from '../src/casebook/export-bag.ts'
import { indexOriginals } from '../src/casebook/index-originals.ts'
import { proveExhibit } from '../src/casebook/prove.ts'
import {
  addSource,
  assignSource,
  changeSource,
  recordLapses,
  type SourceStatement,
  sourceOf,
  sourcesOf,
  withdrawConsent,
} from '../src/casebook/sources.ts'
import { OWN_ANALYSIS, OWN_REPORT } from '../src/model/consent.ts'
import { exhibitsOf } from '../src/preserve/exhibit-numbers.ts'
import { nodeSystem, type System } from '../src/system/system.ts'
import { inFolder } from './support/command-line.ts'
import { acquisition, fixedSystem } from './support/custody-fixture.ts'
import { MemoryDisk } from './support/memory-disk.ts'
import { figuresOf, index, openWitnessCase, running, take } from './support/witness-case.ts'
import { OTHER_WORDS, PERSONS_WORDS, writeMaterial } from './support/witness-material.ts'

const STATEMENT: SourceStatement = {
  role: 'witness 3',
  permittedUses: ['analysis', 'report'],
  audiences: ['team'],
  contactRisk: 'high',
}

const DAY = 86_400_000
const NOON = Date.parse('2026-06-01T12:00:00Z')

function at(time: { now: number }): System {
  return { ...nodeSystem, now: () => time.now }
}

/** Exhibits 1 and 2 of the source, 3 of nobody. */
async function caseWithSource(folder: string, statement: SourceStatement, system: System) {
  const material = writeMaterial(folder)
  const casebook = await openWitnessCase(join(folder, 'case'), 'open', system)
  const id = addSource(casebook, statement)
  await take(casebook, [join(material.mixed, 'messages.html'), join(material.mixed, 'leaflet of seventeen.bin')], id)
  await take(casebook, [material.other])
  return { casebook, id }
}

const hits = (casebook: Casebook, words: string) => casebook.index().search(words, 5).length

test('a withdrawn consent holds back from search, report and export until the source consents again', async () => {
  await inFolder(async folder => {
    const { casebook, id } = await caseWithSource(folder, STATEMENT, at({ now: NOON }))
    const before = await figuresOf(casebook)
    assert.equal(hits(casebook, PERSONS_WORDS), 1)
    assert.match(readFileSync(join(folder, 'case/report.html'), 'utf8'), /armoured column/)
    withdrawConsent(casebook, id, 'by phone', 'editor')
    await index(casebook)
    assert.equal(hits(casebook, PERSONS_WORDS), 0)
    assert.equal(hits(casebook, OTHER_WORDS), 1)
    assert.deepEqual(heldBackFrom(consentRegister(casebook)), [{ source: id, why: 'withdrawn', exhibits: [1, 2] }])
    assert.deepEqual(refusalOf(consentRegister(casebook), 1, { audience: 'team', use: 'report' }), {
      source: id,
      why: 'withdrawn',
    })
    assert.equal(refusalOf(consentRegister(casebook), 3, { audience: 'public', use: 'publication' }), undefined)
    assert.notDeepEqual(await figuresOf(casebook), before)
    const report = readFileSync(join(folder, 'case/report.html'), 'utf8')
    assert.doesNotMatch(report, /armoured column|leaflet of seventeen|messages\.html/)
    assert.match(report, /consent withdrawn/)
    assert.deepEqual(
      consentNotices(casebook).map(({ code }) => code),
      ['consent-withdrawn'],
    )
    // Another change of a source that has withdrawn does not bring its material back.
    changeSource(casebook, id, { statement: { ...STATEMENT, contactRisk: 'do-not-contact' }, consentsAgain: false })
    assert.equal(sourceOf(casebook, id).status, 'withdrawn')
    assert.equal(sourceOf(casebook, id).source.contactRisk, 'do-not-contact')
    changeSource(casebook, id, { statement: STATEMENT, consentsAgain: true })
    assert.deepEqual(await figuresOf(casebook), before)
    assert.equal(hits(casebook, PERSONS_WORDS), 1)
    casebook.close()
  })
})

test('a consent lapses when its last day is over, once, and whatever the clock says later', async () => {
  await inFolder(async folder => {
    const time = { now: NOON }
    const { casebook, id } = await caseWithSource(folder, { ...STATEMENT, expires: '2026-06-20' }, at(time))
    assert.deepEqual(
      consentNotices(casebook).map(({ code, parameters }) => [code, parameters.days]),
      [['consent-expiring', 20]],
    )
    time.now = Date.parse('2026-06-20T23:59:59.999Z')
    assert.deepEqual(recordLapses(casebook), [])
    casebook.close()
    time.now = Date.parse('2026-06-21T00:00:00Z')
    const lapsed = await openWitnessCase(join(folder, 'case'), 'open', at(time))
    assert.deepEqual(refusalOf(consentRegister(lapsed), 2, { audience: 'team', use: 'analysis' }), {
      source: id,
      why: 'lapsed',
      expires: '2026-06-20',
    })
    assert.deepEqual(
      lapsed.notices.map(({ code }) => code),
      ['consent-lapsed'],
    )
    const entries = lapsed.custody.journal.entries
    const figures = await figuresOf(lapsed)
    lapsed.close()
    time.now = NOON
    const earlier = await openWitnessCase(join(folder, 'case'), 'open', at(time))
    assert.deepEqual(await figuresOf(earlier), figures, 'a clock that is set back changes nothing')
    assert.equal(earlier.custody.journal.entries, entries)
    changeSource(earlier, id, { statement: { ...STATEMENT, expires: '2026-12-31' }, consentsAgain: false })
    assert.equal(sourceOf(earlier, id).status, 'active')
    earlier.close()
  })
})

test('material without consent for the report is searched and not reported', async () => {
  await inFolder(async folder => {
    const { casebook } = await caseWithSource(folder, { ...STATEMENT, permittedUses: ['analysis'] }, at({ now: NOON }))
    assert.equal(hits(casebook, PERSONS_WORDS), 1)
    await figuresOf(casebook)
    assert.doesNotMatch(readFileSync(join(folder, 'case/report.html'), 'utf8'), /armoured column/)
    await indexOriginals(casebook, running.progress, running.signal, OWN_ANALYSIS)
    assert.equal(hits(casebook, PERSONS_WORDS), 1)
    assert.equal(refusalOf(consentRegister(casebook), 1, { audience: 'court', use: 'analysis' })?.why, 'audience')
    assert.equal(heldBackFrom(consentRegister(casebook), OWN_REPORT)[0].why, 'use')
    casebook.close()
  })
})

test('an exhibit that several sources gave is held back as soon as one of them withdraws', async () => {
  await inFolder(async folder => {
    const { casebook, id } = await caseWithSource(folder, STATEMENT, at({ now: NOON }))
    const other = addSource(casebook, { ...STATEMENT, role: 'witness 4' })
    assert.equal(assignSource(casebook, other, [1, 3], 'editor'), 2)
    assert.equal(assignSource(casebook, other, [1], 'editor'), 0)
    assert.throws(() => assignSource(casebook, other, [9], 'editor'), { key: 'unknown-exhibit' })
    withdrawConsent(casebook, other, 'asked', 'editor')
    assert.deepEqual(heldBackFrom(consentRegister(casebook))[0], { source: other, why: 'withdrawn', exhibits: [1, 3] })
    assert.deepEqual(exhibitsOf(casebook.custody.journal.acts()).get(1)?.sources, [id, other])
    casebook.close()
  })
})

test('an archive is not handed out while it holds what a source took back, and no proof of that is made', async () => {
  await inFolder(async folder => {
    const material = writeMaterial(folder)
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    await take(casebook, [material.zipped, material.other])
    const numbered = (name: RegExp) =>
      exhibitsOf(casebook.custody.journal.acts()).all.find(e => name.test(e.latest.name))
    const member = numbered(/sent\.zip!.*result\.json$/)?.number as number
    const archive = numbered(/sent\.zip$/)?.number as number
    const id = addSource(casebook, { ...STATEMENT, permittedUses: ['sharing'] })
    assignSource(casebook, id, [member], 'editor')
    const handOut = (out: string) =>
      exportBag(casebook, {
        out: join(folder, out),
        exhibits: [],
        audience: 'team',
        use: 'sharing',
        role: 'editor',
        isPlain: false,
        language: 'en',
        ...running,
      })
    const all = (await handOut('before')).exhibits
    assert.ok(all.includes(archive) && all.includes(member))
    assert.match(proveExhibit(casebook, member), /result\.json/)
    withdrawConsent(casebook, id, 'by phone', 'editor')
    const { exhibits, heldBack } = await handOut('after')
    assert.deepEqual(
      exhibits,
      all.filter(number => number !== archive && number !== member),
    )
    assert.deepEqual(
      heldBack.map(row => row.exhibits),
      [[archive, member].sort((a, b) => a - b)],
    )
    assert.throws(() => proveExhibit(casebook, member), { key: 'exhibit-held-back' })
    casebook.close()
  })
})

test('whoever gave an archive gave what came out of it', async () => {
  await inFolder(async folder => {
    const material = writeMaterial(folder)
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    await take(casebook, [material.zipped, material.other])
    const { all } = exhibitsOf(casebook.custody.journal.acts())
    const archive = all.find(({ latest }) => latest.name.endsWith('sent.zip'))
    const members = all.filter(({ latest }) => latest.name.includes('sent.zip!'))
    assert.ok(archive !== undefined && members.length > 0 && members.length + 1 < all.length)
    const id = addSource(casebook, STATEMENT)
    assert.equal(assignSource(casebook, id, [archive.number], 'editor'), members.length + 1)
    withdrawConsent(casebook, id, 'asked', 'editor')
    assert.deepEqual(
      heldBackFrom(consentRegister(casebook))[0].exhibits,
      [archive, ...members].map(({ number }) => number).sort((a, b) => a - b),
    )
    casebook.close()
  })
})

test('the index follows what is held back, also when as many originals are left as before', async () => {
  await inFolder(async folder => {
    const { casebook, id } = await caseWithSource(folder, STATEMENT, at({ now: NOON }))
    const other = addSource(casebook, { ...STATEMENT, role: 'witness 4' })
    assignSource(casebook, other, [3], 'editor')
    const first = addSource(casebook, { ...STATEMENT, role: 'witness 5' })
    assignSource(casebook, first, [1], 'editor')
    withdrawConsent(casebook, first, 'asked', 'editor')
    await index(casebook)
    assert.deepEqual([hits(casebook, PERSONS_WORDS), hits(casebook, OTHER_WORDS)], [0, 1])
    changeSource(casebook, first, { statement: STATEMENT, consentsAgain: true })
    withdrawConsent(casebook, other, 'asked', 'editor')
    await index(casebook)
    assert.deepEqual([hits(casebook, PERSONS_WORDS), hits(casebook, OTHER_WORDS)], [1, 0])
    assert.equal(sourceOf(casebook, id).status, 'active')
    casebook.close()
  })
})

test('the register refuses what it cannot hold, quoting it', () => {
  const casebook = Casebook.openOrCreate('/case', fixedSystem(new MemoryDisk()), 'anechoic test')
  const wrong: [Partial<SourceStatement>, RegExp][] = [
    [{ role: ' ... ' }, /\.\.\./],
    [{ permittedUses: ['analysis', '__proto__'] }, /__proto__/],
    [{ audiences: ['everybody\u0007'] }, /U\+0007/],
    [{ expires: '2026-02-30' }, /2026-02-30/],
    [{ contactRisk: 'constructor' }, /constructor/],
    [{ clockOffsetSeconds: Number.NaN }, /NaN/],
    [{ note: 'x'.repeat(5000) }, /x/],
    [{ device: '\ud800' }, /U\+D800|\ufffd|set/],
  ]
  for (const [change, quotes] of wrong)
    assert.throws(
      () => addSource(casebook, { ...STATEMENT, ...change }),
      error => quotes.test(JSON.stringify((error as { parameters: unknown }).parameters)),
      JSON.stringify(change),
    )
  assert.equal(sourcesOf(casebook).size, 0)
  assert.throws(() => withdrawConsent(casebook, 'S1', 'why', 'editor'), { key: 'unknown-source' })
  casebook.close()
})

test('an entry of a foreign program that lacks its fields permits nothing and stops nothing', () => {
  const casebook = Casebook.openOrCreate('/case', fixedSystem(new MemoryDisk()), 'anechoic test')
  const { journal, vault } = casebook.custody
  const sha256 = vault.put(Buffer.from('x'))
  journal.append({ ...acquisition('x', { sha256, sizeBytes: 1, chunkSha256: [] }), source: 'S1' } as never)
  for (const act of [
    { type: 'source', source: 'S1', permittedUses: 'analysis', audiences: null, expires: 7, role: 5 },
    { type: 'source', source: '__proto__' },
    { type: 'source', source: 'S99999999999' },
    { type: 'consent-lapse', source: {}, expires: [] },
    { type: 'consent-withdrawal', source: 7 },
  ])
    journal.append(act as never)
  casebook.custody.commit()
  assert.deepEqual([...sourcesOf(casebook).keys()], ['S1'])
  assert.equal(refusalOf(consentRegister(casebook), 1, { audience: 'team', use: 'analysis' })?.why, 'use')
  assert.deepEqual(consentNotices(casebook), [])
  assert.deepEqual(recordLapses(casebook), [])
  assert.equal(addSource(casebook, STATEMENT), 'S2')
  casebook.close()
})

/** What happens to one source: time passes, a consent is given, changed, taken back. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ kind: fc.constant('withdraw' as const) }),
  fc.record({
    kind: fc.constant('change' as const),
    consentsAgain: fc.boolean(),
    expiresIn: fc.option(fc.integer({ min: -5, max: 60 }), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('open' as const) }),
)

test('material may be used exactly while a consent is in force, by any history', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), steps => {
      const disk = new MemoryDisk()
      const time = { now: NOON }
      const system = { ...fixedSystem(disk), now: () => time.now }
      let casebook = Casebook.openOrCreate('/case', system, 'anechoic test')
      const id = addSource(casebook, STATEMENT)
      const sha256 = casebook.custody.vault.put(Buffer.from('x'))
      const { custody } = casebook
      custody.journal.append({ ...acquisition('x', { sha256, sizeBytes: 1, chunkSha256: [] }), source: id } as never)
      custody.commit()
      let isWithdrawn = false
      let lastMoment = Number.POSITIVE_INFINITY
      let isLapsed = false
      const met = () => {
        isLapsed ||= time.now >= lastMoment
      }
      for (const each of steps) {
        if (each.kind === 'wait') time.now += each.days * DAY
        else if (each.kind === 'withdraw') {
          withdrawConsent(casebook, id, 'asked', 'editor')
          isWithdrawn = true
        } else if (each.kind === 'change') {
          const { consentsAgain, expiresIn } = each
          const day =
            expiresIn === undefined ? undefined : new Date(time.now + expiresIn * DAY).toISOString().slice(0, 10)
          const previous = sourceOf(casebook, id).source.expires
          changeSource(casebook, id, {
            statement: { ...STATEMENT, ...(day === undefined ? {} : { expires: day }) },
            consentsAgain,
          })
          isWithdrawn &&= !consentsAgain
          lastMoment = day === undefined ? Number.POSITIVE_INFINITY : Date.parse(`${day}T00:00:00Z`) + DAY
          isLapsed = isLapsed && day !== undefined && day === previous
          met()
        } else {
          casebook.close()
          casebook = Casebook.open('/case', system, 'anechoic test')
          met()
        }
        const expected: string | undefined = isWithdrawn ? 'withdrawn' : isLapsed ? 'lapsed' : undefined
        assert.equal(
          refusalOf(consentRegister(casebook), 1, { audience: 'team', use: 'analysis' })?.why,
          expected,
          JSON.stringify(steps),
        )
      }
      casebook.close()
    }),
    { numRuns: 20 },
  )
})
