// How a JPEG file was encoded, by its tables: whose quantisation tables at which quality, and whether their order is that of libjpeg.

/** Quantisation tables at a quality: those of the standard, those of mozjpeg, or others (most cameras and editors have their own). */
export interface JpegTables {
  readonly family: 'standard' | 'mozjpeg' | 'own'
  /** 1..100 on libjpeg's scale; absent for `own`. */
  readonly quality?: number
  /** Where the colour tables have another quality; absent for grey pictures too. */
  readonly chromaQuality?: number
}

export interface JpegEncoding {
  readonly process: 'baseline' | 'extended' | 'progressive' | 'lossless'
  /** Sampling factors of each component, "2x2 1x1 1x1". */
  readonly sampling: string
  readonly tables: JpegTables
  /** Huffman tables are those of the standard's annex K, not fitted to the picture. */
  readonly isHuffmanStandard: boolean
  /**
   * Each table stands in a segment of its own, quantisation before the frame, Huffman behind it: the order that libjpeg and what is built on it write.
   * Encoders of camera chips mostly put all tables into one segment.
   */
  readonly isLibjpegOrder: boolean
}

/** Raster order of the zigzag sequence. @see ITU-T T.81, figure A.6 */
const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
  55, 62, 63,
]

/** ITU-T T.81, tables K.1 and K.2, in raster order. */
const LUMINANCE = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
]
const CHROMINANCE = [
  17,
  18,
  24,
  47,
  99,
  99,
  99,
  99,
  18,
  21,
  26,
  66,
  99,
  99,
  99,
  99,
  24,
  26,
  56,
  99,
  99,
  99,
  99,
  99,
  47,
  66,
  99,
  99,
  99,
  99,
  99,
  99,
  ...new Array<number>(32).fill(99),
]

/** N. Robidoux's table, which mozjpeg takes for both; symmetric, in raster order. */
const ROBIDOUX = [
  16, 16, 16, 18, 25, 37, 56, 85, 16, 17, 20, 27, 34, 40, 53, 75, 16, 20, 24, 31, 43, 62, 91, 135, 18, 27, 31, 40, 53,
  74, 106, 156, 25, 34, 43, 53, 69, 94, 131, 189, 37, 40, 62, 74, 94, 124, 169, 238, 56, 53, 91, 106, 131, 169, 226,
  311, 85, 75, 135, 156, 189, 238, 311, 418,
]

/** Huffman tables of annex K by their first bytes: class and number, then codes of each length 1 to 16. */
const STANDARD_CODES = new Map([
  [0x00, '00010501010101010100000000000000'],
  [0x10, '0002010303020403050504040000017d'],
  [0x01, '00030101010101010101010000000000'],
  [0x11, '00020102040403040705040400010277'],
])

/** libjpeg's scale: percent of the table at a quality. */
function percentOf(quality: number): number {
  return quality < 50 ? Math.floor(5000 / quality) : 200 - 2 * quality
}

function scaled(table: readonly number[], quality: number): number[] {
  const percent = percentOf(quality)
  return table.map(value => Math.min(255, Math.max(1, Math.floor((value * percent + 50) / 100))))
}

let qualities:
  | Map<string, { family: 'standard' | 'mozjpeg'; quality: number; part: 'luma' | 'chroma' | 'both' }>
  | undefined

/** Every table that the two families give, by its values; of equal ones the highest quality. */
function knownTables(): NonNullable<typeof qualities> {
  if (qualities === undefined) {
    qualities = new Map()
    for (let quality = 1; quality <= 100; quality++) {
      qualities.set(scaled(ROBIDOUX, quality).join(), { family: 'mozjpeg', quality, part: 'both' })
      qualities.set(scaled(CHROMINANCE, quality).join(), { family: 'standard', quality, part: 'chroma' })
      qualities.set(scaled(LUMINANCE, quality).join(), { family: 'standard', quality, part: 'luma' })
    }
    // All ones is quality 100 of every family.
    qualities.set(new Array(64).fill(1).join(), { family: 'standard', quality: 100, part: 'both' })
  }
  return qualities
}

const PROCESSES: Readonly<Record<number, JpegEncoding['process']>> = {
  192: 'baseline',
  193: 'extended',
  194: 'progressive',
  195: 'lossless',
}

const DQT = 0xdb
const DHT = 0xc4
const MOST_TABLE_SEGMENTS = 16

/** Takes in the segments before the first scan, in their order. */
export class JpegEncodingReader {
  readonly #quantisation = new Map<number, string>()
  readonly #huffman: string[] = []
  readonly #codes: number[] = []
  #order = ''
  #process: JpegEncoding['process'] | undefined
  #components: { sampling: string; table: number }[] = []

  segment(marker: number, body: Uint8Array): void {
    if (this.#order.length >= MOST_TABLE_SEGMENTS * 2) return
    if (marker === DQT) this.#quantisationTables(body)
    else if (marker === DHT) this.#huffmanTables(body)
    else if (PROCESSES[marker] !== undefined && this.#process === undefined) this.#frame(PROCESSES[marker], body)
  }

  /** Undefined without a frame, or without the table that it names. */
  finish(): JpegEncoding | undefined {
    const [first, second] = this.#components
    const luma = first === undefined ? undefined : this.#quantisation.get(first.table)
    if (this.#process === undefined || luma === undefined) return undefined
    const chroma = second === undefined ? undefined : this.#quantisation.get(second.table)
    return {
      process: this.#process,
      sampling: this.#components.map(({ sampling }) => sampling).join(' '),
      tables: tablesOf(luma, chroma),
      isHuffmanStandard:
        this.#huffman.length > 0 && this.#huffman.every((codes, i) => STANDARD_CODES.get(this.#codes[i]) === codes),
      isLibjpegOrder: /^q+fh+$/.test(this.#order),
    }
  }

  /** One segment may hold several tables: "q" for a segment of one, "Q" for one of more. */
  #quantisationTables(body: Uint8Array): void {
    let tables = 0
    for (let at = 0; at < body.length; tables++) {
      const width = body[at] >> 4 === 0 ? 1 : 2
      if (at + 1 + 64 * width > body.length) break
      const values = new Array<number>(64)
      for (let i = 0; i < 64; i++) {
        const from = at + 1 + i * width
        values[ZIGZAG[i]] = Math.min(255, width === 1 ? body[from] : (body[from] << 8) | body[from + 1])
      }
      this.#quantisation.set(body[at] & 15, values.join())
      at += 1 + 64 * width
    }
    this.#order += tables === 1 ? 'q' : 'Q'
  }

  #huffmanTables(body: Uint8Array): void {
    let tables = 0
    for (let at = 0; at + 17 <= body.length; tables++) {
      const lengths = body.subarray(at + 1, at + 17)
      this.#codes.push(body[at])
      this.#huffman.push(Buffer.from(lengths).toString('hex'))
      at += 17 + lengths.reduce((sum, count) => sum + count, 0)
    }
    this.#order += tables === 1 ? 'h' : 'H'
  }

  #frame(process: JpegEncoding['process'], body: Uint8Array): void {
    this.#process = process
    this.#order += 'f'
    for (let i = 0; i < Math.min(4, body[5] ?? 0) && 8 + i * 3 < body.length; i++) {
      const factors = body[7 + i * 3]
      this.#components.push({ sampling: `${factors >> 4}x${factors & 15}`, table: body[8 + i * 3] })
    }
  }
}

function tablesOf(luma: string, chroma: string | undefined): JpegTables {
  const known = knownTables()
  const first = known.get(luma)
  if (first === undefined || first.part === 'chroma') return { family: 'own' }
  const { family, quality } = first
  if (chroma === undefined || (chroma === luma && first.part === 'both')) return { family, quality }
  const second = known.get(chroma)
  if (second === undefined || second.family !== family || second.part === 'luma') return { family: 'own' }
  return second.quality === quality ? { family, quality } : { family, quality, chromaQuality: second.quality }
}

/** In few words for a table: "standard, Q 87", "mozjpeg, Q 60", "own". */
export function shownTables({ family, quality, chromaQuality }: JpegTables): string {
  if (quality === undefined) return family
  return `${family}, Q ${quality}${chromaQuality === undefined ? '' : `/${chromaQuality}`}`
}
