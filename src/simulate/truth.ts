// What is so in the invented crisis: every planted thing, written beside the exports and never read by the product.

import type { Side } from '../model/ladder.ts'
import type { SimulatedPost } from './simulated-post.ts'
import type { Variation } from './variation.ts'

export interface TruthSide {
  /** Posts by people who perceived it themselves. */
  readonly origins: SimulatedPost[]
  /** Posts that attribute it to somebody else, official statements among them. */
  readonly relays: SimulatedPost[]
  readonly forwards: SimulatedPost[]
  readonly copies: SimulatedPost[]
}

export interface TruthFile {
  readonly path: string
  readonly format: string
  /** Messages, without service messages. */
  readonly posts: number
  readonly services: number
  readonly forwards: number
  /** Messages that name a photo, left out by the export or not. */
  readonly media: number
}

export class TruthDraft {
  readonly claims = new Map<string, Record<Side, TruthSide>>()
  readonly copies: { post: SimulatedPost; of: SimulatedPost; variation: Variation | 'translated' | 'paraphrase' }[] = []
  readonly forwards: { post: SimulatedPost; of: SimulatedPost; kind: string }[] = []
  readonly edits: SimulatedPost[] = []
  readonly deletions: SimulatedPost[] = []
  readonly campaigns: { name: string; accounts: number[]; objects: SimulatedPost[][] }[] = []
  readonly floods: { start: number; minutes: number; posts: SimulatedPost[] }[] = []
  chainLetter: { first: SimulatedPost; posts: SimulatedPost[] } | undefined
  newsEvent: { time: number; posts: SimulatedPost[] } | undefined
  fans: { accounts: number[]; originals: SimulatedPost[]; forwards: SimulatedPost[] } | undefined
  mirror: { channel: string; of: string; withinMinutes: number } | undefined
  outage: { place: string; start: number; end: number; measuredBy: string } | undefined

  side(claim: string, side: Side): TruthSide {
    const sides = this.claims.get(claim) ?? { support: emptySide(), deny: emptySide() }
    this.claims.set(claim, sides)
    return sides[side]
  }
}

export function emptyTruth(): TruthDraft {
  return new TruthDraft()
}

function emptySide(): TruthSide {
  return { origins: [], relays: [], forwards: [], copies: [] }
}

export interface TruthTotals {
  readonly seed: string
  readonly shape: string
  readonly start: number
  readonly days: number
  /** Messages in all, each once however many exports hold it. */
  readonly posts: number
  readonly files: readonly TruthFile[]
}

/**
 * The truth as JSON, one planted thing a line. A post is named by channel and message as the case names them
 * (`telegram:channel19.../17`, `telegram-name:Title/17`), rows of the table as `x:timeline/18...`, WhatsApp messages by
 * their position in the chat (`whatsapp-name:Title/17`, from 1, service lines not counted). Accounts of
 * campaigns and fans are canonical ids.
 */
export function* renderTruth(
  truth: TruthDraft,
  totals: TruthTotals,
  nameOf: (post: SimulatedPost) => string,
  nameOfAccount: (account: number) => string,
): Generator<string> {
  const names = (posts: readonly SimulatedPost[]): string[] => posts.map(nameOf)
  const tokens = (accounts: readonly number[]): string[] => accounts.map(nameOfAccount)
  const { files, ...rest } = totals
  yield `{\n"format": "anechoic-simulation-truth",\n"version": 1,\n"totals": ${JSON.stringify(rest)},\n`
  yield* list('files', files)
  yield `"claims": {\n`
  let separator = ''
  for (const [id, sides] of truth.claims) {
    yield `${separator}${JSON.stringify(id)}: {`
    for (const side of ['support', 'deny'] as const) {
      const { origins, relays, forwards, copies } = sides[side]
      const count = origins.length + relays.length + forwards.length + copies.length
      yield `${side === 'deny' ? ',' : ''}\n"${side}": {"posts": ${count}, "trueOrigins": ${origins.length},\n`
      yield `"origins": ${JSON.stringify(names(origins))},\n"relays": ${JSON.stringify(names(relays))},\n`
      yield `"forwards": ${JSON.stringify(names(forwards))},\n"copies": ${JSON.stringify(names(copies))}}`
    }
    yield '}'
    separator = ',\n'
  }
  yield '\n},\n'
  yield* list(
    'copies',
    truth.copies.map(({ post, of, variation }) => ({ post: nameOf(post), of: nameOf(of), variation })),
  )
  yield* list(
    'forwards',
    truth.forwards.map(({ post, of, kind }) => ({ post: nameOf(post), of: nameOf(of), kind })),
  )
  yield* list('edits', names(truth.edits))
  yield* list('deletions', names(truth.deletions))
  yield* list(
    'campaigns',
    truth.campaigns.map(({ name, accounts, objects }) => ({
      name,
      accounts: tokens(accounts),
      objects: objects.map(names),
    })),
  )
  yield* list(
    'floods',
    truth.floods.map(({ start, minutes, posts }) => ({ start, minutes, posts: names(posts) })),
  )
  const { chainLetter, newsEvent, fans, mirror, outage } = truth
  yield `"chainLetter": ${JSON.stringify(chainLetter && { first: nameOf(chainLetter.first), posts: names(chainLetter.posts) }) ?? null},\n`
  yield `"newsEvent": ${JSON.stringify(newsEvent && { time: newsEvent.time, posts: names(newsEvent.posts) }) ?? null},\n`
  yield `"fans": ${JSON.stringify(fans && { accounts: tokens(fans.accounts), originals: names(fans.originals), forwards: names(fans.forwards) }) ?? null},\n`
  yield `"mirror": ${JSON.stringify(mirror) ?? null},\n"outage": ${JSON.stringify(outage) ?? null}\n}\n`
}

function* list(name: string, items: readonly unknown[]): Generator<string> {
  yield `"${name}": [`
  for (const [i, item] of items.entries()) yield `${i === 0 ? '\n' : ',\n'}${JSON.stringify(item)}`
  yield `${items.length === 0 ? '' : '\n'}],\n`
}
