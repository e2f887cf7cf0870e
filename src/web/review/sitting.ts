// One person's way through a queue: answers are shown at once, signed one after another in the background, and can be taken back.

import { computed, type ReadonlySignal, signal } from '@preact/signals'

/** Where the entries of a queue come from and where answers go. */
export interface SittingSource<Item, Answer> {
  /** The page of items that begins at an offset. */
  readonly page: (offset: number) => Promise<{ readonly offset: number; readonly items: readonly Item[] }>
  /** Signs answers in their order, all or none; gives the entry of the journal of each. */
  readonly sign: (answers: readonly Answered<Item, Answer>[]) => Promise<readonly string[]>
  readonly withdraw: (entry: string) => Promise<void>
  /** Told when something could not be signed or fetched. */
  readonly failed: (error: unknown) => void
}

export interface Answered<Item, Answer> {
  readonly item: Item
  readonly answer: Answer
}

interface Unsigned<Item, Answer> extends Answered<Item, Answer> {
  readonly done: (entry: string) => void
  readonly failed: (error: unknown) => void
}

/** An answer that was given, with the way back. */
export interface Given {
  readonly position: number
  /** Takes it back: the person stands at its entry again. Resolves when the withdrawal is signed. */
  readonly undo: () => Promise<void>
}

/** Entries ahead of the person that are fetched before they are needed. */
const AHEAD = 30

/** Answers that are signed together at most, when they came faster than they could be. */
const MOST_TOGETHER = 50

export class Sitting<Item, Answer> {
  readonly total: number
  readonly pageSize: number
  readonly #source: SittingSource<Item, Answer>
  readonly #items = signal<ReadonlyMap<number, Item>>(new Map())
  readonly #answers = signal<ReadonlyMap<number, Answer>>(new Map())
  readonly #at = signal(0)
  readonly #unsigned = signal(0)
  readonly #asked = new Set<number>()
  /** Answers that wait to be signed, in the order in which they were given. */
  readonly #waiting: Unsigned<Item, Answer>[] = []
  #isSigning = false
  /** Position: from 0; `total` when all was seen. */
  readonly at: ReadonlySignal<number>
  readonly current: ReadonlySignal<Item | undefined>
  /** Answers that stand, by position, in the order in which they were given. */
  readonly answers: ReadonlySignal<ReadonlyMap<number, Answer>>
  /** Answers on their way into the journal. */
  readonly unsigned: ReadonlySignal<number>

  constructor(
    source: SittingSource<Item, Answer>,
    first: { readonly total: number; readonly offset: number; readonly items: readonly Item[] },
    pageSize: number,
    at: number,
  ) {
    this.#source = source
    this.total = first.total
    this.pageSize = pageSize
    this.at = this.#at
    this.answers = this.#answers
    this.unsigned = this.#unsigned
    this.current = computed(() => this.#items.value.get(this.#at.value))
    this.#take(first)
    this.#asked.add(first.offset)
    this.goTo(at)
  }

  itemAt(position: number): Item | undefined {
    return this.#items.value.get(position)
  }

  /** Undefined while nothing can be answered here. */
  decide(answer: Answer): Given | undefined {
    const position = this.#at.value
    const item = this.current.value
    if (item === undefined) return undefined
    const before = this.#answers.value.get(position)
    this.#set(position, answer)
    const signed = this.#sign(item, answer)
    signed.catch(error => {
      if (this.#answers.value.get(position) === answer) this.#set(position, before)
      this.#source.failed(error)
    })
    this.goTo(position + 1)
    return { position, undo: () => this.#undo(position, before, signed) }
  }

  #sign(item: Item, answer: Answer): Promise<string> {
    this.#unsigned.value++
    return new Promise((done, failed) => {
      this.#waiting.push({ item, answer, done, failed })
      void this.#signWaiting()
    })
  }

  /** One request at a time; what was answered meanwhile goes with the next. */
  async #signWaiting(): Promise<void> {
    if (this.#isSigning) return
    this.#isSigning = true
    while (this.#waiting.length > 0) {
      const together = this.#waiting.splice(0, MOST_TOGETHER)
      try {
        const entries = await this.#source.sign(together.map(({ item, answer }) => ({ item, answer })))
        for (const [i, { done }] of together.entries()) done(entries[i])
      } catch (error) {
        for (const { failed } of together) failed(error)
      }
      this.#unsigned.value -= together.length
    }
    this.#isSigning = false
  }

  async #undo(position: number, before: Answer | undefined, signed: Promise<string>): Promise<void> {
    const taken = this.#answers.value.get(position)
    this.#set(position, before)
    this.goTo(position)
    const entry = await signed.catch(() => undefined)
    if (entry === undefined) return
    try {
      await this.#source.withdraw(entry)
    } catch (error) {
      this.#set(position, taken)
      throw error
    }
  }

  /** Forward or back, within the queue and its end. */
  move(step: number): void {
    this.goTo(this.#at.value + step)
  }

  goTo(position: number): void {
    this.#at.value = Math.max(0, Math.min(this.total, position))
    this.#fetchAround()
  }

  /** Fetches what is shown anew: names were switched on or off. */
  refresh(): void {
    this.#asked.clear()
    this.#fetchAround()
  }

  #fetchAround(): void {
    const at = Math.min(this.#at.value, this.total - 1)
    const before = Math.max(0, at - 1)
    const last = Math.min(at + AHEAD, this.total - 1)
    for (let offset = before - (before % this.pageSize); offset <= last; offset += this.pageSize) {
      if (this.#asked.has(offset)) continue
      this.#asked.add(offset)
      this.#source.page(offset).then(
        page => this.#take(page),
        error => {
          this.#asked.delete(offset)
          this.#source.failed(error)
        },
      )
    }
  }

  #take({ offset, items }: { readonly offset: number; readonly items: readonly Item[] }): void {
    const next = new Map(this.#items.value)
    for (const [i, item] of items.entries()) next.set(offset + i, item)
    this.#items.value = next
  }

  #set(position: number, answer: Answer | undefined): void {
    const next = new Map(this.#answers.value)
    next.delete(position)
    if (answer !== undefined) next.set(position, answer)
    this.#answers.value = next
  }
}
