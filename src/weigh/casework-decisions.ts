// What people decided of one post: on the post itself, on spans of it, or on a family whose text it bears.

import type { AssertionAct, CallReviewAct, Effective, RecordedCasework } from '../model/casework.ts'
import type { Sha256 } from '../model/ids.ts'
import { effectiveOf } from './casework-effect.ts'
import { coveredTexts, coverScope, folded } from './casework-subject.ts'

type Decision = AssertionAct | CallReviewAct

interface Scope<Act extends Decision> {
  /** Subjects by post. */
  readonly posts: Map<string, Effective<Act>[]>
  /** Latest answer of each role by text. */
  readonly texts: Map<string, Map<string, RecordedCasework<Act>>>
}

/** Looks decisions up by post. A role's word on the very post goes before its word on the family. */
export class DecisionIndex<Act extends Decision> {
  readonly #scopes = new Map<string, Scope<Act>>()

  /** `casework.assertions` or `casework.callReviews`. */
  constructor(decisions: readonly Effective<Act>[]) {
    const answers: { readonly recorded: RecordedCasework<Act>; readonly scope: Scope<Act> }[] = []
    for (const subject of decisions) {
      const scope = this.#scope(coverScope(subject.act) as string)
      const { post } = subject.act.unit
      const held = scope.posts.get(post)
      if (held === undefined) scope.posts.set(post, [subject])
      else held.push(subject)
      for (const recorded of subject.answers) answers.push({ recorded, scope })
    }
    for (const { recorded, scope } of answers)
      for (const text of coveredTexts(recorded.act)) {
        const roles = scope.texts.get(text) ?? new Map<string, RecordedCasework<Act>>()
        const role = folded(recorded.act.role)
        const other = roles.get(role)
        if (other === undefined || recorded.order > other.order) roles.set(role, recorded)
        scope.texts.set(text, roles)
      }
  }

  /** Keys of posts on which, or on spans of which, somebody decided. `claim` absent: calls to violence. */
  posts(claim?: string): Iterable<string> {
    return this.#scopes.get(keyOf(claim))?.posts.keys() ?? []
  }

  /** SHA-256 of the normalised texts that decisions on families cover. */
  texts(claim?: string): Iterable<Sha256> {
    return (this.#scopes.get(keyOf(claim))?.texts.keys() ?? []) as Iterable<Sha256>
  }

  /**
   * Decisions on a post, that on the whole post first, then those on spans by their start. `text`: SHA-256 of its normalised text. Empty
   * when nobody decided.
   */
  on(claim: string | undefined, post: string, text?: string): Effective<Act>[] {
    const scope = this.#scopes.get(keyOf(claim))
    if (scope === undefined) return []
    const subjects = scope.posts.get(post) ?? []
    const whole = subjects.filter(({ act: { unit } }) => unit.start === undefined && unit.end === undefined)
    const spans = subjects.filter(subject => !whole.includes(subject))
    spans.sort((a, b) => (a.act.unit.start ?? 0) - (b.act.unit.start ?? 0))
    const covering = text === undefined ? undefined : scope.texts.get(text)
    const direct = whole.flatMap(({ answers }) => answers)
    if (covering === undefined || covering.size === 0) return [...whole, ...spans]
    const spoken = new Set(direct.map(({ act }) => folded(act.role)))
    const added = [...covering].filter(([role]) => !spoken.has(role)).map(([, recorded]) => recorded)
    // A decision that settles the post itself leaves nothing open for the family's to dispute.
    const joined = [...direct, ...added.filter(({ at }) => !direct.some(({ act }) => settles(act, at)))]
    return joined.length === 0 ? spans : [effectiveOf(joined), ...spans]
  }

  #scope(key: string): Scope<Act> {
    let scope = this.#scopes.get(key)
    if (scope === undefined) {
      scope = { posts: new Map(), texts: new Map() }
      this.#scopes.set(key, scope)
    }
    return scope
  }
}

function keyOf(claim: string | undefined): string {
  return JSON.stringify(claim === undefined ? ['call-review'] : ['assertion', claim])
}

function settles(act: Decision, { device, epoch, seq }: RecordedCasework['at']): boolean {
  return act.resolves?.some(at => at.device === device && at.epoch === epoch && at.seq === seq) === true
}
