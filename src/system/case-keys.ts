// The key of a sealed case and the keys made from it, in memory only, until they are put away.

import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import { deriveKey, NONCE_BYTES, openBox, sealBox } from './ciphers.ts'
import { hmacSha256, sha256 } from './hashing.ts'

/** Cryptographically secure random bytes. */
type RandomBytes = (count: number) => Uint8Array

/** What a key made from the case key is for. */
export type KeyPurpose = 'objects' | 'bodies' | 'private' | 'index'

type Subkey = KeyPurpose | 'names'

const SUBKEYS: readonly Subkey[] = ['names', 'objects', 'bodies', 'private', 'index']

/** Stands before the key in its commitment, and as `format` in the files that hold it. */
export const CASE_KEY_FORMAT = 'anechoic/case-key/1'

/**
 * Seals and opens what a sealed case keeps on the disk (docs/file-format.md, "Sealed cases"). After `forget` every
 * method throws CaseError `locked`.
 */
export class CaseKeys {
  /** 32 hexadecimal digits; the keys are bound to it. */
  readonly caseId: string
  readonly #caseKey: Uint8Array
  readonly #randomBytes: RandomBytes
  readonly #subkeys: ReadonlyMap<Subkey, Uint8Array>
  #isForgotten = false

  /** `caseKey` is 32 bytes and copied; `randomBytes` gives the nonces. */
  constructor(caseId: string, caseKey: Uint8Array, randomBytes: RandomBytes) {
    this.caseId = caseId
    this.#caseKey = new Uint8Array(caseKey)
    this.#randomBytes = randomBytes
    const salt = Buffer.from(caseId, 'hex')
    this.#subkeys = new Map(SUBKEYS.map(name => [name, deriveKey(caseKey, salt, `anechoic/key/${name}/1`)]))
  }

  get isForgotten(): boolean {
    return this.#isForgotten
  }

  /** What the enrolment says of the case key. The key cannot be had from it. */
  commitment(): Sha256 {
    return sha256(`${CASE_KEY_FORMAT}\n${Buffer.from(this.#held()).toString('hex')}`)
  }

  /** Name of an original on the disk, 64 hexadecimal digits: tells nothing to who has not the key. */
  objectName(hash: Sha256): string {
    return Buffer.from(hmacSha256(this.#subkey('names'), Buffer.from(hash, 'hex'))).toString('hex')
  }

  /** A box (docs/file-format.md): nonce, encrypted content, tag. `context` must be given again to open it. */
  seal(purpose: KeyPurpose, context: string, plain: Uint8Array): Uint8Array {
    return sealBox(this.#subkey(purpose), this.#randomBytes(NONCE_BYTES), context, plain)
  }

  /** The content of a box. Throws NotAuthentic. */
  open(purpose: KeyPurpose, context: string, box: Uint8Array): Uint8Array {
    return openBox(this.#subkey(purpose), context, box)
  }

  /** The content of keys/passphrase.age and keys/recovery.age; to be overwritten after use. */
  keyLine(): Uint8Array {
    const key = Buffer.from(this.#held()).toString('hex')
    return new TextEncoder().encode(`{"case":"${this.caseId}","format":"${CASE_KEY_FORMAT}","key":"${key}"}\n`)
  }

  /** Overwrites all keys with zeros. */
  forget(): void {
    this.#isForgotten = true
    this.#caseKey.fill(0)
    for (const key of this.#subkeys.values()) key.fill(0)
  }

  #held(): Uint8Array {
    if (this.#isForgotten) throw new CaseError('locked', 'locked', { value: this.caseId })
    return this.#caseKey
  }

  #subkey(name: Subkey): Uint8Array {
    this.#held()
    return this.#subkeys.get(name) as Uint8Array
  }
}

/** The keys in the content of an age file; undefined when it has not exactly the form. */
export function readKeyLine(plain: Uint8Array, randomBytes: RandomBytes): CaseKeys | undefined {
  const line = Buffer.from(plain.buffer, plain.byteOffset, plain.length).toString('latin1')
  const fields = /^\{"case":"([0-9a-f]{32})","format":"anechoic\/case-key\/1","key":"([0-9a-f]{64})"\}\n$/.exec(line)
  if (fields === null) return undefined
  const key = Buffer.from(fields[2], 'hex')
  const keys = new CaseKeys(fields[1], key, randomBytes)
  key.fill(0)
  return keys
}
