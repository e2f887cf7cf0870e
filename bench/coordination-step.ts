// One step of the bench of coordination in a process of its own, so that its memory is its own too. Arguments:
// `make PATH ACTIONS BURSTS POSTS ACCOUNTS SECONDS` writes a crowd; `test PATH` tests it and prints one JSON object.

import { testCoAction } from '../src/algorithms/co-action.ts'
import { buildActionTable } from '../src/algorithms/co-action-table.ts'
import { DEFAULT_COORDINATION } from '../src/casebook/coordinate-actions.ts'
import { ACTION_KINDS } from '../src/model/action-set.ts'
import { crowdColumns, readColumns, writeCrowd } from './action-columns.ts'

const [step, path, ...words] = process.argv.slice(2)
if (step === 'make') {
  const [actions, count, posts, accounts, seconds] = words.map(Number)
  writeCrowd(path, crowdColumns(actions, { count, posts, accounts, seconds }))
} else {
  const { objectKind: objectType, ...columns } = readColumns(path)
  const before = process.cpuUsage()
  const started = performance.now()
  const table = buildActionTable({ ...columns, types: ACTION_KINDS.length, objectType })
  const { clusters, crowdedObjects } = testCoAction(table, DEFAULT_COORDINATION)
  const wallSeconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(before)
  process.stdout.write(
    JSON.stringify({
      actions: columns.time.length,
      accounts: columns.accounts,
      clusters: clusters.length,
      named: clusters.reduce((sum, { members }) => sum + members.length, 0),
      crowdedObjects,
      cpuSeconds: (user + system) / 1e6,
      wallSeconds,
      residentBytes: process.resourceUsage().maxRSS * 1024,
    }),
  )
}
