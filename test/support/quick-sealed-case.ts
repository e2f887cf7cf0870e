// A sealed case whose passphrase costs nothing to try: for tests of commands, each of which opens the case again.

import { Casebook } from '../../src/casebook/casebook.ts'
import { newCaseKeys } from '../../src/preserve/case-keys.ts'
import { nodeSystem } from '../../src/system/system.ts'

/** Makes an empty case at `root`. In one that the program makes, each try costs a second: journey/sealed.test.ts holds that. */
export async function makeSealedCase(root: string, passphrase: string): Promise<void> {
  const newKeys = await newCaseKeys(nodeSystem, { passphrase, hasRecoveryKey: false, workFactor: 2 })
  Casebook.openOrCreate(root, nodeSystem, 'anechoic test', { newKeys }).close()
}
