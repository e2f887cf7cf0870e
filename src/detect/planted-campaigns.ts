// Plants campaigns into the actions of a corpus, to learn which of them would have been found.

import type { ActionColumns, ActionTable } from '../algorithms/co-action-table.ts'
import { buildActionTable } from '../algorithms/co-action-table.ts'
import type { Random } from '../algorithms/random.ts'

/** What is planted: every member acts once on every object, within `seconds` of the first. */
export interface CampaignSize {
  readonly members: number
  readonly objects: number
  readonly seconds: number
  /** Share of a member's actions that are as somebody else's, 0..1 without 1. */
  readonly camouflage: number
}

export interface PlantedCorpus {
  /** The corpus with the campaigns, ascending in time. */
  readonly columns: ActionColumns
  /** Account numbers of each campaign, in the order of the sizes. */
  readonly campaigns: readonly Int32Array[]
}

/** An object is popular, for a campaign to take up, when so many accounts act on it. */
const POPULAR = 10
/** Times of a source may be whole minutes or hours; planted times are as coarse. Milliseconds. */
const GRAINS = [86_400_000, 3_600_000, 60_000, 1000, 1]

/** Actions that a campaign adds at most. */
export function campaignActions({ members, objects, camouflage }: CampaignSize): number {
  return members * (objects + camouflageActions(objects, camouflage))
}

function camouflageActions(objects: number, camouflage: number): number {
  return Math.round((objects * camouflage) / (1 - camouflage))
}

/** Holds what planting needs to know of one corpus. */
export class CampaignPlanter {
  readonly #corpus: ActionColumns
  readonly #table: ActionTable
  readonly #horizon: number
  readonly #grain: number
  readonly #acts: number
  readonly #popular: Int32Array
  /** Actions of account a are positions #ofAccount[#starts[a]] .. [#starts[a + 1]]. */
  readonly #starts: Int32Array
  readonly #ofAccount: Int32Array
  readonly #active: Int32Array

  /** `corpus` holds at least one action. Cost linear. */
  constructor(corpus: ActionColumns, horizonMilliseconds: number) {
    this.#corpus = corpus
    this.#horizon = horizonMilliseconds
    this.#table = buildActionTable(corpus)
    const { objectStarts } = this.#table
    this.#popular = Int32Array.from(corpus.objectType.keys()).filter(
      o => objectStarts[o + 1] - objectStarts[o] >= POPULAR,
    )
    this.#grain = GRAINS.find(grain => corpus.time.every(time => time % grain === 0)) ?? 1
    let acts = 0
    for (const act of corpus.act) if (act >= acts) acts = act + 1
    this.#acts = acts
    const starts = new Int32Array(corpus.accounts + 1)
    for (const account of corpus.account) starts[account + 1]++
    for (let a = 0; a < corpus.accounts; a++) starts[a + 1] += starts[a]
    const next = starts.slice()
    this.#ofAccount = new Int32Array(corpus.account.length)
    for (let i = 0; i < corpus.account.length; i++) this.#ofAccount[next[corpus.account[i]]++] = i
    this.#starts = starts
    this.#active = Int32Array.from({ length: corpus.accounts }, (_, a) => a).filter(a => starts[a + 1] > starts[a])
  }

  /**
   * The corpus with one campaign of each size, all of accounts of their own. Every second object is one of the corpus's
   * popular ones (no two campaigns take the same), where there are any left; the others are new. A new object is taken up
   * when somebody was active, a popular one when somebody acted on it. Cost linear.
   */
  plant(sizes: readonly CampaignSize[], random: Random): PlantedCorpus {
    const added: Added = { account: [], object: [], time: [], types: [] }
    const taken = new Set<number>()
    let account = this.#corpus.accounts
    const campaigns = sizes.map(size => {
      const first = account
      account += size.members
      this.#addObjects(added, size, first, taken, random)
      for (let member = first; member < account; member++) this.#addCamouflage(added, size, member, random)
      return Int32Array.from({ length: size.members }, (_, m) => first + m)
    })
    return { columns: this.#merged(added, account), campaigns }
  }

  #addObjects(added: Added, size: CampaignSize, first: number, taken: Set<number>, random: Random): void {
    const { time, objectType, object } = this.#corpus
    for (let turn = 0; turn < size.objects; turn++) {
      let on = turn % 2 === 1 ? this.#popularObject(taken, random) : -1
      let begin: number
      if (on >= 0) {
        const from = this.#table.objectStarts[on]
        begin = this.#table.time[from + random.below(this.#table.objectStarts[on + 1] - from)]
      } else {
        const like = random.below(time.length)
        begin = time[like]
        on = objectType.length + added.types.length
        added.types.push(objectType[object[like]])
      }
      for (let m = 0; m < size.members; m++) {
        add(added, first + m, on, this.#coarse(begin + random.unit() * size.seconds * 1000))
      }
    }
  }

  #popularObject(taken: Set<number>, random: Random): number {
    for (let tries = 0; tries < 20 && taken.size < this.#popular.length; tries++) {
      const object = this.#popular[random.below(this.#popular.length)]
      if (taken.has(object)) continue
      taken.add(object)
      return object
    }
    return -1
  }

  /** Acts like those of accounts drawn at random: on their objects, in their hours, but at least a horizon away from theirs. */
  #addCamouflage(added: Added, { objects, camouflage }: CampaignSize, member: number, random: Random): void {
    const { time, object } = this.#corpus
    let wanted = camouflageActions(objects, camouflage)
    for (let donors = 0; wanted > 0 && donors < 10 * objects; donors++) {
      const donor = this.#active[random.below(this.#active.length)]
      const from = this.#starts[donor]
      const count = this.#starts[donor + 1] - from
      const seen = new Set<number>()
      for (let k = 0; k < count && wanted > 0; k++) {
        const like = this.#ofAccount[from + random.below(count)]
        if (seen.has(object[like])) continue
        seen.add(object[like])
        add(added, member, object[like], this.#shifted(time[like], random))
        wanted--
      }
    }
  }

  #shifted(time: number, random: Random): number {
    const all = this.#corpus.time
    const by = this.#horizon + this.#grain + random.exponential(this.#horizon)
    const later = this.#coarse(time + by)
    const earlier = this.#coarse(time - by)
    const isLater = random.chance(0.5)
    const first = isLater ? later : earlier
    const second = isLater ? earlier : later
    const isInside = (at: number): boolean => at >= all[0] && at <= all[all.length - 1]
    return isInside(first) ? first : isInside(second) ? second : all[random.below(all.length)]
  }

  #coarse(time: number): number {
    return Math.floor(time / this.#grain) * this.#grain
  }

  #merged(added: Added, accounts: number): ActionColumns {
    const { types, objectType, time } = this.#corpus
    const order = added.time
      .map((_, i) => i)
      .sort(
        (a, b) =>
          added.time[a] - added.time[b] || added.account[a] - added.account[b] || added.object[a] - added.object[b],
      )
    const length = time.length + order.length
    const merged = {
      accounts,
      types,
      objectType: withAppended(objectType, added.types),
      account: new Int32Array(length),
      object: new Int32Array(length),
      time: new Float64Array(length),
      act: new Int32Array(length),
    }
    let next = 0
    for (let i = 0; i < length; i++) {
      const old = i - next
      const isAdded = old >= time.length || (next < order.length && added.time[order[next]] < time[old])
      const from = isAdded ? added : this.#corpus
      const at = isAdded ? order[next] : old
      merged.account[i] = from.account[at]
      merged.object[i] = from.object[at]
      merged.time[i] = from.time[at]
      merged.act[i] = isAdded ? this.#acts + next++ : this.#corpus.act[at]
    }
    return merged
  }
}

interface Added {
  readonly account: number[]
  readonly object: number[]
  readonly time: number[]
  /** Types of the new objects. */
  readonly types: number[]
}

function withAppended(types: Uint8Array, more: readonly number[]): Uint8Array {
  const all = new Uint8Array(types.length + more.length)
  all.set(types)
  all.set(more, types.length)
  return all
}

function add(added: Added, account: number, object: number, time: number): void {
  added.account.push(account)
  added.object.push(object)
  added.time.push(time)
}
