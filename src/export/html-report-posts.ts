// Every post that a list refers to, with the original and the bytes in which it stands.

import { documentMessages } from '../messages/documents.ts'
import { reportMessages } from '../messages/report.ts'
import { postTime } from '../messages/report-format.ts'
import { reportIntakeMessages } from '../messages/report-intake.ts'
import type { PostView } from '../model/report-view.ts'
import { type Html, type HtmlPart, html, isolated } from './html.ts'
import { originalAnchor } from './html-report-intake.ts'
import { link, postAnchor, postLink, type ReportPage } from './html-report-parts.ts'

const POSTS_AT_ONCE = 200

/** In parts, because this is most of the file. */
export function* postsSection(page: ReportPage): Generator<Html> {
  const { view, language } = page
  const messages = reportMessages
  const intro = messages['posts.intro'][language]({ shown: view.posts.size, total: view.summary.posts })
  yield html`<section id="posts"><h2>${messages['posts.title'][language]()}</h2><p>${intro}</p><p class="paper">${messages['posts.notPrinted'][language]()}</p>\n`
  let part: Html[] = []
  for (const post of view.posts.values()) {
    part.push(postMarkup(page, post))
    if (part.length === POSTS_AT_ONCE) {
      yield html`${part}`
      part = []
    }
  }
  yield html`${part}</section>\n`
}

function postMarkup(page: ReportPage, post: PostView): Html {
  const { language } = page
  const messages = reportMessages
  const { excerpt } = post
  const sender = post.account === undefined || post.account === post.channel ? undefined : isolated(post.account)
  const facts: HtmlPart[] = [
    postLink(page, post.index),
    postTime(language, post.time, post.isZoned),
    isolated(post.channel),
    sender,
    post.isForward ? forwardText(page, post) : undefined,
    post.isService ? messages['post.service'][language]() : undefined,
    post.isEdited ? messages['post.edited'][language]() : undefined,
    post.versions > 1 ? messages['post.versions'][language]({ count: post.versions }) : undefined,
  ]
  const text =
    excerpt.text === ''
      ? undefined
      : html`<blockquote dir="auto" lang="">${excerpt.text}${excerpt.isCut ? '…' : ''}</blockquote>`
  const cut = excerpt.isCut
    ? messages['post.cut'][language]({ shown: excerpt.text.length, length: excerpt.length })
    : undefined
  const after: HtmlPart[] = [
    excerpt.text === '' && !post.isService ? messages['post.noText'][language]() : undefined,
    cut,
    post.media.length === 0 ? undefined : `${messages['post.media'][language]()} ${mediaText(page, post)}`,
    post.links.length === 0 ? undefined : linksText(page, post),
    whereText(page, post),
  ]
  return html`<article class="post" id="${postAnchor(post.index)}"><p class="meta">${separated(facts)}</p>${text}<p class="meta">${separated(after)}</p></article>\n`
}

function separated(parts: readonly HtmlPart[]): Html {
  const present = parts.filter(part => part !== undefined)
  return html`${present.map((part, i) => html`${i > 0 ? ' · ' : ''}${part}`)}`
}

function forwardText({ language }: ReportPage, { forwardFrom }: PostView): Html {
  if (forwardFrom === undefined) return html`${reportMessages['post.forwardUnknown'][language]()}`
  return html`<bdi>${reportMessages['post.forward'][language]({ origin: forwardFrom })}</bdi>`
}

function mediaText({ language }: ReportPage, { media }: PostView): string {
  return media
    .map(({ kind, status }) => {
      const name = reportIntakeMessages[`media.${kind}`][language]()
      return `${name} (${reportIntakeMessages[`status.${status}`][language]()})`
    })
    .join(', ')
}

function linksText({ language }: ReportPage, { links }: PostView): Html {
  return html`${reportMessages['post.links'][language]()} ${links.map((url, i) => html`${i > 0 ? ', ' : ''}<bdi class="hash" lang="">${url}</bdi>`)}`
}

function whereText({ language }: ReportPage, post: PostView): Html | undefined {
  const messages = reportMessages
  if (post.original === 0) return undefined
  const place =
    post.paragraph !== undefined
      ? documentMessages['documents.paragraph'][language]({ paragraph: post.paragraph })
      : post.byteLength > 0
        ? messages['post.bytes'][language]({ from: post.byteOffset, to: post.byteOffset + post.byteLength })
        : post.line === undefined
          ? messages['post.bytes'][language]({ from: post.byteOffset, to: post.byteOffset })
          : messages['post.line'][language]({ line: post.line })
  return link(originalAnchor(post.original), messages['post.where'][language]({ original: post.original, place }))
}
