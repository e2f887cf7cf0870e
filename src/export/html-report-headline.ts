// The head of a report: what was read in one sentence, and the three answers that matter most.

import { dateTime } from '../messages/catalogue.ts'
import { documentMessages } from '../messages/documents.ts'
import { reportMessages } from '../messages/report.ts'
import { type Html, html } from './html.ts'
import { claimAnchor, claimText, verdict } from './html-report-claims.ts'
import { familyAnchor } from './html-report-families.ts'
import { networkAnswer } from './html-report-network.ts'
import { link, type ReportPage, section, sentence } from './html-report-parts.ts'

export function headlineSection(page: ReportPage): Html {
  const { view, language } = page
  const messages = reportMessages
  const { headline, summary } = view
  const losses =
    headline.losses === 0
      ? undefined
      : html`<p>${sentence(messages['headline.losses'][language]({ count: headline.losses }), { problems: 'problems' })}</p>`
  const others = [copiesAnswer(page), networkAnswer(page)]
  const ordered = view.claims.length > 0 ? [claimAnswer(page), ...others] : [...others, claimAnswer(page)]
  const answers = html`<ol class="lead">${ordered.map(answer => html`<li>${answer}</li>`)}</ol>`
  const range = Number.isNaN(headline.firstTime)
    ? messages['range.timeless'][language]()
    : messages['range.between'][language]({
        first: dateTime(language, headline.firstTime),
        last: dateTime(language, headline.lastTime),
      })
  const read =
    summary.posts === 0
      ? html`${messages['headline.empty'][language]()}`
      : sentence(
          messages['headline.read'][language]({
            posts: summary.posts,
            channels: summary.channels,
            originals: summary.originals,
            range,
          }),
          { channels: 'intake', originals: 'originals' },
        )
  const documents =
    summary.documents === 0 ? undefined : html`<p>${documentMessages['documents.read'][language](summary)}</p>`
  const hasTexts = summary.posts + summary.paragraphs > 0
  const lead = summary.posts === 0 && hasTexts ? undefined : html`<p class="lead">${read}</p>`
  const content = html`${lead}${documents}${hasTexts ? answers : undefined}${losses}`
  return section('headline', messages['headline.title'][language](), content)
}

function claimAnswer(page: ReportPage): Html {
  const { view, language } = page
  const position = view.headline.foremostClaim
  if (position === undefined) return html`${reportMessages['headline.noClaims'][language]()}`
  const claim = view.claims[position]
  return html`<span class="said">${link(claimAnchor(position), claimText(claim, language))}</span>: ${verdict(page, claim, position)}`
}

function copiesAnswer({ view, language }: ReportPage): Html {
  const { firstSeenTexts, repeatedPosts, largestFamily } = view.headline
  const withText = firstSeenTexts + repeatedPosts
  const copies = sentence(
    reportMessages['headline.copies'][language]({
      repeated: repeatedPosts,
      withText,
      share: withText === 0 ? 0 : repeatedPosts / withText,
      firstSeen: firstSeenTexts,
    }),
    { families: 'families' },
  )
  if (largestFamily === undefined) return copies
  const largest = reportMessages['headline.largest'][language](largestFamily)
  return html`${copies} ${sentence(largest, { largest: familyAnchor(0) })}`
}

/** Contents in the order of the sections. */
export function contents(language: ReportPage['language'], entries: readonly (readonly [string, string])[]): Html {
  const title = reportMessages['report.contents'][language]()
  const list = entries.map(([id, text]) => html`<li>${link(id, text)}</li>`)
  return html`<nav aria-label="${title}"><ol>${list}</ol></nav>\n`
}
