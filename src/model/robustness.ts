// When a verdict is said to stand under another setting.

import type { CoordinationCluster, SettingOutcome } from './coordination.ts'

/** A verdict stands under a setting when this share of its members is found there in one cluster. */
export const SHARE_STANDING = 0.8

export function standsUnder(cluster: CoordinationCluster, outcome: SettingOutcome): boolean {
  return outcome.accountsFound >= SHARE_STANDING * cluster.accounts.length
}

/** Undefined when no other setting was tried. */
export function standsUnderAll(cluster: CoordinationCluster): boolean | undefined {
  if (cluster.robustness.length === 0) return undefined
  return cluster.robustness.every(outcome => standsUnder(cluster, outcome))
}
