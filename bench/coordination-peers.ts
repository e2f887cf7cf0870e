// A table that is known from the literature, in our two compatible modes and with our own test, beside the two programs in use.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { measuredCommand, type Used } from './measured-process.ts'
import { timeCooRTweet } from './peers/coortweet.ts'
import { timeToolkit } from './peers/network-toolkit.ts'
import type { PeerTiming } from './peers/peer-process.ts'

const TABLE = new URL('../../shared/data/coortweet/russian_coord_tweets.csv.gz', import.meta.url)
const WINDOW_SECONDS = 60
const RUNS = 3

/** Whole processes, start-up included; of ours the best of three, of the peers one. Limit: 1 s. */
export async function peersBench(write: (line: string) => void, folder: string): Promise<void> {
  if (!existsSync(TABLE)) return write('35,125 shares: needs ../shared/data')
  const shares = join(folder, 'shares.csv')
  const messages = join(folder, 'messages.csv')
  const text = gunzipSync(readFileSync(TABLE)).toString('utf8')
  writeFileSync(shares, text)
  const lines = text.trimEnd().split('\n').slice(1)
  const rows = lines.map(line => {
    const [object, account, content, time] = line.split(',')
    return `${content},${account},${account},${object},,,${time},\n`
  })
  writeFileSync(messages, `message_id,user_id,username,repost_id,reply_id,message,timestamp,urls\n${rows.join('')}`)

  write(`${lines.length} shares at ${WINDOW_SECONDS} s, whole processes with start-up (limit for ours 1 s):`)
  write('')
  write('| | wall s | CPU s | MB | of which the work itself, wall s |')
  write('|---|---|---|---|---|')
  const window = ['--time-window', String(WINDOW_SECONDS)]
  const ours = (name: string, words: readonly string[]): Used => {
    const used = measuredCommand(folder, ['coordinate', ...words], RUNS)
    write(`| ${name} | ${used.wallSeconds.toFixed(2)} | ${used.cpuSeconds.toFixed(2)} | ${megabytes(used)} | |`)
    return used
  }
  const groups = ours('ours, `--compat coortweet`', [
    shares,
    ...['--compat', 'coortweet', ...window, '--min-participation', '1'],
  ])
  const edges = ours('ours, `--compat cnt`', [
    messages,
    ...['--compat', 'cnt', '--network', 'co_retweet', ...window, '--min-edge-weight', '1'],
  ])
  const test = ours('ours, the test', [shares])
  const cooRTweet = await peer(write, 'CooRTweet, `detect_groups`', () => timeCooRTweet(shares, WINDOW_SECONDS, 1))
  const toolkit = await peer(write, 'the toolkit, `co_retweet`', () => timeToolkit(messages, WINDOW_SECONDS))
  write('')
  const ratio = (name: string, own: Used, other: PeerTiming | undefined): void => {
    if (other === undefined) return
    const whole = `wall x${(other.wholeSeconds / own.wallSeconds).toFixed(1)}, CPU x${(other.cpuSeconds / own.cpuSeconds).toFixed(1)}`
    const work = `its work without start-up to our whole process x${(other.seconds / own.wallSeconds).toFixed(1)}`
    write(`${name}: ${whole}, ${work}`)
  }
  ratio('CooRTweet to ours', groups, cooRTweet)
  ratio('the toolkit to ours', edges, toolkit)
  ratio('CooRTweet to our test', test, cooRTweet)
  ratio('the toolkit to our test', test, toolkit)
}

async function peer(
  write: (line: string) => void,
  name: string,
  run: () => Promise<PeerTiming | undefined>,
): Promise<PeerTiming | undefined> {
  const timing = await run()
  if (timing === undefined) write(`| ${name} | not installed | | | |`)
  else {
    const { wholeSeconds, cpuSeconds, seconds, rows } = timing
    write(
      `| ${name} (${rows} rows) | ${wholeSeconds.toFixed(2)} | ${cpuSeconds.toFixed(2)} | | ${seconds.toFixed(2)} |`,
    )
  }
  return timing
}

export function megabytes({ residentBytes }: Pick<Used, 'residentBytes'>): string {
  return (residentBytes / 1e6).toFixed(0)
}
