// All simulated crowds by name.

import type { SimulatedActions } from './action-log.ts'
import {
  camouflagedCrowd,
  fastCrowd,
  fewHiddenCrowd,
  jitteredCrowd,
  mediumCrowd,
  multilingualCrowd,
  paraphrasingCrowd,
  rotatingCrowd,
  severalKindsCrowd,
  slowCrowd,
} from './campaign-crowds.ts'
import type { CrowdOptions } from './grow-crowd.ts'
import {
  communityCrowd,
  dayNightCrowd,
  fanCrowd,
  forwardTreeCrowd,
  hawkesCrowd,
  languageCrowd,
  mirrorCrowd,
  newsEventCrowd,
} from './honest-crowds.ts'
import { permuteAccounts, permuteWithinStrata } from './permuted-actions.ts'
import { plantedCrowd } from './planted-crowd.ts'

type Crowd = (options: CrowdOptions) => SimulatedActions

/** Crowds in which nobody agreed on anything and taste, news and hours are all there is. */
export const honestFamilies: Readonly<Record<string, Crowd>> = {
  hawkes: hawkesCrowd,
  'news-events': newsEventCrowd,
  'day-night': dayNightCrowd,
  fans: fanCrowd,
  communities: communityCrowd,
  languages: languageCrowd,
}

/**
 * Crowds without campaigns whose groups do act together more than chance gives, for an innocent reason: what is found in them is
 * no chance, but must carry its explanation.
 */
export const explainedFamilies: Readonly<Record<string, Crowd>> = {
  'tight-fans': options => fanCrowd({ ...options, fans: 'tight' }),
  'forward-trees': forwardTreeCrowd,
  mirrors: mirrorCrowd,
}

/** The benchmark with its accounts exchanged: no group is left. */
export const permutedFamilies: Readonly<Record<string, Crowd>> = {
  permuted: options => ({ set: permuteAccounts(plantedCrowd(options).set, options.seed), truth: { groups: [] } }),
  'permuted-in-strata': options => ({
    set: permuteWithinStrata(plantedCrowd(options).set, options.seed),
    truth: { groups: [] },
  }),
}

/** Crowds with campaigns; `planted` and `planted-tight-fans` are the benchmark. */
export const campaignFamilies: Readonly<Record<string, Crowd>> = {
  planted: options => plantedCrowd(options),
  'planted-tight-fans': options => plantedCrowd({ ...options, fans: 'tight' }),
  fast: fastCrowd,
  medium: mediumCrowd,
  slow: slowCrowd,
  jittered: jitteredCrowd,
  rotating: rotatingCrowd,
  camouflaged: camouflagedCrowd,
  paraphrasing: paraphrasingCrowd,
  multilingual: multilingualCrowd,
  'several-kinds': severalKindsCrowd,
  'few-hidden': fewHiddenCrowd,
}

/** Every family. */
export const crowdFamilies: Readonly<Record<string, Crowd>> = {
  ...campaignFamilies,
  ...honestFamilies,
  ...explainedFamilies,
  ...permutedFamilies,
}
