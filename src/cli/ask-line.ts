// Questions to a person at the terminal, answered in one line each.

import { createInterface } from 'node:readline'
import { AutoLock } from '../casebook/auto-lock.ts'
import { CaseError } from '../model/case-error.ts'
import { processTimers } from '../system/timers.ts'
import type { CommandContext } from './command.ts'

/** Somebody who can be asked. */
export interface Asked {
  /**
   * The answer without spaces around it; '' for Enter alone. Rejects with CaseError `interrupted` on Ctrl-C and Ctrl-D,
   * and `locked` when nobody answers for a quarter of an hour: an open case must not wait for whoever comes by.
   */
  answer(question: string): Promise<string>
  /** Shows a line. */
  note(line: string): void
}

/** The person at the terminal; undefined when keyboard or terminal is missing, so that nothing ever waits for nobody. */
export function askedPerson(context: CommandContext): Asked | undefined {
  if (!context.output.isTerminal || process.stdin.isTTY !== true) return undefined
  return { answer: question => askLine(question), note: line => context.output.note(line) }
}

/** Longest answer in UTF-16 code units. */
const LONGEST_ANSWER = 4000

function askLine(question: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: true, historySize: 0 })
    let isAnswered = false
    let isLate = false
    const lock = () => {
      isLate = true
      lines.close()
    }
    const watch = new AutoLock({ lock, timers: processTimers })
    const touch = () => watch.touch()
    process.stdin.on('keypress', touch)
    lines.on('SIGINT', () => lines.close())
    lines.on('close', () => {
      watch.stop()
      process.stdin.off('keypress', touch)
      process.stdin.pause()
      if (isAnswered) return
      reject(isLate ? new CaseError('locked', 'locked-idle') : new CaseError('interrupted', 'interrupted'))
    })
    lines.question(`${question} `, answer => {
      isAnswered = true
      lines.close()
      resolve(answer.slice(0, LONGEST_ANSWER).toWellFormed().trim())
    })
  })
}

/** Asks until `read` understands the answer; `read` returns undefined for what it does not, and `complaint` says so. */
export async function askUntil<Value>(
  asked: Asked,
  question: string,
  read: (answer: string) => Value | undefined,
  complaint: (answer: string) => string,
): Promise<Value> {
  for (;;) {
    const answer = await asked.answer(question)
    const value = read(answer)
    if (value !== undefined) return value
    asked.note(complaint(answer))
  }
}
