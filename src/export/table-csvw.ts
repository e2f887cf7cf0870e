// What describes the CSV tables to programs: CSV on the Web, https://www.w3.org/TR/tabular-metadata/.

import { columnMessages, tableFormatMessages, tableMessages } from '../messages/tables.ts'
import type { Handed } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import type { CellType } from './table-cell.ts'
import type { Table, TableColumn } from './table-column.ts'
import { TABLES } from './tables.ts'

/** Coarse times: a year up to a second, UTC. */
const TIME_PATTERN = '^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}(:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?)?Z)?)?)?$'

const DATATYPES: Readonly<Record<CellType, string | object>> = {
  text: 'string',
  token: 'string',
  tokens: 'string',
  integers: 'integer',
  time: { base: 'string', format: TIME_PATTERN },
  json: 'json',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
}

/** The metadata as one JSON document; descriptions in the given language. */
export function csvwText({ head }: Handed, language: Language): string {
  const said = (text: string) => ({ '@value': text, '@language': language })
  const document = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    'dc:title': said(tableFormatMessages['tables.title'][language]({ export: head.id })),
    'dc:description': said(tableFormatMessages['tables.cells'][language]()),
    dialect: {
      encoding: 'utf-8',
      lineTerminators: ['\r\n'],
      quoteChar: '"',
      doubleQuote: true,
      delimiter: ',',
      header: true,
      headerRowCount: 1,
    },
    tables: TABLES.map(table => ({
      url: `${table.name}.csv`,
      'dc:description': said(tableMessages[table.name][language]()),
      tableSchema: schemaOf(table, language),
    })),
  }
  return `${JSON.stringify(document, null, 1)}\n`
}

function schemaOf({ columns, key }: Table, language: Language): object {
  return {
    columns: columns.map(column => columnOf(column, language)),
    ...(key.length === 0 ? {} : { primaryKey: key }),
  }
}

function columnOf({ name, type, unit, isRequired }: TableColumn, language: Language): object {
  const isList = type === 'tokens' || type === 'integers'
  return {
    name,
    titles: name,
    'dc:description': { '@value': columnMessages[name][language](), '@language': language },
    ...(unit === undefined ? {} : { 'schema:unitText': unit }),
    datatype: DATATYPES[type],
    ...(isList ? { separator: ' ' } : {}),
    ...(isRequired ? { required: true } : {}),
  }
}
