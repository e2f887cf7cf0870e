// The texts of a family: how often each was posted, where first, and in which words it differs from the text seen first.

import { wordDiff } from '../algorithms/word-diff.ts'
import type { PostColumns } from '../corpus/engine.ts'
import type { CopyFamily } from '../model/analysis.ts'
import type { PostIndex, TextIndex } from '../model/finding.ts'
import type { DiffPart } from '../model/report-view.ts'
import { excerptOf } from './excerpt.ts'

export interface FamilyText {
  readonly text: TextIndex
  readonly firstPost: PostIndex
  readonly posts: number
}

/** UTF-16 code units of each text that are compared. */
export const COMPARED_LENGTH = 6000

/** The texts of a family that have posts, in its order: the centre first, then by number of posts. Cost: one pass over its posts. */
export function familyTexts({ text }: PostColumns, family: Pick<CopyFamily, 'posts' | 'texts'>): FamilyText[] {
  const rows = new Map<TextIndex, { text: TextIndex; firstPost: PostIndex; posts: number }>()
  for (const post of family.posts) {
    const row = rows.get(text[post])
    if (row === undefined) rows.set(text[post], { text: text[post], firstPost: post, posts: 1 })
    else row.posts++
  }
  return [...family.texts].flatMap(each => rows.get(each) ?? [])
}

/** Parts of `after` against `before`, whole up to `COMPARED_LENGTH`; `isCut` when more of either is not compared. */
export function variantDiff(
  before: string,
  after: string,
): { readonly parts: readonly DiffPart[]; readonly isCut: boolean } {
  const a = excerptOf(before, COMPARED_LENGTH)
  const b = excerptOf(after, COMPARED_LENGTH)
  return { parts: wordDiff(a.text, b.text), isCut: a.isCut || b.isCut }
}
