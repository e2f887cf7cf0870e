// The gate: searches the finished files of an export for what must not be in them. Knows nothing of how they were made.

import { PatternAutomaton } from './gate-automaton.ts'
import { foldForGate, gateWords } from './gate-fold.ts'
import { NameSearch, type SearchedName } from './gate-names.ts'
import { Quotations, unitsOf } from './gate-quotations.ts'
import { type GateValue, type SearchedValue, valuesToSearch } from './gate-values.ts'
import { type GateView, gateViews, type Unpack } from './gate-views.ts'

/** Something in an export that must not be there. Never holds the value itself. */
export interface GateHit {
  readonly rule: GateValue['rule'] | 'quotation'
  /** In the export. */
  readonly file: string
  /** How it was read there. */
  readonly how: string
  /** First letter and length: `N… (6)`. */
  readonly shown: string
}

/** A value that is not searched for in full, and why. */
export interface Unsearched {
  readonly value: string
  readonly rule: GateValue['rule']
  /** `letter`: one letter, not at all. `short`: as a whole word only. `own-word`: not at all, the program's own files hold it. `ordinary`: a word of the language of the posts. */
  readonly why: 'letter' | 'short' | 'own-word' | 'ordinary'
}

export interface GateOptions {
  readonly unpack: Unpack
  /** True for a word, folded, that the posts use as a word and not as a name. Asked for names of one word that were found. */
  readonly isOrdinary: (word: string) => boolean
}

/** Bytes of a file looked at at once, and how much of them is looked at again with what follows. */
const WINDOW_BYTES = 8 << 20
const OVERLAP_BYTES = 1 << 16
/** Letters of a name from which it is looked for in what is no text: media, decoded blobs. */
const TELLING_LETTERS = 7
/** Five and five digits of Crockford's base 32, in small letters. */
const TOKEN = /(?<![a-z0-9])[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}(?![a-z0-9])/g
/** Hits that are listed in all. */
const MOST_HITS = 50
const LONGEST_DIGITS = 40

/** A whole host: a longer one that ends alike is another. Linear: labels and dots take turns. */
const HOST = /(?<![a-z0-9.-])[a-z0-9-]+(?:\.[a-z0-9-]+)+/g

export class Gate {
  readonly hits: GateHit[] = []
  readonly #values: readonly SearchedValue[]
  readonly #names: readonly (SearchedValue & SearchedName)[]
  readonly #automaton: PatternAutomaton
  readonly #digests: PatternAutomaton
  readonly #digestValues: readonly SearchedValue[]
  readonly #nameSearch: NameSearch
  /** Names that may leave: what lies inside of one of them is none of the others. */
  readonly #cleared: PatternAutomaton
  readonly #clearedNames: NameSearch
  readonly #options: GateOptions
  readonly #quotations = new Quotations()
  readonly #files: string[] = []
  readonly #permitted = new Set<SearchedValue>()
  readonly #ordinary = new Set<SearchedValue>()
  readonly #told = new Set<string>()
  /** Those without digits, in small letters. */
  readonly #tokens = new Set<string>()
  readonly #domains = new Set<string>()

  constructor(values: Iterable<GateValue>, cleared: Iterable<string>, options: GateOptions) {
    this.#options = options
    const names = [...new Set(Array.from(cleared, name => foldForGate(name).trim()))].filter(name => name !== '')
    this.#cleared = new PatternAutomaton(names)
    this.#clearedNames = new NameSearch(
      names.map(name => ({ words: gateWords(name), isExact: false })).filter(({ words }) => words.length > 0),
    )
    const searched = valuesToSearch(values)
    this.#values = searched.values
    this.#names = searched.names
    this.#digestValues = searched.digests
    this.#automaton = new PatternAutomaton(searched.values.map(({ pattern }) => pattern))
    this.#digests = new PatternAutomaton(searched.digests.map(({ pattern }) => pattern))
    this.#nameSearch = new NameSearch(searched.names)
  }

  /** How many values are searched for. */
  get searched(): number {
    return this.#values.length + this.#names.length
  }

  /** What of the program's own files, made without a case, would be taken for a value is not searched for. Call before `search`. */
  learnOwnWords(text: string): void {
    for (const view of gateViews(new TextEncoder().encode(text), () => [])) {
      const folded = foldForGate(view.text)
      this.#quotations.permit(folded)
      this.#eachFound(folded, value => {
        this.#permitted.add(value)
      })
    }
  }

  /** Runs of words that may leave, as of claims' own texts. Call before `search`. */
  permitQuotation(text: string): void {
    this.#quotations.permit(foldForGate(text))
  }

  /** A token of this export, which may look like a name. Call before `search`. */
  permitToken(token: string): void {
    if (!/\d/.test(token)) this.#tokens.add(token.toLowerCase())
  }

  /** A domain that leaves without the rest of its address, and may hold a name: `ferry.example` beside @ferry. Call before `search`. */
  permitDomain(domain: string): void {
    this.#domains.add(foldForGate(domain))
  }

  /** Searches one file. */
  search(file: string, pieces: Iterable<Uint8Array>): void {
    const index = this.#files.push(file) - 1
    this.#searchText(file, index, { how: 'name', text: file })
    for (const window of windows(pieces)) {
      for (const view of gateViews(window, this.#options.unpack)) {
        this.#searchText(file, index, view)
        if (view.bytes !== undefined) this.#searchDigests(file, view.how, view.bytes)
      }
    }
  }

  /** Holds one text of a post against the words of the export. */
  checkQuotations(post: string): void {
    const units = unitsOf(foldForGate(post))
    this.checkQuotationsIn(units, 0, units.length)
  }

  /** The same of many texts in one block, lower case and NFKC; from and to in code units. */
  checkQuotationsIn(units: Uint16Array, from: number, to: number): void {
    this.#quotations.check(units, from, to, (file, run) => {
      this.#tell({ rule: 'quotation', file: this.#files[file], how: 'text', shown: shortened(run) }, run)
    })
  }

  /** Values that are not searched for in full, with those met so far that are ordinary words. */
  unsearched(): Unsearched[] {
    const list: Unsearched[] = []
    for (const value of this.#names)
      if (value.isExact && !this.#permitted.has(value))
        list.push({ ...told(value), why: value.pattern.length === 1 ? 'letter' : 'short' })
    for (const value of this.#permitted) list.push({ ...told(value), why: 'own-word' })
    for (const value of this.#ordinary) list.push({ ...told(value), why: 'ordinary' })
    return list
  }

  #searchText(file: string, index: number, { how, text, bytes }: GateView): void {
    const folded = foldForGate(text)
    const isBinary = bytes !== undefined || how === 'hex' || how === 'utf-16'
    this.#eachFound(folded, value => {
      // A few letters stand in any bytes by chance.
      const isChance = isBinary && value.how === 'name' && value.pattern.length < TELLING_LETTERS
      if (!isChance) this.#found(value, file, how)
    })
    const joined = folded.replace(/(?<=\d)[ ().\-/]{1,3}(?=\d)/g, '')
    if (joined !== folded)
      this.#automaton.search(joined, (pattern, start, end) => {
        const value = this.#values[pattern]
        if (value.how === 'phone' && isWholeNumber(joined, start, end)) this.#found(value, file, how)
      })
    if (how !== 'name') this.#quotations.add(folded, index)
  }

  #searchDigests(file: string, how: string, bytes: Uint8Array): void {
    if (this.#digestValues.length === 0) return
    const text = new TextDecoder('latin1').decode(bytes)
    // What windows-1252 reads otherwise stands in both alike.
    this.#digests.search(text, pattern => this.#found(this.#digestValues[pattern], file, how))
  }

  #eachFound(folded: string, found: (value: SearchedValue) => void): void {
    const met: { readonly value: SearchedValue; readonly start: number; readonly end: number }[] = []
    this.#automaton.search(folded, (pattern, start, end) => {
      const value = this.#values[pattern]
      if (isWhole(value.how, folded, start, end)) met.push({ value, start, end })
    })
    this.#nameSearch.search(this.#withoutTokens(folded), (name, start, end) => {
      const value = this.#names[name]
      if (value.pattern.length === 1) return
      if (!value.isExact || isWhole('word', folded, start, end)) met.push({ value, start, end })
    })
    if (met.length === 0) return
    const open = this.#clearedIn(folded)
    for (const { value, start, end } of met) if (!open.holds(start, end)) found(value)
  }

  /** Tokens of exports hold letters by chance, names among them: one with a digit is no name, one without only where it is known. */
  #withoutTokens(folded: string): string {
    return folded.replace(TOKEN, token =>
      /\d/.test(token) || this.#tokens.has(token) ? ' '.repeat(token.length) : token,
    )
  }

  /** The stretches of a text that are names which may leave. */
  #clearedIn(folded: string): { holds(start: number, end: number): boolean } {
    const ends = new Int32Array(folded.length)
    const put = (start: number, end: number) => {
      ends[start] = Math.max(ends[start], end)
    }
    this.#cleared.search(folded, (_, start, end) => put(start, end))
    this.#clearedNames.search(folded, (_, start, end) => put(start, end))
    if (this.#domains.size > 0)
      for (const { 0: host, index } of folded.matchAll(HOST))
        if (this.#domains.has(host)) put(index, index + host.length)
    // Farthest end of what begins here or before.
    for (let at = 1; at < ends.length; at++) ends[at] = Math.max(ends[at], ends[at - 1])
    return { holds: (start, end) => ends[start] >= end }
  }

  #found(value: SearchedValue, file: string, how: string): void {
    if (this.#permitted.has(value) || this.#ordinary.has(value)) return
    if (value.how === 'name' && value.isOneWord && this.#options.isOrdinary(gateWords(value.pattern)[0] ?? '')) {
      this.#ordinary.add(value)
      return
    }
    this.#tell({ rule: value.rule, file, how, shown: shortened(value.value) }, value.value)
  }

  #tell(hit: GateHit, value: string): void {
    const key = `${hit.rule} ${hit.file} ${value}`
    if (this.#told.has(key) || this.hits.length >= MOST_HITS) return
    this.#told.add(key)
    this.hits.push(hit)
  }
}

function told({ value, rule }: SearchedValue): { value: string; rule: GateValue['rule'] } {
  return { value, rule }
}

/** First letter and length in characters. */
export function shortened(value: string): string {
  const letters = Array.from(value.toWellFormed())
  const first = letters.find(letter => /[\p{L}\p{N}]/u.test(letter)) ?? ''
  return `${first}… (${letters.length})`
}

function isWhole(how: SearchedValue['how'], text: string, start: number, end: number): boolean {
  if (how === 'anywhere' || how === 'name') return true
  if (how === 'digits' || how === 'phone') return isWholeNumber(text, start, end)
  return !isWordAt(text, start - 1) && !isWordAt(text, end)
}

/** Not a part of a longer number, nor behind its decimal point. */
function isWholeNumber(text: string, start: number, end: number): boolean {
  if (isDigit(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(end))) return false
  let digits = start
  while (start - digits < LONGEST_DIGITS && isDigit(text.charCodeAt(digits - 2)) && text[digits - 1] === '.')
    return false
  // Hexadecimal digits of something longer.
  while (/[a-f]/.test(text[digits - 1] ?? '') && start - digits < LONGEST_DIGITS) digits--
  return !(digits < start && /[0-9]/.test(text[digits - 1] ?? ''))
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}_]/u.test(text[at])
}

/** The bytes in stretches that overlap. */
function* windows(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let window: Uint8Array<ArrayBufferLike> = new Uint8Array(OVERLAP_BYTES)
  let filled = 0
  let kept = 0
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      if (filled === window.length && window.length < WINDOW_BYTES) window = larger(window)
      const count = Math.min(window.length - filled, piece.length - at)
      window.set(piece.subarray(at, at + count), filled)
      filled += count
      at += count
      if (filled < WINDOW_BYTES) continue
      yield window.slice(0, filled)
      window.copyWithin(0, filled - OVERLAP_BYTES, filled)
      filled = OVERLAP_BYTES
      kept = OVERLAP_BYTES
    }
  }
  if (filled > kept || kept === 0) yield window.slice(0, filled)
}

function larger(window: Uint8Array): Uint8Array {
  const next = new Uint8Array(Math.min(WINDOW_BYTES, window.length * 4))
  next.set(window)
  return next
}
