// The derivation of a claim's numbers in sentences, from the same facts that a checker reads.

import { explainMessages } from '../messages/cli-explain.ts'
import { earlierFootageMessages, sharedMediumText } from '../messages/earlier-footage.ts'
import { reportClaimMessages } from '../messages/report-claims.ts'
import { reportVoiceMessages } from '../messages/report-voices.ts'
import type { Language, MergeRung } from '../model/ladder.ts'
import type { FactAssertion, FactSide, VoiceFacts } from '../model/voice-facts.ts'
import { terminalSafe } from './terminal-safe.ts'

/** Edges listed for a side; the facts hold all. */
const EDGES_SHOWN = 200
const WITHOUT_SHOWN = 5
const WORDS_SHOWN = 160

/** Lines with their ends. */
export function* explanation(facts: VoiceFacts, language: Language): Generator<string> {
  for (const line of lines(facts, language)) yield `${line}\n`
}

function* lines(facts: VoiceFacts, language: Language): Generator<string> {
  const say = explainMessages
  const { claim, rates, coverage, alpha } = facts
  const text = claim.text[language] ?? claim.text.en ?? claim.text.ru ?? claim.text.kk ?? ''
  const kind = reportClaimMessages[`claim.kind.${claim.kind}`][language]()
  yield terminalSafe(say['explain.claim'][language]({ text, id: claim.id, kind }))
  const covered = coverage === null ? '' : terminalSafe(reportVoiceMessages['voices.covered'][language](coverage))
  if (covered !== '') yield covered
  yield say['explain.rates'][language]({ ...rates, isMeasured: rates.source === 'measured' })
  if (facts.disagreements.length > 0)
    yield say['explain.disagreements'][language]({ count: facts.disagreements.length })
  for (const side of [facts.support, facts.deny]) {
    yield ''
    yield* sideLines(side, alpha, covered, language)
  }
  yield ''
  yield reportVoiceMessages['voices.limits'][language]()
  yield say['explain.numbers'][language]({})
}

function* sideLines(side: FactSide, alpha: number, coverage: string, language: Language): Generator<string> {
  const say = explainMessages
  const { ladder, bound, assertions } = side
  yield say['explain.side'][language]({ side: side.side })
  yield say['explain.posts'][language](ladder)
  for (const rung of ['speakers', 'afterCopies', 'atMost'] as const) {
    yield say[`explain.${rung}`][language]({ count: ladder[rung] })
    yield* joinedBy(assertions, rung, language)
  }
  yield say['explain.marked'][language](ladder)
  if (ladder.unreviewed > 0) yield say['explain.unreviewed'][language]({ count: ladder.unreviewed })
  yield side.unassessed === null
    ? say['explain.atLeast'][language]({ count: ladder.atLeast ?? 0 })
    : say['explain.notAssessed'][language]({ why: side.unassessed })
  for (const { kinds, marked, rate, atLeast } of side.unassessed === null ? bound.parts : []) {
    const named = kinds.map(kind => reportVoiceMessages[`mark.${kind}`][language]()).join(' + ')
    const part = { kinds: named, trials: bound.trials, marked, rate, alpha: alpha / bound.parts.length, atLeast }
    yield say['explain.bound'][language](part)
  }
  if (ladder.atLeast === 0 && coverage !== '') yield say['explain.zero'][language]({ coverage, marked: ladder.marked })
  yield* markLines(assertions, language)
  yield* withoutLines(side, language)
  yield* edgeLines(assertions, language)
}

function* joinedBy(assertions: readonly FactAssertion[], rung: MergeRung, language: Language): Generator<string> {
  const counts = new Map<string, number>()
  for (const { edge } of assertions) {
    if (edge?.rung !== rung) continue
    const test = reportClaimMessages[`test.${edge.test}`][language]()
    counts.set(test, (counts.get(test) ?? 0) + 1)
  }
  if (counts.size === 0) yield explainMessages['explain.nothing'][language]({})
  for (const [test, count] of counts) yield explainMessages['explain.joined'][language]({ count, test })
}

function* markLines(assertions: readonly FactAssertion[], language: Language): Generator<string> {
  const reviewed = [...assertions.keys()].filter(position => assertions[position].reviews.length > 0)
  if (reviewed.length === 0) return
  yield explainMessages['explain.marks'][language]({})
  for (const position of reviewed) {
    const { reviews, mark } = assertions[position]
    for (const { kind, roles, compared, reasons, vantageWords, reopenedBy } of reviews) {
      yield terminalSafe(
        explainMessages['explain.mark'][language]({
          mark: nameOf(position, assertions),
          state: mark,
          kind: reportVoiceMessages[`mark.${kind}`][language](),
          roles: roles.join(', '),
          compared,
        }),
      )
      if (reopenedBy !== undefined) {
        const { post, collections } = reopenedBy
        yield `    ${earlierFootageMessages.reopened[language]({ hasPost: post !== null, collections })}`
      }
      for (const reason of reasons ?? []) yield terminalSafe(`    “${reason}”`)
      const vantage = (vantageWords ?? []).filter(word => word !== null)
      if (vantage.length > 0) yield terminalSafe(`    ${vantage.join(', ')}`)
    }
    const { words } = assertions[position]
    if (words !== undefined) yield terminalSafe(`    ${shortened(words)}`)
  }
}

function* withoutLines({ withoutOrigin, hangsOn, assertions }: FactSide, language: Language): Generator<string> {
  const say = explainMessages
  const originOf = (group: number) =>
    nameOf(
      assertions.findIndex(assertion => assertion.group === group),
      assertions,
    )
  if (withoutOrigin.length > 0) yield say['explain.withoutOrigin'][language]({})
  for (const without of withoutOrigin.slice(0, WITHOUT_SHOWN))
    yield terminalSafe(say['explain.without'][language]({ ...without, origin: originOf(without.group) }))
  if (hangsOn !== null) yield terminalSafe(say['explain.hangs'][language]({ origin: originOf(hangsOn) }))
}

function* edgeLines(assertions: readonly FactAssertion[], language: Language): Generator<string> {
  const joined = [...assertions.keys()].filter(position => assertions[position].edge !== null)
  if (joined.length > 0) yield explainMessages['explain.edges'][language]({})
  for (const position of joined.slice(0, EDGES_SHOWN)) {
    const { edge, sharedMedium } = assertions[position]
    if (edge === null) continue
    const test = reportClaimMessages[`test.${edge.test}`][language]()
    const ends = { from: nameOf(position, assertions), to: nameOf(edge.to, assertions), test, value: edge.value }
    yield terminalSafe(explainMessages['explain.edge'][language](ends))
    if (sharedMedium !== undefined) yield `    ${sharedMediumText(sharedMedium, language)}`
  }
  if (joined.length > EDGES_SHOWN)
    yield explainMessages['explain.more'][language]({ count: joined.length - EDGES_SHOWN })
}

/** Position from 1 in brackets, with the post's id where it is shown. */
function nameOf(position: number, assertions: readonly FactAssertion[]): string {
  const id = assertions[position]?.id
  return id === undefined ? `[${position + 1}]` : `[${position + 1}] ${id}`
}

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ')
  return line.length <= WORDS_SHOWN ? line : `${[...line.slice(0, WORDS_SHOWN)].join('')}…`
}
