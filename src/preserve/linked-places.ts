// Links where folders of a case belong: followed, they would let a case that somebody sent write and delete outside itself.

import { CaseError } from '../model/case-error.ts'
import type { Files } from '../system/files.ts'
import { CASE_FILE } from './case-file.ts'

/** Top of the evidence. */
const PLACES = [CASE_FILE, 'journal', 'keys', 'vault']

/** Folders that hold files alone; a link among these files is never written through. */
const LEAF = /^(vault|keys\/objects)\/[0-9a-f]{2}$|^vault\/incoming$/

/** Those of case.json, journal/, keys/ and vault/ that are links. */
export function linkedTops(files: Files, root: string): string[] {
  if (files.facts(root)?.kind !== 'directory') return []
  return files.list(root).flatMap(({ name, kind }) => (kind === 'link' && PLACES.includes(name) ? [name] : []))
}

/** Throws CaseError `integrity` when case.json or a folder of the evidence is a link. The case may be damaged or absent. */
export function refuseLinks(files: Files, root: string): void {
  const [top] = linkedTops(files, root)
  if (top !== undefined) throw fault(top)
  const waiting = PLACES.filter(place => files.facts(`${root}/${place}`)?.kind === 'directory')
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop())
    for (const { name, kind } of LEAF.test(folder) ? [] : files.list(`${root}/${folder}`)) {
      if (kind === 'directory') waiting.push(`${folder}/${name}`)
      else if (kind === 'link' && files.facts(`${root}/${folder}/${name}`)?.kind !== 'file')
        throw fault(`${folder}/${name}`)
    }
}

function fault(value: string): CaseError {
  return new CaseError('integrity', 'integrity', { value, fault: 'place-linked' })
}
