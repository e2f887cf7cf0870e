// Who stands before or behind a Kazakh verb of saying.

import { isWho, TO_WHOM_KK } from './phrases-kk.ts'
import { SAYING_KK } from './verbs-of-saying-kk.ts'
import { FLAG, hasFlag, isWord, type Stretch, type View } from './view.ts'

export const FIRST_PERSON = /(?:[дт][ыи]м|[дт][ыи]к|м[ыи]н|м[ыи]з|п[ыи]н|п[ыи]з)$/
export const GENITIVE = /(?:н[ыи]н|д[ыи]н|т[ыи]н)$/

export function headSubject(view: View, subject: Stretch): Stretch {
  return subjectOf(view, subject.from, subject.to) ?? subject
}

/** "ағам айтты, X дейді": the one who says stands in a clause of his own. */
export function earlierSaying(view: View, from: number, to: number): { subject: Stretch; end: number } | undefined {
  for (let index = from + 1; index < Math.min(to, from + 7); index++) {
    if (view.tokens[index].kind !== 'comma') continue
    if (!SAYING_KK.has(view.tokens[index - 1].word) || FIRST_PERSON.test(view.tokens[index - 1].word)) return undefined
    return { subject: { from, to: index - 1 }, end: index + 1 }
  }
  return undefined
}

/** Without "мен", "біз" at the beginning. */
export function withoutSelf(view: View, from: number, to: number): number {
  let start = from
  while (
    start < to &&
    (/^(?:мен|биз|озим|оз|озимиз)$/.test(view.tokens[start].word) ||
      view.flags[start] & FLAG.coordinate ||
      !isWord(view.tokens[start]))
  )
    start++
  return start
}

/** A noun with the ending "of it": өкілі, басқармасы. */
const OWNED = /(?:сы|си|[бвгдзйклмнпрстфхцчшщ][ыи])$/

/** The noun phrase at the beginning of a clause that says: a person, a body, a name; undefined when none is plain. */
export function subjectOf(view: View, from: number, to: number, depth = 0): Stretch | undefined {
  const { tokens } = view
  let start = from
  while (
    start < to &&
    (!isWord(tokens[start]) ||
      /^(?:туске|карай|тунде|танертен|кундиз|жолда|енди|казир|алдымен|ауели|соңында|сонында|негизинен|кейин|сосын|ал|бирак|кеше|бугин|ертенине|ертесине|содан|сонымен|буган|дейин|бул|туралы|буган|таяуда|осыдан|алайда|сол|куни|кешке|танертен)$/.test(
        tokens[start].word,
      ) ||
      view.flags[start] & FLAG.coordinate)
  )
    start++
  if (start >= to) return undefined
  if (/^(?:ол|олар|ози|оздери)$/.test(tokens[start].word)) return { from: start, to: start + 1 }
  let last = -1
  for (let index = start; index < Math.min(to, start + 8); index++) {
    const { word, isCapital } = tokens[index]
    if (!isWord(tokens[index])) {
      if (tokens[index].kind === 'open' || tokens[index].kind === 'close') continue
      // "База иесі, кәсіпкер Мұхит Алдаберген": the name stands behind what he is.
      if (tokens[index].kind === 'comma' && depth === 0 && !hasFlag(view, start, index, FLAG.finite | FLAG.converb))
        return namedBehind(view, index + 1, to)
      break
    }
    if (isWho(word)) {
      if (tokens[index + 1]?.word === 'ретинде') continue
      // "Көрші ауылдың тұрғыны": the first noun only describes the next.
      if (GENITIVE.test(tokens[index + 1]?.word ?? '') && isWho(tokens[index + 2]?.word ?? '')) continue
      last = nameAhead(view, index + 1, to)
      while (
        last < to &&
        (tokens[last].isCapital ||
          /^(?:апа|апай|ага|агай|ата|аже|аке|коке|тате)$/.test(tokens[last].word) ||
          (isWho(tokens[last].word) &&
            (/^(?:баспасоз|бас)$/.test(tokens[last - 1].word) ||
              (OWNED.test(tokens[last].word) && !OWNED.test(tokens[last - 1].word)))))
      ) {
        if (GENITIVE.test(tokens[last].word)) break
        last++
      }
      break
    }
    if (isCapital && index > start && tokens[index - 1].isCapital && !GENITIVE.test(word)) {
      last = index + 1
      while (last < to && (tokens[last].isCapital || isWho(tokens[last].word))) last++
      break
    }
    if (isParticiple(view, index)) {
      start = index + 1
      continue
    }
    if (view.flags[index] & FLAG.finite) break
  }
  if (last < 0 && TO_WHOM_KK.has(tokens[start + 1]?.word ?? '') && isNominative(view, { from: start, to: start + 1 }))
    last = start + 1
  while (
    last > 0 &&
    last < to &&
    (tokens[last].kind === 'close' || (isWho(tokens[last].word) && tokens[last - 1].kind === 'close'))
  )
    last++
  // "Журналистердің сұрағына әкім": the answer to somebody, not the subject.
  for (let index = start; index < last - 1; index++)
    if (
      /(?:[гк][ае]|на|не|да|де|та|те|нан|нен|дан|ден)$/.test(tokens[index].word) &&
      !isWho(tokens[index].word) &&
      tokens[index].word.length > 5
    )
      start = index + 1
  return last > start && last < to ? { from: start, to: last } : undefined
}

/** The subject behind an apposition, when it holds a name of two words. */
function namedBehind(view: View, from: number, to: number): Stretch | undefined {
  const found = subjectOf(view, from, to, 1)
  if (found === undefined || found.from > from + 3) return undefined
  const last = found.to - 1
  return view.tokens[last].isCapital && view.tokens[last - 1].isCapital ? found : undefined
}

/** "сұраған күзетші": a participle before the noun that it describes. */
function isParticiple(view: View, index: number): boolean {
  return (
    /(?:[гк][ае]н|т[ыи]н)$/.test(view.tokens[index].word) &&
    (isWho(view.tokens[index + 1]?.word ?? '') || view.tokens[index + 1]?.isCapital === true)
  )
}

export function behindSubject(view: View, from: number, to: number): number {
  const { tokens } = view
  let start = from
  while (start < to && (TO_WHOM_KK.has(tokens[start].word) || tokens[start].word === 'болса' || !isWord(tokens[start])))
    start++
  // "інім келіп, ...", "әкім телефон соғып, ...": what he did before he spoke.
  for (let index = start + 1; index < Math.min(to - 2, start + 5); index++)
    if (tokens[index].kind === 'comma') return /[ыиу]п$|[ае]п$/.test(tokens[index - 1].word) ? index + 1 : start
  return start
}

/** Nominative: the last word has no case ending that a subject cannot have. */
export function isNominative(view: View, stretch: Stretch): boolean {
  const last = view.tokens[stretch.to - 1]
  if (!isWord(last)) return isWord(view.tokens[stretch.to - 2])
  return (
    isWho(last.word) ||
    /^(?:ол|олар)$/.test(last.word) ||
    (!/(?:н[ыи]н|д[ыи]н|т[ыи]н|[гк][ае]|[дт][ае]н|нан|нен|[дт][ае]|м[ае]н)$/.test(last.word) &&
      !(view.flags[stretch.to - 1] & FLAG.finite))
  )
}

/** Behind a name of two capitalised words within three tokens, else `from`: "Полиция бастығы Ерғали Сапаров". */
function nameAhead(view: View, from: number, to: number): number {
  for (let index = from; index < Math.min(to - 1, from + 3); index++) {
    if (!isWord(view.tokens[index])) return from
    if (view.tokens[index].isCapital && view.tokens[index + 1].isCapital && !GENITIVE.test(view.tokens[index].word))
      return index + 2
  }
  return from
}
