// A case of a megabyte, and every way to change its bytes: for tests that a check finds and places each of them.

import assert from 'node:assert/strict'
import type { Sha256 } from '../../src/model/ids.ts'
import type { Problem } from '../../src/model/problem.ts'
import { createCase } from '../../src/preserve/case-folder.ts'
import { type NewCaseKeys, newCaseKeys } from '../../src/preserve/case-keys.ts'
import type { RecordedOriginal } from '../../src/preserve/recorded-originals.ts'
import { openObjects, sealedObjects } from '../../src/preserve/vault-objects.ts'
import { verifyCase } from '../../src/preserve/verify.ts'
import { verifyVault } from '../../src/preserve/verify-vault.ts'
import { acquire, fixedSystem, NOBODY, ROOT } from './custody-fixture.ts'
import { MemoryDisk } from './memory-disk.ts'

const ORIGINALS = 16
const ORIGINAL_BYTES = 61_000
const GROUP = 4

/** Files whose bits are all changed at once, each found on its own: they do not depend on one another. */
const ORIGINAL = /\/vault\/[0-9a-f]{2}\/[0-9a-f]{62}$/

/** Read by whoever unlocks the case, before anything is checked. */
const AGE_FILE = /\.age$/

/** Text for people; says nothing that counts. */
const README = /README/

export interface TamperCase {
  readonly disk: MemoryDisk
  readonly sealed: NewCaseKeys | undefined
  /** Originals. */
  readonly originals: readonly string[]
  /** Everything else that a check reads. */
  readonly others: readonly string[]
  /** What the journal says of originals, for `verifyVault`. */
  readonly recorded: ReadonlyMap<Sha256, RecordedOriginal>
  readonly chunkLists: ReadonlyMap<Sha256, readonly string[]>
  /** Files with the case key, which `unlockCase` reads. */
  readonly ageFiles: readonly string[]
}

/** About a megabyte; sealed originals are padded to a little more. */
export async function tamperCase(isSealed: boolean): Promise<TamperCase> {
  const disk = new MemoryDisk()
  const system = fixedSystem(disk)
  const options = { passphrase: 'p', hasRecoveryKey: true, workFactor: 1 }
  const sealed = isSealed ? await newCaseKeys(fixedSystem(disk, 9), options) : undefined
  const custody = createCase(ROOT, system, { tool: 'anechoic test', processes: NOBODY, sealed, segmentBytes: 4000 })
  const recorded = new Map<Sha256, RecordedOriginal>()
  const chunkLists = new Map<Sha256, readonly string[]>()
  for (let i = 1; i <= ORIGINALS; i++) {
    const { sha256, sizeBytes, chunkSha256 } = await acquire(custody, `${i}.bin`, system.randomBytes(ORIGINAL_BYTES))
    recorded.set(sha256, { name: `${i}.bin`, sizeBytes })
    chunkLists.set(sha256, chunkSha256)
    if (i % GROUP === 0) custody.commit()
  }
  custody.close()
  const paths = disk.paths().filter(path => !README.test(path))
  return {
    disk,
    sealed,
    recorded,
    chunkLists,
    originals: paths.filter(path => ORIGINAL.test(path)),
    others: paths.filter(path => !ORIGINAL.test(path) && !AGE_FILE.test(path)),
    ageFiles: paths.filter(path => AGE_FILE.test(path)),
  }
}

export function faultsOf({ disk, sealed }: TamperCase): { faults: readonly Problem[]; isWhole: boolean } {
  const { faults, verdict } = verifyCase(ROOT, fixedSystem(disk, 3), { keys: sealed?.keys })
  return { faults, isWhole: verdict === 'whole' }
}

/** The fault that names a file, or the file of entries to its file of bodies, or a folder above it. */
export function faultAt(faults: readonly Problem[], path: string): Problem | undefined {
  const inside = path.slice(ROOT.length + 1)
  const bodies = inside.replace('journal/', 'vault/bodies/').replace('jsonl', 'bodies')
  const entries = inside.replace('vault/bodies/', 'journal/').replace('.bodies', '.jsonl')
  const object = inside.replace('keys/objects/', 'vault/')
  const names = [inside, bodies, entries, object]
  return faults.find(({ where }) => names.includes(where) || inside.startsWith(`${where}/`))
}

/** The check of originals alone, with the function that the whole check calls, given what the journal says. */
function vaultFaults({ disk, sealed, recorded, chunkLists }: TamperCase): readonly Problem[] {
  const objects = sealed === undefined ? openObjects(disk, ROOT) : sealedObjects(disk, ROOT, sealed.keys)
  const chunksOf = () => chunkLists
  return verifyVault(disk, ROOT, { objects, recorded, leaving: new Set(), chunksOf }).faults
}

/** Flips this bit of every original that has it, checks the originals once, and requires each to be found and placed. Returns how many. */
export function flipInOriginals(tampered: TamperCase, bit: number): number {
  const { disk, originals } = tampered
  const flipped = originals.filter(path => bit < disk.sizeBytes(path) * 8)
  for (const path of flipped) disk.flipBit(path, bit)
  const faults = vaultFaults(tampered)
  for (const path of flipped) {
    const fault = faultAt(faults, path)
    assert.ok(fault?.severity === 'loss', `${path} bit ${bit}: ${JSON.stringify(faults.slice(0, 3))}`)
    assert.ok(fault.byte === 0 || fault.parameters.megabytes === '0', `${path} bit ${bit} is not placed`)
    disk.flipBit(path, bit)
  }
  return flipped.length
}

/** Flips one bit of one file that is no original; the check must not call the case whole, and must name the file. */
export function flipInOther(tampered: TamperCase, path: string, bit: number): void {
  const { disk } = tampered
  disk.flipBit(path, bit)
  const { faults, isWhole } = faultsOf(tampered)
  disk.flipBit(path, bit)
  assert.ok(!isWhole && faultAt(faults, path) !== undefined, `${path} bit ${bit}: ${JSON.stringify(faults)}`)
}

/** Replaces one file for one check. */
export function replaced(tampered: TamperCase, path: string, bytes: Uint8Array): void {
  const { disk } = tampered
  const before = disk.read(path)
  disk.overwrite(path, bytes)
  const { faults, isWhole } = faultsOf(tampered)
  disk.overwrite(path, before)
  assert.ok(
    !isWhole && faultAt(faults, path) !== undefined,
    `${path}, ${bytes.length} bytes: ${JSON.stringify(faults)}`,
  )
}
