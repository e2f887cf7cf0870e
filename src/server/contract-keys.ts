// Routes of sealing: passphrases, sealing an open case, opening a sealed one.

import { maybe, object, path, text, truth } from './checks.ts'
import { route } from './route.ts'

const passphrase = text(1000, 1)

export const keysRoutes = {
  /** Another passphrase for the sealed case; the recovery key, if a new one was asked for, is told once. */
  'keys.change': route<{ readonly recoveryKey: string | null }>()(
    'act',
    'case',
    object({ passphrase, next: maybe(passphrase), newRecoveryKey: maybe(truth) }),
  ),
  /** Makes the keys to seal this open case with, and tells the recovery key once; nothing is written. */
  'keys.prepare': route<{ readonly recoveryKey: string | null }>()(
    'act',
    'case',
    object({ passphrase, hasRecoveryKey: truth }),
  ),
  /** Seals the open case into a new folder with the keys of `keys.prepare`; the case of that folder is chosen afterwards. */
  'keys.seal': route<{ readonly job: number }>()('job', 'case', object({ target: path, removesOriginal: truth })),
  /** Opens the sealed case into a new folder: whoever has that folder can read it. */
  'keys.open': route<{ readonly job: number }>()(
    'job',
    'case',
    object({ passphrase, target: path, removesOriginal: truth }),
  ),
} as const
