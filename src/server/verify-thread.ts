// A check of a case in a thread of its own: it reads every byte, and the desk goes on answering meanwhile.

import { parentPort, workerData } from 'node:worker_threads'
import { verify } from '../casebook/verify.ts'
import { CaseError } from '../model/case-error.ts'
import { readKeyLine } from '../system/case-keys.ts'
import { nodeSystem } from '../system/system.ts'
import type { VerifyTask, VerifyTold } from './verify-apart.ts'

const { root, keyLine, witnesses } = workerData as VerifyTask
const tell = (told: VerifyTold) => parentPort?.postMessage(told)

try {
  const keys = keyLine === undefined ? undefined : readKeyLine(keyLine, count => nodeSystem.randomBytes(count))
  keyLine?.fill(0)
  const progress = {
    update: (_: string, done: number, total?: number) => tell({ kind: 'progress', done, total: total ?? null }),
    clear: () => {},
  }
  const report = verify(root, nodeSystem, progress, { ...witnesses, ...(keys === undefined ? {} : { keys }) })
  keys?.forget()
  tell({ kind: 'report', report })
} catch (error) {
  if (!(error instanceof CaseError)) throw error
  tell({ kind: 'error', code: error.code, text: error.key, parameters: error.parameters })
}
