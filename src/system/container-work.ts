// What the container of a video or recording says: tracks by mediabunny in a decoder process, times and places of QuickTime by readers of our own. No ffmpeg needed.

import {
  ALL_FORMATS,
  CustomSource,
  Input,
  type InputAudioTrack,
  type InputTrack,
  type InputVideoTrack,
  type MetadataTags,
} from 'mediabunny'
import type { MediaMetadata, MediaTrack, MetadataRow, StatedPlace, StatedTime } from '../model/media-metadata.ts'
import type { ByteSource } from '../model/source-record.ts'
import { descriptivePieces, type Piece, readPieces } from './container-pieces.ts'
import { locationPlace, quickTimeFacts, rowsOfTags, timesOfTags } from './container-tags.ts'
import type { DecoderPool } from './decoder-pool.ts'
import type { Container } from './media-tool.ts'

export interface ContainerReading {
  readonly tracks: readonly MediaTrack[]
  readonly times: readonly StatedTime[]
  readonly places: readonly StatedPlace[]
  readonly rows: readonly MetadataRow[]
  /** Length that the container states. */
  readonly seconds?: number
  /** Parts that could not be read ("MP4", "QuickTime"). */
  readonly unreadable: readonly string[]
  readonly readBy: readonly string[]
}

/** As package.json pins it. */
export const CONTAINER_READER = 'mediabunny 1.61.0'

/** Time of one reading. */
const MILLISECONDS = 30_000

/**
 * Reads the container of an original. Of files of any size, open or sealed, the describing parts alone go to the process, through its pipe.
 * Never rejects for what the file does to the process: then the whole container is unreadable. Rejects when the signal aborts.
 */
export async function readContainer(
  source: ByteSource,
  container: Container,
  pool: Pick<DecoderPool, 'run'>,
  signal?: AbortSignal,
): Promise<ContainerReading> {
  const pieces = descriptivePieces(source, container)
  const values = [pieces, source.sizeBytes, container]
  const outcome = await pool.run('system/container-work', 'readContainerPieces', values, signal, MILLISECONDS)
  if ('result' in outcome) return outcome.result as ContainerReading
  return { tracks: [], times: [], places: [], rows: [], unreadable: [container], readBy: [] }
}

/** What `withContainer` of container-metadata.ts takes, and the blocks that could not be read. */
export function unreadableIn(metadata: MediaMetadata, { unreadable }: ContainerReading): MediaMetadata {
  return unreadable.length === 0 ? metadata : { ...metadata, unreadable: [...metadata.unreadable, ...unreadable] }
}

const MOST_TRACKS = 32

/** In the decoder process. Never rejects. */
export async function readContainerPieces(
  pieces: readonly Piece[],
  sizeBytes: number,
  container: Container,
): Promise<ContainerReading> {
  const unreadable: string[] = []
  const own = container === 'mov' ? quickTimeFacts(pieces, unreadable) : { times: [], places: [], rows: [] }
  const input = new Input({
    formats: ALL_FORMATS,
    source: new CustomSource({
      getSize: () => sizeBytes,
      read: (from, to) => readPieces(pieces, from, to).bytes,
      handleUnhandledError: () => {},
    }),
  })
  const tracks: MediaTrack[] = []
  let tags: MetadataTags = {}
  let seconds: number | undefined
  try {
    const found = await input.getTracks()
    for (const track of found.slice(0, MOST_TRACKS)) tracks.push(await trackOf(track))
    seconds = plausible((await input.getDurationFromMetadata()) ?? undefined)
    tags = await input.getMetadataTags()
  } catch {
    unreadable.push(container)
  } finally {
    input.dispose()
  }
  const places = own.places.length > 0 ? own.places : placesOfTags(tags)
  return {
    tracks,
    times: [...own.times, ...timesOfTags(tags, container)],
    places,
    rows: [...own.rows, ...rowsOfTags(tags, container)],
    ...(seconds === undefined ? {} : { seconds }),
    unreadable,
    readBy: [CONTAINER_READER],
  }
}

function placesOfTags({ raw }: MetadataTags): StatedPlace[] {
  const text = raw?.['com.apple.quicktime.location.ISO6709'] ?? raw?.location ?? raw?.LOCATION
  const place = typeof text === 'string' ? locationPlace('location', text) : undefined
  const stated = raw?.['com.apple.quicktime.location.accuracy.horizontal']
  const error = typeof stated === 'string' && /^\d{1,9}(?:\.\d{1,20})?$/.test(stated) ? Number(stated) : undefined
  return place === undefined ? [] : [{ ...place, ...(error === undefined ? {} : { errorMetres: error }) }]
}

async function trackOf(track: InputTrack): Promise<MediaTrack> {
  const codec =
    (await orNothing(() => track.getCodec())) ?? codecName(await orNothing(() => track.getInternalCodecId()))
  const seconds = plausible(await orNothing(() => track.getDurationFromMetadata()))
  const language = await orNothing(() => track.getLanguageCode())
  const base = {
    codec: codec.slice(0, 40),
    ...(seconds === undefined ? {} : { seconds }),
    ...(language === undefined || language === 'und' ? {} : { language: language.slice(0, 20) }),
  }
  if (track.isVideoTrack()) return { kind: 'video', ...base, ...(await videoFacts(track)) }
  if (track.isAudioTrack()) return { kind: 'audio', ...base, ...(await audioFacts(track)) }
  return { kind: String(track.type) === 'subtitle' ? 'subtitle' : 'other', ...base }
}

async function videoFacts(track: InputVideoTrack): Promise<Partial<MediaTrack>> {
  const [width, height] = [await orNothing(() => track.getCodedWidth()), await orNothing(() => track.getCodedHeight())]
  const rotation = await orNothing(() => track.getRotation())
  const stats = await orNothing(() => track.computePacketStats(500, { metadataOnly: true }))
  const rate = plausible(stats?.averagePacketRate)
  return {
    ...(width === undefined || height === undefined ? {} : { width, height }),
    ...(rotation === undefined || rotation === 0 ? {} : { rotation }),
    ...(rate === undefined ? {} : { framesPerSecond: Math.round(rate * 1000) / 1000 }),
  }
}

async function audioFacts(track: InputAudioTrack): Promise<Partial<MediaTrack>> {
  const channels = await orNothing(() => track.getNumberOfChannels())
  const rate = await orNothing(() => track.getSampleRate())
  return {
    ...(channels === undefined ? {} : { channels }),
    ...(rate === undefined ? {} : { samplesPerSecond: rate }),
  }
}

/** One fact less, where the library refuses it. */
async function orNothing<T>(read: () => Promise<T | null>): Promise<T | undefined> {
  try {
    return (await read()) ?? undefined
  } catch {
    return undefined
  }
}

function plausible(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) && value > 0 && value < 1e9 ? value : undefined
}

function codecName(id: string | number | Uint8Array | undefined): string {
  if (typeof id === 'string') return id.replace(/[^\x20-\x7e]/g, '?')
  return id === undefined ? 'unknown' : typeof id === 'number' ? `0x${id.toString(16)}` : 'unknown'
}
