// Figures in dispute, contradictions, ties and claims over time, with labels that may be read.

import type { PostColumns } from '../corpus/engine.ts'
import type { CaseworkFindings, ContestedFigure, TieFinding } from '../model/casework-findings.ts'
import type { WeighedClaim } from '../model/ladder.ts'
import type {
  CaseworkView,
  ContestedFigureView,
  ContradictionView,
  TiesView,
  TieView,
} from '../model/report-casework.ts'
import type { CitedPosts } from './cited-posts.ts'
import { claimTimelineView } from './claim-timeline-view.ts'

const FIGURES_SHOWN = 60
const TIES_SHOWN = 200
const POSTS_OF_A_TIE = 10

/** Names that may be read: public actors always, others by pseudonym unless names were asked for. */
export interface SpeakerLabels {
  /** Of `actor:ID`, `name:folded name` or a name as spelled. */
  speaker(key: string): string
}

export function caseworkView(
  columns: PostColumns,
  claims: readonly WeighedClaim[],
  findings: CaseworkFindings,
  labels: SpeakerLabels,
  cited: CitedPosts,
): CaseworkView {
  const positionOf = new Map(claims.map(({ claim }, position) => [claim.id, position]))
  return {
    figures: findings.figures.flatMap(figure => figureView(columns, figure, positionOf, labels, cited)),
    contradictions: findings.relations.flatMap(({ from, to, ...rest }): ContradictionView[] => {
      const [a, b] = [positionOf.get(from), positionOf.get(to)]
      return a === undefined || b === undefined ? [] : [{ ...rest, from: a, to: b }]
    }),
    ties: tiesView(findings.ties, labels, cited),
    timeline: claimTimelineView(columns, claims, findings.outages),
    calls: findings.calls,
    disagreements: findings.disagreements,
  }
}

function figureView(
  columns: PostColumns,
  { claim, quantity, statements, conflicts }: ContestedFigure,
  positionOf: ReadonlyMap<string, number>,
  labels: SpeakerLabels,
  cited: CitedPosts,
): ContestedFigureView[] {
  const position = positionOf.get(claim)
  if (position === undefined || statements.length === 0) return []
  const rows = statements.slice(0, FIGURES_SHOWN).map(({ voice, ...rest }) => ({
    ...rest,
    post: cited.cite(rest.post),
    speaker: voice === undefined ? undefined : labels.speaker(voice),
    time: columns.time[rest.post],
    isZoned: columns.zoned[rest.post] === 1,
  }))
  return [{ claim: position, quantity, rows: { rows, total: statements.length }, conflicts }]
}

/** Units of the drawing: a row an actor, two columns. */
const ROW = 34
const WIDTH = 720
const MARGIN = 200

/** Actors in two columns, those with most ties first, so that lines cross the middle; the same for the same input. */
function tiesView(ties: readonly TieFinding[], labels: SpeakerLabels, cited: CitedPosts): TiesView | undefined {
  if (ties.length === 0) return undefined
  const degree = new Map<string, number>()
  for (const { from, to } of ties) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1)
  const shown = ties.slice(0, TIES_SHOWN)
  const ids = [...new Set(shown.flatMap(({ from, to }) => [from, to]))].sort(
    (a, b) => (degree.get(b) ?? 0) - (degree.get(a) ?? 0) || (a < b ? -1 : 1),
  )
  const sideOf = new Map<string, 0 | 1>()
  const neighbours = (id: string) => shown.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
  for (const id of ids) {
    const left = neighbours(id).filter(other => sideOf.get(other) === 0).length
    const right = neighbours(id).filter(other => sideOf.get(other) === 1).length
    sideOf.set(id, left > right ? 1 : 0)
  }
  const rows: [number, number] = [0, 0]
  const actors = ids.map(id => {
    const side = sideOf.get(id) ?? 0
    const row = rows[side]++
    return { name: labels.speaker(`actor:${id}`), x: side === 0 ? MARGIN : WIDTH - MARGIN, y: 24 + row * ROW }
  })
  const at = new Map(ids.map((id, position) => [id, position]))
  return {
    actors,
    ties: {
      rows: shown.map(
        (tie): TieView => ({
          ...tie,
          from: at.get(tie.from) ?? 0,
          to: at.get(tie.to) ?? 0,
          assertedBy: tie.assertedBy.map(speaker => labels.speaker(speaker)),
          deniedBy: tie.deniedBy.map(speaker => labels.speaker(speaker)),
          posts: tie.posts.slice(0, POSTS_OF_A_TIE).map(post => cited.cite(post)),
        }),
      ),
      total: ties.length,
    },
    width: WIDTH,
    height: 24 + Math.max(...rows) * ROW,
  }
}
