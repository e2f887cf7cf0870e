// Answers about footage: the gallery, one exhibit with its history, two beside each other, single frames.

import type { Casebook } from '../casebook/casebook.ts'
import { matchReadings, placeOnFirst } from '../casebook/compare-media.ts'
import { consentRegister, refusalOf } from '../casebook/consent.ts'
import { footageHistory, shownSightings, sightingsOf } from '../casebook/exhibit-page.ts'
import { type FootageState, footageState, pageOfExhibit } from '../casebook/footage-state.ts'
import { greyThumbnail, kindOf, thumbnailOf } from '../casebook/gallery.ts'
import { keptReadings } from '../casebook/kept-readings.ts'
import { mediaExhibits } from '../casebook/media-exhibits.ts'
import type { DeeperReading } from '../casebook/read-deeper.ts'
import { readableExhibit } from '../casebook/readable-exhibit.ts'
import { frameForScreen, frameTimesForScreen } from '../casebook/shown-frame.ts'
import { CaseError } from '../model/case-error.ts'
import { OWN_ANALYSIS } from '../model/consent.ts'
import type { PostIndex } from '../model/finding.ts'
import type { FootageItem } from '../model/footage-view.ts'
import { quoted } from '../model/problem.ts'
import type { FootageRow } from '../show/gallery.ts'
import { findTest, selectGallery } from '../show/gallery.ts'
import type { Labels } from '../show/labels.ts'
import type { Answers } from './answering.ts'
import { withheldExhibits } from './answers-custody.ts'
import { finite } from './cited-posts.ts'
import type { Compared, ExhibitAnswer, footageRoutes, GalleryPage, Neighbours } from './contract-footage.ts'
import type { Desk } from './desk.ts'
import { type PostTest, postTest } from './narrowed.ts'
import { ofJournal } from './of-journal.ts'
import type { Asked, InputOf } from './route.ts'

export const footageAnswers: Answers<typeof footageRoutes> = {
  'footage.gallery': gallery,
  'footage.neighbours': neighbours,
  'footage.thumbnails': async (desk, { exhibits }) => {
    const { library, register, rowOf } = await footageState(desk.casebook())
    const rows = exhibits.map(exhibit => {
      const sha256 = rowOf.has(exhibit) ? register.exhibits.get(exhibit)?.sha256 : undefined
      return {
        exhibit,
        picture: (sha256 === undefined ? undefined : thumbnailOf(library.readings.get(sha256))) ?? null,
      }
    })
    return { rows }
  },
  'footage.exhibit': (desk, input, asked) => exhibit(desk, input, asked),
  'footage.deeper': async (desk, input, asked) => {
    const { readDeeper } = await import('../casebook/read-deeper.ts')
    const { signal } = new AbortController()
    const { keptTrustList } = await import('../casebook/trust-lists.ts')
    const casebook = desk.casebook()
    const { trustList } = input
    const trust = trustList === undefined ? {} : { trust: keptTrustList(casebook, trustList) }
    const options = { isDeep: trustList === undefined, ...trust, signal }
    return exhibit(desk, input, asked, await inTurn(() => readDeeper(casebook, input.exhibit, options)))
  },
  'footage.sightings': async (desk, { exhibit: number, offset, limit }, { showNames }) => {
    const { library, register } = await footageState(desk.casebook())
    const { sha256 } = readableExhibit(register, number)
    const casebook = desk.casebook()
    const all = sightingsOf({ register, library }, sha256)
    const labels = desk.names(showNames)
    return { rows: shownSightings({ casebook, labels }, all.slice(offset, offset + limit)), total: all.length }
  },
  'footage.keyframes': async (desk, { exhibit: number }) => {
    const { library, register } = await footageState(desk.casebook())
    const { sha256 } = readableExhibit(register, number)
    const clip = library.readings.get(sha256)?.clip
    const rows = (clip?.keyFrames ?? []).map(({ frame, look }) => ({
      seconds: clip?.times[frame] ?? 0,
      picture: greyThumbnail(look),
    }))
    return { rows: rows.sort((a, b) => a.seconds - b.seconds) }
  },
  'footage.frame': async (desk, { exhibit: number, seconds }) => {
    const casebook = desk.casebook()
    const frame = await inTurn(() => frameForScreen(casebook, readableExhibit(registerOf(casebook), number), seconds))
    if ('ground' in frame) return frame
    const { bytes, ...rest } = frame
    const read = (position: number, length: number) => bytes.subarray(position, position + length)
    const offer = { type: 'image/jpeg', name: `exhibit-${number}`, disposition: 'inline' as const }
    return { ...rest, path: desk.offer({ ...offer, sizeBytes: bytes.length, read }) }
  },
  'footage.times': async (desk, { exhibit: number, seconds }) => {
    const casebook = desk.casebook()
    return {
      times: await inTurn(() => frameTimesForScreen(casebook, readableExhibit(registerOf(casebook), number), seconds)),
    }
  },
  'footage.compare': compare,
  'footage.waiting': desk => {
    const casebook = desk.casebook()
    const register = registerOf(casebook)
    const kept = keptReadings(casebook)
    const unread = mediaExhibits(register).filter(
      each =>
        kept.get(each.sha256) === undefined &&
        kindOf(each, undefined) !== undefined &&
        refusalOf(register, each.number, OWN_ANALYSIS) === undefined,
    )
    return { waiting: unread.length }
  },
  'footage.read': desk => {
    const casebook = desk.casebook()
    const job = desk.start('media', async ({ progress, signal }) => {
      const { readMedia } = await import('../casebook/read-media.ts')
      await readMedia(casebook, { progress, signal })
      desk.reread()
    })
    return { job }
  },
}

type Query = Omit<InputOf<(typeof footageRoutes)['footage.gallery']>, 'offset' | 'limit'>

/** The gallery as it is narrowed. */
async function selection(
  desk: Desk,
  { from, to, channels, languages, family, find, ...query }: Query,
  labels: Pick<Labels, 'fileName'>,
) {
  const state = await footageState(desk.casebook())
  const tests = [await postTest(desk, { from, to, channels, languages }), await textTest(desk, family)]
  const asked = tests.filter(test => test !== undefined)
  const within = (post: PostIndex) => asked.every(test => test(post))
  const isFound = findTest(
    find ?? '',
    exhibit => state.register.exhibits.get(exhibit)?.sha256,
    ({ name }) => labels.fileName(quoted(name)),
  )
  const narrowed = {
    ...query,
    ...(isFound === undefined ? {} : { isFound }),
    ...(asked.length === 0 ? {} : { within }),
  }
  return { state, ...selectGallery(state.rows, state.order, narrowed) }
}

async function gallery(
  desk: Desk,
  { offset, limit, ...query }: InputOf<(typeof footageRoutes)['footage.gallery']>,
  { showNames }: Asked,
): Promise<GalleryPage> {
  const labels = desk.names(showNames)
  const { state, selected, counts } = await selection(desk, query, labels)
  const { library, rows } = state
  return {
    coverage: library.coverage,
    rows: Array.from(selected.subarray(offset, offset + limit), at => labelled(rows[at], labels)),
    total: selected.length,
    whole: rows.length,
    waiting: waitingOf(state),
    counts,
  }
}

async function neighbours(
  desk: Desk,
  { exhibit: number, ...query }: InputOf<(typeof footageRoutes)['footage.neighbours']>,
  { showNames }: Asked,
): Promise<Neighbours> {
  const { state, selected } = await selection(desk, query, desk.names(showNames))
  const { rows, rowOf } = state
  const own = rowOf.get(number)?.item
  const familyOf = ({ exhibit: each, centre }: FootageItem) => centre ?? each
  // Of a family with one card, that card stands for each of its media.
  const itself = selected.findIndex(at => rows[at].item.exhibit === number)
  const isCard = (at: number) => own !== undefined && familyOf(rows[at].item) === familyOf(own)
  const position = itself < 0 ? selected.findIndex(isCard) : itself
  const beside = (at: number) => (at < 0 || at >= selected.length ? null : rows[selected[at]].item.exhibit)
  return {
    position: position < 0 ? null : position,
    total: selected.length,
    previous: position < 0 ? null : beside(position - 1),
    next: position < 0 ? null : beside(position + 1),
  }
}

/** Posts of a family of copied texts; undefined where none is asked for. */
async function textTest(desk: Desk, family: string | undefined): Promise<PostTest | undefined> {
  if (family === undefined) return undefined
  const { families } = (await desk.detected()).analysis
  const posts = new Set(families.find(({ id }) => id === family)?.posts)
  return post => posts.has(post)
}

function labelled({ item }: FootageRow, labels: Labels): FootageItem {
  return { ...item, name: labels.fileName(quoted(item.name)) }
}

/** Media that were not read since they came. */
function waitingOf({ rows, register, library }: FootageState): number {
  let waiting = 0
  for (const { item } of rows) {
    const sha256 = register.exhibits.get(item.exhibit)?.sha256
    if (sha256 !== undefined && !library.readings.has(sha256)) waiting++
  }
  return waiting
}

async function exhibit(
  desk: Desk,
  { exhibit: number }: { readonly exhibit: number },
  { showNames, language }: Asked,
  deeper?: DeeperReading,
): Promise<ExhibitAnswer> {
  const casebook = desk.casebook()
  const { register, library, rowOf } = await footageState(desk.casebook())
  const { exhibits } = register
  const erased = exhibits.erased.get(number)
  const held = exhibits.get(number)
  if (held === undefined) {
    if (erased === undefined) return { status: 'none', exhibit: number }
    const { reason, authority, role } = erased
    return { status: 'erased', exhibit: number, reason, authority, role }
  }
  const refusal = refusalOf(register, number, OWN_ANALYSIS)
  if (refusal !== undefined)
    return { status: 'held-back', exhibit: number, source: quoted(refusal.source), why: refusal.why }
  const labels = desk.names(showNames)
  const row = rowOf.get(number)
  if (row === undefined) {
    const name = labels.fileName(quoted(held.latest.name))
    return { status: 'no-medium', exhibit: number, name, format: held.latest.format }
  }
  const analysis = await desk.analysis()
  const reading = library.readings.get(held.sha256)
  const { claimedTime, act } = held.acts[0]
  return {
    status: 'shown',
    page: await pageOfExhibit(casebook, number, { analysis, labels, showNames, language, deeper }),
    history: footageHistory(casebook, row.familyPosts),
    sizeBytes: held.latest.sizeBytes,
    acquired: { claimedTime, role: act.role },
    sources: held.sources,
    isRead: reading !== undefined,
    isWithheld: withheldExhibits(casebook).has(number),
    thumbnail: thumbnailOf(reading) ?? null,
    lookedAt: library.coverage.picturesRead + library.coverage.videosRead + library.coverage.recordings,
    compared: library.coverage.compared,
  }
}

async function compare(
  desk: Desk,
  { exhibit: number, other }: { readonly exhibit: number; readonly other: number },
  { showNames }: Asked,
): Promise<Compared> {
  const { register, library, rowOf } = await footageState(desk.casebook())
  const labels = desk.names(showNames)
  const { time } = desk.casebook().index().columns()
  const [first, second] = [number, other].map(each => {
    const { sha256 } = readableExhibit(register, each)
    const row = rowOf.get(each)
    if (row === undefined) throw new CaseError('usage', 'exhibit-no-medium', { value: `${each}` })
    const [post] = library.posts(sha256)
    return {
      item: labelled(row, labels),
      reading: library.readings.get(sha256),
      seen: post === undefined ? null : finite(time[post]),
    }
  })
  const match = matchReadings(first.reading, second.reading)
  const hasLook = [first, second].every(({ reading }) => (reading?.picture ?? reading?.clip) !== undefined)
  return {
    own: first.item,
    other: second.item,
    seen: [first.seen, second.seen],
    match: match ?? null,
    isCompared: hasLook,
    place: match === undefined ? null : (placeOnFirst(first.reading, second.reading, match) ?? null),
  }
}

function registerOf(casebook: Casebook) {
  return ofJournal(casebook, 'register', consentRegister)
}

let last: Promise<unknown> = Promise.resolve()

/** Decoders are processes of their own: one at a time. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const next = last.then(work, work)
  last = next.catch(() => {})
  return next
}
