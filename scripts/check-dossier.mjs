// Recomputes every number that a dossier prints from the facts inside it. Reads that file alone; shares no code with any other program.
// Usage: node check-dossier.mjs DOSSIER.html ...   Exit code: 0 when all agrees, 1 when anything differs or cannot be read. Definitions: docs/methods.md (The dossier and its checker). Which test joined two posts is taken as given: check-voices.mjs looks at that.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

let differences = 0
function hold(place, printed, found) {
  const [a, b] = [printed, found].map(value => JSON.stringify(value))
  if (a !== b && ++differences <= 200) console.log(`${place}: printed ${a}, recomputed ${b}`)
}
const hashOf = text => createHash('sha256').update(text).digest('hex')
const range = count => Array.from({ length: count }, (_, i) => i)
const groupOn = (positions, keys) => Map.groupBy(positions, i => keys[i])
const countBy = (items, key) => new Map([...Map.groupBy(items, key)].map(([own, same]) => [own, same.length]))
// Facts: gzip of JSON whose lists of like records stand in columns.
function unpack(value) {
  if (Array.isArray(value)) return value.map(unpack)
  if (typeof value !== 'object' || value === null) return value
  if (value.$rows === undefined)
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, unpack(own)]))
  return value.$rows.flatMap(({ keys, length, columns }) => {
    const lists = []
    for (const column of columns) lists.push(unpackColumn(column, length, lists))
    return range(length).map(i => Object.fromEntries(keys.map((key, k) => [key, lists[k][i]])))
  })
}
function unpackColumn(column, length, earlier) {
  if (Array.isArray(column)) return column.map(unpack)
  const { all, steps, singles, like, but, has, of } = column
  const sums = [0]
  if (steps !== undefined)
    return steps.map(step => (step === null ? null : sums.push(sums.at(-1) + step) && sums.at(-1)))
  if (singles !== undefined) return singles.map(value => (value === null ? null : Math.fround(value)))
  if (like !== undefined) return Object.assign([...earlier[like]], Object.fromEntries(unpack(but)))
  const held = has && unpack(of).values()
  return has ? [...has].map(digit => (digit === '1' ? held.next().value : null)) : range(length).map(() => all)
}
const factsOf = text => unpack(JSON.parse(gunzipSync(Buffer.from(text ?? '', 'base64')).toString('utf8')))
const logFactorials = [0]
function logFactorial(n) {
  for (let i = logFactorials.length; i <= n; i++) logFactorials.push(logFactorials[i - 1] + Math.log(i))
  return logFactorials[n]
}
/** P[Binomial(n, f) >= k]; the smaller end of the distribution is summed. */
function tail(n, f, k) {
  if (k <= 0 || k > n || f <= 0 || f >= 1) return k <= 0 || (k <= n && f >= 1) ? 1 : 0
  const log = i => logFactorial(n) - logFactorial(i) - logFactorial(n - i) + i * Math.log(f) + (n - i) * Math.log1p(-f)
  const step = k > n * f ? 1 : -1
  let sum = 0
  for (let i = step > 0 ? k : k - 1, term = 1; i >= 0 && i <= n && term >= sum * 1e-14; i += step) {
    term = Math.exp(log(i))
    sum += term
  }
  return step > 0 ? sum : 1 - sum
}
const lowerBound = (trials, marked, f, alpha) => range(marked + 1).find(t => tail(trials - t, f, marked - t) >= alpha)
/** Most pairs of a list and one of its members, none twice: augmenting paths, breadth first. */
function matching(lists) {
  const [owner, dead] = [new Map(), new Set()]
  for (const start of lists.keys()) {
    const [queue, seen] = [[{ left: start }], new Set()]
    let end
    for (const at of queue) {
      for (const right of end === undefined ? lists[at.left] : []) {
        if (seen.has(right) || dead.has(right)) continue
        seen.add(right)
        if (owner.has(right)) queue.push({ left: owner.get(right), right, at })
        else end ??= { right, at }
      }
    }
    if (end === undefined) for (const right of seen) dead.add(right)
    for (; end?.at !== undefined; end = end.at) owner.set(end.right, end.at.left)
  }
  return owner.size
}
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
  const [all, sets] = [range(speakers.length), range(speakers.length)]
  function joinBy(key) {
    for (const [own, [first, ...rest]] of Map.groupBy(all, i => speakers[i][key]))
      if (own !== null) for (const i of rest) join(sets, i, first)
    return all.map(i => find(sets, i))
  }
  const voice = ['alias', 'controller', 'cluster'].map(joinBy)[2]
  const named = joinBy('name')
  return new Map(speakers.map(({ speaker, cluster }, i) => [speaker, { voice: voice[i], named: named[i], cluster }]))
}
const STRENGTH = ['media', 'detail', 'words']
const own = ({ reviews }) => reviews.findLast(({ verdict, isDisputed }) => verdict === 'own' && !isDisputed)
function markOf({ reviews, suggestsOwnAccess, isAgentless, isDisputed, parent }) {
  let state = suggestsOwnAccess ? 'suggested' : 'none'
  if (reviews.length > 0) state = reviews[0].isDisputed || reviews[0].verdict === 'unsure' ? 'disputed' : 'rejected'
  if (own({ reviews }) !== undefined) state = isDisputed ? 'disputed' : 'confirmed'
  if (isAgentless && state !== 'rejected') return 'none'
  return state === 'confirmed' && parent !== null ? 'stale' : state
}
/** All that is printed of one side, from its assertions; `stated` gives the order of its lists. */
function weigh({ assertions: list, isReviewed, side }, { alpha, rates }, voices, stated) {
  const all = range(list.length)
  const [sets, origin, trial, speaker, firstAt] = [range(list.length), [], [], [], new Map()]
  for (const i of all) {
    const { edge, parent, post, voice, forward, account } = list[i]
    if (edge !== null && !join(sets, i, edge.to)) hold(`${side} ${i}, edge`, 'in a circle', 'in a tree')
    if (parent !== null && !(parent.to < i)) hold(`${side} ${i}, parent`, parent.to, 'an earlier one')
    origin[i] = parent === null ? i : origin[parent.to]
    trial[i] = parent === null || ['inherited-mark', 'judged-repeat'].includes(parent.test) ? i : trial[parent.to]
    const passed = voice === null && forward !== null ? speaker[firstAt.get(forward.post)] : undefined
    speaker[i] = passed ?? voice ?? forward?.account ?? forward?.origin ?? account ?? `nobody ${i}`
    if (!firstAt.has(post)) firstAt.set(post, i)
  }
  const numbers = new Map([...new Set(all.map(i => find(sets, i)))].map((root, number) => [root, number]))
  const group = all.map(i => numbers.get(find(sets, i)))
  const sizes = countBy(all, i => group[i])
  const [voice, named] = ['voice', 'named'].map(key => all.map(i => voices.get(speaker[i])?.[key] ?? speaker[i]))
  const repeated = list.filter(({ edge }) => edge !== null)
  const [rungs, tests] = ['rung', 'test'].map(key => countBy(repeated, ({ edge }) => edge[key]))
  hold(`${side}, tests`, stated.tests.map(({ test }) => test).sort(), [...tests.keys()].sort())
  const marks = list.map(markOf)
  const confirmed = all.filter(i => marks[i] === 'confirmed')
  const strongest = same => STRENGTH.find(kind => same.some(i => own(list[i]).kind === kind))
  const kinds = (at, key) => new Map([...groupOn(at, key)].map(([id, same]) => [id, strongest(same)]))
  const [byVoice, byGroup] = [kinds(confirmed, named), kinds(confirmed, group)]
  const answered = new Set(all.filter(i => !['none', 'suggested'].includes(marks[i])).map(i => origin[i]))
  const open = all.filter(i => marks[i] === 'suggested' && !answered.has(origin[i]) && !byGroup.has(group[i]))
  const isAssessed = open.length === 0 && (answered.size > 0 || isReviewed)
  const vantages = []
  const stating = confirmed.filter(i => own(list[i]).vantage)
  for (const [, [i]] of groupOn(stating, named)) {
    const { vantage } = own(list[i])
    const isOther = other => other.some((field, k) => field !== null && vantage[k] !== null && field !== vantage[k])
    if (vantage.some(field => field !== null) && vantages.every(isOther)) vantages.push(vantage)
  }
  function boundOf(strengths, without) {
    const kept = all.filter(i => group[i] !== without)
    const trials = matching([...groupOn(kept, trial).values()].map(same => [...new Set(same.map(i => voice[i]))]))
    const parts = [STRENGTH, ['media', 'detail']].map((part, k) => {
      const marked = strengths.filter(kind => part.includes(kind)).length
      const rate = k === 0 ? rates.any : Math.min(1, rates.media + rates.detail)
      return { marked, rate, atLeast: lowerBound(trials, marked, rate, alpha / 2) }
    })
    return { groups: sizes.size, trials, parts }
  }
  const leastOf = ({ parts }) => (isAssessed ? Math.max(...parts.map(({ atLeast }) => atLeast)) : null)
  const bound = boundOf([...byVoice.values()])
  const accessOf = i => list[i].evidentiality ?? (own(list[i]).kind === 'words' && 'own-perception')
  const ladder = { posts: list.length, atMost: sizes.size, marked: byVoice.size, atLeast: leastOf(bound) }
  ladder.speakers = list.length - (rungs.get('speakers') ?? 0)
  ladder.afterCopies = ladder.speakers - (rungs.get('afterCopies') ?? 0)
  ladder.firstHand = new Set(confirmed.filter(i => accessOf(i) === 'own-perception').map(i => named[i])).size
  ladder.verifiedMedia = [...byVoice.values()].filter(kind => kind === 'media').length
  ladder.unreviewed = new Set(open.map(i => group[i])).size
  ladder.decided = list.filter(({ decisions }) => decisions.length > 0).length
  ladder.vantages = vantages.length
  function without(id) {
    const left = confirmed.filter(i => group[i] !== id)
    const rest = kinds(left, named)
    const counts = { origin: id + 1, posts: list.length - sizes.get(id), atMost: sizes.size - 1, marked: rest.size }
    return { ...counts, atLeast: leastOf(boundOf([...rest.values()], id)) }
  }
  const candidates = ladder.atLeast > 0 && byGroup.size <= 20 ? [...byGroup.keys()] : []
  const fatal = sizes.size === 1 ? [0] : candidates.filter(id => without(id).atLeast === 0)
  const clusters = repeated.map(({ account }) => voices.get(account)?.cluster ?? null).filter(id => id !== null)
  const share = repeated.length === 0 ? 0 : clusters.length / repeated.length
  const shown = stated.shown.map(one => {
    const { voice, account, forward } = list[one.position]
    const speakers = [voice, account, forward?.account, forward?.origin, speaker[one.position]].map(String)
    if (/^\d+$/.test(one.speaker)) hold(`${side} ${one.position}, speaker`, speakers.includes(one.speaker), true)
    hold(`${side} ${one.position}, mark`, one.mark, marks[one.position])
    return { ...one, origin: group[one.position] + 1, standsFor: sizes.get(group[one.position]) }
  })
  const listed = sizes.size + all.filter(i => list[i].edge !== null && marks[i] === 'confirmed').length
  const echo = { repeated: repeated.length, coordinated: clusters.length, clusters: new Set(clusters).size, share }
  const counted = stated.tests.map(({ test }) => ({ test, posts: tests.get(test) }))
  const numbered = stated.withoutOrigin.map(({ group: id }) => without(id))
  const found = { ...stated, ladder, bound, shown, listed, echo, tests: counted, withoutOrigin: numbered }
  const hangs = fatal.length === 1 ? without(fatal[0]) : undefined
  hold(`${side}, hangs on`, stated.hangs?.origin, hangs?.origin)
  return { ...found, hangs, joined: repeated.length, confidence: 1 - alpha }
}
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decode = text => text.replace(/&(#?\w*);?/g, (_, name) => ENTITIES[name] ?? '0')
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]/gu
const hexadecimal = character => character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')
const visible = text => String(text).replace(UNSEEN, character => `⟨U+${hexadecimal(character)}⟩`)
/** The only digits that no fact stands behind are in names of things. */
const NAMES = /SHA-256|-sha256|base64|“person [12]”|«лицо [12]»|«[12]-адам»/g
const isNumeral = text => /\p{N}/u.test(text.replace(NAMES, ''))
const english = (n, digits) => n.toLocaleString('en', { maximumFractionDigits: digits, useGrouping: false })
const inside = value => (value < 1 && value > 0.999 ? '> 99.9 %' : `${english(value * 100, 1)} %`)
const percent = value => (value > 0 && value < 0.001 ? '< 0.1 %' : inside(value))
const joined = text => text.replace(/(?<=\d)[\u00a0\u202f](?=\d)/g, '').replace(',', '.')
const plain = (text, language) => (language === 'en' ? text.replaceAll(',', '') : joined(text))
const timeOf = iso => iso.replace(/T(\d\d(?=Z?$))?/, (_, h) => (h ? `, ${h} h` : ', ')).replace(/Z$/, ' UTC')
const lookUp = (facts, path) =>
  path.split('.').reduce((at, key) => (Object.hasOwn(Object(at ?? {}), key) ? at[key] : undefined), facts)
function compare({ path, text, attributes, href }, known, language) {
  const [fact, as] = [lookUp(known, path), attributes['data-as']]
  const stated = attributes.value ?? attributes['data-value']
  if (stated !== undefined) hold(`${path}, attribute`, stated, String(fact))
  if (/\bexhibits?(\.\d+)?$/.test(path)) hold(`${path}, link`, href, `#e${fact}`)
  const digits = Number(attributes['data-digits'] ?? 0)
  const words = visible(as === 'time' ? timeOf(String(fact)) : (fact ?? 'nothing of that name'))
  const expected = as === '%' ? percent(fact) : typeof fact === 'number' ? english(fact, digits) : words
  hold(path, stated === undefined ? text : plain(text, language), expected)
}
/** Tags as dossiers have them: another could hide something, or add to it. */
const TAG =
  /^(!doctype html|\/script|\/?(a|article|b|bdi|blockquote|body|br|code|data|d[dlt]|details|div|fig(ure|caption)|h\d|head|header|html|img|li|line|main|meta|nav|[ou]l|p|path|pre|rect|section|span|style|summary|svg|t(able|body|d|ext|h|head|itle|r|span)|script type="application\/octet-stream" id="facts-[\w-]+")( (?!on|style|hidden|srcdoc)(viewBox|[a-z][a-z\d:-]*)="[^"]*")* ?\/?)$/
/** Elements that name a fact, blocks of facts, ids, targets of links, and numbers that stand outside of any fact. */
function read(markup) {
  const page = { nodes: [], blocks: {}, ids: new Set(), targets: new Set(), strays: [] }
  const stack = [{ scope: '' }]
  for (const piece of markup.split('<').slice(1)) {
    const end = piece.indexOf('>')
    const [tag, text] = [piece.slice(0, end), piece.slice(end + 1)]
    if (!TAG.test(tag)) hold('tag', tag.slice(0, 80), 'one that dossiers have')
    const attributes = Object.fromEntries([...tag.matchAll(/\s([\w:-]+)="([^"]*)"/g)].map(([, k, v]) => [k, decode(v)]))
    const { id, href, lang } = attributes
    if (tag.startsWith('/')) stack.pop()
    else if (!tag.startsWith('!')) {
      const above = stack.at(-1)
      const pathOf = path => (path.startsWith('/') ? path.slice(1) : [above.scope, path].filter(Boolean).join('.'))
      const opened = { scope: pathOf(attributes['data-at'] ?? ''), href: href ?? above.href, node: above.node }
      opened.isHidden = above.isHidden || /^(style|script)\b/.test(tag)
      if (attributes['data-is'] !== undefined) {
        opened.node = { path: pathOf(attributes['data-is']), attributes, href: opened.href, text: '' }
        page.nodes.push(opened.node)
      }
      if (id !== undefined) page.ids.add(id)
      if (href?.startsWith('#')) page.targets.add(href.slice(1))
      if (tag.startsWith('html')) page.language = lang
      if (/^script\b/.test(tag)) page.blocks[id] = text
      for (const key of ['title', 'alt', 'aria-label', 'start'])
        if (isNumeral(attributes[key] ?? '')) page.strays.push(attributes[key])
      if (!/\/$|^(meta|br|img|input|hr)\b/.test(tag)) stack.push(opened)
    }
    const { node, isHidden } = stack.at(-1)
    if (node !== undefined) node.text += decode(text)
    else if (!isHidden && isNumeral(decode(text))) page.strays.push(decode(text))
  }
  return page
}
/** SHA-256 of the one style sheet, without the token of the export: another could hide a side. */
const SHEET = '69fb80d1bc5eaea252c5a818f7d831cc6fc680df03cd94f9a7ed1cac6dcb7521'
const PICTURED = ['posts', 'speakers', 'afterCopies', 'atMost', 'marked', 'atLeast']
function check(markup) {
  const page = read(markup)
  const counted = [/<style/g, /<meta http-equiv="Content-Security-Policy"/g, UNSEEN].map(of => markup.match(of)?.length)
  const { claims, exhibits, ...record } = factsOf(page.blocks['facts-record'])
  const sheet = /<style>([^<]*)<\/style>/.exec(markup)?.[1].replaceAll(record.head.id, '') ?? ''
  hold('styles, policies, letters unseen', [...counted, hashOf(sheet)], [1, 1, undefined, SHEET])
  hold('format', [record.format, record.version, record.language], ['anechoic-dossier', 1, page.language])
  const sum = record.withheld.reduce((total, { count }) => total + count, 0)
  const known = { ...record, exhibits, sums: { withheld: sum, copies: exhibits.filter(({ file }) => file).length } }
  const printed = new Set(page.nodes.map(({ path, attributes: a }) => path + (a['data-value'] ? ' in a picture' : '')))
  const mustSee = path => hold(`${path}, whether it is printed`, printed.has(path), true)
  known.claims = claims.map((claim, i) => {
    const { digest, ...facts } = factsOf(page.blocks[`facts-claim-${i + 1}`])
    const hash = hashOf(JSON.stringify(facts))
    hold(`claim ${i + 1}, number and digest`, [claim.number, claim.digest, digest], [i + 1, hash, hash])
    for (const [key, list] of Object.entries({ ...claim.disclosure, figures: claim.figures }))
      if (list.length < 200) hold(`claim ${i + 1}, ${key}`, claim.totals[key], list.length)
    const sides = ['support', 'deny'].map(side => [side, weigh(facts[side], facts, voicesOf(facts), claim[side])])
    for (const [side, { ladder, shown }] of sides) {
      const rungs = PICTURED.slice(0, ladder.atLeast === null ? 4 : 6).map(rung => `claims.${i}.${side}.ladder.${rung}`)
      for (const path of rungs.flatMap(path => [path, `${path} in a picture`])) mustSee(path)
      for (const k of shown.keys()) mustSee(`claims.${i}.${side}.shown.${k}.origin`)
    }
    return { ...claim, ...Object.fromEntries(sides) }
  })
  const numbers = exhibits.map(({ number }) => number - 1)
  hold('numbers of exhibits', numbers, range(numbers.length))
  for (const i of exhibits.keys()) mustSee(`exhibits.${i}.commitment`)
  for (const node of page.nodes) compare(node, known, page.language)
  for (const text of page.strays) hold('text that no fact stands behind', text, 'no number')
  for (const target of page.targets) hold('link', target, page.ids.has(target) ? target : 'nowhere')
  for (const [about, same] of Map.groupBy(page.nodes, ({ path }) => /^claims\.\d+|^[a-z]*/.exec(path)[0]))
    console.log(`${about}: ${same.length} numbers and words held against the facts`)
}
for (const path of process.argv.length > 2 ? process.argv.slice(2) : ['no file']) {
  const before = differences
  try {
    check(readFileSync(path, 'utf8'))
  } catch (error) {
    hold('dossier', String(error.message), 'a dossier that can be read')
  }
  console.log(`${path}: ${differences === before ? 'all numbers agree' : `${differences - before} differences`}`)
}
process.exitCode = differences === 0 ? 0 : 1
