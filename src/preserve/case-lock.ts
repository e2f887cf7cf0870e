// One process writes a case at a time: a file `lock` says which. It is no part of the evidence.

import { CaseError } from '../model/case-error.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { Files } from '../system/files.ts'
import type { Processes, ProcessIdentity } from '../system/process-identity.ts'
import type { System } from '../system/system.ts'
import { readWhole } from '../system/write-durably.ts'
import { writing } from '../system/write-failure.ts'

export const LOCK_FILE = 'lock'

/** A lock without readable content is being written or was cut off; after this many milliseconds it counts as cut off. */
const HALF_WRITTEN_MILLISECONDS = 10_000

export interface CaseLock {
  /** Notice when a lock was taken over from a process that no longer runs. */
  readonly notice: Problem | undefined
  release(): void
}

/** Takes the lock. Throws CaseError `case-in-use` while the process that holds it runs. */
export function lockCase(system: System, root: string, processes: Processes): CaseLock {
  const { files } = system
  const path = `${root}/${LOCK_FILE}`
  const own = processes.own()
  const written = JSON.stringify({ pid: own.pid, start: own.start, claimedTime: system.now() })
  for (let attempt = 0; attempt < 3; attempt++) {
    if (writing(path, () => create(files, path, written))) {
      const release = () => {
        if (readText(files, path) === written) writing(path, () => files.remove(path))
      }
      return { notice: attempt === 0 ? undefined : takenOver(path), release }
    }
    const seen = readText(files, path)
    if (seen !== undefined && isHeld(system, path, seen, processes)) throw inUse(root, seen)
    if (seen !== undefined) setAside(system, path, seen, root)
  }
  throw inUse(root, '')
}

function create(files: Files, path: string, text: string): boolean {
  let file: ReturnType<Files['create']>
  try {
    file = files.create(path)
  } catch (error) {
    if ((error as { code?: unknown }).code === 'EEXIST') return false
    throw error
  }
  try {
    file.append(new TextEncoder().encode(text))
  } catch (error) {
    file.close()
    files.remove(path)
    throw error
  }
  file.close()
  return true
}

function isHeld(system: System, path: string, text: string, processes: Processes): boolean {
  const holder = holderIn(text)
  if (holder !== undefined) return processes.isRunning(holder)
  const facts = system.files.facts(path)
  return facts !== undefined && Math.abs(system.now() - facts.modifiedTime) < HALF_WRITTEN_MILLISECONDS
}

/** Moves a dead lock out of the way; if another process has meanwhile put its own there, that one is put back. */
function setAside(system: System, path: string, seen: string, root: string): void {
  const { files } = system
  const aside = `${path}.${Buffer.from(system.randomBytes(8)).toString('hex')}`
  try {
    files.rename(path, aside)
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return
    throw error
  }
  if (readText(files, aside) !== seen) {
    files.rename(aside, path)
    throw inUse(root, '')
  }
  files.remove(aside)
}

function holderIn(text: string): ProcessIdentity | undefined {
  try {
    const { pid, start } = JSON.parse(text) as Record<string, unknown>
    return typeof pid === 'number' && typeof start === 'string' ? { pid, start } : undefined
  } catch {
    return undefined
  }
}

function readText(files: Files, path: string): string | undefined {
  const bytes = readWhole(files, path, 4096)
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}

function inUse(root: string, text: string): CaseError {
  return new CaseError('case-in-use', 'case-in-use', { value: holderIn(text)?.pid ?? quoted(root) })
}

function takenOver(path: string): Problem {
  return { code: 'lock-taken-over', severity: 'notice', where: path, parameters: {} }
}
