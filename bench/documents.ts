// How fast documents are read: an interview of some megabytes in every form, and pages of PDF.

import { readDocument } from '../src/import/document-read.ts'
import { docxBytes, type PdfWords, paragraphXml, pdfBytes } from '../test/support/document-files.ts'

const TURNS = 20_000
const ANSWER =
  'I stood at the window of the second floor and saw how three lorries without plates turned into the street; my neighbour told me later that they had been there since noon.'
const PAGES = 200

/** Prints megabytes of file per CPU second of each kind; of PDF, pages per second of wall time (it is read in a thread). */
export async function documentsBench(write: (line: string) => void): Promise<void> {
  const turns = Array.from({ length: TURNS }, (_, i) => [`Q: What did you see on day ${i}?`, `A: ${ANSWER}`]).flat()
  const cues = turns.map(
    (turn, i) => `${i + 1}\n00:00:${String(i % 60).padStart(2, '0')},000 --> 00:00:59,900\n${turn}\n`,
  )
  const kinds: [string, Uint8Array][] = [
    ['a.txt', Buffer.from(turns.join('\n\n'))],
    ['a.md', Buffer.from(turns.map((turn, i) => (i % 2 === 0 ? `**${turn.slice(3)}**` : turn.slice(3))).join('\n\n'))],
    ['a.html', Buffer.from(`<html><body>${turns.map(turn => `<p>${turn}</p>`).join('\n')}</body></html>`)],
    ['a.srt', Buffer.from(cues.join('\n'))],
    ['a.docx', docxBytes(turns.map(turn => paragraphXml(turn)).join(''))],
  ]
  for (const [name, bytes] of kinds) {
    const start = process.cpuUsage()
    const { document } = await readDocument(bytes, name)
    const { user, system } = process.cpuUsage(start)
    const text = document.text.length
    const seconds = (user + system) / 1e6
    write(
      `${name}: ${(bytes.length / 1e6).toFixed(1)} MB, ${(text / 1e6).toFixed(1)} million units of text, ${document.paragraphs.length} paragraphs, ${(text / 1e6 / seconds).toFixed(1)} million units per CPU second`,
    )
  }
  const page: PdfWords[] = Array.from({ length: 45 }, (_, i) => ({ x: 72, y: 770 - 15 * i, text: ANSWER.slice(0, 80) }))
  const pdf = pdfBytes(Array.from({ length: PAGES }, () => page))
  const start = performance.now()
  const { document } = await readDocument(pdf, 'a.pdf')
  const seconds = (performance.now() - start) / 1000
  write(`a.pdf: ${PAGES} pages, ${document.text.length} units of text, ${Math.round(PAGES / seconds)} pages per second`)
}
