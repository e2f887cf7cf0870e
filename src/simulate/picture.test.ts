import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pictureBytes } from './picture.ts'

test('equal numbers give equal bytes, others other bytes', () => {
  assert.deepEqual(pictureBytes(3, 'seed'), pictureBytes(3, 'seed'))
  assert.notDeepEqual(pictureBytes(3, 'seed'), pictureBytes(4, 'seed'))
})

test('segments add up, the scan has one code a block, and no stray marker', () => {
  for (let picture = 0; picture < 500; picture++) {
    const bytes = pictureBytes(picture, 'seed')
    assert.deepEqual([...bytes.subarray(0, 2)], [0xff, 0xd8])
    let at = 2
    const markers: number[] = []
    while (bytes[at + 1] !== 0xda) {
      assert.equal(bytes[at], 0xff)
      markers.push(bytes[at + 1])
      at += 2 + bytes[at + 2] * 256 + bytes[at + 3]
    }
    assert.deepEqual(markers, [0xe0, 0xdb, 0xc0, 0xc4, 0xc4])
    at += 2 + bytes[at + 2] * 256 + bytes[at + 3]
    assert.deepEqual([...bytes.subarray(-2)], [0xff, 0xd9])
    assert.ok(!bytes.subarray(at, -2).includes(0xff))
    assert.equal(decodedBlocks(bytes.subarray(at, -2)), 48)
  }
})

/** Counts blocks by decoding the scan; -1 when a tone leaves 0..255 or bits are left over. */
function decodedBlocks(scan: Uint8Array): number {
  let bits = ''
  for (const byte of scan) bits += byte.toString(2).padStart(8, '0')
  const codes = ['00', '010', '011', '100', '101', '110', '1110', '11110', '111110', '1111110', '11111110']
  let at = 0
  let blocks = 0
  let level = 0
  while (bits.length - at >= 8 || bits.slice(at).includes('0')) {
    const size = codes.findIndex(code => bits.startsWith(code, at))
    if (size === -1) return -1
    at += codes[size].length
    const value = size === 0 ? 0 : Number.parseInt(bits.slice(at, at + size), 2)
    level += size === 0 ? 0 : value >= 1 << (size - 1) ? value : value - (1 << size) + 1
    at += size
    const tone = (level * 16) / 8 + 128
    if (tone < 0 || tone > 255 || bits[at] !== '0') return -1
    at++
    blocks++
  }
  return blocks
}
