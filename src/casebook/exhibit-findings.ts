// What people found out about exhibits, each finding with the reviews of other roles and with what excludes it.

import type { Casework, ExhibitFindingAct, FindingReviewAct, RecordedCasework } from '../model/casework.ts'
import type { ExhibitFindingRow } from '../model/exhibit-findings.ts'
import { placeKey } from '../weigh/casework-effect.ts'
import { excludeEachOther } from '../weigh/finding-disputes.ts'
import type { Casebook } from './casebook.ts'
import { currentCasework } from './casework.ts'

type Finding = RecordedCasework<ExhibitFindingAct>
type Review = RecordedCasework<FindingReviewAct>

/** Rows by number of the exhibit, in the order in which they were recorded. Without what a source holds back. Needs the index. */
export function findingsByExhibit(casebook: Casebook): ReadonlyMap<number, readonly ExhibitFindingRow[]> {
  return findingRows(currentCasework(casebook))
}

/** Findings about one exhibit, oldest first; none for an exhibit that is held back or erased. Needs the index. */
export function findingsOf(casebook: Casebook, exhibit: number): readonly ExhibitFindingRow[] {
  return findingsByExhibit(casebook).get(exhibit) ?? []
}

/** The rows of what holds; cost quadratic only in the findings of one exhibit on one question. */
export function findingRows(
  casework: Pick<Casework, 'findings' | 'findingReviews' | 'disagreements'>,
): ReadonlyMap<number, readonly ExhibitFindingRow[]> {
  const disputed = new Set(
    casework.disagreements.flatMap(({ type, entries }) =>
      type === 'exhibit-finding' ? entries.map(({ at }) => placeKey(at)) : [],
    ),
  )
  const reviews = Map.groupBy(casework.findingReviews, ({ act }) => placeKey(act.of))
  const findings = casework.findings.flatMap(({ answers }) => answers).sort((a, b) => a.order - b.order)
  const ofQuestion = Map.groupBy(findings, ({ act }) => JSON.stringify([act.exhibit, act.question]))
  const rows = findings.map(finding => {
    const others = ofQuestion.get(JSON.stringify([finding.act.exhibit, finding.act.question])) ?? []
    const key = placeKey(finding.at)
    return rowOf(finding, reviews.get(key) ?? [], disputed.has(key), others)
  })
  return Map.groupBy(rows, ({ exhibit }) => exhibit)
}

function rowOf(
  { at, claimedTime, act }: Finding,
  reviews: readonly Review[],
  isDisputed: boolean,
  others: readonly Finding[],
): ExhibitFindingRow {
  const { exhibit, stage, question, method, confidence, finding, reason, role, place, from, to, points } = act
  return {
    at,
    exhibit,
    stage,
    question,
    method,
    confidence,
    finding,
    reason: reason ?? '',
    role,
    recordedTime: claimedTime,
    place: place === undefined ? null : { ...place, name: place.name ?? null },
    between: from === undefined || to === undefined ? null : [from, to],
    points,
    workings: act.workings ?? {},
    claim: act.claim ?? null,
    isDisputed,
    against: isDisputed ? others.filter(other => excludeEachOther(act, other.act)).map(other => other.at) : [],
    reviews: reviews.map(review => ({
      at: review.at,
      role: review.act.role,
      verdict: review.act.verdict,
      reason: review.act.reason ?? '',
    })),
  }
}
