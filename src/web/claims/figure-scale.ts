// One axis for the figures that are in dispute, and equal statements gathered into one mark.

import type { Side } from '../../model/ladder.ts'

export interface Stated {
  readonly side: Side | null
  readonly low: number | null
  readonly high: number | null
  readonly isStrict: boolean
}

export interface FigureMark extends Stated {
  /** Statements of it. */
  readonly origins: number
}

/** Equal intervals of one side once, by their lower end; at most `most`, `left` says how many are not among them. */
export function figureMarks(statements: readonly Stated[], most: number): { marks: FigureMark[]; left: number } {
  const found = new Map<string, FigureMark & { origins: number }>()
  for (const { side, low, high, isStrict } of statements) {
    const key = JSON.stringify([side, low, high, isStrict])
    const known = found.get(key)
    if (known === undefined) found.set(key, { side, low, high, isStrict, origins: 1 })
    else known.origins++
  }
  const end = ({ low, high }: Stated) => low ?? high ?? 0
  const marks = [...found.values()].sort((a, b) => end(a) - end(b) || (a.high ?? Infinity) - (b.high ?? Infinity))
  return { marks: marks.slice(0, most), left: Math.max(0, marks.length - most) }
}

export interface FigureScale {
  readonly isLog: boolean
  /** 0..1 along the axis, ends clamped. */
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

/** Less cannot be divided: a share of it is zero. */
const LEAST_SPREAD = 1e-300

/** Logarithmic where positive figures differ tenfold; a tick at round numbers. Undefined without any figure. */
export function figureScale(values: readonly number[]): FigureScale | undefined {
  const known = values.filter(Number.isFinite)
  if (known.length === 0) return undefined
  const least = known.reduce((a, b) => Math.min(a, b))
  const most = known.reduce((a, b) => Math.max(a, b))
  const isLog = least > 0 && most / least >= 10
  if (isLog) {
    const [from, to] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))]
    const span = Math.max(1, to - from)
    const step = Math.ceil(span / 6)
    const ticks = Array.from({ length: Math.floor(span / step) + 1 }, (_, i) => 10 ** (from + i * step))
    return { isLog, at: value => clamp(value <= 0 ? 0 : (Math.log10(value) - from) / span), ticks }
  }
  const spread = most - least || Math.abs(most)
  const room = spread > LEAST_SPREAD ? spread * 0.15 : 1
  const [from, to] = [least - room, most + room]
  const size = niceStep((to - from) / 5)
  const ticks: number[] = []
  for (let tick = Math.ceil(from / size); tick * size <= to && ticks.length < 12; tick++) ticks.push(tick * size)
  return { isLog, at: value => clamp((value - from) / (to - from)), ticks }
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}

function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw))
  return ([1, 2, 5, 10].find(factor => factor * power >= raw) ?? 10) * power
}
