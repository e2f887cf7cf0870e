// Selections of posts as the desk keeps them: worked out once for a filter, until posts or figures change.

import { accountsByToken } from '../casebook/account-tokens.ts'
import { channelTokens } from '../casebook/channel-tokens.ts'
import { countLanguages, type LanguageCount } from '../casebook/kept-languages.ts'
import { conditionsOf, needsClaims, needsDetection } from '../casebook/post-conditions.ts'
import type { Analysis } from '../model/analysis.ts'
import { CaseError } from '../model/case-error.ts'
import type { PartyToken, PostFilter } from '../model/post-filter.ts'
import { LANGUAGE_CODES, type PostFacts, type Selection, selectPosts } from '../show/post-selection.ts'
import { noveltyOf } from '../show/timeline-view.ts'
import type { Desk } from './desk.ts'

/** Selections kept at a time; one of a million posts takes up to 6 MB. */
const KEPT = 12

/** What detectors found, as far as anybody has asked for it: lists do not wait for it. */
interface Found {
  detected: Omit<Analysis, 'claims'> | undefined
  /** Number of the family of each text in `families`, -1 for none. */
  familyOfText: Int32Array | undefined
  novelty: Uint8Array | undefined
}

/** Names of the platforms of the case, in order. */
export function platformsOf(desk: Desk): readonly string[] {
  return desk.ofIndex('posts.platforms', casebook =>
    [
      ...new Set(
        casebook
          .index()
          .channels()
          .map(({ platform }) => platform),
      ),
    ].sort(),
  )
}

/** Pseudonyms of the channels, by position. */
export function channelTokensOf(desk: Desk): readonly PartyToken[] {
  return desk.ofIndex('posts.channel-tokens', casebook => channelTokens(casebook).tokens)
}

function foundState(desk: Desk): Found {
  return desk.ofIndex('posts.found', () => ({ detected: undefined, familyOfText: undefined, novelty: undefined }))
}

/** What detectors found, worked out when first asked for. */
export async function foundOf(desk: Desk): Promise<Required<Found>> {
  const { analysis } = await desk.detected()
  const found = foundState(desk)
  if (found.detected === undefined) {
    found.detected = analysis
    found.novelty = noveltyOf(desk.casebook().index().columns(), analysis.textFamilies)
    found.familyOfText = familiesByText(analysis)
  }
  return found
}

/** The same without waiting; undefined until somebody has waited. */
export function foundSoFar(desk: Desk): Found {
  return foundState(desk)
}

function familiesByText({ textFamilies, families }: Omit<Analysis, 'claims'>): Int32Array {
  const { centre } = textFamilies
  const ofCentre = new Int32Array(centre.length).fill(-1)
  families.forEach((family, number) => {
    ofCentre[family.centre] = number
  })
  return centre.map(text => ofCentre[text])
}

/** The counting of languages; begins when first asked for. Needs the texts of the index: a second or two for a million posts. */
export function languagesOf(desk: Desk): LanguageCount {
  return desk.ofIndex('posts.languages', casebook => {
    const generation = generationOf(desk)
    return countLanguages(casebook, LANGUAGE_CODES, () => isGeneration(desk, generation))
  })
}

/** Stands for the posts as they are numbered now. */
export function generationOf(desk: Desk): object {
  return desk.ofIndex('posts.generation', () => ({}))
}

/** False when the case was left or its posts were numbered anew. */
export function isGeneration(desk: Desk, generation: object): boolean {
  try {
    desk.casebook()
    return generationOf(desk) === generation
  } catch {
    return false
  }
}

/** The columns that filters and facets look at, with what is known so far of novelty and languages. */
export function postFacts(desk: Desk, languageOfText?: Uint8Array): PostFacts {
  const index = desk.casebook().index()
  const traits = desk.ofIndex('posts.traits', casebook => casebook.index().traits())
  const platforms = platformsOf(desk)
  const platformOfChannel = desk.ofIndex('posts.platform-of-channel', casebook =>
    Int32Array.from(casebook.index().channels(), ({ platform }) => platforms.indexOf(platform)),
  )
  return {
    columns: index.columns(),
    ...traits,
    platformOfChannel,
    novelty: foundSoFar(desk).novelty,
    languageOfText,
  }
}

/**
 * The posts that a filter holds for. Waits for what the filter speaks of: detection, claims, languages. Throws CaseError
 * `case-in-use` (`busy`) when the posts were numbered anew while languages were counted.
 */
export async function selectedPosts(desk: Desk, filter: PostFilter): Promise<Selection> {
  const analysis = needsClaims(filter) ? await desk.analysis() : undefined
  const detected = needsDetection(filter) ? (await foundOf(desk)).detected : undefined
  const languages = filter.languages === undefined ? undefined : await languagesOf(desk).whole
  if (filter.languages !== undefined && languages === undefined) throw new CaseError('case-in-use', 'busy')
  // What a claim holds changes with figures, everything else with posts alone.
  const kept =
    analysis === undefined
      ? desk.ofIndex('posts.selections', () => new Map<string, Selection>())
      : await desk.remembered('posts.selections', () => new Map<string, Selection>())
  const key = JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)))
  const known = kept.get(key)
  if (known !== undefined) {
    kept.delete(key)
    kept.set(key, known)
    return known
  }
  const channels = () =>
    desk.ofIndex('posts.channel-positions', () => new Map(channelTokensOf(desk).map((token, at) => [token, at])))
  const conditions = conditionsOf(filter, {
    casebook: desk.casebook(),
    channels,
    accounts: () => desk.ofIndex('posts.accounts', accountsByToken),
    platforms: platformsOf(desk),
    detected,
    analysis,
  })
  const selection = selectPosts(postFacts(desk, languages), conditions)
  kept.set(key, selection)
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break
    kept.delete(oldest)
  }
  return selection
}
