// What of the posts that an erasure takes away is named in casework, and no longer in any post that stays.

import { normalise } from '../algorithms/normalise.ts'
import { READERS } from '../import/readers.ts'
import type { CaseworkAct, Unit } from '../model/casework.ts'
import type { ByteSource, PostRecord } from '../model/source-record.ts'
import type { Exhibit, Exhibits } from '../preserve/exhibit-numbers.ts'
import { sha256 } from '../system/hashing.ts'
import { isCaseworkAct } from '../weigh/casework-shape.ts'
import { coveredTexts } from '../weigh/casework-subject.ts'
import type { Casebook } from './casebook.ts'
import { unitsOf } from './casework-list.ts'
import type { CaseworkTraces } from './erase-casework.ts'
import { type PersonFound, postsOf } from './erase-person.ts'

/** Code units by which quotes are found in texts. */
const BEGINNING = 8

/**
 * Reads the posts that go and, when casework names any of them, all that stay. `rests`: what stays of exhibits that go in part.
 */
export async function caseworkTraces(
  casebook: Casebook,
  all: Exhibits,
  gone: readonly Exhibit[],
  rests: readonly PersonFound[],
): Promise<CaseworkTraces> {
  const wanted = namedIn(casebook)
  const found = new Traces(wanted)
  for (const exhibit of gone) for await (const post of postsOf(casebook, exhibit)) found.add(post)
  if (found.isEmpty) return found
  for (const exhibit of all.all)
    if (!gone.includes(exhibit)) for await (const post of postsOf(casebook, exhibit)) found.remove(post)
  for (const { exhibit, rest } of rests)
    if (rest !== undefined)
      for await (const post of postsIn(rest.staged.source(exhibit.latest.name), exhibit)) found.remove(post)
  return found
}

async function* postsIn(source: ByteSource, { latest }: Exhibit): AsyncGenerator<PostRecord> {
  const reader = READERS.find(candidate => candidate.format === latest.format)
  if (reader === undefined) return
  for await (const batch of reader.read(source, latest.readOptions))
    for (const record of batch.records) if (record.kind === 'post') yield record
}

interface Wanted {
  readonly posts: ReadonlySet<string>
  readonly quotes: ReadonlySet<string>
  readonly texts: ReadonlySet<string>
  readonly identities: ReadonlySet<string>
}

/** Everything of posts that any act of casework names. */
function namedIn(casebook: Casebook): Wanted {
  const posts = new Set<string>()
  const quotes = new Set<string>()
  const texts = new Set<string>()
  const identities = new Set<string>()
  const note = (unit: Unit) => {
    posts.add(unit.post)
    if (unit.quote !== undefined) quotes.add(unit.quote)
  }
  for (const { act: recorded } of casebook.custody.journal.acts()) {
    if (!isCaseworkAct(recorded)) continue
    const act: CaseworkAct = recorded
    for (const unit of unitsOf(act)) note(unit)
    for (const text of coveredTexts(act)) texts.add(text)
    if (act.type === 'controller' || act.type === 'alias') for (const id of act.members) identities.add(id)
    if (act.type === 'naming') identities.add(act.of)
    if (act.type === 'actor') for (const id of act.accounts ?? []) identities.add(id)
  }
  return { posts, quotes, texts, identities }
}

class Traces implements CaseworkTraces {
  readonly posts = new Set<string>()
  readonly quotes = new Set<string>()
  readonly texts = new Set<string>()
  readonly identities = new Set<string>()
  readonly #wanted: Wanted
  readonly #beginnings = new Map<string, string[]>()
  readonly #short: readonly string[]

  constructor(wanted: Wanted) {
    this.#wanted = wanted
    this.#short = [...wanted.quotes].filter(quote => quote.length < BEGINNING)
    for (const quote of wanted.quotes) {
      if (quote.length < BEGINNING) continue
      const beginning = quote.slice(0, BEGINNING)
      const known = this.#beginnings.get(beginning)
      if (known === undefined) this.#beginnings.set(beginning, [quote])
      else known.push(quote)
    }
  }

  get isEmpty(): boolean {
    return this.posts.size + this.quotes.size + this.texts.size + this.identities.size === 0
  }

  add(post: PostRecord): void {
    const { posts, texts, identities } = this.#wanted
    const key = `${post.channelId}/${post.messageId}`
    if (posts.has(key)) this.posts.add(key)
    for (const id of [post.accountId, post.channelId, post.forward?.id])
      if (id !== undefined && identities.has(id)) this.identities.add(id)
    for (const quote of this.#quotesIn(post.text)) this.quotes.add(quote)
    if (texts.size === 0 || post.text === '') return
    const text = sha256(normalise(post.text))
    if (texts.has(text)) this.texts.add(text)
  }

  remove(post: PostRecord): void {
    this.posts.delete(`${post.channelId}/${post.messageId}`)
    for (const id of [post.accountId, post.channelId, post.forward?.id])
      if (id !== undefined) this.identities.delete(id)
    if (this.quotes.size > 0) for (const quote of this.#quotesIn(post.text)) this.quotes.delete(quote)
    if (this.texts.size > 0 && post.text !== '') this.texts.delete(sha256(normalise(post.text)))
  }

  *#quotesIn(text: string): Generator<string> {
    if (this.#wanted.quotes.size === 0) return
    for (const quote of this.#short) if (text.includes(quote)) yield quote
    if (this.#beginnings.size === 0) return
    for (let at = 0; at + BEGINNING <= text.length; at++)
      for (const quote of this.#beginnings.get(text.slice(at, at + BEGINNING)) ?? [])
        if (text.startsWith(quote, at)) yield quote
  }
}
