import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertCanonical } from '../../../test/support/canonical-actions.ts'
import { type CrowdGroup, type PlantedCrowdOptions, plantedCrowd, type SimulatedActions } from './planted-crowd.ts'

const crowd = plantedCrowd({ seed: 'one', actions: 20_000 })

const campaignsOf = ({ truth }: SimulatedActions) => truth.groups.filter(group => group.kind === 'campaign')

/** Seconds from first to last action of the members on each object of a campaign. */
function spans({ set }: SimulatedActions, { accounts, objects }: CrowdGroup): number[] {
  return objects.map(object => {
    const times = [...set.time].filter((_, i) => set.object[i] === object && accounts.includes(set.account[i]))
    return (times[times.length - 1] - times[0]) / 1000
  })
}

/** Share of the campaign members' actions that are not on objects of their campaign. */
function camouflageOf(simulated: SimulatedActions): number {
  const { set } = simulated
  let all = 0
  let other = 0
  for (const { accounts, objects } of campaignsOf(simulated)) {
    const members = new Set(accounts)
    const own = new Set(objects)
    set.account.forEach((account, i) => {
      if (!members.has(account)) return
      all++
      if (!own.has(set.object[i])) other++
    })
  }
  return other / all
}

test('the same seed gives the same crowd, another seed another', () => {
  assert.deepEqual(plantedCrowd({ seed: 'one', actions: 20_000 }), crowd)
  assert.notDeepEqual(plantedCrowd({ seed: 'two', actions: 20_000 }).set.time, crowd.set.time)
})

test('a crowd is canonical and has about as many actions as asked for, a tenth as many accounts', () => {
  assertCanonical(crowd.set)
  assert.ok(Math.abs(crowd.set.time.length - 20_000) < 500, `${crowd.set.time.length}`)
  assert.ok(crowd.set.accountIds.length > 1900 && crowd.set.accountIds.length <= 2000)
})

test('each campaign member acts on an object of the campaign', () => {
  const { account, object } = crowd.set
  assert.ok(campaignsOf(crowd).length >= 3)
  for (const { accounts, objects } of campaignsOf(crowd)) {
    const own = new Set(objects)
    const seen = new Set(account.filter((_, i) => own.has(object[i])))
    for (const member of accounts) assert.ok(seen.has(member), `account ${member}`)
  }
})

test('ids and numbers of campaign accounts and objects lie anywhere in the set', () => {
  const accounts = campaignsOf(crowd).flatMap(group => group.accounts)
  const mean = accounts.reduce((sum, account) => sum + account, 0) / accounts.length / crowd.set.accountIds.length
  assert.ok(mean > 0.35 && mean < 0.65, `${mean}`)
})

test('a fast campaign takes 15 s for an object of its own, ten times as long with a jitter factor of 10', () => {
  const jittered = plantedCrowd({ seed: 'one', actions: 20_000, jitterFactor: 10 })
  const median = (simulated: SimulatedActions) =>
    campaignsOf(simulated)
      .filter(group => group.family === 'fast')
      .flatMap(group => spans(simulated, group))
      .sort((a, b) => a - b)
      .find((_, i, list) => i === list.length >> 1) as number
  assert.ok(median(crowd) > 3 && median(crowd) <= 15, `${median(crowd)}`)
  assert.ok(median(jittered) > 30 && median(jittered) <= 150, `${median(jittered)}`)
})

test('rotation draws on a larger pool', () => {
  const sizes = (rotation: number) => {
    const groups = campaignsOf(plantedCrowd({ seed: 'one', actions: 40_000, rotation })).filter(
      group => group.family === 'fast',
    )
    return groups.reduce((sum, group) => sum + group.accounts.length, 0) / groups.length
  }
  assert.ok(sizes(1) > 1.4 * sizes(0), `${sizes(0)} ${sizes(1)}`)
})

test('camouflage is the share of actions that are as anybody’s', () => {
  for (const camouflage of [0, 0.5, 0.8]) {
    const measured = camouflageOf(plantedCrowd({ seed: 'one', actions: 20_000, camouflage }))
    assert.ok(Math.abs(measured - camouflage) < 0.04, `${measured} for ${camouflage}`)
  }
})

test('tight fans act on their items several times as often as loose ones', () => {
  const rate = (fans: 'loose' | 'tight') => {
    const simulated = plantedCrowd({ seed: 'one', actions: 20_000, fans })
    const clubs = simulated.truth.groups.filter(group => group.kind === 'fans')
    assert.ok(clubs.length > 0 && clubs.every(club => club.family === fans))
    const items = new Set(clubs.flatMap(club => club.objects))
    const shares = simulated.set.object.filter(object => items.has(object)).length
    return shares / clubs.reduce((sum, club) => sum + club.accounts.length * club.objects.length, 0)
  }
  assert.ok(rate('tight') > 2 * rate('loose'), `${rate('tight')} ${rate('loose')}`)
})

test('options out of range are refused with the value', () => {
  const refused: [Partial<Record<keyof PlantedCrowdOptions, unknown>>, RegExp][] = [
    [{ actions: 4999 }, /actions .* not "4999"/],
    [{ actions: 6000.5 }, /whole number .* not "6000.5"/],
    [{ actions: Number.NaN }, /actions .* not "NaN"/],
    [{ actions: 1e12 }, /actions .* not "1000000000000"/],
    [{ jitterFactor: 0 }, /jitterFactor .* not "0"/],
    [{ jitterFactor: Number.POSITIVE_INFINITY }, /jitterFactor .* not "Infinity"/],
    [{ rotation: -0.1 }, /rotation .* not "-0.1"/],
    [{ camouflage: 1 }, /camouflage .* not "1"/],
    [{ fans: '__proto__' }, /fans .* not "__proto__"/],
    [{ fans: 'tight\u0007' }, /fans .* not "tightU\+0007"/],
  ]
  for (const [options, message] of refused)
    assert.throws(
      () => plantedCrowd({ seed: 'one', actions: 5000, ...options } as PlantedCrowdOptions),
      (error: Error) => error instanceof RangeError && message.test(error.message),
      JSON.stringify(options),
    )
})
