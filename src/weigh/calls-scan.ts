// Finds the texts that may hold a phrase of the lists, without reading them word by word: beginnings of words against a table. Linear.

import { foldWord } from '../algorithms/fold-letters.ts'
import { type TextArena, textCount } from '../algorithms/text-arena.ts'
import type { CallList } from './calls-list.ts'

/** Letters of a word that are looked up; shorter words are looked up whole. */
const KEY = 4
const SLOTS = 1 << 16

/** Per code unit: 0 no letter, else the folded unit. Made once. */
let folded: Uint16Array | undefined

function foldTable(): Uint16Array {
  if (folded !== undefined) return folded
  folded = new Uint16Array(65536)
  for (let unit = 0x27; unit < 0x1000; unit++) {
    const letter = String.fromCharCode(unit).toLowerCase()
    if (/[\p{L}\p{M}]/u.test(letter)) folded[unit] = foldWord(letter).charCodeAt(0)
  }
  return folded
}

function slotOf(a: number, b: number, c: number, d: number): number {
  return (Math.imul(a, 0x9e35) ^ Math.imul(b, 0x1f3d) ^ Math.imul(c, 0x6b) ^ Math.imul(d, 0x3a7)) & (SLOTS - 1)
}

/** Slots of the longest word of each phrase: by four letters, whole words of three with 0, and three letters of a short stem. */
function slotsOf(list: CallList): { long: Uint8Array; short: Uint8Array; stem: Uint8Array } {
  const tables = { long: new Uint8Array(SLOTS), short: new Uint8Array(SLOTS), stem: new Uint8Array(SLOTS) }
  for (const { words } of list.phrases) {
    const { text, isStem } = words.reduce((best, word) => (word.text.length > best.text.length ? word : best))
    const [a, b, c] = [0, 1, 2].map(at => text.charCodeAt(at))
    if (text.length >= KEY) tables.long[slotOf(a, b, c, text.charCodeAt(3))] = 1
    else if (isStem) tables.stem[slotOf(a, b, c, 0)] = 1
    else tables.short[slotOf(a, b, c, 0)] = 1
  }
  return tables
}

/** Texts in which some word begins like the longest word of a phrase. No text that holds a phrase is missed. */
export function textsWithCalls(arena: TextArena, list: CallList): Int32Array {
  const table = foldTable()
  const { long, short, stem } = slotsOf(list)
  const found: number[] = []
  const { units, starts } = arena
  for (let text = 0; text < textCount(arena); text++) {
    const end = starts[text + 1]
    let length = 0
    let a = 0
    let b = 0
    let c = 0
    let isHit = false
    for (let at = starts[text]; at <= end && !isHit; at++) {
      const letter = at === end ? 0 : table[units[at]]
      if (letter === 0) {
        isHit = length === 3 && short[slotOf(a, b, c, 0)] === 1
        length = 0
        continue
      }
      length++
      if (length === 1) a = letter
      else if (length === 2) b = letter
      else if (length === 3) {
        c = letter
        isHit = stem[slotOf(a, b, c, 0)] === 1
      } else if (length === KEY) isHit = long[slotOf(a, b, c, letter)] === 1
    }
    if (isHit) found.push(text)
  }
  return Int32Array.from(found)
}
