// What the checker of bags refuses to read.

export interface BagLimits {
  /** Files of one bag, and lines of one manifest. */
  readonly files: number
  /** UTF-16 code units of one line of a tag file. */
  readonly lineUnits: number
  /** Bytes of bag-info.txt. */
  readonly tagFileBytes: number
  /** Bytes of all manifests and the fetch list together: they are held in memory. */
  readonly manifestBytes: number
  readonly manifests: number
  /** Depth of folders below the bag. */
  readonly depth: number
}

export const BAG_LIMITS: BagLimits = {
  files: 500_000,
  lineUnits: 65_536,
  tagFileBytes: 16 * 1024 ** 2,
  manifestBytes: 160 * 1024 ** 2,
  manifests: 32,
  depth: 64,
}
