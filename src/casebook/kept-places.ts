// Places that the texts of a case name: looked for beside the casework by another thread, and kept beside the index. Disposable like the index.

import { type TextArena, textCount } from '../algorithms/text-arena.ts'
import type { TextPlaces } from '../language/places-of-texts.ts'
import type { PostIndex } from '../model/finding.ts'
import type { GazetteerPlace } from '../model/gazetteer-place.ts'
import { startDigest } from '../system/hashing.ts'
import { runInWorkers } from '../system/workers.ts'
import type { Casebook } from './casebook.ts'
import { keepBeside, readKept } from './kept-file.ts'

/** Raised with every change of how places are found. */
const PLACES_VERSION = 1

const HEAD = 'anechoic places 1\n'
const NAME = 'places'

/** Texts below which nothing is kept and no other thread is started. */
const LEAST_TEXTS = 4000
/** Texts a worker is given at a time, and how many are read from the index in one go. */
const TEXTS_AT_A_TIME = 16_384
const READ_AT_A_TIME = 1024
/** Code units hashed at a time, so that requests are answered in between. */
const UNITS_AT_A_TIME = 2 ** 23

export interface PlaceSearch {
  readonly total: number
  /** Texts looked through so far. */
  readonly done: number
  /** What was found in those: positions are those of the texts in the index. */
  readonly found: TextPlaces
  /** Resolves when it has ended, also early. */
  readonly end: Promise<void>
}

interface Task {
  readonly casebook: Casebook
  readonly places: readonly GazetteerPlace[]
  /** First post of each text. */
  readonly firstPosts: ArrayLike<PostIndex>
  /** Turns false when the case was left or its posts have changed: the search then ends early. */
  readonly isCurrent: () => boolean
  readonly leastTexts?: number
}

/** Begins to look; what has been found so far can be read at any time. */
export function searchPlaces(task: Task): PlaceSearch {
  const total = textCount(task.casebook.index().texts())
  const found = new Found()
  const state = { total, done: 0 }
  const end = search(task, found, done => {
    state.done = done
  })
  // Whoever waits for it hears of a failure; nobody else has to.
  end.catch(() => {})
  return {
    total,
    get done() {
      return state.done
    },
    get found() {
      return found.places()
    },
    end,
  }
}

async function search(task: Task, found: Found, tell: (done: number) => void): Promise<void> {
  const { casebook, places, firstPosts, isCurrent, leastTexts = LEAST_TEXTS } = task
  const arena = casebook.index().texts()
  const total = textCount(arena)
  const isSmall = total < leastTexts
  const head = !isSmall && casebook.isIndexKept ? await headOf(task, arena) : undefined
  if (!isCurrent()) return
  const kept = head && readKept(casebook, NAME, head)
  if (head !== undefined && kept !== undefined && found.read(kept.subarray(head.length), total)) return tell(total)
  for (let from = 0; from < total; from += TEXTS_AT_A_TIME) {
    const to = Math.min(total, from + TEXTS_AT_A_TIME)
    const texts: string[] = []
    for (let at = from; at < to; at += READ_AT_A_TIME) {
      const posts = Array.from({ length: Math.min(READ_AT_A_TIME, to - at) }, (_, i) => firstPosts[at + i])
      texts.push(
        ...casebook
          .index()
          .posts(posts)
          .map(({ text }) => text),
      )
      await new Promise(resolve => setTimeout(resolve, 0))
      if (!isCurrent()) return
    }
    const work = { module: 'language/places-of-texts', name: 'placesOfTexts', calls: [[texts, places]] }
    const [part] = await runInWorkers(work, isSmall ? 0 : 1)
    if (!isCurrent()) return
    found.add(part as TextPlaces, from)
    tell(to)
  }
  if (head !== undefined) keepBeside(casebook, NAME, [head, found.bytes()])
}

/** What decides the answer: texts, their first posts, the gazetteer, the program. Undefined when the case was left meanwhile. */
async function headOf(
  { casebook, places, firstPosts, isCurrent }: Task,
  arena: TextArena,
): Promise<Uint8Array | undefined> {
  const encoder = new TextEncoder()
  const digest = startDigest('sha256')
  digest?.update(encoder.encode(JSON.stringify([PLACES_VERSION, casebook.tool, places.length, places.at(-1)?.id])))
  const { units, starts } = arena
  digest?.update(new Uint8Array(starts.buffer, starts.byteOffset, starts.byteLength))
  const posts = Int32Array.from(firstPosts)
  digest?.update(new Uint8Array(posts.buffer))
  for (let from = 0; from < units.length; from += UNITS_AT_A_TIME) {
    const piece = units.subarray(from, from + UNITS_AT_A_TIME)
    digest?.update(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength))
    await new Promise(resolve => setTimeout(resolve, 0))
    if (!isCurrent()) return undefined
  }
  return encoder.encode(`${HEAD}${digest?.digest()}\n`)
}

/** Mentions of all texts so far, under one list of names. */
class Found {
  readonly #positions = new Map<string, number>()
  readonly #spellings: Map<string, number>[] = []
  readonly #text: number[] = []
  readonly #name: number[] = []

  add({ names, spellings, text, name }: TextPlaces, offset: number): void {
    const positions = names.map((each, i) => {
      let position = this.#positions.get(each)
      if (position === undefined) {
        position = this.#positions.size
        this.#positions.set(each, position)
        this.#spellings.push(new Map())
      }
      const own = this.#spellings[position]
      for (const [words, texts] of spellings[i]) own.set(words, (own.get(words) ?? 0) + texts)
      return position
    })
    for (let i = 0; i < text.length; i++) {
      this.#text.push(text[i] + offset)
      this.#name.push(positions[name[i]])
    }
  }

  places(): TextPlaces {
    return {
      names: [...this.#positions.keys()],
      spellings: this.#spellings.map(each => [...each]),
      text: Int32Array.from(this.#text),
      name: Int32Array.from(this.#name),
    }
  }

  bytes(): Uint8Array {
    const { names, spellings, text, name } = this.places()
    return new TextEncoder().encode(JSON.stringify([names, spellings, [...text], [...name]]))
  }

  /** False for what cannot be read as kept places of so many texts; nothing is taken then. */
  read(bytes: Uint8Array, total: number): boolean {
    try {
      const [names, spellings, text, name] = JSON.parse(new TextDecoder().decode(bytes)) as [
        string[],
        [string, number][][],
        number[],
        number[],
      ]
      const isWhole =
        names.length === spellings.length &&
        spellings.every(each =>
          each.every(([words, texts]) => typeof words === 'string' && Number.isSafeInteger(texts)),
        ) &&
        text.length === name.length &&
        text.every(at => at >= 0 && at < total) &&
        name.every(at => at >= 0 && at < names.length)
      if (isWhole) this.add({ names, spellings, text: Int32Array.from(text), name: Int32Array.from(name) }, 0)
      return isWhole
    } catch {
      return false
    }
  }
}
