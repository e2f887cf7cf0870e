// Answers of the reading pane.

import { caseClaims } from '../casebook/case-claims.ts'
import { consentRegister } from '../casebook/consent.ts'
import { checkExhibit, postBytes } from '../casebook/post-bytes.ts'
import {
  briefPosts,
  postIndexOf,
  type ReadingContext,
  readPost,
  repliesByPost,
  repliesOf,
  textPiece,
  versionsOf,
} from '../casebook/post-reading.ts'
import { recordsOfPost } from '../casebook/post-records.ts'
import { readableExhibit } from '../casebook/readable-exhibit.ts'
import { screenPseudonyms } from '../casebook/screen-names.ts'
import { mediumForScreen } from '../casebook/shown-media.ts'
import type { PostFindings } from '../model/post-reading.ts'
import type { ByteSource } from '../model/source-record.ts'
import { findingsOfPost } from '../show/post-findings.ts'
import { shortDiff } from '../show/short-diff.ts'
import type { Answers } from './answering.ts'
import type { readingRoutes } from './contract-reading.ts'
import type { Desk } from './desk.ts'
import { ofJournal } from './of-journal.ts'
import type { Offer } from './offers.ts'
import type { Asked } from './route.ts'

const CLAIMS_LISTED = 500

export const readingAnswers: Answers<typeof readingRoutes> = {
  'reading.post': (desk, { post }, asked) => readPost(contextOf(desk, asked), post),
  'reading.text': (desk, { post, from }) => ({ text: textPiece(desk.casebook(), post, from) }),
  'reading.replies': (desk, { post, offset, limit }, asked) => {
    const casebook = desk.casebook()
    const [detail] = casebook.index().posts([postIndexOf(casebook, post)])
    return repliesOf(contextOf(desk, asked), detail, offset, limit)
  },
  'reading.found': async (desk, { post }, asked) => found(desk, post, asked),
  'reading.records': (desk, { post }) => ({ records: recordsOfPost(desk.casebook(), post) }),
  'reading.versions': (desk, { post }, asked) => versionsOf(contextOf(desk, asked), post),
  'reading.bytes': (desk, { post, version, from }, { showNames }) =>
    postBytes(desk.casebook(), registerOf(desk), { post, version, from }, name => desk.names(showNames).fileName(name)),
  'reading.check': (desk, { exhibit }) => checkExhibit(desk.casebook(), registerOf(desk), exhibit),
  'reading.original': (desk, { exhibit: number }) => {
    const { sha256, latest } = readableExhibit(registerOf(desk), number)
    const source = desk.casebook().custody.vault.open(sha256, latest.name)
    const name = latest.name.split(/[/!\\]/).at(-1) ?? `exhibit-${number}`
    const path = desk.offer({ ...offerOf(source), type: 'application/octet-stream', name, disposition: 'attachment' })
    return { path, sizeBytes: source.sizeBytes }
  },
  'reading.medium': async (desk, { exhibit: number }) => {
    const medium = await oneByOne(() => mediumForScreen(desk.casebook(), registerOf(desk), number))
    if ('ground' in medium) return medium
    const name = `exhibit-${number}`
    if (medium.kind !== 'picture') {
      const { kind, type, source } = medium
      return { kind, path: desk.offer({ ...offerOf(source), type, name, disposition: 'inline' }) }
    }
    const { kind, bytes, width, height, frames } = medium
    const path = desk.offer({
      type: 'image/jpeg',
      name,
      disposition: 'inline',
      sizeBytes: bytes.length,
      read: (position, length) => bytes.subarray(position, position + length),
    })
    return { kind, path, width, height, frames }
  },
  'reading.claims': desk => {
    const claims = caseClaims(desk.casebook())
    const rows = claims.slice(0, CLAIMS_LISTED).map(({ claim: { id, text } }) => ({ id, text }))
    return { rows, total: claims.length }
  },
}

function registerOf(desk: Desk) {
  return ofJournal(desk.casebook(), 'reading.register', consentRegister)
}

function contextOf(desk: Desk, { showNames }: Asked): ReadingContext {
  const casebook = desk.casebook()
  return {
    casebook,
    labels: desk.names(showNames),
    tokenOf: screenPseudonyms(casebook),
    register: registerOf(desk),
    replies: desk.ofIndex('reading.replies', repliesByPost),
  }
}

async function found(desk: Desk, key: string, asked: Asked): Promise<PostFindings> {
  const analysis = await desk.analysis()
  const context = contextOf(desk, asked)
  const corpus = desk.casebook().index()
  const columns = corpus.columns()
  const post = postIndexOf(desk.casebook(), key)
  const { family, claims, clusters, bursts, tree } = findingsOfPost(columns, analysis, post)
  const brief = (index: number) => briefPosts(context, [index])[0]
  return {
    family:
      family === undefined
        ? null
        : {
            id: family.id,
            posts: family.posts.length,
            accounts: family.accounts,
            channels: family.channels,
            first: brief(family.firstPost),
            isFirst: family.firstPost === post,
            resemblance: analysis.textFamilies.resemblance[columns.text[post]],
            parts: columns.text[post] === columns.text[family.firstPost] ? [] : diffOf(desk, family.firstPost, post),
          },
    claims: claims.map(({ claim, counted }) => ({
      id: analysis.claims[claim].claim.id,
      text: analysis.claims[claim].claim.text,
      counted:
        counted === undefined
          ? null
          : {
              side: counted.side,
              codedBy: counted.assertion.codedBy ?? 'rule',
              isDisputed: counted.assertion.isDisputed === true,
              matched: counted.assertion.matched,
              speakers: counted.assertion.speakers ?? [],
              mark: counted.assertion.mark ?? (counted.assertion.suggestsOwnAccess ? 'suggested' : 'none'),
              joined:
                counted.edge === undefined || counted.into === undefined
                  ? null
                  : {
                      rung: counted.edge.rung,
                      test: counted.edge.test,
                      value: counted.edge.value ?? null,
                      into: brief(counted.into),
                    },
              standsFor: counted.standsFor,
            },
    })),
    clusters,
    bursts,
    tree: tree ?? null,
  }
}

function diffOf(desk: Desk, first: number, post: number) {
  const [before, after] = desk.casebook().index().posts([first, post])
  return shortDiff(before.text, after.text)
}

function offerOf(source: ByteSource): Pick<Offer, 'sizeBytes' | 'read'> {
  return {
    sizeBytes: source.sizeBytes,
    read: (position, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, source.sizeBytes - position)))
      return bytes.subarray(0, source.readAt(bytes, position))
    },
  }
}

let last: Promise<unknown> = Promise.resolve()

/** Decoders are processes of their own: one at a time, so that a page of pictures does not start twenty. */
function oneByOne<Result>(work: () => Promise<Result>): Promise<Result> {
  const next = last.then(work, work)
  last = next.catch(() => {})
  return next
}
