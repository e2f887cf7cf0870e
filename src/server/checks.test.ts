import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CaseError } from '../model/case-error.ts'
import { amount, type Check, instant, list, maybe, object, oneOf, postKey, text, truth, whole } from './checks.ts'

const passes = (check: Check<unknown>, value: unknown) => {
  try {
    check(value, 'x')
    return true
  } catch (error) {
    assert.ok(error instanceof CaseError && error.code === 'usage', String(error))
    return false
  }
}

const sample = object({
  words: text(5, 1),
  at: maybe(instant),
  kind: oneOf(['a', 'b']),
  rows: list(whole(0, 9), 3),
  isOn: truth,
  share: amount(0, 1),
  post: maybe(postKey),
})
const good = { words: 'abc', kind: 'a', rows: [1, 2], isOn: false, share: 0.5 }

test('what holds passes unchanged, and an absent optional field stays absent', () => {
  assert.deepEqual(sample(good, ''), good)
})

test('bounds belong to what they bound', () => {
  for (const check of [whole(0, 9), amount(0, 9)])
    assert.deepEqual(
      [-1, 0, 9, 10].map(value => passes(check, value)),
      [false, true, true, false],
    )
  assert.deepEqual(
    ['', 'a', 'abcde', 'abcdef'].map(value => passes(text(5, 1), value)),
    [false, true, true, false],
  )
  assert.deepEqual(
    [0, 3, 4].map(length => passes(list(truth, 3), new Array(length).fill(true))),
    [true, true, false],
  )
})

test('what does not hold is refused by field and value', () => {
  const wrong: Record<string, unknown>[] = [
    { ...good, words: '' },
    { ...good, words: 'abcdef' },
    { ...good, words: 'a\u0000b' },
    { ...good, words: '\ud800' },
    { ...good, kind: 'c' },
    { ...good, kind: 'toString' },
    { ...good, rows: [1, 2, 3, 4] },
    { ...good, rows: [1.5] },
    { ...good, rows: { length: 1, 0: 1 } },
    { ...good, isOn: 'false' },
    { ...good, share: Number.NaN },
    { ...good, share: 2 },
    { ...good, at: '2022' },
    { ...good, more: 1 },
    { words: 'abc' },
  ]
  for (const value of wrong) assert.ok(!passes(sample, value), JSON.stringify(value))
  assert.throws(
    () => sample({ ...good, kind: 'perhaps' }, 'filter'),
    (error: CaseError) => error.parameters.field === 'filter.kind' && error.parameters.value === 'perhaps',
  )
})

test('keys of prototypes are fields like others: unknown, and never read from what is inherited', () => {
  assert.ok(!passes(sample, JSON.parse(`{"__proto__": {"words": "abc"}, "kind": "a"}`)))
  assert.ok(!passes(sample, Object.create(good)))
  assert.ok(!passes(object({}), JSON.parse('{"constructor": 1}')))
})

test('whatever is sent, a check answers with a value or a refusal, nothing else', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withObjectString: true }), value => {
      passes(sample, value)
      passes(list(sample, 3), value)
    }),
    { numRuns: 500 },
  )
})

test('every check says what it takes', () => {
  assert.equal(
    sample.shape,
    '{ words: text of 1 … 5; at: (optional) milliseconds since 1970 UTC; kind: "a" or "b"; rows: list of at most 3: whole number 0 … 9; isOn: true or false; share: number 0 … 1; post: (optional) `channel id/message id` }',
  )
})
