// Public OpenTimestamps files, with what the reference library read in them; and our own files, read by that library.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Malformed } from '../../src/algorithms/byte-cursor.ts'
import {
  attestedMessages,
  readDetached,
  readTimestamp,
  writeDetached,
  writeTimestamp,
} from '../../src/algorithms/opentimestamps.ts'
import { SHA256 } from '../../src/algorithms/opentimestamps-operation.ts'
import { OTS_HASHES } from '../../src/preserve/anchor-judge.ts'
import { sha256Bytes } from '../../src/system/hashing.ts'
import { conformanceTest } from '../support/conformance.ts'

interface Expected {
  readonly ok: boolean
  readonly digest?: string
  readonly attestations?: readonly {
    readonly type: string
    readonly height: number | null
    readonly uri: string | null
    readonly msg: string
  }[]
}

const KINDS: Record<string, string> = {
  BitcoinBlockHeaderAttestation: 'bitcoin',
  EthereumBlockHeaderAttestation: 'ethereum',
  PendingAttestation: 'pending',
  UnknownAttestation: 'unknown',
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

conformanceTest('OpenTimestamps', 'opentimestamps', folder => {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ots'))
  assert.deepEqual(files.map(name => name.replaceAll('\\', '/')).sort(), Object.keys(expected).sort())
  let parsed = 0
  for (const [name, { ok, digest, attestations = [] }] of Object.entries(expected)) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)))
    if (!ok) {
      assert.throws(() => readDetached(bytes), Malformed, name)
      continue
    }
    const detached = readDetached(bytes)
    assert.equal(hex(detached.digest), digest, name)
    const found = [...attestedMessages(detached.timestamp, detached.digest, OTS_HASHES)].map(
      ({ attestation, message }) => {
        const height = 'height' in attestation ? attestation.height : null
        const uri = 'uri' in attestation ? attestation.uri : null
        return JSON.stringify([attestation.kind, height, uri, hex(message)])
      },
    )
    const stated = attestations.map(({ type, height, uri, msg }) => JSON.stringify([KINDS[type], height, uri, msg]))
    assert.deepEqual(found.sort(), stated.sort(), name)
    assert.deepEqual(writeDetached(detached), bytes, name)
    parsed++
  }
  const refused = files.length - parsed
  return `${files.length} of ${files.length}: ${parsed} read and written back byte for byte, ${refused} refused`
})

/** Prints what the reference library reads in the file on standard input. */
const REFERENCE = `
import sys
from opentimestamps.core.timestamp import DetachedTimestampFile
from opentimestamps.core.serialize import BytesDeserializationContext
file = DetachedTimestampFile.deserialize(BytesDeserializationContext(sys.stdin.buffer.read()))
print(file.file_digest.hex())
for message, attestation in file.timestamp.all_attestations():
    print(type(attestation).__name__, message.hex())
`

const python = ['/usr/bin/python3', 'python3'].find(
  program => spawnSync(program, ['-c', 'import opentimestamps']).status === 0,
)

test('the reference library reads our stamp files as we do', {
  skip: python === undefined ? 'needs python3-opentimestamps' : false,
}, () => {
  const digest = sha256Bytes(new TextEncoder().encode('root'))
  const pending = Buffer.from('83dfe30d2ef90c8e', 'hex')
  const uri = Buffer.from('https://calendar.example')
  const block = Buffer.concat([
    Buffer.from([0]),
    Buffer.from('0588960d73d71901', 'hex'),
    Buffer.from([3, 0x80, 0xea, 0x1e]),
  ])
  const promise = Buffer.concat([Buffer.from([0]), pending, Buffer.from([uri.length + 1, uri.length]), uri])
  const tree = Buffer.concat([
    Buffer.from([0xff, 0xf0, 4, 1, 2, 3, 4, 0x08]),
    promise,
    Buffer.from([0xf1, 2, 9, 9, 0x08, 0xf2, 0xf3, 0x02, 0x03]),
    block,
  ])
  const timestamp = readTimestamp(new Uint8Array(tree), 32)
  assert.deepEqual(writeTimestamp(timestamp), new Uint8Array(tree))
  const input = writeDetached({ hash: SHA256, digest, timestamp })
  const run = spawnSync(python as string, ['-c', REFERENCE], { input, encoding: 'utf8' })
  assert.equal(run.status, 0, run.stderr)
  const names = { pending: 'PendingAttestation', bitcoin: 'BitcoinBlockHeaderAttestation' } as const
  const ours = [...attestedMessages(timestamp, digest, OTS_HASHES)].map(
    ({ attestation, message }) => `${names[attestation.kind as keyof typeof names]} ${hex(message)}`,
  )
  const [first, ...theirs] = run.stdout.trim().split('\n')
  assert.equal(first, hex(digest))
  assert.deepEqual(theirs.sort(), ours.sort())
  assert.equal(ours.length, 2)
})
