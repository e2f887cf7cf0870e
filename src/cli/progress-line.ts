// One line on standard error that says what is done, how fast and how long it will take; silent when nobody watches.

import type { Progress, ProgressStage } from '../casebook/progress.ts'
import { number } from '../messages/catalogue.ts'
import { cliMessages } from '../messages/cli.ts'
import type { Language } from '../model/ladder.ts'

const REDRAW_MILLISECONDS = 200

interface Terminal {
  write(text: string): void
  columns(): number
  elapsed(): number
}

/** Draws on a terminal; `clear` before anything else is printed there. */
export class ProgressLine implements Progress {
  readonly #terminal: Terminal
  readonly #language: Language
  #stage: ProgressStage | undefined
  #since = 0
  #drawn = Number.NEGATIVE_INFINITY
  #width = 0

  constructor(terminal: Terminal, language: Language) {
    this.#terminal = terminal
    this.#language = language
  }

  update(stage: ProgressStage, done: number, total: number | undefined, unit: 'bytes' | 'posts' | 'steps'): void {
    const now = this.#terminal.elapsed()
    if (stage !== this.#stage) {
      this.#stage = stage
      this.#since = now
      this.#drawn = Number.NEGATIVE_INFINITY
    }
    if (now - this.#drawn < REDRAW_MILLISECONDS) return
    this.#drawn = now
    this.#draw(this.#sentence(stage, done, total, unit, (now - this.#since) / 1000))
  }

  clear(): void {
    if (this.#width > 0) this.#terminal.write(`\r${' '.repeat(this.#width)}\r`)
    this.#width = 0
  }

  #sentence(stage: ProgressStage, done: number, total: number | undefined, unit: string, seconds: number): string {
    const language = this.#language
    const scale = unit === 'bytes' ? 1e6 : 1
    const noun = unit === 'bytes' ? ' MB' : ''
    const rate = seconds > 0 ? done / seconds : 0
    const parts = [cliMessages[`progress.${stage}`][language]({}), `${number(language, done / scale)}${noun}`]
    if (total !== undefined && total > 0)
      parts[1] = `${number(language, done / scale)} / ${number(language, total / scale)}${noun}`
    if (rate > 0 && unit !== 'steps')
      parts.push(`${number(language, rate / scale, rate / scale < 10 ? 1 : 0)}${noun}/s`)
    if (rate > 0 && total !== undefined && seconds > 1) {
      parts.push(cliMessages['progress.left'][language]({ seconds: Math.max(0, Math.ceil((total - done) / rate)) }))
    }
    return parts.join(' · ')
  }

  #draw(text: string): void {
    const line = text.slice(0, Math.max(10, this.#terminal.columns() - 1))
    this.#terminal.write(`\r${line.padEnd(this.#width)}`)
    this.#width = line.length
  }
}
