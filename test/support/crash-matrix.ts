// One crash point: a step of a scenario with one fault at one system call, and what has to hold afterwards.

import assert from 'node:assert/strict'
import { CaseError } from '../../src/model/case-error.ts'
import type { Sha256 } from '../../src/model/ids.ts'
import { isCase } from '../../src/preserve/case-file.ts'
import { type Custody, openCase } from '../../src/preserve/case-folder.ts'
import { verifyCase } from '../../src/preserve/verify.ts'
import type { CaseKeys } from '../../src/system/case-keys.ts'
import type { System } from '../../src/system/system.ts'
import { fixedSystem, NOBODY } from './custody-fixture.ts'
import { arm, diskAfter, type Fault, faultsAt, nameOf } from './faulty-files.ts'
import { type CallKind, DiskFailure, MemoryDisk } from './memory-disk.ts'

/** What was acknowledged: a step that returned said that this is there, or gone. */
export class Ledger {
  readonly originals: Map<string, Uint8Array>
  /** Newest acknowledged entry of each chain, `<device> <epoch>`. */
  readonly heads: Map<string, { seq: number; entry: Sha256 }>
  /** Names of originals whose erasure was begun or is done: they may be absent. */
  readonly leaving: Set<string>
  /** What else a step was told is done. */
  readonly done: Set<string>

  constructor(from?: Ledger) {
    this.originals = new Map(from?.originals)
    this.heads = new Map(from?.heads)
    this.leaving = new Set(from?.leaving)
    this.done = new Set(from?.done)
  }

  /** The same for ledgers that hold the same. */
  digest(): string {
    const { originals, heads, leaving, done } = this
    return JSON.stringify([[...originals.keys()], [...heads], [...leaving], [...done]])
  }

  /** Takes over that the chain of an open case is durable up to its end. */
  acknowledge(custody: Custody): void {
    const head = custody.journal.head()
    if (head !== undefined) this.heads.set(`${head.device} ${head.epoch}`, { seq: head.seq, entry: head.entry })
  }
}

export interface World {
  readonly disk: MemoryDisk
  readonly system: System
  readonly ledger: Ledger
}

export interface Scenario {
  readonly name: string
  /** The disk before the step, and what was acknowledged until then. */
  prepare(world: World): Promise<void>
  /** The step that is cut; writes into the ledger what it was told is durable. */
  run(world: World): Promise<void>
  /** Does the step to its end after a crash; `run` by default. */
  again?(world: World): Promise<void>
  /** Keys of the case in a folder, when it is sealed. */
  keys?(world: World, root: string): Promise<CaseKeys | undefined>
  /** True when a check of what the step made beside cases finds it damaged. */
  isDamaged?(world: World): Promise<boolean>
  /** Folders that may be cases; those of them that are must be whole. */
  readonly roots: readonly string[]
  /** More that must hold, after the crash and after `again`. */
  check?(world: World, isDone: boolean): Promise<void>
}

export interface Prepared {
  readonly scenario: Scenario
  readonly disk: MemoryDisk
  readonly ledger: Ledger
  /** Kind of each system call of the step, in order. */
  readonly calls: readonly CallKind[]
  /** States of disk and ledger, and whether the step had come to its end, for which all was found to hold. */
  readonly sound: Set<string>
}

export interface Point {
  /** Number of the call, from 1. */
  readonly at: number
  readonly fault: Fault
}

function worldOn(disk: MemoryDisk, ledger: Ledger, seed: number): World {
  return { disk, system: fixedSystem(disk, seed), ledger }
}

/** Runs the scenario once without fault and counts its system calls. */
export async function prepare(scenario: Scenario): Promise<Prepared> {
  const world = worldOn(new MemoryDisk(), new Ledger(), 1)
  await scenario.prepare(world)
  const disk = world.disk.after('kill')
  const calls: CallKind[] = []
  const trial = worldOn(disk.fork(), new Ledger(world.ledger), 2)
  trial.disk.interfere = (_, kind) => {
    calls.push(kind)
    return undefined
  }
  await scenario.run(trial)
  trial.disk.interfere = undefined
  await assertHolds(scenario, trial, true, 'without fault')
  return { scenario, disk, ledger: world.ledger, calls, sound: new Set() }
}

/** Every point of a scenario; a sample of every `step`th when given. */
export function* pointsOf({ calls }: Prepared, step = 1, first = 0): Generator<Point> {
  let number = 0
  for (const [i, kind] of calls.entries())
    for (const fault of faultsAt(kind, i + 1)) if (number++ % step === first) yield { at: i + 1, fault }
}

/** Throws when anything acknowledged is lost, a damaged state passes, or the step cannot be done after all. */
export async function runPoint(prepared: Prepared, { at, fault }: Point): Promise<void> {
  const { scenario, calls } = prepared
  const what = `${scenario.name}, call ${at} (${calls[at - 1]}), ${nameOf(fault)}`
  const world = worldOn(prepared.disk.fork(), new Ledger(prepared.ledger), 2)
  const flipped: string[] = []
  arm(world.disk, at, fault, path => flipped.push(path))
  const failure = await scenario.run(world).then(
    () => undefined,
    (error: unknown) => error ?? new Error('nothing'),
  )
  assertUnderstood(failure, fault, what)
  const after = worldOn(diskAfter(world.disk, fault), world.ledger, 3)
  if (flipped.length > 0) return assertNotPassedOff(scenario, after, what)
  // Most calls change nothing, so many crashes leave the very same disk; what follows depends on nothing else.
  const state = `${after.disk.digest()} ${after.ledger.digest()} ${failure === undefined}`
  if (prepared.sound.has(state)) return
  // After a wrong read the step may have come to its end without effect, having refused what it read.
  await assertHolds(scenario, after, failure === undefined && fault.kind !== 'flip-read', what)
  const again = scenario.again ?? scenario.run
  await again(after).catch(error => {
    throw new Error(`${what}: cannot be done afterwards: ${error}`, { cause: error })
  })
  await assertHolds(scenario, after, true, `${what}, then again`)
  prepared.sound.add(state)
}

/** A step ends well or with an error that a person is told: never with a slip of the program. */
function assertUnderstood(failure: unknown, fault: Fault, what: string): void {
  if (failure === undefined) return
  if (fault.kind === 'short') assert.fail(`${what}: ${failure}`)
  if (failure instanceof CaseError) return
  const isOfDisk = failure instanceof DiskFailure
  assert.ok(isOfDisk && (fault.kind === 'error' || fault.kind === 'stop'), `${what}: ${(failure as Error).stack}`)
}

async function assertHolds(scenario: Scenario, world: World, isDone: boolean, what: string): Promise<void> {
  for (const root of scenario.roots) {
    if (!isCase(world.disk, root)) continue
    const keys = await scenario.keys?.(world, root)
    const report = verifyCase(root, world.system, { keys })
    assert.notEqual(report.verdict, 'damaged', `${what}: ${root}: ${JSON.stringify(report.faults)}`)
  }
  await scenario.check?.(world, isDone).catch(error => {
    throw new Error(`${what}: ${error.message}`, { cause: error })
  })
}

/** After a bit turned on the disk: what the check calls undamaged has all that was acknowledged. */
async function assertNotPassedOff(scenario: Scenario, world: World, what: string): Promise<void> {
  for (const root of scenario.roots) {
    if (!isCase(world.disk, root)) continue
    const keys = await scenario.keys?.(world, root).catch(() => undefined)
    const report = verifyCase(root, world.system, { keys })
    if (report.verdict === 'damaged') return
  }
  if ((await scenario.isDamaged?.(world)) === true) return
  await scenario.check?.(world, false).catch(error => {
    if (error instanceof CaseError && error.code === 'integrity') return
    throw new Error(`${what}: passed off as undamaged: ${error.message}`, { cause: error })
  })
}

/** Everything acknowledged is in the case of a folder, in full. */
export function assertKept(world: World, root: string, keys: CaseKeys | undefined): void {
  const { ledger, system, disk } = world
  if (!isCase(disk, root)) {
    assert.equal(ledger.heads.size, 0, 'the case is lost')
    return
  }
  const custody = openCase(root, system, { keys, processes: NOBODY })
  try {
    const named = new Map<string, Sha256>()
    const entries = new Map<string, number>()
    for (const { act, device, epoch, seq } of custody.journal.acts()) {
      if (act.type === 'acquisition') named.set(act.name, act.sha256)
      entries.set(`${device} ${epoch}`, Math.max(seq, entries.get(`${device} ${epoch}`) ?? 0))
    }
    for (const [chain, { seq }] of ledger.heads)
      assert.ok((entries.get(chain) ?? 0) >= seq, `${entries.get(chain)} of ${seq} entries of ${chain}`)
    const own = custody.journal.head()
    const acknowledged = own === undefined ? undefined : ledger.heads.get(`${own.device} ${own.epoch}`)
    if (own !== undefined && acknowledged?.seq === own.seq)
      assert.equal(own.entry, acknowledged.entry, 'the head differs')
    for (const [name, bytes] of ledger.originals) {
      if (ledger.leaving.has(name)) continue
      const hash = named.get(name)
      assert.ok(hash !== undefined, `the entry of ${name} is lost`)
      const source = custody.vault.open(hash)
      const read = new Uint8Array(source.sizeBytes)
      source.readAt(read, 0)
      assert.ok(Buffer.from(read).equals(bytes), `the bytes of ${name} are lost`)
    }
  } finally {
    custody.close()
  }
}
