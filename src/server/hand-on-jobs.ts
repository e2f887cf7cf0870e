// Previews and exports as jobs: what came of the newest one is kept until the case is left.

import { profileOf } from '../casebook/audience.ts'
import type { Casebook } from '../casebook/casebook.ts'
import { consentRegister, heldBackOriginals } from '../casebook/consent.ts'
import { type BagOptions, type BagResult, exportBag } from '../casebook/export-bag.ts'
import { letOut } from '../casebook/gate-values.ts'
import { prepareExport, refuseTarget } from '../casebook/hand-on.ts'
import { type ExportPreview, previewExport } from '../casebook/hand-on-preview.ts'
import { type HandedOnResult, writeExport } from '../casebook/hand-on-write.ts'
import { exportsOf, type NamedThing, namedBy } from '../casebook/list-exports.ts'
import { locateHits } from '../casebook/locate-hits.ts'
import { OWN_ANALYSIS, type Purpose } from '../model/consent.ts'
import type { Withheld } from '../model/handed.ts'
import type { Desk } from './desk.ts'
import { requestOf, type StatedRequest } from './hand-on-request.ts'
import type { Asked } from './route.ts'

/** What the newest jobs of a case gave. */
export interface HandedOn {
  preview?: { readonly job: number; readonly preview: ExportPreview; readonly places: ReturnType<typeof locateHits> }
  exported?: {
    readonly result: HandedOnResult
    readonly letOut: ReturnType<typeof letOut>
    readonly withheld: readonly Withheld[]
    readonly formats: readonly string[]
    readonly words: string
    readonly isSealed: boolean
  }
  bagged?: BagResult
  named?: { readonly token: string; readonly things: readonly NamedThing[] }
}

const KEPT = new WeakMap<Casebook, HandedOn>()

export function handedOn(casebook: Casebook): HandedOn {
  const known = KEPT.get(casebook)
  if (known !== undefined) return known
  const made: HandedOn = {}
  KEPT.set(casebook, made)
  return made
}

export function startPreview(desk: Desk, stated: StatedRequest, asked: Asked): number {
  const casebook = desk.casebook()
  const job: number = desk.start('preview', async run => {
    const request = await requestOf(stated, asked, run, true)
    const { preview, places } = await forPurpose(desk, profileOf(casebook, stated.audience).consent, async () => {
      const prepared = await prepareExport(casebook, request)
      const made = await previewExport(casebook, prepared, request)
      // The gate remembers what it is shown: its hits of before are kept apart.
      const hits = [...made.gate.hits]
      const located = locateHits(casebook, prepared, request)
      return { preview: { ...made, gate: { ...made.gate, hits } }, places: located }
    })
    handedOn(casebook).preview = { job, preview, places }
    return { audience: preview.audience, hits: preview.gate.hits.length }
  })
  return job
}

export function startExport(desk: Desk, stated: StatedRequest & { readonly out: string }, asked: Asked): number {
  const casebook = desk.casebook()
  refuseTarget(casebook, stated.out)
  return desk.start('export', async run => {
    const request = await requestOf(stated, asked, run, false)
    handedOn(casebook).exported = await forPurpose(desk, profileOf(casebook, stated.audience).consent, async () => {
      const prepared = await prepareExport(casebook, request)
      const result = await writeExport(casebook, prepared, stated.out, request)
      const { profile, handed, isSealed } = prepared
      const { protection, formats } = profile
      return { result, letOut: letOut(profile), withheld: handed.withheld, formats, words: protection.words, isSealed }
    })
    return { path: stated.out }
  })
}

export function startBag(desk: Desk, options: Omit<BagOptions, 'progress' | 'signal'>): number {
  const casebook = desk.casebook()
  return desk.start('export', async ({ progress, signal }) => {
    handedOn(casebook).bagged = await exportBag(casebook, { ...options, progress, signal })
    return { path: options.out }
  })
}

/** A job of the kind that reads the index for each purpose of earlier exports. */
export function startNaming(desk: Desk, token: string): number {
  const casebook = desk.casebook()
  const purposes = exportsOf(casebook).flatMap(({ act }) => (act.type === 'handed-export' ? [act.profile.consent] : []))
  return desk.start('preview', async ({ progress, signal }) => {
    const differing = purposes.find(purpose => isOther(casebook, purpose)) ?? OWN_ANALYSIS
    const things = await forPurpose(desk, differing, () => namedBy(casebook, token, progress, signal))
    handedOn(casebook).named = { token, things }
    return { found: things.length }
  })
}

/** Work that reads the index for another purpose; afterwards it is read for analysis again, where that differs. */
async function forPurpose<Result>(desk: Desk, purpose: Purpose, work: () => Promise<Result>): Promise<Result> {
  const differs = isOther(desk.casebook(), purpose)
  try {
    return await work()
  } finally {
    if (differs) desk.reread()
  }
}

function isOther(casebook: Casebook, purpose: Purpose): boolean {
  const register = consentRegister(casebook)
  const [own, other] = [OWN_ANALYSIS, purpose].map(each => heldBackOriginals(register, each))
  return own.size !== other.size || [...own].some(hash => !other.has(hash))
}
