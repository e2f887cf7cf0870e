// Looks at all pictures, videos and recordings of a case that their sources let be looked at, and keeps what was read.

import { CaseError } from '../model/case-error.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import { hashSource } from '../system/hash-source.ts'
import { toolVersion } from '../system/media-tool.ts'
import { objectPath } from '../vault/object-place.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister } from './consent.ts'
import { type KeptReadings, READING_PARTS, READING_VERSIONS } from './kept-readings.ts'
import { footageKind } from './media-exhibits.ts'
import { type Medium, MediumReader } from './medium-reader.ts'
import type { Progress } from './progress.ts'
import { pruneReadings, readableMedia } from './readable-media.ts'
import { recordReadingTools } from './reading-tools.ts'

export interface ReadMediaOptions {
  readonly progress: Progress
  readonly signal: AbortSignal
  /** Decoders that work side by side; one fewer than the processors when absent. */
  readonly processes?: number
}

export interface MediaRead {
  /** Media that were read now. */
  readonly read: number
  /** Of these, media that could not be decoded, or whose bytes are not in the vault as they came. */
  readonly undecoded: number
}

/** Readings that are lost when the machine stops, at most. */
const KEPT_AT_ONCE = 64

/**
 * Reads what has no reading of this version, in the order of the exhibits' numbers, and keeps it every few dozen media: what was interrupted
 * goes on where it stopped. Removes readings that may not be there any more. No media, no cost. Throws CaseError `interrupted`.
 */
export async function readMedia(casebook: Casebook, options: ReadMediaOptions): Promise<MediaRead> {
  const register = consentRegister(casebook)
  const kept = pruneReadings(casebook, register)
  const readable = readableMedia(register)
  if (readable.length === 0) return { read: 0, undecoded: 0 }
  const hasVideos = (await toolVersion()) !== undefined
  const waiting = readable.filter(exhibit => isWaiting(casebook, exhibit, kept, hasVideos))
  if (waiting.length === 0) return { read: 0, undecoded: 0 }
  const { progress, signal } = options
  progress.update('media', 0, waiting.length, 'steps')
  const reader = new MediumReader(options.processes)
  let next = 0
  let done = 0
  let undecoded = 0
  const lane = async (): Promise<void> => {
    while (next < waiting.length && !signal.aborted) {
      const exhibit = waiting[next++]
      const medium = intactMedium(casebook, exhibit)
      const reading = medium && (await reader.read(medium, kept.get(exhibit.sha256), signal))
      if (reading === undefined) undecoded++
      else {
        kept.put(reading)
        if (reading.reading.ground !== undefined) undecoded++
      }
      if (++done % KEPT_AT_ONCE === 0) kept.flush()
      progress.update('media', done, waiting.length, 'steps')
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(reader.lanes, waiting.length) }, lane))
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    await reader.close()
    kept.flush()
  }
  if (signal.aborted) throw new CaseError('interrupted', 'interrupted')
  recordReadingTools(casebook, hasVideos)
  return { read: done, undecoded }
}

/** An original as readers of media take it. */
export function mediumOf(casebook: Casebook, { sha256, latest }: Exhibit): Medium {
  const path = casebook.isSealed ? undefined : `${casebook.root}/${objectPath(sha256)}`
  return { sha256, name: latest.name, source: casebook.custody.vault.open(sha256, latest.name), path }
}

/** Undefined where the bytes in the vault are missing or not those that came: what is said of a medium must not rest on others. */
export function intactMedium(casebook: Casebook, exhibit: Exhibit): Medium | undefined {
  try {
    const medium = mediumOf(casebook, exhibit)
    return hashSource(medium.source) === exhibit.sha256 ? medium : undefined
  } catch {
    return undefined
  }
}

function isWaiting(casebook: Casebook, exhibit: Exhibit, kept: KeptReadings, hasVideos: boolean): boolean {
  const known = kept.get(exhibit.sha256)
  if (known === undefined) return footageKind(casebook, exhibit) !== undefined
  if (known.reading.ground === 'video-tool-missing' && !hasVideos) return false
  return READING_PARTS.some(part => known.versions[part] !== READING_VERSIONS[part])
}
