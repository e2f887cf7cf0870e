// Pictures in which names, places and serial numbers are planted wherever a file can carry them, and pictures made to harm.

import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Every planted word begins so. */
export const PLANTED = 'Qorlan'

const word = (place: string) => `${PLANTED}-${place}`
const ascii = (text: string) => Buffer.from(text, 'latin1')

/** Two pictures of a size, equal but for a box. */
export function pixelsWithBox(
  width: number,
  height: number,
  box: { x: number; y: number; width: number; height: number },
  seed: number,
): Uint8Array {
  const data = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isInside = x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height
      for (let c = 0; c < 3; c++)
        data[(y * width + x) * 3 + c] = isInside
          ? Math.imul(x * 7 + y * 13 + c, seed) & 255
          : (x * 2 + y * 3 + c * 40) & 255
    }
  return data
}

async function plainJpeg(width = 160, height = 120, thumbnail = false): Promise<Buffer> {
  const data = pixelsWithBox(width, height, { x: 20, y: 20, width: 30, height: 30 }, thumbnail ? 31 : 17)
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer()
}

function segment(marker: number, content: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** EXIF with make, model, serial number, owner, place, time, orientation, and a thumbnail with a name in it. */
async function exif(orientation: number): Promise<Buffer> {
  const thumbnail = Buffer.concat([await plainJpeg(64, 48, true), ascii(word('thumbnail'))])
  const texts: [number, string][] = [
    [0x010e, word('description')],
    [0x010f, word('make')],
    [0x0110, word('model')],
    [0x013b, word('artist')],
    [0xa430, word('owner')],
    [0xa431, word('serial')],
  ]
  const entries: Buffer[] = []
  const values: Buffer[] = []
  const count = texts.length + 2
  let at = 8 + 2 + count * 12 + 4
  const entry = (tag: number, type: number, number: number, value: Buffer) => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16LE(tag, 0)
    bytes.writeUInt16LE(type, 2)
    bytes.writeUInt32LE(number, 4)
    if (value.length <= 4) value.copy(bytes, 8)
    else {
      bytes.writeUInt32LE(at, 8)
      values.push(value)
      at += value.length
    }
    return bytes
  }
  const short = Buffer.alloc(4)
  short.writeUInt16LE(orientation)
  entries.push(entry(0x0112, 3, 1, short))
  for (const [tag, text] of texts) entries.push(entry(tag, 2, text.length + 1, ascii(`${text}\0`)))
  const places = [43, 1, 14, 1, 2500, 100].flatMap(value => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(value)
    return [bytes]
  })
  const gpsAt = at
  const gps = Buffer.alloc(2 + 2 * 12 + 4)
  gps.writeUInt16LE(2, 0)
  gps.set([1, 0, 2, 0, 2, 0, 0, 0, 0x4e, 0, 0, 0], 2)
  gps.set([2, 0, 5, 0, 3, 0, 0, 0], 14)
  gps.writeUInt32LE(gpsAt + gps.length, 22)
  const gpsBytes = Buffer.concat([gps, ...places])
  const pointer = Buffer.alloc(4)
  pointer.writeUInt32LE(gpsAt)
  const nextAt = gpsAt + gpsBytes.length
  entries.push(entry(0x8825, 4, 1, pointer))
  const second = Buffer.alloc(2 + 2 * 12 + 4)
  second.writeUInt16LE(2, 0)
  second.set([0x01, 0x02, 4, 0, 1, 0, 0, 0], 2)
  second.writeUInt32LE(nextAt + second.length, 10)
  second.set([0x02, 0x02, 4, 0, 1, 0, 0, 0], 14)
  second.writeUInt32LE(thumbnail.length, 22)
  const head = Buffer.concat([ascii('II*\0'), Buffer.from([8, 0, 0, 0, count, 0])])
  const next = Buffer.alloc(4)
  next.writeUInt32LE(nextAt)
  return Buffer.concat([ascii('Exif\0\0'), head, ...entries, next, ...values, gpsBytes, second, thumbnail])
}

/** A profile that names its device. */
function namedProfile(): Buffer {
  return Buffer.concat([ascii('ICC_PROFILE\0'), Buffer.from([1, 1]), ascii(word('profile').repeat(8))])
}

/** A JPEG with everything that a camera, an editor or a messenger may leave in it. */
export async function plantedJpeg({ orientation = 1, width = 160, height = 120 } = {}): Promise<Buffer> {
  const plain = await plainJpeg(width, height)
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description dc:creator="${word('xmp')}"/></rdf:RDF></x:xmpmeta>`
  const iptc = Buffer.concat([Buffer.from([0x1c, 2, 80, 0, word('iptc').length]), ascii(word('iptc'))])
  const photoshop = Buffer.concat([ascii('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0'), Buffer.from([iptc.length]), iptc])
  const jumbf = Buffer.concat([
    ascii('JP\0\x01\0\0\0\x01'),
    ascii(`\0\0\0\x60jumb\0\0\0\x28jumdc2pa\x00\x11\x00\x10\x80\0\x00\xaa\x00\x38\x9b\x71\x03c2pa\0${word('c2pa')}`),
  ])
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, await exif(orientation)),
    segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0${xmp}`)),
    segment(0xed, photoshop),
    segment(0xe2, namedProfile()),
    segment(0xeb, jumbf),
    segment(0xec, ascii(word('ducky'))),
    segment(0xfe, ascii(word('comment'))),
    plain.subarray(2),
    ascii(word('trailing')),
    await plainJpeg(32, 32),
  ])
}

export function pngChunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([ascii(type), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A PNG with text, EXIF, a profile, C2PA, a time, a private chunk, a second frame and trailing bytes. */
export async function plantedPng(): Promise<Buffer> {
  const data = pixelsWithBox(96, 64, { x: 8, y: 8, width: 20, height: 20 }, 5)
  const plain = await sharp(data, { raw: { width: 96, height: 64, channels: 3 } })
    .png()
    .toBuffer()
  const end = plain.indexOf('IEND') - 4
  const start = 33
  return Buffer.concat([
    plain.subarray(0, start),
    pngChunk('iCCP', Buffer.concat([ascii(`${word('profile')}\0\0`), deflateSync(ascii(word('profile')))])),
    pngChunk('tEXt', ascii(`Author\0${word('author')}`)),
    pngChunk('zTXt', Buffer.concat([ascii(`Comment\0\0`), deflateSync(ascii(word('packed')))])),
    pngChunk('iTXt', ascii(`XML:com.adobe.xmp\0\0\0\0\0${word('xmp')}`)),
    pngChunk('eXIf', (await exif(1)).subarray(6)),
    pngChunk('caBX', ascii(word('c2pa'))),
    pngChunk('tIME', Buffer.from([7, 230, 1, 5, 21, 4, 11])),
    pngChunk('prVt', ascii(word('private'))),
    plain.subarray(start, end),
    pngChunk('tEXt', ascii(`Late\0${word('late')}`)),
    plain.subarray(end),
    ascii(word('trailing')),
  ])
}

/** A PNG that says it has this size and holds a few bytes. */
export function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    ascii('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(4096))),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** The same for a JPEG: its frame header says another size. */
export async function hugeJpeg(width: number, height: number): Promise<Buffer> {
  const plain = Buffer.from(await plainJpeg())
  const frame = plain.indexOf(Buffer.from([0xff, 0xc0]))
  plain.writeUInt16BE(height, frame + 5)
  plain.writeUInt16BE(width, frame + 7)
  return plain
}
