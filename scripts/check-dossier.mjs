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

// ---- The page.
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decode = text => text.replace(/&(#?\w{2,5});/g, (_, name) => ENTITIES[name] ?? '�')
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]/gu
const visible = text => text.replace(UNSEEN, c => `⟨U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`)
/** The only digits that no fact stands behind: names of things. */
const NAMES = /SHA-256|-sha256|base64|“person [12]”|«человек [12]»|«[12]-адам»/g
const isNumeral = text => /\p{N}/u.test(text.replace(NAMES, ''))
const english = (value, digits) => new Intl.NumberFormat('en', { maximumFractionDigits: digits, useGrouping: false }).format(value)
function percent(value) {
  if (value > 0 && value < 0.001) return '< 0.1 %'
  return value < 1 && value > 0.999 ? '> 99.9 %' : `${english(value * 100, 1)} %`
}
/** A printed number in plain English digits. */
function plain(text, language) {
  const joined = language === 'en' ? text.replaceAll(',', '') : text.replace(/(?<=\d)[\u00a0\u202f](?=\d)/g, '').replace(',', '.')
  return joined.replaceAll('\u00a0', ' ')
}
function lookUp(facts, path) {
  const step = (at, key) => (at !== null && at !== undefined && Object.hasOwn(Object(at), key) ? at[key] : undefined)
  return path.split('.').filter(Boolean).reduce(step, facts)
}
/** What must be printed for a fact, and what is. */
function compare(node, known, language) {
  const { path, text, attributes, href } = node
  const fact = lookUp(known, path)
  const [as, stated] = [attributes['data-as'], attributes.value ?? attributes['data-value']]
  if (stated !== undefined) hold(`${path}, attribute`, stated, String(fact))
  if (/(^|\.)exhibits?(\.\d+)?$/.test(path) && href !== undefined) hold(`${path}, link`, href, `#e${fact}`)
  if (typeof fact === 'number') {
    const expected = as === '%' ? percent(fact) : english(fact, Number(attributes['data-digits'] ?? 0))
    return hold(path, plain(text, language), expected)
  }
  if (typeof fact !== 'string') return hold(path, text, 'nothing of that name')
  if (as === 'role') return hold(path, text.replace(/\D/g, ''), fact.replace(/\D/g, ''))
  if (stated !== undefined) return hold(path, plain(text, language), fact)
  const time = fact.replace('T', ', ').replace(/(, \d\d)Z$/, '$1 h UTC').replace(/Z$/, ' UTC')
  return hold(path, text, visible(as === 'time' ? time : fact))
}
/** Elements with the name of a fact, blocks of facts, ids, links, and numbers that stand outside of any. */
function read(markup) {
  const page = { nodes: [], blocks: new Map(), ids: new Set(), targets: [], strays: [], language: '' }
  const stack = []
  for (const piece of markup.split('<').slice(1)) {
    const end = piece.indexOf('>')
    const [tag, text] = [piece.slice(0, end), piece.slice(end + 1)]
    if (tag.startsWith('/')) {
      const { node } = stack.pop() ?? {}
      if (node !== undefined) page.nodes.push(node)
    } else if (!tag.startsWith('!')) {
      const name = /^[\w:]*/.exec(tag)[0]
      const attributes = Object.fromEntries([...tag.matchAll(/\s([\w:-]+)="([^"]*)"/g)].map(([, k, v]) => [k, decode(v)]))
      const above = stack.at(-1) ?? { scope: '' }
      const below = (path = '') => (path.startsWith('/') ? path.slice(1) : `${above.scope}.${path}`)
      const own = { name, scope: below(attributes['data-at']), href: attributes.href ?? above.href, inside: above.node ?? above.inside }
      own.isFact = name === 'script' && /^facts-/.test(attributes.id ?? '')
      own.isSkipped = name === 'style' || above.isSkipped
      if (attributes['data-is'] !== undefined)
        own.node = { path: below(attributes['data-is']).replace(/\.+/g, '.').replace(/^\./, ''), attributes, href: own.href, text: '' }
      if (attributes.id !== undefined) page.ids.add(attributes.id)
      if (attributes.href !== undefined) page.targets.push(attributes.href)
      if (name === 'html') page.language = attributes.lang
      if (own.isFact) page.blocks.set(attributes.id, text)
      for (const key of ['title', 'alt', 'aria-label', 'aria-description', 'placeholder', 'start'])
        if (isNumeral(attributes[key] ?? '')) page.strays.push(attributes[key])
      if (!tag.endsWith('/') && !['meta', 'br', 'img', 'hr', 'link', 'input'].includes(name)) stack.push(own)
    }
    const at = stack.at(-1)
    if (at === undefined || at.isFact || at.isSkipped) continue
    const within = at.node ?? at.inside
    if (within !== undefined) within.text += decode(text)
    else if (isNumeral(decode(text))) page.strays.push(decode(text))
  }
  return page
}

// ---- All of it.
const RUNGS = ['posts', 'speakers', 'afterCopies', 'atMost', 'marked', 'atLeast']
/** The record with what the facts give in place of what it states; every difference between the two is told. */
function knownOf(record, blocks) {
  const sum = (list, key) => list.reduce((total, own) => total + own[key], 0)
  const known = { ...record }
  known.claims = record.claims.map((claim, i) => {
    const place = `claim ${claim.number}`
    const { digest, ...facts } = factsOf(blocks.get(`facts-claim-${claim.number}`) ?? '')
    hold(`${place}, digest`, [claim.digest, digest], Array(2).fill(createHash('sha256').update(JSON.stringify(facts)).digest('hex')))
    hold(`${place}, number`, claim.number, i + 1)
    const voices = voicesOf(facts)
    const own = { ...claim }
    for (const side of ['support', 'deny']) {
      const stated = claim[side]
      const { tests, one, speakersOf, ...found } = weigh(facts[side], facts, voices)
      found.tests = stated.tests.map(({ test }) => ({ test, posts: tests.get(test) ?? 0 }))
      hold(`${place}, ${side}, tests`, new Set(stated.tests.map(({ test }) => test)).size, tests.size)
      found.shown = stated.shown.map(shown => ({ ...shown, ...one(shown.position) }))
      for (const [key, value] of Object.entries(found)) hold(`${place}, ${side}, ${key} in the record`, sorted(stated[key]), sorted(value))
      for (const { position, speaker, exhibit } of stated.shown) {
        if (/^\d+$/.test(speaker ?? '')) hold(`${place}, ${side} ${position}, speaker`, speakersOf(position).includes(speaker), true)
        if (exhibit !== undefined) hold(`${place}, ${side} ${position}, exhibit`, record.exhibits.some(({ number }) => number === exhibit), true)
      }
      own[side] = { ...stated, ...found }
    }
    const { disclosure, figures, totals } = claim
    for (const [key, list] of Object.entries({ ...disclosure, figures }))
      if (Array.isArray(list) && list.length < 200) hold(`${place}, ${key}`, totals[key], list.length)
    return own
  })
  hold('exhibits, numbers', record.exhibits.map(({ number }) => number), range(record.exhibits.length).map(i => i + 1))
  known.sums = { withheld: sum(record.withheld, "count") }
  known.sums.copies = record.exhibits.filter(({ file }) => file !== undefined).length
  hold('sums', record.sums, known.sums)
  return known
}
/** Keys in one order and nothing undefined, so that equal values have equal text. */
function sorted(value) {
  if (!isObject(value) || Array.isArray(value)) return Array.isArray(value) ? value.map(sorted) : (value ?? null)
  return Object.fromEntries(Object.keys(value).sort().filter(key => value[key] !== undefined).map(key => [key, sorted(value[key])]))
}
function check(markup) {
  const page = read(markup)
  const record = factsOf(page.blocks.get('facts-record') ?? '')
  hold('format', [record.format, record.version, record.language], ['anechoic-dossier', 1, page.language])
  const known = knownOf(record, page.blocks)
  for (const node of page.nodes) compare(node, known, page.language)
  for (const text of page.strays) hold('text outside of the facts', text, 'no number')
  for (const target of new Set(page.targets))
    if (target.startsWith('#')) hold('link', page.ids.has(target.slice(1)) ? '' : target, '')
  const printed = tally(page.nodes.map(({ path }) => path))
  const times = path => printed.get(path) ?? 0
  record.claims.forEach(({ number, ...claim }, i) => {
    for (const side of ['support', 'deny']) {
      const { ladder } = known.claims[i][side]
      for (const rung of RUNGS) {
        const isOpen = ladder.atLeast === null && ['marked', 'atLeast'].includes(rung)
        const count = times(`claims.${i}.${side}.ladder.${rung}`)
        hold(`claim ${number}, ${side}, ${rung} in picture and table`, isOpen ? count : Math.min(2, count), isOpen ? 0 : 2)
      }
      claim[side].shown.forEach((_, k) => hold(`claim ${number}, ${side}, entry ${k}`, times(`claims.${i}.${side}.shown.${k}.origin`), 1))
    }
    const count = page.nodes.filter(({ path }) => path.startsWith(`claims.${i}.`)).length
    console.log(`claim ${number}: ${count} numbers and words compared with its facts`)
  })
  record.exhibits.forEach((_, i) => hold(`exhibit ${i + 1} in the list`, times(`exhibits.${i}.commitment`), 1))
  return page.nodes.length
}

const paths = process.argv.slice(2)
for (const path of paths.length > 0 ? paths : ['no file']) {
  const before = differences
  let compared = 0
  try {
    compared = check(readFileSync(path, 'utf8'))
  } catch (error) {
    hold('dossier', String(error.message), 'a dossier that can be read')
  }
  console.log(`${path}: ${differences === before ? `all ${compared} agree` : `${differences - before} differences`}`)
}
process.exitCode = differences === 0 ? 0 : 1
