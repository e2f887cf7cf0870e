import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ActorRow, ActorsPage, TieRow } from '../../model/actors-page.ts'
import { connected, idOf, tiesPicture } from './ties-data.ts'

const edges = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 30 })

test('actors are in one group exactly when ties lead from one to the other', () => {
  fc.assert(
    fc.property(edges, list => {
      const group = connected(20, list)
      const reach = Array.from({ length: 20 }, (_, i) => new Set([i]))
      for (let round = 0; round < 20; round++)
        for (const [a, b] of list) {
          const all = new Set([...reach[a], ...reach[b]])
          for (const each of all) for (const other of all) reach[each].add(other)
        }
      for (let a = 0; a < 20; a++)
        for (let b = 0; b < 20; b++) assert.equal(group[a] === group[b], reach[a].has(b), `${a} ${b}`)
      assert.deepEqual(
        [...new Set(group)],
        [...new Set(group).keys()].map((_, i) => i),
      )
    }),
  )
})

const tie = (from: number, to: number, basis: TieRow['basis']): TieRow => {
  return { from, to, kind: 'control', basis, isDisputed: false, statements: [] }
}

test('a picture holds who has ties; documents are solid, statements dotted, what nobody says pale; nobody is larger', () => {
  const actors = ['a', 'b', 'c', 'd'].map(label => ({ label, actor: label }) as ActorRow)
  const ties = [tie(3, 1, 'documented'), tie(1, 0, 'alleged'), tie(0, 3, 'denied')]
  const page = { actors, ties } as unknown as ActorsPage
  const { data, actors: shown } = tiesPicture(page, kind => `(${kind})`)
  assert.deepEqual(shown, [0, 1, 3])
  assert.deepEqual(
    data.columns.from.map((from, i) => [
      data.label(from),
      data.label(data.columns.to[i]),
      data.tone(i),
      data.edgeLabel?.(i),
    ]),
    [
      ['d', 'b', 'solid', '(control)'],
      ['b', 'a', 'dotted', '(control)'],
      ['a', 'd', 'pale', '(control)'],
    ],
  )
  assert.equal(new Set(shown.map((_, node) => data.size(node))).size, 1)
})

test('an id made of a name is one that the list takes, and is not taken', () => {
  const taken = new Set(['илвет-сарко', 'a', 'a-2'])
  assert.equal(idOf('Илвет  Сарко', taken), 'илвет-сарко-2')
  assert.equal(idOf('A.', taken), 'a-3')
  assert.equal(idOf('Губернатор кеңсесі й', new Set()), 'губернатор-кеңсесі-й')
  assert.equal(idOf('«—»', new Set()), '')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), name => {
      const id = idOf(name, taken)
      assert.ok(
        id === '' || (id.length <= 64 && /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u.test(id)),
        id,
      )
      assert.ok(!taken.has(id))
    }),
  )
})
