// keys/case-secret.json: 256 random bits for pseudonyms. They outlive the index, so that a rebuild gives the same names.

import { canonicalJson } from '../algorithms/canonical-json.ts'
import type { Sha256 } from '../model/ids.ts'
import { sha256 } from '../system/hashing.ts'

export const SECRET_FILE = 'keys/case-secret.json'
const SECRET_FORMAT = 'anechoic/case-secret/1'

/** The text of the file. */
export function writeCaseSecret(secret: Uint8Array): string {
  return `${canonicalJson({ format: SECRET_FORMAT, wrapping: 'plain', secret: Buffer.from(secret).toString('hex') })}\n`
}

/** The secret in the file's text; undefined when the file is not exactly of the form. */
export function readCaseSecret(text: string): Uint8Array | undefined {
  const digits = /"secret":"([0-9a-f]{64})"/.exec(text)?.[1]
  if (digits === undefined) return undefined
  const secret = new Uint8Array(Buffer.from(digits, 'hex'))
  return writeCaseSecret(secret) === text ? secret : undefined
}

/** What the enrolment says about the secret, so that a changed one is noticed. The secret cannot be had from it. */
export function caseSecretCommitment(secret: Uint8Array): Sha256 {
  return sha256(`${SECRET_FORMAT}\n${Buffer.from(secret).toString('hex')}`)
}
