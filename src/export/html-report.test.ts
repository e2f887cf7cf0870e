import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { NOTHING_FOUND } from '../../test/support/coordination-sample.ts'
import { memoryEngine } from '../../test/support/memory-engine.ts'
import { reportSample, SAMPLE_WORDS, type SampleWords } from '../../test/support/report-sample.ts'
import { LANGUAGES } from '../messages/catalogue.ts'
import type { Analysis } from '../model/analysis.ts'
import type { Language } from '../model/ladder.ts'
import { buildReportView } from '../show/report-view.ts'
import { renderReport } from './html-report.ts'

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

function render(words: SampleWords = SAMPLE_WORDS, language: Language = 'en', options = {}): string {
  const { corpus, analysis, context } = reportSample(words, options)
  return [...renderReport(buildReportView(corpus, analysis, context), language)].join('')
}

function tagsOf(markup: string): Tag[] {
  const tags: Tag[] = []
  const parser = new Parser({ onopentag: (name, attributes) => tags.push({ name, attributes }) })
  parser.end(markup)
  return tags
}

/** What an attacker would write, and one other character for each that means something in markup. */
const MEANINGFUL = '<>&"\'`='
const HARMLESS = '‹›§¶¤¦¬'
const harmless = (text: string) => [...text].map(unit => HARMLESS[MEANINGFUL.indexOf(unit)] ?? unit).join('')

const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '</style>',
        '</blockquote></article></section>',
        '"><svg onload=alert(1)>',
        "' onmouseover='alert(1)",
        '<a href="javascript:alert(1)">x</a>',
        '<b>',
        '<!--',
        '-->',
        ']]>',
        '<img src=http://example.invalid/x.png>',
        '&#x3c;i&#x3e;',
        '\u202e\u2066',
        '\0\u0007',
        '\u0002posts\u0003',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('слово ', 'сөз ', 'كلمة '),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map(parts => `x${parts.join('')}`)
  .filter(text => ![...HARMLESS].some(unit => text.includes(unit)))

const hostileWords = fc.record<SampleWords>({
  rumour: hostileText,
  variant: hostileText,
  denial: hostileText,
  broadcast: hostileText,
  group: hostileText,
  account: hostileText,
  file: hostileText,
  url: hostileText,
  claim: hostileText,
  caseName: hostileText,
  problem: hostileText,
})

test('whatever people wrote, the document has exactly the tags that harmless words give', () => {
  fc.assert(
    fc.property(hostileWords, fc.constantFrom(...LANGUAGES), (words, language) => {
      const harmlessWords = Object.fromEntries(Object.entries(words).map(([key, text]) => [key, harmless(text)]))
      const shape = (given: SampleWords) =>
        tagsOf(render(given, language, { showNames: true })).map(
          ({ name, attributes }) => `${name} ${Object.keys(attributes).join(' ')}`,
        )
      assert.deepEqual(shape(words), shape(harmlessWords as unknown as SampleWords))
    }),
    { numRuns: 12 },
  )
})

test('nothing in the file runs, loads or leads outside', () => {
  for (const language of LANGUAGES) {
    const markup = render(SAMPLE_WORDS, language)
    const tags = tagsOf(markup)
    const ids = tags.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]))
    assert.equal(new Set(ids).size, ids.length, 'an id occurs twice')
    for (const { name, attributes } of tags) {
      assert.ok(
        !['script', 'link', 'img', 'iframe', 'object', 'embed', 'base', 'form', 'image', 'use'].includes(name),
        name,
      )
      for (const attribute of Object.keys(attributes)) assert.doesNotMatch(attribute, /^on|^src|^style$|xlink/)
      if (attributes.href === undefined) continue
      assert.match(attributes.href, /^#/)
      assert.ok(ids.includes(attributes.href.slice(1)), `${attributes.href} leads nowhere`)
    }
    assert.doesNotMatch(markup, /url\(|@import|javascript:/)
    assert.match(markup, /Content-Security-Policy" content="default-src &#39;none&#39;/)
  }
})

test('the links of posts are shown and cannot be followed', () => {
  const markup = render()
  assert.ok(markup.includes('https://example.invalid/port-selen'))
  assert.ok(!markup.includes('href="http'))
})

test('the same case gives the same bytes', () => {
  assert.equal(render(), render())
})

test('names of accounts and titles of private groups appear only when asked for; titles of public channels always', () => {
  const words = {
    ...SAMPLE_WORDS,
    account: 'Qxaccount',
    group: 'Qxgroup home',
    file: 'Chat Qxgroup home.zip!_chat.txt',
  }
  const hidden = render(words)
  assert.ok(!hidden.includes('Qxaccount'))
  assert.ok(!hidden.includes('Qxgroup'))
  assert.ok(hidden.includes(SAMPLE_WORDS.broadcast))
  assert.match(hidden, /~[0-9A-Z]{5}\.zip!_chat\.txt/)
  const shown = render(words, 'en', { showNames: true })
  assert.ok(shown.includes('Qxaccount 1'))
  assert.ok(shown.includes('Qxgroup home'))
})

test('a post of a megabyte is cut and its length said', () => {
  const markup = render()
  assert.match(markup, /cut: 1,\d\d\d of 9\d\d,\d\d\d characters shown/)
  assert.ok(markup.length < 900_000, `${markup.length}`)
})

test('every section is there in every language, and every language says its own', () => {
  const ids = [
    'headline',
    'claims',
    'timeline',
    'families',
    'forwards',
    'network',
    'bursts',
    'intake',
    'problems',
    'custody',
  ]
  const pages = LANGUAGES.map(language => render(SAMPLE_WORDS, language))
  for (const [i, page] of pages.entries()) {
    for (const id of [...ids, 'methods', 'posts']) assert.ok(page.includes(`<section id="${id}">`), id)
    assert.ok(page.includes(`<html lang="${LANGUAGES[i]}">`))
    assert.doesNotMatch(page, /undefined|NaN|\[object/)
    assert.doesNotMatch(page, /[\u0002-\u0004]/)
  }
  assert.ok(pages[0].includes('not assessed') && pages[1].includes('не оценено') && pages[2].includes('бағаланбаған'))
  assert.ok(pages[0].includes('cannot be excluded by counting'))
})

test('pictures have a table as their twin, and every picture has a name', () => {
  for (const { name, attributes } of tagsOf(render())) {
    if (name === 'svg') assert.ok((attributes['aria-label'] ?? '').length > 3)
  }
  const markup = render()
  const count = (part: string) => markup.split(part).length - 1
  assert.equal(count('The same as a table'), 6, 'two claims, their time, two timelines, the forward trees')
})

test('a case without a single post is a page that says so', () => {
  const { context } = reportSample()
  const corpus = memoryEngine([], [])
  const nothing: Analysis = {
    textFamilies: { centre: new Int32Array(0), resemblance: new Float32Array(0) },
    families: [],
    containments: [],
    mediaFamilies: [],
    forwardTrees: [],
    sharedLinks: [],
    bursts: [],
    coordination: NOTHING_FOUND,
    claims: [],
    findings: [],
  }
  const summary = { ...context.summary, ...corpus.counts() }
  const empty = { ...context, summary, intake: { inputs: 0, originals: [], problems: [] } }
  for (const language of LANGUAGES) {
    const page = [...renderReport(buildReportView(corpus, nothing, empty), language)].join('')
    assert.doesNotMatch(page, /undefined|NaN|\[object/)
    assert.ok(page.includes('<section id="posts">'))
  }
})
