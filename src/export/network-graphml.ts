// A network as GraphML 1.0 (graphml.graphdrawing.org), which Gephi, igraph and NetworkX read.

import type { CoordinationNetwork, CoordinationNode } from '../model/coordination-network.ts'
import {
  describedLines,
  EDGE_ATTRIBUTES,
  finite,
  type NetworkAttribute,
  NODE_ATTRIBUTES,
  nodeAt,
} from './network-attributes.ts'
import { escapeXml } from './xml-text.ts'

/**
 * The document in pieces. Nodes are called n0, n1 …; the account stands in the
 * attribute `account`. The description is an attribute of the graph, where readers find it. Throws RangeError for an edge to no node.
 */
export function* graphmlText(
  network: CoordinationNetwork,
  attributes: readonly NetworkAttribute<CoordinationNode>[] = NODE_ATTRIBUTES,
): Generator<string> {
  const description = describedLines(network)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  yield `<desc>${escapeXml(description)}</desc>\n`
  yield key('graph', 'description', 'string')
  yield key('node', 'label', 'string') + attributes.map(({ name, type }) => key('node', name, type)).join('')
  yield key('edge', 'weight', 'double') + EDGE_ATTRIBUTES.map(({ name, type }) => key('edge', name, type)).join('')
  yield `<graph id="G" edgedefault="undirected">\n${item('graph', 'description', description)}\n`
  for (const [position, node] of network.nodes.entries()) {
    yield `<node id="n${position}">${item('node', 'label', node.label)}${items('node', node, attributes)}</node>\n`
  }
  for (const [position, edge] of network.edges.entries()) {
    nodeAt(network, edge.first)
    nodeAt(network, edge.second)
    const weight = item('edge', 'weight', finite(edge.observed))
    const ends = `source="n${edge.first}" target="n${edge.second}"`
    yield `<edge id="e${position}" ${ends}>${weight}${items('edge', edge, EDGE_ATTRIBUTES)}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}

function key(of: 'graph' | 'node' | 'edge', name: string, type: string): string {
  return `<key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`
}

function items<Element>(of: 'node' | 'edge', element: Element, list: readonly NetworkAttribute<Element>[]): string {
  return list.map(({ name, value }) => item(of, name, value(element))).join('')
}

function item(of: 'graph' | 'node' | 'edge', name: string, value: string | undefined): string {
  return value === undefined ? '' : `<data key="${of}_${name}">${escapeXml(value)}</data>`
}
