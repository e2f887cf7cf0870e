// Community test vectors of age (C2SP CCTV): each file's header says what must come of it.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { AgeFailure, type AgeSecret, decodeAgeArmor, decryptAge } from '../../src/system/age-file.ts'
import { sha256 } from '../../src/system/hashing.ts'
import { conformanceTest } from '../support/conformance.ts'

const VERDICTS: Record<string, string> = {
  'no-match': 'no match',
  header: 'header failure',
  'work-factor': 'header failure',
  hmac: 'HMAC failure',
  payload: 'payload failure',
  armor: 'armor failure',
}

interface Vector {
  readonly expect: string
  readonly payload: string | undefined
  readonly isArmored: boolean
  readonly secrets: readonly AgeSecret[]
  readonly file: Uint8Array
}

function readVector(path: string): Vector {
  const bytes = readFileSync(path)
  const end = bytes.indexOf('\n\n')
  const fields = bytes
    .toString('latin1', 0, end)
    .split('\n')
    .map(line => /^([^:]+): (.*)$/.exec(line) ?? assert.fail(line))
  const all = (name: string) => fields.filter(field => field[1] === name).map(field => field[2])
  const file = bytes.subarray(end + 2)
  const passphrases = all('passphrase').map(passphrase => ({ passphrase }))
  return {
    expect: all('expect')[0],
    payload: all('payload')[0],
    isArmored: all('armored')[0] === 'yes',
    secrets: all('identity').length > 0 ? [{ identities: all('identity') }, ...passphrases] : passphrases,
    file: all('compressed')[0] === 'zlib' ? inflateSync(file) : file,
  }
}

async function verdict(vector: Vector, secret: AgeSecret): Promise<string> {
  try {
    const file = vector.isArmored ? await decodeAgeArmor(vector.file) : vector.file
    const plain = await decryptAge(file, secret, { mostBytes: 100_000_000 })
    return sha256(plain) === vector.payload ? 'success' : 'another payload'
  } catch (error) {
    if (!(error instanceof AgeFailure)) throw error
    return VERDICTS[error.kind] ?? error.kind
  }
}

conformanceTest('age v1 (C2SP)', 'age-cctv', async folder => {
  const wrong: string[] = []
  const names = readdirSync(folder)
  for (const name of names) {
    const vector = readVector(join(folder, name))
    for (const secret of vector.secrets) {
      const found = await verdict(vector, secret)
      if (found !== vector.expect) wrong.push(`${name}: ${found}, not ${vector.expect}`)
    }
  }
  assert.deepEqual(wrong, [])
  return `${names.length} of ${names.length}`
})
