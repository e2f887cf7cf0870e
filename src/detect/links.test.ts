import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCorpus } from '../../test/support/small-corpus.ts'
import { detectSharedLinks } from './links.ts'

test('a link is shared when two accounts posted it, however often one did', () => {
  const link = 'https://example.org/pier'
  const own = 'https://example.org/subscribe'
  const corpus = smallCorpus([
    { at: 1, account: 'telegram:user1', text: 'look', links: [link, own] },
    { at: 2, account: 'telegram:user1', text: 'again', links: [own] },
    { at: 3, account: 'telegram:user2', channel: 'telegram:channel2', text: 'here', links: [link] },
  ])
  const { links, findings } = detectSharedLinks(corpus)
  assert.equal(links.length, 1)
  assert.deepEqual([...links[0].posts], [0, 2])
  assert.deepEqual([links[0].accounts, links[0].channels], [2, 2])
  assert.deepEqual(
    findings.map(finding => finding.statistic.observed),
    [2],
  )
})
