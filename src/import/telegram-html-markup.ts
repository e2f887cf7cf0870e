// Reading the small, regular HTML that Telegram Desktop writes: tags, attributes, entities and inline text.

const ENTITIES: Readonly<Record<string, string>> = Object.freeze(
  Object.assign(Object.create(null), {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    laquo: '«',
    raquo: '»',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    copy: '©',
    reg: '®',
    zwj: '\u200d',
    zwnj: '\u200c',
    shy: '\u00ad',
  }),
)

/** Replaces character references; unknown ones stay as written, lone surrogates are kept. */
export function decodeEntities(text: string): string {
  if (text.indexOf('&') === -1) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,8}));/gi, (whole, hexadecimal, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    return code === 0 || code > 0x10ffff ? whole : String.fromCodePoint(code)
  })
}

/** Value of an attribute in the inside of a tag (`a href="x" class="y"`), decoded; undefined when absent. */
export function attribute(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(name); at !== -1; at = tag.indexOf(name, at + 1)) {
    if (at === 0 || tag.charCodeAt(at - 1) > 32) continue
    let next = skipSpaces(tag, at + name.length)
    if (tag.charCodeAt(next) !== 61) continue
    next = skipSpaces(tag, next + 1)
    const quote = tag[next]
    if (quote !== '"' && quote !== "'") return decodeEntities(/^[^\s>]*/.exec(tag.slice(next, next + 4096))?.[0] ?? '')
    const end = tag.indexOf(quote, next + 1)
    return end === -1 ? undefined : decodeEntities(tag.slice(next + 1, end))
  }
  return undefined
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1
  return at
}

/** How far a quoted attribute may reach beyond the first `>` of its tag, in UTF-16 units. */
const ATTRIBUTE_REACH = 2048

/** Index of the `>` that ends the tag opening at `open`, or -1; a `>` inside a quoted attribute does not end it. */
export function tagEnd(markup: string, open: number): number {
  const end = markup.indexOf('>', open)
  if (end === -1) return -1
  let isQuoted = false
  for (let at = open; at < end; at += 1) if (markup.charCodeAt(at) === 34) isQuoted = !isQuoted
  if (!isQuoted) return end
  const reach = markup.slice(end, end + ATTRIBUTE_REACH)
  const close = reach.indexOf('"')
  const after = close === -1 ? -1 : reach.indexOf('>', close)
  return after === -1 ? end : end + after
}

/** A `<span class="… details">` inside a block: the date of a forward, the votes of an answer. */
export interface InlineNote {
  readonly title: string | undefined
  readonly text: string
}

export interface InlineText {
  /** Plain text, `<br>` as a newline, without the notes. */
  readonly text: string
  /** Index after the closing tag; the markup's length when it never closes. */
  readonly end: number
  readonly isClosed: boolean
  readonly links: readonly string[]
  /** Hashtags and mentions with their `#` and `@`. */
  readonly hashtags: readonly string[]
  readonly notes: readonly InlineNote[]
}

const NONE: readonly never[] = []

/**
 * Reads the inside of a block from just after its opening tag to its closing one. One newline after the opening tag
 * and the newline with indentation before the closing one belong to the layout and are left out.
 * Cost is linear in the length of the block.
 */
export function readInline(markup: string, from: number, tagName: 'div' | 'span'): InlineText {
  const open = `<${tagName}`
  const close = `</${tagName}`
  let position = markup.charCodeAt(from) === 13 ? from + 1 : from
  if (markup.charCodeAt(position) === 10) position += 1
  let raw = ''
  let depth = 1
  let links: Set<string> | undefined
  let hashtags: Set<string> | undefined
  let notes: InlineNote[] | undefined
  let anchor: string | undefined
  let shown = ''
  const result = (end: number, isClosed: boolean): InlineText => ({
    text: decodeEntities(raw),
    end,
    isClosed,
    links: links === undefined ? NONE : [...links],
    hashtags: hashtags === undefined ? NONE : [...hashtags],
    notes: notes ?? NONE,
  })
  for (;;) {
    const at = markup.indexOf('<', position)
    if (at === -1) {
      raw += markup.slice(position)
      return result(markup.length, false)
    }
    if (markup.startsWith(close, at)) {
      depth -= 1
      raw += markup.slice(position, depth === 0 ? beforeLayout(markup, position, at) : at)
      const end = markup.indexOf('>', at)
      position = end === -1 ? markup.length : end + 1
      if (depth === 0) return result(position, true)
      continue
    }
    if (at > position) {
      const piece = markup.slice(position, at)
      raw += piece
      if (anchor !== undefined) shown += piece
    }
    const end = tagEnd(markup, at)
    if (end === -1) return result(markup.length, false)
    position = end + 1
    const first = markup.charCodeAt(at + 1)
    if (first === 98 && markup.charCodeAt(at + 2) === 114) {
      raw += '\n'
    } else if (first === 97 && markup.charCodeAt(at + 2) <= 32) {
      anchor = markup.slice(at + 1, end)
      shown = ''
    } else if (first === 47 && markup.charCodeAt(at + 2) === 97 && anchor !== undefined) {
      const label = decodeEntities(shown)
      const target = anchorTarget(anchor)
      if (isTag(anchor, label, target)) {
        hashtags ??= new Set()
        hashtags.add(label)
      } else if (target !== undefined) {
        links ??= new Set()
        links.add(target)
      }
      anchor = undefined
    } else if (markup.startsWith(open, at)) {
      const tag = markup.slice(at + 1, end)
      if (tagName === 'div' && tag.endsWith('/')) continue
      depth += 1
    } else if (tagName === 'div' && markup.startsWith('<span', at)) {
      const tag = markup.slice(at + 1, end)
      if (tag.includes('details')) {
        const note = readInline(markup, position, 'span')
        notes ??= []
        notes.push({ title: attribute(tag, 'title'), text: note.text.trim() })
        position = note.end
      }
    }
  }
}

/** Where the text ends when a newline and indentation stand before the closing tag at `close`. */
function beforeLayout(markup: string, from: number, close: number): number {
  let end = close
  while (end > from && (markup.charCodeAt(end - 1) === 32 || markup.charCodeAt(end - 1) === 9)) end -= 1
  if (end === from || markup.charCodeAt(end - 1) !== 10) return close
  end -= 1
  return end > from && markup.charCodeAt(end - 1) === 13 ? end - 1 : end
}

/** The address behind a link; undefined for e-mail, telephone, custom emoji and script-only anchors. */
function anchorTarget(anchor: string): string | undefined {
  if (anchor.includes('href = "')) return undefined
  const target = attribute(anchor, 'href')
  return target === undefined || target === '' || /^(?:mailto|tel|javascript):/i.test(target) ? undefined : target
}

/** True for hashtags, and for mentions: they link to the page of the very name they show. */
function isTag(anchor: string, label: string, target: string | undefined): boolean {
  if (label.startsWith('#')) return anchor.includes('ShowHashtag(')
  return label.startsWith('@') && target !== undefined && /^https:\/\/[^/]+\/\w+$/.test(target)
    ? target.toLowerCase().endsWith(`/${label.slice(1).toLowerCase()}`)
    : false
}
