import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { identifiersIn } from './identifiers.ts'

const found = (text: string) => identifiersIn(text).map(({ kind, text: words }) => [kind, words])

test('numbers, addresses, usernames, links and coordinates are found', () => {
  assert.deepEqual(found('call +7 (701) 555-01-23, or 87015550124.'), [
    ['phone', '+7 (701) 555-01-23'],
    ['phone', '87015550124'],
  ])
  assert.deepEqual(found('write to z.quill+1@mail.example.org or @zquill_1'), [
    ['email', 'z.quill+1@mail.example.org'],
    ['username', '@zquill_1'],
  ])
  assert.deepEqual(found('see t.me/zquill and https://example.org/a?b=1'), [
    ['link', 't.me/zquill'],
    ['link', 'https://example.org/a?b=1'],
  ])
  for (const place of ['43.23812, 76.94545', '43,2381; 76,9454', "43°14' N", '-12.5000 -70.1234'])
    assert.deepEqual(
      found(`at ${place} today`).map(([kind]) => kind),
      ['coordinates'],
      place,
    )
})

test('dates, times and sums are none', () => {
  for (const text of [
    'on 2022-01-05 21:04',
    '05.01.2022',
    '1 000 000 people',
    '12 345 678',
    'at 21:04',
    '40-50',
    'a @ b',
    '@x',
  ])
    assert.deepEqual(found(text), [], text)
})

test('law: what is found stands in the text at its place', () => {
  const part = fc.constantFrom(
    '+7 701 555 01 23',
    '@name_1',
    'a@b.org',
    't.me/x',
    '43.2381, 76.9454',
    ' ',
    ',',
    'w',
    '°',
    '9',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 9 }), parts => {
      const text = parts.join('')
      for (const { start, end, text: words } of identifiersIn(text)) assert.equal(text.slice(start, end), words)
    }),
  )
})

test('hostile texts cost time linear in their length', () => {
  const started = cpuMilliseconds()
  for (const piece of ['a', '@', '1', '1 ', '+', '(', '1.', '1.111', '43°', 'a@', 'a@b.', '.', '-', '1-', '@a'])
    identifiersIn(piece.repeat(Math.ceil(1_000_000 / piece.length)))
  assert.ok(cpuMilliseconds() - started < 6000, `${cpuMilliseconds() - started}`)
})
