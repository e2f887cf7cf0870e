// Who speaks in each paragraph, and whether the document is somebody's own account or an article about others.

import type { DocumentParagraph, DocumentText } from '../model/reading.ts'

/** Who speaks where the document names nobody. */
export const AUTHOR = 'author'

/** Who speaks where no label says it. */
export interface DocumentSpeakers {
  /** Byline, signature or named witness. */
  readonly author: string
  /** Whom title or introduction name as the one interviewed; answers without a label are his. */
  readonly interviewee?: string
}

const NAME = String.raw`(?:\p{Lu}\.\s?){0,2}\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}(?:[\p{L}'’-]+|\.))(?:\s?\p{Lu}(?:[\p{L}'’-]+|\.)){0,2}`
const INTERVIEW = new RegExp(
  String.raw`(?:interview with|conversation with|talk with|talks? to|spoke (?:to|with)|беседа с|интервью с|разговор с|беседует с|поговорил[аи]? с)[^\n.]{0,80}?(${NAME})`,
  'u',
)
const INTERVIEW_KK = new RegExp(String.raw`(${NAME}(?:мен|бен|пен))\s+(?:сұхбат|әңгіме)`, 'u')
const INTERVIEWER = new RegExp(
  String.raw`(?:interviewed by|interview by|interview:|беседовал[аи]?|записал[аи]?|интервью вел[аи]?|сұхбаттасқан|әңгімелескен|жазып алған)[\s:]+(${NAME})`,
  'iu',
)
const BYLINE = new RegExp(String.raw`^\W{0,3}(?:by|автор|авторы|текст|text|мәтін|авторы|жазған)[\s:]+(${NAME})`, 'iu')
const NAME_AND_DATE = new RegExp(String.raw`^\W{0,3}(${NAME})\s*[,|·—–-]\s*[^.!?]{0,60}\d{4}`, 'u')
const SIGNATURE = new RegExp(
  String.raw`^\W{0,3}(?:signed|signature|подпись|қолы|қол қойған)?[\s:]*(${NAME})[^.!?]{0,60}$`,
  'iu',
)
const WITNESS = new RegExp(
  String.raw`(?:statement|testimony|account|diary|notes|recollections|speech|letter|memo) (?:of|by|from) [^\n.]{0,30}?(${NAME})`,
  'u',
)
const WITNESS_RU = new RegExp(
  String.raw`(?:показания|объяснение|объяснительная|рассказ|дневник|выступление|речь|свидетельство|письмо|воспоминания|обращение|заявление) [^\n.]{0,40}?(${NAME})`,
  'iu',
)
const WITNESS_KK = new RegExp(
  String.raw`(${NAME})\s+(?:түсініктемесі|айғағы|күнделігі|куәлігі|сөзі|жазбасы|хаты|әңгімесі)`,
  'u',
)
const I_AM = new RegExp(String.raw`^(?:I|Я|Мен), (${NAME})(?=[,\s])`, 'u')

/** Paragraphs at the beginning and at the end that may hold a byline or signature. */
const HEAD = 4
const TAIL = 2
/** Characters; longer paragraphs are no bylines. */
const LONGEST_LINE = 160

export function speakersOf(document: DocumentText): DocumentSpeakers {
  const { paragraphs, text } = document
  const unlabelled = paragraphs.filter(({ speaker, kind }) => speaker === undefined && kind !== 'cue')
  const lines = (list: readonly DocumentParagraph[]) =>
    list.filter(({ start, end }) => end - start <= LONGEST_LINE).map(({ start, end }) => text.slice(start, end).trim())
  const head = lines(unlabelled.slice(0, HEAD))
  const tail = lines(unlabelled.slice(-TAIL))
  const intro = text.slice(0, 600)
  const interviewee = (INTERVIEW.exec(intro) ?? INTERVIEW_KK.exec(intro))?.[1]
  const asks = first(head, INTERVIEWER) ?? first(tail, INTERVIEWER)
  const isInterview = paragraphs.some(({ kind }) => kind === 'question') && interviewee !== undefined
  if (isInterview) return { author: asks ?? byline(head) ?? AUTHOR, interviewee }
  const stated = document.author
  const found =
    stated ??
    byline(head) ??
    first(head, WITNESS) ??
    first(head, WITNESS_RU) ??
    first(head, WITNESS_KK) ??
    iAm(document) ??
    signature(paragraphs, text)
  return { author: found ?? AUTHOR }
}

function byline(head: readonly string[]): string | undefined {
  return first(head, BYLINE) ?? first(head, NAME_AND_DATE)
}

function first(lines: readonly string[], pattern: RegExp): string | undefined {
  for (const line of lines) {
    const match = pattern.exec(line)
    if (match !== null) return match[1]
  }
  return undefined
}

function iAm({ text, paragraphs }: DocumentText): string | undefined {
  for (const { start, end } of paragraphs.slice(0, HEAD)) {
    const match = I_AM.exec(text.slice(start, Math.min(end, start + LONGEST_LINE)))
    if (match !== null) return match[1]
  }
  return undefined
}

/** The last paragraph, when it is a name and little else. */
function signature(paragraphs: readonly DocumentParagraph[], text: string): string | undefined {
  const last = paragraphs[paragraphs.length - 1]
  if (last === undefined || paragraphs.length < 3 || last.speaker !== undefined || last.end - last.start > 80)
    return undefined
  return SIGNATURE.exec(text.slice(last.start, last.end).trim())?.[1]
}

/** Who speaks in the paragraph; `role` where a dialogue without labels tells only questions and answers. */
export function speakerOfParagraph(
  speakers: DocumentSpeakers,
  paragraph: DocumentParagraph,
  role?: 'question' | 'answer',
): string {
  if (paragraph.speaker !== undefined) return paragraph.speaker
  if ((role ?? paragraph.kind) === 'answer') return speakers.interviewee ?? speakers.author
  return speakers.author
}

/** Questions and answers of a dialogue without labels: a turn that is not marked is of the one who did not speak before. */
export function rolesOf(document: DocumentText): ReadonlyMap<number, 'question' | 'answer'> {
  const roles = new Map<number, 'question' | 'answer'>()
  const turns = document.paragraphs.filter(
    ({ kind, speaker }) => speaker === undefined && (kind === 'question' || kind === 'answer'),
  )
  if (turns.length < 3) return roles
  const from = turns[0].number
  let previous: 'question' | 'answer' | undefined
  for (const { number, kind, speaker } of document.paragraphs) {
    if (number < from || speaker !== undefined) continue
    const role =
      kind === 'question' || kind === 'answer'
        ? kind
        : kind !== 'paragraph' || previous === undefined
          ? undefined
          : previous === 'answer'
            ? 'question'
            : 'answer'
    if (role === undefined) continue
    roles.set(number, role)
    previous = role
  }
  return roles
}

/** First person singular, as a word of its own. */
const I = /(?<![\p{L}\p{N}])(?:I|my|me|я|мне|меня|мой|моя|моего|моей|мен|менің|маған|мені|менде)(?![\p{L}\p{N}])/giu
const QUOTED = /«[^»]{0,2000}»|“[^”]{0,2000}”|"[^"]{0,2000}"/g
/** Characters of paragraphs that are looked at. */
const READ_LIMIT = 20_000

/**
 * True for interviews, chats, voice messages and witness statements: what a person there passes on from others is hearsay. False for
 * articles, reports and press statements, whose author only tells what others said.
 */
export function isPersonal(document: DocumentText): boolean {
  let labelled = 0
  let cues = 0
  let turns = 0
  for (const { speaker, kind } of document.paragraphs) {
    if (speaker !== undefined) labelled++
    if (kind === 'cue') cues++
    if (kind === 'question' || kind === 'answer') turns++
  }
  if (labelled >= 2 || cues > 0 || turns >= 3) return true
  const text = document.text.slice(0, READ_LIMIT).replace(QUOTED, ' ')
  const count = [...text.matchAll(I)].length
  return (
    count >= 2 ||
    /statement of|witness statement|testimony|показания|объяснение|куәнің|түсініктеме/i.test(text.slice(0, 300))
  )
}
