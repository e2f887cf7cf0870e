// XMP: properties of a packet, read in one pass over its tags. No entity of its own, no address is followed.

import { plain } from './metadata-values.ts'

export interface XmpProperty {
  /** Prefix as the standard writes it and name: "exif:DateTimeOriginal". */
  readonly name: string
  /** At most 2000 characters. */
  readonly value: string
}

/** Properties that are read of one packet. */
const MOST_PROPERTIES = 2000
const LONGEST_VALUE = 2000
const DEEPEST = 64

/** Usual prefixes by namespace: a packet may choose others. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://ns.adobe.com/tiff/1.0/', 'tiff'],
  ['http://ns.adobe.com/exif/1.0/', 'exif'],
  ['http://cipa.jp/exif/1.0/', 'exifEX'],
  ['http://ns.adobe.com/xap/1.0/', 'xmp'],
  ['http://ns.adobe.com/xap/1.0/mm/', 'xmpMM'],
  ['http://ns.adobe.com/xap/1.0/rights/', 'xmpRights'],
  ['http://ns.adobe.com/xap/1.0/sType/ResourceEvent#', 'stEvt'],
  ['http://ns.adobe.com/xap/1.0/sType/ResourceRef#', 'stRef'],
  ['http://ns.adobe.com/photoshop/1.0/', 'photoshop'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/', 'Iptc4xmpCore'],
  ['http://iptc.org/std/Iptc4xmpExt/2008-02-29/', 'Iptc4xmpExt'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
])

/** `isWhole` is false when something of the packet was not read: broken tags, more or deeper than is read. Cost linear. */
export function xmpProperties(text: string): {
  readonly properties: readonly XmpProperty[]
  readonly isWhole: boolean
} {
  const reader = new XmpReader(text)
  return reader.read()
}

class XmpReader {
  readonly #text: string
  readonly #properties: XmpProperty[] = []
  /** Prefix in this packet to the usual one. */
  readonly #prefixes = new Map<string, string>()
  /** Names of the elements that are open; only the first ones when they are too deep. */
  readonly #open: string[] = []
  #depth = 0
  #isWhole = true

  constructor(text: string) {
    this.#text = text
  }

  read() {
    const text = this.#text
    let at = text.indexOf('<')
    while (at >= 0) {
      const end = this.#endOf(at)
      if (end < 0) {
        this.#isWhole = this.#isWhole && this.#depth === 0
        break
      }
      if (text[at + 1] !== '?' && text[at + 1] !== '!') this.#tag(text.slice(at + 1, end))
      const next = text.indexOf('<', end)
      if (next >= 0 && this.#depth > 0 && text[next + 1] === '/' && text[at + 1] !== '/')
        this.#value(this.#property(), decoded(text.slice(end + 1, Math.min(next, end + 1 + LONGEST_VALUE * 2))))
      at = next
    }
    if (this.#depth > 0) this.#isWhole = false
    return { properties: this.#properties, isWhole: this.#isWhole }
  }

  /** Where the tag ends; quoted `>` belong to it. -1 when it does not. */
  #endOf(at: number): number {
    if (this.#text.startsWith('<!--', at)) {
      const end = this.#text.indexOf('-->', at + 4)
      return end < 0 ? -1 : end + 2
    }
    let quote = ''
    for (let i = at + 1; i < this.#text.length; i++) {
      const letter = this.#text[i]
      if (quote !== '') quote = letter === quote ? '' : quote
      else if (letter === '"' || letter === "'") quote = letter
      else if (letter === '>') return i
    }
    return -1
  }

  #tag(tag: string): void {
    if (tag[0] === '/') {
      if (this.#depth > 0) this.#depth--
      if (this.#open.length > this.#depth) this.#open.pop()
      return
    }
    const isEmpty = tag.endsWith('/')
    const name = /^[^\s/>]*/.exec(tag.slice(0, 200))?.[0] ?? ''
    const attributes = attributesOf(tag.slice(name.length))
    for (const [key, value] of attributes)
      if (key.startsWith('xmlns:')) this.#prefixes.set(key.slice(6), PREFIXES.get(value) ?? key.slice(6))
    if (this.#depth < DEEPEST) this.#open.push(this.#usual(name))
    else this.#isWhole = false
    this.#depth++
    for (const [key, value] of attributes)
      if (!/^(?:xmlns\b|xml:|rdf:(?:about|ID|parseType|nodeID)$)/.test(key)) this.#value(this.#usual(key), value)
    if (isEmpty) {
      this.#depth--
      if (this.#open.length > this.#depth) this.#open.pop()
    }
  }

  /** The innermost open element that is no container. */
  #property(): string {
    for (let i = this.#open.length - 1; i >= 0; i--)
      if (!this.#open[i].startsWith('rdf:') && this.#open[i] !== 'x:xmpmeta') return this.#open[i]
    return ''
  }

  #value(name: string, value: string): void {
    const text = value.trim()
    if (name === '' || text === '') return
    if (this.#properties.length >= MOST_PROPERTIES) this.#isWhole = false
    else this.#properties.push({ name: plain(name, 100), value: text.slice(0, LONGEST_VALUE) })
  }

  #usual(name: string): string {
    const colon = name.indexOf(':')
    if (colon < 0) return name
    const prefix = name.slice(0, colon)
    return `${this.#prefixes.get(prefix) ?? prefix}${name.slice(colon)}`
  }
}

function attributesOf(text: string): [string, string][] {
  const found: [string, string][] = []
  let at = 0
  while (found.length < MOST_PROPERTIES) {
    const equals = text.indexOf('=', at)
    if (equals < 0) break
    const name = /[^\s/"'=]{1,200}$/.exec(text.slice(Math.max(at, equals - 220), equals).trimEnd())?.[0]
    const from = equals + 1 + (/^\s{0,20}/.exec(text.slice(equals + 1, equals + 21))?.[0].length ?? 0)
    const quote = text[from]
    const to = quote === '"' || quote === "'" ? text.indexOf(quote, from + 1) : -1
    if (to < 0) at = equals + 1
    else {
      if (name !== undefined)
        found.push([name, decoded(text.slice(from + 1, Math.min(to, from + 1 + LONGEST_VALUE * 2)))])
      at = to + 1
    }
  }
  return found
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities of XML and numbers of characters; all others stay as written. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name]
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })
}
