// A deeper read of metadata by exiftool as found on the PATH: fixed arguments, no configuration, the bytes through a pipe, nothing but text back.

import { spawn } from 'node:child_process'
import type { MediaMetadata, MetadataRow, StatedPlace, StatedTime } from '../model/media-metadata.ts'
import type { ByteSource } from '../model/source-record.ts'
import { feed } from './media-tool.ts'
import { MOST_TIMES, statedTime } from './metadata-times.ts'
import { softwareTrace } from './metadata-traces.ts'
import { isPersonal, MOST_ROWS, plain, shownValue } from './metadata-values.ts'
import { watchMemory } from './tool-memory.ts'

/** Older versions ran code that stood in a picture (CVE-2021-22204). */
const OLDEST = 12.24

const MILLISECONDS = 60_000
const MOST_OUTPUT = 8 * 2 ** 20
/** exiftool holds a piped file in memory. */
const LARGEST_FILE = 256 * 2 ** 20
/** It inflates what is compressed without asking how large it gets: 4 MB of PNG made it take 5 GB. */
const MOST_MEGABYTES = 1536

const ARGUMENTS = [
  '-config',
  '',
  '-json',
  '-G0',
  '-a',
  '-n',
  '-charset',
  'utf8',
  '-charset',
  'filename=utf8',
  '--ExifTool:all',
  '--File:all',
  '-',
]

export interface DeepReading {
  readonly rows: readonly MetadataRow[]
  /** Rows over the limit. */
  readonly rowsLeft: number
  readonly times: readonly StatedTime[]
  readonly places: readonly StatedPlace[]
  readonly make?: string
  readonly model?: string
  readonly software?: string
  /** "exiftool 12.57". */
  readonly readBy: string
}

export type DeepOutcome = DeepReading | { readonly failed: 'missing' | 'too-old' | 'too-large' | 'damaged' | 'stopped' }

/** Reads one medium. Rejects only when the signal aborts. Cost: a process, about 0.2 s. */
export async function deepRead(source: ByteSource, signal?: AbortSignal): Promise<DeepOutcome> {
  const version = await exiftoolVersion()
  if (version === undefined) return { failed: 'missing' }
  if (Number(version) < OLDEST) return { failed: 'too-old' }
  if (source.sizeBytes > LARGEST_FILE) return { failed: 'too-large' }
  const outcome = await run(ARGUMENTS, source, signal)
  if ('failed' in outcome) return outcome
  const tags = tagsOf(outcome.output)
  return tags === undefined ? { failed: 'damaged' } : readingOf(tags, `exiftool ${version}`)
}

const VERSIONS = new Map<string, Promise<string | undefined>>()

/** As the program states it ("12.57"); undefined when it is not on the PATH. Asked once of each PATH. */
export function exiftoolVersion(): Promise<string | undefined> {
  const path = process.env.PATH ?? ''
  const known = VERSIONS.get(path)
  if (known !== undefined) return known
  const version = run(['-config', '', '-ver']).then(outcome =>
    'failed' in outcome ? undefined : /^\d{1,3}\.\d{1,3}/.exec(outcome.output)?.[0],
  )
  VERSIONS.set(path, version)
  return version
}

type Ran = { readonly output: string } | { readonly failed: 'missing' | 'damaged' | 'stopped' }

function run(args: readonly string[], input?: ByteSource, signal?: AbortSignal): Promise<Ran> {
  signal?.throwIfAborted()
  return new Promise((resolve, reject) => {
    // No HOME, no PERL5LIB, no EXIFTOOL_HOME: nothing of the user's is loaded.
    const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC', SystemRoot: process.env.SystemRoot }
    const child = spawn('exiftool', args, { stdio: ['pipe', 'pipe', 'ignore'], env, cwd: '/', windowsHide: true })
    const pieces: Uint8Array[] = []
    let bytes = 0
    let failed: 'missing' | 'stopped' | undefined
    const stop = () => {
      failed ??= 'stopped'
      child.kill('SIGKILL')
    }
    const timer = setTimeout(stop, MILLISECONDS)
    const unwatch = watchMemory(child.pid, stop, MOST_MEGABYTES)
    signal?.addEventListener('abort', stop)
    child.stdout.on('data', (piece: Uint8Array) => {
      bytes += piece.length
      if (bytes > MOST_OUTPUT) stop()
      else pieces.push(piece)
    })
    for (const pipe of [child.stdin, child.stdout]) pipe.on('error', () => {})
    child.on('error', error => {
      failed = (error as { code?: string }).code === 'ENOENT' ? 'missing' : 'stopped'
    })
    child.on('close', () => {
      clearTimeout(timer)
      unwatch()
      signal?.removeEventListener('abort', stop)
      if (signal?.aborted === true) reject(signal.reason)
      else if (failed !== undefined) resolve({ failed })
      // It ends with 1 where it could not read the file, and says so in the text as well.
      else resolve({ output: Buffer.concat(pieces).toString('utf8') })
    })
    if (input === undefined) child.stdin.end()
    else void feed(child.stdin, input)
  })
}

type Tags = readonly (readonly [group: string, name: string, value: unknown])[]

function tagsOf(output: string): Tags | undefined {
  try {
    const parsed: unknown = JSON.parse(output)
    const first: unknown = Array.isArray(parsed) ? parsed[0] : undefined
    if (typeof first !== 'object' || first === null) return undefined
    return Object.entries(first).flatMap(([key, value]) => {
      const colon = key.indexOf(':')
      return colon < 0 ? [] : [[key.slice(0, colon), key.slice(colon + 1), value] as const]
    })
  } catch {
    return undefined
  }
}

/** What each field of time means; the others of these groups are rows alone. */
const TIMES: Readonly<Record<string, StatedTime['meaning']>> = {
  'EXIF:DateTimeOriginal': 'taken',
  'QuickTime:CreationDate': 'taken',
  'QuickTime:DateTimeOriginal': 'taken',
  'QuickTime:ContentCreateDate': 'taken',
  'QuickTime:CreateDate': 'written',
  'QuickTime:MediaCreateDate': 'written',
  'QuickTime:ModifyDate': 'written',
  'Matroska:DateTimeOriginal': 'taken',
  'RIFF:DateTimeOriginal': 'taken',
}

const SOFTWARE = /^(?:Software|Encoder|WritingApp|MuxingApp|CreatorTool|HandlerVendorID|CompressorName)$/

function readingOf(tags: Tags, readBy: string): DeepReading {
  const rows: MetadataRow[] = []
  const times: StatedTime[] = []
  let left = 0
  for (const [group, name, value] of tags) {
    const text = shownValue(value)
    if (text === '' || text.startsWith('(Binary data ')) continue
    if (rows.length >= MOST_ROWS) left++
    else
      rows.push({ group: plain(group, 40), name: plain(name, 100), value: text, isPersonal: isPersonal(group, name) })
    const key = `${group}:${name}`
    // Container times are UTC by the standard; exiftool prints them without a zone.
    const zone = group === 'QuickTime' && /^(?:Media)?(?:Create|Modify)Date$/.test(name) ? 'Z' : undefined
    if (Object.hasOwn(TIMES, key) && times.length < MOST_TIMES && typeof value === 'string')
      times.push(statedTime(`exiftool ${group} ${name}`, value, TIMES[key], { zone }))
  }
  const textOf = (wanted: string) => rows.find(({ name }) => name === wanted)?.value
  return {
    rows,
    rowsLeft: left,
    times,
    places: placesOf(tags),
    ...given('make', textOf('Make')),
    ...given('model', textOf('Model')),
    ...given('software', textOf('Software')),
    readBy,
  }
}

function given<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return (value === undefined ? {} : { [key]: value.slice(0, 100) }) as { [K in Key]?: string }
}

function placesOf(tags: Tags): StatedPlace[] {
  const numberOf = (wanted: string) => {
    const value = tags.find(([group, name]) => group === 'Composite' && name === wanted)?.[2]
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  }
  const [latitude, longitude, altitude] = ['GPSLatitude', 'GPSLongitude', 'GPSAltitude'].map(numberOf)
  if (latitude === undefined || longitude === undefined) return []
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return []
  const height = altitude === undefined ? {} : { altitudeMetres: altitude }
  return [{ field: 'exiftool GPS', latitude, longitude, ...height }]
}

/** Degrees within which two readings of one place agree: 0.1 m. */
const SAME_DEGREES = 1e-6

/**
 * Both readings as one: what exiftool alone has is added under "exiftool GROUP"; times and places that both have stand once, and where they differ
 * both stand. What the first reading says of camera and software stays.
 */
export function withDeepRead(metadata: MediaMetadata, deep: DeepReading): MediaMetadata {
  const known = new Set(metadata.rows.map(({ name, value }) => `${name}\0${value}`))
  const rows = deep.rows
    .filter(({ name, value }) => !known.has(`${name}\0${value}`))
    .map(row => ({ ...row, group: `exiftool ${row.group}` }))
  const room = Math.max(0, MOST_ROWS - metadata.rows.length)
  const isKnown = (time: StatedTime) =>
    metadata.times.some(own => own.iso?.slice(0, 19) === time.iso?.slice(0, 19) && own.meaning === time.meaning)
  const isSame = (a: StatedPlace, b: StatedPlace) =>
    Math.abs(a.latitude - b.latitude) < SAME_DEGREES && Math.abs(a.longitude - b.longitude) < SAME_DEGREES
  const traces = rows.flatMap(({ name, value }) => {
    const trace = SOFTWARE.test(name) ? softwareTrace(value) : undefined
    return trace === undefined || metadata.traces.some(own => own.value === trace.value) ? [] : [trace]
  })
  return {
    ...given('make', deep.make),
    ...given('model', deep.model),
    ...given('software', deep.software),
    ...metadata,
    times: [...metadata.times, ...deep.times.filter(time => !isKnown(time))].slice(0, MOST_TIMES),
    places: [...metadata.places, ...deep.places.filter(place => !metadata.places.some(own => isSame(own, place)))],
    traces: [...metadata.traces, ...traces].slice(0, 30),
    rows: [...metadata.rows, ...rows.slice(0, room)],
    rowsLeft: metadata.rowsLeft + deep.rowsLeft + Math.max(0, rows.length - room),
    readBy: [...metadata.readBy, deep.readBy],
  }
}
