// Honest histories of a case: imports, crashes, backups put back, more devices, erasures, merges. Nothing in them may ever
// look like damage, and nothing acknowledged may be lost.

import assert from 'node:assert/strict'
import type { VerifyReport, WitnessedHead } from '../../src/model/verify-report.ts'
import { enrolDevice } from '../../src/preserve/enrol.ts'
import { eraseEntries, finishErasures } from '../../src/preserve/erase.ts'
import { headsOf } from '../../src/preserve/heads.ts'
import { repairCase } from '../../src/preserve/repair.ts'
import { restoreCase } from '../../src/preserve/restore.ts'
import { verifyCase } from '../../src/preserve/verify.ts'
import { acquire, type CaseKind, fixedSystem, NOBODY, ROOT } from './custody-fixture.ts'
import { MemoryDisk } from './memory-disk.ts'

const COPY = '/copy'
const tool = 'anechoic test'

/** What is done to one folder; `pick` chooses among folders, exhibits and operations. */
export interface Step {
  readonly kind: 'import' | 'crash' | 'backup' | 'restore' | 'enrol' | 'erase' | 'merge' | 'repair'
  readonly folder: number
  readonly pick: number
}

export const STEPS: readonly Step['kind'][] = [
  'import',
  'import',
  'import',
  'crash',
  'backup',
  'restore',
  'enrol',
  'erase',
  'merge',
  'repair',
]

interface Folder {
  disk: MemoryDisk
  /** Names of what was acknowledged and not erased. */
  names: Set<string>
  /** Names of what was erased here, or by somebody whose work was merged: it must stay away. */
  gone: Set<string>
  /** Heads that somebody noted while this folder was as it is or before. */
  heads: WitnessedHead[]
  backup: Omit<Folder, 'backup'> | undefined
}

/** Runs a history, checking every folder after each step; returns how many checks were made. */
export async function runHistory(kind: CaseKind, steps: readonly Step[]): Promise<number> {
  const first = new MemoryDisk()
  kind.create(fixedSystem(first, 1)).close()
  const begun = { disk: first, names: new Set<string>(), gone: new Set<string>(), heads: headsOf(first, ROOT) }
  const folders: Folder[] = [{ ...begun, backup: undefined }]
  const erased = new Set<string>()
  let seed = 100
  let checks = 0
  for (const [at, step] of steps.entries()) {
    seed += 10
    const folder = folders[step.folder % folders.length]
    await run(kind, step, folder, folders, erased, seed, `${at}`)
    for (const { disk, names, gone, heads } of folders) {
      checks++
      const report = verifyCase(ROOT, fixedSystem(disk, seed), { keys: kind.keys, heads })
      const told = `${kind.mode} ${JSON.stringify(steps.slice(0, at + 1))}: ${JSON.stringify(report.faults)}`
      assert.notEqual(report.verdict, 'damaged', told)
      assert.ok(
        report.journals.every(({ tail }) => tail !== 'contradicted'),
        told,
      )
      const found = new Set(exhibitNames(report))
      for (const name of gone) assert.ok(!found.has(name), `${name} came back: ${told}`)
      for (const name of names) assert.ok(found.has(name) || erased.has(name), `${name} is lost: ${told}`)
    }
  }
  return checks
}

function exhibitNames(report: VerifyReport): string[] {
  return report.exhibits.flatMap(({ name, grade }) => (grade === 'match' && name !== undefined ? [name] : []))
}

async function run(
  kind: CaseKind,
  step: Step,
  folder: Folder,
  folders: Folder[],
  erased: Set<string>,
  seed: number,
  label: string,
): Promise<void> {
  const { keys } = kind
  const options = { role: 'editor', tool, keys, processes: NOBODY }
  switch (step.kind) {
    case 'import':
      await importInto(kind, folder, folder.disk, seed, label, step.pick % 4)
      break
    case 'crash': {
      const disk = folder.disk.after('kill')
      disk.operations = 0
      disk.failure = { at: 1 + (step.pick % 60), code: 'EIO', isStop: true }
      const names = new Set(folder.names)
      try {
        await importInto(kind, folder, disk, seed, label, 2)
      } catch {
        folder.names = names
      }
      folder.disk = disk.after(step.pick % 2 === 0 ? 'kill' : 'lose')
      break
    }
    case 'backup':
      folder.backup = copyOf(folder, folder.disk.after('kill'))
      break
    case 'restore': {
      if (folder.backup === undefined) return
      Object.assign(folder, copyOf(folder.backup, folder.backup.disk.after('kill')))
      restoreCase(ROOT, fixedSystem(folder.disk, seed), { ...options, reason: 'the disk died' })
      folder.backup = undefined
      break
    }
    case 'enrol': {
      if (folders.length > 3) return
      const disk = folder.disk.after('kill')
      enrolDevice(ROOT, fixedSystem(disk, seed), options)
      folders.push({ ...copyOf(folder, disk), backup: undefined })
      break
    }
    case 'erase': {
      const custody = kind.open(fixedSystem(folder.disk, seed))
      try {
        const acts = [...custody.journal.acts()].filter(({ act }) => act.type === 'acquisition')
        const gone = acts[step.pick % Math.max(1, acts.length)]
        if (gone?.act.type !== 'acquisition') return
        const { sha256 } = gone.act
        const same = acts.filter(({ act }) => act.type === 'acquisition' && act.sha256 === sha256)
        const targets = same.map(({ device, epoch, seq }) => ({ device, epoch, seq }))
        const words = { reason: 'r', authority: 'a', role: 'editor', tool }
        eraseEntries(custody, fixedSystem(folder.disk, seed + 1), { ...words, targets, exhibits: [], repeated: [] })
        for (const { act } of same) {
          if (act.type !== 'acquisition') continue
          erased.add(act.name)
          folder.names.delete(act.name)
          folder.gone.add(act.name)
        }
      } finally {
        custody.close()
      }
      break
    }
    case 'merge': {
      const other = folders[step.pick % folders.length]
      if (other === folder) return
      const both = beside(folder.disk, other.disk)
      await repairCase(ROOT, fixedSystem(both, seed), { ...options, from: COPY })
      finish(kind, both, seed)
      both.removeTree(COPY)
      folder.disk = both
      for (const name of other.gone) folder.gone.add(name)
      for (const name of other.names) folder.names.add(name)
      for (const name of folder.gone) folder.names.delete(name)
      folder.heads.push(...other.heads)
      break
    }
    case 'repair':
      await repairCase(ROOT, fixedSystem(folder.disk, seed), options)
      break
  }
  folder.heads.push(...headsOf(folder.disk, ROOT))
}

async function importInto(
  kind: CaseKind,
  folder: Folder,
  disk: MemoryDisk,
  seed: number,
  label: string,
  count: number,
): Promise<void> {
  const custody = kind.open(fixedSystem(disk, seed))
  try {
    const names = Array.from({ length: count }, (_, i) => `${label}-${i}`)
    for (const name of names) await acquire(custody, name, new TextEncoder().encode(`original ${name}`))
    custody.commit()
    for (const name of names) folder.names.add(name)
  } finally {
    custody.close()
  }
}

function copyOf({ names, gone, heads }: Omit<Folder, 'disk' | 'backup'>, disk: MemoryDisk): Omit<Folder, 'backup'> {
  return { disk, names: new Set(names), gone: new Set(gone), heads: [...heads] }
}

/** A merge may have brought the wish to erase what was still here. */
function finish(kind: CaseKind, disk: MemoryDisk, seed: number): void {
  const custody = kind.open(fixedSystem(disk, seed + 5))
  try {
    finishErasures(custody, fixedSystem(disk, seed + 6))
  } finally {
    custody.close()
  }
}

function beside(disk: MemoryDisk, copy: MemoryDisk): MemoryDisk {
  const both = disk.after('kill')
  for (const path of copy.paths(`${ROOT}/`)) {
    const to = COPY + path.slice(ROOT.length)
    both.makeDirectory(to.slice(0, to.lastIndexOf('/')))
    both.overwrite(to, copy.read(path))
  }
  return both
}
