// Texts of a corpus by the SHA-256 of their normalised form, as decisions on families name them. A corpus is hashed once.

import { type TextArena, textAt, textCount } from '../algorithms/text-arena.ts'
import type { TextIndex } from '../model/finding.ts'
import { sha256 } from '../system/hashing.ts'

/** First 32 bits of the hash of each text; 4 bytes a text. */
const PREFIXES = new WeakMap<TextArena, Uint32Array>()

/** Those of the hashes that a text of the corpus has. The first call hashes every text, about 2 s a million; later ones take milliseconds. */
export function textsByHash(arena: TextArena, hashes: ReadonlySet<string>): Map<string, TextIndex> {
  const found = new Map<string, TextIndex>()
  if (hashes.size === 0) return found
  const wanted = new Set<number>()
  for (const hash of hashes) wanted.add(prefixOf(hash))
  const prefixes = prefixesOf(arena)
  for (let text = 0; text < prefixes.length; text++) {
    if (!wanted.has(prefixes[text])) continue
    const hash = sha256(textAt(arena, text))
    if (hashes.has(hash) && !found.has(hash)) found.set(hash, text)
  }
  return found
}

function prefixesOf(arena: TextArena): Uint32Array {
  const known = PREFIXES.get(arena)
  if (known !== undefined) return known
  const prefixes = new Uint32Array(textCount(arena))
  for (let text = 0; text < prefixes.length; text++) prefixes[text] = prefixOf(sha256(textAt(arena, text)))
  PREFIXES.set(arena, prefixes)
  return prefixes
}

function prefixOf(hash: string): number {
  return Number.parseInt(hash.slice(0, 8), 16)
}
