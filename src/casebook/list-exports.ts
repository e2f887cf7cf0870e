// The log of everything that was handed out of a case, and whose name a token of an export is.

import type { ExportAct, HandedExportAct } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { exportTokens, type TokenKind } from '../protect/export-tokens.ts'
import { folded } from '../weigh/casework-subject.ts'
import { caseClaims } from './case-claims.ts'
import type { Casebook } from './casebook.ts'
import { caseworkActs, caseworkOf } from './casework.ts'
import { consentRegister } from './consent.ts'
import { indexOriginals } from './index-originals.ts'
import { analyse } from './line.ts'
import type { Progress } from './progress.ts'
import { pauseUnless } from './verify-bag.ts'

/** One act of handing out, with the time that the device's clock claimed, milliseconds. */
export interface RecordedExport {
  readonly claimedTime: number
  readonly act: ExportAct | HandedExportAct
}

/** What a token stands for. */
export interface NamedThing {
  /** The export it is of. */
  readonly export: string
  readonly kind: TokenKind
  /** Id in the case: of an account, a channel, an exhibit's number, `channel id/message id`. */
  readonly id: string
  readonly name: string | undefined
}

/** In the order of the journal. */
export function exportsOf(casebook: Casebook): RecordedExport[] {
  const exports: RecordedExport[] = []
  for (const { act, claimedTime } of casebook.custody.journal.acts())
    if (act.type === 'export' || act.type === 'handed-export') exports.push({ act, claimedTime })
  return exports
}

const TOKEN = /^[0-9A-HJKMNP-TV-Z]{5}-?[0-9A-HJKMNP-TV-Z]{5}$/
/** Posts tried between two pauses. */
const PAUSE_POSTS = 50_000

/**
 * What a token stands for in the exports of this case. Names every account, channel, post and decision again for each export, and where none
 * has this token, families and clusters, which takes an analysis for each purpose of the exports. Throws CaseError `usage` when nothing has.
 */
export async function namedBy(
  casebook: Casebook,
  written: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<NamedThing[]> {
  const typed = written.trim().toUpperCase()
  const token = typed.length === 10 ? `${typed.slice(0, 5)}-${typed.slice(5)}` : typed
  const unknown = () => new CaseError('usage', 'handing-no-token', { value: quoted(written) })
  if (!TOKEN.test(token)) throw unknown()
  await indexOriginals(casebook, progress, signal)
  await casebook.onIndex(() => casebook.index().seal())
  const keyedHash = (message: string) => casebook.custody.keyedHash(message)
  const found: NamedThing[] = []
  const handed = exportsOf(casebook).flatMap(({ act }) => (act.type === 'handed-export' ? [act] : []))
  const look = async (acts: readonly HandedExportAct[], things: (casebook: Casebook) => Iterable<Thing>) => {
    for (const act of acts) {
      const named = exportTokens(act.export, keyedHash)
      let tried = 0
      for (const { kind, key, id, name } of things(casebook)) {
        if (named(kind, key) === token) found.push({ export: act.export, kind, id, name })
        if (++tried % PAUSE_POSTS === 0) await pauseUnless(signal)
      }
    }
  }
  await look(handed, thingsIn)
  // Families and clusters are found again only by the detectors, over what each audience may see.
  const byConsent = Map.groupBy(handed, ({ profile }) => JSON.stringify(profile.consent))
  for (const acts of found.length > 0 ? [] : byConsent.values()) {
    await indexOriginals(casebook, progress, signal, acts[0].profile.consent)
    const { families, coordination } = await analyse(casebook, 0, progress)
    await look(acts, () => [
      ...families.map(({ id }): Thing => ({ kind: 'family', key: id, id, name: undefined })),
      ...coordination.clusters.map(({ id }): Thing => ({ kind: 'cluster', key: id, id, name: undefined })),
    ])
  }
  if (found.length === 0) throw unknown()
  return found
}

interface Thing {
  readonly kind: TokenKind
  /** What the token is made of. */
  readonly key: string
  readonly id: string
  readonly name: string | undefined
}

function* thingsIn(casebook: Casebook): Generator<Thing> {
  const index = casebook.index()
  for (const { id, name } of index.channels()) yield { kind: 'channel', key: id, id, name }
  for (const { id, name } of index.accounts()) yield { kind: 'account', key: id, id, name }
  for (const { claim } of caseClaims(casebook))
    yield { kind: 'claim', key: claim.id, id: claim.id, name: Object.values(claim.text)[0] }
  for (const { act } of caseworkOf(casebook).actors)
    yield { kind: 'actor', key: act.actor, id: act.actor, name: act.names[0] }
  for (const { number, sha256, latest } of consentRegister(casebook).exhibits.all)
    yield { kind: 'exhibit', key: sha256, id: String(number), name: latest.name }
  for (const { at, act } of caseworkActs(casebook)) {
    const entry = `${at.device}:${at.epoch}:${at.seq}`
    yield { kind: 'entry', key: entry, id: entry, name: act.type }
  }
  const { assertions, ties } = caseworkOf(casebook)
  for (const { act } of ties) {
    const id = JSON.stringify([act.from, act.to, act.kind])
    yield { kind: 'tie', key: id, id, name: undefined }
  }
  for (const { act } of [...assertions, ...ties])
    for (const name of act.speakers) yield { kind: 'speaker', key: folded(name), id: name, name }
  const { count } = index.columns()
  for (let from = 0; from < count; from += 1000) {
    const posts = Array.from({ length: Math.min(1000, count - from) }, (_, i) => from + i)
    for (const { channel, messageId } of index.posts(posts)) {
      const id = `${channel.id}/${messageId}`
      yield { kind: 'post', key: id, id, name: undefined }
    }
  }
}
