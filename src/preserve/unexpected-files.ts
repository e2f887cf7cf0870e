// Finds files and folders that nothing in the case accounts for: added bytes are a change too.

import type { Problem } from '../model/problem.ts'
import type { Files } from '../system/files.ts'

/** Trees whose files are all known by name; the objects of the vault are checked where they are hashed. */
const TREES = ['keys', 'journal', 'vault/bodies']

/** Everything in the trees that is not a file of `expected` (paths relative to the case) or a folder above one. */
export function findUnexpected(files: Files, root: string, expected: ReadonlySet<string>): Problem[] {
  const folders = new Set<string>()
  for (const path of expected)
    for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) folders.add(path.slice(0, cut))
  const found: Problem[] = []
  const waiting = TREES.filter(tree => files.facts(`${root}/${tree}`)?.kind === 'directory')
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    for (const { name, kind } of files.list(`${root}/${folder}`)) {
      const where = `${folder}/${name}`
      if (kind === 'directory') {
        waiting.push(where)
        if (!folders.has(where)) found.push({ code: 'unexpected-folder', severity: 'loss', where, parameters: {} })
      } else if (kind !== 'file' || !expected.has(where)) {
        const bytes = kind === 'file' ? (files.facts(`${root}/${where}`)?.sizeBytes ?? 0) : 0
        const isPartial = kind === 'file' && name.endsWith('.partial')
        const severity = isPartial ? 'notice' : 'loss'
        found.push({ code: 'unexpected-file', severity, where, parameters: { bytes } })
      }
    }
  }
  return found
}
