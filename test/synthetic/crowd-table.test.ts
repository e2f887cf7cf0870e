import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readActionTable } from '../../src/import/actions-table.ts'
import { crowdFamilies } from '../../src/simulate/crowd/crowd-families.ts'
import { renderActions } from '../../src/simulate/crowd/crowd-files.ts'

for (const family of ['planted', 'several-kinds', 'permuted-in-strata'])
  test(`reading the table of ${family} gives back the set that was written`, async () => {
    const { set } = crowdFamilies[family]({ seed: 'table', actions: 5000 })
    const bytes = new TextEncoder().encode([...renderActions(set)].join(''))
    const read = await readActionTable(
      {
        name: 'crowd.csv',
        sizeBytes: bytes.length,
        readAt(target, position) {
          const part = bytes.subarray(position, position + target.length)
          target.set(part)
          return part.length
        },
      },
      { withActIds: false },
    )
    assert.equal(read.kept, set.time.length)
    assert.deepEqual(read.set, set)
  })
