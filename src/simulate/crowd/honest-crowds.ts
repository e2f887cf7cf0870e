// Crowds without any campaign, each with much of one thing that looks like agreement and is none.

import type { SimulatedActions } from './action-log.ts'
import { type CrowdOptions, type CrowdRecipe, growCrowd } from './grow-crowd.ts'
import { addForwardTree, addMirror, FANS } from './honest-groups.ts'
import { ORGANIC } from './planted-crowd.ts'

const HONEST: Omit<CrowdRecipe, 'label'> = {
  organic: ORGANIC,
  population: {},
  campaigns: [],
  campaignShare: 0,
  camouflage: 0,
  fans: FANS.loose,
  fanShare: 0,
}

/** Self-exciting cascades: each share brings about 0.9 others in the mean. */
export function hawkesCrowd(options: CrowdOptions): SimulatedActions {
  return growCrowd(options, { ...HONEST, label: 'hawkes', organic: { news: 0, small: 0.2, branching: 0.9 } })
}

/** Half of all actions are on news that hundreds of accounts share within minutes. */
export function newsEventCrowd(options: CrowdOptions): SimulatedActions {
  return growCrowd(options, { ...HONEST, label: 'news-events', organic: { ...ORGANIC, news: 0.5, small: 0.2 } })
}

/** One community in one time zone whose nights are nearly silent. */
export function dayNightCrowd(options: CrowdOptions): SimulatedActions {
  const population = { communities: 1, zoneHours: 0, contrast: 2.5 }
  return growCrowd(options, { ...HONEST, label: 'day-night', population })
}

/** Two fifths of the accounts are in clubs, an eighth where fans are `tight`: those share more and sooner. */
export function fanCrowd(options: CrowdOptions & { readonly fans?: 'loose' | 'tight' }): SimulatedActions {
  const { fans = 'loose' } = options
  return growCrowd(options, { ...HONEST, label: 'fans', fans: FANS[fans], fanShare: fans === 'tight' ? 0.125 : 0.4 })
}

/** A tenth of the accounts pass on, along fixed trees, what a source posts. */
export function forwardTreeCrowd(options: CrowdOptions): SimulatedActions {
  const groups = { name: 'tree', share: 0.1, members: [10, 40], add: addForwardTree } as const
  return growCrowd(options, { ...HONEST, label: 'forward-trees', groups })
}

/** One account in a hundred is a channel or its automatic mirror. */
export function mirrorCrowd(options: CrowdOptions): SimulatedActions {
  const groups = { name: 'mirror', share: 0.01, members: [2, 2], add: addMirror } as const
  return growCrowd(options, { ...HONEST, label: 'mirrors', groups })
}

/** Communities of about a hundred accounts that get nine of ten shares of their objects. */
export function communityCrowd(options: CrowdOptions): SimulatedActions {
  const population = { communities: Math.round(options.actions / 1000), taste: 0.9 }
  return growCrowd(options, { ...HONEST, label: 'communities', population })
}

/** Two communities that share nothing with each other and are awake eight hours apart. */
export function languageCrowd(options: CrowdOptions): SimulatedActions {
  const population = { communities: 2, taste: 1, zoneHours: 1, hoursBetween: 8 }
  return growCrowd(options, { ...HONEST, label: 'languages', organic: { ...ORGANIC, news: 0 }, population })
}
