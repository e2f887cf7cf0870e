// The proof that nothing planted leaves: first that all of it is there and can be found, then that no export holds any of it.

import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { TestContext } from 'node:test'
import { STANDARD_AUDIENCES } from '../../src/model/audience-profile.ts'
import type { Language } from '../../src/model/ladder.ts'
import { sha256 } from '../../src/system/hashing.ts'
import type { CanaryCase } from './canary-case.ts'
import { type CanaryCaseOptions, canaryCase } from './canary-case.ts'
import { exportsOf, printed, told } from './canary-exports.ts'
import { hasFfmpeg } from './canary-media.ts'
import { CANARY_KINDS } from './canary-planter.ts'
import { CanarySearch, captionsIn, filesBelow, hasOcr } from './canary-search.ts'
import { inFolder } from './command-line.ts'

export interface ProofOptions extends CanaryCaseOptions {
  readonly languages: readonly Language[]
  /** Fewest values that must be planted. */
  readonly least: number
}

/** Fails when a planted value cannot be found where nothing protects it, or is found in a protected export. */
export async function noCanaryLeaves(t: TestContext, options: ProofOptions): Promise<void> {
  await inFolder(async folder => {
    const made = await canaryCase(folder, options)
    const { canaries } = made
    assert.ok(canaries.length >= options.least, `${canaries.length} planted`)
    await everyValueIsThere(made, folder, options.hasClips)
    mkdirSync(join(folder, 'out'))
    const isSealed = options.mode === 'sealed'
    const searched = await exportsOf(made, folder, { languages: options.languages, isSealed })
    t.diagnostic(`${canaries.length} values planted, ${made.texts.length} texts of posts`)
    for (const line of printed(searched, canaries.length, options.mode).split('\n')) t.diagnostic(line)
    for (const { audience, language, found } of searched)
      assert.deepEqual(told(found), [], `${audience}, ${language}: ${found.length} found`)
    for (const audience of ['public', 'newsroom', 'court']) {
      const media = searched.find(one => one.audience === audience)?.media ?? []
      assert.ok(
        media.some(name => /\.(?:jpg|png)$/.test(name)),
        `${audience}: a picture leaves, or nothing was tested of pictures`,
      )
      const isHeard = audience !== 'public' && hasFfmpeg
      if (hasFfmpeg && options.hasClips)
        assert.ok(
          media.some(name => name.endsWith('.mp4')),
          `${audience}: a video leaves`,
        )
      if (isHeard)
        assert.ok(
          media.some(name => name.endsWith('.m4a')),
          `${audience}: a recording leaves`,
        )
    }
    assert.equal(searched.length, STANDARD_AUDIENCES.length * options.languages.length)
  })
}

/** Every single value is found in what was imported and typed, so that no search is blind; captions are read off the pictures. */
async function everyValueIsThere(
  { canaries, captions, root, texts }: CanaryCase,
  folder: string,
  hasClips: boolean,
): Promise<void> {
  const search = new CanarySearch(canaries, texts)
  const found = new Set(search.inText(basename(root), 'the name of the case').map(({ text }) => text))
  for (const { text } of await search.inFolder(folder)) found.add(text)
  // In a sealed case no hash of an original stands anywhere: whoever has a file can make it.
  for (const path of filesBelow(join(folder, 'material'))) found.add(sha256(readFileSync(path)).slice(2))
  const read = new Set<string>()
  const names = new Set(Array.from(captions.keys(), path => basename(path)))
  for (const path of filesBelow(join(folder, 'material')))
    if (names.has(basename(path))) for (const caption of captionsIn(path, [...captions.values()])) read.add(caption)
  const missed = canaries.filter(({ kind, text }) => kind !== 'caption' && !found.has(text))
  assert.deepEqual(missed.slice(0, 5), [], `${missed.length} planted values cannot be found where nothing protects`)
  if (hasOcr)
    assert.deepEqual(
      [...captions.values()].filter(caption => !read.has(caption)),
      [],
    )
  const kinds = new Set(canaries.map(({ kind }) => kind))
  const optional = hasFfmpeg && hasClips ? [] : ['container tag', 'subtitle']
  assert.deepEqual(
    CANARY_KINDS.filter(kind => !kinds.has(kind) && !optional.includes(kind)),
    [],
    'kinds that are not planted',
  )
}
