// The analysis of a table as a library, as docs/cli.md shows it.

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  coordinate,
  coordinationOf,
  coordinationPieces,
  DEFAULT_COORDINATION,
  nodeSystem,
  readActionTable,
  tableNames,
  withTable,
} from '../../src/anechoic.ts'
import { anechoic, inFolder } from '../support/command-line.ts'
import { plantedRows, tableOf } from '../support/planted-table.ts'

test('the library gives what the command prints', async () => {
  await inFolder(async folder => {
    const path = join(folder, 'shares.csv')
    const { rows, planted } = plantedRows(6)
    writeFileSync(path, tableOf(rows))
    const { set, problems } = await withTable(nodeSystem.files, path, path, readActionTable)
    const found = coordinate(set, { settings: { q: 0.04 } })
    assert.deepEqual(found.result, coordinationOf(set, { ...DEFAULT_COORDINATION, q: 0.04 }))
    const accounts = found.result.clusters.flatMap(cluster =>
      Array.from(cluster.accounts, each => set.accountIds[each]),
    )
    assert.deepEqual(accounts, planted)
    const names = tableNames(set)
    const rest = { format: 'csv', accountsOnly: false, tool: 'test', notes: [], names, problems } as const
    const text = [...coordinationPieces({ ...found, ...rest })].join('')
    assert.equal(text, (await anechoic(['coordinate', path, '--q', '0.04'])).out)
  })
})
