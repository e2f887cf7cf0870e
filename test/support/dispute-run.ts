// Runs a corpus of disputes through the whole line, lets a simulated reviewer answer every mark, and sets [L, U] against the truth.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Random } from '../../src/algorithms/random.ts'
import type { AcquireOptions } from '../../src/casebook/acquire.ts'
import { Casebook } from '../../src/casebook/casebook.ts'
import { appendCasework } from '../../src/casebook/casework-append.ts'
import { detectAll } from '../../src/casebook/detect-all.ts'
import { importInputs } from '../../src/casebook/line.ts'
import { measureMarkRate } from '../../src/casebook/measure-mark-rate.ts'
import { nearestAssertions } from '../../src/casebook/nearest-assertions.ts'
import { silentProgress } from '../../src/casebook/progress.ts'
import { recordClaims } from '../../src/casebook/record-claims.ts'
import { weighClaims } from '../../src/casebook/weigh-claims.ts'
import type { WeighedClaim } from '../../src/model/ladder.ts'
import { nodeSystem } from '../../src/system/system.ts'
import type { DisputeCorpus } from './dispute-corpus.ts'
import { reviewWaiting } from './simulated-reviewer.ts'

/** The reviewer's errors: what passes although the source is shown, and own marks that are not recognised. */
export const REVIEWER = { passesInherited: 0.05, missesOwn: 0.05 }

export interface DisputeResult {
  readonly claim: string
  readonly origins: number
  readonly posts: number
  readonly atMost: number
  readonly marked: number
  readonly atLeast: number | null
}

const ROUNDS = 6

/** One result a dispute. The same corpus and seed give the same results. */
export async function runDisputes(corpus: DisputeCorpus, seed: string): Promise<DisputeResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-disputes-'))
  try {
    for (const { path, bytes } of corpus.files) {
      mkdirSync(dirname(join(folder, 'exports', path)), { recursive: true })
      writeFileSync(join(folder, 'exports', path), bytes)
    }
    writeFileSync(join(folder, 'claims.yaml'), corpus.claims)
    const casebook = Casebook.openOrCreate(join(folder, 'case'), nodeSystem, 'test')
    try {
      recordClaims(casebook, join(folder, 'claims.yaml'))
      await importInputs(casebook, inputOptions(join(folder, 'exports')))
      return await judged(casebook, corpus, seed)
    } finally {
      casebook.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function judged(casebook: Casebook, corpus: DisputeCorpus, seed: string): Promise<DisputeResult[]> {
  const detected = await detectAll(casebook.index(), casebook.settings(), 0, silentProgress)
  const index = casebook.index()
  const media = new Set(index.objects('media').post)
  const random = new Random(`${seed}/reviewer`)
  const keyOf = (post: number) => {
    const [detail] = index.posts([post])
    return `${detail.channel.id}/${detail.messageId}`
  }
  const keys = new Map<number, string>()
  const keyed = (post: number) => {
    const known = keys.get(post) ?? keyOf(post)
    keys.set(post, known)
    return known
  }
  let claims: WeighedClaim[] = weighClaims(casebook, detected)
  measureMarkRate(
    casebook,
    { ...detected.analysis, claims },
    { reviewerError: REVIEWER.passesInherited, role: 'measurer' },
  )
  for (let round = 0; round < ROUNDS; round++) {
    claims = weighClaims(casebook, detected)
    const desks = new Map<WeighedClaim, ReturnType<typeof nearestAssertions>>()
    const reviews = reviewWaiting(
      claims,
      {
        keyOf: keyed,
        truthOf: post => {
          const truth = corpus.truth.get(keyed(post))
          if (truth === undefined) throw new Error(`no truth of ${keyed(post)}`)
          return {
            narrative: `${truth.claim}/${truth.narrative}`,
            isOrigin: truth.isOrigin,
            hasOwnMedia: truth.hasOwnMedia,
          }
        },
        hasMedia: post => media.has(post),
        nearest: (claim, _side, position) => {
          const near = desks.get(claim) ?? nearestAssertions(casebook, detected.analysis, claim)
          desks.set(claim, near)
          return near.of(claim.support.assertions[position].post).map(({ post }) => post)
        },
        textOf: post => index.posts([post])[0].text,
      },
      { ...REVIEWER, role: 'reviewer', tool: 'test' },
      random,
    )
    if (reviews.length === 0) break
    appendCasework(casebook, reviews)
  }
  return claims.map(({ claim, support: { ladder } }) => ({
    claim: claim.id,
    origins: corpus.origins[Number(claim.id.slice('fire-'.length))],
    posts: ladder.posts,
    atMost: ladder.atMost,
    marked: ladder.marked,
    atLeast: ladder.atLeast,
  }))
}

function inputOptions(path: string): AcquireOptions {
  return {
    inputs: [path],
    chats: [],
    readOptions: {},
    role: 'tester',
    progress: silentProgress,
    signal: new AbortController().signal,
    showProblems: () => {},
    showChats: () => {},
  }
}
