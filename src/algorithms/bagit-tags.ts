// Labels and values of bag-info.txt (RFC 8493, 2.2.2): reading, and writing with folded lines.

export interface Tag {
  readonly label: string
  readonly value: string
  /** Line that it begins on, from 1. */
  readonly line: number
}

/** Collects tags line by line, so that no more than the tags themselves is held. */
export class TagReader {
  readonly #tags: Tag[] = []
  #open: { label: string; value: string; line: number } | undefined
  /** Lines that are neither a tag nor the continuation of one. */
  readonly faults: { readonly line: number; readonly text: string }[] = []
  /** Tags written with white space before the colon, which 1.0 does not have. */
  readonly spaced: number[] = []

  add(text: string, line: number): void {
    if (/^[ \t]/.test(text) && this.#open !== undefined) {
      this.#open.value += ` ${text.trim()}`
      return
    }
    this.#finish()
    if (text.trim() === '') return
    const colon = text.indexOf(':')
    const label = text.slice(0, Math.max(colon, 0)).trimEnd()
    if (label === '' || /^[ \t]/.test(text)) {
      this.faults.push({ line, text })
      return
    }
    if (label.length < colon) this.spaced.push(line)
    this.#open = { label, value: text.slice(colon + 1).trim(), line }
  }

  /** All tags in their order; labels may repeat. */
  finish(): readonly Tag[] {
    this.#finish()
    return this.#tags
  }

  #finish(): void {
    if (this.#open !== undefined) this.#tags.push(this.#open)
    this.#open = undefined
  }
}

/** Columns of a written line, as RFC 8493 recommends. */
const COLUMNS = 79

/** One tag as a line, folded at spaces; line ends in the value become spaces. */
export function renderTag(label: string, value: string): string {
  const words = value.split(/\s+/).filter(word => word !== '')
  let text = `${label}:`
  let column = text.length
  for (const word of words) {
    if (column + 1 + word.length > COLUMNS && column > label.length + 1) {
      text += `\n  ${word}`
      column = 2 + word.length
    } else {
      text += ` ${word}`
      column += 1 + word.length
    }
  }
  return `${text}\n`
}

/** Bytes and files that a Payload-Oxum states; undefined when it is not two numbers with a point between. */
export function parseOxum(value: string): { bytes: number; files: number } | undefined {
  const match = /^(\d{1,15})\.(\d{1,15})$/.exec(value)
  return match === null ? undefined : { bytes: Number(match[1]), files: Number(match[2]) }
}
