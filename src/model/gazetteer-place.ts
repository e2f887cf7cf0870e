// A place of a gazetteer: what it is called, in any script, and where it lies.

export interface GazetteerPlace {
  /** `geonames:1526384`. */
  readonly id: string
  readonly name: string
  /** All spellings, the main one first. */
  readonly names: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** Code of its first-level region in its country, as the gazetteer has it; absent where it has none. */
  readonly region?: string
  readonly population: number
  /** Degrees, WGS 84. */
  readonly latitude: number
  readonly longitude: number
  /** Of its country. */
  readonly isCapital: boolean
}
