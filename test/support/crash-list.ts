// All scenarios of the crash tests, with keys made once.

import { newCaseKeys } from '../../src/preserve/case-keys.ts'
import { Ledger, type Scenario, type World } from './crash-matrix.ts'
import { addition, creation, type Mode, tailRecovery } from './crash-scenarios.ts'
import { anchoring, exportingBag, importing, rebuilding, repairing } from './crash-scenarios-casebook.ts'
import {
  conversion,
  enrolling,
  erasing,
  keysForSealing,
  passphraseChange,
  restoring,
} from './crash-scenarios-custody.ts'
import { fixedSystem, ROOT } from './custody-fixture.ts'
import { MemoryDisk } from './memory-disk.ts'

/** Id of the open case that scenarios make on a repeatable machine: its first 16 random bytes. */
const SEED = 1

export async function allScenarios(): Promise<Scenario[]> {
  const system = fixedSystem(new MemoryDisk(), 9)
  const sealed = await newCaseKeys(system, { passphrase: 'old', hasRecoveryKey: true, workFactor: 1 })
  const open: Mode = {}
  const modes: readonly Mode[] = [open, { sealed }]
  return [
    ...modes.flatMap(mode => [
      creation(mode),
      addition(mode, false),
      addition(mode, true),
      tailRecovery(mode),
      restoring(mode),
      enrolling(mode),
      erasing(mode),
      exportingBag(mode),
      anchoring(mode),
      repairing(mode),
    ]),
    importing({ sealed }),
    rebuilding({ sealed }),
    passphraseChange(sealed, 'old'),
    conversion({ sealed }, undefined),
    await sealing(),
  ]
}

async function sealing(): Promise<Scenario> {
  const disk = new MemoryDisk()
  const world: World = { disk, system: fixedSystem(disk, SEED), ledger: new Ledger() }
  await conversion({}, undefined).prepare(world)
  const { case: caseId } = JSON.parse(Buffer.from(disk.read(`${ROOT}/case.json`)).toString())
  return conversion({}, await keysForSealing(caseId, { ...world, system: fixedSystem(disk, 9) }))
}
