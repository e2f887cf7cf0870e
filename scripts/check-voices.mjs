// Recomputes every number of a claim from its exported facts. Shares no code with the program that made them.
// Usage: node check-voices.mjs FACTS.json ...   Exit code: 0 when all agrees, 1 when anything differs or cannot be read.
// Definitions: docs/methods.md (The ladder; The lower bound). Taken as given: the keys of the tests and what people judged.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

let differences = 0
function hold(where, stated, found) {
  if (JSON.stringify(stated) === JSON.stringify(found)) return
  differences++
  console.log(`${where}: stated ${JSON.stringify(stated)}, recomputed ${JSON.stringify(found)}`)
}
const range = count => Array.from({ length: count }, (_, i) => i)
function groupBy(items, key) {
  const map = new Map(items.map(item => [key(item), []]))
  for (const item of items) map.get(key(item)).push(item)
  return map
}
const grouped = (items, key) => [...groupBy(items, key)]
const KINDS = ['media', 'detail', 'words']
const RATES = [...KINDS, 'any']
const PARTS = [['words', 'media', 'detail'], KINDS.slice(0, 2)]
const logFactorials = [0]
function logFactorial(n) {
  for (let i = logFactorials.length; i <= n; i++) logFactorials.push(logFactorials[i - 1] + Math.log(i))
  return logFactorials[n]
}
/** P[Binomial(n, f) >= k], summed term by term in logarithms. */
function tail(n, f, k) {
  if (k <= 0 || k > n || f <= 0 || f >= 1) return k <= 0 || (k <= n && f >= 1) ? 1 : 0
  const choose = i => logFactorial(n) - logFactorial(i) - logFactorial(n - i)
  const step = k > n * f ? 1 : -1
  let sum = 0
  for (let i = step > 0 ? k : k - 1; i >= 0 && i <= n; i += step) {
    const term = Math.exp(choose(i) + i * Math.log(f) + (n - i) * Math.log1p(-f))
    sum += term
    if (term < sum * 1e-14) break
  }
  return step > 0 ? sum : 1 - sum
}
/** The smallest t whose tail reaches alpha; the tail grows with t. */
function lowerBound(trials, marked, f, alpha) {
  let [low, high] = [0, marked]
  while (low < high) {
    const t = (low + high) >> 1
    if (tail(trials - t, f, marked - t) >= alpha) high = t
    else low = t + 1
  }
  return low
}
/** Largest number of pairs (left, right), none twice; `lists` gives the right ends of each left one. */
function matching(lists) {
  const [leftOf, rightOf, dead] = [new Map(), new Map(), new Set()]
  for (const start of lists.keys()) {
    const [queue, from] = [[start], new Map()]
    let end
    for (const left of queue) {
      for (const right of end === undefined ? lists[left] : []) {
        if (from.has(right) || dead.has(right)) continue
        from.set(right, left)
        if (leftOf.has(right)) queue.push(leftOf.get(right))
        else end ??= right
      }
    }
    if (end === undefined) for (const right of from.keys()) dead.add(right)
    while (end !== undefined) {
      const left = from.get(end)
      const before = rightOf.get(left)
      leftOf.set(end, left)
      rightOf.set(left, end)
      end = before
    }
  }
  return rightOf.size
}
/** Disjoint sets: the parent of each element; the smallest names its set. */
function find(sets, a) {
  while (sets[a] !== a) a = sets[a] = sets[sets[a]]
  return a
}
function join(sets, a, b) {
  const [low, high] = [find(sets, a), find(sets, b)].sort((x, y) => x - y)
  sets[high] = low
  return low !== high
}
function joinEqual(sets, positions, keyOf) {
  const keyed = positions.filter(i => keyOf(i) !== null && keyOf(i) !== undefined)
  for (const [, [first, ...rest]] of grouped(keyed, keyOf)) for (const i of rest) join(sets, i, first)
}
const countOf = sets => sets.filter((own, i) => own === i).length
/** Speakers by number, with the voice that each is part of: as it is, and with equal names joined. */
function voices({ speakers }) {
  const [all, sets] = [range(speakers.length), range(speakers.length)]
  for (const key of ['alias', 'controller', 'cluster']) joinEqual(sets, all, i => speakers[i][key])
  const voice = all.map(i => find(sets, i))
  joinEqual(sets, all, i => speakers[i].name)
  return new Map(speakers.map((own, i) => [own.speaker, { ...own, voice: voice[i], named: find(sets, i) }]))
}
/** Rates in force: of each kind the largest since the last measurement with a reason. */
function checkRates({ measured, source, ...rates }) {
  hold('rates, source', source, measured.length === 0 ? 'default' : 'measured')
  const least = measured.length === 0 ? [0.02, 0.02, 0.05, 0.09] : [0, 0, 0, 0]
  let found = Object.fromEntries(RATES.map((kind, i) => [kind, least[i]]))
  for (const { upper, isReasoned } of measured)
    found = isReasoned ? upper : Object.fromEntries(RATES.map(kind => [kind, Math.max(upper[kind], found[kind])]))
  for (const kind of RATES) hold(`rates, ${kind}`, rates[kind], found[kind])
}
const isConfirming = ({ verdict, isDisputed }) => verdict === 'own' && !isDisputed
const confirming = ({ reviews }) => reviews.findLast(isConfirming)
/** State of a mark before dependence: confirmed by any review, else what the first one says; a suggestion; nothing. */
function markOf({ reviews, suggestsOwnAccess, isAgentless, isDisputed }) {
  const [refused] = reviews.map(one => (one.isDisputed || one.verdict === 'unsure' ? 'disputed' : 'rejected'))
  const state = reviews.some(isConfirming) ? 'confirmed' : (refused ?? (suggestsOwnAccess ? 'suggested' : 'none'))
  if (isAgentless && state !== 'rejected') return 'none'
  return isDisputed && state === 'confirmed' ? 'disputed' : state
}
const RUNG = { 'same-account': 'speakers', 'same-name': 'speakers', 'same-voice': 'speakers' }
for (const test of ['equal-text', 'near-duplicate', 'same-media']) RUNG[test] = 'afterCopies'
/** What each assertion depends on: the first test that holds with an earlier one, and the earliest of those. */
function dependence(list, marks, facts) {
  const index = { text: new Map(), family: new Map(), medium: new Map(), post: new Map(), judged: new Map() }
  const texts = new Map(facts.texts.map(text => [text.text, text]))
  const turned = ({ container, contained, share }) => ({ container: contained, contained: container, share })
  const related = groupBy([...facts.containments, ...facts.containments.map(turned)], ({ container }) => container)
  const pairs = facts.repeats.filter(({ post, of }) => post !== of).sort((a, b) => (a.verdict < b.verdict ? 1 : -1))
  const judgements = groupBy(pairs, ({ post, of }) => Math.max(post, of))
  const earlierOf = ({ post, of, verdict }) => ({ of: Math.min(post, of), verdict })
  const judged = (i, isWanted) => (judgements.get(list[i].post) ?? []).filter(isWanted).map(earlierOf)
  const isRepeat = ({ verdict }) => verdict !== 'independent'
  const firstWith = (map, key, { voice }) => (voice === null ? undefined : map.get(`${key} ${voice}`)) ?? map.get(key)
  const family = ({ text }) => texts.get(text)?.family
  function note(map, key, i) {
    const keys = key === null || key === undefined ? [] : [key, `${key} ${list[i].voice}`]
    for (const own of keys) if (!map.has(own)) map.set(own, i)
  }
  const [origin, trial] = [[], []]
  const least = found => found.filter(([, to]) => to !== undefined).sort((a, b) => a[1] - b[1])[0] ?? []
  function* testsOf(i) {
    const own = list[i]
    const refused = judged(i, one => !isRepeat(one)).map(({ of }) => origin[firstWith(index.post, of, own)])
    const at = (map, key) => {
      const to = firstWith(map, key, own)
      return to === undefined || list[to].post === own.post ? undefined : to
    }
    const soft = to => (to !== undefined && refused.includes(origin[to]) ? undefined : to)
    yield ['equal-text', at(index.text, own.text)]
    const like = soft(at(index.family, family(own)))
    const resemblance = j => texts.get(list[j].text)?.resemblance
    yield ['near-duplicate', like, like === undefined ? null : Math.min(resemblance(i), resemblance(like))]
    yield least(own.media.map(medium => ['same-media', soft(at(index.medium, medium))]))
    const heard = of => (index.post.has(of) ? index.post : index.judged)
    yield least(judged(i, isRepeat).map(({ of, verdict }) => [verdict, at(heard(of), of)]))
    yield ['forward', at(index.post, own.forward?.post)]
    if (marks[i] === 'confirmed' && confirming(own).kind !== 'words') return
    const quoted = related.get(own.text) ?? []
    yield least(quoted.map(({ contained, share }) => ['containment', soft(at(index.text, contained)), share]))
    if (own.media.length > 0 || !['none', 'rejected'].includes(marks[i])) return
    yield ['repeating-reply', soft(at(index.post, own.replyTo))]
  }
  const parents = list.map((own, i) => {
    const [test, to, value = null] = [...testsOf(i)].find(found => found[1] !== undefined) ?? []
    origin[i] = to === undefined ? i : origin[to]
    trial[i] = to === undefined || ['inherited-mark', 'judged-repeat'].includes(test) ? i : trial[to]
    for (const key of ['text', 'post', 'family']) note(index[key], { ...own, family: family(own) }[key], i)
    for (const medium of own.media) note(index.medium, medium, i)
    for (const { of } of judged(i, isRepeat)) if (!index.judged.has(of)) index.judged.set(of, i)
    return to === undefined ? null : { to, rung: RUNG[test] ?? 'atMost', test, value }
  })
  return { parents, origin, trial }
}
function checkSide(side, facts, speakers) {
  const { assertions: list, ladder, side: name } = side
  const [all, marks] = [range(list.length), list.map(markOf)]
  for (const i of all.slice(1)) if (list[i].post < list[i - 1].post) hold(`${name} ${i}`, 'order', 'by time')
  const { parents, origin, trial } = dependence(list, marks, facts)
  const origins = all.filter(i => origin[i] === i)
  // Who speaks: the upstream voice of a relay or forward, else the account.
  const isForward = i => list[i].voice === null && list[i].forward !== null
  const [firstAt, speaker] = [new Map(), []]
  for (const i of all) {
    const { voice, forward, account, post } = list[i]
    const passed = isForward(i) ? speaker[firstAt.get(forward.post)] : undefined
    speaker[i] = passed ?? voice ?? forward?.account ?? forward?.origin ?? account ?? `nobody ${i}`
    if (!firstAt.has(post)) firstAt.set(post, i)
  }
  const of = (i, key) => speakers.get(speaker[i])?.[key] ?? null
  const [voice, named] = ['voice', 'named'].map(key => i => of(i, key) ?? speaker[i])
  const tree = i => (list[i].account === null ? null : `${list[i].account} ${origin[i]}`)
  const groups = range(list.length)
  joinEqual(groups, origins, i => (isForward(i) ? null : speaker[i]))
  joinEqual(groups, all, tree)
  const counts = { posts: list.length, speakers: countOf(groups) }
  for (const i of all) if (parents[i]?.rung === 'afterCopies') join(groups, i, parents[i].to)
  counts.afterCopies = countOf(groups)
  for (const i of all) if (parents[i] !== null) join(groups, i, parents[i].to)
  joinEqual(groups, origins, voice)
  const number = new Map(all.filter(i => find(groups, i) === i).map((i, at) => [i, at]))
  const group = all.map(i => number.get(find(groups, i)))
  counts.atMost = number.size
  // Edges: one for each assertion that does not stand for its group, none in a circle, each with a test that holds.
  const areOrigins = (i, j) => origin[i] === i && origin[j] === j
  const areOne = (i, j) => areOrigins(i, j) && speaker[i] === speaker[j]
  const share = key => (i, j) => areOrigins(i, j) && of(i, key) !== null && of(i, key) === of(j, key)
  const label = i => (speakers.get(list[i].account)?.isNameOnly ? 'same-name' : 'same-account')
  const isOneAccount = test => (i, j) =>
    label(i) === test && ((tree(i) !== null && tree(i) === tree(j)) || (areOne(i, j) && !isForward(i) && !isForward(j)))
  const holds = { 'same-origin': areOne, alias: share('alias'), 'common-control': share('controller') }
  holds.coordination = share('cluster')
  holds.linked = (i, j) => areOrigins(i, j) && voice(i) === voice(j)
  holds['same-voice'] = (i, j) => areOne(i, j) && list[i].voice !== null
  for (const test of ['same-account', 'same-name']) holds[test] = isOneAccount(test)
  const isParent = (i, to, edge) => JSON.stringify(parents[i]) === JSON.stringify({ ...edge, to })
  const q = i => facts.clusters.find(({ cluster }) => cluster === of(i, 'cluster'))?.q
  const joined = range(list.length)
  for (const [i, { edge, parent }] of list.entries()) {
    const found = [parents[i], group[i], number.has(i)]
    hold(`${name} ${i}, parent, group, whether it stands for it`, [parent, list[i].group, edge === null], found)
    if (edge === null) continue
    const { test, to, value, rung } = edge
    const isKnown = rung === (RUNG[test] ?? 'atMost') && value === (test === 'coordination' ? q(i) : null)
    const isHeld = (isKnown && holds[test]?.(i, to)) || isParent(i, to, edge) || isParent(to, i, edge)
    if (!isHeld || !join(joined, i, to)) hold(`${name} ${i}, edge`, edge, 'does not hold')
  }
  const edgesOf = rung => list.filter(({ edge }) => edge?.rung === rung).length
  const shrunk = [counts.posts - counts.speakers, counts.speakers - counts.afterCopies]
  hold(`${name}, edges`, [edgesOf('speakers'), edgesOf('afterCopies')], shrunk)
  // Marks.
  const states = marks.map((mark, i) => (mark === 'confirmed' && origin[i] !== i ? 'stale' : mark))
  for (const i of all) hold(`${name} ${i}, mark`, list[i].mark, states[i])
  const confirmed = all.filter(i => states[i] === 'confirmed')
  const strongest = at => KINDS.find(kind => at.some(i => confirming(list[i]).kind === kind))
  const kindsBy = (at, key) => new Map(grouped(at, key).map(([own, positions]) => [own, strongest(positions)]))
  const [kinds, kindOf] = [kindsBy(confirmed, named), kindsBy(confirmed, i => group[i])]
  const answered = new Set(all.filter(i => !['none', 'suggested'].includes(states[i])).map(i => origin[i]))
  const waiting = all.filter(i => states[i] === 'suggested' && !answered.has(origin[i]) && !kindOf.has(group[i]))
  const unlooked = answered.size > 0 || side.isReviewed ? null : 'side-not-reviewed'
  const unassessed = waiting.length > 0 ? 'marks-not-reviewed' : unlooked
  const accessOf = i => list[i].evidentiality ?? (confirming(list[i]).kind === 'words' && 'own-perception')
  const seen = confirmed.filter(i => accessOf(i) === 'own-perception')
  const vantages = []
  const stating = confirmed.filter(i => confirming(list[i]).vantage !== null)
  for (const [, [i]] of grouped(stating, named)) {
    const own = confirming(list[i]).vantage
    const isOther = other => other.some((field, k) => field !== null && own[k] !== null && field !== own[k])
    if (own.some(field => field !== null) && vantages.every(isOther)) vantages.push(own)
  }
  // The bound: N is the largest matching of origins, as tests alone find them, and the voices that assert them.
  function bound(strengths, without) {
    const kept = all.filter(i => group[i] !== without)
    const trials = matching(grouped(kept, i => trial[i]).map(([, at]) => [...new Set(at.map(voice))]))
    const { media, detail, any } = facts.rates
    const parts = PARTS.map(part => {
      const marked = strengths.filter(kind => part.includes(kind)).length
      return { kinds: part, marked, rate: part.includes('words') ? any : Math.min(1, media + detail) }
    }).map(part => ({ ...part, atLeast: lowerBound(trials, part.marked, part.rate, facts.alpha / 2) }))
    return { groups: number.size, trials, parts }
  }
  const boundOf = ({ parts }) => (unassessed === null ? Math.max(...parts.map(({ atLeast }) => atLeast)) : null)
  const whole = bound([...kinds.values()])
  hold(`${name}, bound`, [side.bound, side.unassessed], [whole, unassessed])
  const numbers = { ...counts, marked: kinds.size, atLeast: boundOf(whole), firstHand: new Set(seen.map(named)).size }
  numbers.verifiedMedia = [...kinds.values()].filter(kind => kind === 'media').length
  numbers.decided = list.filter(({ decisions }) => decisions.length > 0).length
  Object.assign(numbers, { unreviewed: new Set(waiting.map(i => group[i])).size, vantages: vantages.length })
  for (const key of new Set([...Object.keys(numbers), ...Object.keys(ladder)]))
    hold(`${name}, ${key}`, ladder[key], numbers[key])
  // Without one group.
  const size = new Map(grouped(all, i => group[i]).map(([own, at]) => [own, at.length]))
  const rank = own => (kindOf.has(own) ? KINDS.indexOf(kindOf.get(own)) : KINDS.length)
  const tried = [...size.keys()].sort((a, b) => rank(a) - rank(b) || size.get(b) - size.get(a) || a - b)
  const without = tried.slice(0, 20).map(own => {
    const isOther = i => group[i] !== own
    const rest = kindsBy(confirmed.filter(isOther), named)
    const found = { group: own, posts: list.length - size.get(own), atMost: number.size - 1, marked: rest.size }
    return { ...found, atLeast: boundOf(bound([...rest.values()], own)) }
  })
  const change = key => (a, b) => (a[key] ?? 0) - (b[key] ?? 0)
  for (const key of ['group', 'posts', 'marked', 'atLeast']) without.sort(change(key))
  hold(`${name}, without a group`, side.withoutOrigin, without)
  const fatal = numbers.atLeast > 0 && kindOf.size <= 20 ? without.filter(({ atLeast }) => atLeast === 0) : []
  hold(`${name}, hangs on`, side.hangsOn, number.size === 1 ? 0 : fatal.length === 1 ? fatal[0].group : null)
}

const paths = process.argv.slice(2)
for (const path of paths.length > 0 ? paths : ['no file']) {
  const before = differences
  try {
    const { digest, ...facts } = JSON.parse(readFileSync(path, 'utf8'))
    const { format, version, alpha, support, deny } = facts
    hold('facts', [format, version, alpha, support.side, deny.side], ['anechoic-voices', 1, 0.01, 'support', 'deny'])
    hold('digest', digest, createHash('sha256').update(JSON.stringify(facts)).digest('hex'))
    checkRates(facts.rates)
    for (const side of [support, deny]) checkSide(side, facts, voices(facts))
  } catch (error) {
    hold('facts', path, String(error.message))
  }
  console.log(`${path}: ${differences === before ? 'all numbers agree' : `${differences - before} differences`}`)
}
process.exitCode = differences === 0 ? 0 : 1
