import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { questionText } from '../messages/media-questions.ts'
import { type MediaMetadata, NO_METADATA, type QuestionKind, type StatedTime } from '../model/media-metadata.ts'
import { type PostTime, zoned, zoneless } from '../model/time.ts'
import type { MediaFacts, MediaSighting } from './media-facts.ts'
import { DAY, HOUR } from './media-intervals.ts'
import { mediaQuestions } from './media-questions.ts'
import { kilometresBetween } from './media-questions-places.ts'
import { statedIn } from './media-sightings.ts'

const NOTHING: MediaFacts = { exhibit: 7, kind: 'picture', sightings: [], relatives: [], collections: [] }

const STEPPE = { name: 'Ulken', latitude: 45.2, longitude: 73.98 }
const TOWN = { name: 'Aqtoghai', latitude: 46.95, longitude: 79.67 }

function taken(iso: string, field = 'EXIF DateTimeOriginal', meaning: StatedTime['meaning'] = 'taken'): StatedTime {
  return { field, text: iso, iso, isZoned: /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(iso), meaning }
}

function withTimes(...times: StatedTime[]): MediaFacts {
  return { ...NOTHING, metadata: { ...NO_METADATA, times } }
}

function seen(time: PostTime | undefined, more: Partial<MediaSighting> = {}): MediaSighting {
  return { post: 'telegram:channel1/1', exhibit: 7, time, places: [], times: [], ...more }
}

const at = (iso: string) => zoned(Date.parse(iso))
const wall = (iso: string) => zoneless(Date.parse(`${iso}Z`))
const day = (date: string) => ({ text: date, from: date, to: date, precision: 'day' as const })

function kinds(facts: MediaFacts): QuestionKind[] {
  return mediaQuestions(facts).map(({ kind }) => kind)
}

test('nothing known asks nothing, and empty metadata neither, whenever and wherever it was posted', () => {
  assert.deepEqual(kinds(NOTHING), [])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 42 }), { maxLength: 5 }), fc.boolean(), (times, isZoned) => {
      const sightings = times.map((time, i) => seen(isZoned ? zoned(time) : zoneless(time), { post: `a/${i}` }))
      assert.deepEqual(kinds({ ...NOTHING, metadata: NO_METADATA, sightings }), [])
    }),
  )
})

test('taken after it was posted asks only where no zone can explain it', () => {
  const posted = [seen(at('2022-01-05T10:00:00Z'))]
  const ask = (iso: string) => kinds({ ...withTimes(taken(iso)), sightings: posted })
  assert.deepEqual(ask('2022-01-05T10:05:00Z'), [])
  assert.deepEqual(ask('2022-01-05T10:11:00Z'), ['taken-after-posted'])
  assert.deepEqual(ask('2022-01-05T15:30:00'), ['zone-unknown'])
  assert.deepEqual(ask('2022-01-06T00:05:00'), [])
  assert.deepEqual(ask('2022-01-06T00:15:00'), ['taken-after-posted'])
  assert.deepEqual(ask('2022-01-03T09:59:00Z'), ['taken-long-before-posted'])
  assert.deepEqual(ask('2022-01-03T10:01:00Z'), [])
})

test('a zone alone never makes a contradiction', () => {
  const contradictions = new Set([
    'taken-after-posted',
    'times-disagree',
    'taken-against-caption',
    'name-time-against-posted',
    'seen-before',
    'two-times',
  ])
  const base = Date.UTC(2022, 0, 5, 12)
  const offset = fc.integer({ min: -12 * 4, max: 14 * 4 }).map(quarters => quarters * 15 * 60_000)
  const iso = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 19)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30 * 60 }),
      offset,
      offset,
      offset,
      fc.boolean(),
      (delay, camera, poster, machine, isZoned) => {
        const instant = base
        const posted = instant + delay * 1000
        const local = iso(posted + poster)
        const sighting = seen(isZoned ? zoned(posted) : zoneless(posted + poster), { times: [day(local.slice(0, 10))] })
        const facts = {
          ...withTimes(
            taken(iso(instant + camera)),
            taken(`${iso(instant)}Z`, 'GPS'),
            taken(iso(instant + camera), 'EXIF DateTimeDigitized', 'written'),
            taken(iso(posted + machine), 'file name', 'sent'),
          ),
          sightings: [sighting],
        }
        assert.deepEqual(
          kinds(facts).filter(kind => contradictions.has(kind)),
          [],
        )
      },
    ),
  )
})

test('a real contradiction is found whatever the zones are', () => {
  const base = Date.UTC(2022, 0, 5, 12)
  const offset = fc.integer({ min: -12 * 4, max: 14 * 4 }).map(quarters => quarters * 15 * 60_000)
  fc.assert(
    fc.property(fc.integer({ min: 27 * 60, max: 400 * 60 }), offset, (minutes, camera) => {
      const wallClock = new Date(base + minutes * 60_000 + camera).toISOString().slice(0, 19)
      assert.deepEqual(kinds({ ...withTimes(taken(wallClock)), sightings: [seen(zoned(base))] }), [
        'taken-after-posted',
      ])
    }),
  )
})

test('times of a file that cannot be one moment are asked about, whichever comes first', () => {
  const a = taken('2022-01-05T10:00:00Z', 'GPS')
  const b = taken('2022-01-07T13:00:00')
  assert.deepEqual(kinds(withTimes(a, b)), ['times-disagree'])
  assert.deepEqual(kinds(withTimes(b, a)), ['times-disagree'])
  assert.deepEqual(kinds(withTimes(a, taken('2022-01-05T16:00:00'))), [])
})

test('clocks that nobody set ask about themselves and about nothing else', () => {
  const sightings = [seen(at('2022-01-05T10:00:00Z'))]
  for (const iso of ['1970-01-01T00:00:05', '2000-01-01T00:12:00', '1985-06-07T08:09:10'])
    assert.deepEqual(kinds({ ...withTimes(taken(iso)), sightings }), ['clock-implausible'], iso)
  const future = { ...withTimes(taken('2031-06-07T08:09:10Z')), sightings, acquired: Date.UTC(2022, 5, 1) }
  assert.deepEqual(kinds(future), ['clock-implausible'])
  // New Year's Eve of a later year is no reset.
  assert.deepEqual(
    kinds({ ...withTimes(taken('2022-01-01T00:12:00+06:00')), sightings: [seen(at('2022-01-01T01:00:00Z'))] }),
    [],
  )
})

test('captions: only when none of the stated times fits, and never a time to come', () => {
  const facts = (...times: MediaSighting['times']) => ({
    ...withTimes(taken('2022-01-05T10:00:00Z')),
    sightings: [seen(at('2022-01-06T10:00:00Z'), { times })],
  })
  assert.deepEqual(kinds(facts(day('2022-01-02'))), ['taken-against-caption'])
  assert.deepEqual(kinds(facts(day('2022-01-02'), day('2022-01-05'))), [])
  assert.deepEqual(kinds(facts(day('2022-01-09'))), [])
  assert.deepEqual(kinds(facts({ text: 'in 2019', from: '2019', to: '2019', precision: 'year' })), [])
})

test('coordinates against words: far from every named place', () => {
  const facts = (...places: MediaSighting['places']) => ({
    ...NOTHING,
    metadata: { ...NO_METADATA, places: [{ field: 'EXIF GPS', latitude: 45.21, longitude: 73.97 }] },
    sightings: [seen(at('2022-01-06T10:00:00Z'), { places })],
  })
  assert.deepEqual(kinds(facts(TOWN)), ['place-against-caption'])
  assert.deepEqual(kinds(facts(STEPPE)), [])
  assert.deepEqual(kinds(facts(TOWN, STEPPE)), [])
  const chat = { ...facts(), sightings: [seen(undefined, { chatPlaces: [TOWN] })] }
  assert.deepEqual(kinds(chat), ['place-against-chat'])
  // A receiver without a fix.
  const none = {
    ...facts(TOWN),
    metadata: { ...NO_METADATA, places: [{ field: 'EXIF GPS', latitude: 0, longitude: 0 }] },
  }
  assert.deepEqual(kinds(none), [])
})

test('distances: symmetric, a degree of the equator, half the globe', () => {
  const point = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  fc.assert(
    fc.property(point, point, (a, b) => {
      const there = kilometresBetween(a, b)
      assert.ok(Math.abs(there - kilometresBetween(b, a)) < 1e-9 && there >= 0 && there <= 20_016)
      // Against the law of cosines, where that is accurate.
      const [p, q] = [a, b].map(({ latitude }) => (latitude * Math.PI) / 180)
      const cosine =
        Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(((a.longitude - b.longitude) * Math.PI) / 180)
      if (Math.abs(cosine) < 0.999) assert.ok(Math.abs(there - 6371.0088 * Math.acos(cosine)) < 0.001)
    }),
  )
  const degree = kilometresBetween({ latitude: 0, longitude: 10 }, { latitude: 0, longitude: 11 })
  assert.ok(Math.abs(degree - 111.195) < 0.001)
})

test('history: under two places, at two times, before what a later post says', () => {
  const early = seen(at('2022-01-02T10:00:00Z'), { post: 'a/1', exhibit: 3, places: [STEPPE] })
  const late = seen(at('2022-01-06T10:00:00Z'), { post: 'b/1', places: [TOWN], times: [day('2022-01-05')] })
  const questions = mediaQuestions({ ...NOTHING, sightings: [late, early] })
  assert.deepEqual(
    questions.map(({ kind }) => kind),
    ['seen-before', 'two-places'],
  )
  assert.deepEqual(questions[0].posts, ['a/1', 'b/1'])
  assert.deepEqual(questions[1].exhibits, [3, 7])
  const other = seen(at('2022-01-06T10:00:00Z'), { post: 'c/1', times: [day('2022-01-01')] })
  assert.ok(kinds({ ...NOTHING, sightings: [late, other] }).includes('two-times'))
  assert.deepEqual(kinds({ ...NOTHING, sightings: [early], eventFrom: Date.UTC(2022, 0, 5) }), ['seen-before'])
  assert.deepEqual(kinds({ ...NOTHING, sightings: [early], eventFrom: Date.UTC(2022, 0, 1) }), [])
})

test('the name of a file against its own posts', () => {
  const facts = (sent: string, posted: PostTime, exhibit = 7) => ({
    ...withTimes(taken(sent, 'file name', 'sent')),
    sightings: [seen(posted, { exhibit })],
  })
  assert.deepEqual(kinds(facts('2022-01-05T16:00:00', at('2022-01-05T10:00:00Z'))), [])
  assert.deepEqual(kinds(facts('2022-01-03T16:00:00', at('2022-01-05T10:00:00Z'))), ['name-time-against-posted'])
  assert.deepEqual(kinds(facts('2022-01-03', at('2022-01-05T13:00:00Z'))), ['name-time-against-posted'])
  assert.deepEqual(kinds(facts('2022-01-03', wall('2022-01-04T22:00:00'))), [])
  assert.deepEqual(kinds(facts('2022-01-03T16:00:00', at('2022-01-05T10:00:00Z'), 8)), [])
})

test('the file itself: size, editors, encoders, thumbnail, Content Credentials, collections, mirrored, a part', () => {
  const metadata: MediaMetadata = {
    ...NO_METADATA,
    make: 'Saiga',
    statedSize: { width: 4000, height: 3000 },
    thumbnailDistance: 120,
    traces: [
      { kind: 'editing-software', value: 'GIMP 2.10' },
      { kind: 'encoder', value: 'Lavf58' },
      { kind: 'telegram-name', value: 'photo_1' },
    ],
  }
  const relatives: MediaFacts['relatives'] = [
    { exhibit: 9, kind: 'picture', match: { test: 'pdq', distance: 4, orientation: 'mirrored' } },
    { exhibit: 11, kind: 'picture', match: { test: 'overlay', likeness: 0.9, covers: { own: 1, other: 0.6 } } },
  ]
  const facts: MediaFacts = {
    ...NOTHING,
    size: { width: 1280, height: 960 },
    metadata,
    relatives,
    provenance: { verdict: 'broken', verifier: 'v 1', codes: ['assertion.dataHash.mismatch'], statements: [] },
    collections: [
      { collection: 'older', name: 'a.jpg', stated: null, heldBefore: '2020-01-01', match: { test: 'sha256' } },
    ],
  }
  assert.deepEqual(kinds(facts), [
    'seen-in-collection',
    'mirrored',
    'part-of-longer',
    'camera-against-size',
    'edited',
    'encoded-again',
    'thumbnail-differs',
    'provenance-broken',
  ])
  assert.deepEqual(
    kinds({ ...NOTHING, metadata, size: { width: 3000, height: 4008 } }).includes('camera-against-size'),
    false,
  )
  for (const verdict of ['none', 'valid', 'trusted'] as const)
    assert.deepEqual(kinds({ ...NOTHING, provenance: { verdict, verifier: 'v', codes: [], statements: [] } }), [])
})

test('a certificate that ran out does not ask what changed; anything else beside it does', () => {
  const asked = (...codes: string[]) =>
    kinds({ ...NOTHING, provenance: { verdict: 'broken', verifier: 'v', codes, statements: [] } })
  assert.deepEqual(asked('signingCredential.expired'), ['provenance-signer'])
  assert.deepEqual(asked('signingCredential.untrusted', 'timeStamp.untrusted'), ['provenance-signer'])
  assert.deepEqual(asked('timeStamp.outsideValidity', 'signingCredential.ocsp.revoked'), ['provenance-signer'])
  for (const other of ['assertion.dataHash.mismatch', 'claimSignature.mismatch', 'timeStamp.mismatch', 'no.such.code'])
    assert.deepEqual(asked('signingCredential.expired', other), ['provenance-broken'], other)
  assert.deepEqual(asked(), ['provenance-broken'])
})

test('a clip is part of a longer one, which is not part of it', () => {
  const match = { test: 'vpdq', distance: 3, interval: { own: [0, 20], other: [41, 61], speed: 1 } } as const
  const own: MediaFacts = {
    ...NOTHING,
    kind: 'video',
    seconds: 20,
    relatives: [{ exhibit: 8, kind: 'video', seconds: 90, match }],
  }
  assert.deepEqual(
    mediaQuestions(own).map(({ parameters }) => parameters),
    [{ form: 'clip', exhibit: 8, from: 41, to: 61 }],
  )
  const back = { ...match, interval: { own: [41, 61], other: [0, 20], speed: 1 } } as const
  assert.deepEqual(
    kinds({ ...own, seconds: 90, relatives: [{ exhibit: 7, kind: 'video', seconds: 20, match: back }] }),
    [],
  )
})

const anySighting = fc.record({
  post: fc.constantFrom('a/1', 'a/2', 'b/1', 'b/2', 'c/1'),
  exhibit: fc.integer({ min: 1, max: 9 }),
  time: fc.option(
    fc.integer({ min: 0, max: 20 }).map(days => zoned(Date.UTC(2022, 0, 1) + days * DAY + HOUR)),
    { nil: undefined },
  ),
  places: fc.subarray([STEPPE, TOWN]),
  times: fc.array(
    fc.integer({ min: 1, max: 28 }).map(date => day(`2022-01-${String(date).padStart(2, '0')}`)),
    { maxLength: 3 },
  ),
})

test('a picture is part of a larger one, and no part of itself within borders', () => {
  const within = (test: 'overlay' | 'pdq-inner') =>
    kinds({ ...NOTHING, relatives: [{ exhibit: 3, kind: 'picture', match: { test, covers: { own: 1, other: 0.6 } } }] })
  assert.deepEqual(within('overlay'), ['part-of-longer'])
  assert.deepEqual(within('pdq-inner'), [])
})

test('the order of sightings, relatives and collections changes nothing', () => {
  const collection = fc.record({
    collection: fc.constantFrom('x', 'y'),
    name: fc.constantFrom('1', '2', '3'),
    stated: fc.constant(null),
    heldBefore: fc.constant(null),
    match: fc.constant({ test: 'sha256' as const }),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(anySighting, { maxLength: 6, selector: ({ post }) => post }),
      fc.uniqueArray(collection, { maxLength: 4, selector: each => each.collection + each.name }),
      (sightings, collections) => {
        const facts = { ...withTimes(taken('2022-01-05T10:00:00Z')), sightings, collections }
        const turned = { ...facts, sightings: [...sightings].reverse(), collections: [...collections].reverse() }
        assert.deepEqual(mediaQuestions(turned), mediaQuestions(facts))
      },
    ),
  )
})

test('every question has a sentence and innocent explanations in three languages, and none takes a side', () => {
  const all: Readonly<Record<QuestionKind, Readonly<Record<string, string | number>>>> = {
    'taken-after-posted': { field: 'F', time: 'T', posted: 'P', hours: 3 },
    'taken-long-before-posted': { field: 'F', time: 'T', posted: 'P', days: 5 },
    'taken-against-caption': { field: 'F', time: 'T', caption: 'C\u202e', posts: 1 },
    'times-disagree': { field: 'F', time: 'T', other: 'O', otherTime: 'U' },
    'zone-unknown': { field: 'F', time: 'T', posted: 'P' },
    'clock-implausible': { field: 'F', time: 'T' },
    'clock-against-gps': { field: 'F', time: 'T', gps: 'G', minutes: 22 },
    'zone-against-place': { field: 'F', time: 'T', zone: 'UTC+03:00' },
    'encoding-against-camera': { camera: 'Saiga', tables: 'standard', quality: 75 },
    'holds-more': { form: 'clip-inside', bytes: '532 B' },
    'place-against-caption': { place: 'P', kilometres: 1200, posts: 2 },
    'place-against-chat': { place: 'P', kilometres: 1200, posts: 2 },
    'camera-against-size': { stated: '4 x 3', actual: '2 x 1', camera: 'Saiga' },
    edited: { software: 'S' },
    'encoded-again': { software: 'S' },
    'thumbnail-differs': { distance: 120 },
    'provenance-broken': { verdict: 'broken', codes: 'assertion.dataHash.uncovered', verifier: 'v' },
    'provenance-signer': { codes: 'signingCredential.expired', verifier: 'v' },
    'provenance-remote': { address: 'http://a/' },
    'seen-before': { posted: 'P', caption: 'C', posts: 2 },
    'seen-in-collection': { collection: 'C', name: 'N', heldBefore: '2020-01-01' },
    'two-places': { place: 'P', other: 'O', kilometres: 90 },
    'two-times': { time: 'T', other: 'O' },
    mirrored: { orientation: 'mirrored', exhibit: 3 },
    'part-of-longer': { form: 'clip', exhibit: 3, from: 1, to: 2 },
    'name-time-against-posted': { time: 'T', posted: 'P', order: 'earlier' },
  }
  for (const [kind, parameters] of Object.entries(all)) {
    const said = (['en', 'ru', 'kk'] as const).map(language =>
      questionText(language, { kind: kind as QuestionKind, parameters, posts: [], exhibits: [] }),
    )
    assert.equal(new Set(said.map(({ question }) => question)).size, 3, kind)
    for (const { question, explanations } of said) {
      assert.match(question, /\?/)
      assert.doesNotMatch(question, /undefined|NaN|\u202e/)
      assert.ok(explanations.length >= 1, kind)
      assert.doesNotMatch(
        [question, ...explanations].join(' '),
        /\bfake|\bbot\b|\blie[sd]?\b(?! \d)|фейк|подделк|лож[ьно]|жалған/i,
        kind,
      )
    }
  }
})

test('words of a caption become places and times', () => {
  const point = new Map([['geonames:1', STEPPE]])
  const stated = statedIn(
    'Seen on 5 January 2022 at 16:20, yesterday 4 January',
    'en',
    at('2022-01-06T10:00:00Z'),
    undefined,
    id => point.get(id),
  )
  assert.deepEqual(stated.places, [])
  assert.ok(stated.times.some(({ from }) => from?.startsWith('2022-01-05')))
})
