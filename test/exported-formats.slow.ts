// The bundled example handed on for research: its tables, entities and networks as other programs read them.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { unguarded } from '../src/export/table-cell.ts'
import { TABLES } from '../src/export/tables.ts'
import { anechoic, EXAMPLE, inFolder } from './support/command-line.ts'
import { ftmFaults, type WrittenEntity } from './support/ftm-model.ts'
import { hasNetworkx, readByNetworkx } from './support/networkx-graphs.ts'
import { rowsByHyparquet, rowsByParquetWasm } from './support/parquet-rows.ts'

async function run(words: readonly string[]): Promise<void> {
  const { status, errors } = await anechoic(words)
  assert.equal(status, 0, errors)
}

test('tables are equal row for row, every reference of an entity leads somewhere, networks open', async () => {
  await inFolder(async folder => {
    const [kase, out] = [join(folder, 'case'), join(folder, 'out')]
    const claims = ['--claims', join(EXAMPLE, 'claims.yaml'), '--casework', join(EXAMPLE, 'casework.jsonl')]
    await run(['analyse', join(EXAMPLE, 'exports'), '--open', '--case', kase, ...claims])
    await run(['export', kase, '--for', 'research', '-o', out, '--role', 'coder 1', '--without-sealed'])
    const data = join(out, 'data')

    let rows = 0
    for (const { name, columns } of TABLES) {
      const csv: Record<string, string>[] = parse(readFileSync(join(data, 'tables', `${name}.csv`)), { columns: true })
      const parquet = readFileSync(join(data, 'tables', `${name}.parquet`))
      for (const read of [rowsByHyparquet, rowsByParquetWasm]) {
        const found = await read(parquet)
        assert.equal(found.length, csv.length, name)
        for (const [i, row] of found.entries())
          for (const column of columns) {
            const cell = csv[i][column.name]
            const value = row[column.name] ?? ''
            assert.equal(column.type === 'integer' || column.type === 'number' ? cell : unguarded(cell), String(value))
          }
      }
      rows += csv.length
    }
    assert.ok(rows > 4000, `${rows}`)

    const lines = readFileSync(join(data, 'followthemoney', 'entities.ftm.json'), 'utf8')
      .trimEnd()
      .split('\n')
    const entities = lines.map((line): WrittenEntity => JSON.parse(line))
    const faults = new Set(ftmFaults(entities))
    for (const known of ['required Message.bodyText', 'required Message.sender']) faults.delete(known)
    assert.deepEqual([...faults], [])
    for (const schema of ['Message', 'UserAccount', 'LegalEntity', 'Person', 'PublicBody', 'Directorship', 'Note'])
      assert.ok(
        entities.some(entity => entity.schema === schema),
        schema,
      )

    if (!hasNetworkx()) return
    const network = join(data, 'network')
    const [gexf, graphml] = readByNetworkx(
      readdirSync(network)
        .sort()
        .map(file => join(network, file)),
    )
    const accounts = new Set(entities.filter(({ schema }) => schema === 'UserAccount').map(({ id }) => id))
    assert.ok(gexf.nodes.length > 5 && gexf.nodes.length === graphml.nodes.length)
    for (const [, attributes] of [...gexf.nodes, ...graphml.nodes]) assert.ok(accounts.has(String(attributes.account)))
  })
})
