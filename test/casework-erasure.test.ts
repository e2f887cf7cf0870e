// What people decided about posts that are erased goes with them; the rest keeps its effect.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Casebook } from '../src/casebook/casebook.ts'
import { caseworkActs, caseworkOf, unreadCasework, visibleTies } from '../src/casebook/casework.ts'
import { listRecords } from '../src/casebook/casework-list.ts'
import { entryText, recordCasework } from '../src/casebook/casework-record.ts'
import { analyse } from '../src/casebook/line.ts'
import { addSource, assignSource, withdrawConsent } from '../src/casebook/sources.ts'
import { assertGone, assertWhole, erase, numberOf } from './support/erasing.ts'
import { BUS, GROUP, inTwoChatsCase, OTHER_ID } from './support/two-chats-case.ts'
import { index, MODES, running } from './support/witness-case.ts'
import { OTHER_WORDS, PERSON, PERSONS_WORDS } from './support/witness-material.ts'

/** Records one act and returns its entry; the record has to be taken. */
async function record(
  casebook: Casebook,
  kind: string,
  role: string,
  stated: Record<string, unknown>,
): Promise<string> {
  const records = [{ line: 1, kind, stated: { role, ...stated } }]
  const { entries, problems } = await recordCasework(casebook, records, { where: 'test', ...running })
  assert.deepEqual(problems, [])
  return entryText(entries[0])
}

/** Claim, two coders who differ and a third who settles, on a post that stays; decisions on the person's post; actors and a tie. */
async function fill(casebook: Casebook): Promise<void> {
  const said = { claim: 'gate', post: `${GROUP}/2` }
  await record(casebook, 'claim', 'lead', {
    claim: 'gate',
    text: `water, says ${PERSON.name}`,
    support: { search: ['water', PERSON.name] },
  })
  const first = await record(casebook, 'assertion', 'coder 1', {
    ...said,
    stance: 'support',
    reason: `as ${PERSON.name} told`,
    covers: 'copies',
  })
  const second = await record(casebook, 'assertion', 'coder 2', { ...said, stance: 'deny' })
  await record(casebook, 'assertion', 'lead', { ...said, stance: 'deny', resolves: [first, second] })
  await record(casebook, 'assertion', 'coder 1', {
    claim: 'gate',
    post: `${GROUP}/1`,
    stance: 'support',
    covers: 'copies',
  })
  const wrong = await record(casebook, 'assertion', 'coder 3', {
    ...said,
    stance: 'query',
    reason: `not ${PERSON.name}`,
  })
  await record(casebook, 'withdrawal', 'coder 3', { of: wrong })
  await record(casebook, 'repeat', 'coder 1', {
    claim: 'gate',
    post: `${BUS}/202`,
    of: { post: `${GROUP}/1` },
    verdict: 'repeats',
  })
  await record(casebook, 'mark-review', 'coder 1', {
    claim: 'gate',
    side: 'support',
    post: `${BUS}/202`,
    mark: 'words',
    verdict: 'own',
    compared: [`${GROUP}/1`, `${GROUP}/2`],
    vantage: { viewpoint: `beside ${PERSON.name}`, place: 'north gate' },
    reason: 'no word in common',
  })
  await record(casebook, 'actor', 'lead', {
    actor: 'a1',
    kind: 'person',
    names: [PERSON.name, 'Z. Quillfeather'],
    accounts: [PERSON.id],
  })
  await record(casebook, 'actor', 'lead', {
    actor: 'a2',
    kind: 'organisation',
    names: ['Gate water', `Water of ${PERSON.name}`],
  })
  await record(casebook, 'tie', 'lead', { from: 'a1', to: 'a2', kind: 'membership', speakers: ['actor:a1'] })
  await record(casebook, 'controller', 'lead', {
    controller: 'Gate',
    members: [PERSON.id, OTHER_ID],
    reason: 'one office',
  })
}

for (const mode of MODES) {
  test(`erasing a person takes their posts and name out of casework, and leaves its effect: ${mode}`, async () => {
    await inTwoChatsCase(mode, async casebook => {
      await fill(casebook)
      const before = caseworkOf(casebook)
      assert.equal(before.assertions.length, 2)
      await erase(casebook, { accounts: [PERSON.id, 'Z. Quillfeather'] })
      await index(casebook)
      assertGone(casebook, [PERSON.name, PERSONS_WORDS, PERSON.id, 'Z. Quillfeather'])
      assertWhole(casebook)
      const after = caseworkOf(casebook)
      assert.deepEqual(
        after.assertions.map(({ act, isDisputed }) => [
          act.unit.post,
          act.unit.quote,
          act.stance,
          act.role,
          isDisputed,
        ]),
        [[`${GROUP}/2`, OTHER_WORDS, 'deny', 'lead', false]],
      )
      assert.deepEqual(after.disagreements, [])
      assert.deepEqual(after.repeats, [])
      assert.deepEqual(
        after.markReviews.map(({ act }) => [act.compared, act.vantage]),
        [[[{ post: `${GROUP}/2` }], { viewpoint: 'beside [erased]', place: 'north gate' }]],
      )
      assert.deepEqual(
        after.claims.map(({ act }) => [act.text.en, act.support?.search]),
        [['water, says [erased]', ['water']]],
      )
      assert.deepEqual(
        after.actors.map(({ act }) => [act.actor, act.names]),
        [['a2', ['Gate water']]],
      )
      assert.deepEqual(after.ties, [])
      assert.deepEqual(
        after.controllers.map(({ act }) => act.members),
        [[OTHER_ID]],
      )
    })
  })

  test(`a person goes out of casework under every name of the case's list: ${mode}`, async () => {
    await inTwoChatsCase(mode, async casebook => {
      const actor = { actor: 'a1', kind: 'person', names: ['Зоя Перова', 'Zojka'] }
      await record(casebook, 'actor', 'lead', actor)
      await record(casebook, 'actor', 'lead', { ...actor, names: ['Zoya Perova'], accounts: [PERSON.id] })
      await record(casebook, 'actor', 'lead', { actor: 'a2', kind: 'person', names: ['Zoran Petrov'] })
      await record(casebook, 'claim', 'lead', { claim: 'gate', text: 'water at the gate, says Zoya Perova' })
      await record(casebook, 'assertion', 'coder 1', {
        claim: 'gate',
        post: `${GROUP}/2`,
        stance: 'support',
        speakers: ['зоя перова', 'actor:a1', 'actor:a2'],
        reason: 'Zojka told it',
      })
      await erase(casebook, { accounts: [PERSON.id] })
      await index(casebook)
      assertGone(casebook, [PERSON.id, 'Зоя Перова', 'зоя перова', 'Zojka', 'Zoya Perova'])
      assertWhole(casebook)
      const { actors, assertions } = caseworkOf(casebook)
      assert.deepEqual(
        actors.map(({ act }) => act.names),
        [['Zoran Petrov']],
      )
      assert.deepEqual(
        assertions.map(({ act }) => [act.speakers, act.reason]),
        [[['[erased]', '[erased]', 'actor:a2'], '[erased] told it']],
      )
    })
  })

  test(`erasing an exhibit takes what was decided of its posts, and texts that nothing else holds: ${mode}`, async () => {
    await inTwoChatsCase(mode, async casebook => {
      await fill(casebook)
      await record(casebook, 'assertion', 'coder 1', {
        claim: 'gate',
        post: `${BUS}/201`,
        stance: 'comment',
        covers: 'copies',
      })
      const covered = caseworkActs(casebook).at(-1)?.act
      assert.ok(covered?.type === 'assertion' && covered.covers?.texts.length === 1)
      await erase(casebook, { exhibits: [numberOf(casebook, /other\/result/)] })
      await index(casebook)
      assertGone(casebook, ['buses stop at noon', covered.covers.texts[0]])
      assertWhole(casebook)
      const after = caseworkOf(casebook)
      // The words of the post that is left stand in the exhibit that is left.
      assert.deepEqual(
        after.assertions.map(({ act }) => [act.unit.post, act.unit.quote]),
        [
          [`${GROUP}/2`, OTHER_WORDS],
          [`${GROUP}/1`, PERSONS_WORDS],
        ],
      )
      assert.deepEqual([after.markReviews, after.repeats], [[], []])
      const kept = caseworkActs(casebook).find(({ act }) => act.type === 'assertion' && act.role === 'coder 1')?.act
      assert.ok(kept?.type === 'assertion')
      assert.equal(kept.covers?.texts.length, 1, 'a text that another exhibit holds stays covered')
      assert.equal(after.controllers[0].act.members.length, 2)
    })
  })

  test(`entries in a form that cannot be read count for nothing, and go as a whole when they name what goes: ${mode}`, async () => {
    await inTwoChatsCase(mode, async casebook => {
      const before = JSON.stringify(caseworkOf(casebook))
      const { journal } = casebook.custody
      for (const act of [
        { type: 'assertion', claim: 'gate', unit: null, stance: 'support', role: 'r', tool: 't' },
        {
          type: 'assertion',
          claim: 'gate',
          unit: { post: `${GROUP}/1`, quote: PERSONS_WORDS },
          later: { of: PERSON.name },
        },
        { type: 'mark-review', compared: { length: 1e9 }, unit: { post: [] } },
        { type: 'withdrawal', of: 'everything', role: {} },
        { type: 'mark-rate', rates: { __proto__: null }, role: 'r' },
      ])
        journal.append(act as never)
      journal.commit()
      await index(casebook)
      assert.equal(JSON.stringify(caseworkOf(casebook)), before)
      assert.deepEqual([listRecords(casebook), unreadCasework(casebook)], [[], 5])
      await erase(casebook, { accounts: [PERSON.id] })
      assertGone(casebook, [PERSON.name, PERSONS_WORDS])
      assertWhole(casebook)
    })
  })

  test(`a tie that rests on what a source holds back is not shown: ${mode}`, async () => {
    await inTwoChatsCase(mode, async casebook => {
      const exhibit = numberOf(casebook, /group\/result/)
      for (const actor of ['a1', 'a2'])
        await record(casebook, 'actor', 'lead', { actor, kind: 'organisation', names: [`Works ${actor}`] })
      const tie = { from: 'a1', to: 'a2', basis: 'documented', exhibit, reason: 'page two says so' }
      await record(casebook, 'tie', 'lead', { ...tie, kind: 'control' })
      await record(casebook, 'tie', 'lead', { from: 'a1', to: 'a2', kind: 'association', post: `${GROUP}/2` })
      await record(casebook, 'tie', 'lead', { from: 'a1', to: 'a2', kind: 'membership' })
      const shown = () => visibleTies(casebook, caseworkOf(casebook).ties).map(({ act }) => act.kind)
      await index(casebook)
      assert.deepEqual(shown(), ['control', 'association', 'membership'])
      const use = { permittedUses: ['analysis'], audiences: ['team'], contactRisk: 'none' } as const
      const id = addSource(casebook, { role: 'witness 1', ...use })
      assignSource(casebook, id, [exhibit], 'lead')
      withdrawConsent(casebook, id, 'by phone', 'lead')
      await index(casebook)
      assert.deepEqual(shown(), ['membership'])
      const analysis = await analyse(casebook, 0, running.progress)
      assert.deepEqual(
        analysis.casework?.ties.map(({ kind }) => kind),
        ['membership'],
      )
      const rows = listRecords(casebook).filter(({ act }) => act.type === 'tie')
      assert.deepEqual(
        rows.map(({ isHeldBack }) => isHeldBack),
        [true, true, false],
      )
      assert.doesNotMatch(JSON.stringify(rows), /page two/)
    })
  })

  test(`what a source holds back is not quoted in the list of records: ${mode}`, async () => {
    await inTwoChatsCase(mode, async casebook => {
      await fill(casebook)
      const id = addSource(casebook, {
        role: 'witness 1',
        permittedUses: ['analysis'],
        audiences: ['team'],
        contactRisk: 'none',
      })
      assignSource(casebook, id, [numberOf(casebook, /group\/result/)], 'lead')
      withdrawConsent(casebook, id, 'by phone', 'lead')
      await index(casebook)
      const rows = listRecords(casebook)
      const heldBack = rows.filter(({ isHeldBack }) => isHeldBack)
      assert.ok(heldBack.length >= 6)
      assert.doesNotMatch(JSON.stringify(heldBack), new RegExp(`${PERSONS_WORDS}|${OTHER_WORDS}|${PERSON.name}`))
      assert.match(JSON.stringify(caseworkActs(casebook)), new RegExp(PERSONS_WORDS))
    })
  })
}
