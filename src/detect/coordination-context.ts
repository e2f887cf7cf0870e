// What only a case knows about the accounts, objects and acts of an action set; a table of actions knows none of it.

export interface CoordinationContext {
  /** 1 for broadcast channels that post in their own name. One element an account of the set. */
  readonly isChannel: Uint8Array
  /** Equal numbers: posts of one stated origin; -1: no forward. One element an object of the set. */
  readonly originOfObject: Int32Array
  /** Account of that origin; -1 when it is none of the set. One element an object. */
  readonly originAccount: Int32Array
  /** When the forwarded post was made, milliseconds; NaN when the case does not hold it. One element an object. */
  readonly originTime: Float64Array
  /** Equal numbers: done in one chat or channel. One element an act. */
  readonly placeOfAct: Int32Array
}
