// Other programs' results from their tables, as rows of CSV: for comparison with what was published.

import {
  detectGroups,
  type SharePairs,
  type ShareTable,
  sharePairBlocks,
  TooManyPairs,
} from '../algorithms/coortweet.ts'
import { coordinatedNetwork } from '../algorithms/coortweet-network.ts'
import {
  TOOLKIT_COLUMNS,
  type ToolkitNetwork,
  type ToolkitOptions,
  toolkitNetwork,
} from '../algorithms/network-toolkit.ts'
import { type ToolkitEdges, TooManyEdges } from '../algorithms/network-toolkit-edges.ts'
import { csvCell } from '../export/network-csv.ts'
import { readShareTable } from '../import/actions-shares.ts'
import type { ActionTableOptions } from '../import/actions-table.ts'
import { readToolkitTable, type ToolkitTableOptions } from '../import/actions-toolkit.ts'
import { CaseError } from '../model/case-error.ts'
import type { Problem } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'

/** Rows of CSV as they are asked for; `problems`, `rows` and `kept` are of the table that was read. */
export interface CompatibleRows {
  /** Undefined when the table could not be understood; the problems then say why. */
  readonly pieces: Iterable<string> | undefined
  readonly problems: readonly Problem[]
  readonly rows: number
  readonly kept: number
}

export interface CooRTweetSettings {
  readonly timeWindowSeconds: number
  readonly minParticipation: number
  /** The network instead of the pairs; its quantile of weights, 0..1. */
  readonly edgeWeight: number | undefined
}

/** Columns of a toolkit table in the words of the toolkit. */
const TOOLKIT_COLUMN_NAMES = {
  repostId: 'repost_id',
  replyId: 'reply_id',
  message: 'message',
  urls: 'urls',
} as const

/**
 * The pairs of `detect_groups`, or the network of `generate_coordinated_network` as a list of edges, of CooRTweet 2.1.3. Lines end in
 * LF. Throws CaseError `usage` when a network is asked for that has too many pairs for memory.
 * @see docs/methods.md#coortweet-compatibility
 */
export async function cooRTweetRows(
  source: ByteSource,
  settings: CooRTweetSettings,
  options: Omit<ActionTableOptions, 'kind' | 'withActIds'>,
): Promise<CompatibleRows> {
  const { table, problems, rows, kept } = await readShareTable(source, options)
  if (table === undefined) return { pieces: undefined, problems, rows, kept }
  const pieces = settings.edgeWeight === undefined ? pairPieces(table, settings) : edgePieces(table, settings)
  return { pieces, problems, rows, kept }
}

function* pairPieces(table: ShareTable, settings: CooRTweetSettings): Generator<string> {
  const account = cellsOf(table.accountIds)
  const object = cellsOf(table.objectIds)
  const content = cellsOf(table.contentIds)
  yield 'object_id,content_id,content_id_y,time_delta,account_id,account_id_y\n'
  for (const block of sharePairBlocks(table, settings)) {
    for (let i = 0; i < block.object.length; i++) {
      const contents = `${content(block.content[i])},${content(block.contentY[i])}`
      const accounts = `${account(block.account[i])},${account(block.accountY[i])}`
      yield `${object(block.object[i])},${contents},${block.timeDelta[i]},${accounts}\n`
    }
  }
}

function* edgePieces(table: ShareTable, settings: CooRTweetSettings): Generator<string> {
  const { edgeWeight } = settings
  const network = coordinatedNetwork(pairsInMemory(table, settings), table, { edgeWeight })
  const account = cellsOf(table.accountIds)
  yield 'from,to,weight,avg_time_delta,n_content_id,n_content_id_y,edge_symmetry_score,weight_threshold\n'
  for (let edge = 0; edge < network.weight.length; edge++) {
    const cells = [
      account(network.account[edge]),
      account(network.accountY[edge]),
      network.weight[edge],
      network.averageTimeDelta[edge],
      network.earlierContents[edge],
      network.laterContents[edge],
      network.edgeSymmetry[edge],
      network.passes[edge],
    ]
    yield `${cells.join(',')}\n`
  }
}

function pairsInMemory(table: ShareTable, settings: CooRTweetSettings): SharePairs {
  try {
    return detectGroups(table, settings)
  } catch (cause) {
    if (!(cause instanceof TooManyPairs)) throw cause
    const parameters = { most: cause.maximumPairs, option: 'time-window' }
    throw new CaseError('usage', 'too-many-pairs', parameters, { cause })
  }
}

/**
 * The edges of one network of the Coordination Network Toolkit. Lines end in LF. Throws CaseError `usage` when the table lacks the
 * column that the network is made of, or has too many edges for memory.
 * @see docs/methods.md#coordination-network-toolkit
 */
export async function toolkitRows(
  source: ByteSource,
  network: ToolkitNetwork,
  options: ToolkitOptions,
  reading: ToolkitTableOptions,
): Promise<CompatibleRows> {
  const { messages, problems, rows, kept } = await readToolkitTable(source, reading)
  if (messages === undefined) return { pieces: undefined, problems, rows, kept }
  const column = TOOLKIT_COLUMNS[network]
  if (column !== undefined && messages[column] === undefined)
    throw new CaseError('usage', 'network-needs-column', { network, column: TOOLKIT_COLUMN_NAMES[column] })
  try {
    const edges = toolkitNetwork(messages, network, options)
    return { pieces: toolkitPieces(edges, messages.userIds, network), problems, rows, kept }
  } catch (cause) {
    if (!(cause instanceof TooManyEdges)) throw cause
    const parameters = { most: cause.maximumEdges, option: 'time-window' }
    throw new CaseError('usage', 'too-many-pairs', parameters, { cause })
  }
}

function* toolkitPieces(edges: ToolkitEdges, userIds: readonly string[], network: ToolkitNetwork): Generator<string> {
  const user = cellsOf(userIds)
  yield 'source,target,weight,edge_type\n'
  for (let edge = 0; edge < edges.weight.length; edge++)
    yield `${user(edges.userFrom[edge])},${user(edges.userTo[edge])},${edges.weight[edge]},${network}\n`
}

/** Ids as cells; each is written out once. */
function cellsOf(ids: readonly string[]): (number: number) => string {
  const cells: string[] = []
  return number => {
    cells[number] ??= csvCell(ids[number])
    return cells[number]
  }
}
