import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { caseOf, checked } from '../../test/support/checked-cluster.ts'
import type { SmallAction } from '../../test/support/small-action-set.ts'
import { ACTION_KINDS } from '../model/action-set.ts'
import { ALTERNATIVES } from '../model/coordination.ts'
import { siteOf } from './alternatives-editorial.ts'

const HOUR = 3600
const DAY = 24 * HOUR
const RUNS = { numRuns: 60 }

/** Members within a minute on each object; `others` accounts beside them within half an hour. */
function crowd(objects: number, members: number, others: number, start: (object: number) => number): SmallAction[] {
  return Array.from({ length: objects }, (_, object) => [
    ...Array.from({ length: members }, (_, m) => ({ account: `m${m}`, object: `o${object}`, at: start(object) + m })),
    ...Array.from({ length: others }, (_, n) => ({
      account: `n${object}-${n}`,
      object: `o${object}`,
      at: start(object) - 900 + ((n * 311) % 1800),
    })),
  ]).flat()
}

test('one event fits a crowded day; neither a group alone over many days; one of both leaves it open', () => {
  const size = fc.integer({ min: 3, max: 8 })
  fc.assert(
    fc.property(size, size, fc.integer({ min: 0, max: 4 }), (objects, members, few) => {
      const oneDay = (object: number) => 10 * DAY + object * HOUR
      const manyDays = (object: number) => object * 3 * DAY
      const many = Math.max(5, members) + 2
      const outcome = (others: number, start: (object: number) => number) =>
        checked('one-event', crowd(objects, members, others, start)).outcome
      assert.equal(outcome(many, oneDay), 'fits')
      assert.equal(outcome(few, manyDays), 'does-not-fit')
      assert.equal(outcome(many, manyDays), 'open')
      assert.equal(outcome(few, oneDay), 'open')
    }),
    RUNS,
  )
})

test('others who acted on the objects at another time are no crowd; two objects are no habit', () => {
  const own = crowd(4, 3, 0, object => object * HOUR)
  const later = own.flatMap(action =>
    Array.from({ length: 9 }, (_, n) => ({ ...action, account: `n${n}`, at: action.at + 5 * HOUR })),
  )
  const check = checked('one-event', [...own, ...later])
  assert.deepEqual([check.outcome, check.parameters.crowdedObjects], ['open', 0])
  assert.equal(
    checked(
      'one-event',
      crowd(2, 3, 20, () => 0),
    ).outcome,
    'open',
  )
})

/** Two accounts on the same objects a minute apart, and each on objects of its own. */
function two(apart: number, hourOfOwn: (member: number) => number): SmallAction[] {
  return Array.from({ length: 12 }, (_, i) => [
    ...[0, 1].map(m => ({ account: `m${m}`, object: `o${i}`, at: i * DAY + 9 * HOUR + m * 60 })),
    ...[0, 1].map(m => ({ account: `m${m}`, object: `own${m}-${i}`, at: i * DAY + hourOfOwn(m) * HOUR + m * apart })),
  ]).flat()
}

test('one person with two accounts fits the same hours without a clash, and is open in every other case', () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 1200 }), fc.integer({ min: 0, max: 5 }), (apart, clash) => {
      const outcome = (actions: SmallAction[], context?: Parameters<typeof caseOf>[0]) =>
        checked('two-accounts-of-one-person', actions, context === undefined ? {} : { context: caseOf(context) })
          .outcome
      const calm = two(apart, () => 15)
      assert.equal(outcome(calm), 'fits')
      const clashing = two(clash, () => 15)
      assert.equal(outcome(clashing), 'open')
      // In one place the second post follows the first: no clash.
      assert.equal(outcome(clashing, {}), 'fits')
      assert.equal(outcome(clashing, { placeOfAct: act => act }), 'open')
      const night = two(apart, m => (m === 0 ? 3 : 15)).filter(({ object }) => !/^o[1-9]/.test(object))
      assert.equal(outcome(night), 'open')
      assert.equal(outcome([...calm, { account: 'm2', object: 'o1', at: DAY + 9 * HOUR }]), 'open')
    }),
    RUNS,
  )
})

test('a clash is found among many acts within a second, and counted once an act', () => {
  const busy = Array.from({ length: 400 }, (_, i) => ({ account: `m${i % 2}`, object: `x${i}`, at: 5 * HOUR }))
  const check = checked('two-accounts-of-one-person', [...two(600, () => 15), ...busy])
  assert.equal(check.parameters.clashes, 200)
})

test('an editorial network fits members that are channels or link to one site; in a table it is open', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 5, max: 9 }), (members, objects) => {
      const texts = crowd(objects, members, 0, object => object * HOUR)
      const links = (site: (m: string) => string) =>
        texts.map(action => ({
          ...action,
          kind: 'link' as const,
          object: `https://${site(action.account)}/${action.object}`,
        }))
      const outcome = (actions: SmallAction[], isChannel?: (account: string) => boolean) =>
        checked('editorial-network', actions, isChannel === undefined ? {} : { context: caseOf({ isChannel }) }).outcome
      assert.equal(
        outcome(texts, () => true),
        'fits',
      )
      assert.equal(
        outcome([...texts, ...links(() => 'daily.example')], () => false),
        'fits',
      )
      assert.equal(
        outcome(texts, () => false),
        'does-not-fit',
      )
      assert.equal(
        outcome([...texts, ...links(m => `${m}.example`)], () => false),
        'does-not-fit',
      )
      assert.equal(outcome([...texts, ...links(() => 'daily.example')]), 'open')
      const ofOne = links(() => 'daily.example').filter(({ account }) => account === 'm0')
      const again = ofOne.map(action => ({ ...action, object: `${action.object}-again` }))
      assert.equal(
        outcome([...texts, ...ofOne, ...again], () => false),
        'does-not-fit',
      )
      assert.equal(
        outcome([...texts, ...links(() => 'daily.example').slice(0, 9)], () => false),
        'does-not-fit',
      )
    }),
    RUNS,
  )
})

test('the site of a link is its house: hosts of many houses by the path, or not at all', () => {
  assert.equal(siteOf('http://www.Daily.example/a?utm_source=x'), 'daily.example')
  assert.equal(siteOf('https://t.me/port_selen/17'), 't.me/port_selen')
  assert.equal(siteOf('https://t.me'), undefined)
  assert.equal(siteOf('https://youtu.be/abc'), undefined)
  for (const hostile of ['', '__proto__', 'javascript:alert(1)', 'https://', '\ud800', '=cmd', 'x'.repeat(100_000)])
    assert.equal(siteOf(hostile), undefined, hostile.slice(0, 20))
})

test('activists who agreed are never excluded; every alternative is checked once with finite figures, whatever the actions', () => {
  const action = fc.record({
    account: fc.constantFrom('m0', 'm1', 'm2', 'a', '__proto__'),
    object: fc.constantFrom('x', 'y', 'https://t.me/x', 'constructor', '\ud800'),
    at: fc.integer({ min: -5000, max: 5000 }),
    kind: fc.constantFrom(...ACTION_KINDS),
    act: fc.constantFrom('1', '2', '3'),
  })
  fc.assert(
    fc.property(fc.array(action, { minLength: 1, maxLength: 40 }), fc.boolean(), (some, isCase) => {
      // An act is of one account.
      const actions = some.map(each => ({ ...each, act: `${each.account} ${each.act}` }))
      for (const alternative of ALTERNATIVES) {
        const check = checked(alternative, actions, isCase ? { context: caseOf({ originOf: () => 'a' }) } : {})
        if (alternative === 'activists-who-agreed') assert.equal(check.outcome, 'open')
        for (const [key, value] of Object.entries(check.parameters)) {
          assert.ok(typeof value === 'number' && Number.isFinite(value), `${key} ${value}`)
          if (key.endsWith('Share')) assert.ok(value >= 0 && value <= 1, `${key} ${value}`)
        }
      }
    }),
  )
})
