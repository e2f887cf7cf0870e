// Holds one answer (a token or an .ots file) against the root that was to be stamped.

import { headerSeconds, merkleRootIn } from '../algorithms/bitcoin-header.ts'
import { Malformed } from '../algorithms/byte-cursor.ts'
import { type Attested, attestedMessages, type DetachedTimestamp, readDetached } from '../algorithms/opentimestamps.ts'
import { type Hashes, SHA256 } from '../algorithms/opentimestamps-operation.ts'
import type { AnchorKind } from '../model/acts.ts'
import type { Instant } from '../model/time.ts'
import { digestOf } from '../system/certificate.ts'
import { sha256Bytes } from '../system/hashing.ts'
import { AnchorFault } from './anchor-fault.ts'
import type { AnchorTrust, BlockHeaders } from './anchor-trust.ts'
import { readStampRequest } from './rfc3161-request.ts'
import { checkStamp } from './rfc3161-verify.ts'

/** How far the time of a block may be off, in milliseconds: nodes refuse blocks two hours ahead of their clocks. */
const BLOCK_TIME_SLACK = 2 * 3600 * 1000

export const OTS_HASHES: Hashes = {
  sha1: bytes => digestOf('sha1', bytes),
  ripemd160: bytes => digestOf('ripemd160', bytes),
  sha256: sha256Bytes,
}

export interface JudgedProof {
  /** `pending`: a calendar promised. `stamped`: holds, but authority or block was not checked. `verified`: checked to its end. */
  readonly state: 'pending' | 'stamped' | 'verified'
  /** When the root was there at the latest; undefined where that is not known yet. */
  readonly notAfter: Instant | undefined
  /** What a person should know of it. */
  readonly notice?: AnchorFault
}

export interface Proof {
  readonly kind: AnchorKind
  readonly bytes: Uint8Array
  /** The request, where it was kept: only then is the nonce checked. */
  readonly request: Uint8Array | undefined
}

/** Throws AnchorFault when the answer does not hold for this root (32 bytes). */
export function judgeProof(proof: Proof, root: Uint8Array, trust: AnchorTrust): JudgedProof {
  return proof.kind === 'rfc3161' ? judgeToken(proof, root, trust) : judgeOts(proof.bytes, root, trust)
}

function judgeToken({ bytes, request }: Proof, root: Uint8Array, { authorities }: AnchorTrust): JudgedProof {
  const asked = request === undefined ? undefined : readStampRequest(request)
  if (request !== undefined && (asked === undefined || Buffer.compare(asked.digest, root) !== 0))
    throw new AnchorFault('anchor-imprint-differs')
  const { notAfter, isAuthorityKnown } = checkStamp(
    bytes,
    { hash: 'sha256', digest: root, nonce: asked?.nonce },
    authorities,
  )
  if (isAuthorityKnown) return { state: 'verified', notAfter }
  const notice = authorities && new AnchorFault('anchor-authority-unknown', {}, 'notice')
  return { state: 'stamped', notAfter, notice }
}

function judgeOts(bytes: Uint8Array, root: Uint8Array, { headers }: AnchorTrust): JudgedProof {
  const attested = attestedIn(readOts(bytes, root))
  const blocks = attested.flatMap(({ attestation, message }) =>
    attestation.kind === 'bitcoin' ? [{ height: attestation.height, message }] : [],
  )
  if (blocks.length > 0) return judgeBlocks(blocks, headers)
  if (attested.some(({ attestation }) => attestation.kind === 'pending'))
    return { state: 'pending', notAfter: undefined }
  throw new AnchorFault('anchor-not-ots', { fault: 'nothing-known-attested' })
}

/** One block that holds is enough; the earliest one bounds the time. */
function judgeBlocks(
  blocks: readonly { readonly height: number; readonly message: Uint8Array }[],
  headers: BlockHeaders | undefined,
): JudgedProof {
  const known = blocks.flatMap(({ height, message }) => {
    const header = headers?.at(height)
    return header === undefined ? [] : [{ height, header, holds: Buffer.compare(merkleRootIn(header), message) === 0 }]
  })
  const times = known.filter(({ holds }) => holds).map(({ header }) => headerSeconds(header) * 1000 + BLOCK_TIME_SLACK)
  if (times.length > 0) return { state: 'verified', notAfter: Math.min(...times) }
  const [other] = known
  const notice =
    other !== undefined
      ? new AnchorFault('anchor-header-differs', { height: other.height }, 'notice')
      : headers && new AnchorFault('anchor-header-missing', { height: blocks[0].height }, 'notice')
  return { state: 'stamped', notAfter: undefined, notice }
}

/** An .ots file for this SHA-256 root. Throws AnchorFault. */
export function readOts(bytes: Uint8Array, root: Uint8Array): DetachedTimestamp {
  try {
    const detached = readDetached(bytes)
    if (detached.hash !== SHA256 || Buffer.compare(detached.digest, root) !== 0)
      throw new AnchorFault('anchor-imprint-differs')
    return detached
  } catch (error) {
    if (error instanceof Malformed) throw new AnchorFault('anchor-not-ots', { fault: error.reason })
    throw error
  }
}

/** Everything that is attested in it, with the messages. */
export function attestedIn({ timestamp, digest }: DetachedTimestamp): Attested[] {
  return [...attestedMessages(timestamp, digest, OTS_HASHES)]
}
