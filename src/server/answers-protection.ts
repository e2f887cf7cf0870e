// Answers about what may leave: decisions that hold, posts and media that wait for one, words that stand for a post.

import { profileOf } from '../casebook/audience.ts'
import { caseworkOf } from '../casebook/casework.ts'
import { entryText, recordCasework, type StatedRecord } from '../casebook/casework-record.ts'
import { isFaulty, type ParaphraseFaults, Paraphrases, paraphraseRecord } from '../casebook/paraphrase.ts'
import { queueOf } from '../casebook/paraphrase-queue.ts'
import { mediaOf, protectionDecisions, reviewedMedia } from '../casebook/protection-list.ts'
import { screenPseudonyms } from '../casebook/screen-names.ts'
import { protectMessages } from '../messages/cli-protect.ts'
import { problemText } from '../messages/problems.ts'
import { CaseError } from '../model/case-error.ts'
import type { CaseworkAct, Effective } from '../model/casework.ts'
import type { Language } from '../model/ladder.ts'
import { quoted } from '../model/problem.ts'
import type { Answers } from './answering.ts'
import type { DecisionRow, protectionRoutes, QuotationRow } from './contract-protection.ts'
import type { Desk } from './desk.ts'
import { statedWords } from './hand-on-request.ts'
import { ofJournal } from './of-journal.ts'
import type { Asked } from './route.ts'

const PAGE = 30
const EXCERPT = 400
/** Longest text of a post that is shown whole. */
const LONGEST_POST = 20_000
const MOST_PARTIES = 2000

export const protectionAnswers: Answers<typeof protectionRoutes> = {
  'protect.decisions': (desk, { kind, from = 0 }, { showNames }) => {
    const casebook = desk.casebook()
    const all = ofJournal(casebook, `decisions ${kind}`, book => protectionDecisions(book, kind))
    const party = partyNames(desk, showNames)
    const rows = all
      .slice(from, from + PAGE)
      .map(({ decision, isOutdated }) => decisionRow(decision, isOutdated, party))
    return { total: all.length, rows }
  },
  'protect.waiting': async (desk, { claim, from = 0 }) => {
    const casebook = desk.casebook()
    const claims = claim === undefined ? [] : [claim]
    const queue = queueOf(casebook, await desk.analysis(), { claims, language: undefined })
    const rows = queue.slice(from, from + PAGE).map(({ claim: of, key, post }) => ({
      claim: of,
      post: key,
      text: post.text.slice(0, EXCERPT).toWellFormed(),
    }))
    return { total: queue.length, rows }
  },
  'protect.quotation': (desk, { post }, { language }) => quotation(desk, post, language),
  'protect.paraphrase': paraphrase,
  'protect.parties': (desk, _, { showNames }) => {
    const labels = desk.names(showNames)
    const pseudonym = screenPseudonyms(desk.casebook())
    const channels = desk.casebook().index().channels()
    const rows = channels
      .slice(0, MOST_PARTIES)
      .map(({ id }, i) => ({ token: pseudonym(id), label: labels.channel(i) }))
    return { total: channels.length, rows }
  },
  'protect.name': async (desk, { token, verdict, audiences = [], reason }, asked) => {
    const casebook = desk.casebook()
    const pseudonym = screenPseudonyms(casebook)
    const channel = casebook
      .index()
      .channels()
      .find(({ id }) => pseudonym(id) === token)
    if (channel === undefined)
      throw new CaseError('usage', 'bad-value', { option: 'channel', value: quoted(token), expected: '7QK2M-9XBPD' })
    for (const audience of audiences) profileOf(casebook, audience)
    const stated = { of: channel.id, verdict, reason, role: asked.role, ...(audiences.length > 0 ? { audiences } : {}) }
    return sign(desk, { line: 1, kind: 'naming', stated }, asked)
  },
  'protect.media': (desk, { from = 0 }, { showNames }) => {
    const casebook = desk.casebook()
    const media = desk.ofIndex('custody media', mediaOf)
    const all = ofJournal(casebook, 'media', book => reviewedMedia(book, media))
    const labels = desk.names(showNames)
    return {
      total: all.length,
      waiting: all.filter(({ state }) => state !== 'may-leave' && state !== 'stays').length,
      rows: all.slice(from, from + PAGE).map(({ exhibit, state, review }) => ({
        exhibit: exhibit.number,
        name: quoted(labels.fileName(exhibit.latest.name)),
        sizeBytes: exhibit.latest.sizeBytes,
        state,
        areas: review?.act.areas.length ?? 0,
        entry: review === undefined ? null : entryText(review.at),
        role: review?.act.role ?? null,
      })),
    }
  },
}

/** Channels, accounts and `actor:ID` by label; what is nowhere in the index by pseudonym. */
function partyNames(desk: Desk, showNames: boolean): (id: string) => string {
  const casebook = desk.casebook()
  const pseudonym = screenPseudonyms(casebook)
  const labels = desk.names(showNames)
  const channels = new Map(
    casebook
      .index()
      .channels()
      .map(({ id }, i) => [id as string, i]),
  )
  const actors = new Map(caseworkOf(casebook).actors.map(({ act }) => [`actor:${act.actor}`, act]))
  return id => {
    const at = channels.get(id)
    if (at !== undefined) return labels.channel(at)
    const actor = actors.get(id)
    if (actor !== undefined && (actor.isPublic || showNames)) return quoted(actor.names[0] ?? id)
    return showNames ? quoted(id) : pseudonym(id)
  }
}

function decisionRow(
  { at, act, claimedTime, isDisputed }: Effective<CaseworkAct>,
  isOutdated: boolean,
  party: (id: string) => string,
): DecisionRow {
  const common = {
    entry: entryText(at),
    claimedTime,
    role: quoted(act.role),
    reason: act.reason ?? null,
    isDisputed,
    isOutdated,
    post: null,
    exhibit: null,
    claim: null,
    party: null,
    audiences: [],
    words: null,
  }
  if (act.type === 'paraphrase') return { ...common, verdict: act.how, post: act.unit.post, words: act.text }
  if (act.type === 'naming')
    return { ...common, verdict: act.verdict, party: party(act.of), audiences: act.audiences ?? [] }
  if (act.type !== 'withholding') return { ...common, verdict: '' }
  const { verdict, post = null, exhibit = null, claim = null } = act
  return { ...common, verdict, post, exhibit, claim }
}

function quotation(desk: Desk, key: string, language: Language): QuotationRow {
  const { post, words, runs, shortestOfOne, telling } = new Paraphrases(desk.casebook()).view(key)
  const say = protectMessages
  const lines = words === 0 ? [say['protect.no-words'][language]({})] : []
  const longest = runs.find(({ length }) => length === shortestOfOne)
  if (longest !== undefined) {
    const { length, runs: count, ofOne, rarest } = longest
    lines.push(say['protect.runs'][language]({ length, count, ofOne, posts: rarest.posts, words: rarest.words }))
  }
  if (words > 0)
    lines.push(
      shortestOfOne === undefined
        ? say['protect.nowhere-alone'][language]({})
        : say['protect.alone-from'][language]({ length: shortestOfOne }),
    )
  for (const { kind, text } of telling.slice(0, PAGE)) lines.push(say['protect.telling'][language]({ kind, text }))
  return {
    post: key,
    text: post.text.slice(0, LONGEST_POST).toWellFormed(),
    isCut: post.text.length > LONGEST_POST,
    lines,
  }
}

type Stated = Parameters<(typeof protectionAnswers)['protect.paraphrase']>[1]

async function paraphrase(
  desk: Desk,
  { post, text, how, language, searchable = false, namesNobody = false, reason }: Stated,
  asked: Asked,
) {
  const why = statedWords('reason', reason, 4000)
  if ((searchable || namesNobody) && why === undefined)
    throw new CaseError('usage', 'option-missing', { option: 'reason', expected: '…' })
  const paraphrases = new Paraphrases(desk.casebook())
  const faults = paraphrases.faults(text, paraphrases.post(post))
  if (isFaulty(faults, { searchable, namesNobody }))
    return { entry: null, faults: faultLines(faults, asked.language), mayInsist: faults.identifiers.length === 0 }
  const record = paraphraseRecord(post, text, { how, language, reason: why, role: asked.role })
  const { entry, problems } = await sign(desk, record, asked)
  return { entry, faults: problems, mayInsist: false }
}

/** By kind, never the words themselves. */
function faultLines({ run, identifiers, names, exact }: ParaphraseFaults, language: Language): string[] {
  const say = protectMessages
  const found = [...identifiers, ...names].map(kind => say['protect.identifier'][language]({ kind }))
  if (run !== undefined)
    found.unshift(say['protect.run'][language]({ length: run.length, from: run.at + 1, to: run.at + run.length }))
  return [...found, ...exact.map(kind => say['protect.exact'][language]({ kind }))]
}

async function sign(desk: Desk, record: StatedRecord, { language }: Asked) {
  const { entries, problems } = await recordCasework(desk.casebook(), [record], {
    where: '',
    analysis: () => desk.analysis(),
    ...desk.jobs.running(),
  })
  if (entries.length > 0) desk.changed()
  const [entry] = entries.map(entryText)
  return { entry: entry ?? null, problems: problems.map(problem => problemText(problem, language)) }
}
