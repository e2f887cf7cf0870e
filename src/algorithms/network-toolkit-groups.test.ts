import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { distinctColours, firstAbove, firstAtLeast, groupEvents } from './network-toolkit-groups.ts'
import { Random } from './random.ts'

test('the colours of a stretch are listed once each, also across whole blocks that are skipped', () => {
  const random = new Random('stretches')
  const count = 20_000
  const group = Int32Array.from({ length: count }, () => (random.chance(0.8) ? 0 : 1 + random.below(3)))
  const time = Float64Array.from({ length: count }, () => random.below(5000))
  const colour = Int32Array.from({ length: count }, () => random.heavyTailed(300))
  const groups = groupEvents(4, 300, group, time, colour)
  const found = new Int32Array(300)
  for (let round = 0; round < 200; round++) {
    const g = random.chance(0.7) ? 0 : random.below(4)
    const from = random.between(groups.starts[g], groups.starts[g + 1] - 1)
    const to = random.between(from, groups.starts[g + 1])
    const listed = found.slice(0, distinctColours(groups, from, to, found)).sort()
    assert.deepEqual(
      [...listed],
      [...new Set(groups.colour.subarray(from, to))].sort((a, b) => a - b),
    )
  }
})

test('events stand by group and time, with the neighbours of their colour', () => {
  const events = fc.array(
    fc.record({
      group: fc.nat(3),
      time: fc.constantFrom(0, 1, 2, 5, Number.NaN, Infinity, -Infinity),
      colour: fc.nat(2),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(events, fc.integer({ min: -1, max: 6 }), (list, limit) => {
      const column = (name: 'group' | 'colour') => Int32Array.from(list, event => event[name])
      const time = Float64Array.from(list, event => event.time)
      const groups = groupEvents(4, 3, column('group'), time, column('colour'))
      for (const [event, { group, colour, time }] of list.entries()) {
        const place = groups.place[event]
        assert.equal(place < 0, Number.isNaN(time))
        if (place < 0) continue
        const [start, end] = [groups.starts[group], groups.starts[group + 1]]
        assert.ok(place >= start && place < end)
        assert.deepEqual([groups.colour[place], groups.time[place]], [colour, time])
        const same = Array.from({ length: end - start }, (_, at) => start + at).filter(
          at => groups.colour[at] === colour,
        )
        const at = same.indexOf(place)
        assert.equal(groups.previous[place], same[at - 1] ?? -1)
        assert.equal(groups.following[place], same[at + 1] ?? -1)
      }
      for (let g = 0; g < 4; g++) {
        const [start, end] = [groups.starts[g], groups.starts[g + 1]]
        const inGroup = [...groups.time.subarray(start, end)]
        assert.ok(inGroup.every((time, at) => at === 0 || inGroup[at - 1] <= time))
        assert.equal(firstAtLeast(groups, start, end, limit) - start, inGroup.filter(time => time < limit).length)
        assert.equal(firstAbove(groups, start, end, limit) - start, inGroup.filter(time => time <= limit).length)
      }
    }),
  )
})
