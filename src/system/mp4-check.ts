// Whether an MP4 file holds pictures and sound and nothing else: walks its boxes (ISO/IEC 14496-12) and knows each one that may be there.

/** Boxes that hold boxes. */
const CONTAINERS = new Set(['moov', 'trak', 'edts', 'mdia', 'minf', 'dinf', 'stbl', 'mvex', 'moof', 'traf', 'mfra'])

const LEAVES = new Set([
  ...['ftyp', 'mdat', 'mvhd', 'tkhd', 'elst', 'mdhd', 'hdlr', 'vmhd', 'smhd', 'dref', 'url ', 'stsd', 'stts', 'stsc'],
  ...['stsz', 'stco', 'ctts', 'stss', 'sgpd', 'sbgp', 'trex', 'mehd', 'mfhd', 'tfhd', 'tfdt', 'trun', 'tfra', 'mfro'],
  ...['sidx', 'co64'],
])

/** Names that the encoder gives to its tracks. */
const HANDLER_NAMES = new Set(['VideoHandler', 'SoundHandler', ''])

/** An empty list of tags, as the encoder always writes it. */
const NO_TAGS = `0000003d75647461${'000000356d65746100000000'}${'0000002168646c7200000000000000006d6469726170706c000000000000000000'}${'00000008696c7374'}`

export function holdsOnlyMedia(bytes: Uint8Array): boolean {
  return isBare(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, bytes.length, 0)
}

const DEEPEST = 8

function isBare(view: DataView, from: number, to: number, depth: number): boolean {
  if (depth > DEEPEST) return false
  let position = from
  while (position + 8 <= to) {
    const size = view.getUint32(position)
    const type = text(view, position + 4, position + 8)
    if (size < 8 || position + size > to) return false
    const end = position + size
    if (CONTAINERS.has(type)) {
      if (!isBare(view, position + 8, end, depth + 1)) return false
    } else if (type === 'udta') {
      if (hex(view, position, end) !== NO_TAGS) return false
    } else if (!LEAVES.has(type)) return false
    if (type === 'hdlr' && !HANDLER_NAMES.has(text(view, position + 32, end).replace(/\0+$/, ''))) return false
    if ((type === 'mvhd' || type === 'tkhd' || type === 'mdhd') && !isTimeless(view, position)) return false
    position = end
  }
  return position === to
}

/** Creation and modification time are zero. */
function isTimeless(view: DataView, box: number): boolean {
  const isLong = view.getUint8(box + 8) === 1
  for (let i = box + 12; i < box + (isLong ? 28 : 20); i++) if (view.getUint8(i) !== 0) return false
  return true
}

function hex(view: DataView, from: number, to: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + from, Math.min(to - from, 256))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

function text(view: DataView, from: number, to: number): string {
  let found = ''
  for (let i = from; i < Math.min(to, from + 256); i++) found += String.fromCharCode(view.getUint8(i))
  return found
}
