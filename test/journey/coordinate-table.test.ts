// `coordinate` on tables, through the command.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { inside } from '../support/command-inside.ts'
import { inFolder } from '../support/command-line.ts'
import { HEADER, plantedRows, tableOf } from '../support/planted-table.ts'

const PAIRS = 'account_1,account_2,observed,expected,p,q,windows,actions,objects,cluster'

test('a planted group comes out of a table, one row a pair, and everything else goes to standard error', async () => {
  await inFolder(async folder => {
    const table = join(folder, 'shares.csv')
    const { rows, planted } = plantedRows(1)
    writeFileSync(table, tableOf(rows))
    const run = await inside(['coordinate', table])
    assert.equal(run.status, 0, run.errors)
    assert.ok(run.out.startsWith(`${PAIRS}\r\n`))
    const found: Record<string, string>[] = parse(run.out, { columns: true, record_delimiter: '\r\n' })
    const accounts = new Set(found.flatMap(row => [row.account_1, row.account_2]))
    assert.deepEqual([...accounts].sort(), planted)
    for (const row of found) {
      assert.ok(Number(row.observed) > Number(row.expected))
      assert.ok(Number(row.p) <= Number(row.q) && Number(row.q) <= 0.05, `${row.p} ${row.q}`)
      assert.equal(row.cluster, found[0].cluster)
    }
    assert.match(run.errors, /m = [\d,]+ pairs that could have met/)
    assert.match(run.errors, new RegExp(`Acting together: ${planted.length} accounts in 1 cluster`))
    assert.match(run.errors, /not the probability that a finding is right/)
    const shuffled = [...rows].sort((a, b) => (a.join() < b.join() ? 1 : -1))
    writeFileSync(table, `\ufeff${tableOf([...shuffled, shuffled[0], shuffled[7]])}`)
    const again = await inside(['coordinate', table])
    assert.equal(again.out, run.out)
    assert.match(again.errors, /not counted again: 2\./)
  })
})

test('every format holds the same network, and --accounts every member', async () => {
  await inFolder(async folder => {
    const table = join(folder, 'shares.csv')
    const { rows, planted } = plantedRows(2)
    writeFileSync(table, tableOf(rows))
    const out = (format: string) => join(folder, `network.${format}`)
    for (const format of ['csv', 'gexf', 'graphml', 'json']) {
      const run = await inside(['coordinate', table, '--format', format, '--out', out(format)])
      assert.equal(run.status, 0, run.errors)
      assert.equal(run.out, '')
    }
    const json = JSON.parse(readFileSync(out('json'), 'utf8'))
    const ids = json.network.nodes.map((node: { id: string }) => node.id)
    assert.deepEqual([...ids].sort(), planted)
    assert.deepEqual(
      json.clusters[0].members.map((member: { account: string }) => member.account),
      ids,
    )
    assert.equal(json.clusters[0].postIds.length, json.clusters[0].posts)
    assert.ok(rows.some(row => row[2] === json.clusters[0].postIds[0]))
    assert.equal(json.clusters[0].alternatives.length, 7)
    assert.match(json.notes[0], /not the probability/)
    const pairs = readFileSync(out('csv'), 'utf8').trimEnd().split('\r\n').length - 1
    assert.equal(json.network.edges.length, pairs)
    for (const format of ['gexf', 'graphml']) {
      const xml = readFileSync(out(format), 'utf8')
      assert.equal(xml.match(/<edge /g)?.length, pairs)
      assert.equal(xml.match(/<node /g)?.length, planted.length)
      assert.match(xml, /pairsTested: \d+/)
    }
    const accounts = await inside(['coordinate', table, '--accounts'])
    const members: Record<string, string>[] = parse(accounts.out, { columns: true, record_delimiter: '\r\n' })
    assert.deepEqual(members.map(member => member.account).sort(), planted)
    const before = readFileSync(out('csv'))
    const taken = await inside(['coordinate', table, '--out', out('csv')])
    assert.equal(taken.status, 7)
    assert.match(taken.errors, /EEXIST/)
    assert.deepEqual(readFileSync(out('csv')), before)
  })
})

test('columns are mapped, kinds chosen, and ids come out as they went in, whatever they are', async () => {
  await inFolder(async folder => {
    const table = join(folder, 'shares.tsv')
    const { rows, planted } = plantedRows(3)
    const names = ['=1+1', '__proto__', 'a,"b"', ' Azamat', '1234567890123456789']
    const idOf = new Map(planted.slice(0, names.length).map((id, i) => [id, names[i]]))
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
    const lines = rows.map(([url, who, , when]) => [url, idOf.get(who) ?? who, when].map(cell).join('\t'))
    writeFileSync(table, ['what\twho\twhen', ...lines].join('\n'))
    const columns = 'object_id=what,account_id=who,timestamp_share=when'
    const run = await inside(['coordinate', table, '--columns', columns, '--action', 'co-link'])
    assert.equal(run.status, 0, run.errors)
    const found: Record<string, string>[] = parse(run.out, { columns: true, record_delimiter: '\r\n' })
    const accounts = new Set(found.flatMap(row => [row.account_1, row.account_2]))
    assert.deepEqual([...accounts].sort(), planted.map(id => idOf.get(id) ?? id).sort())
    assert.ok(found.every(row => row.actions === 'link'))
    const other = await inside(['coordinate', table, '--columns', columns, '--action', 'co-text,co-reply'])
    assert.equal(other.status, 3)
    assert.match(other.errors, /no action of the kinds asked for \(co-text, co-reply\)\. There are: co-object/)
  })
})

test('input that cannot be used is refused in one clear sentence, or gives a correct, quiet result', async () => {
  const { rows } = plantedRows(4)
  const line = (...cells: string[]) => `${cells.join(',')}\n`
  const refused: [string, string, RegExp][] = [
    ['no time column', 'object_id,account_id,content_id\nx,a,1\n', /No column was found for: time/],
    ['only a header', `${HEADER}\n`, /No action could be read from “.*” \(0 rows\)/],
    ['empty', '', /No action could be read/],
    ['absurd times', `${HEADER}\nx,a,1,-5\nx,b,2,1e99\n`, /No action could be read from “.*” \(2 rows\)/],
    ['JSON', '[{"object_id":"x"}]', /This is JSON, not a table/],
    ['times without zone', `${HEADER}\nx,a,1,2021-06-16 22:04:51\n`, /--time-zone/],
  ]
  const quiet: [string, string, RegExp][] = [
    ['one account', HEADER + line('') + line('x', 'a', '1', '1700000000') + line('y', 'a', '2', '1700000009'), /a/],
    [
      'one object, one second',
      HEADER +
        line('') +
        'abcdefgh'
          .split('')
          .map((id, i) => line('x', id, `${i}`, '1700000000'))
          .join(''),
      /All 8 actions carry one and the same time/,
    ],
    [
      'mixed units',
      HEADER + line('') + line('x', 'a', '1', '1700000000') + line('x', 'b', '2', '1700000000000'),
      /several forms.*1700000000000/,
    ],
    [
      'ids that differ in case',
      HEADER + line('') + line('x', 'Aigul', '1', '1700000000') + line('x', 'aigul', '2', '1700000100'),
      /Aigul/,
    ],
    [
      'nobody together',
      tableOf(rows.filter(row => !row[1].startsWith('planted'))),
      /does not show that there were none/,
    ],
  ]
  await inFolder(async folder => {
    const table = join(folder, 'bad.csv')
    for (const [name, text, message] of refused) {
      writeFileSync(table, text)
      const run = await inside(['coordinate', table])
      assert.equal(run.status, 3, `${name}: ${run.errors}`)
      assert.match(run.errors, message, name)
      assert.equal(run.out, '', name)
      assert.doesNotMatch(run.errors, /did not foresee|\bat \w+ \(/, name)
    }
    for (const [name, text, message] of quiet) {
      writeFileSync(table, text)
      const run = await inside(['coordinate', table])
      assert.equal(run.status, 0, `${name}: ${run.errors}`)
      assert.equal(run.out, `${PAIRS}\r\n`, name)
      assert.match(run.errors, message, name)
    }
    writeFileSync(table, `${HEADER}\nx,a,1,1700000000\nx,b,2,never\n`)
    assert.equal((await inside(['coordinate', table])).status, 0)
    assert.equal((await inside(['coordinate', table, '--strict'])).status, 4)
  })
})

test('options that mean nothing are refused with their value, before anything is read', async () => {
  const refused: [string[], RegExp][] = [
    [[], /Neither a table nor a case/],
    [['a.csv', 'b.csv'], /“b\.csv” is one too many/],
    [['a.csv', '--action', 'co-text,__proto__'], /--action is “__proto__”; expected: co-text/],
    [['a.csv', '--windows', '10,,60'], /--windows is “”/],
    [['a.csv', '--windows', '-1'], /--windows/],
    [['a.csv', '--windows', '1e9'], /--windows is “1e9”/],
    [['a.csv', '--q', '0'], /--q is “0”/],
    [['a.csv', '--null', 'none'], /--null is “none”; expected: all, activity, hours/],
    [['a.csv', '--correction', 'BH'], /expected: bh, by/],
    [['a.csv', '--format', 'xls'], /expected: csv, verdicts, gexf, graphml, json/],
    [['a.csv', '--columns', 'account_id'], /--columns is “account_id”/],
    [['a.csv', '--time-zone', 'Mars/Base'], /--time-zone is “Mars\/Base”/],
    [['a.csv', '--names', 'cluster-1'], /--names does not go with FILE/],
    [['a.csv', '--edges'], /--edges does not go with FILE/],
    [['a.csv', '--compat', 'r'], /--compat is “r”; expected: coortweet, cnt/],
    [['a.csv', '--compat', 'coortweet', '--q', '0.1'], /--q does not go with --compat coortweet/],
    [['a.csv', '--compat', 'coortweet', '--edge-weight', '0.5'], /--edges is needed/],
    [['a.csv', '--compat', 'coortweet', '--time-window', 'x'], /--time-window is “x”/],
    [['a.csv', '--accounts', '--format', 'gexf'], /--accounts does not go with --format gexf/],
    [
      ['a.csv', '--compat', 'cnt', '--network', 'co_post', '--min-words', '2'],
      /--min-words does not go with --network co_post/,
    ],
    [['a.csv', '--compat', 'cnt'], /--network is needed: co_retweet/],
    [['a.csv', '--compat', 'cnt', '--network', 'co_like'], /--network is “co_like”/],
  ]
  for (const [words, message] of refused) {
    const run = await inside(['coordinate', ...words])
    assert.equal(run.status, 2, `${words.join(' ')}: ${run.errors}`)
    assert.match(run.errors, message)
  }
  const absent = await inside(['coordinate', 'nowhere.csv'])
  assert.equal(absent.status, 3)
  assert.match(absent.errors, /“nowhere\.csv” does not exist/)
})

test('a reader that closes the pipe after one line is no failure', { timeout: 300_000 }, async () => {
  await inFolder(async folder => {
    const table = join(folder, 'shares.csv')
    const lines = Array.from({ length: 1500 }, (_, i) => `x,account number ${i},${i},1700000000`)
    writeFileSync(table, `${HEADER}\n${lines.join('\n')}\n`)
    const words = ['coordinate', table, '--compat', 'coortweet', '--min-participation', '1']
    const launcher = resolve(import.meta.dirname, '../../bin/anechoic.mjs')
    const child = spawn(process.execPath, [launcher, ...words])
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', text => {
      errors += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise(done => child.on('close', done))
    assert.equal(status, 0, errors)
    assert.doesNotMatch(errors, /EPIPE|did not foresee/)
    assert.ok(existsSync(table))
  })
})

test('verdicts: every cluster under every setting, and which of them stand under all', async () => {
  await inFolder(async folder => {
    const table = join(folder, 'shares.csv')
    writeFileSync(table, tableOf(plantedRows(1).rows))
    const run = await inside(['coordinate', table, '--format', 'verdicts'])
    assert.equal(run.status, 0, run.errors)
    const rows: Record<string, string>[] = parse(run.out, { columns: true, record_delimiter: '\r\n' })
    assert.equal(rows.length, 8)
    for (const row of rows)
      assert.equal(row.stands, Number(row.accounts_found) >= 0.8 * Number(row.accounts) ? 'yes' : 'no')
    const standsUnderAll = rows.every(row => row.stands === 'yes') ? 'yes' : 'no'
    assert.deepEqual([...new Set(rows.map(row => row.stands_under_all))], [standsUnderAll])
    assert.ok(rows.some(row => row.stands === 'yes'))
  })
})
