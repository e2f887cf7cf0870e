import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { exampleCase } from '../../test/support/example-case.ts'
import { packTexts, textCount } from '../algorithms/text-arena.ts'
import { identifyTexts } from '../language/identify-texts.ts'
import { LANGUAGE_CODES } from '../show/post-selection.ts'
import { nodeSystem } from '../system/system.ts'
import { Casebook } from './casebook.ts'
import { countLanguages } from './kept-languages.ts'

const open = (root: string) => Casebook.open(root, nodeSystem, 'anechoic test')

test('languages are counted once and read from beside the index afterwards; what was damaged is counted anew', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-languages-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const root = await exampleCase(folder)
  const kept = join(root, 'index', 'languages')
  const counted = async () => {
    const casebook = open(root)
    try {
      const count = countLanguages(casebook, LANGUAGE_CODES, () => true, 100)
      assert.equal(count.ofText, undefined)
      const ofText = await count.whole
      assert.equal(count.done, count.total)
      assert.equal(count.ofText, ofText)
      const texts = casebook.index().texts()
      const slow = identifyTexts(texts, 0, textCount(texts), LANGUAGE_CODES)
      return { ofText: [...(ofText ?? [])], slow: [...slow] }
    } finally {
      casebook.close()
    }
  }
  const first = await counted()
  assert.ok(first.ofText.length > 2000)
  assert.deepEqual(first.ofText, first.slow)
  const bytes = readFileSync(kept)
  assert.equal(bytes.length - bytes.indexOf(10, bytes.indexOf(10) + 1) - 1, first.ofText.length)
  // What stands there is believed: a mark in it comes back.
  const marked = Uint8Array.from(bytes)
  marked[marked.length - 1] = (marked[marked.length - 1] + 1) % LANGUAGE_CODES.length
  writeFileSync(kept, marked)
  assert.notDeepEqual((await counted()).ofText, first.ofText)
  for (const damaged of [bytes.subarray(0, -1), new Uint8Array(0), Uint8Array.from(bytes, () => 255)]) {
    writeFileSync(kept, damaged)
    assert.deepEqual((await counted()).ofText, first.ofText)
  }
  rmSync(kept)
  const casebook = open(root)
  try {
    assert.equal(await countLanguages(casebook, LANGUAGE_CODES, () => false, 100).whole, undefined)
    assert.equal(existsSync(kept), false, 'a case that was left keeps nothing')
  } finally {
    casebook.close()
  }
})

test('links say nothing of a language, and a text without letters has none', () => {
  const texts = packTexts([
    'сын пекаря стоит за свечами на рынке ткачей courier.example.com/english/words/here',
    'the baker stands at the market with candles for his daughter',
    'нан кезегі бүгін таңертең өте ұзақ болды, ұн таусылды',
    '2025 — 44',
    '',
  ])
  const codes = Array.from(identifyTexts(texts, 0, 5, LANGUAGE_CODES), code => LANGUAGE_CODES[code])
  assert.deepEqual(codes, ['ru', 'en', 'kk', 'und', 'und'])
})

test('a megabyte of one sign or link takes no longer than any other', () => {
  for (const piece of ['.', '/', 'a.', 'aa.bb', ' ', 'я', '.a ']) {
    const started = cpuMilliseconds()
    identifyTexts(packTexts([piece.repeat(1_000_000 / piece.length)]), 0, 1, LANGUAGE_CODES)
    assert.ok(cpuMilliseconds() - started < 2000, JSON.stringify(piece))
  }
})
