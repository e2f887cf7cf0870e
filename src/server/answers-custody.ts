// Answers about custody: what the journal says, what exhibits there are, whether everything is as it was recorded.

import { DEFAULT_MINUTES } from '../casebook/auto-lock.ts'
import { caseChains } from '../casebook/case-chains.ts'
import type { Casebook } from '../casebook/casebook.ts'
import { caseworkOf } from '../casebook/casework.ts'
import { readyIndex } from '../casebook/casework-record.ts'
import { consentRegister, endedConsent, refusalOf } from '../casebook/consent.ts'
import { headLines, heads } from '../casebook/head.ts'
import { heldBackAmong, isCasework, journalEntries } from '../casebook/journal-entries.ts'
import { proveExhibit } from '../casebook/prove.ts'
import { screenPseudonyms } from '../casebook/screen-names.ts'
import { errorText } from '../messages/errors.ts'
import { problemText } from '../messages/problems.ts'
import { CaseError } from '../model/case-error.ts'
import { OWN_ANALYSIS } from '../model/consent.ts'
import type { ExhibitRow } from '../model/custody-view.ts'
import { quoted } from '../model/problem.ts'
import { journalRow } from '../show/journal-view.ts'
import type { Answers } from './answering.ts'
import type { CustodyState, custodyRoutes, ExhibitPage, JournalPage } from './contract-custody.ts'
import type { Desk } from './desk.ts'
import { ofJournal } from './of-journal.ts'
import type { Asked, InputOf } from './route.ts'
import { startVerify, verifiedView } from './verified.ts'

/** Rows of a page unless asked otherwise; chains that are listed; erased exhibits that are listed. */
const PAGE = 50
const MOST_CHAINS = 200
const MOST_ERASED = 200

export const custodyAnswers: Answers<typeof custodyRoutes> = {
  'custody.state': (desk, _, asked) => state(desk, asked),
  'custody.journal': journal,
  'custody.exhibits': exhibits,
  'custody.original': (desk, { exhibit: number }) => original(desk, number),
  'custody.proof': (desk, { exhibit }) => {
    const bytes = new TextEncoder().encode(proveExhibit(desk.casebook(), exhibit))
    const name = `exhibit-${exhibit}-proof.json`
    return { path: desk.offer(attachment(name, bytes.length, bytes)), name }
  },
  'custody.verify': (desk, witnesses) => ({ job: startVerify(desk, witnesses) }),
  'custody.verified': (desk, { from = 0 }, { language }) => verifiedView(desk.casebook(), from, language),
  'custody.rebuild': desk => {
    const casebook = desk.casebook()
    const job = desk.start('index', async ({ progress, signal }) => {
      casebook.clearIndex()
      desk.reread()
      await readyIndex(casebook, progress, signal)
      casebook.keepIndex()
      desk.reread()
      const { readMedia } = await import('../casebook/read-media.ts')
      await readMedia(casebook, { progress, signal })
      desk.reread()
    })
    return { job }
  },
  'custody.fault': (desk, _, { language }) => {
    const { error = null, status } = desk.jobs.newest ?? {}
    if (error === null || status !== 'failed') return null
    return { text: errorText(new CaseError('usage', error.key, error.parameters), language), error: error.key }
  },
}

function state(desk: Desk, { language }: Asked): CustodyState {
  const casebook = desk.casebook()
  const { custody, root, system } = casebook
  const { chains, forks, anchors, anchorFaults } = ofJournal(casebook, 'chains', caseChains)
  const { exhibits: all } = ofJournal(casebook, 'register', consentRegister)
  return {
    caseId: custody.caseId,
    isSealed: casebook.isSealed,
    root,
    createdTime: custody.createdClaimedTime,
    fingerprint: custody.deviceFingerprint,
    chains: chains.slice(0, MOST_CHAINS),
    chainCount: chains.length,
    forks: forks.slice(0, MOST_CHAINS),
    anchors: anchors.slice(0, MOST_CHAINS),
    anchorFaults: anchorFaults.slice(0, MOST_CHAINS).map(fault => problemText(fault, language)),
    unanchored: chains.reduce((sum, { isCounting, unanchored }) => sum + (isCounting ? unanchored : 0), 0),
    heads: headLines(heads(root, system)),
    entries: chains.reduce((sum, { entries }) => sum + entries, 0),
    exhibits: all.all.length,
    erased: all.erased.size,
    lockMinutes: casebook.isSealed ? DEFAULT_MINUTES : null,
    verified: verifiedView(casebook, 0, language),
  }
}

function journal(
  desk: Desk,
  { from = 0, most = PAGE, types, exhibit, device }: InputOf<(typeof custodyRoutes)['custody.journal']>,
  { showNames }: Asked,
): JournalPage {
  const casebook = desk.casebook()
  const { acts, withdrawn, counts } = ofJournal(casebook, 'entries', journalEntries)
  const { witnessOf, chains } = ofJournal(casebook, 'chains', caseChains)
  const wanted = types === undefined ? undefined : new Set<string>(types)
  const chosen = acts.filter(
    recorded =>
      (wanted === undefined || wanted.has(recorded.act.type)) &&
      (device === undefined || recorded.device === device) &&
      (exhibit === undefined || isAbout(recorded.act, exhibit)),
  )
  const shown = chosen.slice(Math.max(0, chosen.length - from - most), Math.max(0, chosen.length - from)).reverse()
  const heldBack = heldBackAmong(casebook, shown)
  const context = { names: namesOf(desk, showNames), witnessOf, withdrawn, isCasework }
  const counting = chains.reduce((sum, chain) => sum + (chain.isCounting ? chain.entries : 0), 0)
  return {
    total: chosen.length,
    rows: shown.map(recorded => {
      const row = journalRow(recorded, context)
      return heldBack.has(recorded) ? { ...row, reason: null } : row
    }),
    types: [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count),
    erased: Math.max(0, counting - acts.length),
  }
}

function isAbout(act: object, exhibit: number): boolean {
  const { exhibit: own, exhibits } = act as { exhibit?: unknown; exhibits?: unknown }
  if (own === exhibit) return true
  return (
    Array.isArray(exhibits) &&
    exhibits.some(one => one === exhibit || (one as { exhibit?: unknown } | null)?.exhibit === exhibit)
  )
}

/** Parties by pseudonym or id: they may be of chats that the index does not hold. */
function namesOf(desk: Desk, showNames: boolean) {
  const pseudonym = screenPseudonyms(desk.casebook())
  const labels = desk.names(showNames)
  const actors = new Map(caseworkOf(desk.casebook()).actors.map(({ act }) => [act.actor, act]))
  return {
    party: (id: string) => {
      if (!id.startsWith('actor:')) return showNames ? quoted(id) : pseudonym(id)
      const actor = actors.get(id.slice('actor:'.length))
      return actor !== undefined && (actor.isPublic || showNames) ? quoted(actor.names[0] ?? '') : pseudonym(id)
    },
    fileName: (name: string) => labels.fileName(name),
  }
}

function exhibits(
  desk: Desk,
  { from = 0, most = PAGE, format, source, find }: InputOf<(typeof custodyRoutes)['custody.exhibits']>,
  { showNames }: Asked,
): ExhibitPage {
  const casebook = desk.casebook()
  const register = ofJournal(casebook, 'register', consentRegister)
  const labels = desk.names(showNames)
  const posts = desk.ofIndex('custody posts', book => book.index().postsByOriginal())
  const withheld = withheldExhibits(casebook)
  const counts = new Map<string, number>()
  for (const { latest } of register.exhibits.all) counts.set(latest.format, (counts.get(latest.format) ?? 0) + 1)
  const words = find?.trim().toLowerCase() ?? ''
  const chosen = register.exhibits.all.filter(
    ({ number, latest, sha256, sources }) =>
      (format === undefined || latest.format === format) &&
      (source === undefined || sources.includes(source)) &&
      (words === '' ||
        `${number}` === words ||
        sha256.startsWith(words) ||
        labels.fileName(latest.name).toLowerCase().includes(words)),
  )
  const rows = chosen.slice(from, from + most).map(({ number, sha256, latest, acts, sources }): ExhibitRow => {
    const refusal = refusalOf(register, number, OWN_ANALYSIS)
    return {
      number,
      name: quoted(labels.fileName(latest.name)),
      format: latest.format,
      sizeBytes: latest.sizeBytes,
      sha256,
      posts: posts.get(sha256) ?? 0,
      sources: sources.slice(0, PAGE),
      acquired: acts.slice(-10).map(({ act, device, epoch, seq, claimedTime }) => ({
        entry: `${device}:${epoch}:${seq}`,
        claimedTime,
        role: act.role,
        source: act.source ?? null,
      })),
      from: originOf(latest, register.exhibits, labels),
      heldBack: refusal === undefined ? null : { source: refusal.source, why: refusal.why },
      isWithheld: withheld.has(number),
    }
  })
  const erased = [...register.exhibits.erased].sort(([a], [b]) => a - b)
  return {
    total: chosen.length,
    sizeBytes: chosen.reduce((sum, { latest }) => sum + latest.sizeBytes, 0),
    rows,
    formats: [...counts].map(([name, count]) => ({ format: name, count })).sort((a, b) => b.count - a.count),
    erased: erased
      .slice(0, MOST_ERASED)
      .map(([number, { reason, authority, role }]) => ({ number, reason, authority, role })),
    erasedCount: erased.length,
  }
}

type Register = ReturnType<typeof consentRegister>

function originOf(
  { memberOf, reducedFrom, extractOf }: Register['exhibits']['all'][number]['latest'],
  all: Register['exhibits'],
  labels: { fileName(name: string): string },
): ExhibitRow['from'] {
  if (reducedFrom !== undefined) return { kind: 'reduced', exhibit: reducedFrom.exhibit, name: '' }
  if (extractOf !== undefined) return { kind: 'extract', exhibit: null, name: quoted(labels.fileName(extractOf.name)) }
  if (memberOf === undefined) return null
  const exhibit = memberOf.sha256 === undefined ? undefined : all.of(memberOf.sha256)?.number
  return { kind: 'member', exhibit: exhibit ?? null, name: quoted(labels.fileName(memberOf.name)) }
}

/** Numbers of exhibits that a person keeps in the case, or on which people disagree. */
export function withheldExhibits(casebook: Casebook): Set<number> {
  return new Set(
    caseworkOf(casebook).withholdings.flatMap(({ act, isDisputed }) =>
      act.exhibit !== undefined && (isDisputed || act.verdict === 'withhold') ? [act.exhibit] : [],
    ),
  )
}

function original(desk: Desk, number: number): { path: string; name: string } {
  const casebook = desk.casebook()
  const register = ofJournal(casebook, 'register', consentRegister)
  const exhibit = register.exhibits.get(number)
  if (exhibit === undefined)
    throw new CaseError('usage', register.exhibits.erased.has(number) ? 'exhibit-erased' : 'unknown-exhibit', {
      value: `${number}`,
    })
  const refusal = endedConsent(register, number)
  if (refusal !== undefined)
    throw new CaseError('usage', 'exhibit-held-back', { value: `${number}`, source: quoted(refusal.source) })
  const { latest, sha256 } = exhibit
  const source = casebook.custody.vault.open(sha256, latest.name)
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(latest.name)?.[0] ?? ''
  const name = `exhibit-${number}${ending.toLowerCase()}`
  const path = desk.offer({
    type: 'application/octet-stream',
    name,
    disposition: 'attachment',
    sizeBytes: source.sizeBytes,
    read: (position, length) => {
      const piece = new Uint8Array(Math.min(length, Math.max(0, source.sizeBytes - position)))
      return piece.subarray(0, source.readAt(piece, position))
    },
  })
  return { path, name }
}

function attachment(name: string, sizeBytes: number, bytes: Uint8Array) {
  const read = (position: number, length: number) => bytes.subarray(position, position + length)
  return { type: 'application/octet-stream', name, disposition: 'attachment' as const, sizeBytes, read }
}
