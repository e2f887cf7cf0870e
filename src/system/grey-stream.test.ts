import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { GreyPicture } from '../algorithms/picture-look.ts'
import { greysIn } from './grey-stream.ts'

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0
  for (let i = 0; from < bytes.length; i++) {
    const size = Math.max(1, sizes[i % sizes.length])
    yield bytes.subarray(from, from + size)
    from += size
  }
}

async function read(bytes: Uint8Array, sizes: readonly number[] = [7]): Promise<GreyPicture[]> {
  const found: GreyPicture[] = []
  for await (const grey of greysIn(cut(bytes, sizes))) found.push(grey)
  return found
}

const picture = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .chain(([width, height]) =>
    fc.uint8Array({ minLength: width * height, maxLength: width * height }).map(data => ({ width, height, data })),
  )

test('law: pictures come out as they went in, however the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(picture, { maxLength: 4 }),
      fc.array(fc.nat(90), { minLength: 1 }),
      async (pictures, sizes) => {
        const bytes = Buffer.concat(
          pictures.flatMap(({ width, height, data }) => [Buffer.from(`P5\n${width} ${height}\n255\n`), data]),
        )
        const found = await read(bytes, sizes)
        assert.deepEqual(
          found.map(({ width, height, data }) => ({ width, height, data: new Uint8Array(data) })),
          pictures.map(each => ({ ...each, data: new Uint8Array(each.data) })),
        )
      },
    ),
    { numRuns: 50 },
  )
})

test('what is no picture ends the reading quietly, and nothing large is set aside for it', async () => {
  for (const text of [
    'P6\n2 2\n255\nabcdabcd',
    'P5\n99999 99999\n255\n',
    'P5\n0 5\n255\n',
    'x'.repeat(2 ** 20),
    'P5\n4 4\n255\nabc',
  ])
    assert.deepEqual(await read(Buffer.from(text), [4096]), [])
})
