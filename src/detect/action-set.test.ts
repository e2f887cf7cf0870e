import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { equalTextFamilies, equalTextsOnly, type SmallPost, smallCorpus } from '../../test/support/small-corpus.ts'
import { ACTION_KINDS, type ActionKind } from '../model/action-set.ts'
import { actionSetOf, type CaseActions } from './action-set.ts'
import { findingId } from './finding-id.ts'
import { forwardLineage } from './forward-lineage.ts'

function actionsOf(posts: readonly SmallPost[]): CaseActions & { corpus: ReturnType<typeof smallCorpus> } {
  const corpus = smallCorpus(posts)
  return { corpus, ...actionSetOf(corpus, equalTextsOnly(corpus), forwardLineage(corpus)) }
}

/** Ids of the objects of a kind. */
function idsOf({ set }: CaseActions, kind: ActionKind): string[] {
  return set.objectIds.filter((_, object) => set.objectKind[object] === ACTION_KINDS.indexOf(kind))
}

const LONG = 'a sentence long enough to be an object'

test('one post acts on its text, links, hashtags, the post it replies to, the forwarded post, and what the source names', () => {
  const actions = actionsOf([
    {
      at: 5,
      account: 'telegram:user1',
      text: LONG,
      links: ['https://a.example/1', 'https://a.example/2'],
      hashtags: ['#port'],
      replyTo: 'telegram:channel1/17',
      objectId: 'thing',
      forward: { kind: 'channel', id: 'telegram:channel9' as never, name: 'nine', messageId: '4' },
    },
  ])
  assert.deepEqual(
    ACTION_KINDS.map(kind => idsOf(actions, kind).length),
    [1, 2, 1, 0, 1, 1, 1],
  )
  assert.deepEqual(idsOf(actions, 'forward'), ['telegram:channel9 m4'])
  assert.deepEqual(idsOf(actions, 'reply'), ['telegram:channel1/17'])
  assert.equal(new Set(actions.set.act).size, 1)
})

test('a text that several posts share is named as its copy family; a turn of phrase is no object', () => {
  const actions = actionsOf([
    { at: 1, account: 'telegram:user1', text: LONG },
    { at: 2, account: 'telegram:user2', text: LONG },
    { at: 3, account: 'telegram:user2', text: `${LONG}, and of one post` },
    { at: 4, account: 'telegram:user2', text: 'thank you' },
  ])
  assert.deepEqual(idsOf(actions, 'text'), [findingId('copies', [LONG]), 'text-0000000001'])
  assert.equal(equalTextFamilies(actions.corpus).length, 1)
})

test('accounts known by name only and posts without a zone take no part', () => {
  const actions = actionsOf([
    { at: 1, account: 'telegram:user1', text: LONG },
    { at: 2, account: 'telegram:named', text: LONG, isNameOnly: true },
    { at: 3, account: 'telegram:user2', text: LONG, isZoneless: true },
    { at: 4, text: LONG },
  ])
  assert.deepEqual(actions.set.accountIds, ['telegram:user1'])
  assert.deepEqual([actions.accountsConsidered, actions.accountsLeftOutNameOnly], [1, 1])
})

test('the context knows channels, places, and where forwards come from', () => {
  const origin = { kind: 'channel', id: 'telegram:channel9' as never, name: 'nine' } as const
  const actions = actionsOf([
    { at: 1, account: 'telegram:channel9', channel: 'telegram:channel9', text: LONG },
    { at: 2, account: 'telegram:user1', text: `${LONG}!`, forward: { ...origin, messageId: '1000' } },
    { at: 3, account: 'telegram:user1', text: `${LONG}?`, forward: { ...origin, messageId: 'elsewhere' } },
    {
      at: 4,
      account: 'telegram:user1',
      text: `${LONG}.`,
      forward: { ...origin, id: 'telegram:channel8' as never, messageId: '1' },
    },
  ])
  const { set, context, accountOf, corpus } = actions
  const nine = set.accountIds.indexOf('telegram:channel9')
  assert.deepEqual([...context.isChannel], [1, 0])
  const forwards = set.objectIds.flatMap((id, object) =>
    set.objectKind[object] === 2
      ? [[id, context.originAccount[object], context.originTime[object], context.originOfObject[object]]]
      : [],
  )
  assert.deepEqual(forwards, [
    ['telegram:channel8 m1', -1, Number.NaN, 1],
    ['telegram:channel9 melsewhere', nine, Number.NaN, 0],
    ['telegram:channel9 p0', nine, 1000, 0],
  ])
  for (let object = 0; object < set.objectIds.length; object++)
    if (set.objectKind[object] !== 2) assert.equal(context.originOfObject[object], -1)
  const channels = corpus.channels()
  assert.equal(channels[context.placeOfAct[set.act[0]]].id, 'telegram:channel9')
  assert.deepEqual(
    [...accountOf].map(account => corpus.accounts()[account].id as string),
    set.accountIds,
  )
})

const NAMES = ['#a', '__proto__', '\ud800', '=cmd', 'constructor', '\u0000'] as const
const post = fc.record({
  at: fc.integer({ min: 0, max: 5 }),
  account: fc.constantFrom('telegram:user2', 'telegram:user1', 'telegram:__proto__', 'telegram:channel1'),
  text: fc.constantFrom('', 'short', LONG, `${LONG} 2`),
  links: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 }),
  hashtags: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 }),
  objectId: fc.constantFrom('', ...NAMES),
  replyTo: fc.constantFrom('', ...NAMES),
})

test('actions are those of the posts, ids and actions in canonical order', () => {
  fc.assert(
    fc.property(fc.array(post, { maxLength: 30 }), posts => {
      const { corpus, set } = actionsOf(posts)
      const columns = corpus.columns()
      const expected: string[] = []
      const details = corpus.posts(Array.from({ length: columns.count }, (_, index) => index))
      for (const { index, messageId } of details) {
        const { account, at, text, links, hashtags, objectId, replyTo } = posts[Number(messageId) - 1000]
        const named: [ActionKind, string][] = [
          ...(text.length >= 24 ? [['text', text] as [ActionKind, string]] : []),
          ...links.map((name): [ActionKind, string] => ['link', name]),
          ...(replyTo === '' ? [] : [['reply', replyTo] as [ActionKind, string]]),
          ...hashtags.map((name): [ActionKind, string] => ['hashtag', name]),
          ...(objectId === '' ? [] : [['object', objectId] as [ActionKind, string]]),
        ]
        for (const [kind, name] of named) expected.push(JSON.stringify([at * 1000, account, kind, name, index]))
      }
      const texts = columns.text
      const found = [...set.account].map((account, i) => {
        const kind = ACTION_KINDS[set.objectKind[set.object[i]]]
        const post = posts[Number(details[set.act[i]].messageId) - 1000]
        const id = set.objectIds[set.object[i]]
        if (kind === 'text' && id.startsWith('text-')) assert.equal(Number(id.slice(5)), texts[set.act[i]])
        const name = kind === 'text' ? post.text : id
        return JSON.stringify([set.time[i], set.accountIds[account], kind, name, set.act[i]])
      })
      assert.deepEqual(found.toSorted(), expected.toSorted())
      const key = (i: number) => [set.time[i], set.account[i], set.object[i], set.act[i]]
      for (let i = 1; i < set.account.length; i++) {
        const step = key(i).map((value, k) => value - key(i - 1)[k])
        assert.ok((step.find(difference => difference !== 0) ?? 0) > 0, `action ${i}`)
      }
      for (let a = 1; a < set.accountIds.length; a++) assert.ok(set.accountIds[a - 1] < set.accountIds[a])
      for (let o = 1; o < set.objectIds.length; o++)
        assert.ok(
          set.objectKind[o - 1] < set.objectKind[o] ||
            (set.objectKind[o - 1] === set.objectKind[o] && set.objectIds[o - 1] < set.objectIds[o]),
          set.objectIds[o],
        )
      assert.equal(new Set(set.account).size, set.accountIds.length)
      assert.equal(new Set(set.object).size, set.objectIds.length)
    }),
  )
})
