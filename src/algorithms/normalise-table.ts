// What normalisation does with each UTF-16 code unit, worked out from Unicode's own tables when a unit is first met.

import { scriptOf } from './homoglyphs.ts'

export const KIND = {
  unknown: 0,
  /** Stands as its folded unit. */
  plain: 1,
  space: 2,
  dash: 3,
  /** `*`, `_`, `~`, `|`: two in a row are Telegram's markdown and cancel each other. */
  marker: 4,
  dropped: 5,
  /** Stands for several units. */
  expanded: 6,
  surrogate: 7,
  /** May join with what precedes it: the text must be composed (NFKC) first. */
  combining: 8,
} as const

const SPACE = 0x20
const DASH = 0x2d

export const kinds = new Uint8Array(65536)
/** Folded unit of a plain one. */
export const folds = new Uint16Array(65536)
/** The letter as drawn, for look-alikes: capitals differ from small letters. */
export const drawings = new Uint16Array(65536)
/** Script bits of the folded unit (homoglyphs.ts). */
export const scripts = new Uint8Array(65536)

const expansions = new Map<number, string>()

const DOUBLE_QUOTES = '«»“”„‟″‶〝〞〟＂❝❞'
const SINGLE_QUOTES = '‘’‚‛‹›′‵´\u1ffdʼʹˈ＇❛❜`'
const MARKERS = '*_~|'

/** Kind of a unit; fills the tables for it. */
export function classify(unit: number): number {
  const kind = kinds[unit]
  if (kind !== KIND.unknown) return kind
  return learn(unit)
}

/** What an expanded unit, or a code point beyond the first plane, stands for. */
export function expansionOf(codePoint: number): string {
  let folded = expansions.get(codePoint)
  if (folded === undefined) {
    folded = foldedForm(String.fromCodePoint(codePoint))
    expansions.set(codePoint, folded)
  }
  return folded
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit)
  folds[unit] = unit
  drawings[unit] = unit
  let kind: number
  if (unit >= 0xd800 && unit < 0xe000) kind = KIND.surrogate
  else if (isDroppedMark(unit)) kind = KIND.dropped
  else if (/[\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u.test(character) && !isInvisible(character)) {
    kind = KIND.combining
  } else {
    const folded = foldedForm(character)
    kind = folded === '' ? KIND.dropped : folded.length > 1 ? KIND.expanded : kindOfFolded(folded)
    if (folded.length === 1) {
      folds[unit] = folded.charCodeAt(0)
      drawings[unit] = unit < 0x600 && character.toLowerCase() === folded ? unit : folds[unit]
      scripts[unit] = scriptOf(folds[unit])
    }
  }
  kinds[unit] = kind
  return kind
}

function kindOfFolded(folded: string): number {
  if (folded === ' ') return KIND.space
  if (folded === '-') return KIND.dash
  return MARKERS.includes(folded) ? KIND.marker : KIND.plain
}

/** NFKC and full case folding of one character until nothing changes, with signs unified. */
function foldedForm(character: string): string {
  let form = character
  for (let round = 0; round < 5; round++) {
    let next = ''
    for (const part of unified(form).normalize('NFKC')) next += unified(caseFolded(part))
    next = next.normalize('NFKC').replace(/[\u0300-\u036f]/g, '')
    if (next === form) break
    form = next
  }
  return form
}

function caseFolded(part: string): string {
  return part === 'ı' ? part : part.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ')
}

function unified(text: string): string {
  let result = ''
  for (const character of text) {
    if (DOUBLE_QUOTES.includes(character)) result += '"'
    else if (character === '`') continue
    else if (SINGLE_QUOTES.includes(character)) result += "'"
    else if (/[\s\u0085\u2800]/u.test(character)) result += String.fromCharCode(SPACE)
    else if (/[\p{Pd}\u2212\u2043]/u.test(character)) result += String.fromCharCode(DASH)
    else if (!isInvisible(character)) result += character
  }
  return result
}

function isInvisible(character: string): boolean {
  return /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u.test(character) || /(?![\s\u0085])\p{Cc}/u.test(character)
}

/** Marks drawn over or around a letter that never compose with it: keycaps, strokes, circles. */
function isDroppedMark(unit: number): boolean {
  return (
    (unit >= 0x1ab0 && unit <= 0x1aff) ||
    (unit >= 0x1dc0 && unit <= 0x1dff) ||
    (unit >= 0x20d0 && unit <= 0x20ff) ||
    (unit >= 0xfe20 && unit <= 0xfe2f)
  )
}
