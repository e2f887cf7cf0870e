import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { TypedLine } from '../../server/contract-sound.ts'
import {
  inTimeOrder,
  isSame,
  parseTime,
  spokenAt,
  timeText,
  withChange,
  withCut,
  withNewLine,
  withoutLine,
} from './transcript-lines.ts'

const line = (fromMs: number, toMs: number, text: string, speaker: string | null = null): TypedLine => ({
  id: null,
  fromMs,
  toMs,
  speaker,
  text,
})

test('a time is written to the tenth and read back', () => {
  fc.assert(
    fc.property(fc.nat(3_600_000), tenths => {
      assert.equal(parseTime(timeText(tenths * 100)), tenths * 100)
    }),
  )
  assert.equal(timeText(3_723_400), '1:02:03.4')
  assert.deepEqual(['83', '1:23', '1:23.45', ' 1:02:03,4 '].map(parseTime), [83_000, 83_000, 83_450, 3_723_400])
  assert.deepEqual(
    ['', '1:', '-1', '1:2:3:4', 'a', '999:00:00', '1'.repeat(1_000_000)].map(parseTime),
    Array(7).fill(undefined),
  )
})

test('a new line stands in order, ends before the next and is said by the other speaker', () => {
  const lines = [line(0, 1000, 'a', 'A'), line(1000, 2000, 'b', 'B'), line(2500, 4000, 'c', 'A')]
  const { lines: made, position } = withNewLine(lines, 2100, 9000)
  assert.equal(position, 2)
  assert.deepEqual(made[2], line(2100, 2500, '', 'A'))
  assert.deepEqual(withNewLine([], 500, 800).lines, [line(500, 800, '')])
  assert.deepEqual(withNewLine([line(0, 9, 'x', 'A')], 100, 9000).lines[1].speaker, 'A')
})

test('changes keep times in order; a cut shares words and time and gives both words back', () => {
  const lines = [line(1000, 5000, 'one two', 'A')]
  assert.deepEqual(withChange(lines, 0, { fromMs: 6000 })[0], line(6000, 6000, 'one two', 'A'))
  assert.deepEqual(withChange(lines, 0, { toMs: 500 })[0], line(500, 500, 'one two', 'A'))
  const cut = withCut([{ ...lines[0], id: '7' }], 0, 4)
  assert.deepEqual(
    cut.map(({ id, text, fromMs, toMs }) => [id, text, fromMs, toMs]),
    [
      ['7', 'one', 1000, 3000],
      [null, 'two', 3000, 5000],
    ],
  )
  assert.deepEqual(withCut(lines, 0, 0), lines)
  assert.deepEqual(withCut(lines, 5, 1), lines)
  assert.deepEqual(withoutLine(lines, 0), [])
})

test('the line that is spoken is found; order and sameness pass over empty lines', () => {
  const lines = [line(0, 1000, 'a'), line(1000, 2000, 'b')]
  assert.deepEqual(
    [0, 999, 1000, 2000].map(at => spokenAt(lines, at)),
    [0, 0, 1, -1],
  )
  assert.deepEqual(inTimeOrder([lines[1], lines[0]]), lines)
  assert.ok(isSame(lines, [...lines, line(5, 6, ' ')]))
  assert.ok(!isSame(lines, [lines[0]]))
  assert.ok(!isSame(lines, [lines[0], { ...lines[1], speaker: 'A' }]))
})
