import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../../test/support/cpu-time.ts'
import { passphraseStrength } from './passphrase-strength.ts'

const levelOf = (passphrase: string) => passphraseStrength(passphrase).level
const bitsOf = (passphrase: string) => {
  const strength = passphraseStrength(passphrase)
  return 'bits' in strength ? strength.bits : 0
}

test('what is guessed first is called weak, however long it is', () => {
  for (const passphrase of [
    'password123',
    'Password2024!',
    'aaaaaaaaaaaaaaaaaaaa',
    '1234567890',
    'qwertyuiop123',
    'йцукенгшщзхъ1',
    'secret secret secret secret secret',
    '19.05.1987 1987',
    'abcdefghijklm',
    'Пароль12345',
  ])
    assert.equal(levelOf(passphrase), 'weak', passphrase)
})

test('words that have nothing to do with each other are good from five on, in any script', () => {
  for (const passphrase of [
    'lamp river quiet seven orchard',
    'лампа речка тихий восемь огород',
    'шамдал өзеншік тыныш жетеу бақша',
    'corral-basalt-umbrella-typhoon',
  ])
    assert.equal(levelOf(passphrase), 'good', passphrase)
  assert.equal(levelOf('lamp river quiet'), 'weak')
  assert.equal(levelOf('lantern gravel eleven orchard'), 'fair')
})

test('too short is said with how much there is, counted as people count', () => {
  assert.deepEqual(passphraseStrength('  '), { level: 'empty' })
  assert.deepEqual(passphraseStrength('нотагүл'), { level: 'short', count: 7 })
  assert.deepEqual(passphraseStrength('😀😀😀'), { level: 'short', count: 3 })
})

test('a word more never makes it weaker, and one that stands there already hardly helps', () => {
  const word = fc.stringMatching(/^[a-z]{3,9}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 3, maxLength: 6 }), word, (words, more) => {
      const before = bitsOf(words.join(' '))
      assert.ok(bitsOf([...words, more].join(' ')) >= before)
      assert.ok(bitsOf([...words, words[0]].join(' ')) <= before + 1)
    }),
  )
})

test('a megabyte of anything is answered at once', () => {
  for (const piece of ['a', 'ab1', '1', '!', 'я ', '\u0301']) {
    const started = cpuMilliseconds()
    passphraseStrength(piece.repeat(1_000_000 / piece.length))
    assert.ok(cpuMilliseconds() - started < 2000, piece)
  }
})
