// Pictures with metadata of invented people and cameras: written here byte by byte, or by sharp.

import sharp from 'sharp'

/** JPEG segment by its marker. */
export type Segment = readonly [marker: number, content: Uint8Array]

/** A small picture with structure, with segments right behind its start. */
export async function jpegWithSegments(
  segments: readonly Segment[],
  seed = 7,
  size = { width: 320, height: 240 },
): Promise<Buffer> {
  const plain = await scene(size.width, size.height, seed).jpeg({ quality: 90 }).toBuffer()
  const written = segments.map(([marker, content]) => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(content.length + 2, 2)
    return Buffer.concat([head, content])
  })
  return Buffer.concat([plain.subarray(0, 2), ...written, plain.subarray(2)])
}

/** Blocks of grey in a pattern that the seed makes, so that perceptual hashes of different seeds differ. */
export function scene(width: number, height: number, seed: number) {
  let shapes = ''
  let state = Math.imul(seed, 2654435761) >>> 0 || 1
  const next = () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
  for (let i = 0; i < 40; i++) {
    const grey = Math.floor(next() * 256)
    const [x, y, w, h] = [
      next() * width,
      next() * height,
      (0.05 + next() * 0.3) * width,
      (0.05 + next() * 0.3) * height,
    ]
    shapes += `<rect x="${x - w / 2}" y="${y - h / 2}" width="${w}" height="${h}" fill="rgb(${grey},${grey},${grey})"/>`
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#888"/>${shapes}</svg>`
  return sharp(Buffer.from(svg))
}

/** A picture that names only the address of its Content Credentials, as programs do that keep them on a server. */
export function remoteManifestPicture(address: string): Promise<Buffer> {
  return jpegWithSegments([
    xmpSegment(
      `<rdf:Description rdf:about="" xmlns:dcterms="http://purl.org/dc/terms/" dcterms:provenance="${address}"/>`,
    ),
  ])
}

/** An XMP packet around descriptions. */
export function xmpPacket(descriptions: string): Buffer {
  return Buffer.from(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${descriptions}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
  )
}

export function xmpSegment(descriptions: string): Segment {
  return [0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), xmpPacket(descriptions)])]
}

/** IPTC-IIM records of application record 2, in a Photoshop segment. */
export function iptcSegment(records: readonly (readonly [id: number, value: string])[]): Segment {
  const written = records.map(([id, value]) => {
    const bytes = Buffer.from(value)
    const head = Buffer.from([0x1c, 2, id, 0, 0])
    head.writeUInt16BE(bytes.length, 3)
    return Buffer.concat([head, bytes])
  })
  const data = Buffer.concat(written)
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1')
  head.writeUInt32BE(data.length, head.length - 4)
  return [0xed, Buffer.concat([head, data, Buffer.alloc(data.length % 2)])]
}

/** ASCII text, whole numbers (32 bits), fractions, or bytes of no stated type. */
export type TagValue =
  | string
  | number
  | readonly (readonly [number, number])[]
  | { readonly short: number }
  | { readonly byte: number }
  | { readonly bytes: Uint8Array }

export interface ExifTags {
  readonly ifd0?: Readonly<Record<number, TagValue>>
  readonly exif?: Readonly<Record<number, TagValue>>
  readonly gps?: Readonly<Record<number, TagValue>>
  /** JPEG file. */
  readonly thumbnail?: Uint8Array
  readonly isBigEndian?: boolean
}

/** TIFF structure with the directories given. */
export function exifBlock({ ifd0 = {}, exif, gps, thumbnail, isBigEndian = false }: ExifTags): Buffer {
  const block = Buffer.alloc(8 + 40_000 + (thumbnail?.length ?? 0))
  const u16 = (value: number, at: number) =>
    isBigEndian ? block.writeUInt16BE(value, at) : block.writeUInt16LE(value, at)
  const u32 = (value: number, at: number) =>
    isBigEndian ? block.writeUInt32BE(value, at) : block.writeUInt32LE(value, at)
  block.write(isBigEndian ? 'MM' : 'II')
  u16(42, 2)
  u32(8, 4)
  let free = 8
  const directory = (tags: Readonly<Record<number, TagValue>>): ((next: number) => void) => {
    const entries = Object.entries(tags)
      .map(([tag, value]) => [Number(tag), value] as const)
      .sort(([a], [b]) => a - b)
    const start = free
    u16(entries.length, start)
    free = start + 2 + entries.length * 12 + 4
    entries.forEach(([tag, value], i) => {
      const at = start + 2 + i * 12
      u16(tag, at)
      if (typeof value === 'number') {
        u16(4, at + 2)
        u32(1, at + 4)
        u32(value, at + 8)
      } else if (typeof value === 'string') {
        const text = Buffer.from(`${value}\0`)
        u16(2, at + 2)
        u32(text.length, at + 4)
        if (text.length <= 4) text.copy(block, at + 8)
        else {
          u32(free, at + 8)
          text.copy(block, free)
          free += text.length + (text.length % 2)
        }
      } else if ('short' in value) {
        u16(3, at + 2)
        u32(1, at + 4)
        u16(value.short, at + 8)
      } else if ('bytes' in value) {
        u16(7, at + 2)
        u32(value.bytes.length, at + 4)
        u32(free, at + 8)
        block.set(value.bytes, free)
        free += value.bytes.length + (value.bytes.length % 2)
      } else if ('byte' in value) {
        u16(1, at + 2)
        u32(1, at + 4)
        block[at + 8] = value.byte
      } else {
        u16(5, at + 2)
        u32(value.length, at + 4)
        u32(free, at + 8)
        for (const [numerator, denominator] of value) {
          u32(numerator, free)
          u32(denominator, free + 4)
          free += 8
        }
      }
    })
    return next => u32(next, start + 2 + entries.length * 12)
  }
  const pointers: Record<number, TagValue> = { ...ifd0 }
  if (exif !== undefined) pointers[0x8769] = 0
  if (gps !== undefined) pointers[0x8825] = 0
  const setNext = directory(pointers)
  const point = (tag: number, to: number) => {
    for (let at = 10; ; at += 12)
      if ((isBigEndian ? block.readUInt16BE(at) : block.readUInt16LE(at)) === tag) return u32(to, at + 8)
  }
  if (exif !== undefined) {
    point(0x8769, free)
    directory(exif)
  }
  if (gps !== undefined) {
    point(0x8825, free)
    directory(gps)
  }
  if (thumbnail !== undefined) {
    setNext(free)
    const start = free
    directory({ 259: { short: 6 }, 513: 0, 514: thumbnail.length })
    u32(free, start + 2 + 12 + 8)
    block.set(thumbnail, free)
    free += thumbnail.length
  }
  return block.subarray(0, free)
}

export function exifSegment(tags: ExifTags): Segment {
  return [0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exifBlock(tags)])]
}

/** Degrees as three fractions. */
export function dms(degrees: number): readonly (readonly [number, number])[] {
  const whole = Math.floor(degrees)
  const minutes = Math.floor((degrees - whole) * 60)
  return [
    [whole, 1],
    [minutes, 1],
    [Math.round((degrees - whole - minutes / 60) * 3600 * 10_000), 10_000],
  ]
}

/** The block of an iPhone with the identifier of a Live Photo. */
export function appleNote(id: string, isLittle = false): Buffer {
  const text = Buffer.from(`${id}\0`)
  const note = Buffer.alloc(16 + 12 + 4 + text.length)
  note.write(`Apple iOS\0\0\x01${isLittle ? 'II' : 'MM'}`, 'latin1')
  const u16 = (value: number, at: number) => (isLittle ? note.writeUInt16LE(value, at) : note.writeUInt16BE(value, at))
  const u32 = (value: number, at: number) => (isLittle ? note.writeUInt32LE(value, at) : note.writeUInt32BE(value, at))
  u16(1, 14)
  u16(0x11, 16)
  u16(2, 18)
  u32(text.length, 20)
  u32(32, 24)
  text.copy(note, 32)
  return note
}

/** An ISO base media file of two boxes without a track, as it stands behind a picture. */
export function shortClip(): Buffer {
  const box = (type: string, body: Uint8Array) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(8 + body.length)
    head.write(type, 4, 'latin1')
    return Buffer.concat([head, body])
  }
  return Buffer.concat([box('ftyp', Buffer.from('mp42\0\0\0\0isommp42')), box('mdat', Buffer.alloc(500, 7))])
}

/** A photograph as a telephone writes it, at an invented spot. */
export const TELEPHONE: ExifTags = {
  ifd0: { 271: 'Saiga', 272: 'Steppe 5', 274: { short: 1 }, 305: 'S5.12', 306: '2022:01:05 16:20:31' },
  exif: {
    36867: '2022:01:05 16:20:31',
    36868: '2022:01:05 16:20:31',
    36880: '+06:00',
    36881: '+06:00',
    36882: '+06:00',
    37521: '417',
    40962: 320,
    40963: 240,
    42032: 'Invented Owner',
    42033: 'SN-0042',
  },
  gps: {
    1: 'N',
    2: dms(43.2386),
    3: 'E',
    4: dms(76.9457),
    5: { byte: 0 },
    6: [[8125, 10]],
    7: [
      [10, 1],
      [20, 1],
      [30, 1],
    ],
    16: 'T',
    17: [[27150, 100]],
    29: '2022:01:05',
    31: [[45, 10]],
  },
}

/** EXIF as libvips writes it, the same in every format that it writes. */
export const BY_SHARP = {
  IFD0: { Make: 'Marmot', Model: 'Field 2', Software: 'GIMP 2.10', DateTime: '2021:07:03 08:09:10' },
  IFD2: {
    DateTimeOriginal: '2021:07:03 08:09:10',
    OffsetTimeOriginal: '-03:30',
    PixelXDimension: '320',
    PixelYDimension: '240',
  },
  IFD3: {
    GPSLatitudeRef: 'S',
    GPSLatitude: '33/1 51/1 3566/100',
    GPSLongitudeRef: 'W',
    GPSLongitude: '70/1 12/1 4044/100',
  },
}

/** The same again, as a TIFF file. */
const BY_HAND: ExifTags = {
  ifd0: { 271: 'Marmot', 272: 'Field 2', 305: 'GIMP 2.10', 306: '2021:07:03 08:09:10' },
  exif: { 36867: '2021:07:03 08:09:10', 36881: '-03:30', 40962: 320, 40963: 240 },
  gps: { 1: 'S', 2: dms(33.859_905_6), 3: 'W', 4: dms(70.211_233_3) },
}

/** The same picture in every format that holds metadata, by the name of its kind. */
export async function samplesByFormat(): Promise<Readonly<Record<string, Buffer>>> {
  const base = scene(320, 240, 11).withExif(BY_SHARP)
  const avif = await base.clone().avif({ effort: 0 }).toBuffer()
  const heic = Buffer.from(avif)
  heic.write('heic', 8, 'latin1')
  heic.write('mif1', 16, 'latin1')
  return {
    jpeg: await base.clone().jpeg().toBuffer(),
    png: await base.clone().png().toBuffer(),
    webp: await base.clone().webp().toBuffer(),
    // libvips writes no EXIF into TIFF files.
    tiff: exifBlock(BY_HAND),
    avif,
    heic,
  }
}
