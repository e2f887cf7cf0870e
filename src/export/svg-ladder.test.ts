import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { LANGUAGES } from '../messages/catalogue.ts'
import type { Ladder } from '../model/ladder.ts'
import { svgLadder } from './svg-ladder.ts'

const WIDTH = 660
/** Where the labels of the rungs end, and the width of a digit at 12.5 px, at most. */
const LABELS = 172
const DIGIT = 7.2

const anyLadder = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 12_345_678 }), { minLength: 6, maxLength: 6 }), fc.boolean())
  .map(([counts, isAssessed]): Ladder => {
    const [posts, speakers, afterCopies, atMost, marked, atLeast] = counts.sort((a, b) => b - a)
    const rest = { firstHand: 0, verifiedMedia: 0, unreviewed: 0, decided: 0, vantages: 0 }
    return { posts, speakers, afterCopies, atMost, marked, atLeast: isAssessed ? atLeast : null, ...rest }
  })

interface Label {
  readonly x: number
  readonly anchor: string
  readonly text: string
}

function labelsOf(markup: string): { labels: Label[]; rects: { x: number; width: number }[] } {
  const labels: Label[] = []
  const rects: { x: number; width: number }[] = []
  let current: Omit<Label, 'text'> | undefined
  const parser = new Parser({
    onopentag: (name, { x, width, ...rest }) => {
      current = name === 'text' ? { x: Number(x), anchor: rest['text-anchor'] ?? 'start' } : undefined
      if (name === 'rect') rects.push({ x: Number(x), width: Number(width) })
    },
    ontext: text => {
      if (current !== undefined) labels.push({ ...current, text })
    },
  })
  parser.end(markup)
  return { labels, rects }
}

test('up to 12,345,678 posts on both sides, every number stays inside its half', () => {
  fc.assert(
    fc.property(anyLadder, anyLadder, fc.constantFrom(...LANGUAGES), (support, deny, language) => {
      const largest = Math.max(support.posts, deny.posts)
      const { labels, rects } = labelsOf(svgLadder(support, deny, largest, language, () => undefined).markup)
      for (const { x, width } of rects) assert.ok(x >= LABELS && x + width <= WIDTH)
      for (const { x, anchor, text } of labels.filter(label => label.x > 0)) {
        const reach = text.length * DIGIT
        if (anchor === 'end') assert.ok(x - reach >= LABELS - 10, `${text} at ${x}`)
        else assert.ok(x + reach <= WIDTH, `${text} at ${x}`)
      }
    }),
  )
})

test('bars never grow from rung to rung', () => {
  fc.assert(
    fc.property(anyLadder, support => {
      const nothing: Ladder = { ...support, posts: 0, speakers: 0, afterCopies: 0, atMost: 0, marked: 0, atLeast: 0 }
      const { rects } = labelsOf(svgLadder(support, nothing, support.posts, 'en', () => undefined).markup)
      const widths = rects.map(rect => rect.width)
      assert.deepEqual(
        widths,
        [...widths].sort((a, b) => b - a),
      )
    }),
  )
})

test('a lower bound that nobody assessed is words, not a bar and not a zero', () => {
  const ladder = fc.sample(anyLadder, { numRuns: 1, seed: 3 })[0]
  const { labels } = labelsOf(svgLadder({ ...ladder, atLeast: null }, ladder, 10, 'en', () => undefined).markup)
  assert.ok(labels.some(label => label.text === 'not assessed'))
})
