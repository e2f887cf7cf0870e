// Functions that end a process of their own in every way.

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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

/** The same without ever giving way to a timer of its thread. */
export function eatWithoutPause(): void {
  const held: Buffer[] = []
  for (let i = 0; i < 500; i++) held.push(Buffer.alloc(20 * 2 ** 20, 1))
  for (;;) held[0][0]++
}

export async function answerLater(value: number, milliseconds: number): Promise<[number, number]> {
  await new Promise(resolve => setTimeout(resolve, milliseconds))
  return [value, process.pid]
}

let isFirst = true

/** Ends its process at the second call. */
export function answerFirst(): string {
  if (!isFirst) die()
  isFirst = false
  return 'first'
}

export function processId(): number {
  return process.pid
}

const kept: Buffer[] = []

/** Holds so many megabytes from now on. */
export function keep(megabytes: number): number {
  kept.push(Buffer.alloc(megabytes * 2 ** 20, 1))
  return process.pid
}

/** What is said to a file that is to be written and a program that is to be started. */
export function reachOut(): string[] {
  return [() => writeFileSync(join(tmpdir(), `anechoic-${process.pid}`), ''), () => spawnSync(process.execPath)].map(
    attempt => {
      try {
        attempt()
        return 'done'
      } catch (error) {
        return String((error as NodeJS.ErrnoException).code)
      }
    },
  )
}
