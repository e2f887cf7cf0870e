// anechoic anchor: has outsiders witness when the journal was there; the one command that uses the network.

import type { AnchorOptions, AnchorOutcome } from '../../casebook/anchor.ts'
import type { Casebook } from '../../casebook/casebook.ts'
import { anchorMessages } from '../../messages/cli-anchor.ts'
import { problemText } from '../../messages/problems.ts'
import { CaseError } from '../../model/case-error.ts'
import { type Problem, quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionList, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { absolutePath, casePath, optionNumber, withCase } from '../run-on-case.ts'
import { terminalSafeJson } from '../terminal-safe.ts'

/** Who asks, when nobody says. */
const ROLE = 'person'
const LONGEST_ROLE = 80
const HIGHEST_BLOCK = 100_000_000
/** Wait for an answer, in seconds. */
const TIMEOUT = { usual: 30, least: 0.1, most: 3600 }

export const anchorCommand: Command = {
  name: 'anchor',
  options: {
    tsa: { type: 'string', multiple: true },
    ots: { type: 'string', multiple: true },
    resume: { type: 'boolean' },
    upgrade: { type: 'boolean' },
    ca: { type: 'string' },
    headers: { type: 'string' },
    'headers-from': { type: 'string' },
    timeout: { type: 'string' },
    role: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const path = casePath(context)
    const [, more] = context.positionals
    if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
    checkOptions(context)
    const role = roleOf(context)
    const { anchorUrl } = await import('../../casebook/anchor-url.ts')
    const tsa = optionList(context, 'tsa').map(anchorUrl)
    const ots = optionList(context, 'ots').map(anchorUrl)
    const options = await anchorOptions(context)
    return withCase(context, path, false, async casebook => {
      const outcomes = await act(context, casebook, { tsa, ots, role }, options)
      if (context.options.json === true) context.output.out(terminalSafeJson({ anchors: outcomes }))
      const queued = outcomes.filter(({ state }) => state === 'queued').length
      remind(context, outcomes)
      if (context.signal.aborted) return EXIT.interrupted
      if (outcomes.some(({ state }) => state === 'failed')) return EXIT.integrity
      return queued > 0 ? EXIT.queued : EXIT.ok
    })
  },
}

interface Stated {
  readonly tsa: readonly string[]
  readonly ots: readonly string[]
  readonly role: string
}

async function act(
  context: CommandContext,
  casebook: Casebook,
  { tsa, ots, role }: Stated,
  options: AnchorOptions,
): Promise<AnchorOutcome[]> {
  const { language, output } = context
  const { anchorCase, anchorStates, resumeAnchors, upgradeAnchors } = await import('../../casebook/anchor.ts')
  const outcomes: AnchorOutcome[] = []
  const isResuming = context.options.resume === true
  const isUpgrading = context.options.upgrade === true
  if (isResuming) {
    outcomes.push(...(await resumeAnchors(casebook, options)))
    if (outcomes.length === 0) output.note(anchorMessages['anchor.none-queued'][language]({}))
  }
  if (isUpgrading) {
    const upgraded = await upgradeAnchors(casebook, ots, options)
    if (upgraded.length === 0) output.note(anchorMessages['anchor.none-pending'][language]({}))
    outcomes.push(...upgraded)
  }
  if (isResuming || isUpgrading) return outcomes
  if (tsa.length + ots.length > 0) {
    const authorities = [
      ...tsa.map(url => ({ kind: 'rfc3161' as const, url })),
      ...ots.map(url => ({ kind: 'opentimestamps' as const, url })),
    ]
    output.note(anchorMessages['anchor.asking'][language]({ count: authorities.length }))
    return anchorCase(casebook, authorities, role, options)
  }
  const { anchors, faults } = anchorStates(casebook, options.trust)
  for (const { anchor, kind, url, state, notAfter } of anchors) {
    const outcome = { anchor, kind, url, state, notAfter, problem: undefined }
    options.onOutcome(outcome)
    outcomes.push(outcome)
  }
  for (const fault of faults) output.note(said(context, fault))
  if (anchors.length === 0) output.note(anchorMessages['anchor.none'][language]({}))
  return outcomes
}

function checkOptions({ options }: CommandContext): void {
  const apart = (option: string, other: string) => {
    if (options[option] !== undefined && options[other] !== undefined)
      throw new CaseError('usage', 'options-apart', { option, other })
  }
  apart('tsa', 'resume')
  apart('tsa', 'upgrade')
  if (options.upgrade === undefined) apart('ots', 'resume')
  if (options['headers-from'] !== undefined && options.headers === undefined)
    throw new CaseError('usage', 'option-missing', { option: 'headers', expected: '--headers FILE' })
}

function roleOf(context: CommandContext): string {
  const role = optionText(context, 'role') ?? ROLE
  if (/[\p{L}\p{N}]/u.test(role) && role.length <= LONGEST_ROLE && role.isWellFormed()) return role
  throw new CaseError('usage', 'judgement-without-words', { option: 'role', value: quoted(role), most: LONGEST_ROLE })
}

async function anchorOptions(context: CommandContext): Promise<AnchorOptions> {
  const { anchorTrust } = await import('../../casebook/anchor-trust.ts')
  const { networkTransport } = await import('../anchor-transport.ts')
  const seconds = optionNumber(context, 'timeout', TIMEOUT.least, TIMEOUT.most) ?? TIMEOUT.usual
  const headersFrom = optionNumber(context, 'headers-from', 0, HIGHEST_BLOCK, true)
  const file = (option: string) => {
    const stated = optionText(context, option)
    return stated === undefined ? undefined : absolutePath(stated)
  }
  return {
    transport: networkTransport,
    trust: anchorTrust(context.system, { ca: file('ca'), headers: file('headers'), headersFrom }),
    timeoutMilliseconds: seconds * 1000,
    signal: context.signal,
    onOutcome: outcome => show(context, outcome),
  }
}

function show(context: CommandContext, { kind, url, state, notAfter, problem }: AnchorOutcome): void {
  const { language, output } = context
  if (context.options.json === true) return
  const isBlock = kind === 'opentimestamps' && (state === 'verified' || state === 'stamped')
  const until = notAfter === undefined ? '' : new Date(notAfter).toISOString()
  const key = isBlock ? (`anchor.${state}-block` as const) : (`anchor.${state}` as const)
  output.out(anchorMessages[key][language]({ url: quoted(url), until }))
  if (problem !== undefined) output.out(`    ${problemText(problem, language)}`)
}

function said({ language }: CommandContext, problem: Problem): string {
  return `${quoted(problem.where)}: ${problemText(problem, language)}`
}

/** What is left to be done, on standard error. */
function remind({ language, output }: CommandContext, outcomes: readonly AnchorOutcome[]): void {
  const inState = (state: AnchorOutcome['state']) => outcomes.filter(outcome => outcome.state === state).length
  const [queued, pending] = [inState('queued'), inState('pending')]
  if (queued > 0) output.note(anchorMessages['anchor.still-queued'][language]({ count: queued }))
  if (pending > 0) output.note(anchorMessages['anchor.still-pending'][language]({ count: pending }))
}
