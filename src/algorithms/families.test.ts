import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findFamilies } from './families.ts'
import { allocateSignatures, BANDS, signTexts, type TextSignatures } from './minhash.ts'
import { SHORTEST_COMPARED } from './near-duplicates.ts'
import { SHINGLE_UNITS } from './shingles.ts'
import { packTexts } from './text-arena.ts'

const THRESHOLD = 0.6

function shinglesOf(text: string): Set<string> {
  const set = new Set<string>()
  for (let i = 0; i + SHINGLE_UNITS <= text.length; i++) set.add(text.slice(i, i + SHINGLE_UNITS))
  return set
}

function jaccard(left: Set<string>, right: Set<string>): number {
  let common = 0
  for (const shingle of left) if (right.has(shingle)) common++
  return common / (left.size + right.size - common)
}

function signed(texts: readonly string[]): TextSignatures {
  const signatures = allocateSignatures(texts.length)
  signTexts(packTexts(texts), signatures, 0, texts.length)
  return signatures
}

/** Slow oracle: the definition of docs/methods.md in maps and sets of strings. */
function slowFamilies(texts: readonly string[], threshold: number): { centre: number[]; resemblance: number[] } {
  const { keys } = signed(texts)
  const sets = texts.map(shinglesOf)
  const centresOf = new Map<string, number[]>()
  const centre: number[] = []
  const resemblance: number[] = []
  for (let text = 0; text < texts.length; text++) {
    centre.push(text)
    resemblance.push(1)
    if (texts[text].length < SHORTEST_COMPARED) continue
    const buckets = Array.from({ length: BANDS }, (_, band) => `${band}:${keys[band * texts.length + text]}`)
    const met = buckets.flatMap(bucket => centresOf.get(bucket) ?? [])
    const bands = (other: number) => met.filter(each => each === other).length
    const shared = [...new Set(met)].filter(other => bands(other) >= 2)
    const candidates = shared.sort((a, b) => bands(b) - bands(a) || a - b).slice(0, 24)
    let best = 0
    for (const other of candidates.sort((a, b) => a - b)) {
      const value = jaccard(sets[text], sets[other])
      if (value < threshold || value <= best) continue
      best = value
      centre[text] = other
      resemblance[text] = value
    }
    if (best > 0) continue
    for (const bucket of buckets) {
      const held = centresOf.get(bucket) ?? []
      if (held.length < 8) centresOf.set(bucket, [...held, text])
    }
  }
  return { centre, resemblance }
}

/** Sentences of few words with words exchanged: families, near misses and short texts. */
const corpus = fc
  .record({ bases: fc.integer({ min: 1, max: 6 }), seed: fc.integer(), count: fc.integer({ min: 1, max: 80 }) })
  .map(({ bases, seed, count }) => crowd(bases, count, seed))

function crowd(bases: number, count: number, seed: number): string[] {
  let state = seed | 0
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (((state >>> 8) & 0xffff) * below) >>> 16
  }
  const word = () =>
    ['город', 'связь', 'ночью', 'мэрия', 'площадь', 'выстрелы', 'қала', 'дым', 'люди', 'у', 'в', '17'][next(12)]
  const sentences = Array.from({ length: bases }, () => Array.from({ length: 4 + next(16) }, word))
  const texts = Array.from({ length: count }, () =>
    sentences[next(bases)].map(each => (next(100) < 10 ? word() : each)).join(' '),
  )
  return [...new Set(texts)]
}

test('families are those of the definition', () => {
  fc.assert(
    fc.property(corpus, fc.constantFrom(0.5, 0.6, 0.75, 0.9), (texts, threshold) => {
      const { centre, resemblance } = findFamilies(packTexts(texts), { resemblance: threshold })
      const slow = slowFamilies(texts, threshold)
      assert.deepEqual([...centre], slow.centre)
      assert.deepEqual([...resemblance], slow.resemblance.map(Math.fround))
    }),
    { numRuns: 150 },
  )
})

test('every member resembles its centre, which is a centre itself and was seen before', () => {
  const texts = crowd(40, 3000, 11)
  const { centre, resemblance } = findFamilies(packTexts(texts))
  const sets = texts.map(shinglesOf)
  let members = 0
  for (const [text, middle] of centre.entries()) {
    if (middle === text) continue
    members++
    assert.ok(middle < text)
    assert.equal(centre[middle], middle)
    const exact = jaccard(sets[text], sets[middle])
    assert.ok(exact >= THRESHOLD)
    assert.equal(resemblance[text], Math.fround(exact))
  }
  assert.ok(members > 500, `${members} members`)
})

test('families do not chain: a topic that drifts away is not one family', () => {
  const words = Array.from({ length: 60 }, (_, i) => `слово${i}`)
  const drifting = Array.from({ length: 45 }, (_, i) => words.slice(i, i + 15).join(' '))
  const { centre } = findFamilies(packTexts(drifting))
  assert.ok(new Set(centre).size >= 5)
})

test('signatures made in pieces, by anybody, give the same families', () => {
  fc.assert(
    fc.property(corpus, fc.array(fc.nat(80), { maxLength: 3 }), (texts, cuts) => {
      const arena = packTexts(texts)
      const signatures = allocateSignatures(texts.length)
      const edges = [0, ...cuts.filter(cut => cut < texts.length).sort((a, b) => a - b), texts.length]
      for (let i = edges.length - 1; i > 0; i--) signTexts(arena, signatures, edges[i - 1], edges[i])
      assert.deepEqual(findFamilies(arena, { signatures }), findFamilies(arena))
    }),
    { numRuns: 50 },
  )
})

test('the surroundings of a text do not change its key', () => {
  const texts = crowd(5, 50, 3)
  const all = signed(texts).keys
  for (const [i, text] of texts.entries()) {
    const alone = signed([text]).keys
    for (let band = 0; band < BANDS; band++) assert.equal(all[band * texts.length + i], alone[band])
  }
})

test('short texts are compared for equality only', () => {
  const slogan = 'а'.repeat(SHORTEST_COMPARED - 2)
  const { centre } = findFamilies(packTexts([slogan, `${slogan}!`, `${slogan}!!`, `${slogan}!!!`]))
  assert.deepEqual([...centre], [0, 1, 2, 2])
})

test('a flood of variants of one text is one family, at a cost that grows with its size only', () => {
  const root = Array.from({ length: 30 }, (_, i) => `слово${i * 7919}`)
  const flood = (count: number) =>
    packTexts([
      root.join(' '),
      ...Array.from({ length: count }, (_, i) => `${root.with(i % 30, `x${i}`).join(' ')} ${i}`),
    ])
  const used = (count: number) => {
    const arena = flood(count)
    const before = process.cpuUsage()
    const { centre } = findFamilies(arena)
    const { user, system } = process.cpuUsage(before)
    assert.equal(new Set(centre).size, 1)
    return (user + system) / 1000
  }
  used(500)
  assert.ok(used(20_000) < 3000)
})

test('no texts give no families', () => {
  assert.equal(findFamilies(packTexts([])).centre.length, 0)
  assert.deepEqual([...findFamilies(packTexts(['', 'а', ''])).centre], [0, 1, 2])
})
