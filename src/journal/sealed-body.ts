// The line of a body in a sealed case: the line of an open case, encrypted under the key of its body file and padded.

import { padmeLength } from '../algorithms/padme.ts'
import { base64url, readBase64url } from '../system/base64url.ts'
import { type CipherKey, NONCE_BYTES, NotAuthentic, openBox, sealBox } from '../system/ciphers.ts'
import type { System } from '../system/system.ts'
import type { BodyChain } from './body-keys.ts'

const LABEL = 'anechoic/body/1'

/** Smallest length of what is encrypted. */
const SMALLEST_PADDED = 256

const LINE_FEED = 0x0a

/** The line for the file, without its line feed, from the line of an open case. */
export function sealBody(system: System, key: CipherKey, chain: BodyChain, seq: number, line: Uint8Array): string {
  const plain = new Uint8Array(paddedLength(line.length + 1))
  plain.set(line)
  plain[line.length] = LINE_FEED
  const box = sealBox(key, system.randomBytes(NONCE_BYTES), contextOf(chain, seq), plain)
  return `${seq} sealed ${base64url(box)}`
}

/** The line of an open case, without its line feed, from the text behind `sealed`; undefined when it is not authentic. */
export function openBody(key: CipherKey, chain: BodyChain, seq: number, text: string): Uint8Array | undefined {
  const box = readBase64url(text)
  if (box === undefined) return undefined
  try {
    const plain = openBox(key, contextOf(chain, seq), box)
    let end = plain.length
    while (end > 0 && plain[end - 1] === 0) end--
    const isWhole = end > 0 && plain[end - 1] === LINE_FEED && plain.indexOf(LINE_FEED) === end - 1
    return isWhole && plain.length === paddedLength(end) ? plain.subarray(0, end - 1) : undefined
  } catch (error) {
    if (error instanceof NotAuthentic) return undefined
    throw error
  }
}

function paddedLength(length: number): number {
  return Math.max(SMALLEST_PADDED, padmeLength(length))
}

function contextOf({ case: caseId, device, epoch }: BodyChain, seq: number): string {
  return [LABEL, caseId, device, epoch, seq].join('\n')
}
