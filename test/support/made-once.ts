// Cases that many test files read: made by the first that needs one, and copied by all.

import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Variable with the folder of one run of the tests; absent where a file is run alone. */
export const SHARED_FOLDER = 'ANECHOIC_TEST_SHARED'

const POLL_MILLISECONDS = 50
/** A maker that is slower than this has died. */
const PATIENCE_MILLISECONDS = 240_000

const made = new Map<string, Promise<string>>()

/** Copies to `target` what `make` writes into the folder it is given, which it is called for once a run (or once a process). */
export async function copyOf(name: string, target: string, make: (folder: string) => Promise<void>): Promise<void> {
  const shared = process.env[SHARED_FOLDER]
  const known = made.get(name) ?? (shared === undefined ? alone(name, make) : together(join(shared, name), make))
  made.set(name, known)
  cpSync(await known, target, { recursive: true })
}

async function alone(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-made-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await make(join(folder, name))
  return join(folder, name)
}

async function together(path: string, make: (folder: string) => Promise<void>): Promise<string> {
  const lock = `${path}.lock`
  const since = Date.now()
  while (!existsSync(path)) {
    if (!claimed(lock)) {
      if (Date.now() - since > PATIENCE_MILLISECONDS) throw new Error(`nobody made ${path}`)
      await setTimeout(POLL_MILLISECONDS)
      continue
    }
    try {
      if (existsSync(path)) break
      const unfinished = mkdtempSync(`${path}-`)
      await make(join(unfinished, 'made'))
      renameSync(join(unfinished, 'made'), path)
      rmdirSync(unfinished)
    } finally {
      rmdirSync(lock)
    }
  }
  return path
}

function claimed(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
