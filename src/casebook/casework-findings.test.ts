import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Engine } from '../corpus/engine.ts'
import type { Casework, TieAct } from '../model/casework.ts'
import type { Assertion, Quantity, WeighedClaim, WeighedSide } from '../model/ladder.ts'
import { caseworkFindings } from './casework-findings.ts'

const NO_SIDE = { assertions: [], group: new Int32Array(0), edges: [], ladder: { atMost: 0 } } as unknown as WeighedSide
const NO_CASEWORK = { relations: [], actors: [], ties: [], outages: [], disagreements: [] } as unknown as Casework

/** One origin a text, all in support of one claim. */
function figuresOf(texts: readonly string[], quantity: Quantity) {
  const corpus = {
    posts: (posts: readonly number[]) => posts.map(post => ({ text: texts[post] })),
  } as unknown as Engine
  const support = {
    assertions: texts.map((_, post): Partial<Assertion> => ({ post })),
    group: Int32Array.from(texts.keys()),
    edges: [],
    ladder: { atMost: texts.length },
  } as unknown as WeighedSide
  const claim = { id: 'morgue', text: {}, kind: 'factual', quantity } as unknown as WeighedClaim['claim']
  const { figures } = caseworkFindings(corpus, [{ claim, support, deny: NO_SIDE }], NO_CASEWORK)
  return figures[0]
}

test('"more than forty" excludes forty and fewer, not forty-one', () => {
  const { statements, conflicts } = figuresOf(
    ['More than 40 bodies were brought.', '40 bodies were brought.', '41 bodies were brought.'],
    { what: 'bodies', low: 41 },
  )
  assert.deepEqual(
    statements.map(({ low, high, isStrict }) => [low, high, isStrict]),
    [
      [40, undefined, true],
      [40, 40, false],
      [41, 41, false],
    ],
  )
  assert.equal(conflicts, 2, '40 with both others')
})

test('a tie is asserted by its speakers alone; who recorded it stands apart', () => {
  const tie = (speakers: string[], role: string, exhibit?: number) => ({
    act: {
      type: 'tie',
      from: 'a',
      to: 'b',
      kind: 'control',
      basis: exhibit === undefined ? 'alleged' : 'documented',
      stance: 'assert',
      speakers,
      ...(exhibit === undefined ? {} : { exhibit }),
      role,
    } as unknown as TieAct,
  })
  const casework = { ...NO_CASEWORK, ties: [tie([], 'editor', 3), tie(['Orsel', 'Lerta'], 'coder 2')] }
  const corpus = { postsByKey: () => Int32Array.of() } as unknown as Engine
  const [found] = caseworkFindings(corpus, [], casework as unknown as Casework).ties
  assert.deepEqual(found.assertedBy, ['Orsel'])
  assert.deepEqual(found.roles, ['editor', 'coder 2'])
  assert.deepEqual(found.exhibits, [3])
})
