// A table of a cluster that goes on: its first rows came with the page, further ones are asked for.

import type { ComponentChildren } from 'preact'
import { coordinationMessages as messages } from '../../messages/web-coordination.ts'
import type { PageOf } from '../../model/coordination-page.ts'
import type { Output } from '../../server/api.ts'
import { useAsk } from '../state/ask.ts'
import { say } from '../state/text.ts'

type Tables = Output<'coordination.rows'>

/** The rows from a position on; the first ones while others are awaited. */
export function useRows<Table extends keyof Tables>(
  cluster: string,
  table: Table,
  from: number,
  first: NonNullable<Tables[Table]>,
): NonNullable<Tables[Table]> {
  const { value } = useAsk('coordination.rows', from === 0 ? undefined : { cluster, table, from })
  const rows = value?.[table]
  return from === 0 || rows === null || rows === undefined ? first : (rows as NonNullable<Tables[Table]>)
}

interface PagedProps<Row> {
  readonly page: PageOf<Row>
  readonly go: (from: number) => void
  readonly children: (rows: readonly Row[]) => ComponentChildren
}

export function Paged<Row>({ page: { rows, from, total }, go, children }: PagedProps<Row>) {
  const next = from + rows.length
  return (
    <>
      {children(rows)}
      {from === 0 && next >= total ? null : (
        <p class="coordination-more">
          {next < total ? (
            <button type="button" onClick={() => go(next)}>
              {say(messages.more, { rows: Math.min(rows.length, total - next), total })}
            </button>
          ) : null}
          {from > 0 ? (
            <button type="button" class="plain" onClick={() => go(0)}>
              {say(messages.back)}
            </button>
          ) : null}
        </p>
      )}
    </>
  )
}
