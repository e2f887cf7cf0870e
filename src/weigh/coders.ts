// How far the roles of a case agree in their codings, and where they do not.

import { type AgreementOfCoders, krippendorffAlpha } from '../algorithms/krippendorff-alpha.ts'
import type { AssertionAct, MarkReviewAct, RecordedCasework } from '../model/casework.ts'
import { withoutWithdrawn } from './casework-effect.ts'
import { coveredTexts, folded, markScope, unitKey } from './casework-subject.ts'

export type CodedVariable = 'stance' | 'evidentiality' | 'mark'

/** Agreement on one variable. */
export interface CodingAgreement extends AgreementOfCoders {
  readonly variable: CodedVariable
  /** Roles that gave a value that could be compared, as first spelled, ascending. */
  readonly roles: readonly string[]
  /** The same over codings alone that were made without seeing those of others. */
  readonly apart: AgreementOfCoders
}

type Coding = RecordedCasework<AssertionAct | MarkReviewAct>

/**
 * Agreement over the latest coding of each role that was not withdrawn. Records that settle a difference are no codings of their own and are left
 * out. Decisions on families with a text in common are on one unit. `acts` in canonical order; `claim`: one claim alone.
 *
 * @see docs/methods.md#agreement-of-coders
 */
export function agreementOfCoders(acts: readonly RecordedCasework[], claim?: string): CodingAgreement[] {
  const codings = withoutWithdrawn(acts).filter(
    (one): one is Coding =>
      (one.act.type === 'assertion' || one.act.type === 'mark-review') &&
      (claim === undefined || one.act.claim === claim) &&
      (one.act.resolves ?? []).length === 0,
  )
  const assertions = codings.filter(one => one.act.type === 'assertion') as RecordedCasework<AssertionAct>[]
  const reviews = codings.filter(one => one.act.type === 'mark-review') as RecordedCasework<MarkReviewAct>[]
  const stated = assertions.filter(({ act }) => act.stance !== 'unrelated')
  return [
    agreement('stance', assertions, unitOfAssertions(assertions), act => act.stance),
    agreement('evidentiality', stated, unitOfAssertions(stated), act => act.evidentiality),
    agreement(
      'mark',
      reviews,
      ({ act }) => markScope(act),
      act => act.verdict,
    ),
  ]
}

function agreement<Act extends AssertionAct | MarkReviewAct>(
  variable: CodedVariable,
  codings: readonly RecordedCasework<Act>[],
  unitOf: (coding: RecordedCasework<Act>) => string,
  answerIn: (act: Act) => string,
): CodingAgreement {
  const table = (chosen: readonly RecordedCasework<Act>[]) => {
    const units = new Map<string, Map<string, string>>()
    for (const coding of chosen) {
      const unit = unitOf(coding)
      const values = units.get(unit) ?? new Map<string, string>()
      values.set(folded(coding.act.role), answerIn(coding.act))
      units.set(unit, values)
    }
    return [...units.values()].filter(values => values.size > 1)
  }
  const all = table(codings)
  const apart = table(codings.filter(({ act }) => act.apart === true))
  const spelled = new Map(codings.toReversed().map(({ act }) => [folded(act.role), act.role]))
  const roles = [...new Set(all.flatMap(values => [...values.keys()]))].map(role => spelled.get(role) ?? role)
  return {
    variable,
    roles: roles.sort(),
    ...krippendorffAlpha(all.map(values => [...values.values()])),
    apart: krippendorffAlpha(apart.map(values => [...values.values()])),
  }
}

/** One unit for each post or span, and for families that share a text, of one claim. */
function unitOfAssertions(
  codings: readonly RecordedCasework<AssertionAct>[],
): (coding: RecordedCasework<AssertionAct>) => string {
  const parent = new Map<string, string>()
  const root = (key: string): string => {
    let at = key
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up
    return at
  }
  const ownKey = ({ claim, unit }: AssertionAct) => JSON.stringify([claim, unitKey(unit)])
  for (const { act } of codings)
    for (const text of coveredTexts(act)) {
      const [a, b] = [root(ownKey(act)), root(JSON.stringify([act.claim, text]))]
      if (a !== b) parent.set(b, a)
    }
  return ({ act }) => root(ownKey(act))
}
