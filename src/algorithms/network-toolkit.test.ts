import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import {
  TOOLKIT_NETWORKS,
  type ToolkitMessages,
  type ToolkitNetwork,
  type ToolkitOptions,
  toolkitNetwork,
  toolkitUrls,
} from './network-toolkit.ts'
import { type ToolkitEdges, TooManyEdges } from './network-toolkit-edges.ts'
import { comparedLine, comparedWords } from './network-toolkit-text.ts'
import { splitWords } from './network-toolkit-words.ts'

const USERS = ['', '__proto__', 'a', 'b', 'c', 'd']

interface Row {
  readonly id: number
  readonly user: number
  readonly time: number
  readonly message: string
  readonly repost: string
  readonly reply: string
  readonly urls: string
}

const text = fc
  .array(fc.constantFrom('war', 'Peace', 'мир', "it's", '@bob', '!', 'toString', '3.14'), { maxLength: 5 })
  .map(words => words.join(' '))

/** Whole seconds, fractions, and numbers so large that adding a window rounds. */
const times = fc.constantFrom<readonly [number, number]>([0, 1], [0, 0.1], [1.7e18, 256], [2 ** 53 - 2, 1], [-9, 0.5])

const tables: fc.Arbitrary<Row[]> = times.chain(([base, step]) =>
  fc.array(
    fc.record({
      id: fc.nat(40),
      user: fc.nat(USERS.length - 1),
      time: fc.oneof(
        { weight: 30, arbitrary: fc.nat(30).map(steps => base + steps * step) },
        { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY) },
      ),
      message: text,
      repost: fc.constantFrom('', '', 'r1', 'r2'),
      reply: fc.constantFrom('', 'p1', 'p2'),
      urls: fc.constantFrom('', 'l1', 'l2', 'l1 l2', 'l2 l2 ', 'l1  L1'),
    }),
    { maxLength: 40, size: 'max' },
  ),
)

const settings: fc.Arbitrary<ToolkitOptions> = fc.record({
  timeWindowSeconds: fc.constantFrom(0, 1, 3, 10, 0.3, 200, 255, 1000),
  minEdgeWeight: fc.nat(3),
  loops: fc.boolean(),
  similarityThreshold: fc.constantFrom(0.8, 0.5, 1 / 3, 2 / 3, 1, 1.1, 0.1, 0),
  minTokens: fc.constantFrom(0, 1, 2, 2.5),
  resolvedUrls: fc.constantFrom(
    undefined,
    new Map([
      ['l1', 'x'],
      ['L1', 'x'],
      ['', 'y'],
    ] as const),
  ),
})

function messagesOf(rows: readonly Row[]): ToolkitMessages {
  return {
    userIds: USERS,
    messageIds: rows.map(row => `m${row.id}`),
    user: Int32Array.from(rows, row => row.user),
    time: Float64Array.from(rows, row => row.time),
    message: rows.map(row => row.message),
    repostId: rows.map(row => row.repost || undefined),
    replyId: rows.map(row => row.reply),
    urls: rows.map(row => toolkitUrls(row.urls)),
  }
}

const isWhole = (time: number) => Number.isInteger(time) && Math.abs(time) < 2 ** 63

/** Whether b lies within the window of a: limits in whole numbers where the toolkit keeps whole numbers. */
function isNear(a: number, b: number, window: number, network: ToolkitNetwork): boolean {
  if (network !== 'co_link' && isWhole(a) && isWhole(b) && Number.isInteger(window)) {
    const apart = BigInt(a) - BigInt(b)
    return apart <= BigInt(window) && -apart <= BigInt(window)
  }
  return b >= a - window && b <= a + window
}

function resemblance(a: Row, b: Row, minTokens: number): number {
  const [first, second] = [comparedWords(a.message), comparedWords(b.message)]
  if (first.size < minTokens || second.size < minTokens) return 0
  const all = first.union(second).size
  return all === 0 ? 0 : first.intersection(second).size / all
}

/** The definition, pair by pair. */
function slowEdges(rows: readonly Row[], network: ToolkitNetwork, options: Required<ToolkitOptions>): string[] {
  const messages = rows.filter((row, at) => rows.findIndex(other => other.id === row.id) === at)
  const originals = messages.filter(row => row.repost === '')
  const links = rows
    .filter(row => row.repost === '')
    .flatMap(row => toolkitUrls(row.urls).map(url => ({ row, url: options.resolvedUrls?.get(url) ?? url })))
    .filter(({ url }) => options.resolvedUrls === undefined || url === 'x' || url === 'y')
  const uniqueLinks = links.filter(
    (link, at) => links.findIndex(other => other.row.id === link.row.id && other.url === link.url) === at,
  )
  const pairs: (readonly [Row, Row])[] =
    network === 'co_link'
      ? uniqueLinks.flatMap(a => uniqueLinks.filter(b => a.url === b.url).map(b => [a.row, b.row] as const))
      : (network === 'co_post' || network === 'co_retweet' ? messages : originals).flatMap((a, _, all) =>
          all.map(b => [a, b] as const),
        )
  const matches: Record<ToolkitNetwork, (a: Row, b: Row) => boolean> = {
    co_retweet: (a, b) => a.repost !== '' && a.repost === b.repost,
    co_tweet: (a, b) => comparedLine(a.message) === comparedLine(b.message),
    co_reply: (a, b) => a.reply !== '' && a.reply === b.reply,
    co_similar_tweet: (a, b) => resemblance(a, b, options.minTokens) >= options.similarityThreshold,
    co_link: () => true,
    co_post: () => true,
  }
  const met = new Map<string, Set<number>>()
  for (const [a, b] of pairs) {
    if (a.id === b.id || !isNear(a.time, b.time, options.timeWindowSeconds, network) || !matches[network](a, b))
      continue
    const key = `${a.user} ${b.user}`
    met.set(key, (met.get(key) ?? new Set()).add(a.id))
  }
  return [...met]
    .filter(([key, ids]) => ids.size >= options.minEdgeWeight && (options.loops || key[0] !== key[2]))
    .map(([key, ids]) => `${key} ${ids.size}`)
    .sort()
}

const linesOf = (edges: ToolkitEdges) =>
  Array.from(edges.weight, (weight, at) => `${edges.userFrom[at]} ${edges.userTo[at]} ${weight}`)

for (const network of TOOLKIT_NETWORKS) {
  test(`${network} gives the edges of its definition, in order`, () => {
    let edges = 0
    fc.assert(
      fc.property(tables, settings, (rows, options) => {
        const found = linesOf(toolkitNetwork(messagesOf(rows), network, options))
        assert.deepEqual(found, slowEdges(rows, network, options as Required<ToolkitOptions>))
        edges += found.length
      }),
      { numRuns: 150 },
    )
    assert.ok(edges > 0)
  })
}

test('the order of rows does not matter where message ids are unique', () => {
  const unique = fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 40, size: 'max' })
  fc.assert(
    fc.property(tables, unique, fc.constantFrom(...TOOLKIT_NETWORKS), settings, (rows, ids, network, options) => {
      const numbered = rows.slice(0, ids.length).map((row, at) => ({ ...row, id: ids[at] }))
      const shuffled = numbered.toSorted((a, b) => a.id - b.id)
      assert.deepEqual(
        toolkitNetwork(messagesOf(numbered), network, options),
        toolkitNetwork(messagesOf(shuffled), network, options),
      )
    }),
  )
})

/** Floods longer than the blocks that are skipped, and more variants than are compared before giving up early. */
function flood(count: number, users: number): Row[] {
  return Array.from({ length: count }, (_, at) => ({
    id: at,
    user: (at * at + (at >> 4)) % users,
    time: at % 977,
    message: `one two three four five six seven v${at % 331}`,
    repost: 'r1',
    reply: 'p1',
    urls: 'l1',
  }))
}

test('a flood gives the edges of its definition', () => {
  const rows = flood(700, 5)
  const options = {
    timeWindowSeconds: 100,
    minEdgeWeight: 1,
    loops: true,
    similarityThreshold: 0.7,
    minTokens: 1,
  } as Required<ToolkitOptions>
  const expected = slowEdges(rows, 'co_retweet', options)
  assert.ok(expected.length > 15)
  assert.deepEqual(linesOf(toolkitNetwork(messagesOf(rows), 'co_retweet', options)), expected)
  // One user comes late, after more variants than are compared before whoever can be met is counted.
  const originals = rows.map(row => ({
    ...row,
    ...(row.id > 697 ? { user: 5, time: 977 } : {}),
    repost: '',
    message: row.message.replace(/ v.*/, ` v${row.id}`),
  }))
  const everybody = slowEdges(originals, 'co_post', { ...options, timeWindowSeconds: 400 })
  const similar = toolkitNetwork(messagesOf(originals), 'co_similar_tweet', { ...options, timeWindowSeconds: 400 })
  assert.deepEqual(linesOf(similar), everybody)
})

test('100,000 messages of five users with one text within the window take no time worth mentioning', () => {
  const rows = flood(100_000, 5).map(row => ({ ...row, repost: '', message: 'x' }))
  const messages = messagesOf(rows)
  const present = new Set(rows.map(row => row.user)).size
  const started = cpuMilliseconds()
  for (const network of ['co_tweet', 'co_similar_tweet'] as const) {
    const { weight } = toolkitNetwork(messages, network, { timeWindowSeconds: 3600 })
    assert.equal(weight.length, present * (present - 1))
  }
  assert.ok(cpuMilliseconds() - started < 10_000)
})

test('options out of range, missing columns and too many edges are refused with the offending value', () => {
  const messages = messagesOf(flood(40, 5))
  const refused: [ToolkitOptions, RegExp][] = [
    [{ timeWindowSeconds: -1 }, /timeWindowSeconds is -1/],
    [{ timeWindowSeconds: Number.NaN }, /timeWindowSeconds is NaN/],
    [{ minEdgeWeight: 1.5 }, /minEdgeWeight is 1\.5/],
    [{ similarityThreshold: Number.NaN }, /similarityThreshold is NaN/],
    [{ minTokens: Number.POSITIVE_INFINITY }, /minTokens is Infinity/],
  ]
  for (const [options, message] of refused) assert.throws(() => toolkitNetwork(messages, 'co_post', options), message)
  assert.throws(() => toolkitNetwork({ ...messages, message: undefined }, 'co_tweet'), /co_tweet needs message/)
  const wide = { timeWindowSeconds: 100, minEdgeWeight: 1 }
  const { weight } = toolkitNetwork(messages, 'co_post', { ...wide, maximumEdges: 20 })
  assert.throws(() => toolkitNetwork(messages, 'co_post', { ...wide, maximumEdges: weight.length - 1 }), TooManyEdges)
})

test('undefined options stand for the defaults', () => {
  const messages = messagesOf(flood(200, 5))
  const unset = { timeWindowSeconds: undefined, minEdgeWeight: undefined, loops: undefined, minTokens: undefined }
  const edges = toolkitNetwork(messages, 'co_retweet', unset)
  assert.ok(edges.weight.length > 0)
  const spelled = { timeWindowSeconds: 1, minEdgeWeight: 2, loops: false }
  assert.deepEqual(edges, toolkitNetwork(messages, 'co_retweet', spelled))
})

/** Text; as a line; as words: what the toolkit makes of it with the package `regex` 2026.5. */
const TEXTS: readonly (readonly [string, string, string])[] = [
  ["Hello 'orange' world", "hello 'orange' world", 'hello orange world'],
  ["It's l'été, d’accord? 'e", "it's l'été, d’accord? 'e", ", ? d’accord e it's l'été"],
  [
    '3.14 a_b @all: a.b@c.example #tag http://tuzdy.example/b?c=d',
    '3.14 a_b a.b #tag http://tuzdy.example/b?c=d',
    '# / 3.14 : = ? a.b a_b b c d http tag tuzdy.example',
  ],
  ['Қазақ  тілі,\n\tпривет!', 'қазақ тілі, привет!', '! , привет тілі қазақ'],
  ['🇰🇿🇰🇿🇰 да 👩\u200d👩\u200d👧👍🏽', '🇰🇿🇰🇿🇰 да 👩\u200d👩\u200d👧👍🏽', 'да 👍🏽 👩\u200d👩\u200d👧 🇰 🇰🇿'],
  ['カタカナひらがな漢字 ภาษา', 'カタカナひらがな漢字 ภาษา', 'が な ひ ら カタカナ 字 漢 ภ ษ า'],
  ['ΟΔΟΣ İ\x1cx\u3000\u3000y', 'οδος i̇ x y', 'i̇ x y οδος'],
  [
    '\u0301a :\u0301b h:\u0301h h\u0301:h',
    '\u0301a :\u0301b h:\u0301h h\u0301:h',
    '\u0301a :\u0301 :\u0301h b h h\u0301:',
  ],
  ['צה"ל צ\' "כן"', 'צה"ל צ\' "כן"', '" כן צ\' צה"ל'],
  ['@ @@ a@b@c d', 'a d', 'a d'],
  ["1,000.5 1.a 1'2 a1_2", "1,000.5 1.a 1'2 a1_2", ". 1 1'2 1,000.5 a a1_2"],
  ["  ''  ' a", "'' ' a", 'a'],
  [`.a б'1 "א`, `.a б'1 "א`, '" . 1 a б א'],
  [',1 a.1 _a a_ カ_カ 1_א', ',1 a.1 _a a_ カ_カ 1_א', ', . 1 1_א _a a a_ カ_カ'],
  ['A\u00adb\u2028x\r\ny 🇰x 🇰🇿x', 'a\u00adb x y 🇰x 🇰🇿x', 'a\u00adb x y 🇰x 🇰🇿'],
  ['a\u200d😀 א"א 1\u0301.1 ½ x\u00a0y', 'a\u200d😀 א"א 1\u0301.1 ½ x y', '1 1\u0301. a\u200d😀 x y ½ א"א'],
  ['', '', ''],
]

test('texts are compared in the form of the toolkit', () => {
  for (const [written, line, words] of TEXTS) {
    assert.equal(comparedLine(written), line)
    assert.deepEqual([...comparedWords(written)].sort(), words.split(' ').filter(Boolean).sort(), written)
  }
})

test('splitting drops spaces and apostrophes only, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(
          fc.constantFrom("'", ' ', '🇰', '\u0301', '\ud800', 'a', '\n', '.'),
          fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        ),
        maxLength: 30,
      }),
      written => {
        const bare = (value: string) => value.replace(/[\p{Zs}']/gu, '')
        assert.equal(bare(splitWords(written).join('')), bare(written))
      },
    ),
  )
})
