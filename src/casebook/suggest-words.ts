// What the words of a post propose: where its speaker has it from, and whose words it carries.

import type { Evidentiality } from '../model/reading.ts'
import { suggestsOwnAccess } from '../weigh/own-access.ts'

export interface PostWords {
  readonly evidentiality: Evidentiality
  /** Hearsay of whom. */
  readonly of?: string
  /** Nearest to the statement first; empty: whoever posted. */
  readonly speakers: readonly string[]
}

/** Proposals for one post. */
export function postWords(text: string): PostWords {
  return { evidentiality: suggestsOwnAccess(text) ? 'own-perception' : 'unsourced', speakers: [] }
}
