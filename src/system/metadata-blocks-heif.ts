// Metadata items of HEIF files (HEIC, AVIF): the boxes that list them, and where their bytes lie.

import { emptyBlocks, LARGEST_PACKET, latin1Of, type MetadataBlocks, MOST_PACKETS } from './metadata-blocks.ts'

interface Box {
  readonly type: string
  readonly from: number
  readonly to: number
}

const MOST_BOXES = 10_000
const MOST_ITEMS = 10_000
const MOST_EXTENTS = 1000

/** EXIF and XMP items; profiles of `colr` boxes. @see ISO/IEC 14496-12, 8.11; ISO/IEC 23008-12, annex A */
export function heifBlocks(bytes: Uint8Array): MetadataBlocks {
  const blocks = { ...emptyBlocks(), isBare: false }
  try {
    const meta = boxes(bytes, 0, bytes.length).find(box => box.type === 'meta')
    if (meta !== undefined) readMeta(bytes, boxes(bytes, meta.from + 4, meta.to), blocks)
  } catch {
    blocks.unreadable.push('HEIF')
  }
  return blocks
}

function readMeta(bytes: Uint8Array, inner: readonly Box[], blocks: MetadataBlocks): void {
  const items = inner.find(box => box.type === 'iinf')
  const places = inner.find(box => box.type === 'iloc')
  const data = inner.find(box => box.type === 'idat')
  if (items === undefined || places === undefined) return
  const wanted = new Map<number, 'exif' | 'xmp'>()
  for (const { id, kind } of itemKinds(bytes, items)) wanted.set(id, kind)
  const found = new Map<number, Uint8Array | undefined>()
  if (wanted.size > 0) locate(bytes, places, data, wanted, found)
  for (const [id, kind] of wanted) {
    const item = found.get(id)
    if (item === undefined) blocks.unreadable.push(kind === 'exif' ? 'EXIF' : 'XMP')
    else if (kind === 'xmp') blocks.xmp.length < MOST_PACKETS && blocks.xmp.push(item)
    else if (item.length > 4) {
      const skipped = new DataView(item.buffer, item.byteOffset).getUint32(0)
      if (4 + skipped < item.length) blocks.tiff ??= item.subarray(4 + skipped)
      else blocks.unreadable.push('EXIF')
    }
  }
}

/** Boxes one after the other. A box that does not fit ends them. */
function boxes(bytes: Uint8Array, from: number, to: number): Box[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: Box[] = []
  let at = from
  while (at + 8 <= to && found.length < MOST_BOXES) {
    let size = view.getUint32(at)
    let header = 8
    if (size === 1 && at + 16 <= to) {
      size = Number(view.getBigUint64(at + 8))
      header = 16
    } else if (size === 0) size = to - at
    if (size < header || at + size > to) break
    found.push({ type: latin1Of(bytes, at + 4, 4), from: at + header, to: at + size })
    at += size
  }
  return found
}

function itemKinds(bytes: Uint8Array, items: Box): { id: number; kind: 'exif' | 'xmp' }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = view.getUint8(items.from) === 0 ? 6 : 8
  const found: { id: number; kind: 'exif' | 'xmp' }[] = []
  for (const { type, from, to } of boxes(bytes, items.from + header, items.to)) {
    if (type !== 'infe' || to - from < 12) continue
    const version = view.getUint8(from)
    if (version < 2) continue
    const id = version === 2 ? view.getUint16(from + 4) : view.getUint32(from + 4)
    const after = from + (version === 2 ? 8 : 10)
    const kind = latin1Of(bytes, after, 4)
    if (kind === 'Exif') found.push({ id, kind: 'exif' })
    else if (kind === 'mime' && latin1Of(bytes, after + 4, Math.min(200, to - after - 4)).includes('rdf+xml'))
      found.push({ id, kind: 'xmp' })
    if (found.length >= MOST_PACKETS) break
  }
  return found
}

/** Reads iloc of versions 0 to 2. Throws RangeError where it is cut off. */
function locate(
  bytes: Uint8Array,
  places: Box,
  data: Box | undefined,
  wanted: ReadonlyMap<number, unknown>,
  found: Map<number, Uint8Array | undefined>,
): void {
  const reader = new BoxReader(bytes, places)
  const version = reader.number(1)
  reader.number(3)
  const sizes = reader.number(2)
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexSize = version === 0 ? 0 : sizes & 15
  const count = Math.min(MOST_ITEMS, reader.number(version === 2 ? 4 : 2))
  for (let i = 0; i < count; i++) {
    const id = reader.number(version === 2 ? 4 : 2)
    const method = version === 0 ? 0 : reader.number(2) & 15
    reader.number(2)
    const base = reader.number(baseSize)
    const extents = reader.number(2)
    if (extents > MOST_EXTENTS) return
    const parts: Uint8Array[] = []
    let size = 0
    for (let e = 0; e < extents; e++) {
      reader.number(indexSize)
      const offset = base + reader.number(offsetSize)
      const length = reader.number(lengthSize)
      const start = method === 1 ? (data?.from ?? Number.NaN) + offset : offset
      size += length
      if (method > 1 || !(start + length <= (method === 1 ? (data?.to ?? 0) : bytes.length))) size = Number.NaN
      else if (wanted.has(id)) parts.push(bytes.subarray(start, start + length))
    }
    if (wanted.has(id) && size <= LARGEST_PACKET && !found.has(id)) found.set(id, Buffer.concat(parts))
  }
}

class BoxReader {
  readonly #view: DataView
  #at = 0

  constructor(bytes: Uint8Array, box: Box) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset + box.from, box.to - box.from)
  }

  /** The next whole number of so many bytes, 0 to 8; 0 for none. */
  number(bytes: number): number {
    let value = 0
    for (let i = 0; i < bytes; i++) value = value * 256 + this.#view.getUint8(this.#at++)
    return value
  }
}
