// The attestations of OpenTimestamps proofs: who says that a message was there.

import { ByteCursor, type ByteWriter, Malformed } from './byte-cursor.ts'

const TAG_BYTES = 8
/** Longest payload and address of a calendar in bytes, as of the reference. */
const LONGEST_PAYLOAD = 8192
const LONGEST_URI = 1000

const PENDING = '83dfe30d2ef90c8e'

/** Block chains by tag. Only Bitcoin's can be checked here. */
const CHAINS: Readonly<Record<string, 'bitcoin' | 'litecoin' | 'ethereum'>> = {
  '0588960d73d71901': 'bitcoin',
  '06869a0d73d71b45': 'litecoin',
  '30fe8087b5c7ead7': 'ethereum',
}

export type Attestation = {
  /** 16 hexadecimal digits. */
  readonly tag: string
  /** As in the file, so that what is not known is written back as it was. */
  readonly payload: Uint8Array
} & (
  | { readonly kind: 'pending'; readonly uri: string }
  | { readonly kind: 'bitcoin' | 'litecoin' | 'ethereum'; readonly height: number }
  | { readonly kind: 'unknown' }
)

/** Reads tag and payload. Throws Malformed for a known kind that is not in its form. */
export function readAttestation(cursor: ByteCursor): Attestation {
  const tag = Array.from(cursor.take(TAG_BYTES), byte => byte.toString(16).padStart(2, '0')).join('')
  const payload = cursor.varbytes(LONGEST_PAYLOAD)
  const inside = new ByteCursor(payload)
  if (tag === PENDING) {
    const uri = addressIn(inside.varbytes(LONGEST_URI))
    inside.end()
    return { tag, payload, kind: 'pending', uri }
  }
  if (!Object.hasOwn(CHAINS, tag)) return { tag, payload, kind: 'unknown' }
  const height = inside.varuint()
  inside.end()
  return { tag, payload, kind: CHAINS[tag], height }
}

export function writeAttestation(writer: ByteWriter, { tag, payload }: Attestation): void {
  for (let at = 0; at < tag.length; at += 2) writer.byte(Number.parseInt(tag.slice(at, at + 2), 16))
  writer.varbytes(payload)
}

/** Letters, digits and `.-_/:` only, so that an address can be shown and asked without surprises. */
function addressIn(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes)
  if (!/^[A-Za-z0-9._/:-]*$/.test(text)) throw new Malformed('calendar-address')
  return text
}
