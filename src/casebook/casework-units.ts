// Units of coding held against the posts of the case: they have to be there, and their quote has to be what stands there.

import { normalise } from '../algorithms/normalise.ts'
import type { PostDetail } from '../corpus/engine.ts'
import type { Unit } from '../model/casework.ts'
import { quoted } from '../model/problem.ts'
import { sha256 } from '../system/hashing.ts'
import { LIMITS } from '../weigh/casework-fields.ts'
import type { RecordFault } from '../weigh/casework-values.ts'
import type { Casebook } from './casebook.ts'

/** A unit with its post; the key is that by which the case knows the post, and the quote is the text that stands there. */
export interface HeldUnit {
  readonly unit: Unit
  readonly post: PostDetail
}

/** Looks a unit up. `keepsQuote`: the text goes into the record; `position`: of its post, where it is known already. Needs a sealed index. */
export function heldUnit(
  casebook: Casebook,
  unit: Unit,
  field: string,
  keepsQuote: boolean,
  position: number = casebook.index().postsByKey([unit.post])[0],
): HeldUnit | { readonly fault: RecordFault } {
  const index = casebook.index()
  if (position < 0)
    return fault('record-unknown-post', { field, value: quoted(unit.post), nearest: nearestPost(casebook, unit.post) })
  const [post] = index.posts([position])
  const { start = 0, end = post.text.length } = unit
  if (end > post.text.length || (unit.start !== undefined && splitsPair(post.text, start, end)))
    return fault('record-span-outside', { field, value: `${start}-${end}`, length: post.text.length })
  const text = post.text.slice(start, end)
  if (unit.quote !== undefined && unit.quote !== text)
    return fault('record-quote-differs', { field: field.replace('post', 'quote'), value: quoted(unit.quote) })
  const quote = keepsQuote && text !== '' && text.length <= LIMITS.quote ? { quote: text } : {}
  const span = unit.start === undefined ? {} : { start, end }
  return { unit: { post: keyOf(post), ...span, ...quote }, post }
}

/** `channel id/message id`. */
export function keyOf(post: PostDetail): string {
  return `${post.channel.id}/${post.messageId}`
}

/** All posts whose normalised text is that of a post. */
export function copiesOf(
  casebook: Casebook,
  { index: position, text }: PostDetail,
): { texts: string[]; posts: number } {
  const columns = casebook.index().columns()
  const own = columns.text[position]
  const posts = own < 0 ? 1 : columns.text.reduce((sum, other) => (other === own ? sum + 1 : sum), 0)
  return { texts: [sha256(normalise(text))], posts }
}

function fault(code: string, parameters: RecordFault['parameters']): { readonly fault: RecordFault } {
  return { fault: { code, parameters } }
}

/** A span must not begin or end inside a character of two code units. */
function splitsPair(text: string, start: number, end: number): boolean {
  return [start, end].some(
    at => at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at)),
  )
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}

/** Message numbers on either side that are tried when a chat is known and the message is not. */
const NEIGHBOURS = 50

/** What was perhaps meant: the nearest message of that chat, or the chat whose id is most alike; '' for nothing. */
function nearestPost(casebook: Casebook, key: string): string {
  const index = casebook.index()
  const slash = key.lastIndexOf('/')
  const [channel, message] = [key.slice(0, slash), key.slice(slash + 1)]
  if (/^\d{1,15}$/.test(message)) {
    const tried: string[] = []
    for (let step = 1; step <= NEIGHBOURS; step++)
      for (const next of [Number(message) - step, Number(message) + step]) tried.push(`${channel}/${next}`)
    const at = index.postsByKey(tried).findIndex(position => position >= 0)
    if (at >= 0) return quoted(tried[at])
  }
  return nearestOf(
    channel,
    index.channels().map(({ id }) => id),
  )
}

/** Words compared at most; a case of more chats is searched among the first. */
const COMPARED = 5000

/** The candidate with the smallest edit distance, if that is at most a third of the length; '' otherwise. */
export function nearestOf(word: string, candidates: readonly string[]): string {
  let best = ''
  let least = Math.floor(Math.min(word.length, 80) / 3) + 1
  for (const candidate of candidates.slice(0, COMPARED)) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const distance = editDistance(word.slice(0, 80), candidate.slice(0, 80))
    if (distance < least) [best, least] = [candidate, distance]
  }
  return quoted(best)
}

/** Levenshtein distance in UTF-16 code units. Cost the product of both lengths. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]
}
