// Runs in a thread of its own: the text layer of a PDF through pdf.js, without network, fonts, scripts or pictures.

import { getResolvedPDFJS } from 'unpdf'
import { linesOfPage, type PageLine, type PlacedText } from './document-pdf-layout.ts'
import { type PdfText, pdfText } from './document-pdf-paragraphs.ts'

export interface PdfReading extends PdfText {
  readonly pages: number
  /** Pages that were not read because there are too many. */
  readonly pagesLeft: number
  /** Pages without any text, from 1. */
  readonly empty: readonly number[]
  /** Pages that could not be read, from 1. */
  readonly broken: readonly number[]
  /** Notes and filled fields of forms. */
  readonly annotations: number
}

export type PdfOutcome = PdfReading | { readonly failed: 'password' | 'damaged' }

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

/** Reads a document. The bytes are taken over. Throws nothing but what ends the thread. */
export async function readPdf(bytes: Uint8Array, mostPages: number, mostUnits: number): Promise<PdfOutcome> {
  closeNetwork()
  const { getDocument } = await getResolvedPDFJS()
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  } as Parameters<typeof getDocument>[0])
  try {
    const file = await task.promise
    const lines: PageLine[][] = []
    const empty: number[] = []
    const broken: number[] = []
    let annotations = 0
    let units = 0
    let number = 1
    for (; number <= Math.min(file.numPages, mostPages) && units <= mostUnits; number++) {
      try {
        const page = await file.getPage(number)
        const content = await page.getTextContent()
        const items = placed(content.items as unknown as TextItem[], page.getViewport({ scale: 1 }).transform)
        const found = linesOfPage(items)
        lines.push(found)
        units += found.reduce((sum, { text }) => sum + text.length, 0)
        if (found.length === 0) empty.push(number)
        annotations += (await page.getAnnotations()).filter(saysSomething).length
        page.cleanup()
      } catch {
        lines.length = number - 1
        lines.push([])
        broken.push(number)
      }
    }
    const pagesLeft = file.numPages - (number - 1)
    return { ...pdfText(lines), pages: file.numPages, pagesLeft, empty, broken, annotations }
  } catch (error) {
    return { failed: (error as Error)?.name === 'PasswordException' ? 'password' : 'damaged' }
  } finally {
    await task.destroy().catch(() => {})
  }
}

/** Names of the globals by which this thread could reach out. */
const OUTWARD = /^(?:fetch$|XMLHttp|EventSource$|Web(?!Assembly))/

/** Nothing in this thread can reach out, whatever a file asks of the library. */
function closeNetwork(): void {
  for (const name of Object.getOwnPropertyNames(globalThis).filter(name => OUTWARD.test(name)))
    Object.defineProperty(globalThis, name, { value: undefined, configurable: true, writable: true })
}

function saysSomething(annotation: {
  subtype?: string
  contentsObj?: { str?: string }
  fieldValue?: unknown
}): boolean {
  if (annotation.subtype === 'Link' || annotation.subtype === 'Popup') return false
  const value = annotation.fieldValue
  return (annotation.contentsObj?.str ?? '') !== '' || (typeof value === 'string' && value !== '' && value !== 'Off')
}

/** Places on the page as it is shown: turned pages stand upright, text that runs otherwise is put behind, in its own lines. */
function placed(items: readonly TextItem[], view: readonly number[]): PlacedText[] {
  const upright: PlacedText[] = []
  const turned: PlacedText[] = []
  for (const { str, transform, width } of items) {
    if (typeof str !== 'string' || transform.some(value => !Number.isFinite(value))) continue
    const [a, b, c, d, e, f] = multiplied(view, transform)
    const size = Math.hypot(c, d) || Math.hypot(a, b) || 1
    const isUpright = Math.abs(b) <= 0.2 * Math.abs(a) && a > 0
    const safe = Math.abs(e) < 1e6 && Math.abs(f) < 1e6 && Math.abs(width) < 1e6 && size < 1e5
    if (isUpright && safe) upright.push({ text: str, x: e, y: f, width: Math.abs(width), size })
    else turned.push({ text: str, x: 0, y: 1e7 + turned.length * 20, width: 0, size: 10 })
  }
  return [...upright, ...turned]
}

function multiplied(m: readonly number[], n: readonly number[]): number[] {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}
