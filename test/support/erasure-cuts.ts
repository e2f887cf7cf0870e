// A small history with a secret in it, its erasure, and that erasure cut at any operation.

import assert from 'node:assert/strict'
import type { Act } from '../../src/model/acts.ts'
import type { EntryPlace } from '../../src/model/entry-place.ts'
import type { Custody } from '../../src/preserve/case-folder.ts'
import { eraseEntries, finishErasures } from '../../src/preserve/erase.ts'
import { verifyCase } from '../../src/preserve/verify.ts'
import type { System } from '../../src/system/system.ts'
import { acquire, acquisition, bytesOf, type CaseKind, fixedSystem, ROOT } from './custody-fixture.ts'
import { type Crash, MemoryDisk } from './memory-disk.ts'

/** So small that nearly every group begins new files. */
export const SEGMENT_BYTES = 1500
/** Name of the exhibit that goes, and the beginning of its bytes. */
export const SECRET = 'Aigerim Testova told it on the square'

/** Three exhibits, the second acquired twice. */
export async function historyOf(kind: CaseKind, disk: MemoryDisk): Promise<Custody> {
  const custody = kind.create(fixedSystem(disk), SEGMENT_BYTES)
  await acquire(custody, 'kept', bytesOf(900, 1))
  custody.commit()
  await acquire(custody, SECRET, Buffer.from(`${SECRET} and more`))
  await acquire(custody, 'other', bytesOf(700, 2))
  custody.journal.append({ type: 'intake', inputs: 3, problems: [] })
  custody.commit()
  const again = custody.vault.put(Buffer.from(`${SECRET} and more`))
  custody.journal.append(acquisition(`${SECRET} again`, { sha256: again, sizeBytes: 47, chunkSha256: [] }))
  custody.commit()
  return custody
}

export function placesOf(custody: Custody, isTarget: (act: Act) => boolean): EntryPlace[] {
  return Array.from(custody.journal.acts())
    .filter(({ act }) => isTarget(act))
    .map(({ device, epoch, seq }) => ({ device, epoch, seq }))
}

export const isSecret = (act: Act) => act.type === 'acquisition' && act.name.startsWith(SECRET)

/** Erases the second exhibit. */
export function erase(custody: Custody, system: System): void {
  const targets = placesOf(custody, isSecret)
  const stated = { reason: 'consent withdrawn', authority: 'source S1', role: 'editor', tool: 'anechoic test' }
  eraseEntries(custody, system, { targets, exhibits: [2], ...stated, repeated: [] })
}

/** True when a file of the disk holds these words. */
export function holds(disk: MemoryDisk, words: string): boolean {
  return disk.paths().some(path => Buffer.from(disk.read(path)).includes(words))
}

/** Names that the acquisitions of a case give. */
export function names(custody: Custody): string[] {
  return Array.from(custody.journal.acts()).flatMap(({ act }) => (act.type === 'acquisition' ? [act.name] : []))
}

const CRASHES: readonly Crash[] = ['kill', 'lose', 'torn', 'reordered']

/**
 * Cuts the erasure at every `stride`-th operation, for each kind of crash another sample; afterwards it is either not begun
 * or finished by the next opening, and the case is not damaged. Returns how often it was which.
 */
export async function cutErasures(kind: CaseKind, stride: number): Promise<{ untouched: number; finished: number }> {
  const made = new MemoryDisk()
  const history = await historyOf(kind, made)
  history.close()
  const outcomes = { untouched: 0, finished: 0 }
  for (const [number, crash] of CRASHES.entries()) {
    for (let at = 1 + number; ; at += stride) {
      const disk = made.fork()
      const custody = kind.open(fixedSystem(disk, 5), SEGMENT_BYTES)
      disk.operations = 0
      disk.failure = { at, code: 'EIO', isStop: true }
      let isWhole = true
      try {
        erase(custody, fixedSystem(disk, 6))
      } catch {
        isWhole = false
      }
      const after = disk.after(crash, () => at & 1)
      const opened = kind.open(fixedSystem(after, 8), SEGMENT_BYTES)
      const isErased = placesOf(opened, act => act.type === 'erasure').length > 0
      const what = `${crash} at operation ${at}`
      assert.ok(isErased || !isWhole, what)
      finishErasures(opened, fixedSystem(after, 9))
      assert.deepEqual(names(opened), isErased ? ['kept', 'other'] : ['kept', SECRET, 'other', `${SECRET} again`], what)
      // Bytes of an erasure that was acknowledged are nowhere.
      if (isErased) assert.equal(holds(after, SECRET), false, what)
      await acquire(opened, 'later', bytesOf(10, 3))
      opened.commit()
      opened.close()
      const report = verifyCase(ROOT, fixedSystem(after), { keys: kind.keys })
      assert.notEqual(report.verdict, 'damaged', `${what}: ${JSON.stringify(report.faults)}`)
      outcomes[isErased ? 'finished' : 'untouched']++
      if (isWhole) break
    }
  }
  return outcomes
}
