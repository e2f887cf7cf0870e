import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { readDocument } from './document-read.ts'

async function read(markup: string | Uint8Array) {
  const { document, problems } = await readDocument(Buffer.from(markup), 'a.html')
  return {
    document,
    codes: problems.map(({ code, parameters }) => `${code} ${Object.values(parameters).join(' ')}`.trim()),
    shown: document.paragraphs.map(
      ({ kind, speaker, start, end }) =>
        `${kind}${speaker === undefined ? '' : ` ${speaker}`}: ${document.text.slice(start, end)}`,
    ),
  }
}

test('visible text in blocks, with headings, lists, quotations and tables', async () => {
  const { shown, document } = await read(
    '<!doctype html><html><head><title>A &amp; B</title><meta name="author" content="Irena Sabo"><meta property="article:published_time" content="2022-01-09T10:00:00+06:00"></head><body><h1>One</h1><p>Two <i>words</i>,\n  and&nbsp;more.<br>A line.</p><blockquote><p>Quoted</p></blockquote><ul><li>a<li>b</ul><table><tr><td>x<td>y<tr><td>1<td>2</table><div>c<p>d</div></body></html>',
  )
  assert.deepEqual(shown, [
    'heading: One',
    'paragraph: Two words, and\u00a0more.\nA line.',
    'quotation: Quoted',
    'list-item: a',
    'list-item: b',
    'table-row: x\ty',
    'table-row: 1\t2',
    'paragraph: c',
    'paragraph: d',
  ])
  assert.deepEqual([document.title, document.author, document.date], ['A & B', 'Irena Sabo', '2022-01-09'])
})

test('what nobody sees is left out and counted; scripts and styles are no text', async () => {
  const { shown, codes } = await read(
    '<p>seen</p><script>document.write("<p>no</p>")</script><style>p{content:"no"}</style><p hidden>four</p><div style="color:red;display: none">six<div>ty</div></div><template><p>ten</p></template><!-- <p>comment</p> --><img src="https://example.org/x.png" onerror="no()"><p>seen too</p>',
  )
  assert.deepEqual(shown, ['paragraph: seen', 'paragraph: seen too'])
  assert.deepEqual(codes, ['document-hidden 12', 'document-embedded 1'])
})

test('interviews: bold questions, and tables of two columns with who speaks', async () => {
  const bold = await read('<p><b>Where were you?</b></p><p>At home.</p><p><strong>Sure?</strong></p><p>Yes.</p>')
  assert.deepEqual(bold.shown, ['question: Where were you?', 'answer: At home.', 'question: Sure?', 'answer: Yes.'])
  const table = await read(
    '<table><tr><td>Interviewer</td><td>Where?</td></tr><tr><td>Aliya S.:</td><td><p>Here.</p><p>There.</p></td></tr></table>',
  )
  assert.deepEqual(table.shown, ['question Interviewer: Where?', 'answer Aliya S.: Here.', 'answer Aliya S.: There.'])
  const layout = await read('<table><tr><td><p>one</p><p>two</p></td><td>three</td></tr></table>')
  assert.deepEqual(layout.shown, ['paragraph: one', 'paragraph: two', 'paragraph: three'])
})

test('an encoding that the page states holds where the bytes leave it open', async () => {
  const koi8 = Buffer.concat([
    Buffer.from('<meta charset="koi8-r"><p>'),
    Uint8Array.from([0xcd, 0xcf, 0xd3, 0xd4, 0x20, 0xda, 0xc1, 0xcb, 0xd2, 0xd9, 0xcc, 0xc9]),
  ])
  assert.deepEqual((await read(koi8)).shown, ['paragraph: мост закрыли'])
  assert.deepEqual((await read('<meta charset="koi8-r"><p>мост закрыли')).shown, ['paragraph: мост закрыли'])
})

test('deep, unclosed and crossed elements keep their text', async () => {
  const deep = await read(`${'<div>'.repeat(100_000)}words${'</div>'.repeat(100_000)}<p>behind`)
  assert.deepEqual(deep.shown, ['paragraph: words', 'paragraph: behind'])
  assert.deepEqual(deep.codes, ['document-deep'])
  assert.deepEqual((await read('<b><p>a</b>b</i></p></table>c')).shown, ['paragraph: a', 'paragraph: bc'])
})

test('every visible letter of generated pages is in exactly one paragraph, in order', async () => {
  const tag = fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<li>',
    '<ul>',
    '</ul>',
    '<tr>',
    '<td>',
    '<table>',
    '</table>',
    '<b>',
    '</b>',
    '<h2>',
    '</h2>',
    '<br>',
    '<blockquote>',
    '</blockquote>',
    '</',
    '<',
    '>',
    '<pre>',
    '</pre>',
  )
  let next = 0
  const word = fc.constant(0).map(() => `w${next++}`)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(tag, word), { maxLength: 60 }), async parts => {
      const markup = parts.join('\n')
      const { document } = await read(markup)
      const text = document.paragraphs.map(({ start, end }) => document.text.slice(start, end)).join(' ')
      const words = text.match(/w\d+/g) ?? []
      const visible = parts.filter(part => part.startsWith('w'))
      // A `<` before a word on the next line makes no tag; a closing `</` does and takes what stands in it.
      if (!parts.includes('</')) assert.deepEqual(words, visible)
      else assert.ok(words.every(found => visible.includes(found)))
    }),
  )
})

test('a megabyte of any repeated piece is read in a moment', async () => {
  for (const piece of [
    '<p>',
    '<b>',
    '<li>',
    '<td>',
    '<tr><table>',
    '</b>',
    '<a b="',
    '<p hidden>',
    '&#x41;',
    '<!--',
    '<table><tr><td>',
    '< ',
    '<x y=z ',
  ]) {
    const bytes = Buffer.from(piece.repeat(2 ** 19 / piece.length))
    const start = cpuMilliseconds()
    await readDocument(bytes, 'a.html')
    assert.ok(cpuMilliseconds() - start < 2000, piece)
  }
})
