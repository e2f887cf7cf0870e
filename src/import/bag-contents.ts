// What lies in a bag's folder: files of the payload and tag files, without following any link.

import { quoted } from '../model/problem.ts'
import type { Files } from '../system/files.ts'
import type { BagLimits } from './bag-limits.ts'
import type { BagProblems } from './bag-problems.ts'

export interface BagContents {
  /** Sizes of the files below data/, by path below the bag. */
  readonly payload: ReadonlyMap<string, number>
  readonly tagFiles: ReadonlyMap<string, number>
  readonly hasPayloadFolder: boolean
}

/** Walks the bag folder by folder, names ascending; what is no plain file becomes a problem. */
export function listBag(files: Files, root: string, limits: BagLimits, problems: BagProblems): BagContents {
  const payload = new Map<string, number>()
  const tagFiles = new Map<string, number>()
  let hasPayloadFolder = false
  let isFull = false
  const waiting: { path: string; depth: number }[] = [{ path: '', depth: 0 }]
  for (let folder = waiting.pop(); folder !== undefined && !isFull; folder = waiting.pop()) {
    const inner: typeof waiting = []
    for (const { name, kind } of entriesOf(files, root, folder.path, problems)) {
      const path = folder.path === '' ? name : `${folder.path}/${name}`
      if (kind === 'directory') {
        if (path === 'data') hasPayloadFolder = true
        if (folder.depth < limits.depth) inner.push({ path, depth: folder.depth + 1 })
        else problems.add('bag-too-deep', 'loss', placeOf(path), { path: quoted(path), limit: limits.depth })
      } else if (kind === 'link') problems.add('bag-link', 'loss', placeOf(path), { path: quoted(path) })
      else if (kind === 'other') problems.add('bag-special-file', 'loss', placeOf(path), { path: quoted(path) })
      else if (payload.size + tagFiles.size >= limits.files) isFull = true
      else (path.startsWith('data/') ? payload : tagFiles).set(path, sizeOf(files, `${root}/${path}`))
      if (isFull) break
    }
    waiting.push(...inner.reverse())
  }
  if (isFull) problems.add('bag-too-many', 'loss', '.', { limit: limits.files })
  return { payload, tagFiles, hasPayloadFolder }
}

function entriesOf(files: Files, root: string, folder: string, problems: BagProblems) {
  try {
    return files.list(folder === '' ? root : `${root}/${folder}`)
  } catch (error) {
    problems.add('bag-unreadable', 'loss', placeOf(folder), { path: quoted(folder), reason: quoted(reasonOf(error)) })
    return []
  }
}

/** Place of a problem that lies in no tag file. */
function placeOf(path: string): string {
  return path === 'data' || path.startsWith('data/') ? 'data' : '.'
}

function sizeOf(files: Files, path: string): number {
  try {
    return files.facts(path)?.sizeBytes ?? 0
  } catch {
    return 0
  }
}

/** The system's code of an error (EACCES), or what kind it is; never its message, which may quote content. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? String((error as { code?: unknown }).code ?? error.name) : typeof error
}
