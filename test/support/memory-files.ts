// A disk in memory for reading tests, whose entries can fail, grow and be of any kind.

import type { DirectoryEntry, FileFacts, Files, OpenFile } from '../../src/system/files.ts'

export interface MemoryFile {
  readonly kind?: 'file' | 'link' | 'other'
  readonly bytes?: Uint8Array | string
  /** Code of the system's error that reading throws. */
  readonly fails?: string
  /** What is found in the file from the second time it is opened. */
  readonly later?: Uint8Array | string
}

/** Paths are given whole (`/in/a/b.txt`); folders arise from them, and from paths that end in `/`. */
export function memoryFiles(tree: Readonly<Record<string, MemoryFile>>): { files: Files; opened: string[] } {
  const folders = new Map<string, Map<string, DirectoryEntry['kind']>>([['', new Map()]])
  for (const [path, file] of Object.entries(tree)) {
    const parts = path.split('/').slice(1)
    for (let depth = 0; depth < parts.length; depth += 1) {
      const folder = ['', ...parts.slice(0, depth)].join('/')
      const isLast = depth === parts.length - 1
      if (!folders.has(folder)) folders.set(folder, new Map())
      if (parts[depth] !== '') folders.get(folder)?.set(parts[depth], isLast ? (file.kind ?? 'file') : 'directory')
    }
  }
  const opened: string[] = []
  const fail = (code: string | undefined): void => {
    if (code !== undefined) throw Object.assign(new Error(code), { code })
  }
  const bytesOf = (value: Uint8Array | string | undefined): Uint8Array => Buffer.from(value ?? '')
  const files: Partial<Files> = {
    list(path) {
      fail(tree[`${path}/`]?.fails)
      const entries = [...(folders.get(path) ?? new Map<string, DirectoryEntry['kind']>())]
      return entries.map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1))
    },
    facts(path): FileFacts | undefined {
      if (folders.has(path)) return { kind: 'directory', sizeBytes: 0, modifiedTime: 1, identity: path }
      const file = tree[path]
      if (file === undefined) return undefined
      return { kind: file.kind ?? 'file', sizeBytes: bytesOf(file.bytes).length, modifiedTime: 1, identity: path }
    },
    openForReading(path): OpenFile {
      const file = tree[path]
      fail(file?.fails)
      const isAgain = opened.includes(path)
      opened.push(path)
      const bytes = bytesOf(isAgain ? (file.later ?? file.bytes) : file.bytes)
      const open: Partial<OpenFile> = {
        readAt(target, position) {
          const part = bytes.subarray(position, position + target.length)
          target.set(part)
          return part.length
        },
        sizeBytes: () => bytes.length,
        close: () => {},
      }
      return open as OpenFile
    },
  }
  return { files: files as Files, opened }
}
