// Every bit of a small case flipped, and every file cut at every byte: all of it is found and its file named.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyCase } from '../src/preserve/verify.ts'
import { acquire, bytesOf, create, fixedSystem, ROOT } from './support/custody-fixture.ts'
import { MemoryDisk } from './support/memory-disk.ts'

async function smallCase(): Promise<MemoryDisk> {
  const disk = new MemoryDisk()
  const custody = create(fixedSystem(disk))
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 3; i++) await acquire(custody, `${round}-${i}.bin`, bytesOf(200 + 90 * i, round * 3 + i))
    custody.commit()
  }
  custody.close()
  return disk
}

function isNamed(disk: MemoryDisk, path: string): boolean {
  const report = verifyCase(ROOT, fixedSystem(disk))
  const inside = path.slice(ROOT.length + 1)
  const bodies = inside.replace('journal/', 'vault/bodies/').replace('jsonl', 'bodies')
  return (
    report.verdict !== 'whole' &&
    report.faults.some(({ where }) => where === inside || where === bodies || inside.startsWith(`${where}/`))
  )
}

test('every flipped bit of a case is found, and its file is named', async () => {
  const disk = await smallCase()
  let bits = 0
  for (const path of disk.paths()) {
    const bytes = disk.read(path)
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = bytes.slice()
      changed[bit >> 3] ^= 1 << (bit & 7)
      disk.overwrite(path, changed)
      assert.ok(isNamed(disk, path), `${path} bit ${bit}`)
      bits++
    }
    disk.overwrite(path, bytes)
  }
  assert.ok(bits > 100_000, `${bits} bits`)
})

test('every file cut at every byte is found, and it or its bodies are named', async () => {
  const disk = await smallCase()
  for (const path of disk.paths()) {
    const bytes = disk.read(path)
    for (let length = 0; length < bytes.length; length++) {
      disk.overwrite(path, bytes.subarray(0, length))
      assert.ok(isNamed(disk, path), `${path} cut to ${length}`)
    }
    disk.overwrite(path, bytes)
  }
})
