import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { krippendorffAlpha } from './krippendorff-alpha.ts'

/** Rows of coders as published, `.` for a missing value, as units. */
function units(...coders: readonly string[]): string[][] {
  const rows = coders.map(row => row.split(' '))
  return rows[0].map((_, unit) => rows.map(row => row[unit]).filter(value => value !== '.'))
}

const near = (a: number | undefined, b: number, digits = 3) => assert.equal(a?.toFixed(digits), b.toFixed(digits))

test("Krippendorff's published examples: two coders, two categories; two coders, five; four coders with missing values", () => {
  near(krippendorffAlpha(units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')).alpha, 0.095)
  near(krippendorffAlpha(units('a a b b d c c c e d d a', 'b a b b b c c c e d d d')).alpha, 0.692)
  const four = krippendorffAlpha(
    units('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .'),
  )
  near(four.alpha, 0.743)
  assert.deepEqual([four.units, four.values], [11, 40])
})

test('nothing to compare, and one category only, give no number', () => {
  assert.deepEqual(krippendorffAlpha([]), { alpha: undefined, units: 0, values: 0 })
  assert.equal(krippendorffAlpha([['a'], ['b'], []]).alpha, undefined)
  assert.equal(
    krippendorffAlpha([
      ['a', 'a'],
      ['a', 'a'],
    ]).alpha,
    undefined,
  )
})

test('a category with the name of a property is a category', () => {
  near(
    krippendorffAlpha([
      ['__proto__', 'constructor'],
      ['a', 'a'],
    ]).alpha,
    1 - (3 * 2) / 10,
  )
})

/** The coincidence matrix written out, every pair of values visited. */
function slowAlpha(units: readonly (readonly string[])[]): number | undefined {
  const coincidences = new Map<string, number>()
  const add = (c: string, k: string, by: number) =>
    coincidences.set(JSON.stringify([c, k]), (coincidences.get(JSON.stringify([c, k])) ?? 0) + by)
  for (const unit of units)
    for (let i = 0; i < unit.length; i++)
      for (let j = 0; j < unit.length; j++) if (i !== j) add(unit[i], unit[j], 1 / (unit.length - 1))
  const cells = [...coincidences].map(([key, value]) => ({ pair: JSON.parse(key) as [string, string], value }))
  const total = (c: string) => cells.filter(({ pair }) => pair[0] === c).reduce((sum, { value }) => sum + value, 0)
  const categories = [...new Set(cells.map(({ pair }) => pair[0]))]
  const n = categories.reduce((sum, c) => sum + total(c), 0)
  const observed = cells.filter(({ pair }) => pair[0] !== pair[1]).reduce((sum, { value }) => sum + value, 0)
  let expected = 0
  for (const c of categories) for (const k of categories) if (c !== k) expected += total(c) * total(k)
  return expected === 0 ? undefined : 1 - ((n - 1) * observed) / expected
}

const data = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 }), { maxLength: 12 })

test('law: equals the coincidence matrix written out', () => {
  fc.assert(
    fc.property(data, table => {
      const [fast, slow] = [krippendorffAlpha(table).alpha, slowAlpha(table)]
      if (slow === undefined) assert.equal(fast, undefined)
      else assert.ok(Math.abs((fast as number) - slow) < 1e-9)
    }),
  )
})

test('law: the order of units, coders and names of categories does not matter, and full agreement is 1', () => {
  fc.assert(
    fc.property(data, table => {
      const { alpha } = krippendorffAlpha(table)
      const turned = table.toReversed().map(unit => unit.toReversed().map(value => `x${value}`))
      const other = krippendorffAlpha(turned).alpha
      assert.ok(alpha === other || Math.abs((alpha as number) - (other as number)) < 1e-9)
      assert.ok(alpha === undefined || alpha <= 1 + 1e-12)
      const agreeing = krippendorffAlpha(table.map(unit => unit.map(() => unit[0]))).alpha
      assert.ok(agreeing === undefined || agreeing === 1)
    }),
  )
})
