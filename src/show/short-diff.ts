// How the words of one text differ from another, short enough to be read.

import { wordDiff } from '../algorithms/word-diff.ts'
import type { DiffPart } from '../model/report-view.ts'
import { excerptOf } from './excerpt.ts'

/** UTF-16 code units of each text that are compared. */
const COMPARED_LENGTH = 600
/** Longer unchanged passages are shortened in the middle to this. */
const SAME_SHOWN = 120

/** Parts of `after` against `before`, in order. */
export function shortDiff(before: string, after: string): DiffPart[] {
  const parts = wordDiff(excerptOf(before, COMPARED_LENGTH).text, excerptOf(after, COMPARED_LENGTH).text)
  return parts.map(part => {
    if (part.kind !== 'same' || part.text.length <= SAME_SHOWN) return part
    const half = SAME_SHOWN / 2
    const tail = part.text.slice(-half).replace(/^[\udc00-\udfff]/, '')
    return { kind: 'same', text: `${excerptOf(part.text, half).text} … ${tail}` }
  })
}
