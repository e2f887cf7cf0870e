// Asks one authority or calendar, and checks its answer fully before anything of it is recorded.

import { Malformed } from '../algorithms/byte-cursor.ts'
import { LARGEST_OTS, merged, readTimestamp, writeDetached } from '../algorithms/opentimestamps.ts'
import { SHA256 } from '../algorithms/opentimestamps-operation.ts'
import { quoted } from '../model/problem.ts'
import { AnchorFault } from '../preserve/anchor-fault.ts'
import { attestedIn, type JudgedProof, judgeProof, OTS_HASHES, type Proof, readOts } from '../preserve/anchor-judge.ts'
import type { AnchorAuthority } from '../preserve/anchor-record.ts'
import type { AnchorTrust } from '../preserve/anchor-trust.ts'
import { stampNonce, writeStampRequest } from '../preserve/rfc3161-request.ts'
import { LARGEST_TOKEN } from '../preserve/rfc3161-token.ts'
import type { AnchorTransport, TransportRequest } from './anchor-transport.ts'
import { calendarPath, isSameCalendar } from './anchor-url.ts'

/** Longest message that a calendar is asked for, in bytes; theirs have some dozens. */
const LONGEST_COMMITMENT = 256
const NOT_NAMED = 'anchor-calendar-not-named'
const CALENDAR_ANSWER = 'application/vnd.opentimestamps.v1'

export interface AskOptions {
  readonly transport: AnchorTransport
  readonly trust: AnchorTrust
  /** For each exchange. */
  readonly timeoutMilliseconds: number
  readonly signal: AbortSignal
  readonly randomBytes: (count: number) => Uint8Array
}

/** An answer that holds. */
export interface Answered {
  readonly proof: Proof
  readonly judged: JudgedProof
}

/** Has a root (32 bytes) stamped. Throws AnchorFault when there is no answer or it does not hold. */
export async function askForStamp(
  { kind, url }: AnchorAuthority,
  root: Uint8Array,
  options: AskOptions,
): Promise<Answered> {
  const proof = kind === 'rfc3161' ? await askAuthority(url, root, options) : await askCalendar(url, root, options)
  const judged = judgeProof(proof, root, options.trust)
  // With roots at hand an authority that leads to none of them has not stamped anything.
  if (judged.notice?.code === 'anchor-authority-unknown') throw judged.notice
  return { proof, judged }
}

async function askAuthority(url: string, root: Uint8Array, options: AskOptions): Promise<Proof> {
  const request = writeStampRequest({ digest: root, nonce: stampNonce(options.randomBytes(8)) })
  const bytes = await exchange(options, {
    method: 'POST',
    url,
    body: request,
    contentType: 'application/timestamp-query',
    accept: 'application/timestamp-reply',
    limitBytes: LARGEST_TOKEN,
  })
  return { kind: 'rfc3161', bytes, request }
}

async function askCalendar(url: string, root: Uint8Array, options: AskOptions): Promise<Proof> {
  const answer = await exchange(options, {
    method: 'POST',
    url: calendarPath(url, 'digest'),
    body: root,
    contentType: 'application/octet-stream',
    accept: CALENDAR_ANSWER,
    limitBytes: LARGEST_OTS,
  })
  const timestamp = wellFormed(() => readTimestamp(answer, root.length))
  return { kind: 'opentimestamps', bytes: writeDetached({ hash: SHA256, digest: root, timestamp }), request: undefined }
}

/**
 * Asks the calendars that a stamp file waits for whether a block has it now; only those of `calendars` are asked. Returns
 * the file with what they added; undefined when none has a block yet. Throws AnchorFault when none could be asked, or an
 * answer does not hold.
 */
export async function askForBlock(
  bytes: Uint8Array,
  root: Uint8Array,
  calendars: readonly string[],
  options: AskOptions,
): Promise<Answered | undefined> {
  const detached = readOts(bytes, root)
  let { timestamp } = detached
  let fault: AnchorFault | undefined
  let asked = 0
  for (const { attestation, message } of attestedIn(detached)) {
    if (attestation.kind !== 'pending' || message.length > LONGEST_COMMITMENT) continue
    const { uri } = attestation
    if (!calendars.some(calendar => isSameCalendar(calendar, uri))) {
      fault ??= new AnchorFault(NOT_NAMED, { value: quoted(uri) }, 'notice')
      continue
    }
    try {
      const answer = await askForCommitment(uri, message, options)
      asked++
      if (answer === undefined) continue
      const more = wellFormed(() => readTimestamp(answer, message.length))
      timestamp = merged(timestamp, root, message, more, OTS_HASHES)
    } catch (error) {
      if (!(error instanceof AnchorFault)) throw error
      fault = error
    }
  }
  const grown = writeDetached({ ...detached, timestamp })
  const proof: Proof = { kind: 'opentimestamps', bytes: grown, request: undefined }
  const judged = judgeProof(proof, root, options.trust)
  if (judged.state !== 'pending') return { proof, judged }
  if (fault !== undefined && (asked === 0 || fault.code !== NOT_NAMED)) throw fault
  return undefined
}

/** Undefined when the calendar has nothing yet. */
async function askForCommitment(
  uri: string,
  message: Uint8Array,
  options: AskOptions,
): Promise<Uint8Array | undefined> {
  try {
    return await exchange(options, {
      method: 'GET',
      url: calendarPath(uri, `timestamp/${Buffer.from(message).toString('hex')}`),
      accept: CALENDAR_ANSWER,
      limitBytes: LARGEST_OTS,
    })
  } catch (error) {
    if (error instanceof AnchorFault && error.code === 'anchor-status' && error.parameters.status === 404)
      return undefined
    throw error
  }
}

/** The body of an answer with status 200. Throws AnchorFault for everything else. */
async function exchange(
  { transport, timeoutMilliseconds, signal }: AskOptions,
  request: Omit<TransportRequest, 'timeoutMilliseconds' | 'signal'>,
): Promise<Uint8Array> {
  const answer = await transport({ ...request, timeoutMilliseconds, signal })
  if ('failure' in answer) {
    if (answer.failure === 'timeout')
      throw new AnchorFault('anchor-timeout', { seconds: timeoutMilliseconds / 1000 }, 'notice')
    if (answer.failure === 'too-large') throw new AnchorFault('anchor-answer-too-large', { most: request.limitBytes })
    if (answer.failure === 'interrupted') throw new AnchorFault('anchor-interrupted', {}, 'notice')
    throw new AnchorFault('anchor-unreachable', { reason: quoted(answer.reason) }, 'notice')
  }
  const { status, body, location } = answer
  if (status >= 300 && status < 400)
    throw new AnchorFault('anchor-redirected', { status, value: quoted(location ?? '') }, 'notice')
  if (status !== 200) throw new AnchorFault('anchor-status', { status }, 'notice')
  return body
}

function wellFormed<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (error instanceof Malformed) throw new AnchorFault('anchor-not-ots', { fault: error.reason })
    throw error
  }
}
