// Text taken out of a medium by a person or a program: a document of the case that knows its medium, and one line or area of it.

import type { ChannelId, Sha256 } from './ids.ts'

/** `transcript`: what is said in a recording or video, typed by a person. `picture-text`: what a program read in a picture, and a person corrected. */
export const DERIVED_KINDS = ['transcript', 'picture-text'] as const

export type DerivedKind = (typeof DERIVED_KINDS)[number]

/** What an acquisition says of a derived document. The newest of a kind counts; those before it stay in the case. */
export interface DerivedFrom {
  /** Number of the medium. */
  readonly exhibit: number
  readonly kind: DerivedKind
  /** Role of the person, or program and version. */
  readonly by: string
  /** ISO 639-1, as the person stated it. */
  readonly language?: string
}

/** Channel of the text of a medium: the same whichever version counts, so that a line keeps its address. */
export function derivedChannelId(kind: DerivedKind, medium: Sha256): ChannelId {
  return `${kind}:${medium.slice(0, 24)}` as ChannelId
}

/** Undefined for a channel that is no derived document. */
export function derivedKindOf(channel: string): DerivedKind | undefined {
  return DERIVED_KINDS.find(kind => channel.startsWith(`${kind}:`))
}

/** One line of a transcript. */
export interface TranscriptSegment {
  /** Address of the line within its transcript, kept from version to version: 1 to 9 digits. */
  readonly id: string
  /** Milliseconds from the beginning of the recording, `fromMs <= toMs`. */
  readonly fromMs: number
  readonly toMs: number
  /** As a person labels who speaks; absent when nobody said. */
  readonly speaker?: string
  readonly text: string
}

export interface Transcript {
  /** ISO 639-1; absent when not stated. */
  readonly language?: string
  /** Role that typed it. */
  readonly by: string
  /** From 1. */
  readonly version: number
  /** In order of time. */
  readonly segments: readonly TranscriptSegment[]
}

/** Bounds of a transcript: segments, code units of one text and of a speaker, milliseconds of a recording (100 hours). */
export const TRANSCRIPT_LIMITS = { segments: 20_000, text: 4000, speaker: 80, milliseconds: 360_000_000 } as const

/** A line of text as a program read it in a picture. */
export interface ReadLine {
  readonly text: string
  /** Pixels of the upright picture. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** 0..1: how sure the program is, by its own measure. */
  readonly confidence: number
  /** Position of the block of text it stands in, from 0. */
  readonly block: number
  /** A person wrote or changed it: its confidence, 1, is no program's. */
  readonly isCorrected?: true
}

export interface PictureText {
  /** Pixels of the upright picture. */
  readonly width: number
  readonly height: number
  /** Program and version. */
  readonly by: string
  /** Language data that was used, by name, version and where it is from ("kaz 4.0.0_best_int (npm)"). */
  readonly data: readonly string[]
  /** In reading order. */
  readonly lines: readonly ReadLine[]
}

/** Bounds of a corrected text: lines, code units of one line. */
export const PICTURE_TEXT_LIMITS = { lines: 2000, text: 2000 } as const

/** Confidence below which a line counts for nothing (docs/methods.md#text-in-pictures). */
export const LEAST_CONFIDENCE = 0.6

/**
 * Whether a line becomes part of the post: written by a person, or sure enough and with three letters or digits in a row, as the grain of a photograph gives
 * one or two.
 */
export function isLegible({
  text,
  confidence,
  isCorrected,
}: Pick<ReadLine, 'text' | 'confidence' | 'isCorrected'>): boolean {
  if (isCorrected === true) return text.trim() !== ''
  return confidence >= LEAST_CONFIDENCE && /[\p{L}\p{N}]{3}/u.test(text)
}
