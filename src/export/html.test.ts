import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { escapeHtml, html, isolated } from './html.ts'

function parsed(markup: string): { tags: string[]; text: string; attributes: Record<string, string>[] } {
  const tags: string[] = []
  const attributes: Record<string, string>[] = []
  let text = ''
  const parser = new Parser({
    onopentag: (name, found) => {
      tags.push(name)
      attributes.push(found)
    },
    ontext: part => {
      text += part
    },
    oncomment: comment => assert.fail(`comment ${comment}`),
    onprocessinginstruction: name => assert.fail(`instruction ${name}`),
  })
  parser.end(markup)
  return { tags, text, attributes }
}

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '&lt;b&gt;',
    '<!--',
    ']]>',
    '\u202etxt.exe',
    '\ud800',
  ),
)

test('text comes back from a parser as text, in an element and in an attribute', () => {
  fc.assert(
    fc.property(hostile, hostile, (content, attribute) => {
      const { tags, text, attributes } = parsed(html`<p title="${attribute}">${content}</p>`.markup)
      const shown = (value: string) =>
        escapeHtml(value)
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&')
      assert.deepEqual(tags, ['p'])
      assert.equal(text, shown(content))
      assert.deepEqual({ ...attributes[0] }, { title: shown(attribute) })
    }),
  )
})

test('plain text is not altered', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N} .,:;!?\n\t-]*$/u), text => assert.equal(escapeHtml(text), text)),
  )
})

test('controls, direction overrides and lone surrogates are shown, never passed on', () => {
  assert.equal(escapeHtml('a\u202eb\u2066c\0d\ud800e'), 'a⟨U+202E⟩b⟨U+2066⟩c⟨U+0000⟩d⟨U+D800⟩e')
  assert.equal(escapeHtml('👩‍👩‍👧 ёж'), '👩‍👩‍👧 ёж')
})

test('markup passes once and is not escaped again', () => {
  assert.equal(html`<ul>${['a<', html`<li>${'b&'}</li>`, undefined, 3]}</ul>`.markup, '<ul>a&lt;<li>b&amp;</li>3</ul>')
  assert.equal(isolated('<x>').markup, '<bdi lang="">&lt;x&gt;</bdi>')
})

test('an object that only looks like markup is no markup', () => {
  const lookalike = { markup: '<script>' } as unknown as string
  assert.throws(() => html`${lookalike}`)
})
