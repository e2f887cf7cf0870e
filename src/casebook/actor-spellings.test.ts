import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { smallCorpus } from '../../test/support/small-corpus.ts'
import type { Analysis } from '../model/analysis.ts'
import type { ActorAct, AliasAct, Casework } from '../model/casework.ts'
import { actorSpellings } from './actor-spellings.ts'

const actor = (id: string, ...names: string[]) => ({ act: { actor: id, kind: 'person', names } as unknown as ActorAct })

function spellingsOf(texts: readonly string[], over: Record<string, readonly object[]> = {}) {
  const corpus = smallCorpus(texts.map((text, i) => ({ at: i, account: `telegram:user${i}`, text })))
  const analysis = {
    claims: [],
    families: [],
    textFamilies: { centre: new Int32Array(texts.length) },
  } as unknown as Analysis
  const casework = { actors: [], assertions: [], ties: [], aliases: [], ...over } as unknown as Casework
  return actorSpellings(corpus, analysis, casework)
}

test('a near spelling of a listed name waits, the name itself and its forms do not', () => {
  const actors = [actor('omarov', 'Данияр Омаров')]
  const texts = ['Выступил Данияр Умаров.', 'Слова Данияра Омарова помнят.', 'Пришёл Данияр Омаров.']
  const { spellings, unlisted } = spellingsOf(texts, { actors })
  assert.deepEqual(
    spellings.map(({ spelling, actor: id, name, posts }) => [spelling, id, name, posts]),
    [['Данияр Умаров', 'omarov', 'Данияр Омаров', ['telegram:channel1/1000']]],
  )
  assert.deepEqual(unlisted, [])
})

test('names of nobody in the list stand together when they are alike, in the order of the alphabet whoever is named more', () => {
  const texts = ['Пришла Айгуль Сейтова.', 'Там Болат Жумабаев.', 'Видели: Болат Жумабаев.', 'Ещё раз Болат Жумобаев.']
  const { unlisted } = spellingsOf(texts)
  assert.deepEqual(
    unlisted.map(({ spellings, mentions }) => [...spellings, mentions]),
    [
      ['Айгуль Сейтова', 1],
      ['Болат Жумабаев', 'Болат Жумобаев', 3],
    ],
  )
})

test('two entries that somebody has answered on are not asked about again, whatever the answer', () => {
  const actors = [actor('a', 'Данияр Омаров'), actor('b', 'Daniyar Omarov'), actor('c', 'Айгуль Сейтова')]
  assert.deepEqual(
    spellingsOf([], { actors }).pairs.map(({ actors: pair }) => pair),
    [['a', 'b']],
  )
  for (const verdict of ['same', 'different', 'unsure'])
    assert.deepEqual(
      spellingsOf([], {
        actors,
        aliases: [{ act: { members: ['actor:b', 'actor:a'], verdict } as unknown as AliasAct }],
      }).pairs,
      [],
    )
})

test('speakers that people wrote are looked at, those without a name are not', () => {
  const assertions = [
    { act: { speakers: ['Данияр Умаров', 'a neighbour', 'actor:omarov'], unit: { post: 'x/1' } } },
    { act: { speakers: ['__proto__', 'Данияр Умаров'], of: 'Constructor Умаров', unit: { post: 'x/2' } } },
  ]
  const { spellings } = spellingsOf([], { actors: [actor('omarov', 'Данияр Омаров')], assertions })
  assert.deepEqual(
    spellings.map(({ spelling, mentions, posts }) => [spelling, mentions, posts]),
    [['Данияр Умаров', 2, ['x/1', 'x/2']]],
  )
})

test('a megabyte of one repeated piece is read in time', () => {
  for (const piece of ['Данияр ', 'Данияр Умаров ', 'А. Б. ', '«', 'Омаров, ', '\u202e']) {
    const started = cpuMilliseconds()
    spellingsOf([piece.repeat(1_000_000 / piece.length)], { actors: [actor('omarov', 'Данияр Омаров')] })
    assert.ok(cpuMilliseconds() - started < 20_000, `${piece}: ${cpuMilliseconds() - started} ms`)
  }
})
