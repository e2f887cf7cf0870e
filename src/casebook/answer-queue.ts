// A queue that a person answers one entry at a time: each answer is signed at once, and taken back by a withdrawal.

import type { CaseworkAct } from '../model/casework.ts'
import type { EntryPlace } from '../model/entry-place.ts'
import type { PostIndex } from '../model/finding.ts'
import type { Casebook } from './casebook.ts'
import { appendCasework } from './casework-append.ts'
import { previousPost, repliedPost } from './post-context.ts'
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

interface Made<Answer> {
  readonly at: number
  readonly answer: Answer
  readonly entry: EntryPlace
}

export abstract class AnswerQueue<Entry extends { readonly postIndex: PostIndex }, Answer extends string> {
  readonly entries: readonly Entry[]
  protected readonly casebook: Casebook
  protected readonly options: DecideOptions
  /** Answers that stand, oldest first; on one entry the last counts. */
  readonly #made: Made<Answer>[] = []
  #at = 0

  /** Throws CaseError `usage` for a role that cannot be signed. */
  constructor(casebook: Casebook, entries: readonly Entry[], options: DecideOptions) {
    this.casebook = casebook
    this.entries = entries
    this.options = { ...options, role: checkedRole(options.role) }
  }

  /** The record of an answer. */
  protected abstract act(entry: Entry, answer: Answer): CaseworkAct

  /** Position in the queue, from 0; the length of the queue when all was seen. */
  get position(): number {
    return this.#at
  }

  get current(): Entry | undefined {
    return this.entries[this.#at]
  }

  /** Entries with an answer that stands. */
  get answered(): number {
    return new Set(this.#made.map(({ at }) => at)).size
  }

  /** What was answered on the current entry in this sitting. */
  get answer(): Answer | undefined {
    return this.#made.findLast(({ at }) => at === this.#at)?.answer
  }

  /** Signs an answer for the whole family and goes on. A later answer on the same entry counts instead of this one. */
  decide(answer: Answer): void {
    const entry = this.current
    if (entry === undefined) return
    const [place] = appendCasework(this.casebook, [this.act(entry, answer)])
    this.#made.push({ at: this.#at, answer, entry: place })
    this.move(1)
  }

  /** Withdraws the newest answer of this sitting that stands, and returns to its entry. False when there is none. */
  undo(): boolean {
    const last = this.#made.pop()
    if (last === undefined) return false
    const { role } = this.options
    appendCasework(this.casebook, [{ type: 'withdrawal', of: last.entry, role, tool: this.casebook.tool }])
    this.#at = last.at
    return true
  }

  /** Forward or back; stays within the queue and its end. */
  move(step: number): void {
    this.#at = Math.max(0, Math.min(this.entries.length, this.#at + step))
  }

  /** What stands beside the current post. Reads three posts at most. */
  context(): DecisionContext | undefined {
    const entry = this.current
    if (entry === undefined) return undefined
    const [post] = this.casebook.index().posts([entry.postIndex])
    const repliedText = repliedPost(this.casebook.index(), post)?.text
    const previousText = previousPost(this.casebook.index(), post)?.text
    return {
      chat: post.channel.name,
      account: post.account?.name ?? '',
      ...(repliedText === undefined || repliedText === '' ? {} : { repliedText }),
      ...(previousText === undefined || previousText === '' ? {} : { previousText }),
    }
  }
}
