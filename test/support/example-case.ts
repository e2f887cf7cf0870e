// The bundled example as a case in a folder, for tests of pages: made once a process and copied.

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inside } from './command-inside.ts'

const EXAMPLE = resolve(import.meta.dirname, '../../examples/crisis')

let made: Promise<string> | undefined

/** A fresh copy of the example as an open case, below `folder`; returns its path. */
export async function exampleCase(folder: string, name = 'crisis'): Promise<string> {
  made ??= make()
  const target = join(folder, name)
  cpSync(await made, target, { recursive: true })
  return target
}

async function make(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-example-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const root = join(folder, 'case')
  await inside([
    'analyse',
    join(EXAMPLE, 'exports'),
    '--open',
    '--claims',
    join(EXAMPLE, 'claims.yaml'),
    '--casework',
    join(EXAMPLE, 'casework.jsonl'),
    '--case',
    root,
  ])
  if (!existsSync(join(root, 'case.json'))) throw new Error('the example could not be made')
  return root
}
