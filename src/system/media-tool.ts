// Calls of ffmpeg and ffprobe as found on the PATH: fixed arguments, one named demuxer, no network, nothing but pipes and one file for reading.

import { type ChildProcess, spawn } from 'node:child_process'
import type { Writable } from 'node:stream'
import type { ByteSource } from '../model/source-record.ts'
import { indexFirst } from './mp4-front.ts'

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

let version: Promise<string | undefined> | undefined

/** "ffmpeg 5.1.6" as the program calls itself; undefined when there is none. Asked once. */
export function toolVersion(): Promise<string | undefined> {
  version ??= runTool({ tool: 'ffmpeg', arguments: ['-version'], mostBytes: 65_536, milliseconds: 20_000 }).then(
    told => {
      if ('failed' in told) {
        version = undefined
        return undefined
      }
      const [, name] = /^ffmpeg version ([\w.+~:-]{1,60})/.exec(new TextDecoder().decode(told.output)) ?? []
      return name === undefined ? 'ffmpeg' : `ffmpeg ${name}`
    },
  )
  return version
}

/** First arguments of every call. */
export const QUIET = ['-hide_banner', '-v', 'error', '-max_alloc', `${2 ** 30}`]

export interface ToolCall {
  readonly tool: 'ffmpeg' | 'ffprobe'
  readonly arguments: readonly string[]
  /** Written to standard input. */
  readonly input?: ByteSource
  /** Most bytes of standard output. */
  readonly mostBytes: number
  readonly milliseconds: number
  readonly signal?: AbortSignal
}

export type ToolOutcome = { readonly output: Uint8Array } | { readonly failed: 'missing' | 'damaged' | 'stopped' }

/** Runs the tool to its end. `damaged`: it refused what it read. Rejects only when the signal aborts. */
export async function runTool(call: ToolCall): Promise<ToolOutcome> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  const running = startTool(call)
  running.child.stdout?.on('data', (piece: Uint8Array) => {
    bytes += piece.length
    if (bytes > call.mostBytes) running.stop()
    else pieces.push(piece)
  })
  if (call.input !== undefined && running.child.stdin !== null) void feed(running.child.stdin, call.input)
  const ended = await running.ended
  return ended === undefined ? { output: Buffer.concat(pieces) } : { failed: ended }
}

export interface RunningTool {
  readonly child: ChildProcess
  /** Ends the process; `ended` is then `stopped`. */
  stop(): void
  /** Undefined when all went well. Rejects only when the signal aborts. */
  readonly ended: Promise<'missing' | 'damaged' | 'stopped' | undefined>
}

/** Starts the tool with pipes for standard input, output and descriptor 3. It is gone when `ended` is settled. */
export function startTool({ tool, arguments: args, milliseconds, signal }: Omit<ToolCall, 'mostBytes'>): RunningTool {
  signal?.throwIfAborted()
  const environment = { PATH: process.env.PATH ?? '', SystemRoot: process.env.SystemRoot }
  const child = spawn(tool, args, { stdio: ['pipe', 'pipe', 'ignore', 'pipe'], env: environment, windowsHide: true })
  let isStopped = false
  const stop = () => {
    isStopped = true
    child.kill('SIGKILL')
  }
  const timer = setTimeout(stop, milliseconds)
  signal?.addEventListener('abort', stop)
  for (const pipe of child.stdio) pipe?.on('error', () => {})
  const ended = new Promise<'missing' | 'damaged' | 'stopped' | undefined>((resolve, reject) => {
    const settle = (failed: 'missing' | 'damaged' | 'stopped' | undefined) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      if (signal?.aborted === true) reject(signal.reason)
      else resolve(failed)
    }
    child.on('error', error => settle((error as { code?: string }).code === 'ENOENT' ? 'missing' : 'stopped'))
    child.on('close', code => settle(isStopped ? 'stopped' : code === 0 ? undefined : 'damaged'))
  })
  return { child, stop, ended }
}

/** Bytes handed over at a time. */
const PIECE = 1 << 20

/** Writes all of a source at the pace of the reader; ends quietly when nobody reads on. */
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
