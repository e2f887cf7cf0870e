// When it was posted: a sentence, the columns, and their table.

import { number } from '../messages/catalogue.ts'
import { reportMessages } from '../messages/report.ts'
import { axisDate } from '../messages/report-format.ts'
import { reportSpreadMessages } from '../messages/report-spread.ts'
import type { TimelineStep, TimelineView } from '../model/report-view.ts'
import { type Html, html } from './html.ts'
import { folded, link, postAnchor, type ReportPage, section, sentence, table } from './html-report-parts.ts'
import { svgTimeline } from './svg-timeline.ts'

const GRAIN: Record<TimelineStep, 'hour' | 'day' | 'month'> = {
  'ten-minutes': 'hour',
  hour: 'hour',
  'six-hours': 'hour',
  day: 'day',
  week: 'day',
  month: 'month',
  year: 'month',
}

export function timelineSection(page: ReportPage): Html {
  const { view, language } = page
  const messages = reportSpreadMessages
  const zoned = view.timeline && timeline(page, view.timeline)
  const zoneless =
    view.zonelessTimeline &&
    html`<h3>${messages['timeline.zoneless.title'][language]()}</h3><p>${messages['timeline.zoneless'][language]()}</p>${timeline(page, view.zonelessTimeline)}`
  const content = html`${zoned ?? html`<p>${messages['timeline.none'][language]()}</p>`}${zoneless}`
  return section('timeline', messages['timeline.title'][language](), content)
}

function timeline({ language }: ReportPage, timeline: TimelineView): Html {
  const messages = reportSpreadMessages
  const { bins, step, peak, posts } = timeline
  const size = (bin: TimelineView['bins'][number]) => bin.firstSeen + bin.repeated + bin.withoutText
  const answer = messages['timeline.answer'][language]({
    posts,
    step: messages[`step.${step}`][language](),
    peak: axisDate(language, bins[peak].start, GRAIN[step]),
    peakPosts: size(bins[peak]),
    peakFirstSeen: bins[peak].firstSeen,
  })
  const rows = bins.map(bin => [
    html`<span class="t">${axisDate(language, bin.start, GRAIN[step])}</span>`,
    link(postAnchor(bin.firstPost), number(language, size(bin))),
    number(language, bin.firstSeen),
    number(language, bin.repeated),
    number(language, bin.withoutText),
  ])
  const columns = [
    { title: messages['column.from'][language]() },
    { title: reportMessages['column.posts'][language](), isNumber: true },
    { title: messages['column.firstSeen'][language](), isNumber: true },
    { title: messages['column.repeated'][language](), isNumber: true },
    { title: messages['column.noText'][language](), isNumber: true },
  ]
  return html`<p>${sentence(answer, { peak: postAnchor(bins[peak].firstPost) })}</p>
<figure>${svgTimeline(timeline, language)}<figcaption>${messages['timeline.legend'][language]()}</figcaption></figure>
${folded(reportMessages['list.table'][language](), html`<p class="soft">${messages['timeline.linkNote'][language]()}</p>${table(columns, rows)}`)}`
}
