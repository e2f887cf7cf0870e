// Searchability of words in a corpus at size: the candidates of the full-text index are those of reading every text, and both are timed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Random } from '../src/algorithms/random.ts'
import { runWords } from '../src/algorithms/shared-run.ts'
import { candidateTexts, countRuns } from '../src/casebook/quotation.ts'
import { EmbeddedEngine } from '../src/corpus/embedded/embedded-engine.ts'
import type { AccountId, ChannelId, Sha256 } from '../src/model/ids.ts'
import type { SourceRecord } from '../src/model/source-record.ts'
import { zoned } from '../src/model/time.ts'
import { RUN_LENGTHS } from '../src/protect/searchable.ts'
import { textsSharing } from './support/texts-sharing.ts'

const POSTS = Number(process.env.POSTS ?? 1_000_000)
const CHANNEL = 'telegram:channel1000000001' as ChannelId

/** Syllables make words; the share of the n-th most frequent word is near 1/n, as in languages. */
function vocabulary(size: number): string[] {
  const syllables = ['на', 'ма', 'сар', 'тол', 'ке', 'вы', 'рил', 'со', 'пет', 'гор', 'ли', 'дан', 'уж', 'бе', 'ник']
  const base = syllables.length
  return Array.from({ length: size }, (_, n) => {
    let word = syllables[n % base]
    for (let rest = Math.floor(n / base); rest > 0; rest = Math.floor(rest / base)) word += syllables[rest % base]
    return word
  })
}

test(`${POSTS} posts: candidates by index and by reading are the same for what counts`, context => {
  const source = new Random('quotation')
  const random = () => source.unit()
  const words = vocabulary(60_000)
  const pick = () => words[Math.floor(Math.exp(random() * Math.log(words.length)))] ?? words[0]
  const sentence = (length: number) => Array.from({ length }, pick).join(' ')
  const engine = new EmbeddedEngine(':memory:')
  const started = performance.now()
  const texts: string[] = []
  for (let n = 0; n < POSTS; ) {
    const records: SourceRecord[] =
      n > 0
        ? []
        : [
            {
              kind: 'channel',
              id: CHANNEL,
              platform: 'telegram',
              identity: 'platform-id',
              name: 'Square',
              channelKind: 'group',
              isPublic: true,
            },
          ]
    for (let i = 0; i < 10_000 && n < POSTS; i++, n++) {
      const text = sentence(4 + Math.floor(random() * 30))
      if (n % 1000 === 0) texts.push(text)
      records.push({
        kind: 'post',
        channelId: CHANNEL,
        messageId: String(n + 1),
        postKind: 'message',
        time: zoned(Date.UTC(2031, 0, 1) + n * 1000, 0),
        accountId: `telegram:user${n % 5000}` as AccountId,
        accountName: `A ${n % 5000}`,
        accountIdentity: 'platform-id',
        text,
        byteOffset: n * 200,
        byteLength: 100,
      })
    }
    engine.add('a'.repeat(64) as Sha256, { records, problems: [], bytesRead: 0 })
  }
  engine.seal()
  context.diagnostic(`made in ${((performance.now() - started) / 1000).toFixed(0)} s`)
  const timed = <Result>(what: string, work: () => Result): Result => {
    const from = performance.now()
    const result = work()
    context.diagnostic(`${what}: ${(performance.now() - from).toFixed(0)} ms`)
    return result
  }
  timed('texts loaded', () => engine.texts())
  for (const text of texts.slice(0, 4)) {
    const own = runWords(text)
    const byIndex = timed(`${own.length} words, by index`, () => candidateTexts(engine, own))
    const byReading = timed(`${own.length} words, by reading`, () => textsSharing(engine, own))
    for (const candidate of byReading) assert.ok(byIndex.has(candidate))
    context.diagnostic(`candidates: ${byIndex.size} and ${byReading.length}`)
    const counts = timed('counted', () => countRuns(engine, text, RUN_LENGTHS))
    assert.equal(counts.longest.length, own.length)
  }
  const long = sentence(600)
  timed('600 words', () => countRuns(engine, long, RUN_LENGTHS))
})
