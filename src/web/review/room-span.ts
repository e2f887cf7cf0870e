// What of a document is chosen: a statement that rules read, or words that a person selected, within one paragraph.

/** Attribute of the element that holds exactly the text of a paragraph. */
export const PARAGRAPH_ATTRIBUTE = 'data-paragraph'

export interface SelectedWords {
  /** Number of the paragraph. */
  readonly paragraph: number
  /** Of its text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

/** The selection of the page as a span of the paragraph in which it begins, white space at its ends left out; undefined for none. */
export function selectedWords(selection: Selection | null): SelectedWords | undefined {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const from = range.startContainer
  const holder = (from instanceof Element ? from : from.parentElement)?.closest(`[${PARAGRAPH_ATTRIBUTE}]`)
  if (holder === null || holder === undefined) return undefined
  const before = document.createRange()
  before.selectNodeContents(holder)
  before.setEnd(range.startContainer, range.startOffset)
  const inside = range.cloneRange()
  if (!holder.contains(range.endContainer)) inside.setEnd(holder, holder.childNodes.length)
  const span = trimmed(inside.toString(), before.toString().length)
  const number = Number(holder.getAttribute(PARAGRAPH_ATTRIBUTE))
  return span === undefined ? undefined : { paragraph: number, ...span }
}

/** The span of a text that begins at `start`, without white space at its ends; undefined when nothing is left. */
export function trimmed(text: string, start: number): { readonly start: number; readonly end: number } | undefined {
  const lead = text.length - text.trimStart().length
  const length = text.trim().length
  return length === 0 ? undefined : { start: start + lead, end: start + lead + length }
}
