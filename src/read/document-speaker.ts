// Who speaks in a paragraph, and whether the document is somebody's own account or an article about others.

import type { DocumentParagraph, DocumentText } from '../model/reading.ts'

/** Who speaks where the document names nobody. */
export const AUTHOR = 'author'

export function speakerOfParagraph(document: DocumentText, paragraph: DocumentParagraph): string {
  return paragraph.speaker ?? document.author ?? AUTHOR
}

/** First person singular, as a word of its own. */
const I = /(?<![\p{L}\p{N}])(?:I|my|me|я|мне|меня|мой|моя|моего|моей|мен|менің|маған|мені|менде)(?![\p{L}\p{N}])/giu
const QUOTED = /«[^»]{0,2000}»|“[^”]{0,2000}”|"[^"]{0,2000}"/g
/** Characters of paragraphs that are looked at. */
const READ_LIMIT = 20_000

/**
 * True for interviews, chats, voice messages and witness statements: what a person there passes on from others is hearsay. False for
 * articles, reports and press statements, whose author only tells what others said.
 */
export function isPersonal(document: DocumentText): boolean {
  let labelled = 0
  let cues = 0
  for (const { speaker, kind } of document.paragraphs) {
    if (speaker !== undefined) labelled++
    if (kind === 'cue') cues++
  }
  if (labelled >= 2 || cues > 0) return true
  const text = document.text.slice(0, READ_LIMIT).replace(QUOTED, ' ')
  const count = [...text.matchAll(I)].length
  return (
    count >= 2 ||
    /statement of|witness statement|показания|объяснение свидетеля|куәнің|түсініктеме/i.test(text.slice(0, 300))
  )
}
