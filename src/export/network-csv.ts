// The pairs of a network as CSV, RFC 4180: one row a pair.

import type { CoordinationNetwork } from '../model/coordination-network.ts'
import { finite, nodeAt } from './network-attributes.ts'

export interface PairRowOptions {
  /**
   * True puts an apostrophe before every cell that a spreadsheet program would take for a formula, ids among them. When
   * false or undefined ids stand as they are, so that another program finds them again, and only other text is changed.
   */
  readonly forSpreadsheets?: boolean
}

const HEADER = 'account_1,account_2,observed,expected,p,q,windows,actions,objects,cluster\r\n'

/** First characters by which a cell becomes a formula, in their plain and full-width forms. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/**
 * The header, then one row an edge, in the order of the edges. Windows in seconds and kinds of action are joined by blanks;
 * the cluster is named when both accounts are in it; a number that is not known is an empty cell. Lines end in CR LF.
 * Throws RangeError for an edge to no node.
 */
export function* pairRows(network: CoordinationNetwork, options: PairRowOptions = {}): Generator<string> {
  const idCell = options.forSpreadsheets === true ? textCell : csvCell
  yield HEADER
  for (const edge of network.edges) {
    const first = nodeAt(network, edge.first)
    const second = nodeAt(network, edge.second)
    const cells = [
      idCell(first.id),
      idCell(second.id),
      numberCell(edge.observed),
      numberCell(edge.expected),
      numberCell(edge.pValue),
      numberCell(edge.qValue),
      edge.windowsSeconds.join(' '),
      edge.kinds.join(' '),
      numberCell(edge.objects),
      textCell(first.cluster === second.cluster ? first.cluster : ''),
    ]
    yield `${cells.join(',')}\r\n`
  }
}

/** A cell as it is, in quotes where it needs them; an empty cell in quotes, to tell it from one that is not known. */
export function csvCell(value: string): string {
  return value === '' || /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** A cell that no spreadsheet program takes for a formula. */
export function textCell(value: string): string {
  return value === '' ? '' : csvCell(FORMULA.test(value) ? `'${value}` : value)
}

function numberCell(value: number): string {
  return finite(value) ?? ''
}
