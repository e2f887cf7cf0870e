// Words that call something untrue: "called it a lie", "назвал это клеветой", and claims that are told to be untrue behind their content.

import type { Frame } from './frame.ts'
import { countWords, FLAG, hasFlag, isWord, type View } from './view.ts'

const CALLS =
  /^(?:call|calls|called|brand|brands|branded|describes?|described|labelled|назвал[аи]?|называет|называют|считает|считают|счел|сочла|сочли|окрестил[аи]?|атады|атаган|санайды)$/
const UNTRUE =
  /^(?:slander|lies?|libel|falsehood|fabrications?|fabricated|nonsense|inventions?|false|untrue|absurd|rubbish|baseless|fiction|gossip|ложь|ложью|клевет[аыу]|клеветой|вымыс[а-я]+|выдумк[а-я]+|чушью?|бредом|враньем|неправдой|сплетн[а-я]+|фейком|наветом|лживым[и]?|беспочвенным[и]?|отирик|жала|жалган)$/

/** "NP called X a lie": the whole is a denial of the one who calls. */
export function calledUntrueFrame(view: View, from: number, to: number): Frame | undefined {
  for (let verb = from + 1; verb < to - 1; verb++) {
    if (!CALLS.test(view.tokens[verb].word) || view.taken[verb] === 1) continue
    const subject = { from, to: verb }
    if (hasFlag(view, from, verb, FLAG.finite | FLAG.subordinate) || countWords(view, from, verb) > 5) continue
    if (view.flags[from] & FLAG.preposition || hasFlag(view, from, verb, FLAG.negation)) continue
    let untrue = verb + 1
    while (untrue < to && isWord(view.tokens[untrue]) && !UNTRUE.test(view.tokens[untrue].word)) untrue++
    if (untrue >= to || !UNTRUE.test(view.tokens[untrue].word) || countWords(view, untrue, to) > 4) continue
    const isSelf = (view.flags[from] & (FLAG.first | FLAG.pronoun)) === (FLAG.first | FLAG.pronoun)
    return {
      id: `${view.language}-called-untrue`,
      contents: [{ from, to }],
      rests: [],
      ...(isSelf ? {} : { speaker: subject }),
      effect: { polarity: 'deny' },
      isClosed: true,
    }
  }
  return undefined
}

const CLAIMS_RU =
  /^(?:утверждени[ея]|слухи?|сообщени[ея]|информация|обвинени[ея]|заявлени[ея]|разговоры|сведения|рассказы|версия|обвинение)$/
const UNTRUE_RU = /^(?:не соответств|лож|клевет|неправд|вымыс|выдум|лжив|беспочв|необоснов|безоснов|фейк|опроверг)/

/** "Утверждения о том, будто X, являются ложью": what is said of the claims is no statement of its own. */
export function rumourFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens } = view
  let open = -1
  for (let index = from; index < Math.min(to, from + 4); index++) if (CLAIMS_RU.test(tokens[index].word)) open = index
  if (open < 0) return undefined
  let mark = open + 1
  while (mark < Math.min(to, open + 7) && isWord(tokens[mark]) && !(view.flags[mark] & FLAG.finite)) mark++
  if (tokens[mark]?.kind !== 'comma' || !/^(?:что|будто|якобы|как)$/.test(tokens[mark + 1]?.word ?? ''))
    return undefined
  let end = to - 1
  while (end > mark && tokens[end].kind !== 'comma') end--
  if (end <= mark + 2) return undefined
  let polarity: 'deny' | 'open' | undefined
  for (let index = end + 1; index < to; index++) {
    const { word } = tokens[index]
    if (UNTRUE_RU.test(word) || (word === 'не' && /^соответств/.test(tokens[index + 1]?.word ?? ''))) polarity = 'deny'
    if (/^(?:подтвержд|подтверд|проверен)/.test(word) && tokens[index - 1].word === 'не') polarity = 'open'
  }
  let start = mark + 2
  while (start < end && /^(?:будто|якобы|бы)$/.test(tokens[start].word)) start++
  return {
    id: 'ru-rumour',
    contents: [{ from: start, to: end }],
    rests: [],
    effect:
      polarity === 'deny'
        ? { polarity }
        : { evidentiality: 'hearsay', isAgentless: true, ...(polarity === undefined ? {} : { polarity }) },
  }
}
