// Forward trees: origins as platforms state them, by kind of origin.

import { duration } from '../../messages/report-format.ts'
import { echoesMessages } from '../../messages/web-echoes.ts'
import type { TreeRow } from '../../server/contract-echoes.ts'
import { Link, PostLink, PostsLink } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { sharedFilter } from '../state/filter.ts'
import { params } from '../state/location.ts'
import { language } from '../state/preferences.ts'
import { moment, say } from '../state/text.ts'
import { Choice, Conditions } from './conditions.tsx'
import { PAGE_ROWS, Pager, pageOffset, useListKeys } from './pager.tsx'

const KINDS = ['channel', 'user', 'hidden', 'unknown'] as const

export function TreeList() {
  const kind = KINDS.find(each => each === params.value.origin) ?? 'channel'
  const asking = useAsk('echoes.trees', {
    kind,
    ...sharedFilter.value,
    offset: pageOffset(),
    limit: PAGE_ROWS,
  })
  const list = useListKeys(asking.value?.total ?? 0)
  return (
    <div ref={list}>
      <Conditions label={say(echoesMessages['list.conditions'])}>
        <Choice
          name="origin"
          label={say(echoesMessages['forwards.kind'])}
          options={KINDS.map((each, i) => [i === 0 ? '' : each, say(echoesMessages[`forwards.${each}`])])}
        />
      </Conditions>
      <Answered asking={asking}>
        {({ rows, total, whole }) => (
          <>
            <p class="measure">
              {say(echoesMessages['forwards.answer'], { whole })}{' '}
              {total === whole ? null : say(echoesMessages['list.shown'], { total, whole })}
            </p>
            <p class="soft small measure">{say(echoesMessages['forwards.platform'])}</p>
            {total === 0 ? (
              <Empty>{say(echoesMessages[whole === 0 ? 'forwards.empty' : 'list.noneHere'])}</Empty>
            ) : (
              <ol class="echoes-list" start={pageOffset() + 1}>
                {rows.map(row => (
                  <Tree key={row.id} row={row} />
                ))}
              </ol>
            )}
            <Pager total={total} />
          </>
        )}
      </Answered>
    </div>
  )
}

function Tree({ row: { id, origin, originPost, first, posts, channels, lastTime } }: { readonly row: TreeRow }) {
  return (
    <li data-row class="echoes-row">
      <div class="echoes-words">
        <p class="echoes-origin">
          <Ring isHeld={originPost !== null} />
          <Link view="echoes" params={{ tree: id }}>
            <strong>
              <bdi>{origin ?? say(echoesMessages['forwards.notStated'])}</bdi>
            </strong>
          </Link>{' '}
          {originPost === null ? (
            <span class="soft small">{say(echoesMessages['forwards.notHeld'])}</span>
          ) : (
            <PostLink post={originPost.post} class="small">
              {say(echoesMessages['forwards.held'])}, {moment(originPost.time)} UTC
            </PostLink>
          )}
        </p>
        <p class="said echoes-clamp" dir="auto">
          {(originPost ?? first).excerpt.text || say(echoesMessages['row.noText'])}
        </p>
        <p class="echoes-facts num">
          <PostsLink filter={{ tree: id }}>
            <strong>{say(echoesMessages['row.forwards'], { forwards: posts })}</strong>
          </PostsLink>
          <span>{say(echoesMessages['row.channels'], { channels })}</span>
          <span class="soft">
            {say(echoesMessages['row.first'])} <PostLink post={first.post}>{moment(first.time)} UTC</PostLink>
          </span>
          {lastTime === null || first.time === null || lastTime === first.time ? null : (
            <span class="soft">{duration(language.value, lastTime - first.time)}</span>
          )}
        </p>
      </div>
    </li>
  )
}

export function Ring({ isHeld }: { readonly isHeld: boolean }) {
  return (
    <svg class="echoes-ring" viewBox="0 0 12 12" width={12} height={12} aria-hidden="true">
      <circle cx={6} cy={6} r={4.5} class={isHeld ? 'is-held' : 'is-missing'} />
    </svg>
  )
}
