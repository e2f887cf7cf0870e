// The JSON Canonicalization Scheme, RFC 8785: one value has one text, so that texts can be hashed and signed.

/** Nesting beyond this is refused: it bounds recursion, and nothing the journal writes comes near it. */
const DEEPEST = 500

/**
 * Canonical text of a value made of null, booleans, finite numbers, strings, arrays and plain objects. Properties are
 * ordered by UTF-16 code units; properties that are undefined are left out; numbers are written as ECMAScript does.
 * Throws TypeError for anything else: NaN, infinities, bigint, functions, undefined in an array, lone surrogates
 * (RFC 8785, 3.2.2.2), objects that are not plain, or nesting deeper than 500.
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0)
}

function write(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return writeString(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`no JSON for ${value}`)
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      if (depth >= DEEPEST) throw new TypeError(`nested deeper than ${DEEPEST}`)
      return Array.isArray(value) ? writeArray(value, depth) : writeObject(value, depth)
    default:
      throw new TypeError(`no JSON for ${typeof value}`)
  }
}

function writeString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('lone surrogate')
  return JSON.stringify(text)
}

function writeArray(items: readonly unknown[], depth: number): string {
  let text = '['
  for (let i = 0; i < items.length; i++) text += (i === 0 ? '' : ',') + write(items[i], depth + 1)
  return `${text}]`
}

function writeObject(object: object, depth: number): string {
  const prototype = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('not a plain object')
  let text = ''
  for (const key of Object.keys(object).sort()) {
    const value = (object as Record<string, unknown>)[key]
    if (value === undefined) continue
    text += `${text === '' ? '' : ','}${writeString(key)}:${write(value, depth + 1)}`
  }
  return `{${text}}`
}
