// One parser to be given hostile inputs.

export interface FuzzTarget {
  readonly name: string
  /** Real inputs. */
  readonly seeds: readonly Uint8Array[]
  /** May throw what `isClean` accepts, and nothing else; returns true when the input was accepted. */
  readonly parse: (bytes: Uint8Array) => boolean | Promise<boolean>
  readonly isClean: (error: unknown) => boolean
  /** Bytes of the largest input that its callers hand over, where they refuse more before reading it. */
  readonly mostBytes?: number
  /** Inputs that a slow run tries; less than a million only where each costs public-key operations or key derivation by design. */
  readonly inputs?: number
}

/** For parsers that never throw. */
export const never = () => false

export const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))
