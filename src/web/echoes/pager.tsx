// Which part of a long list is shown, the way to the rest, and the keys for both.

import { useMemo, useRef } from 'preact/hooks'
import { echoesMessages } from '../../messages/web-echoes.ts'
import { type Command, useCommands } from '../state/commands.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'

/** Rows of a page. */
export const PAGE_ROWS = 50

/** Offset of the page that the address names; `page` counts from 1. */
export function pageOffset(): number {
  const page = Number(params.value.page ?? 1)
  return Number.isSafeInteger(page) && page >= 1 && page <= 1e6 ? (page - 1) * PAGE_ROWS : 0
}

const toPage = (page: number) => void change({ page: page <= 1 ? undefined : String(page) })

export function Pager({ total }: { readonly total: number }) {
  if (total <= PAGE_ROWS && pageOffset() === 0) return null
  const offset = pageOffset()
  const page = offset / PAGE_ROWS + 1
  const last = Math.max(1, Math.ceil(total / PAGE_ROWS))
  return (
    <nav class="echoes-pager" aria-label={say(echoesMessages['list.pages'])}>
      <button type="button" disabled={page <= 1} onClick={() => toPage(Math.min(page - 1, last))}>
        {say(echoesMessages['list.previous'])}
      </button>
      <span class="num">
        {say(echoesMessages['list.range'], {
          from: Math.min(total, offset + 1),
          to: Math.min(total, offset + PAGE_ROWS),
          total,
        })}
      </span>
      <button type="button" disabled={page >= last} onClick={() => toPage(page + 1)}>
        {say(echoesMessages['list.next'])}
      </button>
    </nav>
  )
}

/** Keys of a list: j and k move the focus from row to row (elements with `data-row`), n and p turn pages. */
export function useListKeys(total: number, focusSearch?: () => void) {
  const element = useRef<HTMLDivElement>(null)
  const newest = useRef(total)
  newest.current = total
  const commands = useMemo<readonly Command[]>(() => {
    const turn = (by: number) => {
      const page = pageOffset() / PAGE_ROWS + 1 + by
      if (page >= 1 && page <= Math.max(1, Math.ceil(newest.current / PAGE_ROWS))) toPage(page)
    }
    return [
      {
        id: 'row.next',
        label: () => say(echoesMessages['keys.nextRow']),
        keys: ['j'],
        run: () => step(element.current, 1),
      },
      {
        id: 'row.previous',
        label: () => say(echoesMessages['keys.previousRow']),
        keys: ['k'],
        run: () => step(element.current, -1),
      },
      { id: 'page.next', label: () => say(echoesMessages['keys.nextPage']), keys: ['n'], run: () => turn(1) },
      { id: 'page.previous', label: () => say(echoesMessages['keys.previousPage']), keys: ['p'], run: () => turn(-1) },
      ...(focusSearch === undefined
        ? []
        : [{ id: 'list.search', label: () => say(echoesMessages['keys.search']), keys: ['/'], run: focusSearch }]),
    ]
  }, [focusSearch])
  useCommands(commands)
  return element
}

function step(list: HTMLElement | null, by: number): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row] a') ?? [])].filter(
    link => link === link.closest('[data-row]')?.querySelector('a'),
  )
  const at = rows.findIndex(link => link.closest('[data-row]')?.contains(document.activeElement) === true)
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, at + by))]
  next?.focus()
  next?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' })
}
