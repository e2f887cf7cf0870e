// Rows of a Parquet file by readers that are not its writer's: hyparquet, and parquet-wasm (the Rust implementation of Apache Arrow).

import { type AsyncBuffer, parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { readParquet, writeParquet } from 'parquet-wasm'

export type ParquetRow = Readonly<Record<string, unknown>>

export async function rowsByHyparquet(bytes: Uint8Array): Promise<ParquetRow[]> {
  const whole = Uint8Array.from(bytes).buffer
  const file: AsyncBuffer = { byteLength: whole.byteLength, slice: (from, to) => whole.slice(from, to) }
  return parquetReadObjects({ file })
}

/** What the Rust reader read, written by the Rust writer and then read as above. */
export async function rowsByParquetWasm(bytes: Uint8Array): Promise<ParquetRow[]> {
  const table = readParquet(bytes)
  return rowsByHyparquet(writeParquet(table))
}

/** Physical and converted type by column. */
export function parquetTypes(bytes: Uint8Array): Map<string, string> {
  const metadata = parquetMetadata(Uint8Array.from(bytes).buffer)
  return new Map(
    parquetSchema(metadata).children.map(({ element }) => [
      element.name,
      [element.type, element.converted_type].filter(Boolean).join(' '),
    ]),
  )
}
