import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import { forTerminal, writePieces } from './standard-output.ts'

test('all pieces arrive in order, however slow the reader', async () => {
  let text = ''
  const slow = new Writable({
    highWaterMark: 10,
    decodeStrings: false,
    write(chunk, _encoding, done) {
      text += chunk
      setImmediate(done)
    },
  })
  const pieces = Array.from({ length: 40_000 }, (_, i) => `row ${i}\n`)
  await writePieces(slow, pieces)
  slow.end()
  await new Promise(done => slow.on('finish', done))
  assert.equal(text, pieces.join(''))
})

test('on a terminal the words of others move nothing', () => {
  const pieces = ['a,\u001b[2Jb\r\n', 'c\rd\u202e,\t\u009b1m\n']
  assert.deepEqual([...forTerminal(pieces)], ['a,�[2Jb\r\n', 'c�d�,\t�1m\n'])
})
