// Texts of any length, cut so that a report stays readable and small.

import type { Excerpt } from '../model/report-view.ts'

/** The first `limit` UTF-16 code units; a surrogate pair is never cut in two. The length of the whole text is kept. */
export function excerptOf(text: string, limit: number): Excerpt {
  if (text.length <= limit) return { text, length: text.length, isCut: false }
  const last = text.charCodeAt(limit - 1)
  const end = last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit
  return { text: text.slice(0, end), length: text.length, isCut: true }
}

/** A name in at most 80 code units. */
export function shortName(name: string): string {
  const { text, isCut } = excerptOf(name, 79)
  return isCut ? `${text}…` : text
}
