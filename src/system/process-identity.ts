// Who holds a lock: a process by its id and its start, because ids are used again.

import { readFileSync } from 'node:fs'

export interface ProcessIdentity {
  readonly pid: number
  /** Start as the system counts it (Linux: clock ticks since boot with the boot's id); '' where it cannot be had. */
  readonly start: string
}

export interface Processes {
  own(): ProcessIdentity
  /** True when that very process still runs; where its start is unknown, when any process has its id. */
  isRunning(identity: ProcessIdentity): boolean
}

export const nodeProcesses: Processes = {
  own: () => ({ pid: process.pid, start: startOf(process.pid) }),
  isRunning: identity => {
    if (!Number.isSafeInteger(identity.pid) || identity.pid <= 0) return false
    try {
      process.kill(identity.pid, 0)
    } catch (error) {
      // EPERM: it runs, but belongs to somebody else.
      if ((error as { code?: unknown }).code !== 'EPERM') return false
    }
    const start = startOf(identity.pid)
    return start === '' || identity.start === '' || start === identity.start
  },
}

function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Field 22 of proc(5); the name in parentheses may hold spaces, so fields are counted after it.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return ticks === undefined ? '' : `${boot}:${ticks}`
  } catch {
    return ''
  }
}
