// Who says what in a Kazakh sentence: "деп мәлімдеді", "дейді", "айтуынша", nominalised verbs before a verb of saying.

import { hasVerbStem } from './flags-kk.ts'
import type { Frame, FrameEffect } from './frame.ts'
import { frontedFrame } from './frames-fronted.ts'
import { accordingFrame, colonFrame, openingFrame } from './frames-kk-opening.ts'
import { effectOf, endOfPiece, framed, pairSaying } from './frames-kk-parts.ts'
import {
  behindSubject,
  earlierSaying,
  FIRST_PERSON,
  isNominative,
  subjectOf,
  withoutSelf,
} from './frames-kk-subject.ts'
import { CLOSINGS_KK, TO_WHOM_KK, WHO_KK } from './phrases-kk.ts'
import type { Saying } from './saying.ts'
import { SAYING_KK } from './verbs-of-saying-kk.ts'
import { countWords, FLAG, hasFlag, isWord, type Stretch, type View } from './view.ts'

/** A verb made a noun in the accusative, dative or as a subject: "өртенгенін", "екені". */
const NOMINALISED =
  /(?:[гк][ае]н(?:дарын|дерин|дары|дери|дарына|дерине|[ыи]н|[ыи]на|[ыи]не|[ыи]|д[ыи]г[ыи]н|д[ыи]г[ыи])|екен(?:ин|ине|и|дигин|диги)|т[ыи]н[ыи]н|жокт[ыи]г[ыи]н(?:а)?|м[ае]г[ае]н(?:[ыи]н|д[ыи]г[ыи]н)|еместигин|барын|жогын|болат[ыи]н[ыи]н)$/
/** Endings that no noun has. */
const SURELY_NOMINALISED = /[а-я]{2}(?:[гк][ае]н(?:дарын|дерин|[ыи]н|[ыи]на|[ыи]не|д[ыи]г[ыи]н)|[аей]т[ыи]н[ыи]н)$/
const SEES = /^(?:кор|ести|бил|сез|байка|ук|тусирд|сеним)/
/** Outermost frame of a stretch of one Kazakh sentence. */
/** Behind the mark that opens the quotation which closes at `close`, or -1. */
function openBefore(view: View, from: number, close: number): number {
  for (let index = close - 1; index >= from; index--) if (view.tokens[index].kind === 'open') return index + 1
  return -1
}

/** "деген ақпарат шындыққа жанаспайды", "деген хабар расталған жоқ". */
function rumourEffect(view: View, from: number, to: number, usual: FrameEffect): FrameEffect {
  for (let index = from; index < to; index++) {
    const { word } = view.tokens[index]
    if (/^(?:жанаспайды|жалган|отирик|негизсиз|шындыкка)/.test(word)) return { polarity: 'deny' }
    if (/^(?:растал|анык|далелд)/.test(word) && hasFlag(view, index, to, FLAG.negation))
      return { ...usual, polarity: 'open' }
  }
  return usual
}

export function kazakhFrame(view: View, from: number, to: number): Frame | undefined {
  return (
    frontedFrame(view, from, to) ??
    accordingFrame(view, from, to) ??
    openingFrame(view, from, to) ??
    closingFrame(view, from, to) ??
    colonFrame(view, from, to) ??
    nominalisedFrame(view, from, to) ??
    denialFrame(view, from, to)
  )
}

/** "X деп мәлімдеді (NP)", "X дейді", "X деген сыбыс бар". */
function closingFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens } = view
  for (let index = from + 1; index < to; index++) {
    const { word } = tokens[index]
    const isDe = /^(?:деп|деген|дегенди|дегени|дегенин|дегендери|деседи|дегенге|дегенине|дейтин)$/.test(word)
    const saying = SAYING_KK.get(word)
    const isDeVerb = saying !== undefined && /^де[дйпг]/.test(word)
    if (!isDe && !isDeVerb) continue
    const closing = CLOSINGS_KK.at(tokens, index, to)
    if (closing !== undefined) {
      const end = endOfPiece(view, closing.to, to)
      const subject =
        closing.id === 'kk-not-true' && /дегенди|дегенин/.test(word) ? subjectOf(view, from, index) : undefined
      const isSelf = closing.id.startsWith('kk-i-')
      const open = tokens[index - 1].kind === 'close' ? openBefore(view, from, index - 1) : -1
      const effect =
        closing.id === 'kk-agentless' ? rumourEffect(view, closing.to - 1, end, closing.meaning) : closing.meaning
      const start = open >= 0 ? open : isSelf ? withoutSelf(view, from, index) : (subject?.to ?? from)
      return framed(view, closing.id, { from: start, to: index }, end, to, subject, effect)
    }
    if (isDeVerb && word !== 'деген') return saidBy(view, from, to, index, index, 'says')
    if (word !== 'деп' && word !== 'дегенди') continue
    if (tokens[index - 1].kind === 'close' && isQuotedName(view, openBefore(view, from, index - 1), index - 1)) continue
    for (let verb = index + 1; verb < Math.min(to, index + 7); verb++) {
      const says = SAYING_KK.get(tokens[verb].word) ?? pairSaying(view, verb)
      if (says === undefined) {
        if (tokens[verb].kind === 'comma') break
        continue
      }
      return saidBy(view, from, to, index, verb, says)
    }
    // "деп" with a verb that is not of saying: "деп отыр".
    if (word === 'деп' && speaksOut(view, index, to)) return saidBy(view, from, to, index, index + 1, 'says')
    if (word === 'деп' && index + 1 < to && /^(?:отыр|турды|тур|сурады|жауап|атап)/.test(tokens[index + 1].word))
      return saidBy(view, from, to, index, index + 1, 'says')
  }
  return undefined
}

/** Words at `from` that mean everybody: "жұрт", "елдің бәрі". */
function crowdIn(view: View, from: number): number {
  const { word } = view.tokens[from]
  if (/^(?:журт|ел|халык|адамдар|биреулер|кейбиреулер|журтшылык|копшилик)$/.test(word)) return 1
  return /^(?:журттын|елдин|халыктын)$/.test(word) && /^(?:бари|барлыгы|коби)$/.test(view.tokens[from + 1]?.word ?? '')
    ? 2
    : 0
}

/** "X деп күлді": whatever is done with words, where they are no aim ("келсін деп") and no name ("деп аталады"). */
function speaksOut(view: View, close: number, to: number): boolean {
  const before = view.tokens[close - 1].word
  if (close + 1 >= to || /(?:с[ыи]н|йын|йин|й[ыи]к)$/.test(before)) return false
  const { word } = view.tokens[close + 1]
  if (/^(?:ата|кел|бар|шык|кет|сен|кут|жур|ест|бил|тус|кор|жат|болж|сан|есеп)/.test(word)) return false
  return (view.flags[close + 1] & FLAG.finite) !== 0 && /(?:[дт][ыи]|[гк][ае]н|пт[ыи]|[аей]д[ыи])$/.test(word)
}

/** «Нива», not «тоқта»: one word that is no verb. */
function isQuotedName(view: View, from: number, to: number): boolean {
  if (from < 0 || countWords(view, from, to) > 1) return false
  const { word } = view.tokens[from]
  const isVerb =
    (view.flags[from] & (FLAG.finite | FLAG.imperative)) !== 0 || (hasVerbStem(word) && /[мбп][ае]$/.test(word))
  if (isVerb) view.flags[from] |= FLAG.imperative | (/[мбп][ае]$/.test(word) ? FLAG.negation : 0)
  return !isVerb
}

function saidBy(view: View, from: number, to: number, close: number, verb: number, saying: Saying): Frame | undefined {
  const { tokens, flags } = view
  let end = verb + 1
  while (end < to && (isWord(tokens[end]) || tokens[end].kind === 'open' || tokens[end].kind === 'close')) end++
  const form = tokens[verb].word
  const isSelf = FIRST_PERSON.test(form) || FIRST_PERSON.test(tokens[verb + 1]?.word ?? 'x')
  const isNegated = hasFlag(view, close, Math.min(end, verb + 3), FLAG.negation)
  const behind = {
    from:
      verb +
      (/^(?:берд|отт|шыгар|етт|етед|берип|сал|корсет|жатыр|отыр|жур)/.test(tokens[verb + 1]?.word ?? '') ? 2 : 1),
    to: end,
  }
  let subject: Stretch | undefined
  let start = from
  const between = { from: close + 1, to: verb }
  if (!isSelf) {
    if (
      countWords(view, behind.from, behind.to) > 0 &&
      !(flags[behind.from] & FLAG.coordinate) &&
      isNominative(view, behind)
    )
      subject = behind
    else if (
      countWords(view, between.from, between.to) > 0 &&
      isNominative(view, between) &&
      WHO_KK.has(tokens[between.to - 1].word)
    )
      subject = between
    else {
      const said = earlierSaying(view, from, close)
      subject = said?.subject ?? subjectOf(view, from, close)
      if (subject !== undefined) start = said?.end ?? behindSubject(view, subject.to, close)
    }
  } else start = withoutSelf(view, from, close)
  const crowd = isSelf ? 0 : crowdIn(view, from)
  if (crowd > 0) {
    subject = undefined
    start = from + crowd
  }
  const isNobody = subject === undefined && !isSelf && saying === 'says'
  const effect: FrameEffect = isNobody ? { evidentiality: 'hearsay', isAgentless: true } : effectOf(saying, isNegated)
  return framed(view, `kk-${saying}`, { from: start, to: close }, end, to, subject, effect)
}

/** "NP қойманың өртенгенін айтты", "... жатқанын көрдім". */
function nominalisedFrame(view: View, from: number, to: number): Frame | undefined {
  const { tokens } = view
  const forms: number[] = []
  for (let index = from + 1; index < to - 1; index++) {
    const { word: form } = tokens[index]
    if (
      form.length < 6 ||
      /^(?:дукен|мекен|мекеме|акен)/.test(form) ||
      !NOMINALISED.test(form) ||
      (!hasVerbStem(form) && !SURELY_NOMINALISED.test(form) && !/^(?:екен|жок|бар|емес|бол)/.test(form))
    )
      continue
    forms.push(index)
    const closing = CLOSINGS_KK.at(tokens, index, to)
    if (closing?.id === 'kk-not-known' || closing?.id === 'kk-i-do-not-think')
      return framed(
        view,
        closing.id,
        { from: withoutSelf(view, from, index), to: index + 1 },
        endOfPiece(view, closing.to, to),
        to,
        undefined,
        closing.meaning,
      )
    for (let verb = index + 1; verb < Math.min(to, index + 6); verb++) {
      const { word } = tokens[verb]
      // Another of its kind stands before the verb: both are its content.
      if (SURELY_NOMINALISED.test(word) && verb + 1 < to && SAYING_KK.get(word) === undefined) break
      if (tokens[verb].kind === 'comma' && verb > index + 1) break
      const saying = SAYING_KK.get(word) ?? pairSaying(view, verb)
      if (/у(?:[ыи]|[ыи]н)?$/.test(word)) continue
      if (
        saying === undefined &&
        !SEES.test(word) &&
        !/^(?:айтыл|корсетил|жазыл|хабарлан)(?:ган|ды|ди|ады|еди|ген|ып)/.test(word)
      )
        continue
      if (/(?:[ыи]н[ыи]з|[ыи]н[ыи]зши|с[ыи]з|н[ыи]зши)$/.test(tokens[verb + 1]?.word ?? word)) return undefined
      return nominalised(view, from, to, forms, verb, saying)
    }
  }
  return undefined
}

/** The frame of the verb; what stands before each of the forms is one content. */
function nominalised(
  view: View,
  from: number,
  to: number,
  forms: readonly number[],
  verb: number,
  saying: Saying | undefined,
): Frame | undefined {
  const { tokens } = view
  const { word } = tokens[verb]
  const last = forms[forms.length - 1]
  const sees = saying === undefined || saying === 'sees' || saying === 'knows'
  const isSelf = FIRST_PERSON.test(word)
  const isPassive = /^(?:айтыл|корсетил|жазыл|хабарлан)/.test(word)
  const subject = isPassive
    ? paperIn(view, from, forms[0])
    : isSelf
      ? undefined
      : (subjectOf(view, from, forms[0]) ?? beforeGenitive(view, from, forms[0]))
  const isNegated = hasFlag(view, verb, Math.min(to, verb + 2), FLAG.negation)
  const isSight =
    /^(?:кор|тусир)/.test(word) ||
    (isSelf && word.startsWith('аныкта')) ||
    (word.startsWith('ести') && !tokens[last].word.startsWith('деген'))
  const effect: FrameEffect = sees
    ? isNegated
      ? { polarity: 'open' }
      : isSight
        ? { evidentiality: 'own-perception' }
        : {}
    : effectOf(saying, isNegated)
  const start = isSelf
    ? behindSubject(view, withoutSelf(view, from, forms[0]), forms[0])
    : subject === undefined
      ? from
      : behindSubject(view, subject.to, forms[0])
  if (isPassive && subject === undefined)
    return framed(view, 'kk-agentless', { from, to: last + 1 }, endOfPiece(view, verb + 1, to), to, undefined, {
      evidentiality: 'hearsay',
      isAgentless: true,
    })
  const id = sees ? 'kk-sees' : `kk-${saying}`
  const frame = framed(view, id, { from: start, to: last + 1 }, endOfPiece(view, verb + 1, to), to, subject, effect)
  if (frame === undefined || forms.length < 2) return frame
  const contents: Stretch[] = []
  let begin = start
  for (const form of forms) {
    const isJoint = form === last || tokens[form + 1].kind === 'comma' || (view.flags[form + 1] & FLAG.coordinate) !== 0
    if (!isJoint) continue
    view.flags[form] |= FLAG.finite
    contents.push({ from: begin, to: form + 1 })
    begin = form + 1
  }
  return { ...frame, contents }
}

/** "Порт мәлімдемесінде ... айтылған": the paper that says it. */
function paperIn(view: View, from: number, to: number): Stretch | undefined {
  for (let index = from; index < Math.min(to, from + 5); index++)
    if (
      /^(?:аныктама|малимдеме|есеп|хабарлама|кужат|баяндама|макала|жазба|хат|хаттама)[а-я]*(?:нде|нда|те|та|де|да)$/.test(
        view.tokens[index].word,
      )
    )
      return { from, to: index + 1 }
  return undefined
}

/** "Бүкіл ауыл шахтаның жабылғанын білді": the genitive opens the content, what stands before it knows. */
function beforeGenitive(view: View, from: number, to: number): Stretch | undefined {
  let begin = from
  while (
    begin < to &&
    /^(?:туске|кешке|карай|тунде|танертен|кеше|бугин|кейин|сосын|ертенине)$/.test(view.tokens[begin].word)
  )
    begin++
  for (let index = begin + 1; index < to; index++) {
    if (!isWord(view.tokens[index])) return undefined
    if (!/(?:н[ыи]н|д[ыи]н|т[ыи]н)$/.test(view.tokens[index].word)) continue
    let end = index
    while (
      end > begin + 1 &&
      (TO_WHOM_KK.has(view.tokens[end - 1].word) || /^(?:кейин|сосын|бугин|кеше)$/.test(view.tokens[end - 1].word))
    )
      end--
    const subject = { from: begin, to: end }
    return end - begin <= 4 && isNominative(view, subject) ? subject : undefined
  }
  return undefined
}

/** "NP айыптауды жоққа шығарды": denied without a clause. */
function denialFrame(view: View, from: number, to: number): Frame | undefined {
  for (let index = from + 1; index < to - 1; index++) {
    const saying = pairSaying(view, index)
    if (saying !== 'denies' && saying !== 'demands') continue
    const subject = subjectOf(view, from, index)
    if (subject === undefined) return undefined
    if (saying === 'demands') {
      const isSelf = hasFlag(view, from, subject.to, FLAG.first) || FIRST_PERSON.test(view.tokens[to - 1].word)
      return isSelf
        ? undefined
        : {
            id: 'kk-demands',
            contents: [{ from, to }],
            rests: [],
            speaker: subject,
            effect: { kind: 'demand' },
            isClosed: true,
          }
    }
    return {
      id: 'kk-denies',
      contents: [{ from, to }],
      rests: [],
      speaker: subject,
      effect: hasFlag(view, index + 1, to, FLAG.negation) ? {} : { polarity: 'deny' },
      isClosed: true,
    }
  }
  return undefined
}
