// A Word file (.docx, ECMA-376) as a document: paragraphs, headings, lists, tables, notes. What is deleted, hidden or a comment is told, not read.

import { quoted } from '../model/problem.ts'
import type { ParagraphKind } from '../model/reading.ts'
import { BlockText } from './document-blocks.ts'
import { DocxPackage } from './document-docx-package.ts'
import { type DocxStyle, docxStyles, isOn, type StyleOf } from './document-docx-styles.ts'
import { walkMarkup } from './document-markup.ts'
import type { RawDocument } from './document-pieces.ts'
import { memorySource } from './intake-file.ts'
import type { ProblemLog } from './problem-log.ts'

/** Elements whose text is not part of what a reader sees, beside deletions. */
const UNSEEN = new Set([
  'Fallback',
  'instrText',
  'delInstrText',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
])
const DELETED = new Set(['del', 'moveFrom'])
const PICTURES = new Set(['blip', 'imagedata', 'OLEObject', 'chart', 'altChunk'])

/** Reads a file in memory. Never throws for bad content. */
export async function docxDocument(bytes: Uint8Array, problems: ProblemLog): Promise<RawDocument> {
  if (isCompound(bytes)) {
    problems.add('document-encrypted', 'loss', {}, { part: 'docx' })
    return { text: '', pieces: [] }
  }
  const file = await DocxPackage.open(memorySource('docx', bytes), problems)
  const main = await mainPart(file)
  const xml = await file.text(main)
  if (xml === undefined) {
    problems.add('document-damaged', 'loss', {}, { part: quoted(main) })
    return { text: '', pieces: [] }
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const styleOf = docxStyles(await file.text(`${folder}styles.xml`))
  const blocks = new BlockText()
  const body = new Body(blocks, styleOf)
  body.read(xml, problems)
  for (const notes of ['footnotes.xml', 'endnotes.xml']) {
    const part = await file.text(folder + notes)
    if (part !== undefined) body.read(part, problems)
  }
  const margins = new Body(new BlockText(), styleOf)
  for (const name of file.names(/(?:^|\/)(?:header|footer)\d{0,4}\.xml$/))
    margins.read((await file.text(name)) ?? '', problems)
  const comments = new Body(new BlockText(), styleOf)
  comments.read((await file.text(`${folder}comments.xml`)) ?? '', problems)
  report(body, margins, comments, problems)
  return blocks.finish()
}

function report(body: Body, margins: Body, comments: Body, problems: ProblemLog): void {
  const tell = (code: string, severity: 'loss' | 'notice', key: string, count: number) => {
    if (count > 0) problems.add(code, severity, {}, { [key]: count })
  }
  tell('document-deletions', 'loss', 'characters', body.deleted)
  tell('document-insertions', 'notice', 'characters', body.inserted)
  tell('document-hidden', 'loss', 'characters', body.hidden)
  tell('document-comments', 'loss', 'comments', comments.comments)
  tell('document-margins', 'loss', 'characters', margins.letters)
  tell('document-notes', 'notice', 'notes', body.notes)
  tell('document-embedded', 'notice', 'parts', body.embedded)
  if (body.hasEntities) problems.add('document-entities', 'notice', {})
}

/** An encrypted Word file is a compound file, not a zip. */
function isCompound(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0
}

async function mainPart(file: DocxPackage): Promise<string> {
  let target: string | undefined
  walkMarkup(
    (await file.text('_rels/.rels')) ?? '',
    { isXml: true },
    {
      open(name, attributes) {
        if (name === 'Relationship' && attributes.get('Type')?.endsWith('/officeDocument') === true)
          target ??= attributes.get('Target')
      },
      close() {},
      text() {},
    },
  )
  return target === undefined ? 'word/document.xml' : target.replace(/^\/+/, '')
}

interface OpenParagraph {
  readonly parts: string[]
  letters: number
  boldLetters: number
  style: DocxStyle
  outline: number | undefined
  isList: boolean
}

/** One part of the file, or several that belong together. */
class Body {
  readonly #blocks: BlockText
  readonly #styleOf: StyleOf
  readonly #paragraphs: OpenParagraph[] = []
  /** How many elements of each kind are open. */
  #unseen = 0
  #deletedDepth = 0
  #insertedDepth = 0
  #properties = 0
  #words = 0
  #isBold = false
  #isHidden = false
  #isNoteSkipped = false
  deleted = 0
  inserted = 0
  hidden = 0
  letters = 0
  comments = 0
  notes = 0
  embedded = 0
  hasEntities = false

  constructor(blocks: BlockText, styleOf: StyleOf) {
    this.#blocks = blocks
    this.#styleOf = styleOf
  }

  read(xml: string, problems: ProblemLog): void {
    // Entities of a file's own are never put in place of anything.
    if (xml.slice(0, 65_536).includes('<!ENTITY')) this.hasEntities = true
    if (walkMarkup(xml, { isXml: true }, this)) problems.add('document-deep', 'notice', {})
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (UNSEEN.has(name)) this.#unseen++
    if (this.#unseen > 0) return
    if (DELETED.has(name)) this.#deletedDepth++
    else if (name === 'ins' || name === 'moveTo') this.#insertedDepth++
    else if (PICTURES.has(name)) this.embedded++
    else if (name === 'comment') this.comments++
    else if (name === 'footnote' || name === 'endnote') {
      this.#isNoteSkipped = attributes.has('type') && attributes.get('type') !== 'normal'
      if (!this.#isNoteSkipped) this.notes++
    } else if (name === 'tr') this.#blocks.openRow()
    else if (name === 'tc') this.#blocks.openCell()
    else if (name === 'p') this.#openParagraph()
    else this.#inParagraph(name, attributes)
  }

  #openParagraph(): void {
    const style = this.#styleOf(undefined)
    this.#paragraphs.push({ parts: [], letters: 0, boldLetters: 0, style, outline: undefined, isList: false })
  }

  #inParagraph(name: string, attributes: ReadonlyMap<string, string>): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined) return
    const value = attributes.get('val')
    if (name === 'pPr') this.#properties++
    else if (name === 'pStyle') paragraph.style = this.#styleOf(value)
    else if (name === 'outlineLvl') paragraph.outline = Number(value)
    else if (name === 'numId') paragraph.isList = value !== '0'
    else if (name === 'r') {
      this.#isBold = paragraph.style.isBold
      this.#isHidden = paragraph.style.isHidden
    } else if (this.#properties > 0) return
    else if (name === 'rStyle') {
      const style = this.#styleOf(value)
      this.#isBold ||= style.isBold
      this.#isHidden ||= style.isHidden
    } else if (name === 'b') this.#isBold = isOn(value)
    else if (name === 'vanish') this.#isHidden = isOn(value)
    else if (name === 't' || name === 'delText') this.#words++
    else if (name === 'tab' || name === 'ptab') this.#put('\t')
    else if (name === 'br' || name === 'cr') this.#put('\n')
    else if (name === 'noBreakHyphen') this.#put('\u2011')
    else if (name === 'sym') this.#put('\ufffd')
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.#unseen--
    if (this.#unseen > 0 || UNSEEN.has(name)) return
    if (DELETED.has(name)) this.#deletedDepth--
    else if (name === 'ins' || name === 'moveTo') this.#insertedDepth--
    else if (name === 'tr') this.#blocks.closeRow()
    else if (name === 'pPr') this.#properties = Math.max(0, this.#properties - 1)
    else if (name === 't' || name === 'delText') this.#words = Math.max(0, this.#words - 1)
    else if (name === 'footnote' || name === 'endnote') this.#isNoteSkipped = false
    else if (name === 'p') this.#closeParagraph()
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (paragraph === undefined || paragraph.letters === 0 || this.#isNoteSkipped) return
    const isBold = paragraph.boldLetters === paragraph.letters
    this.#blocks.add({ text: paragraph.parts.join(''), kind: kindOf(paragraph), isBold })
  }

  text(words: string): void {
    if (this.#words > 0 && this.#unseen === 0) this.#put(words)
  }

  #put(words: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined || this.#isNoteSkipped) return
    const letters = words.replace(/\s+/g, '').length
    if (this.#deletedDepth > 0) this.deleted += letters
    else if (this.#isHidden) this.hidden += letters
    else {
      if (this.#insertedDepth > 0) this.inserted += letters
      this.letters += letters
      paragraph.letters += letters
      if (this.#isBold) paragraph.boldLetters += letters
      paragraph.parts.push(words)
    }
  }
}

function kindOf({ style, outline, isList }: OpenParagraph): ParagraphKind {
  if (style.isHeading || (outline !== undefined && outline < 9)) return 'heading'
  if (style.isQuotation) return 'quotation'
  return isList ? 'list-item' : 'paragraph'
}
