// The gallery of footage as a list that is narrowed and put in order, however many media a case holds.

import type { PostIndex } from '../model/finding.ts'
import { FOOTAGE_TRAITS, type FootageItem, type FootageTrait, type GalleryCounts } from '../model/footage-view.ts'

/** One medium with everything that the gallery chooses by. */
export interface FootageRow {
  /** `name` as it was given: labels hide it. */
  readonly item: FootageItem
  /** Bits of `FOOTAGE_TRAITS`. */
  readonly traits: number
  /** Collections of older footage that it matches. */
  readonly collections: readonly string[]
  /** First post of the family; -1 when no post carries any of it. */
  readonly firstPost: PostIndex
  /** Posts that carry anything of its family, in canonical order. */
  readonly familyPosts: readonly PostIndex[]
}

export interface GalleryQuery {
  /** `families`: of each family the first member that all conditions hold for. */
  readonly arrangement: 'families' | 'all'
  readonly kind?: FootageItem['kind']
  /** All must hold. */
  readonly traits?: readonly FootageTrait[]
  /** Why it could not be read. */
  readonly ground?: string
  readonly collection?: string
  /** Media that somebody looks for by number, hash or name. */
  readonly isFound?: (item: FootageItem) => boolean
  /** Media of which some post of the family passes. */
  readonly within?: (post: PostIndex) => boolean
}

/**
 * What somebody looks for: the number of an exhibit, the first 4 to 64 digits of its SHA-256, or a part of its name as it is shown. Undefined for no words.
 * A number alone is looked for among names too.
 */
export function findTest(
  words: string,
  sha256Of: (exhibit: number) => string | undefined,
  nameOf: (item: FootageItem) => string,
): ((item: FootageItem) => boolean) | undefined {
  const wanted = words.normalize('NFC').trim().toLowerCase()
  if (wanted === '') return undefined
  const number = /^#?\d{1,13}$/.test(wanted) ? Number(wanted.replace('#', '')) : undefined
  const isHash = /^[0-9a-f]{4,64}$/.test(wanted)
  return item =>
    item.exhibit === number ||
    (isHash && sha256Of(item.exhibit)?.startsWith(wanted) === true) ||
    nameOf(item).normalize('NFC').toLowerCase().includes(wanted)
}

export interface Gallery {
  /** Positions in the rows, first seen first, media in no post last. */
  readonly selected: Int32Array
  readonly counts: GalleryCounts
}

/** The bits of some traits. */
export function traitBits(traits: Iterable<FootageTrait>): number {
  let bits = 0
  for (const trait of traits) bits |= 1 << FOOTAGE_TRAITS.indexOf(trait)
  return bits
}

/** Positions of rows by first sight in the case, then by number of the exhibit; families stand together, their centre first. */
export function galleryOrder(rows: readonly FootageRow[]): Int32Array {
  const order = Int32Array.from(rows.keys())
  const first = (row: FootageRow) => (row.firstPost < 0 ? Number.POSITIVE_INFINITY : row.firstPost)
  const family = ({ item }: FootageRow) => item.centre ?? item.exhibit
  return order.sort((i, j) => {
    const [a, b] = [rows[i], rows[j]]
    if (first(a) !== first(b)) return first(a) < first(b) ? -1 : 1
    return (
      family(a) - family(b) ||
      Number(b.item.exhibit === b.item.centre) - Number(a.item.exhibit === a.item.centre) ||
      a.item.exhibit - b.item.exhibit
    )
  })
}

/**
 * What a query selects, and how many media each further condition would leave. `order` is `galleryOrder` of the rows.
 * Cost: one pass over the rows, and over the posts of each family that `within` has to look at.
 */
export function selectGallery(rows: readonly FootageRow[], order: Int32Array, query: GalleryQuery): Gallery {
  const { arrangement, kind, traits = [], ground, collection, isFound, within } = query
  const wanted = traitBits(traits)
  const kinds = { picture: 0, video: 0, audio: 0 }
  const withTrait = new Int32Array(FOOTAGE_TRAITS.length)
  const grounds = new Map<string, number>()
  const collections = new Map<string, number>()
  const selected: number[] = []
  const families = new Set<number>()
  const isWithin = new Map<number, boolean>()
  let media = 0
  for (const position of order) {
    const row = rows[position]
    const family = row.item.centre ?? row.item.exhibit
    if (isFound?.(row.item) === false) continue
    if (within !== undefined) {
      // Asked once a family: its members have the same posts.
      const isSeen = isWithin.get(family) ?? row.familyPosts.some(within)
      isWithin.set(family, isSeen)
      if (!isSeen) continue
    }
    const isKind = kind === undefined || row.item.kind === kind
    const isTrait = (row.traits & wanted) === wanted
    const isGround = ground === undefined || row.item.ground === ground
    const isCollection = collection === undefined || row.collections.includes(collection)
    if (isTrait && isGround && isCollection) kinds[row.item.kind]++
    if (isKind && isTrait && isCollection && row.item.ground !== null) add(grounds, row.item.ground)
    if (isKind && isTrait && isGround) for (const name of row.collections) add(collections, name)
    if (isKind && isGround && isCollection)
      for (let bit = 0; bit < withTrait.length; bit++)
        if ((row.traits & (wanted | (1 << bit))) === (wanted | (1 << bit))) withTrait[bit]++
    if (!isKind || !isTrait || !isGround || !isCollection) continue
    media++
    if (arrangement === 'families' && families.has(family)) continue
    families.add(family)
    selected.push(position)
  }
  return {
    selected: Int32Array.from(selected),
    counts: {
      media,
      families: families.size,
      kinds,
      traits: FOOTAGE_TRAITS.map((trait, bit) => ({ trait, count: withTrait[bit] })),
      grounds: most(grounds).map(([name, count]) => ({ ground: name, count })),
      collections: most(collections).map(([name, count]) => ({ collection: name, count })),
    },
  }
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** Values shown of one condition. */
const SHOWN = 100

function most(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, SHOWN)
}
