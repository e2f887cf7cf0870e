// The Coordination Network Toolkit as a peer, where python3 finds the package (PYTHONPATH may name its folder).

import { fileURLToPath } from 'node:url'
import { type PeerTiming, timePeer } from './peer-process.ts'

const SCRIPT = fileURLToPath(new URL('network-toolkit.py', import.meta.url))

/**
 * Computes co_retweet on a CSV file with the columns message_id, user_id, username, repost_id, reply_id, message, timestamp, urls, in
 * this order; `rows` are directed edges of weight 1 and more without loops, `seconds` is from reading the file to the edges on all cores,
 * without starting Python. Undefined when Python or the package is not installed; rejects when it fails.
 */
export async function timeToolkit(csvPath: string, windowSeconds: number): Promise<PeerTiming | undefined> {
  return timePeer('python3', [SCRIPT, csvPath, String(windowSeconds)])
}
