// Agreement of the coders of a case, and every open difference side by side.

import type { CaseworkAct, RecordedCasework, Unit } from '../model/casework.ts'
import { placeKey } from '../weigh/casework-effect.ts'
import { agreementOfCoders, type CodingAgreement } from '../weigh/coders.ts'
import type { Casebook } from './casebook.ts'
import { caseworkActs, caseworkOf, holdings } from './casework.ts'
import { unitsOf, visiblePosts } from './casework-list.ts'

/** What one role said where another said something else. */
export interface DifferingAnswer {
  readonly entry: string
  readonly role: string
  /** The fields that answer the question, by name. */
  readonly answer: Readonly<Record<string, string>>
  readonly reason: string | null
}

export interface Difference {
  readonly kind: RecordedCasework['act']['type']
  readonly claim: string | null
  readonly unit: Unit | null
  /** False when the source of the post holds it back: then no text of it is given. */
  readonly isShown: boolean
  readonly answers: readonly DifferingAnswer[]
}

export interface CaseAgreement {
  readonly variables: readonly CodingAgreement[]
  readonly differences: readonly Difference[]
}

/** Fields that hold an answer, in the order in which they are shown. */
const ANSWERS = [
  'stance',
  'evidentiality',
  'of',
  'speakers',
  'quantity',
  'mark',
  'verdict',
  'basis',
  'reliability',
  'credibility',
  'members',
  'text',
  'how',
  'audiences',
  'checked',
  'areas',
  'dismissed',
  'sound',
] as const

/** The same of findings about exhibits, and of reviews of them. */
const FINDING = ['exhibit', 'finding', 'place', 'from', 'to'] as const
const REVIEW = ['exhibit', 'verdict'] as const

/** `claim`: of one claim alone. Needs a sealed index. */
export function caseAgreement(casebook: Casebook, claim?: string): CaseAgreement {
  const { disagreements } = caseworkOf(casebook)
  const ofClaim = disagreements.filter(({ entries }) => claim === undefined || claimOf(entries[0]) === claim)
  const visible = visiblePosts(
    casebook,
    ofClaim.flatMap(({ entries }) => entries),
  )
  const isOnHeldBack = holdings(
    casebook,
    ofClaim.flatMap(({ entries }) => entries),
  )
  return {
    variables: agreementOfCoders(caseworkActs(casebook), claim),
    differences: ofClaim.map(({ type, entries }) => {
      const [unit] = unitsOf(entries[0].act)
      const isShown = entries.every(
        ({ act }) => !isOnHeldBack(act) && unitsOf(act).every(({ post }) => visible.has(post)),
      )
      return {
        kind: type,
        claim: claimOf(entries[0]) ?? null,
        unit: unit === undefined ? null : isShown ? unit : { post: unit.post },
        isShown,
        answers: entries.map(entry => answerOf(entry, isShown)),
      }
    }),
  }
}

function claimOf({ act }: RecordedCasework): string | undefined {
  return 'claim' in act ? act.claim : undefined
}

function answerOf({ at, act }: RecordedCasework, isShown: boolean): DifferingAnswer {
  const reason = isShown ? (act.reason ?? null) : null
  return { entry: placeKey(at), role: act.role, answer: answerFields(act, isShown), reason }
}

/** The fields of an act that answer its question, by name; without words of posts unless they may be shown. */
export function answerFields(act: CaseworkAct, isShown: boolean): Record<string, string> {
  const fields = act as unknown as Readonly<Record<string, unknown>>
  const answer: Record<string, string> = {}
  const names = act.type === 'exhibit-finding' ? FINDING : act.type === 'finding-review' ? REVIEW : ANSWERS
  for (const name of names) {
    const value = fields[name]
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue
    if ((typeof value === 'object' || name === 'text' || name === 'finding') && !isShown) continue
    answer[name] = typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
  return answer
}
