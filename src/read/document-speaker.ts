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

const NAME = /(?:\p{Lu}\.\s?){0,2}\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}(?:[\p{L}'’-]+|\.))(?:\s?\p{Lu}(?:[\p{L}'’-]+|\.)){0,2}/u
const FULL_NAME = new RegExp(`^[^\\p{L}]{0,3}(${NAME.source})`, 'u')
const INTERVIEW =
  /interview with|conversation with|talk with|talks? to|spoke (?:to|with)|беседа с|интервью с|разговор с|беседует с|поговорил[аи]? с/iu
const INTERVIEW_KK = new RegExp(`(${NAME.source}(?:мен|бен|пен))\\s+(?:сұхбат|әңгіме)`, 'u')
const INTERVIEWER =
  /(?:interviewed by|interview by|interview:|беседовал[аи]?|записал[аи]?|интервью вел[аи]?|сұхбаттасқан|әңгімелескен|жазып алған)[\s:]+/iu
const BYLINE = /^[^\p{L}]{0,3}(?:by|автор|авторы|текст|text|мәтін|авторы|жазған)[\s:]+/iu
const DATED = /^\s*[,|·—–-]\s*[^.!?]{0,60}\d{4}/u
const SIGNATURE = /^[^\p{L}]{0,3}(?:signed|signature|подпись|қолы|қол қойған)?[\s:,]*/iu
/** A group that signs: "Monitoring group 'Open Road'", "«Әділ қадам» тобы, 2024 жылғы 18 қараша". */
const GROUP =
  /^([^.!?:]{0,40}(?:\bgroup\b|\bteam\b|newsroom|press (?:office|service)|группа|редакция|пресс-служба|пресс-центр|тобы|редакциясы|баспасөз қызметі)[^.!?:,]{0,40}?)(?:,[^.!?]{0,40}\d{4}[^.!?]{0,20})?$/iu
const WITNESS =
  /(?:statement|testimony|account|diary|notes|notebook|journal|memoir|recollections|speech|letter|memo|story|recording|voice message|complaint|appeal|address) (?:of|by|from) /iu
const WITNESS_RU =
  /(?:показания|объяснение|объяснительная|рассказ|дневник|выступление|речь|свидетельство|письмо|воспоминания|обращение|заявление|заметки|записки|жалоба|запись) /iu
const WITNESS_KK = new RegExp(
  `(${NAME.source})\\s+(?:түсініктемесі|айғағы|күнделігі|куәлігі|сөзі|жазбасы|жазбалары|хаты|әңгімесі|естелігі|сөйлеген сөзі|өтініші|үндеуі)`,
  'u',
)
const I_AM = /^(?:I|Я|Мен), /u
/** Verbs in capitals at the beginning of a line that say who wrote it down: no part of a name. */
const CREDIT =
  /^(?:Записал|Беседовал|Подготовил|Составил|Расспрашивал|Жазып|Сұхбаттасқан|Әңгімелескен|Interviewed|Recorded|Written)/u
/** Characters behind a word that announces a name in which it must stand. */
const NAME_REACH = 90

/** The first name behind the words, not further than a line and a few words of what the person is. */
function nameBehind(text: string, words: RegExp): string | undefined {
  const found = words.exec(text)
  if (found === null) return undefined
  const behind = text.slice(found.index + found[0].length, found.index + found[0].length + NAME_REACH).split('\n')[0]
  const name = NAME.exec(behind)
  // Behind the end of a sentence another one begins, and no name that these words announce.
  if (name === null || /[.:!?;]/.test(behind.slice(0, name.index)) || CREDIT.test(name[0])) return undefined
  return name[0]
}

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
  const interviewee = nameBehind(intro, INTERVIEW) ?? INTERVIEW_KK.exec(intro)?.[1]
  const asks = first(head, INTERVIEWER) ?? first(tail, INTERVIEWER)
  const isInterview = paragraphs.some(({ kind }) => kind === 'question') && interviewee !== undefined
  if (isInterview) return { author: asks ?? byline(head) ?? AUTHOR, interviewee }
  const stated = document.author
  const found =
    stated ??
    byline(head) ??
    first(head, WITNESS) ??
    first(head, WITNESS_RU) ??
    firstMatch(head, WITNESS_KK) ??
    iAm(document) ??
    signature(paragraphs, text)
  return { author: found ?? AUTHOR }
}

function byline(head: readonly string[]): string | undefined {
  for (const line of head) {
    const named = BYLINE.test(line) ? nameBehind(line, BYLINE) : undefined
    if (named !== undefined) return named
    const full = FULL_NAME.exec(line)
    if (full !== null && DATED.test(line.slice(full[0].length))) return full[1]
    const group = GROUP.exec(line)
    if (group !== null && line.length <= 80) return group[1].trim()
  }
  return undefined
}

function first(lines: readonly string[], words: RegExp): string | undefined {
  for (const line of lines) {
    const name = nameBehind(line, words)
    if (name !== undefined) return name
  }
  return undefined
}

function firstMatch(lines: readonly string[], pattern: RegExp): string | undefined {
  for (const line of lines) {
    const match = pattern.exec(line)
    if (match !== null) return match[1]
  }
  return undefined
}

function iAm({ text, paragraphs }: DocumentText): string | undefined {
  for (const { start, end } of paragraphs.slice(0, HEAD)) {
    const line = text.slice(start, Math.min(end, start + LONGEST_LINE))
    const name = I_AM.test(line) ? FULL_NAME.exec(line.replace(I_AM, ''))?.[1] : undefined
    if (name !== undefined) return name
  }
  return undefined
}

/** The last paragraph, when it is a name and little else. */
function signature(paragraphs: readonly DocumentParagraph[], text: string): string | undefined {
  const last = paragraphs[paragraphs.length - 1]
  if (last === undefined || paragraphs.length < 3 || last.speaker !== undefined || last.end - last.start > 80)
    return undefined
  const line = text.slice(last.start, last.end).trim()
  if (/[.!?]$/.test(line) && !/\p{Lu}\.$/u.test(line)) return undefined
  return FULL_NAME.exec(line.replace(SIGNATURE, ''))?.[1]
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
const I =
  /(?<![\p{L}\p{N}])(?:I|my|me|My|Я|я|мне|Мне|меня|Меня|мой|моя|моего|моей|Мой|Моя|Мен|менің|Менің|маған|Маған|мені|Мені|менде|Менде)(?![\p{L}\p{N}])/gu
/** Kazakh verbs of the first person: "көрдім", "бардым". */
const I_DID_KK = /\p{L}{2}[дт][ыі]м(?!\p{L})/gu
const QUOTED = /(?:^|\n)\s*[—–-][^\n]{0,2000}|«[^»]{0,2000}»|“[^”]{0,2000}”|"[^"]{0,2000}"/g
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
  const count = [...text.matchAll(I)].length + ([...text.matchAll(I_DID_KK)].length > 2 ? 2 : 0)
  return (
    count >= 2 ||
    /statement of|witness statement|testimony|показания|объяснение|куәнің|түсініктеме/i.test(text.slice(0, 300))
  )
}
