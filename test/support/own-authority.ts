// A time-stamping authority made for a test: writes certificates and answers in DER by hand, each part open to be made wrong.

import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** One value: tag, length, content. */
export function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content])
  const digits = length.toString(16)
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex')
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length]), bytes, content])
}

export function oid(text: string): Buffer {
  const [first, second, ...rest] = text.split('.').map(Number)
  const bytes = [first * 40 + second]
  for (const part of rest) {
    const groups = [part & 0x7f]
    for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left & 0x7f) | 0x80)
    bytes.push(...groups)
  }
  return der(0x06, Buffer.from(bytes))
}

const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts)
const integer = (...bytes: number[]) => der(0x02, Buffer.from(bytes))
const NULL = Buffer.from([0x05, 0x00])
const SHA256 = sequence(oid('2.16.840.1.101.3.4.2.1'), NULL)
const ECDSA = sequence(oid('1.2.840.10045.4.3.2'))
const STAMPING = '1.3.6.1.5.5.7.3.8'

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const time = (when: number) => new Date(when).toISOString().replace(/[-:T]|\.\d+/g, '')
const name = (text: string) => sequence(der(0x31, sequence(oid('2.5.4.3'), der(0x0c, Buffer.from(text)))))

export interface CertificateOptions {
  readonly name: string
  readonly serial?: number
  readonly from?: number
  readonly to?: number
  readonly isAuthority?: boolean
  readonly pathLength?: number
  /** Purposes; undefined: no such extension. */
  readonly purposes?: readonly string[]
  readonly isPurposeCritical?: boolean
  /** Bits of keyUsage; undefined: no such extension. */
  readonly keyUsage?: number
  /** Another extension, critical. */
  readonly unknownCritical?: boolean
}

export interface Issued {
  readonly der: Buffer
  readonly name: string
  readonly serial: number
  readonly privateKey: KeyObject
}

const FROM = Date.UTC(2024, 0, 1)
const TO = Date.UTC(2034, 0, 1)

/** A certificate with a new P-256 key; issued by itself without an issuer. */
export function certificate(options: CertificateOptions, issuer?: Issued): Issued {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { serial = 7, from = FROM, to = TO, isAuthority, pathLength, purposes, isPurposeCritical = true } = options
  const extension = (id: string, isCritical: boolean, value: Uint8Array) =>
    sequence(oid(id), ...(isCritical ? [Buffer.from([0x01, 0x01, 0xff])] : []), der(0x04, value))
  const extensions: Buffer[] = []
  if (isAuthority !== undefined) {
    const limit = pathLength === undefined ? [] : [integer(pathLength)]
    extensions.push(
      extension('2.5.29.19', true, sequence(...(isAuthority ? [Buffer.from([0x01, 0x01, 0xff]), ...limit] : []))),
    )
  }
  if (options.keyUsage !== undefined)
    extensions.push(extension('2.5.29.15', true, der(0x03, Buffer.from([0, options.keyUsage]))))
  if (purposes !== undefined) extensions.push(extension('2.5.29.37', isPurposeCritical, sequence(...purposes.map(oid))))
  if (options.unknownCritical === true) extensions.push(extension('1.2.3.4.5', true, NULL))
  const body = sequence(
    der(0xa0, integer(2)),
    integer(serial),
    ECDSA,
    name(issuer?.name ?? options.name),
    sequence(der(0x18, Buffer.from(time(from))), der(0x18, Buffer.from(time(to)))),
    name(options.name),
    publicKey.export({ type: 'spki', format: 'der' }),
    ...(extensions.length > 0 ? [der(0xa3, sequence(...extensions))] : []),
  )
  const signature = sign('sha256', body, issuer?.privateKey ?? privateKey)
  const whole = sequence(body, ECDSA, der(0x03, Buffer.from([0]), signature))
  return { der: whole, name: options.name, serial, privateKey }
}

/** A root and, issued by it, a certificate for time stamps. */
export function authority(options: Partial<CertificateOptions> = {}): { root: Issued; signer: Issued } {
  const root = certificate({ name: 'Invented root', isAuthority: true, keyUsage: 0x04 })
  const signer = certificate(
    { name: 'Invented stamps', serial: 9, keyUsage: 0x80, purposes: [STAMPING], ...options },
    root,
  )
  return { root, signer }
}

export interface TokenOptions {
  readonly signer: Issued
  /** 32 bytes that are stamped. */
  readonly digest: Uint8Array
  readonly nonce?: Uint8Array
  /** GeneralizedTime as it stands in the token; by default 2026-01-02 03:04:05 UTC. */
  readonly time?: string
  /** Certificates that come along; by default that of the signer. */
  readonly certificates?: readonly Uint8Array[]
  /** Certificate that the signed attributes name; by default that of the signer. */
  readonly named?: Uint8Array
  readonly without?: 'signing-certificate' | 'message-digest' | 'content-type'
  readonly contentType?: string
  readonly signWith?: KeyObject
  readonly signers?: number
  /** Parts of the accuracy; by default one second. */
  readonly accuracy?: readonly Uint8Array[]
  /** Serial number in the signer field; by default that of the signer. */
  readonly serial?: number
  readonly status?: number
}

/** A TimeStampResp. */
export function stampAnswer(options: TokenOptions): Buffer {
  const { signer, nonce, status = 0, contentType = '1.2.840.113549.1.9.16.1.4' } = options
  if (status > 1) return sequence(sequence(integer(status), sequence(der(0x0c, Buffer.from('not today')))))
  const info = sequence(
    integer(1),
    oid('1.2.3.4'),
    sequence(SHA256, der(0x04, options.digest)),
    integer(5),
    der(0x18, Buffer.from(options.time ?? '20260102030405Z')),
    sequence(...(options.accuracy ?? [integer(1)])),
    ...(nonce === undefined ? [] : [der(0x02, nonce)]),
  )
  const attribute = (id: string, value: Uint8Array) => sequence(oid(id), der(0x31, value))
  const attributes: Buffer[] = []
  if (options.without !== 'content-type') attributes.push(attribute('1.2.840.113549.1.9.3', oid(contentType)))
  if (options.without !== 'message-digest') attributes.push(attribute('1.2.840.113549.1.9.4', der(0x04, digest(info))))
  if (options.without !== 'signing-certificate')
    attributes.push(
      attribute(
        '1.2.840.113549.1.9.16.2.47',
        sequence(sequence(sequence(der(0x04, digest(options.named ?? signer.der))))),
      ),
    )
  const signed = Buffer.concat(attributes)
  const signature = sign('sha256', der(0x31, signed), options.signWith ?? signer.privateKey)
  const signerInfo = sequence(
    integer(1),
    sequence(name('Invented root'), integer(options.serial ?? signer.serial)),
    SHA256,
    der(0xa0, signed),
    ECDSA,
    der(0x04, signature),
  )
  const along = options.certificates ?? [signer.der]
  const signedData = sequence(
    integer(3),
    der(0x31, SHA256),
    sequence(oid(contentType), der(0xa0, der(0x04, info))),
    ...(along.length > 0 ? [der(0xa0, ...along)] : []),
    der(0x31, ...Array.from({ length: options.signers ?? 1 }, () => signerInfo)),
  )
  return sequence(sequence(integer(status)), sequence(oid('1.2.840.113549.1.7.2'), der(0xa0, signedData)))
}

/** Certificates as a PEM file. */
export function pem(...certificates: readonly Issued[]): Uint8Array {
  const text = certificates.map(
    one => `-----BEGIN CERTIFICATE-----\n${one.der.toString('base64')}\n-----END CERTIFICATE-----\n`,
  )
  return new TextEncoder().encode(text.join(''))
}
