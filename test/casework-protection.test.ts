// Records that decide how something leaves the case: paraphrases, namings, withholdings, reviews of media.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { profilesOf, saveProfile } from '../src/casebook/audience.ts'
import type { Casebook } from '../src/casebook/casebook.ts'
import { caseworkActs, caseworkOf, currentCasework } from '../src/casebook/casework.ts'
import { listRecords } from '../src/casebook/casework-list.ts'
import { entryText, recordCasework } from '../src/casebook/casework-record.ts'
import { addSource, assignSource, withdrawConsent } from '../src/casebook/sources.ts'
import type { HandedExportAct } from '../src/model/acts.ts'
import { STANDARD_PROFILES } from '../src/protect/standard-profiles.ts'
import { assertGone, assertWhole, erase, numberOf } from './support/erasing.ts'
import { BUS, GROUP, inTwoChatsCase, OTHER_ID } from './support/two-chats-case.ts'
import { index, MODES, running } from './support/witness-case.ts'
import { OTHER_WORDS, PERSON, PERSONS_WORDS } from './support/witness-material.ts'

type Stated = Record<string, unknown>

async function record(casebook: Casebook, kind: string, stated: Stated): Promise<string> {
  const records = [{ line: 1, kind, stated: { role: 'lead', ...stated } }]
  const { entries, problems } = await recordCasework(casebook, records, { where: 'test', ...running })
  assert.deepEqual(problems, [])
  return entryText(entries[0])
}

async function refused(casebook: Casebook, kind: string, stated: Stated): Promise<string[]> {
  const records = [{ line: 1, kind, stated: { role: 'lead', ...stated } }]
  const { problems } = await recordCasework(casebook, records, { where: 'test', ...running })
  return problems.map(({ code, parameters }) => `${code} ${parameters.field}`)
}

const paraphrase = (post: string, text: string, rest: Stated = {}) => ({ post, text, language: 'en', ...rest })

test('what is named has to be in the case', async () => {
  await inTwoChatsCase('open', async casebook => {
    assert.deepEqual(await refused(casebook, 'paraphrase', paraphrase(`${GROUP}/77`, 'x')), [
      'record-unknown-post post',
    ])
    assert.deepEqual(await refused(casebook, 'naming', { of: 'telegram:user1', verdict: 'not-named' }), [
      'record-unknown-identity of',
    ])
    assert.deepEqual(await refused(casebook, 'naming', { of: 'actor:a9', verdict: 'not-named' }), [
      'record-unknown-actor of',
    ])
    assert.deepEqual(await refused(casebook, 'withholding', { exhibit: 99 }), ['record-unknown-exhibit exhibit'])
    assert.deepEqual(await refused(casebook, 'withholding', { claim: 'gate' }), ['record-unknown-claim claim'])
    assert.deepEqual(await refused(casebook, 'withholding', { post: `${GROUP}/77` }), ['record-unknown-post post'])
    const review = { exhibit: 99, verdict: 'stays', reason: 'a face' }
    assert.deepEqual(await refused(casebook, 'media-review', review), ['record-unknown-exhibit exhibit'])
    for (const id of [GROUP, OTHER_ID]) await record(casebook, 'naming', { of: id, verdict: 'may-be-named' })
    await record(casebook, 'withholding', { post: `${GROUP}/2` })
    assert.equal(caseworkOf(casebook).namings.length, 2)
  })
})

test('roles that differ are a dispute until one settles it; the latest of a role counts', async () => {
  await inTwoChatsCase('open', async casebook => {
    const exhibit = numberOf(casebook, /photo_2/)
    const pairs: [string, Stated, Stated][] = [
      [
        'paraphrase',
        paraphrase(`${GROUP}/2`, 'people got a drink'),
        paraphrase(`${GROUP}/2`, 'somebody gave out drinks'),
      ],
      [
        'naming',
        { of: OTHER_ID, verdict: 'may-be-named' },
        { of: OTHER_ID, verdict: 'may-be-named', audiences: ['court'] },
      ],
      ['withholding', { exhibit, verdict: 'withhold' }, { exhibit, verdict: 'release' }],
      [
        'media-review',
        { exhibit, verdict: 'may-leave', areas: ['0,0,9,9'], reason: 'a' },
        { exhibit, verdict: 'may-leave', areas: ['0,0,8,9'], reason: 'b' },
      ],
    ]
    const entries: string[][] = []
    for (const [kind, one, other] of pairs)
      entries.push([
        await record(casebook, kind, { ...one, role: 'a' }),
        await record(casebook, kind, { ...other, role: 'b' }),
      ])
    const lists = () => {
      const { paraphrases, namings, withholdings, mediaReviews } = currentCasework(casebook)
      return [paraphrases, namings, withholdings, mediaReviews].map(list => list.map(({ isDisputed }) => isDisputed))
    }
    assert.deepEqual(lists(), [[true], [true], [true], [true]])
    assert.equal(caseworkOf(casebook).disagreements.length, 4)
    for (const [n, [kind, one]] of pairs.entries())
      await record(casebook, kind, { ...one, role: 'c', resolves: entries[n] })
    assert.deepEqual(lists(), [[false], [false], [false], [false]])
    const other = paraphrase(`${GROUP}/2`, 'кому-то дали пить', { language: 'ru' })
    await record(casebook, 'paraphrase', other)
    assert.deepEqual(lists()[0], [false, false], 'another language is another matter')
  })
})

for (const mode of MODES) {
  test(`erasing a person reaches what decides how something leaves: ${mode}`, async () => {
    await inTwoChatsCase(mode, async casebook => {
      const exhibit = numberOf(casebook, /photo_2/)
      await record(casebook, 'actor', { actor: 'a1', kind: 'person', names: [PERSON.name], accounts: [PERSON.id] })
      await record(casebook, 'actor', { actor: 'a2', kind: 'organisation', names: ['Gate water works'] })
      await record(casebook, 'paraphrase', paraphrase(`${GROUP}/1`, 'vehicles went another way'))
      await record(casebook, 'paraphrase', paraphrase(`${GROUP}/2`, `${PERSON.name} got a drink`))
      for (const id of [PERSON.id, 'actor:a1', OTHER_ID, 'actor:a2'])
        await record(casebook, 'naming', { of: id, verdict: 'not-named', reason: `says ${PERSON.name}` })
      await record(casebook, 'withholding', { post: `${GROUP}/1` })
      await record(casebook, 'withholding', { post: `${BUS}/201`, reason: `asked by ${PERSON.name}` })
      await record(casebook, 'media-review', {
        exhibit,
        verdict: 'may-leave',
        reason: 'nobody in it',
        description: `A street that ${PERSON.name} knows`,
      })
      const change = { role: 'lead', set: ['links=domain'], reason: `for ${PERSON.name}` }
      saveProfile(casebook, { audience: 'public', ...change })
      saveProfile(casebook, { audience: 'lawyers', like: 'court', ...change })
      const handed: HandedExportAct = {
        type: 'handed-export',
        export: '7QK2M-9XBPD',
        profile: STANDARD_PROFILES.court,
        reason: `asked by ${PERSON.name}`,
        claims: ['gate'],
        exhibits: [{ exhibit, number: 1, commitment: 'c'.repeat(64) }],
        withheld: [],
        redactions: [],
        tagManifestSha256: 'd'.repeat(64) as never,
        role: 'lead',
        tool: 'test',
      }
      casebook.custody.journal.append(handed)
      casebook.custody.journal.append({ type: 'audience-profile', later: [PERSON.name] } as never)
      casebook.custody.journal.commit()
      await erase(casebook, { accounts: [PERSON.id] })
      await index(casebook)
      const exported = [...casebook.custody.journal.acts()].filter(({ act }) => act.type === 'handed-export')
      assert.deepEqual(
        exported.map(({ act }) => act),
        [{ ...handed, reason: 'asked by [erased]' }],
      )
      assertGone(casebook, [PERSON.name, PERSONS_WORDS, PERSON.id, 'vehicles went another way'])
      assertWhole(casebook)
      const { paraphrases, namings, withholdings, mediaReviews } = currentCasework(casebook)
      assert.deepEqual(
        paraphrases.map(({ act }) => [act.unit.post, act.text, act.language]),
        [[`${GROUP}/2`, '[erased] got a drink', 'en']],
      )
      assert.deepEqual(
        namings.map(({ act }) => [act.of, act.reason]),
        [
          [OTHER_ID, 'says [erased]'],
          ['actor:a2', 'says [erased]'],
        ],
      )
      assert.deepEqual(
        withholdings.map(({ act }) => [act.post, act.reason]),
        [[`${BUS}/201`, 'asked by [erased]']],
      )
      assert.deepEqual(
        mediaReviews.map(({ act }) => act.description),
        ['A street that [erased] knows'],
      )
      const saved = profilesOf(casebook).profiles.filter(profile => profile.saved !== undefined)
      assert.deepEqual(
        saved.map(({ profile, saved: act }) => [profile.audience, profile.protection.links, act?.reason]),
        [
          ['public', 'domain', 'for [erased]'],
          ['lawyers', 'domain', 'for [erased]'],
        ],
      )
    })
  })

  test(`what a source holds back is neither paraphrased nor described: ${mode}`, async () => {
    await inTwoChatsCase(mode, async casebook => {
      const [exhibit, picture] = [numberOf(casebook, /group\/result/), numberOf(casebook, /photo_2/)]
      await record(casebook, 'paraphrase', paraphrase(`${GROUP}/2`, 'people got a drink'))
      await record(casebook, 'paraphrase', paraphrase(`${BUS}/201`, 'no transport later'))
      await record(casebook, 'withholding', { post: `${GROUP}/2`, reason: 'a child wrote it' })
      const looked = { verdict: 'may-leave', reason: 'an empty room', description: 'A room' }
      await record(casebook, 'media-review', { exhibit: picture, ...looked })
      const shown = () => {
        const { paraphrases, mediaReviews } = currentCasework(casebook)
        return [...paraphrases.map(({ act }) => act.text), ...mediaReviews.map(({ act }) => act.description)]
      }
      await index(casebook)
      assert.deepEqual(shown(), ['people got a drink', 'no transport later', 'A room'])
      const use = { permittedUses: ['analysis'], audiences: ['team'], contactRisk: 'none' } as const
      const id = addSource(casebook, { role: 'witness 1', ...use })
      assignSource(casebook, id, [exhibit, picture], 'lead')
      withdrawConsent(casebook, id, 'by phone', 'lead')
      await index(casebook)
      assert.deepEqual(shown(), ['no transport later'])
      const rows = listRecords(casebook)
      assert.deepEqual(
        rows.map(({ isHeldBack }) => isHeldBack),
        [true, false, true, true],
      )
      assert.doesNotMatch(JSON.stringify(rows), /got a drink|empty room|A room|a child/)
      assert.ok(caseworkActs(casebook).length === 4)
    })
  })
}

test('words in the place of a post wait again when its text is another', async () => {
  await inTwoChatsCase('open', async casebook => {
    await record(casebook, 'paraphrase', paraphrase(`${GROUP}/2`, 'people got a drink'))
    const [{ act }] = caseworkActs(casebook)
    assert.ok(act.type === 'paraphrase' && act.unit.quote === OTHER_WORDS)
    casebook.custody.journal.append({ ...act, unit: { ...act.unit, quote: 'what stood there before' } })
    casebook.custody.journal.commit()
    await index(casebook)
    assert.equal(caseworkOf(casebook).paraphrases.length, 1)
    assert.deepEqual(currentCasework(casebook).paraphrases, [])
  })
})

test('a naming for audiences that name the person goes with the last of them', async () => {
  await inTwoChatsCase('open', async casebook => {
    const audiences = ['quillfeather-lawyers', 'court']
    await record(casebook, 'naming', { of: OTHER_ID, verdict: 'may-be-named', audiences })
    await record(casebook, 'naming', { of: GROUP, verdict: 'may-be-named', audiences: audiences.slice(0, 1) })
    await erase(casebook, { accounts: [PERSON.id, 'quillfeather'] })
    assert.deepEqual(
      caseworkOf(casebook).namings.map(({ act }) => [act.of, act.audiences]),
      [[OTHER_ID, ['court']]],
    )
  })
})
