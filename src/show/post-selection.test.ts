import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PostColumns } from '../corpus/engine.ts'
import { BIT, type Field, type PostCondition } from './post-conditions.ts'
import { facetCounts, timeBins } from './post-facets.ts'
import { newestFirst, oldestFirst, rankedFirst } from './post-order.ts'
import { LANGUAGE_CODES, type PostFacts, selectPosts } from './post-selection.ts'
import { nextStep, stepStart } from './timeline-view.ts'

const CHANNELS = 4
const PLATFORMS = 2
const ACCOUNTS = 5
const TEXTS = 6
const HOUR = 3_600_000
const START = Date.UTC(2025, 0, 30)

interface Post {
  readonly time: number
  readonly channel: number
  readonly account: number
  readonly text: number
  readonly forward: number
  readonly versions: number
  readonly service: number
  readonly held: number
  readonly absent: number
  readonly novelty: number
}

/** Few, so that borders are met. */
const hours = fc.nat(24).map(each => each * 17)

const post: fc.Arbitrary<Post> = fc.record({
  time: fc.oneof({ weight: 5, arbitrary: hours.map(each => START + each * HOUR) }, fc.constant(Number.NaN)),
  channel: fc.nat(CHANNELS - 1),
  account: fc.integer({ min: -1, max: ACCOUNTS - 1 }),
  text: fc.integer({ min: -1, max: TEXTS - 1 }),
  forward: fc.integer({ min: -1, max: 2 }),
  versions: fc.integer({ min: 1, max: 3 }),
  service: fc.nat(1),
  held: fc.nat(7),
  absent: fc.nat(7),
  novelty: fc.nat(2),
})

interface Case {
  readonly posts: readonly Post[]
  readonly facts: PostFacts
  readonly languages: Uint8Array
  readonly platforms: Int32Array
}

/** Posts with a time first, ascending, as in an engine. */
const sample: fc.Arbitrary<Case> = fc
  .tuple(
    fc.array(post, { maxLength: 40 }),
    fc.array(fc.nat(LANGUAGE_CODES.length - 1), { minLength: TEXTS, maxLength: TEXTS }),
    fc.array(fc.nat(PLATFORMS - 1), { minLength: CHANNELS, maxLength: CHANNELS }),
  )
  .map(([given, languageCodes, platformOf]) => {
    const posts = given.toSorted((a, b) => (Number.isNaN(a.time) ? 1 : Number.isNaN(b.time) ? -1 : a.time - b.time))
    const languages = Uint8Array.from(languageCodes)
    const platforms = Int32Array.from(platformOf)
    const columns: PostColumns = {
      count: posts.length,
      time: Float64Array.from(posts, ({ time }) => time),
      zoned: new Uint8Array(posts.length).fill(1),
      channel: Int32Array.from(posts, ({ channel }) => channel),
      account: Int32Array.from(posts, ({ account }) => account),
      text: Int32Array.from(posts, ({ text }) => text),
      forward: Int32Array.from(posts, ({ forward }) => forward),
      versions: Uint16Array.from(posts, ({ versions }) => versions),
    }
    const facts: PostFacts = {
      columns,
      service: Uint8Array.from(posts, ({ service }) => service),
      heldMedia: Uint16Array.from(posts, ({ held }) => held),
      absentMedia: Uint16Array.from(posts, ({ absent }) => absent),
      platformOfChannel: platforms,
      novelty: Uint8Array.from(posts, ({ novelty }) => novelty),
      languageOfText: languages,
    }
    return { posts, facts, languages, platforms }
  })

const some = (most: number) => fc.uniqueArray(fc.nat(most), { maxLength: 3 })
const any = (most: number) => some(most).map(values => new Set(values))
const condition: fc.Arbitrary<PostCondition> = fc.oneof(
  fc
    .tuple(hours, hours)
    .map(([from, to]) => ({ kind: 'time' as const, from: START + from * HOUR, to: START + to * HOUR })),
  fc.boolean().map(is => ({ kind: 'undated' as const, is })),
  any(CHANNELS - 1).map(values => ({ kind: 'channel' as const, any: values })),
  any(PLATFORMS - 1).map(values => ({ kind: 'platform' as const, any: values })),
  any(ACCOUNTS - 1).map(values => ({ kind: 'account' as const, any: values })),
  any(LANGUAGE_CODES.length - 1).map(values => ({ kind: 'language' as const, any: values })),
  fc.subarray([0, 1] as (0 | 1)[]).map(values => ({ kind: 'service' as const, any: new Set(values) })),
  fc.boolean().map(is => ({ kind: 'forward' as const, is })),
  fc
    .tuple(fc.nat(7), fc.constantFrom(undefined, true, false))
    .map(([kinds, isHeld]) => ({ kind: 'media' as const, kinds, isHeld })),
  fc.boolean().map(is => ({ kind: 'changed' as const, is })),
  fc.constantFrom<1 | 2>(1, 2).map(is => ({ kind: 'novelty' as const, is })),
  some(TEXTS - 1).map(values => ({ kind: 'texts' as const, texts: Int32Array.from(values).sort() })),
  fc.uniqueArray(fc.integer({ min: -1, max: 45 })).map(posts => ({ kind: 'posts' as const, posts })),
)
const conditions = fc.array(condition, { maxLength: 4 })

const FIELD: Readonly<Record<PostCondition['kind'], Field>> = {
  time: 'time',
  undated: 'time',
  channel: 'channel',
  platform: 'platform',
  account: 'other',
  language: 'language',
  service: 'kind',
  forward: 'forward',
  media: 'media',
  changed: 'changed',
  novelty: 'novelty',
  texts: 'other',
  posts: 'other',
}

const languageOf = ({ text }: Post, { languages }: Case) => (text < 0 ? 'zxx' : LANGUAGE_CODES[languages[text]])
const mediaOf = ({ held, absent }: Post, isHeld: boolean | undefined) =>
  isHeld === undefined ? held | absent : isHeld ? held : absent

/** One post, one condition, one sentence of model/post-filter.ts. */
function meets(each: Post, at: number, asked: PostCondition, whole: Case): boolean {
  switch (asked.kind) {
    case 'time':
      return asked.from <= each.time && each.time < asked.to
    case 'undated':
      return Number.isNaN(each.time) === asked.is
    case 'channel':
      return asked.any.has(each.channel)
    case 'platform':
      return asked.any.has(whole.platforms[each.channel])
    case 'account':
      return asked.any.has(each.account)
    case 'language':
      return [...asked.any].some(code => LANGUAGE_CODES[code] === languageOf(each, whole))
    case 'service':
      return asked.any.has(each.service as 0 | 1)
    case 'forward':
      return each.forward >= 0 === asked.is
    case 'media':
      return [0, 1, 2].some(
        kind => (asked.kinds & (1 << kind)) !== 0 && (mediaOf(each, asked.isHeld) & (1 << kind)) !== 0,
      )
    case 'changed':
      return each.versions > 1 === asked.is
    case 'novelty':
      return each.novelty === asked.is
    case 'texts':
      return asked.texts.includes(each.text)
    case 'posts':
      return Array.from(asked.posts).includes(at)
  }
}

/** Positions of posts that meet all conditions but those of one field. */
function slowly(whole: Case, asked: readonly PostCondition[], leftOut?: Field): number[] {
  const kept = asked.filter(({ kind }) => FIELD[kind] !== leftOut)
  return whole.posts.flatMap((each, at) => (kept.every(one => meets(each, at, one, whole)) ? [at] : []))
}

test('a selection holds the posts that meet every condition, in order, and knows how many have a time', () => {
  fc.assert(
    fc.property(sample, conditions, (whole, asked) => {
      const { posts, dated, missed } = selectPosts(whole.facts, asked)
      const expected = slowly(whole, asked)
      assert.deepEqual([...posts], expected)
      assert.equal(dated, expected.filter(at => !Number.isNaN(whole.posts[at].time)).length)
      for (const one of asked)
        whole.posts.forEach((each, at) => {
          if (!meets(each, at, one, whole)) assert.notEqual(missed[at] & BIT[FIELD[one.kind]], 0)
        })
    }),
    { numRuns: 400 },
  )
})

test('each field is counted with its own conditions left out and all others kept', () => {
  fc.assert(
    fc.property(sample, conditions, fc.constantFrom(undefined, true, false), (whole, asked, isHeld) => {
      const { facts } = whole
      const counts = facetCounts(facts, selectPosts(facts, asked), PLATFORMS, isHeld)
      const number = (field: Field, is: (each: Post) => boolean) =>
        slowly(whole, asked, field).filter(at => is(whole.posts[at])).length
      for (let channel = 0; channel < CHANNELS; channel++)
        assert.equal(
          counts.channels[channel],
          number('channel', each => each.channel === channel),
        )
      for (let platform = 0; platform < PLATFORMS; platform++)
        assert.equal(
          counts.platforms[platform],
          number('platform', each => whole.platforms[each.channel] === platform),
        )
      LANGUAGE_CODES.forEach((code, i) => {
        assert.equal(
          counts.languages?.[i],
          number('language', each => languageOf(each, whole) === code),
        )
      })
      for (const kind of [0, 1, 2])
        assert.equal(
          counts.media[kind],
          number('media', each => (mediaOf(each, isHeld) & (1 << kind)) !== 0),
        )
      assert.equal(
        counts.withMedia,
        number('media', each => mediaOf(each, isHeld) !== 0),
      )
      assert.equal(
        counts.messages,
        number('kind', each => each.service === 0),
      )
      assert.equal(
        counts.services,
        number('kind', each => each.service === 1),
      )
      assert.equal(
        counts.forwards,
        number('forward', each => each.forward >= 0),
      )
      assert.equal(
        counts.notForwards,
        number('forward', each => each.forward < 0),
      )
      assert.equal(
        counts.changed,
        number('changed', each => each.versions > 1),
      )
      assert.equal(
        counts.undated,
        number('time', each => Number.isNaN(each.time)),
      )
      for (const kind of [0, 1, 2])
        assert.equal(
          counts.novelty?.[kind],
          number('novelty', each => each.novelty === kind),
        )
    }),
    { numRuns: 300 },
  )
})

test('columns of time hold every post with a time once, in the step that its time is in', () => {
  fc.assert(
    fc.property(sample, conditions, fc.boolean(), (whole, asked, isWithin) => {
      const selection = selectPosts(whole.facts, asked)
      const within = { from: START + 50 * HOUR, to: START + 300 * HOUR }
      const { step, bins, beyond } = timeBins(whole.facts, selection, isWithin ? within : undefined)
      const dated = slowly(whole, asked, 'time')
        .map(at => whole.posts[at])
        .filter(({ time }) => !Number.isNaN(time) && (!isWithin || (time >= within.from && time < within.to)))
      assert.equal(beyond, 0)
      assert.equal(
        bins.reduce((sum, { firstSeen, repeated, withoutText }) => sum + firstSeen + repeated + withoutText, 0),
        dated.length,
      )
      bins.forEach(({ start, firstSeen, repeated, withoutText }, i) => {
        assert.ok(i === 0 || start > bins[i - 1].start)
        assert.equal(stepStart(step, start), start)
        const inside = dated.filter(({ time }) => time >= start && time < nextStep(step, start))
        const number = (kind: number) => inside.filter(({ novelty }) => novelty === kind).length
        assert.deepEqual([withoutText, firstSeen, repeated], [number(0), number(1), number(2)])
      })
    }),
    { numRuns: 300 },
  )
})

test('times that cannot be are counted, not drawn without end', () => {
  const count = 1000
  const time = Float64Array.from({ length: count }, (_, i) => Date.UTC(1000 + i, 5))
  const zeros = () => new Int32Array(count)
  const columns = { count, time, zoned: new Uint8Array(count), channel: zeros(), account: zeros(), text: zeros() }
  const facts: PostFacts = {
    columns: { ...columns, forward: zeros(), versions: new Uint16Array(count) },
    service: new Uint8Array(count),
    heldMedia: new Uint16Array(count),
    absentMedia: new Uint16Array(count),
    platformOfChannel: Int32Array.of(0),
    novelty: undefined,
    languageOfText: undefined,
  }
  const { bins, beyond } = timeBins(facts, selectPosts(facts, []))
  assert.ok(bins.length < count)
  assert.equal(bins.length + beyond, count)
  assert.throws(() => selectPosts(facts, [{ kind: 'novelty', is: 1 }]), RangeError)
  assert.throws(() => selectPosts(facts, [{ kind: 'language', any: new Set([0]) }]), RangeError)
})

test('orders are turns of one selection, and each finds the posts where it puts them', () => {
  fc.assert(
    fc.property(sample, conditions, fc.uniqueArray(fc.nat(TEXTS - 1)), (whole, asked, hits) => {
      const selection = selectPosts(whole.facts, asked)
      const expected = slowly(whole, asked)
      const listed = (ordered: ReturnType<typeof oldestFirst>) => {
        const list = Array.from({ length: ordered.total }, (_, place) => ordered.at(place))
        list.forEach((at, place) => {
          assert.equal(ordered.find(at), place)
        })
        for (let at = -1; at <= whole.posts.length; at++) if (!expected.includes(at)) assert.equal(ordered.find(at), -1)
        return list
      }
      assert.deepEqual(listed(oldestFirst(selection)), expected)
      const hasTime = (at: number) => !Number.isNaN(whole.posts[at].time)
      assert.deepEqual(listed(newestFirst(selection)), [
        ...expected.filter(hasTime).reverse(),
        ...expected.filter(at => !hasTime(at)),
      ])
      const ranks = hits.map(text => ({ text, post: 0, posts: 1, score: 1 }))
      assert.deepEqual(listed(rankedFirst(selection, whole.facts.columns, ranks)), [
        ...hits.flatMap(text => expected.filter(at => whole.posts[at].text === text)),
        ...expected.filter(at => !hits.includes(whole.posts[at].text)),
      ])
    }),
    { numRuns: 300 },
  )
})
