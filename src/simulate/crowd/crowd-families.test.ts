import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertCanonical } from '../../../test/support/canonical-actions.ts'
import { ACTION_KINDS } from '../../model/action-set.ts'
import type { SimulatedActions } from './action-log.ts'
import {
  campaignFamilies,
  crowdFamilies,
  explainedFamilies,
  honestFamilies,
  permutedFamilies,
} from './crowd-families.ts'

const ACTIONS = 10_000
const crowds = new Map(
  Object.entries(crowdFamilies).map(([name, crowd]) => [name, crowd({ seed: 's', actions: ACTIONS })]),
)

const crowdNamed = (name: string) => crowds.get(name) as SimulatedActions

/** Numbers of the accounts that acted on each object. */
function accountsByObject({ set }: SimulatedActions): Set<number>[] {
  const accounts = set.objectIds.map(() => new Set<number>())
  set.object.forEach((object, i) => {
    accounts[object].add(set.account[i])
  })
  return accounts
}

const campaignsOf = ({ truth }: SimulatedActions) => truth.groups.filter(group => group.kind === 'campaign')

for (const [name, simulated] of crowds) {
  test(`${name}: canonical, of about the size asked for, and the truth names accounts that acted on its objects`, () => {
    const { set, truth } = simulated
    assertCanonical(set)
    assert.ok(Math.abs(set.time.length - ACTIONS) < ACTIONS / 10, `${set.time.length}`)
    const accounts = accountsByObject(simulated)
    for (const group of truth.groups) {
      const acted = new Set(group.objects.flatMap(object => [...accounts[object]]))
      for (const account of group.accounts)
        assert.ok(acted.has(account) || group.kind === 'fans' || group.kind === 'forward-tree', `account ${account}`)
      assert.ok(group.objects.length > 0 && group.accounts.length > 1, group.name)
    }
  })
}

test('each family gives the same crowd for a seed and is unlike the others', () => {
  const seen = new Set<string>()
  for (const [name, crowd] of Object.entries(crowdFamilies)) {
    assert.deepEqual(crowd({ seed: 's', actions: ACTIONS }), crowds.get(name), name)
    const { set } = crowdNamed(name)
    seen.add(`${set.time.slice(0, 50).join()} ${set.account.slice(0, 50).join()} ${set.time.length}`)
  }
  assert.equal(seen.size, Object.keys(crowdFamilies).length)
})

test('campaigns are in the campaign families and nowhere else', () => {
  for (const name of Object.keys(campaignFamilies)) assert.ok(campaignsOf(crowdNamed(name)).length > 0, name)
  for (const name of Object.keys({ ...honestFamilies, ...explainedFamilies, ...permutedFamilies }))
    assert.equal(campaignsOf(crowdNamed(name)).length, 0, name)
})

test('a mirror repeats its channel within 30 s', () => {
  const { set, truth } = crowdNamed('mirrors')
  assert.ok(truth.groups.length > 0)
  for (const { kind, accounts, objects } of truth.groups) {
    assert.equal(kind, 'mirror')
    assert.equal(accounts.length, 2)
    let repeated = 0
    for (const object of objects) {
      const times = [...set.time].filter((_, i) => set.object[i] === object && accounts.includes(set.account[i]))
      if (times.length < 2) continue
      repeated++
      assert.ok(times[1] - times[0] >= 2000 && times[1] - times[0] <= 30_000, `${times}`)
    }
    assert.ok(repeated > 0.8 * objects.length)
  }
})

test('the members of a multilingual campaign that share no language share no object of it', () => {
  const simulated = crowdNamed('multilingual')
  const accounts = accountsByObject(simulated)
  for (const { accounts: members, objects } of campaignsOf(simulated)) {
    const meets = (a: number, b: number) => objects.some(object => accounts[object].has(a) && accounts[object].has(b))
    const apart = members.filter(member => !meets(members[0], member))
    assert.ok(apart.length > 0 && apart.length < members.length)
  }
})

test('a paraphrasing campaign has several objects where another has one', () => {
  const size = (name: string) => {
    const groups = campaignsOf(crowdNamed(name))
    return groups.reduce((sum, group) => sum + group.objects.length, 0) / groups.length
  }
  assert.ok(size('paraphrasing') > 1.7 * size('medium'))
})

test('a campaign’s act is on a text, a link and a hashtag where acts have several kinds', () => {
  const simulated = crowdNamed('several-kinds')
  const { set } = simulated
  const kindsOf = new Map<number, string[]>()
  set.act.forEach((act, i) => {
    kindsOf.set(act, [...(kindsOf.get(act) ?? []), ACTION_KINDS[set.objectKind[set.object[i]]]])
  })
  const own = new Set(campaignsOf(simulated).flatMap(group => group.objects))
  const accounts = accountsByObject(simulated)
  const members = new Set(campaignsOf(simulated).flatMap(group => group.accounts))
  let full = 0
  set.act.forEach((act, i) => {
    const isOwn = own.has(set.object[i]) && [...accounts[set.object[i]]].every(account => members.has(account))
    if (!isOwn) return
    full++
    assert.deepEqual(kindsOf.get(act), ['text', 'link', 'hashtag'])
  })
  assert.ok(full > 100)
  assert.deepEqual(new Set([...kindsOf.values()].map(kinds => kinds.length)), new Set([1, 2, 3]))
})

test('few-hidden hides ten accounts', () => {
  const groups = campaignsOf(crowdNamed('few-hidden'))
  assert.deepEqual(
    groups.map(group => group.accounts.length),
    [10],
  )
})

test('communities of two languages share no object', () => {
  const simulated = crowdNamed('languages')
  const side = new Map<number, number>()
  const accounts = accountsByObject(simulated)
  const objects: number[][] = simulated.set.accountIds.map(() => [])
  accounts.forEach((list, object) => {
    for (const account of list) objects[account].push(object)
  })
  let components = 0
  const sizes: number[] = []
  for (let first = 0; first < objects.length; first++) {
    if (side.has(first)) continue
    const waiting = [first]
    side.set(first, components)
    let size = 0
    for (let account = waiting.pop(); account !== undefined; account = waiting.pop()) {
      size++
      for (const object of objects[account])
        for (const other of accounts[object])
          if (!side.has(other)) {
            side.set(other, components)
            waiting.push(other)
          }
    }
    sizes[components++] = size
  }
  const large = sizes.filter(size => size > objects.length / 10)
  assert.equal(large.length, 2, `${sizes}`)
})

test('half of the actions of the news crowd are on objects that many accounts share within an hour', () => {
  const share = (name: string) => {
    const { set } = crowdNamed(name)
    const hours = new Map<string, number>()
    for (let i = 0; i < set.time.length; i++) {
      const key = `${set.object[i]} ${Math.floor(set.time[i] / 3_600_000)}`
      hours.set(key, (hours.get(key) ?? 0) + 1)
    }
    return [...hours.values()].filter(count => count >= 20).reduce((sum, count) => sum + count, 0) / set.time.length
  }
  assert.ok(share('news-events') > 0.35, `${share('news-events')}`)
  assert.ok(share('planted') < 0.2, `${share('planted')}`)
})
