import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { turnedGrey } from '../../test/support/turned-grey.ts'
import { distanceOf, HASH_WORDS, hashOf, hashText, pictureHash } from './pdq.ts'
import { type GreyPicture, ORIENTATIONS } from './picture-look.ts'
import { Random } from './random.ts'

/** The oracle: every step as its definition says, over the whole picture. */
function slowHash({ width, height, data }: GreyPicture): { text: string; quality: number } {
  let picture = Array.from({ length: height }, (_, y) => Array.from(data.subarray(y * width, (y + 1) * width)))
  const turned = (rows: number[][]) => rows[0].map((_, x) => rows.map(row => row[x]))
  const boxed = (rows: number[][]) => rows.map(row => row.map((_, at) => meanAround(row, at)))
  for (let pass = 0; pass < 2; pass++) picture = turned(boxed(turned(boxed(picture))))
  const at = (i: number, length: number) => Math.floor(((i + 0.5) * length) / 64)
  const sample = Array.from({ length: 64 }, (_, y) =>
    Array.from({ length: 64 }, (_, x) => picture[at(y, height)][at(x, width)]),
  )
  const steps = [...sample, ...turned(sample)].flatMap(row =>
    row.slice(1).map((value, i) => Math.trunc(Math.abs(((value - row[i]) * 100) / 255) + 1e-9)),
  )
  const quality = Math.min(100, Math.floor(steps.reduce((a, b) => a + b) / 90))
  const frequencies = Array.from({ length: 256 }, (_, i) => frequency(sample, Math.floor(i / 16) + 1, (i % 16) + 1))
  const median = [...frequencies].sort((a, b) => a - b)[127]
  const bits = frequencies.map(value => (value > median ? 1n : 0n))
  const hash = bits.reduce<bigint>((sum, bit, i) => sum | (bit << BigInt(i)), 0n)
  return { text: hash.toString(16).padStart(64, '0'), quality }
}

/** Mean over the window of a 128th of the line: as many before as after, or one more after; cut off at the ends. */
function meanAround(line: readonly number[], at: number): number {
  const window = Math.ceil(line.length / 128)
  const from = Math.max(0, at - Math.floor((window - 1) / 2))
  const values = line.slice(from, at + Math.floor(window / 2) + 1)
  return values.reduce((a, b) => a + b) / values.length
}

/** DCT-II, orthonormal, rounded as the hash does. */
function frequency(sample: readonly (readonly number[])[], u: number, v: number): number {
  let sum = 0
  for (let y = 0; y < 64; y++)
    for (let x = 0; x < 64; x++)
      sum += sample[y][x] * Math.cos((Math.PI * u * (2 * y + 1)) / 128) * Math.cos((Math.PI * v * (2 * x + 1)) / 128)
  return Math.round((sum / 32) * 2 ** 20)
}

/** Noise, blocks of noise, or slopes and stripes. */
function drawn(width: number, height: number, kind: number, seed: string, range = 256): GreyPicture {
  const random = new Random(seed)
  const cell = [1, 7, 1][kind % 3]
  const values = Array.from({ length: (Math.ceil(width / cell) + 1) * (Math.ceil(height / cell) + 1) }, () =>
    random.below(range),
  )
  const [slope, stripe] = [random.below(5), 2 + random.below(40)]
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)]
    if (kind % 3 === 2) return (x * slope + y + ((x * x) % stripe) * 9) & 255
    return values[Math.floor(y / cell) * Math.ceil(width / cell) + Math.floor(x / cell)]
  })
  return { width, height, data }
}

const PICTURES = fc
  .tuple(
    fc.integer({ min: 5, max: 300 }),
    fc.integer({ min: 5, max: 300 }),
    fc.nat(2),
    fc.string(),
    fc.constantFrom(256, 60, 25),
  )
  .map(([width, height, kind, seed, range]) => drawn(width, height, kind, seed, range))

test('the hash is what its definition gives, step by step', () => {
  fc.assert(
    fc.property(PICTURES, picture => {
      const { words, quality } = pictureHash(picture)
      assert.deepEqual({ text: hashText(words), quality }, slowHash(picture))
    }),
    { numRuns: 25 },
  )
})

test('each orientation is the hash of the picture that is really turned or mirrored', () => {
  fc.assert(
    fc.property(PICTURES, picture => {
      const { words } = pictureHash(picture)
      for (const [i, orientation] of ORIENTATIONS.entries()) {
        const turned = pictureHash(turnedGrey(picture, orientation))
        assert.equal(hashText(words, i * HASH_WORDS), hashText(turned.words), orientation)
      }
    }),
    { numRuns: 40 },
  )
})

test('half of the bits are set, in all orientations of a picture without symmetry', () => {
  const { words } = pictureHash(drawn(200, 150, 1, 'half'))
  for (let i = 0; i < ORIENTATIONS.length; i++)
    assert.equal(distanceOf(words, i * HASH_WORDS, new Uint32Array(HASH_WORDS), 0), 128)
})

test('a brighter, a darker and an enlarged picture have nearly the same hash, another one has not', () => {
  const picture = drawn(128, 96, 1, 'changed')
  const { words } = pictureHash(picture)
  const distance = (other: GreyPicture) => distanceOf(words, 0, pictureHash(other).words, 0)
  assert.ok(distance({ ...picture, data: picture.data.map(value => 60 + value * 0.7) }) <= 6)
  const doubled = Uint8Array.from({ length: 4 * 128 * 96 }, (_, i) => {
    return picture.data[Math.floor(i / 512) * 128 + Math.floor((i % 256) / 2)]
  })
  assert.ok(distance({ width: 256, height: 192, data: doubled }) <= 16)
  assert.ok(distance(drawn(128, 96, 1, 'another')) > 80)
})

test('quality: none without structure or below five pixels, all with much of it', () => {
  const flat = pictureHash({ width: 100, height: 80, data: new Uint8Array(8000).fill(77) })
  assert.deepEqual([flat.quality, hashText(flat.words)], [0, '0'.repeat(64)])
  assert.deepEqual(pictureHash(drawn(4, 4000, 0, 'thin')), { words: new Uint32Array(64), quality: 0 })
  assert.deepEqual(pictureHash({ width: 0, height: 0, data: new Uint8Array(0) }).quality, 0)
  const board = Uint8Array.from({ length: 256 * 256 }, (_, i) => (((i >> 5) ^ (i >> 13)) & 1) * 255)
  assert.equal(pictureHash({ width: 256, height: 256, data: board }).quality, 100)
})

test('a symmetric picture has the same hash as its mirror image, whatever rounding leaves of what is 0', () => {
  const half = drawn(64, 100, 1, 'symmetric')
  const data = Uint8Array.from({ length: 128 * 100 }, (_, i) => {
    const x = i % 128
    return half.data[Math.floor(i / 128) * 64 + (x < 64 ? x : 127 - x)]
  })
  const { words } = pictureHash({ width: 128, height: 100, data })
  assert.equal(hashText(words), hashText(words, ORIENTATIONS.indexOf('mirrored') * HASH_WORDS))
})

const HASHES = fc.uint32Array({ minLength: HASH_WORDS, maxLength: HASH_WORDS })

test('the published form keeps all of its 64 digits', () => {
  fc.assert(fc.property(HASHES, words => assert.deepEqual(hashOf(hashText(words)), words)))
  const small = '0007001f003f003f007f00ff00ff00ff01ff01ff01ff03ff03ff03ff03ff03ff'
  assert.equal(hashText(hashOf(small) as Uint32Array), small)
  assert.deepEqual(hashOf(small.toUpperCase()), hashOf(small))
  for (const text of [
    '',
    '0',
    small.slice(1),
    `${small}0`,
    ` ${small.slice(1)}`,
    `g${small.slice(1)}`,
    'f'.repeat(1e6),
  ])
    assert.equal(hashOf(text), undefined)
})

test('the distance is the number of bits that differ', () => {
  fc.assert(
    fc.property(HASHES, HASHES, (a, b) => {
      const bits = (BigInt(`0x${hashText(a)}`) ^ BigInt(`0x${hashText(b)}`)).toString(2)
      assert.equal(distanceOf(a, 0, b, 0), bits.replaceAll('0', '').length)
      const both = Uint32Array.of(...a, ...b)
      assert.equal(distanceOf(both, HASH_WORDS, both, 0), distanceOf(a, 0, b, 0))
    }),
  )
})
