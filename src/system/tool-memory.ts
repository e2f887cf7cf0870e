// Ends a program that was started to decode when it takes too much memory: a file of a few kilobytes can ask for all there is.

import { readFileSync } from 'node:fs'

/** Resident memory of a program that decodes media or reads metadata, megabytes. */
const TOOL_MEGABYTES = 3072

/** Between two looks, milliseconds: a decoder fills about a gigabyte a second. */
const EVERY = 100

/** Pages of 4 KiB in `statm` (proc(5)); on machines with larger pages more is allowed. */
const PAGE_BYTES = 4096

/**
 * Calls `stop` once when the process has more than `megabytes`. Returns what ends the watch. Only where the system tells it in /proc (Linux):
 * elsewhere nothing is watched, and limits of time and of pixels hold alone.
 */
export function watchMemory(pid: number | undefined, stop: () => void, megabytes = TOOL_MEGABYTES): () => void {
  if (pid === undefined || process.platform !== 'linux') return () => {}
  const timer = setInterval(() => {
    if (residentBytes(pid) <= megabytes * 2 ** 20) return
    clearInterval(timer)
    stop()
  }, EVERY).unref()
  return () => clearInterval(timer)
}

/** 0 where it cannot be read: the process is gone. */
function residentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE_BYTES || 0
  } catch {
    return 0
  }
}
