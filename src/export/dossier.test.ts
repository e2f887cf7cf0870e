import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { checkedDossiers, dossierText, smallHanded } from '../../test/support/dossier-sample.ts'
import { handedSample, manyClaims, THREE_CLAIMS } from '../../test/support/handed-sample.ts'
import { LANGUAGES } from '../messages/catalogue.ts'
import { gzip } from '../system/gzip.ts'
import { dossier } from './dossier.ts'

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

function parsed(markup: string): { tags: Tag[]; text: string } {
  const tags: Tag[] = []
  let text = ''
  let isHidden = false
  const parser = new Parser({
    onopentag: (name, attributes) => {
      tags.push({ name, attributes })
      isHidden = name === 'script' || name === 'style'
    },
    onclosetag: name => {
      if (name === 'script' || name === 'style') isHidden = false
    },
    ontext: piece => {
      if (!isHidden) text += piece
    },
  })
  parser.end(markup)
  return { tags, text }
}

const [first] = THREE_CLAIMS
const tiny = { posts: 3, origins: 2, marked: 1, unreviewed: 0, isReviewed: true }
const tinyClaims = [{ ...first, support: tiny, deny: tiny }]

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '</style></title><svg onload=alert(1)>',
  '"><img src=http://example.invalid/x.png onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<!-- --> ]]> <![CDATA[',
  '\u0002support.ladder.posts=99\u000399\u0004',
  '\u202eevil\u2066\u0000\u0007\ud800',
  '&#x3c;b&#x3e; &lt;i&gt;',
  '__proto__',
  'T21Z 12',
]
/** The same with nothing that means something in markup. */
const harmless = (text: string) => text.replace(/[<>&"'`=]/g, '§')

test('whatever people wrote, the document has exactly the tags that harmless words give', () => {
  const shape = (words: string) =>
    parsed(dossierText(handedSample({ claims: tinyClaims, words }))).tags.map(
      ({ name, attributes }) => `${name} ${Object.keys(attributes).join(' ')}`,
    )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 4 }),
      parts => {
        const words = `x${parts.join('')}`
        assert.deepEqual(shape(words), shape(harmless(words)))
      },
    ),
    { numRuns: 20 },
  )
})

test('the checker reads hostile words as they are printed', async () => {
  const texts = HOSTILE.map(words => dossierText(handedSample({ claims: tinyClaims, words })))
  const { output, complaints } = await checkedDossiers(texts)
  assert.deepEqual(
    HOSTILE.filter((_, i) => complaints[i]),
    [],
    output.slice(0, 2000),
  )
})

test('words of a million characters are cut and counted, and cost no more than a page', async () => {
  for (const piece of ['a', '<', '\u202e', '\u0002', ' ', '"', 'Я']) {
    const markup = dossierText(handedSample({ claims: tinyClaims, words: piece.repeat(1_000_000) }))
    assert.ok(markup.length < 3_000_000, `${markup.length} characters of ${JSON.stringify(piece)}`)
    assert.match(parsed(markup).text, /… \(\+996000\)/)
  }
})

test('nothing in the file runs, loads or leads outside; every link inside leads somewhere', () => {
  for (const language of LANGUAGES) {
    const markup = dossierText(handedSample(), language)
    const { tags } = parsed(markup)
    const ids = tags.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]))
    assert.equal(new Set(ids).size, ids.length, 'an id occurs twice')
    for (const { name, attributes } of tags) {
      assert.ok(!['link', 'iframe', 'object', 'embed', 'base', 'form', 'image', 'use', 'video', 'audio'].includes(name))
      if (name === 'script') assert.equal(attributes.type, 'application/octet-stream')
      for (const attribute of Object.keys(attributes)) assert.doesNotMatch(attribute, /^on|^src|^style$|xlink/)
      const { href } = attributes
      if (href === undefined) continue
      assert.match(href, /^#|^media\/[a-z0-9.]+$|^facts\/claim-\d+\.json$/)
      if (href.startsWith('#')) assert.ok(ids.includes(href.slice(1)), `${href} leads nowhere`)
    }
    assert.match(
      markup,
      /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:/,
    )
    assert.doesNotMatch(markup, /url\(|@import|javascript:/)
  }
})

test('both sides of every claim, its contradictions and what did not count stand in it', () => {
  const { text, tags } = parsed(dossierText(handedSample()))
  const ids = new Set(tags.map(({ attributes }) => attributes.id))
  for (const number of [1, 2, 3]) for (const side of ['support', 'deny']) assert.ok(ids.has(`c${number}-${side}`))
  for (const words of [
    'It is said in 620 posts; behind them stand at least 1 and at most 27 independent voices.',
    'It is denied in 140 posts; behind them stand at least 16 and at most 39 independent voices.',
    'is not assessed: the words of 11 origins suggest own access, and nobody has reviewed them',
    'Karsan was offline for 61 of 72 hours',
    'judged to repeat another post',
    'contradicts',
    'exhibit held back',
    'Says that nobody came; the gate was shut all night.',
    '17,333 posts',
  ])
    assert.ok(text.includes(words), words)
})

test('it never says fake, bot or true, in no language', () => {
  for (const language of LANGUAGES) {
    const { text } = parsed(dossierText(handedSample(), language))
    assert.doesNotMatch(
      text,
      /\b(fakes?|bots?|true|truth|liars?)\b|фейк|\bбот(ы|ов)?\b|правд|истин|жалған|өтірік|шындық|undefined|NaN|\[object/iu,
    )
  }
})

test('equal records give equal bytes', () => {
  assert.equal(dossierText(smallHanded()), dossierText(smallHanded()))
})

test('a protected picture is put into the file when its bytes are given, covered until opened', () => {
  const media = ({ number }: { number: number }) => (number === 4 ? Uint8Array.of(255, 216, 255) : undefined)
  const markup = [...dossier(handedSample({ claims: [] }), 'en', { gzip, media })].join('')
  assert.ok(markup.includes('<details class="covered"><summary>Show the picture'))
  assert.ok(markup.includes('src="data:image/jpeg;base64,/9j/"'))
})

test('a path that leads out of the folder is never a link', () => {
  const handed = handedSample({ claims: [] })
  for (const path of ['../x.jpg', '/etc/x', 'http://example.invalid/', 'media/../../x', 'javascript:alert(1)', 'a b']) {
    const exhibits = handed.exhibits.map(one =>
      one.file === undefined ? one : { ...one, file: { ...one.file, path } },
    )
    const { tags } = parsed([...dossier({ ...handed, exhibits }, 'en', { gzip })].join(''))
    for (const { attributes } of tags) assert.notEqual(attributes.href, path)
  }
})

test('lists are cut and say so', () => {
  const { text } = parsed(dossierText(handedSample({ claims: manyClaims(8, 1500) })))
  assert.match(text, /75 of \d{3} are shown\./)
})
