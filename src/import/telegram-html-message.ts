// One message block of a Telegram Desktop page, read without knowledge of its neighbours.

import type { MediaReference, Poll } from '../model/source-record.ts'
import type { InlineText } from './telegram-html-markup.ts'
import { attribute, readInline, tagEnd } from './telegram-html-markup.ts'
import type { MediaBlock } from './telegram-html-media.ts'
import { isFileless, isMediaClass, mapLocation, mediaReferences } from './telegram-html-media.ts'

export interface TelegramHtmlMessage {
  /** Raw token after `message` in the block's id; '' when there is none. */
  id: string
  isService: boolean
  /** Written under the message before it, without repeating the author. */
  isJoined: boolean
  /** The printed time, undefined for service messages. */
  title: string | undefined
  author: string | undefined
  viaBot: string | undefined
  /** Present for forwards; without a name the forward goes on from the message before. */
  forward: { name: string | undefined; title: string | undefined } | undefined
  text: string
  links: readonly string[]
  hashtags: readonly string[]
  replyTo: string | undefined
  media: MediaReference[]
  poll: Poll | undefined
  contact: { name: string; phone: string | undefined } | undefined
  location: { latitude: number; longitude: number; name: string | undefined } | undefined
  signature: string | undefined
  reactions: { emoji: string; count: number }[]
  isCall: boolean
  /** The sentence of a service message. */
  sentence: string
  /** Length of the block in UTF-16 units, its closing tag included. */
  length: number
  isClosed: boolean
}

/** Reads a block that begins at its opening tag; what follows its closing tag is not looked at. Cost is linear. */
export function readTelegramHtmlMessage(markup: string): TelegramHtmlMessage {
  return new MessageReading(markup).read()
}

class MessageReading {
  readonly #markup: string
  readonly #message: TelegramHtmlMessage
  #position = 0
  #depth = 0
  /** Depth of the div that holds the forwarded part; 0 outside. */
  #forwardDepth = 0
  #block: MediaBlock | undefined
  #question: string | undefined
  #answers: { text: string; voters: number }[] = []
  #isReaction = false

  constructor(markup: string) {
    this.#markup = markup
    this.#message = {
      id: '',
      isService: false,
      isJoined: false,
      title: undefined,
      author: undefined,
      viaBot: undefined,
      forward: undefined,
      text: '',
      links: [],
      hashtags: [],
      replyTo: undefined,
      media: [],
      poll: undefined,
      contact: undefined,
      location: undefined,
      signature: undefined,
      reactions: [],
      isCall: false,
      sentence: '',
      length: markup.length,
      isClosed: false,
    }
  }

  read(): TelegramHtmlMessage {
    const markup = this.#markup
    this.#openMessage()
    while (this.#depth > 0) {
      const at = markup.indexOf('<', this.#position)
      if (at === -1) break
      if (markup.charCodeAt(at + 1) === 47) {
        this.#closeTag(at)
        continue
      }
      const end = tagEnd(markup, at)
      if (end === -1) break
      this.#position = end + 1
      const isDiv = markup.startsWith('<div', at) && markup.charCodeAt(end - 1) !== 47
      if (isDiv) this.#depth += 1
      this.#openTag(at, end, isDiv)
    }
    this.#message.isClosed = this.#depth === 0
    if (this.#message.isClosed) this.#message.length = this.#position
    this.#finishBlock()
    if (this.#question !== undefined) this.#message.poll = { question: this.#question, answers: this.#answers }
    return this.#message
  }

  #openMessage(): void {
    const end = tagEnd(this.#markup, 0)
    if (end === -1) return
    const tag = this.#markup.slice(1, end)
    const classes = attribute(tag, 'class') ?? ''
    this.#message.id = (attribute(tag, 'id') ?? '').slice('message'.length).trim()
    this.#message.isService = classes.includes(' service')
    this.#message.isJoined = classes.includes(' joined')
    this.#position = end + 1
    this.#depth = 1
  }

  #closeTag(at: number): void {
    const end = this.#markup.indexOf('>', at)
    this.#position = end === -1 ? this.#markup.length : end + 1
    if (end === -1 || !this.#markup.startsWith('</div', at)) return
    if (this.#depth === this.#forwardDepth) this.#forwardDepth = 0
    this.#depth -= 1
  }

  #openTag(at: number, end: number, isDiv: boolean): void {
    const markup = this.#markup
    const isQuick = isDiv && markup.startsWith('<div class="', at)
    const tag = isQuick ? '' : markup.slice(at + 1, end)
    const classes = isQuick
      ? markup.slice(at + 12, Math.min(end, markup.indexOf('"', at + 12)))
      : (attribute(tag, 'class') ?? '')
    if (classes === '') return
    if (isDiv) this.#openDiv(classes, at, end)
    else if (tag.startsWith('span')) this.#openSpan(classes)
    else if (tag.startsWith('img')) this.#openImage(classes, tag)
    else if (isMediaClass(classes)) this.#startBlock(classes, attribute(tag, 'href'))
  }

  #openDiv(classes: string, at: number, end: number): void {
    const message = this.#message
    switch (classes) {
      case 'body':
      case 'pull_left userpic_wrap':
        return
      case 'pull_right date details':
        message.title = attribute(this.#markup.slice(at + 1, end), 'title')
        this.#leaf()
        return
      case 'from_name':
        this.#name(this.#leaf())
        return
      case 'text':
        this.#text(this.#leaf())
        return
      case 'body details':
        message.sentence = this.#leaf().text.trim()
        return
      case 'signature details':
        message.signature = this.#leaf().text.trim()
        return
      case 'reply_to details':
        this.#reply()
        return
      case 'title bold':
        if (this.#block !== undefined) this.#block.title = this.#leaf().text.trim()
        return
      case 'description':
        if (this.#block !== undefined) this.#block.description = this.#leaf().text.trim()
        return
      case 'status details':
      case 'video_duration':
        if (this.#block !== undefined) this.#block.status ??= this.#leaf().text.trim()
        return
      case 'question bold':
        this.#question = this.#leaf().text
        return
      case 'answer':
        this.#answer(this.#leaf())
        return
    }
    if (classes.startsWith('forwarded body')) {
      message.forward ??= { name: undefined, title: undefined }
      this.#forwardDepth = this.#depth
    } else if (isMediaClass(classes)) {
      this.#startBlock(classes, undefined)
    } else if (this.#isReaction && /^userpic /.test(classes)) {
      const last = message.reactions.at(-1)
      if (last !== undefined) last.count += 1
    }
  }

  #openSpan(classes: string): void {
    const reactions = this.#message.reactions
    if (classes === 'reactions') this.#isReaction = true
    else if (!this.#isReaction) return
    else if (classes === 'emoji') {
      const inline = readInline(this.#markup, this.#position, 'span')
      this.#position = inline.end
      reactions.push({ emoji: inline.text.trim(), count: 0 })
    } else if (classes === 'count') {
      const inline = readInline(this.#markup, this.#position, 'span')
      this.#position = inline.end
      const last = reactions.at(-1)
      if (last !== undefined && /^\d{1,15}$/.test(inline.text.trim())) last.count = Number(inline.text.trim())
    }
  }

  #openImage(classes: string, tag: string): void {
    if (this.#block === undefined || !/^(?:photo|sticker|animated|video_file|thumb)(?: |$)/.test(classes)) return
    this.#block.thumbnail = attribute(tag, 'src')
  }

  /** Reads the div just opened as text and closes it. */
  #leaf(): InlineText {
    const inline = readInline(this.#markup, this.#position, 'div')
    this.#position = inline.end
    if (inline.isClosed) this.#depth -= 1
    return inline
  }

  #name(inline: InlineText): void {
    const message = this.#message
    const via = / via @(\w{1,64})\s*$/.exec(inline.text.slice(-512))
    if (via !== null) message.viaBot = via[1]
    const name = (via === null ? inline.text : inline.text.slice(0, inline.text.lastIndexOf(' via @'))).trim()
    if (this.#forwardDepth === 0) message.author = name
    else message.forward = { name, title: inline.notes[0]?.title ?? inline.notes[0]?.text }
  }

  #text(inline: InlineText): void {
    const message = this.#message
    message.text = message.text === '' ? inline.text : `${message.text}\n${inline.text}`
    message.links = message.links.length === 0 ? inline.links : [...new Set([...message.links, ...inline.links])]
    message.hashtags =
      message.hashtags.length === 0 ? inline.hashtags : [...new Set([...message.hashtags, ...inline.hashtags])]
  }

  #reply(): void {
    const from = this.#position
    this.#leaf()
    const block = this.#markup.slice(from, this.#position)
    const at = block.indexOf('go_to_message')
    if (at === -1) return
    const match = /^go_to_message(-?\w{1,32})/.exec(block.slice(at, at + 64))
    if (match !== null) this.#message.replyTo = match[1]
  }

  #answer(inline: InlineText): void {
    const votes = /^(\d{1,9}) vote/.exec(inline.notes[0]?.text ?? '')
    const text = inline.text.replace(/^- /, '').trim()
    this.#answers.push({ text, voters: votes === null ? 0 : Number(votes[1]) })
  }

  #startBlock(classes: string, target: string | undefined): void {
    this.#finishBlock()
    this.#block = {
      classes,
      target,
      title: undefined,
      description: undefined,
      status: undefined,
      thumbnail: undefined,
    }
  }

  #finishBlock(): void {
    const block = this.#block
    if (block === undefined) return
    this.#block = undefined
    const message = this.#message
    if (!isFileless(block.classes)) {
      message.media.push(...mediaReferences(block))
    } else if (block.classes.includes('media_contact')) {
      message.contact = { name: block.title ?? '', phone: block.status?.replace(/ - vCard$/, '') || undefined }
      if (block.target) message.media.push({ kind: 'document', path: block.target, status: 'referenced' })
    } else if (/media_(?:location|live_location|venue)/.test(block.classes)) {
      const place = mapLocation(block.target)
      const isVenue = block.classes.includes('media_venue')
      const name = isVenue ? [block.title, block.description].filter(Boolean).join(', ') || undefined : undefined
      if (place !== undefined) message.location = { ...place, name }
    } else if (block.classes.includes('media_call')) {
      message.isCall = true
    }
  }
}
