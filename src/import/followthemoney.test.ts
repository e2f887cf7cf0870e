import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Problem } from '../model/problem.ts'
import type { ChannelRecord, PostRecord } from '../model/source-record.ts'
import { zoned, zoneless } from '../model/time.ts'
import { readRecord } from '../weigh/casework-shape.ts'
import { followTheMoneyReader } from './followthemoney.ts'
import { actorId, ftmCasework } from './followthemoney-casework.ts'
import { memorySource } from './intake-file.ts'
import { ProblemLog } from './problem-log.ts'
import { READERS } from './readers.ts'
import { recogniseFormat } from './recognise.ts'

type Properties = Readonly<Record<string, readonly string[]>>
const entity = (id: string, schema: string, properties: Properties) => ({ id, schema, properties })
type Entity = ReturnType<typeof entity>

const ENTITIES: readonly Entity[] = [
  entity('p1', 'Person', { name: ['Orrin Vale'], alias: ['O. Vale'] }),
  entity('o1', 'Organization', { name: ['Tolmas Water Works'] }),
  entity('b1', 'PublicBody', { name: ['Town hall of Tolmas'] }),
  entity('u1', 'UserAccount', { username: ['ferry_man'], service: ['telegram'] }),
  entity('c1', 'LegalEntity', { name: ['Tolmas today'], classification: ['broadcast'] }),
  entity('g1', 'LegalEntity', { name: ['Ferry chat'], classification: ['group'] }),
  entity('d1', 'Directorship', {
    director: ['p1'],
    organization: ['o1'],
    role: ['chair'],
    startDate: ['2029-02'],
    publisher: ['Herald register'],
  }),
  entity('f1', 'Family', { person: ['p1'], relative: ['p1'] }),
  entity('x1', 'Ownership', { owner: ['b1'], asset: ['nobody'] }),
  entity('a1', 'Address', { full: ['1 Mill street'] }),
  entity('m2', 'Message', {
    bodyText: ['No, it was ten.'],
    date: ['2031-03-04T05:07:07'],
    recipients: ['g1'],
    senderAccount: ['u1'],
    inReplyToMessage: ['m1'],
  }),
  entity('m1', 'Message', {
    bodyText: ['The bridge was closed at nine.'],
    date: ['2031-03-04T05:06:07'],
    sender: ['c1'],
    sourceUrl: ['https://herald.example/1'],
  }),
  entity('m3', 'Message', {
    bodyText: ['Passed on.'],
    date: ['2031-03-04'],
    recipients: ['g1'],
    senderAccount: ['u1'],
  }),
  entity('m3.f', 'UnknownLink', { subject: ['m3'], object: ['m1'], role: ['forward'] }),
  entity('i1', 'Image', { fileName: ['bridge.jpg'], mimeType: ['image/jpeg'], fileSize: ['1234'] }),
  entity('i1.m', 'Documentation', { document: ['i1'], entity: ['m2'], role: ['media'] }),
  entity('n1', 'Article', {
    title: ['Closed bridge'],
    bodyText: ['Nobody crossed.'],
    publishedAt: ['2031-03-05'],
    author: ['Ilka Brook'],
  }),
  entity('h1', 'HyperText', { bodyHtml: ['<p>Two <b>ferries</b> ran.</p><script>x</script>'] }),
]

const lines = (entities: readonly unknown[]) => entities.map(each => `${JSON.stringify(each)}\n`).join('')

function statements(entities: readonly Entity[]): string {
  const rows = entities.flatMap(({ id, schema, properties }) =>
    Object.entries(properties).flatMap(([prop, values]) =>
      values.map(value => [id, id, prop, schema, value, 'tolmas']),
    ),
  )
  const cell = (value: string) => `"${value.replaceAll('"', '""')}"`
  return [['canonical_id', 'entity_id', 'prop', 'schema', 'value', 'dataset'], ...rows]
    .map(row => `${row.map(cell).join(',')}\n`)
    .join('')
}

async function read(text: string | Uint8Array, name = 'tolmas.ftm.json') {
  const channels: ChannelRecord[] = []
  const posts = new Map<string, PostRecord>()
  const problems: Problem[] = []
  for await (const batch of followTheMoneyReader.read(memorySource(name, Buffer.from(text)), {})) {
    problems.push(...batch.problems)
    for (const record of batch.records) {
      if (record.kind === 'channel') channels.push(record)
      else posts.set(record.messageId, record)
    }
  }
  return { channels, posts, problems }
}

test('messages and texts become posts with sender, channel, answer, forward and media; others are counted', async () => {
  const { channels, posts, problems } = await read(lines(ENTITIES))
  assert.deepEqual([...posts.keys()], ['m2', 'm1', 'm3', 'n1', 'h1'])
  const [m1, m2, m3, n1, h1] = ['m1', 'm2', 'm3', 'n1', 'h1'].map(id => posts.get(id) as PostRecord)
  assert.deepEqual([m1.channelId, m1.accountId, m1.accountName], ['ftm:c1', 'ftm:c1', 'Tolmas today'])
  assert.deepEqual([m1.time, m1.links], [zoned(Date.UTC(2031, 2, 4, 5, 6, 7)), ['https://herald.example/1']])
  assert.deepEqual([m2.channelId, m2.accountName, m2.replyTo], ['ftm:g1', 'ferry_man', { messageId: 'm1' }])
  assert.deepEqual(m2.media, [
    { kind: 'photo', fileName: 'bridge.jpg', mimeType: 'image/jpeg', sizeBytes: 1234, status: 'not-included' },
  ])
  assert.deepEqual([m3.forward, m3.time], [{ kind: 'unknown', messageId: 'm1' }, zoneless(Date.UTC(2031, 2, 4))])
  assert.deepEqual(
    [n1.text, n1.accountName, n1.accountIdentity],
    ['Closed bridge\n\nNobody crossed.', 'Ilka Brook', 'name-only'],
  )
  assert.equal(h1.text, 'Two ferries ran.')
  assert.deepEqual(
    channels.map(({ id, channelKind }) => [id, channelKind]),
    [
      ['ftm:g1', 'group'],
      ['ftm:c1', 'broadcast'],
      ['ftm-name:tolmas', 'unknown'],
    ],
  )
  assert.deepEqual(
    problems.map(({ code, parameters }) => [code, parameters]),
    [
      ['ftm-read', { posts: 5, actors: 3, ties: 4, others: 3, schemas: 'Address 1, Documentation 1, Image 1' }],
      ['ftm-dates-coarse', { posts: 2 }],
    ],
  )
})

test('an array, lines and statements give the same posts', async () => {
  const plain = ({ byteOffset: _, byteLength: __, line: ___, ...post }: PostRecord) => post
  const [one, two, three] = await Promise.all([
    read(lines(ENTITIES)),
    read(JSON.stringify(ENTITIES, undefined, 1)),
    read(statements(ENTITIES), 'tolmas.csv'),
  ])
  const shown = ({ posts }: typeof one) => [...posts.values()].map(plain)
  assert.deepEqual(shown(two), shown(one))
  assert.deepEqual(shown(three), shown(one))
})

test('entities and statements are told from other tables by what they hold', () => {
  const format = (text: string, name: string) => recogniseFormat(Buffer.from(text), name, READERS)
  assert.equal(format(lines(ENTITIES), 'dump.json'), 'followthemoney')
  assert.equal(format(JSON.stringify(ENTITIES), 'dump.json'), 'followthemoney')
  assert.equal(format(statements(ENTITIES), 'statements.csv'), 'followthemoney')
  assert.equal(format('{"id":"1","text":"a","date":"2031-01-01"}\n', 'rows.jsonl'), 'table')
  assert.equal(format('id,prop,value\n1,2,3\n', 'rows.csv'), 'table')
})

test('actors and ties become records that are alleged, attributed and not public', () => {
  const log = new ProblemLog('t')
  const source = memorySource('t.ftm.json', Buffer.from(lines(ENTITIES)))
  const records = ftmCasework(source, { role: 'coder 1', dataset: 't.ftm.json', exhibit: 4 }, log)
  assert.deepEqual(
    records.map(({ kind }) => kind),
    ['actor', 'actor', 'actor', 'tie'],
  )
  for (const { kind, stated } of records)
    assert.ok('act' in readRecord(kind, stated), JSON.stringify(readRecord(kind, stated)))
  assert.ok(records.every(({ kind, stated }) => kind !== 'actor' || stated.isPublic === false))
  const { reason, ...tie } = records[3].stated
  assert.deepEqual(tie, {
    role: 'coder 1',
    from: actorId('p1'),
    to: actorId('o1'),
    kind: 'directorship',
    basis: 'alleged',
    stance: 'assert',
    speakers: ['Herald register'],
    exhibit: 4,
    since: '2029-02',
  })
  assert.match(String(reason), /chair/)
  assert.deepEqual(
    log.finish().map(({ code, parameters }) => [code, parameters.id]),
    [
      ['ftm-tie-ends', 'f1'],
      ['ftm-tie-ends', 'x1'],
    ],
  )
})

test('hostile ids, names and prototype keys give records that hold or none', () => {
  const strange = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('__proto__', 'constructor', 'actor:editor', ' ', '\u202e'),
  )
  const schema = fc.constantFrom('Person', 'Family', 'Message', '__proto__', 'Ownership')
  fc.assert(
    fc.property(fc.array(fc.tuple(strange, schema, strange, strange), { maxLength: 8 }), rows => {
      const text = lines(
        rows.map(([id, kind, name, other]) =>
          entity(id, kind, {
            name: [name],
            alias: [other],
            person: [id],
            relative: [other],
            owner: [other],
            asset: [id],
            publisher: [name],
          }),
        ),
      )
      const source = memorySource('t.ftm.json', Buffer.from(text))
      for (const { kind, stated } of ftmCasework(
        source,
        { role: 'r1', dataset: 't', exhibit: undefined },
        new ProblemLog('t'),
      )) {
        const found = readRecord(kind, stated)
        assert.ok('act' in found, JSON.stringify(found))
        assert.ok(!String(stated.speakers).startsWith('actor:'))
      }
    }),
    { numRuns: 200 },
  )
})

test('damaged entities neither throw nor hang, and what is none is told', async () => {
  const { problems } = await read(`${lines(ENTITIES.slice(0, 2))}{"id":1}\n[1,2]\n${lines(ENTITIES.slice(2))}`)
  assert.ok(problems.some(({ code }) => code === 'ftm-no-entity'))
  const seeds = [lines(ENTITIES), JSON.stringify(ENTITIES), statements(ENTITIES)].map(text => Buffer.from(text))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 }),
      fc.nat(300),
      async (seed, changes, cut) => {
        const bytes = Buffer.from(seed.subarray(0, seed.length - cut))
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        await read(bytes, 'x.ftm.json')
      },
    ),
    { numRuns: 100 },
  )
})
