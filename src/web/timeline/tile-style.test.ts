// A person's own map: kinds of layers, a style that fetches nothing, attributions without markup.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMilliseconds } from '../../../test/support/cpu-time.ts'
import { pmtilesFile, vectorTile } from '../../../test/support/pmtiles-file.ts'
import { openTiles, plain } from './tile-source.ts'
import { kindOf, tileStyle } from './tile-style.ts'

const colours = { paper: '#fff', land: '#fef', water: '#eef', line: '#ccc', strong: '#888', soft: '#555' }
const bounds = [-180, -85, 180, 85] as const

test('layers of the usual schemas are known by name', () => {
  const kinds = [
    'earth',
    'water',
    'waterway',
    'landuse',
    'building',
    'boundaries',
    'roads',
    'transportation',
    'my-points',
  ]
  assert.deepEqual(kinds.map(kindOf), [
    'land',
    'water',
    'waterway',
    'green',
    'building',
    'boundary',
    'road',
    'road',
    'other',
  ])
})

test('no style names a font, a picture or an address but that of the tiles', () => {
  for (const layers of [undefined, [], ['earth', 'water', 'roads', 'my-points', '__proto__']]) {
    const style = tileStyle({ tiles: 'pmtiles://own/{z}/{x}/{y}', minZoom: 0, maxZoom: 3, bounds, layers }, colours)
    assert.equal(style.glyphs, undefined)
    assert.equal(style.sprite, undefined)
    assert.deepEqual(JSON.stringify(style).match(/[a-z]+:\/\//g), ['pmtiles://'])
    assert.ok(style.layers.every(({ type }) => type !== 'symbol'))
    assert.equal(new Set(style.layers.map(({ id }) => id)).size, style.layers.length)
  }
})

test('land lies under water, water under roads', () => {
  const style = tileStyle({ tiles: 'x', minZoom: 0, maxZoom: 3, bounds, layers: ['roads', 'water', 'earth'] }, colours)
  assert.deepEqual(
    style.layers.map(({ id }) => id.split(' ')[0]),
    ['background', 'earth', 'water', 'roads'],
  )
})

test('an attribution is text, however it is written, and a megabyte of it is quick', () => {
  assert.equal(
    plain('<a href="https://x.example">Invented</a> &amp; makers <img src=x onerror=alert(1)>'),
    'Invented & makers',
  )
  assert.equal(plain('&copy; <b>A</b>'), '© A')
  const started = cpuMilliseconds()
  for (const piece of ['<', '<a ', '&copy', '>']) assert.ok(plain(piece.repeat(1e6 / piece.length)).length <= 300)
  assert.ok(cpuMilliseconds() - started < 500)
})

const tiles = [
  {
    z: 0,
    x: 0,
    y: 0,
    bytes: vectorTile([
      {
        name: 'earth',
        type: 'area',
        points: [
          [0, 0],
          [4096, 0],
          [4096, 4096],
        ],
      },
    ]),
  },
]

test('a file is read with its layers, and its tile comes back byte for byte', async () => {
  const bytes = pmtilesFile({ type: 'mvt', layers: ['earth', 'earth', 'roads'], tiles, attribution: '<i>A</i>' })
  const opened = await openTiles(new File([bytes as Uint8Array<ArrayBuffer>], '../x:{z}.pmtiles'))
  assert.deepEqual(opened.layers, ['earth', 'roads'])
  assert.equal(opened.attribution, 'A')
  assert.deepEqual([opened.minZoom, opened.maxZoom], [0, 0])
  const tile = await opened.tiles.getZxy(0, 0, 0)
  assert.deepEqual(new Uint8Array(tile?.data ?? new ArrayBuffer(0)), tiles[0].bytes)
  assert.equal(await opened.tiles.getZxy(0, 0, 5).catch(() => undefined), undefined)
})

test('what is no map, ends early, or claims to be huge is refused and reads no more than 64 MB', async () => {
  const bytes = pmtilesFile({ type: 'png', tiles })
  assert.equal((await openTiles(new File([bytes as Uint8Array<ArrayBuffer>], 'a'))).layers, undefined)
  const huge = bytes.slice()
  new DataView(huge.buffer).setBigUint64(32, 2n ** 40n, true)
  const unknown = bytes.slice()
  unknown[99] = 77
  for (const wrong of [new Uint8Array(0), new TextEncoder().encode('no map at all'), bytes.slice(0, 60), huge, unknown])
    await assert.rejects(openTiles(new File([wrong as Uint8Array<ArrayBuffer>], 'b')))
})
