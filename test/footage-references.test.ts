// A video that names other files or addresses is read alone: nothing else of the machine is opened, and nobody is asked.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { lookAtClip } from '../src/system/clip-look.ts'
import { containerOf } from '../src/system/media-tool.ts'
import { hasFfmpeg } from './support/canary-media.ts'
import { inFolder } from './support/command-line.ts'

const HOLDERS = ['moov', 'trak', 'mdia', 'minf', 'dinf']

function box(type: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + body.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

/** The file with another list of data references (ISO/IEC 14496-12, 8.7.2). */
function withReference(bytes: Buffer, reference: Uint8Array): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at + 8 <= bytes.length; at += bytes.readUInt32BE(at)) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    const body = bytes.subarray(at + 8, at + bytes.readUInt32BE(at))
    if (HOLDERS.includes(type)) parts.push(box(type, withReference(body, reference)))
    else parts.push(type === 'dref' ? box(type, reference) : bytes.subarray(at, at + bytes.readUInt32BE(at)))
  }
  return Buffer.concat(parts)
}

/** An alias of QuickTime that names an absolute path. */
function alias(path: string): Buffer {
  const fixed = Buffer.alloc(150)
  fixed.writeUInt16BE(2, 6)
  fixed.write('\x03vol', 10, 'latin1')
  fixed.write(`\x08${path.slice(-8)}`, 50, 'latin1')
  const text = Buffer.from(path.length % 2 === 0 ? path : `/${path}`)
  const piece = (kind: number) => {
    const head = Buffer.alloc(4)
    head.writeInt16BE(kind, 0)
    head.writeUInt16BE(text.length, 2)
    return Buffer.concat([head, text])
  }
  const end = Buffer.from([0xff, 0xff, 0, 0])
  return Buffer.concat([Buffer.alloc(4), fixed.subarray(0, 130), Buffer.alloc(20), piece(2), piece(18), end])
}

const one = (entry: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), entry])

test('data references and playlists lead nowhere', { skip: !hasFfmpeg && 'ffmpeg is not on the PATH' }, async () => {
  await inFolder(async folder => {
    const made = join(folder, 'own.mov')
    const drawn = ['-f', 'lavfi', '-i', 'testsrc=s=128x96:d=1:r=5', '-c:v', 'mjpeg', made]
    assert.equal(spawnSync('ffmpeg', ['-v', 'error', ...drawn]).status, 0)
    const bytes = readFileSync(made)
    let asked = 0
    const server = createServer(socket => {
      asked++
      socket.destroy()
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    try {
      const { port } = server.address() as { port: number }
      const address = `http://127.0.0.1:${port}/next.ts`
      const playlist = `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n${address}\n#EXTINF:1,\nfile://${made}\n#EXT-X-ENDLIST\n`
      const concat = `ffconcat version 1.0\nfile ${made}\n`
      const files: [string, Uint8Array, string][] = [
        ['alias.mov', withReference(bytes, one(box('alis', alias(made)))), 'video-damaged'],
        ['address.mov', withReference(bytes, one(box('url ', Buffer.from(`\0\0\0\0${address}\0`)))), 'look or ground'],
        [
          'playlist.mp4',
          Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0')), Buffer.from(playlist)]),
          'video-damaged',
        ],
        [
          'list.mp3',
          Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1'), Buffer.from(concat)]),
          'video-damaged',
        ],
      ]
      for (const [name, held, expected] of files)
        for (const isPiped of [false, true]) {
          const path = join(folder, name)
          writeFileSync(path, held)
          const container = containerOf(held)
          assert.ok(container, name)
          const readAt = (target: Uint8Array, position: number) => {
            const part = held.subarray(position, position + target.length)
            target.set(part)
            return part.length
          }
          const source = { name, sizeBytes: held.length, readAt }
          const seen = await lookAtClip({ source, container, path: isPiped ? undefined : path })
          if (expected === 'video-damaged') assert.ok(!('look' in seen), `${name} shows what another file holds`)
        }
      assert.equal(asked, 0, 'an address in a file was asked')
    } finally {
      await new Promise(resolve => server.close(resolve))
    }
  })
})
