// anechoic decide: suggestions decided one key at a time; one decision covers a family, and each is signed at once.

import type { AnswerQueue } from '../../casebook/answer-queue.ts'
import type { CallQueue, DecisionQueue } from '../../casebook/decide.ts'
import { decideMessages } from '../../messages/cli-decide.ts'
import { suggestionReason } from '../../messages/suggest-match.ts'
import { CaseError } from '../../model/case-error.ts'
import type { AssertionAct, CallReviewAct } from '../../model/casework.ts'
import type { PostIndex } from '../../model/finding.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { onlyCasePath, withCase } from '../run-on-case.ts'
import { stopIfInterrupted } from '../stop-if-interrupted.ts'
import { terminalSafe } from '../terminal-safe.ts'
import { type Typist, typist } from '../typist.ts'

/** Who decides, when nobody says. */
const ROLE = 'person'

const STANCES: Readonly<Record<string, AssertionAct['stance']>> = {
  y: 'support',
  n: 'deny',
  q: 'query',
  c: 'comment',
  x: 'unrelated',
}
const VERDICTS: Readonly<Record<string, CallReviewAct['verdict']>> = { y: 'call', n: 'no-call', q: 'unsure' }

/** Longest text of a post, and of one beside it, that is shown, in UTF-16 code units. */
const SHOWN = { text: 2000, beside: 200 } as const

export const decideCommand: Command = {
  name: 'decide',
  options: {
    claim: { type: 'string' },
    calls: { type: 'boolean' },
    role: { type: 'string' },
    apart: { type: 'boolean' },
  },

  async run(context) {
    const path = onlyCasePath(context)
    const claim = optionText(context, 'claim')
    const stated = optionText(context, 'role')
    const isApart = context.options.apart === true
    const isOfCalls = context.options.calls === true
    if (isOfCalls && claim !== undefined)
      throw new CaseError('usage', 'options-apart', { option: 'calls', other: 'claim' })
    if (isOfCalls && isApart) throw new CaseError('usage', 'options-apart', { option: 'calls', other: 'apart' })
    if (isApart && stated === undefined)
      throw new CaseError('usage', 'option-missing', { option: 'role', expected: '--role "coder 2"' })
    const role = stated ?? ROLE
    const { CallQueue, DecisionQueue } = await import('../../casebook/decide.ts')
    const { knownClaim } = await import('../../casebook/case-claims.ts')
    const { readyIndex } = await import('../../casebook/casework-record.ts')
    return withCase(context, path, false, async (casebook, progress) => {
      if (claim !== undefined) knownClaim(casebook, claim)
      await readyIndex(casebook, progress, context.signal)
      const options = { role, isApart }
      let sitting: (person: Typist) => Promise<void>
      if (isOfCalls) {
        const { callsOf } = await import('../../casebook/calls.ts')
        const { suggestions } = await callsOf(casebook, progress)
        const queue = new CallQueue(casebook, suggestions, options)
        sitting = person => work(context, person, callDesk(context, queue))
      } else {
        const { suggestionsOf } = await import('../../casebook/suggest.ts')
        const found = await suggestionsOf(casebook, { claim, ...(isApart ? { role } : {}) })
        const queue = new DecisionQueue(casebook, found, options)
        sitting = person => work(context, person, claimDesk(context, queue))
      }
      progress.clear()
      await stopIfInterrupted(context.signal)
      const person = typist(context)
      try {
        await sitting(person)
      } finally {
        person.close()
      }
      return EXIT.ok
    })
  },
}

/** A queue with what its keys mean and how an entry is shown. */
interface Desk<Entry extends { readonly postIndex: PostIndex }, Answer extends string> {
  readonly queue: AnswerQueue<Entry, Answer>
  readonly answers: Readonly<Record<string, Answer>>
  readonly help: string
  /** What a key of this queue alone does; false for others. */
  does(key: string): boolean
  lines(entry: Entry): string[]
  answered(answer: Answer): string
}

function claimDesk(
  { language }: CommandContext,
  queue: DecisionQueue,
): Desk<DecisionQueue['entries'][number], AssertionAct['stance']> {
  return {
    queue,
    answers: STANCES,
    help: decideMessages['decide.keys'][language]({}),
    does: key => {
      if (key !== 'e' || queue.current === undefined) return false
      queue.turnEvidentiality()
      return true
    },
    lines: suggestion => {
      const { claim, reasons, stance, speakers, of = '' } = suggestion
      const { evidentiality } = queue
      const heardFrom = evidentiality === 'hearsay' ? of : ''
      const proposal = { stance, evidentiality, of: heardFrom, speakers: speakers.join(' < ') }
      return [
        ...postLines({ language }, queue, { ...suggestion, claim }),
        ...reasons.map(reason => `  - ${suggestionReason(language, reason)}`),
        decideMessages['decide.proposes'][language](proposal),
      ]
    },
    answered: stance => decideMessages['decide.answered'][language]({ stance }),
  }
}

function callDesk(
  { language }: CommandContext,
  queue: CallQueue,
): Desk<CallQueue['entries'][number], CallReviewAct['verdict']> {
  return {
    queue,
    answers: VERDICTS,
    help: decideMessages['decide.call-keys'][language]({}),
    does: () => false,
    lines: suggestion => {
      const { kind, words } = suggestion
      return [
        ...postLines({ language }, queue, { ...suggestion, claim: decideMessages['decide.calls'][language]({}) }),
        decideMessages['decide.call-words'][language]({ kind, words: words.join(', ') }),
      ]
    },
    answered: verdict => decideMessages['decide.answered-call'][language]({ verdict }),
  }
}

async function work<Entry extends { readonly postIndex: PostIndex }, Answer extends string>(
  { language }: CommandContext,
  person: Typist,
  desk: Desk<Entry, Answer>,
): Promise<void> {
  const { queue, answers, help } = desk
  const say = (line: string) => person.say(terminalSafe(line))
  if (queue.entries.length === 0) {
    say(decideMessages['decide.none'][language]({}))
    return
  }
  say(help)
  let shows = true
  for (;;) {
    if (shows) show({ language }, desk, say)
    shows = true
    const key = await person.key('')
    if (key === undefined || key === '.') break
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined
    if (answer !== undefined && queue.current !== undefined) queue.decide(answer)
    else if (key === 's' || key === 'j' || key === 'down') queue.move(1)
    else if (key === 'k' || key === 'up') queue.move(-1)
    else if (key === 'u') {
      if (!queue.undo()) say(decideMessages['decide.nothing-to-undo'][language]({}))
    } else if (!desk.does(key)) {
      if (key === '?') say(help)
      shows = key === '?'
    }
  }
  say(decideMessages['decide.done'][language]({ count: queue.answered }))
}

function show<Entry extends { readonly postIndex: PostIndex }, Answer extends string>(
  { language }: Pick<CommandContext, 'language'>,
  { queue, lines, answered }: Desk<Entry, Answer>,
  say: (line: string) => void,
): void {
  const entry = queue.current
  if (entry === undefined) {
    say(decideMessages['decide.end'][language]({ count: queue.entries.length }))
    return
  }
  say('')
  for (const line of lines(entry)) say(line)
  if (queue.answer !== undefined) say(answered(queue.answer))
}

/** Where the post stands, what stands beside it, and its text. */
function postLines<Entry extends { readonly postIndex: PostIndex }, Answer extends string>(
  { language }: Pick<CommandContext, 'language'>,
  queue: AnswerQueue<Entry, Answer>,
  { claim, post, posts, text }: { claim: string; post: string; posts: number; text: string },
): string[] {
  const { chat = '', account = '', repliedText, previousText } = queue.context() ?? {}
  const at = { at: queue.position + 1, all: queue.entries.length }
  const lines = [decideMessages['decide.head'][language]({ ...at, claim, post, posts, chat, account })]
  if (previousText !== undefined) lines.push(decideMessages['decide.before'][language]({ text: short(previousText) }))
  if (repliedText !== undefined) lines.push(decideMessages['decide.reply-to'][language]({ text: short(repliedText) }))
  for (const line of text.slice(0, SHOWN.text).toWellFormed().split('\n')) lines.push(`  ${line}`)
  if (text.length > SHOWN.text) lines.push(decideMessages['decide.cut'][language]({ count: text.length - SHOWN.text }))
  return lines
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > SHOWN.beside ? `${line.slice(0, SHOWN.beside).toWellFormed()}…` : line
}
