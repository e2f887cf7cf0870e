import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ByteSource } from '../model/source-record.ts'
import { ProblemLog } from './problem-log.ts'
import { findJsonLayout, readJsonRows } from './table-json-rows.ts'

const UTF8 = { encoding: 'utf-8', markBytes: 0, certain: true } as const

function sourceOf(text: string, name = 'x.json'): ByteSource & { bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(text)
  return {
    name,
    bytes,
    sizeBytes: bytes.length,
    readAt(target, position) {
      const part = bytes.subarray(position, position + target.length)
      target.set(part)
      return part.length
    },
  }
}

function readAll(text: string, name?: string) {
  const source = sourceOf(text, name)
  const problems = new ProblemLog('x')
  const layout = findJsonLayout(source, UTF8, problems, () => false)
  const rows = layout === undefined ? [] : [...readJsonRows(source, UTF8, layout, problems)].flat()
  for (const row of rows) {
    const slice = new TextDecoder().decode(source.bytes.subarray(row.byteOffset, row.byteOffset + row.byteLength))
    assert.ok(slice.startsWith('{') && slice.endsWith('}'), slice)
  }
  return { layout, rows: rows.map(row => row.cells), lines: rows.map(row => row.line), problems: problems.finish() }
}

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
  fc.boolean(),
  fc.constant(null),
)
const row = fc.dictionary(
  fc.string({ maxLength: 5 }).map(key => `k${key}`),
  fc.oneof(value, fc.array(value, { maxLength: 3 }), fc.dictionary(fc.constantFrom('a', 'b', '"{', ']'), value)),
  { minKeys: 1, maxKeys: 5 },
)

test('rows of an array, of JSON lines and of an array inside an object are those of JSON.parse', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), fc.constantFrom(undefined, 1, 2), (rows, indent) => {
      const expected = JSON.parse(JSON.stringify(rows))
      assert.deepEqual(readAll(JSON.stringify(rows, null, indent)).rows, expected)
      assert.deepEqual(readAll(rows.map(each => JSON.stringify(each)).join('\n')).rows, expected)
      assert.deepEqual(readAll(rows.map(each => JSON.stringify(each, null, 2)).join('\n')).rows, expected)
      assert.deepEqual(readAll(JSON.stringify({ about: 'x {[', inner: { list: rows } }, null, indent)).rows, expected)
      assert.deepEqual(readAll(`window.YTD.tweets.part0 = ${JSON.stringify(rows, null, indent)}`).rows, expected)
    }),
    { numRuns: 200 },
  )
})

test('integers of more than 15 digits keep every digit, other numbers stay numbers', () => {
  const text =
    '[{"текст":"é 12345678901234567890","id":1479012345678901234,"n":[-1479012345678901234,1.12345678901234567,2e3]},{"id":1}]'
  assert.deepEqual(readAll(text).rows, [
    {
      текст: 'é 12345678901234567890',
      id: '1479012345678901234',
      n: ['-1479012345678901234', 1.1234567890123457, 2000],
    },
    { id: 1 },
  ])
})

test('a damaged element costs itself alone and is reported with its line', () => {
  const pretty = JSON.stringify([{ a: 1, in: [{ b: 1 }] }, { a: 2 }, { a: 3 }, { a: 4 }], null, 2)
  const broken = pretty.replace('"a": 2', '"a": 2,,')
  const { rows, problems } = readAll(broken)
  assert.deepEqual(rows, [{ a: 1, in: [{ b: 1 }] }, { a: 3 }, { a: 4 }])
  assert.deepEqual(
    problems.map(problem => [problem.code, problem.line, problem.severity]),
    [['table-json-damaged', 10, 'loss']],
  )
  const unclosed = pretty.replace('"a": 2', '"a: 2')
  assert.deepEqual(readAll(unclosed).rows, [{ a: 1, in: [{ b: 1 }] }, { a: 3 }, { a: 4 }])
  const minified = '[{"a":"x","in":[{"b":1}]},{"a":"y}},{"a":"z"},{"a":"w"}]'
  assert.deepEqual(readAll(minified).rows.at(-1), { a: 'w' })
})

test('a truncated array gives every complete element and says that it breaks off', () => {
  const text = JSON.stringify(
    Array.from({ length: 50 }, (_, i) => ({ i, in: { list: [{ j: i }] } })),
    null,
    2,
  )
  for (const cut of [text.length - 1, text.length - 3, 700, 1203]) {
    const { rows, problems } = readAll(text.slice(0, cut))
    assert.deepEqual(
      rows,
      rows.map((_, i) => ({ i, in: { list: [{ j: i }] } })),
    )
    assert.ok(
      problems.some(problem => /truncated|unclosed/.test(problem.code)),
      String(cut),
    )
  }
})

test('bad lines of JSON lines cost themselves alone', () => {
  const { rows, lines, problems } = readAll('{"a":1}\n{"a": "open}\nnonsense\n\n{"a":2}\n[1]\n{"a":3}', 'x.jsonl')
  assert.deepEqual(rows, [{ a: 1 }, { a: 2 }, { a: 3 }])
  assert.deepEqual(lines, [1, 5, 7])
  assert.deepEqual(
    problems.map(problem => problem.line),
    [2, 3, 6],
  )
})

test('nesting of a hundred thousand levels and keys that touch prototypes do no harm', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const { rows, problems } = readAll(`[{"a":1},{"a":${deep}},{"__proto__":{"polluted":1},"a":2}]`)
  assert.equal(problems[0].code, 'table-json-too-deep')
  assert.equal(rows.length >= 1, true)
  assert.equal(({} as Record<string, unknown>).polluted, undefined)
  const objects = readAll(`{"a":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)},"list":[{"id":1},{"id":2}]}`)
  assert.deepEqual(objects.rows, [{ id: 1 }, { id: 2 }])
})

test('pages of an API carry the names of their authors to the posts', () => {
  const page = { data: [{ id: '1', author_id: '7' }], includes: { users: [{ id: '7', username: 'dana' }] }, meta: {} }
  const expected = [{ id: '1', author_id: '7', author: { id: '7', username: 'dana' } }]
  assert.deepEqual(readAll(JSON.stringify(page)).rows, expected)
  assert.deepEqual(readAll(`${JSON.stringify(page)}\n${JSON.stringify(page)}\n`).rows, [...expected, ...expected])
})

test('elements across the blocks of a large file come out whole, each with its line', () => {
  const rows = Array.from({ length: 9000 }, (_, i) => ({ i, text: 'дауыс '.repeat(i % 60) }))
  const { rows: read, lines } = readAll(`[\n${rows.map(each => JSON.stringify(each)).join(',\n')}\n]`)
  assert.deepEqual(read, rows)
  assert.deepEqual(
    lines,
    rows.map((_, i) => i + 2),
  )
})

test('arrays that follow one another are read on, anything else behind them is reported', () => {
  assert.deepEqual(readAll('[{"a":1}]\n[{"a":2}];').rows, [{ a: 1 }, { a: 2 }])
  const { rows, problems } = readAll('[{"a":1}] and more')
  assert.deepEqual(rows, [{ a: 1 }])
  assert.deepEqual(
    problems.map(problem => [problem.code, problem.byte]),
    [['table-json-trailing', 10]],
  )
})
