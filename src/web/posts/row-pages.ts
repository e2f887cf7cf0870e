// Rows of a long list as pages that are fetched when they come near the view, few at a time, nearest first.

import { signal } from '@preact/signals'

export const PAGE_ROWS = 100

/** Pages kept; the ones used longest ago go first. */
const KEPT = 80
/** Requests on their way at a time. */
const AT_A_TIME = 2

export interface FetchedPage<Row, Facts> {
  readonly rows: readonly Row[]
  readonly facts: Facts
}

/** One list. `ask` gives the rows from an offset on and facts about the whole list; it is told when they are not wanted any more. */
export class RowPages<Row, Facts> {
  /** Of the page fetched last; undefined before the first. */
  readonly facts = signal<Facts | undefined>(undefined)
  readonly error = signal<unknown>(undefined)
  /** Grows with every page. */
  readonly version = signal(0)
  readonly #ask: (offset: number, limit: number, signal: AbortSignal) => Promise<FetchedPage<Row, Facts>>
  readonly #pages = new Map<number, readonly Row[]>()
  readonly #running = new Map<number, AbortController>()
  #wanted: readonly number[] = []
  #hasEnded = false

  constructor(ask: (offset: number, limit: number, signal: AbortSignal) => Promise<FetchedPage<Row, Facts>>) {
    this.#ask = ask
  }

  /** Undefined while it is not here. */
  row(at: number): Row | undefined {
    return this.#pages.get(Math.floor(at / PAGE_ROWS))?.[at % PAGE_ROWS]
  }

  /** Fetches the pages of these rows, then those on either side. */
  want(first: number, end: number): void {
    const from = Math.floor(first / PAGE_ROWS)
    const to = Math.floor(Math.max(first, end - 1) / PAGE_ROWS)
    const inSight = Array.from({ length: to - from + 1 }, (_, i) => from + i)
    this.#wanted = [...inSight, to + 1, from - 1].filter(page => page >= 0)
    for (const [page, running] of this.#running) if (!this.#wanted.includes(page)) running.abort()
    this.#next()
  }

  /** Tries again what failed. */
  again(): void {
    this.error.value = undefined
    this.#next()
  }

  /** Stops everything. */
  end(): void {
    this.#hasEnded = true
    for (const running of this.#running.values()) running.abort()
  }

  #next(): void {
    if (this.#hasEnded) return
    for (const page of this.#wanted) {
      if (this.#running.size >= AT_A_TIME) return
      if (!this.#pages.has(page) && !this.#running.has(page)) void this.#load(page)
    }
  }

  async #load(page: number): Promise<void> {
    const running = new AbortController()
    this.#running.set(page, running)
    try {
      const { rows, facts } = await this.#ask(page * PAGE_ROWS, PAGE_ROWS, running.signal)
      if (running.signal.aborted) return
      this.#pages.set(page, rows)
      for (const oldest of this.#pages.keys()) {
        if (this.#pages.size <= KEPT) break
        if (!this.#wanted.includes(oldest)) this.#pages.delete(oldest)
        else break
      }
      this.facts.value = facts
      this.error.value = undefined
      this.version.value++
    } catch (error) {
      if (running.signal.aborted) return
      this.error.value = error
      this.#wanted = []
    } finally {
      this.#running.delete(page)
      this.#next()
    }
  }
}
