// Names that every file system can hold, and no program of BagIt mistakes, made from names as they came in.

/** UTF-8 bytes of the longest name; systems hold 255, and copies get endings. */
const LONGEST_BYTES = 120

const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i
/** Not on Windows; the percent sign, which versions of BagIt encode differently; control, direction and invisible marks; half surrogates. */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*%\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]/gu

/** The last part of a name (`a.zip!b/c.json` gives `c.json`) as a safe name in NFC; its ending stays when it is short. */
export function safePayloadName(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1)
  let safe = last
    .normalize('NFC')
    .replace(UNSAFE, '_')
    .trim()
    .replace(/^[.~-]/, '_')
  safe = shortened(safe).replace(/[. ]$/, '_')
  if (safe === '') return 'original'
  return RESERVED.test(safe) ? `_${safe}` : safe
}

function shortened(name: string): string {
  if (utf8Bytes(name) <= LONGEST_BYTES) return name
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : ''
  const room = LONGEST_BYTES - utf8Bytes(ending)
  let stem = ''
  let bytes = 0
  for (const character of name) {
    bytes += utf8Bytes(character)
    if (bytes > room) break
    stem += character
  }
  return stem.trimEnd() + ending
}

function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length
}
