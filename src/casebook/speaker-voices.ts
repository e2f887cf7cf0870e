// Whose voice an assertion carries when its words name a speaker: an actor of the case's list, a name in one channel, or whoever posted.

import type { Engine } from '../corpus/engine.ts'
import type { Casework } from '../model/casework.ts'
import type { PostIndex } from '../model/finding.ts'
import { foldedName, namedVoice } from './case-voices.ts'

/** Looks up speakers as coders or rules write them. */
export class VoiceOfSpeakers {
  readonly #corpus: Engine
  /** Actors by folded name; undefined where two bear it. */
  readonly #actors = new Map<string, string | undefined>()

  constructor(corpus: Engine, { actors }: Pick<Casework, 'actors'>) {
    this.#corpus = corpus
    for (const { act } of actors) {
      for (const name of new Set(act.names.map(foldedName))) {
        this.#actors.set(name, this.#actors.has(name) ? undefined : `actor:${act.actor}`)
      }
    }
  }

  /**
   * The voice of the speaker nearest to the statement; undefined where whoever posted speaks. Somebody who is not named ("my brother")
   * is somebody else in each account's words.
   */
  of(post: PostIndex, speakers: readonly string[]): string | undefined {
    const [nearest] = speakers
    if (nearest === undefined || nearest.trim() === '') return undefined
    if (nearest.startsWith('actor:')) return nearest
    const { account, channel } = this.#corpus.columns()
    const poster = account[post] < 0 ? undefined : this.#corpus.accounts()[account[post]]
    const name = foldedName(nearest)
    if (poster !== undefined && (nearest === poster.id || name === foldedName(poster.name))) return undefined
    const actor = this.#actors.get(name)
    if (actor !== undefined) return actor
    const where = this.#corpus.channels()[channel[post]].id
    return namedVoice(isNamed(nearest) ? where : `${where} ${poster?.id ?? post}`, nearest)
  }
}

/** Begins with a capital letter or a number, as a name does; "her brother" and "бір әйел" do not. */
function isNamed(speaker: string): boolean {
  return /^[^\p{L}]*(?:\p{Lu}|\p{N})/u.test(speaker.trim())
}
