// Above the table: how many posts there are, their order, the columns, and ways to take exactly this along.

import { useMemo, useState } from 'preact/hooks'
import { postsMessages } from '../../messages/web-posts.ts'
import type { PostFilter } from '../../model/post-filter.ts'
import { POST_COLUMNS, POST_ORDERS, type PostColumn, type PostOrder } from '../../model/post-table.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { tell } from '../state/acts.ts'
import { useAsk } from '../state/ask.ts'
import { type Command, useCommands } from '../state/commands.ts'
import { change } from '../state/location.ts'
import { showNames } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { columnsParam, toggledColumn } from './table-columns.ts'
import type { Facts } from './use-post-rows.ts'

interface ToolsProps {
  readonly filter: PostFilter
  readonly order: PostOrder
  readonly columns: readonly PostColumn[]
  readonly facts: Facts | undefined
}

export function TableTools({ filter, order, columns, facts }: ToolsProps) {
  const [isTaking, setTaking] = useState(false)
  const commands = useMemo<readonly Command[]>(
    () => [{ id: 'posts.csv', label: () => say(postsMessages['key.csv']), run: () => setTaking(true) }],
    [],
  )
  useCommands(commands)
  const hasQuery = (filter.query ?? '').trim() !== ''
  return (
    <div class="posts-tools">
      <Found facts={facts} />
      <label>
        <span class="visually-hidden">{say(postsMessages['order.label'])}</span>
        <select
          value={order}
          onChange={event => {
            const { value } = event.currentTarget
            void change({ order: value === 'oldest' ? undefined : value, at: undefined })
          }}
        >
          {POST_ORDERS.filter(each => each !== 'ranked' || hasQuery).map(each => (
            <option key={each} value={each}>
              {say(postsMessages[`order.${each}`])}
            </option>
          ))}
        </select>
      </label>
      <details class="posts-columns">
        <summary>{say(postsMessages['columns.label'])}</summary>
        <div class="posts-columns-list">
          {POST_COLUMNS.filter(column => column !== 'text').map(column => (
            <label key={column}>
              <input
                type="checkbox"
                checked={columns.includes(column)}
                onChange={() => void change({ columns: columnsParam(toggledColumn(columns, column)) }, true)}
              />{' '}
              {say(postsMessages[`column.${column}`])}
            </label>
          ))}
        </div>
      </details>
      <button type="button" disabled={facts === undefined || facts.total === 0} onClick={() => setTaking(true)}>
        {say(postsMessages['csv.make'])}
      </button>
      <button type="button" onClick={() => void copyLink()}>
        {say(postsMessages['link.copy'])}
      </button>
      {isTaking ? <TakeTable {...{ filter, order, columns }} close={() => setTaking(false)} /> : null}
    </div>
  )
}

/** The counts as sentences. */
function Found({ facts }: { readonly facts: Facts | undefined }) {
  if (facts === undefined) return <p class="posts-count" />
  const { total, whole, undated, ranked } = facts
  return (
    <p class="posts-count num" role="status">
      {total === whole
        ? say(postsMessages['found.all'], { posts: total })
        : say(postsMessages['found.some'], { posts: total, whole })}{' '}
      {undated > 0 ? <span class="soft">{say(postsMessages['found.undated'], { posts: undated })} </span> : null}
      {ranked !== null && !ranked.isAll ? (
        <span class="soft">{say(postsMessages['found.ranked'], { texts: ranked.texts })}</span>
      ) : null}
    </p>
  )
}

async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href)
    tell(() => say(postsMessages['link.copied']))
  } catch {
    tell(() => say(postsMessages['link.failed']))
  }
}

interface TakeProps extends Omit<ToolsProps, 'facts'> {
  readonly close: () => void
}

/** Says what the file will hold and where it goes before it is made. */
function TakeTable({ filter, order, columns, close }: TakeProps) {
  const made = useAsk('posts.csv', { filter, order, columns })
  const { value, error, again } = made
  return (
    <Dialog title={say(postsMessages['csv.make'])} close={close}>
      {error !== undefined ? (
        <Failed text={error.message} again={again} />
      ) : value === undefined ? (
        <Loading />
      ) : (
        <>
          <p>{say(postsMessages['csv.where'], { posts: value.rows })}</p>
          <p class="soft">{say(postsMessages[showNames.value ? 'csv.named' : 'csv.unnamed'])}</p>
          <p>
            <a
              class="posts-save"
              href={value.path}
              download="posts.csv"
              onClick={() => {
                const { rows } = value
                const names = showNames.value ? postsMessages['csv.named'] : postsMessages['csv.unnamed']
                tell(() => say(postsMessages['csv.made'], { posts: rows, names: say(names) }))
                close()
              }}
            >
              {say(postsMessages['csv.save'])}
            </a>
          </p>
        </>
      )}
    </Dialog>
  )
}
