// SHA-256 of many files on all cores.

import type { Files } from './files.ts'
import { type HashedFile, type HashJob, hashFile } from './hash-file.ts'
import { fitsList, LISTED_JOB_BYTES, readAnswers, writeJobs } from './hash-list.ts'
import { nodeFiles } from './node-files.ts'
import { HASH_FILES } from './thread-slots.ts'
import { TaskGroup } from './threads.ts'

export type { HashedFile, HashJob } from './hash-file.ts'

/** Below this many bytes threads cost more to start than they save. */
const FEWEST_BYTES = 1 << 26

/** A list is closed when its files hold this many bytes, so that all threads end at about the same time. */
const LIST_BYTES = 1 << 23

export interface SizedHashJob extends HashJob {
  /** Bytes of the file, for sharing the work out; need not be right. */
  readonly fileBytes: number
}

/**
 * Hashes each file once and tells `done` the answer with the number of its job, in any order; every number exactly once.
 * Reads on all cores when `files` is this machine's disk, which is never changed. Synchronous. Errors of `done` pass.
 */
export function hashFiles(
  files: Files,
  jobs: readonly SizedHashJob[],
  done: (job: number, answer: HashedFile) => void,
): void {
  const total = jobs.reduce((sum, job) => sum + job.fileBytes, 0)
  if (files !== nodeFiles || total < FEWEST_BYTES || jobs.length < 2) {
    for (const [i, job] of jobs.entries())
      done(
        i,
        hashFile(path => files.openForReading(path), job),
      )
    return
  }
  const group = new TaskGroup('hashing')
  try {
    for (const numbers of lists(jobs)) {
      const fill = (memory: Uint8Array) => {
        const list = numbers.map(number => jobs[number])
        return writeJobs(memory, list)
      }
      const take = (_: Uint8Array, bytes: Uint8Array) => {
        for (const [i, answer] of readAnswers(bytes).entries()) done(numbers[i], answer)
      }
      group.add({ kind: HASH_FILES, fill, done: take })
    }
    group.finish()
  } finally {
    group.abandon()
  }
}

/** Numbers of the jobs in lists, largest files first, so that no thread is left alone with one at the end. */
function lists(jobs: readonly SizedHashJob[]): number[][] {
  const order = jobs.map((_, i) => i).sort((a, b) => jobs[b].fileBytes - jobs[a].fileBytes || a - b)
  const found: number[][] = []
  let list: number[] = []
  let bytes = 0
  let pathBytes = 0
  for (const number of order) {
    // JSON may write a character of a path in six bytes.
    const { path, fileBytes } = jobs[number]
    if (list.length > 0 && (bytes + fileBytes > LIST_BYTES || !fitsList(list.length, pathBytes + 6 * path.length))) {
      found.push(list)
      list = []
      bytes = 0
      pathBytes = 0
    }
    list.push(number)
    bytes += fileBytes
    pathBytes += 6 * path.length + LISTED_JOB_BYTES
  }
  if (list.length > 0) found.push(list)
  return found
}
