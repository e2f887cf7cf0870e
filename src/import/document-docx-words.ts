// All words of a Word file, also those that are no part of its text: deletions, comments, margins, properties. For looking whom a file names.

import { DocxPackage } from './document-docx-package.ts'
import { walkMarkup } from './document-markup.ts'
import { memorySource } from './intake-file.ts'
import { ProblemLog } from './problem-log.ts'

/** The text of each XML part, its runs joined, and the values of its attributes; damage ends a part early. Never throws for bad content. */
export async function* docxWords(bytes: Uint8Array): AsyncGenerator<string> {
  const file = await DocxPackage.open(memorySource('docx', bytes), new ProblemLog('docx'))
  for (const name of file.names(/\.(?:xml|rels)$/)) {
    const xml = await file.text(name)
    if (xml === undefined) continue
    const words: string[] = []
    const values: string[] = []
    walkMarkup(
      xml,
      { isXml: true },
      {
        open(_, attributes) {
          for (const value of attributes.values()) if (/\p{L}\P{L}?\p{L}/u.test(value)) values.push(value)
        },
        close(element) {
          if (element === 'p' || element === 'tc') words.push('\n')
        },
        text: text => words.push(text),
      },
    )
    yield words.join('')
    yield values.join('\n')
  }
}
