// What a phone wrote down beside a picture or recording: ProofMode (JSON or CSV) and Tella for Android (CSV). Names and values as they stand there.

import { parseSha256, type Sha256 } from '../model/ids.ts'
import type { StatedForm } from '../model/stated-origin.ts'
import { isObject } from './table-row.ts'

/** Largest proof that is read, in bytes; fields of one, and UTF-16 code units of a value, that are recorded. */
export const LARGEST_PROOF = 2 ** 20
const MOST_FIELDS = 100
const LONGEST_VALUE = 1000

export interface StatedProof {
  readonly form: Exclude<StatedForm, 'warc'>
  /** Of the file that it speaks of; undefined where it states none or something that is no SHA-256. */
  readonly sha256: Sha256 | undefined
  /** Name of that file, without its folders. */
  readonly fileName: string | undefined
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** True when it says more than is recorded. */
  readonly isShortened: boolean
}

/** Reads a proof; undefined for bytes that are none. Linear in the bytes. */
export function readStatedProof(bytes: Uint8Array): StatedProof | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, LARGEST_PROOF))
  const start = text.trimStart()
  const fields = start.startsWith('{') ? jsonFields(start) : csvFields(text)
  if (fields === undefined) return undefined
  const value = (name: string) => fields.find(([known]) => known.toLowerCase() === name)?.[1].trim()
  const isTella = value('file hash') !== undefined && value('file hash sha256') === undefined
  const hash = value(isTella ? 'file hash' : 'file hash sha256')
  const path = value(isTella ? 'file name' : 'file path')
  if (hash === undefined && path === undefined) return undefined
  const name = path?.split(/[/\\]/).at(-1)
  const told = fields.filter(([field, said]) => said.trim() !== '' && !/^file hash/i.test(field))
  const shown = told
    .slice(0, MOST_FIELDS)
    .map(([field, said]) => [field.slice(0, 100), said.slice(0, LONGEST_VALUE)] as const)
  return {
    form: isTella ? 'tella' : 'proofmode',
    sha256: parseSha256((hash ?? '').toLowerCase()),
    fileName: name === undefined || name === '' ? undefined : name,
    fields: shown,
    isShortened: told.length > shown.length || told.some(([, said]) => said.length > LONGEST_VALUE),
  }
}

function jsonFields(text: string): [string, string][] | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isObject(value)) return undefined
  return Object.entries(value).flatMap(([name, said]): [string, string][] =>
    said === null || said === undefined ? [] : [[name, typeof said === 'object' ? JSON.stringify(said) : String(said)]],
  )
}

/** Both apps take commas out of values, so a line is split at its commas; a proof that was made again has further lines, of which the last counts. */
function csvFields(text: string): [string, string][] | undefined {
  const [header = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1000)
  const names = header.split(',', 1000)
  const row = lines.findLast(line => line.trim() !== '')?.split(',', 1000)
  if (row === undefined || names.length < 2) return undefined
  return names.flatMap((name, i): [string, string][] => (name.trim() === '' ? [] : [[name.trim(), row[i] ?? '']]))
}
