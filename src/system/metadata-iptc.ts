// IPTC-IIM: the records of application record 2, as news agencies and editors write them.

import { textOf } from './metadata-blocks.ts'

const NAMES: Readonly<Record<number, string>> = {
  5: 'ObjectName',
  7: 'EditStatus',
  10: 'Urgency',
  15: 'Category',
  20: 'SupplementalCategories',
  25: 'Keywords',
  40: 'SpecialInstructions',
  55: 'DateCreated',
  60: 'TimeCreated',
  62: 'DigitalCreationDate',
  63: 'DigitalCreationTime',
  65: 'OriginatingProgram',
  70: 'ProgramVersion',
  80: 'By-line',
  85: 'By-lineTitle',
  90: 'City',
  92: 'Sub-location',
  95: 'Province-State',
  100: 'CountryCode',
  101: 'CountryName',
  103: 'OriginalTransmissionReference',
  105: 'Headline',
  110: 'Credit',
  115: 'Source',
  116: 'CopyrightNotice',
  118: 'Contact',
  120: 'Caption-Abstract',
  122: 'Writer-Editor',
}

const MOST_RECORDS = 1000

export interface IptcRecord {
  readonly name: string
  readonly value: string
}

/** Records in the order of the block; `isWhole` is false when it ends before its last record does. @see IPTC-IIM 4.2, part I */
export function iptcRecords(block: Uint8Array): { readonly records: readonly IptcRecord[]; readonly isWhole: boolean } {
  const records: IptcRecord[] = []
  let at = 0
  while (at + 5 <= block.length && block[at] === 0x1c && records.length < MOST_RECORDS) {
    const length = (block[at + 3] << 8) | block[at + 4]
    // The highest bit marks a length that is written apart; nothing that is read here is so long.
    if (length > 0x7fff || at + 5 + length > block.length) return { records, isWhole: false }
    const name = NAMES[block[at + 2]]
    if (block[at + 1] === 2 && name !== undefined)
      records.push({ name, value: textOf(block.subarray(at + 5, at + 5 + Math.min(length, 2000))) })
    at += 5 + length
  }
  return { records, isWhole: block.subarray(at).every(byte => byte === 0) }
}
