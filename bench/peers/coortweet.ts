// The R package CooRTweet as a peer, where R and the package are installed (R_LIBS may name the library).

import { fileURLToPath } from 'node:url'
import { type PeerTiming, timePeer } from './peer-process.ts'

const SCRIPT = fileURLToPath(new URL('coortweet.R', import.meta.url))

/**
 * Runs `detect_groups` on a plain CSV file with the columns object_id, account_id, content_id, timestamp_share; `rows` are those it
 * gives, `seconds` without starting R and reading the file. Undefined when R or the package is not installed; rejects when it fails,
 * as it does when no account participates enough.
 */
export async function timeCooRTweet(
  csvPath: string,
  windowSeconds: number,
  minParticipation: number,
): Promise<PeerTiming | undefined> {
  return timePeer('Rscript', ['--no-init-file', SCRIPT, csvPath, String(windowSeconds), String(minParticipation)])
}
