// Reads a claims file: a small, strict part of YAML 1.2 (JSON included). Its form is described in docs/claims-file.md.

import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { CaseError } from '../model/case-error.ts'
import type { Claim, Language, Quantity, SideRule } from '../model/ladder.ts'
import { type Problem, quoted } from '../model/problem.ts'
import { spanOfDate } from './casework-values.ts'
import { parseSearchTerm } from './search-term.ts'

const LARGEST_BYTES = 1024 * 1024
/** Brackets and dashes nested deeper than this are no claims file. */
const DEEPEST = 32
const MOST = { claims: 500, rules: 200, characters: 4000, brackets: 20_000 }
const KINDS: readonly Claim['kind'][] = ['factual', 'accusation', 'demand', 'prediction', 'assessment']
/** Kinds of files written before `quantity` was read: they are factual now. */
const OLD_KINDS: readonly string[] = ['figure', 'other']
/** Largest quantity and smallest, and the digits in which it is written. */
const LARGEST_QUANTITY = 1e15
const QUANTITY = /^[+-]?\d{1,16}(?:\.\d{1,16})?$/
const LANGUAGES: readonly Language[] = ['en', 'ru', 'kk']
const CLAIM_KEYS = ['id', 'text', 'kind', 'place', 'from', 'to', 'quantity', 'support', 'deny']
const NO_RULE: SideRule = { search: [], examples: [] }

/**
 * Claims in the order of the file. Throws CaseError 'claims-file' that names line and value: for syntax, unknown, missing
 * or repeated keys, wrong types, anchors, aliases and tags, and what exceeds 1 MiB, 500 claims or 200 rules a side. What was read as something
 * else than it says is told to `notices`.
 */
export function parseClaimsFile(bytes: Uint8Array, notices: Problem[] = []): Claim[] {
  if (bytes.length > LARGEST_BYTES) throw failed('claims-too-large', { value: bytes.length, limit: LARGEST_BYTES })
  const reader = new ClaimsReader(decode(bytes), notices)
  const claims = reader.claims()
  const lineOf = new Map<string, number>()
  for (const { claim, line } of claims) {
    if (lineOf.has(claim.id)) throw failed('claims-repeated-id', { line, value: quoted(claim.id) })
    lineOf.set(claim.id, line)
  }
  return claims.map(({ claim }) => claim)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new CaseError('claims-file', 'claims-not-utf8', {}, { cause })
  }
}

function failed(key: string, parameters: Readonly<Record<string, string | number>>): CaseError {
  return new CaseError('claims-file', key, parameters)
}

class ClaimsReader {
  readonly #lines = new LineCounter()
  readonly #root: Node | null
  readonly #notices: Problem[]

  constructor(text: string, notices: Problem[]) {
    this.#notices = notices
    refuseDepth(text)
    let document: ReturnType<typeof parseDocument>
    try {
      document = parseDocument(text, {
        lineCounter: this.#lines,
        logLevel: 'error',
        prettyErrors: false,
        // Every plain scalar stays the text that was written: `2022` and `no` are words here.
        schema: 'failsafe',
        strict: true,
        stringKeys: true,
        // The parser's own check compares every key with all before it; #map checks with a set.
        uniqueKeys: false,
      })
    } catch (cause) {
      throw new CaseError('claims-file', 'claims-syntax', { line: 1, value: quoted(text.slice(0, 60)) }, { cause })
    }
    const problem = document.errors[0] ?? document.warnings[0]
    if (problem !== undefined) {
      const { line } = this.#lines.linePos(problem.pos[0])
      throw failed('claims-syntax', { line, value: quoted(lineAt(text, problem.pos[0])) })
    }
    this.#root = document.contents as Node | null
  }

  claims(): { claim: Claim; line: number }[] {
    const root = this.#map(this.#root, 'claims', ['claims'])
    const list = this.#list(this.#required(root, 'claims', this.#root), 'claims', MOST.claims)
    return list.map(node => ({ claim: this.#claim(node), line: this.#line(node) }))
  }

  #claim(node: Node | null): Claim {
    const map = this.#map(node, 'claims', CLAIM_KEYS)
    const idNode = this.#required(map, 'id', node)
    const id = this.#text(idNode, 'id')
    if (!/^[\p{L}\p{N}]([\p{L}\p{N}-]{0,62}[\p{L}\p{N}])?$/u.test(id)) {
      throw failed('claims-bad-id', { line: this.#line(idNode), value: quoted(id) })
    }
    const text = this.#texts(this.#required(map, 'text', node))
    const kind = this.#kind(map.get('kind'))
    const setting = this.#setting(map)
    const support = this.#rule(map.get('support'), 'support')
    const deny = this.#rule(map.get('deny'), 'deny')
    if ([support, deny].every(side => side.search.length + side.examples.length === 0)) {
      throw failed('claims-no-rule', { line: this.#line(node), value: quoted(id) })
    }
    return { id, text, kind, ...setting, support, deny }
  }

  #texts(node: Node | null): Claim['text'] {
    if (isScalar(node)) {
      const text = this.#text(node, 'text')
      return { en: text, ru: text, kk: text }
    }
    const map = this.#map(node, 'text', LANGUAGES)
    if (map.size === 0) throw failed('claims-missing', { line: this.#line(node), value: LANGUAGES.join(', ') })
    const texts: Partial<Record<Language, string>> = {}
    for (const language of LANGUAGES) {
      const value = map.get(language)
      if (value !== undefined) texts[language] = this.#text(value, language)
    }
    return texts
  }

  #kind(node: Node | null | undefined): Claim['kind'] {
    if (node === undefined) return 'factual'
    const value = this.#text(node, 'kind')
    const kind = KINDS.find(known => known === value)
    if (kind !== undefined) return kind
    if (!OLD_KINDS.includes(value)) throw this.#wrong(node, 'kind', KINDS.join(', '))
    this.#notices.push({
      code: 'claims-old-kind',
      severity: 'notice',
      where: 'claims',
      line: this.#line(node),
      parameters: { value: quoted(value) },
    })
    return 'factual'
  }

  /** Place, time and quantity, where they are stated. */
  #setting(map: ReadonlyMap<string, Node | null>): Pick<Claim, 'place' | 'from' | 'to' | 'quantity'> {
    const stated: { place?: string; from?: string; to?: string; quantity?: Quantity } = {}
    const [place, quantity] = [map.get('place'), map.get('quantity')]
    if (place !== undefined) stated.place = this.#text(place, 'place')
    for (const key of ['from', 'to'] as const) {
      const node = map.get(key)
      if (node === undefined) continue
      const date = this.#text(node, key)
      if (spanOfDate(date) === undefined) throw this.#wrong(node, key, 'date')
      stated[key] = date
    }
    const [begin, end] = [stated.from, stated.to].map(date => (date === undefined ? undefined : spanOfDate(date)))
    if (begin !== undefined && end !== undefined && begin.first > end.last)
      throw this.#wrong(map.get('to') ?? null, 'to', `>= ${stated.from}`)
    if (quantity !== undefined) stated.quantity = this.#quantity(quantity)
    return stated
  }

  #quantity(node: Node | null): Quantity {
    const map = this.#map(node, 'quantity', ['what', 'unit', 'low', 'high'])
    const what = this.#text(this.#required(map, 'what', node), 'what')
    const unit = map.get('unit')
    const [low, high] = (['low', 'high'] as const).map(key => this.#amount(map.get(key), key))
    if (low === undefined && high === undefined)
      throw failed('claims-missing', { line: this.#line(node), value: 'low, high' })
    if (low !== undefined && high !== undefined && low > high)
      throw this.#wrong(map.get('high') ?? null, 'high', `>= ${low}`)
    return {
      what,
      ...(unit === undefined ? {} : { unit: this.#text(unit, 'unit') }),
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
    }
  }

  #amount(node: Node | null | undefined, key: string): number | undefined {
    if (node === undefined) return undefined
    const text = this.#text(node, key)
    const value = QUANTITY.test(text) ? Number(text) : Number.NaN
    if (!(Math.abs(value) <= LARGEST_QUANTITY)) throw this.#wrong(node, key, 'number')
    return value
  }

  #rule(node: Node | null | undefined, key: string): SideRule {
    if (node === undefined) return NO_RULE
    const map = this.#map(node, key, ['search', 'examples'])
    const search = this.#strings(map.get('search'), 'search')
    for (const { text, line } of search) {
      if (parseSearchTerm(text).all === '') throw failed('claims-only-exclusions', { line, value: quoted(text) })
    }
    const examples = this.#strings(map.get('examples'), 'examples')
    return { search: search.map(({ text }) => text), examples: examples.map(({ text }) => text) }
  }

  #strings(node: Node | null | undefined, key: string): { text: string; line: number }[] {
    if (node === undefined) return []
    const items = isScalar(node) ? [node] : this.#list(node, key, MOST.rules)
    return items.map(item => ({ text: this.#text(item, key), line: this.#line(item) }))
  }

  #text(node: Node | null, key: string): string {
    this.#refuseExtras(node)
    if (!isScalar(node) || typeof node.value !== 'string') throw this.#wrong(node, key, 'text')
    const text = node.value.trim()
    if (text === '') throw failed('claims-missing', { line: this.#line(node), value: key })
    if (text.length > MOST.characters) {
      throw failed('claims-too-many', { line: this.#line(node), value: text.length, limit: MOST.characters, key })
    }
    return text
  }

  #list(node: Node | null, key: string, most: number): (Node | null)[] {
    this.#refuseExtras(node)
    if (!isSeq(node)) throw this.#wrong(node, key, 'list')
    if (node.items.length > most) {
      throw failed('claims-too-many', { line: this.#line(node), value: node.items.length, limit: most, key })
    }
    return node.items as (Node | null)[]
  }

  #map(node: Node | null, key: string, known: readonly string[]): Map<string, Node | null> {
    this.#refuseExtras(node)
    if (!isMap(node)) throw this.#wrong(node, key, 'map')
    const map = new Map<string, Node | null>()
    for (const item of node.items) {
      const name = item.key as Node | null
      this.#refuseExtras(name)
      const label = isScalar(name) ? String(name.value) : '?'
      if (!known.includes(label)) {
        throw failed('claims-unknown-key', { line: this.#line(name), value: quoted(label), known: known.join(', ') })
      }
      if (map.has(label)) throw failed('claims-repeated-key', { line: this.#line(name), value: quoted(label) })
      map.set(label, item.value as Node | null)
    }
    return map
  }

  #required(map: ReadonlyMap<string, Node | null>, key: string, within: Node | null): Node | null {
    const value = map.get(key)
    if (value === undefined) throw failed('claims-missing', { line: this.#line(within), value: key })
    return value
  }

  /** Aliases multiply what a small file holds; anchors and tags serve nothing here. */
  #refuseExtras(node: Node | null): void {
    if (node === null) return
    const extra = isAlias(node)
      ? `*${node.source}`
      : isScalar(node) || isMap(node) || isSeq(node)
        ? node.anchor !== undefined
          ? `&${node.anchor}`
          : node.tag
        : undefined
    if (extra !== undefined) throw failed('claims-not-plain', { line: this.#line(node), value: quoted(extra) })
  }

  #wrong(node: Node | null, key: string, expected: string): CaseError {
    const value = isScalar(node) ? quoted(String(node.value)) : isMap(node) ? '{…}' : isSeq(node) ? '[…]' : ''
    return failed('claims-wrong-type', { line: this.#line(node), key, expected, value })
  }

  #line(node: Node | null): number {
    return node?.range ? this.#lines.linePos(node.range[0]).line : 1
  }
}

/** The parser descends once for each level, so depth is bounded before it sees the text. */
function refuseDepth(text: string): void {
  let open = 0
  let opened = 0
  let line = 1
  let dashes = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]
    if (unit === '\n') {
      line++
      dashes = 0
    } else if (unit === '[' || unit === '{') {
      open++
      if (++opened > MOST.brackets)
        throw failed('claims-too-many', { line, key: unit, value: opened, limit: MOST.brackets })
    } else if ((unit === ']' || unit === '}') && open > 0) open--
    else if ((unit === '-' || unit === '?' || unit === ':') && (text[i + 1] === ' ' || text[i + 1] === '\t')) dashes++
    const indent = dashes === 0 && unit === '\n' ? indentAt(text, i + 1) : 0
    if (open > DEEPEST * 8 || dashes > DEEPEST * 2 || indent > DEEPEST * 16) {
      throw failed('claims-too-deep', { line, value: quoted(lineAt(text, i)) })
    }
  }
}

function indentAt(text: string, start: number): number {
  let at = start
  while (text[at] === ' ' && at - start <= DEEPEST * 16) at++
  return at - start
}

function lineAt(text: string, position: number): string {
  const start = text.lastIndexOf('\n', Math.max(0, position - 1)) + 1
  const end = text.indexOf('\n', start)
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + 80)).trim()
}
