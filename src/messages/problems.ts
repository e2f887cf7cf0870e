// Sentences of problems, whatever reader or check they come from.

import type { Language } from '../model/ladder.ts'
import type { Problem } from '../model/problem.ts'
import type { Message, Messages } from './catalogue.ts'
import { problemMessages as actionProblemMessages } from './problems-actions.ts'
import { anchorProblemMessages } from './problems-anchor.ts'
import { bagProblemMessages } from './problems-bag.ts'
import { caseworkProblemMessages } from './problems-casework.ts'
import { collectionProblemMessages } from './problems-collections.ts'
import { consentProblemMessages } from './problems-consent.ts'
import { cueProblemMessages } from './problems-cues.ts'
import { problemMessages as custodyProblemMessages } from './problems-custody.ts'
import { documentProblemMessages } from './problems-document.ts'
import { findingProblemMessages } from './problems-findings.ts'
import { problemMessages as intakeProblemMessages } from './problems-intake.ts'
import { journalProblemMessages } from './problems-journal.ts'
import { recordProblemMessages } from './problems-record.ts'
import { returnedProblemMessages } from './problems-returned.ts'
import { soundProblemMessages } from './problems-sound.ts'
import { problemMessages as tableProblemMessages } from './problems-table.ts'
import { problemMessages as telegramProblemMessages } from './problems-telegram.ts'
import { problemMessages as telegramHtmlProblemMessages } from './problems-telegram-html.ts'
import { problemMessages as whatsappProblemMessages } from './problems-whatsapp.ts'

export const problemMessages: Messages = {
  ...actionProblemMessages,
  ...anchorProblemMessages,
  ...bagProblemMessages,
  ...caseworkProblemMessages,
  ...collectionProblemMessages,
  ...consentProblemMessages,
  ...cueProblemMessages,
  ...custodyProblemMessages,
  ...documentProblemMessages,
  ...intakeProblemMessages,
  ...journalProblemMessages,
  ...recordProblemMessages,
  ...findingProblemMessages,
  ...returnedProblemMessages,
  ...soundProblemMessages,
  ...tableProblemMessages,
  ...telegramProblemMessages,
  ...telegramHtmlProblemMessages,
  ...whatsappProblemMessages,
}

/** The sentence of a problem; its code when the catalogue lacks it. */
export function problemText(problem: Problem, language: Language): string {
  const message: Message<never> | undefined = problemMessages[problem.code]
  return message === undefined ? problem.code : message[language](problem.parameters as never)
}
