// Communities of a weighted graph: which nodes hang together more than their weights alone would give.

const MOST_LEVELS = 20
const MOST_SWEEPS = 50

/**
 * Community of each node of an undirected weighted graph, numbered from 0; nodes without an edge stand alone.
 * Greedy modularity with local moving and aggregation (Louvain: Blondel, Guillaume, Lambiotte & Lefebvre 2008). Nodes are
 * visited in order and ties go to the community with the smallest number, so the same graph gives the same answer.
 * Weights are positive. Cost near-linear in the edges.
 */
export function modularityCommunities(
  nodes: number,
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weight: ArrayLike<number>,
): Int32Array {
  const community = Int32Array.from({ length: nodes }, (_, node) => node)
  let graph = graphOf(nodes, first, second, weight)
  for (let level = 0; level < MOST_LEVELS; level++) {
    const moved = moveNodes(graph)
    if (moved === undefined) break
    const { label, count } = moved
    for (let node = 0; node < nodes; node++) community[node] = label[community[node]]
    graph = aggregated(graph, label, count)
  }
  return community
}

interface Graph {
  readonly nodes: number
  readonly starts: Int32Array
  readonly neighbour: Int32Array
  readonly weight: Float64Array
  /** Sum of a node's weights, loops counted twice. */
  readonly degree: Float64Array
  readonly loops: Float64Array
  readonly total: number
}

function graphOf(
  nodes: number,
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weights: ArrayLike<number>,
): Graph {
  const starts = new Int32Array(nodes + 1)
  const degree = new Float64Array(nodes)
  const loops = new Float64Array(nodes)
  let total = 0
  for (let e = 0; e < first.length; e++) {
    total += 2 * weights[e]
    degree[first[e]] += weights[e]
    degree[second[e]] += weights[e]
    if (first[e] === second[e]) loops[first[e]] += weights[e]
    else {
      starts[first[e] + 1]++
      starts[second[e] + 1]++
    }
  }
  for (let node = 0; node < nodes; node++) starts[node + 1] += starts[node]
  const next = starts.slice()
  const neighbour = new Int32Array(starts[nodes])
  const weight = new Float64Array(starts[nodes])
  for (let e = 0; e < first.length; e++) {
    if (first[e] === second[e]) continue
    neighbour[next[first[e]]] = second[e]
    weight[next[first[e]]++] = weights[e]
    neighbour[next[second[e]]] = first[e]
    weight[next[second[e]]++] = weights[e]
  }
  return { nodes, starts, neighbour, weight, degree, loops, total }
}

/** Moves nodes while modularity grows; undefined when none moved. Labels are numbered by their first node. */
function moveNodes(graph: Graph): { label: Int32Array; count: number } | undefined {
  const { nodes, starts, neighbour, weight, degree, total } = graph
  if (total === 0) return undefined
  const of = Int32Array.from({ length: nodes }, (_, node) => node)
  const sum = degree.slice()
  const linked = new Float64Array(nodes)
  let anyMoved = false
  let moved = true
  for (let sweep = 0; moved && sweep < MOST_SWEEPS; sweep++) {
    moved = false
    for (let node = 0; node < nodes; node++) {
      if (starts[node] === starts[node + 1]) continue
      for (let i = starts[node]; i < starts[node + 1]; i++) linked[of[neighbour[i]]] += weight[i]
      const own = of[node]
      sum[own] -= degree[node]
      let best = own
      let gain = linked[own] - (sum[own] * degree[node]) / total
      for (let i = starts[node]; i < starts[node + 1]; i++) {
        const to = of[neighbour[i]]
        const g = linked[to] - (sum[to] * degree[node]) / total
        if (g > gain + 1e-9 || (g > gain - 1e-9 && to < best)) {
          best = to
          gain = Math.max(g, gain)
        }
      }
      for (let i = starts[node]; i < starts[node + 1]; i++) linked[of[neighbour[i]]] = 0
      sum[best] += degree[node]
      if (best === own) continue
      of[node] = best
      moved = true
      anyMoved = true
    }
  }
  if (!anyMoved) return undefined
  const number = new Int32Array(nodes).fill(-1)
  let count = 0
  const label = of.map(community => {
    if (number[community] < 0) number[community] = count++
    return number[community]
  })
  return { label, count }
}

function aggregated(graph: Graph, label: Int32Array, count: number): Graph {
  const edges = new Map<number, number>()
  for (let node = 0; node < graph.nodes; node++) {
    const a = label[node]
    if (graph.loops[node] > 0) edges.set(a * count + a, (edges.get(a * count + a) ?? 0) + graph.loops[node])
    for (let i = graph.starts[node]; i < graph.starts[node + 1]; i++) {
      if (graph.neighbour[i] < node) continue
      const b = label[graph.neighbour[i]]
      const key = a < b ? a * count + b : b * count + a
      edges.set(key, (edges.get(key) ?? 0) + graph.weight[i])
    }
  }
  const keys = [...edges.keys()]
  return graphOf(
    count,
    keys.map(key => Math.floor(key / count)),
    keys.map(key => key % count),
    [...edges.values()],
  )
}
