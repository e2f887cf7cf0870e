// X.509 certificates and the signatures made under them, through node:crypto.

import { constants, createHash, type KeyObject, verify, X509Certificate } from 'node:crypto'

/** How a signature was made. `hash` is undefined where the scheme has its own (Ed25519). */
export interface SignatureScheme {
  readonly keyType: 'rsa' | 'rsa-pss' | 'ec' | 'ed25519'
  readonly hash: DigestName | undefined
}

export type DigestName = 'sha1' | 'ripemd160' | 'sha256' | 'sha384' | 'sha512'

/** Smallest RSA key in bits that is taken. */
const LEAST_RSA_BITS = 2048

/** Digest of the bytes by the name of the hash. */
export function digestOf(name: DigestName, bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash(name).update(bytes).digest())
}

export class Certificate {
  /** As received. */
  readonly der: Uint8Array
  readonly #x509: X509Certificate
  readonly #key: KeyObject

  private constructor(der: Uint8Array, x509: X509Certificate, key: KeyObject) {
    this.der = der
    this.#x509 = x509
    this.#key = key
  }

  /** Undefined for bytes that are no certificate, or one with a key that cannot be used. Never throws. */
  static read(der: Uint8Array): Certificate | undefined {
    try {
      const x509 = new X509Certificate(der)
      return Buffer.compare(x509.raw, der) === 0 ? new Certificate(der, x509, x509.publicKey) : undefined
    } catch {
      return undefined
    }
  }

  /** Its name, on one line; what anybody wrote there. */
  get subject(): string {
    return this.#x509.subject.replaceAll('\n', ', ')
  }

  /** True when names, key ids and the signature say that the other one issued it. */
  isIssuedBy(issuer: Certificate): boolean {
    try {
      return this.#x509.checkIssued(issuer.#x509) && isStrong(issuer.#key) && this.#x509.verify(issuer.#key)
    } catch {
      return false
    }
  }

  /** True at a time, in milliseconds since 1970, inside its validity. */
  isValidAt(time: number): boolean {
    return Date.parse(this.#x509.validFrom) <= time && time <= Date.parse(this.#x509.validTo) + 999
  }

  /** True when its key made the signature over the data. */
  hasSigned(data: Uint8Array, signature: Uint8Array, { keyType, hash }: SignatureScheme): boolean {
    const type = this.#key.asymmetricKeyType
    if (!(type === keyType || (type === 'rsa' && keyType === 'rsa-pss')) || !isStrong(this.#key)) return false
    const { RSA_PKCS1_PADDING, RSA_PKCS1_PSS_PADDING, RSA_PSS_SALTLEN_AUTO } = constants
    const padding =
      keyType === 'rsa-pss'
        ? { padding: RSA_PKCS1_PSS_PADDING, saltLength: RSA_PSS_SALTLEN_AUTO }
        : keyType === 'rsa'
          ? { padding: RSA_PKCS1_PADDING }
          : {}
    try {
      return verify(hash ?? null, data, { key: this.#key, ...padding }, signature)
    } catch {
      return false
    }
  }
}

function isStrong(key: KeyObject): boolean {
  const bits = key.asymmetricKeyDetails?.modulusLength
  return bits === undefined || bits >= LEAST_RSA_BITS
}
