// How far an erasure reaches: interrupted ones, archives, bags, repairs, judgements, claims, older epochs; and what it refuses.

import assert from 'node:assert/strict'
import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sealCase } from '../src/casebook/convert.ts'
import { performErasure } from '../src/casebook/erase.ts'
import { exportBag } from '../src/casebook/export-bag.ts'
import { judgementsOf, recordJudgement } from '../src/casebook/judgements.ts'
import { recordClaims } from '../src/casebook/record-claims.ts'
import { recordRoleHolder, roleHolder } from '../src/casebook/roles.ts'
import { addSource, sourcesOf, withdrawConsent } from '../src/casebook/sources.ts'
import { findingId } from '../src/detect/finding-id.ts'
import { CaseError } from '../src/model/case-error.ts'
import { newCaseKeys } from '../src/preserve/case-keys.ts'
import { nodeSystem } from '../src/system/system.ts'
import { inFolder } from './support/command-line.ts'
import { assertGone, assertWhole, erase, exhibits, numberOf, planOf, STATED } from './support/erasing.ts'
import { LeakSearch } from './support/leak-search.ts'
import { figuresOf, index, MODES, openWitnessCase, PASSPHRASE, running, take } from './support/witness-case.ts'
import { groupChat, otherChat, PERSON, PERSONS_WORDS, writeMaterial } from './support/witness-material.ts'

for (const mode of MODES)
  test(`an erasure that was signed and not carried out is finished by whatever opens the case next (${mode})`, async () => {
    await inFolder(async folder => {
      const material = writeMaterial(folder)
      const casebook = await openWitnessCase(join(folder, 'case'), mode)
      await take(casebook, [material.mixed])
      await figuresOf(casebook)
      const number = numberOf(casebook, /leaflet/)
      const hash = exhibits(casebook).get(number)?.sha256 as string
      const targets = (exhibits(casebook).get(number)?.acts ?? []).map(({ device, epoch, seq }) => ({
        device,
        epoch,
        seq,
      }))
      casebook.custody.journal.append({
        type: 'erasure',
        targets,
        exhibits: [number],
        ...STATED,
        tool: 'anechoic test',
      })
      casebook.custody.commit()
      casebook.close()
      const opened = await openWitnessCase(join(folder, 'case'), mode)
      assert.deepEqual(
        opened.notices.map(({ code, parameters }) => [code, parameters]),
        [['erasure-finished', { bodies: 1 }]],
      )
      const left = new LeakSearch([hash]).inFolder(join(folder, 'case'))
      assert.deepEqual(left, [])
      assertWhole(opened)
      opened.close()
      const again = await openWitnessCase(join(folder, 'case'), mode)
      assert.deepEqual(again.notices, [])
      again.close()
    })
  })

test('a judgement goes without accounts of which nothing is left, and keeps those that post elsewhere', async () => {
  await inFolder(async folder => {
    const material = writeMaterial(folder)
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    await take(casebook, [material.group, material.other])
    const elsewhere = 'telegram:user8800445566'
    const judged = (accounts: string[]) =>
      casebook.custody.journal.append({
        type: 'cluster-judgement',
        cluster: findingId('cluster', accounts),
        accounts,
        verdict: 'unsure',
        reason: 'too few posts',
        role: 'editor',
        tool: 'anechoic test',
      })
    judged([PERSON.id, 'telegram:user9', elsewhere])
    judged([PERSON.id, elsewhere])
    judged(['telegram:user9', elsewhere])
    casebook.custody.commit()
    await erase(casebook, { exhibits: [numberOf(casebook, /group\/result/)] })
    const left = [...casebook.custody.journal.acts()].flatMap(({ act }) =>
      act.type === 'cluster-judgement' ? [act] : [],
    )
    assert.deepEqual(
      left.map(({ accounts }) => accounts),
      [
        ['telegram:user9', elsewhere],
        ['telegram:user9', elsewhere],
      ],
    )
    assert.equal(left[1].cluster, findingId('cluster', left[1].accounts))
    assertGone(casebook, [PERSON.id])
    assertWhole(casebook)
    casebook.close()
  })
})

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

test('a claims file that names the person goes, and the plan says so', async () => {
  await inFolder(async folder => {
    const material = writeMaterial(folder)
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    await take(casebook, [material.mixed, material.other])
    const claims = (who: string) =>
      `claims:\n  - id: gate\n    text:\n      en: ${who} saw the north gate\n    support:\n      search: [north gate]\n    deny:\n      search: [gate closed]\n`
    writeFileSync(join(folder, 'claims.yaml'), claims('somebody'))
    recordClaims(casebook, join(folder, 'claims.yaml'))
    const plan = await planOf(casebook, { accounts: [PERSON.name] })
    assert.equal(plan.losesClaims, false)
    plan.discard()
    writeFileSync(join(folder, 'claims.yaml'), claims(PERSON.name))
    recordClaims(casebook, join(folder, 'claims.yaml'))
    const telling = await erase(casebook, { accounts: [PERSON.name] })
    assert.equal(telling.losesClaims, true)
    assertGone(casebook, [PERSON.name])
    assert.ok(casebook.claims() !== undefined, 'the file before it, which names nobody, is in force again')
    assertWhole(casebook)
    casebook.close()
  })
})

test('words about the person go from roles, exports, judgements and names of claims files, and what holds stays in force', async () => {
  await inFolder(async folder => {
    const material = writeMaterial(folder)
    const casebook = await openWitnessCase(join(folder, 'case'), 'sealed')
    await take(casebook, [material.mixed, material.other])
    const claims = (id: string) =>
      `claims:\n  - id: ${id}\n    text:\n      en: the north gate\n    support:\n      search: [north gate]\n    deny:\n      search: [gate closed]\n`
    for (const [name, id] of [
      [`told by ${PERSON.name}.yaml`, 'first'],
      ['later.yaml', 'second'],
    ]) {
      writeFileSync(join(folder, name), claims(id))
      recordClaims(casebook, join(folder, name))
    }
    recordRoleHolder(casebook, 'coder 1', PERSON.name)
    recordRoleHolder(casebook, 'coder 2', 'Somebody Sampleman')
    const accounts = ['telegram:user7001', 'telegram:user7002']
    const cluster = findingId('cluster', accounts)
    recordJudgement(casebook, {
      cluster,
      accounts,
      verdict: 'coordinated',
      reason: `says ${PERSON.name}`,
      role: 'editor',
    })
    recordJudgement(casebook, { cluster, accounts, verdict: 'not-coordinated', reason: 'it was not', role: 'editor' })
    await erase(casebook, { accounts: [PERSON.name] })
    assertGone(casebook, [PERSON.name])
    assert.equal(roleHolder(casebook, 'coder 1'), undefined)
    assert.equal(roleHolder(casebook, 'coder 2'), 'Somebody Sampleman')
    assert.equal(casebook.claims()?.name, 'later.yaml')
    assert.deepEqual(
      judgementsOf(casebook).map(({ act }) => [act.verdict, act.reason]),
      [
        ['coordinated', 'says [erased]'],
        ['not-coordinated', 'it was not'],
      ],
    )
    assertWhole(casebook)
    casebook.close()
  })
})

test('of an account export the talk with the person goes as a chat, other chats lose their messages', async () => {
  await inFolder(async folder => {
    const chat = (text: string) => JSON.parse(text) as object
    const list = [
      { ...chat(otherChat()), name: PERSON.name, type: 'personal_chat', id: 7700112233 },
      chat(groupChat()),
      chat(otherChat()),
    ]
    mkdirSync(join(folder, 'account'))
    const whole = { about: 'Here is the data you requested', chats: { about: 'These chats', list } }
    writeFileSync(join(folder, 'account/result.json'), JSON.stringify(whole, null, 1))
    const casebook = await openWitnessCase(join(folder, 'case'), 'sealed')
    await take(casebook, [join(folder, 'account')])
    const before = exhibits(casebook).all[0].latest
    assert.equal(before.extractOf?.chatsKept, 3)
    const plan = await erase(casebook, { accounts: [PERSON.id] })
    assert.deepEqual(
      plan.exhibits.map(({ messagesKept, messagesLeft }) => [messagesKept, messagesLeft]),
      [[6, 7]],
    )
    assertGone(casebook, [PERSON.name, PERSON.token, PERSONS_WORDS, before.sha256, before.extractOf?.sha256 as string])
    await index(casebook)
    assert.deepEqual(
      casebook
        .index()
        .channels()
        .map(({ name }) => name)
        .sort(),
      ['Bus stop', 'Square watch'],
    )
    casebook.close()
  })
})
