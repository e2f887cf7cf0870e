// Names as a text writes them: runs of capital words and initials that stand side by side.

import { isJoined } from './figures-number.ts'
import { initialSounds, type NamePart, namePart } from './names-parts.ts'
import type { TextToken } from './tokens.ts'

/** A word or an initial of a name. */
export interface NameElement {
  /** Tokens that it takes. */
  readonly first: number
  readonly next: number
  /** Absent for an initial. */
  readonly part?: NamePart
  /** Sounds that an initial may stand for. */
  readonly initial?: ReadonlySet<string>
  readonly isCapital: boolean
}

/** Longer runs of capital words are headings or lists; the rest begins a new run. */
const LONGEST_RUN = 6

/** The runs of a text, in order; `isName` lets lower-case words in. */
export function nameRuns(
  text: string,
  tokens: readonly TextToken[],
  isName: (token: TextToken) => boolean,
): NameElement[][] {
  const runs: NameElement[][] = []
  let run: NameElement[] = []
  for (let index = 0; index < tokens.length; ) {
    const element = elementAt(text, tokens, index, isName)
    const previous = run.at(-1)
    const isBeside =
      previous !== undefined &&
      element !== undefined &&
      run.length < LONGEST_RUN &&
      isOneSpace(text, tokens, previous.next, element)
    if (previous !== undefined && !isBeside) {
      runs.push(run)
      run = []
    }
    if (element !== undefined) run.push(element)
    index = element?.next ?? index + 1
  }
  if (run.length > 0) runs.push(run)
  return runs
}

function isOneSpace(text: string, tokens: readonly TextToken[], next: number, element: NameElement): boolean {
  if (element.first !== next) return false
  const gap = text.slice(tokens[next - 1].end, tokens[next].start)
  return gap.length <= 2 && !/[\n\r]/.test(gap)
}

/** One capital letter, or two that write one sound ("Zh", "Дж"). */
function isInitial(text: string, token: TextToken): boolean {
  if (!token.isCapital || token.text.length > 2) return false
  return token.text.length === 1 || /^(?:Zh|Sh|Ch|Kh|Ye|Yu|Ya|Ts|Дж|Дз)$/.test(text.slice(token.start, token.end))
}

function elementAt(
  text: string,
  tokens: readonly TextToken[],
  index: number,
  isName: (token: TextToken) => boolean,
): NameElement | undefined {
  const token = tokens[index]
  if (token.kind !== 'word') return undefined
  const point = tokens[index + 1]
  if (isInitial(text, token) && point?.text === '.' && isJoined(tokens, index + 1))
    return { first: index, next: index + 2, initial: initialSounds(token.lower), isCapital: true }
  if (!(token.isCapital || isName(token)) || token.text.length < 2) return undefined
  let next = index + 1
  // "Нур-Мухаммед": one part; "Ахметов-тың": an ending.
  while (
    tokens[next]?.text === '-' &&
    isJoined(tokens, next) &&
    isJoined(tokens, next + 1) &&
    tokens[next + 1].kind === 'word' &&
    tokens[next + 1].isCapital &&
    next < index + 5
  )
    next += 2
  const word = next === index + 1 ? token.lower : text.slice(token.start, tokens[next - 1].end)
  return { first: index, next, part: namePart(word), isCapital: token.isCapital }
}
