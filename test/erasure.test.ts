// Erasure over the whole case: by exhibit, source and person, open and sealed; nothing of it is found afterwards.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { performErasure } from '../src/casebook/erase.ts'
import { addSource, sourcesOf } from '../src/casebook/sources.ts'
import { inFolder } from './support/command-line.ts'
import { assertGone, assertWhole, erase, exhibits, numberOf, planOf, STATED } from './support/erasing.ts'
import { figuresOf, index, MODES, openWitnessCase, take } from './support/witness-case.ts'
import { OTHER_WORDS, PERSON, PERSONS_WORDS, writeMaterial } from './support/witness-material.ts'

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
