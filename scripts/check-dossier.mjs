// Recomputes every number that a dossier prints from the facts inside it. Reads the file alone; shares no code with any other program.
// Usage: node check-dossier.mjs DOSSIER.html ...   Exit code: 0 when all agrees, 1 when anything differs or cannot be read.
// Definitions: docs/methods.md (The dossier and its checker). Which test joined which posts is taken as given; check-voices.mjs recomputes that.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

let differences = 0
function hold(place, stated, found) {
  if (JSON.stringify(stated) === JSON.stringify(found)) return true
  differences++
  if (differences <= 200) console.log(`${place}: printed ${JSON.stringify(stated)}, recomputed ${JSON.stringify(found)}`)
  return false
}
const range = count => Array.from({ length: count }, (_, i) => i)
const isObject = value => typeof value === 'object' && value !== null
function groupBy(items, key) {
  const map = new Map()
  for (const item of items) map.set(key(item), [...(map.get(key(item)) ?? []), item])
  return map
}
const tally = keys => {
  const counts = new Map()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

// ---- Facts: gzip of JSON with records in columns.
function unpack(value) {
  if (Array.isArray(value)) return value.map(unpack)
  if (!isObject(value)) return value
  if (!Object.hasOwn(value, '$rows')) return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, unpack(v)]))
  return value.$rows.flatMap(({ keys, length, columns }) => {
    const lists = []
    for (const column of columns) lists.push(unpackColumn(column, length, lists))
    return range(length).map(i => Object.fromEntries(keys.map((key, k) => [key, lists[k][i]])))
  })
}
function unpackColumn(column, length, earlier) {
  if (Array.isArray(column)) return column.map(unpack)
  const { all, steps, singles, like, but, has, of } = column
  if (steps !== undefined) {
    let sum = 0
    return steps.map(step => (step === null ? null : (sum += step)))
  }
  if (singles !== undefined) return singles.map(value => (value === null ? null : Math.fround(value)))
  if (like !== undefined) {
    const changed = new Map(but)
    return earlier[like].map((value, i) => (changed.has(i) ? unpack(changed.get(i)) : value))
  }
  if (has === undefined) return range(length).map(() => all)
  const held = unpack(of).values()
  return [...has].map(digit => (digit === '1' ? held.next().value : null))
}
const factsOf = text => unpack(JSON.parse(gunzipSync(Buffer.from(text.replace(/\s+/g, ''), 'base64')).toString('utf8')))

// ---- The lower bound.
const logFactorials = [0]
function logFactorial(n) {
  for (let i = logFactorials.length; i <= n; i++) logFactorials.push(logFactorials[i - 1] + Math.log(i))
  return logFactorials[n]
}
/** P[Binomial(n, f) >= k]; the smaller side of the distribution is summed. */
function tail(n, f, k) {
  if (k <= 0) return 1
  if (k > n || f <= 0) return 0
  if (f >= 1) return 1
  const log = i => logFactorial(n) - logFactorial(i) - logFactorial(n - i) + i * Math.log(f) + (n - i) * Math.log1p(-f)
  const isUpper = k > n * f
  let sum = 0
  for (let i = isUpper ? k : k - 1; i >= 0 && i <= n; i += isUpper ? 1 : -1) {
    const term = Math.exp(log(i))
    sum += term
    if (term < sum * 1e-14) break
  }
  return isUpper ? sum : 1 - sum
}
function lowerBound(trials, marked, f, alpha) {
  let t = 0
  for (let step = 2 ** 40; step >= 1; step /= 2) {
    const at = t + step - 1
    if (at < marked && tail(trials - at, f, marked - at) < alpha) t += step
  }
  return t
}
/** Most pairs of a list and one of its members, none twice: augmenting paths, breadth first. */
function matching(lists) {
  const [ownerOf, partnerOf, dead] = [new Map(), new Map(), new Set()]
  for (const start of lists.keys()) {
    const [queue, via] = [[start], new Map()]
    let free
    for (let q = 0; q < queue.length && free === undefined; q++) {
      for (const right of lists[queue[q]]) {
        if (via.has(right) || dead.has(right)) continue
        via.set(right, queue[q])
        if (!ownerOf.has(right)) free ??= right
        else queue.push(ownerOf.get(right))
      }
    }
    if (free === undefined) for (const right of via.keys()) dead.add(right)
    while (free !== undefined) {
      const left = via.get(free)
      const before = partnerOf.get(left)
      ownerOf.set(free, left)
      partnerOf.set(left, free)
      free = before
    }
  }
  return ownerOf.size
}

// ---- Voices and groups.
function find(sets, a) {
  while (sets[a] !== a) a = sets[a] = sets[sets[a]]
  return a
}
function join(sets, a, b) {
  const [low, high] = [find(sets, a), find(sets, b)].sort((x, y) => x - y)
  sets[high] = low
  return low !== high
}
function voicesOf({ speakers }) {
  const sets = range(speakers.length)
  const joinBy = key => {
    for (const [value, same] of groupBy(sets.keys(), i => speakers[i][key]))
      if (value !== null) for (const i of same) join(sets, i, same[0])
  }
  for (const key of ['alias', 'controller', 'cluster']) joinBy(key)
  const voice = sets.map((_, i) => find(sets, i))
  joinBy('name')
  return new Map(speakers.map((own, i) => [own.speaker, { voice: voice[i], named: find(sets, i), cluster: own.cluster }]))
}
const STRENGTH = ['media', 'detail', 'words']
const isOwn = ({ verdict, isDisputed }) => verdict === 'own' && !isDisputed
/** State of a mark: what the reviews say, nothing where nobody speaks, disputed where roles differ, stale where it repeats. */
function markOf({ reviews, suggestsOwnAccess, isAgentless, isDisputed, parent }) {
  const first = reviews[0]
  let state = suggestsOwnAccess ? 'suggested' : 'none'
  if (first) state = first.isDisputed || first.verdict === 'unsure' ? 'disputed' : 'rejected'
  if (reviews.some(isOwn)) state = isDisputed ? 'disputed' : 'confirmed'
  if (isAgentless && state !== 'rejected') return 'none'
  return state === 'confirmed' && parent !== null ? 'stale' : state
}
const kindOf = ({ reviews }) => reviews.findLast(isOwn)?.kind
/** Everything that is printed of one side, from its assertions. */
function weigh({ assertions: list, isReviewed, side }, facts, voices) {
  const all = range(list.length)
  const [sets, origin, trial, speaker, firstAt] = [range(list.length), [], [], [], new Map()]
  for (const i of all) {
    const { edge, parent, post, voice, forward, account } = list[i]
    if (edge !== null && !join(sets, i, edge.to)) hold(`${side} ${i}, edge`, 'in a circle', 'a tree')
    if (parent !== null && !(parent.to < i)) hold(`${side} ${i}, parent`, parent.to, 'an earlier one')
    origin[i] = parent === null ? i : origin[parent.to]
    trial[i] = parent === null || ['inherited-mark', 'judged-repeat'].includes(parent.test) ? i : trial[parent.to]
    const passed = voice === null && forward !== null ? speaker[firstAt.get(forward.post)] : undefined
    speaker[i] = passed ?? voice ?? forward?.account ?? forward?.origin ?? account ?? `nobody ${i}`
    if (!firstAt.has(post)) firstAt.set(post, i)
  }
  const numbers = new Map([...new Set(all.map(i => find(sets, i)))].map((root, number) => [root, number]))
  const group = all.map(i => numbers.get(find(sets, i)))
  const [voice, named] = ['voice', 'named'].map(key => all.map(i => voices.get(speaker[i])?.[key] ?? speaker[i]))
  const edges = tally(list.map(({ edge }) => edge?.rung))
  const tests = tally(list.flatMap(({ edge }) => (edge === null ? [] : [edge.test])))
  const sizes = tally(group)
  const marks = list.map(markOf)
  const confirmed = all.filter(i => marks[i] === 'confirmed')
  const strongest = at => STRENGTH.find(kind => at.some(i => kindOf(list[i]) === kind))
  const kinds = (at, key) => new Map([...groupBy(at, i => key[i])].map(([own, same]) => [own, strongest(same)]))
  const [byVoice, byGroup] = [kinds(confirmed, named), kinds(confirmed, group)]
  const answered = new Set(all.filter(i => !['none', 'suggested'].includes(marks[i])).map(i => origin[i]))
  const open = all.filter(i => marks[i] === 'suggested' && !answered.has(origin[i]) && !byGroup.has(group[i]))
  const unlooked = answered.size === 0 && !isReviewed ? 'side-not-reviewed' : undefined
  const unassessed = open.length > 0 ? 'marks-not-reviewed' : unlooked
  const vantages = []
  for (const [, [i]] of groupBy(confirmed.filter(i => list[i].reviews.findLast(isOwn).vantage), i => named[i])) {
    const own = list[i].reviews.findLast(isOwn).vantage
    const isApart = other => other.some((field, k) => field !== null && own[k] !== null && field !== own[k])
    if (own.some(field => field !== null) && vantages.every(isApart)) vantages.push(own)
  }
  const { alpha, rates } = facts
  function boundOf(strengths, without) {
    const lists = groupBy(all.filter(i => group[i] !== without), i => trial[i]).values()
    const trials = matching([...lists].map(same => [...new Set(same.map(i => voice[i]))]))
    const parts = [['words', 'media', 'detail'], ['media', 'detail']].map((own, k) => {
      const marked = strengths.filter(kind => own.includes(kind)).length
      const rate = k === 0 ? rates.any : Math.min(1, rates.media + rates.detail)
      return { kinds: own, marked, rate, atLeast: lowerBound(trials, marked, rate, alpha / 2) }
    })
    return { alpha, groups: sizes.size, trials, parts, source: rates.source }
  }
  const leastOf = ({ parts }) => (unassessed === undefined ? Math.max(parts[0].atLeast, parts[1].atLeast) : null)
  const bound = boundOf([...byVoice.values()])
  const isFirstHand = i => (list[i].evidentiality ?? (kindOf(list[i]) === 'words' ? 'own-perception' : '')) === 'own-perception'
  const speakers = list.length - (edges.get('speakers') ?? 0)
  const ladder = { posts: list.length, speakers, afterCopies: speakers - (edges.get('afterCopies') ?? 0) }
  Object.assign(ladder, { atMost: sizes.size, marked: byVoice.size, atLeast: leastOf(bound) })
  ladder.firstHand = new Set(confirmed.filter(isFirstHand).map(i => named[i])).size
  ladder.verifiedMedia = [...byVoice.values()].filter(kind => kind === 'media').length
  ladder.unreviewed = new Set(open.map(i => group[i])).size
  ladder.decided = list.filter(({ decisions }) => decisions.length > 0).length
  ladder.vantages = vantages.length
  const rank = own => (byGroup.has(own) ? STRENGTH.indexOf(byGroup.get(own)) : STRENGTH.length)
  const tried = [...sizes.keys()].sort((a, b) => rank(a) - rank(b) || sizes.get(b) - sizes.get(a) || a - b).slice(0, 20)
  const withoutOrigin = tried.map(own => {
    const rest = kinds(confirmed.filter(i => group[i] !== own), named)
    const counts = { group: own, posts: list.length - sizes.get(own), atMost: sizes.size - 1, marked: rest.size }
    return { ...counts, atLeast: leastOf(boundOf([...rest.values()], own)), origin: own + 1 }
  })
  for (const key of ['group', 'posts', 'marked', 'atLeast']) withoutOrigin.sort((a, b) => (a[key] ?? 0) - (b[key] ?? 0))
  const fatal = ladder.atLeast > 0 && byGroup.size <= 20 ? withoutOrigin.filter(({ atLeast }) => atLeast === 0) : []
  const hangsOn = sizes.size === 1 ? 0 : fatal.length === 1 ? fatal[0].group : undefined
  const lost = withoutOrigin.find(one => one.group === hangsOn)
  const repeated = list.filter(({ edge }) => edge !== null)
  const clusters = repeated.map(({ account }) => voices.get(account)?.cluster ?? null).filter(own => own !== null)
  const share = repeated.length === 0 ? 0 : clusters.length / repeated.length
  return {
    ladder, bound, unassessed, withoutOrigin, hangsOn, confidence: 1 - alpha, joined: repeated.length, tests,
    hangs: lost && { origin: lost.origin, atLeast: lost.atLeast, atMost: lost.atMost },
    listed: sizes.size + repeated.filter(own => markOf(own) === 'confirmed').length,
    echo: { repeated: repeated.length, coordinated: clusters.length, clusters: new Set(clusters).size, share },
    one: i => ({ origin: group[i] + 1, group: group[i], standsFor: sizes.get(group[i]), mark: marks[i] }),
    speakersOf: i => [list[i].voice, list[i].account, list[i].forward?.account, list[i].forward?.origin, speaker[i]].map(String),
  }
}
