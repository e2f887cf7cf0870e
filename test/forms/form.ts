// The shape of an invented document whose form tells who speaks. Used by the lists beside it.

export interface Form {
  /** What of its form matters. */
  readonly form: string
  /** File name; its ending says how it is read. `a.txt` where absent. */
  readonly file?: string
  readonly text: string
  /** Words of a paragraph, and who speaks in it as the document spells it; `author` where it names nobody. */
  readonly said: Readonly<Record<string, string>>
  /** Words of titles, bylines and signatures: no statement may touch them. */
  readonly silent?: readonly string[]
}
