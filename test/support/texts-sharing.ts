// Which texts share three words in a row with a text, found by reading all of them: the slow way.

import { runWords } from '../../src/algorithms/shared-run.ts'
import { textAt, textCount } from '../../src/algorithms/text-arena.ts'
import type { Engine } from '../../src/corpus/engine.ts'

/** Numbers of the texts, ascending. */
export function textsSharing(corpus: Engine, words: readonly string[]): number[] {
  const arena = corpus.texts()
  const runs = (of: readonly string[]) => of.slice(2).map((_, at) => of.slice(at, at + 3).join(' '))
  const wanted = new Set(runs(words))
  return Array.from({ length: textCount(arena) }, (_, text) => text).filter(text =>
    runs(runWords(textAt(arena, text))).some(run => wanted.has(run)),
  )
}
