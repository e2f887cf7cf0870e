// Names of documents that a WhatsApp chat says were sent in it: such a file beside the chat is an attachment, not a document of its own.

const EXTENSION = /\.(?:pdf|docx|txt|text|md|markdown|html?|xhtml|srt|vtt)(?![\p{L}\p{N}])/giu
/** Signs that stand around a name and never inside one. */
const BOUNDARY = /[\n\r<>:"|?*\u200e\u200f\u202a-\u202e]/
const LONGEST_NAME = 240
const MOST_NAMES = 100_000
/** Names cut by the end of a piece are looked for again with this much of it. */
const OVERLAP = 512

/** File names in a chat, whole lines or the last words before a bracket. Reads UTF-8 in pieces; linear. */
export async function namedDocuments(chunks: AsyncIterable<Uint8Array>): Promise<Set<string>> {
  const names = new Set<string>()
  const decoder = new TextDecoder('utf-8')
  let tail = ''
  for await (const chunk of chunks) {
    const text = tail + decoder.decode(chunk, { stream: true })
    collect(text, names)
    tail = text.slice(-OVERLAP)
  }
  return names
}

function collect(text: string, names: Set<string>): void {
  EXTENSION.lastIndex = 0
  for (let match = EXTENSION.exec(text); match !== null && names.size < MOST_NAMES; match = EXTENSION.exec(text)) {
    const end = match.index + match[0].length
    let start = match.index
    while (start > 0 && end - start < LONGEST_NAME && !BOUNDARY.test(text[start - 1])) start--
    names.add(text.slice(start, end).trim().normalize('NFC'))
  }
}
