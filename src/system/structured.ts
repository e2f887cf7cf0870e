// Records as bytes and back, typed arrays, Maps and NaN included (the structured clone of V8): for what may be thrown away, never for what must last.

import { deserialize, serialize } from 'node:v8'

/** Throws for functions and shared memory. */
export function structuredBytes(value: unknown): Uint8Array {
  return serialize(value)
}

/** Throws for bytes that are no value. Only for bytes that this program wrote. */
export function structuredValue(bytes: Uint8Array): unknown {
  return deserialize(bytes)
}
