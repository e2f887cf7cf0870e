import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ByteSource } from '../model/source-record.ts'
import { indexFirst } from './mp4-front.ts'

function sourceOf(bytes: Uint8Array): ByteSource {
  const readAt = (target: Uint8Array, position: number) => {
    const part = bytes.subarray(position, position + target.length)
    target.set(part)
    return part.length
  }
  return { name: 'a', sizeBytes: bytes.length, readAt }
}

function allOf(source: ByteSource, piece: number): Buffer {
  const pieces: Uint8Array[] = []
  for (let position = 0; position < source.sizeBytes; ) {
    const target = new Uint8Array(Math.min(piece, source.sizeBytes - position))
    const read = source.readAt(target, position)
    assert.ok(read > 0)
    pieces.push(target.subarray(0, read))
    position += read
  }
  return Buffer.concat(pieces)
}

function box(type: string, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

function indexOf(places: readonly number[], isLong: boolean): Buffer {
  const list = Buffer.alloc(8 + places.length * (isLong ? 8 : 4))
  list.writeUInt32BE(places.length, 4)
  for (const [i, place] of places.entries())
    if (isLong) list.writeBigUInt64BE(BigInt(place), 8 + i * 8)
    else list.writeUInt32BE(place, 8 + i * 4)
  return box(
    'moov',
    box('mvhd', Buffer.alloc(20)),
    box('trak', box('mdia', box('minf', box('stbl', box(isLong ? 'co64' : 'stco', list))))),
  )
}

test('every place of the index leads to the same bytes as before', () => {
  const content = fc.uint8Array({ minLength: 20, maxLength: 200 })
  fc.assert(
    fc.property(
      content,
      fc.array(fc.nat(19), { maxLength: 5 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 50 }),
      (body, picks, isLong, piece) => {
        const start = box('ftyp', Buffer.from('isom'))
        const places = picks.map(pick => start.length + 8 + pick)
        const before = Buffer.concat([
          start,
          box('mdat', body),
          indexOf(places, isLong),
          box('free', Buffer.from('end')),
        ])
        const after = allOf(indexFirst(sourceOf(before)), piece)
        assert.equal(after.length, before.length)
        assert.equal(after.toString('latin1', start.length + 4, start.length + 8), 'moov')
        const list = after.indexOf(isLong ? 'co64' : 'stco') + 12
        for (const [i, place] of places.entries()) {
          const moved = isLong ? Number(after.readBigUInt64BE(list + i * 8)) : after.readUInt32BE(list + i * 4)
          assert.equal(after[moved], before[place])
          assert.deepEqual(after.subarray(moved, moved + 1), before.subarray(place, place + 1))
        }
      },
    ),
  )
})

test('what is in order, or cannot be put in order, stays as it is', () => {
  const start = box('ftyp', Buffer.from('isom'))
  for (const bytes of [
    Buffer.concat([start, indexOf([], false), box('mdat', Buffer.alloc(9))]),
    Buffer.concat([start, box('mdat', Buffer.alloc(9))]),
    Buffer.concat([start, box('mdat', Buffer.alloc(9)), box('moov', Buffer.from([0, 0, 0, 3, 1, 1, 1, 1]))]),
    Buffer.alloc(40),
    Buffer.alloc(3),
  ]) {
    const source = sourceOf(bytes)
    assert.equal(indexFirst(source), source)
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes =>
      assert.equal(indexFirst(sourceOf(bytes)).sizeBytes, bytes.length),
    ),
  )
})
