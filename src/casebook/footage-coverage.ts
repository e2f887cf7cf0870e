// What of the case's footage was looked at and what not, and by which programs.

import type { FootageCoverage } from '../model/footage-view.ts'
import type { Sha256 } from '../model/ids.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import type { Casebook } from './casebook.ts'
import { footageKind } from './media-exhibits.ts'
import { hasLook, type MediaReading } from './media-reading.ts'

export interface Covered {
  /** All media exhibits of the case. */
  readonly exhibits: readonly Exhibit[]
  /** Numbers that the purpose may not see. */
  readonly heldBack: ReadonlySet<number>
  readonly readings: ReadonlyMap<Sha256, MediaReading>
  /** Programs that were looked for and not found when media were read. */
  readonly missing: readonly string[]
  /** Members of collections that are compared with. */
  readonly compared: number
}

/** Opens the originals that have no reading, for their first bytes. */
export function footageCoverage(
  casebook: Casebook,
  { exhibits, heldBack, readings, missing, compared }: Covered,
): FootageCoverage {
  const all = { picture: 0, video: 0, audio: 0 }
  const read = { picture: 0, video: 0, audio: 0 }
  const grounds = new Map<string, number>()
  const tools = new Set<string>()
  let hidden = 0
  for (const exhibit of exhibits) {
    if (heldBack.has(exhibit.number)) {
      hidden++
      continue
    }
    const reading = readings.get(exhibit.sha256)
    const kind = reading?.kind ?? footageKind(casebook, exhibit)
    if (kind === undefined) continue
    all[kind]++
    for (const tool of reading === undefined ? [] : toolsOf(reading)) tools.add(tool)
    const ground = reading === undefined ? NOT_READ : reading.ground
    // What can be decoded in part is looked at as far as it goes, and why not further is said as well.
    if (ground === undefined || hasLook(reading)) read[kind]++
    if (ground !== undefined) grounds.set(ground, (grounds.get(ground) ?? 0) + 1)
  }
  const { mediaReferenced, mediaHeld } = casebook.index().counts()
  return {
    pictures: all.picture,
    picturesRead: read.picture,
    videos: all.video,
    videosRead: read.video,
    recordings: all.audio,
    notHeld: mediaReferenced - mediaHeld,
    heldBack: hidden,
    grounds: [...grounds]
      .map(([ground, count]) => ({ ground, count }))
      .sort((a, b) => b.count - a.count || (a.ground < b.ground ? -1 : 1)),
    tools: [...tools].sort(),
    missingTools: missing,
    compared,
  }
}

/** Nobody has looked at it yet. */
const NOT_READ = 'not-read'

/** All programs that read something of a medium. */
export function toolsOf({ readBy, metadata, provenance }: MediaReading): string[] {
  // Where no bytes of a manifest were found no verifier ran.
  const verifiers = provenance === undefined || provenance.verdict === 'none' ? [] : [provenance.verifier]
  return [...readBy, ...(metadata?.readBy ?? []), ...verifiers]
}
