import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalise } from '../algorithms/normalise.ts'
import { EmbeddedEngine } from '../corpus/embedded/embedded-engine.ts'
import { detectSameness } from '../detect/sameness.ts'
import type { AssertionAct, CallReviewAct, CaseworkAct } from '../model/casework.ts'
import type { AccountId, ChannelId, Sha256 } from '../model/ids.ts'
import type { Claim } from '../model/ladder.ts'
import type { PostRecord } from '../model/source-record.ts'
import { zoned } from '../model/time.ts'
import { sha256 } from '../system/hashing.ts'
import { DEFAULT_CALL_LIST } from '../weigh/calls-default.ts'
import { parseCallList } from '../weigh/calls-list.ts'
import { effectiveCasework } from '../weigh/casework-effect.ts'
import { callsIn } from './calls-view.ts'
import { groundOf } from './match-tools.ts'
import { suggestIn } from './suggest.ts'

const START = Date.UTC(2031, 4, 7, 10)
const BURNED = 'The depot in Lusmen burned down last night, I saw the roof fall in and the trams melt.'
const COPY = 'The depot in Lusmen burned down last night, I saw the roof fall in and the trams melt!!!'
const DENIED = 'The depot in Lusmen did not burn down last night, I am the porter and I drank my tea there.'
const CALL = 'Burn the depot in Orvaly tonight, everybody, bring petrol.'
const TEXTS = [BURNED, COPY, DENIED, DENIED, 'Depot burned', CALL, CALL, 'Bread is sold out on Mill Square today.']

function corpusOf(texts: readonly string[]): EmbeddedEngine {
  const corpus = new EmbeddedEngine(':memory:')
  const records: PostRecord[] = texts.map((text, i) => ({
    kind: 'post',
    channelId: 'telegram:channel1000000009' as ChannelId,
    messageId: String(i + 1),
    postKind: 'message',
    time: zoned(START + i * 60_000),
    accountId: `telegram:user${i}` as AccountId,
    accountIdentity: 'platform-id',
    text,
    byteOffset: 0,
    byteLength: 1,
  }))
  corpus.add('a'.repeat(64) as Sha256, { records, problems: [], bytesRead: 0 })
  corpus.seal()
  return corpus
}

const CLAIM: Claim = {
  id: 'depot',
  kind: 'factual',
  text: { en: 'The depot in Lusmen burned down' },
  support: { search: ['depot burned'], examples: [] },
  deny: { search: [], examples: [] },
}

function caseworkOf(...acts: CaseworkAct[]) {
  return effectiveCasework(
    acts.map((act, order) => ({ at: { device: 'd', epoch: 'e', seq: order + 1 }, order, claimedTime: 0, act })),
  )
}

function coded(
  post: number,
  stance: AssertionAct['stance'],
  role: string,
  texts: readonly string[] = [],
): AssertionAct {
  return {
    type: 'assertion',
    claim: 'depot',
    unit: { post: `telegram:channel1000000009/${post}` },
    stance,
    evidentiality: 'unsourced',
    speakers: [],
    role,
    tool: 'test',
    ...(texts.length > 0 && { covers: { texts: texts.map(text => sha256(normalise(text))), posts: texts.length } }),
  }
}

async function queue(acts: CaseworkAct[], more: { role?: string; includeCounted?: boolean } = {}) {
  const corpus = corpusOf(TEXTS)
  const { textFamilies } = await detectSameness(corpus, {})
  const found = suggestIn(groundOf(corpus, 0.6), [CLAIM], caseworkOf(...acts), { families: textFamilies, ...more })
  corpus.close()
  return found.map(({ text, stance, state, posts, texts }) => ({ text, stance, state, posts, texts }))
}

test('one entry a family, with all its posts and the hashes that one decision covers', async () => {
  const found = await queue([])
  const denied = found.find(({ text }) => text === DENIED)
  assert.equal(denied?.posts, 2)
  assert.equal(denied?.stance, 'deny')
  assert.deepEqual(denied?.texts, [sha256(normalise(DENIED))])
  assert.ok(found.every(({ state }) => state === 'waiting'))
  assert.ok(!found.some(({ text }) => text === BURNED), 'what counts is not in the queue unless asked for')
  const counted = (await queue([], { includeCounted: true })).find(({ state }) => state === 'counted')
  assert.equal(counted?.posts, 2)
  assert.equal(counted?.texts.length, 2)
})

test('what was decided leaves the queue: the post, its equal texts, covered texts; for one role only by its own', async () => {
  const isIn = async (acts: CaseworkAct[], role?: string) =>
    (await queue(acts, role === undefined ? {} : { role })).some(({ text }) => text === DENIED)
  assert.equal(await isIn([]), true)
  assert.equal(await isIn([coded(3, 'deny', 'coder 1')]), false)
  assert.equal(await isIn([coded(1, 'support', 'coder 1', [BURNED, DENIED])]), false)
  assert.equal(await isIn([coded(3, 'deny', 'coder 1')], 'coder 1'), false)
  assert.equal(await isIn([coded(3, 'deny', 'coder 1')], 'coder 2'), true)
})

test('confirmed calls are summed up, unreviewed ones are not shown among them, and no account is named', async () => {
  const corpus = corpusOf(TEXTS)
  const { textFamilies } = await detectSameness(corpus, {})
  const list = { name: 'default', list: parseCallList(new TextEncoder().encode(DEFAULT_CALL_LIST)) }
  const review = (verdict: CallReviewAct['verdict'], role: string): CallReviewAct => ({
    type: 'call-review',
    unit: { post: 'telegram:channel1000000009/6' },
    verdict,
    role,
    tool: 'test',
    covers: { texts: [sha256(normalise(CALL))], posts: 2 },
  })
  const view = (...acts: CaseworkAct[]) =>
    callsIn(corpus, list, caseworkOf(...acts), { textFamilies }, () => 'channel 1')
  const open = view()
  assert.deepEqual([open.waiting, open.confirmed.posts, open.suggestions[0].posts], [{ texts: 1, posts: 2 }, 0, 2])
  const confirmed = view(review('call', 'coder 1'))
  assert.deepEqual([confirmed.waiting.posts, confirmed.confirmed.posts], [0, 2])
  assert.deepEqual(confirmed.confirmed.byChannel, [{ channel: 0, name: 'channel 1', posts: 2, ofPosts: TEXTS.length }])
  assert.deepEqual(confirmed.confirmed.byHour, [{ hour: START, posts: 2 }])
  assert.ok(!JSON.stringify(confirmed.confirmed).includes('user'))
  const rejected = view(review('no-call', 'coder 1'))
  assert.deepEqual([rejected.waiting.posts, rejected.confirmed.posts, rejected.rejected], [0, 0, 2])
  const disputed = view(review('call', 'coder 1'), review('no-call', 'coder 2'))
  assert.deepEqual([disputed.waiting.posts, disputed.confirmed.posts], [0, 0])
  corpus.close()
})
