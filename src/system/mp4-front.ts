// An MP4 file whose index stands behind its pictures, as a reader that cannot go back needs it: index first. Nothing is written; offsets are shifted.

import type { ByteSource } from '../model/source-record.ts'
import { bytesBetween } from './byte-range.ts'

/** Largest index that is moved, bytes. */
const LARGEST_INDEX = 2 ** 26
/** Most boxes of the outermost level. */
const MOST_BOXES = 10_000

interface Box {
  readonly type: string
  readonly from: number
  readonly to: number
}

/** The source with its `moov` box before the first `mdat`; the source as it is when it stands there, or cannot be moved. */
export function indexFirst(source: ByteSource): ByteSource {
  const boxes = outerBoxes(source)
  const index = boxes.find(({ type }) => type === 'moov')
  const body = boxes.find(({ type }) => type === 'mdat')
  if (index === undefined || body === undefined || index.from < body.from) return source
  const size = index.to - index.from
  if (size > LARGEST_INDEX) return source
  const moved = bytesBetween(source, index.from, index.to)
  if (moved.length !== size) return source
  const shift = (offset: number) => (offset >= body.from && offset < index.from ? offset + size : offset)
  if (!shiftOffsets(new DataView(moved.buffer), 8, size, shift, 0)) return source
  const parts: Part[] = [
    { from: 0, to: body.from },
    { bytes: moved },
    { from: body.from, to: index.from },
    { from: index.to, to: source.sizeBytes },
  ]
  return {
    name: source.name,
    sizeBytes: source.sizeBytes,
    readAt: (target, position) => readParts(source, parts, target, position),
  }
}

type Part = { readonly from: number; readonly to: number } | { readonly bytes: Uint8Array }

function readParts(source: ByteSource, parts: readonly Part[], target: Uint8Array, position: number): number {
  let before = 0
  for (const part of parts) {
    const length = 'bytes' in part ? part.bytes.length : part.to - part.from
    const at = position - before
    before += length
    if (at >= length) continue
    const count = Math.min(target.length, length - at)
    if ('from' in part) return source.readAt(target.subarray(0, count), part.from + at)
    target.set(part.bytes.subarray(at, at + count))
    return count
  }
  return 0
}

function outerBoxes(source: ByteSource): Box[] {
  const boxes: Box[] = []
  for (let from = 0; from + 8 <= source.sizeBytes && boxes.length < MOST_BOXES; ) {
    const head = bytesBetween(source, from, Math.min(from + 16, source.sizeBytes))
    if (head.length < 8) break
    const view = new DataView(head.buffer)
    const stated = view.getUint32(0)
    const size = stated === 0 ? source.sizeBytes - from : stated === 1 ? longSize(view) : stated
    if (!(size >= 8) || from + size > source.sizeBytes) break
    boxes.push({ type: String.fromCharCode(...head.subarray(4, 8)), from, to: from + size })
    from += size
  }
  return boxes
}

function longSize(view: DataView): number {
  return view.byteLength < 16 ? 0 : Number(view.getBigUint64(8))
}

const CONTAINERS = new Set(['trak', 'mdia', 'minf', 'stbl'])
const DEEPEST = 6

/** Shifts the places of `stco` and `co64` boxes in place; false when the boxes are not as they should be, or a place does not fit. */
function shiftOffsets(
  view: DataView,
  from: number,
  to: number,
  shift: (offset: number) => number,
  depth: number,
): boolean {
  if (depth > DEEPEST) return false
  let position = from
  while (position + 8 <= to) {
    const size = view.getUint32(position)
    if (size < 8 || position + size > to) return false
    const type = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + position + 4, 4))
    const end = position + size
    if (CONTAINERS.has(type) && !shiftOffsets(view, position + 8, end, shift, depth + 1)) return false
    if (type === 'stco' || type === 'co64') {
      const width = type === 'stco' ? 4 : 8
      if (size < 16) return false
      const count = view.getUint32(position + 12)
      if (position + 16 + count * width > end) return false
      for (let i = 0, at = position + 16; i < count; i++, at += width) {
        if (width === 8) view.setBigUint64(at, BigInt(shift(Number(view.getBigUint64(at)))))
        else {
          const moved = shift(view.getUint32(at))
          if (moved > 0xffffffff) return false
          view.setUint32(at, moved)
        }
      }
    }
    position = end
  }
  return position === to
}
