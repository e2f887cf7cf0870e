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

/** A video of a set before it is looked at. */
export interface WrittenClip extends Omit<ClipOfSet, 'look'> {
  readonly file: string
}

/**
 * Of each kind of clip at `places` places two moments: both originals, the second only looks alike. Every fourth original begins with the card
 * of one channel. Copies of the first moments by every edit, and as a part of something longer. All as files in `folder`.
 */
export async function writeClipSet(
  folder: string,
  seed: string,
  scenes: Readonly<Record<string, DrawScene>>,
  places: number,
  kinds: readonly string[] = Object.keys(CLIP_KINDS),
): Promise<WrittenClip[]> {
  const written: WrittenClip[] = []
  for (const [number, [kind, draw]] of Object.entries(CLIP_KINDS).entries()) {
    if (!kinds.includes(kind)) continue
    for (let place = 0; place < places; place++) {
      const random = new Random(`${seed} ${kind} ${place}`)
      const scene = random.pick(Object.values(scenes))
      for (const moment of [0, 1]) {
        const drawn = draw(
          scene,
          new Random(`${seed} ${kind} ${place}`),
          new Random(`${seed} ${kind} ${place} ${moment}`),
        )
        const clip = place % 4 === 3 ? withCard(drawn, 3, seed) : drawn
        const footage = number * 1000 + place * 2 + moment
        const file = join(folder, `${footage}.mp4`)
        await writeClip(clip, SECONDS, file)
        written.push({ footage, kind, edit: undefined, file, start: 0 })
        if (moment === 0)
          written.push(...(await writeCopies(clip, file, footage, kind, scene, random, place % 3 === 0)))
      }
    }
  }
  return written
}

/** Looks at each of them, two at a time. */
export async function lookAtSet(written: readonly WrittenClip[]): Promise<ClipSet> {
  const clips: ClipOfSet[] = []
  const left = written.entries()
  const look = async () => {
    for (const [i, { file, ...clip }] of left) clips[i] = { ...clip, look: await lookAtFile(file) }
  }
  await Promise.all([look(), look()])
  return {
    originals: clips.filter(({ edit }) => edit === undefined),
    copies: clips.filter(({ edit }) => edit !== undefined),
  }
}

/** Writes a set, looks at it and takes the files away. */
export async function makeClipSet(
  seed: string,
  scenes: Readonly<Record<string, DrawScene>>,
  places: number,
): Promise<ClipSet> {
  const folder = mkdtempSync(join(tmpdir(), 'clip-copies-'))
  try {
    return await lookAtSet(await writeClipSet(folder, seed, scenes, places))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function writeCopies(
  clip: DrawnClip,
  original: string,
  footage: number,
  kind: string,
  scene: DrawScene,
  random: Random,
  isFurther: boolean,
): Promise<WrittenClip[]> {
  const written: WrittenClip[] = []
  const fileOf = (edit: string) => original.replace('.mp4', `-${edit.replaceAll(/\W+/g, '-')}.mp4`)
  for (const [edit, make] of Object.entries({ ...CLIP_EDITS, ...(isFurther ? FURTHER_CLIP_EDITS : {}) })) {
    const asked = make(random, SECONDS)
    await writeEdited(original, asked, fileOf(edit))
    written.push({ footage, kind, edit, file: fileOf(edit), start: asked.start ?? 0 })
  }
  const longer = fileOf('in a longer one')
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
    longer,
  )
  written.push({ footage, kind, edit: 'in a longer one', file: longer, start: -before })
  return written
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
