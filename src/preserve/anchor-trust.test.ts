import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authority, pem } from '../../test/support/own-authority.ts'
import { headerSeconds, merkleRootIn } from '../algorithms/bitcoin-header.ts'
import { CaseError } from '../model/case-error.ts'
import { sha256Bytes } from '../system/hashing.ts'
import { readAuthorities, readHeaders } from './anchor-trust.ts'

/** The first two headers of the main chain, known to every node. */
const FIRST =
  '0100000000000000000000000000000000000000000000000000000000000000000000003ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d1dac2b7c'
const SECOND =
  '010000006fe28c0ab6f1b372c1a6a246ae63f74f931e8365e15a089c68d6190000000000982051fd1e4ba744bbbe680e1fee14677ba1a3c3540bf7b1cdb606e857233e0e61bc6649ffff001d01e36299'

const text = (words: string) => new TextEncoder().encode(words)
const refusal = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    assert.ok(error instanceof CaseError, String(error))
    return [error.key, error.parameters.fault, error.parameters.at].filter(part => part !== undefined).join(' ')
  }
  return 'taken'
}

test('headers are read from lines and from raw bytes alike', () => {
  const lines = readHeaders(text(`0 ${FIRST}\n\n1\t${SECOND.toUpperCase()}\r\n`), 'h')
  const raw = readHeaders(new Uint8Array(Buffer.from(FIRST + SECOND, 'hex')), 'h', 0)
  for (const headers of [lines, raw]) {
    assert.equal(headers.at(2), undefined)
    assert.equal(headerSeconds(headers.at(1) as Uint8Array), Date.UTC(2009, 0, 9, 2, 54, 25) / 1000)
    assert.equal(
      Buffer.from(merkleRootIn(headers.at(0) as Uint8Array))
        .toString('hex')
        .slice(0, 8),
      '3ba3edfd',
    )
  }
})

test('a header without its work, out of order or out of form is refused with its place', () => {
  const easy = minedEasily(FIRST.replace('ffff001d', 'ffff7f20'))
  const cases: [() => unknown, string][] = [
    [() => readHeaders(text(`0 ${FIRST.replace('29ab', '29ac')}`), 'h'), 'anchor-bad-headers no-work 0'],
    [() => readHeaders(text(`0 ${easy}`), 'h'), 'anchor-bad-headers no-work 0'],
    [() => readHeaders(text(`5 ${SECOND}\n6 ${FIRST}`), 'h'), 'anchor-bad-headers does-not-follow 6'],
    [() => readHeaders(text(`5 ${SECOND}\n5 ${SECOND}`), 'h'), 'anchor-bad-headers twice 2'],
    [() => readHeaders(text(`0 ${FIRST}\n1 00`), 'h'), 'anchor-bad-headers line 2'],
    [() => readHeaders(text(`0 ${FIRST}00`), 'h'), 'anchor-bad-headers line 1'],
    [() => readHeaders(text(' \n'), 'h'), 'anchor-bad-headers empty 0'],
    [() => readHeaders(new Uint8Array(81), 'h', 7), 'anchor-bad-headers cut-off 8'],
    [() => readHeaders(text(`5 ${SECOND}\n9 ${FIRST}`), 'h'), 'taken'],
  ]
  for (const [work, expected] of cases) assert.equal(refusal(work), expected)
})

/** The header with a nonce that meets its target, which every second one does. */
function minedEasily(header: string): string {
  const bytes = Buffer.from(header, 'hex')
  while (sha256Bytes(sha256Bytes(bytes))[31] >= 0x7f) bytes[76]++
  return bytes.toString('hex')
}

test('roots are those that issued themselves; a file without one is refused', () => {
  const { root, signer } = authority()
  const both = readAuthorities(pem(signer, root), 'ca')
  assert.deepEqual([both.roots.length, both.others.length], [1, 1])
  assert.equal(readAuthorities(new Uint8Array(root.der), 'ca').roots.length, 1)
  assert.equal(
    refusal(() => readAuthorities(pem(signer), 'ca')),
    'anchor-bad-ca no-root',
  )
  assert.equal(
    refusal(() => readAuthorities(text('no certificate'), 'ca')),
    'anchor-bad-ca no-certificate',
  )
  assert.equal(
    refusal(() => readAuthorities(new Uint8Array(2 ** 20 + 1), 'ca')),
    'anchor-bad-ca too-large',
  )
  const broken = text(new TextDecoder().decode(pem(root)).replace(/M[A-Za-z0-9+]{5}/, 'AAAAAA'))
  assert.equal(
    refusal(() => readAuthorities(broken, 'ca')),
    'anchor-bad-ca no-certificate',
  )
})
