import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ByteSource } from '../model/source-record.ts'
import { EncodingWindow } from './encoding-window.ts'
import { ProblemLog } from './problem-log.ts'
import { readCsvRows } from './table-csv.ts'
import { type Dialect, detectDialect } from './table-dialect.ts'

function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    name: 'x.csv',
    sizeBytes: bytes.length,
    readAt(target, position) {
      const part = bytes.subarray(position, position + target.length)
      target.set(part)
      return part.length
    },
  }
}

function readAll(text: string, dialect: Dialect = detectDialect(text)) {
  const bytes = new TextEncoder().encode(text)
  const problems = new ProblemLog('x')
  const window = new EncodingWindow(sourceOf(bytes), { encoding: 'utf-8', markBytes: 0, certain: true })
  const rows = [...readCsvRows(window, dialect, problems)].flat()
  return { rows: rows.map(row => row.cells), places: rows, problems: problems.finish(), bytes }
}

const cell = fc
  .array(fc.constantFrom('а', 'b', ' ', ',', ';', '"', '\n', '\r\n', '👍', "'", '|', 'word'), { maxLength: 6 })
  .map(parts => parts.join(''))
const write = (rows: string[][], delimiter: string, ending: string) =>
  rows.map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join(delimiter)).join(ending)

test('what is written with quotes is read back, with its bytes and lines', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      (body, delimiter, ending) => {
        const rows = [['id', 'name', 'text'], ...body]
        const text = write(rows, delimiter, ending)
        const {
          rows: read,
          places,
          bytes,
        } = readAll(text, { delimiter, quote: '"', escape: '"', hasSeparatorLine: false } as Dialect)
        assert.deepEqual(read, rows)
        let line = 1
        places.forEach((place, i) => {
          const slice = new TextDecoder().decode(bytes.subarray(place.byteOffset, place.byteOffset + place.byteLength))
          assert.equal(slice, write([rows[i]], delimiter, ending))
          assert.equal(place.line, line)
          line += slice.split('\n').length
        })
      },
    ),
    { numRuns: 200 },
  )
})

test('delimiter, quote and escape are told from the first lines', () => {
  assert.equal(detectDialect('a,b;c,d\n1,2;3,4\n5,6,7\n').delimiter, ',')
  assert.equal(detectDialect('a;b;c\n1;"x, y, z, w";3\n').delimiter, ';')
  assert.equal(detectDialect('a\tb\n1\tx, y, z\n').delimiter, '\t')
  assert.equal(detectDialect('a|b|c\n1|2|3\n').delimiter, '|')
  assert.equal(detectDialect("a,b\n'x, 1','y'\n'x','y'\n'z','w'\n").quote, "'")
  assert.equal(detectDialect('a,b\n1,"say \\"x\\""\n').escape, '\\')
  assert.deepEqual(detectDialect('sep=;\r\na;b\r\n'), {
    delimiter: ';',
    quote: '',
    escape: '"',
    hasSeparatorLine: true,
  })
  assert.deepEqual(readAll('sep=;\na;b\n1;2\n').rows, [
    ['a', 'b'],
    ['1', '2'],
  ])
  assert.deepEqual(readAll('a,b\n1,"say \\"x, y\\" z"\n').rows[1], ['1', 'say "x, y" z'])
})

test('a quote that is never closed costs no row', () => {
  const { rows, problems } = readAll('id,text\n1,plain\n2,"open and on\n3,plain\n4,more\n', {
    delimiter: ',',
    quote: '"',
    escape: '"',
    hasSeparatorLine: false,
  })
  assert.deepEqual(rows, [
    ['id', 'text'],
    ['1', 'plain'],
    ['2', '"open and on'],
    ['3', 'plain'],
    ['4', 'more'],
  ])
  assert.deepEqual(
    problems.map(problem => [problem.code, problem.line]),
    [['table-quote-unclosed', 3]],
  )
})

test('a stray quote that swallows its neighbour is undone where the lines fit the header', () => {
  const { rows } = readAll('id,text,x\n1,"open,a\n2,"closed",b\n3,c,d\n')
  assert.equal(rows.length, 4)
  assert.deepEqual(rows[3], ['3', 'c', 'd'])
  assert.deepEqual(rows[1], ['1', '"open', 'a'])
})

test('quotes inside plain fields and blank lines do no harm', () => {
  const { rows } = readAll('id,text\n\n1,the "river" side\n\r\n2,5" wide\n   \n')
  assert.deepEqual(rows.slice(0, 3), [
    ['id', 'text'],
    ['1', 'the "river" side'],
    ['2', '5" wide'],
  ])
})

test('rows across the blocks of a large file come out whole', () => {
  const body = Array.from({ length: 6000 }, (_, i) => [String(i), `${'дауыс\n'.repeat(i % 50)}"${i}"`])
  const { rows } = readAll(write([['id', 'text'], ...body], ',', '\r\n'))
  assert.deepEqual(rows.slice(1), body)
})

test('bytes that are no letters are reported and cost nothing else', () => {
  const text = 'id,text\n1,дауыс\n2,x?y\n3,z\n'
  const bytes = new TextEncoder().encode(text)
  bytes[bytes.indexOf(0x3f)] = 0xff
  const problems = new ProblemLog('x')
  const window = new EncodingWindow(sourceOf(bytes), { encoding: 'utf-8', markBytes: 0, certain: true })
  const rows = [...readCsvRows(window, detectDialect(text), problems)].flat().map(row => row.cells)
  assert.deepEqual(rows, [
    ['id', 'text'],
    ['1', 'дауыс'],
    ['2', 'x\ufffdy'],
    ['3', 'z'],
  ])
  assert.deepEqual(
    problems.finish().map(problem => [problem.code, problem.line]),
    [['table-undecodable', 3]],
  )
})
