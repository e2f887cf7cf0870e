// Single keys from a terminal, or the first letter of each line where there is none.

import { createInterface } from 'node:readline'
import { StringDecoder } from 'node:string_decoder'
import { AutoLock } from '../casebook/auto-lock.ts'
import { CaseError } from '../model/case-error.ts'
import { processTimers } from '../system/timers.ts'
import type { KeyInput } from './hidden-input.ts'

/** A source of keys. */
export interface Keys {
  /**
   * The next key as a lower-case Latin letter or mark, whatever layout it was typed on; `up` and `down` for arrows; undefined at the end of
   * the input. Rejects with CaseError `interrupted` on Ctrl-C and Ctrl-D, and `locked` when no key comes for a quarter of an hour.
   */
  next(): Promise<string | undefined>
  /** Gives the terminal back, so that a line can be asked for. */
  pause(): void
  /** For good. */
  close(): void
}

/** Keys of a Russian or Kazakh keyboard by the Latin letter that the same key bears. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('йцукенгшщзфывапролдячсмитьё', (letter, i) => [letter, 'qwertyuiopasdfghjklzxcvbnm`'[i]]),
)

/** More characters at once than a person types: pasted text must not decide anything. */
const PASTED = 4

/** The letter that a key bears on a Latin keyboard. */
export function latinKey(character: string): string {
  const lower = character.toLowerCase()
  return LATIN[lower] ?? (lower === ',' ? '?' : lower)
}

/** Reads raw bytes of a terminal. */
export class TerminalKeys implements Keys {
  readonly #input: KeyInput
  readonly #decoder = new StringDecoder('utf8')
  readonly #waiting: string[] = []
  #isRaw = false
  #deliver: ((key: string | undefined) => void) | undefined
  #fail: ((error: CaseError) => void) | undefined
  #hasEnded = false

  constructor(input: KeyInput) {
    this.#input = input
  }

  next(): Promise<string | undefined> {
    const waiting = this.#waiting.shift()
    if (waiting !== undefined) return Promise.resolve(waiting)
    if (this.#hasEnded) return Promise.resolve(undefined)
    return new Promise((resolve, reject) => {
      const lock = () => this.#reject(new CaseError('locked', 'locked-idle'))
      const watch = new AutoLock({ lock, timers: processTimers })
      this.#deliver = key => {
        watch.stop()
        resolve(key)
      }
      this.#fail = error => {
        watch.stop()
        reject(error)
      }
      this.#begin()
    })
  }

  pause(): void {
    if (!this.#isRaw) return
    this.#isRaw = false
    this.#input.off('data', this.#take)
    this.#input.off('end', this.#end)
    this.#input.setRawMode(false)
    this.#input.pause()
  }

  close(): void {
    this.pause()
    this.#hasEnded = true
    this.#waiting.length = 0
  }

  #begin(): void {
    if (this.#isRaw) return
    this.#isRaw = true
    this.#input.setRawMode(true)
    this.#input.on('data', this.#take)
    this.#input.on('end', this.#end)
    this.#input.resume()
  }

  readonly #take = (bytes: Uint8Array): void => {
    const text = this.#decoder.write(Buffer.from(bytes))
    if (text.includes('\u0003') || text.includes('\u0004')) {
      this.#reject(new CaseError('interrupted', 'interrupted'))
      return
    }
    if (text.startsWith('\u001b')) {
      const arrow = { '\u001b[A': 'up', '\u001b[B': 'down', '\u001bOA': 'up', '\u001bOB': 'down' }[text]
      if (arrow !== undefined) this.#hand(arrow)
      return
    }
    if ([...text].length > PASTED) return
    for (const character of text) this.#hand(latinKey(character))
  }

  readonly #end = (): void => {
    this.#hasEnded = true
    this.pause()
    const deliver = this.#deliver
    this.#deliver = undefined
    deliver?.(undefined)
  }

  #hand(key: string): void {
    const deliver = this.#deliver
    this.#deliver = undefined
    if (deliver === undefined) this.#waiting.push(key)
    else deliver(key)
  }

  #reject(error: CaseError): void {
    this.pause()
    this.#deliver = undefined
    this.#fail?.(error)
  }
}

/** The first letter of each line of an input that is no terminal; empty lines are passed over. */
export class LineKeys implements Keys {
  readonly #lines: AsyncIterator<string>
  readonly #close: () => void

  constructor(input: NodeJS.ReadableStream) {
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
    this.#lines = lines[Symbol.asyncIterator]()
    this.#close = () => lines.close()
  }

  async next(): Promise<string | undefined> {
    const line = await this.line()
    return line === undefined ? undefined : latinKey([...line][0])
  }

  /** The next line that is not empty, without spaces around it. */
  async line(): Promise<string | undefined> {
    for (;;) {
      const { value, done } = await this.#lines.next()
      if (done === true) return undefined
      if (value.trim() !== '') return value.trim()
    }
  }

  /** The next line as it stands, without spaces around it. */
  async rawLine(): Promise<string | undefined> {
    const { value, done } = await this.#lines.next()
    return done === true ? undefined : value.trim()
  }

  pause(): void {}

  close(): void {
    this.#close()
  }
}
