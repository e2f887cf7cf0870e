// Whose words a post carries, as its wording suggests: a relay stands for the speaker upstream, "it is reported" for nobody.

import type { Engine } from '../corpus/engine.ts'
import type { TextIndex } from '../model/finding.ts'
import type { Assertion } from '../model/ladder.ts'
import { type PostStatement, readPost } from '../read/read-post.ts'
import { parseSearchTerm } from '../weigh/search-term.ts'

/** Posts whose texts are fetched at a time. */
const PAGE = 1000
/** Words of a rule are found by their beginning. */
const STEM_UNITS = 5

/** What the statement that speaks of the claim says of its speakers. */
export interface SuggestedVoice {
  /** Nearest to the statement first; empty: whoever posted. */
  readonly speakers: readonly string[]
  readonly isAgentless: boolean
}

const OWN: SuggestedVoice = { speakers: [], isAgentless: false }

/** Texts whose reading is kept while the index stays as it is. */
const KEPT_TEXTS = 100_000

const readOf = new WeakMap<object, Map<TextIndex, readonly PostStatement[]>>()

/** Reads each text once. */
export class SuggestedVoices {
  readonly #corpus: Engine
  readonly #read: Map<TextIndex, readonly PostStatement[]>

  constructor(corpus: Engine) {
    this.#corpus = corpus
    // An index that was added to has other columns.
    const columns = corpus.columns()
    const known = readOf.get(columns)
    this.#read = known !== undefined && known.size < KEPT_TEXTS ? known : new Map()
    readOf.set(columns, this.#read)
  }

  /** One element an assertion. Cost: about 0.1 ms a distinct text. */
  of(assertions: readonly Assertion[]): SuggestedVoice[] {
    this.#readTexts(assertions)
    const { text } = this.#corpus.columns()
    return assertions.map(({ post, matched, suggestsOwnAccess }) =>
      voiceOf(this.#read.get(text[post]) ?? [], matched, suggestsOwnAccess),
    )
  }

  #readTexts(assertions: readonly Assertion[]): void {
    const { text } = this.#corpus.columns()
    const wanted = new Map<TextIndex, number>()
    for (const { post } of assertions) {
      if (text[post] >= 0 && !this.#read.has(text[post]) && !wanted.has(text[post])) wanted.set(text[post], post)
    }
    const posts = [...wanted]
    for (let from = 0; from < posts.length; from += PAGE) {
      const page = posts.slice(from, from + PAGE)
      const details = this.#corpus.posts(page.map(([, post]) => post))
      page.forEach(([own], i) => {
        this.#read.set(own, readPost(details[i].text))
      })
    }
  }
}

function voiceOf(statements: readonly PostStatement[], matched: string, hasSeen: boolean): SuggestedVoice {
  const words = parseSearchTerm(matched).all.toLowerCase().split(/\s+/u)
  const beginnings = words.map(word => word.slice(0, STEM_UNITS)).filter(word => word !== '')
  const held = ({ text }: PostStatement) => {
    const lower = text.toLowerCase()
    return beginnings.filter(word => lower.includes(word)).length
  }
  let best: PostStatement | undefined
  for (const statement of statements) if (best === undefined || held(statement) > held(best)) best = statement
  if (best === undefined) return OWN
  const speakers = best.speakers.slice(0, -1)
  const isAgentless = speakers.length === 0 && !hasSeen && best.because.some(rule => rule.endsWith('-agentless'))
  return speakers.length === 0 && !isAgentless ? OWN : { speakers, isAgentless }
}
