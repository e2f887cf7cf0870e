import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { memoryEngine } from '../../test/support/memory-engine.ts'
import { reportSample } from '../../test/support/report-sample.ts'
import type { CopyFamily } from '../model/analysis.ts'
import type { ChannelId } from '../model/ids.ts'
import { type PostTime, zoned, zoneless } from '../model/time.ts'
import { CitedPosts } from './cited-posts.ts'
import { familiesView, spreadOf, timeToHalf } from './families-view.ts'

const CHANNEL = 'telegram:channel1' as ChannelId

/** One family of equal texts at these times. */
function familyOf(times: readonly (PostTime | undefined)[]) {
  const corpus = memoryEngine(
    [{ kind: 'channel', id: CHANNEL, platform: 'telegram', identity: 'platform-id', name: 'c', channelKind: 'group' }],
    times.map((time, i) => ({
      kind: 'post',
      channelId: CHANNEL,
      messageId: String(i),
      postKind: 'message',
      time,
      text: 'same words',
      byteOffset: 0,
      byteLength: 1,
    })),
  )
  const finite = [...corpus.columns().time].filter(time => !Number.isNaN(time))
  const family: CopyFamily = {
    id: 'f',
    centre: 0,
    posts: Int32Array.from(times, (_, i) => i),
    texts: Int32Array.of(0),
    accounts: 1,
    channels: 1,
    forwards: 0,
    firstPost: 0,
    firstTime: finite[0] ?? Number.NaN,
    lastTime: finite.at(-1) ?? Number.NaN,
  }
  return { corpus, family }
}

const anyTime = fc.option(
  fc
    .tuple(fc.integer({ min: 1.6e12, max: 1.7e12 }), fc.boolean())
    .map(([at, known]) => (known ? zoned(at) : zoneless(at))),
  { nil: undefined },
)

test('the spread holds every post that has a time, the first of them in the first step', () => {
  fc.assert(
    fc.property(fc.array(anyTime, { minLength: 2, maxLength: 40 }), times => {
      const { corpus, family } = familyOf(times)
      const spread = spreadOf(corpus, family)
      if (!(family.lastTime > family.firstTime)) return assert.deepEqual(spread, [])
      const timed = times.filter(time => time !== undefined).length
      assert.equal(
        spread.reduce((sum, count) => sum + count, 0),
        timed,
      )
      assert.ok(spread[0] >= 1)
    }),
  )
})

test('the time to half leaves out posts whose zone nobody stated, and equals a slow count', () => {
  fc.assert(
    fc.property(fc.array(anyTime, { minLength: 2, maxLength: 40 }), times => {
      const { corpus, family } = familyOf(times)
      const known = times.flatMap(time => (time?.kind === 'zoned' ? [time.instant] : [])).sort((a, b) => a - b)
      const half = timeToHalf(corpus, family)
      if (known.length < 2) return assert.equal(half, undefined)
      const reached = known.filter(time => time <= known[0] + half!).length
      assert.ok(reached * 2 >= known.length)
      const before = known.filter(time => time < known[0] + half!).length
      assert.ok(before * 2 < known.length || half === 0)
    }),
  )
})

test('variants show what was removed and added, and how many posts carry them', () => {
  const { corpus, analysis, context } = reportSample()
  const cited = new CitedPosts()
  const { families, textFamilies } = analysis
  const view = familiesView(corpus, families, textFamilies.resemblance, new Map(), context.commands, cited)
  const [variant] = view.rows[0].variants.rows
  assert.equal(variant.posts, 48)
  const words = (kind: string) => variant.parts.filter(part => part.kind === kind).map(part => part.text.trim())
  assert.deepEqual(words('removed'), ['двух', 'Брат'])
  assert.deepEqual(words('added'), ['СРОЧНО!', 'трёх', 'Сосед'])
  assert.equal(view.rows[0].command, context.commands.family(families[0].id))
})
