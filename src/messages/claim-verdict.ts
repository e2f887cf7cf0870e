// The answer to a claim in words: what is known of both sides, what is not assessed, what the case covers, what waits for a person.

import type { Coverage, Ladder, Language, Side } from '../model/ladder.ts'
import type { EchoShare } from '../model/report-view.ts'
import { reportClaimMessages } from './report-claims.ts'
import { reportVoiceMessages } from './report-voices.ts'

export interface VerdictSide {
  readonly ladder: Ladder
  readonly echo: EchoShare
}

export interface VerdictFacts {
  readonly support: VerdictSide
  readonly deny: VerdictSide
  readonly coverage?: Coverage
  /** The network was cut where and when it is said to have happened. */
  readonly isDark: boolean
  /** Posts that match both sides, and posts that wait for a person. */
  readonly unclear: number
  readonly held: number
  /** Chats of the case. */
  readonly chats: number
}

/** One sentence with its marked parts (`linked`); `side`: of which side the numbers are. */
export interface VerdictSentence {
  readonly side?: Side
  readonly text: string
}

/** Clusters are mentioned from this share of the repetition on. */
const LEAST_ECHO = 0.1

/** In the order in which they are read. Keys of marked parts: `posts`, `atMost`, `atLeast`, `marked` of a side; `support`, `deny`: marks not reviewed; `unclear`; `held`. */
export function verdictSentences(facts: VerdictFacts, language: Language): VerdictSentence[] {
  const { unclear, held } = facts
  const sentences: VerdictSentence[] = [sideSentence(facts, 'support', language), sideSentence(facts, 'deny', language)]
  const add = (text: string | undefined) => {
    if (text !== undefined) sentences.push({ text })
  }
  add(notAssessed(facts, language))
  add(covered(facts, language))
  add(echoed(facts, language))
  if (unclear > 0) add(reportClaimMessages['claim.unclear'][language]({ count: unclear }))
  if (held > 0) add(reportVoiceMessages['voices.held'][language]({ count: held }))
  return sentences
}

function sideSentence(facts: VerdictFacts, side: Side, language: Language): VerdictSentence {
  const { posts, atMost, atLeast, marked } = facts[side].ladder
  const zero = marked === 0 ? 'zero' : 'few'
  const kind = posts === 0 ? 'none' : atLeast === null ? 'open' : atLeast === 0 ? zero : 'range'
  const { chats } = facts
  const parameters = { posts, atMost, atLeast: atLeast ?? 0, marked, chats }
  return { side, text: reportClaimMessages[`claim.${side}.${kind}`][language](parameters) }
}

function notAssessed(facts: VerdictFacts, language: Language): string | undefined {
  const open = (side: Side) => {
    const { atLeast, posts, unreviewed } = facts[side].ladder
    return atLeast === null && posts > 0 ? unreviewed : undefined
  }
  const [support, deny] = [open('support'), open('deny')]
  if (support === undefined && deny === undefined) return undefined
  return reportClaimMessages['claim.notAssessed'][language]({ support, deny })
}

/** What the case holds: beside every assessed zero, and beside what is not assessed where the network was cut. */
function covered({ coverage, support, deny, isDark }: VerdictFacts, language: Language): string | undefined {
  if (coverage === undefined) return undefined
  const isZero = [support, deny].some(({ ladder }) => ladder.atLeast === 0)
  if (!isZero && coverage.outages.length === 0) return undefined
  const isOpen = [support, deny].some(({ ladder }) => ladder.atLeast === null && ladder.posts > 0)
  const text = reportVoiceMessages['voices.covered'][language](coverage)
  return isOpen && isDark ? `${text} ${reportVoiceMessages['voices.blackout'][language]()}` : text
}

/** Where most of the repetition comes from, when coordination clusters carry enough of it. */
function echoed({ support, deny }: VerdictFacts, language: Language): string | undefined {
  const repeated = support.echo.repeated + deny.echo.repeated
  const coordinated = support.echo.coordinated + deny.echo.coordinated
  if (repeated === 0 || coordinated / repeated < LEAST_ECHO) return undefined
  const clusters = Math.max(support.echo.clusters, deny.echo.clusters)
  return reportVoiceMessages['voices.echo'][language]({ share: coordinated / repeated, clusters })
}
