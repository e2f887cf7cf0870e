// From the columns of an answer to what the picture of a network draws.

import type { CoordinationGraph } from '../../model/coordination-page.ts'
import type { NetworkData } from '../parts/network.tsx'

/** Pixels of a line that stands for one meeting, and of the widest. */
const WIDTH = { least: 1.1, most: 3.5 }
/** The same of the radius of a dot. */
const SIZE = { least: 3, most: 9 }

/** Grows with the logarithm, so that a hundred meetings do not hide three. */
export function scaled(value: number, most: number, { least, most: largest }: { least: number; most: number }): number {
  if (!(most > 0) || !(value > 0)) return least
  return least + (largest - least) * Math.min(1, Math.log1p(value) / Math.log1p(most))
}

export function graphData({ nodes, edges, pairsDrawn }: CoordinationGraph): NetworkData {
  const mostMet = largest(nodes.observed, nodes.observed.length)
  const mostOfPair = largest(edges.observed, pairsDrawn)
  const isCrowded = nodes.label.length > 400
  return {
    columns: { group: nodes.cluster, from: edges.from, to: edges.to },
    label: node => nodes.label[node],
    size: node => scaled(nodes.observed[node], mostMet, isCrowded ? { least: 1.5, most: 5 } : SIZE),
    tone: edge => (edge < pairsDrawn ? 'solid' : 'pale'),
    width: edge =>
      edge < pairsDrawn ? scaled(edges.observed[edge], mostOfPair, isCrowded ? { least: 0.5, most: 2 } : WIDTH) : 1.1,
  }
}

function largest(values: readonly number[], count: number): number {
  let most = 0
  for (let i = 0; i < count; i++) most = Math.max(most, values[i])
  return most
}

/** A position on a logarithmic scale from 0 (nothing) to 1 (`most`). */
export function logShare(value: number, most: number): number {
  return most > 0 && value > 0 ? Math.min(1, Math.log1p(value) / Math.log1p(most)) : 0
}
