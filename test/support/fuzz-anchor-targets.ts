// Parsers of what time-stamping authorities, calendars and their users give, with real inputs to start from.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Malformed } from '../../src/algorithms/byte-cursor.ts'
import { derFault } from '../../src/algorithms/der-scan.ts'
import {
  readDetached,
  readTimestamp,
  type Timestamp,
  writeDetached,
  writeTimestamp,
} from '../../src/algorithms/opentimestamps.ts'
import { KECCAK256, SHA256 } from '../../src/algorithms/opentimestamps-operation.ts'
import { CaseError } from '../../src/model/case-error.ts'
import { AnchorFault } from '../../src/preserve/anchor-fault.ts'
import { attestedIn } from '../../src/preserve/anchor-judge.ts'
import { readAuthorities, readHeaders } from '../../src/preserve/anchor-trust.ts'
import { readStampRequest, writeStampRequest } from '../../src/preserve/rfc3161-request.ts'
import { readStampAnswer } from '../../src/preserve/rfc3161-token.ts'
import { checkStamp } from '../../src/preserve/rfc3161-verify.ts'
import { bytesOf } from './custody-fixture.ts'
import { type FuzzTarget, never, utf8 } from './fuzz-target.ts'

const TOKENS = resolve(import.meta.dirname, '../../../shared/conformance/rfc3161')

/** Why tokens and certificates are left out, or false when they are not. */
export const withoutTokens: false | string = existsSync(TOKENS) ? false : 'needs ../shared/conformance/rfc3161'

/** Tokens and certificates are left out where ../shared is not there. */
export function anchorTargets(): FuzzTarget[] {
  const isMalformed = (error: unknown) => error instanceof Malformed
  const digest = bytesOf(32, 5)
  const timestamp = sampleTimestamp()
  const detached = [SHA256, KECCAK256].map(hash => writeDetached({ hash, digest, timestamp }))
  return [
    {
      name: '.ots files',
      seeds: detached,
      parse: bytes => attestedIn(readDetached(bytes)).length >= 0,
      isClean: isMalformed,
    },
    {
      name: "calendars' answers",
      seeds: [writeTimestamp(timestamp)],
      parse: bytes => writeTimestamp(readTimestamp(bytes, 32)).length > 0,
      isClean: isMalformed,
    },
    {
      name: 'block headers',
      mostBytes: 80_000_000,
      seeds: [
        utf8(`0 ${GENESIS}\n\n7 ${GENESIS.toUpperCase()}\n`),
        utf8(`0 ${GENESIS}`),
        new Uint8Array(Buffer.from(GENESIS, 'hex')),
      ],
      parse: bytes => readHeaders(bytes, 'headers', bytes.length % 80 === 0 ? 0 : undefined).at(0) !== undefined,
      isClean: error => error instanceof CaseError && error.code === 'usage',
    },
    {
      name: 'requests of stamps',
      seeds: [writeStampRequest({ digest, nonce: bytesOf(8, 3) })],
      parse: bytes => readStampRequest(bytes) !== undefined,
      isClean: never,
    },
    ...(withoutTokens === false ? tokenTargets() : []),
  ]
}

function tokenTargets(): FuzzTarget[] {
  const tokens = filesBelow(/\.tsr$/)
  const certificates = filesBelow(/\.pem$/)
  return [
    {
      name: 'frames of DER values',
      seeds: tokens,
      parse: bytes => derFault(bytes, { bytes: 100_000, depth: 40, parts: 1000 }) === undefined,
      isClean: never,
    },
    {
      name: 'tokens',
      seeds: tokens,
      parse: bytes => readStampAnswer(bytes).info.time > 0,
      isClean: error => error instanceof AnchorFault,
    },
    {
      name: 'tokens, held against a digest',
      seeds: tokens,
      parse: bytes =>
        checkStamp(bytes, { hash: 'sha256', digest: readStampAnswer(bytes).info.imprint, nonce: undefined }).notAfter >
        0,
      isClean: error => error instanceof AnchorFault,
      inputs: 100_000,
    },
    {
      name: 'certificates of authorities',
      seeds: certificates,
      parse: bytes => readAuthorities(bytes, 'certificates').roots.length > 0,
      isClean: error => error instanceof CaseError && error.code === 'usage',
      inputs: 100_000,
    },
  ]
}

function filesBelow(pattern: RegExp): Uint8Array[] {
  return readdirSync(TOKENS, { recursive: true, encoding: 'utf8' })
    .filter(name => pattern.test(name))
    .sort()
    .map(name => new Uint8Array(readFileSync(join(TOKENS, name))))
}

/** The first block of all: version, no block before, root, time, difficulty, nonce. */
const GENESIS = [
  '01000000',
  '0'.repeat(64),
  '3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a',
  '29ab5f49',
  'ffff001d',
  '1dac2b7c',
].join('')

function sampleTimestamp(): Timestamp {
  const bitcoin = {
    tag: '0588960d73d71901',
    payload: Uint8Array.of(0x80, 0xea, 0x1e),
    kind: 'bitcoin',
    height: 503_040,
  } as const
  const address = utf8('https://calendar.example.org')
  const pending = {
    tag: '83dfe30d2ef90c8e',
    payload: Uint8Array.of(address.length, ...address),
    kind: 'pending',
    uri: 'https://calendar.example.org',
  } as const
  const unknown = { tag: '00112233445566778', payload: bytesOf(20, 4), kind: 'unknown' } as const
  const leaf = (attestation: typeof bitcoin | typeof pending | typeof unknown): Timestamp => ({
    attestations: [attestation],
    branches: [],
  })
  const then = (tag: number, timestamp: Timestamp, argument?: Uint8Array): Timestamp => ({
    attestations: [],
    branches: [{ operation: argument === undefined ? { tag } : { tag, argument }, timestamp }],
  })
  const long = then(0xf0, then(0x08, then(0xf1, then(0x02, leaf(bitcoin)), bytesOf(12, 2))), bytesOf(16, 1))
  const short = then(0x03, then(0xf3, then(0x67, leaf(pending))))
  return { attestations: [{ ...unknown, tag: '0011223344556677' }], branches: [...long.branches, ...short.branches] }
}
