// What is taken out of a web archive: pages, texts, pictures and recordings, each with the address and time that its record states.

import { type Problem, quoted } from '../model/problem.ts'
import type { StatedOrigin } from '../model/stated-origin.ts'
import { ProblemLog } from './problem-log.ts'
import { mediaTypeOfBytes } from './recognise.ts'
import { WarcBlock } from './warc-block.ts'
import { BodyFault, decoded } from './warc-http.ts'
import { extensionOfType, mediaTypeOfHeader, nameOfAddress } from './warc-names.ts'
import { readWarc, type WarcRecord } from './warc-record.ts'

/** One payload, to be taken before the next is asked for. */
export interface WarcMember {
  /** Made from the address; not yet unique. */
  readonly name: string
  /** Media type in lower case, as stated or told by the first bytes. */
  readonly mediaType: string
  /** Bytes of the record, before decoding. */
  readonly packedBytes: number
  /** Milliseconds since 1970; undefined where the record states no time. */
  readonly capturedTime: number | undefined
  readonly bytes: AsyncIterable<Uint8Array>
  /** What the record says of it. To be asked after its bytes were taken; passes over what is left. */
  stated(): Promise<StatedOrigin>
}

/** Longest address that is recorded, in UTF-16 code units. */
const LONGEST_ADDRESS = 4000

export class WarcReading {
  readonly #archive: string
  readonly #log: ProblemLog
  /** Records that stay in the archive, by why. */
  readonly #left = new Map<string, number>()
  /** Records met, and payloads given out. */
  records = 0
  #members = 0

  constructor(archive: string) {
    this.#archive = archive
    this.#log = new ProblemLog(archive)
  }

  /** Problems since the last call; they may come between members. */
  takeProblems(): readonly Problem[] {
    return this.#log.take()
  }

  /** Payloads in the order of the archive. What is no page, text or medium is counted. Throws what the source throws. */
  async *members(source: AsyncIterable<Uint8Array>): AsyncGenerator<WarcMember> {
    for await (const record of readWarc(source)) {
      if ('damagedAt' in record) {
        this.#log.add('warc-damaged', 'loss', { byte: record.damagedAt }, { fault: record.reason })
        continue
      }
      this.records++
      const block = new WarcBlock(record)
      const member = await this.#memberOf(record, block)
      if (member !== undefined) {
        this.#members++
        yield member
      }
      await block.finish()
      this.#tellDigests(record, block)
    }
  }

  /** To be called at the end: how much stays in the archive and why. */
  finish(): readonly Problem[] {
    const parameters: Record<string, number> = { records: this.records, taken: this.#members }
    for (const why of LEFT) parameters[why] = this.#left.get(why) ?? 0
    this.#log.add('warc-read', 'notice', {}, parameters)
    return this.#log.finish()
  }

  async #memberOf(record: WarcRecord, block: WarcBlock): Promise<WarcMember | undefined> {
    const { fields } = record
    const type = (fields.get('warc-type') ?? '').toLowerCase()
    const url = addressOf(fields)
    if (fields.has('warc-segment-number')) return this.#leave('segments')
    if (url.startsWith('dns:')) return this.#leave('furniture')
    const content = mediaTypeOfHeader(fields.get('content-type'))
    if (type === 'response' && content === 'application/http') return this.#response(record, block, url)
    if (type === 'resource' || type === 'conversion' || type === 'response')
      return this.#payload(record, block, url, content, block.rest())
    if (type === 'revisit') return this.#leave('revisits')
    if (type === 'request' || type === 'metadata' || type === 'warcinfo') return this.#leave('furniture')
    return this.#leave('unknown')
  }

  async #response(record: WarcRecord, block: WarcBlock, url: string): Promise<WarcMember | undefined> {
    const head = await block.head()
    const status = head === undefined ? undefined : /^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/.exec(head.first)?.[1]
    if (head === undefined || status === undefined) {
      this.#log.add('warc-http', 'loss', { byte: record.position }, { url: quoted(url) })
      return this.#leave('faulty')
    }
    if (!isWhole(status, head.fields.get('content-range'))) return this.#leave('statuses')
    const type = mediaTypeOfHeader(head.fields.get('content-type'))
    try {
      const body = /(?:^|,)\s*chunked\s*$/i.test((head.fields.get('transfer-encoding') ?? '').slice(0, 200))
        ? block.chunks()
        : block.rest()
      return await this.#payload(record, block, url, type, decoded(body, head.fields.get('content-encoding')))
    } catch (error) {
      if (!(error instanceof BodyFault)) throw error
      const parameters = { url: quoted(url), coding: quoted(error.message) }
      this.#log.add('warc-coding', 'loss', { byte: record.position }, parameters)
      return this.#leave('faulty')
    }
  }

  async #payload(
    record: WarcRecord,
    block: WarcBlock,
    url: string,
    type: string,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<WarcMember | undefined> {
    const { fields } = record
    let extension = extensionOfType(type)
    let mediaType = type
    let content = bytes
    if (extension === undefined && /^(?:|application\/octet-stream|binary\/octet-stream|unknown)$/.test(type)) {
      const started = await begun(bytes)
      const told = mediaTypeOfBytes(started.first)
      content = started.whole
      mediaType = told?.mimeType ?? type
      extension = told === undefined ? undefined : extensionOfType(told.mimeType)
    }
    if (extension === undefined) return this.#leave('others')
    const date = fields.get('warc-date')
    const time = date === undefined ? Number.NaN : Date.parse(date.slice(0, 40))
    const recordId = fields.get('warc-record-id')
    const by = this.#archive
    return {
      name: nameOfAddress(url, extension),
      mediaType,
      packedBytes: record.sizeBytes,
      capturedTime: Number.isFinite(time) ? time : undefined,
      bytes: content,
      async stated() {
        await block.finish()
        return {
          form: 'warc',
          by,
          check: block.check(),
          ...(url === '' ? {} : { url: url.slice(0, LONGEST_ADDRESS) }),
          ...(date === undefined ? {} : { time: date.slice(0, 40) }),
          ...(recordId === undefined ? {} : { record: recordId.slice(0, 200) }),
        }
      },
    }
  }

  #tellDigests(record: WarcRecord, block: WarcBlock): void {
    const parameters = {
      url: quoted(addressOf(record.fields)),
      record: quoted(record.fields.get('warc-record-id') ?? ''),
    }
    if (block.blockCheck() === 'differs')
      this.#log.add('warc-block-digest', 'loss', { byte: record.position }, parameters)
    if (block.payloadCheck() === 'differs')
      this.#log.add('warc-payload-digest', 'loss', { byte: record.position }, parameters)
  }

  #leave(why: (typeof LEFT)[number]): undefined {
    this.#left.set(why, (this.#left.get(why) ?? 0) + 1)
    return undefined
  }
}

/** Why records stay in the archive; parameters of `warc-read`. */
const LEFT = ['others', 'furniture', 'revisits', 'statuses', 'segments', 'faulty', 'unknown'] as const

/** The first bytes, and everything with them. */
async function begun(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly first: Uint8Array; readonly whole: AsyncGenerator<Uint8Array> }> {
  const source = bytes[Symbol.asyncIterator]()
  let next: IteratorResult<Uint8Array> | undefined
  let failure: unknown
  try {
    next = await source.next()
  } catch (error) {
    failure = error
  }
  const whole = async function* () {
    if (next === undefined) throw failure
    for (let part = next; !part.done; part = await source.next()) yield part.value
  }
  return { first: next === undefined || next.done ? new Uint8Array(0) : next.value, whole: whole() }
}

/** Success with the whole of the resource. */
function isWhole(status: string, range: string | undefined): boolean {
  if (status === '200' || status === '201' || status === '203') return true
  const parts = /^bytes 0-(\d{1,15})\/(\d{1,15})$/i.exec((range ?? '').slice(0, 100).trim())
  return status === '206' && parts !== null && Number(parts[1]) + 1 === Number(parts[2])
}

/** WARC 1.0 writers put some addresses into angle brackets. */
function addressOf(fields: ReadonlyMap<string, string>): string {
  return (fields.get('warc-target-uri') ?? '').replace(/^<(.*)>$/s, '$1')
}
