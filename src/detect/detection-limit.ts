// How small a campaign may be and still be found: campaigns are planted into the actions of the corpus itself.

import { rejectionThreshold } from '../algorithms/benjamini-hochberg.ts'
import { binomialUpperTail } from '../algorithms/binomial.ts'
import { testCoAction } from '../algorithms/co-action.ts'
import type { ActionColumns, ActionTable } from '../algorithms/co-action-table.ts'
import { buildActionTable, pairsThatCouldMeet } from '../algorithms/co-action-table.ts'
import { Random } from '../algorithms/random.ts'
import type { ActionSet } from '../model/action-set.ts'
import type { CoordinationResult, CoordinationSettings, DetectionLimit } from '../model/coordination.ts'
import { columnsOf } from './action-columns.ts'
import type { CampaignSize } from './planted-campaigns.ts'
import { CampaignPlanter, campaignActions } from './planted-campaigns.ts'

/** The part of a co-action test that tells which planted campaigns it found. */
export interface PlantedTest {
  /** Level that p-values are held to, before the factor for any dependence. */
  readonly level: number
  readonly clusters: readonly {
    readonly members: readonly { readonly account: number; readonly evidence: 'group' | 'pairs' }[]
    readonly pairs: readonly { readonly first: number; readonly second: number; readonly pValue: number }[]
  }[]
  /** All groups that were held against shared taste. */
  readonly groups: readonly { readonly accounts: Int32Array; readonly pValue: number }[]
}

export interface DetectionLimitOptions {
  /** The same seed plants the same campaigns. */
  readonly seed: string
  /** Sizes to look for, and shares of actions that are as anybody's; by default 2, 3, 5, 8, 12 members and 0, 0.5. */
  readonly members?: readonly number[]
  readonly camouflage?: readonly number[]
  /** Analyses to spend; by default enough for about 2.4 million actions in all, from 8 to 400. */
  readonly runs?: number
  /** The test; `testCoAction` if not given. */
  readonly test?: (table: ActionTable, settings: CoordinationSettings) => PlantedTest
  /** Called after each analysis. */
  readonly progress?: (done: number, runs: number) => void
}

/** What was measured for one speed, camouflage and number of members. */
export interface MeasuredLimit extends DetectionLimit {
  /** Of `planted`, so many were found. With `objects` undefined both are for the most that was tried before the runs were spent. */
  readonly found: number
  /** With 95 % confidence at least this share of such campaigns is found, 0..1 (Clopper & Pearson 1934, one-sided). */
  readonly shareAtLeast: number
}

const MEMBERS = [2, 3, 5, 8, 12]
const OBJECTS = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25]
const SECONDS = [15, 900]
const CAMOUFLAGE = [0, 0.5]

/** A campaign counts as found when this share of its members is in clusters; a size when this share of its campaigns is found. */
const WANTED = 0.9
/** Campaigns of one analysis add at most this share of the corpus's actions together, and one campaign this share alone. */
const SHARE_OF_RUN = 0.02
const SHARE_OF_CAMPAIGN = 0.1
/** A size passes a first look with so many campaigns found and none missed; it is planted again up to `MOST_PLANTED`. */
const FIRST_LOOK = 3
const MOST_PLANTED = 30
const MOST_OF_SIZE_IN_RUN = 3
const ACTIONS_TO_ANALYSE = 2_400_000
const FEWEST_RUNS = 8
const MOST_RUNS = 400
/** A larger corpus is planted in a stretch of so many actions in a row. */
const LARGEST_STRETCH = 1_000_000

/**
 * For each speed, camouflage and number of members the smallest number of objects at which at least 90 % of the planted
 * campaigns are found. Several are planted at once, none shares an object with another, and each has to stand as if it were
 * alone: without the others' p-values, those of its own pairs and group must pass the corrections. Search: bisection over the number
 * of objects, then more campaigns at the size found; a size that fails them gives way to the next.
 * Cost: `runs` tests. @see docs/methods.md#detection-limit
 */
export function detectionLimits(
  set: ActionSet,
  settings: CoordinationSettings,
  options: DetectionLimitOptions,
): MeasuredLimit[] {
  const whole = columnsOf(set)
  const searches = SECONDS.flatMap(seconds =>
    (options.camouflage ?? CAMOUFLAGE).flatMap(camouflage =>
      (options.members ?? MEMBERS).map(members => new LimitSearch({ seconds, camouflage, members }, whole.time.length)),
    ),
  )
  if (whole.time.length === 0) return searches.map(search => search.result())
  const random = new Random(`${options.seed}/detection-limit`)
  const corpus = stretchOf(whole, random)
  const tested = pairsThatCouldMeet(buildActionTable(whole))
  const planter = new CampaignPlanter(corpus, Math.max(...settings.windowsSeconds) * 1000)
  const test = options.test ?? plantedTest
  const runs =
    options.runs ?? Math.min(MOST_RUNS, Math.max(FEWEST_RUNS, Math.ceil(ACTIONS_TO_ANALYSE / whole.time.length)))
  let turn = 0
  for (let run = 0; run < runs; run++) {
    const chosen: LimitSearch[] = []
    const sizes: CampaignSize[] = []
    let room = corpus.time.length * SHARE_OF_RUN
    for (let skipped = 0; skipped < searches.length; turn++) {
      const search = searches[turn % searches.length]
      const size = search.next()
      const isFull = chosen.filter(other => other === search).length >= MOST_OF_SIZE_IN_RUN
      if (size === undefined || isFull) {
        skipped++
        continue
      }
      if (chosen.length > 0 && campaignActions(size) > room) break
      room -= campaignActions(size)
      chosen.push(search)
      sizes.push(size)
      skipped = 0
    }
    if (chosen.length === 0) break
    const { columns, campaigns } = planter.plant(sizes, random.fork(`${run}`))
    const result = test(buildActionTable(columns), settings)
    const isFound = foundCampaigns(result, campaigns, tested, settings)
    chosen.forEach((search, i) => {
      search.record(sizes[i].objects, isFound[i])
    })
    options.progress?.(run + 1, runs)
  }
  return searches.map(search => search.result())
}

/** Analyses spent unasked where nothing was found: enough for about so many actions in all, within these bounds. */
const ACTIONS_UNASKED = 600_000
const FEWEST_UNASKED = 4
const MOST_UNASKED = 40
const LARGEST_UNASKED = 300_000
const MEMBERS_UNASKED = [3, 8]
const CAMOUFLAGE_UNASKED = [0.5]

/**
 * "Nothing found" says little without what would have been found: measures that when a result has no cluster, unless it was measured
 * already or the set has more than 300,000 actions: for 3 and 8 members who otherwise act like anybody. `DetectionLimit.planted` tells on
 * how many plantings a figure rests.
 */
export function withLimitsOfNothing(
  set: ActionSet,
  result: CoordinationResult,
  settings: CoordinationSettings,
  seed: string,
): CoordinationResult {
  const actions = set.time.length
  if (result.clusters.length > 0 || result.detectionLimits.length > 0 || actions === 0 || actions > LARGEST_UNASKED) {
    return result
  }
  const runs = Math.min(MOST_UNASKED, Math.max(FEWEST_UNASKED, Math.ceil(ACTIONS_UNASKED / actions)))
  const options = { seed, runs, members: MEMBERS_UNASKED, camouflage: CAMOUFLAGE_UNASKED }
  return { ...result, detectionLimits: detectionLimits(set, settings, options) }
}

/** All actions, or so many in a row that one analysis stays within bounds. */
function stretchOf(columns: ActionColumns, random: Random): ActionColumns {
  const length = columns.time.length
  if (length <= LARGEST_STRETCH) return columns
  const from = random.below(length - LARGEST_STRETCH + 1)
  const to = from + LARGEST_STRETCH
  return {
    ...columns,
    account: columns.account.subarray(from, to),
    object: columns.object.subarray(from, to),
    time: columns.time.subarray(from, to),
    act: columns.act.subarray(from, to),
  }
}

/** Looks for the smallest number of objects of one speed, camouflage and number of members. */
class LimitSearch {
  readonly #size: Omit<CampaignSize, 'objects'>
  /** Numbers of objects that are no more than a tenth of the corpus, ascending; the others have one element each of these. */
  readonly #levels: readonly number[]
  readonly #planted: number[]
  readonly #found: number[]

  constructor(size: Omit<CampaignSize, 'objects'>, corpusActions: number) {
    this.#size = size
    const most = corpusActions * SHARE_OF_CAMPAIGN
    this.#levels = OBJECTS.filter(objects => campaignActions({ ...size, objects }) <= most)
    this.#planted = this.#levels.map(() => 0)
    this.#found = this.#levels.map(() => 0)
  }

  /** What to plant next; undefined when nothing more is to be learned. */
  next(): CampaignSize | undefined {
    const { failed, passed } = this.#bounds()
    const level = passed === failed + 1 ? passed : Math.floor((failed + passed) / 2)
    if (level >= this.#levels.length || this.#planted[level] >= MOST_PLANTED) return undefined
    return { ...this.#size, objects: this.#levels[level] }
  }

  record(objects: number, isFound: boolean): void {
    const level = this.#levels.indexOf(objects)
    this.#planted[level]++
    if (isFound) this.#found[level]++
  }

  result(): MeasuredLimit {
    const { passed } = this.#bounds()
    const { seconds, camouflage, members } = this.#size
    const isFound = passed < this.#levels.length
    const level = isFound ? passed : this.#planted.findLastIndex(planted => planted > 0)
    const planted = this.#planted[level] ?? 0
    const found = this.#found[level] ?? 0
    return {
      seconds,
      camouflage,
      members,
      objects: this.#levels[passed],
      mostObjectsTried: (isFound ? this.#levels.at(-1) : this.#levels[level]) ?? 0,
      planted,
      found,
      shareAtLeast: lowerBound(found, planted),
    }
  }

  /** The largest level that failed, -1 for none, and the smallest above it that passed, as many as there are for none. */
  #bounds(): { failed: number; passed: number } {
    const isEnough = (level: number): boolean => this.#found[level] >= WANTED * this.#planted[level]
    const failed = this.#levels.findLastIndex(
      (_, level) => !isEnough(level) && this.#planted[level] - this.#found[level] > 1,
    )
    const passed = this.#levels.findIndex(
      (_, level) => level > failed && this.#planted[level] >= FIRST_LOOK && isEnough(level),
    )
    return { failed, passed: passed < 0 ? this.#levels.length : passed }
  }
}

function plantedTest(table: ActionTable, settings: CoordinationSettings): PlantedTest {
  let level = 0
  let groups: PlantedTest['groups'] = []
  const { clusters } = testCoAction(table, settings, evidence => {
    level = evidence.level
    groups = evidence.groups.map(({ group, closeness }) => ({ accounts: group, pValue: closeness.pValue }))
  })
  return { level, clusters, groups }
}

/** What a test says of the accounts of one planted campaign. */
interface Trace {
  readonly members: Set<number>
  isByGroup: boolean
  /** Of pairs of two of its accounts. */
  readonly pairs: number[]
}

/** One element a campaign: most of its members are in clusters, and would be without the other campaigns. */
function foundCampaigns(
  { level, clusters, groups }: PlantedTest,
  campaigns: readonly Int32Array[],
  pairsTested: number,
  { correction, nullModel }: CoordinationSettings,
): boolean[] {
  const campaignOf = new Map<number, number>()
  campaigns.forEach((accounts, campaign) => {
    for (const account of accounts) campaignOf.set(account, campaign)
  })
  const traces = campaigns.map((): Trace => ({ members: new Set(), isByGroup: false, pairs: [] }))
  for (const cluster of clusters) {
    for (const { account, evidence } of cluster.members) {
      const trace = traces[campaignOf.get(account) ?? -1]
      trace?.members.add(account)
      if (trace !== undefined && evidence === 'group') trace.isByGroup = true
    }
    for (const { first, second, pValue } of cluster.pairs) {
      const campaign = campaignOf.get(first)
      if (campaign !== undefined && campaign === campaignOf.get(second)) traces[campaign].pairs.push(pValue)
    }
  }
  const planted = groups.map(({ accounts, pValue }) => ({
    pValue,
    campaigns: new Set(Array.from(accounts, account => campaignOf.get(account)).filter(c => c !== undefined)),
  }))
  return campaigns.map((accounts, c) => {
    const { members, isByGroup, pairs } = traces[c]
    if (members.size < WANTED * accounts.length) return false
    if (rejectionThreshold(Float64Array.from(pairs), pairsTested, level, correction) < 0) return false
    if (!isByGroup || nullModel === 'activity') return true
    const alone = planted.filter(group => group.campaigns.size === 0 || group.campaigns.has(c))
    const pValues = Float64Array.from(alone, group => group.pValue)
    const threshold = rejectionThreshold(pValues, alone.length, level, correction)
    return alone.some(group => group.campaigns.has(c) && group.pValue <= threshold)
  })
}

/** Clopper & Pearson 1934: the share at which so many or more are found in 5 % of trials; to 1e-6. */
function lowerBound(found: number, planted: number): number {
  if (found === 0) return 0
  let low = 0
  let high = found / planted
  while (high - low > 1e-6) {
    const middle = (low + high) / 2
    if (binomialUpperTail(planted, middle, found) <= 0.05) low = middle
    else high = middle
  }
  return low
}
