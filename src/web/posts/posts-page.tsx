// The posts: search, what narrows them, when they were posted, and the table of exactly those.

import { useEffect, useMemo, useRef } from 'preact/hooks'
import { frameMessages } from '../../messages/web-frame.ts'
import { postsMessages } from '../../messages/web-posts.ts'
import type { PostFilter } from '../../model/post-filter.ts'
import { POST_ORDERS, type PostOrder } from '../../model/post-table.ts'
import type { Output } from '../../server/api.ts'
import { Histogram } from '../parts/histogram.tsx'
import { Link } from '../parts/link.tsx'
import { Empty, Failed } from '../parts/states.tsx'
import { type Asking, useAsk } from '../state/ask.ts'
import { filter } from '../state/filter.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { Chips } from './chips.tsx'
import { hasWantedWord } from './conditions.ts'
import { Facets } from './facets.tsx'
import { PostTable } from './post-table.tsx'
import { SearchField } from './search-field.tsx'
import { columnsOf } from './table-columns.ts'
import { TableTools } from './table-tools.tsx'
import { usePostRows } from './use-post-rows.ts'

/** Milliseconds until the counting of languages is looked at again. */
const COUNTING_PAUSE = 1200

export function PostsPage() {
  const { order: stated, columns: statedColumns, zoom } = params.value
  const posts = useSame(filter.value)
  const order = orderOf(stated, posts)
  const columns = useMemo(() => columnsOf(statedColumns), [statedColumns])
  const rows = usePostRows(posts, order)
  const isZoomed = zoom === '1' && (posts.from !== undefined || posts.to !== undefined)
  const facts = rows.facts.value
  // Asked for once the first rows are there: those do not wait for what the detectors found.
  const facets = useAsk('posts.facets', facts === undefined ? undefined : { filter: posts, isZoomed })
  useEffect(() => {
    if (facets.value?.counting === null || facets.value === undefined) return
    const timer = setTimeout(facets.again, COUNTING_PAUSE)
    return () => clearTimeout(timer)
  }, [facets.value, facets.again])
  useEffect(() => {
    if (facets.value !== undefined && facts?.hasFamilies === false) rows.refresh()
  }, [facets.value, facts])
  const error = rows.error.value
  if (facts?.whole === 0) return <NoPosts />
  return (
    <div class="posts">
      <h1 class="visually-hidden">{say(frameMessages['view.posts'])}</h1>
      <SearchField query={posts.query ?? ''} />
      <Chips filter={posts} labels={facets.value?.labels ?? []} />
      <Times facets={facets} filter={posts} isZoomed={isZoomed} />
      <div class="posts-body">
        <Facets asking={facets} filter={posts} />
        <section class="posts-found" aria-label={say(postsMessages['table.label'])}>
          <TableTools filter={posts} order={order} columns={columns} facts={facts} />
          {error !== undefined && facts === undefined ? (
            <Failed text={error instanceof Error ? error.message : ''} again={rows.again} />
          ) : facts?.total === 0 ? (
            <Nothing filter={posts} />
          ) : (
            <PostTable rows={rows} columns={columns} filter={posts} order={order} />
          )}
        </section>
      </div>
    </div>
  )
}

/** The order of an address; best match needs a search. */
function orderOf(stated: string | undefined, { query }: PostFilter): PostOrder {
  const known = POST_ORDERS.find(each => each === stated) ?? 'oldest'
  return known === 'ranked' && (query ?? '').trim() === '' ? 'oldest' : known
}

/** The same object for as long as it says the same. */
function useSame<Value>(value: Value): Value {
  const kept = useRef(value)
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value
  return kept.current
}

function Times({
  facets: { value },
  filter: posts,
  isZoomed,
}: {
  readonly facets: Asking<Output<'posts.facets'>>
  readonly filter: PostFilter
  readonly isZoomed: boolean
}) {
  if (value === undefined) return <div class="posts-times is-waiting" />
  const { from, to, isUndated: _, ...others } = posts
  if (value.total === 0 && value.time.bins.length === 0) return null
  const hasRange = from !== undefined || to !== undefined
  return (
    <div class="posts-times">
      <Histogram
        bins={value.time.bins}
        step={value.time.step}
        from={from}
        to={to}
        filter={others}
        height={64}
        onBrush={range =>
          void change({ from: range.from?.toString(), to: range.to?.toString(), at: undefined, zoom: undefined })
        }
      />
      {hasRange ? (
        <label class="posts-zoom small">
          <input
            type="checkbox"
            checked={isZoomed}
            onChange={() => void change({ zoom: isZoomed ? undefined : '1' }, true)}
          />{' '}
          {say(postsMessages['zoom.in'])}
        </label>
      ) : null}
      {value.time.beyond > 0 ? (
        <p class="soft small">{say(postsMessages['time.beyond'], { posts: value.time.beyond })}</p>
      ) : null}
    </div>
  )
}

function Nothing({ filter: { query } }: { readonly filter: PostFilter }) {
  const lacksWord = query !== undefined && !hasWantedWord(query)
  return (
    <Empty>
      <p>{say(postsMessages[lacksWord ? 'empty.noWord' : 'empty.none'])}</p>
      <p>
        <Link view="posts" isBare>
          {say(postsMessages['chips.clear'])}
        </Link>
      </p>
    </Empty>
  )
}

function NoPosts() {
  return (
    <Empty>
      <p>{say(postsMessages['empty.case'])}</p>
      <p>
        <Link view="start" isBare>
          {say(postsMessages['empty.start'])}
        </Link>
      </p>
    </Empty>
  )
}
