// Where an act stands in the journals of a case.

/** One entry of a journal. */
export interface EntryPlace {
  readonly device: string
  readonly epoch: string
  readonly seq: number
}
