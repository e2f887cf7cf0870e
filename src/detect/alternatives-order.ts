// Who came first and who followed: fans of a source, a chain of forwards, a channel and its mirror.

import { ACTION_KINDS } from '../model/action-set.ts'
import type { AlternativeCheck, EffectSize } from '../model/coordination.ts'
import { ALWAYS, FEWEST_ACTS, FEWEST_OBJECTS, HALF, HARDLY_ANY, MOST, NEARLY_ALL } from './alternative-shares.ts'
import type { CoordinationContext } from './coordination-context.ts'
import type { ClusterEvidence, CoordinationEvidence, MetObject } from './coordination-evidence.ts'
import { quartilesOf } from './quartiles.ts'

const FORWARD = ACTION_KINDS.indexOf('forward')
const HASHTAG = ACTION_KINDS.indexOf('hashtag')

/** Fans come one by one: the delays of those on one object differ by at least this share of the longest. */
const SPREAD_OF_FANS = 0.25
/** A group that moves as one: its delays differ by less than this share. */
const SPREAD_OF_A_BLOCK = 0.1
/** Or its members follow each other within this share of the time that other accounts take on such objects. */
const PACE_OF_A_BLOCK = 0.25
/** A programme that looks for new posts every so often is late by up to that time: the middle half of delays may span this much. */
const STEADY_SECONDS = 600
/** Or this share of the median delay. */
const STEADY_SHARE = 0.5

/**
 * Fits when one and the same outsider (an account of no cluster, or the stated origin of forwards) came before every member on most objects
 * and the members followed one by one; does not when they moved as one block. A source that no account of the data is (an outlet,
 * an author whom a table leaves out) is not seen to lead, so that alone excludes nothing.
 */
export function checkFans(
  { table, clusterOf }: CoordinationEvidence,
  cluster: ClusterEvidence,
  { medianSeconds: ownPace, organicMedianSeconds: organicPace }: EffectSize,
  context: CoordinationContext | undefined,
): AlternativeCheck {
  const led = new Map<string, { time: number; object: MetObject }[]>()
  for (const object of cluster.met) {
    const leader = leaderOf(object)
    if (leader === undefined) continue
    const known = led.get(leader.key)
    if (known === undefined) led.set(leader.key, [{ time: leader.time, object }])
    else known.push({ time: leader.time, object })
  }
  let best = ''
  for (const [key, objects] of led) if (objects.length > (led.get(best)?.length ?? 0)) best = key
  const objects = led.get(best) ?? []
  const delays: number[] = []
  const spreads: number[] = []
  for (const { time, object } of objects) {
    const later = object.members.map(action => table.time[action] - time).filter(delay => delay >= 0)
    if (later.length < 2) continue
    const latest = later[later.length - 1]
    for (const delay of later) delays.push(delay / 1000)
    spreads.push(latest === 0 ? 0 : (latest - later[0]) / latest)
  }
  const spreadShare = quartilesOf(spreads)?.median
  const medianSeconds = quartilesOf(delays)?.median
  const total = cluster.met.length
  const paceRatio = ownPace / organicPace
  return {
    alternative: 'fans',
    outcome: total < FEWEST_OBJECTS ? 'open' : outcomeOfFans(objects.length / total, spreadShare, paceRatio),
    parameters: {
      members: cluster.members.length,
      objects: total,
      ledObjects: objects.length,
      ...(spreadShare === undefined ? {} : { spreadShare }),
      ...(medianSeconds === undefined ? {} : { medianSeconds }),
      ...(Number.isFinite(paceRatio) ? { paceRatio } : {}),
    },
  }

  /** The stated origin of the first member's forward, else who acted on the object before all members. */
  function leaderOf({ object, members }: MetObject): { key: string; time: number } | undefined {
    const forwarded = context === undefined ? undefined : cluster.forwardOfAct.get(table.act[members[0]])
    if (context !== undefined && forwarded !== undefined && context.originOfObject[forwarded] >= 0) {
      const account = context.originAccount[forwarded]
      if (account >= 0 && clusterOf[account] >= 0) return undefined
      const key = account >= 0 ? `account ${account}` : `origin ${context.originOfObject[forwarded]}`
      return { key, time: context.originTime[forwarded] }
    }
    const first = table.objectStarts[object]
    if (clusterOf[table.account[first]] >= 0 || table.time[first] >= table.time[members[0]]) return undefined
    return { key: `account ${table.account[first]}`, time: table.time[first] }
  }
}

function outcomeOfFans(share: number, spread: number | undefined, paceRatio: number): AlternativeCheck['outcome'] {
  if (paceRatio <= PACE_OF_A_BLOCK) return 'does-not-fit'
  if (share < MOST || spread === undefined) return 'open'
  return spread >= SPREAD_OF_FANS ? 'fits' : spread < SPREAD_OF_A_BLOCK ? 'does-not-fit' : 'open'
}

/**
 * Fits when nearly all acts behind the cluster are stated forwards and the same member came first on nearly all objects; does
 * not when hardly any is a forward or the order changes. Open in a table without forwards.
 */
export function checkForwardChain(
  { set, table }: CoordinationEvidence,
  { met, forwardOfAct }: ClusterEvidence,
  context: CoordinationContext | undefined,
): AlternativeCheck {
  const acts = new Set<number>()
  for (const object of met) for (const action of object.met) acts.add(table.act[action])
  let forwards = 0
  for (const act of acts) if (forwardOfAct.has(act)) forwards++
  const isStated = context !== undefined || set.objectKind.includes(FORWARD)
  const { count: sameFirst } = mostOftenFirst(table.account, met)
  const share = forwards / acts.size
  const order = sameFirst / met.length
  return {
    alternative: 'forward-chain',
    outcome:
      !isStated || met.length < FEWEST_OBJECTS
        ? 'open'
        : share >= NEARLY_ALL && order >= NEARLY_ALL
          ? 'fits'
          : share < HARDLY_ANY || order < HALF
            ? 'does-not-fit'
            : 'open',
    parameters: { posts: acts.size, ...(isStated ? { forwards } : {}), objects: met.length, sameFirst },
  }
}

/** The member that came first on the most objects, of equals the one with the smaller number; -1 without objects. */
function mostOftenFirst(account: Int32Array, met: readonly MetObject[]): { account: number; count: number } {
  const counts = new Map<number, number>()
  for (const { members } of met) counts.set(account[members[0]], (counts.get(account[members[0]]) ?? 0) + 1)
  let best = { account: -1, count: 0 }
  for (const [each, count] of counts)
    if (count > best.count || (count === best.count && each < best.account)) best = { account: each, count }
  return best
}

/**
 * Fits two accounts of which one repeats nearly all that the other posts, always after it, with a steady delay; does not when
 * it repeats less than half or often comes before. Of more accounts each has to repeat one source; they may be its mirrors or a
 * group that one account starts, so that is open. Hashtags repeat nothing and are left out.
 */
export function checkMirrorChannel(
  { table }: CoordinationEvidence,
  { members, met, actions, objects }: ClusterEvidence,
): AlternativeCheck {
  const source = mostOftenFirst(table.account, met).account
  const actionOfSource = new Map<number, number>()
  const sourceActs = new Set<number>()
  actions.forEach((action, i) => {
    if (table.account[action] !== source || table.objectType[objects[i]] === HASHTAG) return
    actionOfSource.set(objects[i], action)
    sourceActs.add(table.act[action])
  })
  /** Of each other member: milliseconds by which it came after each act of the source; the nearest of several. */
  const delaysOf = new Map<number, Map<number, number>>()
  for (const member of members) if (member !== source) delaysOf.set(member, new Map())
  actions.forEach((action, i) => {
    const first = actionOfSource.get(objects[i])
    const delays = delaysOf.get(table.account[action])
    if (first === undefined || delays === undefined) return
    const delay = table.time[action] - table.time[first]
    const nearest = delays.get(table.act[first])
    if (nearest === undefined || Math.abs(delay) < Math.abs(nearest)) delays.set(table.act[first], delay)
  })
  const all: number[] = []
  let repeated = Number.POSITIVE_INFINITY
  for (const delays of delaysOf.values()) {
    repeated = Math.min(repeated, delays.size)
    for (const delay of delays.values()) all.push(delay / 1000)
  }
  const later = all.filter(delay => delay >= 0)
  const middle = quartilesOf(later)
  const parameters = { members: members.length }
  if (middle === undefined || sourceActs.size === 0)
    return { alternative: 'mirror-channel', outcome: 'open', parameters }
  const after = later.length / all.length
  const middleHalfSeconds = middle.upper - middle.lower
  const isSteady = middleHalfSeconds <= Math.max(STEADY_SECONDS, STEADY_SHARE * middle.median)
  const share = repeated / sourceActs.size
  const isMirror = share >= NEARLY_ALL && after >= ALWAYS && isSteady
  const isNone = share < HALF || after < NEARLY_ALL || (members.length > 2 && !isMirror)
  return {
    alternative: 'mirror-channel',
    outcome:
      sourceActs.size < FEWEST_ACTS
        ? 'open'
        : isNone
          ? 'does-not-fit'
          : isMirror && members.length === 2
            ? 'fits'
            : 'open',
    parameters: {
      ...parameters,
      sourcePosts: sourceActs.size,
      repeatedPosts: repeated,
      laterShare: after,
      medianSeconds: middle.median,
      middleHalfSeconds,
    },
  }
}
