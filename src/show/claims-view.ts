// A claim as the report shows it: the ladder of each side, and for each rung the posts counted and those joined, with the test that joined them.

import type { OutageFinding } from '../model/casework-findings.ts'
import type { PostIndex } from '../model/finding.ts'
import { spanOfDate } from '../model/imprecise-date.ts'
import type { MergeEdge, MergeTest, Side, WeighedClaim, WeighedSide } from '../model/ladder.ts'
import type {
  ClaimSideView,
  ClaimView,
  EchoShare,
  JoinedRow,
  ReportCommands,
  ReportRung,
  RungRow,
  RungView,
} from '../model/report-view.ts'
import type { CitedPosts } from './cited-posts.ts'
import { Join } from './join.ts'

/** Rows of one rung at most; with more than three claims fewer, so that the file stays small. */
const ROWS_OF_A_RUNG = 100
const ROWS_OF_ALL_CLAIMS = 300
const FEWEST_ROWS = 5

/** Posts that the lists of all claims may add to the report together. */
const ROOM = 1200

const MERGES = ['speakers', 'afterCopies', 'atMost'] as const

/** `clusterOfPost` gives the coordination cluster of a post's account, -1 for none; `outages` are those that people recorded. */
export function claimsView(
  claims: readonly WeighedClaim[],
  commands: ReportCommands,
  cited: CitedPosts,
  clusterOfPost: (post: PostIndex) => number = () => -1,
  outages: readonly OutageFinding[] = [],
): ClaimView[] {
  const fair = Math.floor(ROWS_OF_ALL_CLAIMS / Math.max(1, claims.length))
  const share: Share = {
    rows: Math.max(FEWEST_ROWS, Math.min(ROWS_OF_A_RUNG, fair)),
    room: Math.ceil(ROOM / Math.max(1, claims.length) / 2),
  }
  return claims.map(({ claim, support, deny, unclear, held, coverage, stage, credibility }) => {
    const commandOf = (side: Side) => (rung: ReportRung) => commands.rung(claim.id, side, rung)
    return {
      id: claim.id,
      kind: claim.kind,
      text: claim.text,
      place: claim.place,
      from: claim.from,
      to: claim.to,
      quantity: claim.quantity,
      coverage,
      isDark: outages.some(outage => isWhereAndWhen(claim, outage)),
      stage,
      credibility,
      support: sideView(support, share, commandOf('support'), cited, clusterOfPost),
      deny: sideView(deny, share, commandOf('deny'), cited, clusterOfPost),
      unclear: cited.list(unclear ?? new Int32Array(0), share.rows),
      held: cited.list(held ?? new Int32Array(0), share.rows),
    }
  })
}

/** Whether the network was cut where and when the claim is said to have happened; false when it states neither. */
export function isWhereAndWhen({ place, from, to }: WeighedClaim['claim'], outage: OutageFinding): boolean {
  if (place === undefined || from === undefined) return false
  if (!place.toLowerCase().includes(outage.place.toLowerCase())) return false
  const claimed = spanOfDate(from, to)
  return claimed !== undefined && claimed.from < outage.to && outage.from < claimed.to
}

function sideView(
  side: WeighedSide,
  share: Share,
  command: (rung: ReportRung) => string,
  cited: CitedPosts,
  clusterOfPost: (post: PostIndex) => number,
): ClaimSideView {
  cited.makeRoom(share.room)
  citeOrigins(side, share.rows, cited)
  const joins = new Join(side.assertions.length)
  const rungs: RungView[] = [countedRung(side, joins, 'posts', [], share, command, cited)]
  for (const rung of MERGES) {
    const edges = side.edges.filter(edge => edge.rung === rung)
    for (const edge of edges) joins.join(edge.from, edge.to)
    rungs.push(countedRung(side, joins, rung, edges, share, command, cited))
  }
  rungs.push(markedRung(side, share, command, cited))
  rungs.push(unreviewedRung(side, joins, share, command, cited))
  return {
    ladder: side.ladder,
    unassessed: side.unassessed,
    bound: side.bound,
    echo: echoShare(side, clusterOfPost),
    hangsOn: hangsOn(side, cited),
    rungs,
    tests: testsOf(side.edges),
  }
}

/** How much of the repetition comes from accounts of coordination clusters. */
export function echoShare(side: WeighedSide, clusterOfPost: (post: PostIndex) => number): EchoShare {
  const clusters = new Set<number>()
  let coordinated = 0
  for (const { from } of side.edges) {
    const cluster = clusterOfPost(side.assertions[from].post)
    if (cluster < 0) continue
    coordinated++
    clusters.add(cluster)
  }
  return { repeated: side.edges.length, coordinated, clusters: clusters.size }
}

function hangsOn(side: WeighedSide, cited: CitedPosts): ClaimSideView['hangsOn'] {
  const without = side.withoutOrigin?.find(({ group }) => group === side.hangsOn)
  if (without === undefined) return undefined
  const first = side.group.indexOf(without.group)
  return { post: cited.cite(side.assertions[first].post), atLeast: without.atLeast, atMost: without.atMost }
}

/** One row a confirmed mark; a group with several is counted once in the ladder. */
function markedRung(
  side: WeighedSide,
  share: Share,
  command: (rung: ReportRung) => string,
  cited: CitedPosts,
): RungView {
  const rows: RungRow[] = []
  let total = 0
  for (const { post, matched, mark, markKind, vantage } of side.assertions) {
    if (mark !== 'confirmed') continue
    total++
    if (rows.length >= share.rows) continue
    rows.push({ post: cited.cite(post), matched, standsFor: 1, mark: markKind, vantage })
  }
  return {
    rung: 'marked',
    counted: { rows, total },
    joined: { rows: [], total: 0 },
    command: rows.length === total ? undefined : command('marked'),
  }
}

/** The posts that stand for what is left at U come first when room is short: they answer the claim. */
function citeOrigins(side: WeighedSide, limit: number, cited: CitedPosts): void {
  const isJoined = new Uint8Array(side.assertions.length)
  for (const { from } of side.edges) isJoined[from] = 1
  let origins = 0
  for (let i = 0; i < isJoined.length && origins < limit; i++) {
    if (isJoined[i] === 1) continue
    origins++
    cited.citeIfRoom(side.assertions[i].post)
  }
}

/** Rows of one rung, and the posts that one side may add to the report. */
interface Share {
  readonly rows: number
  readonly room: number
}

function countedRung(
  side: WeighedSide,
  joins: Join,
  rung: ReportRung,
  edges: readonly MergeEdge[],
  share: Share,
  command: (rung: ReportRung) => string,
  cited: CitedPosts,
): RungView {
  const rows: RungRow[] = []
  let total = 0
  let hasRoom = true
  for (let i = 0; i < side.assertions.length; i++) {
    if (!joins.isRepresentative(i)) continue
    total++
    const { post, matched } = side.assertions[i]
    if (total === 1) cited.cite(post)
    hasRoom &&= rows.length < share.rows && cited.citeIfRoom(post)
    if (hasRoom) rows.push({ post, matched, standsFor: joins.size(i) })
  }
  const joined: JoinedRow[] = []
  for (const edge of edges) {
    const post = side.assertions[edge.from].post
    const to = side.assertions[edge.to].post
    if (joined.length >= share.rows || !cited.citeIfRoom(to) || !cited.citeIfRoom(post)) break
    joined.push({ post, to, test: edge.test, value: edge.value })
  }
  const isWhole = rows.length === total && joined.length === edges.length
  return {
    rung,
    counted: { rows, total },
    joined: { rows: joined, total: edges.length },
    command: isWhole ? undefined : command(rung),
  }
}

/** Positions of marks that rules suggest and nobody has answered. */
export function waitingOf({ waiting, assertions }: WeighedSide): Iterable<number> {
  return waiting ?? [...assertions.keys()].filter(position => assertions[position].suggestsOwnAccess)
}

/** One row a group: its first assertion whose words suggest own access. */
function unreviewedRung(
  side: WeighedSide,
  joins: Join,
  share: Share,
  command: (rung: ReportRung) => string,
  cited: CitedPosts,
): RungView {
  const seen = new Set<number>()
  const rows: RungRow[] = []
  let hasRoom = true
  for (const i of waitingOf(side)) {
    if (seen.has(joins.representative(i))) continue
    const { post, matched } = side.assertions[i]
    seen.add(joins.representative(i))
    if (seen.size === 1) cited.cite(post)
    hasRoom &&= rows.length < share.rows && cited.citeIfRoom(post)
    if (hasRoom) rows.push({ post, matched, standsFor: joins.size(joins.representative(i)) })
  }
  return {
    rung: 'unreviewed',
    counted: { rows, total: seen.size },
    joined: { rows: [], total: 0 },
    command: rows.length === seen.size ? undefined : command('unreviewed'),
  }
}

/** How many posts each test joined, largest first. */
export function testsOf(edges: readonly MergeEdge[]): ClaimSideView['tests'] {
  const posts = new Map<MergeTest, number>()
  for (const { test } of edges) posts.set(test, (posts.get(test) ?? 0) + 1)
  return [...posts]
    .map(([test, count]) => ({ test, posts: count }))
    .sort((a, b) => b.posts - a.posts || (a.test < b.test ? -1 : 1))
}
