import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ProgressLine } from './progress-line.ts'

function drawn(columns: number, steps: readonly (readonly [milliseconds: number, done: number])[]): string[] {
  const lines: string[] = []
  let now = 0
  const line = new ProgressLine({ write: text => lines.push(text), columns: () => columns, elapsed: () => now }, 'en')
  for (const [milliseconds, done] of steps) {
    now = milliseconds
    line.update('intake', done, 100e6, 'bytes')
  }
  line.clear()
  return lines
}

test('the line names what is done, how fast, and how long it will take', () => {
  const lines = drawn(80, [
    [0, 0],
    [5000, 20e6],
  ])
  assert.match(lines[1], /keeping originals · 20 \/ 100 MB · 4 MB\/s · 20 s left/)
})

test('the line is drawn at most five times a second, never wider than the terminal, and taken away at the end', () => {
  const lines = drawn(
    24,
    Array.from({ length: 1000 }, (_, i) => [i, i * 1e5] as const),
  )
  assert.ok(lines.length <= 7, `${lines.length} lines`)
  for (const line of lines) assert.ok(line.length <= 25)
  assert.match(lines.at(-1) ?? '', /^\r +\r$/)
})
