// What the case knows of its media as a whole: readings, families, the posts that carry them, matches in collections, and what was not looked at.

import { derivedKindOf } from '../model/derived-text.ts'
import type { PostIndex } from '../model/finding.ts'
import type { CollectionMatch, FootageCoverage } from '../model/footage-view.ts'
import type { Sha256 } from '../model/ids.ts'
import type { MediaFamily } from '../model/media-family.ts'
import type { Casebook } from './casebook.ts'
import type { CollectionSearch } from './collection-search.ts'
import { collectionSearch } from './collections.ts'
import { consentRegister } from './consent.ts'
import { footageCoverage } from './footage-coverage.ts'
import { keptMatches } from './kept-matches.ts'
import { keptReadings } from './kept-readings.ts'
import { mediaExhibits } from './media-exhibits.ts'
import { familiesOf } from './media-families-of.ts'
import type { MediaReading } from './media-reading.ts'
import { lastReadingTools } from './reading-tools.ts'

export interface MediaLibrary {
  /** Of the exhibits that the purpose of the index may see; by number. */
  readonly readings: ReadonlyMap<Sha256, MediaReading>
  /** In order of the first sight of their centres. */
  readonly families: readonly MediaFamily[]
  /** The family that a medium is in; undefined when it resembles nothing. */
  familyOf(sha256: Sha256): MediaFamily | undefined
  /** Posts that carry these very bytes, in canonical order. */
  posts(sha256: Sha256): readonly PostIndex[]
  /** The first dated post of anything of its family; undefined when there is none. */
  firstSeen(sha256: Sha256): PostIndex | undefined
  /** Members of collections of older footage that it resembles, closest first. */
  collectionMatches(sha256: Sha256): readonly CollectionMatch[]
  readonly coverage: FootageCoverage
}

const NO_POSTS: readonly PostIndex[] = []
const NO_MATCHES: readonly CollectionMatch[] = []
interface Made {
  readonly key: string
  readonly search: CollectionSearch
  readonly library: MediaLibrary
}

const MADE = new WeakMap<Casebook, Made>()

/** Of the index as it is, which must be sealed. Worked out once until readings, index or collections change. */
export function mediaLibrary(casebook: Casebook): MediaLibrary {
  const corpus = casebook.index()
  const kept = keptReadings(casebook)
  kept.dropDamaged()
  const search = collectionSearch(casebook)
  const { count } = corpus.columns()
  const key = [kept.changes, corpus.setting('acquisitions'), corpus.setting('held-back'), count].join(' ')
  const made = MADE.get(casebook)
  if (made?.key === key && made.search === search) return made.library
  const library = newLibrary(casebook, search)
  // A look that was met damaged makes its medium one that was not read: said as such, and read again by whoever reads media next.
  if (kept.dropDamaged()) return mediaLibrary(casebook)
  MADE.set(casebook, { key, search, library })
  return library
}

function newLibrary(casebook: Casebook, search: CollectionSearch): MediaLibrary {
  const corpus = casebook.index()
  const register = consentRegister(casebook)
  const kept = keptReadings(casebook)
  // What the index was read for: an export for others sees less than the case itself.
  const heldBack = new Set((corpus.setting('held-back') ?? '').split(' ').filter(Boolean).map(Number))
  const exhibits = mediaExhibits(register)
  const readings = new Map<Sha256, MediaReading>()
  for (const { number, sha256 } of exhibits) {
    const reading = heldBack.has(number) ? undefined : kept.get(sha256)?.reading
    if (reading !== undefined) readings.set(sha256, reading)
  }
  const posts = postsOfMedia(casebook)
  const families = familiesOf(casebook, readings, sha256 => posts.get(sha256)?.[0], heldBack)
  const familyOf = new Map<Sha256, MediaFamily>()
  for (const family of families) for (const { sha256 } of family.members) familyOf.set(sha256, family)
  const { time } = corpus.columns()
  let matched: ReadonlyMap<Sha256, readonly CollectionMatch[]> | undefined
  let coverage: FootageCoverage | undefined
  return {
    readings,
    families,
    get coverage() {
      coverage ??= footageCoverage(casebook, {
        exhibits,
        heldBack,
        readings: new Map([...readings].filter(([sha256]) => !kept.isDamaged(sha256))),
        missing: lastReadingTools(casebook)?.missing ?? [],
        compared: search.size,
      })
      return coverage
    },
    familyOf: sha256 => familyOf.get(sha256),
    posts: sha256 => posts.get(sha256) ?? NO_POSTS,
    firstSeen: sha256 => {
      const members = familyOf.get(sha256)?.members ?? [{ sha256 }]
      let first: PostIndex | undefined
      for (const member of members) {
        // Undated posts stand last in canonical order.
        const [post] = posts.get(member.sha256) ?? NO_POSTS
        if (post !== undefined && Number.isFinite(time[post]) && (first === undefined || post < first)) first = post
      }
      return first
    },
    collectionMatches: sha256 => {
      if (search.size === 0) return NO_MATCHES
      // All media together: every member of the collections goes past once.
      matched ??= keptMatches(casebook, search, [...readings.values()])
      return matched.get(sha256) ?? search.matches([{ sha256 }])[0]
    },
  }
}

/** Posts by the medium that they carry, in canonical order, each once. Lines of its own transcript carry it only in name. */
function postsOfMedia(casebook: Casebook): ReadonlyMap<Sha256, readonly PostIndex[]> {
  const corpus = casebook.index()
  const { names, post, object } = corpus.objects('media')
  const { channel } = corpus.columns()
  const isDerived = corpus.channels().map(({ id }) => derivedKindOf(id) !== undefined)
  const lists: PostIndex[][] = names.map(() => [])
  for (let i = 0; i < post.length; i++) {
    const list = lists[object[i]]
    if (!isDerived[channel[post[i]]] && list.at(-1) !== post[i]) list.push(post[i])
  }
  return new Map(names.map((name, i) => [name as Sha256, lists[i]]))
}
