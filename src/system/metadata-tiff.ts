// TIFF blocks (of EXIF, and whole TIFF files) made safe before a parser sees them: entries that lead nowhere or ask for too much are blanked.

/** Entries of one directory, and bytes of all values together, that are read. */
const MOST_ENTRIES = 1000
const MOST_VALUE_BYTES = 4 * 2 ** 20

/** Bytes of one element by type, from 1 (BYTE) to 13 (IFD). */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]

const EXIF = 0x8769
const GPS = 0x8825
const INTEROP = 0xa005
const POINTERS = new Set([EXIF, GPS, INTEROP])
const XMP = 0x02bc
const IPTC = 0x83bb
const MAKER_NOTE = 0x927c

/** Of an entry that was blanked; no standard uses it. */
export const BLANKED_TAG = 0xfffe

export interface GuardedTiff {
  /** The block itself, or a copy in which entries were blanked. */
  readonly bytes: Uint8Array
  readonly isDamaged: boolean
  readonly xmp: Uint8Array | undefined
  readonly iptc: Uint8Array | undefined
  readonly makerNote: Uint8Array | undefined
}

interface Entry {
  readonly at: number
  readonly tag: number
  readonly type: number
  readonly count: number
}

/**
 * Walks the directories 0, 1, EXIF, GPS and interoperability. Undefined when the block has no TIFF header or no first directory.
 * @see TIFF 6.0, section 2
 */
export function guardTiff(block: Uint8Array): GuardedTiff | undefined {
  const order = block.length < 8 ? 0 : (block[0] << 8) | block[1]
  if (order !== 0x4949 && order !== 0x4d4d) return undefined
  const guard = new TiffGuard(block, order === 0x4949)
  return guard.walk()
}

class TiffGuard {
  #view: DataView
  #bytes: Uint8Array
  readonly #original: Uint8Array
  readonly #isLittle: boolean
  #isDamaged = false
  #valueBytes = 0
  #xmp: Uint8Array | undefined
  #iptc: Uint8Array | undefined
  #makerNote: Uint8Array | undefined

  constructor(bytes: Uint8Array, isLittle: boolean) {
    this.#original = bytes
    this.#bytes = bytes
    this.#view = viewOf(bytes)
    this.#isLittle = isLittle
  }

  walk(): GuardedTiff | undefined {
    const first = this.#u32(4)
    if (!this.#holdsDirectory(first)) return undefined
    const seen = new Set<number>()
    const pointers = this.#directory(first, seen)
    const next = first + 2 + this.#u16(first) * 12
    const second = next + 4 <= this.#bytes.length ? this.#u32(next) : 0
    if (second !== 0 && !this.#holdsDirectory(second)) {
      this.#isDamaged = true
      if (next + 4 <= this.#bytes.length) this.#changed().setUint32(next, 0, this.#isLittle)
    } else if (second !== 0) pointers.push(second)
    for (let i = 0; i < pointers.length && i < 8; i++)
      if (!seen.has(pointers[i])) pointers.push(...this.#directory(pointers[i], seen))
    return {
      bytes: this.#bytes,
      isDamaged: this.#isDamaged,
      xmp: this.#xmp,
      iptc: this.#iptc,
      makerNote: this.#makerNote,
    }
  }

  /** Blanks what cannot be read; returns where the directories that it points to begin. */
  #directory(at: number, seen: Set<number>): number[] {
    seen.add(at)
    const fitting = Math.min(MOST_ENTRIES, Math.floor((this.#bytes.length - at - 2) / 12))
    if (this.#u16(at) > fitting) {
      this.#isDamaged = true
      this.#changed().setUint16(at, fitting, this.#isLittle)
    }
    const pointers: number[] = []
    const count = this.#u16(at)
    for (let i = 0; i < count; i++) {
      const entry = this.#entry(at + 2 + i * 12)
      const target = this.#checked(entry)
      if (target !== undefined && POINTERS.has(entry.tag)) pointers.push(target)
    }
    return pointers
  }

  /** Where the directory of a pointer begins, 0 for other entries; undefined for one that was blanked. */
  #checked({ at, tag, type, count }: Entry): number | undefined {
    const size = (SIZES[type] ?? 0) * count
    const from = size <= 4 ? at + 8 : this.#u32(at + 8)
    const isWhole = type >= 1 && type <= 13 && count > 0 && from + size <= this.#bytes.length
    if (POINTERS.has(tag)) {
      const target = this.#u32(at + 8)
      if ((type === 4 || type === 13) && count === 1 && this.#holdsDirectory(target)) return target
      return this.#blank(at, true)
    }
    if (!isWhole) return this.#blank(at, true)
    this.#valueBytes += size
    if (this.#valueBytes > MOST_VALUE_BYTES) return this.#blank(at, false)
    if (tag === XMP) this.#xmp = this.#bytes.subarray(from, from + size)
    if (tag === MAKER_NOTE) this.#makerNote ??= this.#bytes.subarray(from, from + size)
    if (tag === IPTC) this.#iptc = this.#bytes.subarray(from, from + size)
    return 0
  }

  #blank(at: number, isDamage: boolean): undefined {
    const view = this.#changed()
    if (isDamage) this.#isDamaged = true
    view.setUint16(at, BLANKED_TAG, this.#isLittle)
    view.setUint16(at + 2, 1, this.#isLittle)
    view.setUint32(at + 4, 1, this.#isLittle)
    view.setUint32(at + 8, 0, this.#isLittle)
  }

  /** Writable view of a copy. */
  #changed(): DataView {
    if (this.#bytes === this.#original) {
      this.#bytes = new Uint8Array(this.#original)
      this.#view = viewOf(this.#bytes)
    }
    return this.#view
  }

  #holdsDirectory(at: number): boolean {
    return at >= 8 && at + 2 <= this.#bytes.length
  }

  #entry(at: number): Entry {
    return { at, tag: this.#u16(at), type: this.#u16(at + 2), count: this.#u32(at + 4) }
  }

  #u16(at: number): number {
    return this.#view.getUint16(at, this.#isLittle)
  }

  #u32(at: number): number {
    return this.#view.getUint32(at, this.#isLittle)
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
