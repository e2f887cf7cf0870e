// The report as one HTML file that needs nothing else: no script, no network, readable from file:// and on paper.

import { dateTime } from '../messages/catalogue.ts'
import { reportMessages } from '../messages/report.ts'
import { reportCaseworkMessages } from '../messages/report-casework.ts'
import { reportClaimMessages } from '../messages/report-claims.ts'
import { reportFootageMessages } from '../messages/report-footage.ts'
import { reportIntakeMessages } from '../messages/report-intake.ts'
import { reportMethodMessages } from '../messages/report-methods.ts'
import { reportNetworkMessages } from '../messages/report-network.ts'
import { reportSpreadMessages } from '../messages/report-spread.ts'
import type { Language } from '../model/ladder.ts'
import type { ReportView } from '../model/report-view.ts'
import { Html, html } from './html.ts'
import { burstsSection } from './html-report-bursts.ts'
import { callsSection, figuresSection, lanesSection, relationsSection, tiesSection } from './html-report-casework.ts'
import { claimsSection } from './html-report-claims.ts'
import { custodySection } from './html-report-custody.ts'
import { familiesSection } from './html-report-families.ts'
import { footageSection } from './html-report-footage.ts'
import { forwardsSection } from './html-report-forwards.ts'
import { contents, headlineSection } from './html-report-headline.ts'
import { intakeSection } from './html-report-intake.ts'
import { methodsSection } from './html-report-methods.ts'
import { networkSection } from './html-report-network.ts'
import type { ReportPage } from './html-report-parts.ts'
import { postsSection } from './html-report-posts.ts'
import { problemsSection } from './html-report-problems.ts'
import { timelineSection } from './html-report-timeline.ts'
import { REPORT_STYLE } from './report-style.ts'

/** No source of anything but inline styles: even a tag that slipped through could load and run nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** Our own constant; the one place where text becomes markup unescaped besides the templates. */
const STYLE = new Html(`<style>${REPORT_STYLE}</style>`)

/** The file in parts, to be written one after the other in UTF-8. The same view gives the same bytes. */
export function* renderReport(view: ReportView, language: Language): Generator<string> {
  const page: ReportPage = { view, language }
  yield head(page).markup
  yield headlineSection(page).markup
  yield claimsSection(page).markup
  for (const [, part] of caseworkSections(page)) yield part.markup
  yield timelineSection(page).markup
  yield familiesSection(page).markup
  yield forwardsSection(page).markup
  yield networkSection(page).markup
  yield burstsSection(page).markup
  yield footageSection(page)?.markup ?? ''
  yield intakeSection(page).markup
  yield problemsSection(page).markup
  yield custodySection(page).markup
  yield methodsSection(page).markup
  for (const part of postsSection(page)) yield part.markup
  yield '</main></body></html>\n'
}

function head(page: ReportPage): Html {
  const { view, language } = page
  const messages = reportMessages
  const made = messages['report.made'][language]({
    created: dateTime(language, view.createdClaimedTime),
    version: view.toolVersion,
  })
  const names = messages[view.showNames ? 'report.namesShown' : 'report.namesHidden'][language]()
  const name = view.isCaseNameHidden ? messages['report.case'][language]({ name: view.caseName }) : view.caseName
  const title = messages['report.title'][language]({ name })
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="generator" content="Anechoic"><title>${title}</title>${STYLE}</head>
<body><header><h1><bdi lang="">${name}</bdi></h1><p class="soft">${made} ${messages['report.legend'][language]()}</p><p class="soft">${names}</p></header>
${contents(language, sectionTitles(page))}<main>
`
}

/** Those that have something to show, with their titles. */
function caseworkSections(page: ReportPage): [readonly [string, string], Html][] {
  const titles = reportCaseworkMessages
  const sections = [
    ['lanes', lanesSection(page)],
    ['figures', figuresSection(page)],
    ['relations', relationsSection(page)],
    ['ties', tiesSection(page)],
    ['calls', callsSection(page)],
  ] as const
  return sections.flatMap(([id, part]) =>
    part === undefined ? [] : [[[id, titles[`${id}.title`][page.language]()], part]],
  )
}

function sectionTitles(page: ReportPage): (readonly [string, string])[] {
  const { language } = page
  return [
    ['headline', reportMessages['headline.title'][language]()],
    ['claims', reportClaimMessages['claims.title'][language]()],
    ...caseworkSections(page).map(([title]) => title),
    ['timeline', reportSpreadMessages['timeline.title'][language]()],
    ['families', reportSpreadMessages['families.title'][language]()],
    ['forwards', reportSpreadMessages['forwards.title'][language]()],
    ['network', reportNetworkMessages['network.title'][language]()],
    ['bursts', reportNetworkMessages['bursts.title'][language]()],
    ...(page.view.footage === undefined
      ? []
      : [['footage', reportFootageMessages['footage.title'][language]()] as const]),
    ['intake', reportIntakeMessages['intake.title'][language]()],
    ['problems', reportIntakeMessages['problems.title'][language]()],
    ['custody', reportIntakeMessages['custody.title'][language]()],
    ['methods', reportMethodMessages['methods.title'][language]()],
    ['posts', reportMessages['posts.title'][language]()],
  ]
}
