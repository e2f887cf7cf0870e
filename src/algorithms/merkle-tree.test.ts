import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { GrowingTree, inclusionProof, leafHash, merkleRoot, verifyInclusion } from './merkle-tree.ts'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Leaves and roots of the certificate-transparency reference tests; root i is over the first i leaves. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const leaves = LEAVES.map(text => leafHash(Buffer.from(text, 'hex'), sha256))

test('roots are those of the certificate-transparency reference', () => {
  const tree = new GrowingTree(sha256)
  for (const [size, root] of ROOTS.entries()) {
    assert.equal(hex(tree.root()), root)
    assert.equal(hex(merkleRoot(leaves.slice(0, size), sha256)), root)
    if (size < leaves.length) tree.add(leaves[size])
  }
})

test('audit paths are those of the certificate-transparency reference', () => {
  assert.deepEqual(inclusionProof(leaves.slice(0, 1), 0, sha256), [])
  assert.deepEqual(inclusionProof(leaves, 0, sha256).map(hex), [
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ])
  assert.deepEqual(inclusionProof(leaves.slice(0, 3), 2, sha256).map(hex), [
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  ])
  assert.throws(() => inclusionProof(leaves, 8, sha256), RangeError)
})

/** RFC 6962, 2.1, word by word: split at the largest power of two below n. */
function slowRoot(level: readonly Uint8Array[]): Uint8Array {
  if (level.length === 0) return sha256(new Uint8Array(0))
  if (level.length === 1) return level[0]
  let split = 1
  while (split * 2 < level.length) split *= 2
  return sha256(Buffer.concat([Buffer.from([1]), slowRoot(level.slice(0, split)), slowRoot(level.slice(split))]))
}

const trees = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 70 })

test('the growing tree gives the root of the recursive definition', () => {
  fc.assert(
    fc.property(trees, entries => {
      const hashed = entries.map(entry => leafHash(entry, sha256))
      assert.equal(hex(merkleRoot(hashed, sha256)), hex(slowRoot(hashed)))
    }),
  )
})

test('every leaf has a path that holds, and no other leaf, place, size or path passes', () => {
  fc.assert(
    fc.property(trees, fc.nat(), fc.nat(), (entries, pick, flip) => {
      const hashed = entries.map((entry, i) => leafHash(Uint8Array.of(i, ...entry), sha256))
      const root = merkleRoot(hashed, sha256)
      const index = pick % hashed.length
      const path = inclusionProof(hashed, index, sha256)
      const claim = { leaf: hashed[index], index, size: hashed.length, path, root }
      assert.ok(verifyInclusion(claim, sha256))
      const other = (index + 1) % hashed.length
      if (other !== index) {
        assert.ok(!verifyInclusion({ ...claim, leaf: hashed[other] }, sha256))
        assert.ok(!verifyInclusion({ ...claim, index: other }, sha256))
      }
      assert.ok(!verifyInclusion({ ...claim, index: hashed.length }, sha256))
      assert.ok(!verifyInclusion({ ...claim, path: [...path, root] }, sha256))
      if (path.length > 0) {
        assert.ok(!verifyInclusion({ ...claim, path: path.slice(1) }, sha256))
        const bent = path.map(step => step.slice())
        bent[flip % path.length][flip % 32] ^= 1 << (flip % 8)
        assert.ok(!verifyInclusion({ ...claim, path: bent }, sha256))
      }
    }),
  )
})
