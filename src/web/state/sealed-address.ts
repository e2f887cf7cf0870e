// Addresses of a sealed case are ciphertext (AES-256-GCM under a key derived from that of the case): a browser keeps its history on the
// disk, and words searched for or people looked at must not stand in it. They open again after a restart, with the same case unlocked.

import { caseState } from './events.ts'

const PREFIX = '#s='
const NONCE_BYTES = 12

async function key(): Promise<CryptoKey | undefined> {
  const given = caseState.value?.addressKey
  if (given === null || given === undefined) return undefined
  const bytes = Uint8Array.from(atob(given.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0))
  return crypto.subtle.importKey('raw', bytes.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** As it is for a case that is not sealed. */
export async function sealAddress(address: string): Promise<string> {
  const secret = await key()
  if (secret === undefined) return caseState.value?.isSealed === true ? '#' : address
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, secret, new TextEncoder().encode(address)),
  )
  const bytes = new Uint8Array(iv.length + sealed.length)
  bytes.set(iv)
  bytes.set(sealed, iv.length)
  const text = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
  return PREFIX + text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The plain address; '' for one of another case, or one that was changed. */
export async function openAddress(address: string): Promise<string> {
  if (!address.startsWith(PREFIX)) return address
  const secret = await key()
  if (secret === undefined) return ''
  try {
    const text = address.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(text), sign => sign.charCodeAt(0))
    const iv = bytes.slice(0, NONCE_BYTES)
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, secret, bytes.slice(NONCE_BYTES))
    return new TextDecoder().decode(plain)
  } catch {
    return ''
  }
}
