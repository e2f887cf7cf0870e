// Keyed pseudonyms: stable for one reader, unlinkable between readers and not invertible without the key.

/** Crockford's base 32: no I, L, O, U, so that a pseudonym can be read out aloud. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 50 bits: among a million accounts the chance that any two share a pseudonym is below 0.0005. */
const LENGTH = 10

/** A message authentication code under a key that stays in the case; at least 7 bytes. */
export type KeyedHash = (message: string) => Uint8Array

/**
 * A function from ids to pseudonyms such as `7QK2M-9XBPD`. Pseudonyms under one key and audience are stable; those for another
 * audience cannot be linked to them without the key. Throws RangeError when the hash is shorter than 7 bytes.
 * @see docs/methods.md#pseudonyms
 */
export function pseudonymsFor(audience: string, keyedHash: KeyedHash): (id: string) => string {
  const scope = `anechoic pseudonym\n${audience.length}\n${audience}\n`
  return id => pseudonymOf(keyedHash(scope + id))
}

function pseudonymOf(hash: Uint8Array): string {
  if (hash.length < 7) throw new RangeError(`keyed hash of ${hash.length} bytes`)
  let bits = 0
  let held = 0
  let at = 0
  let pseudonym = ''
  for (let digit = 0; digit < LENGTH; digit++) {
    if (held < 5) {
      bits = ((bits << 8) | hash[at++]) & 0xfff
      held += 8
    }
    held -= 5
    pseudonym += DIGITS[(bits >> held) & 31]
    if (digit === LENGTH / 2 - 1) pseudonym += '-'
  }
  return pseudonym
}
