// Where passphrases come from: a file named in the environment, or the keyboard; never the command line, which others can read.

import { sealedMessages } from '../messages/cli-sealed.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { exactText, readWhole } from '../system/write-durably.ts'
import type { CommandContext } from './command.ts'
import { readHidden } from './hidden-input.ts'
import { absolutePath } from './run-on-case.ts'

/** Names a file whose first line is the passphrase, for use without a keyboard. */
const PASSPHRASE_VARIABLE = 'ANECHOIC_PASSPHRASE_FILE'

/** The same for the passphrase that is to take its place. */
export const NEW_PASSPHRASE_VARIABLE = 'ANECHOIC_NEW_PASSPHRASE_FILE'

/** Fewest characters of a new passphrase: a stolen disk can be searched for it without end. */
const FEWEST_CHARACTERS = 10

const LARGEST_SECRET_FILE = 4096

/** Commands that can make a case without a passphrase instead. */
const NEW_CASE_COMMANDS = ['analyse', 'import']

/** How often a wrong passphrase may be typed. */
const ATTEMPTS = 3

/** True when a person can be asked: keyboard and terminal are there. */
export function canAsk(context: CommandContext): boolean {
  return context.output.isTerminal && process.stdin.isTTY === true
}

/**
 * Opens something with the passphrase of a case. From the keyboard it may be wrong twice. Throws CaseError
 * `passphrase-needed` when there is neither file nor keyboard, `passphrase-wrong` when it is not the one.
 */
export async function withPassphrase<Result>(
  context: CommandContext,
  root: string,
  open: (passphrase: string) => Promise<Result>,
): Promise<Result> {
  const stated = passphraseFile(context, PASSPHRASE_VARIABLE)
  if (stated !== undefined) return open(stated)
  if (!canAsk(context)) throw new CaseError('passphrase-needed', 'passphrase-needed', { value: quoted(root) })
  for (let attempt = 1; ; attempt++) {
    const typed = await askHidden(context, sealedMessages['ask.passphrase'][context.language]({ name: quoted(root) }))
    try {
      return await open(typed)
    } catch (error) {
      if (!(error instanceof CaseError) || error.code !== 'passphrase-wrong' || attempt === ATTEMPTS) throw error
      context.output.note(sealedMessages['ask.wrong'][context.language]({}))
    }
  }
}

/** A new passphrase, typed twice. Throws CaseError `passphrase-needed`, `usage` when it is too short. */
export async function newPassphrase(
  context: CommandContext,
  root: string,
  variable: string = PASSPHRASE_VARIABLE,
): Promise<string> {
  const { language, output } = context
  const stated = passphraseFile(context, variable)
  if (stated !== undefined) {
    if (isTooShort(stated)) throw new CaseError('usage', 'passphrase-short', { fewest: FEWEST_CHARACTERS })
    return stated
  }
  if (!canAsk(context)) {
    const isNew = NEW_CASE_COMMANDS.includes(context.command) ? 1 : 0
    throw new CaseError('passphrase-needed', 'passphrase-new', { value: quoted(root), variable, isNew })
  }
  if (variable === PASSPHRASE_VARIABLE) output.note(sealedMessages['ask.why'][language]({ fewest: FEWEST_CHARACTERS }))
  for (;;) {
    const typed = await askHidden(context, sealedMessages['ask.new'][language]({ name: quoted(root) }))
    if (isTooShort(typed)) {
      output.note(sealedMessages['ask.short'][language]({ fewest: FEWEST_CHARACTERS }))
      continue
    }
    if ((await askHidden(context, sealedMessages['ask.again'][language]({}))) === typed) return typed
    output.note(sealedMessages['ask.differ'][language]({}))
  }
}

/**
 * First line of a small file that holds a passphrase or a recovery key. Throws CaseError `usage`; it quotes `stated`, the
 * option or variable, since a person may have put the secret itself where its file belongs.
 */
export function secretIn(context: CommandContext, path: string, stated: string): string {
  const bytes = bytesIn(context, path)
  if (bytes === undefined) throw new CaseError('usage', 'secret-no-file', { value: stated, most: LARGEST_SECRET_FILE })
  const [secret] = exactText(bytes)
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
  if (secret === '') throw new CaseError('usage', 'secret-empty', { value: quoted(path) })
  return secret.normalize('NFC')
}

function bytesIn({ system }: CommandContext, path: string): Uint8Array | undefined {
  try {
    return readWhole(system.files, absolutePath(path), LARGEST_SECRET_FILE)
  } catch {
    return undefined
  }
}

/** Shows text and waits for Enter. */
export async function askEnter(context: CommandContext, text: string): Promise<void> {
  await askHidden(context, text)
}

function passphraseFile(context: CommandContext, variable: string): string | undefined {
  const path = context.environment[variable]
  return path === undefined || path === '' ? undefined : secretIn(context, path, variable)
}

async function askHidden(context: CommandContext, question: string): Promise<string> {
  process.stderr.write(`${question} `)
  try {
    return (await readHidden(process.stdin)).normalize('NFC')
  } finally {
    context.output.note('')
  }
}

function isTooShort(passphrase: string): boolean {
  return [...passphrase.trim()].length < FEWEST_CHARACTERS
}
