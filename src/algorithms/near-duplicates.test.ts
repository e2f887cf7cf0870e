import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { zstdDecompressSync } from 'node:zlib'
import { findFamilies } from './families.ts'
import { SHORTEST_COMPARED, similarPairs } from './near-duplicates.ts'
import { normalise } from './normalise.ts'
import { SHINGLE_UNITS } from './shingles.ts'
import { packTexts } from './text-arena.ts'

/** Oracle: all pairs that share a shingle, counted through posting lists of strings. Keys are `second * count + first`. */
function allPairs(texts: readonly string[], threshold: number): Map<number, number> {
  const postings = new Map<string, number[]>()
  const sizes: number[] = []
  const pairs = new Map<number, number>()
  for (const [text, characters] of texts.entries()) {
    const set = new Set<string>()
    for (let i = 0; i + SHINGLE_UNITS <= characters.length; i++) set.add(characters.slice(i, i + SHINGLE_UNITS))
    sizes.push(set.size)
    if (characters.length < SHORTEST_COMPARED) continue
    const common = new Map<number, number>()
    for (const shingle of set) {
      const held = postings.get(shingle)
      if (held === undefined) postings.set(shingle, [text])
      else {
        for (const other of held) common.set(other, (common.get(other) ?? 0) + 1)
        held.push(text)
      }
    }
    for (const [other, count] of common) {
      const value = count / (set.size + sizes[other] - count)
      if (value >= threshold) pairs.set(text * texts.length + other, value)
    }
  }
  return pairs
}

/** Share of the oracle's pairs that are reported, or lie in one family. */
function recallOf(texts: readonly string[], threshold: number): { recall: number; pairs: number } {
  const arena = packTexts(texts)
  const expected = allPairs(texts, threshold)
  const { first, second, resemblance } = similarPairs(arena, { resemblance: threshold })
  const { centre } = findFamilies(arena, { resemblance: threshold })
  const reported = new Set<number>()
  for (let i = 0; i < first.length; i++) {
    const key = second[i] * texts.length + first[i]
    assert.equal(resemblance[i], Math.fround(expected.get(key) ?? -1), 'nothing but verified pairs is reported')
    assert.ok(!reported.has(key), 'no pair is reported twice')
    reported.add(key)
  }
  let found = 0
  for (const key of expected.keys()) {
    if (reported.has(key) || centre[Math.floor(key / texts.length)] === centre[key % texts.length]) found++
  }
  return { recall: expected.size === 0 ? 1 : found / expected.size, pairs: expected.size }
}

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 8) / 2 ** 24
  }
}

/** Variants of invented sentences; most of their pairs lie close to the threshold, where they are easiest to miss. */
function variants(length: number, rate: number, seed: number): string[] {
  const random = randomFrom(seed)
  const letters = () => String.fromCharCode(0x430 + Math.floor(random() * 32))
  const words = Array.from({ length: 2000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 9) }, letters).join(''),
  )
  const word = () => words[Math.floor(random() ** 2 * words.length)]
  const texts = new Set<string>()
  for (let base = 0; base < 250; base++) {
    const sentence: string[] = []
    while (sentence.join(' ').length < length) sentence.push(word())
    for (let i = 0; i < 5; i++) texts.add(sentence.map(each => (random() < rate ? word() : each)).join(' '))
  }
  return [...texts]
}

for (const length of [66, 90, 150, 400]) {
  test(`of all pairs at resemblance 0.6 or more of ${length} characters at least 99 % are found`, () => {
    let pairs = 0
    for (const rate of [0.06, 0.12]) {
      const result = recallOf(variants(length, rate, length), 0.6)
      pairs += result.pairs
      assert.ok(result.recall >= 0.99, `${result.recall} of ${result.pairs}`)
    }
    assert.ok(pairs > 500, `${pairs} pairs`)
  })
}

test('in a flood every pair of variants of its first text is found, in one family', () => {
  const random = randomFrom(5)
  const root = Array.from({ length: 40 }, () => `слово${Math.floor(random() * 9999)}`)
  const texts = [root, ...Array.from({ length: 800 }, () => root.map(word => (random() < 0.05 ? 'иное' : word)))]
  const { recall } = recallOf([...new Set(texts.map(words => words.join(' ')))], 0.6)
  assert.ok(recall >= 0.99, `${recall}`)
})

const news = new URL('../../../shared/data/telegram-news-ru/channels.tar.zst', import.meta.url)

test('on real news at least 99 % of all pairs at resemblance 0.6 or more are found', {
  skip: existsSync(news) ? false : 'needs ../shared/data',
}, () => {
  const result = recallOf(newsTexts(news).slice(0, 6000), 0.6)
  assert.ok(result.pairs > 100)
  assert.ok(result.recall >= 0.99, `${result.recall} of ${result.pairs}`)
})

/** Distinct normalised texts in the order of their dates. */
function newsTexts(file: URL): string[] {
  const tar = zstdDecompressSync(readFileSync(file))
  const posts: { date: string; text: string | null }[] = []
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '')
    const size = Number.parseInt(tar.toString('ascii', at + 124, at + 136), 8)
    if (name.endsWith('.json')) posts.push(...JSON.parse(tar.toString('utf8', at + 512, at + 512 + size)))
    at += 512 + Math.ceil(size / 512) * 512
  }
  posts.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return [...new Set(posts.map(post => normalise(post.text ?? '')).filter(text => text !== ''))]
}
