// Where the page is: the view and everything chosen in it stand in the address, so that reload, back, and a copied address lead there again.

import { computed, signal } from '@preact/signals'
import { openAddress, sealAddress } from './sealed-address.ts'

/** Values of one address: each name once, lists joined by `,` (see `listed`). */
export type Params = Readonly<Record<string, string>>

export interface Place {
  readonly view: string
  readonly params: Params
}

const START: Place = { view: 'overview', params: {} }

export const place = signal<Place>(START)

export const view = computed(() => place.value.view)
export const params = computed(() => place.value.params)

/** Carried over from view to view: what every view is narrowed to. */
export const SHARED = ['from', 'to', 'channels', 'languages'] as const

/** The place with some values changed; `undefined` takes one away. */
export function changed(from: Params, changes: Readonly<Record<string, string | undefined>>): Params {
  const next: Record<string, string> = { ...from }
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') delete next[name]
    else next[name] = value
  }
  return next
}

/** What stays when another view is opened. */
export function sharedParams(): Params {
  const kept: Record<string, string> = {}
  for (const name of SHARED) {
    const value = params.value[name]
    if (value !== undefined) kept[name] = value
  }
  return kept
}

/** `#/posts?from=1&query=x`; what a link holds in `href`. In a sealed case it holds nothing readable: use `Link`. */
export function plainAddress({ view: name, params: values }: Place): string {
  const query = new URLSearchParams(Object.entries(values)).toString()
  return `#/${name}${query === '' ? '' : `?${query}`}`
}

function readAddress(hash: string): Place | undefined {
  const [, name, query = ''] = /^#\/([a-z]+)(?:\?(.*))?$/s.exec(hash) ?? []
  return name === undefined ? undefined : { view: name, params: Object.fromEntries(new URLSearchParams(query)) }
}

/** The address as this page read or wrote it last; undefined before the first. */
let known: string | undefined
/** Counts ways to another place: of two under way, the later holds. */
let rounds = 0

/** Whether somebody typed an address or went back, and the page is about to be told. */
function isLeaving(): boolean {
  return known !== undefined && location.hash !== known
}

/** Goes to a place; `isReplacing` for small changes that the back button passes over, and that never undo where somebody just went. */
export async function goTo(next: Place, isReplacing = false): Promise<void> {
  if (isReplacing && isLeaving()) return
  place.value = next
  const round = ++rounds
  const address = await sealAddress(plainAddress(next))
  if (round !== rounds || (isReplacing && isLeaving())) return
  if (isReplacing) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  known = location.hash
}

/** Changes values of the view that is open. */
export function change(changes: Readonly<Record<string, string | undefined>>, isReplacing = false): Promise<void> {
  return goTo({ view: place.value.view, params: changed(place.value.params, changes) }, isReplacing)
}

/** Follows the address of the browser: at the start, and when somebody goes back. */
export async function followAddress(): Promise<void> {
  const round = ++rounds
  const address = location.hash
  const read = readAddress(await openAddress(address))
  if (round !== rounds) return
  known = address
  // Without an address, as before the first link was followed, one is where every start begins.
  if (read !== undefined || address === '') place.value = read ?? START
}

/** A list as a value of an address, and back. Items are encoded, so that they may hold commas. */
export function listed(items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : items.map(item => encodeURIComponent(item)).join(',')
}

export function unlisted(value: string | undefined): readonly string[] {
  if (value === undefined || value === '') return []
  try {
    return value.split(',').map(item => decodeURIComponent(item))
  } catch {
    return []
  }
}
