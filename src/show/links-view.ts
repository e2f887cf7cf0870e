// Links that several accounts or channels posted.

import type { SharedLink } from '../model/analysis.ts'
import type { LinkView, Shown } from '../model/report-view.ts'
import type { CitedPosts } from './cited-posts.ts'
import { excerptOf } from './excerpt.ts'
import { largest } from './largest.ts'

const LINKS_SHOWN = 40
/** Posts that the lists of this section may add to the report. */
const ROOM = 100
const POSTS_SHOWN = 4
const URL_LENGTH = 160

/** The links in most posts, then by address. */
export function linksView(links: readonly SharedLink[], cited: CitedPosts): Shown<LinkView> {
  cited.makeRoom(ROOM)
  const rows = largest(links, LINKS_SHOWN, (a, b) => b.posts.length - a.posts.length || (a.url < b.url ? -1 : 1))
  return {
    rows: rows.map(({ url, posts, accounts, channels }) => {
      const { text, isCut } = excerptOf(url, URL_LENGTH)
      return { url: isCut ? `${text}…` : text, posts: cited.list(posts, POSTS_SHOWN), accounts, channels }
    }),
    total: links.length,
  }
}
