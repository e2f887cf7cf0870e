import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { CaseError } from '../model/case-error.ts'
import type { KeyInput } from './hidden-input.ts'
import { LineKeys, latinKey, TerminalKeys } from './keys.ts'

class Keyboard extends EventEmitter {
  modes: boolean[] = []
  setRawMode(isRaw: boolean) {
    this.modes.push(isRaw)
  }
  resume() {}
  pause() {}
  type(piece: string | Uint8Array) {
    this.emit('data', Buffer.from(piece as string))
  }
}

const start = () => {
  const keyboard = new Keyboard()
  return { keyboard, keys: new TerminalKeys(keyboard as unknown as KeyInput) }
}

test('a key is known by its place, whatever the layout', () => {
  assert.deepEqual(Array.from('yнNТqйxч?,', latinKey), ['y', 'y', 'n', 'n', 'q', 'q', 'x', 'x', '?', '?'])
})

test('keys come one at a time, those typed before they are asked for too', async () => {
  const { keyboard, keys } = start()
  const first = keys.next()
  keyboard.type('y')
  keyboard.type('n')
  const bytes = Buffer.from('ч')
  keyboard.type(bytes.subarray(0, 1))
  keyboard.type(bytes.subarray(1))
  assert.deepEqual([await first, await keys.next(), await keys.next()], ['y', 'n', 'x'])
  keys.close()
  assert.deepEqual(keyboard.modes, [true, false])
  assert.equal(keyboard.listenerCount('data'), 0)
})

test('pasted text decides nothing, arrows move', async () => {
  const { keyboard, keys } = start()
  const first = keys.next()
  keyboard.type('yesyesyes')
  keyboard.type('\u001b[3~')
  keyboard.type('\u001b[A')
  keyboard.type('\u001bOB')
  assert.deepEqual([await first, await keys.next()], ['up', 'down'])
  keys.close()
})

test('Ctrl-C and Ctrl-D stop and give the terminal back; the end of the input is the end', async () => {
  for (const key of ['\u0003', '\u0004']) {
    const { keyboard, keys } = start()
    const next = keys.next()
    keyboard.type(key)
    await assert.rejects(next, (error: unknown) => error instanceof CaseError && error.code === 'interrupted')
    assert.deepEqual(keyboard.modes, [true, false])
  }
  const { keyboard, keys } = start()
  const next = keys.next()
  keyboard.emit('end')
  assert.equal(await next, undefined)
  assert.equal(await keys.next(), undefined)
})

test('after a pause, for a line, keys are read again', async () => {
  const { keyboard, keys } = start()
  const first = keys.next()
  keyboard.type('o')
  assert.equal(await first, 'o')
  keys.pause()
  const second = keys.next()
  keyboard.type('w')
  assert.equal(await second, 'w')
  keys.close()
  assert.deepEqual(keyboard.modes, [true, false, true, false])
})

test('without a terminal, answers are the first letters of lines', async () => {
  const keys = new LineKeys(Readable.from([' Yes\n\n', 'ч\nlast line']))
  assert.deepEqual(
    [await keys.next(), await keys.next(), await keys.rawLine(), await keys.next()],
    ['y', 'x', 'last line', undefined],
  )
  keys.close()
})
