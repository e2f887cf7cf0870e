// One chat as Telegram Desktop writes it to messages.html, messages2.html, ...: same structure, no style sheet.

import type { ChannelExport, SimulatedChannel } from './channels.ts'
import type { Crisis } from './crisis.ts'
import type { ExportCounts } from './exported-posts.ts'
import { exportedPosts, picturePath, repliedId, shownParts } from './exported-posts.ts'
import { accountName } from './people.ts'
import type { SimulatedPost, TextPart } from './simulated-post.ts'
import { plainText, THE_CHANNEL_ITSELF } from './simulated-post.ts'
import type { FileChunk } from './text-chunks.ts'
import { textChunks } from './text-chunks.ts'
import { wallClock } from './wall-clock.ts'

/** Telegram Desktop puts 1000 messages on a page; fewer here, so that small examples have several pages. */
const PAGE_MESSAGES = 120
const JOINED_WITHIN = 900_000
const ZONE = 'UTC+05:00'
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|')

/** All pages of one export, one after the other; `parent` stands before their paths. */
export function* writeTelegramHtml(
  parent: string,
  crisis: Crisis,
  channel: SimulatedChannel,
  source: ChannelExport,
  counts: ExportCounts,
): Generator<FileChunk> {
  const pages = new HtmlPages(channel, source, counts)
  let page = 0
  let body: string[] = []
  let onPage = 0
  for (const post of exportedPosts(crisis, channel, source, counts)) {
    if (onPage === PAGE_MESSAGES) {
      yield* textChunks(parent + pages.path(page), pages.page(page, body, true))
      page++
      onPage = 0
      body = []
      pages.startPage()
    }
    body.push(pages.message(post))
    onPage++
  }
  yield* textChunks(parent + pages.path(page), pages.page(page, body, false))
}

class HtmlPages {
  readonly #channel: SimulatedChannel
  readonly #source: ChannelExport
  readonly #counts: ExportCounts
  readonly #pageOf = new Map<number, number>()
  #page = 0
  #dayBars = 0
  #day = ''
  #last: SimulatedPost | undefined

  constructor(channel: SimulatedChannel, source: ChannelExport, counts: ExportCounts) {
    this.#channel = channel
    this.#source = source
    this.#counts = counts
  }

  startPage(): void {
    this.#page++
    this.#day = ''
    this.#last = undefined
  }

  path(page: number): string {
    return `${this.#source.path}/${fileName(page)}`
  }

  *page(page: number, body: readonly string[], hasNext: boolean): Generator<string> {
    yield `<!DOCTYPE html>\n<html>\n\n <head>\n\n  <meta charset="utf-8"/>\n<title>Exported Data</title>\n  <meta content="width=device-width, initial-scale=1.0" name="viewport"/>\n\n </head>\n\n <body>\n\n`
    yield `  <div class="page_wrap">\n\n   <div class="page_header">\n\n    <div class="content">\n\n     <div class="text bold">\n${escaped(this.#channel.name)}\n     </div>\n\n    </div>\n\n   </div>\n\n   <div class="page_body chat_page">\n\n    <div class="history">\n\n`
    if (page > 0) yield pagination(fileName(page - 1), 'Previous messages')
    yield* body
    if (hasNext) yield pagination(fileName(page + 1), 'Next messages')
    yield `    </div>\n\n   </div>\n\n  </div>\n\n </body>\n\n</html>\n`
  }

  message(post: SimulatedPost): string {
    const { day, clock, seconds } = wallClock(post.time)
    let html = ''
    if (day !== this.#day) {
      this.#day = day
      html += service(`message-${++this.#dayBars}`, dayBar(day))
    }
    this.#pageOf.set(post.messageId, this.#page)
    const name = this.#nameOf(post)
    if (post.action !== undefined) {
      this.#last = undefined
      return html + service(`message${post.messageId}`, escaped(actionText(name, post.action)))
    }
    const isJoined = this.#joins(post)
    this.#last = post
    html += `     <div class="message default clearfix${isJoined ? ' joined' : ''}" id="message${post.messageId}">\n\n`
    if (!isJoined) html += userPicture(name, post.account)
    html += `      <div class="body">\n\n       <div class="pull_right date details" title="${day} ${seconds} ${ZONE}">\n${clock}\n       </div>\n\n`
    if (!isJoined) html += `       <div class="from_name">\n${escaped(name)}\n       </div>\n\n`
    html += this.#reply(post)
    const content = this.#media(post) + this.#text(post)
    html += post.forward === undefined ? content : forwarded(post, content)
    return `${html}      </div>\n\n     </div>\n\n`
  }

  #nameOf(post: SimulatedPost): string {
    return post.account === THE_CHANNEL_ITSELF ? this.#channel.name : accountName(post.account)
  }

  #joins(post: SimulatedPost): boolean {
    const last = this.#last
    if (last === undefined || last.account !== post.account || post.time - last.time > JOINED_WITHIN) return false
    return last.forward === undefined && post.forward === undefined && wallClock(last.time).day === this.#day
  }

  #reply(post: SimulatedPost): string {
    const id = repliedId(post)
    if (id === 0) return ''
    const page = this.#pageOf.get(id) ?? this.#page
    const isHere = page === this.#page
    const target = `${isHere ? '' : fileName(page)}#go_to_message${id}`
    const attributes = isHere ? ` onclick="return GoToMessage(${id})"` : ''
    return `       <div class="reply_to details">\nIn reply to <a href="${target}"${attributes}>this message</a>\n       </div>\n\n`
  }

  #media(post: SimulatedPost): string {
    const wrap = (inner: string): string => `       <div class="media_wrap clearfix">\n\n${inner}       </div>\n\n`
    if (post.poll !== undefined) return wrap(poll(post))
    if (post.picture === -1) return ''
    if (post.picture === -2) {
      return wrap(
        `        <div class="media clearfix pull_left media_photo">\n\n         <div class="fill pull_left">\n\n         </div>\n\n         <div class="body">\n\n          <div class="title bold">\nPhoto\n          </div>\n\n          <div class="description">\nNot included, change data exporting settings to download.\n          </div>\n\n          <div class="status details">\n1280x960\n          </div>\n\n         </div>\n\n        </div>\n\n`,
      )
    }
    const path = picturePath(post.picture, this.#counts.pictures.get(post.picture) ?? post.time)
    return wrap(
      `        <a class="photo_wrap clearfix pull_left" href="${path}">\n\n         <img class="photo" src="${path}" style="width: 64px; height: 48px"/>\n\n        </a>\n\n`,
    )
  }

  #text(post: SimulatedPost): string {
    const parts = shownParts(post, this.#source)
    if (plainText(parts) === '') return ''
    return `       <div class="text">\n${parts.map(richText).join('')}\n       </div>\n\n`
  }
}

function fileName(page: number): string {
  return page === 0 ? 'messages.html' : `messages${page + 1}.html`
}

function pagination(href: string, label: string): string {
  return `     <a class="pagination block_link" href="${href}">\n${label}\n     </a>\n\n`
}

function service(id: string, text: string): string {
  return `     <div class="message service" id="${id}">\n\n      <div class="body details">\n${text}\n      </div>\n\n     </div>\n\n`
}

function dayBar(day: string): string {
  return `${Number(day.slice(0, 2))} ${MONTHS[Number(day.slice(3, 5)) - 1]} ${day.slice(6)}`
}

function actionText(name: string, action: { word: string; value: string }): string {
  if (action.word === 'edit_group_title') return `Channel title changed to «${action.value}»`
  return action.word === 'invite_members'
    ? `${name} invited ${action.value}`
    : `${name} joined group by link from Group`
}

function userPicture(name: string, account: number): string {
  const initials = name
    .split(' ')
    .slice(0, 2)
    .map(word => [...word][0] ?? '')
    .join('')
  return `      <div class="pull_left userpic_wrap">\n\n       <div class="userpic userpic${((account + 8) % 8) + 1}" style="width: 42px; height: 42px">\n\n        <div class="initials" style="line-height: 42px">\n${escaped(initials)}\n        </div>\n\n       </div>\n\n      </div>\n\n`
}

function forwarded(post: SimulatedPost, content: string): string {
  const { name, time } = post.forward ?? { name: '', time: 0 }
  const { day, seconds } = wallClock(time)
  const stamp = `<span class="date details" title="${day} ${seconds} ${ZONE}"> ${day} ${seconds}</span>`
  return `       <div class="forwarded body">\n\n        <div class="from_name">\n${escaped(name)}${stamp}\n        </div>\n\n${content}       </div>\n\n`
}

function poll(post: SimulatedPost): string {
  const { question, answers } = post.poll ?? { question: '', answers: [] }
  const total = answers.reduce((sum, answer) => sum + answer.voters, 0)
  const rows = answers.map(
    ({ text, voters }) =>
      `         <div class="answer">\n- ${escaped(text)} <span class="details">${voters} votes</span>\n         </div>\n\n`,
  )
  return `        <div class="media_poll">\n\n         <div class="question bold">\n${escaped(question)}\n         </div>\n\n         <div class="details">\nAnonymous poll\n         </div>\n\n${rows.join('')}         <div class="total details">\n${total} votes\n         </div>\n\n        </div>\n\n`
}

function richText(part: TextPart): string {
  const text = escaped(part.text)
  switch (part.type) {
    case 'bold':
      return `<strong>${text}</strong>`
    case 'italic':
      return `<em>${text}</em>`
    case 'link':
    case 'text_link':
      return `<a href="${escaped(part.href ?? part.text)}">${text}</a>`
    case 'hashtag':
      return `<a href="" onclick="return ShowHashtag(&quot;${escaped(part.text.slice(1))}&quot;)">${text}</a>`
    case 'mention':
      return `<a href="https://t.me/${escaped(part.text.slice(1))}">${text}</a>`
    case 'plain':
      return text
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '<br>',
}

function escaped(text: string): string {
  return text.replace(/[&<>"'\n]/g, letter => ESCAPES[letter])
}
