// The conformance suite of BagIt: every bag gets the verdict that its directory names, wherever this file system can hold its files.

import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyBag } from '../../src/import/bag-verify.ts'
import type { BagVerdict } from '../../src/model/bag-report.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { conformanceTest } from '../support/conformance.ts'

/** What a directory of the suite asks for: bags in `valid` must pass, with or without warnings. */
const ASKED: Readonly<Record<string, readonly BagVerdict[]>> = {
  valid: ['valid', 'valid-with-warnings'],
  warning: ['valid-with-warnings'],
  invalid: ['invalid'],
  'linux-only': ['invalid'],
  'windows-only': ['invalid'],
}

/** Lists data/.DS_Store, an empty file that the suite's own repository leaves out. */
const LACKS_A_FILE = 'v0.97/warning/special-system-files'

conformanceTest('BagIt (RFC 8493)', 'bagit-conformance', async (folder, context) => {
  const bags = readdirSync(folder)
    .filter(name => /^v\d/.test(name))
    .flatMap(version =>
      readdirSync(join(folder, version)).flatMap(kind =>
        readdirSync(join(folder, version, kind)).map(name => ({ kind, path: `${version}/${kind}/${name}` })),
      ),
    )
  let asAsked = 0
  for (const { kind, path } of bags) {
    const { verdict, problems } = await verifyBag(join(folder, path), nodeSystem)
    const found = problems.map(problem => `${problem.code} ${problem.where}:${problem.line ?? ''}`)
    context.diagnostic(`${path}: ${verdict}${found.length > 0 ? ` (${found[0]})` : ''}`)
    if (ASKED[kind].includes(verdict)) asAsked++
    else assert.deepEqual([path, verdict], [LACKS_A_FILE, 'incomplete'])
  }
  await checkWholeCopy(join(folder, LACKS_A_FILE))
  await checkHoleyBags(folder)
  return `${asAsked} of ${bags.length} as the directory says, ${bags.length - asAsked} incomplete (a file is not in the suite)`
})

/** The bag whose file is missing gets the verdict of its directory as soon as the file is there. */
async function checkWholeCopy(bag: string): Promise<void> {
  await withCopy(bag, async copy => {
    writeFileSync(join(copy, 'data/.DS_Store'), '')
    assert.equal((await verifyBag(copy, nodeSystem)).verdict, 'valid-with-warnings')
  })
}

/** The suite holds the files of its holey bags; without them the bags are incomplete, and each hole is listed. */
async function checkHoleyBags(folder: string): Promise<void> {
  for (const version of ['v0.96', 'v0.97']) {
    await withCopy(join(folder, version, 'valid/holey-bag'), async copy => {
      rmSync(join(copy, 'data'), { recursive: true })
      cpSync(join(folder, version, 'valid/holey-bag/data/dir1'), join(copy, 'data/dir1'), { recursive: true })
      const { verdict, toFetch, problems } = await verifyBag(copy, nodeSystem)
      assert.deepEqual([verdict, toFetch.length, problems.length], ['incomplete', 4, 4])
    })
  }
}

async function withCopy(bag: string, work: (copy: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-'))
  try {
    cpSync(bag, join(folder, 'bag'), { recursive: true })
    await work(join(folder, 'bag'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
