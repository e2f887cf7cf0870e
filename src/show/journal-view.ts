// The entries of a journal as rows to read: of each act what a sentence needs, with private names hidden. Acts may come from a hostile case.

import type { Act } from '../model/acts.ts'
import type { JournalRow } from '../model/custody-view.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import { quoted } from '../model/problem.ts'

/** An act where it stands. */
export interface PlacedEntry extends EntryPlace {
  readonly claimedTime: number
  readonly act: Act
}

/** How private things are called while names are hidden. */
export interface JournalNames {
  /** An account, channel or `actor:ID`. */
  readonly party: (id: string) => string
  readonly fileName: (name: string) => string
}

export interface JournalContext {
  readonly names: JournalNames
  readonly witnessOf: (place: EntryPlace) => { readonly notAfter: number; readonly isChecked: boolean } | undefined
  /** Entries that were taken back, as `device:epoch:seq`. */
  readonly withdrawn: ReadonlySet<string>
  /** Types of casework. */
  readonly isCasework: (type: string) => boolean
}

/** Exhibits that one row names at most. */
const MOST_EXHIBITS = 12
/** Characters of words that a person typed. */
const LONGEST = 4000

export function journalRow(
  recorded: PlacedEntry,
  { names, witnessOf, withdrawn, isCasework }: JournalContext,
): JournalRow {
  const { device, epoch, seq, claimedTime, act } = recorded
  const entry = `${device}:${epoch}:${seq}`
  const fields = act as unknown as Fields
  const make = Object.hasOwn(FACTS, act.type)
    ? (FACTS[act.type] as (act: Fields, names: JournalNames) => Facts)
    : undefined
  const isWithdrawn = withdrawn.has(entry)
  const unit = record(fields.unit)
  const post = words(unit?.post ?? (act.type === 'withholding' ? fields.post : undefined), 1000)
  return {
    entry,
    device,
    seq,
    claimedTime,
    type: act.type,
    role: words(fields.role ?? fields.recordedBy, 200),
    reason: words(fields.reason, LONGEST),
    facts: make?.(fields, names) ?? {},
    exhibits: exhibitsIn(fields),
    post,
    claim: words(fields.claim, 200),
    isWithdrawn,
    canUndo: isCasework(act.type) && act.type !== 'withdrawal' && !isWithdrawn,
    witness: witnessOf({ device, epoch, seq }) ?? null,
  }
}

type Fields = Readonly<Record<string, unknown>>
type Facts = JournalRow['facts']
type Say = (act: Fields, names: JournalNames) => Facts

const FACTS: Readonly<Partial<Record<Act['type'], Say>>> = {
  acquisition: (act, { fileName }) => ({
    exhibit: amount(act.exhibit),
    name: quoted(fileName(said(act.name))),
    bytes: amount(act.sizeBytes),
    source: said(act.source),
  }),
  intake: act => ({ inputs: amount(act.inputs), problems: listed(act.problems).length }),
  claims: (act, { fileName }) => ({ name: quoted(fileName(said(act.name))) }),
  settings: act => ({ resemblance: amount(act.resemblance), q: amount(act.q) }),
  enrolment: act => ({ cause: said(act.cause ?? 'created') }),
  recovery: act => ({ bytes: amount(act.sizeBytes) }),
  'cluster-judgement': act => ({
    cluster: said(act.cluster),
    accounts: listed(act.accounts).length,
    verdict: said(act.verdict),
  }),
  admission: act => ({ device: said(act.device) }),
  fork: act => ({ device: said(act.device), seq: amount(act.seq) }),
  repair: act => ({ parts: listed(act.added).length }),
  conversion: act => ({ to: said(act.to) }),
  erasure: act => ({
    entries: listed(act.targets).length,
    exhibits: listed(act.exhibits).length,
    authority: said(act.authority),
  }),
  source: act => ({ source: said(act.source), name: said(act.role) }),
  'consent-withdrawal': act => ({ source: said(act.source) }),
  'consent-lapse': act => ({ source: said(act.source), expires: said(act.expires) }),
  'role-holder': act => ({ name: said(act.role) }),
  anchor: act => ({ authorities: listed(act.authorities).length }),
  'anchor-proof': act => ({ url: quoted(said(act.url).replace(/\/\/[^/]*@/, '//')), state: said(act.state) }),
  export: act => ({ exhibits: listed(act.exhibits).length, audience: said(act.audience), use: said(act.use) }),
  'audience-profile': act => ({ audience: said(record(act.profile)?.audience), opened: listed(act.opened).length }),
  'handed-export': act => ({
    export: said(act.export),
    audience: said(record(act.profile)?.audience),
    claims: listed(act.claims).length,
    exhibits: listed(act.exhibits).length,
  }),
  assertion: act => ({ verdict: said(act.stance) }),
  'claim-relation': act => ({ from: said(act.from), to: said(act.to), verdict: said(act.verdict) }),
  'mark-review': act => ({ side: said(act.side), verdict: said(act.verdict) }),
  'side-review': act => ({ side: said(act.side) }),
  repeat: act => ({ verdict: said(act.verdict) }),
  controller: act => ({ members: listed(act.members).length, verdict: said(act.verdict) }),
  alias: act => ({ verdict: said(act.verdict) }),
  actor: act => ({ actor: said(act.actor) }),
  tie: (act, { party }) => ({ from: party(`actor:${said(act.from)}`), to: party(`actor:${said(act.to)}`) }),
  outage: act => ({ place: said(act.place) }),
  stage: act => ({ stage: said(act.stage) }),
  credibility: act => ({ side: said(act.side), grade: `${said(act.reliability)}${amount(act.credibility)}` }),
  'call-review': act => ({ verdict: said(act.verdict) }),
  'call-list': (act, { fileName }) => ({ name: quoted(fileName(said(act.name))) }),
  paraphrase: act => ({ how: said(act.how) }),
  naming: (act, { party }) => ({ of: party(said(act.of)), verdict: said(act.verdict) }),
  withholding: act => ({ verdict: said(act.verdict) }),
  'media-review': act => ({ exhibit: amount(act.exhibit), verdict: said(act.verdict) }),
  'exhibit-finding': act => ({ exhibit: amount(act.exhibit) }),
  'finding-review': act => ({ exhibit: amount(act.exhibit), verdict: said(act.verdict) }),
  'media-reading': act => ({ tools: listed(act.tools).map(said).join(', ') }),
  'media-collection': act => ({ name: quoted(said(act.name)), members: amount(act.members) }),
  'media-collection-removal': act => ({ name: quoted(said(act.name)) }),
  'trust-list': act => ({ name: quoted(said(act.name)), certificates: amount(act.certificates) }),
  'trust-list-removal': act => ({ name: quoted(said(act.name)) }),
  'media-hashes': act => ({ exhibits: listed(act.exhibits).length }),
  withdrawal: act => ({ seq: amount(record(act.of)?.seq) }),
}

function exhibitsIn(act: Fields): number[] {
  if (Number.isSafeInteger(act.exhibit)) return [act.exhibit as number]
  const numbers = listed(act.exhibits).map(one => (typeof one === 'number' ? one : record(one)?.exhibit))
  return numbers.filter((one): one is number => Number.isSafeInteger(one)).slice(0, MOST_EXHIBITS)
}

function record(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function amount(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

function said(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : ''
}

function words(value: unknown, most: number): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, most).toWellFormed() : null
}
