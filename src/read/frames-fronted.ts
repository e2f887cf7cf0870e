// An embedded question before the words that leave it open: "What became of him I cannot say", "Кто стрелял, неизвестно", "Оны кім алғанын ешкім білмейді".

import type { Frame } from './frame.ts'
import { BEHIND_QUESTION, QUESTION_WORDS } from './phrases-fronted.ts'
import { countWords, FLAG, hasFlag, isWord, type View } from './view.ts'

/** Words behind the phrase that may still belong to it: "to this day". */
const MOST_BEHIND = 3

/** The question as content, open. Cost linear. */
export function frontedFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens, flags, language } = view
  let start = from
  while (start < to - 1 && (!isWord(tokens[start]) || flags[start] & FLAG.coordinate)) start++
  const asks = QUESTION_WORDS[language]
  let isAsked = asks.has(tokens[start].word) || (isWord(tokens[start + 1]) && asks.has(tokens[start + 1].word))
  if (!isAsked && language !== 'kk') return undefined
  const leastWords = language === 'kk' ? 1 : 2
  for (let index = start + leastWords; index < to; index++) {
    isAsked ||= asks.has(tokens[index].word)
    if (!isAsked || !endsQuestion(view, start, index)) continue
    const match = BEHIND_QUESTION[language].at(tokens, index, to)
    if (match === undefined) continue
    if (countWords(view, match.to, to) > MOST_BEHIND || hasFlag(view, match.to, to, FLAG.finite)) continue
    const isOthers = /^(?:he|she|they|он|она|они)$/.test(tokens[index].word)
    const end = tokens[index - 1].kind === 'comma' ? index - 1 : index
    if (language === 'kk') flags[end - 1] |= FLAG.finite
    return {
      id: `${language}-fronted-question`,
      contents: [{ from: start, to: end }],
      rests: [],
      ...(isOthers ? { speaker: { from: index, to: index + 1 } } : {}),
      effect: { polarity: 'open' },
    }
  }
  return undefined
}

/** A clause ends before the phrase: a predicate in English, a comma in Russian, a verb made a noun in Kazakh. */
function endsQuestion(view: View, start: number, index: number): boolean {
  const before = view.tokens[index - 1]
  if (view.language === 'ru') return before.kind === 'comma' && countWords(view, start, index) >= 2
  if (view.language === 'en') return hasFlag(view, start + 1, index, FLAG.finite | FLAG.verb)
  const last = before.kind === 'comma' ? view.tokens[index - 2] : before
  return /(?:[аеыи]р|[гк][ае]н|т[ыи]н|еке[н]|бар|жо[гк])(?:[ыи]|[ыи]н|[ыи]м|д[ыи]г[ыи]|д[ыи]г[ыи]н)?$/.test(
    last?.word ?? '',
  )
}
