import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { clusterByHand, coordinationSample, NOTHING_FOUND } from '../../test/support/coordination-sample.ts'
import { reportSample } from '../../test/support/report-sample.ts'
import { LANGUAGES } from '../messages/catalogue.ts'
import type { CoordinationResult } from '../model/coordination.ts'
import type { Language } from '../model/ladder.ts'
import type { ReportView } from '../model/report-view.ts'
import { CitedPosts } from '../show/cited-posts.ts'
import type { Labels } from '../show/labels.ts'
import { networkView } from '../show/network-view.ts'
import { buildReportView } from '../show/report-view.ts'
import { renderReport } from './html-report.ts'
import { networkAnswer, networkSection } from './html-report-network.ts'

/** The section of these findings. Posts are not read: their numbers lead nowhere. */
function sectionOf(result: CoordinationResult, language: Language = 'en', nameOf = (account: number) => `A${account}`) {
  const labels = { member: nameOf } as unknown as Labels
  const view = {
    network: networkView(result, labels, new CitedPosts(), () => true),
    posts: new Map(),
  } as unknown as ReportView
  return { markup: networkSection({ view, language }).markup, answer: networkAnswer({ view, language }).markup }
}

function tagsOf(markup: string): { name: string; attributes: Record<string, string> }[] {
  const tags: { name: string; attributes: Record<string, string> }[] = []
  new Parser({ onopentag: (name, attributes) => tags.push({ name, attributes }) }).end(markup)
  return tags
}

function textOf(markup: string): string {
  let text = ''
  new Parser({ ontext: part => (text += part) }).end(markup)
  return text.replace(/\s+/g, ' ')
}

const MEASURED = coordinationSample().detectionLimits

test('the whole page with findings: ids once, links that arrive, no hole, in every language', () => {
  const { corpus, analysis, context } = reportSample()
  const view = buildReportView(corpus, { ...analysis, coordination: coordinationSample() }, context)
  for (const language of LANGUAGES) {
    const markup = [...renderReport(view, language)].join('')
    const tags = tagsOf(markup)
    const ids = tags.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]))
    assert.equal(new Set(ids).size, ids.length)
    for (const { name, attributes } of tags) {
      if (attributes.href !== undefined) assert.ok(ids.includes(attributes.href.slice(1)), attributes.href)
      if (name === 'svg') assert.ok((attributes['aria-label'] ?? '').length > 3)
      assert.equal(attributes.style, undefined)
    }
    assert.doesNotMatch(markup, /undefined|NaN|Infinity|\[object|[\u0002-\u0004]/)
  }
})

test('a card says what was seen beside what chance and others give', () => {
  const cluster = clusterByHand([1, 2, 3, 4], 9)
  const text = textOf(sectionOf({ ...coordinationSample(), clusters: [cluster] }).markup)
  for (const part of [
    '4 accounts acted together on 9 objects, on 12 separate occasions: 40 posts.',
    `Over 6 pairs of them ${cluster.observed} meetings were counted; chance gives`,
    'Members followed each other within 7 s; other accounts on objects of like kind and popularity within 14 min (medians).',
    'As close or closer: 0 of 40 organic groups',
    'It is not the probability that the finding is right, and it is no proof of deceit.',
    'One news event: fits',
    'Fans of one source: does not fit',
    'Activists who agreed to post together: cannot tell',
  ])
    assert.ok(text.includes(part), part)
})

test('how close organic groups came is said only where some were compared', () => {
  const effect = { medianSeconds: 7, organicMedianSeconds: 840, organicShare: 0.25, organicGroups: 8 }
  const textWith = (organicGroups: number) =>
    textOf(
      sectionOf({
        ...coordinationSample(),
        clusters: [clusterByHand([1, 2], 5, { effect: { ...effect, organicGroups } })],
      }).markup,
    )
  assert.ok(textWith(8).includes('As close or closer: 2 of 8 organic groups'))
  assert.ok(textWith(1).includes('0 of 1 organic group ('))
  assert.ok(!textWith(0).includes('organic group'))
})

test('a group that no pair shows says so, and what is not known is left out', () => {
  const effect = { medianSeconds: 95, organicMedianSeconds: Number.NaN, organicShare: Number.NaN, organicGroups: 0 }
  const silent = { members: new Array<number>(24).fill(0), others: new Array<number>(24).fill(1) }
  const cluster = clusterByHand([1, 2, 3], 5, { pairs: [], effect, clock: silent, alternatives: [] })
  const { markup } = sectionOf({ ...coordinationSample(), clusters: [cluster] })
  const text = textOf(markup)
  assert.ok(text.includes('No pair of them is beyond chance when looked at alone'))
  assert.ok(text.includes('within 1 min 35 s (median); for other accounts on like objects there is no such figure.'))
  assert.ok(text.includes('No ordinary explanation was checked'))
  assert.doesNotMatch(text, /organic groups|Hours of activity|Under other settings|NaN/)
  const nowhere = { ...effect, medianSeconds: Number.NaN }
  const other = sectionOf({ ...coordinationSample(), clusters: [clusterByHand([1, 2], 5, { effect: nowhere })] })
  assert.doesNotMatch(textOf(other.markup), /followed each other|NaN/)
})

test('the detection limit stands beside findings and beside nothing found', () => {
  const nothing = { ...NOTHING_FOUND, pairsTested: 900, accountsTested: 60 }
  for (const result of [coordinationSample(), { ...nothing, detectionLimits: MEASURED }]) {
    const text = textOf(sectionOf(result).markup)
    assert.ok(
      text.includes(
        'A campaign of 5 accounts on 3 objects within 15 s each would have been found in 9 of 10 cases, if its accounts did nothing else.',
      ),
    )
    assert.ok(text.includes('Within 15 min each, not even 12 accounts on 25 objects, the most that was tried'))
    assert.ok(text.includes('more than 25'))
  }
  assert.ok(textOf(sectionOf(nothing).markup).includes('was not measured for this report'))
  assert.ok(!textOf(sectionOf(NOTHING_FOUND).markup).includes('was not measured'), 'nothing was tested at all')
})

test('shared taste is named only where it was tested, and its groups are counted, not listed', () => {
  const sample = coordinationSample()
  const chance = { ...sample, settings: { ...sample.settings, nullModel: 'activity' as const } }
  assert.match(sectionOf(sample).answer, /more closely than shared taste/)
  assert.match(sectionOf(chance).answer, /shared taste was not held against them/)
  assert.doesNotMatch(
    sectionOf(chance).markup,
    /more closely than shared taste|closer in time than other accounts that/,
  )
  assert.ok(textOf(sectionOf(sample).markup).includes('3, with 124 accounts'))
  assert.ok(!textOf(sectionOf({ ...sample, groupsOfTaste: 0 }).markup).includes('not named'))
})

test('which settings keep the verdict', () => {
  const text = textOf(sectionOf(coordinationSample()).markup)
  assert.ok(text.includes('The verdict stands under 3 of 4 other settings: there at least 80 % of the members'))
  assert.equal(text.split('does not stand').length - 1, 1)
})

test('the table of clusters tells how many settings keep each verdict, where any was tried', () => {
  const sample = coordinationSample()
  const cells = (markup: string) => {
    const table = markup.slice(
      markup.indexOf('id="clusters"'),
      markup.indexOf('</table>', markup.indexOf('id="clusters"')),
    )
    return table.split('</tr>').map(row => textOf(row.split('</td>').at(-2) ?? '').trim())
  }
  const rows = cells(sectionOf(sample).markup)
  assert.deepEqual(rows.slice(1, 4), ['—', '3 of 4', '—'])
  const none = sectionOf({ ...sample, clusters: [clusterByHand([1, 2], 3)] }).markup
  assert.ok(!none.includes('>Stands<'))
})

test('short lists of a smaller cluster tell how many there are', () => {
  const clusters = Array.from({ length: 5 }, (_, i) => clusterByHand([i * 9, i * 9 + 1, i * 9 + 2], 30))
  const articles = sectionOf({ ...coordinationSample(), clusters }).markup.split('<article')
  assert.ok(textOf(articles[1]).includes('24 more'))
  assert.ok(!textOf(articles[5]).includes('24 more'))
  assert.match(textOf(articles[5]), /\b6 of 30\b/)
})

test('long clusters are cut and their totals told', () => {
  const accounts = Array.from({ length: 400 }, (_, i) => i)
  const { markup } = sectionOf({ ...coordinationSample(), clusters: [clusterByHand(accounts, 3000)] })
  const text = textOf(markup)
  for (const part of ['Members: 400', 'Pairs beyond chance: 79,800', 'Objects they met on: 3,000', '79,794 more'])
    assert.ok(text.includes(part), part)
  assert.ok(markup.length < 400_000, `${markup.length}`)
})

test('names cannot become markup', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '</td><script>alert(1)</script>',
      '"><svg onload=alert(1)>',
      '<b>',
      '\u202e',
      '\u0002posts\u0003x\u0004',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  const shape = (nameOf: (account: number) => string) =>
    tagsOf(sectionOf({ ...coordinationSample(), clusters: [clusterByHand([1, 2, 3], 3)] }, 'en', nameOf).markup).map(
      ({ name, attributes }) => `${name} ${Object.keys(attributes).join(' ')}`,
    )
  const plain = shape(account => `A${account}`)
  fc.assert(
    fc.property(hostile, text =>
      assert.deepEqual(
        shape(account => `${account}${text}`),
        plain,
      ),
    ),
    { numRuns: 40 },
  )
})

test('no word judges people', () => {
  for (const language of LANGUAGES) {
    const text = textOf(sectionOf(coordinationSample(), language).markup)
    assert.doesNotMatch(text, /\b(fake|bots?|liar|ringleader|suspect)\b|фейк|\bбот(ы|ов)?\b|өтірік|подозрева/i)
  }
})
