// A PDF as a document: its text layer, read in a thread that is stopped when it takes too long or too much memory.

import { callInThread } from '../system/limited-thread.ts'
import type { PdfOutcome } from './document-pdf-pages.ts'
import type { RawDocument } from './document-pieces.ts'
import type { ProblemLog } from './problem-log.ts'

/** A book of a thousand pages takes a few seconds; who plants a loop waits no longer than this. */
const LIMITS = { milliseconds: 120_000, megabytes: 1024 }
const MOST_PAGES = 5000
/** UTF-16 units of text after which no further page is read. */
const MOST_UNITS = 16_000_000
/** Page numbers shown in one problem. */
const SHOWN_PAGES = 20

/** Reads a file in memory. Never throws for bad content. */
export async function pdfDocument(bytes: Uint8Array, problems: ProblemLog): Promise<RawDocument> {
  const copy = new Uint8Array(bytes)
  const called = await callInThread('import/document-pdf-pages', 'readPdf', [copy, MOST_PAGES, MOST_UNITS], LIMITS, [
    copy.buffer,
  ])
  if ('stopped' in called) {
    const code = called.stopped === 'failed' ? 'document-damaged' : 'document-stopped'
    problems.add(code, 'loss', {}, code === 'document-damaged' ? { part: 'pdf' } : { limit: called.stopped })
    return { text: '', pieces: [] }
  }
  const outcome = called.result as PdfOutcome
  if ('failed' in outcome) {
    const code = outcome.failed === 'password' ? 'document-encrypted' : 'document-damaged'
    problems.add(code, 'loss', {}, { part: 'pdf' })
    return { text: '', pieces: [] }
  }
  const { empty, broken, pagesLeft, annotations, runningLines, pages } = outcome
  if (empty.length > 0)
    problems.add('document-page-without-text', 'loss', {}, { pages: ranges(empty), count: empty.length, of: pages })
  if (broken.length > 0)
    problems.add('document-page-broken', 'loss', {}, { pages: ranges(broken), count: broken.length, of: pages })
  if (pagesLeft > 0) problems.add('document-pages-left', 'loss', {}, { left: pagesLeft, of: pages })
  if (annotations > 0) problems.add('document-annotations', 'loss', {}, { notes: annotations })
  if (runningLines > 0) problems.add('document-running-lines', 'notice', {}, { lines: runningLines })
  return { text: outcome.text, pieces: outcome.pieces }
}

/** 3, 5-9: at most 20 of them. */
function ranges(pages: readonly number[]): string {
  const shown: string[] = []
  for (let i = 0; i < pages.length; ) {
    let j = i
    while (pages[j + 1] === pages[j] + 1) j++
    shown.push(i === j ? `${pages[i]}` : `${pages[i]}–${pages[j]}`)
    i = j + 1
  }
  return shown.length > SHOWN_PAGES ? `${shown.slice(0, SHOWN_PAGES).join(', ')}, …` : shown.join(', ')
}
