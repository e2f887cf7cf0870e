// A case with footage: two chats, drawn pictures with copies of them, a damaged one and, where ffmpeg is, a video and a piece of it.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { Random } from '../../src/algorithms/random.ts'
import { hasFfmpeg } from './canary-media.ts'
import { inside } from './command-inside.ts'
import { DEVELOPMENT_SCENES } from './drawn-scenes.ts'

export const FIRST_POST = Date.UTC(2024, 0, 5, 11, 40)
const MINUTE = 60_000

/** Captions that a page must survive. */
export const HOSTILE_CAPTION = '<img src=x onerror=alert(1)> \u202Egpj.exe\u202C Склад горит 🔥'

interface Post {
  readonly minutes: number
  readonly text: string
  readonly file?: string
  readonly isForward?: boolean
}

const NORTH: readonly Post[] = [
  { minutes: 0, text: 'Smoke over the square now', file: 'photos/street.jpg' },
  { minutes: 95, text: 'Again, for those who came late', file: 'photos/street.jpg', isForward: true },
  { minutes: 130, text: 'The other side of the river', file: 'photos/other.jpg' },
  { minutes: 150, text: 'Cannot open this one', file: 'photos/damaged.jpg' },
  { minutes: 180, text: 'The whole of it', file: 'video_files/walk.mp4' },
]

const SOUTH: readonly Post[] = [
  { minutes: 40, text: HOSTILE_CAPTION, file: 'photos/street-small.jpg' },
  { minutes: 70, text: 'Seen from the left', file: 'photos/street-mirrored.jpg' },
  { minutes: 110, text: '', file: 'photos/street-small.jpg', isForward: true },
  { minutes: 240, text: 'Only this part', file: 'video_files/part.mp4' },
]

/** Names below the folder of each chat, and bytes. */
export async function drawnFootage(hasClips = hasFfmpeg): Promise<ReadonlyMap<string, Uint8Array>> {
  const draw = (scene: string, seed: number) => {
    const canvas = DEVELOPMENT_SCENES[scene](new Random(`place ${seed}`), new Random(`moment ${seed}`))
    const { width, height, data } = canvas
    return sharp(data, { raw: { width, height, channels: 3 } })
  }
  const [street, other] = Object.keys(DEVELOPMENT_SCENES)
  const whole = await draw(street, 11)
    .withExif({
      IFD0: { Make: 'Kestrel', Model: 'K-7', Software: 'Firmware 2.1' },
      IFD2: { DateTimeOriginal: '2024:01:05 16:38:12', BodySerialNumber: 'KX-00417' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '43/1 15/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '76/1 54/1 0/1' },
    })
    .jpeg({ quality: 92 })
    .toBuffer()
  const files = new Map<string, Uint8Array>([
    ['photos/street.jpg', whole],
    ['photos/street-small.jpg', await sharp(whole).resize(400).jpeg({ quality: 60 }).toBuffer()],
    ['photos/street-mirrored.jpg', await sharp(whole).flop().jpeg({ quality: 80 }).toBuffer()],
    ['photos/other.jpg', await draw(other, 5).jpeg({ quality: 85 }).toBuffer()],
    ['photos/damaged.jpg', whole.subarray(0, 300)],
  ])
  if (hasClips) for (const [name, bytes] of await drawnClips()) files.set(name, bytes)
  return files
}

/** Twelve seconds of six drawn scenes, and seconds 4 to 10 of them. */
async function drawnClips(): Promise<[string, Uint8Array][]> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-clips-'))
  try {
    const names = Object.keys(DEVELOPMENT_SCENES).slice(0, 6)
    for (const [i, name] of names.entries()) {
      const { width, height, data } = DEVELOPMENT_SCENES[name](new Random(`clip ${i}`), new Random(`clip moment ${i}`))
      await sharp(data, { raw: { width, height, channels: 3 } })
        .resize(320, 240, { fit: 'fill' })
        .png()
        .toFile(join(folder, `${i}.png`))
    }
    const run = (...words: string[]) => {
      const { status } = spawnSync('ffmpeg', ['-v', 'error', '-y', ...words], { cwd: folder })
      if (status !== 0) throw new Error(`ffmpeg ${words.join(' ')}`)
    }
    const codec = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-r', '10', '-movflags', '+faststart']
    run('-framerate', '1/2', '-i', '%d.png', ...codec, 'walk.mp4')
    run('-ss', '4', '-t', '6', '-i', 'walk.mp4', ...codec, '-crf', '30', 'part.mp4')
    return ['walk.mp4', 'part.mp4'].map(name => [`video_files/${name}`, readFileSync(join(folder, name))])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Makes the case below `folder` and, unless `--no-media` is among the options, reads its media; returns its path. */
export async function footageCase(
  folder: string,
  hasClips = hasFfmpeg,
  options: readonly string[] = [],
): Promise<string> {
  const files = await drawnFootage(hasClips)
  const exports = join(folder, 'exports')
  writeChat(join(exports, 'north'), { id: 1_500_000_001, name: 'North bank', type: 'public_channel' }, NORTH, files)
  writeChat(join(exports, 'south'), { id: 1_500_000_002, name: 'South bank', type: 'public_supergroup' }, SOUTH, files)
  const root = join(folder, 'case')
  const { status, errors } = await inside(['analyse', exports, '--open', '--case', root, ...options])
  if (status !== 0) throw new Error(`the case could not be made: ${errors}`)
  return root
}

interface Chat {
  readonly id: number
  readonly name: string
  readonly type: string
}

function writeChat(folder: string, chat: Chat, posts: readonly Post[], files: ReadonlyMap<string, Uint8Array>): void {
  for (const { file } of posts) {
    const bytes = file === undefined ? undefined : files.get(file)
    if (file === undefined || bytes === undefined) continue
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), bytes)
  }
  const messages = posts.flatMap(({ minutes, text, file, isForward }, i) => {
    if (file !== undefined && !files.has(file)) return []
    const time = FIRST_POST + minutes * MINUTE
    const isVideo = file?.endsWith('.mp4') === true
    return {
      id: i + 1,
      type: 'message',
      date: new Date(time).toISOString().slice(0, 19),
      date_unixtime: String(time / 1000),
      from: `${chat.name} writer ${i % 2}`,
      from_id: `user${chat.id + (i % 2)}`,
      ...(isForward === true ? { forwarded_from: 'North bank' } : {}),
      ...(isVideo ? { file, media_type: 'video_file', mime_type: 'video/mp4' } : { photo: file }),
      text,
      text_entities: text === '' ? [] : [{ type: 'plain', text }],
    }
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'result.json'), JSON.stringify({ ...chat, messages }))
}
