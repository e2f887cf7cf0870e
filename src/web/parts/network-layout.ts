// Lays the groups of a network out by their links (ForceAtlas2: Jacomy et al. 2014), each inside its disc. Deterministic.

import { UndirectedGraph } from 'graphology'
import commonJs from 'graphology-layout-forceatlas2'
import { type Disc, fitInto, type NetworkColumns, packDiscs, startPlaces } from './network-places.ts'

/** The types state a default export that the package does not have. */
const forceAtlas2 = commonJs as unknown as typeof commonJs.default

/** Rounds for groups up to so many nodes; larger ones get the last. */
const ROUNDS: readonly (readonly [nodes: number, rounds: number])[] = [
  [60, 400],
  [400, 240],
  [1500, 150],
  [Number.POSITIVE_INFINITY, 90],
]
/** Nodes from which forces are approximated (Barnes-Hut). */
const APPROXIMATED = 250
/** Rounds of a large group between two looks at it. */
const ROUNDS_AT_ONCE = 15

/** Places as they become known: after each group, and every few rounds of a large one. The last is final. */
export function* layOut(network: NetworkColumns): Generator<Float32Array> {
  const discs = packDiscs(network.group)
  const places = startPlaces(network.group, discs)
  const nodes = new Map<number, number[]>()
  network.group.forEach((group, node) => {
    const known = nodes.get(group)
    if (known === undefined) nodes.set(group, [node])
    else known.push(node)
  })
  const edges = new Map<number, number[]>()
  network.from.forEach((from, edge) => {
    const group = network.group[from]
    if (network.group[network.to[edge]] !== group) return
    const known = edges.get(group)
    if (known === undefined) edges.set(group, [edge])
    else known.push(edge)
  })
  for (const disc of discs) {
    const own = nodes.get(disc.group) ?? []
    if (own.length < 3) continue
    yield* layOutGroup(network, disc, own, edges.get(disc.group) ?? [], places)
  }
}

function* layOutGroup(
  { from, to }: NetworkColumns,
  disc: Disc,
  nodes: readonly number[],
  edges: readonly number[],
  places: Float32Array,
): Generator<Float32Array> {
  const graph = new UndirectedGraph()
  for (const node of nodes)
    graph.addNode(node, { x: places[2 * node] - disc.x, y: places[2 * node + 1] - disc.y, size: 1 })
  for (const edge of edges) if (from[edge] !== to[edge]) graph.mergeEdge(from[edge], to[edge])
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: nodes.length >= APPROXIMATED,
    gravity: 1,
    scalingRatio: 4,
    strongGravityMode: false,
    slowDown: 1 + Math.log(nodes.length),
  }
  const rounds = ROUNDS.find(([most]) => nodes.length <= most)?.[1] ?? 0
  const isLarge = nodes.length > 400
  for (let done = 0; done < rounds; ) {
    const iterations = isLarge ? Math.min(ROUNDS_AT_ONCE, rounds - done) : rounds
    forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: null })
    done += iterations
    const x = Float32Array.from(nodes, node => graph.getNodeAttribute(node, 'x'))
    const y = Float32Array.from(nodes, node => graph.getNodeAttribute(node, 'y'))
    fitInto(disc, x, y)
    nodes.forEach((node, i) => {
      places[2 * node] = x[i]
      places[2 * node + 1] = y[i]
    })
    yield places
  }
}
