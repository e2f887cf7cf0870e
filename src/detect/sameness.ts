// Who posted the same or nearly the same words: families of copies, and texts that stand in full inside longer ones.

import { findContainments } from '../algorithms/containment.ts'
import { findFamilies } from '../algorithms/families.ts'
import { allocateSignatures, type TextSignatures } from '../algorithms/minhash.ts'
import { SHORTEST_COMPARED } from '../algorithms/near-duplicates.ts'
import { type TextArena, textAt, textCount } from '../algorithms/text-arena.ts'
import type { Engine, PostColumns } from '../corpus/engine.ts'
import type { Containment, CopyFamily, TextFamilies } from '../model/analysis.ts'
import type { Finding } from '../model/finding.ts'
import { findingId } from './finding-id.ts'
import { countDistinct, type Groups, groupsOf } from './post-groups.ts'

export interface SamenessOptions {
  /** Jaccard resemblance from which two texts are near-duplicates, 0.5..1; 0.6 when absent. */
  readonly resemblance?: number
  /** Fills the signatures of all texts, for instance in workers; done in this thread when absent. Changes no result. */
  readonly sign?: (arena: TextArena, signatures: TextSignatures) => Promise<void>
}

export interface Sameness {
  readonly textFamilies: TextFamilies
  /** Families of two or more posts; by number of posts, then by id. */
  readonly families: readonly CopyFamily[]
  readonly containments: readonly Containment[]
  /** One a family and one a contained text. */
  readonly findings: readonly Finding[]
}

/** Finds copies, near-duplicates and containments among all posts of the corpus. Near-linear in their characters. */
export async function detectSameness(corpus: Engine, options: SamenessOptions = {}): Promise<Sameness> {
  const arena = corpus.texts()
  const columns = corpus.columns()
  const signatures = options.sign === undefined ? undefined : allocateSignatures(textCount(arena))
  if (signatures !== undefined) await options.sign?.(arena, signatures)
  const textFamilies = findFamilies(arena, { resemblance: options.resemblance, signatures })
  const postsOfText = groupsOf(columns.text, textCount(arena))
  const families = copyFamilies(corpus, arena, textFamilies, postsOfText)
  const containments = findContainments(arena, textFamilies.centre)
  return {
    textFamilies,
    families,
    containments,
    findings: [
      ...families.map(family => familyFinding(family, arena, textFamilies)),
      ...containmentFindings(containments, arena, postsOfText),
    ],
  }
}

function copyFamilies(corpus: Engine, arena: TextArena, texts: TextFamilies, postsOfText: Groups): CopyFamily[] {
  const columns = corpus.columns()
  const centreOfPost = columns.text.map(text => (text < 0 ? -1 : texts.centre[text]))
  const postsOf = groupsOf(centreOfPost, textCount(arena))
  const textsOf = groupsOf(texts.centre, textCount(arena))
  const accounts = countDistinct(postsOf, columns.account)
  const channels = countDistinct(postsOf, columns.channel)
  const ids = new Set<string>()
  const families: CopyFamily[] = []
  for (let centre = 0; centre < textCount(arena); centre++) {
    const posts = postsOf.members(centre)
    if (posts.length < 2) continue
    const rank = (text: number) => (text === centre ? Number.MAX_SAFE_INTEGER : postsOfText.members(text).length)
    families.push({
      id: unusedId(ids, textAt(arena, centre)),
      centre,
      posts,
      texts: textsOf.members(centre).toSorted((a, b) => rank(b) - rank(a) || a - b),
      accounts: accounts[centre],
      channels: channels[centre],
      forwards: countForwards(columns, posts),
      firstPost: posts[0],
      ...timesOf(columns, posts),
    })
  }
  return families.sort((a, b) => b.posts.length - a.posts.length || (a.id < b.id ? -1 : 1))
}

/** The id comes from the centre's text; texts are distinct, so a second use is a collision that somebody built. */
function unusedId(used: Set<string>, text: string): string {
  let id = findingId('copies', [text])
  for (let again = 2; used.has(id); again++) id = findingId('copies', [text, again])
  used.add(id)
  return id
}

function countForwards(columns: PostColumns, posts: Int32Array): number {
  let forwards = 0
  for (const post of posts) if (columns.forward[post] >= 0) forwards++
  return forwards
}

function timesOf(columns: PostColumns, posts: Int32Array): { firstTime: number; lastTime: number } {
  let firstTime = Number.NaN
  let lastTime = Number.NaN
  for (const post of posts) {
    const time = columns.time[post]
    if (!(time >= firstTime)) firstTime = Number.isNaN(time) ? firstTime : time
    if (!(time <= lastTime)) lastTime = Number.isNaN(time) ? lastTime : time
  }
  return { firstTime, lastTime }
}

function familyFinding(family: CopyFamily, arena: TextArena, texts: TextFamilies): Finding {
  let resemblance = 1
  for (const text of family.texts) resemblance = Math.min(resemblance, texts.resemblance[text])
  const characters = arena.starts[family.centre + 1] - arena.starts[family.centre]
  return {
    kind: 'copy-family',
    id: family.id,
    posts: family.posts,
    statistic: { method: 'near-duplicates', observed: resemblance },
    message: {
      ...sentenceFor(family.texts.length, characters),
      parameters: {
        posts: family.posts.length,
        accounts: family.accounts,
        channels: family.channels,
        forwards: family.forwards,
        variants: family.texts.length,
        resemblance,
        characters,
      },
    },
  }
}

function sentenceFor(variants: number, characters: number): { key: string } {
  if (variants > 1) return { key: 'copy-family-near' }
  return characters < SHORTEST_COMPARED ? { key: 'copy-family-short' } : { key: 'copy-family-equal' }
}

/** One finding a contained text; its posts are those of the text and of all that hold it. */
function containmentFindings(containments: readonly Containment[], arena: TextArena, postsOfText: Groups): Finding[] {
  const holders = new Map<number, number[]>()
  for (const { container, contained } of containments) {
    const held = holders.get(contained)
    if (held === undefined) holders.set(contained, [container])
    else held.push(container)
  }
  const ids = new Set<string>()
  return [...holders]
    .sort(([a], [b]) => a - b)
    .map(([contained, containers]) => {
      const own = postsOfText.members(contained)
      const others = containers.flatMap(container => [...postsOfText.members(container)])
      return {
        kind: 'containment',
        id: unusedId(ids, `contained ${textAt(arena, contained)}`),
        posts: Int32Array.from([...own, ...others]).sort(),
        statistic: { method: 'containment', observed: containers.length },
        message: {
          key: 'containment',
          parameters: { posts: own.length, containers: containers.length, containerPosts: others.length },
        },
      }
    })
}
