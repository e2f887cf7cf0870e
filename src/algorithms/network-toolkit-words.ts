// Where the Coordination Network Toolkit splits a text into words: the default word boundaries of Unicode (UAX #29, WB1 to
// WB999) with the deviations of the Python package `regex` 2021 to 2026, which the toolkit relies on.
// @see docs/methods.md#coordination-network-toolkit

/** Word_Break classes as far as the rules tell them apart; `other` is 0. */
const CLASS = {
  other: 0,
  letter: 1,
  hebrew: 2,
  numeric: 3,
  katakana: 4,
  joiner: 5,
  midLetter: 6,
  midNumber: 7,
  midBoth: 8,
  singleQuote: 9,
  doubleQuote: 10,
  space: 11,
  regional: 12,
  /** Extend and Format. */
  ignored: 13,
  zeroWidthJoiner: 14,
  carriageReturn: 15,
  lineFeed: 16,
  newline: 17,
} as const

/**
 * Word_Break of UAX #29 table 3 (Unicode 17), written with the properties that define it: characters that are newer than the
 * JavaScript engine's Unicode count as `other`. The first pattern that fits decides.
 */
const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [CLASS.carriageReturn, /^\r$/],
  [CLASS.lineFeed, /^\n$/],
  [CLASS.newline, /^[\v\f\x85\u2028\u2029]$/],
  [CLASS.zeroWidthJoiner, /^\u200d$/],
  [CLASS.regional, /^\p{Regional_Indicator}$/u],
  [CLASS.ignored, /^[\p{Grapheme_Extend}\p{Spacing_Mark}\p{Emoji_Modifier}]$/u],
  [CLASS.other, /^\u200b$/],
  [CLASS.numeric, /^[\u0600-\u0605\u06dd\u0890\u0891\u08e2\u{110bd}\u{110cd}\p{Nd}\u066b\u19da]$/u],
  [CLASS.letter, /^[\xb8\u070f]$/],
  [CLASS.ignored, /^\p{Format}$/u],
  [CLASS.katakana, /^[\p{Script=Katakana}\u3031-\u3035\u309b\u309c\u30a0\u30fc\uff70]$/u],
  [CLASS.hebrew, /^(?=\p{Script=Hebrew})\p{Other_Letter}$/u],
  [CLASS.singleQuote, /^'$/],
  [CLASS.doubleQuote, /^"$/],
  [CLASS.midBoth, /^[.\u2018\u2019\u2024\ufe52\uff07\uff0e]$/],
  [CLASS.midLetter, /^[:\xb7\u0387\u055f\u05f4\u2027\ufe13\ufe55\uff1a]$/],
  [CLASS.midNumber, /^[,;\u037e\u0589\u060c\u060d\u066c\u07f8\u2044\ufe50\ufe54\uff0c\uff1b]$/],
  [CLASS.joiner, /^[\p{Connector_Punctuation}\u202f]$/u],
  [CLASS.space, /^(?![\xa0\u2007])\p{Space_Separator}$/u],
  // Line_Break = Complex_Context: what needs a dictionary is not a letter here.
  [
    CLASS.other,
    /^[\u0e01-\u0e3a\u0e40-\u0e4e\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}\p{Script=Ahom}\p{Ideographic}\p{Script=Hiragana}]$/u,
  ],
  [
    CLASS.letter,
    /^[\p{Alphabetic}\u02c2-\u02c5\u02d2-\u02d7\u02de\u02df\u02e5-\u02eb\u02ed\u02ef-\u02ff\u055a-\u055c\u055e\u058a\u05f3\ua708-\ua716\ua720\ua721\ua789\ua78a\uab5b]$/u,
  ],
]

const UNKNOWN = 255
const known = new Uint8Array(0x110000).fill(UNKNOWN)

/** Word_Break class of a code point, 0..17. */
function classOf(codePoint: number): number {
  if (known[codePoint] === UNKNOWN) {
    const character = String.fromCodePoint(codePoint)
    known[codePoint] = PATTERNS.find(([, pattern]) => pattern.test(character))?.[0] ?? CLASS.other
  }
  return known[codePoint]
}

const PICTOGRAPH = /^\p{Extended_Pictographic}$/u
const VOWELS: ReadonlySet<number> = new Set(Array.from('aeiouàáâèéêìíîòóôùúû', vowel => vowel.charCodeAt(0)))
const APOSTROPHE = 0x27
const CURLY_APOSTROPHE = 0x2019

const isNewline = (kind: number) => kind >= CLASS.carriageReturn
const isIgnored = (kind: number) => kind === CLASS.ignored || kind === CLASS.zeroWidthJoiner
const isLetter = (kind: number) => kind === CLASS.letter || kind === CLASS.hebrew
const isMiddle = (kind: number) => kind === CLASS.midBoth || kind === CLASS.singleQuote

/** A text by code points: what the rules look at. The arrays are used again for the next text and may be longer than it. */
interface Sequence {
  /** Code points. */
  length: number
  codes: Int32Array
  /** Position of each code point in the text, and the end of the text. */
  offsets: Int32Array
  kinds: Uint8Array
  /** 1 where a run of regional indicators ends that is odd in length so far. */
  unpaired: Uint8Array
}

const sequence: Sequence = withRoomFor(1024)

function withRoomFor(length: number): Sequence {
  const codes = new Int32Array(length)
  return {
    length: 0,
    codes,
    offsets: new Int32Array(length + 1),
    kinds: new Uint8Array(length),
    unpaired: new Uint8Array(length),
  }
}

/** Fills `sequence`. */
function readCodePoints(text: string): void {
  if (sequence.codes.length < text.length)
    Object.assign(sequence, withRoomFor(Math.max(text.length, Math.min(2 * sequence.codes.length, 1 << 20))))
  const { codes, offsets, kinds, unpaired } = sequence
  let length = 0
  let at = 0
  while (at < text.length) {
    const code = text.codePointAt(at) as number
    const kind = classOf(code)
    codes[length] = code
    kinds[length] = kind
    unpaired[length] = kind === CLASS.regional && !(length > 0 && unpaired[length - 1] === 1) ? 1 : 0
    offsets[length++] = at
    at += code > 0xffff ? 2 : 1
  }
  offsets[length] = at
  sequence.length = length
}

/** Between the code points `at - 1` and `at` of `sequence`, both inside the text. */
function isBoundary(at: number): boolean {
  const { codes, kinds, unpaired, length } = sequence
  const before = kinds[at - 1]
  const after = kinds[at]
  if (before === CLASS.letter && after === CLASS.letter) return false
  if (before === CLASS.carriageReturn && after === CLASS.lineFeed) return false
  if (isNewline(before) || isNewline(after)) return true
  if (before === CLASS.zeroWidthJoiner && PICTOGRAPH.test(String.fromCodePoint(codes[at]))) return false
  if (before === CLASS.space && after === CLASS.space) return false
  if (isIgnored(after)) return false

  let last = at - 1
  while (last >= 0 && isIgnored(kinds[last])) last--
  // Deviation: what follows marks at the very start is not cut off them.
  if (last < 0) return false
  const left = kinds[last]
  // Deviation: an apostrophe stays with a vowel after it, even where no letter is before it.
  if ((codes[last] === APOSTROPHE || codes[last] === CURLY_APOSTROPHE) && VOWELS.has(codes[at])) return false
  // Deviation: WB4 is not applied to the outer neighbours of WB6, WB7, WB11 and WB12, nor inside a run of WB15 and WB16.
  const beforeLeft = last > 0 ? kinds[last - 1] : CLASS.other
  const next = at + 1 < length ? kinds[at + 1] : CLASS.other
  if (staysTogether(beforeLeft, left, after, next)) return false

  // Deviation: whatever follows an unpaired regional indicator stays with it.
  return unpaired[last] === 0
}

/** WB5 to WB13b. */
function staysTogether(beforeLeft: number, left: number, right: number, next: number): boolean {
  if (isLetter(left)) {
    if (isLetter(right) || right === CLASS.numeric || right === CLASS.joiner) return true
    if ((right === CLASS.midLetter || isMiddle(right)) && isLetter(next)) return true
    if (left === CLASS.hebrew && right === CLASS.singleQuote) return true
    return left === CLASS.hebrew && right === CLASS.doubleQuote && next === CLASS.hebrew
  }
  if (left === CLASS.numeric) {
    if (right === CLASS.numeric || isLetter(right) || right === CLASS.joiner) return true
    return (right === CLASS.midNumber || isMiddle(right)) && next === CLASS.numeric
  }
  if (left === CLASS.katakana) return right === CLASS.katakana || right === CLASS.joiner
  if (left === CLASS.joiner) {
    return isLetter(right) || right === CLASS.numeric || right === CLASS.katakana || right === CLASS.joiner
  }
  if (isLetter(right) && isLetter(beforeLeft) && (left === CLASS.midLetter || isMiddle(left))) return true
  if (right === CLASS.numeric && beforeLeft === CLASS.numeric && (left === CLASS.midNumber || isMiddle(left)))
    return true
  return left === CLASS.doubleQuote && right === CLASS.hebrew && beforeLeft === CLASS.hebrew
}

/**
 * The pieces between word boundaries in order of the text, without empty ones: words, marks, and line ends. The spaces
 * that follow a boundary, and one apostrophe after them, belong to no piece. Linear.
 */
export function splitWords(text: string): string[] {
  readCodePoints(text)
  const { codes, offsets, kinds, length } = sequence
  const pieces: string[] = []
  let start = 0
  for (let at = 0; at < length; ) {
    if (at > 0 && !isBoundary(at)) {
      at++
      continue
    }
    let end = at
    while (end < length && kinds[end] === CLASS.space) end++
    if (end < length && codes[end] === APOSTROPHE) end++
    if (at > start) pieces.push(text.slice(offsets[start], offsets[at]))
    start = end
    at = Math.max(end, at + 1)
  }
  if (start < length) pieces.push(text.slice(offsets[start]))
  return pieces
}
