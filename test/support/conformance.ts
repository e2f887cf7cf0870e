// Tests that run public vectors of a standard, and hold what they measured against docs/conformance.md.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type TestContext, test } from 'node:test'

const SHARED = resolve(import.meta.dirname, '../../../shared/conformance')
const DOCUMENT = resolve(import.meta.dirname, '../../docs/conformance.md')

/**
 * A test that needs `../shared/conformance/<folder>` and is skipped, by name, without it. `work` returns what was measured; the row of `standard` in
 * docs/conformance.md must state exactly that.
 */
export function conformanceTest(
  standard: string,
  folder: string,
  work: (folder: string, context: TestContext) => string | Promise<string>,
): void {
  const path = resolve(SHARED, folder)
  const skip = existsSync(path) ? false : `needs ../shared/conformance/${folder}`
  test(`conformance: ${standard}`, { skip }, async context => {
    const measured = await work(path, context)
    context.diagnostic(`${standard}: ${measured}`)
    assert.equal(statedResult(standard), measured, `docs/conformance.md, row ${standard}`)
  })
}

/** The cells of docs/conformance.md's table, a row each: standard, vectors, result, command. */
export function conformanceRows(): string[][] {
  // The table of public vectors stands before the first section.
  return readFileSync(DOCUMENT, 'utf8')
    .split('\n## ')[0]
    .split('\n')
    .filter(line => line.startsWith('| ') && !/^\| (?:standard|-)/.test(line))
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    )
    .filter(row => row.length === 4)
}

function statedResult(standard: string): string | undefined {
  return conformanceRows().find(row => row[0] === standard)?.[2]
}

/** A file of Wycheproof: its tests with the fields of their group. */
export function wycheproofTests<Test, Group>(path: string): { readonly test: Test; readonly group: Group }[] {
  const { testGroups } = JSON.parse(readFileSync(path, 'utf8')) as { testGroups: (Group & { tests: Test[] })[] }
  return testGroups.flatMap(group => group.tests.map(test => ({ test, group })))
}
