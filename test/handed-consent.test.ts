// Material whose source does not permit an audience shapes nothing of what that audience gets, and is counted with its ground.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Casebook } from '../src/casebook/casebook.ts'
import type { HandedOut } from '../src/casebook/handed.ts'
import { prepareHanding } from '../src/casebook/handed.ts'
import { addSource, changeSource, type SourceStatement, withdrawConsent } from '../src/casebook/sources.ts'
import {
  allOf,
  allText,
  analysisFor,
  append,
  handedOut,
  inPlantedCase,
  profileOf,
  take,
} from './support/handed-case.ts'
import { SOURCE_TEXT } from './support/handed-exports.ts'

const POST = 'telegram:channel1900000023/9001'
const STATEMENT: SourceStatement = {
  role: 'witness 3',
  permittedUses: ['analysis', 'report', 'court'],
  audiences: ['team', 'court'],
  contactRisk: 'high',
}

/** Without what counts the case itself. */
function told(out: HandedOut) {
  const { withheld: _w, custody: _c, redactions, ...rest } = allOf(out)
  return { ...rest, redactions: redactions.filter(({ rule }) => rule !== 'post-left-out') }
}

/** Decisions on what the source gave, of every kind that might show through. */
function decide(casebook: Casebook): void {
  const role = 'chief editor Mira'
  append(casebook, [
    {
      type: 'assertion',
      claim: 'dossier-of-hopes',
      unit: { post: POST },
      stance: 'deny',
      evidentiality: 'hearsay',
      speakers: [],
      role,
    },
    {
      type: 'assertion',
      claim: 'dossier-of-hopes',
      unit: { post: POST },
      stance: 'unrelated',
      evidentiality: 'unsourced',
      speakers: [],
      role: 'another coder',
    },
    {
      type: 'mark-review',
      claim: 'dossier-of-hopes',
      side: 'support',
      unit: { post: POST },
      mark: 'words',
      verdict: 'not-own',
      compared: [],
      role,
      reason: 'no',
    },
    {
      type: 'paraphrase',
      unit: { post: POST },
      text: 'Somebody named a relative.',
      how: 'paraphrase',
      language: 'en',
      role,
    },
    {
      type: 'repeat',
      claim: 'dossier-of-hopes',
      unit: { post: POST },
      of: { post: 'telegram:channel1900000022/1' },
      verdict: 'repeats',
      role,
    },
    {
      type: 'tie',
      from: 'bolat',
      to: 'port',
      kind: 'control',
      basis: 'alleged',
      stance: 'assert',
      speakers: ['Serik Whistlerov'],
      unit: { post: POST },
      role,
    },
    {
      type: 'media-review',
      exhibit: 4,
      verdict: 'stays',
      checked: [],
      areas: [],
      dismissed: [],
      sound: 'remove',
      role,
      reason: 'no',
    },
  ])
}

test('what a source holds back from an audience changes nothing that it gets', async () => {
  await inPlantedCase(async ({ casebook, exports }) => {
    const profile = profileOf('newsroom', { posts: 'all' })
    const before = told(await handedOut(casebook, profile))
    const id = addSource(casebook, STATEMENT)
    await take(casebook, exports.source, id)
    decide(casebook)
    const out = await handedOut(casebook, profile, { exhibits: [4] })
    assert.deepEqual(told(out), before)
    assert.deepEqual(
      out.handed.withheld.filter(({ what }) => what === 'exhibit'),
      [{ what: 'exhibit', ground: 'use', expires: undefined, count: 1 }],
    )
    for (const value of [
      'Serik Whistlerov',
      SOURCE_TEXT,
      'Somebody named a relative',
      'Whistlers of the port',
      'user880000999',
    ])
      assert.ok(!allText(out).includes(value), value)
    // The court may see it: there it counts.
    const court = await handedOut(casebook, profileOf('court', { posts: 'all' }))
    assert.notDeepEqual(told(court).postRows.length, before.postRows.length)
    assert.ok(allText(court).includes('Somebody named a relative'))
    assert.equal(court.handed.ties.length, 2)
    withdrawConsent(casebook, id, 'by phone', 'editor')
    const withdrawn = await handedOut(casebook, profileOf('court', { posts: 'all' }))
    assert.ok(!allText(withdrawn).includes('Somebody named a relative'))
    assert.equal(withdrawn.handed.ties.length, 1)
    assert.deepEqual(
      withdrawn.handed.withheld.filter(({ what }) => what === 'exhibit').map(({ ground }) => ground),
      ['withdrawn'],
    )
  })
})

test('an analysis of what another audience may see is refused', async () => {
  await inPlantedCase(async ({ casebook, exports }) => {
    const id = addSource(casebook, STATEMENT)
    await take(casebook, exports.source, id)
    const request = { exportId: 'x', role: 'r', language: 'en', now: 0 } as const
    const analysis = await analysisFor(casebook, profileOf('court'))
    assert.doesNotThrow(() => prepareHanding(casebook, analysis, { ...request, profile: profileOf('court') }))
    assert.throws(
      () => prepareHanding(casebook, analysis, { ...request, profile: profileOf('public') }),
      /not read for the consent of this audience/,
    )
    changeSource(casebook, id, { statement: { ...STATEMENT, permittedUses: ['analysis'] }, consentsAgain: false })
    assert.throws(() => prepareHanding(casebook, analysis, { ...request, profile: profileOf('court') }))
  })
})
