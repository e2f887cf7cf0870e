// Places of the texts of a case: looked for, kept, and given up when the case is left.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryEngine } from '../../test/support/memory-engine.ts'
import type { ChannelId } from '../model/ids.ts'
import { gazetteerPlaces } from '../system/gazetteer-file.ts'
import { nodeSystem } from '../system/system.ts'
import type { Casebook } from './casebook.ts'
import { searchPlaces } from './kept-places.ts'

const CHANNEL = 'telegram:channel1' as ChannelId

function casebookOf(texts: readonly string[]): Casebook {
  const corpus = memoryEngine(
    [{ kind: 'channel', id: CHANNEL, platform: 'telegram', identity: 'platform-id', name: 'c', channelKind: 'group' }],
    texts.map((text, i) => ({
      kind: 'post',
      channelId: CHANNEL,
      messageId: String(i),
      postKind: 'message',
      time: undefined,
      text,
      byteOffset: 0,
      byteLength: 1,
    })),
  )
  return { index: () => corpus, isIndexKept: true, tool: 'test' } as unknown as Casebook
}

test('each text has each of its places once, whatever it calls them; names of several are told apart', async t => {
  const places = gazetteerPlaces(nodeSystem.files)
  if (places === undefined) return t.skip('no gazetteer is installed')
  const casebook = casebookOf([
    'Поезд из Алматы в Алма-Ату не идёт, но идёт в город Алматы.',
    'Nothing is named here at all.',
    'Shots were heard in Almaty, then in Aktau.',
  ])
  const { count } = casebook.index().columns()
  const search = searchPlaces({
    casebook,
    places,
    firstPosts: Int32Array.from({ length: count }, (_, i) => i),
    isCurrent: () => true,
  })
  await search.end
  assert.deepEqual([search.done, search.total], [3, 3])
  const { names, text, name, spellings } = search.found
  const almaty = names.indexOf('place:geonames:1526384')
  assert.ok(almaty >= 0)
  const texts = [...text].filter((_, i) => name[i] === almaty)
  assert.equal(new Set(texts).size, texts.length)
  assert.equal(texts.length, 2)
  assert.equal(
    spellings[almaty].reduce((sum, [, count]) => sum + count, 0),
    2,
  )
})

test('a case that was left is read no further', async () => {
  const casebook = casebookOf(['Shots were heard in Almaty.'])
  const search = searchPlaces({ casebook, places: [], firstPosts: [0], isCurrent: () => false })
  await search.end
  assert.equal(search.done, 0)
  assert.deepEqual(search.found.names, [])
})
