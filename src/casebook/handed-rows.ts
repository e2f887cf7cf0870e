// Posts, families and accounts of an export as columns, so that a million of them fit, and as rows in the order of their tokens.

import { extractLinks } from '../algorithms/links.ts'
import type { Engine, ObjectColumns, PostDetail } from '../corpus/engine.ts'
import type { ForwardLineage } from '../detect/forward-lineage.ts'
import type { Analysis } from '../model/analysis.ts'
import type { AudienceProfile } from '../model/audience-profile.ts'
import type { PostIndex } from '../model/finding.ts'
import type { HandedAccount, HandedFamily, HandedPost, Token } from '../model/handed.ts'
import type { Sha256 } from '../model/ids.ts'
import { distinctTokens, tokenOfNumber } from '../protect/export-tokens.ts'
import { linkDomain } from '../protect/link-domain.ts'
import { toldPlatform } from '../protect/told-platform.ts'
import { shownLinks } from '../show/cited-posts.ts'
import type { HandedNames } from './handed-names.ts'
import type { Coarse } from './handed-places.ts'
import { MEDIA_KINDS, READ_AT_ONCE, type ScannedPosts } from './handed-posts.ts'
import type { HandedWording } from './handed-words.ts'
import { repliedPosts } from './weigh-evidence.ts'

/** Accounts that have to link to a domain before it leaves. */
const FEWEST_ACCOUNTS = 3

export interface RowsOptions {
  readonly corpus: Engine
  readonly analysis: Analysis
  readonly lineage: ForwardLineage
  readonly profile: AudienceProfile
  readonly names: HandedNames
  readonly coarse: Coarse
  readonly wording: HandedWording
  /** Posts that get rows. */
  readonly scanned: ScannedPosts
  /** Number of an exhibit by its hash; undefined where it is held back. */
  readonly exhibitOf: (sha256: Sha256) => number | undefined
  /** 1 for accounts that are listed, by position. */
  readonly accounts: Uint8Array
  /** Ids of channels that are listed. */
  readonly channels: ReadonlySet<string>
  /** Cluster of an account by position; -1 for none. */
  readonly clusterOf: Int32Array
  readonly clusterToken: (cluster: number) => Token
}

/** Rows of an export. Tokens of posts are made when the first one is asked for. */
export class HandedRows {
  readonly #options: RowsOptions
  /** By post: its token as a number, NaN for posts without a row. */
  readonly #tokens: Float64Array
  /** Positions in `scanned`, in the order of tokens. */
  readonly #order: Uint32Array
  readonly #familyOf: Int32Array
  readonly #replyTo: Int32Array
  /** Tokens by position, made once. */
  readonly #channelTokens: Token[] = []
  readonly #accountTokens: Token[] = []
  readonly #familyTokens: Token[] = []
  readonly #media: { readonly starts: Int32Array; readonly objects: Int32Array; readonly numbers: Int32Array }
  readonly #domains:
    | { readonly starts: Int32Array; readonly objects: Int32Array; readonly names: readonly (string | undefined)[] }
    | undefined

  constructor(options: RowsOptions) {
    this.#options = options
    const { corpus, scanned, names, analysis, profile, exhibitOf } = options
    const { count } = corpus.columns()
    const numbers = distinctTokens(scanned.keys, scanned.posts.length, id => names.bareToken('post', id))
    this.#tokens = new Float64Array(count).fill(Number.NaN)
    scanned.posts.forEach((post, i) => {
      this.#tokens[post] = numbers[i]
    })
    this.#order = Uint32Array.from(scanned.posts, (_, i) => i).sort((a, b) => numbers[a] - numbers[b])
    this.#familyOf = new Int32Array(count).fill(-1)
    analysis.families.forEach(({ posts }, family) => {
      for (const post of posts) this.#familyOf[post] = family
    })
    this.#replyTo = repliedPosts(corpus)
    const media = corpus.objects('media')
    this.#media = {
      ...startsOf(count, media.post, media.object),
      numbers: Int32Array.from(media.names, name => exhibitOf(name as Sha256) ?? 0),
    }
    if (profile.protection.links === 'domain') {
      const links = corpus.objects('link')
      this.#domains = { ...startsOf(count, links.post, links.object), names: commonDomains(corpus, links) }
    }
  }

  /** Token of a post that has a row. */
  tokenOf(post: PostIndex): Token | undefined {
    const number = post < 0 ? Number.NaN : this.#tokens[post]
    return Number.isNaN(number) ? undefined : tokenOfNumber(number)
  }

  /** Keys of posts by token, for the sealed file. */
  *openings(): Generator<{ readonly token: Token; readonly key: string }> {
    const { scanned } = this.#options
    for (const at of this.#order) yield { token: tokenOfNumber(this.#tokens[scanned.posts[at]]), key: scanned.keys[at] }
  }

  *posts(): Generator<HandedPost> {
    const { corpus, scanned, wording, profile } = this.#options
    const needsDetails = wording.needsDetails || profile.protection.links === 'stated'
    for (let from = 0; from < this.#order.length; from += READ_AT_ONCE) {
      const piece = this.#order.subarray(from, from + READ_AT_ONCE)
      const details = needsDetails ? corpus.posts(Array.from(piece, at => scanned.posts[at])) : undefined
      for (let i = 0; i < piece.length; i++) yield this.#row(piece[i], details?.[i])
    }
  }

  *families(): Generator<HandedFamily> {
    const { analysis, corpus, coarse, scanned } = this.#options
    const { zoned } = corpus.columns()
    const isListed = new Uint8Array(analysis.families.length)
    for (const post of scanned.posts) if (this.#familyOf[post] >= 0) isListed[this.#familyOf[post]] = 1
    const listed = analysis.families
      .map((family, i) => ({ family, token: isListed[i] === 1 ? this.#familyToken(i) : undefined }))
      .filter(({ token }) => token !== undefined)
      .sort((a, b) => ((a.token as string) < (b.token as string) ? -1 : 1))
    for (const { family, token } of listed) {
      const isZoned = zoned[family.firstPost] === 1
      yield {
        token: token as Token,
        posts: family.posts.length,
        accounts: family.accounts,
        channels: family.channels,
        from: coarse.time(family.firstTime, isZoned),
        to: coarse.time(family.lastTime, isZoned),
      }
    }
  }

  *accounts(): Generator<HandedAccount> {
    const { corpus, names, accounts, channels, clusterOf, clusterToken, profile } = this.#options
    if (profile.protection.accounts === 'none') return
    const entries = corpus.accounts()
    const posts = new Int32Array(entries.length)
    for (const account of corpus.columns().account) if (account >= 0) posts[account]++
    const platforms = platformsOf(corpus)
    const rows: HandedAccount[] = []
    entries.forEach((entry, position) => {
      if (accounts[position] !== 1) return
      rows.push({
        token: this.#accountToken(position) as Token,
        name: names.account(entry),
        platform: toldPlatform(platforms[position] ?? ''),
        channel: entry.isChannel && channels.has(entry.id) ? names.token('channel', entry.id, entry.name) : undefined,
        posts: posts[position],
        cluster: clusterOf[position] < 0 ? undefined : clusterToken(clusterOf[position]),
      })
    })
    yield* rows.sort((a, b) => (a.token < b.token ? -1 : 1))
  }

  #familyToken(family: number): Token {
    const { names, analysis } = this.#options
    this.#familyTokens[family] ??= names.bareToken('family', analysis.families[family].id)
    return this.#familyTokens[family]
  }

  #channelToken(channel: number): Token {
    const { names, corpus } = this.#options
    if (this.#channelTokens[channel] === undefined) {
      const { id, name } = corpus.channels()[channel]
      this.#channelTokens[channel] = names.token('channel', id, name)
    }
    return this.#channelTokens[channel]
  }

  /** Undefined for -1, and where accounts are not told apart. */
  #accountToken(account: number): Token | undefined {
    const { names, corpus, profile } = this.#options
    if (account < 0 || profile.protection.accounts === 'none') return undefined
    if (this.#accountTokens[account] === undefined) {
      const { id, name } = corpus.accounts()[account]
      this.#accountTokens[account] = names.token('account', id, name)
    }
    return this.#accountTokens[account]
  }

  #row(at: number, detail: PostDetail | undefined): HandedPost {
    const { corpus, scanned, lineage, coarse, wording, exhibitOf } = this.#options
    const columns = corpus.columns()
    const post = scanned.posts[at]
    const isZoned = columns.zoned[post] === 1
    const words = wording.of(post, detail)
    const time = coarse.time(columns.time[post], isZoned)
    return {
      token: tokenOfNumber(this.#tokens[post]),
      channel: this.#channelToken(columns.channel[post]),
      account: this.#accountToken(columns.account[post]),
      time,
      ...(isZoned || time === undefined ? {} : { isZoneless: true }),
      isService: scanned.isService[at] === 1,
      language: words?.language,
      words,
      family: this.#familyOf[post] < 0 ? undefined : this.#familyToken(this.#familyOf[post]),
      forwardOf: this.tokenOf(lineage.originPost[post]),
      isForward: columns.forward[post] >= 0,
      replyTo: this.tokenOf(this.#replyTo[post]),
      media: this.#mediaOf(post),
      mediaKinds: MEDIA_KINDS.filter((_, kind) => (scanned.mediaKinds[at] >> kind) & 1),
      links: this.#linksOf(post, detail),
      exhibit: exhibitOf(scanned.originals[scanned.original[at]]),
    }
  }

  #mediaOf(post: PostIndex): number[] {
    const { starts, objects, numbers } = this.#media
    const found = new Set<number>()
    for (let i = starts[post]; i < starts[post + 1]; i++) if (numbers[objects[i]] > 0) found.add(numbers[objects[i]])
    return [...found].sort((a, b) => a - b)
  }

  #linksOf(post: PostIndex, detail: PostDetail | undefined): string[] {
    if (this.#options.profile.protection.links === 'stated')
      return detail === undefined ? [] : shownLinks({ text: detail.text, links: linksOf(detail) })
    if (this.#domains === undefined) return []
    const { starts, objects, names } = this.#domains
    const found = new Set<string>()
    for (let i = starts[post]; i < starts[post + 1]; i++) {
      const domain = names[objects[i]]
      if (domain !== undefined) found.add(domain)
    }
    return [...found].sort()
  }
}

/** The domain of each link; undefined for those that fewer accounts link to: a site that hardly anybody names may be somebody's own. */
function commonDomains(corpus: Engine, links: ObjectColumns): (string | undefined)[] {
  const { account, channel } = corpus.columns()
  const domains = links.names.map(name => linkDomain(name))
  const linkedBy = new Map<string, Set<number>>()
  links.object.forEach((object, i) => {
    const domain = domains[object]
    if (domain === undefined) return
    const known = linkedBy.get(domain) ?? new Set<number>()
    linkedBy.set(domain, known)
    // Who posts without an account stands for the chat, under a number that no account has.
    const by = account[links.post[i]]
    if (known.size < FEWEST_ACCOUNTS) known.add(by < 0 ? -1 - channel[links.post[i]] : by)
  })
  return domains.map(domain =>
    domain !== undefined && (linkedBy.get(domain)?.size ?? 0) >= FEWEST_ACCOUNTS ? domain : undefined,
  )
}

/** Those behind words and those in the text, each once. */
function linksOf({ links, text }: PostDetail): string[] {
  return [...new Set([...links, ...extractLinks(text)])]
}

/** Objects of post p: objects[starts[p] .. starts[p + 1]); both columns in the order of posts. */
function startsOf(count: number, post: Int32Array, object: Int32Array): { starts: Int32Array; objects: Int32Array } {
  const starts = new Int32Array(count + 1)
  for (const one of post) starts[one + 1]++
  for (let i = 0; i < count; i++) starts[i + 1] += starts[i]
  return { starts, objects: object }
}

/** Platform of the channel in which each account posted first. */
function platformsOf(corpus: Engine): string[] {
  const { account, channel } = corpus.columns()
  const channels = corpus.channels()
  const platforms: string[] = []
  for (let post = account.length - 1; post >= 0; post--)
    if (account[post] >= 0) platforms[account[post]] = channels[channel[post]].platform
  return platforms
}
