import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ChannelId, Sha256 } from '../../model/ids.ts'
import type { PostRecord } from '../../model/source-record.ts'
import { zoned } from '../../model/time.ts'
import { acceptEngine, answersOf } from '../acceptance.ts'
import { EmbeddedEngine } from './embedded-engine.ts'

acceptEngine('embedded engine', () => new EmbeddedEngine(':memory:'))

const post = (messageId: string, text: string): PostRecord => ({
  kind: 'post',
  channelId: 'telegram:channel1000000003' as ChannelId,
  messageId,
  postKind: 'message',
  time: zoned(Date.UTC(2031, 4, 7)),
  text,
  byteOffset: 0,
  byteLength: 1,
})

const original = (letter: string) => letter.repeat(64) as Sha256
const batch = (...records: PostRecord[]) => ({ records, problems: [], bytesRead: 0 })

test('an index that is opened again gives the same answers, and so does one that posts are added to afterwards', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-index-'))
  try {
    const path = join(folder, 'corpus.sqlite')
    const first = new EmbeddedEngine(path)
    first.add(original('a'), batch(post('2', 'second words'), post('1', 'first words')))
    first.seal()
    const before = answersOf(first)
    first.close()
    const again = new EmbeddedEngine(path)
    assert.deepEqual(answersOf(again), before)
    again.add(original('b'), batch(post('3', 'third words'), post('0', 'words before')))
    const grown = new EmbeddedEngine(':memory:')
    grown.add(original('a'), batch(post('2', 'second words'), post('1', 'first words')))
    grown.add(original('b'), batch(post('3', 'third words'), post('0', 'words before')))
    assert.deepEqual(answersOf(again), answersOf(grown))
    assert.equal(again.search('third', 5).length, 1)
    again.close()
    grown.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('what was added in a transaction that failed is not there, and the order before it still holds', async () => {
  const engine = new EmbeddedEngine(':memory:')
  await engine.wholly([original('a')], async () => engine.add(original('a'), batch(post('1', 'first words'))))
  engine.seal()
  const before = answersOf(engine)
  await assert.rejects(
    engine.wholly([original('b')], async () => {
      engine.add(original('b'), batch(post('2', 'second words')))
      throw new Error('cut')
    }),
  )
  assert.deepEqual(answersOf(engine), before)
  assert.equal(engine.holds(original('b')), false)
  engine.close()
})
