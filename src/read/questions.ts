// Questions and answers: what a question takes for granted, and answers that take their content from it.

import { FLAG, findFlag, hasFlag, isWord, type Stretch, type View } from './view.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const WHY = set('why почему зачем отчего неге')
const NUMBER = set('many much сколько канша неше нешеу каншасы')
const WHO = set('who whose кто кого кому кем ким кимди кимнин кимдер')
const OTHER = set(
  'what where when how which что где когда как куда откуда какой какая какие чем чего не кайда кашан калай кандай кайдан нешеде',
)
const SECOND_PERSON = set(
  'you your yours вы вас вам вами ваш ваша ваше ваши ты тебя тебе твой сиз сизди сизге сиздин сен сени саган сендер сендерде сизде',
)
const AUXILIARY = set(
  "is are was were do does did have has had can could will would should must may isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't couldn't won't wouldn't shouldn't",
)
const GENERIC = set('happened happen happening next было произошло случилось дальше болды болып боп жатыр болган')

/** What a question says: `query` asks whether or how many, `presupposes` takes an event for granted, `nothing` takes none. */
export function questionKind(view: View, clause: Stretch, isBlaming: boolean): 'query' | 'presupposes' | 'nothing' {
  const { tokens } = view
  let first = clause.from
  while (first < clause.to && (!isWord(tokens[first]) || view.flags[first] & FLAG.coordinate)) first++
  let words = 0
  let isSecond = false
  let isGeneric = false
  let kind: 'why' | 'number' | 'who' | 'other' | undefined
  for (let index = first; index < clause.to; index++) {
    const { word } = tokens[index]
    if (!isWord(tokens[index])) continue
    words++
    isSecond ||=
      SECOND_PERSON.has(word) ||
      (view.language === 'kk' &&
        /(?:[нн][ыи]з|с[ыи]з|[дт][ыи]н)$/.test(word) &&
        (view.flags[index] & FLAG.finite) !== 0)
    isGeneric ||= GENERIC.has(word)
    const isEarly = index <= first + 1 || view.language === 'kk'
    if (kind === undefined && WHY.has(word) && index <= first + 3) kind = 'why'
    if (isEarly && kind === undefined) {
      if (NUMBER.has(word)) kind = 'number'
      else if (WHY.has(word)) kind = 'why'
      else if (WHO.has(word)) kind = 'who'
      else if (OTHER.has(word) && !(word === 'how' && NUMBER.has(tokens[index + 1]?.word ?? ''))) kind = 'other'
    }
  }
  if (view.language === 'en' && AUXILIARY.has(tokens[first]?.word)) return 'query'
  if (view.language === 'kk' && kind !== 'number' && hasParticle(view, clause)) return 'query'
  if (kind === 'number') return 'query'
  if (kind === undefined) return 'query'
  if (words < 3) return 'nothing'
  if (kind === 'why') return 'presupposes'
  if (isSecond || isGeneric) return 'nothing'
  if (kind === 'who') return 'presupposes'
  return isBlaming ? 'presupposes' : 'nothing'
}

function hasParticle(view: View, clause: Stretch): boolean {
  for (let index = clause.from; index < clause.to; index++)
    if (/^(?:ма|ме|ба|бе|па|пе)$/.test(view.tokens[index].word)) return true
  return false
}

const YES = set(
  'yes yeah yep yup да ага угу иа ия ие иә конечно certainly absolutely sure exactly точно разумеется туура рас',
)
const NO = set('no nope нет неа жок')
const SURE =
  /^(?:i'm|i|am|quite|very|absolutely|completely|sure|certain|positive|of|course|that's|that|is|right|correct|true|so|it|точно|так|и|было|уверен|уверена|конечно|именно|абсолютно|правда|верно|я|это|солай|рас|дурыс|сенимдимин|аник|анык|solai|did|was|were|they|he|she|we|do|does|definitely|exactly|indeed|болды|болган|мен|оган|буган|never|at|all|not|нет|никогда|ни|в|коем|случае|все|жок|емес|олай|ондай|sir|madam|them|him|her)$/

/** "Absolutely not", "Конечно нет". */
function hasNegation(view: View, stretch: Stretch): boolean {
  for (let index = stretch.from + 1; index < stretch.to; index++)
    if (/^(?:not|no|never|не|нет|жок|емес)$/.test(view.tokens[index].word)) return true
  return false
}

/** Whether a sentence is a bare yes or no; the rest, when a clause says it in full behind the comma, begins at `rest`. */
export function answerOf(view: View, stretch: Stretch): { polarity: 'affirm' | 'deny'; rest?: number } | undefined {
  const { tokens } = view
  const first = tokens[stretch.from]
  if (first === undefined || first.kind !== 'word') return undefined
  const polarity = YES.has(first.word) ? 'affirm' : NO.has(first.word) ? 'deny' : undefined
  if (polarity === undefined) return undefined
  let isBare = true
  let words = 0
  for (let index = stretch.from + 1; index < stretch.to; index++) {
    if (!isWord(tokens[index])) continue
    words++
    isBare &&= SURE.test(tokens[index].word)
  }
  const isNegated = hasNegation(view, stretch)
  if (words === 0 || (isBare && words <= 5)) return { polarity: isNegated && polarity === 'affirm' ? 'deny' : polarity }
  const comma = tokens[stretch.from + 1]
  if (comma?.kind !== 'comma' && comma?.kind !== 'dash') return undefined
  const finite = findFlag(view, stretch.from + 2, stretch.to, FLAG.finite)
  if (finite >= 0 && words >= 2) return { polarity, rest: stretch.from + 2 }
  return hasFlag(view, stretch.from + 2, stretch.to, FLAG.imperative)
    ? { polarity, rest: stretch.from + 2 }
    : { polarity }
}
