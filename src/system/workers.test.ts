import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findFamilies } from '../algorithms/families.ts'
import { allocateSignatures, signTexts } from '../algorithms/minhash.ts'
import { packTexts } from '../algorithms/text-arena.ts'
import { runInWorkers } from './workers.ts'

const texts = Array.from({ length: 400 }, (_, i) =>
  Array.from({ length: 14 }, (_, word) => `слово${(i * 31 + word * 7) % 97}`).join(' '),
)

test('results come in the order of the calls, for any number of workers', async () => {
  const calls = Array.from({ length: 20 }, (_, i) => [`Текст ${i}`])
  const expected = calls.map((_, i) => `текст ${i}`)
  for (const workers of [0, 1, 2]) {
    assert.deepEqual(
      await runInWorkers({ module: 'algorithms/normalise', name: 'normalise', calls }, workers),
      expected,
    )
  }
})

test('workers that share memory sign texts as one thread does', async () => {
  const arena = packTexts(texts)
  const alone = allocateSignatures(texts.length)
  signTexts(arena, alone, 0, texts.length)
  for (const workers of [0, 1, 2]) {
    const signatures = allocateSignatures(texts.length)
    const calls = [0, 100, 200, 300].map(from => [arena, signatures, from, from + 100])
    await runInWorkers({ module: 'algorithms/minhash', name: 'signTexts', calls }, workers)
    assert.deepEqual(signatures.keys, alone.keys)
    assert.deepEqual(findFamilies(arena, { signatures }), findFamilies(arena))
  }
})

test('an error in a worker is an error of the whole', async () => {
  for (const workers of [0, 2]) {
    await assert.rejects(
      runInWorkers({ module: 'algorithms/normalise', name: 'normalise', calls: [[null]] }, workers),
      TypeError,
    )
    await assert.rejects(runInWorkers({ module: 'algorithms/absent', name: 'x', calls: [[1]] }, workers))
  }
})

test('nothing to do starts nothing', async () => {
  assert.deepEqual(await runInWorkers({ module: 'algorithms/normalise', name: 'normalise', calls: [] }, 2), [])
})
