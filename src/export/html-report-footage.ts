// Pictures, videos and recordings: what was looked at, which show the same, which resemble older footage, what is asked and was found out.

import { dateTime, number } from '../messages/catalogue.ts'
import { coverageTexts, footageMessages, groundText } from '../messages/cli-footage.ts'
import { mediaMatchText } from '../messages/media-match.ts'
import { questionGroups } from '../messages/media-question-groups.ts'
import { reportFootageMessages } from '../messages/report-footage.ts'
import type { FootageOverview } from '../model/footage-overview.ts'
import type { CollectionMatch } from '../model/footage-view.ts'
import type { Language } from '../model/ladder.ts'
import { type Html, type HtmlPart, html, isolated } from './html.ts'
import { findingsTable } from './html-report-findings.ts'
import { originalAnchor } from './html-report-intake.ts'
import { link, postLink, type ReportPage, section, table } from './html-report-parts.ts'

const messages = reportFootageMessages

interface FootagePage {
  readonly page: ReportPage
  readonly footage: FootageOverview
  readonly language: Language
  /** Number of an exhibit, leading to its line among the originals where the report lists it. */
  readonly exhibit: (exhibit: number) => Html
}

/** Undefined where the case has no footage. */
export function footageSection(page: ReportPage): Html | undefined {
  const { footage, intake } = page.view
  const { language } = page
  if (footage === undefined) return undefined
  const listed = new Set(intake.originals.rows.map(({ exhibit }) => exhibit))
  const exhibit = (of: number) => {
    const label = number(language, of)
    return listed.has(of) ? link(originalAnchor(of), label) : html`${label}`
  }
  const shown: FootagePage = { page, footage, language, exhibit }
  const said = coverageTexts(footage.coverage, language).map(text => html`<p>${text}</p>`)
  const content = html`${said}${unread(shown)}${families(shown)}${seenBefore(shown)}${questions(shown)}${findings(shown)}`
  return section('footage', messages['footage.title'][language](), content)
}

function joined(parts: readonly HtmlPart[]): HtmlPart {
  return parts.map((part, i) => (i === 0 ? part : html`, ${part}`))
}

function unread({ footage, language, exhibit }: FootagePage): HtmlPart {
  const grounds = Map.groupBy(footage.unread, ({ ground, isPartial }) => `${isPartial} ${ground}`)
  if (grounds.size === 0) return undefined
  const items = Array.from(grounds.values(), rows => {
    const [{ ground, isPartial }] = rows
    const key = isPartial ? 'footage.partial' : 'footage.unread'
    return html`<li>${messages[key][language]({ why: groundText(ground, language) })}: ${joined(rows.map(row => exhibit(row.exhibit)))}</li>`
  })
  return html`<ul class="soft">${items}</ul>${more(footage.unreadCount - footage.unread.length, language)}`
}

function families({ page, footage, language, exhibit }: FootagePage): HtmlPart {
  const { families: rows, familyCount } = footage
  if (rows.length === 0) return undefined
  const columns = [
    { title: messages['footage.exhibit'][language](), isNumber: true },
    { title: messages['footage.first'][language]() },
    { title: messages['footage.same'][language]() },
    { title: messages['footage.posts'][language](), isNumber: true },
  ]
  const cells = rows.map(row => {
    const { members, memberCount, posts, firstSeen, history } = row
    const others = members.map(({ exhibit: other, match, posts: own }) => {
      const carried = own === 0 ? '' : ` · ${messages['footage.memberPosts'][language]({ count: own })}`
      return html`<div>${exhibit(other)}: ${mediaMatchText(match, language)}<span class="soft">${carried}</span></div>`
    })
    const rest = posts - history.length
    const left = rest > 0 ? html` ${messages['footage.more'][language]({ count: rest })}` : undefined
    const links = joined(history.map(post => postLink(page, post)))
    const told =
      history.length === 0
        ? undefined
        : html`<div class="soft">${messages['footage.history'][language]()}: ${links}${left}</div>`
    return [
      exhibit(row.exhibit),
      firstSeen === null ? '—' : dateTime(language, firstSeen),
      html`${others}${more(memberCount - 1 - members.length, language)}${told}`,
      number(language, posts),
    ]
  })
  return html`<h3>${messages['footage.families'][language]({ count: familyCount })}</h3><p class="soft">${messages['footage.law'][language]()}</p>${table(columns, cells)}${more(familyCount - rows.length, language)}`
}

function seenBefore({ footage, language, exhibit }: FootagePage): HtmlPart {
  const { seenBefore: rows, seenBeforeCount } = footage
  if (rows.length === 0) return undefined
  const columns = [
    { title: messages['footage.exhibit'][language](), isNumber: true },
    { title: messages['footage.collection'][language]() },
    { title: messages['footage.how'][language]() },
  ]
  const cells = rows.map(row => [
    exhibit(row.exhibit),
    html`${isolated(row.match.collection)}: ${isolated(row.match.name)}${statedOf(row.match, language)}`,
    mediaMatchText(row.match.match, language),
  ])
  return html`<h3>${messages['footage.collections'][language]()}</h3>${table(columns, cells)}${more(seenBeforeCount - rows.length, language)}`
}

function statedOf({ stated, heldBefore }: CollectionMatch, language: Language): HtmlPart {
  const time = stated === null ? '' : footageMessages['media.stated'][language]({ time: stated })
  const held = heldBefore === null ? '' : footageMessages['media.held'][language]({ day: heldBefore })
  return time + held
}

function questions({ footage, language, exhibit }: FootagePage): HtmlPart {
  const { questions: rows, questionCount } = footage
  if (questionCount === 0) return undefined
  const title = html`<h3>${messages['footage.questions'][language]({ count: questionCount })}</h3>`
  if (rows.length === 0) return html`${title}<p class="soft">${messages['footage.questionsHidden'][language]()}</p>`
  const items = questionGroups(language, rows).map(({ asked, explanations }) => {
    const lines = asked.map(
      ({ exhibits, question }) => html`<div>${joined(exhibits.map(exhibit))}: ${isolated(question)}</div>`,
    )
    return html`<li>${lines}<div class="soft">${messages['footage.mayBe'][language]()} ${explanations.join(' ')}</div></li>`
  })
  return html`${title}<p class="soft">${messages['footage.noFinding'][language]()}</p><ul>${items}</ul>${more(questionCount - rows.length, language)}`
}

function findings({ page, footage, language, exhibit }: FootagePage): HtmlPart {
  const { findings: rows, findingCount } = footage
  if (findingCount === 0) return undefined
  const title = messages['footage.findings'][language]({ count: findingCount })
  return html`<h3>${title}</h3>${findingsTable(page, rows, exhibit)}${more(findingCount - rows.length, language)}`
}

function more(count: number, language: Language): HtmlPart {
  return count > 0 ? html`<p class="meta">${messages['footage.more'][language]({ count })}</p>` : undefined
}
