// A network as one JSON document (RFC 8259) with keys in a fixed order.

import type { CoordinationNetwork } from '../model/coordination-network.ts'
import { nodeAt } from './network-attributes.ts'

/**
 * The document in pieces; parsed, it is the network again, with `format` and `version` beside it. Times are milliseconds of
 * Unix time; NaN is null; edges name their nodes by position. Throws RangeError for an edge to no node.
 */
export function* jsonText(network: CoordinationNetwork): Generator<string> {
  yield '{"format":"anechoic-coordination-network","version":1,\n"description":{'
  const names = Object.keys(network.description).sort()
  yield names.map(name => `${JSON.stringify(name)}:${JSON.stringify(network.description[name])}`).join(',')
  yield '},\n"nodes":['
  for (const [position, node] of network.nodes.entries()) {
    const { id, label, cluster, pValue, qValue, observed, expected, actions, firstTime, lastTime } = node
    const ordered = { id, label, cluster, pValue, qValue, observed, expected, actions, firstTime, lastTime }
    yield `${position === 0 ? '\n' : ',\n'}${JSON.stringify(ordered)}`
  }
  yield '\n],\n"edges":['
  for (const [position, edge] of network.edges.entries()) {
    nodeAt(network, edge.first)
    nodeAt(network, edge.second)
    const { first, second, observed, expected, pValue, qValue, windowsSeconds, kinds, objects } = edge
    const ordered = { first, second, observed, expected, pValue, qValue, windowsSeconds, kinds, objects }
    yield `${position === 0 ? '\n' : ',\n'}${JSON.stringify(ordered)}`
  }
  yield '\n]}\n'
}
