// The bundled example as a case in a folder, for tests of pages: made once and copied.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { inside } from './command-inside.ts'
import { copyOf } from './made-once.ts'

const EXAMPLE = resolve(import.meta.dirname, '../../examples/crisis')

/** A fresh copy of the example as an open case, below `folder`; returns its path. */
export async function exampleCase(folder: string, name = 'crisis'): Promise<string> {
  const target = join(folder, name)
  await copyOf('example-case', target, make)
  return target
}

async function make(root: string): Promise<void> {
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
}
