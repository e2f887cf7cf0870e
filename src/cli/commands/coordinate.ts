// anechoic coordinate: who acts together, in a table or a case; or what two other programs would list.

import type { CompatibleRows } from '../../casebook/coordinate-compat.ts'
import type { CoordinationOutput } from '../../casebook/coordinate-output.ts'
import type { Progress } from '../../casebook/progress.ts'
import { cliMessages } from '../../messages/cli.ts'
import { CaseError } from '../../model/case-error.ts'
import { type Problem, quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionList, optionText } from '../command.ts'
import { endOnInterrupt } from '../coordinate-interrupt.ts'
import {
  COORDINATE_OPTIONS,
  type CoordinateMode,
  checkOptions,
  FORMATS,
  oneOf,
  readingOptions,
  testingOptions,
} from '../coordinate-options.ts'
import { checkOutputs } from '../coordinate-outputs.ts'
import { EXIT } from '../exit-codes.ts'
import { printTableProblems } from '../print-table-problems.ts'
import { absolutePath, optionNumber, progressOf, withCase } from '../run-on-case.ts'
import { toolName } from '../tool-version.ts'

const NETWORKS = ['co_retweet', 'co_tweet', 'co_reply', 'co_similar_tweet', 'co_link', 'co_post'] as const

/** What CooRTweet takes when nothing is said. */
const COORTWEET = { timeWindowSeconds: 10, minParticipation: 2, edgeWeight: 0.5 }

/** Longest window of the other programs, in seconds: any number will do. */
const ANY = Number.MAX_SAFE_INTEGER

export const coordinateCommand: Command = {
  name: 'coordinate',
  options: COORDINATE_OPTIONS,

  async run(context) {
    const [shown, more] = context.positionals
    if (shown === undefined) throw new CaseError('usage', 'no-table')
    if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
    const path = absolutePath(shown)
    const mode = modeOf(context, path)
    checkOptions(context, mode)
    checkOutputs(context)
    if (mode === 'CASE') return runCase(context, path)
    if (mode === 'FILE') return runTable(context, path, shown)
    return runCompat(context, mode, path, shown)
  },
}

function modeOf(context: CommandContext, path: string): CoordinateMode {
  const compat = oneOf(context, 'compat', ['coortweet', 'cnt'] as const)
  const isFolder = context.system.files.facts(path)?.kind === 'directory'
  if (compat === undefined) return isFolder ? 'CASE' : 'FILE'
  if (isFolder) throw new CaseError('usage', 'option-misplaced', { option: 'compat', other: 'CASE' })
  return `--compat ${compat}`
}

async function runTable(context: CommandContext, path: string, shown: string): Promise<number> {
  const format = oneOf(context, 'format', FORMATS) ?? 'csv'
  const options = { ...testingOptions(context), reading: readingOptions(context), shown, progress: progressOf(context) }
  const { coordinateTable, tableNames } = await import('../../casebook/coordinate-table.ts')
  const { printActions, printCoordination } = await import('../print-coordination.ts')
  const restore = endOnInterrupt(context)
  const found = await coordinateTable(context.system, path, {
    ...options,
    showTable: table => {
      options.progress.clear()
      printTableProblems(context, table.problems)
      if (table.kept > 0) printActions(context, table.set)
    },
  })
  restore()
  options.progress.clear()
  printCoordination(context, found, ({ id }) => id)
  await writeFound(context, { ...found, names: tableNames(found.set), format })
  return statusOf(context, found.problems)
}

async function runCase(context: CommandContext, path: string): Promise<number> {
  const format = oneOf(context, 'format', FORMATS) ?? 'csv'
  const options = testingOptions(context)
  const named = optionList(context, 'names')
  const { caseCoordination, caseNames, coordinateCase, DEFAULT_AUDIENCE, purposeFor } = await import(
    '../../casebook/coordinate-case.ts'
  )
  const { printActions, printCoordination } = await import('../print-coordination.ts')
  const { printHeldBack } = await import('../print-consent.ts')
  const audience = optionText(context, 'audience') ?? DEFAULT_AUDIENCE
  const { refuseInsideCase } = await import('../../casebook/inside-case.ts')
  return withCase(context, path, false, async (casebook, progress) => {
    for (const option of ['out', 'facts']) {
      const stated = optionText(context, option)
      if (stated !== undefined) refuseInsideCase(casebook, absolutePath(stated))
    }
    let restore: (() => void) | undefined
    const computing: Progress = {
      update: (stage, ...figures) => {
        // From here on the case is only read.
        if (stage === 'families') restore ??= endOnInterrupt(context)
        progress.update(stage, ...figures)
      },
      clear: () => progress.clear(),
    }
    const purpose = purposeFor(audience)
    printHeldBack(context, casebook, purpose)
    const found = await coordinateCase(casebook, { ...options, progress: computing, signal: context.signal, purpose })
    restore?.()
    progress.clear()
    const { names, judgements } = caseNames(casebook, found, audience, named)
    printActions(context, found.set)
    printCoordination(context, found, names.cluster)
    if (JSON.stringify(found.result.settings) !== JSON.stringify(caseCoordination(casebook)))
      context.output.note(cliMessages['coordinate.not-recorded'][context.language]({}))
    await writeFound(context, { ...found, names, format, problems: [], judgements })
    return EXIT.ok
  })
}

/** Writes the result, and the facts for the checker when a file for them was named. */
async function writeFound(
  context: CommandContext,
  found: Omit<CoordinationOutput, 'tool' | 'notes' | 'accountsOnly'>,
): Promise<void> {
  const { language, output } = context
  const { coordinationPieces, factPieces, rowlessAccounts } = await import('../../casebook/coordinate-output.ts')
  const notes = [cliMessages['coordinate.q-is-not'][language]({ q: found.result.settings.q })]
  const accountsOnly = context.options.accounts === true
  const rowless = rowlessAccounts(found.result)
  if (found.format === 'csv' && !accountsOnly && rowless > 0)
    output.note(cliMessages['coordinate.rowless'][language]({ count: rowless }))
  const facts = optionText(context, 'facts')
  if (facts !== undefined) await writeTo(context, facts, factPieces(found))
  await writeTo(
    context,
    optionText(context, 'out'),
    coordinationPieces({ ...found, tool: toolName(), notes, accountsOnly }),
  )
}

async function runCompat(
  context: CommandContext,
  mode: '--compat coortweet' | '--compat cnt',
  path: string,
  shown: string,
): Promise<number> {
  const read = mode === '--compat cnt' ? toolkitReader(context) : cooRTweetReader(context)
  // A file would be left unfinished.
  if (optionText(context, 'out') === undefined) endOnInterrupt(context)
  const { withTable } = await import('../../casebook/table-source.ts')
  const { cooRTweetRows, toolkitRows } = await import('../../casebook/coordinate-compat.ts')
  const result = await withTable(context.system.files, path, shown, source =>
    read(source, { cooRTweetRows, toolkitRows }),
  )
  printTableProblems(context, result.problems)
  const { pieces, rows, kept } = result
  if (pieces === undefined) throw new CaseError('no-usable-input', 'no-actions', { value: quoted(shown) })
  if (kept === 0) throw new CaseError('no-usable-input', 'no-actions', { value: quoted(shown), rows })
  let written = -1
  const counting = function* (): Generator<string> {
    for (const piece of pieces) {
      written++
      yield piece
    }
  }
  await writeTo(context, optionText(context, 'out'), counting())
  const program = mode === '--compat cnt' ? 'Coordination Network Toolkit' : 'CooRTweet 2.1.3'
  context.output.note(cliMessages['coordinate.compat'][context.language]({ rows, used: kept, written, program }))
  return statusOf(context, result.problems)
}

type Compat = Pick<typeof import('../../casebook/coordinate-compat.ts'), 'cooRTweetRows' | 'toolkitRows'>
type CompatReader = (source: Parameters<Compat['cooRTweetRows']>[0], compat: Compat) => Promise<CompatibleRows>

function cooRTweetReader(context: CommandContext): CompatReader {
  const edgeWeight = optionNumber(context, 'edge-weight', 0, 1)
  if (edgeWeight !== undefined && context.options.edges !== true)
    throw new CaseError('usage', 'option-missing', { option: 'edges', expected: '--edge-weight' })
  const settings = {
    timeWindowSeconds: optionNumber(context, 'time-window', 0, ANY) ?? COORTWEET.timeWindowSeconds,
    minParticipation: optionNumber(context, 'min-participation', 0, ANY) ?? COORTWEET.minParticipation,
    edgeWeight: context.options.edges === true ? (edgeWeight ?? COORTWEET.edgeWeight) : undefined,
  }
  const reading = readingOptions(context)
  return (source, compat) => compat.cooRTweetRows(source, settings, reading)
}

function toolkitReader(context: CommandContext): CompatReader {
  const network = oneOf(context, 'network', NETWORKS)
  if (network === undefined)
    throw new CaseError('usage', 'option-missing', { option: 'network', expected: NETWORKS.join(', ') })
  const settings = {
    timeWindowSeconds: optionNumber(context, 'time-window', 0, ANY),
    minEdgeWeight: optionNumber(context, 'min-edge-weight', 0, ANY, true),
    similarityThreshold: optionNumber(context, 'similarity', 0, 1),
    minTokens: optionNumber(context, 'min-words', 0, ANY),
    loops: context.options.loops === true,
  }
  const { columns, onBytes } = readingOptions(context)
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
  return (source, compat) => compat.toolkitRows(source, network, given, { columns, onBytes })
}

/** To a new file, or to standard output when none was named. */
async function writeTo(context: CommandContext, path: string | undefined, pieces: Iterable<string>): Promise<void> {
  if (path === undefined) return context.output.write(pieces)
  const { writeNewFile } = await import('../../casebook/write-new-file.ts')
  writeNewFile(context.system.files, absolutePath(path), pieces)
  context.output.note(cliMessages['coordinate.written'][context.language]({ path: quoted(path) }))
}

function statusOf(context: CommandContext, problems: readonly Problem[]): number {
  const hasLoss = problems.some(problem => problem.severity === 'loss')
  return hasLoss && context.options.strict === true ? EXIT.loss : EXIT.ok
}
