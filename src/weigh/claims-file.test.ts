import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { claimsFileMessages } from '../messages/errors-claims.ts'
import { CaseError } from '../model/case-error.ts'
import type { Problem } from '../model/problem.ts'
import { parseClaimsFile } from './claims-file.ts'
import { parseSearchTerm } from './search-term.ts'

const parse = (text: string) => parseClaimsFile(new TextEncoder().encode(text))

const GOOD = `claims:
  - id: granary
    text: { en: The granary burned, ru: Сгорел элеватор, kk: Астық қоймасы өртенді }
    kind: factual
    support:
      search: ["элеватор сгорел", "granary burned -drill"]
      examples: [The granary on Mill Street is on fire]
    deny:
      search: [учения элеватор]
  - id: count-7
    text: Seven people were held
    support: { search: 2022 }
`

/** The error's line and key, after its sentence was made in every language. */
function refusal(text: string): { key: string; line: unknown; value: unknown } {
  try {
    parse(text)
  } catch (error) {
    assert.ok(error instanceof CaseError, String(error))
    assert.equal(error.code, 'claims-file')
    const message = (
      claimsFileMessages as Record<string, { en(p: never): string; ru(p: never): string; kk(p: never): string }>
    )[error.key]
    for (const language of ['en', 'ru', 'kk'] as const) {
      assert.doesNotMatch(message[language](error.parameters as never), /undefined|NaN|\[object/)
    }
    return { key: error.key, line: error.parameters.line, value: error.parameters.value }
  }
  return assert.fail(`accepted: ${text.slice(0, 80)}`)
}

test('a claims file gives its claims in order, words as written', () => {
  const claims = parse(GOOD)
  assert.deepEqual(
    claims.map(claim => claim.id),
    ['granary', 'count-7'],
  )
  assert.equal(claims[0].text.kk, 'Астық қоймасы өртенді')
  assert.deepEqual(claims[0].deny, { search: ['учения элеватор'], examples: [] })
  assert.deepEqual(claims[1].support.search, ['2022'])
  assert.deepEqual([claims[1].kind, claims[1].text.ru], ['factual', 'Seven people were held'])
})

test('JSON, with tabs or without, is read like YAML', () => {
  const value = { claims: [{ id: 'a', text: { ru: 'текст "x"' }, deny: { examples: ['one: two'] } }] }
  for (const indent of ['', '  ', '\t']) {
    const [claim] = parse(JSON.stringify(value, null, indent))
    assert.deepEqual(claim.text, { ru: 'текст "x"' })
    assert.deepEqual(claim.deny.examples, ['one: two'])
  }
})

test('what is wrong is named with its line and value', () => {
  const item = (rest: string) => `claims:\n  - id: a\n    text: t\n    ${rest}\n`
  assert.deepEqual(refusal(item('suport: { search: x }')), { key: 'claims-unknown-key', line: 4, value: 'suport' })
  assert.deepEqual(refusal(item('support: { serch: x }')), { key: 'claims-unknown-key', line: 4, value: 'serch' })
  assert.deepEqual(refusal(item('__proto__: { search: x }')), {
    key: 'claims-unknown-key',
    line: 4,
    value: '__proto__',
  })
  assert.deepEqual(refusal(item('support: yes')), { key: 'claims-wrong-type', line: 4, value: 'yes' })
  assert.deepEqual(refusal(item('support: { search: [[x]] }')), { key: 'claims-wrong-type', line: 4, value: '[…]' })
  assert.deepEqual(refusal(item('kind: rumour')), { key: 'claims-wrong-type', line: 4, value: 'rumour' })
  assert.deepEqual(refusal(item('support: { search: "-drill -  -x" }')).key, 'claims-only-exclusions')
  assert.equal(refusal(item('deny: {}')).key, 'claims-no-rule')
  assert.deepEqual(refusal('claims:\n  - text: t\n    support: { search: x }\n'), {
    key: 'claims-missing',
    line: 2,
    value: 'id',
  })
  assert.equal(refusal('claims:\n  - id: a/b\n    text: t\n    support: { search: x }\n').key, 'claims-bad-id')
  assert.equal(refusal(`${GOOD}  - { id: granary, text: t, support: { search: x } }\n`).key, 'claims-repeated-id')
  assert.equal(refusal('claims: [').key, 'claims-syntax')
  assert.equal(refusal('').key, 'claims-wrong-type')
  assert.equal(refusal('claims: {}\n').key, 'claims-wrong-type')
  assert.equal(refusal('claims: []\nclaims: []\n').key, 'claims-repeated-key')
  assert.equal(refusal('claims: []\n---\nclaims: []\n').key, 'claims-syntax')
})

test('anchors, aliases and tags are refused', () => {
  assert.equal(refusal('claims: &a []\n').key, 'claims-not-plain')
  const bomb = `a: &a [x]\nclaims: [*a, *a]\n`
  assert.ok(['claims-unknown-key', 'claims-not-plain'].includes(refusal(bomb).key))
  for (const tagged of ['!!js/function "x"', '!!binary "aGk="', '!local x', '!!str x']) {
    const { key } = refusal(`claims:\n  - id: a\n    text: ${tagged}\n    support: { search: x }\n`)
    assert.ok(key === 'claims-not-plain' || key === 'claims-syntax', `${tagged}: ${key}`)
  }
})

test('size and depth are bounded before the text is parsed', () => {
  assert.equal(refusal(`claims: ${'['.repeat(500_000)}`).key, 'claims-too-deep')
  assert.equal(refusal(`claims: ${'{a: '.repeat(100_000)}`).key, 'claims-too-deep')
  assert.equal(refusal(`claims:\n${'- '.repeat(400_000)}`).key, 'claims-too-deep')
  assert.equal(refusal(`claims:\n${'? '.repeat(400_000)}`).key, 'claims-too-deep')
  assert.equal(refusal(Array.from({ length: 1200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')).key, 'claims-too-deep')
  assert.equal(refusal(`#${'x'.repeat(1024 * 1024)}`).key, 'claims-too-large')
  const rules = Array.from({ length: 201 }, (_, i) => `word${i}`).join(', ')
  assert.equal(refusal(`claims: [{ id: a, text: t, support: { search: [${rules}] } }]`).key, 'claims-too-many')
})

test('a hostile mebibyte is refused within five CPU seconds', () => {
  const fill = (unit: (i: number) => string): string => {
    let text = ''
    for (let i = 0; text.length < 1_000_000; i++) text += unit(i)
    return text
  }
  const files = [fill(i => `k${i}: 1\n`), `claims: [${fill(() => 'a,')}]`, fill(() => '{}'), fill(() => '%TAG ! x\n')]
  for (const text of files) {
    const before = process.cpuUsage()
    refusal(text)
    const { user, system } = process.cpuUsage(before)
    assert.ok(user + system < 5_000_000, `${text.slice(0, 20)}: ${(user + system) / 1e6} s`)
  }
})

test('any bytes give claims or a CaseError, never another error', () => {
  const pieces = fc.constantFrom(
    'claims:',
    '\n',
    '  ',
    '- ',
    'id: a',
    'text: x',
    '{',
    '}',
    '[',
    ']',
    '"',
    '&a',
    '*a',
    '!!map',
    '|',
    '>',
    '#',
    ': ',
    '\t',
    '\u0000',
    '%TAG',
    '---',
    'ё',
  )
  const check = (bytes: Uint8Array) => {
    try {
      parseClaimsFile(bytes)
    } catch (error) {
      assert.ok(error instanceof CaseError, String(error))
    }
  }
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40, size: 'max' }), parts =>
      check(new TextEncoder().encode(parts.join(''))),
    ),
  )
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), check))
})

test('a search term names words that must and must not occur', () => {
  assert.deepEqual(parseSearchTerm('  склад  поджог -учения '), { all: 'склад поджог', none: ['учения'] })
  assert.deepEqual(parseSearchTerm('склад - поджог'), { all: 'склад поджог', none: [] })
})

test('the example of docs/claims-file.md is a claims file', () => {
  const document = readFileSync(new URL('../../docs/claims-file.md', import.meta.url), 'utf8')
  const blocks = [...document.matchAll(/```yaml\n([\s\S]*?)```/g)].map(match => match[1])
  assert.ok(blocks.length >= 1)
  for (const block of blocks) assert.ok(parse(block).length >= 1)
})

test('place, time and quantity are read as precisely as they are written', () => {
  const [claim] = parse(`claims:
  - id: a
    text: t
    kind: prediction
    place: Port Selen
    from: 2025-02
    to: 2025-02-13T18:00+05:00
    quantity: { what: people, unit: head, low: 40, high: "400.5" }
    deny: { search: x }
`)
  assert.equal(claim.kind, 'prediction')
  assert.deepEqual([claim.place, claim.from, claim.to], ['Port Selen', '2025-02', '2025-02-13T18:00+05:00'])
  assert.deepEqual(claim.quantity, { what: 'people', unit: 'head', low: 40, high: 400.5 })
})

test('dates that are none and quantities that say nothing are named', () => {
  const item = (rest: string) => `claims:\n  - id: a\n    text: t\n    support: { search: x }\n    ${rest}\n`
  const wrong = { key: 'claims-wrong-type', line: 5 }
  for (const date of ['2025-13', '2025-02-30', 'soon', '2025-02-01T25:00', '2025-02-01T10:00+25:00'])
    assert.deepEqual(refusal(item(`from: ${date}`)), { ...wrong, value: date })
  assert.equal(refusal(item('{ from: 2025-03, to: 2025-02 }')).key, 'claims-syntax')
  assert.equal(refusal(`${item('from: 2025-03')}    to: 2025-02\n`).key, 'claims-wrong-type')
  assert.equal(refusal(item('quantity: { what: people }')).key, 'claims-missing')
  assert.equal(refusal(item('quantity: { low: 4 }')).key, 'claims-missing')
  for (const amount of ['many', '1e9', '0x10', '99999999999999999999', 'Infinity'])
    assert.deepEqual(refusal(item(`quantity: { what: people, low: ${amount} }`)), { ...wrong, value: amount })
  assert.deepEqual(refusal(item('quantity: { what: people, low: 9, high: 8 }')), { ...wrong, value: '8' })
})

test('kinds of older files are factual, and that is said', () => {
  const notices: Problem[] = []
  const text = 'claims:\n  - id: a\n    text: t\n    kind: figure\n    support: { search: x }\n'
  assert.equal(parseClaimsFile(new TextEncoder().encode(text), notices)[0].kind, 'factual')
  assert.deepEqual(
    notices.map(({ code, line, parameters }) => [code, line, parameters.value]),
    [['claims-old-kind', 4, 'figure']],
  )
})
