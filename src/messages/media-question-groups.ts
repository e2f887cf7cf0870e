// Questions about several media in as few words as they need: one sentence for those of a family that it is true of, explanations once a kind.

import type { FootageQuestionRow } from '../model/footage-overview.ts'
import type { Language } from '../model/ladder.ts'
import type { QuestionKind } from '../model/media-metadata.ts'
import { questionText } from './media-questions.ts'

export interface QuestionGroup {
  readonly kind: QuestionKind
  readonly asked: readonly { readonly exhibits: readonly number[]; readonly question: string }[]
  /** What may lie behind any of them without anybody's intent. */
  readonly explanations: readonly string[]
}

/** Groups in the order in which their kinds come first; within one, sentences in the order of their rows. */
export function questionGroups(
  language: Language,
  rows: readonly Pick<FootageQuestionRow, 'exhibit' | 'family' | 'question'>[],
): QuestionGroup[] {
  const groups = new Map<QuestionKind, { asked: Map<string, Asked>; explanations: Set<string> }>()
  for (const { exhibit, family, question: asked } of rows) {
    const { question, explanations } = questionText(language, asked)
    const group = groups.get(asked.kind) ?? { asked: new Map(), explanations: new Set() }
    groups.set(asked.kind, group)
    const key = `${family} ${question}`
    const known = group.asked.get(key)
    if (known === undefined) group.asked.set(key, { exhibits: [exhibit], question })
    else if (!known.exhibits.includes(exhibit)) known.exhibits.push(exhibit)
    for (const each of explanations) group.explanations.add(each)
  }
  return Array.from(groups, ([kind, { asked, explanations }]) => ({
    kind,
    asked: [...asked.values()],
    explanations: [...explanations],
  }))
}

interface Asked {
  readonly exhibits: number[]
  readonly question: string
}
