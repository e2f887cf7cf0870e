// Custody of footage: numbers of exhibits stay whatever happens to a case, and a changed byte of any original or act on footage is found by both verifiers.

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Casebook } from '../src/casebook/casebook.ts'
import { entryText, recordCasework } from '../src/casebook/casework-record.ts'
import { recordCollection, removeCollection } from '../src/casebook/collections.ts'
import { keysForSealing, sealCase } from '../src/casebook/convert.ts'
import { currentDerived, keepDerived } from '../src/casebook/derived-texts.ts'
import { addTrustList, removeTrustList, restoreTrustList } from '../src/casebook/trust-lists.ts'
import { bodiesFolder, bodiesName } from '../src/journal/chain-place.ts'
import type { DerivedKind } from '../src/model/derived-text.ts'
import { verifyCase } from '../src/preserve/verify.ts'
import { nodeSystem } from '../src/system/system.ts'
import { inFolder } from './support/command-line.ts'
import { erase, exhibits, numberOf } from './support/erasing.ts'
import { independent } from './support/independent-verifier.ts'
import { certificate, pem } from './support/own-authority.ts'
import { index, openWitnessCase, running, take } from './support/witness-case.ts'
import { writeMaterial } from './support/witness-material.ts'

const TOOL = 'anechoic test'

async function keep(casebook: Casebook, exhibit: number, kind: DerivedKind, words: string): Promise<number> {
  const medium = exhibits(casebook).get(exhibit)
  assert.ok(medium)
  const from = { exhibit, kind, by: 'coder 1' }
  const [number] = await keepDerived(casebook, [{ medium, from, bytes: Buffer.from(words), ending: '.txt', role: 'a' }])
  return number
}

async function withChats(folder: string, work: (casebook: Casebook, mixed: string) => Promise<void>): Promise<string> {
  const root = join(folder, 'case')
  const casebook = await openWitnessCase(root, 'open')
  try {
    const { group, other, mixed } = writeMaterial(folder)
    await take(casebook, [group])
    await take(casebook, [other])
    await work(casebook, mixed)
  } finally {
    casebook.close()
  }
  return root
}

/** SHA-256 by number. */
const numbersOf = (casebook: Casebook) => exhibits(casebook).all.map(({ number, sha256 }) => [number, sha256] as const)

test('exhibits keep their numbers through texts, erasure, an index made anew, more material and sealing', async () => {
  await inFolder(async folder => {
    let expected: ReturnType<typeof numbersOf> = []
    let gone: number[] = []
    const root = await withChats(folder, async (casebook, mixed) => {
      const before = numbersOf(casebook)
      const [one, two] = [numberOf(casebook, /photo_1/), numberOf(casebook, /photo_2/)]
      const counting = (medium: number) => currentDerived(exhibits(casebook), medium, 'picture-text')?.exhibit.number
      const texts: number[] = []
      // Words, other words, the first words again, and the same words in another picture: each a version, none gives back an old number.
      for (const words of ['a', 'b', 'a', 'b', 'a']) {
        texts.push(await keep(casebook, one, 'picture-text', words))
        assert.equal(counting(one), texts.at(-1))
      }
      texts.push(await keep(casebook, two, 'picture-text', 'a'))
      assert.deepEqual(
        texts,
        texts.map((_, i) => before.length + 1 + i),
      )
      assert.equal(await keep(casebook, two, 'picture-text', 'a'), texts.at(-1), 'what counts already is kept once')
      assert.deepEqual(numbersOf(casebook).slice(0, before.length), before)
      gone = (await erase(casebook, { exhibits: [one] })).exhibits.map(({ number }) => number)
      assert.deepEqual(gone, [one, ...texts.slice(0, -1)])
      expected = numbersOf(casebook)
      casebook.clearIndex()
      await index(casebook)
      assert.deepEqual(numbersOf(casebook), expected)
      const next = before.length + texts.length + 1
      assert.equal(await keep(casebook, two, 'picture-text', 'c'), next)
      await take(casebook, [mixed])
      const now = numbersOf(casebook)
      assert.deepEqual(now.slice(0, expected.length), expected)
      assert.deepEqual(
        now.slice(expected.length).map(([number]) => number),
        now.slice(expected.length).map((_, i) => next + i),
      )
      assert.ok(now.length > expected.length + 1)
      expected = now
    })
    const sealed = join(folder, 'sealed')
    const keys = await keysForSealing(root, nodeSystem, { passphrase: 'p', hasRecoveryKey: false, workFactor: 2 })
    await sealCase({ root, system: nodeSystem, tool: TOOL }, sealed, keys)
    const casebook = Casebook.open(sealed, nodeSystem, TOOL, keys)
    try {
      assert.deepEqual(numbersOf(casebook), expected)
      assert.deepEqual([...exhibits(casebook).erased.keys()], gone)
      assert.equal(exhibits(casebook).next, (expected.at(-1)?.[0] ?? 0) + 1)
    } finally {
      casebook.close()
    }
  })
})

/** What each act on footage is of; a case without one of them would show nothing. */
const TYPES = [
  ...['acquisition', 'exhibit-finding', 'finding-review', 'media-collection', 'media-collection-removal'],
  ...['media-hashes', 'media-reading', 'media-review', 'trust-list', 'trust-list-removal', 'withdrawal', 'withholding'],
]

/** Every act on footage, in one case; returns the hashes of one original of each kind. */
async function everyAct(casebook: Casebook, folder: string): Promise<Record<string, string>> {
  const medium = numberOf(casebook, /photo_2/)
  const record = async (kind: string, stated: object) => {
    const records = [{ line: 1, kind, stated: { role: 'a', reason: 'because', ...stated } }]
    const { problems, entries } = await recordCasework(casebook, records, { where: 'test', ...running })
    assert.deepEqual(problems, [])
    return entryText(entries[0])
  }
  await keep(casebook, medium, 'picture-text', 'first')
  const texts = [
    await keep(casebook, medium, 'picture-text', 'corrected'),
    await keep(casebook, medium, 'transcript', 'said'),
  ]
  const { journal } = casebook.custody
  journal.append({ type: 'media-reading', tools: ['a reader 1'], missing: ['ffmpeg'], tool: TOOL })
  journal.append({ type: 'media-hashes', exhibits: [medium], reason: 'asked for', role: 'a', tool: TOOL })
  const words = new Uint32Array(8).fill(0x5a5a5a5a)
  const member = { name: 'older/a.jpg', sizeBytes: 3, sha256: '0'.repeat(64), hash: { words, quality: 90 } }
  const list = { look: 1, members: [member], role: 'a', reason: 'compared' } as const
  await recordCollection(casebook, { ...list, name: 'older', kind: 'media' })
  await recordCollection(casebook, { ...list, name: 'others', kind: 'hashes' })
  removeCollection(casebook, 'older', 'a', 'no longer')
  const path = join(folder, 'trust.pem')
  writeFileSync(path, pem(certificate({ name: 'Invented root', isAuthority: true })))
  addTrustList(casebook, { path, name: 'roots', role: 'a' })
  removeTrustList(casebook, 'roots', 'a')
  restoreTrustList(casebook, 'roots', 'a')
  const finding = { stage: 'content', question: 'where', method: 'landmarks', confidence: 'high', exhibit: medium }
  const found = await record('exhibit-finding', { ...finding, finding: 'at the mill' })
  await record('finding-review', { of: found, verdict: 'agree', role: 'b' })
  const other = await record('exhibit-finding', { ...finding, finding: 'at the bridge', role: 'c' })
  await record('withdrawal', { of: other, role: 'c' })
  await record('media-review', { exhibit: medium, verdict: 'stays' })
  await record('withholding', { exhibit: texts[1] })
  await erase(casebook, { exhibits: [numberOf(casebook, /photo_1/)] })
  casebook.custody.commit()
  const hash = (number: number) => exhibits(casebook).get(number)?.sha256 ?? ''
  const kinds: Record<string, string> = { medium: hash(medium), text: hash(texts[0]), transcript: hash(texts[1]) }
  for (const { act } of journal.acts())
    if (act.type === 'media-collection') kinds[act.kind] = act.sha256
    else if (act.type === 'trust-list') kinds[act.type] = act.sha256
  return kinds
}

test('a case with every act on footage is whole, and one changed byte of any original or act on footage is told by both verifiers', async () => {
  await inFolder(async folder => {
    let kinds: Record<string, string> = {}
    const places: { file: string; seq: number; type: string }[] = []
    const root = await withChats(folder, async casebook => {
      kinds = await everyAct(casebook, folder)
      for (const { act, device, epoch, seq } of casebook.custody.journal.acts())
        if (TYPES.includes(act.type))
          places.push({ file: `${bodiesFolder(device, epoch)}/${bodiesName(1)}`, seq, type: act.type })
    })
    const both = () => [verifyCase(root, nodeSystem), independent.verifyCase(root)]
    assert.deepEqual(
      both().map(({ verdict, faults }) => [verdict, faults]),
      both().map(() => ['whole', []]),
    )
    assert.deepEqual([...new Set(places.map(({ type }) => type))].sort(), [...TYPES].sort())
    assert.deepEqual(
      Object.keys(kinds).sort(),
      ['hashes', 'medium', 'media', 'text', 'transcript', 'trust-list'].sort(),
    )

    const found = (what: string, file: string, at: number, line?: number) => {
      const path = join(root, file)
      const bytes = readFileSync(path)
      bytes[at] ^= 1
      writeFileSync(path, bytes)
      for (const { verdict, faults } of both()) {
        assert.equal(verdict, 'damaged', what)
        assert.ok(
          faults.some(fault => fault.where === file && (line === undefined || fault.line === line)),
          `${what}: ${JSON.stringify(faults)}`,
        )
      }
      bytes[at] ^= 1
      writeFileSync(path, bytes)
    }
    for (const [kind, sha256] of Object.entries(kinds)) {
      const file = `vault/${sha256.slice(0, 2)}/${sha256.slice(2)}`
      found(kind, file, readFileSync(join(root, file)).length >> 1)
    }
    for (const { file, seq, type } of places) {
      const text = readFileSync(join(root, file), 'latin1')
      const start = seq === 1 ? 0 : text.indexOf(`\n${seq} `) + 1
      const end = text.indexOf('\n', start)
      found(type, file, (start + 70 + end) >> 1, text.slice(0, start).split('\n').length)
    }
  })
})
