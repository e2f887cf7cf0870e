// One forward tree, indented: the origin as the platform states it, the chats that forwarded it, their posts.

import { duration } from '../../messages/report-format.ts'
import { echoesMessages } from '../../messages/web-echoes.ts'
import type { CitedPost, TreePage as Page } from '../../server/contract-echoes.ts'
import { Link, PostLink, PostsLink } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { language } from '../state/preferences.ts'
import { moment, say } from '../state/text.ts'
import { Ring } from './tree-list.tsx'

export function TreePage({ tree }: { readonly tree: string }) {
  const asking = useAsk('echoes.tree', { tree })
  return (
    <div class="echoes">
      <p class="small">
        <Link view="echoes" params={{ list: 'forwards' }}>
          {say(echoesMessages['family.back'])}
        </Link>
      </p>
      <h1>{say(echoesMessages['tree.title'])}</h1>
      <Answered asking={asking}>{page => <Body page={page} />}</Answered>
    </div>
  )
}

function Body({ page }: { readonly page: Page }) {
  const { id, origin, originPost, posts, channels, branches, totalBranches, families } = page
  const base = originPost?.time ?? page.start
  return (
    <>
      <p class="echoes-facts num">
        <PostsLink filter={{ tree: id }}>
          <strong>{say(echoesMessages['row.forwards'], { forwards: posts })}</strong>
        </PostsLink>
        <span>{say(echoesMessages['row.channels'], { channels })}</span>
        {families.map(({ id: family, posts: own }) => (
          <span key={family}>
            <Link view="echoes" params={{ family }}>
              {say(echoesMessages['tree.families'])}
            </Link>{' '}
            ({say(echoesMessages['row.posts'], { posts: own })})
          </span>
        ))}
      </p>
      <p class="soft small measure">{say(echoesMessages['forwards.platform'])}</p>
      <ul class="echoes-tree">
        <li>
          <p class="echoes-origin">
            <Ring isHeld={originPost !== null} />{' '}
            <strong>
              <bdi>{origin ?? say(echoesMessages['forwards.notStated'])}</bdi>
            </strong>{' '}
            {originPost === null ? (
              <span class="soft small">{say(echoesMessages['forwards.notHeld'])}</span>
            ) : (
              <PostLink post={originPost.post} class="small">
                {say(echoesMessages['forwards.held'])}, {moment(originPost.time)} UTC
              </PostLink>
            )}
          </p>
          <p class="said measure" dir="auto">
            {(originPost ?? page.first).excerpt.text || say(echoesMessages['row.noText'])}
          </p>
          <ul>
            {branches.map(branch => (
              <li key={branch.token}>
                <p class="num">
                  <bdi>{branch.name}</bdi>{' '}
                  <PostsLink filter={{ tree: id, channels: [branch.token] }} class="small">
                    {say(echoesMessages['row.posts'], { posts: branch.posts })}
                  </PostsLink>
                </p>
                <ul>
                  {branch.rows.map(row => (
                    <li key={row.post} class="num small">
                      <PostLink post={row.post}>{when(row)}</PostLink> <span class="soft">{later(base, row)}</span>
                    </li>
                  ))}
                  {branch.posts > branch.rows.length ? (
                    <li class="small">
                      <PostsLink filter={{ tree: id, channels: [branch.token] }}>
                        {say(echoesMessages['tree.more'], { posts: branch.posts - branch.rows.length })}
                      </PostsLink>
                    </li>
                  ) : null}
                </ul>
              </li>
            ))}
          </ul>
        </li>
      </ul>
      {totalBranches > branches.length ? (
        <p class="soft">{say(echoesMessages['tree.moreChats'], { channels: totalBranches - branches.length })}</p>
      ) : null}
    </>
  )
}

function when({ time, isZoned }: CitedPost): string {
  if (time === null) return say(echoesMessages['row.noTime'])
  return isZoned ? `${moment(time)} UTC` : moment(time)
}

function later(base: number | null, { time, isZoned }: CitedPost): string {
  return base === null || time === null || !isZoned || time < base ? '' : `+ ${duration(language.value, time - base)}`
}
