import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { hashText } from '../algorithms/pdq.ts'
import { readHashList } from './hash-lists.ts'

const HASH = '0008f0cce0f4a84f0e370a22028f67f0b36e2ed596623e1d33e6b39c4e9c9b22'

test('all forms of a list give the same hash, leading zeros kept or put back', () => {
  const forms = [
    HASH,
    `${HASH},88,square.jpg`,
    `square.jpg,${HASH}`,
    `hash=${HASH},norm=128,delta=0,quality=88,filename=square.jpg`,
    HASH.toUpperCase(),
    HASH.replace(/^0+/, ''),
  ]
  for (const form of forms) {
    const { members, problems } = readHashList(`hash,quality,filename\n${form}\n`, 'list.csv')
    assert.deepEqual(problems, [], form)
    assert.equal(hashText(members[0].hash?.words as Uint32Array), HASH, form)
  }
  assert.equal(readHashList(forms[1], 'l').members[0].hash?.quality, 88)
  assert.equal(readHashList(forms[2], 'l').members[0].name, 'square.jpg')
})

test('a line without a hash is a problem that quotes it, with its number', () => {
  const { members, problems } = readHashList(`${HASH}\nzz\u0007z\n\n# note\n`, 'list.csv')
  assert.equal(members.length, 1)
  assert.deepEqual(
    problems.map(({ parameters }) => parameters),
    [{ line: 2, value: 'zzU+0007z' }],
  )
})

test('lines of frames are one video', () => {
  const { members } = readHashList(`0,100,${HASH},0.000\n1,90,${HASH},1.000\n`, 'walk.txt')
  assert.equal(members.length, 1)
  assert.deepEqual([...(members[0].clip?.times ?? [])], [0, 1])
  assert.equal(members[0].name, 'walk.txt')
})

test('a megabyte of one repeated piece is read in a moment', () => {
  for (const piece of ['0,', '=', 'a', ',', '"', HASH, '1,1,', 'hash=']) {
    const start = cpuMilliseconds()
    readHashList(piece.repeat(2 ** 20 / piece.length), 'l')
    assert.ok(cpuMilliseconds() - start < 2000, piece)
  }
})

test('of many lines without a hash the first thousand are quoted and the rest counted, and no more hashes are read than asked for', () => {
  const { problems } = readHashList(`${HASH}\n${'x\n'.repeat(5000)}`, 'l')
  assert.equal(problems.length, 1001)
  assert.deepEqual(problems[1000].parameters, { count: 4000 })
  const many = readHashList(`${HASH}\n`.repeat(11), 'l', 10)
  assert.deepEqual([many.isTooLong, many.members.length], [true, 11])
  assert.equal(readHashList(`${HASH}\n`.repeat(10), 'l', 10).isTooLong, false)
  assert.equal(readHashList(`0,100,${HASH},0\n`.repeat(11), 'l', 10).isTooLong, true)
})
