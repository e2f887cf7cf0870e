// Signs what a person says of a suggested call to violence: one review for the whole family of texts that is proposed.

import { CaseError } from '../model/case-error.ts'
import type { CallReviewAct } from '../model/casework.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import { quoted } from '../model/problem.ts'
import { LIMITS } from '../weigh/casework-fields.ts'
import { checkStatedWords } from './call-list.ts'
import { callsOf } from './calls.ts'
import type { Casebook } from './casebook.ts'
import { appendCasework } from './casework-append.ts'
import type { Progress } from './progress.ts'

export interface StatedReview {
  /** Key of the first post of a family that waits. */
  readonly post: string
  readonly verdict: CallReviewAct['verdict']
  readonly role: string
  readonly reason: string | undefined
}

/**
 * Needs a sealed index. Throws CaseError `usage` for a post at which no family waits, and for a role or reason without words or
 * too long.
 */
export async function reviewCall(
  casebook: Casebook,
  { post, verdict, role, reason }: StatedReview,
  progress: Progress,
): Promise<EntryPlace[]> {
  checkStatedWords('role', role)
  if (reason !== undefined) checkStatedWords('reason', reason)
  const { suggestions } = await callsOf(casebook, progress, { limit: Number.POSITIVE_INFINITY })
  const family = suggestions.find(entry => entry.post === post)
  if (family === undefined) throw new CaseError('usage', 'calls-not-waiting', { value: quoted(post) })
  const quote = family.text.length <= LIMITS.quote ? { quote: family.text } : {}
  const review: CallReviewAct = {
    type: 'call-review',
    unit: { post, ...quote },
    verdict,
    covers: { texts: family.texts, posts: family.posts },
    role,
    ...(reason !== undefined && { reason }),
    tool: casebook.tool,
  }
  return appendCasework(casebook, [review])
}
