import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { authority, pem, stampAnswer } from '../../test/support/own-authority.ts'
import { readTimestamp, writeDetached } from '../algorithms/opentimestamps.ts'
import { SHA256 } from '../algorithms/opentimestamps-operation.ts'
import type { Sha256 } from '../model/ids.ts'
import { sha256 } from '../system/hashing.ts'
import { type AnchorSources, checkAnchors, notAfterOf } from './anchor-check.ts'
import { anchoredOf, checkProvedAnchor } from './anchor-proof.ts'
import { blindedLeaves, rootOf, unanchoredSpans } from './anchor-root.ts'
import { BlockHeaders, readAuthorities } from './anchor-trust.ts'
import { writeStampRequest } from './rfc3161-request.ts'

const DEVICES = ['a'.repeat(32), 'b'.repeat(32)]
const EPOCH = '1'.repeat(16)
const NONCE = Uint8Array.from([0x41, 1, 1, 1, 1, 1, 1, 1])
const TSA = 'https://tsa.example/'
const CALENDAR = 'https://calendar.example/'
const TIME = Date.UTC(2026, 0, 2, 3, 4, 6)

const { root: caRoot, signer } = authority()
const authorities = readAuthorities(pem(caRoot), 'roots.pem')

interface Sample {
  readonly groups: Record<string, Sha256[]>
  readonly acts: { device: string; epoch: string; act: Record<string, unknown> }[]
  readonly originals: Map<string, Uint8Array>
  readonly root: Uint8Array
  readonly sources: AnchorSources
}

/** Two chains of 5 and 2 groups, of which 2..4 and 1..2 are anchored by a token and a block. */
function sample(): Sample {
  const groups = {
    [DEVICES[0]]: [1, 2, 3, 4, 5].map(number => sha256(`a${number}`)),
    [DEVICES[1]]: [1, 2].map(number => sha256(`b${number}`)),
  }
  const groupsOf = (device: string, epoch: string) => (epoch === EPOCH ? (groups[device] ?? []) : [])
  const chains = [
    { device: DEVICES[0], epoch: EPOCH, from: 2, to: 4 },
    { device: DEVICES[1], epoch: EPOCH, from: 1, to: 2 },
  ]
  const blinding = 'c'.repeat(64)
  const root = rootOf(blindedLeaves(chains, Buffer.from(blinding, 'hex'), groupsOf).leaves)
  const digest = new Uint8Array(Buffer.from(root, 'hex'))
  const token = stampAnswer({ signer, digest, nonce: NONCE })
  const request = writeStampRequest({ digest, nonce: NONCE })
  const block = Uint8Array.from([0, ...Buffer.from('0588960d73d71901', 'hex'), 1, 77])
  const stamp = writeDetached({ hash: SHA256, digest, timestamp: readTimestamp(block, 32) })
  const originals = new Map<string, Uint8Array>([token, request, stamp].map(bytes => [sha256(bytes), bytes]))
  const anchor = 'd'.repeat(16)
  const [rfc3161, opentimestamps] = ['rfc3161', 'opentimestamps']
  const proof = { type: 'anchor-proof', anchor }
  const asked = [
    { kind: rfc3161, url: TSA },
    { kind: opentimestamps, url: CALENDAR },
    { kind: rfc3161, url: 'https://silent.example/' },
  ]
  const acts = [
    { type: 'anchor', anchor, chains, blinding, root, authorities: asked },
    { ...proof, kind: rfc3161, url: TSA, sha256: sha256(token), requestSha256: sha256(request) },
    { ...proof, kind: opentimestamps, url: CALENDAR, sha256: sha256(stamp) },
  ].map(act => ({ device: DEVICES[0], epoch: EPOCH, act: act as Record<string, unknown> }))
  const read = (hash: Sha256, limit: number) => {
    const bytes = originals.get(hash)
    return bytes !== undefined && bytes.length <= limit && sha256(bytes) === hash ? bytes : undefined
  }
  return { groups, acts, originals, root: digest, sources: { acts, groupsOf, read } }
}

const codes = (sources: AnchorSources, trust = {}) => checkAnchors(sources, trust).faults.map(({ code }) => code)

function headerOf(root: Uint8Array, seconds: number): Uint8Array {
  const header = Buffer.alloc(80)
  header.set(root, 36)
  header.writeUInt32LE(seconds, 68)
  return header
}

test('what came back is stamped without trust and verified with it; what did not is queued and no fault', () => {
  const { sources, root } = sample()
  const states = (trust: object) => checkAnchors(sources, trust).anchors.map(({ state, notAfter }) => [state, notAfter])
  assert.deepEqual(states({}), [
    ['stamped', TIME],
    ['stamped', undefined],
    ['queued', undefined],
  ])
  assert.deepEqual(codes(sources), [])
  const headers = new BlockHeaders(new Map([[77, headerOf(root, 1_700_000_000)]]))
  const late = 1_700_007_200_000
  assert.deepEqual(states({ authorities, headers }), [
    ['verified', TIME],
    ['verified', late],
    ['queued', undefined],
  ])
  const { anchors } = checkAnchors(sources, { authorities, headers })
  assert.equal(notAfterOf(anchors, { device: DEVICES[0], epoch: EPOCH, group: 4 }), late)
  assert.equal(notAfterOf(anchors, { device: DEVICES[0], epoch: EPOCH, group: 5 }), undefined)
  assert.equal(notAfterOf(checkAnchors(sources).anchors, { device: DEVICES[0], epoch: EPOCH, group: 4 }), undefined)
})

test('trust that does not fit is told and leaves the stamp unchecked', () => {
  const { sources } = sample()
  assert.deepEqual(codes(sources, { authorities: readAuthorities(pem(authority().root), 'x') }), [
    'anchor-authority-unknown',
  ])
  const other = new BlockHeaders(new Map([[77, headerOf(new Uint8Array(32), 1)]]))
  assert.deepEqual(codes(sources, { headers: other }), ['anchor-header-differs'])
  assert.deepEqual(codes(sources, { headers: new BlockHeaders(new Map()) }), ['anchor-header-missing'])
  assert.ok(checkAnchors(sources, { headers: other }).anchors.every(({ state }) => state !== 'verified'))
})

test('every group under the root that changes or goes is told; those that it does not cover are not', () => {
  for (const [device, list] of Object.entries(sample().groups)) {
    for (const index of list.keys()) {
      const isCovered = device === DEVICES[1] || (index >= 1 && index <= 3)
      const changed = sample()
      changed.groups[device][index] = sha256('other')
      assert.deepEqual(codes(changed.sources), isCovered ? ['anchor-root-differs'] : [], `${device} ${index}`)
      const cut = sample()
      cut.groups[device].length = index
      const isCut = device === DEVICES[1] || index <= 3
      assert.deepEqual(codes(cut.sources), isCut ? ['anchor-groups-missing'] : [])
    }
  }
  const cut = sample()
  cut.groups[DEVICES[0]].length = 2
  const [fault] = checkAnchors(cut.sources).faults
  assert.deepEqual(fault.parameters, { device: DEVICES[0], epoch: EPOCH, from: 3, to: 4 })
  assert.ok(checkAnchors(cut.sources).anchors.every(({ state, covers }) => state === 'failed' && covers.length === 0))
})

test('a missing or changed answer, and one for another root, is told', () => {
  for (const index of [0, 1, 2]) {
    const without = sample()
    without.originals.delete([...without.originals.keys()][index])
    assert.ok(codes(without.sources).includes('anchor-proof-missing'))
  }
  const swapped = sample()
  const other = stampAnswer({ signer, digest: sha256Of('x'), nonce: NONCE })
  swapped.originals.set(sha256(other), other)
  swapped.acts[1].act.sha256 = sha256(other)
  assert.deepEqual(codes(swapped.sources), ['anchor-imprint-differs'])
  const request = writeStampRequest({ digest: swapped.root, nonce: Uint8Array.from([0x42, 1, 1, 1, 1, 1, 1, 1]) })
  const late = sample()
  late.originals.set(sha256(request), request)
  late.acts[1].act.requestSha256 = sha256(request)
  assert.deepEqual(codes(late.sources), ['anchor-nonce-differs'])
  for (const foreign of [writeStampRequest({ digest: sha256Of('x'), nonce: NONCE }), new Uint8Array(69)]) {
    const asked = sample()
    asked.originals.set(sha256(foreign), foreign)
    asked.acts[1].act.requestSha256 = sha256(foreign)
    assert.deepEqual(codes(asked.sources), ['anchor-imprint-differs'])
  }
})

test('acts of any shape end in notices, never in an exception', () => {
  const mutated = fc.record({
    which: fc.nat(2),
    field: fc.constantFrom(
      'anchor',
      'chains',
      'blinding',
      'root',
      'authorities',
      'kind',
      'url',
      'sha256',
      'requestSha256',
    ),
    value: fc.oneof(fc.anything(), fc.constantFrom('__proto__', 'e'.repeat(64), '0'.repeat(16), [[]], [{}], [null])),
  })
  fc.assert(
    fc.property(mutated, ({ which, field, value }) => {
      const { acts, sources } = sample()
      acts[which].act[field] = value
      const { anchors } = checkAnchors(sources, { authorities })
      anchoredOf(sources, { device: DEVICES[0], epoch: EPOCH, group: 3 })
      return anchors.length <= 3
    }),
    { numRuns: 100 },
  )
  const many = sample()
  many.acts[0].act.chains = [{ device: DEVICES[0], epoch: EPOCH, from: 1, to: Number.MAX_SAFE_INTEGER }]
  assert.deepEqual([...new Set(codes(many.sources))], ['anchor-act-unreadable'])
})

test('one group is shown to be anchored by its path alone, and no other passes for it', () => {
  const { sources, groups } = sample()
  for (const { device, from, to } of [
    { device: DEVICES[0], from: 2, to: 4 },
    { device: DEVICES[1], from: 1, to: 2 },
  ]) {
    for (let group = from; group <= to; group++) {
      const [proved, more] = anchoredOf(sources, { device, epoch: EPOCH, group })
      assert.equal(more, undefined)
      const copy: unknown = JSON.parse(JSON.stringify(proved))
      const checked = checkProvedAnchor(copy, groups[device][group - 1], { authorities })
      assert.deepEqual(
        checked?.map(({ kind, state }) => `${kind} ${state}`),
        ['rfc3161 verified', 'opentimestamps stamped'],
      )
      assert.equal(checkProvedAnchor(copy, sha256('other')), undefined)
      assert.equal(
        checkProvedAnchor({ ...proved, leafIndex: (proved.leafIndex + 1) % 5 }, groups[device][group - 1]),
        undefined,
      )
      const foreign = { ...proved, proofs: [{ ...proved.proofs[0], token: 'AAAA' }] }
      assert.deepEqual(
        checkProvedAnchor(foreign, groups[device][group - 1])?.map(({ state }) => state),
        ['failed'],
      )
    }
  }
  assert.deepEqual(anchoredOf(sources, { device: DEVICES[0], epoch: EPOCH, group: 5 }), [])
  fc.assert(fc.property(fc.anything(), value => checkProvedAnchor(value, sha256('a')) === undefined))
})

test('each group is anchored once: what is left is what no anchor names', () => {
  const [first, second] = DEVICES.map(device => ({ device, epoch: EPOCH }))
  const chains = [
    { ...second, groups: 3 },
    { ...first, groups: 4 },
  ]
  assert.deepEqual(unanchoredSpans(chains, []), [
    { ...first, from: 1, to: 4 },
    { ...second, from: 1, to: 3 },
  ])
  const anchored = [
    { ...first, from: 1, to: 4 },
    { ...second, from: 1, to: 1 },
  ]
  assert.deepEqual(unanchoredSpans(chains, anchored), [{ ...second, from: 2, to: 3 }])
})

function sha256Of(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(sha256(text), 'hex'))
}
