// The bundled example is what the generator makes: `anechoic simulate DIR --seed 1` writes it again.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { simulatedFiles } from './simulated-folder.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/crisis')

test('the committed example equals the generated one, byte for byte, and nothing else lies there', () => {
  const generated = simulatedFiles({ seed: 1, shape: 'example' })
  for (const [path, bytes] of generated) assert.ok(readFileSync(join(EXAMPLE, path)).equals(bytes), path)
  const committed = readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => statSync(join(EXAMPLE, name)).isFile())
  assert.deepEqual(committed.sort(), [...generated.keys()].sort())
})

test('the example stays small: about 3,000 posts in less than 1.6 MB', () => {
  let size = 0
  for (const bytes of simulatedFiles({ seed: 1, shape: 'example' }).values()) size += bytes.length
  assert.ok(size < 1_600_000, `${size}`)
})
