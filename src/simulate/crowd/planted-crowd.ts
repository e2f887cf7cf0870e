// The benchmark of the co-action methods: an honest crowd with campaigns and fan clubs planted in it, and the truth.

import { quoted } from '../../model/problem.ts'
import type { SimulatedActions } from './action-log.ts'
import { type CrowdOptions, growCrowd, requireWithin } from './grow-crowd.ts'
import { FANS } from './honest-groups.ts'
import type { OrganicManner } from './organic-base.ts'
import type { CampaignManner } from './planted-campaigns.ts'

export type { CrowdGroup, CrowdTruth, SimulatedActions } from './action-log.ts'

export interface PlantedCrowdOptions extends CrowdOptions {
  /** Factor on the seconds within which a campaign acts, 0.01 to 100; 1 if not given. */
  readonly jitterFactor?: number
  /** Share of a crew that is exchanged from object to object from a larger pool, 0..1; 0 if not given. */
  readonly rotation?: number
  /** Share of a member's actions that are as anybody's, 0..0.95 (above 0.9 from 20,000 actions on); 0.5 if not given. */
  readonly camouflage?: number
  /** `tight` fans share much and soon, `loose` ones little and late; `loose` if not given. */
  readonly fans?: 'loose' | 'tight'
}

/** What people do in most of the crowds. */
export const ORGANIC: OrganicManner = { news: 0.05, small: 0.4, branching: 0.6 }

/** The three speeds of the benchmark. */
export const FAST: CampaignManner = { family: 'fast', seconds: 15, crew: [5, 15], objects: [8, 25], part: [0.8, 0.8] }
export const MEDIUM: CampaignManner = { ...FAST, family: 'medium', seconds: 90 }
export const SLOW: CampaignManner = { family: 'slow', seconds: 900, crew: [4, 12], objects: [5, 13], part: [0.45, 0.7] }

/** Share of the accounts in campaigns, and in clubs. */
export const CAMPAIGN_SHARE = 0.03
export const FAN_SHARE = 0.05

/** The same options give the same actions. Throws RangeError for an option out of range. */
export function plantedCrowd(options: PlantedCrowdOptions): SimulatedActions {
  const { jitterFactor = 1, rotation = 0, camouflage = 0.5, fans = 'loose' } = options
  requireWithin('jitterFactor', jitterFactor, 0.01, 100)
  requireWithin('rotation', rotation, 0, 1)
  requireWithin('camouflage', camouflage, 0, 0.95)
  if (!Object.hasOwn(FANS, fans)) throw new RangeError(`fans must be loose or tight, not "${quoted(String(fans))}"`)
  return growCrowd(options, {
    label: 'planted-crowd',
    organic: ORGANIC,
    population: {},
    campaigns: [FAST, MEDIUM, SLOW].map(manner => ({ ...manner, seconds: manner.seconds * jitterFactor, rotation })),
    campaignShare: CAMPAIGN_SHARE,
    camouflage,
    fans: FANS[fans],
    fanShare: FAN_SHARE,
  })
}
