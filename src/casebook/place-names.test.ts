// What places are called, and which of them a name stands for.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GazetteerPlace } from '../model/gazetteer-place.ts'
import { nodeSystem } from '../system/system.ts'
import { placeName, placeNames } from './place-names.ts'

const place = (name: string, names: readonly string[], country = 'RU'): GazetteerPlace => ({
  id: 'geonames:1',
  name,
  names: [name, ...names],
  country,
  population: 1,
  latitude: 0,
  longitude: 0,
  isCapital: false,
})

test('of several Cyrillic spellings the Russian name is the one that reads like the main name', () => {
  assert.equal(placeName(place('Smolensk', ['Смаленск', 'Смоленск', 'Смолењск']), 'ru'), 'Смоленск')
  assert.equal(placeName(place('Voronezh', ['Варонеж', 'Воронеж', 'Воронѣж']), 'ru'), 'Воронеж')
  assert.equal(placeName(place('Smolensk', ['Смаленск', 'Смоленск']), 'en'), 'Smolensk')
  assert.equal(placeName(place('Nowhere', []), 'ru'), 'Nowhere')
})

test('in Kazakhstan the Kazakh name is the spelling with Kazakh letters, elsewhere the Russian one', () => {
  const names = ['Жанатас', 'Жаңатас']
  assert.equal(placeName(place('Zhanatas', names, 'KZ'), 'kk'), 'Жаңатас')
  assert.equal(placeName(place('Zhanatas', names, 'KZ'), 'ru'), 'Жанатас')
  assert.equal(placeName(place('Smolensk', ['Смоленск', 'Смоленскі']), 'kk'), 'Смоленск')
})

test('the gazetteer’s towns are found by their names in three languages, and a name of several stands for none', t => {
  const names = placeNames(nodeSystem.files)
  if (names === undefined) return t.skip('no gazetteer is installed')
  for (const name of ['Almaty', 'Алматы', 'Қарағанды', 'Караганда', 'Ақтау']) {
    const found = names.meant(name)
    assert.ok(found !== undefined && found !== 'several' && found.country === 'KZ', name)
    assert.equal(names.byId(found.id), found)
  }
  assert.equal(names.meant('Port Selen'), undefined)
  assert.equal(names.meant('__proto__'), undefined)
  const towns = names.places.filter(({ country, population }) => country === 'KZ' && population > 100_000)
  assert.ok(towns.length > 15)
  for (const town of towns)
    for (const language of ['ru', 'kk'] as const)
      assert.match(placeName(town, language), /^\p{Script=Cyrillic}/u, town.name)
})
