// Styles of a Word file: which paragraphs are headings, quotations, bold or hidden by their style.

import { walkMarkup } from './document-markup.ts'

export interface DocxStyle {
  readonly isHeading: boolean
  readonly isQuotation: boolean
  readonly isBold: boolean
  readonly isHidden: boolean
}

const PLAIN: DocxStyle = { isHeading: false, isQuotation: false, isBold: false, isHidden: false }
/** Styles rest on one another; a longer chain than this is a circle. */
const LONGEST_CHAIN = 12
/** Outline level of body text. */
const BODY_LEVEL = 9

interface Entry {
  name: string
  basedOn: string | undefined
  outline: number | undefined
  bold: boolean | undefined
  hidden: boolean | undefined
}

/** Looks up a style by its id; an unknown one is plain. */
export type StyleOf = (id: string | undefined) => DocxStyle

export function docxStyles(xml: string | undefined): StyleOf {
  const entries = new Map<string, Entry>()
  let entry: Entry | undefined
  if (xml !== undefined)
    walkMarkup(
      xml,
      { isXml: true },
      {
        open(name, attributes) {
          const value = attributes.get('val')
          if (name === 'style') {
            entry = { name: '', basedOn: undefined, outline: undefined, bold: undefined, hidden: undefined }
            const id = attributes.get('styleId')
            if (id !== undefined && !entries.has(id)) entries.set(id, entry)
          } else if (entry === undefined) return
          else if (name === 'name') entry.name = value ?? ''
          else if (name === 'basedOn') entry.basedOn = value
          else if (name === 'outlineLvl') entry.outline = Number(value)
          else if (name === 'b') entry.bold = isOn(value)
          else if (name === 'vanish') entry.hidden = isOn(value)
        },
        close(name) {
          if (name === 'style') entry = undefined
        },
        text() {},
      },
    )
  const known = new Map<string, DocxStyle>()
  return id => {
    if (id === undefined) return PLAIN
    const before = known.get(id)
    if (before !== undefined) return before
    const style = resolved(entries, id)
    known.set(id, style)
    return style
  }
}

function resolved(entries: ReadonlyMap<string, Entry>, id: string): DocxStyle {
  const chain: Entry[] = []
  for (let at: string | undefined = id; at !== undefined && chain.length < LONGEST_CHAIN; ) {
    const entry: Entry | undefined = entries.get(at)
    if (entry === undefined) break
    chain.push(entry)
    at = entry.basedOn
  }
  const first = <Value>(of: (entry: Entry) => Value | undefined) => chain.map(of).find(value => value !== undefined)
  const names = chain.length === 0 ? [id] : chain.map(({ name }) => name)
  const outline = first(entry => entry.outline)
  const isNamed = names.some(name => /^(?:heading|заголовок|тақырып)\s?\d?$|^title$|^название$/i.test(name))
  return {
    isHeading: isNamed || (outline !== undefined && outline < BODY_LEVEL),
    isQuotation: names.some(name => /^(?:intense )?quote$|^block text$|цитата|дәйексөз/i.test(name)),
    isBold: first(entry => entry.bold) ?? false,
    isHidden: first(entry => entry.hidden) ?? false,
  }
}

/** A toggle without a value is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/i.test(value)
}
