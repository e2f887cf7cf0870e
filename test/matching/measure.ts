// Scores matching on pairs of a claim and a post: `node test/matching/measure.ts [dev|held-out] [--show]`.

import { groundOf } from '../../src/casebook/match-tools.ts'
import { suggestIn } from '../../src/casebook/suggest.ts'
import { EmbeddedEngine } from '../../src/corpus/embedded/embedded-engine.ts'
import { detectSameness } from '../../src/detect/sameness.ts'
import type { AccountId, ChannelId, Sha256 } from '../../src/model/ids.ts'
import type { PostRecord } from '../../src/model/source-record.ts'
import { HELD_OUT_PAIRS } from './held-out-pairs.ts'
import { type Expected, PAIRS, type PairSet } from './pairs.ts'

export interface PairResult {
  readonly claim: string
  readonly expected: Expected
  readonly text: string
  /** What rules count; undefined when they count nothing. */
  readonly counted: string | undefined
  /** What the queue proposes; undefined when the text is not in it. */
  readonly proposed: string | undefined
  readonly rules: readonly string[]
}

export interface PairScore {
  readonly pairs: number
  /** Of what rules count, the share on the side that a reader gives. */
  readonly countedPrecision: number
  /** Of what a reader takes for support or denial, the share that rules count rightly. */
  readonly countedRecall: number
  /** Of what is counted or proposed, the share that is not unrelated. */
  readonly foundPrecision: number
  /** Of what is not unrelated, the share that is counted or proposed. */
  readonly foundRecall: number
  /** Of the proposed that are not unrelated, the share with the reader's stance. */
  readonly stanceRight: number
}

/** Each set alone in a corpus of its own, with all other sets' posts around it. */
export async function resultsOf(sets: readonly PairSet[]): Promise<PairResult[]> {
  const corpus = new EmbeddedEngine(':memory:')
  const texts = sets.flatMap(({ posts }) => posts.map(([, text]) => text))
  const records = texts.map((text, i) => post(String(i + 1), text))
  corpus.add('a'.repeat(64) as Sha256, { records, problems: [], bytesRead: 0 })
  corpus.seal()
  const { textFamilies } = await detectSameness(corpus, {})
  const results: PairResult[] = []
  for (const { claim, posts } of sets) {
    const queue = suggestIn(
      groundOf(corpus, 0.6),
      [claim],
      { assertions: [] },
      {
        families: textFamilies,
        includeCounted: true,
        limit: 10_000,
      },
    )
    for (const [expected, text] of posts) {
      const own = queue.find(entry => entry.text === text)
      results.push({
        claim: claim.id,
        expected,
        text,
        counted: own?.state === 'counted' ? own.stance : undefined,
        proposed: own?.state === 'waiting' ? own.stance : undefined,
        rules: own?.reasons.map(({ rule }) => rule) ?? [],
      })
    }
  }
  corpus.close()
  return results
}

export function scoreOf(results: readonly PairResult[]): PairScore {
  const share = (part: number, of: number) => (of === 0 ? 1 : part / of)
  const of = (test: (result: PairResult) => boolean) => results.filter(test).length
  const isRelated = ({ expected }: PairResult) => expected !== 'unrelated'
  const isFound = ({ counted, proposed }: PairResult) => (counted ?? proposed) !== undefined
  return {
    pairs: results.length,
    countedPrecision: share(
      of(r => r.counted === r.expected),
      of(r => r.counted !== undefined),
    ),
    countedRecall: share(
      of(r => r.counted === r.expected),
      of(r => r.expected === 'support' || r.expected === 'deny'),
    ),
    foundPrecision: share(
      of(r => isFound(r) && isRelated(r)),
      of(isFound),
    ),
    foundRecall: share(
      of(r => isFound(r) && isRelated(r)),
      of(isRelated),
    ),
    stanceRight: share(
      of(r => r.proposed === r.expected),
      of(r => r.proposed !== undefined && isRelated(r)),
    ),
  }
}

function post(messageId: string, text: string): PostRecord {
  return {
    kind: 'post',
    platform: 'telegram',
    channelId: 'telegram:channel1' as ChannelId,
    channelIdentity: 'platform-id',
    channelName: 'channel',
    channelKind: 'broadcast',
    channelIsPublic: true,
    messageId,
    postKind: 'message',
    accountId: `telegram:user${messageId}` as AccountId,
    accountIdentity: 'platform-id',
    accountName: 'account',
    text,
    byteOffset: 0,
    byteLength: 1,
  } as unknown as PostRecord
}

if (import.meta.main) {
  const sets = process.argv.includes('held-out') ? HELD_OUT_PAIRS : PAIRS
  const results = await resultsOf(sets)
  if (process.argv.includes('--show')) {
    for (const { claim, expected, text, counted, proposed, rules } of results) {
      const isRight =
        (counted ?? (proposed === expected ? proposed : 'x')) === expected || (expected === 'unrelated' && !counted)
      if (!isRight || (counted === undefined && (expected === 'support' || expected === 'deny')))
        console.log(
          isRight ? ' ' : '!',
          claim,
          'expected',
          expected,
          'counted',
          counted,
          'proposed',
          proposed,
          rules.join(' '),
          '|',
          text,
        )
    }
  }
  console.log(scoreOf(results))
}
