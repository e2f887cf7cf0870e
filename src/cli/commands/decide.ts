// anechoic decide: suggestions decided one key at a time; one decision covers a family, and each is signed at once.

import type { DecisionQueue } from '../../casebook/decide.ts'
import { decideMessages } from '../../messages/cli-decide.ts'
import { suggestionReasonMessages } from '../../messages/suggest-match.ts'
import { CaseError } from '../../model/case-error.ts'
import type { AssertionAct } from '../../model/casework.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { type Keys, LineKeys, TerminalKeys } from '../keys.ts'
import { onlyCasePath, withCase } from '../run-on-case.ts'
import { terminalSafe } from '../terminal-safe.ts'
import { isAtTerminal } from '../typist.ts'

/** Who decides, when nobody says. */
const ROLE = 'person'

const STANCES: Readonly<Record<string, AssertionAct['stance']>> = {
  y: 'support',
  n: 'deny',
  q: 'query',
  c: 'comment',
  x: 'unrelated',
}

/** Longest text of a post, and of one beside it, that is shown, in UTF-16 code units. */
const SHOWN = { text: 2000, beside: 200 } as const

export const decideCommand: Command = {
  name: 'decide',
  options: {
    claim: { type: 'string' },
    role: { type: 'string' },
    apart: { type: 'boolean' },
  },

  async run(context) {
    const path = onlyCasePath(context)
    const claim = optionText(context, 'claim')
    const stated = optionText(context, 'role')
    const isApart = context.options.apart === true
    if (isApart && stated === undefined)
      throw new CaseError('usage', 'option-missing', { option: 'role', expected: '--role "coder 2"' })
    const role = stated ?? ROLE
    const { DecisionQueue } = await import('../../casebook/decide.ts')
    const { knownClaim } = await import('../../casebook/case-claims.ts')
    const { readyIndex } = await import('../../casebook/casework-record.ts')
    const { suggestionsOf } = await import('../../casebook/suggest.ts')
    return withCase(context, path, false, async (casebook, progress) => {
      if (claim !== undefined) knownClaim(casebook, claim)
      await readyIndex(casebook, progress, context.signal)
      const found = await suggestionsOf(casebook, { claim, ...(isApart ? { role } : {}) })
      progress.clear()
      const queue = new DecisionQueue(casebook, found, { role, isApart })
      const keys = isAtTerminal(context) ? new TerminalKeys(process.stdin) : new LineKeys(process.stdin)
      try {
        await work(context, queue, keys)
      } finally {
        keys.close()
      }
      return EXIT.ok
    })
  },
}

async function work(context: CommandContext, queue: DecisionQueue, keys: Keys): Promise<void> {
  const { language } = context
  const say = sayer(context)
  if (queue.suggestions.length === 0) {
    say(decideMessages['decide.none'][language]({}))
    return
  }
  say(decideMessages['decide.keys'][language]({}))
  let shows = true
  for (;;) {
    if (shows) show(context, queue, say)
    shows = true
    const key = await keys.next()
    if (key === undefined || key === '.') break
    const stance = Object.hasOwn(STANCES, key) ? STANCES[key] : undefined
    if (stance !== undefined && queue.current !== undefined) queue.decide(stance)
    else if (key === 's' || key === 'j' || key === 'down') queue.move(1)
    else if (key === 'k' || key === 'up') queue.move(-1)
    else if (key === 'e' && queue.current !== undefined) queue.turnEvidentiality()
    else if (key === 'u') {
      if (!queue.undo()) say(decideMessages['decide.nothing-to-undo'][language]({}))
    } else {
      if (key === '?') say(decideMessages['decide.keys'][language]({}))
      shows = key === '?'
    }
  }
  say(decideMessages['decide.done'][language]({ count: queue.decided }))
}

/** To a person on the terminal beside results; to a program as results. */
function sayer(context: CommandContext): (line: string) => void {
  const isPerson = isAtTerminal(context)
  return line => (isPerson ? context.output.note : context.output.out)(terminalSafe(line))
}

function show({ language }: CommandContext, queue: DecisionQueue, say: (line: string) => void): void {
  const suggestion = queue.current
  if (suggestion === undefined) {
    say(decideMessages['decide.end'][language]({ count: queue.suggestions.length }))
    return
  }
  const { claim, post, posts, text, reasons, stance, speakers, of } = suggestion
  const { chat = '', account = '', repliedText, previousText } = queue.context() ?? {}
  const at = { at: queue.position + 1, all: queue.suggestions.length }
  say('')
  say(decideMessages['decide.head'][language]({ ...at, claim, post, posts, chat, account }))
  if (previousText !== undefined) say(decideMessages['decide.before'][language]({ text: short(previousText) }))
  if (repliedText !== undefined) say(decideMessages['decide.reply-to'][language]({ text: short(repliedText) }))
  for (const line of text.slice(0, SHOWN.text).split('\n')) say(`  ${line}`)
  if (text.length > SHOWN.text) say(decideMessages['decide.cut'][language]({ count: text.length - SHOWN.text }))
  for (const { rule, parameters } of reasons)
    say(`  - ${suggestionReasonMessages[rule]?.[language](parameters as never) ?? rule}`)
  say(
    decideMessages['decide.proposes'][language]({
      stance,
      evidentiality: queue.evidentiality,
      of: of ?? '',
      speakers: speakers.join(' < '),
    }),
  )
  const { answer } = queue
  if (answer !== undefined) say(decideMessages['decide.answered'][language]({ stance: answer }))
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > SHOWN.beside ? `${line.slice(0, SHOWN.beside).toWellFormed()}…` : line
}
