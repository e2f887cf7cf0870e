import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Casework, CaseworkAct, RecordedCasework, TieAct } from '../model/casework.ts'
import { actorsPage } from './actors-page.ts'

let order = 0
const recorded = <Act>(act: Act) =>
  ({
    at: { device: 'd', epoch: 1, seq: ++order },
    order,
    claimedTime: 0,
    act: { role: 'editor', tool: 't', ...act },
  }) as unknown

const actor = (id: string, names: string[], isPublic: boolean) =>
  recorded({ type: 'actor', actor: id, kind: 'person', names, isPublic, accounts: ['telegram:user1'] })

const tie = (over: Partial<TieAct>) =>
  recorded({
    type: 'tie',
    from: 'zhanna',
    to: 'office',
    kind: 'family',
    basis: 'alleged',
    stance: 'assert',
    speakers: [],
    ...over,
  }) as RecordedCasework<TieAct>

function pageOf(ties: readonly RecordedCasework<TieAct>[], showNames: boolean, disagreements: readonly object[] = []) {
  const actors = [actor('zhanna', ['Zhanna Orlova', 'Жанна Орлова'], false), actor('office', ['Port Office'], true)]
  const casework = { actors, ties, disagreements } as unknown as Casework
  return actorsPage(casework, ties, {
    showNames,
    language: 'en',
    pseudonym: id => `pseudonym ${id.length}`,
    account: id => `account ${id}`,
  })
}

test('who is not public is named nowhere until names are asked for: not as actor, nor as speaker', () => {
  const ties = [
    tie({ speakers: ['Zhanna Orlova', 'actor:zhanna'] }),
    tie({ basis: 'documented', exhibit: 3, speakers: ['actor:office'] }),
  ]
  const hidden = pageOf(ties, false)
  assert.doesNotMatch(
    JSON.stringify({ ...hidden, actors: hidden.actors.map(({ actor: _, accounts: __, ...row }) => row) }),
    /Orlova|Орлова/,
  )
  assert.equal(hidden.actors.find(({ actor: id }) => id === 'zhanna')?.names, null)
  assert.deepEqual(hidden.ties[0].statements[1].speakers, ['Port Office'])
  const shown = pageOf(ties, true)
  assert.deepEqual(
    shown.actors.map(({ label }) => label),
    ['Port Office', 'Zhanna Orlova'],
  )
  assert.deepEqual(shown.ties[0].statements[0].speakers, ['Zhanna Orlova', 'Zhanna Orlova'])
})

test('a relation is documented by one document, alleged by one statement, and denied when nobody asserts it', () => {
  const deny = tie({ stance: 'deny', speakers: ['actor:office'] })
  assert.equal(pageOf([deny], true).ties[0].basis, 'denied')
  assert.equal(pageOf([deny, tie({})], true).ties[0].basis, 'alleged')
  assert.equal(pageOf([deny, tie({}), tie({ basis: 'documented', exhibit: 1 })], true).ties[0].basis, 'documented')
  // A document that denies it documents nothing.
  assert.equal(pageOf([tie({ stance: 'deny', basis: 'documented', exhibit: 1 })], true).ties[0].basis, 'denied')
})

test('one row a relation, every statement in it, disputes said, actors counted by relations', () => {
  const first = tie({ speakers: ['a'] })
  const other = tie({ speakers: ['b'], stance: 'deny' })
  const control = tie({ kind: 'control' })
  const page = pageOf([first, other, control], true, [
    { type: 'tie', subject: '', entries: [first, other] as RecordedCasework<CaseworkAct>[] },
  ])
  assert.deepEqual(
    page.ties.map(({ kind, isDisputed, statements }) => [kind, isDisputed, statements.length]),
    [
      ['control', false, 1],
      ['family', true, 2],
    ],
  )
  assert.deepEqual(
    page.actors.map(({ ties }) => ties),
    [2, 2],
  )
})
