// ClaimReview and MediaReview (schema.org) as JSON-LD: counts in words and numbers, no rating and no verdict.

import { linkedMessages } from '../messages/linked.ts'
import type { ExportFile, Handed, HandedClaim, HandedExhibit, HandedSide } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { type ExportNames, namesOf } from './linked-names.ts'
import { changeText, claimText, sideSentence } from './linked-sentences.ts'

export const CLAIM_REVIEW_PATH = 'linked/claimreview.jsonld'
export const MEDIA_REVIEW_PATH = 'linked/mediareview.jsonld'

/** Terms are schema.org's; written out, so that reading asks no server. */
const CONTEXT = { '@vocab': 'https://schema.org/' } as const

/** A file for claims and one for protected media; none for what is not there. */
export function* claimReviews(handed: Handed, language: Language): Generator<ExportFile> {
  const claims = handed.claims.map(claim => claimReview(handed, claim, language))
  if (claims.length > 0) yield jsonLd(CLAIM_REVIEW_PATH, claims)
  const media = handed.exhibits.flatMap(exhibit => mediaReview(handed, exhibit, language) ?? [])
  if (media.length > 0) yield jsonLd(MEDIA_REVIEW_PATH, media)
}

function jsonLd(path: string, graph: readonly object[]): ExportFile {
  return { path, pieces: [`${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, wellFormed, 1)}\n`] }
}

function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value
}

/** Who reviews: the organization, where one was stated. */
function author({ head }: Handed) {
  return head.organization === undefined
    ? {}
    : { author: { '@type': 'Organization', name: head.organization } as const }
}

/** Both sides always: the one without the other would be half of what was found. */
export function claimReview(handed: Handed, claim: HandedClaim, language: Language) {
  const names = namesOf(handed.head.id)
  const { text, language: spoken } = claimText(claim, language)
  const sides = [claim.support, claim.deny]
  return {
    '@type': 'ClaimReview',
    '@id': `${names.claim(claim.token)}:review`,
    claimReviewed: text,
    datePublished: handed.head.day,
    inLanguage: language,
    ...author(handed),
    reviewAspect: linkedMessages['linked.aspect'][language](),
    reviewBody: [...sides.map(side => sideSentence(side, language)), linkedMessages['linked.limits'][language]()].join(
      ' ',
    ),
    about: sides.map(side => voices(side, language)),
    itemReviewed: {
      '@type': 'Claim',
      '@id': names.claim(claim.token) as string,
      text,
      inLanguage: spoken,
      ...appearances(names, claim),
    },
  } as const
}

/** The range of a side. Without a lower bound it says that nobody assessed one. */
function voices({ side, ladder }: HandedSide, language: Language) {
  return {
    '@type': 'QuantitativeValue',
    name: linkedMessages[`linked.voices.${side}`][language](),
    ...(ladder.atLeast === null
      ? { description: linkedMessages['linked.notAssessed'][language]() }
      : { minValue: ladder.atLeast }),
    maxValue: ladder.atMost,
  } as const
}

/** Where it was said, as far as posts leave; never who was first: what is first in a case says little and points at a person. */
function appearances(names: ExportNames, { support }: HandedClaim) {
  const posts = new Map(
    support.shown.flatMap(shown => (shown.post === undefined ? [] : [[shown.post, shown] as const])),
  )
  if (posts.size === 0) return {}
  const appearance = [...posts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([post, { time }]) =>
        ({
          '@type': 'CreativeWork',
          '@id': names.post(post) as string,
          identifier: post,
          ...(time === undefined ? {} : { datePublished: time }),
        }) as const,
    )
  return { appearance }
}

/** The kind of object by the first part of its MIME type. */
function objectType(mimeType: string): 'ImageObject' | 'VideoObject' | 'AudioObject' | 'MediaObject' {
  if (mimeType.startsWith('image/')) return 'ImageObject'
  if (mimeType.startsWith('video/')) return 'VideoObject'
  return mimeType.startsWith('audio/') ? 'AudioObject' : 'MediaObject'
}

/** What was done to a protected copy. Never a `mediaAuthenticityCategory`: each of its values is a verdict. */
export function mediaReview(handed: Handed, exhibit: HandedExhibit, language: Language) {
  const { file, number } = exhibit
  if (file === undefined) return undefined
  const names = namesOf(handed.head.id)
  const changes = file.changes.map(change => changeText(change, language)).join(', ')
  return {
    '@type': 'MediaReview',
    '@id': `${names.copy(number)}:review`,
    datePublished: handed.head.day,
    inLanguage: language,
    ...author(handed),
    reviewBody: linkedMessages['linked.media'][language]({
      exhibit: number,
      changes: changes === '' ? linkedMessages['linked.change.none'][language]() : changes,
    }),
    itemReviewed: {
      '@type': objectType(file.mimeType),
      '@id': names.copy(number) as string,
      identifier: `${number}`,
      name: `data/${file.path}`,
      encodingFormat: file.mimeType,
      contentSize: `${file.sizeBytes} B`,
      sha256: file.sha256,
      ...(file.description === undefined ? {} : { description: file.description }),
    },
  } as const
}
