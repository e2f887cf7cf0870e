// Members of a zip file without its directory: from the header before each member's data, as far as the file goes.

import type { ByteSource } from '../model/source-record.ts'
import { decodeMemberName } from './archive-name.ts'
import type { ZipMember } from './archive-zip.ts'

const HEADER = Buffer.from('PK\u0003\u0004', 'latin1')
const DESCRIPTOR = Buffer.from('PK\u0007\u0008', 'latin1')
const WINDOW_BYTES = 1024 * 1024

/** Yields members in the order of the file; a last member that the file's end cuts is given with what there is. */
export function* scanLocalHeaders(source: ByteSource): Generator<ZipMember> {
  const window = Buffer.allocUnsafe(WINDOW_BYTES)
  let position = 0
  for (;;) {
    if (read(source, position, 4)?.getUint32(0, true) !== 0x04034b50) position = find(source, HEADER, position, window)
    if (position === -1) return
    const header = read(source, position, 30)
    if (header === undefined) return
    const flags = header.getUint16(6, true)
    const nameBytes = header.getUint16(26, true)
    const extraBytes = header.getUint16(28, true)
    const dataStart = position + 30 + nameBytes + extraBytes
    const tail = read(source, position + 30, nameBytes + extraBytes)
    if (tail === undefined) return
    const name = decodeMemberName(new Uint8Array(tail.buffer, 0, nameBytes))
    const sizes = statedSizes(header, tail, nameBytes)
    const hasDescriptor = (flags & 8) !== 0 && sizes.packed === 0
    const dataEnd = hasDescriptor ? endByDescriptor(source, dataStart, window) : dataStart + sizes.packed
    yield {
      name,
      flags,
      method: header.getUint16(8, true),
      packedBytes: Math.max(0, Math.min(dataEnd, source.sizeBytes) - dataStart),
      unpackedBytes: hasDescriptor ? undefined : sizes.unpacked,
      crc32: hasDescriptor ? undefined : header.getUint32(14, true),
      headerOffset: position,
      modifiedTime: undefined,
      kind: /[/\\]$/.test(name) ? 'directory' : 'file',
    }
    position = dataEnd
  }
}

function statedSizes(header: DataView, tail: DataView, from: number): { packed: number; unpacked: number } {
  const packed = header.getUint32(18, true)
  const unpacked = header.getUint32(22, true)
  if (packed !== 0xffffffff && unpacked !== 0xffffffff) return { packed, unpacked }
  for (let at = from; at + 4 <= tail.byteLength; at += 4 + tail.getUint16(at + 2, true)) {
    if (tail.getUint16(at, true) !== 1 || at + 20 > tail.byteLength) continue
    return { unpacked: Number(tail.getBigUint64(at + 4, true)), packed: Number(tail.getBigUint64(at + 12, true)) }
  }
  return { packed, unpacked }
}

/** End of data whose length stands only behind it; the end of the file when no descriptor fits. */
function endByDescriptor(source: ByteSource, dataStart: number, window: Buffer): number {
  const isFitting = (at: number): boolean => read(source, at, 16)?.getUint32(8, true) === at - dataStart
  const at = find(source, DESCRIPTOR, dataStart, window, isFitting)
  return at === -1 ? source.sizeBytes : at
}

function find(
  source: ByteSource,
  signature: Buffer,
  from: number,
  window: Buffer,
  isFitting: (at: number) => boolean = () => true,
): number {
  for (let position = from; position < source.sizeBytes; position += WINDOW_BYTES - 3) {
    const filled = source.readAt(window, position)
    const part = window.subarray(0, filled)
    for (let at = part.indexOf(signature); at !== -1; at = part.indexOf(signature, at + 1))
      if (isFitting(position + at)) return position + at
    if (filled < WINDOW_BYTES) return -1
  }
  return -1
}

function read(source: ByteSource, position: number, length: number): DataView | undefined {
  const bytes = new Uint8Array(length)
  return source.readAt(bytes, position) < length ? undefined : new DataView(bytes.buffer)
}
