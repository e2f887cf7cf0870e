import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportSample } from '../../test/support/report-sample.ts'
import { findingsOfPost } from './post-findings.ts'

test('every post is found where the lists of the analysis hold it, and nowhere else', () => {
  const { corpus, analysis } = reportSample()
  const columns = corpus.columns()
  let inClaims = 0
  let joined = 0
  let inFamilies = 0
  for (let post = 0; post < columns.count; post++) {
    const found = findingsOfPost(columns, analysis, post)
    const family = analysis.families.find(({ posts }) => posts.includes(post))
    assert.equal(found.family, family)
    if (family !== undefined) inFamilies++
    const expected = analysis.claims.flatMap(({ support, deny }, claim) =>
      [support, deny].flatMap(side =>
        side.assertions.flatMap((assertion, at) => (assertion.post === post ? [{ claim, side, assertion, at }] : [])),
      ),
    )
    const counted = found.claims.filter(one => one.counted !== undefined)
    assert.equal(counted.length, expected.length)
    expected.forEach(({ claim, side, assertion, at }, i) => {
      inClaims++
      const edge = side.edges.find(({ from }) => from === at)
      assert.equal(counted[i].claim, claim)
      assert.equal(counted[i].counted?.assertion, assertion)
      assert.equal(counted[i].counted?.edge, edge)
      if (edge !== undefined) {
        joined++
        assert.equal(counted[i].counted?.into, side.assertions[edge.to].post)
      }
      assert.equal(counted[i].counted?.standsFor, side.edges.filter(({ to }) => to === at).length)
    })
    const waiting = analysis.claims.filter(
      ({ unclear, held }, claim) =>
        (unclear?.includes(post) || held?.includes(post)) && expected.every(one => one.claim !== claim),
    )
    assert.equal(found.claims.length - counted.length, waiting.length)
    assert.deepEqual(
      found.clusters.filter(({ isAct }) => isAct).map(({ id }) => id),
      analysis.coordination.clusters.filter(({ posts }) => posts.includes(post)).map(({ id }) => id),
    )
    assert.deepEqual(
      found.bursts.map(({ id }) => id),
      analysis.bursts.filter(({ posts }) => posts.includes(post)).map(({ id }) => id),
    )
  }
  assert.ok(inClaims > 3 && joined > 0 && inFamilies > 2, `${inClaims} ${joined} ${inFamilies}`)
})
