import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { equalTextsOnly, type SmallPost, smallCorpus } from '../../test/support/small-corpus.ts'
import { Random } from '../algorithms/random.ts'
import { detectCoordination } from '../detect/coordination.ts'
import { forwardLineage } from '../detect/forward-lineage.ts'
import type { Analysis } from '../model/analysis.ts'
import { clusterActs, hourOfWeek } from './cluster-acts.ts'

const SETTINGS = { windowsSeconds: [10, 60, 600, 3600], q: 0.05, nullModel: 'all', correction: 'bh' } as const

/** Three channels that post eight sentences within seconds, among people who share sentences at their leisure. */
function crowd(): SmallPost[] {
  const posts: SmallPost[] = []
  for (let i = 0; i < 400; i++)
    posts.push({ at: i * 900, account: `telegram:user${i % 80}`, text: `a sentence of its own with the number ${i}` })
  const random = new Random('people who read the same news')
  for (let topic = 0; topic < 300; topic++) {
    const born = random.below(360_000)
    for (let reader = 0; reader < 6; reader++)
      posts.push({
        at: born + Math.floor(random.exponential(1800)),
        account: `telegram:user${random.below(80)}`,
        text: `a sentence that some share, number ${topic}`,
        links: [`https://example.org/topic/${topic}`],
      })
  }
  for (let object = 0; object < 8; object++)
    for (const member of [901, 902, 903]) {
      const account = `telegram:channel${member}`
      const text = `everybody must hear what happened at gate ${object}`
      posts.push({
        at: 5000 + object * 40_000 + (member - 900),
        account,
        channel: account,
        text,
        links: [`https://example.org/${object}`],
      })
    }
  return posts
}

function detected() {
  const corpus = smallCorpus(crowd())
  const textFamilies = equalTextsOnly(corpus)
  const lineage = forwardLineage(corpus)
  const { result } = detectCoordination(corpus, textFamilies, lineage, SETTINGS)
  const analysis = { textFamilies, coordination: result } as unknown as Analysis
  return { corpus, result, acts: clusterActs(corpus, { analysis, lineage }) }
}

test('hours of the week fold into the clock of the detector, for members and for everybody', () => {
  const { result, acts } = detected()
  assert.ok(result.clusters.length > 0)
  const folded = (week: readonly number[]) =>
    Array.from({ length: 24 }, (_, hour) => week.reduce((sum, each, i) => sum + (i % 24 === hour ? each : 0), 0))
  result.clusters.forEach(({ clock }, i) => {
    assert.deepEqual(folded(acts.weeks[i]), clock.members)
    assert.deepEqual(
      folded(acts.week),
      clock.members.map((own, hour) => own + clock.others[hour]),
    )
  })
})

test('every object of a cluster has the acts that its row counts, in order of time', () => {
  const { corpus, result, acts } = detected()
  assert.ok(result.clusters.length > 0)
  const { account: accountOf, time: timeOf } = corpus.columns()
  for (const { accounts, objects } of result.clusters)
    for (const { object, kind, members, others, firstTime, lastTime } of objects) {
      const of = acts.objects.get(object)
      assert.ok(of !== undefined && of.kind === kind)
      assert.deepEqual(
        [...of.time],
        [...of.time].sort((a, b) => a - b),
      )
      of.post.forEach((post, i) => {
        assert.deepEqual([accountOf[post], timeOf[post]], [of.account[i], of.time[i]])
      })
      const own = new Set(of.account.filter(account => accounts.includes(account)))
      assert.deepEqual([own.size, new Set(of.account).size - own.size], [members, others])
      const firsts = [...own].map(account => of.time[of.account.indexOf(account)])
      assert.deepEqual([Math.min(...firsts), Math.max(...firsts)], [firstTime, lastTime])
    }
})

test('the hour of the week is that of the calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -6e13, max: 6e13 }), time => {
      const date = new Date(time)
      assert.equal(hourOfWeek(time), ((date.getUTCDay() + 6) % 7) * 24 + date.getUTCHours())
    }),
  )
})
