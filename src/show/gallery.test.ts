import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FOOTAGE_TRAITS, type FootageItem, type FootageTrait } from '../model/footage-view.ts'
import { type FootageRow, type GalleryQuery, galleryOrder, selectGallery, traitBits } from './gallery.ts'

const KINDS = ['picture', 'video', 'audio'] as const

function rowOf(
  exhibit: number,
  centre: number | null,
  posts: readonly number[],
  more: {
    kind?: FootageItem['kind']
    traits?: readonly FootageTrait[]
    ground?: string
    collections?: readonly string[]
  } = {},
): FootageRow {
  const { kind = 'picture', traits = [], ground = null, collections = [] } = more
  return {
    item: {
      exhibit,
      kind,
      format: 'jpeg',
      name: `${exhibit}.jpg`,
      width: 4,
      height: 3,
      seconds: null,
      ground,
      isPartial: false,
      posts: posts.length,
      familyPosts: posts.length,
      family: 1,
      centre,
      firstSeen: posts[0] ?? null,
      questions: 0,
      findings: 0,
      seenBefore: collections.length,
      hasText: false,
      hasTranscript: false,
    },
    traits: traitBits(traits),
    collections,
    firstPost: posts[0] ?? -1,
    familyPosts: posts,
  }
}

/** Families of consecutive exhibits; a family's members share its posts. */
const rows = fc
  .array(
    fc.record({
      members: fc.array(
        fc.record({
          kind: fc.constantFrom(...KINDS),
          traits: fc.subarray([...FOOTAGE_TRAITS]),
          ground: fc.option(fc.constantFrom('picture-damaged', 'video-tool-missing'), { nil: undefined }),
          collections: fc.subarray(['older', 'elsewhere']),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      posts: fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 5 }),
    }),
    { maxLength: 12 },
  )
  .map(families => {
    let next = 1
    return families.flatMap(({ members, posts }) => {
      const centre = members.length > 1 ? next : null
      const sorted = [...posts].sort((a, b) => a - b)
      return members.map(member => rowOf(next++, centre, sorted, member))
    })
  })

const query: fc.Arbitrary<GalleryQuery> = fc
  .record(
    {
      kind: fc.constantFrom(...KINDS),
      traits: fc.subarray([...FOOTAGE_TRAITS], { maxLength: 2 }),
      ground: fc.constantFrom('picture-damaged', 'none'),
      collection: fc.constantFrom('older', 'constructor'),
      within: fc.integer({ min: 0, max: 40 }).map(most => (post: number) => post <= most),
    },
    { requiredKeys: [] },
  )
  .map(conditions => ({ arrangement: 'all', ...conditions }))

/** What the conditions say, one row at a time. */
function meets(row: FootageRow, { kind, traits = [], ground, collection, within }: GalleryQuery): boolean {
  const wanted = traitBits(traits)
  return (
    (kind === undefined || row.item.kind === kind) &&
    (row.traits & wanted) === wanted &&
    (ground === undefined || row.item.ground === ground) &&
    (collection === undefined || row.collections.includes(collection)) &&
    (within === undefined || row.familyPosts.some(within))
  )
}

const exhibitsOf = (all: readonly FootageRow[], positions: Int32Array) =>
  Array.from(positions, at => all[at].item.exhibit)

test('every medium that meets all conditions is shown once, first seen first, and no other', () => {
  fc.assert(
    fc.property(rows, query, (all, asked) => {
      const { selected, counts } = selectGallery(all, galleryOrder(all), asked)
      const expected = all.filter(row => meets(row, asked)).map(({ item }) => item.exhibit)
      assert.deepEqual(
        exhibitsOf(all, selected).sort((a, b) => a - b),
        expected,
      )
      assert.equal(counts.media, expected.length)
      const first = Array.from(selected, at => (all[at].firstPost < 0 ? Number.POSITIVE_INFINITY : all[at].firstPost))
      assert.deepEqual(
        first,
        [...first].sort((a, b) => (a === b ? 0 : a < b ? -1 : 1)),
      )
    }),
    { numRuns: 150 },
  )
})

test('one card a family: the first member in the order of the gallery that meets the conditions', () => {
  fc.assert(
    fc.property(rows, query, (all, asked) => {
      const order = galleryOrder(all)
      const every = exhibitsOf(all, selectGallery(all, order, asked).selected)
      const cards = exhibitsOf(all, selectGallery(all, order, { ...asked, arrangement: 'families' }).selected)
      const familyOf = new Map(all.map(({ item }) => [item.exhibit, item.centre ?? item.exhibit]))
      const seen = new Set<number | undefined>()
      const expected = every.filter(exhibit => {
        const isNew = !seen.has(familyOf.get(exhibit))
        seen.add(familyOf.get(exhibit))
        return isNew
      })
      assert.deepEqual(cards, expected)
      assert.equal(selectGallery(all, order, asked).counts.families, expected.length)
    }),
    { numRuns: 100 },
  )
})

test('the number at each condition is how many media it would leave', () => {
  fc.assert(
    fc.property(rows, query, (all, asked) => {
      const order = galleryOrder(all)
      const left = (more: Partial<GalleryQuery>) => all.filter(row => meets(row, { ...asked, ...more })).length
      const { counts } = selectGallery(all, order, asked)
      for (const kind of KINDS) assert.equal(counts.kinds[kind], left({ kind }))
      for (const { trait, count } of counts.traits)
        assert.equal(count, left({ traits: [...(asked.traits ?? []), trait] }), trait)
      for (const { ground, count } of counts.grounds) assert.equal(count, left({ ground }))
      for (const { collection, count } of counts.collections) assert.equal(count, left({ collection }))
    }),
    { numRuns: 100 },
  )
})

test('the order does not depend on the order of the rows', () => {
  fc.assert(
    fc.property(
      rows.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        assert.deepEqual(exhibitsOf(shuffled, galleryOrder(shuffled)), exhibitsOf(all, galleryOrder(all)))
      },
    ),
    { numRuns: 60 },
  )
})

test('the centre of a family stands before its members, whatever their numbers', () => {
  const all = [rowOf(1, 3, [5]), rowOf(2, 3, [5]), rowOf(3, 3, [5]), rowOf(4, null, [2]), rowOf(5, null, [])]
  assert.deepEqual(exhibitsOf(all, galleryOrder(all)), [4, 3, 1, 2, 5])
})
