// Erasing in tests, and looking for what should be gone.

import assert from 'node:assert/strict'
import type { Casebook } from '../../src/casebook/casebook.ts'
import { type ErasurePlan, type ErasureRequest, performErasure, planErasure } from '../../src/casebook/erase.ts'
import { exhibitsOf } from '../../src/preserve/exhibit-numbers.ts'
import { verifyCase } from '../../src/preserve/verify.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { LeakSearch } from './leak-search.ts'
import { readableBytes, running } from './witness-case.ts'

/** Why, by whose decision, and who did it. */
export const STATED = { reason: 'asked for it', authority: 'editorial decision 7', role: 'editor' }

/** By number, by source or by person. */
export type Asked = { exhibits: number[] } | { source: string } | { accounts: string[] }

/** What would go. */
export async function planOf(casebook: Casebook, asked: Asked, withContainer = false): Promise<ErasurePlan> {
  return planErasure(casebook, { ...asked, withContainer, ...running } as ErasureRequest)
}

/** Erases and returns what went. */
export async function erase(casebook: Casebook, asked: Asked, withContainer = false): Promise<ErasurePlan> {
  const plan = await planOf(casebook, asked, withContainer)
  performErasure(casebook, plan, STATED)
  return plan
}

export function exhibits(casebook: Casebook) {
  return exhibitsOf(casebook.custody.journal.acts())
}

/** Nothing of the texts is in the folder, nor in what can be read of the case. */
export function assertGone(casebook: Casebook, texts: readonly string[]): void {
  const search = new LeakSearch(texts.filter(text => text.length >= 12))
  const found = [
    ...search.inFolder(casebook.root),
    ...readableBytes(casebook).flatMap((bytes, i) => search.inBytes(bytes, `readable ${i}`)),
  ]
  assert.deepEqual(
    found.map(({ text, form, where }) => `${texts[text]} as ${form} in ${where}`),
    [],
  )
}

/** A check finds no damage. */
export function assertWhole(casebook: Casebook): void {
  const report = verifyCase(casebook.root, nodeSystem, { keys: casebook.custody.keys })
  assert.notEqual(report.verdict, 'damaged', JSON.stringify(report.faults))
}

/** Number of the exhibit whose name matches. */
export function numberOf(casebook: Casebook, name: RegExp): number {
  const found = exhibits(casebook).all.find(({ latest }) => name.test(latest.name))
  assert.ok(found !== undefined, `${name}`)
  return found.number
}
