// Families of copies: how each spread and how its words changed, then texts inside longer ones.

import { number } from '../messages/catalogue.ts'
import { reportMessages } from '../messages/report.ts'
import { duration, postTime } from '../messages/report-format.ts'
import { reportSpreadMessages } from '../messages/report-spread.ts'
import type { DiffPart, FamilyView, VariantView } from '../model/report-view.ts'
import { type Html, html } from './html.ts'
import {
  folded,
  largestOf,
  postAnchor,
  postLink,
  postTable,
  type ReportPage,
  rowText,
  section,
  sentence,
  table,
} from './html-report-parts.ts'
import { svgSpread } from './svg-spread.ts'

export function familiesSection(page: ReportPage): Html {
  const { view, language } = page
  const messages = reportSpreadMessages
  const { families } = view
  const answer = messages['families.answer'][language]({
    total: families.total,
    resemblance: view.thresholds.resemblance,
  })
  const content =
    families.total === 0
      ? html`<p>${messages['families.none'][language]()}</p>`
      : html`<p>${answer} ${messages['families.firstSeenNote'][language]()}</p>${largestOf(language, families)}${families.rows.map((family, i) => familyMarkup(page, family, i))}`
  return section('families', messages['families.title'][language](), html`${content}${containments(page)}`)
}

export function familyAnchor(position: number): string {
  return `f${position + 1}`
}

function familyMarkup(page: ReportPage, family: FamilyView, position: number): Html {
  const { language, view } = page
  const messages = reportSpreadMessages
  const anchor = familyAnchor(position)
  const time = postTime(language, family.firstTime, family.isFirstZoned)
  const half =
    family.timeToHalf === undefined
      ? ''
      : messages['family.half'][language]({ duration: duration(language, family.timeToHalf) })
  const found = family.finding && view.texts.findingText(family.finding, language)
  const spread =
    family.spread.length === 0
      ? undefined
      : html`<figure>${svgSpread(family.spread, spreadText(page, family))}</figure>`
  return html`<article class="family" id="${anchor}"><h3>${messages['family.title'][language]({ position: position + 1 })}</h3>
<p>${sentence(messages['family.answer'][language](family), { posts: `${anchor}-posts` })} ${sentence(messages['family.first'][language]({ time }), { first: postAnchor(family.firstPost) })} ${half}</p>
<blockquote dir="auto" lang="">${family.excerpt.text}${family.excerpt.isCut ? '…' : ''}</blockquote>${cutNote(page, family)}
${spread}${found === undefined ? undefined : html`<p class="soft"><bdi>${found}</bdi></p>`}${variants(page, family)}${folded(messages['family.posts'][language](), html`${spreadTable(page, family)}${postTable(page, family.rows, family.command)}`, `${anchor}-posts`)}</article>\n`
}

function cutNote({ language }: ReportPage, { excerpt }: FamilyView): Html | undefined {
  if (!excerpt.isCut) return undefined
  const note = reportMessages['post.cut'][language]({ shown: excerpt.text.length, length: excerpt.length })
  return html`<p class="soft">${note}</p>`
}

function spreadText({ language }: ReportPage, family: FamilyView): string {
  return reportSpreadMessages['family.spread'][language]({
    first: postTime(language, family.firstTime, family.isFirstZoned),
    last: postTime(language, family.lastTime, family.isFirstZoned),
  })
}

function spreadTable({ language }: ReportPage, family: FamilyView): Html | undefined {
  const steps = family.spread.length
  if (steps === 0) return undefined
  const text = reportSpreadMessages['family.spreadTable'][language]({
    steps,
    duration: duration(language, (family.lastTime - family.firstTime) / steps),
    counts: family.spread.map(count => number(language, count)).join(' '),
  })
  return html`<p class="soft">${text}</p>`
}

function variants(page: ReportPage, { variants }: FamilyView): Html | undefined {
  const { language } = page
  if (variants.total === 0) return undefined
  const messages = reportSpreadMessages
  const legend = html`<p class="soft">${messages['family.diffLegend'][language]()}</p>${largestOf(language, variants)}`
  const list = variants.rows.map(variant => variantMarkup(page, variant))
  return folded(messages['family.variants'][language]({ total: variants.total }), html`${legend}${list}`)
}

function variantMarkup({ language }: ReportPage, variant: VariantView): Html {
  const text = reportSpreadMessages['family.variant'][language](variant)
  return html`<p class="meta">${sentence(text, { post: postAnchor(variant.post) })}</p><div class="diff" dir="auto" lang="">${variant.parts.map(diffMarkup)}</div>`
}

/** Words of a later text: taken away, put in, or as they were. */
export function diffMarkup({ kind, text }: DiffPart): Html {
  if (kind === 'same') return html`${text}`
  return kind === 'removed' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`
}

function containments(page: ReportPage): Html | undefined {
  const { view, language } = page
  const messages = reportSpreadMessages
  if (view.containments.total === 0) return undefined
  const text = (post: number) => {
    const cited = view.posts.get(post)
    return html`${postLink(page, post)} ${cited && rowText(language, cited)}`
  }
  const rows = view.containments.rows.map(({ container, contained, share }) => [
    text(container),
    text(contained),
    messages['share.of'][language]({ share }),
  ])
  const columns = [
    { title: messages['column.longer'][language]() },
    { title: messages['column.contained'][language]() },
    { title: messages['column.share'][language](), isNumber: true },
  ]
  return html`<h3>${messages['containments.title'][language]()}</h3><p>${messages['containments.answer'][language]({ total: view.containments.total })}</p>${largestOf(language, view.containments)}${table(columns, rows)}`
}
