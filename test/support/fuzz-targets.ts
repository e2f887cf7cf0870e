// Every parser of our own that reads what somebody else may have written.

import { AgeFailure, decryptAge, encryptAge, newIdentity } from '../../src/system/age-file.ts'
import { anchorTargets } from './fuzz-anchor-targets.ts'
import { bagTargets } from './fuzz-bag-targets.ts'
import { caseTargets } from './fuzz-case-targets.ts'
import { folderTargets } from './fuzz-folder-targets.ts'
import { type FuzzTarget, utf8 } from './fuzz-target.ts'

export async function fuzzTargets(): Promise<FuzzTarget[]> {
  return [...(await caseTargets()), ...(await folderTargets()), ...bagTargets(), ...anchorTargets(), await ageTarget()]
}

async function ageTarget(): Promise<FuzzTarget> {
  const { identity, recipient } = await newIdentity()
  const passphrase = 'passphrase'
  const files = [
    await encryptAge(utf8('short'), { recipients: [recipient] }),
    await encryptAge(utf8('short'), { passphrase }, { workFactor: 1 }),
  ]
  return {
    name: 'age files',
    seeds: files,
    parse: async bytes => {
      const secret = bytes.length % 2 === 0 ? { passphrase } : { identities: [identity] }
      return (await decryptAge(bytes, secret, { largestWorkFactor: 2 })).length >= 0
    },
    isClean: error => error instanceof AgeFailure,
    inputs: 100_000,
  }
}
