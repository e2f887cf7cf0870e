// Chunks of PNG that inflate to much are not inflated for nothing, and what is left out is told.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { pngBlocks } from './metadata-blocks-chunks.ts'

const MEGABYTE = deflateSync(Buffer.alloc(2 ** 20 - 64, 'A'))
const BOMB = deflateSync(Buffer.alloc(2 ** 22))

function png(type: string, body: Uint8Array, count: number): Uint8Array {
  const chunk = Buffer.alloc(12 + body.length)
  chunk.writeUInt32BE(body.length)
  chunk.write(type, 4, 'latin1')
  chunk.set(body, 8)
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...Array.from({ length: count }, () => chunk)])
}

for (const { name, type, body, unreadable } of [
  { name: 'texts', type: 'zTXt', body: Buffer.concat([Buffer.from('Comment\0\0'), MEGABYTE]), unreadable: 'PNG text' },
  {
    name: 'texts that are bombs',
    type: 'zTXt',
    body: Buffer.concat([Buffer.from('a\0\0'), BOMB]),
    unreadable: 'PNG text',
  },
  {
    name: 'profiles that are bombs',
    type: 'iCCP',
    body: Buffer.concat([Buffer.from('a\0\0'), BOMB]),
    unreadable: 'ICC',
  },
])
  test(`20,000 ${name} cost as much as what is kept of them, and it is told`, () => {
    const bytes = png(type, body, 20_000)
    const started = process.cpuUsage().user
    const blocks = pngBlocks(bytes)
    const seconds = (process.cpuUsage().user - started) / 1e6
    assert.ok(seconds < 3, `${seconds} s`)
    assert.ok(blocks.unreadable.includes(unreadable) && blocks.unreadable.length <= 20, blocks.unreadable.join())
  })
