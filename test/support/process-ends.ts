// Functions that end a process of their own in every way.

export function answer(bytes: Uint8Array): Uint8Array {
  return new Uint8Array([...bytes, 3])
}

export function fail(): never {
  throw new Error('words that stay inside')
}

export function die(): void {
  process.kill(process.pid, 'SIGKILL')
}

export function hang(): void {
  for (;;);
}

/** Memory outside the heap, as native code takes it. */
export async function eat(): Promise<void> {
  const held: Buffer[] = []
  for (let i = 0; i < 1000; i++) {
    held.push(Buffer.alloc(20 * 2 ** 20, 1))
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}

export function environment(): string[] {
  return Object.keys(process.env)
}
