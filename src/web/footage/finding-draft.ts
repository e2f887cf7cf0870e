// What stands in the form of a finding, and the record that it becomes. No page in it.

import type {
  AnalysisStage,
  FindingConfidence,
  FindingMethod,
  FindingPoint,
  FindingQuestion,
} from '../../model/exhibit-findings.ts'
import type { QuestionKind } from '../../model/media-metadata.ts'
import { coordinatesOf, numberOf } from './typed-number.ts'

export interface FindingDraft {
  readonly stage: AnalysisStage
  readonly question: FindingQuestion
  readonly method: FindingMethod
  readonly confidence: FindingConfidence
  readonly finding: string
  readonly reason: string
  /** Latitude and longitude as typed; empty for no place. */
  readonly coordinates: string
  readonly radius: string
  readonly placeName: string
  readonly from: string
  readonly to: string
  readonly claim: string
  readonly points: readonly FindingPoint[]
  readonly workings: Readonly<Record<string, string | number>>
}

export const EMPTY_DRAFT: FindingDraft = {
  stage: 'content',
  question: 'shows',
  method: 'comparison',
  confidence: 'moderate',
  finding: '',
  reason: '',
  coordinates: '',
  radius: '100',
  placeName: '',
  from: '',
  to: '',
  claim: '',
  points: [],
  workings: {},
}

type Asked = Pick<FindingDraft, 'stage' | 'question' | 'method'>

const WHEN: Asked = { stage: 'technical', question: 'when', method: 'metadata' }
const WHERE: Asked = { stage: 'content', question: 'where', method: 'landmarks' }
const BEFORE: Asked = { stage: 'source', question: 'first-published', method: 'earlier-copy' }
const SAME: Asked = { stage: 'content', question: 'same-footage', method: 'comparison' }
const ALTERED: Asked = { stage: 'technical', question: 'altered', method: 'metadata' }

/** What a question of the program asks a finding for, where it is not whether the file was altered. */
const ASKED: Partial<Record<QuestionKind, Asked>> = {
  'taken-after-posted': WHEN,
  'taken-long-before-posted': WHEN,
  'taken-against-caption': WHEN,
  'times-disagree': WHEN,
  'zone-unknown': WHEN,
  'clock-against-gps': WHEN,
  'clock-implausible': WHEN,
  'name-time-against-posted': WHEN,
  'two-times': WHEN,
  'zone-against-place': WHERE,
  'place-against-caption': WHERE,
  'place-against-chat': WHERE,
  'two-places': WHERE,
  'seen-before': BEFORE,
  'seen-in-collection': BEFORE,
  mirrored: SAME,
  'part-of-longer': SAME,
}

/** The form of a finding that answers a question; `reason` says which one. */
export function answerTo(kind: QuestionKind, reason: string): FindingDraft {
  return { ...EMPTY_DRAFT, ...(ASKED[kind] ?? ALTERED), reason }
}

export type DraftFault = { readonly key: 'form.badPlace' | 'form.badRadius'; readonly value: string }

/** The record of a draft: what is empty is left out. What is typed wrong in a place is told here, all else where it is recorded. */
export function findingRecord(
  exhibit: number,
  draft: FindingDraft,
): { readonly record: Readonly<Record<string, unknown>> } | { readonly fault: DraftFault } {
  const { stage, question, method, confidence, coordinates, radius, placeName, points, workings } = draft
  const record: Record<string, unknown> = { type: 'exhibit-finding', exhibit, stage, question, method, confidence }
  for (const field of ['finding', 'reason', 'from', 'to', 'claim'] as const)
    if (draft[field].trim() !== '') record[field] = draft[field].replaceAll(/\s+/g, ' ').trim()
  if (coordinates.trim() !== '') {
    const place = coordinatesOf(coordinates)
    if (place === undefined) return { fault: { key: 'form.badPlace', value: coordinates } }
    const radiusMetres = numberOf(radius)
    if (radiusMetres === undefined || radiusMetres < 0) return { fault: { key: 'form.badRadius', value: radius } }
    record.place = { ...place, radiusMetres, ...(placeName.trim() === '' ? {} : { name: placeName.trim() }) }
  }
  if (points.length > 0) record.points = points
  if (Object.keys(workings).length > 0) record.workings = workings
  return { record }
}
