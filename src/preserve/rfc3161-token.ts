// Reads the answer of a time-stamping authority (RFC 3161, 2.4.2; CMS: RFC 5652) into plain values. What it means is
// decided in rfc3161-verify.ts.

import * as asn1js from 'asn1js'
import { type Attribute, ContentInfo, SignedData, type SignerInfo, TimeStampResp, TSTInfo } from 'pkijs'
import { derFault } from '../algorithms/der-scan.ts'
import { quoted } from '../model/problem.ts'
import { AnchorFault } from './anchor-fault.ts'

/** Largest answer: tokens with their certificates have 1 to 10 KB. */
export const LARGEST_TOKEN = 1 << 18

const LIMITS = { bytes: LARGEST_TOKEN, depth: 40, parts: 10_000 }

/** Certificates that may come along: a chain has two to four. Bounds the search for one that leads to a root. */
const MOST_CERTIFICATES = 32

const SIGNED_DATA = '1.2.840.113549.1.7.2'
export const TST_INFO = '1.2.840.113549.1.9.16.1.4'

export interface StampInfo {
  /** Object identifier of the hash, and the digest that was stamped. */
  readonly imprintHash: string
  readonly imprint: Uint8Array
  /** Bytes of the number as it stands; undefined when there is none. */
  readonly nonce: Uint8Array | undefined
  /** Milliseconds since 1970, and how far the authority says it may be off. */
  readonly time: number
  readonly accuracyMilliseconds: number
}

export interface StampToken {
  readonly info: StampInfo
  /** Bytes of the TSTInfo, over which the digest in the signed attributes goes. */
  readonly content: Uint8Array
  readonly signer: SignerInfo
  /** Certificates that came along, DER each. */
  readonly certificates: readonly Uint8Array[]
}

/** Throws AnchorFault for an answer that grants nothing or is in another form. Cost: linear, at most 256 KiB are looked at. */
export function readStampAnswer(bytes: Uint8Array): StampToken {
  const fault = derFault(bytes, LIMITS)
  if (fault === 'too-large') throw new AnchorFault('anchor-too-large', { bytes: bytes.length, most: LARGEST_TOKEN })
  if (fault !== undefined) throw new AnchorFault('anchor-not-a-token', { fault })
  try {
    return read(bytes)
  } catch (error) {
    if (error instanceof AnchorFault) throw error
    throw new AnchorFault('anchor-not-a-token', { fault: 'not-in-its-form' })
  }
}

function read(bytes: Uint8Array): StampToken {
  const response = TimeStampResp.fromBER(bytes as Uint8Array<ArrayBuffer>)
  const { status, statusStrings } = response.status
  if (status !== 0 && status !== 1) {
    const text = statusStrings?.map(part => part.valueBlock.value).join(' ') ?? ''
    throw new AnchorFault('anchor-refused', { status, text: quoted(text) })
  }
  const token = response.timeStampToken
  if (!(token instanceof ContentInfo) || token.contentType !== SIGNED_DATA) throw malformed('no-signed-data')
  const signed = new SignedData({ schema: token.content })
  const { eContentType, eContent } = signed.encapContentInfo
  if (eContentType !== TST_INFO || eContent === undefined) throw malformed('no-time-stamp-inside')
  if (signed.signerInfos.length !== 1) throw malformed('not-one-signer')
  const content = new Uint8Array(eContent.getValue())
  const contentFault = derFault(content, LIMITS)
  if (contentFault !== undefined) throw malformed(contentFault)
  return { info: readInfo(content), content, signer: signed.signerInfos[0], certificates: embedded(token.content) }
}

function readInfo(content: Uint8Array): StampInfo {
  const info = TSTInfo.fromBER(content as Uint8Array<ArrayBuffer>)
  if (info.version !== 1) throw malformed('unknown-version')
  if (info.extensions?.some(extension => extension.critical)) throw malformed('unknown-critical-extension')
  const parts = partsOf(content)
  const time = parts[4]
  if (!(time instanceof asn1js.GeneralizedTime)) throw malformed('no-time')
  return {
    imprintHash: info.messageImprint.hashAlgorithm.algorithmId,
    imprint: new Uint8Array(info.messageImprint.hashedMessage.valueBlock.valueHexView),
    nonce: info.nonce && new Uint8Array(info.nonce.valueBlock.valueHexView),
    time: millisecondsOf(new TextDecoder('latin1').decode(time.valueBlock.valueHexView)),
    accuracyMilliseconds: accuracyOf(parts),
  }
}

/** GeneralizedTime in UTC, with seconds and any fraction (RFC 3161, 2.4.2). */
function millisecondsOf(text: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(text)
  if (match === null) throw malformed('no-time')
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number)
  const time = Date.UTC(year, month - 1, day, hour, minute, second)
  const isReal = new Date(time).toISOString().slice(0, 19).replace(/\D/g, '') === text.slice(0, 14)
  if (!isReal) throw malformed('no-time')
  return time + Math.floor(Number(`0.${match[7] ?? 0}`) * 1000)
}

/** Milliseconds of the Accuracy among the parts of a TSTInfo: seconds, [0] milliseconds, [1] microseconds. */
function accuracyOf(parts: readonly asn1js.BaseBlock[]): number {
  const accuracy = parts.slice(5).find(part => part instanceof asn1js.Sequence)
  let milliseconds = 0
  for (const part of accuracy === undefined ? [] : childrenOf(accuracy)) {
    const { valueHexView } = (part as asn1js.Primitive).valueBlock
    if (!(valueHexView instanceof Uint8Array) || valueHexView.length > 3 || valueHexView[0] >= 0x80)
      throw malformed('accuracy')
    const value = valueHexView.reduce((sum, byte) => sum * 256 + byte, 0)
    const { tagClass, tagNumber } = part.idBlock
    milliseconds += tagClass === 1 ? value * 1000 : tagNumber === 0 ? value : value / 1000
  }
  return Math.ceil(milliseconds)
}

/** Raw certificates of a SignedData: the field [0] behind the content. */
function embedded(signedData: asn1js.AsnType): Uint8Array[] {
  const field = childrenOf(signedData).find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0)
  const certificates = field === undefined ? [] : childrenOf(field)
  if (certificates.length > MOST_CERTIFICATES) throw malformed('too-many-certificates')
  return certificates.map(rawOf)
}

function partsOf(bytes: Uint8Array): readonly asn1js.BaseBlock[] {
  return childrenOf(asn1js.fromBER(bytes as Uint8Array<ArrayBuffer>).result)
}

function malformed(fault: string): AnchorFault {
  return new AnchorFault('anchor-not-a-token', { fault })
}

/** Parts of a constructed value; empty for others. */
export function childrenOf(value: asn1js.AsnType): readonly asn1js.BaseBlock[] {
  const { value: parts } = (value as asn1js.Constructed).valueBlock
  return Array.isArray(parts) ? parts : []
}

/** Tag, length and content as they stood. */
export function rawOf(value: asn1js.BaseBlock): Uint8Array {
  return new Uint8Array(value.valueBeforeDecodeView)
}

/** The one value of the one attribute of this type; undefined when there is none or it is not alone. */
export function onlyValue(attributes: readonly Attribute[], type: string): asn1js.BaseBlock | undefined {
  const found = attributes.filter(attribute => attribute.type === type)
  return found.length === 1 && found[0].values.length === 1 ? (found[0].values[0] as asn1js.BaseBlock) : undefined
}
