// Calls of ffmpeg and ffprobe as found on the PATH: fixed arguments, one named demuxer, no network, nothing but pipes and one file for reading.

import { type ChildProcess, spawn } from 'node:child_process'
import type { Writable } from 'node:stream'
import type { ByteSource } from '../model/source-record.ts'
import { indexFirst } from './mp4-front.ts'
import { watchMemory } from './tool-memory.ts'

/** Demuxers that may be asked for, by what the first bytes say. No playlist, no list of files: those name other files. */
export type Container = 'mov' | 'matroska' | 'avi' | 'ogg' | 'mp3' | 'wav' | 'flac' | 'amr'

/** An original as the tool reads it: from a file of an open case, else through a pipe. */
export interface MediaInput {
  readonly source: ByteSource
  readonly container: Container
  /** Absolute path of the plain original; undefined in a sealed case. */
  readonly path: string | undefined
}

export function containerOf(head: Uint8Array): Container | undefined {
  const text = String.fromCharCode(...head.subarray(0, 12))
  if (text.slice(4, 8) === 'ftyp') return 'mov'
  if (text.startsWith('\x1aE\xdf\xa3')) return 'matroska'
  if (text.startsWith('OggS')) return 'ogg'
  if (text.startsWith('RIFF'))
    return text.slice(8, 12) === 'AVI ' ? 'avi' : text.slice(8, 12) === 'WAVE' ? 'wav' : undefined
  if (text.startsWith('fLaC')) return 'flac'
  if (text.startsWith('#!AMR')) return 'amr'
  return text.startsWith('ID3') || (head[0] === 0xff && (head[1] & 0xe6) === 0xe2) ? 'mp3' : undefined
}

/** Arguments that name the input; to stand before those of the output. */
export function inputArguments({ container, path }: MediaInput): string[] {
  const whitelist = path === undefined ? 'pipe' : 'file'
  const from = path === undefined ? 'pipe:0' : `file:${path}`
  return ['-protocol_whitelist', whitelist, '-f', container, '-i', from]
}

/** What goes through a pipe needs its index first. */
export function readInOrder(input: MediaInput): MediaInput {
  const isPiped = input.path === undefined && input.container === 'mov'
  return isPiped ? { ...input, source: indexFirst(input.source) } : input
}

const told = new Map<string, { readonly name: Promise<string | undefined>; readonly at: number }>()
/** A tool that hung or refused to say what it is, is not asked again for so long, milliseconds. */
const ASKED_AGAIN = 300_000

/**
 * "ffmpeg 5.1.6" as the program calls itself; undefined when there is none, or when what bears the name does not say in 20 s that it is ffmpeg.
 * Asked once for each PATH; again where there was none.
 */
export async function toolVersion(): Promise<string | undefined> {
  const path = process.env.PATH ?? ''
  const known = told.get(path)
  if (known !== undefined && ((await known.name) !== undefined || performance.now() - known.at < ASKED_AGAIN))
    return known.name
  const asked = runTool({ tool: 'ffmpeg', arguments: ['-version'], mostBytes: 65_536, milliseconds: 20_000 })
  const name = asked.then(outcome => {
    if ('failed' in outcome) {
      if (outcome.failed === 'missing') told.delete(path)
      return undefined
    }
    const [, version] = /^ffmpeg version ([\w.+~:-]{1,60})/.exec(new TextDecoder().decode(outcome.output)) ?? []
    return version === undefined ? undefined : `ffmpeg ${version}`
  })
  told.set(path, { name, at: performance.now() })
  return name
}

/** First arguments of every call. */
export const QUIET = ['-hide_banner', '-v', 'error', '-max_alloc', `${2 ** 30}`]

/** Most pixels of a frame that is decoded: 8192 by 4320 and a little. A decoder holds up to 17 frames and one a thread. */
export const MOST_FRAME_PIXELS = 40_000_000

/** Longest time in which a decoder that is read from gives nothing and takes nothing, milliseconds; then it hangs. */
export const MOST_QUIET = 180_000

export interface ToolCall {
  readonly tool: 'ffmpeg' | 'ffprobe'
  readonly arguments: readonly string[]
  /** Written to standard input. */
  readonly input?: ByteSource
  /** Most bytes of standard output. */
  readonly mostBytes: number
  /** Longest it may take. */
  readonly milliseconds: number
  /** Longest time in which nothing goes in or comes out. */
  readonly quietMilliseconds?: number
  readonly signal?: AbortSignal
}

export type ToolOutcome = { readonly output: Uint8Array } | { readonly failed: 'missing' | 'damaged' | 'stopped' }

/** Runs the tool to its end. `damaged`: it refused what it read, or it could not be read. Rejects only when the signal aborts. */
export async function runTool(call: ToolCall): Promise<ToolOutcome> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  const running = startTool(call)
  running.child.stdout?.on('data', (piece: Uint8Array) => {
    bytes += piece.length
    if (bytes > call.mostBytes) running.stop()
    else pieces.push(piece)
  })
  if (call.input === undefined) running.child.stdin?.end()
  const ended = await running.ended
  return ended === undefined ? { output: Buffer.concat(pieces) } : { failed: ended }
}

export interface RunningTool {
  readonly child: ChildProcess
  /** Ends the process and what it started; `ended` is then `stopped`. */
  stop(): void
  /** Undefined when all went well; `stopped` also when the process was killed from outside. Rejects only when the signal aborts. */
  readonly ended: Promise<'missing' | 'damaged' | 'stopped' | undefined>
}

/** After the end of a stopped process, pipes that something else still holds are given up after this, milliseconds. */
const PIPES_HELD = 1_000

/** Processes under way: none outlives this one when it ends by itself. */
const underWay = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of underWay) endGroup(child)
})

/**
 * Starts the tool with pipes for standard input, output and descriptor 3, as leader of a group of processes of its own: ffmpeg may be a script
 * that starts another. It is gone when `ended` is settled.
 */
export function startTool(call: Omit<ToolCall, 'mostBytes'>): RunningTool {
  const { tool, arguments: args, milliseconds, quietMilliseconds, signal } = call
  signal?.throwIfAborted()
  // A stream may state another size in its middle.
  const bound = tool === 'ffmpeg' && args.includes('-i') ? ['-max_pixels', `${MOST_FRAME_PIXELS}`] : []
  const child = spawn(tool, [...bound, ...args], {
    stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH ?? '', SystemRoot: process.env.SystemRoot },
    windowsHide: true,
    detached: HAS_GROUPS,
  })
  underWay.add(child)
  let isStopped = false
  let isUnread = false
  const stop = () => {
    if (!underWay.has(child)) return
    isStopped = true
    endGroup(child)
    setTimeout(() => {
      for (const pipe of child.stdio) pipe?.destroy()
    }, PIPES_HELD).unref()
  }
  const timer = setTimeout(stop, milliseconds)
  const unwatch = watchMemory(child.pid, stop)
  const watch = quietMilliseconds === undefined ? undefined : whenQuiet(child, quietMilliseconds, stop)
  signal?.addEventListener('abort', stop)
  for (const pipe of child.stdio) pipe?.on('error', () => {})
  const ended = new Promise<'missing' | 'damaged' | 'stopped' | undefined>((resolve, reject) => {
    const settle = (failed: 'missing' | 'damaged' | 'stopped' | undefined) => {
      clearTimeout(timer)
      unwatch()
      clearInterval(watch)
      underWay.delete(child)
      signal?.removeEventListener('abort', stop)
      if (signal?.aborted === true) reject(signal.reason)
      else resolve(failed)
    }
    child.on('error', error => settle((error as { code?: string }).code === 'ENOENT' ? 'missing' : 'stopped'))
    child.on('close', code =>
      settle(isStopped || code === null ? 'stopped' : code !== 0 || isUnread ? 'damaged' : undefined),
    )
  })
  if (call.input !== undefined && child.stdin !== null)
    feed(child.stdin, call.input).catch(() => {
      isUnread = true
      child.stdin?.destroy()
    })
  return { child, stop, ended }
}

const HAS_GROUPS = process.platform !== 'win32'

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (HAS_GROUPS) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group is gone.
  }
  child.kill('SIGKILL')
}

/** Calls when not one byte has gone in or come out for so long. */
function whenQuiet(child: ChildProcess, milliseconds: number, stop: () => void): NodeJS.Timeout {
  let [moved, since] = [-1, performance.now()]
  return setInterval(() => {
    let now = 0
    for (const pipe of child.stdio) now += movedThrough(pipe)
    if (now !== moved) [moved, since] = [now, performance.now()]
    else if (performance.now() - since >= milliseconds) stop()
  }, milliseconds / 8)
}

/** Bytes that went through a pipe, either way. */
function movedThrough(pipe: object | null | undefined): number {
  const { bytesRead, bytesWritten } = (pipe ?? {}) as { bytesRead?: unknown; bytesWritten?: unknown }
  return (Number(bytesRead) || 0) + (Number(bytesWritten) || 0)
}

/** Bytes handed over at a time. */
const PIECE = 1 << 20

/** Writes all of a source at the pace of the reader; ends quietly when nobody reads on. Rejects when the source cannot be read. */
export async function feed(into: Writable, source: ByteSource): Promise<void> {
  for (let position = 0; position < source.sizeBytes && !into.destroyed; ) {
    const piece = new Uint8Array(Math.min(PIECE, source.sizeBytes - position))
    const read = source.readAt(piece, position)
    if (read === 0) break
    position += read
    await writeTo(into, piece.subarray(0, read))
  }
  into.end()
}

/** Resolves when more may be written, or nobody reads any more. */
export function writeTo(into: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise(resolve => {
    if (into.destroyed || into.writableEnded) return resolve()
    const done = () => {
      into.off('close', done)
      into.off('error', done)
      resolve()
    }
    into.once('close', done)
    into.once('error', done)
    into.write(bytes, done)
  })
}
