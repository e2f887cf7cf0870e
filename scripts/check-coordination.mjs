// Recomputes every verdict on acting together from its exported facts. Shares no code with the program that made them.
// Usage: node check-coordination.mjs FACTS.json    Exit code: 0 when all agrees, 1 when anything differs or cannot be read.
// The formulas are those of docs/methods.md#acting-together. Taken as given: counts over the whole corpus (strata, cells,
// organic lags, tasteShares), p-values of pairs outside all groups, and how accounts were cut into groups to be tested.

import { readFileSync } from 'node:fs'

let differences = 0
function differ(where, stated, found) {
  differences++
  console.log(`${where}: stated ${JSON.stringify(stated)}, recomputed ${JSON.stringify(found)}`)
}
/** Numbers agree to 7 digits; p-values that leave the range of doubles agree. */
function agree(a, b) {
  const [apart, largest] = [Math.abs(a - b), Math.max(Math.abs(a), Math.abs(b))]
  return a === b || (typeof a === typeof b && (apart <= 1e-7 * largest || largest < 1e-290))
}
/** Compares the values of `found` with those of the same names; NaN is written as null. */
function hold(where, stated, found) {
  for (const [key, value] of Object.entries(found)) {
    const expected = Number.isNaN(value) ? null : value
    if (!agree(stated[key], expected)) differ(`${where}, ${key}`, stated[key], expected)
  }
}
const ascending = values => [...values].sort((a, b) => a - b)
const sum = values => values.reduce((total, value) => total + value, 0)
const range = (count, of) => Array.from({ length: count }, (_, i) => of(i))
const middle = v => (v.length === 0 ? Number.NaN : (v[(v.length - 1) >> 1] + v[v.length >> 1]) / 2)
const median = values => middle(ascending(values))

// Tails of distributions, summed term by term in logarithms.
const logFactorials = [0]
function logFactorial(n) {
  for (let i = logFactorials.length; i <= n; i++) logFactorials.push(logFactorials[i - 1] + Math.log(i))
  return logFactorials[n]
}
function sumOfLogs(logs) {
  const largest = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  return Math.min(1, Math.exp(largest) * sum(logs.map(log => Math.exp(log - largest))))
}
const poissonTerm = (mean, k) => k * Math.log(mean) - mean - logFactorial(k)
function poissonTail(k, mean) {
  if (!(mean > 0)) return 0
  if (mean > k + 1) return 1 - sumOfLogs(range(k, i => poissonTerm(mean, i)))
  return sumOfLogs(range(60 + Math.ceil(10 * Math.sqrt(k)), i => poissonTerm(mean, k + i)))
}
function binomialTail(n, p, k) {
  const term = i => logFactorial(n) - logFactorial(i) - logFactorial(n - i) + i * Math.log(p) + (n - i) * Math.log1p(-p)
  return p >= 1 ? 1 : sumOfLogs(range(n - k + 1, i => term(k + i)))
}
/** Fisher 1932: the chi-square tail with 2n degrees of freedom, as a Poisson sum. */
const chiSquareTail = (n, x) => (x > 0 ? sumOfLogs(range(n, i => poissonTerm(x, i))) : 1)
const fisher = p => (p.length < 2 ? 1 : chiSquareTail(p.length, sum(p.map(x => -Math.log(x)))))
// Corrections for the number of tests.
const harmonic = n => sum(range(Math.min(n, 1e6), i => 1 / (i + 1))) + Math.log(Math.max(1, n / 1e6))
/** q-values after Benjamini & Hochberg 1995; `tested` with the factor for any dependence. */
function adjusted(pValues, tested) {
  const order = [...pValues.keys()].sort((a, b) => pValues[b] - pValues[a])
  const q = []
  let smallest = 1
  for (const [k, i] of order.entries()) {
    smallest = Math.min(smallest, (pValues[i] * tested) / (order.length - k))
    q[i] = smallest
  }
  return q
}
/** Simes 1986 for each account that is in a pair, and the q-value of that. */
function simes(pairs, key, accounts, tested) {
  const ends = pairs.flatMap(pair => [pair.a, pair.b].map(account => ({ account, p: pair[key] })))
  const of = Map.groupBy(ends, ({ account }) => account)
  const combined = list => ascending(list).reduce((least, p, k) => Math.min(least, ((accounts - 1) * p) / (k + 1)), 1)
  const p = [...of.values()].map(list => combined(list.map(end => end.p)))
  const q = adjusted(p, tested)
  return new Map([...of.keys()].map((account, i) => [account, { p: p[i], q: q[i] }]))
}
/** The set that each element is in when those of one list are together. */
function joined(lists) {
  const setOf = new Map()
  for (const list of lists) {
    const together = new Set(list.flatMap(element => [...(setOf.get(element) ?? [element])]))
    for (const element of together) setOf.set(element, together)
  }
  return setOf
}
function check(facts) {
  const { settings, level, strata, groups, clusters, accountsByKinds: kinds } = facts
  const { windowsSeconds, nullModel, correction } = settings
  hold('facts', facts, { format: 'anechoic-coordination-facts', version: 1, level: settings.q * 0.6 })
  hold('windows', windowsSeconds, ascending(new Set(windowsSeconds)))
  if (!/^(all|activity|hours) (bh|by)$/.test(`${nullModel} ${correction}`)) differ('settings', settings, 'known ones')
  const windows = windowsSeconds.map(seconds => seconds * 1000)
  const horizon = windows.at(-1)
  // How many pairs and accounts could have met.
  const partners = kinds.map(([bits]) => sum(kinds.map(([other, count]) => ((other & bits) === 0 ? 0 : count))) - 1)
  const m = sum(kinds.map(([, own], i) => (own * partners[i]) / 2))
  const n = sum(kinds.map(([, own], i) => (partners[i] > 0 ? own : 0)))
  hold('facts', facts, { pairsTested: m, accountsTested: n })
  const [mCorrected, nCorrected] = correction === 'by' ? [m * harmonic(m), n * harmonic(n)] : [m, n]
  // Actions of the accounts concerned.
  const objects = new Map(facts.objects.map(([object, kind, accounts]) => [object, { kind, accounts }]))
  const cells = new Map(facts.cells.map(cell => [cell.cell, cell]))
  const isIn = (s, { kind, accounts: all }) => s.kind === kind && s.fewestAccounts <= all && all <= s.mostAccounts
  const rate = strata.map(s => s.meetings.map(meetings => (meetings + 1) / Math.max(1, s.actionPairs)))
  const maskOf = new Map(facts.maskedGroups.flatMap(mask => mask.accounts.map(account => [account, mask])))
  const ratesFor = (a, b) => (maskOf.has(a) && maskOf.get(a) === maskOf.get(b) ? maskOf.get(a).rates : rate)
  const accounts = new Map()
  for (const { account, actions } of facts.accounts) {
    const own = { actions: new Map(), perStratum: strata.map(() => 0), perCell: new Map() }
    accounts.set(account, own)
    for (const [object, time, act, cell] of actions) {
      const stratum = strata.findIndex(s => isIn(s, objects.get(object)))
      hold(`cell ${cell}`, cells.get(cell), { stratum })
      own.actions.set(object, { object, account, time, act, cell })
      own.perStratum[stratum]++
      own.perCell.set(cell, (own.perCell.get(cell) ?? 0) + 1)
    }
    hold(`account ${account}, actions`, actions, { length: own.actions.size })
  }
  // Pairs: how often they met, what chance would have given, and both p-values.
  function chanceOf(a, b) {
    const [own, other, rates] = [accounts.get(a), accounts.get(b), ratesFor(a, b)]
    const both = [...own.actions.values()].map(x => ({ x, y: other.actions.get(x.object) })).filter(({ y }) => y)
    const met = both.map(({ x, y }) => ({ x, y, lag: Math.abs(x.time - y.time) })).filter(({ lag }) => lag <= horizon)
    const acts = (side, w) => new Set(met.filter(({ lag }) => lag <= w).map(pair => pair[side].act)).size
    const observed = windows.map(w => Math.min(acts('x', w), acts('y', w)))
    const byActivity = windows.map((_, w) => sum(own.perStratum.map((n, s) => n * other.perStratum[s] * rates[s][w])))
    const byPresence = windows.map(() => 0)
    for (const [cell, count] of own.perCell) {
      const left = (all, side) => all - (nullModel === 'hours' ? 0 : met.filter(p => p[side].cell === cell).length)
      const free = Math.max(0, left(count, 'x')) * Math.max(0, left(other.perCell.get(cell) ?? 0, 'y'))
      const { actions, meetings } = cells.get(cell)
      for (const w of windows.keys()) byPresence[w] += (free * (meetings[w] + 1)) / ((actions * (actions - 1)) / 2 + 1)
    }
    const expected = byActivity.map((n, w) => (nullModel === 'hours' ? Math.max(n, byPresence[w]) : n + byPresence[w]))
    const tails = observed.map((x, w) => (x < 2 ? 1 : poissonTail(x, expected[w])))
    const w = tails.indexOf(Math.min(...tails))
    const figures = { observed: observed[w], expected: expected[w], windowSeconds: windowsSeconds[w] }
    return { observed, tails, figures, p: Math.min(1, tails[w] * tails.length) }
  }
  function aloneOf({ observed, tails }) {
    const shared = observed.at(-1)
    const taste = w => (facts.tastePairs / (0.9 * m)) * binomialTail(shared, facts.tasteShares[w], observed[w])
    const p = range(windows.length - 1, w => (observed[w] < 2 ? 1 : Math.max(tails[w] / 0.1, taste(w))))
    return shared < 3 ? 1 : Math.min(1, Math.min(1, ...p) * Math.max(1, p.length))
  }
  const { first, second, pValue, tastePValue } = facts.pairs
  const pairs = first.map((a, i) => ({ a, b: second[i], p: pValue[i], alone: tastePValue[i] }))
  for (const list of Object.values(facts.pairs)) hold('pairs', list, { length: pairs.length })
  const listed = new Map(pairs.map(pair => [`${pair.a} ${pair.b}`, pair]))
  const checked = pairs.filter(pair => accounts.has(pair.a) && accounts.has(pair.b))
  for (const pair of checked) {
    pair.chance = chanceOf(pair.a, pair.b)
    hold(`pair ${pair.a} ${pair.b}`, pair, { p: pair.chance.p, alone: aloneOf(pair.chance) })
  }
  for (const { accounts: group } of groups.filter(g => facts.crowdedObjects === 0 && g.accounts.length <= 200)) {
    const missing = (a, b) => !listed.has(`${a} ${b}`) && chanceOf(a, b).p < 1e-4
    const found = group.flatMap((a, i) => group.slice(i + 1).filter(b => missing(a, b)))
    if (found.length > 0) differ('pairs', 'all listed', `more, of ${found}`)
  }
  // Which pairs and accounts are beyond chance; every group is held together by such.
  const [chanceQ, aloneQ] = [pValue, tastePValue].map(list => adjusted(list, mCorrected))
  for (const [i, pair] of pairs.entries()) Object.assign(pair, { chanceQ: chanceQ[i], aloneQ: aloneQ[i] })
  const byChance = simes(pairs, 'p', n, nCorrected)
  const beyondAt = at => pairs.filter(pair => pair.chanceQ <= at)
  const accountsAt = at => [...byChance.keys()].filter(account => byChance.get(account).q <= at)
  const isBeyondAt = at => new Set([...beyondAt(at).flatMap(({ a, b }) => [a, b]), ...accountsAt(at)])
  const isBeyond = isBeyondAt(level)
  hold('facts', facts, { pairsBeyondChance: beyondAt(level).length })
  const loose = nullModel === 'activity' ? level : Math.min(1, 15 * level)
  const isCandidate = isBeyondAt(loose)
  const isStrong = ({ p, chanceQ: q }) => q <= loose || p <= loose / nCorrected
  const links = pairs.filter(pair => isStrong(pair) && isCandidate.has(pair.a) && isCandidate.has(pair.b))
  const groupOf = new Map(groups.flatMap((group, g) => group.accounts.map(account => [account, g])))
  for (const [g, { accounts: group }] of groups.entries()) {
    const isLinked = links.some(({ a, b }) => groupOf.get(a) === g && groupOf.get(b) === g)
    const isApart = group.every(account => groupOf.get(account) === g)
    const isBeyondChance = group.length >= 4 || group.some(account => isBeyond.has(account))
    if (!isLinked || !isApart || !isBeyondChance) differ(`group ${g}`, 'a group', { isLinked, isApart, isBeyondChance })
  }
  // Groups: how close their members act, held against organic lags.
  const rankOf = (samples, lag) => (samples.filter(sample => sample <= lag).length + 1) / (samples.length + 1)
  function closenessOf({ accounts: group, onObjects }) {
    const own = new Map(onObjects.map(([object, partners, lags]) => [`${object} ${partners}`, lags]))
    const ofGroup = group.flatMap(account => [...accounts.get(account).actions.values()])
    const actionsOn = Map.groupBy(ofGroup, ({ object }) => object)
    const byAct = new Map()
    const gatherings = []
    for (const object of ascending(actionsOn.keys())) {
      const actions = actionsOn.get(object).sort((a, b) => a.time - b.time)
      const { kind, accounts: all } = objects.get(object)
      const likeOf = partners => facts.references[`${kind} ${Math.min(23, Math.floor(Math.log2(all)))} ${partners}`]
      const rank = (partners, lag, part) => {
        const name = `${object} ${partners}`
        if (all - actions.length >= 2 * (partners + 1) && !own.has(name)) differ(`lags on ${name}`, 'none', 'needed')
        return Math.max(rankOf(likeOf(partners)[part], lag), own.get(name) ? rankOf(own.get(name)[part], lag) : 0)
      }
      const met = []
      for (const { account, act, time } of actions) {
        const lagTo = a => (a.account === account ? Number.POSITIVE_INFINITY : Math.abs(a.time - time))
        const near = actions.map(lagTo).filter(lag => lag <= horizon)
        if (near.length === 0) continue
        const lag = median(near)
        const partners = Math.min(near.length, 9)
        const p = rank(partners, lag, 'lags')
        const figures = { account, lag, p, others: near.length, organic: median(likeOf(partners).lags) }
        if (!(byAct.get(act)?.p >= p)) byAct.set(act, figures)
        met.push({ time, act })
      }
      const some = met.length > 10 ? range(10, i => met[Math.round((i * (met.length - 1)) / 9)]) : met
      const between = some.flatMap((a, i) => some.slice(i + 1).map(b => b.time - a.time)).filter(lag => lag <= horizon)
      const p = between.length === 0 ? Number.NaN : rank(some.length - 1, median(between), 'spreads')
      if (met.length > 0) gatherings.push({ acts: met.map(({ act }) => act), p })
    }
    const occasionOf = joined(gatherings.map(({ acts }) => acts))
    const occasions = Map.groupBy(
      gatherings.filter(({ p }) => p > 0),
      ({ acts }) => occasionOf.get(acts[0]),
    )
    const largest = [...occasions.values()].map(list => Math.max(...list.map(({ p }) => p)))
    const members = Map.groupBy(byAct.values(), ({ account }) => account)
    return { members, acts: [...byAct.values()], occasions: largest.length, p: fisher(largest) }
  }
  const close = groups.map(closenessOf)
  const middleOf = (acts, key) => median(acts.map(act => act[key]).filter(lag => lag >= 0))
  const isClose = acts => middleOf(acts, 'lag') <= 0.5 * middleOf(acts, 'organic')
  const groupP = groups.map(({ pValue }, g) => (isClose(close[g].acts) ? pValue : 1))
  const nulls = p => Math.min(p.length, 2 * (p.filter(x => x > 0.5).length + 1))
  const adaptive = p => adjusted(p, correction === 'by' ? p.length * harmonic(p.length) : nulls(p))
  const isTaken = (p, q) => nullModel === 'activity' || (q <= level && p <= 0.5)
  const groupQ = adaptive(groupP)
  const tested = groups.filter((_, g) => isTaken(groupP[g], groupQ[g])).flatMap(({ members }) => members)
  const memberQ = adaptive(tested.map(([, , p]) => p))
  const foundQ = new Map()
  for (const [i, [account, , p]] of tested.entries()) if (isTaken(p, memberQ[i])) foundQ.set(account, memberQ[i])
  for (const [g, group] of groups.entries()) {
    const { members, occasions, p } = close[g]
    const isFound = group.accounts.filter(account => foundQ.has(account)).length > 1
    hold(`group ${g}`, group, { pValue: p, qValue: groupQ[g], occasions, isFound })
    hold(`group ${g}, members`, group.members, { length: members.size })
    for (const [account, acts, pValue, qValue] of group.members) {
      const met = members.get(account) ?? []
      const found = { acts: met.length, pValue: fisher(met.map(x => x.p)), qValue: foundQ.get(account) ?? null }
      hold(`group ${g}, account ${account}`, { acts, pValue, qValue }, found)
    }
  }
  // Pairs alone, and the clusters that follow from both.
  const byAlone = simes(pairs, 'alone', n, nCorrected)
  const isAlone = ({ a, b, aloneQ: q }) => [byAlone.get(a).q, byAlone.get(b).q, q].every(x => x <= level)
  const foundGroup = a => (foundQ.has(a) && groups[groupOf.get(a)].isFound ? groupOf.get(a) : -1)
  const together = groups.map((group, g) => group.accounts.filter(account => foundGroup(account) === g))
  const clusterOf = joined([...together, ...pairs.filter(isAlone).map(({ a, b }) => [a, b])])
  const recomputed = [...new Set(clusterOf.values())].map(set => ascending(set).join(' ')).sort()
  const stated = clusters.map(({ members }) => members.map(({ account }) => account).join(' ')).sort()
  hold('clusters', stated, { ...recomputed, length: recomputed.length })
  const [groupIn, alone] = nullModel === 'activity' ? [() => -1, byChance] : [foundGroup, byAlone]
  for (const [c, cluster] of clusters.entries()) {
    const members = new Set(cluster.members.map(({ account }) => account))
    const inside = pairs.filter(({ a, b }) => members.has(a) && members.has(b))
    const shown = inside.filter(pair => pair.chanceQ <= level || isAlone(pair))
    const own = ascending(new Set([...members].map(groupIn))).filter(g => g >= 0)
    const [strongest] = own.sort((x, y) => groups[x].pValue - groups[y].pValue)
    const figures = close[strongest] ?? closenessOf({ accounts: [...members], onObjects: cluster.onObjects })
    for (const member of cluster.members) {
      const [account, g] = [member.account, groupIn(member.account)]
      const met = (close[g] ?? figures).members.get(account) ?? []
      const { p, q } =
        g < 0 ? (alone.get(account) ?? { p: 1, q: 1 }) : { p: fisher(met.map(x => x.p)), q: foundQ.get(account) }
      const medianSeconds = median(met.map(({ lag }) => lag)) / 1000
      const meetings = (x, n, s) => n * accounts.get(x).perStratum[s] * ratesFor(account, x)[s].at(-1)
      const others = [...members].filter(x => x !== account)
      const expected = others.flatMap(x => accounts.get(account).perStratum.map((n, s) => meetings(x, n, s)))
      const counts = { observed: sum(met.map(x => x.others)), expected: sum(expected) }
      const found = { ...counts, medianSeconds, pValue: p, qValue: q, evidence: g < 0 ? 'pairs' : 'group' }
      hold(`cluster ${c}, account ${account}`, member, found)
    }
    hold(`cluster ${c}, pairs`, cluster.pairs, { length: shown.length })
    const qOf = pair => (pair.chanceQ <= level ? pair.chanceQ : pair.aloneQ)
    for (const stated of cluster.pairs) {
      const pair = listed.get(`${stated.first} ${stated.second}`)
      hold(`cluster ${c}, pair`, stated, { pValue: pair.p, qValue: qOf(pair), ...pair.chance.figures })
    }
    const least = of => shown.reduce((smallest, pair) => Math.min(smallest, of(pair)), 1)
    const [p, q] = strongest === undefined ? [least(pair => pair.p), least(qOf)] : [figures.p, groupQ[strongest]]
    const medianSeconds = middleOf(figures.acts, 'lag') / 1000
    hold(`cluster ${c}`, cluster, { pValue: p, qValue: q, occasions: figures.occasions, medianSeconds })
  }
  const taste = groups.filter(group => !group.isFound && group.accounts.some(account => isBeyond.has(account)))
  const isFree = account => !foundQ.has(account) && !(byAlone.get(account)?.q <= level)
  const free = taste.map(group => group.accounts.filter(isFree).length).filter(count => count > 0)
  hold('facts', facts, { groupsOfTaste: free.length, accountsOfTaste: sum(free) })
  console.log(`${clusters.length} clusters, ${groups.length} groups, ${checked.length} of ${pairs.length} pairs`)
}

try {
  check(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')))
} catch (error) {
  differ('facts', 'complete', Map.groupBy ? error.message : 'Node.js 22 or newer is needed')
}
console.log(differences === 0 ? 'all agrees' : `${differences} differences`)
process.exitCode = differences === 0 ? 0 : 1
