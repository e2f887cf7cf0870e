// Files that came beside others and speak of them: proofs of phones, signatures, timestamps, lists of a web archive. They hold no posts.

import { baseName } from './intake-names.ts'

export type CompanionKind =
  | 'proof'
  | 'signature'
  | 'key'
  | 'opentimestamps'
  | 'attestation'
  | 'web-list'
  | 'instructions'

/** First line of what Tella for Android writes beside a file. */
const TELLA_HEAD = 'File hash,File path,File name'

/** Undefined for any other file. By its first bytes; by its name alone only where the format has no sign of its own. */
export function companionKindOf(head: Uint8Array, name: string): CompanionKind | undefined {
  const base = baseName(name)
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 4096)).toString('latin1')
  if (start.startsWith('\u0000OpenTimestamps\u0000\u0000Proof\u0000')) return 'opentimestamps'
  if (/^-----BEGIN PGP SIGNATURE-----/.test(start)) return 'signature'
  if (/^-----BEGIN PGP PUBLIC KEY BLOCK-----/.test(start)) return 'key'
  if (/\.proof\.(?:json|csv)$/i.test(base)) return 'proof'
  if (/\.csv$/i.test(base) && start.replace(/^\u00ef\u00bb\u00bf/, '').startsWith(TELLA_HEAD)) return 'proof'
  if (base === 'HowToVerifyProofData.txt') return 'instructions'
  if (base === 'c2paidentity.cert' && start.startsWith('-----BEGIN CERTIFICATE-----')) return 'key'
  if (/^[0-9a-f]{64}\.(?:gst|devicecheck|attest|nostr|nonce|provider)$/i.test(base)) return 'attestation'
  if (/^(?:datapackage\.json|datapackage-digest\.json)$/.test(base) && /"(?:wacz_version|signedData|hash)"/.test(start))
    return 'web-list'
  if (/\.jsonl$/i.test(base) && /^\s{0,9}\{\s{0,9}"format"\s{0,9}:\s{0,9}"json-pages-1\.0"/.test(start))
    return 'web-list'
  return /(?:^|[/!])indexes\/[^/]{1,200}$/.test(name) && /\.(?:cdx|cdxj|idx)$/i.test(base) ? 'web-list' : undefined
}
