import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Random } from '../../algorithms/random.ts'
import { heavyTailedActivity, Population } from './population.ts'
import { DAY, HOUR, logNormal, poisson, rateAt, rhythmSecond } from './rhythm.ts'

const PLAIN = { communities: 4, taste: 0.5, zoneHours: 0, contrast: 1 }

function counted(draws: number, draw: () => number): Map<number, number> {
  const counts = new Map<number, number>()
  for (let i = 0; i < draws; i++) {
    const value = draw()
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

test('accounts are drawn in proportion to their activity', () => {
  const random = new Random('activity')
  const population = new Population(3, { ...PLAIN, taste: 0 }, random)
  population.setActivity(Float64Array.of(10, 0, 30), random)
  const counts = counted(20_000, () => population.draw(0, random))
  assert.equal(counts.get(1), undefined)
  assert.ok(Math.abs((counts.get(2) ?? 0) / 20_000 - 0.75) < 0.02, `${counts.get(2)}`)
})

test('the share of a community in its objects is its taste and its part of the rest', () => {
  const random = new Random('taste')
  const population = new Population(1000, PLAIN, random)
  population.setActivity(new Float64Array(1000).fill(1), random)
  const own = population.community.filter(community => community === 2).length / 1000
  const counts = counted(20_000, () => population.community[population.draw(2, random)])
  assert.ok(Math.abs((counts.get(2) ?? 0) / 20_000 - (0.5 + 0.5 * own)) < 0.02)
})

test('a topic without members is shared by anybody', () => {
  const random = new Random('empty')
  const population = new Population(1, { ...PLAIN, taste: 1 }, random)
  population.setActivity(Float64Array.of(5), random)
  for (let topic = 0; topic < 4; topic++) assert.equal(population.draw(topic, random), 0)
})

test('the clock of an account is that of its zone and community', () => {
  const population = new Population(
    200,
    { communities: 2, taste: 1, zoneHours: 0, hoursBetween: 8, contrast: 1 },
    new Random('zone'),
  )
  for (let account = 0; account < 200; account++) {
    const shifted = 3 * DAY + 5 * HOUR - population.community[account] * 8 * HOUR
    assert.equal(population.rateOf(account, 3 * DAY + 5 * HOUR), rateAt(shifted))
  }
  assert.equal(new Set(population.community).size, 2)
})

test('who is awake acts at once, who sleeps does so hours later', () => {
  const random = new Random('awake')
  const population = new Population(1, PLAIN, random)
  const delays = (hour: number) =>
    Array.from({ length: 500 }, () => population.awakeSecond(0, DAY + hour * HOUR, random) - DAY - hour * HOUR)
  assert.ok(delays(20).every(delay => delay === 0))
  const night = delays(4).sort((a, b) => a - b)
  assert.ok(night[250] > HOUR && night[0] >= 0, `${night[250]}`)
})

test('activity has the mean of its distribution and at most a hundredfold range', () => {
  const weights = heavyTailedActivity(50_000, new Random('weights'))
  // Mean of min(100, X), P(X > x) = x^-1.5: 3 - 2 / sqrt(100).
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length
  assert.ok(Math.abs(mean - 2.8) < 0.1, `${mean}`)
  assert.ok(weights.every(weight => weight >= 1 && weight <= 100))
})

test('delays have their median, counts their mean, seconds their rhythm', () => {
  const random = new Random('distributions')
  const delays = Array.from({ length: 20_001 }, () => logNormal(600, 1, random)).sort((a, b) => a - b)
  assert.ok(Math.abs(delays[10_000] / 600 - 1) < 0.05, `${delays[10_000]}`)
  let sum = 0
  for (let i = 0; i < 20_000; i++) sum += poisson(0.9, random)
  assert.ok(Math.abs(sum / 20_000 - 0.9) < 0.03, `${sum}`)
  const hours = counted(20_000, () => Math.floor(rhythmSecond(0, 7 * DAY, random) / HOUR) % 24)
  assert.ok(Math.abs((hours.get(20) ?? 0) / (hours.get(9) ?? 0) - 1 / 0.6) < 0.2)
})

test('contrast makes nights quieter and leaves the peak', () => {
  assert.equal(rateAt(20 * HOUR, 3), 1)
  assert.ok(rateAt(4 * HOUR, 3) < rateAt(4 * HOUR) / 100)
})
