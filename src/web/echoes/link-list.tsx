// Links that stand in several posts; addresses are text here and lead nowhere outside.

import { useCallback, useRef } from 'preact/hooks'
import { echoesMessages } from '../../messages/web-echoes.ts'
import { PostsLink } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { Wide } from '../parts/wide.tsx'
import { useAsk } from '../state/ask.ts'
import { sharedFilter } from '../state/filter.ts'
import { params } from '../state/location.ts'
import { count, moment, say } from '../state/text.ts'
import { Choice, Conditions, Words } from './conditions.tsx'
import { PAGE_ROWS, Pager, pageOffset, useListKeys } from './pager.tsx'

const ORDERS = ['posts', 'channels', 'first'] as const

export function LinkList() {
  const { order, query } = params.value
  const asking = useAsk('echoes.links', {
    order: ORDERS.find(each => each === order) ?? 'posts',
    ...(query === undefined ? {} : { query }),
    ...sharedFilter.value,
    offset: pageOffset(),
    limit: PAGE_ROWS,
  })
  const field = useRef<HTMLInputElement | null>(null)
  const focusSearch = useCallback(() => field.current?.focus(), [])
  const list = useListKeys(asking.value?.total ?? 0, focusSearch)
  return (
    <div ref={list}>
      <Conditions label={say(echoesMessages['list.conditions'])}>
        <Words label={say(echoesMessages['link.query'])} hold={field} />
        <Choice
          name="order"
          label={say(echoesMessages['order.label'])}
          options={ORDERS.map((each, i) => [i === 0 ? '' : each, say(echoesMessages[`order.${each}`])])}
        />
      </Conditions>
      <Answered asking={asking}>
        {({ rows, total, whole }) =>
          whole === 0 ? (
            <Empty>{say(echoesMessages['links.empty'])}</Empty>
          ) : (
            <>
              <p class="measure">
                {say(echoesMessages['links.answer'], { whole })}{' '}
                {total === whole ? null : say(echoesMessages['list.shown'], { total, whole })}
              </p>
              {total === 0 ? (
                <Empty>{say(echoesMessages['list.noneHere'])}</Empty>
              ) : (
                <Wide label={say(echoesMessages['echoes.links'])}>
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">{say(echoesMessages['column.link'])}</th>
                        <th scope="col" class="num">
                          {say(echoesMessages['column.posts'])}
                        </th>
                        <th scope="col" class="num">
                          {say(echoesMessages['column.chats'])}
                        </th>
                        <th scope="col" class="num">
                          {say(echoesMessages['column.accounts'])}
                        </th>
                        <th scope="col">{say(echoesMessages['column.firstSeen'])}</th>
                        <th scope="col">{say(echoesMessages['column.last'])}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {rows.map(({ url, posts, channels: chats, accounts, firstTime, lastTime }) => (
                        <tr key={url} data-row>
                          <td class="said echoes-address" dir="ltr">
                            {url}
                          </td>
                          <td class="num">
                            <PostsLink filter={{ link: url }}>{count(posts)}</PostsLink>
                          </td>
                          <td class="num">{count(chats)}</td>
                          <td class="num">{count(accounts)}</td>
                          <td class="num-left">{moment(firstTime)}</td>
                          <td class="num-left">{moment(lastTime)}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </Wide>
              )}
              <Pager total={total} />
            </>
          )
        }
      </Answered>
    </div>
  )
}
