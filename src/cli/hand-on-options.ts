// The options of `export --for`, read and checked.

import type { HandOnRequest } from '../casebook/hand-on.ts'
import type { SealedFor } from '../casebook/sealed-part.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { exactText, readWhole } from '../system/write-durably.ts'
import { type CommandContext, optionList, optionText } from './command.ts'
import { numbersOf } from './exhibit-option.ts'
import { absolutePath } from './run-on-case.ts'

/** Options of a protected export, beside those it shares with a bag. */
export const HAND_ON_OPTIONS = {
  for: { type: 'string' },
  out: { type: 'string', short: 'o' },
  claim: { type: 'string', multiple: true },
  format: { type: 'string', multiple: true },
  open: { type: 'string', multiple: true },
  reason: { type: 'string' },
  title: { type: 'string' },
  recipient: { type: 'string', multiple: true },
  'sealed-passphrase-file': { type: 'string' },
  'without-sealed': { type: 'boolean' },
  preview: { type: 'boolean' },
} as const

/** Of a bag of originals alone. */
const OF_BAGS = ['bagit', 'audience', 'use'] as const

const LONGEST = { role: 80, organization: 400, title: 400, reason: 4000 } as const
/** As of the passphrase of a case. */
const FEWEST_CHARACTERS = 10
const LARGEST_SECRET_FILE = 4096

/** Throws CaseError `usage` for options that are of the other kind of export. */
export function refuseOthers(context: CommandContext): void {
  const isHanding = context.options.for !== undefined
  for (const option of isHanding ? OF_BAGS : (Object.keys(HAND_ON_OPTIONS) as readonly string[])) {
    if (option === 'for' || context.options[option] === undefined) continue
    if (isHanding) throw new CaseError('usage', 'options-apart', { option: 'for', other: option })
    throw new CaseError('usage', 'handing-not-with', { option, other: 'for' })
  }
}

/** Everything but progress. Throws CaseError `usage`, quoting what cannot be used. */
export async function handOnRequest(context: CommandContext): Promise<Omit<HandOnRequest, 'progress'>> {
  return {
    audience: optionText(context, 'for') ?? '',
    claims: listed(context, 'claim'),
    exhibits: numbersOf(context),
    formats: listed(context, 'format'),
    open: optionList(context, 'open'),
    reason: words(context, 'reason'),
    title: words(context, 'title'),
    organization: words(context, 'organization'),
    role: words(context, 'role') ?? 'person',
    language: context.language,
    sealedFor: await sealedFor(context),
    isWithoutSealed: context.options['without-sealed'] === true,
    isPreview: context.options.preview === true,
    isPlain: context.options.plain === true,
    signal: context.signal,
  }
}

function listed(context: CommandContext, option: string): string[] {
  return optionList(context, option).flatMap(value => value.split(',').map(part => part.trim()))
}

async function sealedFor(context: CommandContext): Promise<SealedFor | undefined> {
  const recipients = optionList(context, 'recipient')
  const file = optionText(context, 'sealed-passphrase-file')
  const other = recipients.length > 0 ? 'recipient' : 'sealed-passphrase-file'
  if ((recipients.length > 0 || file !== undefined) && context.options['without-sealed'] === true)
    throw new CaseError('usage', 'options-apart', { option: 'without-sealed', other })
  if (recipients.length > 0 && file !== undefined)
    throw new CaseError('usage', 'options-apart', { option: 'recipient', other: 'sealed-passphrase-file' })
  if (file !== undefined) return { passphrase: passphraseIn(context, absolutePath(file)) }
  if (recipients.length === 0) return undefined
  const { checkRecipients } = await import('../casebook/sealed-part.ts')
  await checkRecipients(recipients)
  return { recipients }
}

/** The first line of the file. */
function passphraseIn({ system }: CommandContext, path: string): string {
  const unreadable = (reason: string, cause?: unknown) =>
    new CaseError('input-not-readable', 'input-not-readable', { value: quoted(path), reason }, { cause })
  let bytes: Uint8Array | undefined
  try {
    bytes = readWhole(system.files, path, LARGEST_SECRET_FILE)
  } catch (cause) {
    throw unreadable((cause as { code?: string }).code ?? '?', cause)
  }
  if (bytes === undefined) throw new CaseError('input-not-found', 'input-not-found', { value: quoted(path) })
  const line = exactText(bytes).split('\n')[0].replace(/\r$/, '')
  bytes.fill(0)
  if (Array.from(line).length < FEWEST_CHARACTERS)
    throw new CaseError('usage', 'handing-passphrase-short', { fewest: FEWEST_CHARACTERS })
  return line.normalize('NFC')
}

function words(context: CommandContext, option: keyof typeof LONGEST): string | undefined {
  const value = optionText(context, option)
  if (value === undefined) return undefined
  const most = LONGEST[option]
  if (/[\p{L}\p{N}]/u.test(value) && value.length <= most && value.isWellFormed() && !/\p{Cc}/u.test(value))
    return value.trim()
  throw new CaseError('usage', 'judgement-without-words', { option, value: quoted(value), most })
}
