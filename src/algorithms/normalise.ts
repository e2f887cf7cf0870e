// One spelling for texts that a reader takes for the same; for comparison only, the original is never altered.

import { foldHomoglyphs } from './homoglyphs.ts'
import { foldLinks, mayHoldLinks } from './normalise-links.ts'
import { classify, drawings, expansionOf, folds, KIND, kinds, scripts } from './normalise-table.ts'

/** Rounds until nothing changes; more than three occur only in texts made to resist. */
const ROUNDS = 8

const SPACE = 0x20
const DASH = 0x2d

/** The text being built and, beside it, its letters as drawn. Kept between calls: nothing here outlives one. */
let units = new Uint16Array(8192)
let drawn = new Uint16Array(8192)
let length = 0
let scriptsSeen = 0
let isRare = false

/**
 * The text for comparison: NFKC, case folded, without invisible characters, stress marks and Telegram's markdown,
 * look-alike letters in the script of their word, one kind of quote, dash and white space, links in one form. Numbers
 * stay. Idempotent; '' when nothing visible is left. Linear.
 * @see docs/methods.md#normalisation
 */
export function normalise(text: string): string {
  let current = text
  for (let round = 0; round < ROUNDS; round++) {
    const folded = fold(current)
    const linked = mayHoldLinks(folded) ? foldLinks(folded) : folded
    if (linked === folded && !isRare) return folded
    if (linked === current) return current
    current = linked
  }
  return fold(
    current.replace(/[\p{M}\u1100-\u11ff\u{10000}-\u{1efff}\u{20000}-\u{10ffff}]/gu, '').replace(/\/|www\./g, ' '),
  )
}

/** One round, without links; sets `isRare` when another round might change the result. */
function fold(text: string): string {
  length = 0
  scriptsSeen = 0
  isRare = false
  if (!append(text, false)) {
    length = 0
    isRare = true
    append(
      text
        .replace(/[´\u1ffd]/g, "'")
        .replace(/[″‶]/g, '"')
        .normalize('NFKC'),
      true,
    )
  }
  while (length > 0 && units[length - 1] === SPACE) length--
  if ((scriptsSeen & (scriptsSeen - 1)) !== 0 && foldHomoglyphs(units, drawn, length)) isRare = true
  return built()
}

/** Appends the folded text; false when it must be composed first. */
function append(text: string, isComposed: boolean): boolean {
  if (length + text.length * 2 > units.length) grow(length + text.length * 2)
  let at = length
  let seen = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const kind = kinds[unit]
    if (kind === KIND.plain) {
      units[at] = folds[unit]
      drawn[at++] = drawings[unit]
      seen |= scripts[unit]
    } else if (kind === KIND.space) {
      if (at > 0 && units[at - 1] !== SPACE) units[at++] = SPACE
    } else {
      length = at
      i = appendOther(text, i, isComposed)
      if (i < 0) return false
      at = length
    }
  }
  length = at
  scriptsSeen |= seen
  return true
}

/** Appends what is neither a plain unit nor a space; returns the position of its last unit, -1 to ask for composition. */
function appendOther(text: string, at: number, isComposed: boolean): number {
  const unit = text.charCodeAt(at)
  switch (classify(unit)) {
    case KIND.surrogate:
      return appendSurrogate(text, at, isComposed)
    case KIND.combining:
      if (!isComposed) return -1
      if (unit < 0x300 || unit > 0x36f) push(unit, unit)
      return at
    case KIND.expanded:
      pushFolded(expansionOf(unit))
      return at
    default:
      push(folds[unit], drawings[unit])
      return at
  }
}

/** Emoji stand as they are; other characters beyond the first plane are rare, composed first and folded one by one. */
function appendSurrogate(text: string, at: number, isComposed: boolean): number {
  const lead = text.charCodeAt(at)
  const trail = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
  if (lead > 0xdbff || trail < 0xdc00 || trail > 0xdfff) {
    put(lead, lead)
    return at
  }
  const isEmoji =
    lead === 0xd83d || (lead === 0xd83e && trail < 0xdf00) || (lead === 0xd83c && (trail >= 0xde70 || isFlag(trail)))
  if (isEmoji) {
    put(lead, lead)
    put(trail, trail)
  } else {
    if (!isComposed) return -1
    pushFolded(expansionOf(((lead - 0xd800) << 10) + trail - 0xdc00 + 0x10000))
  }
  return at + 1
}

function isFlag(trail: number): boolean {
  return trail >= 0xdde6 && trail <= 0xddff
}

function pushFolded(text: string): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (classify(unit) === KIND.combining) isRare = true
    push(unit, unit)
  }
}

/** Appends a folded unit under the rules that join neighbours. */
function push(unit: number, asDrawn: number): void {
  const last = length > 0 ? units[length - 1] : SPACE
  switch (classify(unit)) {
    case KIND.dropped:
      return
    case KIND.space:
      if (last !== SPACE) put(SPACE, SPACE)
      return
    case KIND.dash:
      if (last !== DASH) put(DASH, DASH)
      return
    case KIND.marker:
      if (last === unit) length--
      else put(unit, unit)
      return
    default:
      scriptsSeen |= scripts[unit]
      put(unit, asDrawn)
  }
}

function put(unit: number, asDrawn: number): void {
  if (length >= units.length) grow(length * 2)
  units[length] = unit
  drawn[length++] = asDrawn
}

function grow(needed: number): void {
  const size = Math.max(needed, units.length * 2)
  const [before, beforeDrawn] = [units, drawn]
  units = new Uint16Array(size)
  drawn = new Uint16Array(size)
  units.set(before)
  drawn.set(beforeDrawn)
}

function built(): string {
  if (length <= 4096) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[])
  let text = ''
  for (let at = 0; at < length; at += 4096) {
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(at + 4096, length)) as unknown as number[])
  }
  return text
}
