// Every number of a claim can be recomputed from what left the case, by a program that shares no code with it.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { explainClaim } from '../src/casebook/explain.ts'
import type { VoiceFacts } from '../src/model/voice-facts.ts'
import { allText, append, handedOut, inPlantedCase, profileOf, running } from './support/handed-case.ts'
import { WATCH, YARD } from './support/handed-exports.ts'
import { checked } from './support/voice-facts-sample.ts'

test('the facts of a protected export agree with the checker, and with the case in every number', async () => {
  await inPlantedCase(async ({ casebook }) => {
    append(casebook, [
      {
        type: 'mark-review',
        claim: 'dossier-of-hopes',
        side: 'deny',
        unit: { post: `${YARD}/5` },
        mark: 'words',
        verdict: 'own',
        compared: [],
        role: 'chief editor Mira',
        reason: 'Secretly Thinks so',
        vantage: { place: 'roof of house nine', time: '2026-01-05T08:00' },
      },
      {
        type: 'mark-review',
        claim: 'dossier-of-hopes',
        side: 'support',
        unit: { post: `${YARD}/3` },
        mark: 'words',
        verdict: 'inherited',
        of: { post: `${WATCH}/701` },
        compared: [{ post: `${WATCH}/701` }],
        role: 'coder from Orlan',
        reason: 'Secretly Thinks that it is copied',
      },
      {
        type: 'repeat',
        claim: 'dossier-of-hopes',
        unit: { post: `${YARD}/6` },
        of: { post: `${YARD}/5` },
        verdict: 'repeats',
        role: 'coder from Orlan',
      },
    ])
    const { handed } = await handedOut(casebook, profileOf('public'))
    const { code, output } = await checked(handed.claims.map(({ facts }) => JSON.stringify(facts)))
    assert.equal(code, 0, output)
    const own = await explainClaim(casebook, 'dossier-of-hopes', { hasNames: true, hasTexts: true, ...running })
    const { facts, support, deny, disclosure } = handed.claims[0]
    for (const side of ['support', 'deny'] as const) {
      assert.deepEqual(facts[side].ladder, own[side].ladder)
      assert.deepEqual(
        facts[side].assertions.map(({ mark, group, post }) => [mark, group, post]),
        own[side].assertions.map(({ mark, group, post }) => [mark, group, post]),
      )
    }
    assert.deepEqual(facts.repeats, own.repeats)
    assert.deepEqual([facts.support.ladder, facts.deny.ladder], [support.ladder, deny.ladder])
    assert.ok(deny.ladder.marked === 1 && facts.repeats.length === 2)
    assert.equal(disclosure.rejected.filter(({ kind }) => kind === 'judged-repeat').length, 1)
    // What identifies is in the case's own facts, and not in those that left.
    const ownText = JSON.stringify(own)
    const secrets = [...ownText.matchAll(/"[0-9a-f]{32}:[0-9a-f]{16}:\d+"/g)].map(match => match[0].slice(1, -1))
    assert.ok(secrets.length > 2)
    for (const value of [
      ...secrets,
      'Secretly Thinks',
      'chief editor Mira',
      'Zhanna Example-Kyzy',
      'dossier-of-hopes',
      'telegram:user',
    ])
      assert.ok(ownText.includes(value) && !allText({ handed }).includes(value), value)
  })
})

test('the digest is of what left; any change to it is noticed', async () => {
  await inPlantedCase(async ({ casebook }) => {
    const { handed } = await handedOut(casebook, profileOf('public'))
    const { digest, ...rest } = handed.claims[0].facts
    assert.equal(digest, createHash('sha256').update(JSON.stringify(rest)).digest('hex'))
    const { code } = await checked([
      JSON.stringify({ ...handed.claims[0].facts, tool: 'another' } satisfies VoiceFacts),
    ])
    assert.equal(code, 1)
  })
})
