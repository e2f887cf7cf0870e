// Spellings of names met in a case that may be one actor's: for a person to confirm, nothing is joined by them.

import type { Engine } from '../corpus/engine.ts'
import { actorsIn, makeActorList } from '../language/names.ts'
import { LIKELY, nameSimilarity } from '../language/names-similarity.ts'
import type { ActorPairRow, SpellingRow, UnlistedRow } from '../model/actors-page.ts'
import type { Analysis } from '../model/analysis.ts'
import type { ActorAct, Casework } from '../model/casework.ts'
import type { PostIndex } from '../model/finding.ts'
import { foldedName } from './case-voices.ts'

/** Distinct texts looked through, entries of the list compared with each other, names of nobody in the list that are compared. */
const MOST = { texts: 3000, actors: 300, unlisted: 150, spellings: 2000 }
const PAGE = 500
const POSTS_SHOWN = 5
/** Longest run of letters that is taken for a name, UTF-16 code units. */
const LONGEST = 80
/** Reads like initials. */
const POSTSCRIPT = /^P\. ?S\./
/** From here two spellings of nobody in the list are shown together. */
const ALIKE = 0.85

export interface ActorSpellings {
  readonly pairs: readonly ActorPairRow[]
  /** In alphabetical order, as all lists here: nobody is put before others by how often they are named. */
  readonly spellings: readonly SpellingRow[]
  readonly unlisted: readonly UnlistedRow[]
  readonly textsRead: number
  readonly textsTotal: number
}

interface Mention {
  readonly spelling: string
  mentions: number
  readonly posts: Set<string>
}

/** Reads the texts of claims first, then those of families, at most `MOST.texts`. Cost linear in them, and in names squared. */
export function actorSpellings(corpus: Engine, analysis: Analysis, casework: Casework): ActorSpellings {
  const actors = casework.actors.map(({ act }) => act)
  const posts = postsToRead(corpus, analysis)
  const met = new Map<string, Mention>()
  addSpeakers(met, casework)
  addNamesInTexts(met, corpus, posts, actors)
  const known = new Set(actors.flatMap(({ names }) => names.map(foldedName)))
  const open = [...met.values()].filter(({ spelling }) => !known.has(foldedName(spelling)))
  const { spellings, rest } = ofListed(open.slice(0, MOST.spellings), actors)
  return {
    pairs: pairsOf(actors, casework),
    spellings: spellings.sort((a, b) => compareText(a.spelling, b.spelling)),
    unlisted: grouped(rest.slice(0, MOST.unlisted)),
    textsRead: posts.length,
    textsTotal: analysis.textFamilies.centre.length,
  }
}

/** One post a text: of claims in canonical order, then of the families. */
function postsToRead(corpus: Engine, analysis: Analysis): PostIndex[] {
  const { text } = corpus.columns()
  const first = new Map<number, PostIndex>()
  const add = (post: PostIndex) => {
    if (first.size < MOST.texts && text[post] >= 0 && !first.has(text[post])) first.set(text[post], post)
  }
  for (const { support, deny } of analysis.claims)
    for (const { assertions } of [support, deny]) for (const { post } of assertions) add(post)
  for (const { firstPost } of analysis.families) add(firstPost)
  for (let post = 0; post < text.length && first.size < MOST.texts; post++) add(post)
  return [...first.values()].sort((a, b) => a - b)
}

function put(met: Map<string, Mention>, spelling: string, post: string | undefined): void {
  const trimmed = spelling.trim().replace(/\s+/gu, ' ')
  if (trimmed === '' || trimmed.length > LONGEST) return
  const key = foldedName(trimmed)
  const mention = met.get(key) ?? { spelling: trimmed, mentions: 0, posts: new Set<string>() }
  met.set(key, mention)
  mention.mentions++
  if (post !== undefined && mention.posts.size < POSTS_SHOWN) mention.posts.add(post)
}

/** Speakers as coders wrote them; a speaker without a capital ("a neighbour") is nobody's name. */
function addSpeakers(met: Map<string, Mention>, { assertions, ties }: Casework): void {
  const add = (speakers: readonly string[], post: string | undefined) => {
    for (const speaker of speakers)
      if (!speaker.startsWith('actor:') && /^\P{L}*\p{Lu}/u.test(speaker)) put(met, speaker, post)
  }
  for (const { act } of assertions) add(act.of === undefined ? act.speakers : [...act.speakers, act.of], act.unit.post)
  for (const { act } of ties) add(act.speakers, act.unit?.post)
}

/** What looks like a person's name and is no listed actor's by any rule. */
function addNamesInTexts(
  met: Map<string, Mention>,
  corpus: Engine,
  posts: readonly PostIndex[],
  actors: readonly ActorAct[],
): void {
  const list = makeActorList(actors.map(({ actor, kind, names }) => ({ id: actor, kind, names })))
  for (let from = 0; from < posts.length; from += PAGE)
    for (const { text, channel, messageId } of corpus.posts(posts.slice(from, from + PAGE)))
      for (const { actor, because, text: written } of actorsIn(text, list))
        if (actor === undefined && because === 'form' && !POSTSCRIPT.test(written))
          put(met, written, `${channel.id}/${messageId}`)
}

function ofListed(
  open: readonly Mention[],
  actors: readonly ActorAct[],
): { spellings: SpellingRow[]; rest: readonly Mention[] } {
  const spellings: SpellingRow[] = []
  const rest: Mention[] = []
  for (const mention of open) {
    let best: { actor: string; name: string; score: number; because: readonly string[] } | undefined
    for (const { actor, names } of actors)
      for (const name of names) {
        const { score, because } = nameSimilarity(name, mention.spelling)
        if (score >= LIKELY && score > (best?.score ?? 0)) best = { actor, name, score, because }
      }
    if (best === undefined) rest.push(mention)
    else {
      const { actor, name, because } = best
      const { spelling, mentions, posts } = mention
      spellings.push({ spelling, actor, name, because, mentions, posts: [...posts] })
    }
  }
  return { spellings, rest }
}

/** Each spelling with those like the first of its group; in order of the first mention, then of the alphabet. */
function grouped(rest: readonly Mention[]): UnlistedRow[] {
  const groups: Mention[][] = []
  for (const mention of rest) {
    const group = groups.find(([first]) => nameSimilarity(first.spelling, mention.spelling).score >= ALIKE)
    if (group === undefined) groups.push([mention])
    else group.push(mention)
  }
  return groups
    .map(group => ({
      spellings: group.map(({ spelling }) => spelling).sort(compareText),
      mentions: group.reduce((sum, { mentions }) => sum + mentions, 0),
      posts: [...new Set(group.flatMap(({ posts }) => [...posts]))].slice(0, POSTS_SHOWN),
    }))
    .sort((a, b) => compareText(a.spellings[0], b.spellings[0]))
}

/** Entries of one kind that nobody has said to be one or two. */
function pairsOf(actors: readonly ActorAct[], { aliases }: Casework): ActorPairRow[] {
  const decided = new Set(aliases.map(({ act }) => [...act.members].sort().join('\n')))
  const compared = actors.slice(0, MOST.actors)
  const found: ActorPairRow[] = []
  compared.forEach((b, i) => {
    for (const a of compared.slice(0, i)) {
      if (a.kind !== b.kind || decided.has([`actor:${a.actor}`, `actor:${b.actor}`].sort().join('\n'))) continue
      const pairs = a.names.flatMap(left =>
        b.names.map(right => ({ names: [left, right] as const, ...nameSimilarity(left, right) })),
      )
      const { names, score, because } = pairs.reduce((best, pair) => (pair.score > best.score ? pair : best))
      if (score >= LIKELY) found.push({ actors: [a.actor, b.actor], names, because })
    }
  })
  return found.sort((a, b) => compareText(a.names.join(), b.names.join()))
}

function compareText(a: string, b: string): number {
  return a.localeCompare(b, 'ru') || (a < b ? -1 : a > b ? 1 : 0)
}
