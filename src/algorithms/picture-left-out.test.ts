import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Block, STRIDE } from './picture-blocks.ts'
import { areasLeftOut, isWithin } from './picture-left-out.ts'

/** A grid of blocks; `differs` says which do not agree. */
function blocksWhere(columns: number, rows: number, differs: (column: number, row: number) => boolean): Block[] {
  return Array.from({ length: columns * rows }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    return {
      x: (column + 1) * STRIDE,
      y: (row + 1) * STRIDE,
      own: 0,
      other: 0,
      hasStructure: true,
      agrees: !differs(column, row),
      residual: 0,
      isInside: true,
    }
  })
}

test('law: an area touches two edges at least, differs in more than two of three blocks, and enough stays outside', () => {
  const grid = fc.record({
    columns: fc.integer({ min: 4, max: 24 }),
    rows: fc.integer({ min: 4, max: 20 }),
    bits: fc.array(fc.boolean(), { minLength: 480, maxLength: 480 }),
    /** From no block that agrees by chance to half of them. */
    corner: fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 6 })),
  })
  let found = 0
  fc.assert(
    fc.property(grid, ({ columns, rows, bits, corner }) => {
      const blocks = blocksWhere(columns, rows, (x, y) => (x < corner[0] && y < corner[1]) || bits[y * columns + x])
      const areas = areasLeftOut(blocks, blocks.length / 2)
      assert.ok(areas.length <= 2)
      let left = blocks
      for (const area of areas) {
        found++
        const within = left.filter(({ x, y }) => isWithin(area, x, y))
        const agreeing = within.filter(block => block.agrees).length
        assert.ok(agreeing * 3 < within.length)
        const edges = [
          area.left === STRIDE,
          area.top === STRIDE,
          area.right === columns * STRIDE,
          area.bottom === rows * STRIDE,
        ]
        assert.ok(edges.filter(Boolean).length >= 2)
        left = left.filter(({ x, y }) => !isWithin(area, x, y))
      }
      assert.ok(left.length >= blocks.length / 2)
    }),
    { numRuns: 60 },
  )
  assert.ok(found > 20)
})

test('a caption and a mark are left out, people with the wall between them are not', () => {
  const caption = blocksWhere(30, 24, (x, y) => y >= 19 || (x < 6 && y < 4))
  const areas = areasLeftOut(caption, caption.length / 2)
  assert.deepEqual(
    areas,
    [
      [1, 20, 30, 24],
      [1, 1, 6, 4],
    ].map(([left, top, right, bottom]) => ({
      left: left * STRIDE,
      top: top * STRIDE,
      right: right * STRIDE,
      bottom: bottom * STRIDE,
    })),
  )
  const people = blocksWhere(30, 24, (x, y) => y >= 18 && x % 10 > 2 && x % 10 < 7)
  assert.deepEqual(areasLeftOut(people, people.length / 2), [])
  assert.deepEqual(areasLeftOut([], 0), [])
})
