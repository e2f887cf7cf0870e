// Runs the check of a case in a thread of its own, with progress and a way to stop it.

import { Worker } from 'node:worker_threads'
import type { Witnesses } from '../casebook/verify.ts'
import { CaseError, type CaseErrorCode } from '../model/case-error.ts'
import type { VerifyReport } from '../model/verify-report.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import type { JobRun } from './jobs.ts'

export interface VerifyTask {
  readonly root: string
  /** As `CaseKeys.keyLine`; handed over in memory and overwritten at once. */
  readonly keyLine: Uint8Array | undefined
  readonly witnesses: Omit<Witnesses, 'keys'>
}

export type VerifyTold =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number | null }
  | { readonly kind: 'report'; readonly report: VerifyReport }
  | {
      readonly kind: 'error'
      readonly code: CaseErrorCode
      readonly text: string
      readonly parameters: Readonly<Record<string, string | number>>
    }

/** Throws what `verify` throws, and CaseError `interrupted` when it was stopped. */
export async function verifyApart(
  root: string,
  keys: CaseKeys | undefined,
  witnesses: VerifyTask['witnesses'],
  { progress, signal }: Pick<JobRun, 'progress' | 'signal'>,
): Promise<VerifyReport> {
  const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
  const keyLine = keys?.keyLine()
  const workerData: VerifyTask = { root, keyLine, witnesses }
  const worker = new Worker(new URL(`./verify-thread${ending}`, import.meta.url), {
    workerData,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  keyLine?.fill(0)
  const stop = () => void worker.terminate()
  signal.addEventListener('abort', stop)
  try {
    return await new Promise<VerifyReport>((resolve, reject) => {
      worker.on('message', (told: VerifyTold) => {
        if (told.kind === 'progress') progress.update('verify', told.done, told.total ?? undefined, 'bytes')
        else if (told.kind === 'report') resolve(told.report)
        else reject(new CaseError(told.code, told.text, told.parameters))
      })
      worker.on('error', reject)
      worker.on('exit', () => reject(new CaseError('interrupted', 'interrupted')))
    })
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
