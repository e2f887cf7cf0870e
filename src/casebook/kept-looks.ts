// How media look, kept apart from what else was read of them: a look is read when it is compared, and never all of them at once.

import type { Looks } from '../algorithms/media-matcher.ts'
import type { ClipLook, GreyPicture, PictureLook } from '../algorithms/picture-look.ts'
import { sha256 } from '../system/hashing.ts'
import { structuredBytes, structuredValue } from '../system/structured.ts'
import type { Casebook } from './casebook.ts'
import { type KeptSource, openKept } from './kept-file.ts'

export type Look = PictureLook | ClipLook

/** Where a piece stands in a file of looks, and the beginning of its SHA-256. */
export interface Piece {
  readonly at: number
  readonly length: number
  readonly digest: string
}

/** A look in a file: without the pixels of its small copies, and those pixels, which most comparisons do without. */
export interface LookPlace {
  readonly kind: 'picture' | 'clip'
  readonly bare: Piece
  readonly pixels: Piece
}

const NO_PIXELS = new Uint8Array(0)

function isClip(look: Look): look is ClipLook {
  return 'times' in look
}

/** The looks of one file: first all without pixels, then all pixels. Asks for each look twice. */
export function* lookPieces(looks: () => Iterable<Look>): Generator<Uint8Array> {
  for (const look of looks()) yield bareBytes(look)
  for (const look of looks()) yield* pixelsOf(look)
}

/** Where `lookPieces` puts each of them. */
export function lookPlaces(looks: Iterable<Look>): LookPlace[] {
  const pieces: {
    readonly kind: LookPlace['kind']
    readonly bare: Omit<Piece, 'at'>
    readonly pixels: Omit<Piece, 'at'>
  }[] = []
  for (const look of looks) {
    const pixels = joined(pixelsOf(look))
    pieces.push({ kind: isClip(look) ? 'clip' : 'picture', bare: piece(bareBytes(look)), pixels: piece(pixels) })
  }
  let bareAt = 0
  let pixelsAt = pieces.reduce((sum, { bare }) => sum + bare.length, 0)
  return pieces.map(({ kind, bare, pixels }) => {
    const place = { kind, bare: { ...bare, at: bareAt }, pixels: { ...pixels, at: pixelsAt } }
    bareAt += bare.length
    pixelsAt += pixels.length
    return place
  })
}

function piece(bytes: Uint8Array): Omit<Piece, 'at'> {
  return { length: bytes.length, digest: shortDigest(bytes) }
}

function shortDigest(bytes: Uint8Array): string {
  return sha256(bytes).slice(0, 16)
}

function bareBytes(look: Look): Uint8Array {
  const bare = <Picture extends PictureLook>(picture: Picture) => ({
    ...picture,
    small: { ...picture.small, data: NO_PIXELS },
  })
  return structuredBytes(
    isClip(look) ? { ...look, keyFrames: look.keyFrames.map(key => ({ ...key, look: bare(key.look) })) } : bare(look),
  )
}

function pixelsOf(look: Look): Uint8Array[] {
  const small = ({ small: { width, height, data } }: PictureLook) => data.subarray(0, width * height)
  return isClip(look) ? look.keyFrames.map(key => small(key.look)) : [small(look)]
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const bytes of pieces) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}

/** The look with its pixels; undefined where the bytes are not those that were written. */
export function readLook(file: KeptSource, place: LookPlace): Look | undefined {
  const bare = readBare(file, place)
  const pixels = bare === undefined ? undefined : readPiece(file, place.pixels)
  if (bare === undefined || pixels === undefined) return undefined
  let at = 0
  const whole = (small: GreyPicture): GreyPicture => {
    const data = pixels.subarray(at, at + small.width * small.height)
    at += data.length
    return { ...small, data }
  }
  if (!isClip(bare)) return { ...bare, small: whole(bare.small) }
  return {
    ...bare,
    keyFrames: bare.keyFrames.map(key => ({ ...key, look: { ...key.look, small: whole(key.look.small) } })),
  }
}

function readBare(file: KeptSource, { bare }: LookPlace): Look | undefined {
  const bytes = readPiece(file, bare)
  return bytes === undefined ? undefined : (structuredValue(bytes) as Look)
}

function readPiece(file: KeptSource, { at, length, digest }: Piece): Uint8Array | undefined {
  const bytes = new Uint8Array(length)
  return file.readAt(bytes, at) === length && shortDigest(bytes) === digest ? bytes : undefined
}

/** A look and the file that it stands in, or the look itself while it is in no file. */
export type LookAddress = { readonly file: string; readonly place: LookPlace } | { readonly look: Look }

/** What a damaged look is taken for until it is read again: it resembles nothing. */
export const NOTHING: PictureLook = {
  width: 1,
  height: 1,
  hash: { words: new Uint32Array(64), quality: 0 },
  inner: undefined,
  features: {
    x: new Uint16Array(0),
    y: new Uint16Array(0),
    size: new Uint16Array(0),
    angle: new Uint8Array(0),
    descriptors: new Uint32Array(0),
  },
  small: { width: 1, height: 1, data: new Uint8Array(1) },
}

/** Looks with their pixels that are remembered: a centre is compared with many. */
const REMEMBERED = 512

/** Looks at addresses, read as they are asked for. Close it: it holds files open. */
export class KeptLooks implements Looks {
  readonly #casebook: Casebook
  readonly #addresses: readonly LookAddress[]
  readonly #damaged = new Set<number>()
  readonly #files = new Map<string, KeptSource | undefined>()
  readonly #remembered = new Map<number, Look>()

  constructor(casebook: Casebook, addresses: readonly LookAddress[]) {
    this.#casebook = casebook
    this.#addresses = addresses
  }

  get length(): number {
    return this.#addresses.length
  }

  /** Positions whose bytes, so far as they were asked for, are not those that were written: what was made of them must not be kept. */
  get damaged(): ReadonlySet<number> {
    return this.#damaged
  }

  /** As `at`, not remembered. */
  read(position: number): Look {
    return this.#read(position, readLook)
  }

  at(position: number): Look {
    const known = this.#remembered.get(position)
    if (known !== undefined) return known
    const look = this.#read(position, readLook)
    const [oldest] = this.#remembered.size < REMEMBERED ? [] : this.#remembered.keys()
    if (oldest !== undefined) this.#remembered.delete(oldest)
    this.#remembered.set(position, look)
    return look
  }

  bare(position: number): Look {
    return this.#remembered.get(position) ?? this.#read(position, readBare)
  }

  close(): void {
    for (const file of this.#files.values()) file?.close()
    this.#files.clear()
    this.#remembered.clear()
  }

  #read(position: number, read: (file: KeptSource, place: LookPlace) => Look | undefined): Look {
    const address = this.#addresses[position]
    if ('look' in address) return address.look
    const { file: name, place } = address
    if (!this.#files.has(name)) this.#files.set(name, openKept(this.#casebook, name))
    const file = this.#files.get(name)
    const look = file === undefined ? undefined : read(file, place)
    if (look === undefined) this.#damaged.add(position)
    return look ?? NOTHING
  }
}
