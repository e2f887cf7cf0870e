// Where the page is, when somebody goes elsewhere between two of its own steps.

import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { change, followAddress, goTo, place } from './location.ts'

const fake = { hash: '' }
const history = {
  pushState: (_state: null, _title: string, address: string) => {
    fake.hash = address
  },
  replaceState: (_state: null, _title: string, address: string) => {
    fake.hash = address
  },
}
Object.assign(globalThis, { location: fake, history })

beforeEach(async () => {
  fake.hash = '#/posts?query=a'
  await followAddress()
})

test('a place is written into the address and read from it', async () => {
  await goTo({ view: 'claims', params: { claim: 'bridge' } })
  assert.equal(fake.hash, '#/claims?claim=bridge')
  fake.hash = '#/review?queue=marks'
  await followAddress()
  assert.deepEqual(place.value, { view: 'review', params: { queue: 'marks' } })
})

test('a small change does not write over an address that somebody typed meanwhile', async () => {
  fake.hash = '#/review?queue=calls'
  await change({ at: '7' }, true)
  assert.equal(fake.hash, '#/review?queue=calls')
  await followAddress()
  assert.deepEqual(place.value, { view: 'review', params: { queue: 'calls' } })
})

test('nor over one that is typed while the change is under way', async () => {
  const changing = change({ at: '7' }, true)
  fake.hash = '#/review'
  await Promise.all([changing, followAddress()])
  assert.equal(fake.hash, '#/review')
  assert.equal(place.value.view, 'review')
})

test('of two ways under way the later holds, in the address and on the page', async () => {
  await Promise.all([goTo({ view: 'claims', params: {} }), goTo({ view: 'actors', params: {} })])
  assert.deepEqual([place.value.view, fake.hash], ['actors', '#/actors'])
  fake.hash = '#/echoes'
  const following = followAddress()
  await Promise.all([following, goTo({ view: 'custody', params: {} })])
  assert.deepEqual([place.value.view, fake.hash], ['custody', '#/custody'])
})

test('small changes of its own are written', async () => {
  await change({ at: '7' }, true)
  await change({ at: '8' }, true)
  assert.equal(fake.hash, '#/posts?query=a&at=8')
  await change({ at: undefined }, true)
  assert.deepEqual(place.value, { view: 'posts', params: { query: 'a' } })
})
