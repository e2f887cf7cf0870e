// Reads a file line by line from its bytes, in bounded memory.

import type { OpenFile } from '../system/files.ts'

const BLOCK_BYTES = 1 << 20

/** A longer line is handed out cut, so that a hostile file cannot fill the memory. */
export const LONGEST_LINE = 1 << 28

export interface Line {
  /** Without the line feed; valid until the next line is read. */
  readonly bytes: Uint8Array
  /** Offset of its first byte in the file. */
  readonly byte: number
  /** From 1. */
  readonly line: number
  /** False for a last line without line feed, and for one that was cut. */
  readonly isWhole: boolean
}

/** The lines of the file from `position` on, which must be the start of a line; lines are numbered from `firstLine`. */
export function* readLines(file: OpenFile, position = 0, firstLine = 1): Generator<Line> {
  const restBytes = Math.max(0, file.sizeBytes() - position)
  let buffer = Buffer.allocUnsafe(Math.min(BLOCK_BYTES, restBytes + 1))
  let start = 0
  let end = 0
  let scanned = 0
  let line = firstLine
  let base = position
  for (;;) {
    const feed = scanned < end ? buffer.indexOf(0x0a, scanned) : -1
    if (feed >= 0 && feed < end) {
      yield { bytes: buffer.subarray(start, feed), byte: base + start, line, isWhole: true }
      line++
      start = feed + 1
      scanned = start
      continue
    }
    scanned = end
    if (end - start >= LONGEST_LINE) {
      yield { bytes: buffer.subarray(start, end), byte: base + start, line, isWhole: false }
      return
    }
    if (start > 0) {
      buffer.copyWithin(0, start, end)
      base += start
      end -= start
      scanned = end
      start = 0
    }
    if (end === buffer.length) {
      const larger = Buffer.allocUnsafe(Math.min(2 * buffer.length, LONGEST_LINE))
      larger.set(buffer)
      buffer = larger
    }
    const read = file.readAt(buffer.subarray(end), base + end)
    if (read === 0) break
    end += read
  }
  if (end > start) yield { bytes: buffer.subarray(start, end), byte: base + start, line, isWhole: false }
}
