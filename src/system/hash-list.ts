// Lists of files to hash and their answers, as bytes in the memory that threads share.

import { KEY_BYTES } from './ciphers.ts'
import type { OpenFile } from './files.ts'
import { type HashedFile, type HashJob, hashFile } from './hash-file.ts'

/** Most bytes of one job in the list, beside its path. */
export const LISTED_JOB_BYTES = 256

/** Most bytes of an answer: the numbers of a thousand megabytes. */
const LISTED_ANSWER_BYTES = 16_384

/** Jobs in one list at most, so that list and answers fit in a slot of 1 MiB. */
export const MOST_LISTED = 60

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Writes the list; keys stand behind its text, so that they never become one. Returns its bytes. */
export function writeJobs(memory: Uint8Array, jobs: readonly HashJob[]): number {
  const list = jobs.map(({ path, sealed }) => (sealed === undefined ? [path] : [path, sealed.sizeBytes]))
  const { written } = encoder.encodeInto(JSON.stringify(list), memory.subarray(4))
  new DataView(memory.buffer, memory.byteOffset).setUint32(0, written)
  let at = 4 + written
  for (const { sealed } of jobs) {
    if (sealed === undefined) continue
    memory.set(sealed.key, at)
    at += KEY_BYTES
  }
  return at
}

/** Replaces the list of `length` bytes by its answers, and returns their bytes. Nothing of the keys is left. */
export function hashListed(memory: Uint8Array, length: number, open: (path: string) => OpenFile): number {
  const textEnd = 4 + new DataView(memory.buffer, memory.byteOffset).getUint32(0)
  const list = JSON.parse(decoder.decode(memory.slice(4, textEnd))) as [string, number?][]
  const keys = memory.slice(textEnd, length)
  memory.fill(0, 0, length)
  let used = 0
  const answers = list.map(([path, sizeBytes]) => {
    if (sizeBytes === undefined) return hashFile(open, { path })
    const key = keys.subarray(used, used + KEY_BYTES)
    used += KEY_BYTES
    return hashFile(open, { path, sealed: { key, sizeBytes } })
  })
  keys.fill(0)
  return encoder.encodeInto(JSON.stringify(answers), memory).written
}

export function readAnswers(bytes: Uint8Array): HashedFile[] {
  return JSON.parse(decoder.decode(bytes.slice())) as HashedFile[]
}

/** True when one more job fits into a list that holds `count` jobs with paths of `pathBytes` bytes in all. */
export function fitsList(count: number, pathBytes: number): boolean {
  return count < MOST_LISTED && pathBytes + count * LISTED_JOB_BYTES < (1 << 20) - LISTED_ANSWER_BYTES
}
