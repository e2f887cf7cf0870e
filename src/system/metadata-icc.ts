// Colour profiles: their description, which often names a device or a program.

import { latin1Of } from './metadata-blocks.ts'

/** '' when there is none. @see ICC.1:2022, sections 7.3 and 10.15 */
export function iccDescription(profile: Uint8Array): string {
  if (profile.length < 132) return ''
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength)
  const count = Math.min(100, view.getUint32(128))
  for (let i = 0; i < count && 144 + i * 12 <= profile.length; i++) {
    const at = 132 + i * 12
    if (latin1Of(profile, at, 4) !== 'desc') continue
    const [from, length] = [view.getUint32(at + 4), view.getUint32(at + 8)]
    return from + length <= profile.length && length >= 12 ? descriptionOf(profile.subarray(from, from + length)) : ''
  }
  return ''
}

function descriptionOf(tag: Uint8Array): string {
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength)
  const type = latin1Of(tag, 0, 4)
  if (type === 'desc') return latin1Of(tag, 12, Math.min(200, Math.max(0, view.getUint32(8) - 1)))
  if (type !== 'mluc' || tag.length < 28) return ''
  const [length, from] = [view.getUint32(20), view.getUint32(24)]
  if (from + length > tag.length || length > 400) return ''
  return Buffer.from(tag.slice(from, from + (length - (length % 2))))
    .swap16()
    .toString('utf16le')
}
