import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readPoint, readWorkings } from './finding-values.ts'

test('a point is read as people write it, and as an object', () => {
  const whole = readPoint('north tower ; 0.31,0.42,7.5; map 43.2389,-76.8897; exhibit 12 0.5,1')
  assert.deepEqual(whole?.value, {
    label: 'north tower',
    x: 0.31,
    y: 0.42,
    seconds: 7.5,
    latitude: 43.2389,
    longitude: -76.8897,
    other: { exhibit: 12, x: 0.5, y: 1 },
  })
  assert.deepEqual(readPoint(whole?.value), whole)
  assert.deepEqual(readPoint('мұнара; 0,1')?.value, { label: 'мұнара', x: 0, y: 1 })
})

test('what is no point is refused', () => {
  const texts = [
    '',
    'a',
    '; 0,0',
    'a; 0',
    'a; 0,1.1',
    'a; -0.1,0',
    'a; 0,0; map 91,0',
    'a; 0,0; map 0,181',
    'a; 0,0; far',
  ]
  for (const text of [
    ...texts,
    'a; 0,0; map 1,1; map 2,2',
    'a; 0,0; exhibit 0 0,0',
    'a; 0,0; exhibit 1 0,2',
    'a\u0000b; 0,0',
  ])
    assert.equal(readPoint(text), undefined, text)
  const at = { label: 'a', x: 0, y: 0 }
  const objects = [{ ...at, x: '0' }, { ...at, latitude: 1 }, { ...at, more: 1 }, { ...at, label: 7 }, [at], null, 7]
  for (const value of [
    ...objects,
    { ...at, other: 3 },
    { ...at, other: { exhibit: 1.5, x: 0, y: 0 } },
    { ...at, x: Number.NaN },
  ])
    assert.equal(readPoint(value), undefined, JSON.stringify(value))
  assert.equal(readPoint(JSON.parse('{"label":"a","x":0,"y":0,"__proto__":{"seconds":1}}')), undefined)
})

test('values of a calculation are names with numbers or lines', () => {
  assert.deepEqual(readWorkings(['height=2.5', 'note=by eye = rough', 'zero=007'])?.value, {
    height: 2.5,
    note: 'by eye = rough',
    zero: '007',
  })
  assert.deepEqual(readWorkings('ratio=-0.5')?.value, { ratio: -0.5 })
  for (const wrong of [
    {},
    [],
    'x',
    '=1',
    ['a=1', 'a=2'],
    { Big: 1 },
    { 'a b': 1 },
    { a: null },
    { a: '' },
    { a: 'x\u0000' },
  ])
    assert.equal(readWorkings(wrong), undefined, JSON.stringify(wrong))
  assert.equal(readWorkings(JSON.parse('{"__proto__":1}')), undefined)
  assert.deepEqual(readWorkings({ constructor: 1 })?.value, { constructor: 1 })
  assert.equal(readWorkings({ a: Number.POSITIVE_INFINITY }), undefined)
  assert.equal(readWorkings(Object.fromEntries(Array.from({ length: 61 }, (_, i) => [`a${i}`, 1]))), undefined)
})

test('law: any value is read or refused, and what was read is read again as itself', () => {
  fc.assert(
    fc.property(fc.anything(), value => {
      for (const read of [readPoint, readWorkings]) {
        const first = read(value)
        if (first !== undefined) assert.deepEqual(read(JSON.parse(JSON.stringify(first.value))), first)
      }
    }),
  )
})
