// Makes examples/footage: drawn pictures, a short video and invented chats that carry them. Needs ffmpeg for the video.
//   node scripts/make-footage-example.ts [FOLDER]

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp, { type Sharp } from 'sharp'
import { Random } from '../src/algorithms/random.ts'
import { DrawnCanvas } from '../test/support/drawn-canvas.ts'
import { DEVELOPMENT_SCENES } from '../test/support/drawn-scenes.ts'

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL('../examples/footage', import.meta.url)))

const put = (path: string, bytes: Uint8Array | string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes)
}

const drawn = (scene: string, place: string, moment = place): Sharp => {
  const { width, height, data } = DEVELOPMENT_SCENES[scene](new Random(`example ${place}`), new Random(`at ${moment}`))
  return sharp(data, { raw: { width, height, channels: 3 } })
}

const jpeg = (picture: Sharp, quality: number) => picture.jpeg({ quality, mozjpeg: true }).toBuffer()

/** A strip of letters below, as channels put them there. */
function captioned(picture: Buffer): Promise<Buffer> {
  const strip = new DrawnCanvas(640, 70, [24, 40, 92])
  strip.text([16, 10, 600, 50], 40, [255, 255, 255], new Random('example strip'))
  const input = Buffer.from(strip.data.buffer)
  const under = sharp(picture)
    .resize(640, 480)
    .extend({ bottom: 70, background: '#000' })
    .composite([{ input, raw: { width: 640, height: 70, channels: 3 }, left: 0, top: 480 }])
  return jpeg(under, 70)
}

async function pictures(): Promise<ReadonlyMap<string, Uint8Array>> {
  const quay = await drawn('street', 'quay')
    .withExif({
      IFD0: { Make: 'Kestrel', Model: 'K-7', Software: 'Firmware 2.1' },
      IFD2: { DateTimeOriginal: '2025:03:09 15:02:10', OffsetTimeOriginal: '+05:00', BodySerialNumber: 'KX-00417' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 12/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '73/1 58/1 48/1' },
    })
    .jpeg({ quality: 84, mozjpeg: true })
    .toBuffer()
  const square = drawn('crowd', 'square')
  const older = await square
    .clone()
    .withExif({ IFD0: { Make: 'Heron' }, IFD2: { DateTimeOriginal: '2023:11:12 14:05:00' } })
    .jpeg({ quality: 78, mozjpeg: true })
    .toBuffer()
  const posted = sharp(older)
    .resize(560)
    .withExif({ IFD0: { Make: 'Heron' }, IFD2: { DateTimeOriginal: '2023:11:12 14:05:00' } })
  return new Map([
    ['exports/quay-watch/photos/photo_1@09-03-2025_15-08-00.jpg', quay],
    ['exports/quay-watch/photos/photo_2@09-03-2025_15-55-00.jpg', await jpeg(posted, 60)],
    ['exports/quay-watch/photos/photo_3@09-03-2025_17-10-00.jpg', await jpeg(drawn('night', 'pier'), 60)],
    ['exports/quay-watch/photos/photo_4@09-03-2025_15-31-00.jpg', await captioned(quay)],
    ['exports/market-talk/photos/photo_1.jpg', await jpeg(sharp(quay).resize(420), 55)],
    [
      'exports/market-talk/photos/photo_2.jpg',
      await jpeg(sharp(quay).extract({ left: 60, top: 40, width: 520, height: 400 }), 65),
    ],
    ['exports/market-talk/photos/photo_3.jpg', await jpeg(sharp(quay).flop(), 60)],
    ['exports/market-talk/photos/photo_4.jpg', await jpeg(drawn('poster', 'notice'), 60)],
    ['older/IMG_20231112_140500.jpg', older],
    ['older/IMG_20220601_090000.jpg', await jpeg(drawn('landscape', 'hills'), 60)],
  ])
}

/** Sixteen seconds of eight views of the town, and seconds 6 to 12 of them, encoded anew. */
async function videos(): Promise<ReadonlyMap<string, Uint8Array>> {
  const work = mkdtempSync(join(tmpdir(), 'anechoic-example-'))
  try {
    const views = ['street', 'landscape', 'slide', 'night', 'street', 'poster', 'framed', 'landscape']
    for (const [i, scene] of views.entries())
      await drawn(scene, `view ${i}`)
        .resize(320, 240, { fit: 'fill' })
        .png()
        .toFile(join(work, `${i}.png`))
    const run = (...words: string[]) => {
      const { status, error } = spawnSync('ffmpeg', ['-v', 'error', '-y', ...words], { cwd: work })
      if (status !== 0) throw error ?? new Error(`ffmpeg ${words.join(' ')}`)
    }
    const codec = ['-c:v', 'libx264', '-threads', '1', '-pix_fmt', 'yuv420p', '-r', '10', '-movflags', '+faststart']
    run('-framerate', '1/2', '-i', '%d.png', ...codec, '-crf', '27', 'walk.mp4')
    run('-ss', '6', '-t', '6', '-i', 'walk.mp4', ...codec, '-crf', '32', 'part.mp4')
    return new Map([
      ['exports/quay-watch/video_files/walk.mp4', readFileSync(join(work, 'walk.mp4'))],
      ['exports/market-talk/video_files/part.mp4', readFileSync(join(work, 'part.mp4'))],
    ])
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

interface Post {
  /** Minutes after 15:00 local time (UTC+05:00) on 9 March 2025. */
  readonly minutes: number
  readonly from: string
  readonly text: string
  readonly photo?: string
  readonly video?: string
}

const QUAY_WATCH: readonly Post[] = [
  {
    minutes: 8,
    from: 'Madi',
    text: 'The grain elevator burned in front of my eyes, I stand at the quay and the roof is gone.',
    photo: 'photos/photo_1@09-03-2025_15-08-00.jpg',
  },
  {
    minutes: 31,
    from: 'Port news desk',
    text: 'Breaking. Readers write to us that the grain elevator burned this afternoon, here is how it looked.',
    photo: 'photos/photo_4@09-03-2025_15-31-00.jpg',
  },
  {
    minutes: 55,
    from: 'Lighthouse',
    text: 'The square on 9 March 2025: thousands came out after the fire and nobody explains anything.',
    photo: 'photos/photo_2@09-03-2025_15-55-00.jpg',
  },
  {
    minutes: 95,
    from: 'Madi',
    text: 'I walked once around the harbour, the whole of it.',
    video: 'video_files/walk.mp4',
  },
  {
    minutes: 130,
    from: 'Aigul',
    text: 'From my balcony across the water I saw that the elevator burned, now only the lamps on the pier are lit.',
    photo: 'photos/photo_3@09-03-2025_17-10-00.jpg',
  },
]

const MARKET_TALK: readonly Post[] = [
  {
    minutes: 40,
    from: 'Oral',
    text: 'My cousin says the grain elevator burned down, three engines were there and no water.',
    photo: 'photos/photo_1.jpg',
  },
  {
    minutes: 52,
    from: 'Dana',
    text: 'People at the bus stop talk of nothing else, the elevator burned to the last plank.',
    photo: 'photos/photo_2.jpg',
  },
  {
    minutes: 66,
    from: 'Berik',
    text: 'So it is true that the elevator burned, look at this from the other side.',
    photo: 'photos/photo_3.jpg',
  },
  { minutes: 80, from: 'Oral', text: 'They put up this notice at the market gate.', photo: 'photos/photo_4.jpg' },
  { minutes: 140, from: 'Dana', text: 'Only this part of the walk was sent to us.', video: 'video_files/part.mp4' },
]

const START = Date.UTC(2025, 2, 9, 10)

function jsonExport(): string {
  const messages = QUAY_WATCH.map(({ minutes, from, text, photo, video }, i) => {
    const time = START + minutes * 60_000
    return {
      id: i + 1,
      type: 'message',
      date: new Date(time + 5 * 3_600_000).toISOString().slice(0, 19),
      date_unixtime: String(time / 1000),
      from,
      from_id: `user${1_700_000_000 + [...from].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0)}`,
      ...(photo === undefined ? {} : { photo, width: 640, height: 480 }),
      ...(video === undefined
        ? {}
        : { file: video, media_type: 'video_file', mime_type: 'video/mp4', duration_seconds: 16 }),
      text,
      text_entities: [{ type: 'plain', text }],
    }
  })
  const chat = { name: 'Quay watch', type: 'public_supergroup', id: 1_500_000_101 }
  return `${JSON.stringify({ ...chat, messages }, null, 1)}\n`
}

function htmlExport(): string {
  const body = MARKET_TALK.map(({ minutes, from, text, photo, video }, i) => {
    const local = new Date(START + minutes * 60_000 + 5 * 3_600_000).toISOString()
    const [day, clock] = [local.slice(0, 10).split('-').reverse().join('.'), local.slice(11, 19)]
    const medium =
      photo === undefined
        ? `<a class="video_file_wrap clearfix pull_left" href="${video}"></a>`
        : `<a class="photo_wrap clearfix pull_left" href="${photo}"><img class="photo" src="${photo}"/></a>`
    return `     <div class="message default clearfix" id="message${i + 1}">
      <div class="body">
       <div class="pull_right date details" title="${day} ${clock} UTC+05:00">
${clock.slice(0, 5)}
       </div>
       <div class="from_name">
${from}
       </div>
       <div class="media_wrap clearfix">
        ${medium}
       </div>
       <div class="text">
${text}
       </div>
      </div>
     </div>
`
  }).join('')
  return `<!DOCTYPE html>
<html>
 <head>
  <meta charset="utf-8"/>
<title>Exported Data</title>
  <meta content="width=device-width, initial-scale=1.0" name="viewport"/>
 </head>
 <body>
  <div class="page_wrap">
   <div class="page_header">
    <div class="content">
     <div class="text bold">
Market talk
     </div>
    </div>
   </div>
   <div class="page_body chat_page">
    <div class="history">
     <div class="message service" id="message-1">
      <div class="body details">
9 March 2025
      </div>
     </div>
${body}    </div>
   </div>
  </div>
 </body>
</html>
`
}

const CLAIMS = `# Claims of the example with footage; a post takes a side when all words of one of its terms occur in it.
claims:
  - id: elevator
    kind: factual
    text:
      en: "The grain elevator at the quay burned on 9 March"
      ru: "9 марта на набережной сгорел элеватор"
      kk: "9 наурызда жағалаудағы элеватор өртенді"
    support:
      search:
        - "elevator burned"
`

/** What is said in walk.mp4, which has no sound: typed by an invented person. */
const TRANSCRIPT = `1
00:00:01,000 --> 00:00:05,500
I go round the harbour, it is half past four.

2
00:00:06,000 --> 00:00:10,000
Behind me is where the elevator burned.

3
00:00:11,500 --> 00:00:15,000
The pier is empty.
`

/** What invented reviewers answered. */
const CASEWORK = [
  ['1', [], 'Own picture, seen nowhere earlier; time and place in the file fit.'],
  ['5', ['telegram:channel1500000101/1'], 'Own picture from the other side of the water, in no other post.'],
]
  .map(([post, compared, reason]) =>
    JSON.stringify({
      type: 'mark-review',
      claim: 'elevator',
      side: 'support',
      post: `telegram:channel1500000101/${post}`,
      compared,
      role: 'reviewer 1',
      mark: 'media',
      verdict: 'own',
      reason,
    }),
  )
  .join('\n')

for (const [path, bytes] of [...(await pictures()), ...(await videos())]) put(path, bytes)
put('exports/quay-watch/result.json', jsonExport())
put('exports/market-talk/messages.html', htmlExport())
put('claims.yaml', CLAIMS)
put('casework.jsonl', `${CASEWORK}\n`)
put('walk.srt', TRANSCRIPT)
