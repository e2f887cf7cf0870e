// Routes of what people decide on what may leave: words in the place of posts, names, what stays, media.

import type { Listed } from '../model/handing-view.ts'
import { list, maybe, object, oneOf, postKey, text, truth, whole } from './checks.ts'
import { route } from './route.ts'

/** One decision that counts. */
export interface DecisionRow {
  readonly entry: string
  readonly claimedTime: number
  readonly role: string
  readonly reason: string | null
  /** Roles differ and nobody settled it: it counts as closed. */
  readonly isDisputed: boolean
  /** The post has other words since: it no longer stands for it. */
  readonly isOutdated: boolean
  /** Words of `actMessages`: may-be-named, withhold, shortened ... */
  readonly verdict: string
  readonly post: string | null
  readonly exhibit: number | null
  readonly claim: string | null
  /** Who may be named, by label; null for other kinds. */
  readonly party: string | null
  /** Of a naming; empty: for all. */
  readonly audiences: readonly string[]
  /** Words that stand for a post, or that describe a picture. */
  readonly words: string | null
}

export interface WaitingPost {
  readonly claim: string
  readonly post: string
  /** Its beginning. */
  readonly text: string
}

/** How searchable the words of a post are, and what in them leads to somebody, in words. */
export interface QuotationRow {
  readonly post: string
  readonly text: string
  readonly isCut: boolean
  readonly lines: readonly string[]
}

export interface MediaRow {
  readonly exhibit: number
  readonly name: string
  readonly sizeBytes: number
  /** `waits`: nobody has looked; `unchecked`: not looked at for faces, text and surroundings, all three. */
  readonly state: 'waits' | 'unchecked' | 'may-leave' | 'stays' | 'disputed'
  readonly areas: number
  readonly entry: string | null
  readonly role: string | null
}

export interface PartyRow {
  readonly token: string
  readonly label: string
}

const page = { from: maybe(whole(0, 2 ** 40)) }

export const protectionRoutes = {
  /** What holds, newest first. */
  'protect.decisions': route<Listed<DecisionRow>>()(
    'read',
    'index',
    object({ kind: oneOf(['paraphrase', 'naming', 'withholding']), ...page }),
  ),
  /** Posts that claims show and that have no other words yet. */
  'protect.waiting': route<Listed<WaitingPost>>()('read', 'index', object({ claim: maybe(text(64, 1)), ...page })),
  /** One post with what stands for its words in an export. */
  'protect.quotation': route<QuotationRow>()('read', 'index', object({ post: postKey })),
  /** Signs words for a post, unless they lead back to it or to somebody: then `faults` says how, and nothing is signed. */
  'protect.paraphrase': route<{
    readonly entry: string | null
    readonly faults: readonly string[]
    readonly mayInsist: boolean
  }>()(
    'act',
    'index',
    object({
      post: postKey,
      text: text(4000, 1),
      how: oneOf(['paraphrase', 'shortened']),
      language: maybe(text(3, 2)),
      searchable: maybe(truth),
      namesNobody: maybe(truth),
      reason: maybe(text(4000)),
    }),
  ),
  /** Channels, to be named or not. */
  'protect.parties': route<Listed<PartyRow>>()('read', 'index', object({})),
  /** Records whether a channel may be named; for these audiences, or all. */
  'protect.name': route<{ readonly entry: string | null; readonly problems: readonly string[] }>()(
    'act',
    'index',
    object({
      token: text(200, 1),
      verdict: oneOf(['may-be-named', 'not-named']),
      audiences: maybe(list(text(60, 1), 50)),
      reason: text(4000, 1),
    }),
  ),
  /** Pictures, videos and recordings: those that wait first. */
  'protect.media': route<Listed<MediaRow> & { readonly waiting: number }>()('read', 'index', object(page)),
} as const
