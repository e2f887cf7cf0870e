// Families of pictures and clips that show the same: every member resembles the medium that was seen first, so nothing chains.

import { byCloseness, isClipLook, type Looks, looksIn, matchLooks } from './media-matcher.ts'
import { type LookLinks, linkLooks } from './media-matcher-links.ts'
import type { ClipLook, LookMatch, PictureLook } from './picture-look.ts'
import { invertMatch } from './picture-match.ts'
import { isSameFootage } from './vpdq.ts'

/** One element a look. */
export interface LookFamilies {
  /** Position of the centre of its family; itself when it is a centre or alone. */
  readonly centre: Int32Array
  /** From the look to its centre; undefined for centres. */
  readonly match: readonly (LookMatch | undefined)[]
}

/** What was compared, so that it need not be compared again. */
export class ComparedLooks {
  /** By the later position, then the earlier one: from the later to the earlier; undefined when no test joins them. */
  readonly pairs: Map<number, LookMatch | undefined>[]

  constructor(pairs: readonly Map<number, LookMatch | undefined>[] = []) {
    this.pairs = [...pairs]
  }

  /** From `own` to `other`. */
  match(looks: Looks, own: number, other: number): LookMatch | undefined {
    const [later, earlier] = own > other ? [own, other] : [other, own]
    let of = this.pairs[later]
    if (of === undefined) {
      of = new Map()
      this.pairs[later] = of
    }
    let match = of.get(earlier)
    if (match === undefined && !of.has(earlier)) {
      match = matchLooks(looks.at(later), looks.at(earlier))
      of.set(earlier, match)
    }
    return match === undefined || own === later ? match : invertMatch(match)
  }
}

/** Families of looks that are in memory, in order of first sight. */
export function mediaFamilies(looks: readonly (PictureLook | ClipLook)[]): LookFamilies {
  const all = looksIn(looks)
  return familiesInOrder(
    all,
    linkLooks(all),
    Int32Array.from(looks, (_, at) => at),
    new ComparedLooks(),
  )
}

/**
 * Looks in the order of first sight (`order`: positions), one after the other: each joins the earlier centre that it resembles most among those
 * it is linked with (of equals the one seen first), otherwise it becomes a centre. Two clips that share an opening card alone are no family,
 * nor are a picture and a later clip that shows it for less than half of its time: else the picture of a card would join all clips that open
 * with it. Depends on looks, links and order alone; `compared` is filled and spares work.
 * @see docs/methods.md#families-of-media
 */
export function familiesInOrder(
  looks: Looks,
  links: readonly LookLinks[],
  order: Int32Array,
  compared: ComparedLooks,
): LookFamilies {
  const kin = kinOf(links)
  /** Centres that were found, by the look that they are found through. */
  const centres: number[][] = []
  const centre = new Int32Array(looks.length)
  const match: (LookMatch | undefined)[] = new Array(looks.length)
  for (const at of order) {
    const own = links[at].first ?? at
    let nearest: { readonly centre: number; readonly match: LookMatch } | undefined
    const compare = (through: number) => {
      for (const other of centres[through] ?? []) {
        const found = compared.match(looks, at, other)
        if (found === undefined || !mayJoin(looks, at, other, found)) continue
        if (nearest === undefined || byCloseness(found, nearest.match) < 0) nearest = { centre: other, match: found }
      }
    }
    compare(own)
    for (const through of kin.hashed[own] ?? []) compare(through)
    // What corners alone propose is never as close as a hash.
    if (nearest?.match.test !== 'pdq') for (const through of kin.corners[own] ?? []) compare(through)
    centre[at] = nearest?.centre ?? at
    match[at] = nearest?.match
    if (nearest !== undefined) continue
    const found = centres[own]
    if (found === undefined) centres[own] = [at]
    else found.push(at)
  }
  return { centre, match }
}

/** Links both ways, ascending. */
function kinOf(links: readonly LookLinks[]): { readonly hashed: number[][]; readonly corners: number[][] } {
  const both = (of: (links: LookLinks) => readonly number[]) => {
    const kin: number[][] = []
    const tell = (at: number, other: number) => {
      const known = kin[at]
      if (known === undefined) kin[at] = [other]
      else known.push(other)
    }
    for (const [at, one] of links.entries())
      for (const other of of(one)) {
        const own = one.first ?? at
        tell(own, other)
        tell(other, own)
      }
    return kin.map(others => [...new Set(others)].sort((a, b) => a - b))
  }
  return { hashed: both(({ hashed }) => hashed), corners: both(({ corners }) => corners) }
}

function mayJoin(looks: Looks, at: number, centre: number, match: LookMatch): boolean {
  if (match.interval === undefined) return true
  const look = looks.bare(at)
  if (!isClipLook(look)) return true
  const other = looks.bare(centre)
  return isClipLook(other) ? isSameFootage(match, look, other) : showsMostly(match, look)
}

/** A clip, `own` in the match, that shows the picture for at least half of its time. */
function showsMostly({ interval }: LookMatch, clip: ClipLook): boolean {
  if (interval === undefined) return true
  return interval.own[1] - interval.own[0] >= clip.seconds / 2
}
