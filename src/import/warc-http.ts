// The body of an HTTP response inside a record: chunks joined (RFC 9112), content decoded (gzip, deflate, br).

import { type Compression, decompress } from '../system/decompress.ts'

/** Codings one over another that are taken off. */
const MOST_CODINGS = 3

/** Thrown for a coding that is not known, and for chunks that are none. */
export class BodyFault extends Error {}

/** Joins the chunks of a body; trailers are passed over. Throws BodyFault where the chunks end, after what came before. */
export async function* dechunked(read: () => Promise<Uint8Array | undefined>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array = new Uint8Array(0)
  const more = async (): Promise<boolean> => {
    const next = await read()
    if (next === undefined) return false
    held = held.length === 0 ? next : Buffer.concat([held, next])
    return true
  }
  for (;;) {
    let end = held.indexOf(10)
    while (end === -1 && held.length < 1024 && (await more())) end = held.indexOf(10)
    const line = end === -1 ? '' : Buffer.from(held.subarray(0, end)).toString('latin1')
    const size = /^\s{0,9}([0-9a-f]{1,12})\s{0,9}(?:;|\r?$)/i.exec(line)?.[1]
    if (size === undefined) throw new BodyFault('chunks')
    held = held.subarray(end + 1)
    let left = Number.parseInt(size, 16)
    if (left === 0) return
    while (left > 0) {
      if (held.length === 0 && !(await more())) throw new BodyFault('chunks')
      const part = held.subarray(0, left)
      held = held.subarray(part.length)
      left -= part.length
      yield part
    }
    while (held.length < 2 && (await more()));
    held = held.subarray(held[0] === 13 ? 2 : held[0] === 10 ? 1 : 0)
  }
}

/** Takes the codings off, the last first; `identity` is none. Throws BodyFault for one that is not known, zlib's error for damage. */
export function decoded(body: AsyncIterable<Uint8Array>, codings: string | undefined): AsyncIterable<Uint8Array> {
  const names = (codings ?? '')
    .slice(0, 200)
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(name => name !== '' && name !== 'identity')
  if (names.length > MOST_CODINGS) throw new BodyFault('codings')
  return names.reduceRight<AsyncIterable<Uint8Array>>((bytes, name) => {
    if (name === 'deflate') return inflated(bytes)
    const form = FORMS.get(name)
    if (form === undefined) throw new BodyFault(name)
    return decompress(form, bytes)
  }, body)
}

const FORMS: ReadonlyMap<string, Compression> = new Map([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['br', 'br'],
])

/** Servers send deflate with and without the head of zlib (RFC 9110, 8.4.1.2). */
async function* inflated(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]()
  let first: Uint8Array = new Uint8Array(0)
  while (first.length < 2) {
    const next = await source.next()
    if (next.done) break
    first = Buffer.concat([first, next.value])
  }
  const [head = 0, flags = 0] = first
  const hasHead = (head & 15) === 8 && (head * 256 + flags) % 31 === 0
  const whole = async function* () {
    yield first
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
  }
  yield* decompress(hasHead ? 'deflate' : 'deflate-raw', whole())
}
