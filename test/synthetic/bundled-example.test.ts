// The bundled example is what the generator makes: `anechoic simulate DIR --seed 1` writes it again; its decisions are what the
// invented reviewers answer to it.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { exampleCasework } from '../support/example-casework.ts'
import { foundPosts, simulatedFiles } from './simulated-folder.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/crisis')
const generated = simulatedFiles({ seed: 1, shape: 'example' })

test('the committed example equals the generated one, byte for byte, and nothing else lies there', () => {
  for (const [path, bytes] of generated) assert.ok(readFileSync(join(EXAMPLE, path)).equals(bytes), path)
  const committed = readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => statSync(join(EXAMPLE, name)).isFile())
  assert.deepEqual(committed.sort(), [...generated.keys(), 'casework.jsonl'].sort())
})

test('the committed decisions are those of the invented reviewers', async () => {
  const truth = JSON.parse(String(generated.get('truth.json')))
  const lines = await exampleCasework(EXAMPLE, truth, foundPosts(generated))
  assert.equal(readFileSync(join(EXAMPLE, 'casework.jsonl'), 'utf8'), lines)
})

test('the example stays small: about 3,000 posts in less than 2 MB', () => {
  let size = 0
  for (const bytes of generated.values()) size += bytes.length
  assert.ok(size < 2_000_000, `${size}`)
})
