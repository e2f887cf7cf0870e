// Answers of the start: folders of this machine, new cases, files that are sent, the import.

import { sourcesOf } from '../casebook/sources.ts'
import { UPLOAD_LIMITS } from '../casebook/staged-uploads.ts'
import { errorText } from '../messages/errors.ts'
import { problemText } from '../messages/problems.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { Answers } from './answering.ts'
import type { startRoutes } from './contract-start.ts'
import type { Desk } from './desk.ts'
import { freeBytes } from './disk-space.ts'
import { discardGiven, givenTo, startImport, startLook, toldOf } from './import-desk.ts'
import { listMachine, machinePath, machinePlaces } from './machine-folders.ts'
import { createOpen, createSealed, prepareCase } from './new-case.ts'

/** What has to stay free on the disk of the case. */
const SPARE_BYTES = 200_000_000

export const startAnswers: Answers<typeof startRoutes> = {
  'machine.places': desk => machinePlaces(desk.system),
  'machine.list': (desk, { path, find, showHidden }) =>
    listMachine(desk.system, machinePath(path), { find, showHidden }),
  'case.prepare': async (desk, { root, passphrase }) => ({ recoveryKey: await prepareCase(desk, root, passphrase) }),
  'case.create': async (desk, { root, ending }) => {
    await createSealed(desk, root, ending)
    return desk.state()
  },
  'case.createOpen': async (desk, { root }) => {
    await createOpen(desk, root)
    return desk.state()
  },
  'case.recover': async (desk, { recoveryKey }) => {
    await desk.unlock({ recoveryKey: recoveryKey.trim() })
    return desk.state()
  },
  'case.leave': async desk => {
    await desk.leave()
    return desk.state()
  },
  'upload.begin': (desk, { files, bytes }) => {
    discardGiven(desk)
    desk.uploads.require(files, bytes)
    requireSpace(desk, bytes)
    desk.uploads.begin(desk.casebook().root)
    return UPLOAD_LIMITS
  },
  'upload.plan': (desk, { files }, { language }) => {
    const ids: number[] = []
    const refused: { path: string; text: string }[] = []
    for (const { group, path, bytes, modifiedTime } of files) {
      try {
        ids.push(desk.uploads.announce({ group, path, sizeBytes: bytes, modifiedTime }))
      } catch (error) {
        if (!(error instanceof CaseError)) throw error
        ids.push(0)
        refused.push({ path: quoted(path), text: errorText(error, language) })
      }
    }
    return { ids, refused }
  },
  'upload.leave': (desk, { ids }) => {
    desk.uploads.leave(ids)
    return desk.uploads.state
  },
  'import.state': desk => {
    const casebook = desk.casebook()
    const now = givenTo(casebook)
    return {
      uploads: desk.uploads.state,
      limits: UPLOAD_LIMITS,
      given: now?.looked ?? null,
      result: toldOf(casebook)?.result ?? null,
      unfinished: now?.unfinished ?? null,
      sources: [...sourcesOf(casebook)].map(([id, { source, status }]) => ({ id, role: source.role, status })),
      hasClaims: casebook.claims() !== undefined,
      originals: new Set(casebook.acquisitions().map(({ sha256 }) => sha256)).size,
    }
  },
  'import.look': (desk, { paths }) => ({ job: startLook(desk, paths?.map(machinePath)) }),
  'import.start': (desk, choices, { role }) => ({ job: startImport(desk, choices, role) }),
  'import.discard': desk => {
    discardGiven(desk)
    return {}
  },
  'import.fault': (desk, _, { language }) => {
    const error = desk.jobs.newest?.error ?? null
    return { text: error === null ? '' : errorText(new CaseError('usage', error.key, error.parameters), language) }
  },
  'import.problems': (desk, _, { language }) => {
    const told = toldOf(desk.casebook())
    return {
      problems: (told?.problems ?? []).map(problem => ({
        severity: problem.severity,
        where: problem.where,
        text: problemText(problem, language),
      })),
      total: told?.total ?? 0,
    }
  },
}

/** It lies on the disk twice for a while: as it was sent, and as it is kept. Throws CaseError `no-space`. */
function requireSpace(desk: Desk, bytes: number): void {
  const free = freeBytes(desk.casebook().root)
  const wanted = 2 * bytes + SPARE_BYTES
  if (free === undefined || free >= wanted) return
  throw new CaseError('no-space', 'upload-no-space', { value: megabytes(wanted), free: megabytes(free) })
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6)
}
