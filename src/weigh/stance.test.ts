import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../model/ladder.ts'
import { suggestsOwnAccess } from './own-access.ts'
import { assignStances } from './stance.ts'

const NO_RULE = { search: [], examples: [] }
const claim: Claim = { id: 'a', text: { en: 'a' }, kind: 'factual', support: NO_RULE, deny: NO_RULE }

test('a post takes one side at most; what both sides match is set apart', () => {
  const textOfPost = Int32Array.of(0, 1, -1, 2, 0, 3)
  const matches = {
    claim,
    support: [
      { rule: 'first', texts: Int32Array.of(2, 0) },
      { rule: 'second', texts: Int32Array.of(0, 1) },
    ],
    deny: [{ rule: 'third', texts: Int32Array.of(1, 3, 99) }],
  }
  const [stance] = assignStances([matches], textOfPost, text => text === 2)
  assert.deepEqual(
    stance.support.map(({ post, matched, suggestsOwnAccess }) => [post, matched, suggestsOwnAccess]),
    [
      [0, 'first', false],
      [3, 'first', true],
      [4, 'first', false],
    ],
  )
  assert.deepEqual(
    stance.deny.map(({ post, side }) => [post, side]),
    [[5, 'deny']],
  )
  assert.deepEqual([...stance.unclear], [1])
})

test('what is objected to is held, and a text of both sides counts where only one is objected to', () => {
  const matches = {
    claim,
    support: [{ rule: 'yes', texts: Int32Array.of(0, 1, 2) }],
    deny: [{ rule: 'no', texts: Int32Array.of(1, 2) }],
  }
  const objected = new Map([
    ['0 support', 'negated'],
    ['1 support', 'negated'],
  ] as const)
  const [stance] = assignStances(
    [matches],
    Int32Array.of(0, 1, 2, 0),
    () => false,
    () => (text, side) => {
      const rule = objected.get(`${text} ${side}` as '0 support')
      return rule === undefined ? [] : [{ rule, parameters: {} }]
    },
  )
  assert.deepEqual([...stance.held], [0, 3])
  assert.deepEqual(
    stance.deny.map(({ post }) => post),
    [1],
  )
  assert.deepEqual([...stance.unclear], [2])
  assert.deepEqual(
    stance.heldTexts.map(({ text, side, reasons }) => [text, side, reasons.map(({ rule }) => rule)]),
    [
      [0, 'support', ['negated']],
      [2, 'support', ['both-sides']],
      [2, 'deny', ['both-sides']],
    ],
  )
})

test('words of own perception are noticed in three languages, with and without Kazakh marks', () => {
  const suggesting = [
    'I saw it burn from my window',
    'We heard shots, I was there',
    'Я сама видела, как горел склад',
    'Всё это на моих глазах было',
    'Стою на площади. Я вижу дым',
    'Өзім көрдім, қойма жанып жатыр',
    'озим кордим, койма жанып жатыр',
    'Терезеден емес, өз көзіммен көрдім',
    'көріп тұрмын, түтін шығып жатыр',
  ]
  for (const text of suggesting) assert.ok(suggestsOwnAccess(text), text)
  const silent = [
    'They say the granary burned',
    'Говорят, склад сгорел. Явидел.',
    'The mayor said nothing',
    'Қойма өртенді дейді',
    'sawdust fell in the yard',
    '',
  ]
  for (const text of silent) assert.ok(!suggestsOwnAccess(text), text)
})

test('a long text costs no more than its length', () => {
  const before = process.cpuUsage()
  suggestsOwnAccess('я '.repeat(500_000))
  suggestsOwnAccess('i just myself '.repeat(100_000))
  const { user, system } = process.cpuUsage(before)
  assert.ok(user + system < 1_000_000)
})
