import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Problem } from '../model/problem.ts'
import { problemsView } from './problems-view.ts'

const anyProblem = fc.record<Problem>(
  {
    code: fc.constantFrom('a', 'b', '__proto__', 'constructor'),
    severity: fc.constantFrom('loss', 'notice'),
    where: fc.string(),
    parameters: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())),
    count: fc.integer({ min: 1, max: 50 }),
  },
  { requiredKeys: ['code', 'severity', 'where', 'parameters'] },
)

test('no problem is lost: counts by kind add up to all, losses come first', () => {
  fc.assert(
    fc.property(fc.array(anyProblem, { maxLength: 300 }), problems => {
      const view = problemsView(problems, text => text, true)
      const all = problems.reduce((sum, problem) => sum + (problem.count ?? 1), 0)
      assert.equal(
        view.codes.reduce((sum, { count }) => sum + count, 0),
        all,
      )
      assert.equal(view.losses + view.notices, all)
      assert.equal(view.listed.total, problems.length)
      assert.equal(view.listed.rows.length, Math.min(200, problems.length))
      const severities = view.listed.rows.map(problem => problem.severity)
      assert.deepEqual(severities, [...severities].sort())
    }),
  )
})

test('what problems quote of the input is left out unless names were asked for; file names are hidden', () => {
  const problem: Problem = {
    code: 'a',
    severity: 'loss',
    where: 'Secret.txt',
    parameters: { value: 'Neighbour 0700', name: 'Secret.txt', encoding: 'utf-8', n: 3 },
  }
  const hide = (name: string) => name.replaceAll('Secret', '~X')
  const [row] = problemsView([problem], hide, false).listed.rows
  assert.equal(row.where, '~X.txt')
  assert.deepEqual({ ...row.parameters }, { value: '…', name: '~X.txt', encoding: 'utf-8', n: 3 })
  const [named] = problemsView([problem], name => name, true).listed.rows
  assert.deepEqual({ ...named.parameters }, { ...problem.parameters })
})
