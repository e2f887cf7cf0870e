// Exit statuses are a contract (docs/cli.md): scripts of others rely on them.

import type { CaseErrorCode } from '../model/case-error.ts'

export const EXIT = {
  ok: 0,
  /** The program failed in a way it did not foresee. */
  internal: 1,
  /** Wrong words on the command line, or a file of the person that cannot be understood. */
  usage: 2,
  /** Nothing usable among the inputs. */
  input: 3,
  /** Done, but something of the inputs could not be read (only with --strict); `verify`: only things to know, no damage. */
  loss: 4,
  /** `verify` found a changed, missing or added byte. */
  integrity: 5,
  /** The case is in use, newer than the program, or not a case. */
  case: 6,
  /** The disk is full or may not be written. */
  disk: 7,
  /** The program's surroundings are not what it needs (Node version). */
  environment: 8,
  /** The case is sealed, and no passphrase or key that opens it was given. */
  sealed: 9,
  /** `anchor`: recorded, but at least one authority has not stamped yet. */
  queued: 10,
  /** Stopped by Ctrl-C; the case continues where it stopped. */
  interrupted: 130,
} as const

const STATUS: Readonly<Record<CaseErrorCode, number>> = {
  usage: EXIT.usage,
  'claims-file': EXIT.usage,
  'chats-not-chosen': EXIT.usage,
  'input-not-found': EXIT.input,
  'input-not-readable': EXIT.input,
  'no-usable-input': EXIT.input,
  integrity: EXIT.integrity,
  'not-a-case': EXIT.case,
  'case-in-use': EXIT.case,
  'case-newer': EXIT.case,
  'no-space': EXIT.disk,
  'cannot-write': EXIT.disk,
  interrupted: EXIT.interrupted,
  'passphrase-needed': EXIT.sealed,
  'passphrase-wrong': EXIT.sealed,
  locked: EXIT.sealed,
}

/** Exit status of an error that was foreseen. */
export function exitStatus(code: CaseErrorCode): number {
  return STATUS[code]
}
