// docs/casework.md against the table of fields: every kind has a heading, every field a row that says what it takes.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { COMMON_FIELDS, type Field, KIND_FIELDS, RECORD_KINDS } from '../src/weigh/casework-fields.ts'

const DOCUMENT = readFileSync(join(import.meta.dirname, '../docs/casework.md'), 'utf8')

const TAKES: Readonly<Record<string, string>> = {
  id: 'an id',
  post: 'a post',
  unit: 'posts',
  entry: 'an entry',
  date: 'a date',
  instant: 'an instant',
  flag: '`yes` or `no`',
  language: 'two letters (ISO 639-1)',
  area: 'an area',
  point: 'a point',
  workings: 'values',
}

/** What a field takes, as its row says it. */
function takes({ type, list }: Field): string {
  const one =
    type.is === 'text'
      ? `text, at most ${type.most}`
      : type.is === 'quote'
        ? `text as it stands, at most ${type.most}`
        : type.is === 'choice'
          ? type.of.map(value => `\`${value}\``).join(', ')
          : type.is === 'number'
            ? `a ${type.whole ? 'whole ' : ''}number, ${type.least} to ${type.most}`
            : TAKES[type.is]
  return list === undefined ? one : `${one}; up to ${list}`
}

/** The row of a field without what it means. */
function row(field: Field): string {
  const need = field.isRequired
    ? 'needed'
    : field.fallback === undefined || Array.isArray(field.fallback)
      ? ''
      : `\`${field.fallback === false ? 'no' : String(field.fallback)}\``
  return `| \`${field.name}\` | ${takes(field)} | ${need} |`
}

/** The rows of the table under a heading. */
function rows(heading: string): string[] {
  const start = DOCUMENT.indexOf(`### ${heading}\n`)
  assert.ok(start >= 0, `docs/casework.md lacks ### ${heading}`)
  const end = DOCUMENT.indexOf('\n### ', start + 1)
  const section = DOCUMENT.slice(start, end < 0 ? undefined : end).split('\n## ')[0]
  return section.split('\n').filter(line => line.startsWith('| `'))
}

function assertRows(heading: string, fields: readonly Field[]): void {
  const found = rows(heading)
  for (const [i, field] of fields.entries()) assert.ok(found[i]?.startsWith(row(field)), `${heading}: ${row(field)}`)
  assert.equal(found.length, fields.length, heading)
}

test('every kind of record is described field by field', () => {
  for (const kind of RECORD_KINDS) assertRows(kind, KIND_FIELDS[kind])
  assertRows('Fields of every record', COMMON_FIELDS)
})

test('nothing is described that there is not', () => {
  const headings = [...DOCUMENT.matchAll(/^### (.+)$/gm)].map(match => match[1])
  assert.deepEqual(headings.sort(), [...RECORD_KINDS, 'Fields of every record'].sort())
})
