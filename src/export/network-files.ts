// The network of an export as files of graph programs: GEXF for Gephi, GraphML for others.

import type { Protection } from '../model/audience-profile.ts'
import type { ExportFile, Handed } from '../model/handed.ts'
import { again, gathered } from './export-pieces.ts'
import { isoTime, viewedAttributes } from './network-attributes.ts'
import { gexfText } from './network-gexf.ts'
import { graphmlText } from './network-graphml.ts'

/** `network/accounts.gexf`; nothing where no network leaves. */
export function gexfFiles(handed: Handed): Generator<ExportFile> {
  return filesOf(handed, 'accounts.gexf', gexfText)
}

/** `network/accounts.graphml`; nothing where no network leaves. */
export function graphmlFiles(handed: Handed): Generator<ExportFile> {
  return filesOf(handed, 'accounts.graphml', graphmlText)
}

function* filesOf({ network, clusters, head }: Handed, name: string, written: typeof gexfText): Generator<ExportFile> {
  if (network === undefined) return
  const { times } = head.profile.protection
  const attributes = viewedAttributes({
    verdicts: new Map(clusters.map(cluster => [cluster.token, cluster.verdict])),
    time: milliseconds => coarseTime(milliseconds, times),
  })
  yield { path: `network/${name}`, pieces: again(() => gathered(written(network, attributes))) }
}

/** Letters of an ISO 8601 time that each level leaves, and what stands behind them. */
const KEPT: Readonly<Record<Protection['times'], readonly [number, string]>> = {
  none: [0, ''],
  month: [7, ''],
  day: [10, ''],
  hour: [13, 'Z'],
  exact: [24, ''],
}

/** So that a coarse time does not look exact: nodes hold it in milliseconds. */
function coarseTime(milliseconds: number, level: Protection['times']): string | undefined {
  const [length, end] = KEPT[level]
  const iso = isoTime(milliseconds)
  return iso === undefined || length === 0 ? undefined : iso.slice(0, length) + end
}
