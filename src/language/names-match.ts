// Whether a run of written name words is a listed person: which parts meet, by which rules, and what speaks against it.

import type { NameElement } from './names-elements.ts'
import { matchPart, type NamePart, type PartMatch } from './names-parts.ts'

/** Rules by which a mention is taken for a listed actor; each may be switched off. */
export const NAME_RULES = [
  'exact',
  'letters',
  'inflected',
  'transliterated',
  'order',
  'initials',
  'given-patronymic',
  'surname-after-full',
  'lower-case',
] as const

export type NameRule = (typeof NAME_RULES)[number]

/** A listed name cut into parts, in its order. */
export interface NamePattern {
  readonly parts: readonly { readonly part?: NamePart; readonly initial?: ReadonlySet<string> }[]
}

export interface PatternMatch {
  /** Elements of the run, from and to. */
  readonly first: number
  readonly next: number
  readonly rules: ReadonlySet<NameRule>
  /** 4 with patronymic, 3 given name and surname, 2 given name and patronymic, 1 surname and initials, 0 one word. */
  readonly strength: number
}

interface Pair {
  readonly element: number
  readonly match: PartMatch
}

/**
 * The match of a pattern in a run around one of its elements; undefined when it is not this name. Precision first: given names, surnames and
 * patronymics that both sides have must all agree, as must man and woman.
 */
export function matchPattern(
  pattern: NamePattern,
  run: readonly NameElement[],
  off: ReadonlySet<NameRule>,
): PatternMatch | undefined {
  const words = pattern.parts.filter(part => part.part !== undefined)
  if (words.length === 0) return undefined
  const pairs = closestPairs(pattern, run)
  const taken = new Set([...pairs.values()].map(pair => pair.element))
  if (pairs.size === 0) return undefined
  const rules = new Set<NameRule>()
  for (const { match, element } of pairs.values()) {
    rules.add(match.rule)
    if (match.isOtherSpelling) rules.add('transliterated')
    if (!run[element].isCapital) rules.add('lower-case')
  }
  const found = pattern.parts.length === 1 ? oneWord(run, pairs) : severalWords(pattern, run, pairs, taken, rules)
  if (found === undefined || isMixedCase(pattern, run, pairs)) return undefined
  for (const rule of rules) if (off.has(rule)) return undefined
  return { ...found, rules }
}

const PREFERENCE = ['exact', 'letters', 'transliterated', 'inflected']

/** For each part the element that is a form of it: as many parts as can be, then the shortest stretch of the run, then the list's order and the plainest forms. */
function closestPairs(pattern: NamePattern, run: readonly NameElement[]): Map<number, Pair> {
  const choices = pattern.parts.map(({ part }) =>
    part === undefined
      ? []
      : run.flatMap(({ part: written }, element): Pair[] => {
          const match = written === undefined ? undefined : matchPart(part, written)
          return match === undefined ? [] : [{ element, match }]
        }),
  )
  let best: { pairs: (Pair | undefined)[]; cost: number } | undefined
  const chosen: (Pair | undefined)[] = []
  const choose = (index: number) => {
    if (index === choices.length) {
      const cost = costOf(chosen)
      if (best === undefined || cost < best.cost) best = { pairs: [...chosen], cost }
      return
    }
    for (const pair of choices[index]) {
      if (chosen.some(other => other?.element === pair.element)) continue
      chosen.push(pair)
      choose(index + 1)
      chosen.pop()
    }
    chosen.push(undefined)
    choose(index + 1)
    chosen.pop()
  }
  choose(0)
  const found = new Map<number, Pair>()
  for (const [index, pair] of (best?.pairs ?? []).entries()) if (pair !== undefined) found.set(index, pair)
  return found
}

function costOf(pairs: readonly (Pair | undefined)[]): number {
  const found = pairs.filter(pair => pair !== undefined)
  if (found.length === 0) return Number.POSITIVE_INFINITY
  const places = found.map(pair => pair.element)
  const stretch = Math.max(...places) - Math.min(...places)
  const forms = found.reduce((sum, pair) => sum + PREFERENCE.indexOf(pair.match.rule), 0)
  const turned = places.some((place, at) => at > 0 && place < places[at - 1]) ? 4 : 0
  return -1000 * found.length + 10 * stretch + forms + turned
}

/** A name of one word stands alone: beside another capital word it is part of another name. */
function oneWord(
  run: readonly NameElement[],
  pairs: ReadonlyMap<number, Pair>,
): Omit<PatternMatch, 'rules'> | undefined {
  const [{ element }] = pairs.values()
  return run.length === 1 && run[0].isCapital ? { first: element, next: element + 1, strength: 0 } : undefined
}

function severalWords(
  pattern: NamePattern,
  run: readonly NameElement[],
  pairs: ReadonlyMap<number, Pair>,
  taken: Set<number>,
  rules: Set<NameRule>,
): Omit<PatternMatch, 'rules'> | undefined {
  const isPatronymic = (index: number) => pattern.parts[index].part?.role === 'patronymic'
  const main = [...pattern.parts.keys()].filter(index => !isPatronymic(index))
  const mainPaired = main.filter(index => pairs.has(index))
  const patronymic = [...pattern.parts.keys()].find(isPatronymic)
  const listedFather = patronymic === undefined ? undefined : pattern.parts[patronymic].part
  const hasPatronymic = patronymic !== undefined && pairs.has(patronymic)
  // Initials of the list: "А. Серикбаев" is met by "А. Серикбаев" only; the given name in full would be a guess.
  const unpaired = main.filter(index => !pairs.has(index))
  // An initial stands for a given name: "Рамазан А." tells no surname.
  if (unpaired.includes(surnameIndex(pattern, main, patronymic)) && !hasPatronymic) return undefined
  let initials = 0
  for (const index of unpaired) {
    const { part, initial } = pattern.parts[index]
    const sounds = initial ?? part?.initials
    const at = run.findIndex(
      (element, place) =>
        !taken.has(place) && element.initial !== undefined && meets(element.initial, sounds) && isNear(place, taken),
    )
    if (at < 0) {
      if (
        hasPatronymic &&
        mainPaired.length === 1 &&
        unpaired.length === 1 &&
        pattern.parts[mainPaired[0]].part?.role !== 'surname'
      )
        continue
      return undefined
    }
    taken.add(at)
    initials++
  }
  if (mainPaired.length === 0) return undefined
  const isGivenPatronymic = main.length - initials > mainPaired.length
  if (isGivenPatronymic && !(hasPatronymic && isGivenBeforePatronymic(run, pairs, patronymic))) return undefined
  if (initials > 0 && mainPaired.length > 0 && pattern.parts.length - initials < 1) return undefined
  // A patronymic, or a second initial, that the other side has too must agree.
  const first = Math.min(...taken)
  let next = Math.max(...taken) + 1
  let from = first
  if (!hasPatronymic) {
    for (const at of [from - 1, ...inside(first, next), next]) {
      const element = run[at]
      if (element === undefined || taken.has(at)) continue
      if (element.part?.role === 'patronymic' || isInflectedPatronymic(element.part)) {
        if (listedFather !== undefined) return undefined
        if (at === next) next++
      } else if (element.initial !== undefined) {
        if (listedFather !== undefined && !meets(element.initial, fatherInitials(listedFather))) return undefined
        // An initial that is none of the given name's: "С. Б. Ахметов" goes on, "Б. Серик Ахметов" is another's.
        if (at === next) next++
        else if (at < from) from = at
      } else if (at > first && at < next) return undefined
    }
  } else for (const at of inside(first, next)) if (!taken.has(at) && run[at].part !== undefined) return undefined
  if (isOutOfOrder(pattern, pairs)) rules.add('order')
  if (initials > 0) rules.add('initials')
  if (isGivenPatronymic) rules.add('given-patronymic')
  const strength = isGivenPatronymic ? 2 : initials > 0 ? 1 : hasPatronymic ? 4 : 3
  return { first: from, next, strength }
}

/** By its ending; else what does not stand before the patronymic; else the last word. */
function surnameIndex(pattern: NamePattern, main: readonly number[], patronymic: number | undefined): number {
  const telling = main.find(index => pattern.parts[index].part?.role === 'surname')
  if (telling !== undefined) return telling
  return (patronymic === undefined ? undefined : main.find(index => index !== patronymic - 1)) ?? main[main.length - 1]
}

/** "Серик Болатович" side by side in list and text, and no further name word beside them: that would be another surname. */
function isGivenBeforePatronymic(
  run: readonly NameElement[],
  pairs: ReadonlyMap<number, Pair>,
  patronymic: number,
): boolean {
  const given = pairs.get(patronymic - 1)
  const father = pairs.get(patronymic)
  if (given === undefined || father === undefined || father.element !== given.element + 1) return false
  return run[given.element - 1] === undefined && run[father.element + 1] === undefined
}

function* inside(first: number, next: number): Generator<number> {
  for (let at = first; at < next; at++) yield at
}

function meets(left: ReadonlySet<string>, right: ReadonlySet<string> | undefined): boolean {
  return right !== undefined && [...left].some(sound => right.has(sound))
}

/** Beside the words of the name that were found. */
function isNear(place: number, taken: ReadonlySet<number>): boolean {
  for (const other of taken) if (Math.abs(other - place) <= 2) return true
  return false
}

function fatherInitials(part: NamePart): ReadonlySet<string> {
  return part.initials
}

function isInflectedPatronymic(part: NamePart | undefined): boolean {
  return (
    part !== undefined &&
    /(?:ович|евич)(?:а|у|ем|е)$|(?:овн|евн)(?:ы|е|у|ой)$|(?:улы|кызы)\p{L}{2,3}$/u.test(part.folded)
  )
}

function isOutOfOrder(pattern: NamePattern, pairs: ReadonlyMap<number, Pair>): boolean {
  let last = -1
  for (const index of pattern.parts.keys()) {
    const pair = pairs.get(index)
    if (pair === undefined) continue
    if (pair.element < last) return true
    last = pair.element
  }
  return false
}

/**
 * Russian declines given name and surname together. "Серик Ахметова" is not a form of "Серик Ахметов"; neither is "С. Ахметова", which may be a woman.
 */
function isMixedCase(pattern: NamePattern, run: readonly NameElement[], pairs: ReadonlyMap<number, Pair>): boolean {
  const surname = [...pairs].find(([index]) => pattern.parts[index].part?.role === 'surname')
  if (surname === undefined) return false
  const listed = pattern.parts[surname[0]].part
  const { form } = surname[1].match
  if (form === undefined || form.language !== 'ru' || listed?.gender !== 'man') return false
  if (form.ending !== 'а' && form.ending !== 'у') return false
  const others = [...pairs].filter(([index]) => index !== surname[0])
  const declined = others.filter(([, pair]) => pair.match.form?.language === 'ru')
  if (declined.length > 0) return false
  // Names in other vowels than а and я do not decline.
  return (
    others.length === 0 ||
    others.some(([, pair]) => /[бвгджзйклмнпрстфхцчшщаяь]$/.test(run[pair.element].part?.folded ?? ''))
  )
}
