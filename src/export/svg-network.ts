// The co-action network: each cluster a ring of accounts, each line a pair above chance. Positions come with the view.

import { reportClusterMessages } from '../messages/report-cluster.ts'
import { reportNetworkMessages } from '../messages/report-network.ts'
import type { Language } from '../model/ladder.ts'
import type { ClusterView, NetworkView } from '../model/report-network.ts'
import { type Html, html } from './html.ts'

export function svgNetwork(network: NetworkView, language: Language): Html {
  const drawn = network.clusters.filter(cluster => cluster.nodes.length > 0)
  const label = reportNetworkMessages['network.picture'][language]()
  return html`<svg viewBox="0 0 ${network.width} ${Math.ceil(network.height)}" role="group" aria-label="${label}">${drawn.map((cluster, i) => clusterMarkup(cluster, i, language))}</svg>`
}

/** Lines of one cluster are one path; the fewer they are, the stronger each is drawn. */
function clusterMarkup(cluster: ClusterView, position: number, language: Language): Html {
  const { nodes, edges, centreX, centreY, radius } = cluster
  const lines = edges
    .map(({ from, to }) => `M${point(nodes[from].x, nodes[from].y)}L${point(nodes[to].x, nodes[to].y)}`)
    .join('')
  const opacity = Math.max(0.08, Math.min(0.7, 12 / Math.max(1, edges.length))).toFixed(2)
  const dots = nodes.map(
    ({ account, x, y }) =>
      html`<circle class="solid" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3"><title>${account}</title></circle>`,
  )
  const title = reportClusterMessages['cluster.title'][language]({ position: position + 1 })
  return html`<g><path class="tie" stroke-opacity="${opacity}" d="${lines}"/>${dots}<a href="#k${position + 1}"><text class="lab" x="${centreX.toFixed(1)}" y="${(centreY + radius + 18).toFixed(1)}" text-anchor="middle">${title}</text></a></g>`
}

/** Whole units: thousands of lines are most of the drawing's size. */
function point(x: number, y: number): string {
  return `${Math.round(x)} ${Math.round(y)}`
}
