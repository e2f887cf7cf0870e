// Near-duplicate families against npm `minhash`, their recall against all pairs, and their equality for any division of work.

import { createRequire } from 'node:module'
import { findContainments } from '../src/algorithms/containment.ts'
import { findFamilies } from '../src/algorithms/families.ts'
import { allocateSignatures, BANDS, signTexts, type TextSignatures } from '../src/algorithms/minhash.ts'
import { SHORTEST_COMPARED, similarPairs } from '../src/algorithms/near-duplicates.ts'
import { normalise } from '../src/algorithms/normalise.ts'
import { SHINGLE_UNITS, ShingleSet } from '../src/algorithms/shingles.ts'
import { packTexts, type TextArena, TextArenaBuilder, textCount } from '../src/algorithms/text-arena.ts'
import { runInWorkers } from '../src/system/workers.ts'

export interface NearDuplicateSizes {
  /** Distinct texts of the large run. */
  readonly texts: number
  /** Texts that the peer gets as well. */
  readonly peerTexts: number
  /** Texts of which all pairs are compared. */
  readonly allPairsTexts: number
  /** Variants of one text. */
  readonly floodTexts: number
}

export const NEAR_DUPLICATE_SIZES: NearDuplicateSizes = {
  texts: 600_000,
  peerTexts: 10_000,
  allPairsTexts: 6000,
  floodTexts: 5000,
}

const THRESHOLD = 0.6

/** Prints one line a measurement; about a minute at the default sizes. */
export async function nearDuplicatesBench(
  write: (line: string) => void,
  sizes: NearDuplicateSizes = NEAR_DUPLICATE_SIZES,
): Promise<void> {
  normalisation(write)
  againstPeer(write, sizes.peerTexts)
  recall(write, sizes.allPairsTexts)
  await sameForAnyDivision(write, sizes.allPairsTexts)
  large(write, sizes.texts)
  flood(write, sizes.texts, sizes.floodTexts)
}

function normalisation(write: (line: string) => void): void {
  const texts = crowd(20_000, 3).map(text => `«${text[0].toUpperCase()}${text.slice(1)}» — ${text.length}!`)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5; round++)
    best = Math.min(
      best,
      cpuSeconds(() => texts.forEach(normalise)),
    )
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  write(`normalise: ${((best / texts.length) * 1e6).toFixed(1)} µs for ${length.toFixed(0)} characters (limit 6 µs)`)
}

/** The peer as its README shows: one signature a text, inserted and queried; it verifies nothing. */
function againstPeer(write: (line: string) => void, count: number): void {
  const texts = crowd(count, 5)
  const arena = packTexts(texts)
  findFamilies(arena)
  const ours = Math.min(...Array.from({ length: 5 }, () => cpuSeconds(() => findFamilies(arena))))
  const { Minhash, LshIndex } = createRequire(import.meta.url)('minhash') as Peer
  const theirs = cpuSeconds(() => {
    const index = new LshIndex()
    const signatures = texts.map((text, i) => {
      const signature = new Minhash()
      for (const shingle of shinglesOf(text)) signature.update(shingle)
      index.insert(String(i), signature)
      return signature
    })
    for (const signature of signatures) index.query(signature)
  })
  write(
    `near-duplicates, ${texts.length} texts: ours ${Math.round(texts.length / ours)} verified texts per CPU second, ` +
      `npm minhash ${Math.round(texts.length / theirs)} unverified = ${(theirs / ours).toFixed(0)}x (limit 50x)`,
  )
}

interface Peer {
  readonly Minhash: new () => PeerSignature
  readonly LshIndex: new () => {
    insert(key: string, signature: PeerSignature): void
    query(signature: PeerSignature): string[]
  }
}

interface PeerSignature {
  update(shingle: string): void
}

function recall(write: (line: string) => void, count: number): void {
  const texts = crowd(count, 7)
  const arena = packTexts(texts)
  const expected = allPairs(texts)
  const { first, second } = similarPairs(arena, { resemblance: THRESHOLD })
  const { centre } = findFamilies(arena, { resemblance: THRESHOLD })
  const reported = new Set(Array.from(first, (one, i) => second[i] * texts.length + one))
  let found = 0
  for (const key of expected) {
    if (reported.has(key) || centre[Math.floor(key / texts.length)] === centre[key % texts.length]) found++
  }
  const members = centre.reduce((sum, middle, text) => sum + (middle === text ? 0 : 1), 0)
  write(
    `recall of ${expected.size} pairs at resemblance ${THRESHOLD} or more among ${texts.length} texts, against all pairs: ` +
      `${(found / expected.size).toFixed(4)} (limit 0.99); members that resemble their centre: ` +
      `${members - belowThreshold(arena, centre)} of ${members} (limit: all)`,
  )
}

/** Members whose resemblance to their centre, computed anew, is below the threshold. */
function belowThreshold(arena: TextArena, centre: Int32Array): number {
  const set = new ShingleSet(arena)
  let below = 0
  for (let text = 0; text < centre.length; text++) {
    const middle = centre[text]
    if (middle === text) continue
    const size = set.load(arena.starts[text], arena.starts[text + 1])
    set.load(arena.starts[middle], arena.starts[middle + 1])
    if (set.resemblance(arena.starts[text], arena.starts[text + 1], size, 0) < THRESHOLD) below++
  }
  return below
}

async function sameForAnyDivision(write: (line: string) => void, count: number): Promise<void> {
  const texts = crowd(count, 11)
  const arena = packTexts(texts)
  const expected = JSON.stringify([...findFamilies(arena).centre])
  const verdicts: string[] = []
  for (const workers of [0, 1, 2]) {
    const signatures = allocateSignatures(texts.length)
    const step = Math.ceil(texts.length / 7)
    const calls = Array.from({ length: 7 }, (_, i) => [
      arena,
      signatures,
      i * step,
      Math.min(texts.length, (i + 1) * step),
    ])
    await runInWorkers({ module: 'algorithms/minhash', name: 'signTexts', calls }, workers)
    const { centre } = findFamilies(arena, { signatures })
    verdicts.push(`${workers} workers ${JSON.stringify([...centre]) === expected ? 'equal' : 'DIFFERENT'}`)
  }
  const shuffled = shuffle(texts.map((_, i) => i))
  const { centre } = findFamilies(arena, { signatures: signedShuffled(texts, shuffled) })
  verdicts.push(`signed in another order ${JSON.stringify([...centre]) === expected ? 'equal' : 'DIFFERENT'}`)
  write(`families of ${texts.length} texts: ${verdicts.join(', ')}`)
}

/** Signatures made over the texts in another order, brought back to the canonical one. */
function signedShuffled(texts: readonly string[], order: readonly number[]): TextSignatures {
  const signatures = allocateSignatures(texts.length)
  signTexts(packTexts(order.map(i => texts[i])), signatures, 0, texts.length)
  const restored = allocateSignatures(texts.length)
  for (let band = 0; band < BANDS; band++) {
    for (const [at, text] of order.entries()) {
      restored.keys[band * texts.length + text] = signatures.keys[band * texts.length + at]
    }
  }
  return restored
}

function large(write: (line: string) => void, count: number): void {
  const arena = packed(crowdStream(count, 13))
  let families = findFamilies(packTexts([]))
  const comparing = cpuSeconds(() => {
    families = findFamilies(arena)
  })
  const containing = cpuSeconds(() => findContainments(arena, families.centre))
  const peak = process.resourceUsage().maxRSS / 1024
  const texts = arena.units.byteLength / 2 ** 20
  write(
    `${textCount(arena)} distinct texts of ${(arena.units.length / textCount(arena)).toFixed(0)} characters: families in ` +
      `${comparing.toFixed(1)} CPU s (limit 20 s), containments in ${containing.toFixed(1)} CPU s; peak of the whole ` +
      `process beside the texts ${(peak - texts).toFixed(0)} MiB (limit 600 MiB)`,
  )
}

/** The same corpus with and without a flood of variants of one text. */
function flood(write: (line: string) => void, count: number, variants: number): void {
  const random = seededRandom(17)
  const words = vocabulary(random)
  const root = sentence(random, words)
  const variant = () => root.map(word => (random() < 0.06 ? anyOf(words, random) : word)).join(' ')
  const calm = packed(crowdStream(count, 13))
  const without = cpuSeconds(() => findFamilies(calm))
  const flooded = packed([...crowdStream(count, 13), root.join(' '), ...Array.from({ length: variants }, variant)])
  const together = cpuSeconds(() => findFamilies(flooded))
  write(
    `a flood of ${variants} variants changes ${without.toFixed(2)} CPU s to ${together.toFixed(2)} CPU s ` +
      `(${(((together - without) / without) * 100).toFixed(0)} %, limit 33 %)`,
  )
}

function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 8) / 2 ** 24
  }
}

function vocabulary(random: () => number): string[] {
  const letter = () => String.fromCharCode(0x430 + Math.floor(random() * 32))
  return Array.from({ length: 20_000 }, () => Array.from({ length: 2 + Math.floor(random() * 9) }, letter).join(''))
}

/** Frequent words are far more frequent than rare ones, as in a language. */
function anyOf(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() ** 3 * words.length)]
}

function sentence(random: () => number, words: readonly string[]): string[] {
  const length = 60 + random() * 180
  const chosen: string[] = []
  for (let characters = 0; characters < length; characters += chosen[chosen.length - 1].length + 1) {
    chosen.push(anyOf(words, random))
  }
  return chosen
}

/** Invented sentences of 60 to 240 characters, each followed by two variants with about every tenth word exchanged. */
function* crowdStream(count: number, seed: number): Generator<string> {
  const random = seededRandom(seed)
  const words = vocabulary(random)
  let base: string[] = []
  for (let i = 0; i < count; i++) {
    if (i % 3 === 0) base = sentence(random, words)
    yield (i % 3 === 0 ? base : base.map(word => (random() < 0.1 ? anyOf(words, random) : word))).join(' ')
  }
}

function crowd(count: number, seed: number): string[] {
  return [...new Set(crowdStream(count, seed))]
}

function packed(texts: Iterable<string>): TextArena {
  const builder = new TextArenaBuilder()
  for (const text of texts) builder.push(text)
  return builder.finish()
}

function shuffle(order: number[]): number[] {
  const random = seededRandom(19)
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const swapped = order[i]
    order[i] = order[j]
    order[j] = swapped
  }
  return order
}

function shinglesOf(text: string): Set<string> {
  const set = new Set<string>()
  for (let i = 0; i + SHINGLE_UNITS <= text.length; i++) set.add(text.slice(i, i + SHINGLE_UNITS))
  return set
}

/** Every pair of the texts that are long enough, compared exactly; `second * count + first` of those that resemble. */
function allPairs(texts: readonly string[]): Set<number> {
  const arena = packTexts(texts)
  const set = new ShingleSet(arena)
  const sizes = texts.map((_, i) => set.load(arena.starts[i], arena.starts[i + 1]))
  const pairs = new Set<number>()
  for (let second = 0; second < texts.length; second++) {
    if (texts[second].length < SHORTEST_COMPARED) continue
    set.load(arena.starts[second], arena.starts[second + 1])
    for (let first = 0; first < second; first++) {
      if (texts[first].length < SHORTEST_COMPARED) continue
      if (set.resemblance(arena.starts[first], arena.starts[first + 1], sizes[first], THRESHOLD) >= 0) {
        pairs.add(second * texts.length + first)
      }
    }
  }
  return pairs
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
