import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { MemoryDisk } from '../../test/support/memory-disk.ts'
import { readLines } from './lines.ts'

interface Seen {
  readonly text: string
  readonly byte: number
  readonly line: number
  readonly isWhole: boolean
}

function linesOf(bytes: Uint8Array): Seen[] {
  const disk = new MemoryDisk()
  disk.overwrite('/file', bytes)
  return [...map(readLines(disk.openForReading('/file')))]
}

function* map(lines: ReturnType<typeof readLines>): Generator<Seen> {
  for (const { bytes, ...at } of lines) yield { text: Buffer.from(bytes).toString('latin1'), ...at }
}

/** The plain way: the whole text at once. */
function slowLines(bytes: Uint8Array): Seen[] {
  const parts = Buffer.from(bytes).toString('latin1').split('\n')
  let byte = 0
  return parts
    .map((text, i) => {
      const seen = { text, byte, line: i + 1, isWhole: i < parts.length - 1 }
      byte += text.length + 1
      return seen
    })
    .filter(({ text, isWhole }) => isWhole || text !== '')
}

test('lines, offsets and numbers are those of the text split at line feeds', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(10, 10, 0, 65, 255), { maxLength: 60 }), bytes => {
      assert.deepEqual(linesOf(Uint8Array.from(bytes)), slowLines(Uint8Array.from(bytes)))
    }),
  )
})

test('lines longer than the block that is read, and lines across blocks, come out whole', () => {
  for (const lengths of [[1 << 20], [(1 << 20) - 1, 5], [700_000, 700_000, 3], [2_500_000, 0, 1_048_575, 1]]) {
    const text = lengths.map((length, i) => String(i).repeat(length)).join('\n')
    for (const bytes of [Buffer.from(text), Buffer.from(`${text}\n`)])
      assert.deepEqual(linesOf(new Uint8Array(bytes)), slowLines(bytes))
  }
})
