// How the numbers of one claim came about, as facts.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { VoiceFacts } from '../model/voice-facts.ts'
import { weighClaim } from '../weigh/ladder.ts'
import { caseClaims } from './case-claims.ts'
import type { Casebook } from './casebook.ts'
import { currentCasework } from './casework.ts'
import { coverageOf } from './claim-context.ts'
import { type Shown, voiceFacts } from './explain-facts.ts'
import { indexOriginals } from './index-originals.ts'
import { detect } from './kept-detection.ts'
import type { Progress } from './progress.ts'
import { sharedMedia } from './shared-media.ts'
import { weighInputs } from './weigh-claims.ts'

export interface ExplainOptions {
  /** Ids of posts and speakers instead of numbers. */
  readonly hasNames: boolean
  /** Texts of posts, reasons of reviews, words of vantages. */
  readonly hasTexts: boolean
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** Claims named in an error. */
const CLAIMS_LISTED = 20

/** Reads what the index lacks, runs the detectors and weighs the claim. Throws CaseError `usage` for an unknown claim. */
export async function explainClaim(casebook: Casebook, id: string, options: ExplainOptions): Promise<VoiceFacts> {
  const known = caseClaims(casebook).map(({ claim }) => claim.id)
  if (!known.includes(id)) {
    const listed = known.slice(0, CLAIMS_LISTED).join(', ')
    throw new CaseError('usage', 'explain-unknown-claim', { value: quoted(id), known: listed })
  }
  await indexOriginals(casebook, options.progress, options.signal)
  await casebook.onIndex(() => casebook.index().seal())
  const detected = await detect(casebook, 0, options.progress)
  options.progress.update('claims', 0, undefined, 'steps')
  const casework = currentCasework(casebook)
  const { inputs, voices } = weighInputs(casebook, detected, new Set([id]))
  const [input] = inputs
  const weighed = { ...weighClaim(input), coverage: coverageOf(casebook.index(), casework) }
  const shown = shownOf(casebook, options, voices.ids)
  return voiceFacts({ tool: casebook.tool, input, voices, weighed, casework, shown })
}

function shownOf(casebook: Casebook, { hasNames, hasTexts }: ExplainOptions, ids: readonly string[]): Shown {
  const detail = (post: number) => casebook.index().posts([post])[0]
  const names = {
    postId: (post: number) => `${detail(post).channel.id}/${detail(post).messageId}`,
    speakerId: (speaker: number) => ids[speaker],
  }
  const sharedMedium = sharedMedia(casebook)
  return {
    sharedMedium,
    ...(hasNames ? names : {}),
    ...(hasTexts ? { words: (post: number) => detail(post).text } : {}),
  }
}
