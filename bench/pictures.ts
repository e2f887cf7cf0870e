// Pictures: from the file to hash, metadata and corners, beside plain decoding; and the search of one hash among a million, beside comparing with each.

import { readFileSync, statSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { HammingIndex } from '../src/algorithms/hamming-index.ts'
import { lookAtGrey } from '../src/algorithms/look-at-grey.ts'
import { distanceOf, HASH_WORDS, pictureHash } from '../src/algorithms/pdq.ts'
import { Random } from '../src/algorithms/random.ts'
import { DecoderPool } from '../src/system/decoder-pool.ts'
import { greyPicture } from '../src/system/grey-picture.ts'
import { sha256 } from '../src/system/hashing.ts'
import { readMetadata } from '../src/system/metadata-work.ts'
import { DEVELOPMENT_SCENES } from '../test/support/drawn-scenes.ts'
import { heicFile } from '../test/support/heic-file.ts'

/** Pictures a second and core that reading must reach, and milliseconds of a search. */
const LEAST_A_SECOND = 60
const MOST_MILLISECONDS = 20

/** Half a minute. */
export async function picturesBench(write: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'anechoic-bench-'))
  try {
    await readingOf(write, '1280 x 960, as messengers send them', await photographs(folder, 1280, 960, 82, false))
    await readingOf(
      write,
      '4032 x 3024 with EXIF, as phones take them',
      await photographs(folder, 4032, 3024, 88, true),
    )
    await readingOf(write, 'HEIC of 4000 x 3000 in tiles', [await heic(folder)])
  } finally {
    await rm(folder, { recursive: true })
  }
  for (const [name, words] of populations(1_000_000)) search(write, name, words)
}

/** A drawn scene each, with the grain of a sensor: JPEG files of the size that photographs have. */
async function photographs(folder: string, width: number, height: number, quality: number, hasExif: boolean) {
  const random = new Random('grain')
  const noise = Uint8Array.from({ length: 512 * 512 * 3 }, () => 118 + random.below(20))
  const raw = { width: 512, height: 512, channels: 3 } as const
  const grain = await sharp(noise, { raw }).png().toBuffer()
  const files: string[] = []
  for (const [name, draw] of Object.entries(DEVELOPMENT_SCENES)) {
    const canvas = draw(new Random(`${name} place`), new Random(`${name} moment`))
    const scene = sharp(canvas.data, { raw: { width: canvas.width, height: canvas.height, channels: 3 } })
    const large = await scene.resize(width, height, { fit: 'fill' }).png().toBuffer()
    const picture = sharp(large).composite([{ input: grain, tile: true, blend: 'soft-light' }])
    const exif = { IFD0: { Make: 'Invented', Model: 'Camera 1' }, IFD2: { DateTimeOriginal: '2022:01:07 10:11:12' } }
    const file = join(folder, `${name}-${width}.jpg`)
    await writeFile(file, await (hasExif ? picture.withExif(exif) : picture).jpeg({ quality }).toBuffer())
    files.push(file)
  }
  return files
}

/** Of all threads: what other programs do at the same time does not count. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function heic(folder: string): Promise<string> {
  const file = join(folder, 'tiles.heic')
  await writeFile(file, heicFile({ tiles: [25, 25] }))
  return file
}

const PARTS = ['read', 'sha256', 'grey', 'pdq', 'metadata', 'look', 'decode'] as const

async function readingOf(write: (line: string) => void, title: string, files: readonly string[]): Promise<void> {
  const kind = files[0].endsWith('.heic') ? 'heic' : 'jpeg'
  const rounds = Math.ceil((kind === 'heic' ? 4 : 48) / files.length)
  const spent: Record<(typeof PARTS)[number], number> = {
    read: 0,
    sha256: 0,
    grey: 0,
    pdq: 0,
    metadata: 0,
    look: 0,
    decode: 0,
  }
  const timed = async <Value>(part: keyof typeof spent, work: () => Value | Promise<Value>): Promise<Value> => {
    const start = cpuMilliseconds()
    const value = await work()
    spent[part] += cpuMilliseconds() - start
    return value
  }
  const greyOf = async (bytes: Uint8Array) => {
    const read = await greyPicture(bytes, kind)
    if ('fault' in read) throw new Error(read.fault)
    return read
  }
  const reading = async (file: string) => {
    const bytes = await timed('read', () => readFileSync(file))
    await timed('sha256', () => sha256(bytes))
    const read = await timed('grey', () => greyOf(bytes))
    await timed('pdq', () => pictureHash(read.grey))
    await timed('metadata', () => readMetadata(bytes, kind, 'photo.jpg', read))
  }
  const looking = async (file: string) => {
    const { grey, size } = await greyOf(readFileSync(file))
    await timed('look', () => lookAtGrey(grey, size))
  }
  const decoding = async (file: string) => {
    const bytes = readFileSync(file)
    await timed('decode', () => sharp(bytes, { sequentialRead: true }).raw().toBuffer())
  }
  // One after the other: what one leaves to the garbage collector is not put on another.
  for (const work of kind === 'jpeg' ? [reading, looking, decoding] : [reading, looking]) {
    const before = { ...spent }
    for (const file of files) await work(file)
    const warm = { ...spent }
    for (let round = 0; round < rounds; round++) for (const file of files) await work(file)
    for (const part of PARTS) spent[part] -= warm[part] - before[part]
  }
  const count = rounds * files.length
  const each = (part: keyof typeof spent) => (spent[part] / count).toFixed(1)
  const needed = spent.read + spent.sha256 + spent.grey + spent.pdq + spent.metadata
  const bytesEach = files.reduce((sum, file) => sum + statSync(file).size, 0) / files.length
  write(`${title} (${files.length} files, ${(bytesEach / 1024).toFixed(0)} KB each)`)
  write(
    `  read, SHA-256, decode, PDQ, metadata: ${((count * 1000) / needed).toFixed(0)} pictures/s and core (limit ${LEAST_A_SECOND}); ms: read ${each('read')}, SHA-256 ${each('sha256')}, decode to grey ${each('grey')}, PDQ of 8 orientations ${each('pdq')}, metadata ${each('metadata')}`,
  )
  if (kind === 'jpeg')
    write(
      `  beside plain decoding by sharp (${each('decode')} ms): all of it takes ${(needed / spent.decode).toFixed(2)} times as long`,
    )
  const whole = needed - spent.pdq + spent.look
  write(
    `  with corners and what lies inside borders (look ${each('look')} ms): ${((count * 1000) / whole).toFixed(0)} pictures/s`,
  )
  await throughPool(write, files, kind, rounds)
}

/** All of it as a case has it done: in one process of a pool, bytes through the pipe. */
async function throughPool(
  write: (line: string) => void,
  files: readonly string[],
  kind: string,
  rounds: number,
): Promise<void> {
  await using pool = new DecoderPool({ processes: 1, limits: { milliseconds: 60_000, megabytes: 1536 } })
  const parts = { look: true, metadata: true, provenance: true }
  const once = async (file: string) => {
    const bytes = await readFile(file)
    sha256(bytes)
    const outcome = await pool.run('system/picture-file-work', 'readPictureFile', [bytes, kind, 'photo.jpg', parts])
    if ('stopped' in outcome) throw new Error(`${file}: ${outcome.stopped}`)
  }
  await Promise.all(files.map(once))
  const start = performance.now()
  for (let round = 0; round < rounds; round++) await Promise.all(files.map(once))
  const seconds = (performance.now() - start) / 1000
  write(
    `  all of it in one process of the pool, wall time: ${((rounds * files.length) / seconds).toFixed(0)} pictures/s`,
  )
}

/** A million hashes each: unrelated ones, those that pictures have, clusters, and hashes that hardly differ. */
function* populations(count: number): Generator<[string, Uint32Array]> {
  const random = new Random('populations')
  const words = () => new Uint32Array(count * HASH_WORDS)
  yield ['unrelated', words().map(() => random.uint32())]
  yield ['of pictures', around(count, pictureHashes(), 60, random)]
  const centres = (n: number) => new Uint32Array(n * HASH_WORDS).map(() => random.uint32())
  yield ['in 1000 clusters', around(count, centres(1000), 60, random)]
  yield ['in 3 clusters', around(count, centres(3), 80, random)]
  yield ['nine bits of ten set', words().map(() => mostlySet(random))]
}

function mostlySet(random: Random): number {
  let word = 0
  for (let bit = 0; bit < 32; bit++) if (random.chance(0.9)) word |= 1 << bit
  return word
}

/** Copies of the given hashes with up to `spread` bits changed. */
function around(count: number, centres: Uint32Array, spread: number, random: Random): Uint32Array {
  const words = new Uint32Array(count * HASH_WORDS)
  for (let at = 0; at < words.length; at += HASH_WORDS) {
    const centre = random.below(centres.length / HASH_WORDS) * HASH_WORDS
    words.set(centres.subarray(centre, centre + HASH_WORDS), at)
    for (let bits = random.below(spread + 1); bits > 0; bits--)
      words[at + random.below(HASH_WORDS)] ^= 1 << random.below(32)
  }
  return words
}

/** PDQ of smooth noise, as light and shade of pictures are spread, in all orientations. */
function pictureHashes(): Uint32Array {
  const random = new Random('shades')
  const hashes = new Uint32Array(2000 * 8 * HASH_WORDS)
  for (let i = 0; i < 2000; i++) {
    const data = new Uint8Array(64 * 64).fill(40)
    for (let blob = 0; blob < 24; blob++) {
      const [x, y, radius, shade] = [random.below(64), random.below(64), 2 + random.below(22), random.below(60)]
      for (let row = Math.max(0, y - radius); row < Math.min(64, y + radius); row++)
        for (let column = Math.max(0, x - radius); column < Math.min(64, x + radius); column++)
          if ((row - y) ** 2 + (column - x) ** 2 < radius ** 2)
            data[row * 64 + column] = Math.min(255, data[row * 64 + column] + shade)
    }
    hashes.set(pictureHash({ width: 64, height: 64, data }).words, i * 8 * HASH_WORDS)
  }
  return hashes
}

function search(write: (line: string) => void, name: string, words: Uint32Array): void {
  const count = words.length / HASH_WORDS
  const random = new Random(name)
  let start = cpuMilliseconds()
  const index = new HammingIndex(words)
  index.within(words, 0, 0)
  const building = cpuMilliseconds() - start
  const times: number[] = []
  let found = 0
  for (let i = 0; i < 100; i++) {
    const at = random.below(count) * HASH_WORDS
    const query = words.slice(at, at + HASH_WORDS)
    for (let bit = 0; bit < 15; bit++) query[random.below(HASH_WORDS)] ^= 1 << random.below(32)
    start = cpuMilliseconds()
    found += index.within(query, 0, 31).length
    times.push(cpuMilliseconds() - start)
  }
  times.sort((a, b) => a - b)
  const average = (found / 100).toFixed(0)
  start = cpuMilliseconds()
  for (let round = 0; round < 3; round++)
    for (let id = 0; id < count; id++) if (distanceOf(words, 0, words, id * HASH_WORDS) <= 31) found++
  const each = (cpuMilliseconds() - start) / 3
  write(
    `search within 31 bits among ${count.toLocaleString('en')} hashes, ${name}: median ${times[50].toFixed(2)} ms, 95 % ${times[94].toFixed(1)}, longest ${times[99].toFixed(1)} (limit ${MOST_MILLISECONDS}); comparing with each ${each.toFixed(1)} ms, ${(each / times[50]).toFixed(1)} times the median; ${average} found on average; built in ${building.toFixed(0)} ms, ${(index.sizeBytes / 2 ** 20).toFixed(0)} MB`,
  )
}
