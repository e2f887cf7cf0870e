// The words that stand for posts in an export: what people wrote in their place, or the words themselves where the profile was opened.

import type { Engine, PostDetail } from '../corpus/engine.ts'
import type { RedactionRule } from '../messages/protection.ts'
import type { AudienceProfile } from '../model/audience-profile.ts'
import type { Casework, ParaphraseAct } from '../model/casework.ts'
import type { PostIndex } from '../model/finding.ts'
import type { HandedWords } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { isChangedSince } from '../weigh/casework-subject.ts'
import type { Tally } from './handed-tally.ts'

export class HandedWording {
  readonly level: AudienceProfile['protection']['words']
  readonly #byPost = new Map<PostIndex, HandedWords>()
  readonly #tally: Tally
  readonly #refused = new Map<PostIndex, RedactionRule>()

  constructor(
    corpus: Engine,
    casework: Pick<Casework, 'paraphrases'>,
    profile: AudienceProfile,
    language: Language,
    tally: Tally,
  ) {
    this.level = profile.protection.words
    this.#tally = tally
    if (this.level === 'paraphrase') this.#readParaphrases(corpus, casework, language)
  }

  /** Needs the details of a post only where words leave as they are. */
  get needsDetails(): boolean {
    return this.level === 'verbatim'
  }

  /** The words for a post; undefined where it has none, or none that may leave. */
  of(post: PostIndex, detail?: Pick<PostDetail, 'text'>): HandedWords | undefined {
    if (this.level === 'verbatim')
      return detail === undefined || detail.text === ''
        ? undefined
        : { text: detail.text, language: undefined, how: 'verbatim' }
    return this.#byPost.get(post)
  }

  /** Counts what happened to the words of a post of the export; `hasText`: it has any. Once a post. */
  count(post: PostIndex, hasText: boolean): void {
    if (this.level === 'verbatim' || !hasText) return
    const words = this.#byPost.get(post)
    const rule = words === undefined ? (this.#refused.get(post) ?? 'words-left-out') : RULES[words.how]
    this.#tally.change(rule, 'words')
  }

  #readParaphrases(corpus: Engine, { paraphrases }: Pick<Casework, 'paraphrases'>, language: Language): void {
    const posts = corpus.postsByKey(paraphrases.map(({ act }) => act.unit.post))
    const held = [...new Set(posts)].filter(post => post >= 0)
    const textOf = new Map(corpus.posts(held).map(({ index, text }) => [index, text]))
    const chosen = new Map<PostIndex, ParaphraseAct>()
    paraphrases.forEach(({ act, isDisputed }, i) => {
      const post = posts[i]
      if (post < 0) return
      const isOutdated = isChangedSince(act.unit, textOf.get(post) ?? '')
      const other = chosen.get(post)
      if (isDisputed || isOutdated) this.#refused.set(post, isDisputed ? 'words-disputed' : 'words-outdated')
      else if (other === undefined || rank(act, language) > rank(other, language)) chosen.set(post, act)
    })
    for (const [post, { text, language: own, how }] of chosen) this.#byPost.set(post, { text, language: own, how })
  }
}

const RULES = {
  paraphrase: 'words-paraphrased',
  shortened: 'words-shortened',
  verbatim: 'words-left-out',
} as const satisfies Record<HandedWords['how'], RedactionRule>

/** Words for the whole post go before words for a part of it, then those in the language of the export. */
function rank({ unit, language }: ParaphraseAct, wanted: Language): number {
  return (unit.start === undefined ? 2 : 0) + (language === wanted ? 1 : 0)
}
