import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sharesOf, svgActivityClock } from './svg-activity-clock.ts'

const hours = fc.array(fc.nat(1_000_000), { minLength: 24, maxLength: 24 })

/** Heights of the columns of a path, in the order of the hours. */
function heights(markup: string, tone: string): number[] {
  const path = new RegExp(`class="${tone}" d="([^"]*)"`).exec(markup)?.[1] ?? 'none'
  for (const column of path.split(/(?<=z)/)) {
    if (column !== '') assert.match(column, /^M[\d.]+ (\d+)v-?[\d.]+h12V\1z$/, 'a column is a closed rectangle')
  }
  return [...path.matchAll(/v(-?[\d.]+)h/g)].map(match => Math.abs(Number(match[1])))
}

test('one column for each hour with acts, as high as its share, both halves on one scale', () => {
  fc.assert(
    fc.property(hours, hours, (members, others) => {
      const { markup } = svgActivityClock({ members, others }, 'hours', 'en')
      const shares = [sharesOf(members), sharesOf(others)]
      const most = Math.max(...shares[0], ...shares[1])
      for (const [i, tone] of ['solid', 'pale'].entries()) {
        const drawn = heights(markup, tone)
        const expected = shares[i].filter(share => share > 0)
        assert.equal(drawn.length, expected.length)
        drawn.forEach((height, column) => {
          assert.ok(Math.abs(height - (expected[column] / most) * 56) <= 0.051, `${height}`)
        })
      }
      assert.doesNotMatch(markup, /NaN|Infinity|undefined/)
    }),
  )
})

test('shares sum to one, or are all nothing', () => {
  fc.assert(
    fc.property(hours, counts => {
      const shares = sharesOf(counts)
      const total = shares.reduce((sum, share) => sum + share, 0)
      assert.ok(Math.abs(total - (counts.some(count => count > 0) ? 1 : 0)) < 1e-9)
    }),
  )
})

test('the picture is said in words, escaped', () => {
  const { markup } = svgActivityClock({ members: [1], others: [] }, 'a "<b>" label', 'en')
  assert.ok(markup.includes('aria-label="a &quot;&lt;b&gt;&quot; label"'))
  assert.doesNotMatch(markup, /Infinity|NaN/)
})
