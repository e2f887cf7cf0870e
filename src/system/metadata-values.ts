// Values of metadata as text for a table: bounded, without control characters, and whether a row can lead to a person.

import type { MetadataRow } from '../model/media-metadata.ts'

/** Rows that are kept of one medium; characters of a value and of a name. */
export const MOST_ROWS = 1000
const LONGEST_VALUE = 500
const LONGEST_NAME = 100
/** Elements of a list, and bytes, that are shown. */
const MOST_ELEMENTS = 32

/** A collector of rows that counts what it does not keep. */
export class MetadataRows {
  readonly kept: MetadataRow[] = []
  left = 0

  /** Empty values are passed over. */
  add(group: string, name: string, value: unknown): void {
    const text = shownValue(value)
    if (text === '') return
    if (this.kept.length >= MOST_ROWS) this.left++
    else {
      const shownName = plain(name, LONGEST_NAME)
      this.kept.push({ group, name: shownName, value: text, isPersonal: isPersonal(group, name) })
    }
  }
}

/** A value of any kind on one line: at most 500 characters; '' for one that says nothing. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return plain(withoutZeros(value.slice(0, 2 * LONGEST_VALUE + 2)).trim(), LONGEST_VALUE)
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  if (value instanceof Date) return Number.isFinite(value.getTime()) ? value.toISOString() : ''
  if (value instanceof Uint8Array) return shownBytes(value)
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const all: unknown[] = Array.prototype.slice.call(value, 0, MOST_ELEMENTS)
    const more = (value as ArrayLike<unknown>).length > MOST_ELEMENTS ? ' …' : ''
    return plain(all.map(each => shownValue(each)).join(' ') + more, LONGEST_VALUE)
  }
  return ''
}

function shownBytes(bytes: Uint8Array): string {
  if (bytes.length === 0) return ''
  const end = bytes.indexOf(0)
  const printed = end < 0 ? bytes : bytes.subarray(0, end)
  const isRest = end < 0 || bytes.subarray(end).every(byte => byte === 0)
  if (isRest && printed.length > 0 && printed.every(byte => byte >= 0x20 && byte < 0x7f))
    return plain(Buffer.from(printed).toString('latin1'), LONGEST_VALUE)
  const hex = Buffer.from(bytes.subarray(0, MOST_ELEMENTS)).toString('hex')
  return bytes.length > MOST_ELEMENTS ? `${hex}… (${bytes.length} B)` : hex
}

/** Without the zeros that end it. */
export function withoutZeros(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 0) end--
  return text.slice(0, end)
}

/** Text with control, bidirectional and lone surrogate characters written as U+XXXX, cut to a length. */
export function plain(text: string, longest: number): string {
  const cut = text.length > longest * 2 ? text.slice(0, longest * 2) : text
  const shown = cut
    .replace(/[\t\r\n ]+/g, ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/gu,
      mark => `U+${mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
    )
  return shown.length > longest || cut.length < text.length ? `${shown.slice(0, longest - 1)}…` : shown
}

/** Groups all of whose rows can lead to a place, a device or a person. */
const PERSONAL_GROUPS = new Set(['GPS', 'IPTC', 'MakerNote', 'MakerNotes'])

const PERSONAL_NAME =
  /serial|owner|artist|author|creator(?!tool)|by-?line|credit|rights|copyright|contact|phone|e-?mail|address|city|country|state|province|location|gps|geo|latitude|longitude|altitude|unique|instanceid|documentid|identifier|uuid|guid|person|people|face|region|comment|description|caption|title|headline|keyword|subject|host|user|label|notes|name$|accountid|deviceid|imei|wifi|ssid|history|ingredients|derivedfrom|manifest|provenance|parameters|prompt|album|performer|composer/i

/** Errs on the side of hiding. */
export function isPersonal(group: string, name: string): boolean {
  return PERSONAL_GROUPS.has(group) || PERSONAL_NAME.test(name)
}
