// Which column of a table of actions means what: by the person's map first, then by name.

import type { ActionKind } from '../model/action-set.ts'
import { quoted } from '../model/problem.ts'
import type { ActionProblems } from './actions-problems.ts'
import { canonicalColumn } from './table-names.ts'
import { TABLE_SCHEMAS } from './table-schemas.ts'

/** What a column of a table of actions can mean. `content` identifies the act (the post), `kind` says what was acted on. */
export type ActionField = 'object' | 'account' | 'content' | 'time' | 'kind'

export interface ActionColumns {
  /** Positions in the header. */
  readonly object: number
  readonly account: number
  readonly time: number
  /** -1 where the table has no such column. */
  readonly content: number
  readonly kind: number
  /** Kind that the name of the object column tells (`url` is a link); undefined for names that tell none. */
  readonly namedKind: ActionKind | undefined
}

/** Object columns whose name tells what was acted on. */
const KIND_OF_NAME: Readonly<Record<string, ActionKind>> = {
  url: 'link',
  link: 'link',
  expanded_url: 'link',
  shared_url: 'link',
  ссылка: 'link',
  сілтеме: 'link',
  hashtag: 'hashtag',
  хэштег: 'hashtag',
  хештег: 'hashtag',
  retweet_id: 'forward',
  retweeted_id: 'forward',
  repost_id: 'forward',
  forward_id: 'forward',
  reply_id: 'reply',
  reply_to: 'reply',
  reply_to_id: 'reply',
  media_id: 'media',
  media_hash: 'media',
  image_hash: 'media',
  text_hash: 'text',
}

/** Fields without which there is no action; each needs a column of its own. */
const NEEDED = ['object', 'account', 'time'] as const

const GENERIC = TABLE_SCHEMAS[TABLE_SCHEMAS.length - 1].fields

/** Names that are looked for, in the order in which they are tried, after those of CooRTweet. */
const NAMES: Readonly<Record<ActionField, readonly string[]>> = {
  object: ['object_id', 'object', ...Object.keys(KIND_OF_NAME)],
  account: [
    'account_id',
    ...(GENERIC.accountId ?? []),
    ...(GENERIC.handle ?? []),
    ...(GENERIC.name ?? []),
    'channel_id',
  ],
  content: ['content_id', 'tweet_id', 'tweetid', 'status_id', 'id_str', ...(GENERIC.id ?? [])],
  time: ['timestamp_share', ...(GENERIC.time ?? [])],
  kind: ['action', 'kind', 'action_kind', 'action_type'],
}

/** Keys of a map besides the names of the fields: the names of CooRTweet, and the words of `--map`. */
const MAP_KEYS: Readonly<Record<string, ActionField>> = {
  object: 'object',
  object_id: 'object',
  account: 'account',
  account_id: 'account',
  user: 'account',
  content: 'content',
  content_id: 'content',
  id: 'content',
  time: 'time',
  timestamp: 'time',
  timestamp_share: 'time',
  kind: 'kind',
  action: 'kind',
}

/** Words of a `kind` column, without `co-` before them. */
const KIND_WORDS: Readonly<Record<string, ActionKind>> = {
  text: 'text',
  tweet: 'text',
  link: 'link',
  url: 'link',
  forward: 'forward',
  retweet: 'forward',
  repost: 'forward',
  media: 'media',
  image: 'media',
  video: 'media',
  reply: 'reply',
  hashtag: 'hashtag',
  object: 'object',
}

/** The kind that a cell names: `co-link`, `co_link`, `Link` and `url` are links; undefined for a word that names none. */
export function kindOfWord(word: string): ActionKind | undefined {
  const key = canonicalColumn(word).replace(/^co_/, '')
  return Object.hasOwn(KIND_WORDS, key) ? KIND_WORDS[key] : undefined
}

/**
 * The columns of a header; undefined, with a problem that names the columns found, when object, account or time cannot be
 * told, a mapped column is not there, or the map contradicts itself. Nothing is guessed in place of a mapped column.
 */
export function planActions(
  header: readonly string[],
  map: Readonly<Record<string, string>>,
  problems: ActionProblems,
): ActionColumns | undefined {
  const names = header.map(name => name.trim())
  const byName = positionsByName(names)
  const columns = new Map<ActionField, number>()
  const unknown: string[] = []
  const conflicting: string[] = []
  for (const [key, name] of Object.entries(map)) {
    const field = fieldOfKey(key)
    const position = names.includes(name.trim()) ? names.indexOf(name.trim()) : byName.get(canonicalColumn(name))
    if (field === undefined) unknown.push(key)
    else if (position === undefined) unknown.push(name)
    else {
      const isTaken = isNeeded(field) && NEEDED.some(other => other !== field && columns.get(other) === position)
      if (isTaken || (columns.get(field) ?? position) !== position) conflicting.push(`${key}=${name}`)
      columns.set(field, position)
    }
  }
  const found = listed(names)
  if (unknown.length > 0) {
    problems.add('actions-map-unknown', 'loss', {}, { names: listed(unknown), columns: found })
    return undefined
  }
  if (conflicting.length > 0) {
    problems.add('actions-map-conflict', 'loss', {}, { pairs: listed(conflicting) })
    return undefined
  }
  for (const field of Object.keys(NAMES) as ActionField[]) {
    if (columns.has(field)) continue
    const taken = new Set(columns.values())
    const name = NAMES[field].find(each => byName.has(each) && !taken.has(byName.get(each) as number))
    if (name !== undefined) columns.set(field, byName.get(name) as number)
  }
  const position = (field: ActionField) => columns.get(field) ?? -1
  const missing = NEEDED.filter(field => position(field) === -1)
  if (missing.length > 0) {
    problems.add('actions-columns-missing', 'loss', { line: 1 }, { missing: missing.join(','), columns: found })
    return undefined
  }
  const objectName = canonicalColumn(names[position('object')])
  return {
    object: position('object'),
    account: position('account'),
    time: position('time'),
    content: position('content'),
    kind: position('kind'),
    namedKind: Object.hasOwn(KIND_OF_NAME, objectName) ? KIND_OF_NAME[objectName] : undefined,
  }
}

/** For the notice that says how a table was understood: `object=url, account=user_id, time=date`. */
export function describeColumns(columns: ActionColumns, header: readonly string[]): string {
  return (['object', 'account', 'content', 'time', 'kind'] as const)
    .filter(field => columns[field] !== -1)
    .map(field => `${field}=${quoted(header[columns[field]].trim())}`)
    .join(', ')
}

/** Column names for a sentence: the first 40, each shortened and with its control marks shown. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 40).map(quoted).join(', ')
  return names.length > 40 ? `${shown}, …` : shown
}

function isNeeded(field: ActionField): boolean {
  return (NEEDED as readonly ActionField[]).includes(field)
}

function fieldOfKey(key: string): ActionField | undefined {
  const name = canonicalColumn(key)
  return Object.hasOwn(MAP_KEYS, name) ? MAP_KEYS[name] : undefined
}

/** Of two columns with one name the first counts. */
function positionsByName(names: readonly string[]): Map<string, number> {
  const positions = new Map<string, number>()
  for (const [position, name] of names.entries()) {
    const canonical = canonicalColumn(name)
    if (canonical !== '' && !positions.has(canonical)) positions.set(canonical, position)
  }
  return positions
}
