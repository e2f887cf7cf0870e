// What a person should know of the sources before results are shown: consents that end, and how much is held back.

import type { Casebook } from '../casebook/casebook.ts'
import { consentRegister, heldBackFrom } from '../casebook/consent.ts'
import { sealedMessages } from '../messages/cli-sealed.ts'
import { sourceMessages } from '../messages/cli-sources.ts'
import { problemText } from '../messages/problems.ts'
import type { Purpose } from '../model/consent.ts'
import type { CommandContext } from './command.ts'
import { terminalSafe } from './terminal-safe.ts'

/** Prints what the opening of the case met on standard error, and when its index will not be kept. */
export function printOpening(context: CommandContext, casebook: Casebook): void {
  if (!casebook.isIndexKept) context.output.note(sealedMessages['sealed.no-snapshot'][context.language]({}))
  for (const notice of casebook.notices) context.output.note(problemText(notice, context.language))
}

/** Prints how many exhibits of which sources a purpose may not see. */
export function printHeldBack(context: CommandContext, casebook: Casebook, purpose: Purpose): void {
  for (const { source, exhibits, why, expires = '' } of heldBackFrom(consentRegister(casebook), purpose)) {
    const row = { source, exhibits: exhibits.length, why, expires }
    context.output.note(terminalSafe(sourceMessages['held-back.row'][context.language](row)))
  }
}
