// Lines of a picture's text while a person corrects them. Pure.

import type { DerivedLine, DerivedText } from '../../model/footage-view.ts'

export interface EditedLine extends Pick<DerivedLine, 'text' | 'post' | 'box' | 'confidence'> {
  /** Stands for the line while it is edited. */
  readonly key: number
  /** Its number in the text that is corrected, from 1; absent for a new one. */
  readonly line?: number
}

/** A field a line; one empty field where nothing was read. */
export function editedLines(text: Pick<DerivedText, 'lines'> | undefined): EditedLine[] {
  const lines = (text?.lines ?? []).map(({ text: said, post, box, confidence }, i) => ({
    key: i + 1,
    line: i + 1,
    text: said,
    post,
    box,
    confidence,
  }))
  return lines.length > 0 ? lines : [{ key: 1, text: '', post: null, box: null, confidence: null }]
}

/** Whether saving would change the text. */
export function isEdited(lines: readonly EditedLine[], text: Pick<DerivedText, 'lines'> | undefined): boolean {
  const stated = statedLines(lines)
  const before = text?.lines ?? []
  return (
    stated.length !== before.length ||
    stated.some(({ line, text: said }, i) => line !== i + 1 || said !== before[i].text)
  )
}

/** What is saved: lines with words in them, in order. */
export function statedLines(lines: readonly EditedLine[]): { readonly line?: number; readonly text: string }[] {
  return lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ line, text }) => (line === undefined ? { text } : { line, text }))
}
