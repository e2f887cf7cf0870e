// Which words of the post are selected, counted as casework counts them.

export interface Span {
  /** In UTF-16 code units of the post's text, the end exclusive. */
  readonly start: number
  readonly end: number
  readonly words: string
}

/** Longest span that casework quotes. */
const LONGEST = 4000

/** Undefined when nothing is selected, or not inside these words alone. */
export function selectedSpan(words: HTMLElement | null): Span | undefined {
  const selection = document.getSelection()
  if (words === null || selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  if (!words.contains(range.startContainer) || !words.contains(range.endContainer)) return undefined
  const before = document.createRange()
  before.selectNodeContents(words)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  const text = range.toString()
  return text.trim() === '' || text.length > LONGEST ? undefined : { start, end: start + text.length, words: text }
}
