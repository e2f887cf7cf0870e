// What a certificate may be used for (RFC 5280, 4.2; RFC 3161, 2.3), and the way from a signer to a root that a person trusts.

import * as asn1js from 'asn1js'
import { type BasicConstraints, type ExtKeyUsage, Certificate as Fields, type IssuerAndSerialNumber } from 'pkijs'
import { derFault } from '../algorithms/der-scan.ts'
import { Certificate } from '../system/certificate.ts'

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'
const ANY_USAGE = '2.5.29.37.0'
const KEY_USAGE = '2.5.29.15'
const EXTENDED_KEY_USAGE = '2.5.29.37'
const BASIC_CONSTRAINTS = '2.5.29.19'
const SUBJECT_KEY_ID = '2.5.29.14'

/** Critical extensions that are looked at here, or that only narrow for what a certificate was issued (policies, other names). */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  KEY_USAGE,
  EXTENDED_KEY_USAGE,
  BASIC_CONSTRAINTS,
  '2.5.29.17',
  '2.5.29.32',
])

/** Signatures of certificates: RSA, RSA-PSS and ECDSA with SHA-2, Ed25519. SHA-1 and MD5 can be forged. */
const SOUND_SIGNATURES: ReadonlySet<string> = new Set([
  ...['1.2.840.113549.1.1.11', '1.2.840.113549.1.1.12', '1.2.840.113549.1.1.13', '1.2.840.113549.1.1.10'],
  ...['1.2.840.10045.4.3.2', '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4', '1.3.101.112'],
])

const LIMITS = { bytes: 1 << 16, depth: 40, parts: 5_000 }
/** Certificates between signer and root at most. */
const LONGEST_PATH = 6

const DIGITAL_SIGNATURE = 0
const NON_REPUDIATION = 1
const CERTIFICATE_SIGNING = 5

/** A certificate with its fields. */
export interface KnownCertificate {
  readonly certificate: Certificate
  readonly fields: Fields
}

/** Undefined for bytes that are no certificate. Never throws. */
export function readCertificate(der: Uint8Array): KnownCertificate | undefined {
  if (derFault(der, LIMITS) !== undefined) return undefined
  const certificate = Certificate.read(der)
  if (certificate === undefined) return undefined
  try {
    return { certificate, fields: Fields.fromBER(der as Uint8Array<ArrayBuffer>) }
  } catch {
    return undefined
  }
}

/** True when the name of the signer in a SignerInfo (issuer and serial number, or key id) is this certificate. */
export function isNamedBy({ fields }: KnownCertificate, signer: unknown): boolean {
  const named = signer as Partial<IssuerAndSerialNumber> & asn1js.BaseBlock
  if (named.issuer !== undefined && named.serialNumber !== undefined)
    return fields.issuer.isEqual(named.issuer) && fields.serialNumber.isEqual(named.serialNumber)
  const keyId = extensionOf(fields, SUBJECT_KEY_ID)?.parsedValue as asn1js.OctetString | undefined
  const stated = signer as asn1js.OctetString
  if (!(keyId instanceof asn1js.OctetString) || stated?.valueBlock?.valueHexView === undefined) return false
  return Buffer.compare(keyId.valueBlock.valueHexView, stated.valueBlock.valueHexView) === 0
}

/** Why the certificate may not sign time stamps; undefined when it may: critical, and for nothing else (RFC 3161, 2.3). */
export function stampingFault({ fields }: KnownCertificate): string | undefined {
  const usage = extensionOf(fields, EXTENDED_KEY_USAGE)
  const purposes = (usage?.parsedValue as ExtKeyUsage | undefined)?.keyPurposes
  if (usage === undefined || purposes === undefined) return 'no-purpose-stated'
  if (!usage.critical) return 'purpose-not-critical'
  if (purposes.length !== 1 || purposes[0] !== TIME_STAMPING) return 'not-for-time-stamps-alone'
  if (!mayUseKey(fields, DIGITAL_SIGNATURE) && !mayUseKey(fields, NON_REPUDIATION)) return 'not-for-signatures'
  return hasUnknownCritical(fields) ? 'unknown-critical-extension' : undefined
}

/**
 * True when certificates lead from the signer to a root, all valid at the time (milliseconds since 1970), each issued by
 * the next, which may issue. Withdrawn certificates are not known here.
 */
export function leadsToRoot(
  signer: KnownCertificate,
  between: readonly KnownCertificate[],
  roots: readonly KnownCertificate[],
  time: number,
): boolean {
  const isSame = (a: KnownCertificate, b: KnownCertificate) =>
    Buffer.compare(a.certificate.der, b.certificate.der) === 0
  const tried = new Set<KnownCertificate>()
  const follow = (at: KnownCertificate, below: number): boolean => {
    if (!at.certificate.isValidAt(time)) return false
    if (roots.some(root => isSame(root, at))) return true
    if (below > LONGEST_PATH || !SOUND_SIGNATURES.has(at.fields.signatureAlgorithm.algorithmId)) return false
    tried.add(at)
    return [...roots, ...between].some(
      next =>
        !tried.has(next) &&
        mayIssue(next, below) &&
        at.certificate.isIssuedBy(next.certificate) &&
        follow(next, below + 1),
    )
  }
  return follow(signer, 0)
}

/** `below`: certificates of issuers between this one and the signer. */
function mayIssue({ fields }: KnownCertificate, below: number): boolean {
  const constraints = extensionOf(fields, BASIC_CONSTRAINTS)?.parsedValue as BasicConstraints | undefined
  if (constraints?.cA !== true || !mayUseKey(fields, CERTIFICATE_SIGNING) || hasUnknownCritical(fields)) return false
  const limit = constraints.pathLenConstraint
  if (limit !== undefined && !(typeof limit === 'number' && below <= limit)) return false
  const usage = extensionOf(fields, EXTENDED_KEY_USAGE)
  if (usage === undefined) return true
  const purposes = (usage.parsedValue as ExtKeyUsage | undefined)?.keyPurposes ?? []
  return purposes.includes(TIME_STAMPING) || purposes.includes(ANY_USAGE)
}

/** True when the bit of keyUsage is set, or nothing is stated. */
function mayUseKey(fields: Fields, bit: number): boolean {
  const usage = extensionOf(fields, KEY_USAGE)
  if (usage === undefined) return true
  const bits = usage.parsedValue as asn1js.BitString | undefined
  return bits instanceof asn1js.BitString && (bits.valueBlock.valueHexView[0] & (0x80 >> bit)) !== 0
}

function hasUnknownCritical(fields: Fields): boolean {
  return fields.extensions?.some(({ critical, extnID }) => critical && !UNDERSTOOD.has(extnID)) ?? false
}

function extensionOf(fields: Fields, id: string) {
  const found = fields.extensions?.filter(({ extnID }) => extnID === id) ?? []
  return found.length === 1 ? found[0] : undefined
}
