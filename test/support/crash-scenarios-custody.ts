// The steps that crash tests cut: conversion, another passphrase, a declared restore, enrolment, erasure.

import assert from 'node:assert/strict'
import { CaseError } from '../../src/model/case-error.ts'
import { isCase } from '../../src/preserve/case-file.ts'
import { type NewCaseKeys, newCaseKeys, unlockCase } from '../../src/preserve/case-keys.ts'
import { changePassphrase } from '../../src/preserve/change-passphrase.ts'
import { convertCase } from '../../src/preserve/convert-case.ts'
import { enrolDevice } from '../../src/preserve/enrol.ts'
import { eraseEntries, finishErasures } from '../../src/preserve/erase.ts'
import { restoreCase } from '../../src/preserve/restore.ts'
import { assertKept, type Scenario, type World } from './crash-matrix.ts'
import { add, createIn, type Mode, modeName, openIn } from './crash-scenarios.ts'
import { acquire, NOBODY, ROOT } from './custody-fixture.ts'

const TARGET = '/converted'
/** Found in no other original. */
const ERASED = new TextEncoder().encode('the witness stood at the gate of the yard. '.repeat(28))

const TOOL = 'anechoic test'

async function smallCase(world: World, mode: Mode): Promise<void> {
  const custody = createIn(world, mode)
  await add(world, custody, [
    ['a', 600],
    ['b', 1200],
  ])
  await add(world, custody, [['c', 40]])
  custody.close()
}

/** `mode` is that of the case; `newKeys` seals an open one and is absent when a sealed one is opened. */
export function conversion(mode: Mode, newKeys: NewCaseKeys | undefined): Scenario {
  const keysOf = (root: string) => (root === ROOT ? mode.sealed?.keys : newKeys?.keys)
  return {
    name: newKeys === undefined ? 'open a sealed case' : 'seal an open case',
    roots: [ROOT, TARGET],
    prepare: world => smallCase(world, mode),
    run: async world => {
      // A folder that has its name is whole: the crash came behind the last step.
      if (isCase(world.disk, TARGET)) return
      const source = { root: ROOT, system: world.system, keys: mode.sealed?.keys, tool: TOOL, processes: NOBODY }
      await convertCase(source, TARGET, newKeys === undefined ? { to: 'open' } : { to: 'sealed', sealed: newKeys })
    },
    keys: async (_, root) => keysOf(root),
    check: async (world, isDone) => {
      assertKept(world, ROOT, keysOf(ROOT))
      assert.ok(!isDone || isCase(world.disk, TARGET), 'no converted case')
      if (isCase(world.disk, TARGET)) assertKept(world, TARGET, keysOf(TARGET))
    },
  }
}

/** Keys for sealing the case that `smallCase` makes: its id comes from the repeatable machine. */
export function keysForSealing(caseId: string, from: World): Promise<NewCaseKeys> {
  return newCaseKeys(from.system, { passphrase: 'new', hasRecoveryKey: true, workFactor: 1, caseId })
}

/** From `old` to `new`; afterwards at least one of them opens, and the old one never again once it was told so. */
export function passphraseChange(sealed: NewCaseKeys, oldPassphrase: string): Scenario {
  const mode = { sealed }
  const opens = async (world: World, passphrase: string) => {
    try {
      const keys = await unlockCase(ROOT, world.system, { passphrase })
      return keys.commitment() === sealed.keys.commitment()
    } catch (error) {
      if (error instanceof CaseError && error.code === 'passphrase-wrong') return false
      throw error
    }
  }
  return {
    name: 'change the passphrase',
    roots: [ROOT],
    prepare: world => smallCase(world, mode),
    run: async world => {
      const { system } = world
      await changePassphrase(ROOT, system, sealed.keys, { passphrase: 'another', workFactor: 1, processes: NOBODY })
      world.ledger.done.add('passphrase')
    },
    keys: async () => sealed.keys,
    check: async (world, isDone) => {
      const [old, fresh] = [await opens(world, oldPassphrase), await opens(world, 'another')]
      assert.ok(old || fresh, 'no passphrase opens the case')
      if (isDone || world.ledger.done.has('passphrase')) assert.deepEqual([old, fresh], [false, true])
      assertKept(world, ROOT, sealed.keys)
    },
  }
}

export function restoring(mode: Mode): Scenario {
  return epochScenario(`declare a restore ${modeName(mode)}`, mode, world => {
    const options = { reason: 'backup', role: 'coder 1', tool: TOOL, keys: mode.sealed?.keys, processes: NOBODY }
    restoreCase(ROOT, world.system, options)
  })
}

export function enrolling(mode: Mode): Scenario {
  return epochScenario(`enrol a device ${modeName(mode)}`, mode, world => {
    const options = { role: 'coder 2', tool: TOOL, keys: mode.sealed?.keys, processes: NOBODY }
    enrolDevice(ROOT, world.system, options)
  })
}

function epochScenario(name: string, mode: Mode, begin: (world: World) => void): Scenario {
  return {
    name,
    roots: [ROOT],
    prepare: world => smallCase(world, mode),
    run: async world => {
      begin(world)
      const custody = openIn(world, mode)
      try {
        await add(world, custody, [['in the new epoch', 50]])
      } finally {
        custody.close()
      }
    },
    keys: async () => mode.sealed?.keys,
    check: async world => assertKept(world, ROOT, mode.sealed?.keys),
  }
}

/** Erases `b`. Once that is told, and after the next opening that finishes it, its bytes are nowhere on the disk. */
export function erasing(mode: Mode): Scenario {
  const erased = 'b'
  return {
    name: `erase ${modeName(mode)}`,
    roots: [ROOT],
    prepare: async world => {
      const custody = createIn(world, mode)
      await add(world, custody, [['a', 600]])
      await acquire(custody, erased, ERASED)
      await add(world, custody, [['c', 40]])
      custody.close()
      world.ledger.originals.set(erased, ERASED)
      world.ledger.leaving.add(erased)
    },
    run: async world => {
      const custody = openIn(world, mode)
      try {
        finishErasures(custody, world.system)
        const found = [...custody.journal.acts()].find(({ act }) => act.type === 'acquisition' && act.name === erased)
        if (found !== undefined) {
          const { device, epoch, seq } = found
          eraseEntries(custody, world.system, {
            targets: [{ device, epoch, seq }],
            exhibits: [2],
            reason: 'consent withdrawn',
            authority: 'witness 3',
            role: 'coder 1',
            tool: TOOL,
            repeated: [],
          })
        }
        world.ledger.done.add('erasure')
        world.ledger.acknowledge(custody)
      } finally {
        custody.close()
      }
    },
    keys: async () => mode.sealed?.keys,
    check: async world => {
      if (world.ledger.done.has('erasure')) assertGone(world, mode)
      assertKept(world, ROOT, mode.sealed?.keys)
    },
  }
}

function assertGone(world: World, mode: Mode): void {
  const custody = openIn(world, mode)
  try {
    for (const { act } of custody.journal.acts())
      assert.ok(act.type !== 'acquisition' || act.name !== 'b', 'still entered')
  } finally {
    custody.close()
  }
  const bytes = Buffer.from(ERASED).subarray(0, 64)
  for (const path of world.disk.paths())
    assert.equal(Buffer.from(world.disk.read(path)).indexOf(bytes), -1, `erased bytes are in ${path}`)
}
