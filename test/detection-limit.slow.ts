// Detection limits hold: campaigns of the size that is stated are found in a fresh planting, and nothing smaller is claimed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testCoAction } from '../src/algorithms/co-action.ts'
import { buildActionTable } from '../src/algorithms/co-action-table.ts'
import { Random } from '../src/algorithms/random.ts'
import { columnsOf } from '../src/detect/action-columns.ts'
import { detectionLimits } from '../src/detect/detection-limit.ts'
import { CampaignPlanter } from '../src/detect/planted-campaigns.ts'
import type { CoordinationSettings } from '../src/model/coordination.ts'
import { newsEventCrowd } from '../src/simulate/crowd/honest-crowds.ts'

const SETTINGS: CoordinationSettings = {
  windowsSeconds: [10, 60, 600, 3600],
  q: 0.05,
  nullModel: 'all',
  correction: 'bh',
}
const FRESH = 30

test('campaigns at the limit are found in fresh plantings, one at a time', () => {
  const { set } = newsEventCrowd({ seed: 'limits', actions: 20_000 })
  const limits = detectionLimits(set, SETTINGS, { seed: 'limits' })
  const planter = new CampaignPlanter(columnsOf(set), 3_600_000)
  let tried = 0
  let found = 0
  for (const { members, objects, seconds, camouflage, shareAtLeast } of limits) {
    if (objects === undefined || shareAtLeast < 0.8) continue
    for (let seed = 0; seed < FRESH / 10; seed++) {
      const size = { members, objects, seconds, camouflage }
      const { columns, campaigns } = planter.plant([size], new Random(`fresh ${seed}`))
      const { clusters } = testCoAction(buildActionTable(columns), SETTINGS)
      const accounts = new Set(clusters.flatMap(cluster => cluster.members.map(member => member.account)))
      tried++
      if (campaigns[0].filter(account => accounts.has(account)).length >= 0.9 * members) found++
    }
  }
  console.log(`${found} of ${tried} fresh campaigns at the limit found`)
  assert.ok(tried >= FRESH)
  assert.ok(found >= 0.85 * tried, `${found} of ${tried}`)
})
