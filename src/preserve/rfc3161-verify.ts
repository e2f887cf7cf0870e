// Decides whether a time stamp holds: what was stamped, who signed it, and whether that leads to a root that a person
// trusts. RFC 3161, 2.2 and 2.4.2; RFC 5652, 5.4 and 5.6; RFC 5035 for the signer's certificate. A token that holds proves
// that the digest was there at its time; a certificate that has run out since takes nothing from that.

import * as asn1js from 'asn1js'
import type { AlgorithmIdentifier, SignerInfo } from 'pkijs'
import type { Instant } from '../model/time.ts'
import { type DigestName, digestOf, type SignatureScheme } from '../system/certificate.ts'
import { AnchorFault } from './anchor-fault.ts'
import { isNamedBy, type KnownCertificate, leadsToRoot, readCertificate, stampingFault } from './rfc3161-certificate.ts'
import { childrenOf, onlyValue, readStampAnswer, type StampInfo, type StampToken, TST_INFO } from './rfc3161-token.ts'

const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12'
const SIGNING_CERTIFICATE_2 = '1.2.840.113549.1.9.16.2.47'

/** Hashes that may stand under a signature. */
const DIGESTS: Readonly<Record<string, DigestName>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

const RSA = '1.2.840.113549.1.1.1'
const RSA_PSS = '1.2.840.113549.1.1.10'
const EC = '1.2.840.10045.2.1'
const ED25519 = '1.3.101.112'

const SCHEMES: Readonly<Record<string, SignatureScheme>> = {
  '1.2.840.113549.1.1.11': { keyType: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { keyType: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { keyType: 'rsa', hash: 'sha512' },
  '1.2.840.10045.4.3.2': { keyType: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { keyType: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { keyType: 'ec', hash: 'sha512' },
}

/** Certificates that a person trusts, and others that lead to them. */
export interface Authorities {
  readonly roots: readonly KnownCertificate[]
  readonly others: readonly KnownCertificate[]
}

/** What must have been stamped. */
export interface Stamped {
  readonly hash: DigestName
  readonly digest: Uint8Array
  /** Of the request; undefined when the request is not at hand. */
  readonly nonce: Uint8Array | undefined
}

export interface CheckedStamp {
  /** When the digest was there at the latest: the time of the token and the inaccuracy that it states. */
  readonly notAfter: Instant
  /** True when the signer's certificate leads to a root that was given; false when none was given or it leads to none. */
  readonly isAuthorityKnown: boolean
  /** Name in the certificate that made the signature. */
  readonly signer: string
}

/** Throws AnchorFault when the answer does not hold. Without `authorities` only the authority itself stays unchecked. */
export function checkStamp(answer: Uint8Array, stamped: Stamped, authorities?: Authorities): CheckedStamp {
  try {
    return check(answer, stamped, authorities)
  } catch (error) {
    if (error instanceof AnchorFault) throw error
    // What the parser took for another kind of value than it is.
    throw new AnchorFault('anchor-not-a-token', { fault: 'not-in-its-form' })
  }
}

function check(answer: Uint8Array, stamped: Stamped, authorities: Authorities | undefined): CheckedStamp {
  const token = readStampAnswer(answer)
  checkImprint(token.info, stamped)
  const along = token.certificates.flatMap(der => readCertificate(der) ?? [])
  const given = [...(authorities?.others ?? []), ...(authorities?.roots ?? [])]
  const signer = signerOf(token.signer, [...along, ...given])
  const fault = stampingFault(signer)
  if (fault !== undefined) throw new AnchorFault('anchor-certificate-unfit', { fault })
  checkSignature(token, signer)
  const { time, accuracyMilliseconds } = token.info
  if (!signer.certificate.isValidAt(time))
    throw new AnchorFault('anchor-certificate-unfit', { fault: 'not-valid-then' })
  const others = [...along, ...(authorities?.others ?? [])]
  return {
    notAfter: time + accuracyMilliseconds,
    isAuthorityKnown: authorities !== undefined && leadsToRoot(signer, others, authorities.roots, time),
    signer: signer.certificate.subject,
  }
}

function checkImprint(info: StampInfo, { hash, digest, nonce }: Stamped): void {
  const stated = Object.hasOwn(DIGESTS, info.imprintHash) ? DIGESTS[info.imprintHash] : undefined
  if (stated !== hash || !isSame(info.imprint, digest)) throw new AnchorFault('anchor-imprint-differs')
  if (nonce !== undefined && !(info.nonce !== undefined && isSame(info.nonce, nonce)))
    throw new AnchorFault('anchor-nonce-differs')
}

/** The certificate that SignerInfo names and whose hash is among the signed attributes; no other one is looked at. */
function signerOf(signer: SignerInfo, certificates: readonly KnownCertificate[]): KnownCertificate {
  const attributes = signer.signedAttrs?.attributes ?? []
  const hashes = [
    signedHash(attributes, SIGNING_CERTIFICATE, 'sha1'),
    signedHash(attributes, SIGNING_CERTIFICATE_2, 'sha256'),
  ].filter(hash => hash !== undefined)
  if (hashes.length === 0) throw new AnchorFault('anchor-not-a-token', { fault: 'no-signing-certificate' })
  const found = certificates.find(
    candidate =>
      isNamedBy(candidate, signer.sid) &&
      hashes.every(({ name, digest }) => isSame(digestOf(name, candidate.certificate.der), digest)),
  )
  if (found === undefined) throw new AnchorFault('anchor-certificate-missing')
  return found
}

/** First ESSCertID or ESSCertIDv2 of the attribute; undefined when there is no such attribute. */
function signedHash(
  attributes: Parameters<typeof onlyValue>[0],
  type: string,
  usual: DigestName,
): { name: DigestName; digest: Uint8Array } | undefined {
  if (!attributes.some(attribute => attribute.type === type)) return undefined
  const value = onlyValue(attributes, type)
  const [list] = value === undefined ? [] : childrenOf(value)
  const [first] = list === undefined ? [] : childrenOf(list)
  const parts = first === undefined ? [] : childrenOf(first)
  const isHashStated = type === SIGNING_CERTIFICATE_2 && parts[0] instanceof asn1js.Sequence
  const [algorithm] = isHashStated ? childrenOf(parts[0]) : []
  const name = isHashStated ? digestNamed((algorithm as asn1js.ObjectIdentifier).valueBlock.toString()) : usual
  const digest = parts[isHashStated ? 1 : 0]
  if (!(digest instanceof asn1js.OctetString))
    throw new AnchorFault('anchor-not-a-token', { fault: 'no-signing-certificate' })
  return { name, digest: new Uint8Array(digest.valueBlock.valueHexView) }
}

/** The signature goes over the signed attributes, and these hold the digest and the type of the content. */
function checkSignature({ signer, content }: StampToken, { certificate }: KnownCertificate): void {
  const { signedAttrs, digestAlgorithm, signatureAlgorithm, signature } = signer
  const attributes = signedAttrs?.attributes ?? []
  const type = onlyValue(attributes, CONTENT_TYPE)
  const digest = onlyValue(attributes, MESSAGE_DIGEST)
  const hash = digestNamed(digestAlgorithm.algorithmId)
  const isContentSigned =
    type instanceof asn1js.ObjectIdentifier &&
    type.valueBlock.toString() === TST_INFO &&
    digest instanceof asn1js.OctetString &&
    isSame(new Uint8Array(digest.valueBlock.valueHexView), digestOf(hash, content))
  const signedBytes = new Uint8Array(signedAttrs?.encodedValue ?? new ArrayBuffer(0))
  const scheme = schemeOf(signatureAlgorithm, hash)
  if (
    !isContentSigned ||
    !certificate.hasSigned(signedBytes, new Uint8Array(signature.valueBlock.valueHexView), scheme)
  )
    throw new AnchorFault('anchor-signature-bad')
}

function schemeOf({ algorithmId }: AlgorithmIdentifier, digest: DigestName): SignatureScheme {
  if (Object.hasOwn(SCHEMES, algorithmId)) return SCHEMES[algorithmId]
  if (algorithmId === RSA) return { keyType: 'rsa', hash: digest }
  if (algorithmId === RSA_PSS) return { keyType: 'rsa-pss', hash: digest }
  if (algorithmId === EC) return { keyType: 'ec', hash: digest }
  if (algorithmId === ED25519) return { keyType: 'ed25519', hash: undefined }
  throw new AnchorFault('anchor-not-a-token', { fault: 'unknown-signature' })
}

function digestNamed(id: string): DigestName {
  if (!Object.hasOwn(DIGESTS, id)) throw new AnchorFault('anchor-not-a-token', { fault: 'unknown-hash' })
  return DIGESTS[id]
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
