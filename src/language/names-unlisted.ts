// Runs of capital words that look like a person's name although no list holds it.

import type { NameElement } from './names-elements.ts'
import { isNoName, isTitle } from './names-words.ts'

/**
 * Parts of a run that look like a name: words that end like a surname or patronymic, and initials, with one plain word, the given name, before them
 * or, where they begin the run, behind.
 */
export function looksLikeName(run: readonly NameElement[]): { first: number; next: number }[] {
  const found: { first: number; next: number }[] = []
  let free = 0
  for (let at = 0; at < run.length; at++) {
    if (!isTelling(run[at]) || !isNameWord(run[at])) continue
    let first = at
    let next = at + 1
    while (next < run.length && isTelling(run[next]) && isNameWord(run[next])) next++
    if (first > free && isNameWord(run[first - 1]) && run[at].initial === undefined) first--
    else if (next < run.length && isNameWord(run[next])) {
      next++
      while (next < run.length && isTelling(run[next]) && isNameWord(run[next])) next++
    } else if (first > free && isNameWord(run[first - 1])) first--
    // "Marlene D. Hill".
    if (run[at].initial !== undefined && first === at && at > free && isLatin(run[at - 1]) && isNameWord(run[at - 1]))
      first--
    if (next - first >= 2 && next - first <= LONGEST && run.slice(first, next).some(isWord)) found.push({ first, next })
    free = next
    at = next - 1
  }
  return found
}

const LONGEST = 4

function isLatin(element: NameElement): boolean {
  return /^[a-z]/.test(element.part?.folded ?? '')
}

/** Not an initial, and no single letter. */
function isWord(element: NameElement): boolean {
  return (element.part?.folded.length ?? 0) >= 3
}

function isNameWord(element: NameElement): boolean {
  if (element.initial !== undefined) return true
  const folded = element.part?.folded ?? ''
  return element.isCapital && folded.length > 1 && !isNoName(folded) && !isTitle(folded)
}

/** An ending of a surname or patronymic, in any case form, or an initial. */
const TELLING =
  /(?:[оеё]в|[оеё]ва|[оеё]вой|[оеё]ву|[оеё]вым|[оеё]ве|ина|ин|иной|ину|иным|ский|ская|енко|ович|евич|овича|евича|овичу|евичу|овна|евна|овны|евны|улы|кызы|улынын|кызынын)(?:нын|нин|дын|дин|тын|тин|га|ге|ка|ке|ны|ни|ды|ди|ты|ти|дан|ден|тан|тен|нан|нен)?$|(?:[oei]v|[oei]va|yev|yeva|sky|skaya|enko|ovich|evich|ovna|evna|uly|kyzy|qyzy|bay|bek|bekov)(?:['’]s)?$/

function isTelling(element: NameElement): boolean {
  return (
    element.initial !== undefined ||
    (element.part !== undefined && element.part.folded.length > 4 && TELLING.test(element.part.folded))
  )
}
