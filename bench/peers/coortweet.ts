// The R package CooRTweet as a peer, where R and the package are installed (R_LIBS may name the library).

import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const SCRIPT = fileURLToPath(new URL('coortweet.R', import.meta.url))

/** Exit status of the script when the package is missing. */
const NOT_INSTALLED = 3

export interface CooRTweetTiming {
  /** Elapsed in `detect_groups`, without starting R and reading the file. */
  readonly seconds: number
  readonly rows: number
}

/**
 * Runs `detect_groups` on a plain CSV file with the columns object_id, account_id, content_id, timestamp_share.
 * Undefined when R or the package is not installed; rejects when it fails, as it does when no account participates enough.
 */
export async function timeCooRTweet(
  csvPath: string,
  windowSeconds: number,
  minParticipation: number,
): Promise<CooRTweetTiming | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<CooRTweetTiming | undefined>()
  execFile(
    'Rscript',
    ['--no-init-file', SCRIPT, csvPath, String(windowSeconds), String(minParticipation)],
    (error, stdout, stderr) => {
      if (error?.code === 'ENOENT' || Number(error?.code) === NOT_INSTALLED) resolve(undefined)
      else if (error) reject(new Error(`CooRTweet failed on ${csvPath}: ${stderr.trim()}`))
      else {
        const [seconds, rows] = stdout.trim().split(' ').map(Number)
        resolve({ seconds, rows })
      }
    },
  )
  return promise
}
