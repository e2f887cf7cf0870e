// A set of drawn pictures with their copies, looked at as the casebook does, and what a matcher makes of it.

import { lookAtGrey } from '../../src/algorithms/look-at-grey.ts'
import { MediaMatcher } from '../../src/algorithms/media-matcher.ts'
import type { PictureLook } from '../../src/algorithms/picture-look.ts'
import { Random } from '../../src/algorithms/random.ts'
import { greyPicture } from '../../src/system/grey-picture.ts'
import { type Edit, jpegOf } from './drawn-edits.ts'
import type { DrawScene } from './drawn-scenes.ts'

export interface DrawnPicture {
  /** Kind, number and edit. */
  readonly name: string
  readonly kind: string
  /** Position of its original in the list of originals. */
  readonly original: number
  /** Pictures of one place share this; they are not the same picture. */
  readonly place: string
  /** Undefined for the original. */
  readonly edit: string | undefined
  readonly look: PictureLook
}

/** Two of four pictures of a kind show the same place at other moments. */
const placeOf = (index: number) => (index % 4 === 1 ? index - 1 : index)

/** Originals of these scenes, each with a copy for each edit. */
export async function drawnSet(
  scenes: Readonly<Record<string, DrawScene>>,
  perKind: number,
  seed: string,
  edits: Readonly<Record<string, Edit>>,
): Promise<DrawnPicture[]> {
  const pictures: DrawnPicture[] = []
  let original = 0
  for (const [kind, draw] of Object.entries(scenes))
    for (let index = 0; index < perKind; index++, original++) {
      const place = `${seed}/${kind}/place ${placeOf(index)}`
      const jpeg = await jpegOf(draw(new Random(place), new Random(`${seed}/${kind}/moment ${index}`)))
      const shared = { kind, original, place }
      pictures.push({ ...shared, name: `${kind} ${index}`, edit: undefined, look: await lookOf(jpeg) })
      for (const [edit, make] of Object.entries(edits)) {
        const copy = await make(jpeg, new Random(`${seed}/${kind}/${index}/${edit}`))
        pictures.push({ ...shared, name: `${kind} ${index}, ${edit}`, edit, look: await lookOf(copy) })
      }
    }
  return pictures
}

export async function lookOf(jpeg: Uint8Array): Promise<PictureLook> {
  const read = await greyPicture(jpeg, 'jpeg')
  if ('fault' in read) throw new Error(`a drawn picture is ${read.fault}`)
  return lookAtGrey(read.grey, read.size)
}

export interface SetResult {
  /** Copies whose original was found, and all copies, by edit. */
  readonly found: ReadonlyMap<string, { readonly found: number; readonly copies: number }>
  readonly missed: readonly string[]
  /** Pairs of any two pictures of the set that were joined: of one original, of one place at two moments, of nothing in common. */
  readonly right: number
  readonly samePlace: readonly string[]
  readonly wrong: readonly string[]
}

/** Asks for each picture among all others of the set, through the index. */
export function matchedSet(pictures: readonly DrawnPicture[]): SetResult {
  const matcher = new MediaMatcher()
  for (const { look } of pictures) matcher.add(look)
  const originals = new MediaMatcher()
  const kept = pictures.filter(({ edit }) => edit === undefined)
  for (const { look } of kept) originals.add(look)
  const found = new Map<string, { found: number; copies: number }>()
  const missed: string[] = []
  const [samePlace, wrong]: [string[], string[]] = [[], []]
  let right = 0
  for (const [index, picture] of pictures.entries()) {
    for (const { id, match } of matcher.matches(picture.look)) {
      const other = pictures[id]
      const line = `${picture.name} ~ ${other.name} (${match.test}, ${match.likeness})`
      if (id === index) continue
      if (other.original === picture.original) right++
      else (other.place === picture.place ? samePlace : wrong).push(line)
    }
    if (picture.edit === undefined) continue
    const counts = found.get(picture.edit) ?? { found: 0, copies: 0 }
    const isFound = originals.matches(picture.look).some(({ id }) => kept[id].original === picture.original)
    found.set(picture.edit, { found: counts.found + (isFound ? 1 : 0), copies: counts.copies + 1 })
    if (!isFound) missed.push(picture.name)
  }
  return { found, missed, right, samePlace, wrong }
}
