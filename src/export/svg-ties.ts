// Actors in two columns and the ties between them: solid where a document says it, dotted where somebody alleges it.

import { reportCaseworkMessages } from '../messages/report-casework.ts'
import type { Language } from '../model/ladder.ts'
import type { TiesView } from '../model/report-casework.ts'
import { type Html, html } from './html.ts'

/** Characters of a name that fit beside its dot. */
const LONGEST_NAME = 26

export function svgTies(view: TiesView, language: Language): Html {
  const messages = reportCaseworkMessages
  const lines = view.ties.rows.map(({ from, to, kind, isDocumented }) => {
    const [a, b] = [view.actors[from], view.actors[to]]
    const bend = a.x === b.x ? (a.x < view.width / 2 ? 60 : -60) : 0
    const path = `M${a.x} ${a.y}Q${(a.x + b.x) / 2 + bend} ${(a.y + b.y) / 2} ${b.x} ${b.y}`
    const title = `${messages[`tie.${kind}`][language]()}, ${messages[isDocumented ? 'ties.documented' : 'ties.alleged'][language]()}`
    return html`<path class="${isDocumented ? 'bond' : 'bond alleged'}" d="${path}"><title>${title}</title></path>`
  })
  const names = view.actors.map(({ name, x, y }) => {
    const isLeft = x < view.width / 2
    const short = name.length > LONGEST_NAME ? `${[...name].slice(0, LONGEST_NAME - 1).join('')}…` : name
    return html`<circle class="solid" cx="${x}" cy="${y}" r="3.5"/><text x="${isLeft ? x - 10 : x + 10}" y="${y + 4}" text-anchor="${isLeft ? 'end' : 'start'}">${short}<title>${name}</title></text>`
  })
  return html`<svg viewBox="0 0 ${view.width} ${view.height}" role="img" aria-label="${messages['ties.picture'][language]()}">${lines}${names}</svg>`
}
