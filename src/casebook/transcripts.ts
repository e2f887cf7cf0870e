// Transcripts of recordings and videos: read, saved as a new version that stands in for the one before, taken from files and given as files.

import {
  givenSegments,
  inOrder,
  oneLine,
  plainWebVttOf,
  readTranscript,
  subRipOf,
  tidied,
  webVttOf,
} from '../import/transcript-file.ts'
import { CaseError } from '../model/case-error.ts'
import { TRANSCRIPT_LIMITS, type Transcript, type TranscriptSegment } from '../model/derived-text.ts'
import { type Problem, quoted } from '../model/problem.ts'
import { exhibitsOf } from '../preserve/exhibit-numbers.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister } from './consent.ts'
import { currentDerived, derivedVersions, keepDerived } from './derived-texts.ts'
import { footageKind } from './media-exhibits.ts'
import { readSource } from './read-source.ts'
import { readableExhibit } from './readable-exhibit.ts'

/** A transcript of the case with the exhibit that it is. */
export interface KeptTranscript extends Transcript {
  readonly exhibit: number
  /** Exhibits of all versions, oldest first; this one may be any of them. */
  readonly versions: readonly number[]
}

/**
 * The transcript of a medium that counts, or the one of a version's exhibit; undefined when there is none. Throws CaseError `usage` for a
 * medium that is not there or held back.
 */
export function transcriptOf(casebook: Casebook, medium: number, version?: number): KeptTranscript | undefined {
  const { exhibits } = openMedium(casebook, medium)
  const versions = derivedVersions(exhibits, medium, 'transcript')
  const exhibit =
    version === undefined
      ? currentDerived(exhibits, medium, 'transcript')?.exhibit
      : versions.find(({ number }) => number === version)
  if (exhibit === undefined) return undefined
  const { vault } = casebook.custody
  const read = vault.has(exhibit.sha256) ? readTranscript(readSource(vault.open(exhibit.sha256))) : undefined
  if (read === undefined) return undefined
  const { places: _, ...transcript } = read
  return { ...transcript, exhibit: exhibit.number, versions: versions.map(({ number }) => number) }
}

function openMedium(casebook: Casebook, number: number) {
  const register = consentRegister(casebook)
  const medium = readableExhibit(register, number)
  const kind = medium.latest.format === 'media' ? footageKind(casebook, medium) : undefined
  if (kind !== 'video' && kind !== 'audio')
    throw new CaseError('usage', 'transcript-of-no-medium', { value: String(number) })
  return { exhibits: register.exhibits, medium }
}

/** A segment as it is typed: `id` of the line it changes, absent for a new one. */
export type TypedSegment = Omit<TranscriptSegment, 'id'> & { readonly id?: string }

export interface TypedTranscript {
  /** Number of the medium. */
  readonly exhibit: number
  readonly segments: readonly TypedSegment[]
  /** ISO 639-1. */
  readonly language?: string
  readonly role: string
  /** Exhibit of the version that was changed; 0 for none. Absent: whatever counts is replaced. */
  readonly base?: number
}

/**
 * Saves a new version, which counts from now on; those before it stay as exhibits. Lines keep their address by their id, new ones get one
 * that no version ever had. Returns the number of its exhibit; undefined when nothing would change. Commits the journal. Throws CaseError
 * `usage` for segments that cannot be and, with `base`, when another version was saved meanwhile.
 */
export async function saveTranscript(casebook: Casebook, typed: TypedTranscript): Promise<number | undefined> {
  const { medium } = openMedium(casebook, typed.exhibit)
  const before = transcriptOf(casebook, typed.exhibit)
  if (typed.base !== undefined && typed.base !== (before?.exhibit ?? 0))
    throw new CaseError('usage', 'transcript-changed', { value: String(typed.exhibit) })
  const language = typed.language ?? before?.language
  const segments = settled(typed.segments, usedIds(casebook, typed.exhibit))
  const transcript: Transcript = {
    ...(language === undefined ? {} : { language }),
    by: oneLine(typed.role),
    version: (before?.version ?? 0) + 1,
    segments,
  }
  const isSame =
    before !== undefined && before.language === language && JSON.stringify(before.segments) === JSON.stringify(segments)
  if (isSame || (before === undefined && segments.length === 0)) return undefined
  const from = { exhibit: typed.exhibit, kind: 'transcript', by: transcript.by } as const
  const [number] = await keepDerived(casebook, [
    {
      medium,
      from: language === undefined ? from : { ...from, language },
      bytes: new TextEncoder().encode(webVttOf(transcript)),
      ending: '.vtt',
      role: typed.role,
    },
  ])
  return number
}

/** Ids that any version of the transcript gave. */
function usedIds(casebook: Casebook, medium: number): Set<string> {
  const exhibits = exhibitsOf(casebook.custody.journal.acts())
  const { vault } = casebook.custody
  const used = new Set<string>()
  for (const { sha256 } of derivedVersions(exhibits, medium, 'transcript')) {
    const read = vault.has(sha256) ? readTranscript(readSource(vault.open(sha256))) : undefined
    for (const { id } of read?.segments ?? []) used.add(id)
  }
  return used
}

/** In order, tidied, with ids; segments without words are left out. */
function settled(segments: readonly TypedSegment[], used: ReadonlySet<string>): TranscriptSegment[] {
  if (segments.length > TRANSCRIPT_LIMITS.segments)
    throw new CaseError('usage', 'transcript-too-long', { value: segments.length, limit: TRANSCRIPT_LIMITS.segments })
  const taken = new Set(used)
  const given = new Set<string>()
  let next = 1
  const made = segments.flatMap((segment, i): TranscriptSegment[] => {
    const text = tidied(segment.text)
    if (text === '') return []
    const { fromMs, toMs } = segment
    const isTime = (value: number) =>
      Number.isSafeInteger(value) && value >= 0 && value <= TRANSCRIPT_LIMITS.milliseconds
    if (!isTime(fromMs) || !isTime(toMs) || toMs < fromMs)
      throw new CaseError('usage', 'transcript-times', { line: i + 1, value: quoted(`${fromMs} … ${toMs}`) })
    const speaker = segment.speaker === undefined ? '' : oneLine(segment.speaker)
    if (text.length > TRANSCRIPT_LIMITS.text || speaker.length > TRANSCRIPT_LIMITS.speaker)
      throw new CaseError('usage', 'transcript-line-too-long', { line: i + 1, limit: TRANSCRIPT_LIMITS.text })
    let { id } = segment
    // An id that was never given, or given twice, is no address.
    if (id === undefined || !used.has(id) || given.has(id)) {
      while (taken.has(String(next))) next++
      id = String(next)
    }
    taken.add(id)
    given.add(id)
    return [{ id, fromMs, toMs, ...(speaker === '' ? {} : { speaker }), text }]
  })
  return inOrder(made)
}

/** A SubRip or WebVTT file as typed segments. Throws CaseError `input-not-readable` for a file of another kind or without lines. */
export async function transcriptFromFile(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly segments: readonly TypedSegment[]; readonly problems: readonly Problem[] }> {
  const given = await givenSegments(bytes, name)
  if (given === undefined || given.segments.length === 0)
    throw new CaseError('input-not-readable', 'no-transcript', { value: quoted(name) })
  return { segments: given.segments.map(({ id: _, ...segment }) => segment), problems: given.problems }
}

/** As a file for other programs: without who typed it and without anything of the case. */
export function transcriptFile(transcript: Pick<Transcript, 'segments'>, format: 'srt' | 'vtt'): string {
  return format === 'srt' ? subRipOf(transcript) : plainWebVttOf(transcript)
}

/** Versions of the transcript of a medium, newest first: the exhibit, who typed it, and when by the clock of the device. */
export function transcriptVersions(
  casebook: Casebook,
  medium: number,
): { readonly exhibit: number; readonly by: string; readonly claimedTime: number }[] {
  const exhibits = exhibitsOf(casebook.custody.journal.acts())
  return derivedVersions(exhibits, medium, 'transcript')
    .map(({ number, derivedFrom, acts: [first] }) => ({
      exhibit: number,
      by: derivedFrom?.by ?? '',
      claimedTime: first.claimedTime,
    }))
    .reverse()
}
