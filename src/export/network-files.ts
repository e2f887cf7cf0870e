// The network of an export as files of graph programs: GEXF for Gephi, GraphML for others.

import type { ExportFile, Handed } from '../model/handed.ts'
import { again, gathered } from './export-pieces.ts'
import { verdictAttribute } from './network-attributes.ts'
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

function* filesOf({ network, clusters }: Handed, name: string, written: typeof gexfText): Generator<ExportFile> {
  if (network === undefined) return
  const verdict = verdictAttribute(new Map(clusters.map(cluster => [cluster.token, cluster.verdict])))
  yield { path: `network/${name}`, pieces: again(() => gathered(written(network, [verdict]))) }
}
