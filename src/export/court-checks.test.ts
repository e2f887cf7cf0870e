import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { pathThrough, treeLevels } from '../algorithms/merkle-tree.ts'
import { courtChecks } from './court-checks.ts'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const isMissing = ['bash', 'xxd', 'sha256sum'].some(tool => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0)

test('the printed climb reaches the root from every leaf of trees of many sizes', {
  skip: isMissing && 'no shell',
}, () => {
  const offered = courtChecks({ sealed: 'recipients', isSalted: true, hasExhibits: true, hasToken: true })
  const climb = offered
    .map(({ commands }) => /climb\(\) \{[\s\S]*?\n\}/.exec(commands)?.[0])
    .find(text => text !== undefined)
  assert.ok(climb !== undefined)
  const roots: string[] = []
  const lines = [climb]
  for (const size of [1, 2, 3, 5, 6, 8, 11]) {
    const leaves = Array.from({ length: size }, (_, i) => sha256(new Uint8Array([size, i])))
    const levels = treeLevels(leaves, sha256)
    for (let index = 0; index < size; index++) {
      const path = pathThrough(levels, index).map(hex)
      const beside = path.length === 0 ? ': |' : `printf '%s\\n' ${path.join(' ')} |`
      lines.push(`${beside} climb ${hex(leaves[index])} ${index} ${size - 1}`)
      roots.push(hex(levels.at(-1)?.[0] as Uint8Array))
    }
  }
  const { stdout, stderr } = spawnSync('bash', ['-uc', lines.join('\n')], { encoding: 'utf8' })
  assert.equal(stderr, '')
  assert.deepEqual(stdout.trim().split('\n'), roots)
})

test('no command writes outside of the temporary folder but the key that is asked for', () => {
  const offered = courtChecks({ sealed: 'passphrase', isSalted: false, hasExhibits: true, hasToken: true })
  for (const { commands } of offered)
    for (const [, target] of commands.matchAll(/(?<!2)> ?("[^"]*"|\S+)/g))
      assert.match(target, /^("\$work\/[a-z.]+"|KEYFILE)$/, target)
})
