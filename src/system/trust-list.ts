// A list of certificates whose signatures on Content Credentials a person chose to trust.

import { X509Certificate } from 'node:crypto'

/** As it is handed to the verifier (provenance-work.ts). */
export interface TrustList {
  /** As it is to be named beside a verdict. */
  readonly name: string
  /** PEM certificates. */
  readonly anchors: string
}

const LARGEST = 4 * 2 ** 20
const BEGIN = '-----BEGIN CERTIFICATE-----'
const END = '-----END CERTIFICATE-----'

/**
 * Reads a PEM file. Undefined when it holds no certificate, one that cannot be read, or more than 4 MiB: a list that is understood in part would give
 * other verdicts than the one it is named after.
 */
export function trustListOf(name: string, text: string): TrustList | undefined {
  if (text.length > LARGEST) return undefined
  const anchors: string[] = []
  let at = text.indexOf(BEGIN)
  while (at >= 0) {
    const end = text.indexOf(END, at)
    if (end < 0) return undefined
    const certificate = readCertificate(text.slice(at, end + END.length))
    if (certificate === undefined) return undefined
    anchors.push(certificate)
    at = text.indexOf(BEGIN, end)
  }
  return anchors.length === 0 ? undefined : { name, anchors: anchors.join('\n') }
}

function readCertificate(pem: string): string | undefined {
  try {
    return new X509Certificate(pem).toString().trim()
  } catch {
    return undefined
  }
}

export interface CertificateName {
  /** Common name, or the whole subject where it has none. */
  readonly subject: string
  /** Last day, ISO date; null for one that cannot be told. */
  readonly until: string | null
}

/** Who the certificates of a list (`anchors`) are of, in the order of the list. */
export function certificateNames(anchors: string): CertificateName[] {
  const found: CertificateName[] = []
  for (const part of anchors.split(BEGIN).slice(1)) {
    const end = part.indexOf(END)
    if (end < 0) continue
    const { subject, validToDate } = new X509Certificate(`${BEGIN}${part.slice(0, end)}${END}`)
    const common = /(?:^|\n)CN=([^\n]*)/.exec(subject)?.[1]
    const until = Number.isFinite(validToDate.getTime()) ? validToDate.toISOString().slice(0, 10) : null
    found.push({ subject: common ?? subject.replaceAll('\n', ', '), until })
  }
  return found
}
