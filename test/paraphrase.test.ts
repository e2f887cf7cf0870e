// Words in the place of posts: what leads back to a post or to somebody is found in them, in any usual form.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { runWords } from '../src/algorithms/shared-run.ts'
import { CaseNames } from '../src/casebook/case-names.ts'
import type { Casebook } from '../src/casebook/casebook.ts'
import { recordCasework } from '../src/casebook/casework-record.ts'
import { Paraphrases } from '../src/casebook/paraphrase.ts'
import { candidateTexts } from '../src/casebook/quotation.ts'
import { CaseError } from '../src/model/case-error.ts'
import { cpuMilliseconds } from './support/cpu-time.ts'
import { textsSharing } from './support/texts-sharing.ts'
import { openWitnessCase, running, take } from './support/witness-case.ts'

const POSTS = [
  ['ann', 'Айгерім Сәдібекова', 'Көпірдің жанында оқ атылды, мен өзім көрдім, Бектас досыммен бірге тұрғанбыз'],
  ['bob', 'Пётр Ложкин', 'У северных ворот горит склад, звоните +7 701 555 01 23 или пишите @lozhkin_p'],
  ['cat', 'Ложка', 'северных ворот больше нет, 43.2381, 76.9454'],
  ['dan', 'Dora Mapleton', 'They said the lorry stood by the depot until six in the morning'],
  ['eve', 'Dora Mapleton', 'the lorry stood by the depot, they said'],
  ['fay', 'Fay', 'Ақсарай!'],
  ['dan', 'Dora Mapleton', 'the kettle sang a long low song, the kettle sang a long low song'],
] as const

async function inCase(work: (casebook: Casebook, key: (row: number) => string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'paraphrase-'))
  const casebook = await openWitnessCase(join(folder, 'case'), 'open')
  try {
    const rows = POSTS.map(([user, name, text], n) =>
      JSON.stringify({ id: String(n + 1), user, name, time: `2031-01-05T1${n}:00:00Z`, text }),
    )
    writeFileSync(join(folder, 'square.jsonl'), `${rows.join('\n')}\n`)
    await take(casebook, [join(folder, 'square.jsonl')])
    const [{ channel }] = casebook.index().posts([0])
    await work(casebook, row => `${channel.id}/${row}`)
  } finally {
    casebook.close()
    rmSync(folder, { recursive: true })
  }
}

async function record(casebook: Casebook, kind: string, stated: Record<string, unknown>): Promise<void> {
  const records = [{ line: 1, kind, stated: { role: 'lead', ...stated } }]
  const { problems } = await recordCasework(casebook, records, { where: 'test', ...running })
  assert.deepEqual(problems, [])
}

test('display names are found in case forms and other scripts; what is no name is not', async () => {
  await inCase(async casebook => {
    const found = (text: string) => new CaseNames(casebook).in(text).map(({ kind, text: words }) => [kind, words])
    for (const text of ['Петра Ложкина видели', 'с Пётром Ложкиным', 'ПЁТР ЛОЖКИН', 'П\u0435тр Л\u043eжкин'])
      assert.equal(found(text)[0]?.[0], 'account', text)
    assert.deepEqual(found('by dora mapleton herself'), [['account', 'dora mapleton']])
    for (const text of ['It was Mapleton who told', 'видел Ложкин', 'Сәдібековадан естідік'])
      assert.equal(found(text)[0]?.[0], 'name', `a surname alone: ${text}`)
    assert.deepEqual(found('the mapleton by the depot'), [], 'a part in small letters is a word')
    assert.deepEqual(found('Айгерім Сәдібекованың айтуынша')[0]?.[0], 'account')
    assert.equal(found('Ложкой мешали чай')[0]?.[0], 'account', 'a name of one word with a capital letter')
    assert.deepEqual(found('мешали чай ложкой, горит склад'), [])
    assert.deepEqual(found('somebody saw smoke over the depot'), [])
    assert.deepEqual(found('').concat(found('\u200b — 7')), [])
  })
})

test('who is public or may be named before all is no fault; before some, or in dispute, is one', async () => {
  await inCase(async casebook => {
    const found = () => new CaseNames(casebook).in('Dora Mapleton saw it').map(({ kind }) => kind)
    const ids = casebook
      .index()
      .accounts()
      .filter(({ name }) => name === 'Dora Mapleton')
      .map(({ id }) => id)
    assert.equal(ids.length, 2)
    const name = (id: string, more: object = {}) =>
      record(casebook, 'naming', { of: id, verdict: 'may-be-named', ...more })
    await name(ids[0], { audiences: ['court'] })
    assert.deepEqual(found(), ['account'])
    await name(ids[0])
    assert.deepEqual(found(), ['account'], 'another account has the same name')
    await name(ids[1])
    assert.deepEqual(found(), ['name'], 'nobody listed, but it looks like a name')
    await record(casebook, 'actor', { actor: 'dora', kind: 'person', names: ['Dora Mapleton'], isPublic: true })
    assert.deepEqual(found(), [])
    await record(casebook, 'naming', { of: ids[1], verdict: 'not-named', role: 'other' })
    assert.deepEqual(found(), ['account'])
  })
})

test('words of a post are counted by posts and authors', async () => {
  await inCase(async (casebook, key) => {
    const paraphrases = new Paraphrases(casebook)
    const { runs, shortestOfOne, telling } = paraphrases.view(key(4))
    assert.equal(shortestOfOne, 3)
    assert.deepEqual(
      runs.map(({ length, runs: all, ofOne }) => [length, all, ofOne]),
      [
        [3, 11, 7],
        [4, 10, 7],
        [5, 9, 7],
        [6, 8, 7],
        [8, 6, 6],
      ],
    )
    assert.equal(runs[0].rarest.words, 'They said the')
    assert.ok(telling.some(({ kind }) => kind === 'time'))
    const kinds = paraphrases.view(key(2)).telling.map(({ kind }) => kind)
    for (const kind of ['phone', 'username']) assert.ok(kinds.includes(kind as never), kind)
    assert.ok(paraphrases.view(key(3)).telling.some(({ kind }) => kind === 'coordinates'))
    for (const unknown of [key(99), 'nothing', '__proto__'])
      assert.throws(
        () => paraphrases.view(unknown),
        (error: unknown) => error instanceof CaseError && error.key === 'protect-unknown-post',
      )
  })
})

test('words that a search would find are refused, from wherever in the case they are', async () => {
  await inCase(async (casebook, key) => {
    const paraphrases = new Paraphrases(casebook)
    const { post } = paraphrases.view(key(2))
    const run = (text: string) => paraphrases.faults(text, post).run
    assert.equal(run('Где-то на севере большой пожар'), undefined)
    assert.deepEqual(run('Пишут, что у северных ворот пожар'), { at: 2, length: 3, posts: 1, isOfOne: true })
    assert.equal(run('Пишут, что ГОРИТ: «склад», зво\u200bните! куда-то')?.length, 3)
    assert.equal(run('a van: the lorry stood by'), undefined, 'two authors wrote so')
    assert.equal(run('a van: the lorry stood by the depot')?.length, 6)
    assert.equal(run('the kettle sang')?.length, 3)
    const short = paraphrases.view(key(6)).post
    assert.equal(paraphrases.faults('Бір сөз: АҚСАРАЙ', short).run?.length, 1)
    assert.equal(paraphrases.faults('Бір сөз', short).run, undefined)
    const { identifiers, names, exact } = paraphrases.faults(
      'Ask Ложкина at +77015550123, mail a@b.org, at 21:04',
      post,
    )
    assert.deepEqual([identifiers, names.length, exact], [['phone', 'email'], 1, ['time']])
  })
})

test('the index finds every text that shares three words', async () => {
  await inCase(async casebook => {
    const corpus = casebook.index()
    for (const [, , text] of POSTS) {
      const found = candidateTexts(corpus, runWords(text))
      assert.deepEqual([...candidateTexts(corpus, runWords(text), -1)], textsSharing(corpus, runWords(text)), text)
      for (const held of textsSharing(corpus, runWords(text))) assert.ok(found.has(held), text)
    }
  })
})

test('hostile words cost time linear in their length', async () => {
  await inCase(async casebook => {
    const names = new CaseNames(casebook)
    const started = cpuMilliseconds()
    for (const piece of ['A', 'Ab ', 'Ab', 'A ', 'Ложка ', 'Dora ', 'ә', "'", 'Аб-', '\u0301'])
      names.in(piece.repeat(Math.ceil(100_000 / piece.length)))
    assert.ok(cpuMilliseconds() - started < 8000, `${cpuMilliseconds() - started}`)
  })
})
