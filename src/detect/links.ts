// Links that two or more accounts posted.

import type { Engine } from '../corpus/engine.ts'
import type { SharedLink } from '../model/analysis.ts'
import type { Finding } from '../model/finding.ts'
import { findingId } from './finding-id.ts'

/**
 * Canonical links posted by at least two accounts (as the sources know them), by number of posts, then by address.
 * A post without an account counts as its channel's own. Cost linear.
 */
export function detectSharedLinks(corpus: Engine): { links: SharedLink[]; findings: Finding[] } {
  const { account, channel } = corpus.columns()
  const { names, post, object } = corpus.objects('link')
  const starts = new Int32Array(names.length + 1)
  for (const link of object) starts[link + 1]++
  for (let link = 0; link < names.length; link++) starts[link + 1] += starts[link]
  const next = starts.slice()
  const ordered = new Int32Array(object.length)
  for (let i = 0; i < object.length; i++) ordered[next[object[i]]++] = post[i]

  const links: SharedLink[] = []
  for (let link = 0; link < names.length; link++) {
    if (starts[link + 1] - starts[link] < 2) continue
    const posts = ordered.subarray(starts[link], starts[link + 1])
    const accounts = new Set<number>()
    const channels = new Set<number>()
    for (const index of posts) {
      accounts.add(account[index] >= 0 ? account[index] : -1 - channel[index])
      channels.add(channel[index])
    }
    if (accounts.size < 2) continue
    links.push({
      url: names[link],
      posts: Int32Array.from(new Set(posts)),
      accounts: accounts.size,
      channels: channels.size,
    })
  }
  links.sort((a, b) => b.posts.length - a.posts.length || (a.url < b.url ? -1 : a.url > b.url ? 1 : 0))
  return { links, findings: links.map(findingOf) }
}

function findingOf(link: SharedLink): Finding {
  return {
    kind: 'shared-link',
    id: findingId('link', [link.url]),
    posts: link.posts,
    statistic: { method: 'shared-links', observed: link.posts.length },
    message: {
      key: 'shared-link',
      parameters: { url: link.url, posts: link.posts.length, accounts: link.accounts, channels: link.channels },
    },
  }
}
