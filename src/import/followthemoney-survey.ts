// First reading of FollowTheMoney entities: whom and what the messages refer to, so that the second can name them.

import { quoted } from '../model/problem.ts'
import type { ChannelKind, MediaKind } from '../model/source-record.ts'
import type { FtmEntity } from './followthemoney-entities.ts'
import { TIES } from './followthemoney-schemas.ts'
import type { ProblemLog } from './problem-log.ts'

/** Somebody or something that a message names. */
export interface FtmParty {
  readonly schema: string
  readonly name: string
  readonly kind: ChannelKind | undefined
}

export interface FtmFile {
  readonly kind: MediaKind
  readonly fileName?: string
  readonly mimeType?: string
  readonly sizeBytes?: number
}

/** Parties, files and links that are remembered of one source. */
const MOST_REMEMBERED = 1_000_000

const CHANNEL_KINDS: readonly ChannelKind[] = ['broadcast', 'group', 'private', 'page', 'document']
const FILES: ReadonlyMap<string, MediaKind> = new Map([
  ['Image', 'photo'],
  ['Video', 'video'],
  ['Audio', 'audio'],
  ['Document', 'document'],
  ['Pages', 'document'],
  ['Package', 'document'],
  ['Workbook', 'document'],
  ['Table', 'document'],
  ['PlainText', 'document'],
  ['HyperText', 'document'],
])
const SPEAKS = ['sender', 'senderAccount', 'recipients', 'recipientAccount', 'emitters'] as const
const PARTIES: ReadonlySet<string> = new Set([
  'Person',
  'Organization',
  'Company',
  'PublicBody',
  'LegalEntity',
  'UserAccount',
  'Folder',
])
export class FtmSurvey {
  readonly parties = new Map<string, FtmParty>()
  readonly files = new Map<string, FtmFile>()
  /** Ids of files by the message that has them. */
  readonly attached = new Map<string, string[]>()
  /** Message that was passed on, by the one that passes it on. */
  readonly forwards = new Map<string, string>()
  /** Entity ids by the id that a message gives itself (`messageId`). */
  readonly messageIds = new Map<string, string>()
  /** Who sends and receives messages, and who is an end of a tie. */
  readonly #speaks = new Map<string, true>()
  readonly #tied = new Map<string, true>()
  readonly #problems: ProblemLog
  #remembered = 0

  constructor(problems: ProblemLog) {
    this.#problems = problems
  }

  add(entity: FtmEntity): void {
    const { id, schema } = entity
    const first = (property: string) => entity.values(property)[0]
    if (PARTIES.has(schema)) {
      const name = ['username', 'name', 'title', 'fileName', 'alias', 'weakAlias', 'email']
        .map(first)
        .find(known => known !== undefined)
      const kind = CHANNEL_KINDS.find(known => known === first('classification'))
      this.#set(this.parties, id, { schema, name: name ?? id, kind }, entity)
    }
    const kind = FILES.get(schema)
    if (kind !== undefined) {
      const size = Number(first('fileSize'))
      const file: FtmFile = {
        kind,
        ...optional('fileName', first('fileName')),
        ...optional('mimeType', first('mimeType')),
        ...(Number.isSafeInteger(size) && size >= 0 ? { sizeBytes: size } : {}),
      }
      this.#set(this.files, id, file, entity)
      for (const parent of entity.values('parent')) this.#attach(parent, id, entity)
    }
    if (schema === 'Message' || schema === 'Email')
      for (const property of SPEAKS) for (const of of entity.values(property)) this.#set(this.#speaks, of, true, entity)
    for (const end of TIES.get(schema)?.ends ?? [])
      for (const of of entity.values(end)) this.#set(this.#tied, of, true, entity)
    if (schema === 'Documentation')
      for (const of of entity.values('entity')) this.#attach(of, first('document') ?? '', entity)
    if (schema === 'UnknownLink' && first('role') === 'forward')
      this.#set(this.forwards, first('subject') ?? '', first('object') ?? '', entity)
    const own = schema === 'Message' || schema === 'Email' ? first('messageId') : undefined
    if (own !== undefined) this.#set(this.messageIds, own, id, entity)
  }

  /** True for an account or channel that only sends or receives messages: it is in the case with them and no actor of its own. */
  onlySpeaks({ id, schema }: FtmEntity): boolean {
    return (schema === 'UserAccount' || schema === 'LegalEntity') && this.#speaks.has(id) && !this.#tied.has(id)
  }

  #attach(message: string, file: string, entity: FtmEntity): void {
    const known = this.attached.get(message)
    if (known === undefined) this.#set(this.attached, message, [file], entity)
    else if (known.length < 1000 && !known.includes(file)) known.push(file)
  }

  #set<T>(map: Map<string, T>, key: string, value: T, { line, id }: FtmEntity): void {
    if (this.#remembered >= MOST_REMEMBERED && !map.has(key)) {
      this.#problems.add('ftm-many-parties', 'loss', { line }, { id: quoted(id), limit: MOST_REMEMBERED })
      return
    }
    this.#remembered++
    map.set(key, value)
  }
}

function optional<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: string })
}
