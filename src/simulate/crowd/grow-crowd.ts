// Grows a crowd from a recipe: an honest base of so many actions, with groups in it.

import { Random } from '../../algorithms/random.ts'
import type { ActionKind } from '../../model/action-set.ts'
import { quoted } from '../../model/problem.ts'
import { ActionLog, type Content, type CrowdGroup, type SimulatedActions } from './action-log.ts'
import { addClub, type FanManner, type GroupOptions } from './honest-groups.ts'
import { addOrganicBase, type OrganicManner } from './organic-base.ts'
import { addCampaign, type CampaignManner, type CampaignPlan, planCampaign } from './planted-campaigns.ts'
import { heavyTailedActivity, Population, type PopulationOptions } from './population.ts'

export interface CrowdOptions {
  /** Any text; the same seed gives the same crowd. */
  readonly seed: string
  /** About how many actions, a whole number from 5,000 to 20 million. */
  readonly actions: number
}

export interface CrowdRecipe {
  /** Separates the random numbers of recipes that get the same seed. */
  readonly label: string
  readonly organic: OrganicManner
  readonly population: Partial<PopulationOptions>
  /** Families of campaigns in turn. */
  readonly campaigns: readonly CampaignManner[]
  /** Share of the accounts in campaigns, 0..1, but at least one campaign of each family. */
  readonly campaignShare: number
  /** Share of a campaign member's actions that are as anybody's, 0..1 without 1. */
  readonly camouflage: number
  readonly fans: FanManner
  /** Share of the accounts in clubs of 20 to 60, 0..1. */
  readonly fanShare: number
  /** Further honest groups of so many members each. */
  readonly groups?: {
    readonly share: number
    readonly members: readonly [number, number]
    readonly add: (log: ActionLog, options: GroupOptions, random: Random) => CrowdGroup
    readonly name: string
  }
  /** What one post shares: the first kind always, each other kind every second time; of no stated kind if not given. */
  readonly kinds?: readonly ActionKind[]
}

/** Monday 2 June 2025, 00:00 UTC. */
const START = Date.UTC(2025, 5, 2)

/** Least factor on the planned organic activity, so that nobody falls silent where the groups use up most actions. */
const LEAST_SCALE = 0.1

/**
 * About a tenth as many accounts as actions over 14 to 30 days; the same options and recipe give the same actions.
 * Throws RangeError for a number of actions out of range.
 */
export function growCrowd({ seed, actions }: CrowdOptions, recipe: CrowdRecipe): SimulatedActions {
  requireWithin('actions', actions, 5000, 20e6, true)
  const random = new Random(seed).fork(recipe.label)
  const accounts = Math.round(actions / 10)
  const days = Math.min(30, Math.max(14, Math.round(14 + 9.4 * Math.log10(actions / 20_000))))
  const log = new ActionLog()
  const population = new Population(
    accounts,
    {
      communities: Math.max(4, Math.round(accounts / 400)),
      taste: 0.5,
      zoneHours: 3,
      contrast: 1,
      ...recipe.population,
    },
    random.fork('population'),
  )

  const plans = planCampaigns(recipe, accounts, random.fork('plans'))
  const firstHonest = plans.at(-1)?.pool.at(-1) ?? -1
  const open = contentOpener(log, recipe.kinds, random.fork('contents'))
  const groups = addHonestGroups(log, recipe, firstHonest + 1, { days, population, open }, random.fork('groups'))

  const attended = plans.flatMap(plan => plan.attendance.flat())
  const weights = heavyTailedActivity(accounts, random.fork('activity'))
  const posts = (recipe.kinds?.length ?? 1) / 2 + 0.5
  const planned = plans.reduce(
    (sum, { manner, attendance }) => sum + attendance.flat().length * (manner.kinds?.length ?? 1),
    0,
  )
  const organic = Math.max(0, actions - log.size - planned)
  scaleActivity(weights, attended, firstHonest + 1, recipe.camouflage, organic / posts)
  population.setActivity(weights, random.fork('tickets'))
  const cascades = addOrganicBase(
    log,
    { ...recipe.organic, actions: organic, days, population, open },
    random.fork('base'),
  )

  const popular = cascades.filter(cascade => cascade.shares >= 10)
  const campaignRandom = random.fork('campaigns')
  const campaigns = plans.map(plan => addCampaign(log, plan, popular, days, campaignRandom))
  return log.finish(START, accounts, [...groups, ...campaigns], random.fork('ids'))
}

/** Throws RangeError quoting the value. */
export function requireWithin(name: string, value: number, least: number, most: number, isWhole = false): void {
  if (value >= least && value <= most && (!isWhole || Number.isInteger(value))) return
  const kind = isWhole ? 'a whole number' : 'a number'
  throw new RangeError(`${name} must be ${kind} from ${least} to ${most}, not "${quoted(String(value))}"`)
}

function planCampaigns(recipe: CrowdRecipe, accounts: number, random: Random): CampaignPlan[] {
  const { campaigns, campaignShare } = recipe
  const plans: CampaignPlan[] = []
  for (let next = 0; next < accounts * campaignShare || plans.length < campaigns.length; ) {
    const manner = campaigns[plans.length % campaigns.length]
    const plan = planCampaign(`${manner.family}-${plans.length + 1}`, manner, next, random)
    next += plan.pool.length
    plans.push(plan)
  }
  return plans
}

function addHonestGroups(
  log: ActionLog,
  { fans, fanShare, groups }: CrowdRecipe,
  first: number,
  common: Omit<GroupOptions, 'name' | 'members'>,
  random: Random,
): CrowdGroup[] {
  const accounts = common.population.community.length
  const made: CrowdGroup[] = []
  let next = first
  const fill = (
    name: string,
    share: number,
    size: readonly [number, number],
    add: (options: GroupOptions) => CrowdGroup,
  ): void => {
    const end = next + accounts * share
    for (let number = 1; next < end && next + size[1] <= accounts; number++) {
      const members = Array.from({ length: random.between(...size) }, () => next++)
      made.push(add({ name: `${name}-${number}`, members, ...common }))
    }
  }
  fill('club', fanShare, [20, 60], options => addClub(log, options, fans, random))
  if (groups !== undefined) fill(groups.name, groups.share, groups.members, options => groups.add(log, options, random))
  return made
}

/**
 * Expected organic posts of each account: a campaign member's as many as camouflage takes beside what it attended, everybody
 * else's scaled so that all come to `organic`.
 */
function scaleActivity(
  weights: Float64Array,
  attended: readonly number[],
  firstHonest: number,
  camouflage: number,
  organic: number,
): void {
  weights.fill(0, 0, firstHonest)
  for (const account of attended) weights[account] += camouflage / (1 - camouflage)
  let honest = 0
  for (let account = firstHonest; account < weights.length; account++) honest += weights[account]
  const scale = Math.max(LEAST_SCALE, (organic - (attended.length * camouflage) / (1 - camouflage)) / honest)
  for (let account = firstHonest; account < weights.length; account++) weights[account] *= scale
}

function contentOpener(log: ActionLog, kinds: readonly ActionKind[] | undefined, random: Random): () => Content {
  if (kinds === undefined) return () => log.openObject()
  return () => kinds.filter((_, k) => k === 0 || random.chance(0.5)).map(kind => log.openObject(kind))
}
