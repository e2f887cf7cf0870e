// Sentences of findings, whatever detector they come from.

import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/ladder.ts'
import type { Message, Messages } from './catalogue.ts'
import { coordinationFindingMessages } from './findings-coordination.ts'
import { samenessFindingMessages } from './findings-sameness.ts'

export const findingMessages: Messages = { ...samenessFindingMessages, ...coordinationFindingMessages }

/** The sentence of a finding; its key when the catalogue lacks it. */
export function findingText(finding: Finding, language: Language): string {
  const message: Message<never> | undefined = findingMessages[finding.message.key]
  return message === undefined ? finding.message.key : message[language](finding.message.parameters as never)
}
