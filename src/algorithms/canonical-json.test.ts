import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { canonicalJson } from './canonical-json.ts'

/** RFC 8785, appendix B: the bits of a double and its text. */
const NUMBERS: readonly [string, string][] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
]

test('numbers are written as appendix B of RFC 8785 says', () => {
  for (const [bits, text] of NUMBERS) {
    const view = new DataView(new ArrayBuffer(8))
    view.setBigUint64(0, BigInt(`0x${bits}`))
    assert.equal(canonicalJson(view.getFloat64(0)), text)
  }
})

test('the examples of sections 3.2.2 and 3.2.3 come out as printed there', () => {
  const value = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
      '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  )
  assert.equal(
    canonicalJson(value),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
  const keys = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 }
  const order = [...canonicalJson(keys).matchAll(/:(\d)/g)].map(match => Number(match[1]))
  assert.deepEqual(order, [2, 4, 6, 7, 1, 5, 3])
})

test('what has no JSON is refused', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1n, undefined, [undefined], () => 1, Symbol('s')])
    assert.throws(() => canonicalJson(value), TypeError)
  for (const value of ['\ud83d', { '\ude00': 1 }, new Date(0), new Map()])
    assert.throws(() => canonicalJson(value), TypeError)
  let deep: unknown = 1
  for (let i = 0; i < 100_000; i++) deep = [deep]
  assert.throws(() => canonicalJson(deep), TypeError)
})

test('undefined properties are left out and __proto__ is a key like any other', () => {
  assert.equal(canonicalJson({ b: undefined, a: 1 }), '{"a":1}')
  assert.equal(canonicalJson(JSON.parse('{"b":1,"__proto__":{"x":1}}')), '{"__proto__":{"x":1},"b":1}')
})

const json = fc.jsonValue({ noUnicodeString: false }).filter(value => JSON.stringify(value).isWellFormed())

test('reading a canonical text and writing it again gives the same text, whatever the order of keys', () => {
  fc.assert(
    fc.property(json, value => {
      let text: string
      try {
        text = canonicalJson(value)
      } catch {
        return
      }
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)))
      const backwards = JSON.parse(text, (_key, item) =>
        typeof item === 'object' && item !== null && !Array.isArray(item)
          ? Object.fromEntries(Object.entries(item).reverse())
          : item,
      )
      assert.equal(canonicalJson(JSON.parse(text)), text)
      if (!text.includes('__proto__')) assert.equal(canonicalJson(backwards), text)
    }),
  )
})
