// Co-action at size: a million actions, a flood, permuted accounts in five crowds, and the smallest and largest groups found.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testCoAction } from '../src/algorithms/co-action.ts'
import { type Action, organicCrowd, permuteAccounts, plantGroup, tableOf } from './support/action-crowd.ts'
import { coortweetActions, withoutCoortweet } from './support/coortweet-actions.ts'

const OPTIONS = { windowsSeconds: [10, 60, 600, 3600], q: 0.05 }

function cpuSeconds(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

test('a million actions take at most 15 CPU seconds, and a flood of 5,000 accounts adds less than a third', context => {
  const seconds = [0, 5000].map(flood => {
    const crowd = organicCrowd({ seed: 'big', actions: 1_000_000 - flood, accounts: 100_000, days: 30, events: 3000 })
    const actions: Action[] = crowd.actions
    for (let i = 0; i < flood; i++) actions.push({ account: i * 3, object: crowd.objects, time: 5e8 + i * 120 })
    const table = tableOf(actions, crowd.accounts, crowd.objects + 1)
    const used = cpuSeconds(() => assert.equal(testCoAction(table, OPTIONS).pairs.length, 0))
    context.diagnostic(`flood of ${flood}: ${used.toFixed(1)} CPU seconds`)
    return used
  })
  assert.ok(seconds[0] <= 15)
  assert.ok(seconds[1] < seconds[0] * 1.33)
})

test('permuted accounts give findings in at most a share q of 40 seeds', context => {
  const crowds = [
    { actions: 3000, accounts: 150, events: 30, days: 3 },
    { actions: 3000, accounts: 150, events: 30, days: 30 },
    { actions: 20_000, accounts: 2000, events: 100, days: 7 },
    { actions: 1500, accounts: 40, events: 20, days: 60 },
    { actions: 6000, accounts: 1000, events: 400, days: 5 },
  ]
  for (const options of crowds) {
    let withFindings = 0
    for (let seed = 0; seed < 40; seed++) {
      const crowd = organicCrowd({ seed: `organic ${seed}`, ...options })
      const table = tableOf(permuteAccounts(crowd.actions, `permuted ${seed}`), crowd.accounts, crowd.objects)
      if (testCoAction(table, OPTIONS).pairs.length > 0) withFindings++
    }
    context.diagnostic(`${options.actions} actions of ${options.accounts} accounts: ${withFindings} of 40 seeds`)
    assert.ok(withFindings <= 2)
  }
})

test('the Russian CooRTweet table, as it is and with shuffled accounts', { skip: withoutCoortweet }, context => {
  const { actions, accounts, objects } = coortweetActions()
  const table = tableOf(actions, accounts, objects)
  let pairs = 0
  const used = cpuSeconds(() => {
    pairs = testCoAction(table, OPTIONS).pairs.length
  })
  let withFindings = 0
  for (let seed = 0; seed < 40; seed++) {
    const permuted = tableOf(permuteAccounts(actions, `${seed}`), accounts, objects)
    if (testCoAction(permuted, OPTIONS).pairs.length > 0) withFindings++
  }
  context.diagnostic(`${used.toFixed(2)} CPU seconds, ${pairs} links; shuffled: links in ${withFindings} of 40 seeds`)
  assert.ok(withFindings <= 2)
})

test('planted groups: found, and reported beside them', context => {
  const groups = [
    { members: 3, objects: 4, seconds: 30 },
    { members: 6, objects: 5, seconds: 60 },
    { members: 12, objects: 15, seconds: 30 },
    { members: 12, objects: 15, seconds: 1800 },
    { members: 60, objects: 15, seconds: 30 },
    { members: 100, objects: 15, seconds: 30 },
    { members: 200, objects: 15, seconds: 30 },
  ]
  for (const group of groups) {
    let found = 0
    let others = 0
    for (let seed = 0; seed < 5; seed++) {
      const organic = organicCrowd({ seed: `o${seed}`, actions: 20_000, accounts: 2000, days: 7, events: 100 })
      const crowd = plantGroup(organic, `g${seed}`, { ...group, days: 7 })
      const { pairs } = testCoAction(tableOf(crowd.actions, crowd.accounts, crowd.objects), OPTIONS)
      for (const account of new Set(pairs.flatMap(pair => [pair.first, pair.second]))) {
        if (account >= organic.accounts) found++
        else others++
      }
    }
    context.diagnostic(
      `${group.members} accounts, ${group.objects} objects, ${group.seconds} s: ${found} of ${group.members * 5} found, ${others} others`,
    )
    if (group.members === 12 && group.seconds === 30) assert.ok(found >= 54 && others <= 6)
  }
})
