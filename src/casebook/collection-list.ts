// The list of a collection as an original of the vault: one JSON object a line, the looks in base64url (docs/file-format.md).

import type { ClipLook, GreyPicture, LocalFeatures, PictureHash, PictureLook } from '../algorithms/picture-look.ts'
import type { ByteSource } from '../model/source-record.ts'
import { base64url, readBase64url } from '../system/base64url.ts'
import { sourceOf } from '../system/byte-range.ts'

/** One medium of a collection. */
export interface CollectionMember {
  /** Relative to the folder, or as a list of others calls it. */
  readonly name: string
  readonly sizeBytes?: number
  readonly sha256?: string
  /** ISO 8601, and where it stood. */
  readonly stated?: { readonly iso: string; readonly field: string }
  readonly picture?: PictureLook
  readonly clip?: ClipLook
  /** PDQ alone, as lists of others hold it: 8 words; quality 0..100 where they state it. */
  readonly hash?: { readonly words: Uint32Array; readonly quality: number | undefined }
}

export interface CollectionList {
  readonly kind: 'media' | 'hashes'
  /** Version of the looks: of another one only the hashes are compared. */
  readonly look: number
  readonly members: readonly CollectionMember[]
}

const FORMAT = 'anechoic-media-collection'

/** Ascending by name, then by SHA-256: the same collection gives the same bytes. A line a piece. */
export function* collectionPieces({ kind, look, members }: CollectionList): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(`${JSON.stringify({ format: FORMAT, version: 1, kind, look })}\n`)
  const key = ({ name, sha256 = '' }: CollectionMember) => `${name}\0${sha256}`
  const sorted = [...members].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
  for (const member of sorted) yield encoder.encode(`${JSON.stringify(member, packed)}\n`)
}

/** Undefined for bytes that are no such list; members of another form are passed over, of another version of looks all but the hashes. */
export function readCollection(bytes: Uint8Array, look: number): CollectionList | undefined {
  const source = sourceOf(bytes)
  const members = [...membersOf(source, look)]
  const [first = ''] = linesOf(source)
  const head = headOf(first)
  return head === undefined ? undefined : { ...head, members }
}

/** The members one after the other, as `readCollection` gives them; none of a source that is no such list. */
export function* membersOf(source: ByteSource, look: number): Generator<CollectionMember> {
  let head: ReturnType<typeof headOf>
  for (const line of linesOf(source)) {
    if (head === undefined) {
      head = headOf(line)
      if (head === undefined) return
      continue
    }
    const member = memberOf(parsed(line))
    if (member !== undefined) yield head.look === look ? member : withHashesOnly(member)
  }
}

function headOf(line: string): Omit<CollectionList, 'members'> | undefined {
  const head = parsed(line)
  if (head?.format !== FORMAT || head.version !== 1) return undefined
  return { kind: head.kind === 'hashes' ? 'hashes' : 'media', look: Number(head.look) }
}

/** Bytes read at once, and the longest line: the frames of a clip of many hours. */
const BLOCK = 2 ** 20
const LONGEST_LINE = 2 ** 28

/** A list of a hundred thousand looks is longer than any string: it is read line by line. Ends before a line that is too long. */
function* linesOf(source: ByteSource): Generator<string> {
  const decoder = new TextDecoder()
  let parts: Uint8Array[] = []
  let length = 0
  for (let position = 0; position < source.sizeBytes; ) {
    const block = new Uint8Array(Math.min(BLOCK, source.sizeBytes - position))
    const got = source.readAt(block, position)
    if (got === 0) break
    position += got
    let from = 0
    for (let end = block.indexOf(10); end >= 0 && end < got; end = block.indexOf(10, from)) {
      parts.push(block.subarray(from, end))
      yield decoder.decode(Buffer.concat(parts))
      parts = []
      length = 0
      from = end + 1
    }
    parts.push(block.subarray(from, got))
    length += got - from
    if (length > LONGEST_LINE) return
  }
  if (length > 0) yield decoder.decode(Buffer.concat(parts))
}

const ARRAYS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f64: Float64Array } as const

/** Typed arrays as `{"u32": "..."}`, little-endian. */
function packed(_: string, value: unknown): unknown {
  if (!ArrayBuffer.isView(value)) return value
  for (const [name, Type] of Object.entries(ARRAYS))
    if (value instanceof Type)
      return { [name]: base64url(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
  return undefined
}

function unpacked(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value)
  if (entries.length !== 1) return value
  const [[name, text]] = entries
  if (!Object.hasOwn(ARRAYS, name) || typeof text !== 'string') return value
  const Type = ARRAYS[name as keyof typeof ARRAYS]
  const bytes = readBase64url(text)
  if (bytes === undefined || bytes.length % Type.BYTES_PER_ELEMENT !== 0) return undefined
  return new Type(bytes.slice().buffer)
}

type Fields = Readonly<Record<string, unknown>>

function parsed(line: string): Fields | undefined {
  if (line === '') return undefined
  try {
    const value: unknown = JSON.parse(line, unpacked)
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Written by this program, but read from a case that anybody may have changed: every array is as long as it has to be. */
function memberOf(fields: Fields | undefined): CollectionMember | undefined {
  if (fields === undefined || typeof fields.name !== 'string') return undefined
  const { stated, hash } = fields
  const member: CollectionMember = {
    name: fields.name,
    ...(isCount(fields.sizeBytes) ? { sizeBytes: fields.sizeBytes } : {}),
    ...(typeof fields.sha256 === 'string' ? { sha256: fields.sha256 } : {}),
    ...(isFields(stated) && typeof stated.iso === 'string' && typeof stated.field === 'string'
      ? { stated: { iso: stated.iso, field: stated.field } }
      : {}),
    ...(isPicture(fields.picture) ? { picture: fields.picture } : {}),
    ...(isClip(fields.clip) ? { clip: fields.clip } : {}),
  }
  if (!isFields(hash) || !isArray(hash.words, Uint32Array, 8)) return member
  return { ...member, hash: { words: hash.words, quality: isQuality(hash.quality) ? hash.quality : undefined } }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isQuality(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 100
}

function isArray<Type extends { readonly length: number }>(
  value: unknown,
  Of: abstract new (...values: never[]) => Type,
  length?: number,
): value is Type {
  return value instanceof Of && (length === undefined || value.length === length)
}

function isHash(value: unknown): value is PictureHash {
  return isFields(value) && isArray(value.words, Uint32Array, 64) && isQuality(value.quality)
}

function isGrey(value: unknown): value is GreyPicture {
  if (!isFields(value) || !isCount(value.width) || !isCount(value.height)) return false
  return isArray(value.data, Uint8Array, value.width * value.height)
}

function isFeatures(value: unknown): value is LocalFeatures {
  if (!isFields(value) || !isArray(value.x, Uint16Array)) return false
  const { length } = value.x
  return (
    isArray(value.y, Uint16Array, length) &&
    isArray(value.size, Uint16Array, length) &&
    isArray(value.angle, Uint8Array, length) &&
    isArray(value.descriptors, Uint32Array, length * 8)
  )
}

function isPart(value: unknown): boolean {
  return isFields(value) && ['x', 'y', 'width', 'height'].every(name => Number.isFinite(value[name]))
}

function isPicture(value: unknown): value is PictureLook {
  if (!isFields(value) || !isCount(value.width) || !isCount(value.height) || !isHash(value.hash)) return false
  const { inner } = value
  if (inner !== undefined && !(isFields(inner) && isPart(inner.part) && isHash(inner.hash))) return false
  return isFeatures(value.features) && isGrey(value.small)
}

function isClip(value: unknown): value is ClipLook {
  if (!isFields(value) || !isCount(value.width) || !isCount(value.height)) return false
  if (!Number.isFinite(value.seconds) || !isArray(value.times, Float64Array) || !Array.isArray(value.keyFrames))
    return false
  const frames = value.times.length
  const isKey = (key: unknown) => isFields(key) && isCount(key.frame) && key.frame < frames && isPicture(key.look)
  return (
    isArray(value.words, Uint32Array, frames * 8) &&
    isArray(value.mirrored, Uint32Array, frames * 8) &&
    isArray(value.quality, Uint8Array, frames) &&
    value.keyFrames.every(isKey)
  )
}

const NO_FEATURES: LocalFeatures = {
  x: new Uint16Array(0),
  y: new Uint16Array(0),
  size: new Uint16Array(0),
  angle: new Uint8Array(0),
  descriptors: new Uint32Array(0),
}

function withHashesOnly({ picture, clip, ...rest }: CollectionMember): CollectionMember {
  const bare = (look: PictureLook): PictureLook => ({ ...look, features: NO_FEATURES })
  return {
    ...rest,
    ...(picture === undefined ? {} : { picture: bare(picture) }),
    ...(clip === undefined
      ? {}
      : { clip: { ...clip, keyFrames: clip.keyFrames.map(key => ({ ...key, look: bare(key.look) })) } }),
  }
}
