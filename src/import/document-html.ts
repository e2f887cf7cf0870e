// A page of HTML as a document: its visible text. Scripts, styles and hidden parts are left out and told; nothing is fetched.

import type { ParagraphKind } from '../model/reading.ts'
import { BlockText } from './document-blocks.ts'
import { calendarDate } from './document-dates.ts'
import { type MarkupRules, walkMarkup } from './document-markup.ts'
import type { RawDocument } from './document-pieces.ts'
import type { ProblemLog } from './problem-log.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody tfoot thead title tr td th ul',
)
const VOIDS = words('area base br col embed hr img input link meta param source track wbr')
/** Elements whose content nobody sees as text. */
const UNSEEN = words(
  'script style template noscript iframe noframes noembed object svg canvas audio video map datalist',
)
const CODE = words('script style')
const EMBEDDED = words('img iframe object embed audio video svg canvas')
const BOLD = words('b strong')

const LIST_STOPS = ['ul', 'ol', 'menu', 'dir', 'table']
const RULES: MarkupRules = {
  isXml: false,
  voids: VOIDS,
  implied: new Map([
    ['li', { ends: ['li'], stops: LIST_STOPS }],
    ['dt', { ends: ['dt', 'dd'], stops: ['dl', 'table'] }],
    ['dd', { ends: ['dt', 'dd'], stops: ['dl', 'table'] }],
    ['tr', { ends: ['tr'], stops: ['table'] }],
    ['td', { ends: ['td', 'th'], stops: ['tr', 'table'] }],
    ['th', { ends: ['td', 'th'], stops: ['tr', 'table'] }],
    ['option', { ends: ['option'], stops: ['select', 'datalist'] }],
    ['body', { ends: ['head'], stops: [] }],
  ]),
}

/** Reads a page. Never throws; cost linear in the markup. */
export function htmlDocument(markup: string, problems: ProblemLog): RawDocument {
  const page = new Page()
  const isDeep = walkMarkup(markup, RULES, page)
  if (isDeep) problems.add('document-deep', 'notice', {})
  if (page.hiddenCharacters > 0) problems.add('document-hidden', 'loss', {}, { characters: page.hiddenCharacters })
  if (page.embedded > 0) problems.add('document-embedded', 'notice', {}, { parts: page.embedded })
  return page.finish()
}

class Page {
  readonly #blocks = new BlockText()
  /** Depth of each element that matters, by name. */
  readonly #depth = new Map<string, number>()
  #buffer: string[] = []
  #endsInSpace = true
  #boldLetters = 0
  #letters = 0
  #bold = 0
  /** Elements open inside the outermost hidden one, itself included. */
  #hidden = 0
  #isCode = false
  #isInHead = false
  #title: string | undefined
  #author: string | undefined
  #date: string | undefined
  hiddenCharacters = 0
  embedded = 0

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (EMBEDDED.has(name)) this.embedded++
    if (this.#hidden > 0) {
      this.#hidden++
      return
    }
    if (UNSEEN.has(name) || isHidden(attributes)) {
      this.#hidden = 1
      this.#isCode = CODE.has(name)
      if (BLOCKS.has(name)) this.#flush()
      return
    }
    if (name === 'meta') this.#meta(attributes)
    if (name === 'br') this.#buffer.push('\n')
    if (name === 'br') this.#endsInSpace = true
    if (BLOCKS.has(name)) this.#flush()
    if (BOLD.has(name)) this.#bold++
    if (name === 'title') this.#isInHead = true
    if (name === 'tr') this.#blocks.openRow()
    if (name === 'td' || name === 'th') this.#blocks.openCell()
    if (!VOIDS.has(name)) this.#depth.set(name, (this.#depth.get(name) ?? 0) + 1)
  }

  close(name: string): void {
    if (this.#hidden > 0) {
      this.#hidden--
      return
    }
    if (name === 'title') {
      const title = this.#buffer.join('').trim()
      this.#title ??= title === '' ? undefined : title.slice(0, 200)
      this.#reset()
      this.#isInHead = false
    }
    if (BLOCKS.has(name)) this.#flush()
    if (BOLD.has(name)) this.#bold--
    if (name === 'tr') this.#blocks.closeRow()
    if (!VOIDS.has(name)) this.#depth.set(name, (this.#depth.get(name) ?? 1) - 1)
  }

  text(written: string): void {
    if (this.#hidden > 0) {
      if (!this.#isCode) this.hiddenCharacters += written.replace(/\s+/g, '').length
      return
    }
    if (this.#isIn('pre') || this.#isIn('textarea')) {
      this.#buffer.push(written)
      this.#endsInSpace = false
      this.#letters += written.length
      return
    }
    let plain = written.replace(/[\t\n\f\r ]+/g, ' ')
    if (this.#endsInSpace && plain.startsWith(' ')) plain = plain.slice(1)
    if (plain === '') return
    this.#buffer.push(plain)
    this.#endsInSpace = plain.endsWith(' ')
    const letters = plain.length - (plain.match(/ /g)?.length ?? 0)
    this.#letters += letters
    if (this.#bold > 0) this.#boldLetters += letters
  }

  #isIn(name: string): boolean {
    return (this.#depth.get(name) ?? 0) > 0
  }

  #flush(): void {
    if (this.#isInHead) return
    if (this.#letters > 0) {
      const isBold = this.#boldLetters === this.#letters
      this.#blocks.add({ text: this.#buffer.join(''), kind: this.#kind(), isBold })
    }
    this.#reset()
  }

  #reset(): void {
    this.#buffer = []
    this.#endsInSpace = true
    this.#boldLetters = 0
    this.#letters = 0
  }

  #kind(): ParagraphKind {
    for (const heading of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']) if (this.#isIn(heading)) return 'heading'
    if (this.#isIn('blockquote')) return 'quotation'
    return this.#isIn('li') ? 'list-item' : 'paragraph'
  }

  #meta(attributes: ReadonlyMap<string, string>): void {
    const name = (attributes.get('name') ?? attributes.get('property') ?? '').toLowerCase()
    const content = attributes.get('content')?.trim() ?? ''
    if (content === '') return
    if (name === 'author' || name === 'article:author') {
      if (!/^https?:/i.test(content)) this.#author ??= content.slice(0, 80)
    } else if (/^(?:article:published_time|datepublished|date|dc\.date|dcterms\.(?:date|created|issued))$/.test(name)) {
      const date = /^(\d{4})-(\d{2})-(\d{2})/.exec(content)
      if (date !== null) this.#date ??= calendarDate(Number(date[1]), Number(date[2]), Number(date[3]))
    }
  }

  finish(): RawDocument {
    this.#flush()
    const { text, pieces } = this.#blocks.finish()
    return {
      text,
      pieces,
      ...(this.#title === undefined ? {} : { title: this.#title }),
      ...(this.#author === undefined ? {} : { author: this.#author }),
      ...(this.#date === undefined ? {} : { date: this.#date }),
    }
  }
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.size === 0) return false
  if (attributes.has('hidden')) return true
  const style = attributes.get('style')
  return (
    style !== undefined &&
    /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|font-size\s{0,9}:\s{0,9}0(?:px|pt|em)?(?![\d.])|opacity\s{0,9}:\s{0,9}0(?![\d.]))/i.test(
      style,
    )
  )
}

/** Encoding that a page states of itself in its first 1,024 bytes; undefined when it states none that is known. */
export function statedEncoding(head: Uint8Array): string | undefined {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 1024)).toString('latin1')
  const label = /<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?([\w:-]{2,40})/i.exec(start)?.[1]
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
