// The queue of suggestions as a person works through it: one entry at a time, each answer signed at once, each answer taken back by a withdrawal.

import type { PostDetail } from '../corpus/engine.ts'
import type { AssertionAct } from '../model/casework.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import type { Evidentiality } from '../model/reading.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { LIMITS } from '../weigh/casework-fields.ts'
import type { Casebook } from './casebook.ts'
import { appendCasework } from './casework-append.ts'
import { checkedRole } from './roles.ts'

/** What the post stands beside: the one it replies to, and the one before it in its chat. */
export interface DecisionContext {
  readonly chat: string
  readonly account: string
  readonly repliedText?: string
  readonly previousText?: string
}

export interface DecideOptions {
  readonly role: string
  /** Coded without seeing what others coded. */
  readonly isApart: boolean
}

interface Answer {
  readonly at: number
  readonly stance: AssertionAct['stance']
  readonly entry: EntryPlace
}

const EVIDENTIALITIES: readonly Evidentiality[] = [
  'own-perception',
  'own-document',
  'hearsay',
  'inference',
  'unsourced',
]

/** Posts before one that are looked through for one of its chat. */
const LOOKED_BACK = 2000

export class DecisionQueue {
  readonly suggestions: readonly Suggestion[]
  readonly #casebook: Casebook
  readonly #options: DecideOptions
  /** Answers that stand, oldest first; on one entry the last counts. */
  readonly #answers: Answer[] = []
  readonly #evidentiality = new Map<number, Evidentiality>()
  #at = 0

  /** Throws CaseError `usage` for a role that cannot be signed. */
  constructor(casebook: Casebook, suggestions: readonly Suggestion[], options: DecideOptions) {
    this.#casebook = casebook
    this.#options = { ...options, role: checkedRole(options.role) }
    this.suggestions = suggestions
  }

  /** Position in the queue, from 0; the length of the queue when all was seen. */
  get position(): number {
    return this.#at
  }

  get current(): Suggestion | undefined {
    return this.suggestions[this.#at]
  }

  /** Entries with a decision that stands. */
  get decided(): number {
    return new Set(this.#answers.map(({ at }) => at)).size
  }

  /** What was answered on the current entry in this sitting. */
  get answer(): AssertionAct['stance'] | undefined {
    return this.#answers.findLast(({ at }) => at === this.#at)?.stance
  }

  get evidentiality(): Evidentiality {
    return this.#evidentiality.get(this.#at) ?? this.current?.evidentiality ?? 'unsourced'
  }

  /** Takes the next evidentiality for the current entry, where the rules proposed a wrong one. */
  turnEvidentiality(): void {
    const next = EVIDENTIALITIES.indexOf(this.evidentiality) + 1
    this.#evidentiality.set(this.#at, EVIDENTIALITIES[next % EVIDENTIALITIES.length])
  }

  /** Signs an answer for the whole family and goes on. A later answer on the same entry counts instead of this one. */
  decide(stance: AssertionAct['stance']): void {
    const suggestion = this.current
    if (suggestion === undefined) return
    const [entry] = appendCasework(this.#casebook, [this.#act(suggestion, stance)])
    this.#answers.push({ at: this.#at, stance, entry })
    this.move(1)
  }

  /** Withdraws the newest answer of this sitting that stands, and returns to its entry. False when there is none. */
  undo(): boolean {
    const answer = this.#answers.pop()
    if (answer === undefined) return false
    const { role } = this.#options
    appendCasework(this.#casebook, [{ type: 'withdrawal', of: answer.entry, role, tool: this.#casebook.tool }])
    this.#at = answer.at
    return true
  }

  /** Forward or back; stays within the queue and its end. */
  move(step: number): void {
    this.#at = Math.max(0, Math.min(this.suggestions.length, this.#at + step))
  }

  /** What stands beside the current post. Reads two posts at most. */
  context(): DecisionContext | undefined {
    const suggestion = this.current
    if (suggestion === undefined) return undefined
    const index = this.#casebook.index()
    const [post] = index.posts([suggestion.postIndex])
    const repliedText = this.#replied(post)?.text
    const previousText = this.#previous(post)?.text
    return {
      chat: post.channel.name,
      account: post.account?.name ?? '',
      ...(repliedText === undefined || repliedText === '' ? {} : { repliedText }),
      ...(previousText === undefined || previousText === '' ? {} : { previousText }),
    }
  }

  #replied({ channel, replyTo }: PostDetail): PostDetail | undefined {
    if (replyTo === undefined) return undefined
    const index = this.#casebook.index()
    const [at] = index.postsByKey([`${replyTo.channelId ?? channel.id}/${replyTo.messageId}`])
    return at < 0 ? undefined : index.posts([at])[0]
  }

  #previous({ index: at }: PostDetail): PostDetail | undefined {
    const index = this.#casebook.index()
    const { channel } = index.columns()
    for (let before = at - 1; before >= 0 && before >= at - LOOKED_BACK; before--)
      if (channel[before] === channel[at]) return index.posts([before])[0]
    return undefined
  }

  #act(suggestion: Suggestion, stance: AssertionAct['stance']): AssertionAct {
    const { claim, post, text, texts, posts, speakers, of } = suggestion
    const isUnrelated = stance === 'unrelated'
    const { role, isApart } = this.#options
    return {
      type: 'assertion',
      claim,
      unit: text.length <= LIMITS.quote && text !== '' ? { post, quote: text } : { post },
      stance,
      evidentiality: isUnrelated ? 'unsourced' : this.evidentiality,
      ...(of === undefined || isUnrelated ? {} : { of }),
      speakers: isUnrelated ? [] : speakers,
      covers: { texts, posts },
      role,
      ...(isApart ? { apart: true } : {}),
      tool: this.#casebook.tool,
    }
  }
}
