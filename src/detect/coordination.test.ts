import assert from 'node:assert/strict'
import { test } from 'node:test'
import { equalTextsOnly, type SmallPost, smallCorpus } from '../../test/support/small-corpus.ts'
import { coordinationFindingMessages } from '../messages/findings-coordination.ts'
import { detectCoordination } from './coordination.ts'
import { forwardLineage } from './forward-lineage.ts'
import { sharedObjects } from './shared-objects.ts'

const OPTIONS = { windowsSeconds: [10, 60, 600, 3600], q: 0.05 }

function detect(posts: readonly SmallPost[]) {
  const corpus = smallCorpus(posts)
  const { result, findings } = detectCoordination(corpus, equalTextsOnly(corpus), forwardLineage(corpus), OPTIONS)
  return { corpus, result, findings }
}

/** Three channels that post eight sentences within five seconds, among 400 posts of others. */
function crowd(over: Partial<SmallPost> = {}): SmallPost[] {
  const posts: SmallPost[] = []
  for (let i = 0; i < 400; i++) {
    posts.push({ at: i * 900, account: `telegram:user${i % 80}`, text: `a sentence of its own with the number ${i}` })
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
  const ids = corpus.accounts().map(account => account.id)
  assert.deepEqual(
    [...cluster.accounts].map(account => ids[account]),
    ['telegram:channel901', 'telegram:channel902', 'telegram:channel903'],
  )
  assert.deepEqual([cluster.pairs.length, cluster.objects, cluster.posts.length], [3, 8, 24])
  assert.equal(result.accountsConsidered, 83)
  assert.equal(result.pairsTested, (83 * 82) / 2)
  assert.equal(findings[0].statistic.tested, result.pairsTested)
  for (const pair of cluster.pairs) assert.ok(ids[pair.first] < ids[pair.second])
})

test('accounts known by name only and posts without a zone take no part and are counted', () => {
  const named = detect(crowd({ isNameOnly: true }))
  assert.equal(named.result.clusters.length, 0)
  assert.equal(named.result.accountsLeftOutNameOnly, 3)
  assert.equal(named.result.accountsConsidered, 80)
  assert.equal(detect(crowd({ isZoneless: true })).result.clusters.length, 0)
})

test('a turn of phrase is no object', () => {
  const corpus = smallCorpus([
    { at: 1, account: 'telegram:user1', text: 'thank you' },
    { at: 2, account: 'telegram:user2', text: 'thank you' },
  ])
  assert.equal(sharedObjects(corpus, equalTextsOnly(corpus), forwardLineage(corpus)).columns.account.length, 0)
})

test('declared objects count like texts', () => {
  const posts = crowd().map(post =>
    post.account?.includes('channel9')
      ? { ...post, text: '', objectId: post.text }
      : { ...post, objectId: `${post.at}` },
  )
  assert.equal(detect(posts).result.clusters[0]?.accounts.length, 3)
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
