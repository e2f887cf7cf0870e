import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ladder } from '../model/ladder.ts'
import { askedCards, type CardSide, type ClaimCard, isInState, statementOf, waitingOf } from './claim-cards.ts'

const ladder: Ladder = {
  posts: 0,
  speakers: 0,
  afterCopies: 0,
  atMost: 0,
  marked: 0,
  atLeast: 0,
  firstHand: 0,
  verifiedMedia: 0,
  unreviewed: 0,
  decided: 0,
  vantages: 0,
}

const side = (changes: Partial<Ladder> = {}): CardSide => ({
  ladder: { ...ladder, ...changes },
  unassessed: null,
  echo: { repeated: 0, coordinated: 0, clusters: 0 },
  hangsOn: null,
})

const card = (id: string, changes: Partial<ClaimCard> = {}): ClaimCard => ({
  id,
  text: { en: `Statement ${id}` },
  kind: 'factual',
  place: null,
  from: null,
  to: null,
  quantity: null,
  stage: null,
  credibility: null,
  support: side(),
  deny: side(),
  coverage: null,
  isDark: false,
  unclear: 0,
  held: 0,
  differences: 0,
  ...changes,
})

const CARDS = [
  card('a', { place: 'Port Selen', from: '2025-02-13T18:00', support: side({ posts: 5, atLeast: null }) }),
  card('b', { kind: 'accusation', stage: 'collection', deny: side({ posts: 9, unreviewed: 2, atLeast: 1 }) }),
  card('c', { from: '2025-01', held: 3, unclear: 1, differences: 1, text: { ru: 'На мосту стреляли' } }),
]

const ids = (cards: readonly ClaimCard[]) => cards.map(({ id }) => id).join('')

test('each condition narrows, and together they narrow more', () => {
  assert.equal(ids(askedCards(CARDS, {})), 'abc')
  assert.equal(ids(askedCards(CARDS, { kind: 'accusation' })), 'b')
  assert.equal(ids(askedCards(CARDS, { place: 'Port Selen' })), 'a')
  assert.equal(ids(askedCards(CARDS, { stage: 'none' })), 'ac')
  assert.equal(ids(askedCards(CARDS, { stage: 'collection', kind: 'factual' })), '')
  assert.equal(ids(askedCards(CARDS, { words: 'МОСТУ стрел' })), 'c')
  assert.equal(ids(askedCards(CARDS, { words: 'selen statement' })), 'a')
})

test('the state of a claim is that of its open sides and of what waits', () => {
  assert.equal(ids(CARDS.filter(each => isInState(each, 'open'))), 'a')
  assert.equal(ids(CARDS.filter(each => isInState(each, 'assessed'))), 'b')
  assert.equal(ids(CARDS.filter(each => isInState(each, 'differing'))), 'c')
  assert.equal(ids(CARDS.filter(each => isInState(each, 'waiting'))), 'bc')
  assert.deepEqual(CARDS.map(waitingOf), [0, 2, 4])
})

test('orders keep the order of the case among equals; claims without a time come last', () => {
  assert.equal(ids(askedCards(CARDS, { order: 'posts' })), 'bac')
  assert.equal(ids(askedCards(CARDS, { order: 'waiting' })), 'cba')
  assert.equal(ids(askedCards(CARDS, { order: 'time' })), 'cab')
  assert.equal(ids(CARDS), 'abc', 'what was given is left as it was')
})

test('a statement is shown in the language asked for, else in one that it has, else by its short name', () => {
  assert.deepEqual(statementOf(CARDS[2], 'kk'), { words: 'На мосту стреляли', language: 'ru' })
  assert.deepEqual(statementOf({ id: 'x', text: {} }, 'en'), { words: 'x', language: undefined })
})
