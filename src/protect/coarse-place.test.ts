import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeGazetteer } from '../language/gazetteer.ts'
import { listedRegions } from '../language/regions.ts'
import type { GazetteerPlace } from '../model/gazetteer-place.ts'
import { gazetteerPlaces } from '../system/gazetteer-file.ts'
import { nodeSystem } from '../system/system.ts'
import { coarsePlace, type KnownPlaces } from './coarse-place.ts'

const town = (id: string, name: string, country: string, region?: string): GazetteerPlace => ({
  id: `geonames:${id}`,
  name,
  names: [name],
  country,
  ...(region === undefined ? {} : { region }),
  population: 2_000_000,
  latitude: 0,
  longitude: 0,
  isCapital: false,
})

function knownOf(places: readonly GazetteerPlace[]): KnownPlaces {
  return { gazetteer: makeGazetteer(places), places: new Map(places.map(place => [place.id, place])) }
}

const known = knownOf([
  town('1', 'Orlan', 'KZ', '11'),
  town('2', 'Berilkent', 'KZ', '11'),
  town('3', 'Selenport', 'KZ', '15'),
  town('4', 'Faraway', 'KG', '01'),
])

const of = (stated: string, level: 'none' | 'country' | 'region' | 'stated', language: 'en' | 'ru' | 'kk' = 'en') =>
  coarsePlace(stated, level, () => known, language)

test('a place is told as its region or country, in the language of the export', () => {
  assert.equal(of('Orlan, Mill Street 4', 'region'), 'Pavlodar Region')
  assert.equal(of('Orlan', 'region', 'ru'), 'Павлодарская область')
  assert.equal(of('Orlan', 'region', 'kk'), 'Павлодар облысы')
  assert.equal(of('Orlan', 'country'), 'Kazakhstan')
  assert.equal(of('Orlan', 'country', 'kk'), 'Қазақстан')
  assert.equal(of('Orlan', 'none'), undefined)
  assert.equal(of('Orlan, Mill Street 4', 'stated'), 'Orlan, Mill Street 4')
})

test('several places are told as what they have in common, and nothing where that is nothing', () => {
  assert.equal(of('Orlan and Berilkent', 'region'), 'Pavlodar Region')
  assert.equal(of('Orlan and Selenport', 'region'), 'Kazakhstan')
  assert.equal(of('Orlan and Faraway', 'region'), undefined)
  assert.equal(of('Faraway', 'region'), 'Kyrgyzstan')
  assert.equal(of('Павлодарская область', 'region'), 'Pavlodar Region')
  assert.equal(of('Казахстан', 'region'), 'Kazakhstan')
})

test('what the gazetteer does not know is left out, and so is everything where there is none', () => {
  for (const unknown of ['Mill Street 4', 'the yard of hospital four', '43.2383, 76.9453', 'Nowhereville', ''])
    for (const level of ['region', 'country'] as const) assert.equal(of(unknown, level), undefined, unknown)
  assert.equal(
    coarsePlace('Orlan', 'region', () => undefined, 'en'),
    undefined,
  )
  assert.equal(of(`Orlan, ${'Mill Street '.repeat(100_000)}`, 'region'), 'Pavlodar Region')
})

test('every listed region has a place in the real gazetteer', t => {
  const places = gazetteerPlaces(nodeSystem.files)
  if (places === undefined) return t.skip('no gazetteer')
  const held = new Set(places.filter(({ country }) => country === 'KZ').map(({ region }) => region))
  assert.deepEqual(
    listedRegions()
      .map(({ region }) => region)
      .filter(region => !held.has(region)),
    [],
  )
  assert.deepEqual(
    [...held].filter(region => region !== undefined && !listedRegions().some(listed => listed.region === region)),
    [],
  )
  const all = knownOf(places)
  assert.equal(
    coarsePlace('Шымкент', 'region', () => all, 'en'),
    'Shymkent',
  )
})
