// anechoic review: marks of own access, one at a time beside the nearest earlier assertions; no answer stands for several.

import type { ComparedPost, MarkReviews, MarkToReview, ShownPost, SideToReview } from '../../casebook/review-marks.ts'
import { dateTime } from '../../messages/catalogue.ts'
import { reviewMessages } from '../../messages/cli-review.ts'
import { earlierFootageMessages } from '../../messages/earlier-footage.ts'
import { mediaMatchText } from '../../messages/media-match.ts'
import { problemText } from '../../messages/problems.ts'
import { CaseError } from '../../model/case-error.ts'
import type { MarkReviewAct } from '../../model/casework.ts'
import type { EntryPlace } from '../../model/entry-place.ts'
import type { MarkKind, Side } from '../../model/ladder.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { onlyCasePath, withCase } from '../run-on-case.ts'
import { stopIfInterrupted } from '../stop-if-interrupted.ts'
import { terminalSafe } from '../terminal-safe.ts'
import { type Typist, typist } from '../typist.ts'

/** Who reviews, when nobody says. */
const ROLE = 'person'

const SIDES: readonly string[] = ['support', 'deny']
const KINDS: Readonly<Record<string, MarkKind>> = { w: 'words', m: 'media', d: 'detail' }
const VERDICTS: Readonly<Record<string, MarkReviewAct['verdict']>> = { o: 'own', n: 'not-own', u: 'unsure' }

/** Longest text of the assertion and of each one beside it, in UTF-16 code units. */
const SHOWN = { text: 4000, beside: 1200 } as const

export const reviewCommand: Command = {
  name: 'review',
  options: {
    claim: { type: 'string' },
    side: { type: 'string' },
    role: { type: 'string' },
    apart: { type: 'boolean' },
  },

  async run(context) {
    const path = onlyCasePath(context)
    const claim = optionText(context, 'claim')
    const side = optionText(context, 'side')
    if (side !== undefined && !SIDES.includes(side))
      throw new CaseError('usage', 'bad-value', { option: 'side', value: quoted(side), expected: SIDES.join(', ') })
    const stated = optionText(context, 'role')
    const isApart = context.options.apart === true
    if (isApart && stated === undefined)
      throw new CaseError('usage', 'option-missing', { option: 'role', expected: '--role "coder 2"' })
    const { MarkReviews } = await import('../../casebook/review-marks.ts')
    const { knownClaim } = await import('../../casebook/case-claims.ts')
    const { readyIndex } = await import('../../casebook/casework-record.ts')
    const { analyse } = await import('../../casebook/line.ts')
    return withCase(context, path, false, async (casebook, progress) => {
      if (claim !== undefined) knownClaim(casebook, claim)
      await readyIndex(casebook, progress, context.signal)
      const analysis = await analyse(casebook, 0, progress)
      progress.clear()
      await stopIfInterrupted(context.signal)
      const options = { role: stated ?? ROLE, claim, side: side as Side | undefined, isApart }
      const person = typist(context)
      try {
        await new Sitting(context, new MarkReviews(casebook, analysis, options), person).run()
      } finally {
        person.close()
      }
      return EXIT.ok
    })
  },
}

/** One person's way through the marks. */
class Sitting {
  readonly #context: CommandContext
  readonly #reviews: MarkReviews
  readonly #person: Typist
  readonly #made: { readonly at: number; readonly entry: EntryPlace; readonly group?: string }[] = []

  constructor(context: CommandContext, reviews: MarkReviews, person: Typist) {
    this.#context = context
    this.#reviews = reviews
    this.#person = person
  }

  async run(): Promise<void> {
    const { marks, sides } = this.#reviews
    if (marks.length + sides.length === 0) {
      this.#say(reviewMessages['review.none'][this.#context.language]({}))
      return
    }
    if (await this.#runMarks()) for (const side of sides) if (!(await this.#runSide(side))) break
    this.#say(reviewMessages['review.done'][this.#context.language]({ count: this.#made.length }))
  }

  /** False when the person stopped. */
  async #runMarks(): Promise<boolean> {
    const { marks } = this.#reviews
    for (let at = 0; at < marks.length; ) {
      const group = groupOf(marks[at])
      // One confirmed mark is enough for a group.
      if (this.#made.some(made => made.group === group)) {
        at++
        continue
      }
      const answer = await this.#one(marks[at], at)
      if (answer === 'stop') return false
      if (answer === 'back') {
        const last = this.#made.pop()
        if (last === undefined) this.#say(reviewMessages['review.nothing-to-undo'][this.#context.language]({}))
        else {
          this.#reviews.withdraw(last.entry)
          at = last.at
        }
        continue
      }
      if (answer !== 'skip') this.#made.push({ at, entry: answer.entry, ...(answer.isOwn ? { group } : {}) })
      at++
    }
    return true
  }

  async #one(
    mark: MarkToReview,
    at: number,
  ): Promise<{ entry: EntryPlace; isOwn: boolean } | 'skip' | 'stop' | 'back'> {
    const { language } = this.#context
    const compared = this.#reviews.compared(mark)
    this.#show(mark, compared, at)
    for (;;) {
      const key = await this.#person.key(reviewMessages['review.ask'][language]({ compared: compared.length }))
      if (key === undefined || key === '.') return 'stop'
      if (key === 's') return 'skip'
      if (key === 'b') return 'back'
      const number = /^[1-9]$/.test(key) ? Number(key) - 1 : -1
      const inheritedOf = number >= 0 && number < compared.length ? number : undefined
      const verdict = inheritedOf === undefined ? VERDICTS[Object.hasOwn(VERDICTS, key) ? key : ''] : 'inherited'
      if (verdict === undefined) {
        this.#say(reviewMessages['review.keys'][language]({ compared: compared.length }))
        continue
      }
      const kind = await this.#kind()
      if (kind === undefined) return 'stop'
      const vantage = verdict === 'own' ? await this.#vantage() : {}
      if (vantage === undefined) return 'stop'
      const reason = await this.#person.line(reviewMessages['review.reason'][language]({}))
      if (reason === undefined) return 'stop'
      const made = this.#reviews.review(mark, compared, {
        verdict,
        mark: kind,
        ...(inheritedOf === undefined ? {} : { inheritedOf }),
        ...vantage,
        reason,
      })
      if (!Array.isArray(made)) return { entry: made as EntryPlace, isOwn: verdict === 'own' }
      this.#complain(made)
    }
  }

  async #kind(): Promise<MarkKind | undefined> {
    for (;;) {
      const key = await this.#person.key(reviewMessages['review.kind'][this.#context.language]({}))
      if (key === undefined || key === '.') return undefined
      if (Object.hasOwn(KINDS, key)) return KINDS[key]
    }
  }

  /** Place, time and viewpoint, each of which may be empty. */
  async #vantage(): Promise<{ place?: string; time?: string; viewpoint?: string } | undefined> {
    const said: Record<string, string> = {}
    for (const field of ['place', 'time', 'viewpoint'] as const) {
      const line = await this.#person.line(reviewMessages[`review.${field}`][this.#context.language]({}))
      if (line === undefined) return undefined
      said[field] = line
    }
    return said
  }

  /** False when the person stopped. */
  async #runSide(side: SideToReview): Promise<boolean> {
    const { language } = this.#context
    const { claim, assertions } = side
    this.#say('')
    const row = { claim: claim.id, side: side.side, assertions }
    const key = await this.#person.key(reviewMessages['review.side'][language](row))
    if (key === undefined || key === '.') return false
    if (key !== 'y') return true
    const reason = await this.#person.line(reviewMessages['review.side-reason'][language]({}))
    if (reason === undefined) return false
    const made = this.#reviews.reviewSide(side, reason)
    if (Array.isArray(made)) this.#complain(made)
    else this.#made.push({ at: -1, entry: made as EntryPlace })
    return true
  }

  #complain(
    faults: readonly { readonly code: string; readonly parameters: Readonly<Record<string, string | number>> }[],
  ) {
    for (const { code, parameters } of faults)
      this.#say(problemText({ code, severity: 'loss', where: '', parameters }, this.#context.language))
  }

  #show(mark: MarkToReview, compared: readonly ComparedPost[], at: number): void {
    const { language } = this.#context
    const { claim, side } = mark
    const text = claim.text[language] ?? claim.text.en ?? claim.text.ru ?? claim.text.kk ?? ''
    const all = this.#reviews.marks.length
    this.#say('')
    this.#say(reviewMessages['review.head'][language]({ at: at + 1, all, claim: claim.id, text, side }))
    this.#post(this.#reviews.shown(mark), SHOWN.text, '')
    const reopened = this.#reviews.reopened(mark)
    if (reopened !== undefined) {
      const why = { hasPost: reopened.post !== undefined, collections: reopened.collections.length }
      this.#say(earlierFootageMessages.reopened[language](why))
    }
    this.#say(reviewMessages['review.compared'][language]({ count: compared.length }))
    for (const [i, other] of compared.entries()) {
      const { because, value, side: otherSide } = other
      this.#say(` ${i + 1}) ${reviewMessages['review.because'][language]({ because, value, side: otherSide })}`)
      this.#post(other, SHOWN.beside, '   ')
    }
    for (const { collection, heldBefore, name, match } of this.#reviews.older(mark)) {
      const how = mediaMatchText(match, language)
      const row = { collection, heldBefore: heldBefore ?? '', name: quoted(name), how }
      this.#say(earlierFootageMessages.older[language](row))
    }
  }

  #post({ post, chat, account, time, text, media }: ShownPost, most: number, indent: string): void {
    const { language } = this.#context
    const at = dateTime(language, time)
    this.#say(`${indent}  ${reviewMessages['review.post'][language]({ post, chat, account, at, media })}`)
    const shown = text.slice(0, most).toWellFormed()
    for (const line of shown.split('\n')) this.#say(`${indent}  | ${line}`)
    if (text.length > most) this.#say(`${indent}  | …`)
  }

  #say(line: string): void {
    this.#person.say(terminalSafe(line))
  }
}

function groupOf({ claim, side, group }: MarkToReview): string {
  return JSON.stringify([claim.id, side, group])
}
