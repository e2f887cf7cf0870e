// Text of a picture as ALTO XML (Library of Congress, version 4): each line with its box, its words as one string and how sure the program was.

import type { PictureText, ReadLine } from '../model/derived-text.ts'

const NAMESPACE = 'http://www.loc.gov/standards/alto/ns-v4#'

/** The document; what `readAlto` reads back as it was, confidences rounded to three digits. */
export function altoOf({ width, height, by, data, lines }: PictureText): string {
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<alto xmlns="${NAMESPACE}" SCHEMAVERSION="4.4">`,
    `<Description><MeasurementUnit>pixel</MeasurementUnit><OCRProcessing ID="p1"><ocrProcessingStep>`,
    `<processingStepSettings>${escaped(data.join('\n'))}</processingStepSettings>`,
    `<processingSoftware><softwareName>${escaped(by)}</softwareName></processingSoftware>`,
    '</ocrProcessingStep></OCRProcessing></Description>',
    `<Layout><Page ID="g1" PHYSICAL_IMG_NR="1" WIDTH="${width}" HEIGHT="${height}"><PrintSpace HPOS="0" VPOS="0" WIDTH="${width}" HEIGHT="${height}">`,
  ]
  let block = -1
  for (const [i, line] of lines.entries()) {
    if (line.block !== block) {
      if (block !== -1) parts.push('</TextBlock>')
      block = line.block
      parts.push(`<TextBlock ID="b${block}"${boxOf(boundsOf(lines.filter(other => other.block === block)))}>`)
    }
    const box = boxOf(line)
    const sure = line.confidence.toFixed(3).replace(/\.?0+$/, '')
    parts.push(
      `<TextLine ID="l${i + 1}"${box}${line.isCorrected === true ? ' CS="true"' : ''}><String CONTENT="${escaped(line.text)}"${box} WC="${sure === '' ? '0' : sure}"/></TextLine>`,
    )
  }
  if (block !== -1) parts.push('</TextBlock>')
  parts.push('</PrintSpace></Page></Layout></alto>', '')
  return parts.join('\n')
}

/** Undefined for what is no such document. Linear; elements that it does not know are passed over. */
export function readAlto(bytes: Uint8Array): PictureText | undefined {
  const text = new TextDecoder('utf-8').decode(bytes)
  if (!text.slice(0, 400).includes(NAMESPACE)) return undefined
  const lines: ReadLine[] = []
  const said = new Map<string, string>()
  let page: { width: number; height: number } | undefined
  let block = -1
  let box: (Box & Pick<ReadLine, 'isCorrected'>) | undefined
  for (const { name, attributes, words } of elements(text)) {
    if (name === 'softwareName' || name === 'processingStepSettings') said.set(name, unescaped(words()))
    else if (name === 'TextBlock') block++
    else if (name === '/TextLine') box = undefined
    else if (name === 'Page' || name === 'TextLine' || name === 'String') {
      const stated = attributes()
      if (name === 'Page') page = { width: Number(stated.get('WIDTH')), height: Number(stated.get('HEIGHT')) }
      else if (name === 'TextLine') box = lineIn(stated)
      else {
        const content = stated.get('CONTENT')
        const confidence = Number(stated.get('WC'))
        if (box !== undefined && content !== undefined && confidence >= 0 && confidence <= 1)
          lines.push({ text: unescaped(content), ...box, confidence, block: Math.max(0, block) })
      }
    }
  }
  if (page === undefined || !(page.width > 0) || !(page.height > 0)) return undefined
  const data = (said.get('processingStepSettings') ?? '').split('\n').filter(Boolean)
  return { ...page, by: said.get('softwareName') ?? '', data, lines }
}

interface Element {
  /** With `/` before it where it ends. */
  readonly name: string
  attributes(): ReadonlyMap<string, string>
  /** Up to the next tag. */
  words(): string
}

/** Tags in order. Attributes hold no `<` and `>`: `altoOf` writes both as numbers. */
function* elements(text: string): Generator<Element> {
  for (let open = text.indexOf('<'); open >= 0; ) {
    const close = text.indexOf('>', open)
    if (close < 0) return
    const tag = text.slice(open + 1, close)
    const next = text.indexOf('<', close)
    yield {
      name: /^\/?[A-Za-z]{1,40}/.exec(tag)?.[0] ?? '',
      attributes: () => new Map([...tag.matchAll(/\s([A-Z]{1,40})="([^"]*)"/g)].map(match => [match[1], match[2]])),
      words: () => text.slice(close + 1, next < 0 ? text.length : next),
    }
    open = next
  }
}

/** CS is the standard's word for "corrected by hand". */
function lineIn(stated: ReadonlyMap<string, string>): (Box & Pick<ReadLine, 'isCorrected'>) | undefined {
  const box = boxIn(stated)
  return box === undefined || stated.get('CS') !== 'true' ? box : { ...box, isCorrected: true }
}

function boxIn(stated: ReadonlyMap<string, string>): Box | undefined {
  const [x, y, width, height] = ['HPOS', 'VPOS', 'WIDTH', 'HEIGHT'].map(name => Number(stated.get(name)))
  return [x, y, width, height].every(value => Number.isFinite(value) && value >= 0)
    ? { x, y, width, height }
    : undefined
}

function unescaped(text: string): string {
  return text.replace(/&#(\d{1,7});/g, (whole, digits: string) =>
    Number(digits) <= 0x10ffff ? String.fromCodePoint(Number(digits)) : whole,
  )
}

type Box = Pick<ReadLine, 'x' | 'y' | 'width' | 'height'>

function boxOf({ x, y, width, height }: Box): string {
  return ` HPOS="${x}" VPOS="${y}" WIDTH="${width}" HEIGHT="${height}"`
}

function boundsOf(lines: readonly Box[]): Box {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0]
  for (const { x, y, width, height } of lines) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** What XML 1.0 cannot hold becomes U+FFFD. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, character => `&#${character.charCodeAt(0)};`)
}
