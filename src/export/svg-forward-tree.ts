// A forward tree: the origin as a ring (solid when the case holds it, dotted when not), a branch for each chat that forwarded it.

import { number } from '../messages/catalogue.ts'
import { reportSpreadMessages } from '../messages/report-spread.ts'
import type { Language } from '../model/ladder.ts'
import type { ForwardTreeView } from '../model/report-view.ts'
import { type Html, html } from './html.ts'
import { postAnchor } from './html-report-parts.ts'

const WIDTH = 720
const ROW = 22
const ORIGIN_X = 12
const FORK_X = 60
const BRANCH_X = 130
const NAME_LENGTH = 46

/** Branch dots grow with the square root of their posts. */
export function svgForwardTree(tree: ForwardTreeView, language: Language): Html {
  const { rows, total } = tree.branches
  const further = total - rows.length
  const lines = rows.length + (further > 0 ? 1 : 0)
  const height = Math.max(2, lines) * ROW + 12
  const middle = height / 2
  const y = (i: number) => (height - lines * ROW) / 2 + (i + 0.5) * ROW
  const most = rows.reduce((largest, { posts }) => Math.max(largest, posts), 1)
  const wires = Array.from({ length: lines }, (_, i) => {
    const wire = `M${ORIGIN_X + 8} ${middle}C${FORK_X} ${middle} ${FORK_X} ${y(i)} ${BRANCH_X} ${y(i)}`
    return html`<path class="wire" d="${wire}"/>`
  })
  const dots = rows.map(({ channel, posts, firstPost }, i) => {
    const radius = Math.max(2.5, 8 * Math.sqrt(posts / most)).toFixed(1)
    const name = channel.length > NAME_LENGTH ? `${channel.slice(0, NAME_LENGTH - 1)}…` : channel
    return html`<circle class="pale" cx="${BRANCH_X}" cy="${y(i)}" r="${radius}"/><a href="#${postAnchor(firstPost)}"><text x="${BRANCH_X + 16}" y="${y(i) + 4}">${number(language, posts)}</text></a><text class="lab" x="${BRANCH_X + 90}" y="${y(i) + 4}">${name}</text>`
  })
  const rest =
    further > 0
      ? html`<text class="lab" x="${BRANCH_X + 16}" y="${y(rows.length) + 4}">${reportSpreadMessages['forward.elsewhere'][language]({ channels: further, posts: tree.postsElsewhere })}</text>`
      : undefined
  const ring = tree.originPost === undefined ? 'ring open' : 'ring'
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="${reportSpreadMessages['forward.picture'][language]()}">${wires}<circle class="${ring}" cx="${ORIGIN_X}" cy="${middle}" r="8"/>${dots}${rest}</svg>`
}
