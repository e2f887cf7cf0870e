// `coordinate` and `judge` on a case: names stay inside until a person has judged.

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inside } from '../support/command-inside.ts'
import { anechoic, inFolder } from '../support/command-line.ts'
import { plantedRows } from '../support/planted-table.ts'

const PSEUDONYM = /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/

async function makeCase(folder: string): Promise<string> {
  const { rows } = plantedRows(5)
  const table = join(folder, 'posts.csv')
  const lines = rows.map(([url, who, id, when]) => `${id},${who},${new Date(Number(when) * 1000).toISOString()},${url}`)
  writeFileSync(table, `id,user,time,link\n${lines.join('\n')}\n`)
  const path = join(folder, 'case')
  const columns = 'id=id,account=user,time=time,link=link'
  const run = await anechoic(['import', '--open', table, '--case', path, '--map', columns, '--platform', 'tuzdy'])
  assert.equal(run.status, 0, run.errors)
  return path
}

/** Accounts that the cards of clusters call by name when the report is asked for names. */
async function namedInCards(path: string): Promise<number> {
  assert.equal((await inside(['report', path, '--show-names'])).status, 0)
  const report = readFileSync(join(path, 'report.html'), 'utf8')
  const cards = report.slice(report.indexOf('<section id="network"'), report.indexOf('<section id="bursts"'))
  assert.match(cards, /6 accounts/)
  return new Set([...cards.matchAll(/planted\d/g)].map(match => match[0])).size
}

/** Accounts of the first two columns. */
function accountsIn(out: string): string[] {
  const rows = out.trimEnd().split('\r\n').slice(1)
  return [...new Set(rows.flatMap(row => row.split(',').slice(0, 2)))].sort()
}

test('out of a case accounts leave as pseudonyms until a person has judged their cluster', async () => {
  await inFolder(async folder => {
    const path = await makeCase(folder)
    const run = await inside(['coordinate', path])
    assert.equal(run.status, 0, run.errors)
    const pseudonyms = accountsIn(run.out)
    assert.equal(pseudonyms.length, 6)
    for (const name of pseudonyms) assert.match(name, PSEUDONYM)
    const cluster = /(cluster-[0-9a-f]{16}) \(written as (cluster-\S+)\)/.exec(run.errors)
    assert.ok(cluster !== null, run.errors)
    const [, id, outside] = cluster
    assert.ok(run.out.includes(outside) && !run.out.includes(id))

    for (const format of ['csv', 'gexf', 'graphml', 'json']) {
      const facts = join(folder, `${format}.facts`)
      const written = await inside(['coordinate', path, '--format', format, '--robustness', '--facts', facts])
      assert.equal(written.status, 0, written.errors)
      for (const text of [written.out, readFileSync(facts, 'utf8')]) {
        assert.doesNotMatch(text, /planted|account\d|tuzdy/, format)
        assert.ok(!text.includes(id), format)
        for (const name of pseudonyms) assert.ok(text.includes(name), format)
      }
      assert.match(written.errors, /stands under \d of \d other settings/)
    }
    const elsewhere = accountsIn((await inside(['coordinate', path, '--audience', 'court'])).out)
    assert.equal(new Set([...elsewhere, ...pseudonyms]).size, 12)

    assert.equal(await namedInCards(path), 0)
    const refused = await inside(['coordinate', path, '--names', id])
    assert.equal(refused.status, 2)
    assert.match(refused.errors, /stay unnamed: no person has judged/)
    assert.equal(refused.out, '')

    const judge = (verdict: string, role: string, reason = 'One operator, see the record') =>
      inside(['judge', path, outside, '--verdict', verdict, '--reason', reason, '--role', role])
    const first = await judge('coordinated', 'editor')
    assert.equal(first.status, 0, first.errors)
    assert.match(first.out, new RegExp(`${id} \\(6 accounts\\), coordinated`))
    const named = await inside(['coordinate', path, '--names', id])
    assert.equal(named.status, 0, named.errors)
    const names = accountsIn(named.out)
    assert.equal(names.length, 6)
    for (const name of names) assert.match(name, /planted\d$/)

    assert.equal((await inside(['rebuild', path])).status, 0)
    assert.equal((await inside(['coordinate', path, '--names', outside])).out, named.out)
    assert.equal(await namedInCards(path), 6)
    assert.equal((await judge('not-coordinated', 'coder 2', 'They told us why')).status, 0)
    assert.equal((await inside(['coordinate', path, '--names', id])).status, 2)
    assert.equal(await namedInCards(path), 0)
    const json = JSON.parse((await inside(['coordinate', path, '--format', 'json'])).out)
    const verdicts = json.clusters[0].judgements.map((each: { verdict: string }) => each.verdict)
    assert.deepEqual(verdicts, ['coordinated', 'not-coordinated'])
    assert.ok(!JSON.stringify(json).includes('They told us'))

    const list = (await inside(['judge', path])).out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    assert.deepEqual(
      list.map(each => [each.cluster, each.accounts, each.verdict, each.reason, each.role]),
      [
        [id, 6, 'coordinated', 'One operator, see the record', 'editor'],
        [id, 6, 'not-coordinated', 'They told us why', 'coder 2'],
      ],
    )
    assert.equal((await inside(['verify', path])).status, 0)
  })
})

test('a judgement needs a cluster that is there, a verdict, a reason and a role', async () => {
  await inFolder(async folder => {
    const path = await makeCase(folder)
    const words = ['--verdict', 'unsure', '--reason', 'Too little is known', '--role', 'editor']
    const without = (option: string) => words.filter((word, i) => word !== option && words[i - 1] !== option)
    const refused: [string[], RegExp][] = [
      [
        ['cluster-0', ...words],
        /no cluster “cluster-0” under these settings\. The largest, with their accounts: cluster-[0-9a-f]{16} \(6\)/,
      ],
      [['x', ...without('--verdict')], /--verdict is needed: coordinated, not-coordinated, unsure/],
      [['x', ...without('--reason')], /--reason is needed/],
      [['x', ...without('--role')], /--role is needed/],
      [['x', ...words, '--verdict', 'guilty'], /--verdict is “guilty”/],
      [['x', 'y', ...words], /“y” is one too many/],
      [words, /--verdict does not go with judge CASE/],
    ]
    for (const [rest, message] of refused) {
      const run = await inside(['judge', path, ...rest])
      assert.equal(run.status, 2, `${rest.join(' ')}: ${run.errors}`)
      assert.match(run.errors, message)
    }
    const columns = await inside(['coordinate', path, '--columns', 'object_id=x'])
    assert.match(columns.errors, /--columns does not go with CASE/)
    const none = await inside(['judge', path])
    assert.equal(none.status, 0)
    assert.match(none.errors, /No cluster of this case has been judged/)
    const other = await inside(['coordinate', path, '--q', '0.01', '--action', 'link'])
    assert.equal(other.status, 0, other.errors)
    assert.match(other.errors, /were not recorded/)
  })
})

test('no audience gets the pseudonyms of the report, whatever it is called', async () => {
  await inFolder(async folder => {
    const path = await makeCase(folder)
    assert.equal((await inside(['report', path])).status, 0)
    const report = readFileSync(join(path, 'report.html'), 'utf8')
    assert.match(report, /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/)
    const run = await inside(['coordinate', path, '--audience', 'report', '--format', 'json'])
    assert.equal(run.status, 0, run.errors)
    const { clusters } = JSON.parse(run.out)
    const members: string[] = clusters[0].members.map(({ account }: { account: string }) => account)
    assert.equal(members.length, 6)
    for (const name of members) assert.ok(!report.includes(name), name)
    const found = /(cluster-[0-9a-f]{16}) \(written as (cluster-\S+)\)/.exec(run.errors)
    for (const name of [found?.[1], found?.[2]]) assert.ok(name !== undefined && !report.includes(name), name)
  })
})

test('detect records windows, null model and correction; coordinate takes them up, and a rebuild keeps them', async () => {
  await inFolder(async folder => {
    const path = await makeCase(folder)
    const refused = await inside(['detect', path, '--null', 'none'])
    assert.equal(refused.status, 2)
    assert.match(refused.errors, /none/)
    const settings = ['--windows', '3600,60', '--null', 'hours', '--correction', 'by']
    const detected = await inside(['detect', path, ...settings])
    assert.equal(detected.status, 0, detected.errors)
    const recorded = /Windows 60, 3600 s, q = 0\.05, null model hours, correction by\./
    const before = await inside(['coordinate', path])
    assert.match(before.errors, recorded)
    assert.equal((await inside(['rebuild', path])).status, 0)
    const after = await inside(['coordinate', path])
    assert.match(after.errors, recorded)
    assert.equal(after.out, before.out)
    assert.doesNotMatch((await inside(['coordinate', path, '--null', 'all'])).errors, recorded)
  })
})
