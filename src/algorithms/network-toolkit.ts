// The six networks of the Coordination Network Toolkit (Graham and QUT Digital Observatory 2020), edge for edge.
// @see docs/methods.md#coordination-network-toolkit

import {
  countEdges,
  partnersInGroup,
  TimeWindow,
  type ToolkitEdges,
  type ToolkitEvents,
} from './network-toolkit-edges.ts'
import { groupEvents } from './network-toolkit-groups.ts'
import { partnersOfSimilar } from './network-toolkit-similar.ts'
import { comparedLine } from './network-toolkit-text.ts'

/** In the order in which the toolkit lists them. */
export const TOOLKIT_NETWORKS = [
  'co_retweet',
  'co_tweet',
  'co_reply',
  'co_similar_tweet',
  'co_link',
  'co_post',
] as const

export type ToolkitNetwork = (typeof TOOLKIT_NETWORKS)[number]

/** One element a row, in the order of the source: of rows with one message id the first counts. */
export interface ToolkitMessages {
  /** Distinct, ascending by UTF-16 code units. */
  readonly userIds: readonly string[]
  readonly messageIds: readonly string[]
  /** Positions in `userIds`. */
  readonly user: Int32Array
  /** Seconds; a row whose time is not a number meets nothing. */
  readonly time: Float64Array
  readonly message?: readonly string[]
  /** Id of the message passed on unchanged; undefined and '' are none. */
  readonly repostId?: readonly (string | undefined)[]
  /** Id of the message replied to; undefined and '' are none. */
  readonly replyId?: readonly (string | undefined)[]
  /** See {@link toolkitUrls}: a row of a CSV file without links has one, the empty link. */
  readonly urls?: readonly (readonly string[])[]
}

export interface ToolkitOptions {
  /** Both ends included; not negative. Default 1. */
  readonly timeWindowSeconds?: number
  /** Least number of messages of the first user that met one of the second. Default 2. */
  readonly minEdgeWeight?: number
  /** Keeps the edges of a user with itself. Default false. */
  readonly loops?: boolean
  /** co_similar_tweet: least Jaccard resemblance, 0..1; at 0 and below all messages resemble each other. Default 0.8. */
  readonly similarityThreshold?: number
  /** co_similar_tweet: messages of fewer words resemble nothing. Default 1. */
  readonly minTokens?: number
  /** co_link: where each link leads; a link that is not in the map meets nothing. Absent: links are compared as written. */
  readonly resolvedUrls?: ReadonlyMap<string, string>
  /** {@link toolkitNetwork} refuses more edges than this. Default 50 million (600 MB). */
  readonly maximumEdges?: number
}

/** What the command line of the toolkit takes when nothing is said. */
export const TOOLKIT_DEFAULTS = {
  timeWindowSeconds: 1,
  minEdgeWeight: 2,
  loops: false,
  similarityThreshold: 0.8,
  minTokens: 1,
  maximumEdges: 50_000_000,
} as const

/** The column, besides ids, users and times, without which a network cannot be made; undefined: none. */
export const TOOLKIT_COLUMNS = {
  co_retweet: 'repostId',
  co_tweet: 'message',
  co_reply: 'replyId',
  co_similar_tweet: 'message',
  co_link: 'urls',
  co_post: undefined,
} as const

/** The links in the `urls` field of a CSV row, cut at each blank; an empty field has one empty link. */
export function toolkitUrls(field: string): string[] {
  return field.split(' ')
}

/**
 * The edges of one network. The weight from a to b counts messages of a, that from b to a messages of b; so both directions are listed
 * and may differ. Throws RangeError for options out of range and for a missing column, TooManyEdges beyond `maximumEdges`.
 * Cost: n log n, and for each message the number of users who did the same within the window.
 */
export function toolkitNetwork(
  messages: ToolkitMessages,
  network: ToolkitNetwork,
  options: ToolkitOptions = {},
): ToolkitEdges {
  const settings = settingsOf(options)
  const column = TOOLKIT_COLUMNS[network]
  if (column !== undefined && messages[column] === undefined) throw new RangeError(`${network} needs ${column}`)
  const { minEdgeWeight, loops, maximumEdges, timeWindowSeconds, similarityThreshold, minTokens } = settings
  // The toolkit keeps the times of links as floating-point numbers, those of messages as whole numbers where they are whole.
  const window = new TimeWindow(timeWindowSeconds, network !== 'co_link')

  if (network === 'co_similar_tweet' && similarityThreshold > 0) {
    const { message = [], repostId = [] } = messages
    const first = firstRows(messages)
    const rows = first.filter((number, row) => number === row && !isSet(repostId[row]))
    const events = eventsOf(messages, rows, first)
    const texts = Array.from(rows, row => message[row])
    const find = partnersOfSimilar(events, texts, window, similarityThreshold, minTokens)
    return countEdges(events, find, minEdgeWeight, loops, maximumEdges)
  }
  const { events, group, groups } =
    network === 'co_link' ? linkEvents(messages, settings.resolvedUrls) : messageEvents(messages, network)
  const grouped = groupEvents(groups, events.users, group, events.time, events.user)
  return countEdges(events, partnersInGroup(events, group, grouped, window), minEdgeWeight, loops, maximumEdges)
}

function settingsOf(options: ToolkitOptions) {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as ToolkitOptions
  const settings = { ...TOOLKIT_DEFAULTS, ...given }
  const check = (name: keyof typeof TOOLKIT_DEFAULTS, isValid: boolean, must: string): void => {
    if (!isValid) throw new RangeError(`${name} is ${settings[name]}, must be ${must}`)
  }
  const { timeWindowSeconds, minEdgeWeight, similarityThreshold, minTokens, maximumEdges } = settings
  check('timeWindowSeconds', Number.isFinite(timeWindowSeconds) && timeWindowSeconds >= 0, 'a number of at least 0')
  check('minEdgeWeight', Number.isSafeInteger(minEdgeWeight) && minEdgeWeight >= 0, 'a whole number of at least 0')
  check('similarityThreshold', Number.isFinite(similarityThreshold), 'a number')
  check('minTokens', Number.isFinite(minTokens), 'a number')
  check('maximumEdges', maximumEdges >= 0, 'a number of at least 0')
  return settings
}

const NO_GROUP = -1

interface GroupedEvents {
  readonly events: ToolkitEvents
  /** What each event has in common with those of its group. */
  readonly group: Int32Array
  readonly groups: number
}

/** One event a message; in the group of its text, of the message passed on or replied to, or all in one. */
function messageEvents(messages: ToolkitMessages, network: ToolkitNetwork): GroupedEvents {
  const { message = [], repostId = [], replyId = [] } = messages
  const numbers = new Map<string, number>()
  const numberOfText = new Map<string, number>()
  const groupOf = (row: number): number => {
    const repost = repostId[row]
    if (network === 'co_post') return numberIn(numbers, '')
    if (network === 'co_retweet') return isSet(repost) ? numberIn(numbers, repost) : NO_GROUP
    if (isSet(repost)) return NO_GROUP
    const reply = replyId[row]
    if (network === 'co_reply') return isSet(reply) ? numberIn(numbers, reply) : NO_GROUP
    if (network !== 'co_tweet') return numberIn(numbers, '')
    const known = numberOfText.get(message[row])
    if (known !== undefined) return known
    const number = numberIn(numbers, comparedLine(message[row]))
    numberOfText.set(message[row], number)
    return number
  }
  const first = firstRows(messages)
  const groupOfRow = first.map((number, row) => (number === row ? groupOf(row) : NO_GROUP))
  const rows = first.filter((number, row) => number === row && groupOfRow[row] !== NO_GROUP)
  return { events: eventsOf(messages, rows, first), group: rows.map(row => groupOfRow[row]), groups: numbers.size }
}

/**
 * One event for each link of a message that is not passed on. The toolkit lists links apart from messages: a later row of one message id
 * is no message, but its links count, with that row's user and time; a link that the message id already has does not.
 */
function linkEvents(messages: ToolkitMessages, resolvedUrls: ReadonlyMap<string, string> | undefined): GroupedEvents {
  const { urls = [], repostId = [] } = messages
  const first = firstRows(messages)
  const seen = new Map<number, Set<string>>()
  const repeated = new Set<number>()
  for (let row = 0; row < first.length; row++) if (first[row] !== row) repeated.add(first[row])

  const rows: number[] = []
  const group: number[] = []
  const numbers = new Map<string, number>()
  for (let row = 0; row < urls.length; row++) {
    if (isSet(repostId[row])) continue
    let known = seen.get(first[row])
    if (known === undefined) {
      known = new Set()
      if (repeated.has(first[row])) seen.set(first[row], known)
    }
    for (const written of urls[row]) {
      const url = resolvedUrls === undefined ? written : resolvedUrls.get(written)
      if (url === undefined || known.has(url)) continue
      known.add(url)
      rows.push(row)
      group.push(numberIn(numbers, url))
    }
  }
  return {
    events: eventsOf(messages, Int32Array.from(rows), first),
    group: Int32Array.from(group),
    groups: numbers.size,
  }
}

/** Number of the first row with the message id of each row. */
function firstRows(messages: ToolkitMessages): Int32Array {
  const rows = new Map<string, number>()
  return Int32Array.from(messages.messageIds, (id, row) => {
    const first = rows.get(id)
    if (first === undefined) rows.set(id, row)
    return first ?? row
  })
}

function eventsOf(messages: ToolkitMessages, rows: Int32Array, first: Int32Array): ToolkitEvents {
  return {
    users: messages.userIds.length,
    user: rows.map(row => messages.user[row]),
    message: rows.map(row => first[row]),
    time: Float64Array.from(rows, row => messages.time[row]),
  }
}

function isSet(id: string | undefined): id is string {
  return id !== undefined && id !== ''
}

function numberIn(numbers: Map<string, number>, key: string): number {
  let number = numbers.get(key)
  if (number === undefined) {
    number = numbers.size
    numbers.set(key, number)
  }
  return number
}
