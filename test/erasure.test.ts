// Erasure over the whole case: by exhibit, source and person, open and sealed; nothing of it is found afterwards.

import assert from 'node:assert/strict'
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Casebook } from '../src/casebook/casebook.ts'
import { sealCase } from '../src/casebook/convert.ts'
import { type ErasurePlan, type ErasureRequest, performErasure, planErasure } from '../src/casebook/erase.ts'
import { exportBag } from '../src/casebook/export-bag.ts'
import { addSource, sourcesOf, withdrawConsent } from '../src/casebook/sources.ts'
import { CaseError } from '../src/model/case-error.ts'
import { newCaseKeys } from '../src/preserve/case-keys.ts'
import { exhibitsOf } from '../src/preserve/exhibit-numbers.ts'
import { verifyCase } from '../src/preserve/verify.ts'
import { nodeSystem } from '../src/system/system.ts'
import { inFolder } from './support/command-line.ts'
import { LeakSearch } from './support/leak-search.ts'
import {
  figuresOf,
  index,
  MODES,
  openWitnessCase,
  PASSPHRASE,
  readableBytes,
  running,
  take,
} from './support/witness-case.ts'
import { OTHER_WORDS, PERSON, PERSONS_WORDS, writeMaterial } from './support/witness-material.ts'

const STATED = { reason: 'asked for it', authority: 'editorial decision 7', role: 'editor' }

type Asked = { exhibits: number[] } | { source: string } | { accounts: string[] }

async function planOf(casebook: Casebook, asked: Asked, withContainer = false): Promise<ErasurePlan> {
  return planErasure(casebook, { ...asked, withContainer, ...running } as ErasureRequest)
}

async function erase(casebook: Casebook, asked: Asked, withContainer = false): Promise<ErasurePlan> {
  const plan = await planOf(casebook, asked, withContainer)
  performErasure(casebook, plan, STATED)
  return plan
}

function exhibits(casebook: Casebook) {
  return exhibitsOf(casebook.custody.journal.acts())
}

/** Nothing of the texts is in the folder, nor in what can be read of the case. */
function assertGone(casebook: Casebook, texts: readonly string[]): void {
  const search = new LeakSearch(texts.filter(text => text.length >= 12))
  const found = [
    ...search.inFolder(casebook.root),
    ...readableBytes(casebook).flatMap((bytes, i) => search.inBytes(bytes, `readable ${i}`)),
  ]
  assert.deepEqual(
    found.map(({ text, form, where }) => `${texts[text]} as ${form} in ${where}`),
    [],
  )
}

function assertWhole(casebook: Casebook): void {
  const report = verifyCase(casebook.root, nodeSystem, { keys: casebook.custody.keys })
  assert.notEqual(report.verdict, 'damaged', JSON.stringify(report.faults))
}

function numberOf(casebook: Casebook, name: RegExp): number {
  const found = exhibits(casebook).all.find(({ latest }) => name.test(latest.name))
  assert.ok(found !== undefined, `${name}`)
  return found.number
}

for (const mode of MODES) {
  test(`by exhibit: name, bytes and hash are nowhere, and the case answers as if it had never been there (${mode})`, async () => {
    await inFolder(async folder => {
      const material = writeMaterial(folder)
      const casebook = await openWitnessCase(join(folder, 'case'), mode)
      await take(casebook, [material.other])
      await take(casebook, [material.mixed])
      await figuresOf(casebook)
      const number = numberOf(casebook, /leaflet/)
      const chat = numberOf(casebook, /WhatsApp/)
      const all = exhibits(casebook)
      const hashes = [number, chat].map(exhibit => all.get(exhibit)?.sha256 as string)
      const chunks = all.get(chat)?.latest.chunkSha256 ?? []
      const texts = [...hashes, ...chunks, 'leaflet of seventeen', 'WhatsApp Chat with Square', 'the queue is long']
      assert.throws(() => assertGone(casebook, texts), 'the search must find what is there')
      const plan = await erase(casebook, { exhibits: [number, chat] })
      assert.deepEqual(plan.exhibits.map(({ posts, accounts }) => [posts, accounts]).sort(), [
        [0, 0],
        [3, 2],
      ])
      assertGone(casebook, texts)
      const figures = await figuresOf(casebook)
      assertGone(casebook, texts)
      casebook.close()
      const opened = await openWitnessCase(join(folder, 'case'), mode)
      assertWhole(opened)
      assert.deepEqual([...exhibits(opened).erased.keys()], [number, chat].sort())
      await assert.rejects(planOf(opened, { exhibits: [number] }), { key: 'exhibit-erased' })
      opened.close()
      const never = await openWitnessCase(join(folder, 'never'), mode)
      await take(never, [material.other])
      await take(never, [join(material.mixed, 'messages.html')])
      const { inputs: _, ...rest } = figures
      const { inputs: __, ...expected } = await figuresOf(never)
      assert.deepEqual(rest, expected)
      never.close()
    })
  })

  test(`by source: its exhibits and what the register said of it are nowhere; only the id stays (${mode})`, async () => {
    await inFolder(async folder => {
      const material = writeMaterial(folder)
      const casebook = await openWitnessCase(join(folder, 'case'), mode)
      const words = 'keeper of the northern gate'
      const statement = { permittedUses: ['analysis', 'report'], audiences: ['team'], contactRisk: 'high' }
      const id = addSource(casebook, { ...statement, role: words, note: 'met beside the bakery at noon' })
      await take(casebook, [material.mixed], id)
      await take(casebook, [material.other])
      const texts = [
        words,
        'met beside the bakery',
        PERSONS_WORDS,
        ...exhibits(casebook)
          .all.filter(({ sources }) => sources.length > 0)
          .map(({ sha256 }) => sha256),
      ]
      assert.equal(texts.length, 6)
      const plan = await erase(casebook, { source: id })
      assert.deepEqual(plan.sources, [id])
      assert.equal(plan.exhibits.length, 3)
      assertGone(casebook, texts)
      assert.equal(sourcesOf(casebook).size, 0)
      assert.equal(addSource(casebook, { ...statement, role: 'another' }), 'S2')
      await figuresOf(casebook)
      assertGone(casebook, texts)
      casebook.close()
      const opened = await openWitnessCase(join(folder, 'case'), mode)
      assertWhole(opened)
      assert.equal(exhibits(opened).all.length, 1)
      opened.close()
    })
  })

  test(`by person: every trace goes, others' messages stay as a new exhibit (${mode})`, async () => {
    await inFolder(async folder => {
      const material = writeMaterial(folder)
      const casebook = await openWitnessCase(join(folder, 'case'), mode)
      await take(casebook, [material.group])
      await take(casebook, [material.other])
      await take(casebook, [material.mixed])
      const claims = join(folder, 'claims.yaml')
      writeFileSync(claims, 'claims: []\n')
      casebook.custody.journal.append({
        type: 'cluster-judgement',
        cluster: 'cluster-0123456789abcdef',
        accounts: ['telegram:user1', 'telegram:user2', PERSON.id],
        verdict: 'unsure',
        reason: `${PERSON.name} posts with two others`,
        role: 'editor',
        tool: 'anechoic test',
      })
      casebook.custody.commit()
      const before = exhibits(casebook)
      const group = before.all.find(({ latest }) => latest.name === 'group/result.json')
      const texts = [
        PERSON.id,
        PERSON.token,
        PERSON.name,
        PERSON.username,
        PERSONS_WORDS,
        'picture seventeen of the square',
        group?.sha256 ?? '',
        'cluster-0123456789abcdef',
      ]
      assert.throws(() => assertGone(casebook, texts), 'the search must find what is there')
      const plan = await erase(casebook, { accounts: [PERSON.id, PERSON.username] })
      const reduced = plan.exhibits.filter(({ messagesKept }) => messagesKept !== undefined)
      assert.deepEqual(
        reduced.map(({ name, messagesKept, messagesLeft }) => [name, messagesKept, messagesLeft]),
        [['group/result.json', 3, 6]],
      )
      assert.deepEqual(plan.exhibits.map(({ name }) => name).sort(), [
        'group/photos/photo_1.jpg',
        'group/result.json',
        'mixed/WhatsApp Chat with Square.txt',
        'mixed/messages.html',
      ])
      assertGone(casebook, texts)
      await index(casebook)
      assertGone(casebook, texts)
      assert.ok(casebook.index().search(OTHER_WORDS, 5).length > 0, 'words of others are still found')
      assert.equal(casebook.index().search('armoured bakery', 5).length, 0)
      const after = exhibits(casebook)
      const rest = after.all.find(({ latest }) => latest.reducedFrom !== undefined)
      assert.deepEqual(rest?.latest.reducedFrom, { exhibit: group?.number, messagesLeft: 6 })
      assert.equal(rest?.number, before.next)
      const held = casebook.index().counts()
      assert.equal(held.mediaHeld, 1, 'the picture of the other person is still found beside the messages')
      const judgements = [...casebook.custody.journal.acts()].flatMap(({ act }) =>
        act.type === 'cluster-judgement' ? [act] : [],
      )
      assert.deepEqual(
        judgements.map(({ accounts, reason }) => [accounts, reason]),
        [[['telegram:user1', 'telegram:user2'], '[erased] posts with two others']],
      )
      casebook.close()
      const opened = await openWitnessCase(join(folder, 'case'), mode)
      assertWhole(opened)
      opened.close()
    })
  })

  test(`what an archive still holds is refused unless the archive may go too (${mode})`, async () => {
    await inFolder(async folder => {
      const material = writeMaterial(folder)
      const casebook = await openWitnessCase(join(folder, 'case'), mode)
      await take(casebook, [material.zipped])
      const member = numberOf(casebook, /result\.json$/)
      const archive = numberOf(casebook, /sent\.zip$/)
      const plan = await planOf(casebook, { exhibits: [member] })
      assert.deepEqual(plan.containers, [archive])
      assert.throws(() => performErasure(casebook, plan, STATED), { key: 'erase-needs-container' })
      assert.equal(exhibits(casebook).all.length, 2)
      await erase(casebook, { exhibits: [member] }, true)
      assert.equal(exhibits(casebook).all.length, 0)
      assertGone(casebook, [PERSON.name, PERSONS_WORDS, PERSON.token])
      casebook.close()
    })
  })
}

test('an archive alone leaves its members, and says so', async () => {
  await inFolder(async folder => {
    const material = writeMaterial(folder)
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    await take(casebook, [material.zipped])
    const plan = await erase(casebook, { exhibits: [numberOf(casebook, /sent\.zip$/)] })
    assert.deepEqual(plan.membersLeft, [numberOf(casebook, /result\.json$/)])
    assertWhole(casebook)
    casebook.close()
  })
})

test('words that would tell what was erased are refused, and nothing is done', async () => {
  await inFolder(async folder => {
    const material = writeMaterial(folder)
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    await take(casebook, [material.mixed])
    const plan = await planOf(casebook, { accounts: [PERSON.name] })
    for (const words of [`${PERSON.name} asked`, `ZARINA QUILLFEATHER asked`, 'the file messages.html'])
      assert.throws(
        () => performErasure(casebook, plan, { ...STATED, reason: words }),
        { key: 'erase-words-tell' },
        words,
      )
    assert.throws(() => performErasure(casebook, plan, { ...STATED, role: '...' }), CaseError)
    plan.discard()
    assert.equal(exhibits(casebook).all.length, 3)
    await assert.rejects(planOf(casebook, { accounts: ['Nobody Atall'] }), { key: 'unknown-account' })
    await assert.rejects(planOf(casebook, { accounts: ['a'] }), { key: 'bad-value' })
    await assert.rejects(planOf(casebook, { exhibits: [77] }), { key: 'unknown-exhibit' })
    await assert.rejects(planOf(casebook, { source: 'S1' }), { key: 'unknown-source' })
    casebook.close()
    assert.deepEqual(readdirSync(join(folder, 'case/vault/incoming')), [])
  })
})

test('what a cut-off append kept of it goes too, and the chain still holds', async () => {
  await inFolder(async folder => {
    const material = writeMaterial(folder)
    const root = join(folder, 'case')
    const casebook = await openWitnessCase(root, 'open')
    await take(casebook, [material.other])
    casebook.close()
    const bodies = join(root, 'vault/bodies')
    const file = readdirSync(bodies, { recursive: true, encoding: 'utf8' }).find(name => name.endsWith('.bodies'))
    appendFileSync(join(bodies, file as string), `99 00 {"name":"mixed/leaflet of seventeen.bin","type":"acqui`)
    const opened = await openWitnessCase(root, 'open')
    await take(opened, [material.mixed])
    const types = () => Array.from(opened.custody.journal.acts(), ({ act }) => act.type)
    assert.ok(types().includes('recovery'))
    const search = new LeakSearch(['leaflet of seventeen'])
    assert.ok(search.inFolder(join(root, 'vault')).length >= 2, 'the kept bytes hold the name as well')
    await erase(opened, { exhibits: [numberOf(opened, /leaflet/)] })
    assert.ok(!types().includes('recovery'))
    assertGone(opened, ['leaflet of seventeen'])
    assertWhole(opened)
    opened.close()
  })
})

test('a repair that kept damaged bytes of it is entered again without them', async () => {
  await inFolder(async folder => {
    const material = writeMaterial(folder)
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    await take(casebook, [material.mixed, material.other])
    const { custody } = casebook
    const of = (name: RegExp) => exhibits(casebook).get(numberOf(casebook, name))?.sha256 as never
    const path = (sha256: string) => `vault/${sha256.slice(0, 2)}/${sha256.slice(2)}`
    const kept = custody.vault.put(Buffer.from('damaged leaflet of seventeen'))
    const other = custody.vault.put(Buffer.from('damaged chat of nobody in particular'))
    const part = (sha256: never, keptAs: never) => ({
      what: 'original' as const,
      where: path(sha256),
      sizeBytes: 9,
      sha256,
      keptAs,
    })
    custody.journal.append({
      type: 'repair',
      added: [part(of(/leaflet/), kept as never), part(of(/other/), other as never)],
      tool: 'anechoic test',
    })
    custody.commit()
    const hash = of(/leaflet/)
    await erase(casebook, { exhibits: [numberOf(casebook, /leaflet/)] })
    assertGone(casebook, [hash, 'leaflet of seventeen'])
    assert.equal(custody.vault.has(kept), false)
    assert.equal(custody.vault.has(other), true)
    assertWhole(casebook)
    casebook.close()
  })
})

test('words of a register that a bystander shares are said again without the person, and a withdrawal stays one', async () => {
  await inFolder(async folder => {
    const material = writeMaterial(folder)
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    const statement = { permittedUses: ['analysis'], audiences: ['team'], contactRisk: 'low' }
    const id = addSource(casebook, { ...statement, role: 'witness 3', note: `heard it from ${PERSON.name}` })
    withdrawConsent(casebook, id, 'by phone', 'editor')
    await take(casebook, [material.mixed])
    await erase(casebook, { accounts: [PERSON.name] })
    const state = sourcesOf(casebook).get(id)
    assert.equal(state?.source.note, 'heard it from [erased]')
    assert.equal(state?.status, 'withdrawn')
    assertGone(casebook, [PERSON.name])
    casebook.close()
  })
})

test('entries of an older epoch are erased like any other, after the case was sealed', async () => {
  await inFolder(async folder => {
    const material = writeMaterial(folder)
    const root = join(folder, 'case')
    const casebook = await openWitnessCase(root, 'open')
    await take(casebook, [material.mixed])
    const hash = exhibits(casebook).get(numberOf(casebook, /leaflet/))?.sha256 as string
    casebook.close()
    const target = join(folder, 'sealed')
    const { custody } = casebook
    const sealed = await newCaseKeys(nodeSystem, {
      passphrase: PASSPHRASE,
      hasRecoveryKey: false,
      workFactor: 2,
      caseId: custody.caseId,
    })
    await sealCase({ root, system: nodeSystem, tool: 'anechoic test' }, target, sealed)
    const opened = await openWitnessCase(target, 'sealed')
    await erase(opened, { exhibits: [numberOf(opened, /leaflet/)] })
    assertGone(opened, ['leaflet of seventeen', hash])
    assertWhole(opened)
    assert.equal(exhibits(opened).all.length, 2)
    opened.close()
  })
})

test('lists of a bag that name it go only when they may, and what was handed out is said', async () => {
  await inFolder(async folder => {
    const material = writeMaterial(folder)
    const giver = await openWitnessCase(join(folder, 'giver'), 'open')
    await take(giver, [material.mixed])
    const out = join(folder, 'bag')
    await exportBag(giver, {
      out,
      exhibits: [],
      audience: 'court',
      use: 'court',
      role: 'editor',
      isPlain: false,
      language: 'en',
      ...running,
    })
    const known = await planOf(giver, { exhibits: [numberOf(giver, /leaflet/)] })
    assert.deepEqual(
      known.handedOut.map(({ audience, use }) => [audience, use]),
      [['court', 'court']],
    )
    giver.close()
    const taker = await openWitnessCase(join(folder, 'taker'), 'open')
    await take(taker, [out])
    const number = numberOf(taker, /leaflet/)
    const hash = exhibits(taker).get(number)?.sha256 as string
    const refused = await planOf(taker, { exhibits: [number] })
    assert.ok(refused.containers.length > 0)
    assert.throws(() => performErasure(taker, refused, STATED), { key: 'erase-needs-container' })
    await erase(taker, { exhibits: [number] }, true)
    assertGone(taker, [hash, 'leaflet of seventeen'])
    assert.ok(exhibits(taker).all.length >= 2)
    taker.close()
  })
})
