// Small bags in memory for tests.

import { createHash } from 'node:crypto'
import type { DirectoryEntry, Files } from '../../src/system/files.ts'
import type { MemoryDisk } from './memory-disk.ts'

export const BAG = '/bag'

export interface SampleOptions {
  readonly version?: string
  readonly algorithms?: readonly string[]
  /** Lines of bag-info.txt. */
  readonly info?: readonly string[]
}

export const digest = (algorithm: string, bytes: Uint8Array | string) =>
  createHash(algorithm).update(bytes).digest('hex')

/** Puts a whole bag on a disk: these files below data/, manifests and tag manifests of all of it. */
export function putBag(
  disk: MemoryDisk,
  payload: Readonly<Record<string, string>>,
  { version = '1.0', algorithms = ['sha256'], info = ['Contact-Name: nobody'] }: SampleOptions = {},
): MemoryDisk {
  disk.makeDirectory(`${BAG}/data`)
  const tags: Record<string, string> = {
    'bagit.txt': `BagIt-Version: ${version}\nTag-File-Character-Encoding: UTF-8\n`,
    'bag-info.txt': `${info.join('\n')}\n`,
  }
  for (const algorithm of algorithms)
    tags[`manifest-${algorithm}.txt`] = Object.entries(payload)
      .map(([path, content]) => `${digest(algorithm, content)}  data/${path}\n`)
      .join('')
  for (const [path, content] of Object.entries(payload)) put(disk, `data/${path}`, content)
  for (const [path, content] of Object.entries(tags)) put(disk, path, content)
  for (const algorithm of algorithms) {
    const lines = Object.entries(tags).map(([path, content]) => `${digest(algorithm, content)}  ${path}\n`)
    put(disk, `tagmanifest-${algorithm}.txt`, lines.join(''))
  }
  return disk
}

/** A file of the bag, with its folders; replaces one that is there. */
export function put(disk: MemoryDisk, path: string, content: string | Uint8Array): void {
  const full = `${BAG}/${path}`
  disk.makeDirectory(full.slice(0, full.lastIndexOf('/')))
  disk.overwrite(full, typeof content === 'string' ? Buffer.from(content) : content)
}

/** A bag whose manifests agree after `path` was given this content: only what the test is about is wrong with it. */
export function putTag(disk: MemoryDisk, path: string, content: string): void {
  put(disk, path, content)
  for (const name of ['tagmanifest-sha256.txt', 'tagmanifest-md5.txt', 'tagmanifest-sha512.txt']) {
    if (disk.facts(`${BAG}/${name}`) === undefined) continue
    const algorithm = name.slice('tagmanifest-'.length, -'.txt'.length)
    const lines = Buffer.from(disk.read(`${BAG}/${name}`))
      .toString()
      .split('\n')
    const kept = lines.filter(line => line !== '' && !line.endsWith(`  ${path}`))
    put(disk, name, `${[...kept, `${digest(algorithm, content)}  ${path}`].join('\n')}\n`)
  }
}

/** The same files, with some entries shown as of another kind; reading one of them fails the test that did it. */
export function withKinds(disk: MemoryDisk, kinds: Readonly<Record<string, DirectoryEntry['kind']>>): Files {
  return {
    ...bound(disk),
    list: path =>
      disk
        .list(path)
        .map(({ name, kind }) => ({ name, kind: kinds[`${path}/${name}`.replace(`${BAG}/`, '')] ?? kind })),
    openForReading: path => {
      if (Object.hasOwn(kinds, path.replace(`${BAG}/`, ''))) throw new Error(`${path} was opened`)
      return disk.openForReading(path)
    },
  }
}

function bound(disk: MemoryDisk): Files {
  return {
    list: path => disk.list(path),
    facts: path => disk.facts(path),
    openForReading: path => disk.openForReading(path),
    create: path => disk.create(path),
    openForAppending: path => disk.openForAppending(path),
    rename: (from, to) => disk.rename(from, to),
    link: (from, to) => disk.link(from, to),
    remove: path => disk.remove(path),
    wipe: path => disk.wipe(path),
    removeTree: path => disk.removeTree(path),
    makeDirectory: path => disk.makeDirectory(path),
    syncDirectory: path => disk.syncDirectory(path),
    syncAll: files => disk.syncAll(files),
  }
}
