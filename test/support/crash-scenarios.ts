// The steps that crash tests cut: making a case and adding to it, open and sealed.

import { isCase } from '../../src/preserve/case-file.ts'
import { type Custody, createCase, openCase } from '../../src/preserve/case-folder.ts'
import type { NewCaseKeys } from '../../src/preserve/case-keys.ts'
import { assertKept, type Scenario, type World } from './crash-matrix.ts'
import { acquire, bytesOf, NOBODY, ROOT } from './custody-fixture.ts'

/** So small that nearly every group begins new files. */
const SEGMENT_BYTES = 1500

export type Mode = { readonly sealed?: NewCaseKeys }

const TOOL = 'anechoic test'

export function createIn(world: World, { sealed }: Mode): Custody {
  return createCase(ROOT, world.system, { tool: TOOL, processes: NOBODY, segmentBytes: SEGMENT_BYTES, sealed })
}

export function openIn(world: World, { sealed }: Mode): Custody {
  return openCase(ROOT, world.system, { processes: NOBODY, segmentBytes: SEGMENT_BYTES, keys: sealed?.keys })
}

/** Keeps originals of these sizes under one group, and takes note when they are acknowledged. */
export async function add(
  world: World,
  custody: Custody,
  files: readonly (readonly [string, number])[],
): Promise<void> {
  for (const [name, sizeBytes] of files) await acquire(custody, name, bytesOf(sizeBytes, sizeBytes))
  custody.commit()
  for (const [name, sizeBytes] of files) world.ledger.originals.set(name, bytesOf(sizeBytes, sizeBytes))
  world.ledger.acknowledge(custody)
}

/** Creates a case, or opens the one that a crash left whole, and gives it its first originals. */
export function creation(mode: Mode): Scenario {
  return {
    name: `create ${modeName(mode)}`,
    roots: [ROOT],
    prepare: async () => {},
    run: async world => {
      const custody = isCase(world.disk, ROOT) ? openIn(world, mode) : createIn(world, mode)
      try {
        world.ledger.acknowledge(custody)
        await add(world, custody, [['first', 300]])
      } finally {
        custody.close()
      }
    },
    keys: async () => mode.sealed?.keys,
    check: async world => assertKept(world, ROOT, mode.sealed?.keys),
  }
}

/** Opens a case and adds groups of originals, small, empty, repeated, and one that is larger than a chunk when asked. */
export function addition(mode: Mode, hasLarge: boolean): Scenario {
  return {
    name: `add ${hasLarge ? 'large ' : ''}${modeName(mode)}`,
    roots: [ROOT],
    prepare: async world => {
      const custody = createIn(world, mode)
      await add(world, custody, [
        ['a', 600],
        ['b', 1200],
      ])
      custody.close()
    },
    run: async world => {
      const custody = openIn(world, mode)
      try {
        if (hasLarge) await add(world, custody, [['large', (1 << 20) + 700]])
        else {
          await add(world, custody, [
            ['c', 500],
            ['empty', 0],
          ])
          await add(world, custody, [
            ['a again', 600],
            ['d', 700],
          ])
        }
      } finally {
        custody.close()
      }
    },
    keys: async () => mode.sealed?.keys,
    check: async world => assertKept(world, ROOT, mode.sealed?.keys),
  }
}

/** Opens a case behind whose journal a cut-off append left bytes, and adds to it: the rest is taken up as an original. */
export function tailRecovery(mode: Mode): Scenario {
  return {
    name: `take up a cut-off tail ${modeName(mode)}`,
    roots: [ROOT],
    prepare: async world => {
      const custody = createIn(world, mode)
      await add(world, custody, [['a', 600]])
      custody.close()
      const rest = Buffer.from('{"bodyCommitment":"12')
      const [journal] = world.disk.paths(`${ROOT}/journal`).slice(-1)
      world.disk.overwrite(journal, Buffer.concat([world.disk.read(journal), rest]))
      const [bodies] = world.disk.paths(`${ROOT}/vault/bodies`).slice(-1)
      world.disk.overwrite(bodies, Buffer.concat([world.disk.read(bodies), Buffer.from('9 ab')]))
    },
    run: async world => {
      const custody = openIn(world, mode)
      try {
        await add(world, custody, [['c', 500]])
      } finally {
        custody.close()
      }
    },
    keys: async () => mode.sealed?.keys,
    check: async world => assertKept(world, ROOT, mode.sealed?.keys),
  }
}

export function modeName(mode: Mode): string {
  return mode.sealed === undefined ? 'open' : 'sealed'
}
