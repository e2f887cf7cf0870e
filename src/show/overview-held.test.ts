import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ChannelEntry, PostColumns } from '../corpus/engine.ts'
import { heldPosts } from './overview-held.ts'

interface Row {
  readonly time: number
  readonly zoned: 0 | 1
  readonly channel: number
  readonly account: number
  readonly forward: number
  readonly versions: number
}

const CHANNELS = 4

const rows: fc.Arbitrary<Row[]> = fc
  .array(
    fc.record({
      time: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant(Number.NaN)),
      zoned: fc.constantFrom<0 | 1>(0, 1),
      channel: fc.nat(CHANNELS - 1),
      account: fc.integer({ min: -1, max: 6 }),
      forward: fc.integer({ min: -1, max: 1 }),
      versions: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 40 },
  )
  // Canonical order: by time, those without one last.
  .map(list => [...list].sort((a, b) => (Number.isNaN(a.time) ? 1 : Number.isNaN(b.time) ? -1 : a.time - b.time)))

function columnsOf(list: readonly Row[]): PostColumns {
  return {
    count: list.length,
    time: Float64Array.from(list, row => row.time),
    zoned: Uint8Array.from(list, row => (Number.isNaN(row.time) ? 0 : row.zoned)),
    channel: Int32Array.from(list, row => row.channel),
    account: Int32Array.from(list, row => row.account),
    text: new Int32Array(list.length),
    forward: Int32Array.from(list, row => row.forward),
    versions: Uint16Array.from(list, row => row.versions),
  }
}

const channels = Array.from({ length: CHANNELS }, (_, i) => ({ id: `c${i}` }) as unknown as ChannelEntry)

test('counts are those of the chosen posts, counted slowly', () => {
  fc.assert(
    fc.property(
      rows.chain(list => fc.tuple(fc.constant(list), fc.option(fc.subarray([...list.keys()])))),
      ([list, chosen]) => {
        const held = heldPosts(columnsOf(list), channels, chosen === null ? undefined : Int32Array.from(chosen))
        const slow = (chosen ?? [...list.keys()]).map(post => list[post])
        assert.equal(held.posts, slow.length)
        assert.equal(held.accounts, new Set(slow.map(row => row.account).filter(account => account >= 0)).size)
        assert.equal(held.forwards, slow.filter(row => row.forward >= 0).length)
        assert.equal(held.undated, slow.filter(row => Number.isNaN(row.time)).length)
        assert.equal(held.zoneless, slow.filter(row => !Number.isNaN(row.time) && row.zoned === 0).length)
        assert.equal(held.changed, slow.filter(row => row.versions > 1).length)
        assert.equal(held.channels, new Set(slow.map(row => row.channel)).size)
        assert.equal(held.rows.total, held.channels)
        for (const { position, posts, firstTime, lastTime } of held.rows.rows) {
          const own = slow.filter(row => row.channel === position)
          const times = own.map(row => row.time).filter(time => !Number.isNaN(time))
          assert.equal(posts, own.length)
          assert.equal(firstTime, times.length === 0 ? null : Math.min(...times))
          assert.equal(lastTime, times.length === 0 ? null : Math.max(...times))
        }
      },
    ),
  )
})
