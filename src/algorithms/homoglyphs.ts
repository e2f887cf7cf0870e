// Letters of other scripts that look alike, folded inside one word to the script that the word is written in.
// Confusables after Unicode TS #39, restricted to letters that a reader cannot tell apart at the size of a post.

export const LATIN = 1
export const CYRILLIC = 2
export const GREEK = 4

const LIMIT = 0x600

/** Lower-case twin in the other script of each letter as drawn: capitals and small letters have different twins. */
const toLatin = new Uint16Array(LIMIT)
const toCyrillic = new Uint16Array(LIMIT)

function learn(from: string, to: string, table: Uint16Array): void {
  for (let i = 0; i < from.length; i++) table[from.charCodeAt(i)] = to.charCodeAt(i)
}

learn('ABCEHIJKMOPSTXYËÏƏ', 'авсеніјкморѕтхуёїә', toCyrillic)
learn('aceijkopsxyhëïə', 'асеіјкорѕхуһёїә', toCyrillic)
learn('ΑΒΕΗΙΚΜΟΡΤΥΧορ', 'авенікмортухор', toCyrillic)
learn('АВСЕНІЈКМОРЅТХУЁЇӘҺԀԚԜ', 'abcehijkmopstxyëïəhdqw', toLatin)
learn('асеіјкорѕхуһёїәԁԛԝ', 'aceijkopsxyhëïədqw', toLatin)
learn('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧορν', 'abezhikmnoptyxopv', toLatin)

/** Script of a UTF-16 code unit: LATIN, CYRILLIC, GREEK, or 0 for digits, signs and all other scripts. */
export function scriptOf(unit: number): number {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) ? LATIN : 0
  if (unit >= 0x400 && unit < 0x530) return unit >= 0x482 && unit <= 0x489 ? 0 : CYRILLIC
  if (unit < 0x250)
    return unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 ? LATIN : unit === 0xaa || unit === 0xba ? LATIN : 0
  if (unit < 0x2b0) return LATIN
  if (unit >= 0x370 && unit < 0x400) return GREEK
  return unit >= 0x1e00 && unit < 0x1f00 ? LATIN : 0
}

/**
 * Folds look-alikes in `units[0 .. length)`, in place, word by word; a word is a run of letters of the three scripts.
 * `drawn` holds each letter as it was written (case decides which letter it imitates), `units` the same in lower case.
 * The script with more letters that no other script imitates wins, then the one with more letters, then Cyrillic.
 * Returns true when a word still mixes scripts: another round, which sees small letters only, might change it again.
 */
export function foldHomoglyphs(units: Uint16Array, drawn: Uint16Array, length: number): boolean {
  let isMixed = false
  let start = 0
  let scripts = 0
  for (let i = 0; i <= length; i++) {
    const script = i < length ? scriptOf(units[i]) : 0
    if (script !== 0) {
      scripts |= script
      continue
    }
    if ((scripts & (scripts - 1)) !== 0 && foldWord(units, drawn, start, i)) isMixed = true
    start = i + 1
    scripts = 0
  }
  return isMixed
}

function foldWord(units: Uint16Array, drawn: Uint16Array, start: number, end: number): boolean {
  let latin = 0
  let cyrillic = 0
  let greek = 0
  let latinOwn = 0
  let cyrillicOwn = 0
  let greekOwn = 0
  for (let i = start; i < end; i++) {
    const unit = drawn[i]
    const script = scriptOf(units[i])
    if (script === LATIN) {
      latin++
      if (twin(toCyrillic, unit) === 0) latinOwn++
    } else if (script === CYRILLIC) {
      cyrillic++
      if (twin(toLatin, unit) === 0) cyrillicOwn++
    } else {
      greek++
      if (twin(toLatin, unit) === 0 && twin(toCyrillic, unit) === 0) greekOwn++
    }
  }
  if (greekOwn > latinOwn && greekOwn > cyrillicOwn) return true
  if (greek > latin + cyrillic) return true
  const isLatin = latinOwn !== cyrillicOwn ? latinOwn > cyrillicOwn : latin > cyrillic
  const [target, table] = isLatin ? [LATIN, toLatin] : [CYRILLIC, toCyrillic]
  let left = false
  for (let i = start; i < end; i++) {
    if (scriptOf(units[i]) === target) continue
    const folded = twin(table, drawn[i])
    if (folded === 0) left = true
    else units[i] = folded
  }
  return left
}

function twin(table: Uint16Array, unit: number): number {
  return unit < LIMIT ? table[unit] : 0
}
