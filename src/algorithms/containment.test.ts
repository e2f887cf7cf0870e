import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findContainments, SHORTEST_CONTAINED } from './containment.ts'
import { packTexts } from './text-arena.ts'

/** Slow oracle: every pair through String.indexOf. */
function slowContainments(texts: readonly string[]): [number, number][] {
  const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}\p{M}_]/u.test(character)
  const found: [number, number][] = []
  for (const [container, long] of texts.entries()) {
    for (const [contained, short] of texts.entries()) {
      if (short.length < SHORTEST_CONTAINED || short.length >= long.length) continue
      for (let at = long.indexOf(short); at >= 0; at = long.indexOf(short, at + 1)) {
        const after = at + short.length
        if (isWord(long[at - 1]) && isWord(long[at])) continue
        if (isWord(long[after - 1]) && isWord(long[after])) continue
        found.push([container, contained])
        break
      }
    }
  }
  return found
}

const words = ['город', 'связь', 'ночью', 'мэрия', '17', 'қала', '👍', '-', 'a', 'перекрыта', 'дорога']

/** Sentences and texts put together from them, with the joint now and then inside a word. */
const corpus = fc
  .record({
    sentences: fc.array(fc.array(fc.constantFrom(...words), { minLength: 12, maxLength: 22 }), {
      minLength: 2,
      maxLength: 6,
    }),
    joints: fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.constantFrom(' ', '', '. ', ' x', 'x ')), { maxLength: 10 }),
  })
  .map(({ sentences, joints }) => {
    const singles = sentences.map(sentence => sentence.join(' '))
    const at = (i: number) => singles[i % singles.length]
    return [...new Set([...singles, ...joints.map(([a, b, joint]) => `${at(a)}${joint}${at(b)}`)])]
  })

test('the containments are those of the definition', () => {
  let seen = 0
  fc.assert(
    fc.property(corpus, texts => {
      const found = findContainments(packTexts(texts))
      assert.deepEqual(
        found.map(({ container, contained }) => [container, contained]),
        slowContainments(texts),
      )
      for (const { container, contained, share } of found) {
        assert.equal(share, texts[contained].length / texts[container].length)
      }
      seen += found.length
    }),
    { numRuns: 500 },
  )
  assert.ok(seen > 100, `${seen} containments seen`)
})

test('a text is not contained when a word runs on', () => {
  const sentence = 'сегодня ночью на въезде в город стояла колонна из двенадцати машин без номеров'
  const texts = [sentence, `говорят: ${sentence}, и всё`, `говорят: ${sentence}ов и всё`, `пере${sentence} и всё`]
  assert.deepEqual(
    findContainments(packTexts(texts)).map(({ container, contained }) => [container, contained]),
    [[1, 0]],
  )
})

test('copies of the whole are families, not containments', () => {
  const sentence = 'сегодня ночью на въезде в город стояла колонна из двенадцати машин без номеров'
  const arena = packTexts([sentence, `${sentence} !`, `${sentence} а в это время на площади ${sentence}`])
  assert.deepEqual(
    findContainments(arena, Int32Array.of(0, 0, 2)).map(({ container, contained }) => [container, contained]),
    [[2, 0]],
  )
})

test('a flood of variants and a digest that repeats a passage cost no more than their characters', () => {
  const passage = Array.from({ length: 20 }, (_, i) => `слово${i}`).join(' ')
  const texts = Array.from({ length: 6000 }, (_, i) => `${passage} ${i} ${passage}`)
  texts.push(`${passage} `.repeat(3000))
  const arena = packTexts(texts)
  const before = process.cpuUsage()
  findContainments(arena)
  const used = process.cpuUsage(before)
  assert.ok(used.user + used.system < 3_000_000, `${(used.user + used.system) / 1000} ms`)
})
