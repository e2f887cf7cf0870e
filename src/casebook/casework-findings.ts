// What people recorded beside assertions, and the numbers that origins give for what a claim counts, for the views of a case.

import { excludingPairs } from '../algorithms/interval-conflicts.ts'
import type { Engine } from '../corpus/engine.ts'
import { figuresIn } from '../language/figures.ts'
import type { Casework, RecordedCasework, TieAct } from '../model/casework.ts'
import type {
  CaseworkFindings,
  ContestedFigure,
  FigureStatement,
  OutageFinding,
  TieFinding,
} from '../model/casework-findings.ts'
import type { PostIndex } from '../model/finding.ts'
import type { Quantity, Side, WeighedClaim, WeighedSide } from '../model/ladder.ts'

/** Origins and waiting posts of a claim whose texts are read for a number. */
const MOST_READ = 2000

/** @see docs/methods.md#figures-in-dispute */
export function caseworkFindings(
  corpus: Engine,
  claims: readonly WeighedClaim[],
  casework: Casework,
): CaseworkFindings {
  return {
    figures: claims.flatMap(claim => contestedFigure(corpus, claim)),
    relations: casework.relations
      .filter(({ act }) => act.verdict === 'holds')
      .map(({ act, answers, isDisputed }) => ({
        from: act.from,
        to: act.to,
        kind: act.kind,
        roles: [...new Set(answers.map(answer => answer.act.role))],
        isDisputed,
      })),
    actors: casework.actors.map(({ act }) => ({
      actor: act.actor,
      kind: act.kind,
      names: act.names,
      isPublic: act.isPublic,
    })),
    ties: tiesOf(corpus, casework.ties),
    outages: outagesOf(casework),
    disagreements: casework.disagreements.length,
  }
}

/** Outages in order of their beginning; those whose times cannot be read were refused when they were recorded. */
export function outagesOf(casework: Casework): OutageFinding[] {
  return casework.outages
    .map(({ act }) => ({
      place: act.place,
      from: Date.parse(act.from),
      to: Date.parse(act.to),
      measuredBy: act.measuredBy,
    }))
    .sort((a, b) => a.from - b.from || (a.place < b.place ? -1 : 1))
}

function contestedFigure(corpus: Engine, weighed: WeighedClaim): ContestedFigure[] {
  const { claim, support, deny } = weighed
  if (claim.quantity === undefined) return []
  const unit = unitOf(claim.quantity)
  const candidates = [...originsOf(support, 'support'), ...originsOf(deny, 'deny'), ...waiting(weighed)]
    .sort((a, b) => a.post - b.post)
    .slice(0, MOST_READ)
  const details = corpus.posts(candidates.map(({ post }) => post))
  const statements = candidates.flatMap((candidate, i): FigureStatement[] => {
    const { post, side, voice, quantity, posts } = candidate
    if (quantity !== undefined) {
      const { low, high } = quantity
      return [{ post, side, voice, low, high, isStrict: false, text: wordsOf(quantity), isDecided: true, posts }]
    }
    const figure = figuresIn(details[i].text, 'und').find(found => found.unit === unit && unit !== undefined)
    if (figure === undefined) return []
    const { low, high, text } = figure
    const isStrict = figure.isStrict && (low === undefined || high === undefined)
    return [{ post, side, voice, low, high, isStrict, text, isDecided: false, posts }]
  })
  return [
    {
      claim: claim.id,
      quantity: claim.quantity,
      statements,
      conflicts: excludingPairs(statements.map(closedInterval)),
    },
  ]
}

/** The next number beyond a bound that lies outside. */
function closedInterval({ low, high, isStrict }: FigureStatement): { low?: number; high?: number } {
  const least = (bound: number) => (isStrict ? Math.max(1, Math.abs(bound)) * Number.EPSILON : 0)
  return {
    ...(low === undefined ? {} : { low: low + least(low) }),
    ...(high === undefined ? {} : { high: high - least(high) }),
  }
}

/** What the quantity counts, as the reader of figures names it. */
function unitOf({ what, unit }: Quantity): string | undefined {
  for (const words of [unit, what])
    if (words !== undefined) {
      const found = figuresIn(`40 ${words}`, 'und')[0]?.unit
      if (found !== undefined) return found
    }
  return unit
}

function wordsOf({ what, low, high }: Quantity): string {
  return `${low === high ? low : `${low ?? ''}–${high ?? ''}`} ${what}`
}

interface Candidate {
  readonly post: PostIndex
  readonly side: Side | undefined
  readonly voice: string | undefined
  readonly quantity: Quantity | undefined
  readonly posts: number
}

/** One a group: the first assertion of it, with a quantity that a person recorded on any of them. */
function originsOf({ assertions, group, ladder }: WeighedSide, side: Side): Candidate[] {
  const first = new Int32Array(ladder.atMost).fill(-1)
  const sizes = new Int32Array(ladder.atMost)
  const quantities = new Map<number, Quantity>()
  group.forEach((number, position) => {
    if (first[number] < 0) first[number] = position
    sizes[number]++
    const { quantity } = assertions[position]
    if (quantity !== undefined && !quantities.has(number)) quantities.set(number, quantity)
  })
  return Array.from(first, (position, number) => ({
    post: assertions[position].post,
    side,
    voice: assertions[position].voice,
    quantity: quantities.get(number),
    posts: sizes[number],
  }))
}

function waiting({ held }: WeighedClaim): Candidate[] {
  return Array.from(held ?? [], post => ({
    post,
    side: undefined,
    voice: undefined,
    quantity: undefined,
    posts: 1,
  }))
}

/** One an ordered pair of actors and kind, by number of statements, then id. */
function tiesOf(corpus: Engine, acts: readonly RecordedCasework<TieAct>[]): TieFinding[] {
  const byTie = new Map<string, TieAct[]>()
  for (const { act } of acts) {
    const key = JSON.stringify([act.from, act.to, act.kind])
    byTie.set(key, [...(byTie.get(key) ?? []), act])
  }
  return [...byTie.values()]
    .map((statements): TieFinding => {
      const [first] = statements
      const by = (stance: TieAct['stance']) => [
        ...new Set(statements.filter(act => act.stance === stance).flatMap(({ speakers }) => speakers.slice(0, 1))),
      ]
      const units = statements.flatMap(({ unit }) => (unit === undefined ? [] : [unit.post]))
      return {
        from: first.from,
        to: first.to,
        kind: first.kind,
        isDocumented: statements.some(({ basis, stance }) => basis === 'documented' && stance === 'assert'),
        assertedBy: by('assert'),
        deniedBy: by('deny'),
        since: statements.find(({ since }) => since !== undefined)?.since,
        until: statements.find(({ until }) => until !== undefined)?.until,
        roles: [...new Set(statements.map(({ role }) => role))],
        exhibits: [...new Set(statements.flatMap(({ exhibit }) => (exhibit === undefined ? [] : [exhibit])))],
        posts: [...new Set(corpus.postsByKey(units))].filter(post => post >= 0).sort((a, b) => a - b),
      }
    })
    .sort((a, b) => size(b) - size(a) || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1))
}

function size({ assertedBy, deniedBy, exhibits }: TieFinding): number {
  return assertedBy.length + deniedBy.length + exhibits.length
}
