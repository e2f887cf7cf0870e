// Runs of capital words that look like a person's name although no list holds it.

import type { NameElement } from './names-elements.ts'
import { isNoName, isTitle } from './names-words.ts'

/** Parts of a run that look like a name: initials beside a word, or words of which one ends like a surname or patronymic. */
export function looksLikeName(run: readonly NameElement[]): { first: number; next: number }[] {
  const found: { first: number; next: number }[] = []
  for (let first = 0; first < run.length; ) {
    let next = first
    while (next < run.length && next - first < 4 && isNameWord(run[next])) next++
    const part = run.slice(first, next)
    if (part.length >= 2 && part.some(isTelling)) found.push({ first, next })
    first = Math.max(next, first + 1)
  }
  return found
}

function isNameWord(element: NameElement): boolean {
  if (element.initial !== undefined) return true
  const folded = element.part?.folded ?? ''
  return element.isCapital && folded.length > 1 && !isNoName(folded) && !isTitle(folded)
}

/** An ending of a surname or patronymic, in any case form, or an initial. */
const TELLING =
  /(?:[оеё]в|[оеё]ва|[оеё]вой|[оеё]ву|[оеё]вым|[оеё]ве|ина|ин|иной|ину|иным|ский|ская|ского|скому|ским|ской|скую|енко|ович|евич|овича|евича|овичу|евичу|овна|евна|овны|евны|улы|кызы|улынын|кызынын)(?:нын|нин|дын|дин|тын|тин|га|ге|ка|ке|ны|ни|ды|ди|ты|ти|дан|ден|тан|тен|нан|нен)?$|(?:[oei]v|[oei]va|yev|yeva|sky|skaya|enko|ovich|evich|ovna|evna|uly|kyzy|qyzy|bay|bek|bekov)(?:['’]s)?$/

function isTelling(element: NameElement): boolean {
  return (
    element.initial !== undefined ||
    (element.part !== undefined && element.part.folded.length > 4 && TELLING.test(element.part.folded))
  )
}
