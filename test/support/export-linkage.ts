// The example exported for several readers by the real command, and what two of its exports have in common.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Casebook } from '../../src/casebook/casebook.ts'
import { EXPORT_FORMATS } from '../../src/model/audience-profile.ts'
import type { CaseworkAct } from '../../src/model/casework.ts'
import { exportTokens, type TokenKind } from '../../src/protect/export-tokens.ts'
import { sha256 } from '../../src/system/hashing.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { filesBelow } from './canary-search.ts'
import { anechoic, EXAMPLE } from './command-line.ts'
import { valuesOfExport } from './export-values.ts'
import { type RowLinkage, rowLinkage } from './row-linkage.ts'
import { type SharedValue, sharedNames, sharedWords } from './shared-values.ts'

/** Makes the case of the example in the folder. */
export async function exampleCase(folder: string): Promise<string> {
  const root = join(folder, 'case')
  const files = ['--claims', join(EXAMPLE, 'claims.yaml'), '--casework', join(EXAMPLE, 'casework.jsonl')]
  const run = await anechoic(['analyse', '--open', join(EXAMPLE, 'exports'), '--case', root, ...files])
  assert.equal(run.status, 0, run.errors)
  return root
}

/** With every format; what an audience would get sealed stays behind. */
export async function exportFor(root: string, audience: string, out: string): Promise<string> {
  const sealed = ['archive', 'court'].includes(audience) ? ['--without-sealed'] : []
  const options = ['--role', 'editor', '--format', EXPORT_FORMATS.join(','), ...sealed]
  const run = await anechoic(['export', root, '--for', audience, '-o', out, ...options])
  assert.equal(run.status, 0, `${audience}: ${run.errors}`)
  return out
}

export interface Linkage {
  /** Values in both. */
  readonly values: number
  /** Tokens and digests in both, that are of no file which both hold. */
  readonly names: readonly SharedValue[]
  /** Words in both that are neither the program's nor written by a person to be read. */
  readonly words: readonly SharedValue[]
  /** Files below data/media that both hold, byte for byte. */
  readonly media: number
  readonly rows: readonly RowLinkage[]
}

/** Joins all fields of all files of two exports, and all rows by everything but tokens. */
export async function linkageOf(root: string, first: string, second: string): Promise<Linkage> {
  const [one, two] = [await valuesOfExport(first), await valuesOfExport(second)]
  const [files, others] = [first, second].map(digestsOf)
  const same = [...files.keys()].filter(digest => others.has(digest))
  const permitted = new Set(
    same.flatMap(digest => [
      digest,
      createHash('sha512')
        .update(readFileSync(files.get(digest) ?? ''))
        .digest('hex'),
    ]),
  )
  const names = [one, two].map((_, i) => tokensOf(root, i === 0 ? first : second))
  return {
    values: [...one.keys()].filter(value => two.has(value)).length,
    names: sharedNames(one, two, permitted).filter(({ value }) => !IN_TEXTS.has(value)),
    words: sharedWords(one, two, writtenToBeRead()),
    media: same.filter(digest => files.get(digest)?.includes('/data/media/')).length,
    rows: rowLinkage(first, second, (_, a, b) => names[0].get(a) !== undefined && names[0].get(a) === names[1].get(b)),
  }
}

/** The token that the README explains tokens with. */
const IN_TEXTS = new Set(['7QK2M-9XBPD'])

/** Path by SHA-256. */
function digestsOf(folder: string): Map<string, string> {
  return new Map(filesBelow(folder).map(path => [sha256(readFileSync(path)), path]))
}

/** What each token of an export stands for, made with the secret of the case. */
function tokensOf(root: string, folder: string): Map<string, string> {
  const id = /External-Identifier: export (\S+)/.exec(readFileSync(join(folder, 'bag-info.txt'), 'utf8'))?.[1] ?? ''
  const casebook = Casebook.open(root, nodeSystem, 'test')
  try {
    const token = exportTokens(id, message => casebook.custody.keyedHash(message))
    const index = casebook.index()
    const things = new Map<string, string>()
    const add = (kind: TokenKind, thing: string) => things.set(token(kind, thing), `${kind} ${thing}`)
    for (const account of index.accounts()) add('account', account.id)
    for (const channel of index.channels()) add('channel', channel.id)
    for (const act of casebook.acquisitions()) add('exhibit', act.sha256)
    for (const { channel, messageId } of index.posts(Array.from({ length: index.columns().count }, (_, i) => i)))
      add('post', `${channel.id}/${messageId}`)
    return things
  } finally {
    casebook.close()
  }
}

/** Texts of claims, words in place of posts, descriptions, names of those that may be named. */
function writtenToBeRead(): string[] {
  const acts = readFileSync(join(EXAMPLE, 'casework.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as CaseworkAct)
  return [
    readFileSync(join(EXAMPLE, 'claims.yaml'), 'utf8'),
    ...acts.flatMap(act => {
      if (act.type === 'paraphrase') return act.text
      if (act.type === 'claim') return Object.values(act.text)
      if (act.type === 'actor' && act.isPublic) return act.names
      return act.type === 'media-review' && act.description !== undefined ? act.description : []
    }),
    ...namedChannels(acts),
  ]
}

function namedChannels(acts: readonly CaseworkAct[]): string[] {
  const named = new Set(acts.flatMap(act => (act.type === 'naming' && act.verdict === 'may-be-named' ? act.of : [])))
  return filesBelow(join(EXAMPLE, 'exports'))
    .filter(path => path.endsWith('result.json'))
    .flatMap(path => {
      const { name, id } = JSON.parse(readFileSync(path, 'utf8')) as { name?: string; id?: number }
      return [...named].some(of => of.endsWith(String(id))) && name !== undefined ? name : []
    })
}
