// The Coordination Network Toolkit as a peer, where python3 finds the package (PYTHONPATH may name its folder).

import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const SCRIPT = fileURLToPath(new URL('network-toolkit.py', import.meta.url))

/** Exit status of the script when the package or one of its own is missing. */
const NOT_INSTALLED = 3

export interface ToolkitTiming {
  /** Elapsed while the file was read into the toolkit's database and co_retweet computed on all cores, without starting Python. */
  readonly seconds: number
  /** Directed edges of weight 1 and more, without loops. */
  readonly edges: number
}

/**
 * Computes co_retweet on a CSV file with the columns message_id, user_id, username, repost_id, reply_id, message, timestamp, urls, in
 * this order. Undefined when Python or the package is not installed; rejects when it fails.
 */
export async function timeToolkit(csvPath: string, windowSeconds: number): Promise<ToolkitTiming | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<ToolkitTiming | undefined>()
  execFile('python3', [SCRIPT, csvPath, String(windowSeconds)], (error, stdout, stderr) => {
    if (error?.code === 'ENOENT' || Number(error?.code) === NOT_INSTALLED) resolve(undefined)
    else if (error) reject(new Error(`the toolkit failed on ${csvPath}: ${stderr.trim()}`))
    else {
      const [seconds, edges] = stdout.trim().split(' ').map(Number)
      resolve({ seconds, edges })
    }
  })
  return promise
}
