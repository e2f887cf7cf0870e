// Whoever answers: a person with single keys and lines at a terminal, or a program with one answer a line.

import { askedPerson } from './ask-line.ts'
import type { CommandContext } from './command.ts'
import { LineKeys, TerminalKeys } from './keys.ts'

export interface Typist {
  /** Shows a line. */
  say(line: string): void
  /** One key, after a question where there is one; undefined at the end of the input. Rejects as Keys.next. */
  key(question: string): Promise<string | undefined>
  /** One line, which may be empty; undefined at the end of the input. */
  line(question: string): Promise<string | undefined>
  close(): void
}

/** The person at the terminal, else standard input. */
export function typist(context: CommandContext): Typist {
  const person = askedPerson(context)
  return person === undefined ? fromLines(context) : atTerminal(context, person)
}

function atTerminal({ output }: CommandContext, person: NonNullable<ReturnType<typeof askedPerson>>): Typist {
  const keys = new TerminalKeys(process.stdin)
  return {
    say: line => output.note(line),
    key: question => {
      if (question !== '') output.note(question)
      return keys.next()
    },
    line: question => {
      keys.pause()
      return person.answer(question)
    },
    close: () => keys.close(),
  }
}

function fromLines({ output }: CommandContext): Typist {
  const keys = new LineKeys(process.stdin)
  return {
    say: line => output.out(line),
    key: question => {
      if (question !== '') output.out(question)
      return keys.next()
    },
    line: question => {
      output.out(question)
      return keys.rawLine()
    },
    close: () => keys.close(),
  }
}
