// What people decided on what may leave a case, and which media nobody has looked at yet.

import { mediaTypeOfBytes } from '../import/recognise.ts'
import type { CaseworkAct, Effective } from '../model/casework.ts'
import { OWN_ANALYSIS } from '../model/consent.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf, currentCasework } from './casework.ts'
import { consentRegister, refusalOf } from './consent.ts'
import { bytesOf } from './media-bytes.ts'

/** First bytes that tell a picture or recording. */
const HEAD_BYTES = 4096
const CHECKS = ['faces', 'text', 'surroundings'] as const

export type ProtectionKind = 'paraphrase' | 'naming' | 'withholding'

export interface ProtectionDecision {
  readonly decision: Effective<CaseworkAct>
  /** Said of other words than the post has now. */
  readonly isOutdated: boolean
}

/** Decisions of one kind that hold, newest first. Needs the index. */
export function protectionDecisions(casebook: Casebook, kind: ProtectionKind): ProtectionDecision[] {
  const { paraphrases, namings, withholdings } = caseworkOf(casebook)
  const current = new Set<unknown>(kind === 'paraphrase' ? currentCasework(casebook).paraphrases : [])
  const all: readonly Effective<CaseworkAct>[] =
    kind === 'paraphrase' ? paraphrases : kind === 'naming' ? namings : withholdings
  return [...all].reverse().map(decision => ({
    decision,
    isOutdated: kind === 'paraphrase' && !current.has(decision),
  }))
}

export interface ReviewedMedium {
  readonly exhibit: Exhibit
  readonly state: 'waits' | 'unchecked' | 'may-leave' | 'stays' | 'disputed'
  readonly review: ReturnType<typeof currentCasework>['mediaReviews'][number] | undefined
}

/** Every picture, video and recording that its sources let be looked at; those that wait first, then by number. Reads the head of each. */
export function mediaOf(casebook: Casebook): ReviewedMedium[] {
  const register = consentRegister(casebook)
  const { vault } = casebook.custody
  const media = register.exhibits.all.filter(({ number, latest, sha256 }) => {
    if (latest.format !== 'media' || refusalOf(register, number, OWN_ANALYSIS) !== undefined) return false
    return vault.has(sha256) && mediaTypeOfBytes(bytesOf(vault.open(sha256), HEAD_BYTES)) !== undefined
  })
  return media.map(exhibit => ({ exhibit, state: 'waits', review: undefined }))
}

/** The same with what was decided; `media` as `mediaOf` gave them. */
export function reviewedMedia(casebook: Casebook, media: readonly ReviewedMedium[]): ReviewedMedium[] {
  const reviews = new Map(currentCasework(casebook).mediaReviews.map(review => [review.act.exhibit, review]))
  const rows = media.map(({ exhibit }): ReviewedMedium => {
    const review = reviews.get(exhibit.number)
    return { exhibit, review, state: review === undefined ? 'waits' : stateOf(review) }
  })
  const rank = ({ state }: ReviewedMedium) =>
    state === 'waits' || state === 'disputed' || state === 'unchecked' ? 0 : 1
  return rows.sort((a, b) => rank(a) - rank(b) || a.exhibit.number - b.exhibit.number)
}

function stateOf({ act, isDisputed }: NonNullable<ReviewedMedium['review']>): ReviewedMedium['state'] {
  if (isDisputed) return 'disputed'
  if (act.verdict === 'stays') return 'stays'
  return CHECKS.every(check => act.checked.includes(check)) ? 'may-leave' : 'unchecked'
}
