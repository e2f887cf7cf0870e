// Reads the lists of calls to violence: a small, strict part of YAML. Its form is described in docs/methods.md#calls-to-violence.

import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { tokensOf } from '../language/tokens.ts'
import { CaseError } from '../model/case-error.ts'
import type { Language } from '../model/ladder.ts'
import { quoted } from '../model/problem.ts'

export type CallKind = 'attack' | 'arm' | 'burn'

/** One word of a phrase, folded. */
export interface PhraseWord {
  readonly text: string
  /** All words that begin so. */
  readonly isStem: boolean
}

export interface CallPhrase {
  readonly kind: CallKind
  readonly language: Language
  /** `verb`: calls only beside a word of urging. */
  readonly role: 'call' | 'verb'
  readonly words: readonly PhraseWord[]
}

export interface CallList {
  readonly phrases: readonly CallPhrase[]
  readonly urging: readonly (readonly PhraseWord[])[]
  readonly exceptions: readonly (readonly PhraseWord[])[]
}

const LANGUAGES: readonly Language[] = ['en', 'ru', 'kk']
const KINDS: readonly CallKind[] = ['attack', 'arm', 'burn']
const LARGEST_BYTES = 256 * 1024
const MOST = { phrases: 5000, words: 6, brackets: 200, indent: 24 }
/** A phrase without a longer word cannot be looked for quickly; neither can a shorter beginning with *. */
const SHORTEST = 3

/**
 * The lists of a file. Throws CaseError 'usage' that names line and value: for syntax, unknown keys, wrong types, phrases without
 * a word of three letters, phrases of more than six words, and what exceeds 256 KiB or 5,000 phrases.
 */
export function parseCallList(bytes: Uint8Array): CallList {
  if (bytes.length > LARGEST_BYTES) throw failed('calls-too-large', { value: bytes.length, limit: LARGEST_BYTES })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new CaseError('usage', 'calls-not-utf8', {}, { cause })
  }
  return new CallListReader(text).list()
}

function failed(key: string, parameters: Readonly<Record<string, string | number>>): CaseError {
  return new CaseError('usage', key, parameters)
}

class CallListReader {
  readonly #lines = new LineCounter()
  readonly #root: Node | null
  #count = 0

  constructor(text: string) {
    refuseDepth(text)
    let document: ReturnType<typeof parseDocument>
    try {
      document = parseDocument(text, {
        lineCounter: this.#lines,
        logLevel: 'error',
        prettyErrors: false,
        schema: 'failsafe',
        strict: true,
        stringKeys: true,
        uniqueKeys: true,
      })
    } catch (cause) {
      throw new CaseError('usage', 'calls-syntax', { line: 1, value: quoted(text.slice(0, 60)) }, { cause })
    }
    const problem = document.errors[0] ?? document.warnings[0]
    if (problem !== undefined) {
      const { line } = this.#lines.linePos(problem.pos[0])
      throw failed('calls-syntax', { line, value: quoted(text.slice(problem.pos[0], problem.pos[0] + 60)) })
    }
    this.#root = document.contents as Node | null
  }

  list(): CallList {
    const phrases: CallPhrase[] = []
    const urging: (readonly PhraseWord[])[] = []
    const exceptions: (readonly PhraseWord[])[] = []
    for (const [language, entry] of this.#map(this.#root, LANGUAGES)) {
      const lists = this.#map(entry, ['urging', 'exceptions', ...KINDS])
      urging.push(...this.#phrases(lists.get('urging'), 1))
      exceptions.push(...this.#phrases(lists.get('exceptions'), 1))
      for (const kind of KINDS) {
        const roles = this.#map(lists.get(kind) ?? null, ['calls', 'verbs'])
        for (const role of ['call', 'verb'] as const)
          for (const words of this.#phrases(roles.get(`${role}s`), SHORTEST))
            phrases.push({ kind, language: language as Language, role, words })
      }
    }
    if (phrases.length === 0) throw failed('calls-empty', {})
    return { phrases, urging, exceptions }
  }

  #map(node: Node | null | undefined, known: readonly string[]): Map<string, Node | null> {
    const map = new Map<string, Node | null>()
    if (node === null || node === undefined) return map
    if (!isMap(node)) throw this.#wrong(node, known.join(', '))
    this.#refuseExtras(node)
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '?'
      if (!known.includes(name)) throw this.#wrong(key as Node, known.join(', '))
      map.set(name, value as Node | null)
    }
    return map
  }

  /** A list, or one text with semicolons. */
  #phrases(node: Node | null | undefined, shortest: number): (readonly PhraseWord[])[] {
    if (node === null || node === undefined) return []
    this.#refuseExtras(node)
    const items = isSeq(node) ? (node.items as (Node | null)[]) : [node]
    return items.flatMap(item => {
      this.#refuseExtras(item)
      if (!isScalar(item) || typeof item.value !== 'string') throw this.#wrong(item, 'a; b; c')
      const found = item.value
        .split(/[;\n]/)
        .map(part => part.trim())
        .filter(part => part !== '')
      return found.map(part => this.#phrase(part, item as Node, shortest))
    })
  }

  #phrase(part: string, node: Node, shortest: number): readonly PhraseWord[] {
    const line = this.#line(node)
    if (++this.#count > MOST.phrases) throw failed('calls-too-many', { line, limit: MOST.phrases })
    const words = part.split(/\s+/).flatMap(word => {
      const isStem = word.endsWith('*')
      return tokensOf(isStem ? word.slice(0, -1) : word)
        .filter(({ kind }) => kind !== 'mark')
        .map(({ text }) => ({ text, isStem }))
    })
    const longest = Math.max(0, ...words.map(({ text }) => text.length))
    const isShortStem = words.some(({ text, isStem }) => isStem && text.length < SHORTEST)
    if (words.length === 0 || words.length > MOST.words || longest < shortest || isShortStem)
      throw failed('calls-phrase', { line, value: quoted(part), most: MOST.words, least: shortest })
    return words
  }

  #refuseExtras(node: Node | null): void {
    const extra = node as { anchor?: string; tag?: string; source?: string } | null
    if (
      extra?.anchor !== undefined ||
      extra?.tag !== undefined ||
      (node !== null && !isScalar(node) && !isMap(node) && !isSeq(node))
    )
      throw this.#wrong(node, 'a; b; c')
  }

  #wrong(node: Node | null, expected: string): CaseError {
    const value = isScalar(node) ? quoted(String(node.value)) : isMap(node) ? '{…}' : isSeq(node) ? '[…]' : '?'
    return failed('calls-wrong', { line: this.#line(node), value, expected })
  }

  #line(node: Node | null): number {
    return node?.range ? this.#lines.linePos(node.range[0]).line : 1
  }
}

/** The parser descends once for each level, so depth is bounded before it sees the text. */
function refuseDepth(text: string): void {
  let opened = 0
  for (const [number, line] of text.split('\n').entries()) {
    const indent = line.length - line.trimStart().length
    const isDeep = indent > MOST.indent || /^\s*(?:[-?:]\s+){2}/.test(line)
    for (const unit of line) if (unit === '[' || unit === '{') opened++
    if (isDeep || opened > MOST.brackets)
      throw failed('calls-too-deep', { line: number + 1, value: quoted(line.trim().slice(0, 60)) })
  }
}
