// Small multiples: each thing that members met on, with every act around it on one line of time.

import { useState } from 'preact/hooks'
import { coordinationMessages as messages } from '../../messages/web-coordination.ts'
import type { ClusterPage, ObjectRow } from '../../model/coordination-page.ts'
import { PostLink, PostsLink } from '../parts/link.tsx'
import { moment, say } from '../state/text.ts'
import { span } from './format.ts'
import { Paged, useRows } from './paged.tsx'

const WIDTH = 300
const HEIGHT = 34
const EDGE = 6
/** Share of the scale that is shown before the first member and after the last. */
const BESIDE = 0.1

export function ClusterObjects({ page }: { readonly page: ClusterPage }) {
  const [from, go] = useState(0)
  const rows = useRows(page.row.id, 'objects', from, page.objects)
  const scale = commonScale(rows.rows)
  return (
    <section id="cluster-objects">
      <h2>{say(messages['objects.title'])}</h2>
      <p class="soft small measure">
        {say(messages['objects.legend'])} {say(messages['objects.scale'], { span: span(scale) })}
      </p>
      <Paged page={rows} go={go}>
        {shown => (
          <ol class="coordination-objects">
            {shown.map(row => (
              <ObjectStrip key={row.object} row={row} scale={scale} />
            ))}
          </ol>
        )}
      </Paged>
    </section>
  )
}

interface StripProps {
  readonly row: ObjectRow
  /** Milliseconds from the first member to the end of the line. */
  readonly scale: number
}

function ObjectStrip({ row, scale }: StripProps) {
  const { kind, words, members, others, firstTime, spanMilliseconds, acts, post, filter, othersFilter } = row
  const before = row.before + acts.filter(([milliseconds]) => milliseconds < -scale * BESIDE).length
  const after = row.after + acts.filter(([milliseconds]) => milliseconds > scale * (1 + BESIDE)).length
  return (
    <li>
      <p class="small soft coordination-kind">
        {say(messages[`kind.${kind}`])} · {moment(firstTime)} UTC
      </p>
      <p class={words === null ? 'soft coordination-words' : 'said coordination-words'} dir="auto">
        {words ?? say(messages['objects.wordless'])}
      </p>
      <Strip row={row} scale={scale} />
      <p class="small coordination-facts">
        <PostsLink filter={filter}>{say(messages['objects.members'], { members })}</PostsLink>
        <span>{say(messages['objects.within'], { span: span(spanMilliseconds) })}</span>
        <span class="soft">
          {others === 0 || othersFilter === null ? (
            say(messages['objects.others'], { others })
          ) : (
            <PostsLink filter={othersFilter}>{say(messages['objects.others'], { others })}</PostsLink>
          )}
        </span>
        {before + after === 0 ? null : <span class="soft">{say(messages['objects.outside'], { before, after })}</span>}
        <PostLink post={post}>{say(messages['objects.post'])}</PostLink>
      </p>
    </li>
  )
}

/** Members above the line, everybody else below. */
function Strip({ row: { acts, spanMilliseconds }, scale }: StripProps) {
  const x = (milliseconds: number) =>
    (EDGE + ((milliseconds / scale + BESIDE) / (1 + 2 * BESIDE)) * (WIDTH - 2 * EDGE)).toFixed(1)
  const middle = HEIGHT / 2
  return (
    <svg class="coordination-strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line x1={EDGE} x2={WIDTH - EDGE} y1={middle} y2={middle} class="is-axis" />
      <line x1={x(0)} x2={x(spanMilliseconds)} y1={middle} y2={middle} class="is-span" />
      {acts.map(([milliseconds, isMember], i) =>
        milliseconds < -scale * BESIDE || milliseconds > scale * (1 + BESIDE) ? null : (
          <line
            key={i}
            x1={x(milliseconds)}
            x2={x(milliseconds)}
            y1={isMember === 1 ? middle - 13 : middle + 2}
            y2={isMember === 1 ? middle - 1 : middle + 12}
            class={isMember === 1 ? 'is-member' : 'is-other'}
          />
        ),
      )}
    </svg>
  )
}

/** The longest span of the lines shown together, at least a second. */
function commonScale(rows: readonly ObjectRow[]): number {
  return rows.reduce((most, { spanMilliseconds }) => Math.max(most, spanMilliseconds), 1000)
}
