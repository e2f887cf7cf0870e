// Originals that stay in the case as a whole because a person decided so of them, of something in them, or of a post that they hold.

import { type Exhibit, type Exhibits, exhibitsOf } from '../preserve/exhibit-numbers.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf } from './casework.ts'
import { type Ground, keptBack } from './handed-scope.ts'
import { containersOf, holdsAny, listsNaming } from './holders.ts'

/** True when a person decided on a post: then `keptOriginals` needs an index of all that may be read. */
export function hasKeptPosts(casebook: Casebook): boolean {
  return caseworkOf(casebook).withholdings.some(
    ({ act, isDisputed }) => act.post !== undefined && (isDisputed || act.verdict !== 'release'),
  )
}

/**
 * By number: exhibits that were withheld or are disputed, media of which a review says that they stay, the archives and lists of bags that hold or name them, and every original of
 * a chat of which a post was withheld: each export of a chat may hold it; with a medium its transcripts and texts, with a line of one its medium. Needs a sealed index where `hasKeptPosts`. Cost: where posts were
 * withheld, one pass over the posts of their chats and over the bytes of all originals.
 */
export function keptOriginals(casebook: Casebook): ReadonlyMap<number, Ground> {
  const all = exhibitsOf(casebook.custody.journal.acts())
  const casework = caseworkOf(casebook)
  const corpus = hasKeptPosts(casebook) ? casebook.index() : NO_POSTS
  const { exhibits, posts } = keptBack(casework, corpus)
  const kept = new Map<number, Ground>()
  const keep = (found: Iterable<Exhibit>, ground: Ground) => {
    for (const { number } of found) if (kept.get(number) !== 'decision') kept.set(number, ground)
  }
  for (const [number, ground] of exhibits) keep(numbered(all, [number]), ground)
  // Who said of a picture that it stays meant the original most of all.
  for (const { act, isDisputed } of casework.mediaReviews)
    if (isDisputed || act.verdict === 'stays') keep(numbered(all, [act.exhibit]), isDisputed ? 'disputed' : 'decision')
  for (const ground of ['disputed', 'decision'] as const) {
    const positions = [...posts].filter(([, own]) => own === ground).map(([post]) => post)
    if (positions.length > 0) keep(holdingPosts(casebook, all, positions), ground)
  }
  // What is said or written in a medium stays with it.
  for (const exhibit of all.all) {
    const ground = exhibit.derivedFrom === undefined ? undefined : kept.get(exhibit.derivedFrom.exhibit)
    if (ground !== undefined) keep([exhibit], ground)
  }
  for (const ground of ['disputed', 'decision'] as const) {
    const held = numbered(
      all,
      [...kept].filter(([, own]) => own === ground).map(([number]) => number),
    )
    if (held.length > 0) keep([...containersOf(all, held), ...listsNaming(casebook, all, held)], ground)
  }
  return kept
}

const NO_POSTS = { postsByKey: (keys: readonly string[]) => new Int32Array(keys.length).fill(-1) }

function numbered(all: Exhibits, numbers: Iterable<number>): Exhibit[] {
  return Array.from(numbers).flatMap(number => all.get(number) ?? [])
}

/** Originals of the chats of these posts, and those whose bytes hold the text of one. */
function holdingPosts(casebook: Casebook, all: Exhibits, posts: readonly number[]): Exhibit[] {
  const corpus = casebook.index()
  const { channel, count } = corpus.columns()
  const chats = new Set(posts.map(post => channel[post]))
  const originals = new Set<string>()
  const texts = new Set<string>()
  for (const post of posts)
    for (const { original, text } of corpus.versions(post)) {
      originals.add(original)
      if (text.trim() !== '') texts.add(text)
    }
  for (let from = 0; from < count; from += READ_AT_ONCE) {
    const piece: number[] = []
    for (let post = from; post < Math.min(count, from + READ_AT_ONCE); post++)
      if (chats.has(channel[post])) piece.push(post)
    for (const { original } of corpus.posts(piece)) originals.add(original)
  }
  const held = all.all.filter(({ sha256 }) => originals.has(sha256) || holdsAny(casebook, sha256, [...texts]))
  // A line of a transcript can be heard in its medium.
  const media = held.flatMap(({ derivedFrom }) => (derivedFrom === undefined ? [] : [derivedFrom.exhibit]))
  return [...held, ...numbered(all, media)]
}

const READ_AT_ONCE = 2000
