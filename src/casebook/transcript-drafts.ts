// What is being typed of a transcript and was not saved: kept beside the index so that a closed page loses nothing, gone with the index.

import type { Casebook } from './casebook.ts'
import { keepBeside, readKept } from './kept-file.ts'
import type { TypedSegment } from './transcripts.ts'

export interface TranscriptDraft {
  /** Exhibit of the version it began with; 0 for none. */
  readonly base: number
  readonly language?: string
  readonly segments: readonly TypedSegment[]
}

const HEAD = new TextEncoder().encode('anechoic transcript draft 1\n')

const nameOf = (exhibit: number) => `draft-${exhibit}`

/** Undefined where nothing was kept; nothing is kept of a sealed case whose index is not. */
export function readDraft(casebook: Casebook, exhibit: number): TranscriptDraft | undefined {
  const bytes = casebook.isIndexKept ? readKept(casebook, nameOf(exhibit), HEAD) : undefined
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
  if (!casebook.isIndexKept || (draft === undefined && readDraft(casebook, exhibit) === undefined)) return
  const words = draft === undefined ? new Uint8Array(0) : new TextEncoder().encode(JSON.stringify(draft))
  keepBeside(casebook, nameOf(exhibit), [HEAD, words])
}
