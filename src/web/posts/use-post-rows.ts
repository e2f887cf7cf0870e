// The rows of a selection, page by page, asked for anew when the question, the language, the names switch or the figures change.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { PostFilter } from '../../model/post-filter.ts'
import type { PostOrder } from '../../model/post-table.ts'
import type { Output } from '../../server/api.ts'
import { ask } from '../state/ask.ts'
import { caseState, figures } from '../state/events.ts'
import { language, showNames } from '../state/preferences.ts'
import { RowPages } from './row-pages.ts'

export type Row = Output<'posts.list'>['rows'][number]
export type Facts = Omit<Output<'posts.list'>, 'rows'>

export interface PostRows {
  /** Those asked for last, once the first of them are here; until then those before. */
  readonly pages: RowPages<Row, Facts>
  readonly facts: { readonly value: Facts | undefined }
  readonly error: { readonly value: unknown }
  readonly isWaiting: boolean
  /** Tries again what failed. */
  again(): void
  /** Asks for everything anew. */
  refresh(): void
}

export function usePostRows(filter: PostFilter, order: PostOrder): PostRows {
  const [round, setRound] = useState(0)
  const key = [language.value, showNames.value, figures.value.settled, caseState.value?.root, round].join(' ')
  const pages = useMemo(() => {
    const made = new RowPages<Row, Facts>(async (offset, limit, signal) => {
      const { rows, ...facts } = await ask('posts.list', { filter, order, offset, limit }, signal)
      return { rows, facts }
    })
    made.want(0, 1)
    return made
  }, [filter, order, key])
  useEffect(() => () => pages.end(), [pages])
  const shown = useRef(pages)
  if (pages.facts.value !== undefined || pages.error.value !== undefined) shown.current = pages
  return {
    pages: shown.current,
    isWaiting: shown.current !== pages || pages.facts.value === undefined,
    facts: shown.current.facts,
    error: shown.current.error,
    again: () => pages.again(),
    refresh: () => setRound(before => before + 1),
  }
}
