// Families of very many pictures: found, found again when some come, and read back. Looks are written straight into what is kept of readings.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { looksIn } from '../src/algorithms/media-matcher.ts'
import { matchAmong } from '../src/algorithms/media-matcher-among.ts'
import { Casebook } from '../src/casebook/casebook.ts'
import { keptFamilies } from '../src/casebook/kept-families.ts'
import { keptReadings, READING_VERSIONS } from '../src/casebook/kept-readings.ts'
import type { Sha256 } from '../src/model/ids.ts'
import { sha256 } from '../src/system/hashing.ts'
import { nodeSystem } from '../src/system/system.ts'
import { COPY_EVERY, drawnLooks } from './drawn-looks.ts'

/** Pictures of a case. */
export const FOOTAGE_SIZES = [10_000, 100_000]
/** Pictures that come to it. */
const ADDED = 100
const AT_ONCE = 2048

/** Prints, of each size, seconds of CPU and the memory of the process after each step. */
export function footageScaleBench(write: (line: string) => void, sizes: readonly number[]): void {
  for (const size of sizes) {
    const root = join(mkdtempSync(join(tmpdir(), 'anechoic-bench-footage-')), 'case')
    try {
      const step = <Result>(name: string, work: () => Result): Result => {
        const before = process.cpuUsage()
        const since = performance.now()
        const result = work()
        const { user, system } = process.cpuUsage(before)
        const seconds = (microseconds: number) => (microseconds / 1e6).toFixed(1)
        const megabytes = Math.round(process.memoryUsage().rss / 1e6)
        write(
          `${size} pictures, ${name}: ${seconds(user + system)} s CPU, ${seconds((performance.now() - since) * 1000)} s, ${megabytes} MB`,
        )
        return result
      }
      inCase(root, casebook => step('looks written', () => fill(casebook, 0, size)))
      inCase(root, casebook => {
        step('readings read', () => keptReadings(casebook))
        step('families found', () => families(casebook, size))
      })
      inCase(root, casebook => {
        fill(casebook, size, size + ADDED)
        step(`families with ${ADDED} more`, () => families(casebook, size + ADDED))
      })
      inCase(root, casebook => {
        step('families read', () => families(casebook, size + ADDED))
        step('one picture and all of them', () => among(casebook, size))
      })
    } finally {
      rmSync(join(root, '..'), { recursive: true })
    }
  }
}

function inCase(root: string, work: (casebook: Casebook) => void): void {
  const casebook = Casebook.openOrCreate(root, nodeSystem, 'anechoic bench', {})
  try {
    work(casebook)
  } finally {
    casebook.close()
  }
}

function fill(casebook: Casebook, from: number, to: number): void {
  const kept = keptReadings(casebook)
  const lookOf = drawnLooks()
  for (let number = from; number < to; number++) {
    const picture = lookOf(number)
    const { width, height } = picture
    const facts = { sha256: nameOf(number), kind: 'picture', format: 'jpeg', size: { width, height } } as const
    kept.put({ reading: { ...facts, picture, readBy: ['drawn'] }, versions: { ...READING_VERSIONS } })
    if (number % AT_ONCE === AT_ONCE - 1) kept.flush()
  }
  kept.flush()
}

/** As a file that is not in the case, or a medium and a collection of so many. */
function among(casebook: Casebook, size: number): void {
  const looks = keptReadings(casebook).looks(Array.from({ length: size }, (_, number) => nameOf(number)))
  const [found] = matchAmong(looksIn([drawnLooks()(COPY_EVERY - 1)]), looks)
  if (found.length === 0) throw new Error('the picture was not found')
  looks.close()
}

const nameOf = (number: number): Sha256 => sha256(`picture ${number}`)

/** Seen in an order that is not that of their numbers. */
function families(casebook: Casebook, size: number): void {
  const media = Array.from({ length: size }, (_, number) => ({ sha256: nameOf(number), readBy: ['drawn'] }))
  const looks = keptReadings(casebook).looks(media.map(one => one.sha256))
  const order = Int32Array.from(media, (_, at) => at).sort(
    (a, b) => ((a * 7919) % 104_729) - ((b * 7919) % 104_729) || a - b,
  )
  try {
    keptFamilies(casebook, { media, looks, order })
  } finally {
    looks.close()
  }
}
