// Tells Kazakh predicates from other words by endings, stems and the place before a mark: the predicate stands last.

import type { Token } from './tokens.ts'
import { FLAG } from './view.ts'
import {
  COORDINATE_KK,
  DETERMINER_KK,
  FINITE_KK,
  FIRST_KK,
  NEGATION_KK,
  PRONOUN_KK,
  SUBORDINATE_KK,
  VERB_STEMS_KK,
} from './words-kk.ts'

/** Past, present, perfect, future and their persons, as folded. */
const FINITE_ENDING =
  /(?:[дт][ыи](?:м|к|н|ныз|низ|ндар|ндер)?|[аей]ды|[аей]ди|йды|йди|[аей]м[ыи]н|[аей]м[ыи]з|[аей]с[ыи]н|[аей]с[ыи]з(?:дар|дер)?|[аей]с[ыи]ндар|[аей]с[ыи]ндер|[гк][ае]н(?:м[ыи]н|б[ыи]з|с[ыи]н|м[ыи]з)?|[ыиу]пт[ыи]|пт[ыи]|[аеы]р(?:м[ыи]н|м[ыи]з)?|м[ае]с|м[ае]к(?:шы|ши)?|ып(?:ты|ти)|с[ыи]н|[ыи]н[ыи]з(?:дар|дер)?|н[ыи]здар|ндар|ндер|[ай]ыкши|й[ыи]к|йик)$/
/** Endings that a noun in the accusative has as well. */
const ALSO_ACCUSATIVE = /[дт][ыи]$/
/** Nouns and adjectives that end as the first person plural of the past does. */
const NOUN_IN_DIK =
  /^(?:аким|облыс|аудан|ауыл|халык|кент|зан|кукык|медицинал|мемлекет|улт|кун|тун|жыл|ай|тендик|бир|кос|ерлик|дос|тыныш|амандык|денсаул)(?:[дт][ыи]к|лык|лик)(?:т[еа]|тен|тан|ке|ка|тин|тын|ти|ты)?$/
const CONVERB = /(?:[ыи]п|[аоуяюе]п|м[ае]й|г[ае]л[ыи]|к[ае]л[ыи])$/
const CONDITIONAL =
  /(?:с[ае](?:м|к|н|ныз|низ)?|г[ае]нд[ае]|к[ае]нд[ае]|г[ае]ннан|г[ае]ша|к[ае]ннен|г[ае]нша|ысымен|исимен)$/
const NEGATED_VERB =
  /(?:м[ае]д[ыи](?:м|к|н|ныз|низ)?|б[ае]д[ыи](?:м|к|н)?|п[ае]д[ыи](?:м|к|н)?|м[ае]йд[ыи]|б[ае]йд[ыи]|п[ае]йд[ыи]|м[ае]г[ае]н|б[ае]г[ае]н|п[ае]г[ае]н|м[ае]йм[ыи]н|б[ае]йм[ыи]н|п[ае]йм[ыи]н|м[ае]йм[ыи]з|м[ае]пт[ыи]|б[ае]пт[ыи]|п[ае]пт[ыи]|м[ае]нд[ае]р|п[ае]нд[ае]р|б[ае]нд[ае]р|м[ае]н[ыи]з|п[ае]н[ыи]з|б[ае]н[ыи]з|м[ае]с[ыи]н|[мбп][ае]г[ае]н(?:[ыи]н?|д[ыи]г[ыи]н?|дар[ыи]н)|м[ае]йик|м[ае]г[ае]нын|м[ае]г[ае]нин|м[ае]г[ае]ны|м[ае]йт[ыи]н[ыи]н|б[ае]йт[ыи]н[ыи]н|п[ае]йт[ыи]н[ыи]н)$/

const STEMS_BY_START = stemsByStart()

/** Flags of the tokens from `from` to `to`, written into `flags`. Cost linear. */
export function flagKazakh(tokens: readonly Token[], from: number, to: number, flags: Uint16Array): void {
  for (let index = from; index < to; index++) {
    const { kind, word } = tokens[index]
    if (kind === 'number') flags[index] = FLAG.determiner
    if (kind !== 'word') continue
    const next = tokens[index + 1]
    const isLast = index + 1 >= to || (next.kind !== 'word' && next.kind !== 'number')
    flags[index] = flagsOf(word, isLast, isLast ? '' : next.word)
  }
}

function flagsOf(word: string, isLast: boolean, next: string): number {
  let flags = 0
  if (NEGATION_KK.has(word)) flags |= FLAG.negation
  if (FIRST_KK.has(word)) flags |= FLAG.first
  if (PRONOUN_KK.has(word)) flags |= FLAG.pronoun
  if (DETERMINER_KK.has(word)) flags |= FLAG.determiner
  if (COORDINATE_KK.has(word)) flags |= FLAG.coordinate
  if (SUBORDINATE_KK.has(word)) flags |= FLAG.subordinate
  if (FINITE_KK.has(word)) return flags | FLAG.finite
  if ((flags & ~FLAG.first) !== 0 || word.length < 3) return flags
  if (word.length > 4 && NEGATED_VERB.test(word)) flags |= FLAG.negation
  if (CONDITIONAL.test(word)) return flags | FLAG.subordinate
  if (
    isLast &&
    /(?:[ыи]ндар|[ыи]ндер|[ыи]н[ыи]з|[ыи]н[ыи]здар|[ыи]н[ыи]здер|пандар|пендер|мандар|мендер|бандар|бендер|манызд?|менизд?|паныз|пениз|баныз|бениз|й[ыи]к|айык|ейик)$/.test(
      word,
    ) &&
    !/[дт][ыи]н[ыи]з/.test(word) &&
    hasVerbStem(word)
  )
    return flags | FLAG.finite | FLAG.imperative
  if (NOUN_IN_DIK.test(word)) return flags
  // "ұсталғанды": a participle in the accusative.
  if (!isLast && /[гк][ае]нд[ыи]$/.test(word)) return flags
  // A verbal noun in the accusative: "босатуды".
  if (word.length > 4 && /у[дт][ыи]$/.test(word) && !/^(?:жауды|тууды|сауды)$/.test(word)) return flags
  // Inside a clause it is a genitive: "журналистердің".
  if (!isLast && /[дт][ыи]н$/.test(word)) return flags
  if (FINITE_ENDING.test(word)) {
    // Before another word only what is surely a verb: an accusative looks the same.
    if (!ALSO_ACCUSATIVE.test(word)) return isLast || hasVerbStem(word) ? flags | FLAG.finite : flags
    if (isLast || COORDINATE_KK.has(next) || /^(?:деп|дейди|деди|депти|ма|ме|ба|бе|па|пе|екен|ма|гой|кой)$/.test(next))
      return flags | FLAG.finite
    return hasVerbStem(word) ? flags | FLAG.finite : flags
  }
  if (CONVERB.test(word) && hasVerbStem(word)) return flags | FLAG.converb
  return flags
}

/** Whether the word begins with a known stem of a verb followed by something that may be its ending. */
export function hasVerbStem(word: string): boolean {
  const stems = STEMS_BY_START.get(word.slice(0, 2))
  if (stems === undefined) return false
  for (const stem of stems)
    if (word.startsWith(stem) && /^(?:[дткгмпбасеилынйруо]|$)/.test(word.slice(stem.length))) return true
  return false
}

function stemsByStart(): ReadonlyMap<string, string[]> {
  const map = new Map<string, string[]>()
  for (const stem of VERB_STEMS_KK) {
    const key = stem.slice(0, 2)
    const list = map.get(key)
    if (list === undefined) map.set(key, [stem])
    else list.push(stem)
  }
  return map
}
