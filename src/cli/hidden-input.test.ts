import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { test } from 'node:test'
import { CaseError } from '../model/case-error.ts'
import { type KeyInput, readHidden } from './hidden-input.ts'

class Keyboard extends EventEmitter {
  modes: boolean[] = []
  setRawMode(isRaw: boolean) {
    this.modes.push(isRaw)
  }
  resume() {}
  pause() {}
  type(...pieces: (string | Uint8Array)[]) {
    for (const piece of pieces) this.emit('data', Buffer.from(piece as string))
  }
}

async function typed(...pieces: (string | Uint8Array)[]): Promise<string> {
  const keyboard = new Keyboard()
  const line = readHidden(keyboard as unknown as KeyInput)
  keyboard.type(...pieces)
  const result = await line
  assert.deepEqual(keyboard.modes, [true, false])
  assert.equal(keyboard.listenerCount('data'), 0)
  return result
}

test('a line is what was typed, with its corrections', async () => {
  assert.equal(await typed('correct horse\r'), 'correct horse')
  assert.equal(await typed('ab\u007fc', 'd\n'), 'acd')
  assert.equal(await typed('wrong\u0015right\r'), 'right')
  assert.equal(await typed('\u007f\u0008x\r'), 'x')
})

test('a character that arrives in two pieces is one, and goes with one backspace', async () => {
  const bytes = Buffer.from('әң')
  assert.equal(await typed(bytes.subarray(0, 1), bytes.subarray(1), '\r'), 'әң')
  assert.equal(await typed('a😀\u007fb\r'), 'ab')
})

test('Ctrl-C, Ctrl-D and the end of the input stop, and give the terminal back', async () => {
  for (const key of ['\u0003', '\u0004']) {
    await assert.rejects(typed(`secret${key}`), (error: unknown) => {
      return error instanceof CaseError && error.code === 'interrupted' && !error.message.includes('secret')
    })
  }
  const keyboard = new Keyboard()
  const line = readHidden(keyboard as unknown as KeyInput)
  keyboard.emit('end')
  await assert.rejects(line, CaseError)
  assert.deepEqual(keyboard.modes, [true, false])
})
