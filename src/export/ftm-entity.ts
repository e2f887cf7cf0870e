// Entities of FollowTheMoney (https://followthemoney.tech): a schema and lists of texts; what of its model this program uses.

import { sha1Hex } from '../algorithms/sha1.ts'
import { writableText } from './xml-text.ts'

/** A value, and its language as ISO 639-3 where it is words in one. */
export type FtmValue = string | { readonly text: string; readonly language: string | undefined }

export interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Partial<Record<FtmProperty, readonly FtmValue[]>>>
}

/** Type of each property that is used, the same in every schema that has it. */
export const FTM_PROPERTY_TYPES = {
  alias: 'name',
  associate: 'entity',
  bodyText: 'text',
  classification: 'string',
  date: 'date',
  description: 'text',
  director: 'entity',
  document: 'entity',
  endDate: 'date',
  entity: 'entity',
  fileName: 'string',
  fileSize: 'number',
  inReplyToMessage: 'entity',
  keywords: 'string',
  language: 'language',
  member: 'entity',
  mimeType: 'mimetype',
  name: 'name',
  notes: 'text',
  object: 'entity',
  organization: 'entity',
  owner: 'entity',
  person: 'entity',
  proof: 'entity',
  publisher: 'string',
  recipients: 'entity',
  relationship: 'string',
  relative: 'entity',
  retrievedAt: 'date',
  role: 'string',
  sender: 'entity',
  senderAccount: 'entity',
  service: 'string',
  sourceUrl: 'url',
  startDate: 'date',
  status: 'string',
  subject: 'entity',
  summary: 'text',
  title: 'string',
  username: 'string',
} as const

export type FtmProperty = keyof typeof FTM_PROPERTY_TYPES

/** Undefined and empty values are none; equal ones are one. */
export function ftmEntity(
  id: string,
  schema: string,
  properties: Readonly<Partial<Record<FtmProperty, FtmValue | undefined | readonly (FtmValue | undefined)[]>>>,
): FtmEntity {
  const kept: Partial<Record<FtmProperty, readonly FtmValue[]>> = {}
  for (const [name, given] of Object.entries(properties) as [FtmProperty, FtmValue | readonly FtmValue[]][]) {
    const values = distinct(Array.isArray(given) ? given : [given])
    if (values.length > 0) kept[name] = values
  }
  return { id, schema, properties: kept }
}

function distinct(values: readonly (FtmValue | undefined)[]): FtmValue[] {
  const kept = new Map<string, FtmValue>()
  for (const value of values) {
    const text = value === undefined ? '' : writableText(textOf(value))
    if (text === '' || kept.has(text)) continue
    kept.set(text, typeof value === 'object' ? { text, language: value.language } : text)
  }
  return [...kept.values()]
}

export function textOf(value: FtmValue): string {
  return typeof value === 'string' ? value : value.text
}

/** One line of `entities.ftm.json`. */
export function entityLine({ id, schema, properties }: FtmEntity, dataset: string): string {
  const texts: Record<string, string[]> = {}
  for (const [name, values] of Object.entries(properties)) texts[name] = values.map(textOf)
  return `${JSON.stringify({ id, schema, properties: texts, datasets: [dataset] })}\n`
}

/** Columns of a table of statements, as the tools of FollowTheMoney write them. */
export const STATEMENT_COLUMNS = [
  'canonical_id',
  'entity_id',
  'prop',
  'prop_type',
  'schema',
  'value',
  'dataset',
  'origin',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'id',
] as const

/**
 * The rows of an entity: one a value, then the one of the entity itself, whose value is SHA-1 over schema and the ids of the others.
 * The id of a row is SHA-1 over dataset, entity, property, value and language, as those tools define it. All cells in quotes, LF.
 */
export function statementLines({ id, schema, properties }: FtmEntity, dataset: string, day: string): string {
  const ids: string[] = []
  let lines = ''
  for (const [prop, values] of Object.entries(properties)) {
    const type = FTM_PROPERTY_TYPES[prop as FtmProperty]
    for (const value of values) {
      const text = textOf(value)
      const language = typeof value === 'object' ? value.language : undefined
      const key = sha1Hex(`${dataset}.${id}.${prop}.${text}${language === undefined ? '' : `@${language}`}`)
      ids.push(key)
      lines += row([id, id, prop, type, schema, text, dataset, '', language ?? '', '', 'f', day, day, key])
    }
  }
  const checksum = sha1Hex(schema + ids.sort().join(''))
  const key = sha1Hex(`${dataset}.${id}.id.${checksum}`)
  return lines + row([id, id, 'id', 'id', schema, checksum, dataset, '', '', '', 'f', day, day, key])
}

function row(cells: readonly string[]): string {
  return `"${cells.map(cell => (cell.includes('"') ? cell.replaceAll('"', '""') : cell)).join('","')}"\n`
}

/** A date as FollowTheMoney writes it, UTC without saying so: `2022-01`, `2022-01-05T21`; undefined for what is none. */
export function ftmDate(time: string | undefined): string | undefined {
  return /^(\d{4}(?:-\d\d(?:-\d\d(?:T\d\d(?::\d\d(?::\d\d)?)?)?)?)?)(?:\.\d+)?Z?$/.exec(time ?? '')?.[1]
}

/** ISO 639-1 and 639-3 of the languages that the model knows. */
const LANGUAGES = new Map(
  'af:afr ar:ara az:aze be:bel bg:bul bn:ben bs:bos ca:cat cs:ces da:dan de:deu el:ell en:eng es:spa et:est fa:fas fi:fin fr:fra he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita ja:jpn ka:kat kk:kaz km:khm kn:kan ko:kor ky:kir lb:ltz lt:lit lv:lav mk:mkd mn:mon ms:msa mt:mlt my:mya ne:nep nl:nld no:nor pl:pol pt:por ro:ron ru:rus sk:slk sl:slv sq:sqi sr:srp sv:swe sw:swa tg:tgk tk:tuk tl:tgl tr:tur uk:ukr ur:urd uz:uzb zh:zho'
    .split(' ')
    .map(pair => pair.split(':') as [string, string]),
)

/** ISO 639-3 of an ISO 639-1 code; undefined for a language that the model does not know. */
export function ftmLanguage(code: string | undefined): string | undefined {
  return code === undefined ? undefined : LANGUAGES.get(code)
}
