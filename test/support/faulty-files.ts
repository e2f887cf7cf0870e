// What can go wrong at one system call, and a disk on which exactly that happens.

import type { CallKind, Crash, MemoryDisk } from './memory-disk.ts'

/** How often chance decides differently which blocks and names of a crash arrived. */
export const CRASH_SEEDS = 3

export type Fault =
  /** The process or the machine stops at the call. */
  | { readonly kind: 'stop'; readonly crash: Crash; readonly seed: number }
  /** The call fails, or it and all that change the disk after it; then the process ends, or power fails too. */
  | { readonly kind: 'error'; readonly code: string; readonly isLasting: boolean; readonly crash: 'kill' | 'lose' }
  /** The read or write does one byte only, or so does every one from here on at most 7. */
  | { readonly kind: 'short'; readonly isLasting: boolean }
  /** The read gives one bit wrong. */
  | { readonly kind: 'flip-read'; readonly bit: number }
  /** One bit of some file turns on the disk. */
  | { readonly kind: 'flip-rest'; readonly seed: number }

/** Where scenarios put what a person gives. */
const GIVEN = '/in/'

const CODES = ['EIO', 'ENOSPC', 'EACCES', 'EMFILE']

const CHANGING: ReadonlySet<CallKind> = new Set([
  'create',
  'rename',
  'link',
  'remove',
  'make-directory',
  'sync-directory',
  'write',
  'overwrite',
  'truncate',
  'sync',
])

/** Everything that can go wrong at a call of this kind. */
export function faultsAt(kind: CallKind, call: number): Fault[] {
  const faults: Fault[] = [
    { kind: 'stop', crash: 'kill', seed: 0 },
    { kind: 'stop', crash: 'lose', seed: 0 },
  ]
  for (let seed = 0; seed < CRASH_SEEDS; seed++)
    faults.push({ kind: 'stop', crash: 'torn', seed }, { kind: 'stop', crash: 'reordered', seed })
  for (const code of CODES) {
    faults.push({ kind: 'error', code, isLasting: false, crash: 'kill' })
    faults.push({ kind: 'error', code, isLasting: false, crash: 'lose' })
  }
  if (CHANGING.has(kind))
    for (const code of ['EIO', 'ENOSPC']) faults.push({ kind: 'error', code, isLasting: true, crash: 'lose' })
  if (kind === 'read' || kind === 'write' || kind === 'overwrite')
    faults.push({ kind: 'short', isLasting: false }, { kind: 'short', isLasting: true })
  if (kind === 'read')
    for (let i = 0; i < 3; i++) faults.push({ kind: 'flip-read', bit: (call * 7919 + i * 104_729) % 65_521 })
  faults.push({ kind: 'flip-rest', seed: call })
  return faults
}

/** Makes the fault happen at call `at` (from 1) of the disk. `chosen` picks the file and bit of `flip-rest`. */
export function arm(disk: MemoryDisk, at: number, fault: Fault, onFlip: (path: string) => void): void {
  const start = disk.calls
  disk.interfere = (call, kind, path) => {
    const number = call - start
    // Nobody can tell that a file that was given had other bytes before.
    if (path.startsWith(GIVEN) && fault.kind === 'flip-read') return undefined
    if (number < at) return undefined
    if (fault.kind === 'stop') return { code: 'EIO' }
    if (fault.kind === 'error') {
      const isDue = number === at || (fault.isLasting && CHANGING.has(kind))
      return isDue ? { code: fault.code } : undefined
    }
    if (fault.kind === 'short') return number === at ? { mostBytes: 1 } : fault.isLasting ? { mostBytes: 7 } : undefined
    if (number > at) return undefined
    if (fault.kind === 'flip-read') return { flippedBit: fault.bit }
    const paths = disk.paths().filter(other => !other.startsWith(GIVEN))
    const chosen = paths[(fault.seed * 2_654_435_761) % paths.length]
    if (chosen !== undefined && disk.flipSomeBit(chosen, fault.seed * 40_503)) onFlip(chosen)
    return undefined
  }
}

/** The disk as the next process meets it. */
export function diskAfter(disk: MemoryDisk, fault: Fault): MemoryDisk {
  disk.interfere = undefined
  if (fault.kind === 'error') return disk.after(fault.crash)
  if (fault.kind !== 'stop') return disk.fork()
  let state = (fault.seed * 2_654_435_761 + disk.calls) >>> 0 || 1
  const choose = () => {
    state ^= state << 13
    state ^= state >>> 17
    state = (state ^ (state << 5)) >>> 0
    return state & 1
  }
  return disk.after(fault.crash, choose)
}

export function nameOf(fault: Fault): string {
  return Object.values(fault).join(' ')
}
