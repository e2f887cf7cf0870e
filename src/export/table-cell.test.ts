import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { cellValue, csvCellText, unguarded } from './table-cell.ts'

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom('=', '+', '-', '@', "'", '"', ';', '\t', '\r', '\n', ',', ' ', '\uff1d', 'a', '\0', '\ud800'),
      {
        maxLength: 12,
      },
    )
    .map(marks => marks.join('')),
)

/** Cells as a spreadsheet program of another country sees them, which splits at semicolons or tabs and minds no quotes. */
const seenElsewhere = (line: string) => line.split(/[;\t\r\n]/)

test('a text comes back from its cell, whatever it holds', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), texts => {
      const values = texts.map(text => cellValue('text', text, 'words'))
      const rows: string[][] = parse(`0,${values.map(csvCellText).join(',')}\r\n`, { record_delimiter: '\r\n' })
      assert.equal(rows.length, 1)
      assert.deepEqual(
        rows[0].slice(1).map(cell => unguarded(cell) || undefined),
        values,
      )
    }),
    { numRuns: 1000 },
  )
})

test('no cell is a formula, in the columns of this or of another country', () => {
  fc.assert(
    fc.property(hostile, text => {
      const cell = csvCellText(cellValue('text', text, 'words'))
      const [[seen]]: string[][] = cell === '' ? [['']] : parse(`${cell}\r\n`, { record_delimiter: '\r\n' })
      for (const part of [seen, ...seenElsewhere(seen)]) assert.doesNotMatch(part, /^[=+\-@\uff1d\uff0b\uff0d\uff20]/)
      for (const part of seenElsewhere(`x,${cell}`)) assert.doesNotMatch(part, /^"*[=+\-@\uff1d\uff0b\uff0d\uff20]/)
    }),
    { numRuns: 1000 },
  )
})

test('what was planted is caught at every place where a cell can begin', () => {
  assert.equal(csvCellText('=1+1'), "'=1+1")
  assert.equal(csvCellText('a;=1+1'), `"a;'=1+1"`)
  assert.equal(csvCellText('a\n@b'), `"a\n'@b"`)
  assert.equal(csvCellText(`'it`), `''it`)
  assert.equal(csvCellText('"=1'), `"'""=1"`)
  assert.equal(csvCellText('a=b - c'), 'a=b - c')
})

test('numbers are written exactly; NaN, the empty text and none are one; what no format can write is shown', () => {
  const text = (type: 'number' | 'integer', value: number) => csvCellText(cellValue(type, value, 'q'))
  assert.deepEqual(
    [Number.NaN, -0, 0.1, 1e-300, 2 ** 53, 1e300, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -5].map(value =>
      text('number', value),
    ),
    ['', '-0', '0.1', '1e-300', '9007199254740992', '1e+300', 'INF', '-INF', '-5'],
  )
  assert.deepEqual(
    [text('integer', -0), text('integer', 2 ** 62), text('integer', Number.NaN)],
    ['0', `${2n ** 62n}`, ''],
  )
  for (const wrong of [0.5, 2 ** 63, Number.POSITIVE_INFINITY])
    assert.throws(() => cellValue('integer', wrong, 'posts'), {
      message: `column posts holds whole numbers, not ${wrong}`,
    })
  assert.equal(cellValue('text', '', 'name'), undefined)
  assert.equal(cellValue('text', 'a\0\ud800b', 'name'), 'a⟨U+0000⟩⟨U+D800⟩b')
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
      assert.ok(Object.is(Number(text('number', value)), value))
    }),
  )
})

test('a cell of a megabyte takes no longer than its length', () => {
  const started = cpuMilliseconds()
  for (const piece of ["'", '=', ';', '\t', ' ', '"', '\r\n', ';=', 'a']) {
    const value = cellValue('text', piece.repeat(1 << 20), 'words')
    const [[cell]]: string[][] = parse(`${csvCellText(value)}\r\n`, { record_delimiter: '\r\n', max_record_size: 0 })
    assert.ok(unguarded(cell) === value, JSON.stringify(piece))
  }
  assert.ok(cpuMilliseconds() - started < 10_000)
})
