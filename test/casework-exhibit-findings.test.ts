// Findings about exhibits and their reviews: who may say what, disagreements, erasure, consent.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Casebook } from '../src/casebook/casebook.ts'
import { caseworkActs, caseworkOf } from '../src/casebook/casework.ts'
import { caseAgreement } from '../src/casebook/casework-agreement.ts'
import { appendCasework } from '../src/casebook/casework-append.ts'
import { listRecords } from '../src/casebook/casework-list.ts'
import { entryText, recordCasework } from '../src/casebook/casework-record.ts'
import { findingsByExhibit, findingsOf } from '../src/casebook/exhibit-findings.ts'
import { addSource, assignSource, withdrawConsent } from '../src/casebook/sources.ts'
import { assertGone, assertWhole, erase, numberOf } from './support/erasing.ts'
import { inTwoChatsCase } from './support/two-chats-case.ts'
import { index, running } from './support/witness-case.ts'
import { PERSON } from './support/witness-material.ts'

type Stated = Record<string, unknown>

async function told(casebook: Casebook, kind: string, stated: Stated) {
  const records = [{ line: 1, kind, stated: { role: 'a', reason: 'because', ...stated } }]
  return recordCasework(casebook, records, { where: 'test', ...running })
}

async function record(casebook: Casebook, kind: string, stated: Stated): Promise<string> {
  const { entries, problems } = await told(casebook, kind, stated)
  assert.deepEqual(problems, [])
  return entryText(entries[0])
}

async function refused(casebook: Casebook, kind: string, stated: Stated): Promise<string[]> {
  const { problems } = await told(casebook, kind, stated)
  return problems.map(({ code, parameters }) => `${code} ${parameters.field}`)
}

const WHERE = { stage: 'content', question: 'where', method: 'landmarks', confidence: 'high' }
const at = (latitude: number, longitude: number, radiusMetres: number) => ({ latitude, longitude, radiusMetres })
const where = (exhibit: number, finding: string, place?: Stated) => ({
  ...WHERE,
  exhibit,
  finding,
  ...(place && { place }),
})
const when = (exhibit: number, finding: string, from: string, to: string) => ({
  ...WHERE,
  exhibit,
  question: 'when',
  method: 'shadow',
  finding,
  from,
  to,
})

test('what a record names has to be there, and the finder is not the reviewer', async () => {
  await inTwoChatsCase('open', async casebook => {
    const exhibit = numberOf(casebook, /photo_2/)
    assert.deepEqual(await refused(casebook, 'exhibit-finding', where(99, 'x')), ['record-unknown-exhibit exhibit'])
    const elsewhere = { ...where(exhibit, 'x'), points: 'tower; 0,0; exhibit 99 0,0' }
    assert.deepEqual(await refused(casebook, 'exhibit-finding', elsewhere), ['record-unknown-exhibit exhibit'])
    assert.deepEqual(await refused(casebook, 'exhibit-finding', { ...where(exhibit, 'x'), claim: 'gate' }), [
      'record-unknown-claim claim',
    ])
    assert.deepEqual(await refused(casebook, 'exhibit-finding', where(exhibit, 'x', { latitude: 1 })), [
      'record-missing place.longitude',
      'record-missing place.radiusMetres',
    ])
    const turned = when(exhibit, 'x', '2022-01-06T10:00Z', '2022-01-05T10:00Z')
    assert.deepEqual(await refused(casebook, 'exhibit-finding', turned), ['record-order from'])
    const { to: _, ...open } = turned
    assert.deepEqual(await refused(casebook, 'exhibit-finding', open), ['record-missing to'])
    const withdrawn = await record(casebook, 'withholding', { exhibit })
    const of = await record(casebook, 'exhibit-finding', where(exhibit, 'at the gate'))
    const review = { verdict: 'agree', role: 'b' }
    assert.deepEqual(await refused(casebook, 'finding-review', { ...review, of: withdrawn }), ['record-no-finding of'])
    assert.deepEqual(await refused(casebook, 'finding-review', { ...review, of, role: ' A ' }), [
      'record-own-finding role',
    ])
    assert.deepEqual(await refused(casebook, 'finding-review', { ...review, of, exhibit: exhibit + 1 }), [
      'record-bad-value exhibit',
    ])
    await record(casebook, 'finding-review', { ...review, of })
    const [row] = findingsOf(casebook, exhibit)
    assert.deepEqual(
      row.reviews.map(({ role, verdict }) => [role, verdict]),
      [['b', 'agree']],
    )
    assert.equal(caseworkOf(casebook).findingReviews[0].act.exhibit, exhibit)
  })
})

test('every finding stands until it is withdrawn; a review that differs puts it in dispute until another settles it', async () => {
  await inTwoChatsCase('open', async casebook => {
    const exhibit = numberOf(casebook, /photo_2/)
    const first = await record(casebook, 'exhibit-finding', where(exhibit, 'at the gate'))
    await record(casebook, 'exhibit-finding', where(exhibit, 'At  the gate'))
    await record(casebook, 'exhibit-finding', { ...where(exhibit, 'two buses'), question: 'shows' })
    assert.deepEqual(
      findingsOf(casebook, exhibit).map(({ finding }) => finding),
      ['At  the gate', 'two buses'],
    )
    const states = () => listRecords(casebook).map(({ state }) => state)
    assert.deepEqual(states(), ['replaced', 'holds', 'holds'])
    const { at: place } = findingsOf(casebook, exhibit)[0]
    const of = entryText(place)
    const differs = await record(casebook, 'finding-review', { of, role: 'b', verdict: 'differ' })
    const disputed = () => findingsOf(casebook, exhibit).map(({ isDisputed }) => isDisputed)
    assert.deepEqual(disputed(), [true, false])
    assert.deepEqual(states(), ['replaced', 'disputed', 'holds', 'disputed'])
    const agrees = await record(casebook, 'finding-review', { of, role: 'c', verdict: 'agree', resolves: differs })
    assert.deepEqual(disputed(), [false, false])
    await record(casebook, 'withdrawal', { of: agrees, role: 'c' })
    assert.deepEqual(disputed(), [true, false])
    await record(casebook, 'withdrawal', { of, role: 'a' })
    assert.deepEqual(
      findingsOf(casebook, exhibit).map(({ finding }) => finding),
      ['at the gate', 'two buses'],
      'what it had replaced holds again',
    )
    assert.equal(caseworkOf(casebook).disagreements.length, 0)
    assert.equal(caseworkOf(casebook).findingReviews.length, 0, 'a review of nothing counts for nothing')
    await record(casebook, 'withdrawal', { of: first, role: 'b' })
    assert.deepEqual(
      findingsOf(casebook, exhibit).map(({ finding }) => finding),
      ['two buses'],
    )
  })
})

test('a review that differs and settles ends the finding; a difference shows who found what, and nothing of what is held back', async () => {
  await inTwoChatsCase('open', async casebook => {
    const exhibit = numberOf(casebook, /photo_2/)
    const of = await record(casebook, 'exhibit-finding', where(exhibit, 'at the gate', at(43, 76, 5)))
    const differs = await record(casebook, 'finding-review', { of, role: 'b', verdict: 'differ', reason: 'no gate' })
    const [difference] = caseAgreement(casebook).differences
    assert.deepEqual(
      difference.answers.map(({ role, answer }) => [role, answer.finding, answer.verdict]),
      [
        ['a', 'at the gate', undefined],
        ['b', undefined, 'differ'],
      ],
    )
    assert.deepEqual(
      await refused(casebook, 'exhibit-finding', { ...where(exhibit, 'x'), question: 'when', resolves: of }),
      ['record-other-matter resolves'],
    )
    await record(casebook, 'finding-review', { of, role: 'c', verdict: 'differ', resolves: [of, differs] })
    assert.deepEqual([findingsOf(casebook, exhibit), caseAgreement(casebook).differences], [[], []])
    assert.deepEqual(
      listRecords(casebook).map(({ state }) => state),
      ['replaced', 'replaced', 'holds'],
    )
    await record(casebook, 'withdrawal', { of: entryText(caseworkActs(casebook)[2].at), role: 'c' })
    assert.equal(findingsOf(casebook, exhibit).length, 1)
    const id = addSource(casebook, { role: 'w', permittedUses: ['analysis'], audiences: ['team'], contactRisk: 'none' })
    assignSource(casebook, id, [exhibit], 'lead')
    withdrawConsent(casebook, id, 'by phone', 'lead')
    await index(casebook)
    assert.doesNotMatch(JSON.stringify(caseAgreement(casebook).differences), /gate|latitude/)
  })
})

test('places and times that exclude each other are a dispute between roles, and one finding settles it', async () => {
  await inTwoChatsCase('open', async casebook => {
    const exhibit = numberOf(casebook, /photo_2/)
    const a = await record(casebook, 'exhibit-finding', where(exhibit, 'north', at(43.0, 76.0, 500)))
    const near = { ...where(exhibit, 'near it', at(43.006, 76.0, 200)), role: 'b' }
    await record(casebook, 'exhibit-finding', near)
    assert.equal(caseworkOf(casebook).disagreements.length, 0)
    const far = await record(casebook, 'exhibit-finding', {
      ...where(exhibit, 'south', at(42.0, 76.0, 500)),
      role: 'b',
    })
    const rows = findingsOf(casebook, exhibit)
    assert.deepEqual(
      rows.map(({ isDisputed, against }) => [isDisputed, against.map(entryText)]),
      [
        [true, [far]],
        [false, []],
        [true, [a]],
      ],
    )
    await record(casebook, 'exhibit-finding', { ...where(exhibit, 'south it is'), role: 'c', resolves: [a, far] })
    assert.equal(caseworkOf(casebook).disagreements.length, 0)
    assert.deepEqual(
      findingsOf(casebook, exhibit).map(({ finding }) => finding),
      ['near it', 'south it is'],
    )
    await record(casebook, 'exhibit-finding', when(exhibit, 'noon', '2022-01-05T12:00+06:00', '2022-01-05T12:30+06:00'))
    const at6 = when(exhibit, 'six', '2022-01-05T06:00Z', '2022-01-05T06:20Z')
    await record(casebook, 'exhibit-finding', { ...at6, role: 'b' })
    assert.equal(caseworkOf(casebook).disagreements.length, 0, 'six of UTC is noon there')
    await record(casebook, 'exhibit-finding', {
      ...at6,
      role: 'b',
      finding: 'one',
      from: '2022-01-05T07:00Z',
      to: '2022-01-05T07:10Z',
    })
    assert.equal(caseworkOf(casebook).disagreements.length, 1)
  })
})

test('findings go with their exhibit, points to it too, and a review follows a finding that is said again without a name', async () => {
  await inTwoChatsCase('open', async casebook => {
    const [photo, result] = [numberOf(casebook, /photo_2/), numberOf(casebook, /other\/result/)]
    const gone = await record(
      casebook,
      'exhibit-finding',
      where(photo, 'the yard behind the gate house', at(43, 76, 5)),
    )
    await record(casebook, 'finding-review', {
      of: gone,
      role: 'b',
      verdict: 'agree',
      reason: 'the yard has that tree',
    })
    const points = [{ label: 'tree', x: 0, y: 1, other: { exhibit: photo, x: 0.25, y: 0.5 } }]
    const named = { ...where(result, `${PERSON.name} wrote it`), question: 'who-filmed', stage: 'source', points }
    const kept = await record(casebook, 'exhibit-finding', named)
    await record(casebook, 'finding-review', { of: kept, role: 'b', verdict: 'differ', reason: `not ${PERSON.name}` })
    await erase(casebook, { exhibits: [photo] })
    await index(casebook)
    assert.equal(findingsByExhibit(casebook).has(photo), false)
    assertGone(casebook, ['the yard behind the gate house', 'the yard has that tree'])
    const [row] = findingsOf(casebook, result)
    assert.deepEqual(row.points, [{ label: 'tree', x: 0, y: 1 }])
    assert.deepEqual([row.isDisputed, row.reviews.map(({ role }) => role)], [true, ['b']])
    await erase(casebook, { accounts: [PERSON.id] })
    await index(casebook)
    const after = listRecords(casebook).map(({ act }) => act)
    assert.ok(!JSON.stringify(after).includes(PERSON.name))
    const again = findingsOf(casebook, result)
    assert.deepEqual(
      again.map(({ finding, isDisputed, reviews }) => [finding, isDisputed, reviews.map(({ reason }) => reason)]),
      [['[erased] wrote it', true, ['not [erased]']]],
    )
    assertGone(casebook, [PERSON.name])
    assertWhole(casebook)
  })
})

test('what a journal holds that was never checked: a review of one’s own finding counts for nothing, one without its exhibit goes with the finding', async () => {
  await inTwoChatsCase('open', async casebook => {
    const photo = numberOf(casebook, /photo_2/)
    await record(casebook, 'exhibit-finding', where(photo, 'the yard'))
    const [{ at: of }] = caseworkActs(casebook)
    const review = { type: 'finding-review', of, tool: 'other' } as const
    appendCasework(casebook, [
      { ...review, role: ' A ', verdict: 'agree', reason: 'I said so' },
      { ...review, role: 'b', verdict: 'agree', reason: 'a well with a red roof' },
    ])
    assert.deepEqual(
      findingsOf(casebook, photo)[0].reviews.map(({ role }) => role),
      ['b'],
    )
    await erase(casebook, { exhibits: [photo] })
    assertGone(casebook, ['a well with a red roof'])
    assertWhole(casebook)
  })
})

test('what a source holds back has no findings, and the list of records shows none of their words', async () => {
  await inTwoChatsCase('open', async casebook => {
    const photo = numberOf(casebook, /photo_2/)
    const of = await record(casebook, 'exhibit-finding', {
      ...where(photo, 'the yard', at(43, 76, 5)),
      workings: { note: 'tall tree' },
      points: 'tree; 0,0',
    })
    await record(casebook, 'finding-review', { of, role: 'b', verdict: 'agree', reason: 'the well' })
    const id = addSource(casebook, { role: 'w', permittedUses: ['analysis'], audiences: ['team'], contactRisk: 'none' })
    assignSource(casebook, id, [photo], 'lead')
    withdrawConsent(casebook, id, 'by phone', 'lead')
    await index(casebook)
    assert.deepEqual(findingsOf(casebook, photo), [])
    const rows = listRecords(casebook)
    assert.deepEqual(
      rows.map(({ isHeldBack }) => isHeldBack),
      [true, true],
    )
    assert.doesNotMatch(JSON.stringify(rows), /yard|tree|the well|latitude/)
  })
})
