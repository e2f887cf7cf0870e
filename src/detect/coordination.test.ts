import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallActionSet } from '../../test/support/small-action-set.ts'
import { equalTextsOnly, type SmallPost, smallCorpus } from '../../test/support/small-corpus.ts'
import type { CoActionMember, CoActionPair, CoActionTest } from '../algorithms/co-action-result.ts'
import { Random } from '../algorithms/random.ts'
import { coordinationFindingMessages } from '../messages/findings-coordination.ts'
import { ALTERNATIVES, type CoordinationSettings } from '../model/coordination.ts'
import { actionTableOf, coordinationOf, detectCoordination } from './coordination.ts'
import { describeCoordination } from './coordination-clusters.ts'
import { forwardLineage } from './forward-lineage.ts'

const SETTINGS: CoordinationSettings = {
  windowsSeconds: [10, 60, 600, 3600],
  q: 0.05,
  nullModel: 'all',
  correction: 'bh',
}

function detect(posts: readonly SmallPost[]) {
  const corpus = smallCorpus(posts)
  const { result, findings } = detectCoordination(corpus, equalTextsOnly(corpus), forwardLineage(corpus), SETTINGS)
  return { corpus, result, findings }
}

/** Three channels that post eight sentences within five seconds, among people who share sentences at their leisure. */
function crowd(over: Partial<SmallPost> = {}): SmallPost[] {
  const posts: SmallPost[] = []
  for (let i = 0; i < 400; i++) {
    posts.push({ at: i * 900, account: `telegram:user${i % 80}`, text: `a sentence of its own with the number ${i}` })
  }
  const random = new Random('people who read the same news')
  for (let topic = 0; topic < 300; topic++) {
    const born = random.below(360_000)
    for (let reader = 0; reader < 6; reader++) {
      const at = born + Math.floor(random.exponential(1800))
      posts.push({
        at,
        account: `telegram:user${random.below(80)}`,
        text: `a sentence that some share, number ${topic}`,
      })
    }
  }
  for (let object = 0; object < 8; object++) {
    for (const member of [901, 902, 903]) {
      const account = `telegram:channel${member}`
      const text = `everybody must hear what happened at gate ${object}`
      posts.push({ at: 5000 + object * 40_000 + (member - 900), account, channel: account, text, ...over })
    }
  }
  return posts
}

test('channels that post the same sentences within seconds form a cluster with its posts', () => {
  const { corpus, result, findings } = detect(crowd())
  assert.equal(result.clusters.length, 1)
  const [cluster] = result.clusters
  const accounts = corpus.accounts()
  const channels = ['telegram:channel901', 'telegram:channel902', 'telegram:channel903']
  const idOf = (account: number): string => accounts[account].id
  assert.deepEqual(Array.from(cluster.accounts, idOf), channels)
  assert.deepEqual(
    cluster.members.map(({ account }) => idOf(account)),
    channels,
  )
  assert.deepEqual([cluster.objects.length, cluster.posts.length], [8, 24])
  for (const post of cluster.posts) assert.ok(channels.includes(idOf(corpus.columns().account[post])))
  for (const pair of cluster.pairs) assert.ok(idOf(pair.first) < idOf(pair.second))
  assert.deepEqual([result.accounts, result.accountsConsidered], [3, 83])
  assert.equal(result.pairsTested, (83 * 82) / 2)
  assert.equal(findings[0].statistic.tested, result.pairsTested)
  const outcomes = new Map(cluster.alternatives.map(({ alternative, outcome }) => [alternative, outcome]))
  assert.deepEqual([...outcomes.keys()], [...ALTERNATIVES])
  assert.equal(outcomes.get('editorial-network'), 'fits')
  assert.notEqual(outcomes.get('fans'), 'fits')
})

test('accounts known by name only and posts without a zone take no part and are counted', () => {
  const named = detect(crowd({ isNameOnly: true }))
  assert.equal(named.result.clusters.length, 0)
  assert.equal(named.result.accountsLeftOutNameOnly, 3)
  assert.equal(named.result.accountsConsidered, 80)
  assert.equal(detect(crowd({ isZoneless: true })).result.clusters.length, 0)
})

test('nothing at all, one account and one object give a quiet result', () => {
  for (const actions of [
    [],
    [{ account: 'a', object: 'x', at: 1 }],
    [1, 2].map(at => ({ account: 'a', object: 'x', at })),
  ]) {
    const result = coordinationOf(smallActionSet(actions), SETTINGS)
    assert.deepEqual([result.clusters.length, result.accounts, result.pairsTested], [0, 0, 0])
    assert.equal(result.accountsConsidered, Math.min(1, actions.length))
  }
})

test('windows are put in order and count once; settings out of range are refused with their value', () => {
  const set = smallActionSet([{ account: 'a', object: 'x', at: 1 }])
  const { settings } = coordinationOf(set, { ...SETTINGS, windowsSeconds: [600, 10, 600] })
  assert.deepEqual(settings.windowsSeconds, [10, 600])
  const refused = (over: Partial<CoordinationSettings>, message: RegExp) =>
    assert.throws(() => coordinationOf(set, { ...SETTINGS, ...over }), { name: 'RangeError', message })
  refused({ windowsSeconds: [] }, /at least one window/)
  refused({ windowsSeconds: [10, -3] }, /"-3"/)
  refused({ windowsSeconds: [Number.NaN] }, /"NaN"/)
  refused({ windowsSeconds: [Number.POSITIVE_INFINITY] }, /"Infinity"/)
  refused({ q: 0 }, /"0"/)
  refused({ q: 1.5 }, /"1.5"/)
})

/** A test result made by hand: b and c met on x and y, a takes part without a pair. */
function madeByHand(pairs: readonly Partial<CoActionPair>[]): CoActionTest {
  const member = (account: number): CoActionMember => ({
    account,
    pValue: 0.001,
    qValue: 0.002,
    evidence: 'group',
    observed: 3,
    expected: 0.5,
    medianSeconds: 4,
  })
  const pair: CoActionPair = {
    first: 1,
    second: 2,
    observed: 2,
    expected: 0.1,
    pValue: 1e-4,
    qValue: 0.01,
    windowSeconds: 60,
    windowsSeconds: [60, 600],
    kinds: [0],
    acts: Int32Array.of(0, 1),
    objects: Int32Array.of(0),
  }
  return {
    clusters: [
      {
        members: [member(2), member(0), member(1)],
        pairs: pairs.map(over => ({ ...pair, ...over })),
        pValue: 1e-6,
        qValue: 1e-5,
        occasions: 2,
        medianSeconds: 4,
        organicMedianSeconds: 400,
        organicShare: 0.01,
        organicGroups: 100,
      },
    ],
    pairsTested: 6,
    accountsTested: 4,
    pairsBeyondChance: 1,
    groupsOfTaste: 0,
    accountsOfTaste: 0,
    crowdedObjects: 0,
  }
}

const HAND = smallActionSet([
  { account: 'b', object: 'x', at: 100 },
  { account: 'c', object: 'x', at: 110 },
  { account: 'd', object: 'x', at: 120 },
  { account: 'a', object: 'x', at: 90_000 },
  { account: 'a', object: 'y', at: 200_000 },
  { account: 'b', object: 'y', at: 200_010 },
  { account: 'c', object: 'y', at: 200_020 },
  { account: 'd', object: 'z', at: 250_000 },
])

test('a cluster names members, objects with their times, acts and clocks; pairs come strongest first', () => {
  const test = madeByHand([{}, { first: 0, second: 1, qValue: 0.001, observed: 5, expected: 0.2 }])
  const result = describeCoordination(HAND, actionTableOf(HAND), test, SETTINGS)
  const [cluster] = result.clusters
  assert.deepEqual([...cluster.accounts], [0, 1, 2])
  assert.deepEqual(
    cluster.members.map(({ account }) => account),
    [0, 1, 2],
  )
  assert.deepEqual(
    cluster.pairs.map(({ qValue, kinds }) => [qValue, ...kinds]),
    [
      [0.001, 'text'],
      [0.01, 'text'],
    ],
  )
  assert.deepEqual([cluster.observed, cluster.expected.toFixed(2)], [7, '0.30'])
  assert.deepEqual(cluster.objects, [
    { object: 0, kind: 'text', members: 3, others: 1, firstTime: 100_000, lastTime: 90_000_000 },
    { object: 1, kind: 'text', members: 3, others: 0, firstTime: 200_000_000, lastTime: 200_020_000 },
  ])
  // The act of a on x, a day later, met nobody.
  assert.deepEqual([...cluster.posts], [0, 1, 4, 5, 6])
  assert.deepEqual([cluster.clock.members[0], cluster.clock.members[1], cluster.clock.members[7]], [2, 1, 3])
  assert.deepEqual([cluster.clock.others[0], cluster.clock.others[21]], [1, 1])
  assert.deepEqual(cluster.effect, {
    medianSeconds: 4,
    organicMedianSeconds: 400,
    organicShare: 0.01,
    organicGroups: 100,
  })
})

test('members that their pairs alone carry have acts and delays of their own', () => {
  const byHand = madeByHand([{}])
  const [cluster] = byHand.clusters
  const members = cluster.members.map(member => ({
    ...member,
    evidence: 'pairs' as const,
    observed: 0,
    medianSeconds: Number.NaN,
  }))
  const test = { ...byHand, clusters: [{ ...cluster, members }] }
  const result = describeCoordination(HAND, actionTableOf(HAND), test, SETTINGS)
  assert.deepEqual(
    result.clusters[0].members.map(({ account, observed, medianSeconds }) => [account, observed, medianSeconds]),
    [
      [0, 1, 15],
      [1, 2, 10],
      [2, 2, 10],
    ],
  )
})

test('a group without pairs stands by the figures of its members', () => {
  const result = describeCoordination(HAND, actionTableOf(HAND), madeByHand([]), SETTINGS)
  assert.deepEqual([result.clusters[0].observed, result.clusters[0].expected], [9, 1.5])
})

test('the id of a cluster comes from the ids of its accounts and nothing else', () => {
  const { id } = describeCoordination(HAND, actionTableOf(HAND), madeByHand([]), SETTINGS).clusters[0]
  const more = smallActionSet([
    { account: 'a', object: 'other', at: 5 },
    { account: 'b', object: 'x', at: 100 },
    { account: 'c', object: 'x', at: 110 },
  ])
  assert.equal(describeCoordination(more, actionTableOf(more), madeByHand([{}]), SETTINGS).clusters[0].id, id)
  const others = smallActionSet(['a', 'b', 'e'].map((account, at) => ({ account, object: 'x', at })))
  assert.notEqual(describeCoordination(others, actionTableOf(others), madeByHand([]), SETTINGS).clusters[0].id, id)
})

test('the sentence of a cluster says what it does not show, in three languages', () => {
  const { findings } = detect(crowd())
  const parameters = findings[0].message.parameters
  const message = coordinationFindingMessages['coordination-cluster']
  const typed = parameters as unknown as Parameters<typeof message.en>[0]
  for (const text of [message.en(typed), message.ru(typed), message.kk(typed)]) {
    assert.doesNotMatch(text, /undefined|NaN|\bbots?\b|fake/i)
  }
  assert.match(message.en(typed), /no motive/)
})
