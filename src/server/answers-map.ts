// Answers about places: what in the case names which, in sums. No person, no account.

import { type PlaceSearch, searchPlaces } from '../casebook/kept-places.ts'
import { placeName, placeNames } from '../casebook/place-names.ts'
import type { OutageFinding } from '../model/casework-findings.ts'
import type { GazetteerPlace } from '../model/gazetteer-place.ts'
import type { Language, WeighedClaim } from '../model/ladder.ts'
import type { Answers } from './answering.ts'
import type { NamedPlace, timelineRoutes, UnplacedName } from './contract-timeline.ts'
import type { Desk } from './desk.ts'
import { type PostTest, postTest } from './narrowed.ts'
import { generationOf, isGeneration } from './posts-selected.ts'

const UNPLACED_SHOWN = 100
const COUNTRIES_SHOWN = 60
const SPELLINGS_SHOWN = 3
/** Names of claims, outages and vantages that are searched in the posts. */
const SEARCHED = 100

export const mapAnswers: Answers<Pick<typeof timelineRoutes, 'map.places' | 'map.towns'>> = {
  'map.places': async (desk, { most, population = 0, ...narrowed }, { language }) => {
    const analysis = await desk.analysis()
    const names = placeNames(desk.system.files)
    const search = names && placeSearch(desk, names.places)
    const isShown = (await postTest(desk, narrowed)) ?? everyPost
    const table = new Table()
    stated(table, analysis.claims, analysis.casework?.outages ?? [], name => names?.meant(name))
    countPosts(desk, table, search, isShown)
    searchNames(desk, table, isShown)
    const placed: NamedPlace[] = []
    for (const [key, row] of table.rows) {
      const place = key.startsWith('place:geonames:') ? names?.byId(key.slice(6)) : undefined
      if (place === undefined || place.population < population || isEmpty(row)) continue
      placed.push({
        id: place.id,
        name: placeName(place, language),
        country: place.country,
        latitude: place.latitude,
        longitude: place.longitude,
        population: place.population,
        posts: row.posts,
        words: row.spellings,
        claims: row.claims,
        marks: row.marks,
        outages: row.outages.map(({ place: _, ...outage }) => outage),
      })
    }
    placed.sort((a, b) => weight(b) - weight(a) || b.posts - a.posts || (a.id < b.id ? -1 : 1))
    const unplaced = unplacedOf(table)
    return {
      places: placed.slice(0, most),
      totalPlaces: placed.length,
      unplaced: unplaced.slice(0, UNPLACED_SHOWN),
      totalUnplaced: unplaced.length,
      countries: [...table.rows]
        .filter(([key, { posts }]) => key.startsWith('place:country:') && posts > 0)
        .map(([key, row]) => ({ name: countryName(key.slice(14), language), country: key.slice(14), posts: row.posts }))
        .sort((a, b) => b.posts - a.posts || (a.country < b.country ? -1 : 1))
        .slice(0, COUNTRIES_SHOWN),
      read: { done: search?.done ?? 0, total: search?.total ?? 0 },
      hasGazetteer: names !== undefined,
    }
  },
  'map.towns': (desk, { west, east, south, north, most }, { language }) => {
    const places = placeNames(desk.system.files)?.places ?? []
    const shown = places.filter(
      ({ latitude, longitude }) => latitude >= south && latitude <= north && longitude >= west && longitude <= east,
    )
    const largest = shown.sort((a, b) => b.population - a.population || (a.id < b.id ? -1 : 1)).slice(0, most)
    return {
      towns: largest.map(place => ({
        id: place.id,
        name: placeName(place, language),
        latitude: place.latitude,
        longitude: place.longitude,
        isCapital: place.isCapital,
      })),
    }
  },
}

/** Of an ISO 3166-1 code. */
function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
}

interface Row {
  words: string
  spellings: readonly string[]
  posts: number
  claims: string[]
  outages: OutageFinding[]
  marks: number
}

class Table {
  readonly rows = new Map<string, Row>()

  row(key: string, words: string): Row {
    let row = this.rows.get(key)
    if (row === undefined) {
      row = { words, spellings: [words], posts: 0, claims: [], outages: [], marks: 0 }
      this.rows.set(key, row)
    }
    return row
  }
}

/** Claims, outages and vantages come before what texts mention. */
function weight({ claims, outages, marks }: Pick<NamedPlace, 'claims' | 'outages' | 'marks'>): number {
  return claims.length + outages.length + marks > 0 ? 1 : 0
}

function isEmpty(row: Row): boolean {
  return row.posts + row.claims.length + row.outages.length + row.marks === 0
}

/** Places that people stated of claims, outages and vantages. */
function stated(
  table: Table,
  claims: readonly WeighedClaim[],
  outages: readonly OutageFinding[],
  meant: (name: string) => GazetteerPlace | 'several' | undefined,
): void {
  const rowOf = (name: string) => {
    const place = meant(name)
    const key = place === 'several' ? `several:${name}` : place === undefined ? `name:${name}` : `place:${place.id}`
    return table.row(key, name)
  }
  for (const { claim, support, deny } of claims) {
    if (claim.place !== undefined) rowOf(claim.place).claims.push(claim.id)
    for (const { assertions } of [support, deny])
      for (const { mark, vantage } of assertions)
        if (mark === 'confirmed' && vantage?.place !== undefined) rowOf(vantage.place).marks++
  }
  for (const outage of outages) rowOf(outage.place).outages.push(outage)
}

/** Posts whose texts name a place, each post once a place. */
function countPosts(desk: Desk, table: Table, search: PlaceSearch | undefined, isShown: PostTest) {
  if (search === undefined) return
  const { text, count } = desk.casebook().index().columns()
  const posts = new Uint32Array(search.total)
  for (let post = 0; post < count; post++) if (text[post] >= 0 && isShown(post)) posts[text[post]]++
  const { names, spellings, text: texts, name } = search.found
  const sums = new Float64Array(names.length)
  for (let i = 0; i < texts.length; i++) sums[name[i]] += posts[texts[i]]
  names.forEach((each, i) => {
    if (sums[i] === 0) return
    const common = [...spellings[i]].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([words]) => words)
    const row = table.row(each, common[0])
    row.posts += sums[i]
    row.spellings = common.slice(0, SPELLINGS_SHOWN)
  })
}

/** Names that are on no map are looked for as words. */
function searchNames(desk: Desk, table: Table, isShown: PostTest): void {
  const corpus = desk.casebook().index()
  const { text, count } = corpus.columns()
  const own = [...table.rows].filter(([key]) => key.startsWith('name:')).slice(0, SEARCHED)
  if (own.length === 0) return
  const posts = new Uint32Array(corpus.counts().distinctTexts)
  for (let post = 0; post < count; post++) if (text[post] >= 0 && isShown(post)) posts[text[post]]++
  for (const [, row] of own) row.posts = corpus.matching(row.words).reduce((sum, each) => sum + posts[each], 0)
}

function unplacedOf(table: Table): UnplacedName[] {
  const rows: UnplacedName[] = []
  for (const [key, row] of table.rows) {
    if (key.startsWith('place:') || isEmpty(row)) continue
    rows.push({
      name: row.words,
      why: key.startsWith('form:') ? 'form' : key.startsWith('several:') ? 'several' : 'unknown',
      posts: row.posts,
      claims: row.claims,
      outages: row.outages.length,
      marks: row.marks,
    })
  }
  const isStated = (row: UnplacedName) => Number(row.claims.length + row.outages + row.marks > 0)
  return rows.sort((a, b) => isStated(b) - isStated(a) || b.posts - a.posts || (a.name < b.name ? -1 : 1))
}

function placeSearch(desk: Desk, places: readonly GazetteerPlace[]): PlaceSearch {
  return desk.ofIndex('map places', casebook => {
    const { text, count } = casebook.index().columns()
    const firstPosts = new Int32Array(casebook.index().counts().distinctTexts).fill(-1)
    for (let post = count - 1; post >= 0; post--) if (text[post] >= 0) firstPosts[text[post]] = post
    const generation = generationOf(desk)
    return searchPlaces({ casebook, places, firstPosts, isCurrent: () => isGeneration(desk, generation) })
  })
}

const everyPost: PostTest = () => true
