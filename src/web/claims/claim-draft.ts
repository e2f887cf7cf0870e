// What stands in the form of a claim, and the record that it becomes (docs/casework.md#claim).

import type { ClaimKind } from '../../model/ladder.ts'
import type { ClaimWording } from '../../server/contract-claims.ts'

export interface ClaimDraft {
  readonly id: string
  readonly en: string
  readonly ru: string
  readonly kk: string
  readonly kind: ClaimKind
  readonly place: string
  readonly from: string
  readonly to: string
  readonly what: string
  readonly unit: string
  readonly low: string
  readonly high: string
  readonly supportSearch: string
  readonly supportExamples: string
  readonly denySearch: string
  readonly denyExamples: string
  readonly reason: string
}

export const EMPTY_DRAFT: ClaimDraft = {
  id: '',
  en: '',
  ru: '',
  kk: '',
  kind: 'factual',
  place: '',
  from: '',
  to: '',
  what: '',
  unit: '',
  low: '',
  high: '',
  supportSearch: '',
  supportExamples: '',
  denySearch: '',
  denyExamples: '',
  reason: '',
}

export function draftOf({ text, kind, place, from, to, quantity, support, deny }: ClaimWording): ClaimDraft {
  return {
    ...EMPTY_DRAFT,
    en: text.en ?? '',
    ru: text.ru ?? '',
    kk: text.kk ?? '',
    kind,
    place,
    from,
    to,
    what: quantity?.what ?? '',
    unit: quantity?.unit ?? '',
    low: quantity?.low === undefined ? '' : String(quantity.low),
    high: quantity?.high === undefined ? '' : String(quantity.high),
    supportSearch: support.search.join('\n'),
    supportExamples: support.examples.join('\n'),
    denySearch: deny.search.join('\n'),
    denyExamples: deny.examples.join('\n'),
  }
}

/** One a line; records take texts of one line. */
export function termsOf(lines: string): string[] {
  return lines.split('\n').flatMap(line => {
    const term = line.trim()
    return term === '' ? [] : [term]
  })
}

/** The record to sign; `wrong`: values that are no numbers. Both sides are always stated, so that a side that was emptied stays empty. */
export function claimRecord(
  id: string,
  draft: ClaimDraft,
): { readonly stated: Record<string, unknown>; readonly wrong: readonly string[] } {
  const line = (value: string) => value.replaceAll(/\s+/g, ' ').trim()
  const wrong: string[] = []
  const amount = (value: string) => {
    if (value.trim() === '') return undefined
    const read = Number(value.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.'))
    if (!Number.isFinite(read)) wrong.push(value.trim())
    return read
  }
  const filled = (fields: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
  const quantity = filled({
    what: line(draft.what),
    unit: line(draft.unit),
    low: amount(draft.low),
    high: amount(draft.high),
  })
  const stated = filled({
    type: 'claim',
    claim: id,
    kind: draft.kind,
    place: line(draft.place),
    from: line(draft.from),
    to: line(draft.to),
    reason: line(draft.reason),
  })
  const text = filled({ en: line(draft.en), ru: line(draft.ru), kk: line(draft.kk) })
  return {
    wrong,
    stated: {
      ...stated,
      ...(Object.keys(text).length === 0 ? {} : { text }),
      ...(Object.keys(quantity).length === 0 ? {} : { quantity }),
      support: { search: termsOf(draft.supportSearch), examples: termsOf(draft.supportExamples) },
      deny: { search: termsOf(draft.denySearch), examples: termsOf(draft.denyExamples) },
    },
  }
}

const LONGEST_ID = 64
const WORDS_OF_ID = 4

/** A short name that no claim has yet: the first Latin words of the statement, else a number. */
export function proposedId(text: string, taken: readonly string[]): string {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const meant = words.filter(word => word.length > 3 || /\d/.test(word)).slice(0, WORDS_OF_ID)
  const base =
    meant
      .join('-')
      .slice(0, LONGEST_ID - 4)
      .replace(/-$/, '') || 'claim'
  if (base !== 'claim' && !taken.includes(base)) return base
  for (let n = taken.length + 1; ; n++) if (!taken.includes(`${base}-${n}`)) return `${base}-${n}`
}
