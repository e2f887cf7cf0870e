// How fast one thread hashes bytes in memory: run on all cores at once it is the limit of every check.

import { createHash } from 'node:crypto'

/** MiB a second of SHA-256 over `megabytes` MiB. */
export function hashSpeed(megabytes: number): number {
  const block = new Uint8Array(1 << 17)
  const hash = createHash('sha256')
  const start = performance.now()
  for (let i = 0; i < megabytes * 8; i++) hash.update(block)
  hash.digest()
  return (megabytes * 1000) / (performance.now() - start)
}
