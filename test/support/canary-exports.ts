// Exports a planted case for every audience with the real command, and looks for what was planted in all that comes of it.

import assert from 'node:assert/strict'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as age from 'age-encryption'
import { EXPORT_FORMATS, STANDARD_AUDIENCES, type StandardAudience } from '../../src/model/audience-profile.ts'
import type { Language } from '../../src/model/ladder.ts'
import { STANDARD_PROFILES } from '../../src/protect/standard-profiles.ts'
import type { CanaryCase } from './canary-case.ts'
import { CanarySearch, type FoundCanary, filesBelow } from './canary-search.ts'

/** What one export was searched for, and how much of it there is. */
export interface SearchedExport {
  readonly audience: StandardAudience
  readonly language: Language
  readonly found: readonly FoundCanary[]
  readonly files: number
  /** Decoded ones among them. */
  readonly bytes: number
  /** Pictures, videos and recordings that left. */
  readonly media: readonly string[]
}

/** Options that an audience needs beside its name. */
export async function optionsFor(
  audience: StandardAudience,
  { planted }: CanaryCase,
  isSealed: boolean,
): Promise<string[]> {
  const { openings, media } = STANDARD_PROFILES[audience].protection
  const recipient = await age.identityToRecipient(await age.generateX25519Identity())
  return [
    ...(openings === 'sealed' ? ['--recipient', recipient] : []),
    // Said by a person: pictures leave a sealed case.
    ...(isSealed && media !== 'none' ? ['--plain'] : []),
    ...['--role', planted.planter.all.find(({ kind }) => kind === 'command line')?.text ?? 'editor'],
  ]
}

/** Every audience in each of these languages, with every format; the folders are removed but those of the first language. */
export async function exportsOf(
  made: CanaryCase,
  folder: string,
  { languages, isSealed }: { readonly languages: readonly Language[]; readonly isSealed: boolean },
): Promise<SearchedExport[]> {
  const search = new CanarySearch(made.canaries, made.texts)
  const captions = [...made.captions.values()]
  const searched: SearchedExport[] = []
  for (const audience of STANDARD_AUDIENCES)
    for (const language of languages) {
      const out = join(folder, 'out', `${audience}-${language}`)
      const options = [
        ...(await optionsFor(audience, made, isSealed)),
        '--format',
        EXPORT_FORMATS.join(','),
        '--lang',
        language,
      ]
      const run = await made.run(['export', made.root, '--for', audience, '-o', out, ...options])
      assert.equal(run.status, 0, `${audience}, ${language}: ${run.errors}`)
      const before = search.searched
      const found = [
        ...search.inText(run.out + run.errors, 'what the command said'),
        ...(await search.inFolder(out, captions)),
        ...(await search.inFolder(join(folder, 'tmp'))),
      ]
      const files = filesBelow(out)
      const media = files
        .filter(path => path.includes('/data/media/'))
        .map(path => path.slice(path.lastIndexOf('/') + 1))
      searched.push({ audience, language, found, files: files.length, bytes: search.searched - before, media })
      if (language !== languages[0]) rmSync(out, { recursive: true })
    }
  assert.deepEqual(readdirSync(join(folder, 'tmp')), [], 'nothing stays in the folder of temporary files')
  return searched
}

/** A line an export, and the sum. */
export function printed(searched: readonly SearchedExport[], planted: number, mode: string): string {
  const lines = searched.map(
    ({ audience, language, found, files, bytes, media }) =>
      `${mode} ${audience} ${language}: ${new Set(found.map(({ text }) => text)).size} of ${planted} found in ${files} files, ${bytes} bytes searched, ${media.length} media`,
  )
  return lines.join('\n')
}

/** The first few of what was found, in words. */
export function told(found: readonly FoundCanary[]): string[] {
  return [...new Set(found.map(({ kind, text, how }) => `${kind} ${text} as ${how}`))].slice(0, 8)
}
