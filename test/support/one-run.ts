// What all files of one run of the tests share: compiled modules, and a folder for what is made once and copied (made-once.ts).
// Given to the test runner (--test-global-setup); a file that is run alone does without.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { SHARED_FOLDER } from './made-once.ts'

const COMPILED = resolve(import.meta.dirname, '../../node_modules/.cache/anechoic-tests')

let folder: string | undefined

export function globalSetup(): void {
  // Types are stripped and modules compiled once, not again in each of a thousand processes. Node checks each entry against its source.
  process.env.NODE_COMPILE_CACHE ??= COMPILED
  folder = mkdtempSync(join(tmpdir(), 'anechoic-run-'))
  process.env[SHARED_FOLDER] = folder
}

export function globalTeardown(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}
