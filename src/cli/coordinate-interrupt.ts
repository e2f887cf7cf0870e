// Ctrl-C while figures are computed: no handler of ours has its turn then, so the system ends the process (130 in a shell).

import { CaseError } from '../model/case-error.ts'
import type { CommandContext } from './command.ts'

/**
 * Lets Ctrl-C end the process at once until the returned function is called; for work that writes nothing. Throws CaseError
 * `interrupted` when Ctrl-C came before.
 */
export function endOnInterrupt({ signal }: CommandContext): () => void {
  if (signal.aborted) throw new CaseError('interrupted', 'interrupted')
  const listeners = process.listeners('SIGINT')
  process.removeAllListeners('SIGINT')
  return () => {
    for (const listener of listeners) process.on('SIGINT', listener)
  }
}
