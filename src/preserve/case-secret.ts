// keys/case-secret.json: 256 random bits for pseudonyms. They outlive the index, so that a rebuild gives the same names.

import { canonicalJson } from '../algorithms/canonical-json.ts'
import type { Sha256 } from '../model/ids.ts'
import { base64url, readBase64url } from '../system/base64url.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import { BOX_OVERHEAD, NotAuthentic } from '../system/ciphers.ts'
import { sha256 } from '../system/hashing.ts'

export const SECRET_FILE = 'keys/case-secret.json'
const SECRET_FORMAT = 'anechoic/case-secret/1'
const SECRET_BYTES = 32

/** The text of the file; the secret is sealed under the keys of a sealed case, else plain. */
export function writeCaseSecret(secret: Uint8Array, keys?: CaseKeys): string {
  if (keys === undefined) return plainText(Buffer.from(secret).toString('hex'))
  return sealedText(base64url(keys.seal('private', secretContext(keys), secret)))
}

/** The secret in the text of an open case; undefined when the file is not exactly of the form. */
export function readCaseSecret(text: string): Uint8Array | undefined {
  const digits = /"secret":"([0-9a-f]{64})"/.exec(text)?.[1]
  return digits !== undefined && plainText(digits) === text ? new Uint8Array(Buffer.from(digits, 'hex')) : undefined
}

/** The secret in the text of a sealed case; undefined when the file is not exactly of the form, or not authentic. */
export function readSealedSecret(text: string, keys: CaseKeys): Uint8Array | undefined {
  const box = sealedSecret(text)
  if (box === undefined) return undefined
  try {
    return keys.open('private', secretContext(keys), box)
  } catch (error) {
    if (error instanceof NotAuthentic) return undefined
    throw error
  }
}

/** True when the text has the form of a sealed case; whether it is authentic only the keys can tell. */
export function isSealedSecret(text: string): boolean {
  return sealedSecret(text) !== undefined
}

/** What the enrolment says about the secret, so that a changed one is noticed. The secret cannot be had from it. */
export function caseSecretCommitment(secret: Uint8Array): Sha256 {
  return sha256(`${SECRET_FORMAT}\n${Buffer.from(secret).toString('hex')}`)
}

function sealedSecret(text: string): Uint8Array | undefined {
  const sealed = /"sealed":"([A-Za-z0-9_-]+)"/.exec(text)?.[1]
  if (sealed === undefined || sealedText(sealed) !== text) return undefined
  return readBase64url(sealed, SECRET_BYTES + BOX_OVERHEAD)
}

function secretContext(keys: CaseKeys): string {
  return `${SECRET_FORMAT}\n${keys.caseId}`
}

function plainText(secret: string): string {
  return `${canonicalJson({ format: SECRET_FORMAT, wrapping: 'plain', secret })}\n`
}

function sealedText(sealed: string): string {
  return `${canonicalJson({ format: SECRET_FORMAT, wrapping: 'case-key', sealed })}\n`
}
