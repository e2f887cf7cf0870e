// What is chosen for an export: the part of it that stands in the address, and what a person types beside it.

import type { Input } from '../../server/api.ts'
import { listed, type Params, unlisted } from '../state/location.ts'

/** Words that are typed and stand in no address. */
export interface Typed {
  readonly title: string
  readonly organization: string
  readonly reason: string
  readonly recipients: string
  readonly passphrase: string
  readonly isWithoutSealed: boolean
  readonly out: string
  readonly isPlain: boolean
}

export const NOTHING_TYPED: Typed = {
  title: '',
  organization: '',
  reason: '',
  recipients: '',
  passphrase: '',
  isWithoutSealed: false,
  out: '',
  isPlain: false,
}

export interface Chosen {
  readonly audience: string
  /** Empty: all. */
  readonly claims: readonly string[]
  readonly exhibits: readonly number[]
  /** Empty: those of the audience. */
  readonly formats: readonly string[]
  /** Level by rule, where it differs from the audience's. */
  readonly levels: Readonly<Record<string, string>>
}

export function chosenOf(params: Params): Chosen {
  const levels: Record<string, string> = {}
  for (const pair of unlisted(params.open)) {
    const at = pair.indexOf('=')
    if (at > 0) levels[pair.slice(0, at)] = pair.slice(at + 1)
  }
  return {
    audience: params.audience ?? 'public',
    claims: unlisted(params.claims),
    exhibits: numbersIn(params.exhibits ?? ''),
    formats: unlisted(params.formats),
    levels,
  }
}

/** Values of the address for changed levels. */
export function openParam(levels: Readonly<Record<string, string>>): string | undefined {
  return listed(Object.entries(levels).map(([rule, level]) => `${rule}=${level}`))
}

/** Numbers in a text, each once, ascending: `3, 7 12` and `3–5`; what is no number is passed over. */
export function numbersIn(text: string): readonly number[] {
  const found = new Set<number>()
  for (const [, first, last] of text.matchAll(/(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?/g)) {
    const [from, to] = [Number(first), Number(last ?? first)]
    for (let number = from; number <= Math.min(to, from + 1999); number++) if (number > 0) found.add(number)
  }
  return [...found].sort((a, b) => a - b).slice(0, 2000)
}

/** The request; typed words only where there are any. */
export function requestOf(chosen: Chosen, typed: Typed, hasSealedPart: boolean): Input<'handing.preview'> {
  const { audience, claims, exhibits, formats, levels } = chosen
  const open = Object.entries(levels).map(([rule, level]) => `${rule}=${level}`)
  const recipients = typed.recipients.split(/[\s,]+/).filter(word => word !== '')
  const isSealed = hasSealedPart && !typed.isWithoutSealed
  return {
    audience,
    ...(claims.length === 0 ? {} : { claims }),
    ...(exhibits.length === 0 ? {} : { exhibits }),
    ...(formats.length === 0 ? {} : { formats }),
    ...(open.length === 0 ? {} : { open }),
    ...(typed.reason.trim() === '' ? {} : { reason: typed.reason }),
    ...(typed.title.trim() === '' ? {} : { title: typed.title }),
    ...(typed.organization.trim() === '' ? {} : { organization: typed.organization }),
    ...(isSealed && recipients.length > 0 ? { recipients } : {}),
    ...(isSealed && recipients.length === 0 && typed.passphrase !== '' ? { passphrase: typed.passphrase } : {}),
    ...(hasSealedPart && typed.isWithoutSealed ? { isWithoutSealed: true } : {}),
  }
}

/** What a preview depends on: equal texts mean that a preview is still of this. */
export function previewKey(chosen: Chosen, typed: Typed): string {
  const { title, organization, isWithoutSealed } = typed
  return JSON.stringify([chosen, title.trim(), organization.trim(), isWithoutSealed])
}
