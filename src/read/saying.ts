// What a verb of saying does to what is said.

/** `denies` turns it round, `asks` leaves it open as a question, `thinks` marks it as inferred, `hears` as passed on by somebody, `sees` as seen, `knows` changes nothing. */
export type Saying =
  | 'says'
  | 'denies'
  | 'asks'
  | 'thinks'
  | 'predicts'
  | 'demands'
  | 'hears'
  | 'sees'
  | 'knows'
  | 'accuses'
