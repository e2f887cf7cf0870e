// What a person asked for on the page of handing on, as the casebook takes it.

import type { HandOnRequest } from '../casebook/hand-on.ts'
import { checkRecipients, type SealedFor } from '../casebook/sealed-part.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { handingRoutes } from './contract-handing.ts'
import type { JobRun } from './jobs.ts'
import type { Asked, InputOf } from './route.ts'

/** As of the passphrase of a case. */
export const FEWEST_CHARACTERS = 10

export type StatedRequest = InputOf<(typeof handingRoutes)['handing.preview']> & { readonly isPlain?: boolean }

/** Throws CaseError `usage`, quoting what cannot be used. */
export async function requestOf(
  stated: StatedRequest,
  { language, role }: Asked,
  { progress, signal }: JobRun,
  isPreview: boolean,
): Promise<HandOnRequest> {
  return {
    audience: stated.audience,
    claims: stated.claims ?? [],
    exhibits: stated.exhibits ?? [],
    formats: stated.formats ?? [],
    open: stated.open ?? [],
    reason: statedWords('reason', stated.reason, 4000),
    title: statedWords('title', stated.title, 400),
    organization: statedWords('organization', stated.organization, 400),
    role,
    language,
    sealedFor: await sealedFor(stated),
    isWithoutSealed: stated.isWithoutSealed === true,
    isPreview,
    isPlain: stated.isPlain === true,
    progress,
    signal,
  }
}

async function sealedFor({ recipients = [], passphrase = '' }: StatedRequest): Promise<SealedFor | undefined> {
  const stated = recipients.map(recipient => recipient.trim()).filter(recipient => recipient !== '')
  if (stated.length > 0 && passphrase !== '')
    throw new CaseError('usage', 'options-apart', { option: 'recipient', other: 'sealed-passphrase-file' })
  if (stated.length > 0) {
    await checkRecipients(stated)
    return { recipients: stated }
  }
  if (passphrase === '') return undefined
  const line = passphrase.normalize('NFC')
  if (Array.from(line).length < FEWEST_CHARACTERS)
    throw new CaseError('usage', 'handing-passphrase-short', { fewest: FEWEST_CHARACTERS })
  return { passphrase: line }
}

/** Words that a person typed, on one line; undefined for none. Throws CaseError `usage` for what holds no letter. */
export function statedWords(option: string, value: string | undefined, most: number): string | undefined {
  const line = value?.trim() ?? ''
  if (line === '') return undefined
  if (/[\p{L}\p{N}]/u.test(line) && line.length <= most && !/\p{Cc}/u.test(line)) return line
  throw new CaseError('usage', 'judgement-without-words', { option, value: quoted(line), most })
}
