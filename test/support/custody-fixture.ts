// A machine without disk, clock or chance, and small cases on it.

import type { Act, CaseMode } from '../../src/model/acts.ts'
import type { Sha256 } from '../../src/model/ids.ts'
import { type Custody, createCase, openCase } from '../../src/preserve/case-folder.ts'
import { type CaseKeys, type NewCaseKeys, newCaseKeys } from '../../src/preserve/case-keys.ts'
import type { Files } from '../../src/system/files.ts'
import type { Processes } from '../../src/system/process-identity.ts'
import type { System } from '../../src/system/system.ts'
import type { Staged } from '../../src/vault/staged.ts'

export const ROOT = '/case'

/** Repeatable: xorshift32 for randomness, a clock that advances a second a reading. */
export function fixedSystem(files: Files, seed = 1): System {
  let state = (seed * 2654435761) >>> 0 || 1
  let time = 1_700_000_000_000
  return {
    files,
    now: () => (time += 1000),
    elapsed: () => 0,
    peakMemoryBytes: () => 0,
    randomBytes: count => {
      const bytes = new Uint8Array(count)
      for (let i = 0; i < count; i++) {
        state ^= state << 13
        state ^= state >>> 17
        state ^= state << 5
        state >>>= 0
        bytes[i] = state >>> 24
      }
      return bytes
    },
  }
}

/** A process that runs until told otherwise. */
export function processes(pid: number, running: ReadonlySet<number>): Processes {
  return { own: () => ({ pid, start: '' }), isRunning: identity => running.has(identity.pid) }
}

export const NOBODY = processes(1, new Set())

export const PASSPHRASE = 'correct horse battery staple'

/** New keys of a sealed case, cheap to make: nobody should hold them for safe. */
export function newKeys(system: System, passphrase = PASSPHRASE, caseId?: string): Promise<NewCaseKeys> {
  return newCaseKeys(system, { passphrase, hasRecoveryKey: true, workFactor: 2, caseId })
}

/** An open case, or a sealed one when keys for it are given. */
export function create(system: System, segmentBytes?: number, sealed?: NewCaseKeys): Custody {
  return createCase(ROOT, system, { tool: 'anechoic test', processes: NOBODY, segmentBytes, sealed })
}

export function open(system: System, segmentBytes?: number, keys?: CaseKeys): Custody {
  return openCase(ROOT, system, { processes: NOBODY, segmentBytes, keys })
}

/** Opens and makes cases of one mode, so that a test can be run in both. */
export interface CaseKind {
  readonly mode: CaseMode
  readonly keys: CaseKeys | undefined
  create(system: System, segmentBytes?: number): Custody
  open(system: System, segmentBytes?: number): Custody
}

const sealedKeys = await newKeys(fixedSystem(undefined as never, 4242))

/** Both modes; the sealed one has the same keys in every case that it makes. Not to be locked. */
export const KINDS: readonly CaseKind[] = [
  { mode: 'open', keys: undefined, create, open },
  {
    mode: 'sealed',
    keys: sealedKeys.keys,
    create: (system, segmentBytes) => create(system, segmentBytes, sealedKeys),
    open: (system, segmentBytes) => open(system, segmentBytes, sealedKeys.keys),
  },
]

export function acquisition(
  name: string,
  staged: { sha256: Sha256; sizeBytes: number; chunkSha256: readonly Sha256[] },
): Act {
  const { sha256, sizeBytes, chunkSha256 } = staged
  return {
    type: 'acquisition',
    sha256,
    sizeBytes,
    chunkSha256,
    name,
    format: 'media',
    readerVersion: 1,
    readOptions: {},
    exportRoot: '',
    role: 'coder 1',
    tool: 'anechoic test',
  }
}

/** Stages, keeps and records; nothing is durable before the commit. */
export async function acquire(custody: Custody, name: string, bytes: Uint8Array): Promise<Staged> {
  const staged = await custody.vault.stage([bytes])
  staged.keep()
  custody.journal.append(acquisition(name, staged))
  return staged
}

const made = new Map<string, Uint8Array>()

/** The same bytes for the same arguments; not to be changed. */
export function bytesOf(sizeBytes: number, seed: number): Uint8Array {
  const key = `${sizeBytes} ${seed}`
  const bytes =
    made.get(key) ?? Uint8Array.from({ length: sizeBytes }, (_, i) => (i * 31 + seed * 17 + (i >> 8)) & 0xff)
  made.set(key, bytes)
  return bytes
}
