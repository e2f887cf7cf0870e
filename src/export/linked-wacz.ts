// Web originals as the listing of a web archive: pages and package of WACZ 1.1.1, without recordings.

import { sha256 } from '../algorithms/sha256.ts'
import { linkedMessages } from '../messages/linked.ts'
import type { ExportFile, Handed, HandedExhibit } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'

const FOLDER = 'web'
const PAGES = 'pages/pages.jsonl'
const PACKAGE = 'datapackage.json'
const DIGEST = 'datapackage-digest.json'
const VERSION = '1.1.1'

/** Three files; none when no exhibit has an address that may leave. */
export function* webListing(handed: Handed, language: Language): Generator<ExportFile> {
  const web = handed.exhibits.filter(({ url }) => url !== undefined)
  const pages = web.flatMap(exhibit => pageOf(exhibit, handed.head.day) ?? [])
  if (pages.length === 0) return
  const head = { format: 'json-pages-1.0', id: 'pages', title: linkedMessages['web.title'][language]() }
  const listing = [head, ...pages].map(line => `${JSON.stringify(line)}\n`).join('')
  const description = packageOf(handed, language, listing, web.length - pages.length)
  const digest = { path: PACKAGE, hash: hashOf(description) }
  yield { path: `${FOLDER}/${PAGES}`, pieces: [listing] }
  yield { path: `${FOLDER}/${PACKAGE}`, pieces: [description] }
  yield { path: `${FOLDER}/${DIGEST}`, pieces: [`${JSON.stringify(digest, undefined, 1)}\n`] }
}

function packageOf({ head }: Handed, language: Language, listing: string, others: number): string {
  const pages = listing.split('\n').length - 2
  const description = {
    profile: 'data-package',
    wacz_version: VERSION,
    title: head.title?.toWellFormed() ?? linkedMessages['web.title'][language](),
    description: linkedMessages['web.description'][language]({ pages, others }),
    created: `${head.day}T00:00:00Z`,
    createdPrecision: 'day',
    software: head.tool,
    resources: [
      { name: 'pages.jsonl', path: PAGES, hash: hashOf(listing), bytes: new TextEncoder().encode(listing).length },
    ],
  }
  return `${JSON.stringify(description, undefined, 1)}\n`
}

function hashOf(text: string): string {
  return `sha256:${hex(sha256(new TextEncoder().encode(text)))}`
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

/** A line of the list; undefined for what is no full address of the web, or holds a user's name. */
function pageOf({ token, number, url, acquired }: HandedExhibit, day: string) {
  if (url === undefined || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined
  const { username, password } = new URL(url)
  if (username !== '' || password !== '') return undefined
  return { id: token, url: url.toWellFormed(), ...moment(acquired, day), exhibit: number }
}

/** What stands behind a coarse time to make it a moment, and how coarse it was. */
const COARSE: readonly (readonly [RegExp, string, string])[] = [
  [/^\d{4}$/, '-01-01T00:00:00Z', 'year'],
  [/^\d{4}-\d\d$/, '-01T00:00:00Z', 'month'],
  [/^\d{4}-\d\d-\d\d$/, 'T00:00:00Z', 'day'],
]

/** RFC 3339 asks for a moment: the first of a coarse time, with how coarse it was; without a time the day of the export, before which it was. */
function moment(time: string | undefined, day: string): { ts: string; tsPrecision?: string } {
  if (time === undefined) return { ts: `${day}T00:00:00Z`, tsPrecision: 'before' }
  for (const [pattern, rest, tsPrecision] of COARSE)
    if (pattern.test(time)) return { ts: `${time}${rest}`, tsPrecision }
  if (/^\d{4}-\d\d-\d\dT\d\dZ$/.test(time)) return { ts: time.replace('Z', ':00:00Z'), tsPrecision: 'hour' }
  return { ts: time }
}
