// Destroys a case that was converted: the files of the program, overwritten; nothing else that lies in the folder.

import type { Files } from '../system/files.ts'
import { nodeProcesses, type Processes } from '../system/process-identity.ts'
import type { System } from '../system/system.ts'
import { writing } from '../system/write-failure.ts'
import { CASE_FILE, readCaseFile } from './case-file.ts'
import { lockCase } from './case-lock.ts'
import { CASE_README } from './case-readme.ts'
import { refuseLinks } from './linked-places.ts'
import { wipeTree } from './wipe-tree.ts'

/** Keys first: without them a sealed case is gone. */
const TREES = ['keys', 'vault', 'journal', 'index', 'drafts']
const FILES = [CASE_README, 'report.html']

/**
 * Overwrites and removes the case. case.json goes last, so an interrupted removal can be repeated. Says what is left in
 * the folder, which is removed when that is nothing. Throws CaseError `not-a-case`, `case-in-use`, `cannot-write`. What lies
 * in copies, backups and spare blocks of flash storage is out of reach.
 */
export function removeCase(root: string, system: System, processes: Processes = nodeProcesses): string[] {
  const { files } = system
  readCaseFile(files, root)
  refuseLinks(files, root)
  const lock = lockCase(system, root, processes)
  try {
    writing(root, () => {
      for (const tree of TREES)
        if (files.facts(`${root}/${tree}`)?.kind === 'directory') wipeTree(files, `${root}/${tree}`)
      for (const { name, kind } of files.list(root)) {
        if (kind === 'directory' && /^unfinished-[0-9a-f]{16}$/.test(name)) wipeTree(files, `${root}/${name}`)
        const isOfProgram = FILES.includes(name) || FILES.some(own => name === `${own}.partial`)
        if (kind === 'file' && isOfProgram) files.wipe(`${root}/${name}`)
      }
      files.syncDirectory(root)
      files.wipe(`${root}/${CASE_FILE}`)
      files.syncDirectory(root)
    })
  } finally {
    lock.release()
  }
  return writing(root, () => removeWhenEmpty(files, root))
}

function removeWhenEmpty(files: Files, root: string): string[] {
  const left = files.list(root).map(({ name }) => name)
  if (left.length === 0) files.removeTree(root)
  return left
}
