// Cases on a real disk with a history: several devices and epochs, erasures, conversions, appends that were cut off.

import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { AcquisitionAct } from '../../src/model/acts.ts'
import { type Custody, createCase, openCase } from '../../src/preserve/case-folder.ts'
import type { CaseKeys } from '../../src/preserve/case-keys.ts'
import { changePassphrase } from '../../src/preserve/change-passphrase.ts'
import { convertCase } from '../../src/preserve/convert-case.ts'
import { enrolDevice } from '../../src/preserve/enrol.ts'
import { eraseEntries } from '../../src/preserve/erase.ts'
import { repairCase } from '../../src/preserve/repair.ts'
import { restoreCase } from '../../src/preserve/restore.ts'
import { nodeFiles } from '../../src/system/node-files.ts'
import type { System } from '../../src/system/system.ts'
import { acquire, bytesOf, fixedSystem, NOBODY, newKeys, PASSPHRASE } from './custody-fixture.ts'

export type CaseMode = 'open' | 'sealed'

/** What may happen to a case, in any order. */
export const STEPS = [
  'acquire',
  'large',
  'restore',
  'enrol',
  'erase',
  'cut-off',
  'unrecorded',
  'convert',
  'fork',
  'repair',
  'passphrase',
] as const
export type Step = (typeof STEPS)[number]

/** A case with the keys that open it now. */
export interface MadeCase {
  readonly root: string
  readonly system: System
  readonly mode: CaseMode
  readonly keys: CaseKeys | undefined
  /** AGE-SECRET-KEY-1... of a sealed case. */
  readonly recoveryKey: string | undefined
}

const TOOL = 'anechoic test'

/** So small that nearly every group begins new files. */
const SEGMENT_BYTES = 2500

function using(made: MadeCase, work: (custody: Custody) => void): void {
  const custody = openCase(made.root, made.system, { processes: NOBODY, segmentBytes: SEGMENT_BYTES, keys: made.keys })
  try {
    work(custody)
  } finally {
    custody.close()
  }
}

async function acquireSome(made: MadeCase, sizes: readonly number[], seed: number, commits = true): Promise<void> {
  const options = { processes: NOBODY, segmentBytes: SEGMENT_BYTES, keys: made.keys }
  const custody = openCase(made.root, made.system, options)
  try {
    for (const size of sizes) await acquire(custody, `file ${seed} of ${size} bytes`, bytesOf(size, seed))
    if (commits) custody.commit()
    else custody.vault.settle()
  } finally {
    custody.close()
  }
}

/** Erases the first exhibit that is still there, by all entries that name it. */
function eraseOne(made: MadeCase): void {
  using(made, custody => {
    const all = [...custody.journal.acts()].flatMap(recorded =>
      recorded.act.type === 'acquisition' ? [{ ...recorded, act: recorded.act as AcquisitionAct }] : [],
    )
    const sha256 = all[0]?.act.sha256
    const targets = all
      .filter(({ act }) => act.sha256 === sha256)
      .map(({ device, epoch, seq }) => ({ device, epoch, seq }))
    if (targets.length === 0) return
    const exhibits = [all[0].act.exhibit ?? 1]
    eraseEntries(custody, made.system, {
      targets,
      exhibits,
      reason: 'consent withdrawn',
      authority: 'source',
      role: 'lead',
      tool: TOOL,
      repeated: [],
    })
  })
}

/** Bytes behind the newest journal file, as power leaves them when it fails. */
function cutOff(made: MadeCase): void {
  const files = readdirSync(join(made.root, 'journal'), { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.jsonl'),
  )
  appendFileSync(join(made.root, 'journal', files.sort().at(-1) ?? ''), '{"bodyCommitment":"12')
}

async function convert(made: MadeCase): Promise<MadeCase> {
  const { root, system, keys } = made
  const target = `${root}-converted`
  const source = { root, system, keys, tool: TOOL, processes: NOBODY }
  const isOpen = made.mode === 'open'
  const caseId = isOpen ? idOf(made) : undefined
  const sealed = isOpen ? await newKeys(system, undefined, caseId) : undefined
  await convertCase(source, target, sealed === undefined ? { to: 'open' } : { to: 'sealed', sealed })
  rmSync(root, { recursive: true })
  renameSync(target, root)
  return { root, system, mode: isOpen ? 'sealed' : 'open', keys: sealed?.keys, recoveryKey: sealed?.recoveryKey }
}

/** Lets something happen to the case, then repairs it from the copy that was made before, with which `toCopy` was done. */
async function repairFromCopy(made: MadeCase, toCopy: (copy: MadeCase) => Promise<void>, toCase: () => Promise<void>) {
  const from = `${made.root}-copy`
  cpSync(made.root, from, { recursive: true })
  await toCopy({ ...made, root: from })
  await toCase()
  const options = { keys: made.keys, role: 'lead', tool: TOOL, processes: NOBODY }
  await repairCase(made.root, made.system, { ...options, from })
  rmSync(from, { recursive: true })
}

/** Goes on in the case and in a copy of it, so that there are two branches; both are kept. */
function fork(made: MadeCase, seed: number): Promise<void> {
  return repairFromCopy(
    made,
    copy => acquireSome(copy, [40], seed + 50),
    () => acquireSome(made, [50], seed + 70),
  )
}

/** Changes a byte of the first original that an entry names and that is still there. */
function damageOriginal(made: MadeCase): void {
  let paths: string[] = []
  using(made, custody => {
    paths = [...custody.journal.acts()]
      .flatMap(({ act }) => (act.type === 'acquisition' && act.sizeBytes > 0 ? [act.sha256] : []))
      .map(sha256 => made.keys?.objectName(sha256) ?? sha256)
      .map(name => join(made.root, 'vault', name.slice(0, 2), name.slice(2)))
      .filter(existsSync)
  })
  if (paths.length === 0) return
  const bytes = readFileSync(paths[0])
  bytes[0] ^= 1
  writeFileSync(paths[0], bytes)
}

function idOf(made: MadeCase): string {
  let id = ''
  using(made, custody => {
    id = custody.caseId
  })
  return id
}

/** Makes a case in `root`, which must be absent, and lets these things happen to it. The same arguments give the same case. */
export async function makeCase(root: string, mode: CaseMode, steps: readonly Step[], seed = 1): Promise<MadeCase> {
  const system = fixedSystem(nodeFiles, seed)
  const sealed = mode === 'sealed' ? await newKeys(system) : undefined
  createCase(root, system, { tool: TOOL, processes: NOBODY, segmentBytes: SEGMENT_BYTES, sealed }).close()
  let made: MadeCase = { root, system, mode, keys: sealed?.keys, recoveryKey: sealed?.recoveryKey }
  for (const [i, step] of steps.entries()) {
    const options = { role: 'lead', tool: TOOL, keys: made.keys, processes: NOBODY }
    if (step === 'acquire') await acquireSome(made, [30 + i, 200 + i], i)
    else if (step === 'large') await acquireSome(made, [(1 << 20) * 2 + 77], i)
    else if (step === 'unrecorded') await acquireSome(made, [99], i, false)
    else if (step === 'restore') restoreCase(root, system, { ...options, reason: 'a backup was put back' })
    else if (step === 'enrol') enrolDevice(root, system, options)
    else if (step === 'erase') eraseOne(made)
    else if (step === 'cut-off') cutOff(made)
    else if (step === 'convert') made = await convert(made)
    else if (step === 'fork') await fork(made, i)
    else if (step === 'repair')
      await repairFromCopy(
        made,
        async () => {},
        async () => damageOriginal(made),
      )
    else if (made.keys !== undefined)
      await changePassphrase(root, system, made.keys, { passphrase: PASSPHRASE, workFactor: 2, processes: NOBODY })
  }
  return made
}
