// Crowds with campaigns of one manner each, in the organic base of the benchmark.

import type { SimulatedActions } from './action-log.ts'
import { type CrowdOptions, type CrowdRecipe, growCrowd } from './grow-crowd.ts'
import { FANS } from './honest-groups.ts'
import type { CampaignManner } from './planted-campaigns.ts'
import { CAMPAIGN_SHARE, FAN_SHARE, FAST, MEDIUM, ORGANIC, plantedCrowd, SLOW } from './planted-crowd.ts'

type Crowd = (options: CrowdOptions) => SimulatedActions

/** One family of campaigns. */
function crowdOf(manner: CampaignManner, more: Partial<CrowdRecipe> = {}): Crowd {
  return options =>
    growCrowd(options, {
      label: `campaigns-${manner.family}`,
      organic: ORGANIC,
      population: {},
      campaigns: [manner],
      campaignShare: CAMPAIGN_SHARE,
      camouflage: 0.5,
      fans: FANS.loose,
      fanShare: FAN_SHARE,
      ...more,
    })
}

/** Members act on an object within 15 s. */
export const fastCrowd = crowdOf(FAST)

/** Members act on an object within 90 s. */
export const mediumCrowd = crowdOf(MEDIUM)

/** Small crews act on few objects within 900 s, each member on about half of them. */
export const slowCrowd = crowdOf(SLOW)

/** The benchmark with ten times the seconds. */
export const jitteredCrowd: Crowd = options => plantedCrowd({ ...options, jitterFactor: 10 })

/** The benchmark with half of each crew exchanged from object to object. */
export const rotatingCrowd: Crowd = options => plantedCrowd({ ...options, rotation: 0.5 })

/** The benchmark with four actions as anybody's to one of the campaign. */
export const camouflagedCrowd: Crowd = options => plantedCrowd({ ...options, camouflage: 0.8 })

/** Each text comes in two or three wordings that count as different objects; a member takes one at random. */
export const paraphrasingCrowd = crowdOf({ ...MEDIUM, family: 'paraphrasing', variants: [2, 3] })

/** Each message comes in two to four languages, one object a language; a member keeps to its language. */
export const multilingualCrowd = crowdOf({
  ...MEDIUM,
  family: 'multilingual',
  crew: [8, 20],
  languages: [2, 4],
})

const KINDS = ['text', 'link', 'hashtag'] as const

/** A campaign's post is a text, a link and a hashtag in one act; anybody's is a text, often with one of the others. */
export const severalKindsCrowd = crowdOf({ ...MEDIUM, family: 'several-kinds', kinds: KINDS }, { kinds: KINDS })

/** One crew of ten accounts in the whole crowd. */
export const fewHiddenCrowd = crowdOf({ ...MEDIUM, family: 'few-hidden', crew: [10, 10] }, { campaignShare: 0 })
