// Anchors of a case: records what is to be stamped, has it stamped, records what came back. The record of the wish is
// durable before the network is touched, so that an authority that does not answer stays visibly queued.

import { groupHashes } from '../journal/group-hashes.ts'
import type { AnchorKind, AnchorProofAct } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Problem } from '../model/problem.ts'
import type { Instant } from '../model/time.ts'
import { type AnchorSources, type CheckedAnchor, checkAnchors, LARGEST_PROOF } from '../preserve/anchor-check.ts'
import { AnchorFault } from '../preserve/anchor-fault.ts'
import {
  type AnchorAuthority,
  authorityKey,
  type PlacedAct,
  recordedAnchors,
  shownUrl,
} from '../preserve/anchor-record.ts'
import { blindedLeaves, rootOf, unanchoredSpans } from '../preserve/anchor-root.ts'
import type { AnchorTrust } from '../preserve/anchor-trust.ts'
import { sha256 } from '../system/hashing.ts'
import { type Answered, type AskOptions, askForBlock, askForStamp } from './anchor-ask.ts'
import type { Casebook } from './casebook.ts'

export type { AnchorTransport, TransportAnswer, TransportRequest } from './anchor-transport.ts'

/** Authorities that one anchor may name. */
const MOST_AUTHORITIES = 50

/** What became of one authority of one anchor. */
export interface AnchorOutcome {
  /** 16 hexadecimal digits. */
  readonly anchor: string
  readonly kind: AnchorKind
  readonly url: string
  readonly state: CheckedAnchor['state']
  /** When the journal was there at the latest, where the answer tells. */
  readonly notAfter: Instant | undefined
  /** Why there is no answer, or what a person should know of it. */
  readonly problem: Problem | undefined
}

export interface AnchorOptions extends Omit<AskOptions, 'randomBytes'> {
  /** Told of each authority as soon as its fate is known and recorded. */
  readonly onOutcome: (outcome: AnchorOutcome) => void
}

interface Asked extends AnchorAuthority {
  readonly anchor: string
  /** 64 hexadecimal digits. */
  readonly root: string
}

/**
 * Puts all groups of the journal that no anchor names under a new root and asks these authorities at the same time.
 * Throws CaseError `usage` for none or too many of them, `integrity` for a damaged journal, and what a commit throws.
 */
export async function anchorCase(
  casebook: Casebook,
  authorities: readonly AnchorAuthority[],
  role: string,
  options: AnchorOptions,
): Promise<AnchorOutcome[]> {
  const wanted = [...new Map(authorities.map(authority => [authorityKey(authority), authority])).values()]
  if (wanted.length === 0 || wanted.length > MOST_AUTHORITIES)
    throw new CaseError('usage', 'anchor-authorities', { count: wanted.length, most: MOST_AUTHORITIES })
  const { journal } = casebook.custody
  const groups = groupsOfCase(casebook)
  const { anchors } = recordedAnchors(actsOf(casebook))
  const chains = unanchoredSpans(
    journal.chains().map(({ device, epoch }) => ({ device, epoch, groups: groups(device, epoch).length })),
    anchors.flatMap(({ spans }) => spans),
  )
  const blinding = casebook.system.randomBytes(32)
  const root = rootOf(blindedLeaves(chains, blinding, groups).leaves)
  const anchor = Buffer.from(casebook.system.randomBytes(8)).toString('hex')
  const { tool } = casebook
  const digits = Buffer.from(blinding).toString('hex')
  journal.append({ type: 'anchor', anchor, chains, blinding: digits, root, authorities: wanted, role, tool })
  casebook.custody.commit()
  return ask(
    casebook,
    wanted.map(authority => ({ ...authority, anchor, root })),
    options,
  )
}

/** Asks all queued authorities again; those of one anchor at the same time, anchors one after the other. */
export async function resumeAnchors(casebook: Casebook, options: AnchorOptions): Promise<AnchorOutcome[]> {
  const outcomes: AnchorOutcome[] = []
  for (const { anchor, root, authorities, proofs } of recordedAnchors(actsOf(casebook)).anchors) {
    const queued = authorities.filter(authority => !proofs.has(authorityKey(authority)))
    const asked = queued.map(authority => ({ ...authority, anchor, root }))
    outcomes.push(...(await ask(casebook, asked, options)))
  }
  return outcomes
}

/**
 * Asks the calendars of pending stamp files whether a block has them now. Asked are the calendar that was given for the
 * anchor and `calendars`; no address that stands in an answer alone.
 */
export async function upgradeAnchors(
  casebook: Casebook,
  calendars: readonly string[],
  options: AnchorOptions,
): Promise<AnchorOutcome[]> {
  const outcomes: AnchorOutcome[] = []
  const pending = anchorStates(casebook, {}).anchors.filter(({ state }) => state === 'pending')
  const { anchors } = recordedAnchors(actsOf(casebook))
  for (const { anchor, kind, url } of pending) {
    const recorded = anchors.find(one => one.anchor === anchor)
    const proof = recorded?.proofs.get(authorityKey({ kind, url }))
    const bytes = proof === undefined ? undefined : readOriginal(casebook, proof.sha256, LARGEST_PROOF)
    if (recorded === undefined || bytes === undefined) continue
    const asked = { anchor, kind, url, root: recorded.root }
    const found = settle(casebook, asked, 'pending', options, () =>
      askForBlock(bytes, Buffer.from(recorded.root, 'hex'), [url, ...calendars], withRandom(casebook, options)),
    )
    outcomes.push(await found)
  }
  return outcomes
}

/** Every anchor of the case with its state, checked against the journal; the network is not touched. */
export function anchorStates(casebook: Casebook, trust: AnchorTrust): ReturnType<typeof checkAnchors> {
  const sources: AnchorSources = {
    acts: actsOf(casebook),
    groupsOf: groupsOfCase(casebook),
    read: (hash, limit) => readOriginal(casebook, hash, limit),
  }
  return checkAnchors(sources, trust)
}

async function ask(casebook: Casebook, asked: readonly Asked[], options: AnchorOptions): Promise<AnchorOutcome[]> {
  const stopping = new AbortController()
  const signal = AbortSignal.any([options.signal, stopping.signal])
  const settled = await Promise.allSettled(
    asked.map(async authority => {
      try {
        return await settle(casebook, authority, 'queued', options, () =>
          askForStamp(authority, Buffer.from(authority.root, 'hex'), withRandom(casebook, { ...options, signal })),
        )
      } catch (error) {
        stopping.abort()
        throw error
      }
    }),
  )
  return settled.map(result => {
    if (result.status === 'rejected') throw result.reason
    return result.value
  })
}

/** Waits for an answer and records it; without one the authority stays in the state it was in. */
async function settle(
  casebook: Casebook,
  asked: Asked,
  before: 'queued' | 'pending',
  options: AnchorOptions,
  answerOf: () => Promise<Answered | undefined>,
): Promise<AnchorOutcome> {
  const { anchor, kind, url } = asked
  let outcome: AnchorOutcome = { anchor, kind, url, state: before, notAfter: undefined, problem: undefined }
  try {
    const answered = await answerOf()
    if (answered !== undefined) {
      record(casebook, asked, answered)
      const { state, notAfter, notice } = answered.judged
      outcome = { ...outcome, state, notAfter, problem: notice?.at(shownUrl(url)) }
    }
  } catch (error) {
    if (!(error instanceof AnchorFault)) throw error
    outcome = { ...outcome, problem: error.at(shownUrl(url)) }
  }
  options.onOutcome(outcome)
  return outcome
}

/** Keeps the answer and its request as originals and signs for them. */
function record(casebook: Casebook, { anchor, kind, url }: Asked, { proof, judged }: Answered): void {
  const { vault, journal } = casebook.custody
  const isToken = kind === 'rfc3161'
  const act: AnchorProofAct = {
    type: 'anchor-proof',
    anchor,
    kind,
    url,
    state: isToken ? 'token' : judged.state === 'pending' ? 'pending' : 'complete',
    sha256: vault.put(proof.bytes),
    sizeBytes: proof.bytes.length,
    name: `anchor-${anchor}.${isToken ? 'tsr' : 'ots'}`,
    ...(proof.request === undefined
      ? {}
      : { requestSha256: vault.put(proof.request), requestSizeBytes: proof.request.length }),
  }
  journal.append(act)
  casebook.custody.commit()
}

function* actsOf(casebook: Casebook): Generator<PlacedAct> {
  for (const { device, epoch, act } of casebook.custody.journal.acts())
    yield { device, epoch, act: act as unknown as Readonly<Record<string, unknown>> }
}

/** Read when first asked for, each chain once. */
function groupsOfCase({ custody, system, root }: Casebook): AnchorSources['groupsOf'] {
  const read = new Map<string, readonly Sha256[]>()
  return (device, epoch) => {
    const name = `${device}/${epoch}`
    const chain = custody.journal.chains().find(chain => chain.device === device && chain.epoch === epoch)
    const groups = read.get(name) ?? (chain === undefined ? [] : groupHashes(system.files, root, chain))
    read.set(name, groups)
    return groups
  }
}

function readOriginal({ custody }: Casebook, hash: Sha256, limitBytes: number): Uint8Array | undefined {
  if (!custody.vault.has(hash)) return undefined
  const source = custody.vault.open(hash)
  if (source.sizeBytes > limitBytes) return undefined
  const bytes = new Uint8Array(source.sizeBytes)
  const read = source.readAt(bytes, 0)
  return read === bytes.length && sha256(bytes) === hash ? bytes : undefined
}

function withRandom({ system }: Casebook, options: Omit<AskOptions, 'randomBytes'>): AskOptions {
  return { ...options, randomBytes: count => system.randomBytes(count) }
}
