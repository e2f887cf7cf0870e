// An invented chat with a voice message that two posts carry, and a picture: what transcripts and texts of pictures are tested on.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const CHAT = 'telegram:channel1900000077'

/** A second of a tone, 8 kHz. */
export function toneWav(seconds = 2, pitch = 440): Buffer {
  const rate = 8000
  const samples = Buffer.alloc(seconds * rate * 2)
  for (let i = 0; i < seconds * rate; i++)
    samples.writeInt16LE(Math.round(9000 * Math.sin((2 * Math.PI * pitch * i) / rate)), i * 2)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

const POSTS = [
  {
    id: 1,
    from: 'Aruzhan',
    from_id: 'user41',
    media_type: 'voice_message',
    file: 'voice/call.wav',
    text: 'Listen to this',
  },
  { id: 2, from: 'Daniyar', from_id: 'user42', text: 'The gate at the depot was locked from the outside all night' },
  {
    id: 3,
    from: 'Marat',
    from_id: 'user43',
    media_type: 'voice_message',
    file: 'voice/call.wav',
    text: 'My neighbour recorded it',
  },
  { id: 4, from: 'Saule', from_id: 'user44', photo: 'photos/sign.png', text: '' },
]

/** Writes the export into the folder and returns it. */
export function writeVoices(folder: string, picture: Uint8Array = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')): string {
  const chat = join(folder, 'chat')
  for (const part of ['voice', 'photos']) mkdirSync(join(chat, part), { recursive: true })
  writeFileSync(join(chat, 'voice/call.wav'), toneWav())
  writeFileSync(join(chat, 'photos/sign.png'), picture)
  const messages = POSTS.map((post, i) => ({
    ...post,
    type: 'message',
    date: `2022-01-06T1${i}:00:00`,
    date_unixtime: String(1641463200 + i * 3600),
    text_entities: [{ type: 'plain', text: post.text }],
  }))
  const result = { name: 'Depot news', type: 'public_supergroup', id: 1900000077, messages }
  writeFileSync(join(chat, 'result.json'), JSON.stringify(result, undefined, 1))
  return chat
}
