// Families of copies: narrowed, in an order, a page at a time; each with how it spread.

import { useCallback, useRef } from 'preact/hooks'
import { duration, postTime } from '../../messages/report-format.ts'
import { echoesMessages } from '../../messages/web-echoes.ts'
import type { FamilyRow } from '../../server/contract-echoes.ts'
import { Link, PostLink, PostsLink } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { sharedFilter } from '../state/filter.ts'
import { change, params } from '../state/location.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { Choice, Conditions, Words } from './conditions.tsx'
import { PAGE_ROWS, Pager, pageOffset, useListKeys } from './pager.tsx'
import { Spread } from './spread.tsx'

const MINUTE = 60_000
const HALVES = [10, 60, 360, 1440, 10_080].map(minutes => minutes * MINUTE)
const LEAST = [3, 5, 10, 50, 100, 1000]
const ORDERS = ['posts', 'speed', 'channels', 'accounts', 'first'] as const
const CONDITIONS = ['order', 'least', 'half', 'wording', 'forwarded', 'query', 'page']

/** Two posts are half of two at once: speed says something from here on. */
const LEAST_FOR_SPEED = 5

export function FamilyList() {
  const { order: stated, least, half, wording, forwarded, query } = params.value
  const order = ORDERS.find(each => each === stated) ?? 'posts'
  const leastPosts = Math.max(whole(least) ?? 2, order === 'speed' ? LEAST_FOR_SPEED : 2)
  const mostToHalf = whole(half)
  const asking = useAsk('echoes.families', {
    order,
    leastPosts,
    ...(mostToHalf === undefined ? {} : { mostToHalf }),
    ...(wording === 'equal' || wording === 'near' ? { kind: wording } : {}),
    ...(forwarded === undefined ? {} : { hasForwards: forwarded === 'true' }),
    ...(query === undefined ? {} : { query }),
    ...sharedFilter.value,
    offset: pageOffset(),
    limit: PAGE_ROWS,
  })
  const field = useRef<HTMLInputElement | null>(null)
  const focusSearch = useCallback(() => field.current?.focus(), [])
  const list = useListKeys(asking.value?.total ?? 0, focusSearch)
  const hasConditions = CONDITIONS.some(name => params.value[name] !== undefined)
  return (
    <div ref={list}>
      <Conditions label={say(echoesMessages['list.conditions'])}>
        <Words label={say(echoesMessages['query.label'])} hold={field} />
        <Choice
          name="order"
          label={say(echoesMessages['order.label'])}
          options={ORDERS.map((each, i) => [i === 0 ? '' : each, say(echoesMessages[`order.${each}`])])}
        />
        <Choice
          name="least"
          label={say(echoesMessages['least.label'])}
          options={[2, ...LEAST].map((posts, i) => [
            i === 0 ? '' : String(posts),
            say(echoesMessages['least.posts'], { posts: i === 0 && order === 'speed' ? LEAST_FOR_SPEED : posts }),
          ])}
        />
        <Choice
          name="half"
          label={say(echoesMessages['half.label'])}
          options={[
            ['', say(echoesMessages['half.any'])],
            ...HALVES.map(each => [String(each), duration(language.value, each)] as const),
          ]}
        />
        <Choice
          name="wording"
          label={say(echoesMessages['kind.label'])}
          options={[
            ['', say(echoesMessages['kind.any'])],
            ['equal', say(echoesMessages['kind.equal'])],
            ['near', say(echoesMessages['kind.near'])],
          ]}
        />
        <Choice
          name="forwarded"
          label={say(echoesMessages['forwards.label'])}
          options={[
            ['', say(echoesMessages['forwards.any'])],
            ['true', say(echoesMessages['forwards.true'])],
            ['false', say(echoesMessages['forwards.false'])],
          ]}
        />
      </Conditions>
      <Answered asking={asking}>
        {({ rows, total, whole: all }) =>
          all === 0 ? (
            <Empty>{say(echoesMessages['families.empty'])}</Empty>
          ) : (
            <>
              <p class="measure">
                {say(echoesMessages['families.answer'], { whole: all })}{' '}
                {total === all ? null : (
                  <span class="num">{say(echoesMessages['list.shown'], { total, whole: all })}</span>
                )}{' '}
                {hasConditions ? (
                  <button
                    type="button"
                    class="plain"
                    onClick={() => void change(Object.fromEntries(CONDITIONS.map(name => [name, undefined])))}
                  >
                    {say(echoesMessages['list.clear'])}
                  </button>
                ) : null}
              </p>
              <p class="soft small measure">{say(echoesMessages['echoes.note'])}</p>
              {total === 0 ? (
                <Empty>{say(echoesMessages['list.noneHere'])}</Empty>
              ) : (
                <ol class="echoes-list" start={pageOffset() + 1} aria-busy={asking.isLoading}>
                  {rows.map(row => (
                    <Family key={row.id} row={row} />
                  ))}
                </ol>
              )}
              <Pager total={total} />
            </>
          )
        }
      </Answered>
    </div>
  )
}

function whole(value: string | undefined): number | undefined {
  const number = Number(value)
  return value !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined
}

function Family({ row }: { readonly row: FamilyRow }) {
  const { id, first, posts, channels, accounts, variants, forwards, lastTime, toHalf, spread } = row
  const time = (each: number | null) => postTime(language.value, each ?? Number.NaN, first.isZoned)
  return (
    <li data-row class="echoes-row">
      <div class="echoes-words">
        <Link view="echoes" params={{ family: id }} class="echoes-open">
          <span class="said" dir="auto">
            {first.excerpt.text.trim() === '' ? say(echoesMessages['row.noText']) : first.excerpt.text}
            {first.excerpt.isCut ? ' …' : ''}
          </span>
        </Link>
        <p class="echoes-facts num">
          <PostsLink filter={{ family: id }}>
            <strong>{say(echoesMessages['row.posts'], { posts })}</strong>
          </PostsLink>
          <span>{say(echoesMessages['row.channels'], { channels })}</span>
          <span>{say(echoesMessages['row.accounts'], { accounts })}</span>
          {variants > 1 ? <span>{say(echoesMessages['row.variants'], { variants })}</span> : null}
          {forwards > 0 ? (
            <PostsLink filter={{ family: id, isForward: true }}>
              {say(echoesMessages['row.forwards'], { forwards })}
            </PostsLink>
          ) : null}
        </p>
        <p class="echoes-facts soft small num">
          <span>
            {say(echoesMessages['row.first'])}{' '}
            <PostLink post={first.post}>
              {first.time === null ? say(echoesMessages['row.noTime']) : time(first.time)}
            </PostLink>
            {', '}
            <bdi>{first.channel}</bdi>
          </span>
          <span>
            {toHalf === null
              ? say(echoesMessages['row.noHalf'])
              : say(echoesMessages['row.half'], { duration: duration(language.value, toHalf) })}
          </span>
        </p>
      </div>
      {spread.length === 0 ? (
        <span />
      ) : (
        <div class="echoes-picture">
          <span class="visually-hidden">
            {say(echoesMessages['row.spread'], {
              posts: say(echoesMessages['row.posts'], { posts }),
              first: time(first.time),
              last: time(lastTime),
            })}
          </span>
          <Spread steps={spread} first={0} width={180} height={40} />
          <p class="echoes-ends soft num" aria-hidden="true">
            {lastTime === null || first.time === null ? '' : duration(language.value, lastTime - first.time)}
          </p>
        </div>
      )}
    </li>
  )
}
