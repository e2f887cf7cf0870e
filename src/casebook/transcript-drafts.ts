// What is being typed of a transcript and was not saved: kept in the folder of the case, so that neither a closed page nor an index that is
// made anew loses it; encrypted in a sealed case, gone with an erasure.

import type { Casebook } from './casebook.ts'
import { keepIn, readKeptIn, wipeKeptIn } from './kept-file.ts'
import type { TypedSegment } from './transcripts.ts'

export interface TranscriptDraft {
  /** Exhibit of the version it began with; 0 for none. */
  readonly base: number
  readonly language?: string
  readonly segments: readonly TypedSegment[]
}

const FOLDER = 'drafts'
const HEAD = new TextEncoder().encode('anechoic transcript draft 1\n')

const nameOf = (exhibit: number) => `${FOLDER}/draft-${exhibit}`

/** Undefined where nothing was kept; nothing is kept of a sealed case whose index is not. */
export function readDraft(casebook: Casebook, exhibit: number): TranscriptDraft | undefined {
  const bytes = casebook.isIndexKept ? readKeptIn(casebook, nameOf(exhibit), HEAD) : undefined
  if (bytes === undefined || bytes.length <= HEAD.length) return undefined
  try {
    const draft = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD.length))) as TranscriptDraft
    return Array.isArray(draft.segments) ? draft : undefined
  } catch {
    return undefined
  }
}

/** Replaces the draft; undefined throws it away. */
export function keepDraft(casebook: Casebook, exhibit: number, draft: TranscriptDraft | undefined): void {
  if (!casebook.isIndexKept) return
  if (draft === undefined) wipeKeptIn(casebook, nameOf(exhibit))
  else keepIn(casebook, nameOf(exhibit), [HEAD, new TextEncoder().encode(JSON.stringify(draft))])
}

/** Overwrites and removes the drafts of all other exhibits. */
export function dropDrafts(casebook: Casebook, mayStay: ReadonlySet<number>): void {
  const { files } = casebook.system
  const folder = `${casebook.root}/${FOLDER}`
  if (files.facts(folder)?.kind !== 'directory') return
  for (const { name } of files.list(folder)) {
    const number = /^draft-(\d{1,15})(?:\.sealed)?$/.exec(name)?.[1]
    if (number !== undefined && !mayStay.has(Number(number))) files.wipe(`${folder}/${name}`)
  }
}
