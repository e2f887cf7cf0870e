// The language of every distinct text, counted once beside the casework and kept beside the index. Disposable like the index.

import { type TextArena, textCount } from '../algorithms/text-arena.ts'
import { startDigest } from '../system/hashing.ts'
import { runInWorkers } from '../system/workers.ts'
import type { Casebook } from './casebook.ts'
import { keepBeside, readKept } from './kept-file.ts'

/** Raised with every change of how languages are told apart. */
const LANGUAGES_VERSION = 1

const HEAD = 'anechoic languages 1\n'
const NAME = 'languages'

/** Texts below which nothing is kept and no other thread is started. */
const LEAST_TEXTS = 4000

/** Texts a worker is given at a time: less than a second, so that a case that is locked is soon let go. */
const TEXTS_AT_A_TIME = 16_384

/** Code units hashed at a time, so that requests are answered in between. */
const UNITS_AT_A_TIME = 2 ** 23

export interface LanguageCount {
  readonly total: number
  /** Texts counted so far. */
  readonly done: number
  /** One element a text: position in the codes; undefined until all are counted. */
  readonly ofText: Uint8Array | undefined
  /** Resolves when all are counted, to the same; undefined when the case was left before. */
  readonly whole: Promise<Uint8Array | undefined>
}

/**
 * Begins to count; one thread beside this one does the work. `codes[0]` stands for texts whose language was left open. It ends early
 * when `isCurrent` turns false: the case was left, or its posts have changed.
 */
export function countLanguages(
  casebook: Casebook,
  codes: readonly string[],
  isCurrent: () => boolean,
  leastTexts = LEAST_TEXTS,
): LanguageCount {
  const arena = casebook.index().texts()
  const total = textCount(arena)
  const state = { total, done: 0, ofText: undefined as Uint8Array | undefined }
  const whole = counted(casebook, { arena, codes, isCurrent, leastTexts }, done => {
    state.done = done
  }).then(ofText => {
    state.ofText = ofText
    return ofText
  })
  // Whoever waits for it hears of a failure; nobody else has to.
  whole.catch(() => {})
  return Object.assign(state, { whole })
}

interface Counting {
  readonly arena: TextArena
  readonly codes: readonly string[]
  readonly isCurrent: () => boolean
  readonly leastTexts: number
}

async function counted(
  casebook: Casebook,
  { arena, codes, isCurrent, leastTexts }: Counting,
  tell: (done: number) => void,
): Promise<Uint8Array | undefined> {
  const total = textCount(arena)
  const isSmall = total < leastTexts
  const mayKeep = !isSmall && casebook.isIndexKept
  const head = mayKeep ? await headOf(casebook, arena, codes, isCurrent) : undefined
  if (!isCurrent()) return undefined
  if (head !== undefined) {
    const kept = readKept(casebook, NAME, head)?.subarray(head.length)
    if (kept?.length === total && kept.every(code => code < codes.length)) {
      tell(total)
      return kept
    }
  }
  const ofText = new Uint8Array(total)
  for (let from = 0; from < total; from += TEXTS_AT_A_TIME) {
    const to = Math.min(total, from + TEXTS_AT_A_TIME)
    const calls = [[arena, from, to, codes]]
    const [part] = await runInWorkers(
      { module: 'language/identify-texts', name: 'identifyTexts', calls },
      isSmall ? 0 : 1,
    )
    if (!isCurrent()) return undefined
    ofText.set(part as Uint8Array, from)
    tell(to)
  }
  if (head !== undefined) keepBeside(casebook, NAME, [head, ofText])
  return ofText
}

/** What decides the answer: the texts in their order, the codes, the program. Undefined when the case was left meanwhile. */
async function headOf(
  casebook: Casebook,
  { units, starts }: TextArena,
  codes: readonly string[],
  isCurrent: () => boolean,
): Promise<Uint8Array | undefined> {
  const encoder = new TextEncoder()
  const digest = startDigest('sha256')
  digest?.update(encoder.encode(JSON.stringify([LANGUAGES_VERSION, casebook.tool, codes])))
  digest?.update(new Uint8Array(starts.buffer, starts.byteOffset, starts.byteLength))
  for (let from = 0; from < units.length; from += UNITS_AT_A_TIME) {
    const piece = units.subarray(from, from + UNITS_AT_A_TIME)
    digest?.update(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength))
    await new Promise(resolve => setTimeout(resolve, 0))
    if (!isCurrent()) return undefined
  }
  return encoder.encode(`${HEAD}${digest?.digest()}\n`)
}
