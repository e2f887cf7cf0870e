import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crowdFamilies } from './crowd-families.ts'
import { renderActions, renderCrowdTruth } from './crowd-files.ts'

const options = { seed: 'f', actions: 5000 }

test('the table has one line an action, and reading it gives the set back', () => {
  for (const family of ['planted', 'several-kinds']) {
    const { set } = crowdFamilies[family](options)
    const [header, ...rows] = [...renderActions(set)].join('').trimEnd().split('\n')
    const hasKinds = family === 'several-kinds'
    assert.equal(header, `object_id,account_id,content_id,timestamp_share${hasKinds ? ',action' : ''}`)
    assert.equal(rows.length, set.time.length)
    rows.forEach((row, i) => {
      const [object, account, content, time, kind] = row.split(',')
      assert.equal(object, set.objectIds[set.object[i]])
      assert.equal(account, set.accountIds[set.account[i]])
      assert.equal(Number(content.slice(1)), set.act[i])
      assert.equal(Number(time) * 1000, set.time[i])
      assert.equal(
        kind,
        hasKinds
          ? ['text', 'link', undefined, undefined, undefined, 'hashtag'][set.objectKind[set.object[i]]]
          : undefined,
      )
    })
  }
})

test('the truth names groups by the ids of the table, also for any seed', () => {
  const seed = '"\u2028\ud800=cmd'
  const simulated = crowdFamilies.planted({ ...options, seed })
  const truth = JSON.parse([...renderCrowdTruth('planted', seed, simulated)].join(''))
  assert.deepEqual(
    { ...truth, groups: 0 },
    {
      family: 'planted',
      seed,
      actions: simulated.set.time.length,
      accounts: simulated.set.accountIds.length,
      groups: 0,
    },
  )
  assert.equal(truth.groups.length, simulated.truth.groups.length)
  simulated.truth.groups.forEach((group, i) => {
    assert.equal(truth.groups[i].name, group.name)
    assert.deepEqual(
      truth.groups[i].accounts,
      group.accounts.map(account => simulated.set.accountIds[account]),
    )
    assert.deepEqual(
      truth.groups[i].objects,
      group.objects.map(object => simulated.set.objectIds[object]),
    )
  })
  const empty = JSON.parse([...renderCrowdTruth('hawkes', '1', crowdFamilies.hawkes(options))].join(''))
  assert.deepEqual(empty.groups, [])
})
