// What the frames around a clause make of it: who says it, whether it is turned round, where it is from.

import type { Evidentiality, StatementKind } from '../model/reading.ts'
import type { FrameEffect } from './frame.ts'

/** Frames from outside in, added up. */
export interface Scope {
  /** Nearest first; the last one speaks in the document. */
  readonly speakers: readonly string[]
  /** Frames that turn the content round, counted: two cancel. */
  readonly denials: number
  readonly isQuery: boolean
  readonly isOpen: boolean
  readonly isAgentless: boolean
  readonly evidentiality?: Evidentiality
  readonly kind?: StatementKind
  /** Ids of the rules that fired. */
  readonly because: readonly string[]
  /** The one who speaks is cited by the author of an article: what he says of himself is his own. */
  readonly depth: number
}

/** The scope of a paragraph. */
export function outerScope(speaker: string, because: readonly string[] = []): Scope {
  return { speakers: [speaker], denials: 0, isQuery: false, isOpen: false, isAgentless: false, because, depth: 0 }
}

/** The scope inside a frame. A speaker who is in the chain already stays where he is nearest. */
export function inner(scope: Scope, id: string, effect: FrameEffect, speaker?: string): Scope {
  const known =
    speaker === undefined ? -1 : scope.speakers.findIndex(name => name.toLowerCase() === speaker.toLowerCase())
  const speakers =
    speaker === undefined
      ? scope.speakers
      : [speaker, ...(known < 0 ? scope.speakers : scope.speakers.filter((_, index) => index !== known))]
  return {
    speakers,
    denials: scope.denials + (effect.polarity === 'deny' ? 1 : 0),
    isQuery: scope.isQuery || effect.polarity === 'query',
    isOpen: scope.isOpen || effect.polarity === 'open',
    isAgentless: effect.isAgentless === true || (speaker === undefined && scope.isAgentless),
    evidentiality:
      effect.evidentiality ??
      (speaker === undefined ? scope.evidentiality : scope.evidentiality === 'hearsay' ? 'hearsay' : undefined),
    kind: effect.kind ?? scope.kind,
    because: [...scope.because, id],
    depth: scope.depth + 1,
  }
}
