// Every value of every file of an export, as somebody who lays two exports side by side would read them.

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse as parseCsv } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { Parser } from 'n3'
import { sha256 } from '../../src/system/hashing.ts'
import { filesBelow } from './canary-search.ts'

/** Where a value stands: file and field, as `tables/posts.csv token`. */
export type ExportValues = Map<string, Set<string>>

/** All values of an export, but what is encrypted. Bytes of media count as their SHA-256. */
export async function valuesOfExport(folder: string): Promise<ExportValues> {
  const values: ExportValues = new Map()
  for (const path of filesBelow(folder)) {
    const name = path.slice(folder.length + 1)
    if (name.includes('/sealed/')) continue
    const add = (field: string, value: unknown) => {
      if (value === null || value === undefined || value === '') return
      const text = String(value).trim()
      const known = values.get(text) ?? new Set()
      values.set(text, known.add(`${name} ${field}`))
    }
    add('name', name)
    await addFile(path, readFileSync(path), add)
  }
  return values
}

type Add = (field: string, value: unknown) => void

async function addFile(path: string, bytes: Buffer, add: Add): Promise<void> {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  if (['jpg', 'png', 'mp4', 'm4a'].includes(ending)) return add('bytes', sha256(bytes))
  if (ending === 'parquet') {
    for (const row of await parquetRows(bytes)) addLeaves(row, '', add)
    return
  }
  const text = bytes.toString('utf8')
  if (ending === 'csv')
    for (const row of csvRows(text)) for (const [column, cell] of Object.entries(row)) add(column, cell)
  else if (ending === 'json' || ending === 'jsonld' || ending === 'jsonl')
    for (const value of jsonValues(text)) addLeaves(value, '', add)
  else if (ending === 'trig') for (const { value } of terms(text)) add('term', value)
  else if (ending === 'txt') addLines(text, add)
  else addMarkup(text, add)
}

export function csvRows(text: string): Record<string, string>[] {
  return parseCsv(text, { columns: true, bom: true, relax_column_count: true }) as Record<string, string>[]
}

async function parquetRows(bytes: Buffer): Promise<object[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
  return (await parquetReadObjects({ file })) as object[]
}

/** One value, or one a line. */
function jsonValues(text: string): unknown[] {
  try {
    return [JSON.parse(text)]
  } catch {
    return text
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => JSON.parse(line))
  }
}

function terms(text: string): { readonly value: string }[] {
  return new Parser({ format: 'TriG' })
    .parse(text)
    .flatMap(({ subject, predicate, object, graph }) => [subject, predicate, object, graph])
}

/** Lines, and what stands behind a colon or is parted by spaces, as in manifests. */
function addLines(text: string, add: Add): void {
  for (const line of text.split(/\r?\n/)) {
    add('line', line)
    for (const part of line.split(/: |\s{2}/)) add('part', part)
  }
}

/** Texts between tags, attributes, and what script blocks hold, packed or not. */
function addMarkup(text: string, add: Add): void {
  for (const [, name, value] of text.matchAll(/\s([\w:-]+)="([^"]*)"/g)) add(`@${name}`, value)
  for (const [block] of text.matchAll(/[A-Za-z0-9+/]{64,}={0,2}/g)) {
    const unpacked = Buffer.from(block, 'base64')
    if (unpacked[0] === 0x1f && unpacked[1] === 0x8b)
      addLeaves(JSON.parse(gunzipSync(unpacked).toString('utf8')), 'record', add)
  }
  const outside = text.replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
  for (const [, said] of outside.matchAll(/>([^<]+)</g)) add('text', said)
}

function addLeaves(value: unknown, field: string, add: Add): void {
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      addLeaves(inner, Array.isArray(value) ? field : `${field}.${key}`, add)
  else add(field, value)
}
