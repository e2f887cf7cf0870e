import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ClaimWording } from '../../server/contract-claims.ts'
import { readRecord } from '../../weigh/casework-shape.ts'
import { claimRecord, draftOf, EMPTY_DRAFT, proposedId, termsOf } from './claim-draft.ts'

const line = fc.stringMatching(/^[a-zа-яё0-9]{1,12}( [a-zа-яё0-9]{1,12}){0,3}$/u)
const rule = fc.record(
  { search: fc.array(line, { maxLength: 4 }), examples: fc.array(line, { maxLength: 3 }) },
  { noNullPrototype: true },
)

const wording: fc.Arbitrary<ClaimWording> = fc.record({
  text: fc.record({ en: line, ru: line, kk: line }, { requiredKeys: ['ru'], noNullPrototype: true }),
  kind: fc.constantFrom('factual', 'accusation', 'demand', 'prediction', 'assessment'),
  place: fc.oneof(fc.constant(''), line),
  from: fc.constantFrom('', '2022', '2022-01-05', '2022-01-05T22:00+06:00'),
  to: fc.constantFrom('', '2023-02'),
  quantity: fc.option(
    fc.oneof(
      fc.record({ what: line, low: fc.integer({ min: -5, max: 1e6 }) }, { noNullPrototype: true }),
      fc.record(
        { what: line, unit: line, high: fc.double({ min: 0, max: 1e6, noNaN: true }) },
        { noNullPrototype: true },
      ),
    ),
  ),
  support: rule,
  deny: rule,
  saidBy: fc.constantFrom('file', 'act', 'act-over-file'),
})

test('a form that is signed as it was filled in records the wording that it was filled from', () => {
  fc.assert(
    fc.property(wording, stated => {
      const { stated: record, wrong } = claimRecord('bridge', draftOf(stated))
      assert.deepEqual(wrong, [])
      const { type, ...fields } = record
      const read = readRecord(String(type), { role: 'editor', ...fields })
      assert.ok('act' in read, JSON.stringify(read))
      const act = read.act as unknown as Record<string, unknown>
      const { text, kind, support, deny, quantity } = stated
      assert.deepEqual(
        [
          act.text,
          act.kind,
          act.support,
          act.deny,
          act.place ?? '',
          act.from ?? '',
          act.to ?? '',
          act.quantity ?? null,
        ],
        [text, kind, support, deny, stated.place, stated.from, stated.to, quantity],
      )
    }),
  )
})

test('numbers are read as people write them, and what is none is told', () => {
  const { stated } = claimRecord('a', { ...EMPTY_DRAFT, what: 'people', low: '10 000', high: '12,5' })
  assert.deepEqual(stated.quantity, { what: 'people', low: 10_000, high: 12.5 })
  assert.deepEqual(claimRecord('a', { ...EMPTY_DRAFT, low: 'many', high: ' 7 ' }).wrong, ['many'])
})

test('an emptied side is stated as empty', () => {
  const { stated } = claimRecord('a', { ...EMPTY_DRAFT, denySearch: ' \n \n' })
  assert.deepEqual(stated.deny, { search: [], examples: [] })
  assert.deepEqual(termsOf(' one two \n\n three\r\n'), ['one two', 'three'])
})

test('a proposed short name is one that records take and that no claim has', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
      const id = proposedId(text, [])
      const read = readRecord('claim', { role: 'editor', claim: id, text: 'x' })
      assert.ok('act' in read, id)
      assert.notEqual(proposedId(text, [id]), id)
    }),
  )
  assert.equal(proposedId('More than 40 bodies were brought', []), 'more-than-40-bodies')
  assert.equal(proposedId('Стреляли', ['a']), 'claim-2')
})
