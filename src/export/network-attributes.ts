// The attributes of nodes and edges that GEXF and GraphML both carry: one list of names, types and values.

import type { CoordinationEdge, CoordinationNetwork, CoordinationNode } from '../model/coordination-network.ts'

export interface NetworkAttribute<Element> {
  readonly name: string
  readonly type: 'string' | 'double' | 'long'
  /** Undefined where the element has no such value. */
  readonly value: (element: Element) => string | undefined
}

/** Besides the label. Times are ISO 8601 in UTC. */
export const NODE_ATTRIBUTES: readonly NetworkAttribute<CoordinationNode>[] = [
  { name: 'account', type: 'string', value: node => node.id },
  { name: 'cluster', type: 'string', value: node => (node.cluster === '' ? undefined : node.cluster) },
  { name: 'observed', type: 'double', value: node => finite(node.observed) },
  { name: 'expected', type: 'double', value: node => finite(node.expected) },
  { name: 'p', type: 'double', value: node => finite(node.pValue) },
  { name: 'q', type: 'double', value: node => finite(node.qValue) },
  { name: 'actions', type: 'long', value: node => whole(node.actions) },
  { name: 'first_time', type: 'string', value: node => isoTime(node.firstTime) },
  { name: 'last_time', type: 'string', value: node => isoTime(node.lastTime) },
]

/** How an export tells more or less of its nodes than they hold. */
export interface NodeView {
  /** What people answered, by cluster, so that no list of accounts leaves without it. */
  readonly verdicts: ReadonlyMap<string, string>
  /** A time, given in milliseconds of Unix time, as coarse as it may leave. */
  time(milliseconds: number): string | undefined
}

/** The attributes of nodes of an export. */
export function viewedAttributes({ verdicts, time }: NodeView): readonly NetworkAttribute<CoordinationNode>[] {
  return [
    ...NODE_ATTRIBUTES.slice(0, -2),
    { name: 'first_time', type: 'string', value: node => time(node.firstTime) },
    { name: 'last_time', type: 'string', value: node => time(node.lastTime) },
    { name: 'verdict', type: 'string', value: node => verdicts.get(node.cluster) },
  ]
}

/** Besides the weight, which is the observed count. Windows in seconds and kinds of action are joined by blanks. */
export const EDGE_ATTRIBUTES: readonly NetworkAttribute<CoordinationEdge>[] = [
  { name: 'observed', type: 'double', value: edge => finite(edge.observed) },
  { name: 'expected', type: 'double', value: edge => finite(edge.expected) },
  { name: 'p', type: 'double', value: edge => finite(edge.pValue) },
  { name: 'q', type: 'double', value: edge => finite(edge.qValue) },
  { name: 'windows', type: 'string', value: edge => edge.windowsSeconds.join(' ') },
  { name: 'actions', type: 'string', value: edge => edge.kinds.join(' ') },
  { name: 'objects', type: 'long', value: edge => whole(edge.objects) },
]

/** The number as ECMAScript writes it, which reads back as the same number; undefined for NaN and infinities. */
export function finite(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined
  return Object.is(value, -0) ? '-0' : String(value)
}

/** Digits alone, which readers take for a whole number; undefined for what is none. */
export function whole(value: number): string | undefined {
  return Number.isInteger(value) ? BigInt(value).toString() : undefined
}

/** `2024-03-01T10:00:00.000Z`; undefined for NaN and times beyond the calendar. */
export function isoTime(milliseconds: number): string | undefined {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

/** `name: value` lines in ascending order of names. */
export function describedLines(network: CoordinationNetwork): string {
  return Object.keys(network.description)
    .sort()
    .map(name => `${name}: ${network.description[name]}`)
    .join('\n')
}

/** The node at the end of an edge. Throws RangeError for a position that is none. */
export function nodeAt(network: CoordinationNetwork, position: number): CoordinationNode {
  const node = network.nodes[position]
  if (node === undefined) throw new RangeError(`edge to node ${position} of ${network.nodes.length}`)
  return node
}
