// A whole case in which one file holds something else: verify must say so without writing, and opening must end in a case or a clean error.

import { CaseError } from '../../src/model/case-error.ts'
import { verifyCase } from '../../src/preserve/verify.ts'
import { acquire, bytesOf, fixedSystem, KINDS, ROOT } from './custody-fixture.ts'
import type { FuzzTarget } from './fuzz-target.ts'
import { MemoryDisk } from './memory-disk.ts'

const FILES: Readonly<Record<string, RegExp>> = {
  'case.json': /case\.json$/,
  'key file': /keys\/[0-9a-f]{32}\.json$/,
  'case secret': /case-secret\.json$/,
  journal: /\.jsonl$/,
  bodies: /\.bodies$/,
  'key of bodies': /keys\/bodies\//,
  'key of an original': /keys\/objects\//,
  original: /vault\/[0-9a-f]{2}\//,
}

const CLEAN = /^(?:integrity|case-newer|not-a-case|passphrase-needed|usage)$/

export async function folderTargets(): Promise<FuzzTarget[]> {
  const targets: FuzzTarget[] = []
  for (const kind of KINDS) {
    const disk = new MemoryDisk()
    const custody = kind.create(fixedSystem(disk))
    for (let i = 0; i < 2; i++) {
      await acquire(custody, `${i}.bin`, bytesOf(100 + i, i))
      custody.commit()
    }
    custody.close()
    for (const [file, pattern] of Object.entries(FILES)) {
      const path = disk.paths().find(path => pattern.test(path))
      if (path === undefined) continue
      targets.push({
        name: `${kind.mode} case, another ${file}`,
        seeds: [disk.read(path)],
        inputs: 20_000,
        isClean: error => error instanceof CaseError && CLEAN.test(error.code),
        parse: bytes => {
          const changed = disk.fork()
          changed.overwrite(path, bytes)
          const before = changed.operations
          const { verdict } = verifyCase(ROOT, fixedSystem(changed), { keys: kind.keys })
          if (changed.operations !== before) throw new Error('verify wrote')
          kind.open(fixedSystem(changed)).close()
          return verdict === 'whole'
        },
      })
    }
  }
  return targets
}
