// One post in the table, or its place while it is on its way.

import type { ComponentChildren } from 'preact'
import { dateTime } from '../../messages/catalogue.ts'
import { postsMessages } from '../../messages/web-posts.ts'
import type { PostColumn } from '../../model/post-table.ts'
import { PostLink, PostsLink } from '../parts/link.tsx'
import { language } from '../state/preferences.ts'
import { count, say } from '../state/text.ts'
import type { Row } from './use-post-rows.ts'

interface RowProps {
  /** From 0. */
  readonly at: number
  readonly row: Row | undefined
  readonly columns: readonly PostColumn[]
  /** Undefined for cards. */
  readonly template: string | undefined
  /** Pixels from the top of the view. */
  readonly top: number
  readonly height: number
  readonly isActive: boolean
  readonly isOpen: boolean
}

export function PostRow({ at, row, columns, template, top, height, isActive, isOpen }: RowProps) {
  return (
    <div
      id={`post-row-${at}`}
      class={`posts-row${isActive ? ' is-active' : ''}${isOpen ? ' is-open' : ''}`}
      role="row"
      tabIndex={-1}
      aria-rowindex={at + 2}
      aria-selected={isActive}
      style={{ transform: `translateY(${top}px)`, height: `${height}px`, gridTemplateColumns: template }}
    >
      {columns.map(column => (
        <div key={column} role="gridcell" tabIndex={-1} class={`posts-cell is-${column}`}>
          {row !== undefined && isBareNumber(row, column) ? (
            <span class="posts-cell-name">{say(postsMessages[`column.${column}`])} </span>
          ) : null}
          {row === undefined ? <Waiting /> : <Cell row={row} column={column} />}
        </div>
      ))}
    </div>
  )
}

/** A number that says nothing without its column: cards have none. */
function isBareNumber(row: Row, column: PostColumn): boolean {
  return (
    column === 'versions' ||
    (column === 'family' && row.family !== null) ||
    (column === 'exhibit' && row.exhibit !== null)
  )
}

function Waiting() {
  return (
    <span class="posts-waiting">
      <span class="visually-hidden">{say(postsMessages['table.waiting'])}</span>
    </span>
  )
}

function Cell({ row, column }: { readonly row: Row; readonly column: PostColumn }) {
  switch (column) {
    case 'time':
      return <Time row={row} />
    case 'channel':
      return (
        <span class="posts-name" dir="auto">
          {row.channel}
        </span>
      )
    case 'account':
      return (
        <span class="posts-name" dir="auto">
          {row.account ?? say(postsMessages['row.none'])}
        </span>
      )
    case 'text':
      return <Text row={row} />
    case 'forward':
      return row.forward === null ? null : (
        <span class="posts-name" dir="auto">
          {row.forward.origin ?? say(postsMessages['forward.unknown'])}
        </span>
      )
    case 'media':
      return <Media row={row} />
    case 'family':
      return row.family === null ? null : (
        <PostsLink filter={{ family: row.family.id }}>{count(row.family.posts)}</PostsLink>
      )
    case 'versions':
      return <PostLink post={row.post}>{count(row.versions)}</PostLink>
    case 'exhibit':
      return row.exhibit === null ? null : <PostsLink filter={{ exhibit: row.exhibit }}>{count(row.exhibit)}</PostsLink>
  }
}

function Time({ row: { time, isZoned } }: { readonly row: Row }) {
  if (time === null) return <span class="soft">{say(postsMessages['row.undated'])}</span>
  return (
    <>
      <span class="num">{dateTime(language.value, time)}</span>
      {isZoned ? null : <span class="soft posts-note"> {say(postsMessages['row.zoneless'])}</span>}
    </>
  )
}

function Text({ row }: { readonly row: Row }) {
  const { post, text, service } = row
  if (text.trim() === '')
    return (
      <PostLink post={post} class="soft">
        {service === null ? say(postsMessages['row.noText']) : say(postsMessages['row.service'], { name: service })}
      </PostLink>
    )
  return (
    <PostLink post={post} class="posts-text">
      <span class="said" dir="auto">
        {row.isCutBefore ? '… ' : ''}
        {marked(row)}
        {row.isCutAfter ? ' …' : ''}
      </span>
    </PostLink>
  )
}

/** The text with the words of the search marked. */
function marked({ text, marks }: Row): ComponentChildren {
  if (marks.length === 0) return text
  const parts: ComponentChildren[] = []
  let done = 0
  for (const [start, end] of marks) {
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>)
    done = end
  }
  parts.push(text.slice(done))
  return parts
}

function Media({ row: { media } }: { readonly row: Row }) {
  return (
    <>
      {media.map(({ kind, isHeld, count: number }) => (
        <span key={`${kind} ${isHeld}`} class={`posts-medium${isHeld ? '' : ' soft'}`}>
          {say(postsMessages[`media.${kind}`])}
          {number > 1 ? ` ×${count(number)}` : ''}
          {isHeld ? '' : `, ${say(postsMessages['media.absent'])}`}
        </span>
      ))}
    </>
  )
}
