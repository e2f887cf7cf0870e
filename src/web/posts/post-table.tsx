// The table of posts: any number of rows, of which only those in sight are there. Rows are placed at every step of the scroll bar, so
// that nothing is ever blank; a row that was not fetched yet keeps its place.

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { postsMessages } from '../../messages/web-posts.ts'
import type { PostFilter } from '../../model/post-filter.ts'
import type { PostColumn, PostOrder } from '../../model/post-table.ts'
import { ask } from '../state/ask.ts'
import { type Command, useCommands } from '../state/commands.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { PostRow } from './post-row.tsx'
import { barAt, lastTop, rowsInSight, type Sizes, scrolled, scrollHeight, topToShow } from './row-window.ts'
import { leastWidth, templateOf } from './table-columns.ts'
import type { PostRows } from './use-post-rows.ts'

/** Pixels; cards where the table is too narrow for columns. */
const ROW_HEIGHT = 50
const CARD_HEIGHT = 84
const CARDS_BELOW = 640
const LEAST_HEIGHT = 320
/** Rows drawn outside of the view. */
const BESIDE = 6
/** Milliseconds of rest after which the address remembers the row on top. */
const REST = 400

interface TableProps {
  readonly rows: PostRows
  readonly columns: readonly PostColumn[]
  readonly filter: PostFilter
  readonly order: PostOrder
}

export function PostTable({ rows: { pages, isWaiting, facts, error, again }, columns, filter, order }: TableProps) {
  const total = facts.value?.total
  const lastTotal = useRef(total ?? 0)
  if (total !== undefined) lastTotal.current = total
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useBox(box)
  const isCards = width < CARDS_BELOW
  const rowHeight = isCards ? CARD_HEIGHT : ROW_HEIGHT
  const headHeight = isCards ? 0 : 30
  const sizes: Sizes = { rows: lastTotal.current, rowHeight, viewHeight: Math.max(0, height - headHeight) }
  const [top, setTop] = useState(() => Number(params.value.at ?? 0) * rowHeight || 0)
  const shownTop = Math.min(top, lastTop(sizes))
  const [active, setActive] = useState(-1)
  const bar = useRef(0)

  const moveTo = (next: number) => {
    setTop(next)
    const scroller = box.current
    if (scroller === null) return
    bar.current = barAt(sizes, next)
    scroller.scrollTop = bar.current
    bar.current = scroller.scrollTop
  }
  useTopOfSelection(`${JSON.stringify(filter)} ${order}`, () => {
    moveTo(0)
    setActive(-1)
  })
  usePlaceOfOpenPost({ filter, order }, at => {
    setActive(at)
    moveTo(topToShow(sizes, shownTop, at))
  })
  // The bar follows when the page has just opened at a row, or the table has another height.
  useLayoutEffect(() => moveTo(shownTop), [sizes.rows, sizes.viewHeight, rowHeight])
  useRememberedTop(Math.floor(shownTop / rowHeight))

  const [first, end] = rowsInSight(sizes, shownTop, BESIDE)
  useEffect(() => pages.want(first, Math.max(end, first + 1)), [pages, first, end])
  void pages.version.value

  const step = (by: number) => {
    if (sizes.rows === 0) return
    // The first step goes to the row on top.
    const from = active < 0 && Number.isFinite(by) ? Math.ceil(shownTop / rowHeight) : active + by
    const next = Math.max(0, Math.min(sizes.rows - 1, from))
    setActive(next)
    moveTo(topToShow(sizes, shownTop, next))
    const row = pages.row(next)
    if (params.value.post !== undefined && row !== undefined) void change({ post: row.post }, true)
  }
  const open = () => {
    const row = pages.row(active)
    if (row !== undefined) void change({ post: row.post })
  }
  const newest = useRef({ step, open })
  newest.current = { step, open }
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'posts.down',
          label: () => say(postsMessages['key.down']),
          keys: ['j'],
          run: () => newest.current.step(1),
        },
        { id: 'posts.up', label: () => say(postsMessages['key.up']), keys: ['k'], run: () => newest.current.step(-1) },
      ],
      [],
    ),
  )
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (event.key === 'Enter' && (event.target as Element).closest('a, button') !== null) return
    const page = Math.max(1, Math.floor(sizes.viewHeight / rowHeight) - 1)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    }
    if (event.key === 'Enter') open()
    else if (Object.hasOwn(moves, event.key)) step(moves[event.key])
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const template = isCards ? undefined : templateOf(columns)
  const minWidth = isCards ? undefined : `${leastWidth(columns)}px`
  return (
    <div
      ref={box}
      class={`posts-table${isCards ? ' is-cards' : ''}${isWaiting ? ' is-waiting' : ''}`}
      role="grid"
      tabIndex={0}
      aria-label={say(postsMessages['table.label'])}
      aria-rowcount={sizes.rows + 1}
      aria-colcount={columns.length}
      aria-busy={isWaiting}
      aria-activedescendant={active >= first && active < end ? `post-row-${active}` : undefined}
      onKeyDown={onKey}
      onClick={event => {
        const target = event.target as Element
        const at = Number(target.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')) - 2
        if (!(at >= 0)) return
        setActive(at)
        if (target.closest('a') === null) box.current?.focus({ preventScroll: true })
      }}
      onScroll={event => {
        const now = event.currentTarget.scrollTop
        if (now === bar.current) return
        const next = scrolled(sizes, shownTop, bar.current, now)
        if (next.bar !== undefined) event.currentTarget.scrollTop = next.bar
        bar.current = event.currentTarget.scrollTop
        setTop(next.top)
      }}
    >
      <div
        class="posts-head"
        role="row"
        tabIndex={-1}
        aria-rowindex={1}
        style={{ gridTemplateColumns: template, minWidth }}
      >
        {columns.map(column => (
          <span key={column} role="columnheader" tabIndex={-1} class={isNumeric(column) ? 'is-num' : undefined}>
            {say(postsMessages[`column.${column}`])}
          </span>
        ))}
      </div>
      {/* The rows stand still over the height that is scrolled: what is seen is drawn at every step. */}
      <div class="posts-length" role="presentation" style={{ height: `${scrollHeight(sizes)}px`, minWidth }}>
        <div class="posts-view" role="rowgroup" style={{ top: `${headHeight}px`, height: `${sizes.viewHeight}px` }}>
          {Array.from({ length: end - first }, (_, i) => first + i).map(at => (
            <PostRow
              key={at}
              at={at}
              row={pages.row(at)}
              columns={columns}
              template={template}
              top={Math.round(at * rowHeight - shownTop)}
              height={rowHeight}
              isActive={at === active}
              isOpen={params.value.post !== undefined && pages.row(at)?.post === params.value.post}
            />
          ))}
        </div>
      </div>
      {error.value === undefined ? null : (
        <p class="posts-fault" role="alert">
          {error.value instanceof Error ? error.value.message : ''}{' '}
          <button type="button" onClick={again}>
            {say(postsMessages['table.again'])}
          </button>
        </p>
      )}
    </div>
  )
}

const isNumeric = (column: PostColumn) => column === 'family' || column === 'versions' || column === 'exhibit'

/** Width of an element, and the height that it has when it reaches to the foot of the window. */
function useBox(element: { readonly current: HTMLDivElement | null }) {
  const [size, setSize] = useState({ width: 800, height: LEAST_HEIGHT })
  useLayoutEffect(() => {
    const measure = () => {
      const box = element.current
      if (box === null) return
      const below = window.innerHeight - (box.getBoundingClientRect().top + window.scrollY) - 16
      const height = Math.max(LEAST_HEIGHT, Math.floor(below))
      box.style.height = `${height}px`
      setSize(before => {
        const width = box.clientWidth
        return before.width === width && before.height === height ? before : { width, height }
      })
    }
    measure()
    const observer = new ResizeObserver(measure)
    if (element.current !== null) observer.observe(element.current)
    const around = element.current?.closest('.posts')
    if (around !== null && around !== undefined) observer.observe(around)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [element])
  return size
}

/** Calls when the selection becomes another, not when the page opens. */
function useTopOfSelection(key: string, goToTop: () => void) {
  const before = useRef(key)
  useEffect(() => {
    if (before.current === key) return
    before.current = key
    goToTop()
  }, [key])
}

/** Finds the post that is open beside the table when the page opens with one. */
function usePlaceOfOpenPost(selection: Pick<TableProps, 'filter' | 'order'>, found: (at: number) => void) {
  const newest = useRef(found)
  newest.current = found
  useEffect(() => {
    const { post } = params.value
    if (post === undefined) return
    const asking = new AbortController()
    ask('posts.find', { ...selection, post }, asking.signal).then(
      ({ at }) => {
        if (at >= 0 && !asking.signal.aborted) newest.current(at)
      },
      () => {},
    )
    return () => asking.abort()
  }, [])
}

/** Puts the row on top into the address once scrolling rests. */
function useRememberedTop(row: number) {
  useEffect(() => {
    const timer = setTimeout(() => {
      const at = row === 0 ? undefined : String(row)
      if (params.value.at !== at) void change({ at }, true)
    }, REST)
    return () => clearTimeout(timer)
  }, [row])
}
