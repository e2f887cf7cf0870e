// A frame tells who says a stretch of text and how far the words vouch for it; what it frames is read again inside it.

import type { Evidentiality, StatementKind } from '../model/reading.ts'
import type { Stretch, View } from './view.ts'

/** What a frame does to the statements inside it. */
export interface FrameEffect {
  /** `deny` turns the content round, also when it is turned round already. */
  readonly polarity?: 'deny' | 'open' | 'query'
  readonly evidentiality?: Evidentiality
  readonly kind?: StatementKind
  /** The source is nobody that is named: passed on, but by no speaker. */
  readonly isAgentless?: boolean
}

export interface Frame {
  readonly id: string
  readonly contents: readonly Stretch[]
  /** Clauses beside the frame that are not in it. */
  readonly rests: readonly Stretch[]
  /** Noun phrase of the speaker; absent when the frame names none or it is the speaker already known. */
  readonly speaker?: Stretch
  readonly effect: FrameEffect
  /** Tokens of an inserted frame, taken out of what is read inside. */
  readonly taken?: Stretch
  /** The content is one statement as it stands: no frame is looked for in it. */
  readonly isClosed?: boolean
  /** The speaker is whoever was named last: "adding that". */
  readonly isLastSpeaker?: boolean
}

/** Outermost frame of a stretch, undefined when there is none. */
export type FrameFinder = (view: View, from: number, to: number) => Frame | undefined
