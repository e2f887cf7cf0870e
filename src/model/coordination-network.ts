// A network of accounts joined by co-action, as it leaves the program: plain values, nothing to be looked up.

import type { ActionKind } from './action-set.ts'

export interface CoordinationNode {
  /** Id of the account as the source writes it, or its pseudonym. */
  readonly id: string
  /** What is shown beside the node. */
  readonly label: string
  /** Name of the cluster; '' for none. */
  readonly cluster: string
  /** Of the account against chance, 0..1; NaN where it was not tested. */
  readonly pValue: number
  readonly qValue: number
  /** Co-actions with other accounts, and how many chance would give. */
  readonly observed: number
  readonly expected: number
  /** All actions of the account. */
  readonly actions: number
  /** Milliseconds of Unix time of the first and the last action; NaN when there is none. */
  readonly firstTime: number
  readonly lastTime: number
}

export interface CoordinationEdge {
  /** Positions in `nodes`. */
  readonly first: number
  readonly second: number
  readonly observed: number
  readonly expected: number
  readonly pValue: number
  readonly qValue: number
  /** Windows in which the two acted together more often than chance gives, ascending. */
  readonly windowsSeconds: readonly number[]
  readonly kinds: readonly ActionKind[]
  /** Distinct objects on which the two acted together. */
  readonly objects: number
}

export interface CoordinationNetwork {
  readonly nodes: readonly CoordinationNode[]
  /** Undirected; at most one a pair. */
  readonly edges: readonly CoordinationEdge[]
  /** How the network was made: program, windows, null model, numbers of tests. Written into every format that has a place for it. */
  readonly description: Readonly<Record<string, string | number>>
}
