// Walks HTML or XML of any quality: tags, attributes and text, no tree, no entities but the standard ones, nothing fetched. Linear in the markup.

import { Tokenizer } from 'htmlparser2'

/** Attributes of a tag beyond these are passed over. */
const MOST_ATTRIBUTES = 64
const MOST_VALUE_UNITS = 4096
/** Depth beyond which elements are no longer tracked; their text is still given. */
const MOST_DEPTH = 512

export interface MarkupVisitor {
  /** Name in lower case in HTML; in XML as written, without its prefix. */
  open(name: string, attributes: ReadonlyMap<string, string>): void
  close(name: string): void
  text(words: string): void
}

export interface MarkupRules {
  readonly isXml: boolean
  /** HTML: elements that end where another of them begins, unless one of the stops stands between. */
  readonly implied?: ReadonlyMap<string, { readonly ends: readonly string[]; readonly stops: readonly string[] }>
  /** Elements without content. */
  readonly voids?: ReadonlySet<string>
}

/**
 * Calls the visitor in document order; every `open` has its `close`, also for elements that were never closed. A closing tag closes
 * what was opened inside; one without an opening tag is passed over. Returns true when elements lay deeper than 512.
 */
export function walkMarkup(markup: string, rules: MarkupRules, visitor: MarkupVisitor): boolean {
  const stack: string[] = []
  const open = new Map<string, number>()
  let untracked = 0
  let isDeep = false
  let name = ''
  let attribute = ''
  let value = ''
  let attributes = new Map<string, string>()

  const pop = () => {
    const top = stack.pop() as string
    open.set(top, (open.get(top) ?? 1) - 1)
    visitor.close(top)
  }
  const closeTo = (wanted: string) => {
    if ((open.get(wanted) ?? 0) === 0) return
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      pop()
      if (top === wanted) return
    }
  }
  const closeImplied = () => {
    const rule = rules.implied?.get(name)
    if (rule === undefined || stack.length >= MOST_DEPTH) return
    if (!rule.ends.some(end => (open.get(end) ?? 0) > 0)) return
    for (let i = stack.length - 1; i >= 0; i--) {
      if (rule.stops.includes(stack[i])) return
      if (!rule.ends.includes(stack[i])) continue
      while (stack.length > i) pop()
      return
    }
  }
  const begin = (isSelfClosing: boolean) => {
    closeImplied()
    visitor.open(name, attributes)
    attributes = new Map()
    if (isSelfClosing || rules.voids?.has(name) === true) visitor.close(name)
    else if (stack.length < MOST_DEPTH) {
      stack.push(name)
      open.set(name, (open.get(name) ?? 0) + 1)
    } else {
      isDeep = true
      untracked++
      visitor.close(name)
    }
  }
  const nameOf = (start: number, end: number) => {
    const written = markup.slice(start, Math.min(end, start + 100))
    return rules.isXml ? written.slice(written.lastIndexOf(':') + 1) : written.toLowerCase()
  }
  const tokenizer = new Tokenizer(
    { xmlMode: rules.isXml, decodeEntities: true },
    {
      onopentagname(start, end) {
        name = nameOf(start, end)
        attributes = new Map()
      },
      onattribname(start, end) {
        attribute = nameOf(start, end)
        value = ''
      },
      onattribdata(start, end) {
        if (value.length < MOST_VALUE_UNITS) value += markup.slice(start, Math.min(end, start + MOST_VALUE_UNITS))
      },
      onattribentity(codepoint) {
        if (value.length < MOST_VALUE_UNITS) value += String.fromCodePoint(codepoint)
      },
      onattribend() {
        if (attributes.size < MOST_ATTRIBUTES && !attributes.has(attribute)) attributes.set(attribute, value)
      },
      onopentagend: () => begin(false),
      onselfclosingtag: () => begin(rules.isXml),
      onclosetag(start, end) {
        const closed = nameOf(start, end)
        if (untracked > 0 && stack.at(-1) !== closed) untracked--
        else closeTo(closed)
      },
      ontext: (start, end) => visitor.text(markup.slice(start, end)),
      ontextentity: codepoint => visitor.text(String.fromCodePoint(codepoint)),
      oncdata(start, end, offset) {
        if (rules.isXml) visitor.text(markup.slice(start, end - offset))
      },
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  )
  tokenizer.write(markup)
  tokenizer.end()
  while (stack.length > 0) pop()
  return isDeep
}
