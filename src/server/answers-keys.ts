// Answers about sealing. A conversion works on the folder of a case that is closed; the new one is chosen when it is done.

import type { Casebook } from '../casebook/casebook.ts'
import { type Converted, keysForSealing, openSealedCase, sealCase } from '../casebook/convert.ts'
import { changeCasePassphrase } from '../casebook/passphrase.ts'
import { type NewCaseKeys, unlock } from '../casebook/unlock.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { Answers } from './answering.ts'
import type { keysRoutes } from './contract-keys.ts'
import type { Desk } from './desk.ts'
import type { JobRun } from './jobs.ts'

/** Keys that were made and not used yet, of the case that is open. */
const PREPARED = new WeakMap<Casebook, NewCaseKeys>()

export const keysAnswers: Answers<typeof keysRoutes> = {
  'keys.change': async (desk, { passphrase, next, newRecoveryKey = false }) => {
    const { root, system } = sealed(desk)
    refuseBusy(desk)
    if (next !== undefined) refuseWeak(next)
    // Tried before anything is closed: a slip of the finger costs nothing.
    const secret = { passphrase }
    const keys = await unlock(root, system, secret)
    keys.forget()
    await desk.leave()
    try {
      const change = { ...(next === undefined ? {} : { passphrase: next }), newRecoveryKey }
      const { recoveryKey = null } = await changeCasePassphrase(root, system, secret, change)
      return { recoveryKey }
    } finally {
      await desk.choose(root)
      await desk.unlock({ passphrase: next ?? passphrase }).catch(() => desk.unlock(secret).catch(() => {}))
    }
  },
  'keys.prepare': async (desk, { passphrase, hasRecoveryKey }) => {
    const casebook = desk.casebook()
    refuseWeak(passphrase)
    const keys = await keysForSealing(casebook.root, casebook.system, { passphrase, hasRecoveryKey })
    PREPARED.set(casebook, keys)
    return { recoveryKey: keys.recoveryKey ?? null }
  },
  'keys.seal': async (desk, { target, removesOriginal }) => {
    const casebook = desk.casebook()
    const keys = PREPARED.get(casebook)
    if (keys === undefined) throw new CaseError('usage', 'sealing-no-keys')
    return convert(desk, target, source => sealCase({ ...source, removesOriginal }, target, keys))
  },
  'keys.open': async (desk, { passphrase, target, removesOriginal }) => {
    const { root, system } = sealed(desk)
    const keys = await unlock(root, system, { passphrase })
    return convert(desk, target, async source => {
      try {
        return await openSealedCase({ ...source, removesOriginal }, target, keys)
      } finally {
        keys.forget()
      }
    })
  },
}

type Source = Parameters<typeof sealCase>[0]

/** Leaves the case, converts, and chooses the new one; the old one again when it did not succeed. */
async function convert(
  desk: Desk,
  target: string,
  work: (source: Source) => Promise<Converted>,
): Promise<{ job: number }> {
  refuseBusy(desk)
  const { root, system, tool } = desk.casebook()
  await desk.leave()
  const job = desk.start('convert', async ({ progress, signal }: JobRun) => {
    try {
      const { isRemoved, left } = await work({
        root,
        system,
        tool,
        signal,
        progress: (done, total) => progress.update('convert', done, total, 'bytes'),
      })
      await desk.choose(target)
      return { target, isRemoved, left: left.slice(0, 50).map(quoted) }
    } catch (error) {
      await desk.choose(root)
      throw error
    }
  })
  return { job }
}

function sealed(desk: Desk): Casebook {
  const casebook = desk.casebook()
  if (!casebook.isSealed) throw new CaseError('usage', 'case-is-open-already', { value: quoted(casebook.root) })
  return casebook
}

function refuseBusy(desk: Desk): void {
  if (desk.jobs.isRunning) throw new CaseError('case-in-use', 'busy')
}

/** As on the command line. */
const FEWEST_CHARACTERS = 10

function refuseWeak(passphrase: string): void {
  if ([...passphrase.trim()].length < FEWEST_CHARACTERS)
    throw new CaseError('usage', 'passphrase-short', { fewest: FEWEST_CHARACTERS })
}
