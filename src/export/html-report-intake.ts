// What came in: formats, chats, how much identities and times are worth, and where exports disagree.

import { dateTime, number } from '../messages/catalogue.ts'
import { documentMessages } from '../messages/documents.ts'
import { reportMessages } from '../messages/report.ts'
import { reportIntakeMessages } from '../messages/report-intake.ts'
import type { ChannelView } from '../model/report-view.ts'
import { type Html, html, isolated } from './html.ts'
import { diffMarkup } from './html-report-families.ts'
import { largestOf, link, postAnchor, type ReportPage, section, sentence, someOf, table } from './html-report-parts.ts'

export function intakeSection(page: ReportPage): Html {
  const { view, language } = page
  const messages = reportIntakeMessages
  const { intake, summary } = view
  const answer = messages['intake.answer'][language]({
    inputs: intake.inputs,
    originals: intake.originals.total,
    posts: summary.posts,
    channels: summary.channels,
  })
  const zones =
    intake.zonelessPosts + intake.timelessPosts === 0
      ? messages['intake.allZoned'][language]()
      : messages['intake.zoneless'][language]({ zoneless: intake.zonelessPosts, timeless: intake.timelessPosts })
  const identities = messages['intake.identities'][language]({
    byId: intake.accountsByPlatformId,
    byName: intake.accountsByNameOnly,
  })
  const versions = messages['intake.versions'][language]({ count: intake.furtherVersions })
  const media = messages['intake.media'][language]({ referenced: summary.mediaReferenced, held: summary.mediaHeld })
  const documents =
    summary.documents === 0 ? undefined : html` ${documentMessages['documents.read'][language](summary)}`
  const content = html`<p>${sentence(answer, { originals: 'originals' })}${documents}</p><p>${identities}</p><p>${summary.posts === 0 ? undefined : zones} ${versions} ${media}</p>
${intake.formats.length === 0 ? undefined : formats(page)}${intake.channels.total === 0 ? undefined : channels(page)}${intake.changed.total === 0 ? undefined : changed(page)}${intake.absent.total === 0 ? undefined : absent(page)}`
  return section('intake', messages['intake.title'][language](), content)
}

function changed({ view, language }: ReportPage): Html {
  const messages = reportIntakeMessages
  const list = view.intake.changed.rows.map(({ post, versions, steps }) => {
    const text = messages['changed.post'][language]({ versions })
    const parts = steps.map(step => {
      const when = messages['changed.edited'][language]({ time: dateTime(language, step.editedTime) })
      const meta = Number.isNaN(step.editedTime) ? undefined : html`<p class="meta">${when}</p>`
      return html`${meta}<div class="diff" dir="auto" lang="">${step.parts.map(diffMarkup)}</div>`
    })
    return html`<p class="meta">${sentence(text, { post: postAnchor(post) })}</p>${parts}`
  })
  const legend = html`<p class="soft">${messages['changed.legend'][language]()}</p>`
  return html`<h3>${messages['changed.title'][language]()}</h3>${someOf(language, view.intake.changed)}${legend}${list}`
}

/** Anchor of an exhibit in the custody table. */
export function originalAnchor(exhibit: number): string {
  return `o${exhibit}`
}

function formats({ view, language }: ReportPage): Html {
  const messages = reportIntakeMessages
  const columns = [
    { title: messages['column.format'][language]() },
    { title: messages['column.originals'][language](), isNumber: true },
    { title: reportMessages['column.posts'][language](), isNumber: true },
  ]
  const rows = view.intake.formats.map(({ format, originals, posts }) => [
    messages[`format.${format}`][language](),
    link('originals', number(language, originals)),
    number(language, posts),
  ])
  return html`<h3>${messages['intake.formats'][language]()}</h3>${table(columns, rows)}`
}

function channels({ view, language }: ReportPage): Html {
  const messages = reportIntakeMessages
  const columns = [
    { title: reportMessages['column.chat'][language]() },
    { title: messages['column.kind'][language]() },
    { title: messages['column.identity'][language]() },
    { title: reportMessages['column.posts'][language](), isNumber: true },
    { title: messages['column.firstLast'][language]() },
    { title: messages['column.zone'][language]() },
  ]
  const zone = ({ posts, zonelessPosts }: ChannelView) => {
    if (zonelessPosts === 0) return messages['zone.known'][language]()
    if (zonelessPosts === posts) return messages['zone.none'][language]()
    return messages['zone.some'][language]({ count: zonelessPosts })
  }
  const rows = view.intake.channels.rows.map(channel => [
    isolated(channel.name),
    html`${isolated(channel.platform)}, ${messages[`kind.${channel.kind}`][language]()}`,
    messages[`identity.${channel.identity}`][language](),
    channel.firstPost === undefined
      ? number(language, channel.posts)
      : link(postAnchor(channel.firstPost), number(language, channel.posts)),
    html`<span class="t">${dateTime(language, channel.firstTime)}<br>${dateTime(language, channel.lastTime)}</span>`,
    channel.posts === 0 ? '—' : zone(channel),
  ])
  return html`<h3 id="chats">${messages['intake.chats'][language]()}</h3>${largestOf(language, view.intake.channels)}${table(columns, rows)}`
}

function absent({ view, language }: ReportPage): Html {
  const messages = reportIntakeMessages
  const columns = [
    { title: reportMessages['column.chat'][language]() },
    { title: messages['column.messages'][language](), isNumber: true },
    { title: messages['column.lackedBy'][language](), isNumber: true },
  ]
  const rows = view.intake.absent.rows.map(({ channel, original, messages: count }) => [
    isolated(channel),
    number(language, count),
    original === 0 ? '—' : link(originalAnchor(original), number(language, original)),
  ])
  return html`<p>${messages['intake.absent'][language]()}</p>${someOf(language, view.intake.absent)}${table(columns, rows)}`
}
