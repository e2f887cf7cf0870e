// Accounts that acted together, as the report draws them.

import type { Finding, PostIndex } from './finding.ts'

export interface NetworkNode {
  readonly account: string
  /** Position in the drawing, in the units of `NetworkView.width`. */
  readonly x: number
  readonly y: number
}

export interface NetworkPair {
  readonly first: string
  readonly second: string
  readonly observed: number
  readonly expected: number
  readonly qValue: number
  readonly windowSeconds: number
}

export interface ClusterView {
  readonly id: string
  readonly finding: Finding | undefined
  readonly accounts: number
  readonly objects: number
  readonly posts: { readonly rows: readonly PostIndex[]; readonly total: number }
  readonly pairs: { readonly rows: readonly NetworkPair[]; readonly total: number }
  /** Those drawn, ordered by their shown name; empty when the cluster is not drawn. */
  readonly nodes: readonly NetworkNode[]
  /** Pairs drawn: positions in `nodes`. */
  readonly edges: readonly { readonly from: number; readonly to: number; readonly observed: number }[]
  readonly centreX: number
  readonly centreY: number
  readonly radius: number
}

export interface NetworkView {
  /** Largest first. */
  readonly clusters: readonly ClusterView[]
  readonly clustersTotal: number
  readonly accounts: number
  readonly accountsDrawn: number
  readonly width: number
  readonly height: number
  readonly pairsTested: number
  readonly accountsConsidered: number
  readonly accountsLeftOutNameOnly: number
  /** Objects whose one-time meetings are not listed. */
  readonly crowdedObjects: number
  readonly windowsSeconds: readonly number[]
  readonly q: number
}
