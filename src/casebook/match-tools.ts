// What matching needs of a case: stems as search makes them, texts of the index, figures, and the case's own actors.

import { textAt } from '../algorithms/text-arena.ts'
import type { Engine } from '../corpus/engine.ts'
import { searchWords } from '../corpus/fold.ts'
import { figuresIn } from '../language/figures.ts'
import type { TextIndex } from '../model/finding.ts'
import type { ComparedText, MatchTools } from '../weigh/agreement.ts'
import { matchText, type StemsOf } from '../weigh/match-words.ts'
import { postsByText } from '../weigh/stance.ts'
import type { Casebook } from './casebook.ts'

/** Texts kept cut while claims are matched: the same text answers to several rules. */
const KEPT = 20_000

const known = new Map<string, readonly string[]>()
const KNOWN_AT_MOST = 200_000

/** Stems as the index has them; a word may have several. */
export const stemsOf: StemsOf = word => {
  let stems = known.get(word)
  if (stems === undefined) {
    stems = searchWords(word)
    if (known.size >= KNOWN_AT_MOST) known.clear()
    known.set(word, stems)
  }
  return stems
}

/** What the posts of a case are matched in; all parts of one matching share it. */
export interface MatchGround {
  readonly corpus: Engine
  /** Threshold of resemblance of the case, 0..1. */
  readonly resemblance: number
  readonly tools: MatchTools
  readonly read: (text: TextIndex) => ComparedText
}

/** The ground of a case with a sealed index. */
export function matchGround(casebook: Casebook): MatchGround {
  return groundOf(casebook.index(), casebook.settings().resemblance)
}

/** The ground of a corpus alone. */
export function groundOf(corpus: Engine, resemblance: number, tools: Partial<MatchTools> = {}): MatchGround {
  const figuresOf: MatchTools['figuresOf'] = (text, language) => figuresIn(text, language)
  return { corpus, resemblance, tools: { stemsOf, figuresOf, ...tools }, read: textReader(corpus) }
}

/** Texts of the index, cut once for all claims. */
function textReader(corpus: Engine): (text: TextIndex) => ComparedText {
  const arena = corpus.texts()
  const cut = new Map<TextIndex, ComparedText>()
  let posts: ReturnType<typeof postsByText> | undefined
  return text => {
    let compared = cut.get(text)
    if (compared === undefined) {
      const normalised = textAt(arena, text)
      compared = {
        normalised,
        text: matchText(normalised, stemsOf),
        raw: () => {
          posts ??= postsByText(corpus.columns().text)
          const [first] = posts.of(text)
          return first === undefined ? normalised : (corpus.posts([first])[0]?.text ?? normalised)
        },
      }
      if (cut.size >= KEPT) cut.clear()
      cut.set(text, compared)
    }
    return compared
  }
}
