// Drawn videos: places of drawn-scenes.ts seen by a camera, with people and cars that move; what edits do to them, by ffmpeg.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Random } from '../../src/algorithms/random.ts'
import { DrawnCanvas } from './drawn-canvas.ts'
import { channelMark, type DrawScene } from './drawn-scenes.ts'

export const CLIP_WIDTH = 320
export const CLIP_HEIGHT = 240
export const CLIP_RATE = 24

/** Grey frame of a second, CLIP_WIDTH x CLIP_HEIGHT. */
export type DrawnClip = (second: number) => Uint8Array

interface Grey {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

function greyOf({ width, height, data }: DrawnCanvas): Grey {
  const grey = new Uint8Array(width * height)
  for (let i = 0; i < grey.length; i++)
    grey[i] = Math.round(0.299 * data[3 * i] + 0.587 * data[3 * i + 1] + 0.114 * data[3 * i + 2])
  return { width, height, data: grey }
}

/** A smooth path: sums of three slow waves, about -1..1. */
function wave(random: Random, hertz: number): (second: number) => number {
  const parts = [1, 1.7, 2.9].map(factor => ({
    rate: 2 * Math.PI * hertz * factor * (0.7 + 0.6 * random.unit()),
    phase: 2 * Math.PI * random.unit(),
    weight: 0.6 / factor,
  }))
  return second => parts.reduce((sum, { rate, phase, weight }) => sum + weight * Math.sin(rate * second + phase), 0)
}

/** How a camera stands: centre in fractions of the picture, part of it that is seen, turn in radians. */
interface Stand {
  readonly x: number
  readonly y: number
  readonly zoom: number
  readonly turn: number
}

function seen(picture: Grey, { x, y, zoom, turn }: Stand): Uint8Array {
  const frame = new Uint8Array(CLIP_WIDTH * CLIP_HEIGHT)
  const scale = (zoom * picture.width) / CLIP_WIDTH
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale]
  for (let row = 0; row < CLIP_HEIGHT; row++)
    for (let column = 0; column < CLIP_WIDTH; column++) {
      const [dx, dy] = [column - CLIP_WIDTH / 2, row - CLIP_HEIGHT / 2]
      const px = Math.min(picture.width - 2, Math.max(0, x * picture.width + cos * dx - sin * dy))
      const py = Math.min(picture.height - 2, Math.max(0, y * picture.height + sin * dx + cos * dy))
      const [left, top] = [Math.floor(px), Math.floor(py)]
      const [fx, fy] = [px - left, py - top]
      const at = top * picture.width + left
      const upper = picture.data[at] * (1 - fx) + picture.data[at + 1] * fx
      const lower = picture.data[at + picture.width] * (1 - fx) + picture.data[at + picture.width + 1] * fx
      frame[row * CLIP_WIDTH + column] = upper * (1 - fy) + lower * fy
    }
  return frame
}

function blob(frame: Uint8Array, x: number, y: number, width: number, height: number, value: number): void {
  for (let row = Math.max(0, Math.floor(y - height)); row < Math.min(CLIP_HEIGHT, y + height); row++)
    for (let column = Math.max(0, Math.floor(x - width)); column < Math.min(CLIP_WIDTH, x + width); column++)
      if (((column - x) / width) ** 2 + ((row - y) / height) ** 2 <= 1) frame[row * CLIP_WIDTH + column] = value
}

/** People who walk through the frame. */
function walkers(random: Random, count: number): (frame: Uint8Array, second: number) => void {
  const all = Array.from({ length: count }, () => ({
    from: random.between(-60, CLIP_WIDTH + 60),
    pace: random.between(8, 40) * (random.chance(0.5) ? 1 : -1),
    y: random.between(110, 225),
    size: random.between(16, 46),
    coat: random.between(10, 245),
    step: wave(random, 0.8),
  }))
  return (frame, second) => {
    for (const { from, pace, y, size, coat, step } of all) {
      const span = CLIP_WIDTH + 160
      const x = ((((from + pace * second + 80) % span) + span) % span) - 80
      blob(frame, x, y, size * 0.25, size * 0.55, coat)
      blob(frame, x + step(second) * 2, y - size * 0.75, size * 0.16, size * 0.2, 255 - coat * 0.5)
      blob(frame, x + step(second * 3) * size * 0.2, y + size * 0.7, size * 0.1, size * 0.3, 30)
    }
  }
}

/** One clip of a place and a moment. */
type DrawClip = (scene: DrawScene, place: Random, moment: Random) => DrawnClip

const handheld: DrawClip = (scene, place, moment) => {
  const picture = greyOf(scene(place, new Random('1')))
  const [x, y, zoom, turn] = [wave(moment, 0.1), wave(moment, 0.12), wave(moment, 0.07), wave(moment, 0.1)]
  const walk = walkers(moment, 3)
  return second => {
    const frame = seen(picture, {
      x: 0.5 + 0.2 * x(second),
      y: 0.5 + 0.12 * y(second),
      zoom: 0.6 + 0.15 * zoom(second),
      turn: 0.15 * turn(second),
    })
    walk(frame, second)
    return frame
  }
}

/** A camera that stands, as on a house: only people move. */
const standing: DrawClip = (scene, place, moment) => {
  const picture = greyOf(scene(place, new Random('1')))
  const empty = seen(picture, { x: 0.5, y: 0.5, zoom: 0.9, turn: 0 })
  const walk = walkers(moment, 7)
  return second => {
    const frame = empty.slice()
    walk(frame, second)
    return frame
  }
}

/** One person speaks before a wall: head, eyes and mouth move a little. */
const talk: DrawClip = (scene, place, moment) => {
  const picture = greyOf(scene(place, new Random('1')))
  const empty = seen(picture, { x: 0.5, y: 0.4, zoom: 0.5, turn: 0 })
  const [x, y, mouth] = [wave(moment, 0.25), wave(moment, 0.3), wave(moment, 1.7)]
  const [skin, coat] = [place.between(120, 210), place.between(20, 120)]
  return second => {
    const frame = empty.slice()
    const [left, top] = [160 + 14 * x(second), 105 + 7 * y(second)]
    blob(frame, 160 + 6 * x(second), 250, 95, 70, coat)
    blob(frame, left, top, 44, 58, skin)
    blob(frame, left, top - 48, 40, 20, coat / 2)
    for (const side of [-1, 1]) blob(frame, left + side * 17, top - 12, 7, 4, 30)
    blob(frame, left, top + 28, 16, 3 + 5 * Math.abs(mouth(second)), 60)
    return frame
  }
}

/** Several shots of two to four seconds. */
const shots: DrawClip = (scene, place, moment) => {
  const each = Array.from({ length: 6 }, (_, i) =>
    (i % 2 === 0 ? handheld : standing)(scene, new Random(`${place.below(1e9)}`), new Random(`${moment.below(1e9)}`)),
  )
  const ends = each.map((_, i) => 2 + i * 2.3 + moment.unit())
  return second => {
    const shot = ends.findIndex(end => second < end)
    return each[shot === -1 ? each.length - 1 : shot](second)
  }
}

/** A slow way into a picture, another one at another moment: two ways into one picture are of one picture. */
const zooming: DrawClip = (scene, place, moment) => {
  const picture = greyOf(scene(place, moment))
  const [x, y] = [0.5 + 0.15 * (moment.unit() - 0.5), 0.5 + 0.15 * (moment.unit() - 0.5)]
  const speed = moment.between(15, 35) / 1000
  return second => seen(picture, { x, y, zoom: Math.max(0.35, 0.95 - speed * second), turn: 0 })
}

/** One picture that stands. */
const still: DrawClip = (scene, place, moment) => {
  const picture = seen(greyOf(scene(place, moment)), { x: 0.5, y: 0.5, zoom: 0.95, turn: 0 })
  return () => picture
}

export const CLIP_KINDS: Readonly<Record<string, DrawClip>> = { handheld, standing, talk, shots, zooming, still }

/** The card of a channel, then the clip. */
export function withCard(clip: DrawnClip, seconds: number, seed: string): DrawnClip {
  const canvas = new DrawnCanvas(CLIP_WIDTH, CLIP_HEIGHT, [24, 60, 110])
  const random = new Random(seed)
  canvas.ellipse(160, 90, 50, 50, [230, 180, 40])
  canvas.text([60, 160, 200, 50], 24, [250, 250, 250], random)
  channelMark(canvas, 20, 20, 0.6)
  const card = greyOf(canvas).data
  return second => (second < seconds ? card : clip(second - seconds))
}

/** One after the other; each with its seconds. */
export function joined(parts: readonly (readonly [DrawnClip, number])[]): DrawnClip {
  return second => {
    let left = second
    for (const [clip, seconds] of parts) {
      if (left < seconds) return clip(left)
      left -= seconds
    }
    return new Uint8Array(CLIP_WIDTH * CLIP_HEIGHT)
  }
}

/** Writes a clip as H.264 in MP4. */
export async function writeClip(clip: DrawnClip, seconds: number, file: string): Promise<void> {
  const size = `${CLIP_WIDTH}x${CLIP_HEIGHT}`
  await runFfmpeg(
    [
      '-f',
      'rawvideo',
      '-pix_fmt',
      'gray',
      '-s',
      size,
      '-r',
      `${CLIP_RATE}`,
      '-i',
      'pipe:0',
      ...H264,
      '-crf',
      '20',
      file,
    ],
    function* () {
      for (let i = 0; i < seconds * CLIP_RATE; i++) yield clip(i / CLIP_RATE)
    },
  )
}

const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-threads', '1', '-y']

export async function runFfmpeg(
  args: readonly string[],
  frames: () => Iterable<Uint8Array> = function* () {},
): Promise<void> {
  const child = spawn('ffmpeg', ['-v', 'error', ...args], { stdio: ['pipe', 'ignore', 'inherit'] })
  const ended = once(child, 'close')
  for (const frame of frames()) if (!child.stdin.write(frame)) await once(child.stdin, 'drain')
  child.stdin.end()
  const [status] = await ended
  if (status !== 0) throw new Error(`ffmpeg ended with ${status}`)
}

/** Filters and rate of encoding of an edit; `start` and `length` cut a part out, seconds. */
export interface ClipEdit {
  readonly filter: string
  readonly crf?: number
  readonly start?: number
  readonly length?: number
}

/** A caption of made-up letters: dark bars of words on light, by drawbox. */
function words(random: Random, top: string, high: number): string {
  const boxes: string[] = []
  for (let line = 0; line < 2; line++)
    for (let x = 14; x < 290; ) {
      const width = random.between(8, 36)
      boxes.push(`drawbox=x=${x}:y=${top}+${8 + line * Math.round(high / 2.4)}:w=${width}:h=9:color=black:t=fill`)
      x += width + 7
    }
  return boxes.join(',')
}

function mark(random: Random): string {
  const [x, y] = [random.chance(0.5) ? 8 : 320 - 78, random.chance(0.5) ? 8 : 240 - 34]
  const bars = [0, 1, 2, 3].map(
    i => `drawbox=x=${x + 26 + i * 10}:y=${y + 5}:w=${random.between(3, 8)}:h=16:color=black:t=fill`,
  )
  return [
    `drawbox=x=${x}:y=${y}:w=70:h=26:color=white:t=fill`,
    `drawbox=x=${x + 4}:y=${y + 4}:w=18:h=18:color=gray:t=fill`,
    ...bars,
  ].join(',')
}

/** Each edit of the set; `random` decides places and strengths. */
export const CLIP_EDITS: Readonly<Record<string, (random: Random, seconds: number) => ClipEdit>> = {
  encode: random => ({ filter: 'null', crf: random.between(32, 38) }),
  resize: random => ({ filter: `scale=${2 * random.between(60, 110)}:-2` }),
  crop: random => ({ filter: `crop=256:192:${random.between(0, 64)}:${random.between(0, 48)}` }),
  logo: random => ({ filter: mark(random) }),
  border: random => {
    const side = 2 * random.between(6, 16)
    const colour = random.pick(['black', 'white', 'gray'])
    return { filter: `pad=iw+${2 * side}:ih+${2 * side}:${side}:${side}:color=${colour}` }
  },
  caption: random => {
    const high = 2 * random.between(15, 24)
    if (random.chance(0.5)) return { filter: `pad=iw:ih+${high}:0:0:color=white,${words(random, '240', high)}` }
    return {
      filter: `drawbox=x=0:y=${240 - high}:w=320:h=${high}:color=white:t=fill,${words(random, `${240 - high}`, high)}`,
    }
  },
  brightness: random => {
    const [brightness, contrast] = [random.between(-20, 20) / 100, random.between(70, 130) / 100]
    return { filter: `eq=brightness=${brightness}:contrast=${contrast}` }
  },
  mirror: () => ({ filter: 'hflip' }),
  part: (random, seconds) => ({
    filter: 'null',
    start: random.between(100, 100 * (seconds - 6)) / 100,
    length: 4 + 1.5 * random.unit(),
  }),
  'black bars': random =>
    random.chance(0.5)
      ? { filter: 'pad=iw:ih*1.5:0:(oh-ih)/2:color=black' }
      : { filter: 'pad=iw*1.4:ih:(ow-iw)/2:0:color=black' },
  'frame rate': random => ({ filter: `fps=${random.pick([12, 15, 18, 30])}` }),
  turned: random => ({ filter: random.pick(['transpose=1', 'transpose=2', 'hflip,vflip']) }),
  'faster 1.25': () => ({ filter: 'setpts=PTS/1.25' }),
  'faster 1.5': () => ({ filter: 'setpts=PTS/1.5' }),
  'faster 2': () => ({ filter: 'setpts=PTS/2' }),
}

/** Several at once. */
export const FURTHER_CLIP_EDITS: typeof CLIP_EDITS = {
  'part, logo, resize': (random, seconds) => ({
    ...CLIP_EDITS.part(random, seconds),
    filter: `${mark(random)},scale=200:-2`,
    crf: 32,
  }),
  'part, crop': (random, seconds) => ({ ...CLIP_EDITS.crop(random, seconds), ...partOf(random, seconds) }),
  'mirror, caption': (random, seconds) => ({ filter: `hflip,${CLIP_EDITS.caption(random, seconds).filter}` }),
  'part, faster 1.25': (random, seconds) => ({ ...partOf(random, seconds), filter: 'setpts=PTS/1.25' }),
}

function partOf(random: Random, seconds: number): Pick<ClipEdit, 'start' | 'length'> {
  const { start, length } = CLIP_EDITS.part(random, seconds)
  return { start, length }
}

/** Writes an edited copy. */
export async function writeEdited(from: string, { filter, crf, start, length }: ClipEdit, to: string): Promise<void> {
  const cut = start === undefined || length === undefined ? [] : ['-ss', start.toFixed(2), '-t', length.toFixed(2)]
  await runFfmpeg([
    ...cut,
    '-i',
    from,
    '-vf',
    `${filter},pad=ceil(iw/2)*2:ceil(ih/2)*2`,
    ...H264,
    '-crf',
    `${crf ?? 26}`,
    to,
  ])
}
