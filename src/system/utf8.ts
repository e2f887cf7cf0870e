// Whether bytes are UTF-8, checked at memory speed by the platform.

import { isUtf8 as isUtf8OfPlatform } from 'node:buffer'

/** True when the bytes are well-formed UTF-8 throughout. */
export function isUtf8(bytes: Uint8Array): boolean {
  return isUtf8OfPlatform(bytes)
}
