import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { MatrixProduct, packMatrix } from './face-matmul.ts'

test('products are those of the definition', () => {
  const products = new MatrixProduct()
  const size = fc.integer({ min: 1, max: 21 })
  fc.assert(
    fc.property(size, size, size, fc.integer(), (rows, depth, columns, seed) => {
      const value = (i: number) => ((Math.imul(i + 1, seed | 1) >> 7) % 1000) / 500
      const left = Float32Array.from({ length: rows * depth }, (_, i) => value(i))
      const right = Float32Array.from({ length: depth * columns }, (_, i) => value(i + 5000))
      const out = products.multiply(left, rows, packMatrix(right, depth, columns))
      assert.equal(out.length, rows * columns)
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++) {
          let sum = 0
          for (let i = 0; i < depth; i++) sum += left[row * depth + i] * right[i * columns + column]
          assert.ok(Math.abs(sum - out[row * columns + column]) < 1e-3)
        }
    }),
  )
})
