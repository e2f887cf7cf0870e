// Records of a web archive (ISO 28500, WARC 1.0 and 1.1) in the order of the file, one at a time.

import { readHead, WarcInput } from './warc-input.ts'

/** Bytes of content handed on at once. */
const PIECE_BYTES = 256 * 1024

export interface WarcRecord {
  /** Byte of its head in the unpacked archive. */
  readonly position: number
  /** Of the head, by name in lower case. */
  readonly fields: ReadonlyMap<string, string>
  readonly sizeBytes: number
  /** Next bytes of the block; undefined at its end. What is not read is passed over. */
  read(): Promise<Uint8Array | undefined>
}

/** A stretch that is no record, or a record whose length does not hold. */
export interface WarcDamage {
  readonly damagedAt: number
  readonly reason: 'no-record' | 'length' | 'ends-early'
}

/** Yields records; after damage goes on at the next line that begins like one. Throws what the source throws. Memory: one window. */
export async function* readWarc(source: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord | WarcDamage> {
  const input = new WarcInput(source)
  for (;;) {
    await skipEmptyLines(input)
    const position = input.position
    const start = await input.peek(5)
    if (start.length === 0) return
    const head = isRecord(start) ? await input.head() : undefined
    const { fields } = head === undefined ? { fields: undefined } : readHead(head)
    const sizeBytes = lengthOf(fields?.get('content-length'))
    if (fields === undefined || sizeBytes === undefined) {
      yield { damagedAt: position, reason: fields === undefined ? 'no-record' : 'length' }
      if (!(await goOn(input))) return
      continue
    }
    let left = sizeBytes
    let isCut = false
    const read = async (): Promise<Uint8Array | undefined> => {
      if (left === 0 || isCut) return undefined
      const piece = await input.read(Math.min(left, PIECE_BYTES))
      if (piece === undefined) isCut = true
      else left -= piece.length
      return piece
    }
    yield { position, fields, sizeBytes, read }
    while ((await read()) !== undefined);
    if (isCut) {
      yield { damagedAt: position, reason: 'ends-early' }
      return
    }
    if (await endsWell(input)) continue
    yield { damagedAt: position, reason: 'length' }
    if (!(await input.toNextRecord())) return
  }
}

/** True when an empty line follows, or the archive ends. */
async function endsWell(input: WarcInput): Promise<boolean> {
  const next = await input.peek(2)
  return next.length === 0 || next[0] === 10 || (next[0] === 13 && next[1] === 10)
}

async function goOn(input: WarcInput): Promise<boolean> {
  const start = await input.peek(1)
  if (start.length > 0) input.take(1)
  return input.toNextRecord()
}

async function skipEmptyLines(input: WarcInput): Promise<void> {
  for (;;) {
    const held = await input.peek(4)
    let at = 0
    while (at < held.length && (held[at] === 10 || held[at] === 13)) at++
    input.take(at)
    if (at < held.length || at === 0) return
  }
}

function isRecord(start: Uint8Array): boolean {
  return start[0] === 0x57 && start[1] === 0x41 && start[2] === 0x52 && start[3] === 0x43 && start[4] === 0x2f
}

function lengthOf(stated: string | undefined): number | undefined {
  return stated !== undefined && /^\d{1,15}$/.test(stated) ? Number(stated) : undefined
}
