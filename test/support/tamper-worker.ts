// Shares of the changes that tamper tests make, for several threads.

import assert from 'node:assert/strict'
import { ROOT } from './custody-fixture.ts'
import { flipInOriginals, flipInOther, replaced, type TamperCase, tamperCase } from './tamper.ts'

const cases = new Map<boolean, Promise<TamperCase>>()

function caseOf(isSealed: boolean): Promise<TamperCase> {
  const made = cases.get(isSealed) ?? tamperCase(isSealed)
  cases.set(isSealed, made)
  return made
}

/** Every `step`th bit, from `first`, of all originals side by side; returns how many bits were turned. */
export async function flipOriginals(isSealed: boolean, step: number, first: number): Promise<number> {
  const tampered = await caseOf(isSealed)
  const bits = Math.max(...tampered.originals.map(path => tampered.disk.sizeBytes(path))) * 8
  let flipped = 0
  for (let bit = first; bit < bits; bit += step) flipped += flipInOriginals(tampered, bit)
  return flipped
}

/** Every `step`th bit, from `first`, of all files that are no originals and that a check reads. */
export async function flipOthers(isSealed: boolean, step: number, first: number): Promise<number> {
  const tampered = await caseOf(isSealed)
  let number = 0
  let flipped = 0
  for (const path of tampered.others)
    for (let bit = 0; bit < tampered.disk.sizeBytes(path) * 8; bit++) {
      if (number++ % step !== first) continue
      flipInOther(tampered, path, bit)
      flipped++
    }
  return flipped
}

/** Cuts every file at every `step`th length: originals side by side, others one at a time. */
export async function cutFiles(isSealed: boolean, step: number, first: number): Promise<number> {
  const tampered = await caseOf(isSealed)
  const { disk, originals, others } = tampered
  let number = 0
  let cuts = 0
  for (const path of others) {
    const bytes = disk.read(path)
    for (let length = 0; length < bytes.length; length++) {
      if (number++ % step !== first) continue
      replaced(tampered, path, bytes.subarray(0, length))
      cuts++
    }
  }
  for (const path of originals.slice(0, 1)) {
    const bytes = disk.read(path)
    for (let length = first; length < bytes.length; length += step) {
      replaced(tampered, path, bytes.subarray(0, length))
      cuts++
    }
  }
  return cuts
}

/** Lines of journal and body files: each deleted, each written twice, each pair swapped, each moved to every place. */
export async function changeLines(isSealed: boolean, step: number, first: number): Promise<number> {
  const tampered = await caseOf(isSealed)
  let number = 0
  let changes = 0
  const isLines = (path: string) => /\.(jsonl|bodies)$/.test(path) && path.startsWith(ROOT)
  for (const path of tampered.others.filter(isLines)) {
    const text = Buffer.from(tampered.disk.read(path)).toString('latin1')
    const lines = text.split('\n').slice(0, -1)
    for (const changed of changesOf(lines)) {
      const bytes = Buffer.from(changed.map(line => `${line}\n`).join(''), 'latin1')
      if (number++ % step !== first || bytes.toString('latin1') === text) continue
      replaced(tampered, path, bytes)
      changes++
    }
  }
  assert.ok(changes > 0)
  return changes
}

function* changesOf(lines: readonly string[]): Generator<string[]> {
  for (let i = 0; i < lines.length; i++) {
    const without = lines.toSpliced(i, 1)
    yield without
    yield lines.toSpliced(i, 0, lines[i])
    for (let j = 0; j < lines.length; j++) {
      yield without.toSpliced(j, 0, lines[i])
      if (j > i) yield lines.with(i, lines[j]).with(j, lines[i])
    }
  }
}
