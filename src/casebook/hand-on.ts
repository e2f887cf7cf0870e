// Hands a case on to an audience: protected, searched by the gate, signed for, as a bag that gets its name last.

import { formatFiles } from '../export/formats.ts'
import type { AudienceProfile, ProtectionRule } from '../model/audience-profile.ts'
import { CaseError } from '../model/case-error.ts'
import { OWN_ANALYSIS } from '../model/consent.ts'
import type { CourtPack } from '../model/court-pack.ts'
import type { ExportFile, Handed, HandedFile } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import type { MediaGround } from '../model/media-ground.ts'
import { quoted } from '../model/problem.ts'
import { pseudonymsFor } from '../protect/pseudonym.ts'
import { gzip } from '../system/gzip.ts'
import type { Casebook } from './casebook.ts'
import { checkOriginals } from './check-originals.ts'
import { courtPack } from './court-pack.ts'
import { courtReadings } from './court-readings.ts'
import { CaseGate } from './hand-on-gate.ts'
import { profileOfExport } from './hand-on-profile.ts'
import { type HandedOut, prepareHanding } from './handed.ts'
import type { LeavingMedium } from './handed-exhibits.ts'
import { indexOriginals } from './index-originals.ts'
import { liesInCase } from './inside-case.ts'
import { analyse } from './line.ts'
import type { Progress } from './progress.ts'
import type { SealedFor } from './sealed-part.ts'
import { pauseUnless } from './verify-bag.ts'

export interface HandOnRequest {
  readonly audience: string
  /** Ids; all when empty. */
  readonly claims: readonly string[]
  /** Numbers in the case, beside those that the claims rest on. */
  readonly exhibits: readonly number[]
  /** Those of the profile when empty. */
  readonly formats: readonly string[]
  /** `RULE=LEVEL`, for this export alone. */
  readonly open: readonly string[]
  readonly reason: string | undefined
  readonly title: string | undefined
  readonly organization: string | undefined
  readonly role: string
  readonly language: Language
  /** Who opens the sealed part; undefined: nobody was named. */
  readonly sealedFor: SealedFor | undefined
  readonly isWithoutSealed: boolean
  /** Nothing will be written: who opens the sealed part need not be known yet. */
  readonly isPreview: boolean
  /** Said by the person: something leaves a sealed case in plain form. */
  readonly isPlain: boolean
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** An export that is made and not yet written. */
export interface PreparedExport {
  readonly id: string
  readonly profile: AudienceProfile
  /** Beyond the standard of the audience. */
  readonly opened: readonly ProtectionRule[]
  readonly out: HandedOut
  readonly handed: Handed
  /** Ids, in the order of `handed.claims`. */
  readonly claims: readonly string[]
  readonly media: readonly ProtectedCopy[]
  readonly mediaWithheld: readonly WithheldMedium[]
  readonly gate: CaseGate
  /** Originals go with it, sealed. */
  readonly isSealed: boolean
  /** Every file below `data/` but media and the sealed part; made anew at each call. */
  files(): Generator<ExportFile & { readonly format: string }>
}

/** A medium that may leave, of which no protected copy could be made. */
export interface WithheldMedium {
  /** In the case. */
  readonly exhibit: number
  readonly ground: MediaGround
}

/** A medium as it may leave. */
export interface ProtectedCopy {
  readonly file: HandedFile
  pieces(): Iterable<Uint8Array>
}

/**
 * Everything up to the first byte. Throws CaseError `usage` for what cannot be handed on so: an audience without profile, unknown claims
 * and exhibits, rules opened without a reason, a sealed part that nobody could open.
 */
export async function prepareExport(casebook: Casebook, request: HandOnRequest): Promise<PreparedExport> {
  const { progress, signal, language } = request
  const { profile, opened } = profileOfExport(casebook, request)
  const isSealed = hasSealedPart(profile, request)
  // First over everything that may be read at all: what is held back from this audience must not be in the export either.
  await indexOriginals(casebook, progress, signal, OWN_ANALYSIS)
  await casebook.onIndex(() => casebook.index().seal())
  const gate = new CaseGate(casebook, profile)
  await indexOriginals(casebook, progress, signal, profile.consent)
  const analysis = await analyse(casebook, 0, progress)
  await pauseUnless(signal)
  const id = newExportId(casebook)
  const handing = prepareHanding(casebook, analysis, {
    profile,
    exportId: id,
    ...(request.claims.length === 0 ? {} : { claims: request.claims }),
    exhibits: request.exhibits,
    ...(request.title === undefined ? {} : { title: request.title }),
    ...(request.organization === undefined ? {} : { organization: request.organization }),
    role: request.role,
    language,
    now: casebook.system.now(),
  })
  refusePlain(casebook, handing.media, request)
  const { copies, withheld } = await protectedCopies(casebook, profile, handing.media, request)
  const out = handing.finish(
    new Map([...copies].map(([exhibit, { file }]) => [exhibit, file])),
    new Map(withheld.map(({ exhibit, ground }) => [exhibit, ground])),
  )
  await checkOriginals(casebook, out.exhibits, progress, signal)
  const { handed } = out
  gate.permitClaims(handed)
  const court = profile.formats.includes('court')
    ? courtPack(
        casebook,
        {
          exhibits: out.exhibits,
          profile,
          sealed: sealedAs(isSealed, request),
          readings: courtReadings(casebook, out.exhibits),
        },
        progress,
      )
    : undefined
  return {
    id,
    profile,
    opened,
    out,
    handed,
    claims: handing.claims,
    media: [...copies.values()],
    mediaWithheld: withheld,
    gate,
    isSealed,
    files: () => formatFiles(handed, profile.formats, language, { gzip, court }),
  }
}

/** Before the long work: throws CaseError `usage` for a folder that is taken or lies in the case. */
export function refuseTarget(casebook: Casebook, out: string): void {
  const { files } = casebook.system
  if (files.facts(out) !== undefined) throw new CaseError('usage', 'export-exists', { value: quoted(out) })
  if (liesInCase(files, casebook.root, out)) throw new CaseError('usage', 'export-in-case', { value: quoted(out) })
}

/** Random; never used twice. */
function newExportId({ system }: Casebook): string {
  return pseudonymsFor('export', () => system.randomBytes(32))('')
}

function hasSealedPart(profile: AudienceProfile, request: HandOnRequest): boolean {
  const value = quoted(profile.audience)
  if (profile.protection.openings === 'none') {
    if (request.sealedFor === undefined) return false
    const option = 'recipients' in request.sealedFor ? 'recipient' : 'sealed-passphrase-file'
    throw new CaseError('usage', 'handing-no-openings', { value, option })
  }
  if (request.isWithoutSealed) return false
  if (request.sealedFor === undefined && !request.isPreview) throw new CaseError('usage', 'handing-no-key', { value })
  return true
}

function sealedAs(isSealed: boolean, { sealedFor }: HandOnRequest): CourtPack['sealed'] {
  if (!isSealed || sealedFor === undefined) return 'none'
  return 'recipients' in sealedFor ? 'recipients' : 'passphrase'
}

/** A protected export needs no --plain, but where media leave a sealed case unsealed. */
function refusePlain(casebook: Casebook, media: readonly LeavingMedium[], { isPlain, isPreview }: HandOnRequest): void {
  if (!casebook.isSealed || isPlain || isPreview || media.length === 0) return
  throw new CaseError('usage', 'handing-plain', { value: quoted(casebook.root), media: media.length })
}

/** Media as they may leave, and those of which no copy could be made. */
async function protectedCopies(
  casebook: Casebook,
  profile: AudienceProfile,
  wanted: readonly LeavingMedium[],
  { progress, signal }: HandOnRequest,
): Promise<{ readonly copies: ReadonlyMap<number, ProtectedCopy>; readonly withheld: readonly WithheldMedium[] }> {
  const copies = new Map<number, ProtectedCopy>()
  const withheld: WithheldMedium[] = []
  if (wanted.length === 0) return { copies, withheld }
  // Loads what finds faces: not before there is a picture to look at.
  const { protectedMedia } = await import('./protected-media.ts')
  for (const medium of await protectedMedia(casebook, wanted, profile, progress, signal)) {
    if ('withheld' in medium) {
      withheld.push({ exhibit: medium.exhibit, ground: medium.withheld })
      continue
    }
    const { pieces, ...file } = medium.file
    copies.set(medium.exhibit, { file, pieces: () => pieces() })
  }
  return { copies, withheld }
}
