// Bursts in order of time: what was counted beside what its surroundings explain.

import { duration, expectedCount, probability } from '../../messages/report-format.ts'
import { echoesMessages } from '../../messages/web-echoes.ts'
import type { BurstRow } from '../../server/contract-echoes.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { Wide } from '../parts/wide.tsx'
import { useAsk } from '../state/ask.ts'
import { sharedFilter } from '../state/filter.ts'
import { language } from '../state/preferences.ts'
import { count, moment, say } from '../state/text.ts'
import { PAGE_ROWS, Pager, pageOffset, useListKeys } from './pager.tsx'

export function BurstList() {
  const asking = useAsk('echoes.bursts', {
    ...sharedFilter.value,
    offset: pageOffset(),
    limit: PAGE_ROWS,
  })
  const list = useListKeys(asking.value?.total ?? 0)
  return (
    <div ref={list}>
      <Answered asking={asking}>
        {({ rows, total, whole }) =>
          whole === 0 ? (
            <Empty>{say(echoesMessages['bursts.empty'])}</Empty>
          ) : (
            <>
              <p class="measure">
                {say(echoesMessages['bursts.answer'], { whole })}{' '}
                {total === whole ? null : say(echoesMessages['list.shown'], { total, whole })}
              </p>
              {total === 0 ? (
                <Empty>{say(echoesMessages['list.noneHere'])}</Empty>
              ) : (
                <BurstTable rows={rows} hasOrigin />
              )}
              <Pager total={total} />
            </>
          )
        }
      </Answered>
    </div>
  )
}

/** `hasOrigin`: with a column that says which text, or the whole case. */
export function BurstTable({
  rows,
  hasOrigin = false,
}: {
  readonly rows: readonly BurstRow[]
  readonly hasOrigin?: boolean
}) {
  const most = rows.reduce((peak, { posts, expected }) => Math.max(peak, posts, expected), 1)
  return (
    <>
      <Wide label={say(echoesMessages['echoes.bursts'])}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(echoesMessages['column.from'])}</th>
              <th scope="col">{say(echoesMessages['column.length'])}</th>
              {hasOrigin ? <th scope="col">{say(echoesMessages['column.of'])}</th> : null}
              <th scope="col" class="num">
                {say(echoesMessages['column.observed'])}
              </th>
              <th scope="col" class="num">
                {say(echoesMessages['column.expected'])}
              </th>
              <th scope="col">{say(echoesMessages['column.picture'])}</th>
              <th scope="col" class="num">
                {say(echoesMessages['column.accounts'])}
              </th>
              <th scope="col" class="num">
                {say(echoesMessages['column.q'])}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, family, start, end, posts, expected, accounts, q }) => (
              <tr key={id} data-row>
                <td class="num-left">
                  <Link view="posts" params={{ from: String(start), to: String(end) }}>
                    {moment(start)}
                  </Link>
                </td>
                <td class="num-left">{duration(language.value, end - start)}</td>
                {hasOrigin ? (
                  <td>
                    {family === undefined ? (
                      say(echoesMessages['bursts.whole'])
                    ) : (
                      <Link view="echoes" params={{ family: family.id }} class="echoes-short">
                        <span class="said" dir="auto">
                          {family.excerpt.text}
                          {family.excerpt.isCut ? ' …' : ''}
                        </span>
                      </Link>
                    )}
                  </td>
                ) : null}
                <td class="num">
                  <PostsLink filter={{ burst: id }}>{count(posts)}</PostsLink>
                </td>
                <td class="num">{expectedCount(language.value, expected)}</td>
                <td>
                  <Bar posts={posts} expected={expected} most={most} />
                </td>
                <td class="num">{count(accounts)}</td>
                <td class="num">{probability(language.value, q)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p class="soft small">{say(echoesMessages['bursts.legend'])}</p>
    </>
  )
}

const WIDTH = 160

function Bar({ posts, expected, most }: { readonly posts: number; readonly expected: number; readonly most: number }) {
  const x = (value: number) => Math.min(WIDTH, (Math.sqrt(value) / Math.sqrt(most)) * WIDTH)
  return (
    <svg class="echoes-bar" viewBox={`0 0 ${WIDTH} 12`} width={WIDTH} height={12} aria-hidden="true">
      <rect x={0} y={1} width={x(Math.min(posts, expected))} height={10} class="echoes-pale" />
      <rect x={x(expected)} y={1} width={Math.max(0, x(posts) - x(expected))} height={10} class="echoes-solid" />
    </svg>
  )
}
