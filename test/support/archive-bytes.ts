// Writes zip files byte by byte, so that tests can make them wrong in every way.

import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string | Uint8Array
  readonly bytes: Uint8Array | string
  readonly method?: number
  readonly flags?: number
  /** Stated in place of the real one. */
  readonly unpackedBytes?: number
  readonly crc?: number
  /** Unix mode, for links. */
  readonly mode?: number
  /** Sizes and checksum only behind the data. */
  readonly hasDescriptor?: boolean
}

export function zipBytes(parts: readonly ZipPart[]): Uint8Array {
  const local: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const part of parts) {
    const bytes = Buffer.from(part.bytes)
    const name = Buffer.from(part.name)
    const method = part.method ?? 8
    const packed = method === 8 ? deflateRawSync(bytes) : bytes
    const flags = (part.flags ?? 0x800) | (part.hasDescriptor ? 8 : 0)
    const facts = Buffer.alloc(12)
    facts.writeUInt32LE(part.crc ?? crc32(bytes), 0)
    facts.writeUInt32LE(packed.length, 4)
    facts.writeUInt32LE(part.unpackedBytes ?? bytes.length, 8)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(flags, 6)
    head.writeUInt16LE(method, 8)
    if (!part.hasDescriptor) facts.copy(head, 14)
    head.writeUInt16LE(name.length, 26)
    const tail = part.hasDescriptor ? Buffer.concat([Buffer.from('PK\u0007\u0008', 'latin1'), facts]) : Buffer.alloc(0)
    local.push(head, name, packed, tail)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(0x031e, 4)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(method, 10)
    facts.copy(entry, 16)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 38)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry, name)
    offset += 30 + name.length + packed.length + tail.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, entries, end])
}
