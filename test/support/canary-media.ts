// Pictures, videos and recordings with planted values in everything that travels with one.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { CanaryPlanter } from './canary-planter.ts'

/** Sides of a picture, pixels; the caption fills the lowest quarter. */
export const PICTURE = { width: 336, height: 252 } as const

export const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0

interface CaptionedPicture {
  readonly bytes: Uint8Array
  readonly caption: string
}

function drawing(planter: CanaryPlanter): { svg: Buffer; caption: string } {
  const caption = planter.word('caption').toUpperCase()
  const { width, height } = PICTURE
  const svg =
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#dde"/>
<circle cx="168" cy="90" r="${30 + planter.below(40)}" fill="#a86"/><rect y="180" width="${width}" height="72" fill="#fff"/>
<text x="12" y="226" font-family="DejaVu Sans, sans-serif" font-size="26" fill="#000">${caption}</text></svg>`)
  return { svg, caption }
}

/** A photograph: EXIF, XMP, Photoshop blocks, a comment, a thumbnail, a C2PA box, bytes behind the end, a caption in the picture. */
export async function pictureJpeg(planter: CanaryPlanter): Promise<CaptionedPicture> {
  const { svg, caption } = drawing(planter)
  const jpeg = await sharp(svg)
    .jpeg()
    .withExif({
      IFD0: { Artist: planter.word('exif'), ImageDescription: planter.word('exif'), Make: planter.word('exif') },
      IFD2: { BodySerialNumber: planter.word('exif'), LensModel: planter.word('exif') },
      IFD3: { GPSMapDatum: planter.word('exif') },
    })
    .toBuffer()
  const thumbnail = await sharp(svg).resize(160).jpeg().toBuffer()
  const bytes = Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><rdf:li>${planter.word('xmp')}</rdf:li></x:xmpmeta>`),
    segment(0xed, `Photoshop 3.0\0${planter.word('xmp')}`),
    segment(0xeb, Buffer.concat([Buffer.from('JP\0\x01\0\0\0\x01', 'latin1'), manifest(planter)])),
    segment(0xfe, planter.word('comment')),
    segment(0xec, Buffer.concat([Buffer.from(planter.word('thumbnail')), thumbnail])),
    jpeg.subarray(2),
    Buffer.from(planter.word('trailing bytes')),
  ])
  return { bytes, caption }
}

/** A screenshot with text chunks, EXIF, a C2PA chunk and bytes behind the end. */
export async function picturePng(planter: CanaryPlanter): Promise<CaptionedPicture> {
  const { svg, caption } = drawing(planter)
  const png = await sharp(svg).png().toBuffer()
  const exif = Buffer.from(`II*\0\x08\0\0\0\0\0\0\0\0\0 ${planter.word('exif')}`, 'latin1')
  const bytes = Buffer.concat([
    png.subarray(0, 33),
    pngChunk('tEXt', `Author\0${planter.word('comment')}`),
    pngChunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>${planter.word('xmp')}</x:xmpmeta>`),
    pngChunk('eXIf', exif),
    pngChunk('caBX', manifest(planter)),
    png.subarray(33),
    Buffer.from(planter.word('trailing bytes')),
  ])
  return { bytes, caption }
}

/** A C2PA store of one assertion, in boxes of JUMBF (ISO 19566-5). */
function manifest(planter: CanaryPlanter): Buffer {
  const label = Buffer.from(`6a736f6e00110010800000aa00389b7103`, 'hex')
  const author = JSON.stringify({ author: [{ name: planter.word('c2pa') }], location: planter.word('c2pa') })
  const description = box('jumd', Buffer.concat([label, Buffer.from('c2pa\0')]))
  return box('jumb', Buffer.concat([description, box('json', Buffer.from(author))]))
}

function box(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

function segment(marker: number, content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content as string)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(bytes.length + 2, 2)
  return Buffer.concat([head, bytes])
}

function pngChunk(type: string, content: string | Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), Buffer.from(content as string)])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length - 4)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crcOf(body))
  return Buffer.concat([length, body, sum])
}

function crcOf(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

/** Tags of a container: who, where, with what, and notes. Ogg has one field for comment and description. */
const TAGS = ['title', 'artist', 'comment', 'location', 'copyright', 'album']

function tags(planter: CanaryPlanter, names: readonly string[]): string[] {
  return names.flatMap(name => ['-metadata', `${name}=${planter.word('container tag')}`])
}

/** Two seconds of video with sound, tags, names of tracks, a chapter and subtitles; undefined without ffmpeg. */
export function clip(planter: CanaryPlanter): Uint8Array | undefined {
  if (!hasFfmpeg) return undefined
  const words = planter.word('subtitle')
  const chapter = planter.word('container tag')
  const tagged = tags(planter, [...TAGS, 'description'])
  const track = planter.word('container tag')
  return inScratch(folder => {
    const subtitles = join(folder, 's.srt')
    const chapters = join(folder, 'c.txt')
    const out = join(folder, 'o.mp4')
    writeFileSync(subtitles, `1\n00:00:00,000 --> 00:00:01,000\n${words}\n`)
    writeFileSync(chapters, `;FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=${chapter}\n`)
    const inputs = [
      '-f',
      'lavfi',
      '-i',
      'testsrc=size=160x120:rate=8:duration=1',
      '-f',
      'lavfi',
      '-i',
      'sine=duration=1',
    ]
    const maps = ['-map', '0:v', '-map', '1:a', '-map', '2:s', '-map_metadata', '3', '-map_chapters', '3']
    const codecs = ['-c:v', 'libx264', '-c:a', 'aac', '-c:s', 'mov_text', '-metadata:s:a:0', `handler_name=${track}`]
    ffmpeg([
      ...inputs,
      '-i',
      subtitles,
      '-i',
      chapters,
      ...maps,
      ...codecs,
      ...tagged,
      '-movflags',
      'use_metadata_tags',
      out,
    ])
    return readFileSync(out)
  })
}

/** A voice message with tags; undefined without ffmpeg. */
export function voice(planter: CanaryPlanter): Uint8Array | undefined {
  if (!hasFfmpeg) return undefined
  const tagged = tags(planter, TAGS)
  return inScratch(folder => {
    const out = join(folder, 'o.ogg')
    ffmpeg(['-f', 'lavfi', '-i', 'sine=frequency=330:duration=1', '-c:a', 'libopus', ...tagged, out])
    return readFileSync(out)
  })
}

function ffmpeg(words: readonly string[]): void {
  const run = spawnSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...words], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`ffmpeg: ${run.stderr}`)
}

function inScratch<Result>(work: (folder: string) => Result): Result {
  mkdirSync(tmpdir(), { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-canary-media-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
