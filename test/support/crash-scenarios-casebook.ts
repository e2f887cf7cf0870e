// The steps that crash tests cut: import, rebuild, export as a bag, anchoring, repair from a copy.

import assert from 'node:assert/strict'
import { anchorCase, resumeAnchors } from '../../src/casebook/anchor.ts'
import type { AnchorTransport } from '../../src/casebook/anchor-transport.ts'
import { Casebook } from '../../src/casebook/casebook.ts'
import { exportBag } from '../../src/casebook/export-bag.ts'
import { importInputs } from '../../src/casebook/line.ts'
import { silentProgress } from '../../src/casebook/progress.ts'
import { rebuild } from '../../src/casebook/rebuild.ts'
import { isBagFolder, verifyBagFolder } from '../../src/casebook/verify-bag.ts'
import { repairCase } from '../../src/preserve/repair.ts'
import { verifyCase } from '../../src/preserve/verify.ts'
import { readKeyLine } from '../../src/system/case-keys.ts'
import { assertKept, type Scenario, type World } from './crash-matrix.ts'
import { add, createIn, type Mode, modeName } from './crash-scenarios.ts'
import { NOBODY, ROOT } from './custody-fixture.ts'

const TOOL = 'anechoic test'
const INPUT = '/in/result.json'
const BAG = '/out/bag'
const COPY = '/copy'
const CALENDAR = 'http://127.0.0.1:9/calendar'

const EXPORT = JSON.stringify({
  name: 'Yard news',
  type: 'public_channel',
  id: 7,
  messages: [1, 2, 3].map(id => ({
    id,
    type: 'message',
    date: `2022-01-05T10:0${id}:00`,
    date_unixtime: `${1_641_376_800 + id * 60}`,
    from: 'Yard news',
    from_id: 'channel7',
    text: `The gate of the yard was closed at hour ${id}`,
    text_entities: [],
  })),
})

const common = { progress: silentProgress, signal: new AbortController().signal }

/** Works on the case as a command does. A lock that the dead process left is taken away: here all are one process. */
async function onCasebook(world: World, mode: Mode, work: (casebook: Casebook) => Promise<void>): Promise<void> {
  const { disk, system } = world
  if (disk.paths(`${ROOT}/lock`).includes(`${ROOT}/lock`)) disk.remove(`${ROOT}/lock`)
  // A casebook forgets its keys when it is closed.
  const keys = mode.sealed && readKeyLine(mode.sealed.keys.keyLine(), count => system.randomBytes(count))
  const casebook = Casebook.open(ROOT, system, TOOL, { keys })
  try {
    await work(casebook)
  } finally {
    casebook.close()
  }
}

/** True when the export was kept; one that could not be read is reported and left out. */
async function importExport(casebook: Casebook): Promise<boolean> {
  const { problems } = await importInputs(casebook, {
    ...common,
    inputs: [INPUT],
    chats: [],
    readOptions: {},
    showProblems: () => {},
    showChats: () => {},
  })
  casebook.keepIndex()
  return problems.length === 0
}

function scenarioOf(mode: Mode, parts: Pick<Scenario, 'name' | 'prepare' | 'run'> & Partial<Scenario>): Scenario {
  return {
    roots: [ROOT],
    keys: async () => mode.sealed?.keys,
    check: async world => assertKept(world, ROOT, mode.sealed?.keys),
    ...parts,
  }
}

async function caseWithInput(world: World, mode: Mode): Promise<void> {
  world.disk.overwrite(INPUT, Buffer.from(EXPORT))
  const custody = createIn(world, mode)
  await add(world, custody, [['a', 600]])
  custody.close()
}

/** Of a sealed case: its index is in memory and on this disk, that of an open one is a database of its own. */
export function importing(mode: Mode): Scenario {
  return scenarioOf(mode, {
    name: `import ${modeName(mode)}`,
    prepare: world => caseWithInput(world, mode),
    run: world =>
      onCasebook(world, mode, async casebook => {
        if (await importExport(casebook)) world.ledger.originals.set('result.json', Buffer.from(EXPORT))
        world.ledger.acknowledge(casebook.custody)
      }),
  })
}

export function rebuilding(mode: Mode): Scenario {
  return scenarioOf(mode, {
    name: `rebuild ${modeName(mode)}`,
    prepare: async world => {
      await caseWithInput(world, mode)
      await onCasebook(world, mode, async casebook => void (await importExport(casebook)))
      world.ledger.originals.set('result.json', Buffer.from(EXPORT))
    },
    run: world =>
      onCasebook(world, mode, async casebook => {
        await rebuild(casebook, { ...common, report: { language: 'en', showNames: false } })
        casebook.keepIndex()
        assert.equal(casebook.index().counts().posts, 3)
      }),
  })
}

export function exportingBag(mode: Mode): Scenario {
  return scenarioOf(mode, {
    name: `export a bag ${modeName(mode)}`,
    prepare: async world => {
      world.disk.makeDirectory('/out')
      const custody = createIn(world, mode)
      await add(world, custody, [
        ['a', 600],
        ['b', 1200],
      ])
      custody.close()
    },
    run: world =>
      onCasebook(world, mode, async casebook => {
        if (world.disk.paths(`${BAG}/`).length > 0) return
        const options = {
          out: BAG,
          exhibits: [],
          audience: 'court',
          use: 'court',
          role: 'coder 1',
          isPlain: true,
        } as const
        await exportBag(casebook, { ...common, ...options, language: 'en' })
      }),
    isDamaged: async world => {
      if (!isBagFolder(BAG, world.system)) return true
      const { verdict } = await verifyBagFolder(BAG, world.system, silentProgress)
      return verdict !== 'valid'
    },
    check: async (world, isDone) => {
      assertKept(world, ROOT, mode.sealed?.keys)
      const paths = world.disk.paths(`${BAG}/`)
      assert.ok(!isDone || paths.length > 0, 'no bag')
      if (paths.length === 0) return
      for (const [name, bytes] of world.ledger.originals)
        assert.ok(
          paths.some(path => Buffer.from(world.disk.read(path)).equals(bytes)),
          `a bag without the bytes of ${name}`,
        )
    },
  })
}

/** A calendar that promises to stamp, as OpenTimestamps calendars do. */
const calendar: AnchorTransport = async () => {
  const address = Buffer.from(CALENDAR)
  const promise = Buffer.concat([Buffer.of(address.length), address])
  const tag = Buffer.from('0083dfe30d2ef90c8e', 'hex')
  return { status: 200, body: Buffer.concat([tag, Buffer.of(promise.length), promise]) }
}

export function anchoring(mode: Mode): Scenario {
  return scenarioOf(mode, {
    name: `anchor ${modeName(mode)}`,
    prepare: async world => {
      const custody = createIn(world, mode)
      await add(world, custody, [['a', 600]])
      custody.close()
    },
    run: world =>
      onCasebook(world, mode, async casebook => {
        const options = { ...common, transport: calendar, trust: {}, timeoutMilliseconds: 1000, onOutcome: () => {} }
        const isAnchored = [...casebook.custody.journal.acts()].some(({ act }) => act.type === 'anchor')
        const outcomes = isAnchored
          ? await resumeAnchors(casebook, options)
          : await anchorCase(casebook, [{ kind: 'opentimestamps', url: CALENDAR }], 'coder 1', options)
        assert.ok(outcomes.every(({ state }) => state === 'pending'))
        world.ledger.acknowledge(casebook.custody)
      }),
  })
}

/** An original and the end of the journal are gone here, and a copy has them. */
export function repairing(mode: Mode): Scenario {
  return scenarioOf(mode, {
    name: `repair from a copy ${modeName(mode)}`,
    prepare: async world => {
      const custody = createIn(world, mode)
      await add(world, custody, [['a', 600]])
      await add(world, custody, [['b', 1200]])
      custody.close()
      for (const path of world.disk.paths(ROOT)) world.disk.overwrite(path.replace(ROOT, COPY), world.disk.read(path))
      const original = world.disk.paths(ROOT).find(path => /\/vault\/[0-9a-f]{2}\//.test(path)) as string
      world.disk.flipBit(original, 5)
    },
    run: async world => {
      const { keys } = mode.sealed ?? {}
      const options = { from: COPY, role: 'coder 1', tool: TOOL, keys, processes: NOBODY }
      await repairCase(ROOT, world.system, options)
    },
    roots: [COPY],
    check: async (world, isDone) => {
      if (!isDone) return
      const { keys } = mode.sealed ?? {}
      const { verdict, faults } = verifyCase(ROOT, world.system, { keys })
      assert.notEqual(verdict, 'damaged', JSON.stringify(faults))
      assertKept(world, ROOT, keys)
    },
  })
}
