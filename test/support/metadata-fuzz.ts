// Damaged copies of pictures, clips and papers with metadata, read in a process of its own: each must end in a reading, in time, without network.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import type { MediaMetadata, ProvenanceReading } from '../../src/model/media-metadata.ts'
import { DecoderPool } from '../../src/system/decoder-pool.ts'
import { pictureKindOf } from '../../src/system/picture-kind.ts'
import {
  appleNote,
  exifSegment,
  iptcSegment,
  jpegWithSegments,
  remoteManifestPicture,
  samplesByFormat,
  scene,
  shortClip,
  TELEPHONE,
  xmpSegment,
} from './metadata-samples.ts'
import { Dice, mutated } from './mutations.ts'

const SHARED = resolve(import.meta.dirname, '../../../shared')

/** Bytes of a sample that are kept behind the segments of a JPEG file, manifests among them, and of all others. */
const PIXELS = 4 * 1024
const HEAD = 64 * 1024

const MIME: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.tiff': 'image/tiff',
  '.avif': 'image/avif',
  '.heic': 'image/heic',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.ogg': 'audio/ogg',
}

export interface FuzzSample {
  readonly name: string
  readonly mimeType: string
  readonly bytes: Uint8Array
}

/** Own samples in every format, and of the public ones those below a folder. `whole`: not cut to their heads. */
export async function metadataSamples(whole = false): Promise<FuzzSample[]> {
  const own: [string, Uint8Array][] = Object.entries(await samplesByFormat()).map(([kind, bytes]) => [
    `own.${kind}`,
    bytes,
  ])
  own.push(
    [
      'telephone.jpg',
      await jpegWithSegments([exifSegment({ ...TELEPHONE, thumbnail: await scene(160, 120, 3).jpeg().toBuffer() })]),
    ],
    ['packets.jpg', await jpegWithSegments([xmpSegment('<a:b c:d="e">f</a:b>'), iptcSegment([[80, 'Aru Invented']])])],
    ['remote.jpg', await remoteManifestPicture('http://192.0.2.1/m.c2pa')],
    [
      'motion.jpg',
      Buffer.concat([
        // Small enough for the clip to be within what is kept.
        await jpegWithSegments(
          [
            exifSegment({
              ...TELEPHONE,
              exif: { 37500: { bytes: appleNote('0B1C2D3E-4F50-6172-8394-A5B6C7D8E9F0') } },
            }),
          ],
          7,
          { width: 48, height: 32 },
        ),
        shortClip(),
      ]),
    ],
    ['own.gif', await scene(40, 30, 2).gif().toBuffer()],
  )
  const shared = ['conformance/c2pa-public', 'data/images', 'data/videos', 'data/telegram-exports']
    .map(folder => join(SHARED, folder))
    .filter(folder => existsSync(folder))
    .flatMap(folder => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(file => join(folder, file)))
    .filter(file => MIME[extname(file)] !== undefined && statSync(file).isFile())
    .sort()
    .map((file): [string, Uint8Array] => [file, readFileSync(file)])
  return [...own, ...shared].map(([name, bytes]) => ({
    name,
    mimeType: MIME[extname(name)] ?? 'image/jpeg',
    bytes: whole ? bytes : bytes.subarray(0, headOf(bytes)),
  }))
}

function headOf(bytes: Uint8Array): number {
  let at = 2
  while (bytes[0] === 0xff && bytes[at] === 0xff && bytes[at + 1] !== 0xda && at + 4 < bytes.length)
    at += 2 + ((bytes[at + 2] << 8) | bytes[at + 3])
  return at === 2 ? HEAD : at + PIXELS
}

export interface FuzzTally {
  readonly rounds: number
  /** How often each verdict came out. */
  readonly verdicts: Readonly<Record<string, number>>
  /** Readings with at least one row, and with a block that could not be read. */
  readonly withRows: number
  readonly unreadable: number
  readonly slowestMilliseconds: number
  /** Inputs that ended in anything but a reading, as `round: outcome`. */
  readonly failed: readonly string[]
  /** Readings during which something asked for the network. */
  readonly asked: number
}

/** Reads metadata and Content Credentials of `rounds` damaged copies, every sample in turn. */
export async function fuzzMetadata(
  samples: readonly FuzzSample[],
  rounds: number,
  seed: number,
  processes = 2,
): Promise<FuzzTally> {
  await using pool = new DecoderPool({ processes, limits: { milliseconds: 20_000, megabytes: 1024 } })
  const dice = new Dice(seed)
  const seeds = samples.map(({ bytes }) => bytes)
  const verdicts: Record<string, number> = {}
  const failed: string[] = []
  let [withRows, unreadable, slowest, asked, round] = [0, 0, 0, 0, 0]
  const one = async (): Promise<void> => {
    while (round < rounds) {
      const number = round++
      const { mimeType, bytes, name } = samples[number % samples.length]
      const damaged = mutated([bytes, ...seeds.slice(0, 4)].slice(0, dice.below(4) === 0 ? 5 : 1), dice)
      const before = performance.now()
      const kind = pictureKindOf(damaged) ?? pictureKindOf(bytes) ?? ''
      const read = await pool.run('system/metadata-work', 'readMetadata', [damaged, kind, name])
      const signed = await pool.run('system/provenance-work', 'readProvenance', [damaged, mimeType])
      slowest = Math.max(slowest, performance.now() - before)
      for (const outcome of [read, signed])
        if (!('result' in outcome)) failed.push(`${number}: ${outcome.stopped} (${name})`)
      if ('result' in read) {
        const metadata = read.result as MediaMetadata
        if (metadata.rows.length > 0) withRows++
        if (metadata.unreadable.length > 0) unreadable++
      }
      if ('result' in signed) {
        const { verdict, codes } = signed.result as ProvenanceReading
        const key = codes.includes('reader.trap') ? `${verdict}, trap` : verdict
        verdicts[key] = (verdicts[key] ?? 0) + 1
        if (codes.includes('anechoic.network.refused')) asked++
      }
    }
  }
  await Promise.all(Array.from({ length: processes }, one))
  return { rounds, verdicts, withRows, unreadable, slowestMilliseconds: Math.round(slowest), failed, asked }
}
