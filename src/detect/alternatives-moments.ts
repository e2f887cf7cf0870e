// When members acted: one event that everybody followed, or one person who uses two accounts.

import type { AlternativeCheck } from '../model/coordination.ts'
import { FEWEST_ACTS, FEWEST_OBJECTS, MOST } from './alternative-shares.ts'
import type { CoordinationContext } from './coordination-context.ts'
import { type ClusterEvidence, type CoordinationEvidence, hourOf, type MetObject } from './coordination-evidence.ts'

const DAY = 86_400_000

/** An object is crowded when at least as many others as members acted on it at the time, and at least this many. */
const FEWEST_IN_A_CROWD = 5
/** Nobody does two different things in two places by hand within this time. */
const CLASH_SECONDS = 5
/** Neighbours in time that are looked at for a clash; more within seconds only repeat the first. */
const NEIGHBOURS = 64
/** The day is compared in steps of so many hours: single hours of a few acts are noise. */
const STEP_HOURS = 3

/**
 * Fits when most objects fall within one day and on most of them as many others acted at the same time; does not when neither
 * is so.
 */
export function checkOneEvent(evidence: CoordinationEvidence, { cluster, met }: ClusterEvidence): AlternativeCheck {
  const { table } = evidence
  const times = met.map(object => table.time[object.met[0]]).sort((a, b) => a - b)
  let inOneDay = 0
  for (let from = 0, to = 0; to < times.length; to++) {
    while (times[to] - times[from] > DAY) from++
    inOneDay = Math.max(inOneDay, to - from + 1)
  }
  let crowded = 0
  for (const object of met) {
    const others = othersAround(evidence, cluster, object)
    if (others >= Math.max(FEWEST_IN_A_CROWD, object.met.length)) crowded++
  }
  const isOneDay = inOneDay >= MOST * met.length
  const isCrowded = crowded >= MOST * met.length
  return {
    alternative: 'one-event',
    outcome:
      met.length < FEWEST_OBJECTS || isOneDay !== isCrowded ? 'open' : isOneDay && isCrowded ? 'fits' : 'does-not-fit',
    parameters: { objects: met.length, inOneDay, crowdedObjects: crowded },
  }
}

/** Accounts outside the cluster that acted on the object within the horizon of the members that met there. */
function othersAround(
  { table, clusterOf, horizonMs }: CoordinationEvidence,
  cluster: number,
  { object, met }: MetObject,
): number {
  const { objectStarts, account, time } = table
  let others = 0
  let next = 0
  for (let action = objectStarts[object]; action < objectStarts[object + 1]; action++) {
    if (clusterOf[account[action]] === cluster) continue
    while (next < met.length && time[met[next]] < time[action] - horizonMs) next++
    if (next < met.length && time[met[next]] <= time[action] + horizonMs) others++
  }
  return others
}

/**
 * For two accounts: fits when they never did different things in different places within seconds and keep the same hours; open
 * otherwise, as a person may use a programme. In a table places are not known and all count as different.
 */
export function checkTwoAccountsOfOnePerson(
  evidence: CoordinationEvidence,
  cluster: ClusterEvidence,
  context: CoordinationContext | undefined,
): AlternativeCheck {
  const parameters = { members: cluster.members.length, withinSeconds: CLASH_SECONDS }
  if (cluster.members.length !== 2) return { alternative: 'two-accounts-of-one-person', outcome: 'open', parameters }
  const [first, second] = Array.from(cluster.members, account => actsOf(evidence, cluster, account))
  const clashes = clashesOf(first, second, context)
  const sameHours = overlap(clockOf(first), clockOf(second))
  const acts = Math.min(first.length, second.length)
  return {
    alternative: 'two-accounts-of-one-person',
    outcome: acts >= FEWEST_ACTS && clashes === 0 && sameHours >= MOST ? 'fits' : 'open',
    parameters: { ...parameters, posts: acts, clashes, sameHoursShare: sameHours },
  }
}

interface Act {
  readonly act: number
  readonly time: number
  readonly objects: number[]
}

/** Acts of one member, ascending in time. */
function actsOf({ set }: CoordinationEvidence, { setActions }: ClusterEvidence, account: number): Act[] {
  const acts = new Map<number, Act>()
  for (const i of setActions) {
    if (set.account[i] !== account) continue
    const known = acts.get(set.act[i])
    if (known === undefined) acts.set(set.act[i], { act: set.act[i], time: set.time[i], objects: [set.object[i]] })
    else known.objects.push(set.object[i])
  }
  return [...acts.values()]
}

/** Acts of the first that lie within seconds of a different act of the second in a different place. */
function clashesOf(first: readonly Act[], second: readonly Act[], context: CoordinationContext | undefined): number {
  let clashes = 0
  let from = 0
  for (const a of first) {
    while (from < second.length && second[from].time < a.time - CLASH_SECONDS * 1000) from++
    const near = second.slice(from, from + NEIGHBOURS).filter(b => b.time <= a.time + CLASH_SECONDS * 1000)
    const isClash = near.some(
      b =>
        !a.objects.some(object => b.objects.includes(object)) &&
        (context === undefined || context.placeOfAct[a.act] !== context.placeOfAct[b.act]),
    )
    if (isClash) clashes++
  }
  return clashes
}

/** Shares of the acts by step of the day. */
function clockOf(acts: readonly Act[]): number[] {
  const clock: number[] = new Array(24 / STEP_HOURS).fill(0)
  for (const { time } of acts) clock[Math.floor(hourOf(time) / STEP_HOURS)] += 1 / acts.length
  return clock
}

/** Common part of two distributions, 0..1. */
function overlap(a: readonly number[], b: readonly number[]): number {
  return Math.min(
    1,
    a.reduce((sum, share, step) => sum + Math.min(share, b[step]), 0),
  )
}
