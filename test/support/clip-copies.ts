// A set of drawn videos, their edited copies and their doubles that only look alike; and how well copies are found in it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MediaMatcher } from '../../src/algorithms/media-matcher.ts'
import type { ClipLook, LookMatch } from '../../src/algorithms/picture-look.ts'
import { Random } from '../../src/algorithms/random.ts'
import { isSameFootage } from '../../src/algorithms/vpdq.ts'
import { lookAtClip } from '../../src/system/clip-look.ts'
import {
  CLIP_EDITS,
  CLIP_KINDS,
  type DrawnClip,
  FURTHER_CLIP_EDITS,
  joined,
  withCard,
  writeClip,
  writeEdited,
} from './drawn-clips.ts'
import type { DrawScene } from './drawn-scenes.ts'

const SECONDS = 9

export interface ClipOfSet {
  /** Clips that show the same footage have the same number. */
  readonly footage: number
  readonly kind: string
  /** Undefined for an original. */
  readonly edit: string | undefined
  readonly look: ClipLook
  /** Where the copy's second 0 lies in the original, and its speed, where an edit says so. */
  readonly start: number
}

export interface ClipSet {
  readonly originals: readonly ClipOfSet[]
  readonly copies: readonly ClipOfSet[]
}

export async function lookAtFile(file: string): Promise<ClipLook> {
  const source = { name: '', sizeBytes: 0, readAt: () => 0 }
  const looked = await lookAtClip({ source, container: 'mov', path: file })
  if (!('look' in looked)) throw new Error(looked.ground)
  return looked.look
}

/**
 * Of each kind of clip at `places` places two moments: both originals, the second only looks alike. Every fourth original begins with the card
 * of one channel. Copies of the first moments by every edit, and as a part of something longer.
 */
export async function makeClipSet(
  seed: string,
  scenes: Readonly<Record<string, DrawScene>>,
  places: number,
  kinds: readonly string[] = Object.keys(CLIP_KINDS),
  told: (line: string) => void = () => {},
): Promise<ClipSet> {
  const folder = mkdtempSync(join(tmpdir(), 'clip-copies-'))
  const originals: ClipOfSet[] = []
  const copies: ClipOfSet[] = []
  try {
    let footage = 0
    for (const [number, [kind, draw]] of Object.entries(CLIP_KINDS).entries()) {
      if (!kinds.includes(kind)) continue
      footage = number * 1000
      for (let place = 0; place < places; place++) {
        const random = new Random(`${seed} ${kind} ${place}`)
        const scene = random.pick(Object.values(scenes))
        const hasCard = place % 4 === 3
        const moments = [0, 1].map(moment => {
          const clip = draw(
            scene,
            new Random(`${seed} ${kind} ${place}`),
            new Random(`${seed} ${kind} ${place} ${moment}`),
          )
          return hasCard ? withCard(clip, 3, seed) : clip
        })
        for (const [moment, clip] of moments.entries()) {
          const file = join(folder, 'original.mp4')
          await writeClip(clip, SECONDS, file)
          originals.push({ footage, kind, edit: undefined, look: await lookAtFile(file), start: 0 })
          if (moment === 0)
            copies.push(...(await copiesOf(clip, file, footage, kind, scene, random, folder, place % 3 === 0)))
          footage++
        }
        told(`${kind} ${place + 1}/${places}`)
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return { originals, copies }
}

async function copiesOf(
  clip: DrawnClip,
  original: string,
  footage: number,
  kind: string,
  scene: DrawScene,
  random: Random,
  folder: string,
  isFurther: boolean,
): Promise<ClipOfSet[]> {
  const found: ClipOfSet[] = []
  const file = join(folder, 'copy.mp4')
  for (const [edit, make] of Object.entries({ ...CLIP_EDITS, ...(isFurther ? FURTHER_CLIP_EDITS : {}) })) {
    const asked = make(random, SECONDS)
    await writeEdited(original, asked, file)
    found.push({ footage, kind, edit, look: await lookAtFile(file), start: asked.start ?? 0 })
  }
  const file2 = join(folder, 'longer.mp4')
  const [before, behind] = [random.between(3, 8), random.between(3, 8)]
  const other = (place: number) =>
    CLIP_KINDS.handheld(scene, new Random(`${footage} filler ${place}`), new Random(`${footage} moment ${place}`))
  await writeClip(
    joined([
      [other(0), before],
      [clip, SECONDS],
      [other(1), behind],
    ]),
    before + SECONDS + behind,
    file2,
  )
  found.push({ footage, kind, edit: 'in a longer one', look: await lookAtFile(file2), start: -before })
  return found
}

export interface CopyScore {
  /** By edit: copies, and those whose original was found as one footage. */
  readonly byEdit: ReadonlyMap<string, { all: number; found: number }>
  /** Pairs that were given as one footage and are not. */
  readonly wrong: readonly { readonly copy: ClipOfSet; readonly original: ClipOfSet; readonly match: LookMatch }[]
  readonly right: number
  readonly missed: readonly ClipOfSet[]
}

/** Every copy, and every original, is asked for among the originals, through the index. */
export function scoreOf({ originals, copies }: ClipSet): CopyScore {
  const matcher = new MediaMatcher()
  for (const { look } of originals) matcher.add(look)
  const byEdit = new Map<string, { all: number; found: number }>()
  const wrong: { copy: ClipOfSet; original: ClipOfSet; match: LookMatch }[] = []
  const missed: ClipOfSet[] = []
  let right = 0
  for (const copy of [...copies, ...originals]) {
    let isFound = false
    for (const { id, match } of matcher.matches(copy.look)) {
      const original = originals[id]
      if (original === copy || !isSameFootage(match, copy.look, original.look)) continue
      if (original.footage !== copy.footage) wrong.push({ copy, original, match })
      else {
        right++
        isFound = true
      }
    }
    if (copy.edit === undefined) continue
    const count = byEdit.get(copy.edit) ?? { all: 0, found: 0 }
    count.all++
    if (isFound) count.found++
    else missed.push(copy)
    byEdit.set(copy.edit, count)
  }
  return { byEdit, wrong, right, missed }
}
