// The command line: finds the command, reads its options, turns errors into sentences and exit statuses.

import { parseArgs } from 'node:util'
import { isLanguage } from '../messages/catalogue.ts'
import { errorMessages, errorText } from '../messages/errors.ts'
import { helpMessages } from '../messages/help.ts'
import { CaseError } from '../model/case-error.ts'
import type { Language } from '../model/ladder.ts'
import { quoted } from '../model/problem.ts'
import { nodeSystem } from '../system/system.ts'
import { writeFailure } from '../system/write-failure.ts'
import type { Command, CommandContext, OptionValue } from './command.ts'
import { EXIT, exitStatus } from './exit-codes.ts'
import { nearestWord, optionFault } from './option-fault.ts'
import { forTerminal, writePieces } from './standard-output.ts'
import { toolVersion } from './tool-version.ts'

/** By name, each loaded when it is called: what a command needs not, it does not wait for. */
export const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['serve', async () => (await import('./commands/serve.ts')).serveCommand],
  ['analyse', async () => (await import('./commands/analyse.ts')).analyseCommand],
  ['import', async () => (await import('./commands/import.ts')).importCommand],
  ['detect', async () => (await import('./commands/detect.ts')).detectCommand],
  ['coordinate', async () => (await import('./commands/coordinate.ts')).coordinateCommand],
  ['judge', async () => (await import('./commands/judge.ts')).judgeCommand],
  ['claims', async () => (await import('./commands/claims.ts')).claimsCommand],
  ['record', async () => (await import('./commands/record.ts')).recordCommand],
  ['decide', async () => (await import('./commands/decide.ts')).decideCommand],
  ['review', async () => (await import('./commands/review.ts')).reviewCommand],
  ['agreement', async () => (await import('./commands/agreement.ts')).agreementCommand],
  ['calibrate', async () => (await import('./commands/calibrate.ts')).calibrateCommand],
  ['weigh', async () => (await import('./commands/weigh.ts')).weighCommand],
  ['explain', async () => (await import('./commands/explain.ts')).explainCommand],
  ['suggest', async () => (await import('./commands/suggest.ts')).suggestCommand],
  ['calls', async () => (await import('./commands/calls.ts')).callsCommand],
  ['report', async () => (await import('./commands/report.ts')).reportCommand],
  ['search', async () => (await import('./commands/search.ts')).searchCommand],
  ['verify', async () => (await import('./commands/verify.ts')).verifyCommand],
  ['export', async () => (await import('./commands/export.ts')).exportCommand],
  ['audience', async () => (await import('./commands/audience.ts')).audienceCommand],
  ['protect', async () => (await import('./commands/protect.ts')).protectCommand],
  ['exports', async () => (await import('./commands/exports.ts')).exportsCommand],
  ['media', async () => (await import('./commands/media.ts')).mediaCommand],
  ['match', async () => (await import('./commands/match.ts')).matchCommand],
  ['collections', async () => (await import('./commands/collections.ts')).collectionsCommand],
  ['faces', async () => (await import('./commands/faces.ts')).facesCommand],
  ['transcript', async () => (await import('./commands/transcript.ts')).transcriptCommand],
  ['texts', async () => (await import('./commands/texts.ts')).textsCommand],
  ['sources', async () => (await import('./commands/sources.ts')).sourcesCommand],
  ['erase', async () => (await import('./commands/erase.ts')).eraseCommand],
  ['role', async () => (await import('./commands/role.ts')).roleCommand],
  ['read', async () => (await import('./commands/read.ts')).readCommand],
  ['anchor', async () => (await import('./commands/anchor.ts')).anchorCommand],
  ['head', async () => (await import('./commands/head.ts')).headCommand],
  ['prove', async () => (await import('./commands/prove.ts')).proveCommand],
  ['repair', async () => (await import('./commands/repair.ts')).repairCommand],
  ['restore', async () => (await import('./commands/restore.ts')).restoreCommand],
  ['enrol', async () => (await import('./commands/enrol.ts')).enrolCommand],
  ['rebuild', async () => (await import('./commands/rebuild.ts')).rebuildCommand],
  ['seal', async () => (await import('./commands/seal.ts')).sealCommand],
  ['open', async () => (await import('./commands/open.ts')).openCommand],
  ['passphrase', async () => (await import('./commands/passphrase.ts')).passphraseCommand],
  ['simulate', async () => (await import('./commands/simulate.ts')).simulateCommand],
])

/** Options that every command takes. */
export const COMMON_OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
  version: { type: 'boolean' },
} as const

/** Options whose words are signed into a journal and printed later, a line each. */
const RECORDED_WORDS = ['reason', 'because', 'role', 'authority', 'add', 'set', 'organization', 'title']

/** Runs one command and sets the exit status of the process. */
export async function main(words: readonly string[]): Promise<void> {
  const language = languageOf(words, process.env)
  const stopping = new AbortController()
  let interruptions = 0
  process.on('SIGINT', () => {
    stopping.abort()
    if (++interruptions > 1) process.exit(EXIT.interrupted)
  })
  process.stdout.on('error', error => process.exit(afterLostOutput(error, language)))
  // Nobody is left to be told.
  process.stderr.on('error', () => {})
  try {
    process.exitCode = await run(words, language, {
      output: {
        out: text => process.stdout.write(`${text}\n`),
        write: pieces => writePieces(process.stdout, process.stdout.isTTY === true ? forTerminal(pieces) : pieces),
        note: text => process.stderr.write(`${text}\n`),
        isTerminal: process.stderr.isTTY === true,
      },
      signal: stopping.signal,
      environment: process.env,
    })
  } catch (error) {
    process.stderr.write(`${sentence(error, language)}\n`)
    process.exitCode = error instanceof CaseError ? exitStatus(error.code) : EXIT.internal
  }
}

/** A reader that closes the pipe early (head, less) is no failure; a full disk is. */
function afterLostOutput(error: Error, language: Language): number {
  if ((error as { code?: string }).code === 'EPIPE') return EXIT.ok
  const failure = writeFailure('stdout', error)
  process.stderr.write(`${sentence(failure, language)}\n`)
  return failure instanceof CaseError ? exitStatus(failure.code) : EXIT.internal
}

/** Runs one command; its exit status. Throws what the command throws. */
export async function run(
  words: readonly string[],
  language: Language,
  around: Pick<CommandContext, 'output' | 'signal' | 'environment'>,
): Promise<number> {
  const print = around.output.out
  const load = COMMANDS.get(words[0])
  if (load === undefined) {
    if (words.includes('--version')) {
      print(toolVersion())
      return EXIT.ok
    }
    if (words.length > 0 && !words[0].startsWith('-'))
      throw new CaseError('usage', 'unknown-command', {
        value: quoted(words[0]),
        near: nearestWord(words[0], COMMANDS.keys()) ?? '',
      })
    print(helpMessages.overview[language]({}))
    return words.length === 0 ? EXIT.usage : EXIT.ok
  }
  const command = await load()
  const { values, positionals } = readOptions(command, words.slice(1))
  if (values.help === true) {
    print(helpMessages[command.name as keyof typeof helpMessages][language]({}))
    return EXIT.ok
  }
  return command.run({ command: command.name, system: nodeSystem, language, positionals, options: values, ...around })
}

function readOptions(
  command: Command,
  words: readonly string[],
): { values: Record<string, OptionValue>; positionals: string[] } {
  const options = { ...COMMON_OPTIONS, ...command.options }
  let read: ReturnType<typeof parseArgs>
  try {
    read = parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (cause) {
    const fault = optionFault(command.name, words, options)
    throw fault ?? new CaseError('usage', 'bad-option', { value: quoted((cause as Error).message) }, { cause })
  }
  for (const option of RECORDED_WORDS)
    for (const value of [read.values[option]].flat())
      if (typeof value === 'string' && /\p{Cc}/u.test(value))
        throw new CaseError('usage', 'control-characters', { option, value: quoted(value) })
  return read
}

function languageOf(words: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const at = words.findIndex(word => word === '--lang' || word.startsWith('--lang='))
  const stated = at < 0 ? environment.ANECHOIC_LANG : words[at].includes('=') ? words[at].slice(7) : words[at + 1]
  if (stated === undefined) return 'en'
  if (isLanguage(stated)) return stated
  process.stderr.write(`${errorMessages['bad-value'].en({ option: 'lang', value: stated, expected: 'en, ru, kk' })}\n`)
  process.exit(EXIT.usage)
}

/** Sentence of an error in a language. An unforeseen one says where it happened, never what it says: that may quote a post. */
export function sentence(error: unknown, language: Language): string {
  if (error instanceof CaseError) {
    return errorText(error, language)
  }
  const value =
    error instanceof Error
      ? process.env.ANECHOIC_DEBUG
        ? (error.stack ?? error.message)
        : `${error.name} ${placeIn(error.stack)}`
      : typeof error
  return errorMessages.unexpected[language]({ value })
}

/** File and line of the innermost frame of ours. */
function placeIn(stack: string | undefined): string {
  return /(?:src|dist)\/([\w/-]+\.[tj]s:\d+)/.exec(stack ?? '')?.[1] ?? ''
}
