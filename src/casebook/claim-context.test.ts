import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Engine } from '../corpus/engine.ts'
import type { CredibilityAct, OutageAct, RecordedCasework, StageAct } from '../model/casework.ts'
import { coverageOf, signedOf } from './claim-context.ts'

const HOUR = 3_600_000
const START = Date.parse('2026-01-05T00:00:00Z')

function corpusOf(times: readonly number[], channel: readonly number[]): Engine {
  const columns = { count: times.length, time: Float64Array.from(times), channel: Int32Array.from(channel) }
  // The last channel is a document.
  const channels = [0, 1, 2, 3].map(number => ({ channelKind: number === 3 ? 'document' : 'group' }))
  return { columns: () => columns, channels: () => channels } as unknown as Engine
}

const recorded = <Type extends OutageAct | StageAct | CredibilityAct>(act: Omit<Type, 'role' | 'tool'>) =>
  ({
    at: { device: 'd', epoch: 'e', seq: 1 },
    order: 0,
    claimedTime: 0,
    act: { ...act, role: 'editor', tool: 'test' },
  }) as unknown as RecordedCasework<Type>

const outage = (from: string, to: string, place = 'Port Selen') =>
  recorded<OutageAct>({ type: 'outage', place, from, to, measuredBy: 'a probe' })

test('outages are cut to the time that the case covers, and overlapping ones count once', () => {
  const corpus = corpusOf([START, START + 72 * HOUR, Number.NaN, Number.NaN], [0, 1, 2, 3])
  const outages = [
    outage('2026-01-04T20:00:00Z', '2026-01-05T10:00:00Z'),
    outage('2026-01-05T08:00:00Z', '2026-01-05T12:00:00Z'),
    outage('2026-01-07T23:00:00Z', '2026-01-09T00:00:00Z'),
    outage('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', 'elsewhere'),
  ]
  assert.deepEqual(coverageOf(corpus, { outages }), {
    chats: 3,
    days: 2,
    outages: [{ place: 'Port Selen', hours: 13, ofHours: 72, measuredBy: 'a probe' }],
  })
  assert.deepEqual(coverageOf(corpusOf([Number.NaN], [0]), { outages }), { chats: 1, days: 0, outages: [] })
  assert.deepEqual(coverageOf(corpusOf([], []), { outages }), { chats: 0, days: 0, outages: [] })
})

test('the stage and the grades signed last hold, claim by claim', () => {
  const stages = ['inquiry', 'collection'].map(stage =>
    recorded<StageAct>({ type: 'stage', claim: 'granary', stage: stage as StageAct['stage'] }),
  )
  const credibility = [3, 2].map(grade =>
    recorded<CredibilityAct>({
      type: 'credibility',
      claim: 'granary',
      side: 'deny',
      reliability: 'B',
      credibility: grade as 2 | 3,
    }),
  )
  assert.deepEqual(signedOf('granary', { stages, credibility }), {
    stage: 'collection',
    credibility: { deny: { reliability: 'B', credibility: 2 } },
  })
  assert.deepEqual(signedOf('bridge', { stages, credibility }), {})
})
