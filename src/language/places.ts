// Places that a text names: those of a gazetteer and of the case in English, Russian and Kazakh forms, and those known by their form.

import type { PlaceMention } from '../model/reading.ts'
import { isJoined } from './figures-number.ts'
import { type Gazetteer, isAdjective, LONGEST_NAME, type PlaceName } from './gazetteer.ts'
import { latinKeys } from './latin-keys.ts'
import { ordinalAt } from './ordinals.ts'
import { uninflected } from './places-endings.ts'
import { formFrom, formUpTo, type PlaceForm, SETTLEMENT } from './places-forms.ts'
import { type TextToken, tokensOf } from './tokens.ts'

interface Match {
  readonly entry: PlaceName
  readonly next: number
  readonly because: string
  readonly isLocative: boolean
  readonly isInflected: boolean
  /** With a Kazakh ending. */
  readonly isKazakh: boolean
}

/** Prepositions of place. */
const IN = /^(?:in|at|from|near|to|into|around|outside|towards|inside|across|в|во|из|под|около|близ|возле|через)$/

/** People: the name of a smaller place outside Kazakhstan needs a cue, an inflected form of it more so: by chance it may be any word. */
const LARGE = 500_000
const SMALL = 50_000

/** People: a lower-case name without any cue is read as a town of Kazakhstan from this size on. */
const WELL_KNOWN = 100_000

/**
 * The places of a text in order, not overlapping. A name that is also another word, or a person's, needs a cue beside it (preposition, "city", locative ending);
 * `because` says which rule and cue. Without a gazetteer only forms ("ул. Абая") are found. Cost linear.
 * @see docs/methods.md#places
 */
export function placesIn(
  text: string,
  language: string,
  gazetteer?: Gazetteer,
  tokens: readonly TextToken[] = tokensOf(text),
): PlaceMention[] {
  const mentions: PlaceMention[] = []
  let free = 0
  let index = 0
  const add = (first: number, next: number, rest: Pick<PlaceMention, 'place' | 'name' | 'because'>) => {
    const { start } = tokens[first]
    const { end } = tokens[next - 1]
    mentions.push({ start, end, text: text.slice(start, end), ...rest })
    free = next
    index = next
  }
  while (index < tokens.length) {
    if (tokens[index].kind !== 'word') {
      // "№ 4 аурухана".
      const numbered =
        tokens[index].text === '№' && index + 2 < tokens.length
          ? formUpTo(tokens, index + 2, free, language)
          : undefined
      if (numbered?.first === index)
        add(index, numbered.next, { name: numbered.name, because: `form: ${numbered.kind}` })
      else index++
      continue
    }
    const form = formFrom(text, tokens, index, language) ?? formAhead(tokens, index, free, language)
    if (form !== undefined && form.first >= free) {
      const inside =
        form.kind === SETTLEMENT && gazetteer !== undefined ? settlement(tokens, form, gazetteer) : undefined
      if (inside !== undefined) {
        add(form.first, form.next, { ...known(inside.entry), because: `${inside.because}, form: ${SETTLEMENT}` })
        continue
      }
      if (form.kind !== SETTLEMENT) {
        add(form.first, form.next, { name: form.name, because: `form: ${form.kind}` })
        continue
      }
    }
    const match = gazetteer === undefined ? undefined : accepted(tokens, index, gazetteer, language)
    if (match === undefined) index++
    else add(index, match.next, { ...known(match.entry), because: match.because })
  }
  return mentions
}

function known(entry: PlaceName): Pick<PlaceMention, 'place' | 'name'> {
  return { ...(entry.place === undefined ? {} : { place: entry.place }), name: entry.name }
}

/** A form whose head stands up to three words behind: it must be seen before its proper name is taken for a town. */
function formAhead(tokens: readonly TextToken[], index: number, free: number, language: string): PlaceForm | undefined {
  if (!tokens[index].isCapital && ordinalAt(tokens, index) === undefined) return undefined
  for (let at = index + 1; at < Math.min(tokens.length, index + 4); at++) {
    if (tokens[at].kind === 'number' || (tokens[at].kind === 'mark' && tokens[at].text !== '-')) return undefined
    const form = formUpTo(tokens, at, Math.max(free, index), language)
    if (form !== undefined) return form.first === index ? form : undefined
    if (tokens[at].kind === 'word' && !tokens[at].isCapital) return undefined
  }
  return undefined
}

/** "город Алматы", "Алматы қаласы": the town of the gazetteer under that name. */
function settlement(tokens: readonly TextToken[], form: PlaceForm, gazetteer: Gazetteer): Match | undefined {
  const match = matchAt(tokens, form.properFirst, gazetteer)
  return match?.next === form.properNext ? match : undefined
}

function accepted(
  tokens: readonly TextToken[],
  index: number,
  gazetteer: Gazetteer,
  language: string,
): Match | undefined {
  const token = tokens[index]
  const match = matchAt(tokens, index, gazetteer)
  if (match === undefined) return undefined
  const { entry } = match
  if (isJoined(tokens, match.next) && /^[_@/]$/.test(tokens[match.next].text)) return undefined
  if (isJoined(tokens, index) && /^[_@#/]$/.test(tokens[index - 1].text)) return undefined
  if (entry.isOwn) return match
  const before = tokens[index - 1]
  const preposition = before?.kind === 'word' && IN.test(before.text) ? before.text : undefined
  const cue = preposition === undefined ? (match.isLocative ? 'locative ending' : undefined) : `after "${preposition}"`
  const because = cue === undefined ? match.because : `${match.because}, ${cue}`
  if (!token.isCapital) {
    if (entry.isDoubtful || !entry.isHere || match.because.startsWith('transliterated')) return undefined
    return entry.population >= WELL_KNOWN ? { ...match, because } : undefined
  }
  if (match.next === index + 1 && isPartOfOther(tokens, index, match, preposition)) return undefined
  // Elsewhere: a Russian word that happens to end like Kazakh, or a person's second name.
  if (!entry.isHere && match.isKazakh && language === 'ru') return undefined
  if (!entry.isHere && cue === undefined && match.next === index + 1 && touchesName(tokens, index, match.next))
    return undefined
  const isFar = !entry.isHere && cue === undefined && entry.population < (match.isInflected ? LARGE : SMALL)
  if (!entry.isDoubtful && !isFar) return isNameOf(tokens, index, match.next) ? undefined : { ...match, because }
  if (
    cue === undefined ||
    preposition === 'под' ||
    preposition === 'через' ||
    (entry.place === undefined && !entry.isHere)
  )
    return undefined
  if (touchesName(tokens, index, match.next)) return undefined
  return { ...match, because }
}

/** Endings of surnames and patronymics, in any case form. */
const SURNAME =
  /(?:[ое]в|ин|[ое]ва|ина|улы|кызы|уулу|[ое]вич|[ое]вна|баев|[ое]вой|[ое]ву|[ое]вым|[ое]ве|[ое]вича|[ое]вичем)(?:[ндт][ыи]н|[ндт][ыи]|[гк][ае]|[дтн][ае]н|[дт][ае]|[мпб]ен)?$|(?:[oe]v|[oe]va|uly|kyzy|[oe]vich|[oe]vna)(?:['’]s)?$/

/** "Astana Times", "Alma Ivanova": a one-word name before a surname-like word is a person's; a town of the list is not, unless initials stand by. */
function isNameOf(tokens: readonly TextToken[], first: number, next: number): boolean {
  const behind = tokens[next]
  if (/^(?:times|post|news|hub|tv|press|fc|bank|банк|тв|ньюс|таймс)$/.test(behind?.text ?? '')) return true
  if (behind?.kind === 'word' && behind.isCapital && SURNAME.test(behind.text)) return true
  // "А. Атырау", "Атырау А."
  const before = tokens[first - 1]
  return (
    before?.text === '.' &&
    tokens[first - 2]?.kind === 'word' &&
    tokens[first - 2].text.length === 1 &&
    tokens[first - 2].isCapital &&
    tokens[first - 2].text !== 'г'
  )
}

/** "Хабаровском крае", "Грозный приказ", "Москву-реку": an adjective or the first part of another name. */
function isPartOfOther(
  tokens: readonly TextToken[],
  first: number,
  match: Match,
  preposition: string | undefined,
): boolean {
  const behind = tokens[match.next]
  if (behind?.text === '-' && isJoined(tokens, match.next) && /^рек[аеиу]$/.test(tokens[match.next + 1]?.text ?? ''))
    return true
  if (behind?.kind !== 'word' || behind.isCapital) return false
  const { text } = tokens[first]
  if (/^(?:в|во)$/.test(preposition ?? '') && /(?:ск|цк)ом$/.test(text)) return true
  return isAdjective(text) || /^[а-я]{3,}(?:ого|ому)$/.test(text)
}

/** A capital word right beside it, without a mark between: a name of two words. */
function touchesName(tokens: readonly TextToken[], first: number, next: number): boolean {
  const behind = tokens[next]
  const before = tokens[first - 1]
  return (
    (behind?.kind === 'word' && behind.isCapital) ||
    (before?.kind === 'word' && before.isCapital && !IN.test(before.text))
  )
}

/** The name of the gazetteer at a token: the longest, then the word as it is, then inflected forms, then other scripts. */
function matchAt(tokens: readonly TextToken[], index: number, gazetteer: Gazetteer): Match | undefined {
  return longName(tokens, index, gazetteer) ?? hyphenated(tokens, index, gazetteer) ?? oneWord(tokens, index, gazetteer)
}

/** "Kyzyl-Orda" for "Kyzylorda". */
function hyphenated(tokens: readonly TextToken[], index: number, gazetteer: Gazetteer): Match | undefined {
  const part = tokens[index + 2]
  if (
    tokens[index + 1]?.text !== '-' ||
    part?.kind !== 'word' ||
    !isJoined(tokens, index + 1) ||
    !isJoined(tokens, index + 2)
  )
    return undefined
  const whole: TextToken = {
    ...part,
    text: (tokens[index].text + part.text).slice(0, 64),
    isCapital: tokens[index].isCapital,
  }
  const match = oneWord([whole], 0, gazetteer)
  return match === undefined ? undefined : { ...match, next: index + 3 }
}

function longName(tokens: readonly TextToken[], index: number, gazetteer: Gazetteer): Match | undefined {
  if (tokens[index + 1] === undefined) return undefined
  let best: Match | undefined
  for (const first of uninflected(tokens[index].text)) {
    if (!gazetteer.firstWords.has(first.stem)) continue
    let key = first.stem
    let words = 1
    for (let at = index + 1; at < tokens.length && words < LONGEST_NAME; at++) {
      if (tokens[at].text === '-') continue
      if (tokens[at].kind !== 'word') break
      for (const { stem, ending, isLocative, isKazakh = false } of uninflected(tokens[at].text)) {
        const entry = gazetteer.byName.get(`${key} ${stem}`)
        if (entry === undefined || (best !== undefined && best.next > at)) continue
        const isInflected = (ending ?? first.ending) !== undefined
        best = {
          entry,
          next: at + 1,
          because: because('exact', entry, ending ?? first.ending),
          isLocative,
          isInflected,
          isKazakh,
        }
        break
      }
      key += ` ${tokens[at].text}`
      words++
    }
  }
  return best
}

function oneWord(tokens: readonly TextToken[], index: number, gazetteer: Gazetteer): Match | undefined {
  const { text, isCapital } = tokens[index]
  const next = index + 1
  let best: Match | undefined
  const forms = uninflected(text)
  for (const { stem, ending, isLocative, isKazakh = false } of forms) {
    const entry = gazetteer.byName.get(stem)
    if (entry === undefined || (ending !== undefined && stem.length < 4 && !entry.isOwn)) continue
    const match: Match = {
      entry,
      next,
      because: because('exact', entry, ending),
      isLocative,
      isInflected: ending !== undefined,
      isKazakh,
    }
    if (best === undefined || rank(entry, ending) > rank(best.entry, endingOf(best))) best = match
  }
  if (best !== undefined || !isCapital || text.length < 4) return best
  for (const { stem, ending, isLocative, isKazakh = false } of forms) {
    // Russian endings and another script at once would guess too much.
    if (ending !== undefined && stem.length < 5) continue
    for (const key of latinKeys(stem)) {
      const entry = gazetteer.byKey.get(key)
      if (entry !== undefined)
        return {
          entry,
          next,
          because: because('transliterated', entry, ending),
          isLocative,
          isInflected: ending !== undefined,
          isKazakh,
        }
    }
  }
  return undefined
}

function endingOf(match: Match): string | undefined {
  return match.isInflected ? '' : undefined
}

/** Own names, then the word as it is, then what is not doubtful, then Kazakhstan, then size. */
function rank(entry: PlaceName, ending: string | undefined): number {
  return (
    (entry.isOwn ? 1e12 : 0) +
    (ending === undefined && !entry.isDoubtful ? 1e11 : 0) +
    (entry.isDoubtful ? 0 : 1e10) +
    (entry.isHere ? 1e9 : 0) +
    entry.population
  )
}

function because(rule: string, entry: PlaceName, ending: string | undefined): string {
  const source = entry.isOwn ? 'own list' : 'gazetteer'
  const form = ending === undefined ? '' : `, inflected -${ending.replace(/^'/, '')}`
  const several = entry.bearers > 1 ? `, ${entry.bearers} places of that name` : ''
  return `${source}: ${rule}${form}${several}`
}
