// Exports of several sources with thousands of planted values in every field that can name, place or find a person: none may leave a case in a
// protected export. Invented throughout.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { botTable, telegramExport, telegramLater, textTable, whatsapp } from './canary-chats.ts'
import { clip, pictureJpeg, picturePng, voice } from './canary-media.ts'
import {
  archiverTable,
  ftmEntities,
  htmlPage,
  markdown,
  pdfPaper,
  phoneProof,
  webArchive,
  wordPaper,
} from './canary-papers.ts'
import { type Canary, CanaryPlanter } from './canary-planter.ts'

export interface PlantedSize {
  /** In each of three chats. */
  readonly posts: number
  readonly pictures: number
  readonly hasClips: boolean
}

export interface PlantedCase {
  readonly canaries: readonly Canary[]
  readonly planter: CanaryPlanter
  /** Ids of the senders of the private group (`telegram:user...`). */
  readonly senders: readonly string[]
  /** Posted pictures by name inside the export, each with its caption in capital letters in the lowest quarter. */
  readonly captions: ReadonlyMap<string, string>
  /** Entities that `record --from-ftm` reads. */
  readonly entities: string
}

/**
 * Writes the exports into an empty folder; about five values a post.
 */
export async function plantCanaries(
  folder: string,
  { posts, pictures, hasClips }: PlantedSize,
  seed = 7,
): Promise<PlantedCase> {
  const planter = new CanaryPlanter(seed)
  const write = (path: string, bytes: Uint8Array | string | undefined) => {
    if (bytes === undefined) return
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
    planter.hash(bytes)
  }
  const captions = new Map<string, string>()
  for (let i = 0; i < pictures; i++) {
    const isPng = i % 3 === 2
    const name = `photos/${planter.word('file name')}.${isPng ? 'png' : 'jpg'}`
    const { bytes, caption } = isPng ? await picturePng(planter) : await pictureJpeg(planter)
    write(`desktop/${name}`, bytes)
    captions.set(name, caption)
  }
  const files = {
    video: `video_files/${planter.word('file name')}.mp4`,
    voice: `voice_messages/${planter.word('file name')}.ogg`,
  }
  const moving = { video: hasClips ? clip(planter) : undefined, voice: voice(planter) }
  write(`desktop/${files.video}`, moving.video)
  write(`desktop/${files.voice}`, moving.voice)
  const { text, senders, chat } = telegramExport(planter, posts, [...captions.keys()], files)
  write('desktop/result.json', text)
  write('desktop-later/result.json', telegramLater(planter, chat, posts))
  write('whatsapp/_chat.txt', whatsapp(planter, posts))
  write('table/posts.csv', textTable(planter, posts))
  write('table/bots.csv', botTable(planter))
  write(`papers/${planter.word('file name')}.md`, markdown(planter))
  write(`papers/${planter.word('file name')}.html`, htmlPage(planter))
  write(`papers/${planter.word('file name')}.docx`, wordPaper(planter))
  write(`papers/${planter.word('file name')}.pdf`, pdfPaper(planter))
  write(`web/${planter.word('file name')}.warc.gz`, webArchive(planter))
  write(`archived/${planter.word('file name')}.csv`, archiverTable(planter))
  for (const [name, bytes] of Object.entries(await phoneProof(planter))) write(`proof/${name}`, bytes)
  // Cut off, so that problems are told of it.
  write(
    `broken-${planter.word('file name')}/result.json`,
    `{"name":"${planter.name()}","type":"private_group","id":77,"messages":[{"id":1,`,
  )
  const entities = ftmEntities(planter)
  return { canaries: planter.all, planter, senders, captions, entities }
}
