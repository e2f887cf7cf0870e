// What the failures of Content Credentials are about: what was signed, or who signed it.

import type { ProvenanceReading } from './media-metadata.ts'

/** Codes that speak of the signer's certificate or of the time stamp's, and not of what was signed. */
const OF_SIGNER = /^(?:signingCredential\.|timeStamp\.(?:untrusted|outsideValidity)$)/

/** True where what was signed is unchanged and the verifier refuses nothing but the certificate: it ran out, is no such one, or was called back. */
export function isSignerFault({ verdict, codes }: Pick<ProvenanceReading, 'verdict' | 'codes'>): boolean {
  return verdict === 'broken' && codes.length > 0 && codes.every(code => OF_SIGNER.test(code))
}
