// Functions that never end, for tests of limits.

export function loop(): void {
  for (;;);
}

export function grow(): number {
  const kept: unknown[] = []
  for (;;) kept.push(Array.from({ length: 1000 }, () => ({})))
}

/** Memory outside of the heap, a megabyte at a time, up to 2 GB. */
export async function allocate(): Promise<number> {
  const kept: Uint8Array[] = []
  for (let i = 0; i < 2000; i++) {
    kept.push(new Uint8Array(2 ** 20).fill(1))
    await new Promise(resolve => setTimeout(resolve, 1))
  }
  return kept.length
}
