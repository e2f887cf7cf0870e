// How much a disk still takes.

import { statfsSync } from 'node:fs'

/** Bytes that this user may still write where the folder lies; undefined where the system does not tell. */
export function freeBytes(folder: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return undefined
  }
}
