// Whose voice an assertion carries when its words name a speaker: an actor of the case's list, a name in one channel, or whoever posted.

import type { Engine } from '../corpus/engine.ts'
import { type ActorList, actorsIn, makeActorList } from '../language/names.ts'
import type { Casework } from '../model/casework.ts'
import type { PostIndex } from '../model/finding.ts'
import { foldedName, namedVoice } from './case-voices.ts'

/** Looks up speakers as coders or rules write them. */
export class VoiceOfSpeakers {
  readonly #corpus: Engine
  readonly #list: ActorList
  readonly #hasActors: boolean
  /** Actor of each spelling that was looked up; undefined for none, or for more than one. */
  readonly #actorOf = new Map<string, string | undefined>()

  constructor(corpus: Engine, { actors }: Pick<Casework, 'actors'>) {
    this.#corpus = corpus
    this.#hasActors = actors.length > 0
    this.#list = makeActorList(actors.map(({ act }) => ({ id: act.actor, kind: act.kind, names: act.names })))
    const spelled = new Map<string, string | undefined>()
    for (const { act } of actors) {
      for (const name of new Set(act.names.map(foldedName))) {
        spelled.set(name, spelled.has(name) ? undefined : act.actor)
      }
    }
    for (const [name, actor] of spelled) this.#actorOf.set(name, actor)
  }

  /**
   * The voice of the speaker nearest to the statement; undefined where whoever posted speaks. Somebody who is not named ("my brother") is
   * somebody else in each account's words; so is every unlisted name that only a rule has read (`isSuggested`).
   */
  of(post: PostIndex, speakers: readonly string[], isSuggested = false): string | undefined {
    const [nearest] = speakers
    if (nearest === undefined || nearest.trim() === '') return undefined
    if (nearest.startsWith('actor:')) return nearest
    const { account, channel } = this.#corpus.columns()
    const poster = account[post] < 0 ? undefined : this.#corpus.accounts()[account[post]]
    const name = foldedName(nearest)
    if (poster !== undefined && (nearest === poster.id || name === foldedName(poster.name))) return undefined
    const actor = this.#actor(nearest, name)
    if (actor !== undefined) return `actor:${actor}`
    const where = this.#corpus.channels()[channel[post]].id
    return namedVoice(!isSuggested && isNamed(nearest) ? where : `${where} ${poster?.id ?? post}`, nearest)
  }

  #actor(written: string, folded: string): string | undefined {
    if (!this.#hasActors) return undefined
    if (!this.#actorOf.has(folded)) {
      const found = new Set(actorsIn(written, this.#list).flatMap(({ actor }) => actor ?? []))
      this.#actorOf.set(folded, found.size === 1 ? [...found][0] : undefined)
    }
    return this.#actorOf.get(folded)
  }
}

/** Begins with a capital letter or a number, as a name does; "her brother" and "бір әйел" do not. */
function isNamed(speaker: string): boolean {
  return /^[^\p{L}]*(?:\p{Lu}|\p{N})/u.test(speaker.trim())
}
