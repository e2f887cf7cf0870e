// A network as GEXF 1.3 (gexf.net), the format of Gephi.

import type { CoordinationEdge, CoordinationNetwork, CoordinationNode } from '../model/coordination-network.ts'
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
 * attribute `account`. Throws RangeError for an edge to no node.
 */
export function* gexfText(
  network: CoordinationNetwork,
  attributes: readonly NetworkAttribute<CoordinationNode>[] = NODE_ATTRIBUTES,
): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
  yield `<meta><creator>Anechoic</creator><description>${escapeXml(describedLines(network))}</description></meta>\n`
  yield '<graph defaultedgetype="undirected" mode="static" idtype="string">\n'
  yield declared('node', attributes)
  yield declared('edge', EDGE_ATTRIBUTES)
  yield `<nodes count="${network.nodes.length}">\n`
  for (const [position, node] of network.nodes.entries()) yield nodeElement(node, position, attributes)
  yield `</nodes>\n<edges count="${network.edges.length}">\n`
  for (const [position, edge] of network.edges.entries()) {
    nodeAt(network, edge.first)
    nodeAt(network, edge.second)
    yield edgeElement(edge, position)
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

function declared<Element>(of: 'node' | 'edge', attributes: readonly NetworkAttribute<Element>[]): string {
  const items = attributes.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>`)
  return `<attributes class="${of}" mode="static">${items.join('')}</attributes>\n`
}

function nodeElement(
  node: CoordinationNode,
  position: number,
  attributes: readonly NetworkAttribute<CoordinationNode>[],
): string {
  return `<node id="n${position}" label="${escapeXml(node.label)}">${values(node, attributes)}</node>\n`
}

function edgeElement(edge: CoordinationEdge, position: number): string {
  const weight = finite(edge.observed)
  const weightAttribute = weight === undefined ? '' : ` weight="${weight}"`
  const ends = `source="n${edge.first}" target="n${edge.second}"`
  return `<edge id="e${position}" ${ends}${weightAttribute}>${values(edge, EDGE_ATTRIBUTES)}</edge>\n`
}

function values<Element>(element: Element, attributes: readonly NetworkAttribute<Element>[]): string {
  const items = attributes.map(({ name, value }) => {
    const text = value(element)
    return text === undefined ? '' : `<attvalue for="${name}" value="${escapeXml(text)}"/>`
  })
  return `<attvalues>${items.join('')}</attvalues>`
}
