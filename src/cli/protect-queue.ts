// The sitting of anechoic protect --queue: one post at a time, other words for it in one line.

import { protectMessages } from '../messages/cli-protect.ts'
import { type CommandContext, optionList, optionText } from './command.ts'
import { EXIT } from './exit-codes.ts'
import { printFaults, quotationLines } from './print-protect.ts'
import { withCase } from './run-on-case.ts'
import { stopIfInterrupted } from './stop-if-interrupted.ts'
import { terminalSafe } from './terminal-safe.ts'
import { typist } from './typist.ts'

/** Longest text of a post that is shown, in UTF-16 code units. */
const SHOWN = 2000

/** Neither searchable words nor names are let through here. */
const NOTHING = { searchable: false, namesNobody: false }

/** Each line is checked and signed at once; an empty one passes over the post, `.` ends. */
export async function workQueue(context: CommandContext, path: string, role: string): Promise<number> {
  const { isFaulty, Paraphrases, paraphraseRecord } = await import('../casebook/paraphrase.ts')
  const { paraphraseQueue } = await import('../casebook/paraphrase-queue.ts')
  const { knownClaim } = await import('../casebook/case-claims.ts')
  const { readyIndex, recordCasework } = await import('../casebook/casework-record.ts')
  const { checkedRole } = await import('../casebook/roles.ts')
  const { language } = context
  const claims = optionList(context, 'claim')
  const wanted = optionText(context, 'language')
  const stated = checkedRole(role)
  return withCase(context, path, false, async (casebook, progress) => {
    for (const claim of claims) knownClaim(casebook, claim)
    await readyIndex(casebook, progress, context.signal)
    const queue = await paraphraseQueue(casebook, { claims, language: wanted }, progress)
    progress.clear()
    await stopIfInterrupted(context.signal)
    const paraphrases = new Paraphrases(casebook)
    const person = typist(context)
    const say = (line: string) => person.say(terminalSafe(line))
    let signed = 0
    try {
      if (queue.length === 0) say(protectMessages['protect.queue-empty'][language]({}))
      let at = 0
      for (let isNew = true; at < queue.length; ) {
        const { claim, key, post } = queue[at]
        if (isNew) {
          say('')
          say(protectMessages['protect.queue-head'][language]({ at: at + 1, all: queue.length, claim, post: key }))
          for (const line of post.text.slice(0, SHOWN).toWellFormed().split('\n')) say(`  ${line}`)
          if (post.text.length > SHOWN)
            say(protectMessages['protect.queue-cut'][language]({ count: post.text.length - SHOWN }))
          for (const line of quotationLines(context, paraphrases.view(key))) say(line)
        }
        isNew = false
        const text = await person.line(protectMessages['protect.queue-ask'][language]({}))
        if (text === undefined || text.trim() === '.') break
        if (text.trim() === '') {
          at++
          isNew = true
          continue
        }
        const faults = paraphrases.faults(text, post)
        printFaults(context, faults, NOTHING, say)
        if (isFaulty(faults, NOTHING)) continue
        let records: ReturnType<typeof paraphraseRecord>[]
        try {
          records = [paraphraseRecord(key, text, { language: wanted, role: stated })]
        } catch {
          say(protectMessages['protect.queue-language'][language]({}))
          continue
        }
        const reading = { where: 'protect', progress, signal: context.signal }
        const { problems } = await recordCasework(casebook, records, reading)
        progress.clear()
        if (problems.length > 0) {
          const { problemText } = await import('../messages/problems.ts')
          for (const problem of problems) say(problemText(problem, language))
          continue
        }
        signed++
        at++
        isNew = true
      }
      say(protectMessages['protect.queue-done'][language]({ count: signed, left: queue.length - signed }))
    } finally {
      person.close()
    }
    return EXIT.ok
  })
}
