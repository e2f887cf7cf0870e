// What a dossier is, what was looked at, and what that cannot show.

import { dossierMessages } from '../messages/dossier.ts'
import { type DossierPage, section, sentence, time } from './dossier-parts.ts'
import { type Html, html } from './html.ts'

export function aboutSection({ record, language }: DossierPage): Html {
  const messages = dossierMessages
  const { head, claims, exhibits } = record
  const { from, to } = head.span
  const span =
    from === undefined || to === undefined
      ? undefined
      : html` ${messages['about.span'][language]()} ${time('/head.span.from', from)} – ${time('/head.span.to', to)}.`
  const outages = (head.coverage?.outages ?? []).map(
    (outage, i) =>
      html` ${sentence(messages['about.outage'][language]({ at: `/head.coverage.outages.${i}`, ...outage }))}`,
  )
  const coverage =
    head.coverage === undefined ? undefined : html` ${sentence(messages['about.coverage'][language](head.coverage))}`
  return section(
    'about',
    messages['about.title'][language](),
    html`<p class="lead">${messages['about.what'][language]()}</p><p>${messages['about.not'][language]()}</p>
<p>${sentence(messages['about.held'][language](head.counts))}${span}${coverage}${outages}</p>
<p>${sentence(messages['about.claims'][language]({ claims: claims.length, exhibits: exhibits.length }))} ${messages['about.type'][language]()}</p>`,
  )
}
