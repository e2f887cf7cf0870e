// Facts of random sides of a claim, and the checker run on them.

import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after } from 'node:test'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { voiceFacts } from '../../src/casebook/explain-facts.ts'
import type { Casework, Effective, MarkReviewAct } from '../../src/model/casework.ts'
import type { Assertion, Vantage } from '../../src/model/ladder.ts'
import type { VoiceFacts } from '../../src/model/voice-facts.ts'
import { effectiveCasework } from '../../src/weigh/casework-effect.ts'
import { weighClaim } from '../../src/weigh/ladder.ts'
import type { WeighInput } from '../../src/weigh/weigh-evidence.ts'
import { assertionsOf, CLAIM, type Crowd, type CrowdRow, crowds, evidenceOf, SPEAKERS } from './ladder-crowd.ts'

export const CHECKER = resolve(import.meta.dirname, '../../scripts/check-voices.mjs')
const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'voices-'))
after(() => rmSync(folder, { recursive: true }))

let files = 0

/** Exit status and output of the checker on facts that are written to files. */
export async function checked(texts: readonly string[]): Promise<{ code: number; output: string }> {
  const paths = texts.map(text => {
    const path = join(folder, `${files++}.json`)
    writeFileSync(path, text)
    return path
  })
  return run(process.execPath, [CHECKER, ...paths], { maxBuffer: 2 ** 26 }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    error => ({ code: error.code, output: error.stdout }),
  )
}

const VANTAGES: readonly (Vantage | undefined)[] = [
  undefined,
  { place: 'roof' },
  { place: 'Roof ', time: '2022-01-05' },
  { place: 'yard', viewpoint: 'guard' },
  {},
]

/** The facts of a crowd whose even posts support the claim and whose odd ones deny it. */
export function factsOf(crowd: Crowd): VoiceFacts {
  const reviews: Effective<MarkReviewAct>[] = []
  const listed = { ...crowd, rows: crowd.rows.map(withListedVoice) }
  const assertions = assertionsOf(listed).map((assertion, post): Assertion => {
    const side = post % 2 === 0 ? 'support' : 'deny'
    const { mark, markKind } = crowd.rows[post]
    const decided = post % 3 === 0 ? { evidentiality: 'own-perception' as const } : {}
    if (mark !== 'confirmed' && mark !== 'rejected') return { ...assertion, ...decided, side }
    const vantage = VANTAGES[post % VANTAGES.length]
    const isUnsure = mark === 'rejected' && post % 4 === 1
    const verdict = mark === 'confirmed' ? 'own' : isUnsure ? 'unsure' : 'not-own'
    const review = reviewOf(post, verdict, markKind, vantage)
    reviews.push(review)
    if (isUnsure) return { ...assertion, ...decided, side, mark: 'disputed', reviews: [review.at] }
    const stated = mark === 'confirmed' && vantage !== undefined ? { vantage } : {}
    return { ...assertion, ...decided, ...stated, side, reviews: [review.at] }
  })
  const input: WeighInput = {
    claim: CLAIM,
    support: assertions.filter(({ side }) => side === 'support'),
    deny: assertions.filter(({ side }) => side === 'deny'),
    evidence: evidenceOf(listed),
    repeats: crowd.repeats.filter(({ post, of }) => Math.max(post, of) < crowd.rows.length),
    reviewedSides: crowd.isSideReviewed ? ['support'] : [],
  }
  const casework: Casework = { ...effectiveCasework([]), markReviews: reviews }
  const ids = Array.from({ length: SPEAKERS }, (_, speaker) => `speaker ${speaker}`)
  const voices = { voices: input.evidence.voices, ids, forwardOrigin: input.evidence.forwardOrigin }
  return voiceFacts({ tool: 'test', input, voices, weighed: weighClaim(input), casework, shown: {} })
}

function withListedVoice(row: CrowdRow): CrowdRow {
  return row.voice === undefined || row.voice === 'actor:a' ? row : { ...row, voice: 'name:b' }
}

function reviewOf(
  post: number,
  verdict: MarkReviewAct['verdict'],
  mark: MarkReviewAct['mark'],
  vantage: Vantage | undefined,
): Effective<MarkReviewAct> {
  const act: MarkReviewAct = {
    type: 'mark-review',
    claim: CLAIM.id,
    side: post % 2 === 0 ? 'support' : 'deny',
    unit: { post: `chat/${post}` },
    mark,
    verdict,
    compared: [],
    role: 'reviewer',
    tool: 'test',
    ...(vantage === undefined ? {} : { vantage }),
  }
  const recorded = { at: { device: 'd', epoch: 'e', seq: post }, order: post, claimedTime: 0, act }
  return { ...recorded, answers: [recorded], isDisputed: false }
}

/** Facts of so many random crowds, the same for a seed. */
export function sampledFacts(count: number, seed: number, most = 24): VoiceFacts[] {
  return fc.sample(crowds(most), { numRuns: count, seed }).map(factsOf)
}
