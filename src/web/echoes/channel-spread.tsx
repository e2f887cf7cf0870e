// How a family spread over chats: one row a chat on one scale of time, the one that had it first on top. The table is the picture.

import { axisDate, duration, postTime } from '../../messages/report-format.ts'
import { echoesMessages } from '../../messages/web-echoes.ts'
import type { FamilyPage } from '../../server/contract-echoes.ts'
import { PostLink, PostsLink } from '../parts/link.tsx'
import { Wide } from '../parts/wide.tsx'
import { language } from '../state/preferences.ts'
import { count, say } from '../state/text.ts'
import { Spread } from './spread.tsx'

interface ChannelSpreadProps {
  readonly family: string
  readonly spread: FamilyPage['spreadByChannel']
}

const WIDTH = 480
const DAY = 86_400_000

export function ChannelSpread({ family, spread }: ChannelSpreadProps) {
  const { start, end, steps, untimed, totalChannels, channels } = spread
  const most = channels.reduce((peak, row) => row.steps.reduce((top, posts) => Math.max(top, posts), peak), 1)
  const firstStep = (row: (typeof channels)[number]) =>
    start === null || end === null || row.first.time === null || !row.first.isZoned
      ? undefined
      : Math.min(steps.length - 1, Math.floor(((row.first.time - start) / (end - start)) * steps.length))
  const [seenFirst] = channels
  return (
    <section>
      <h2>{say(echoesMessages['spread.title'])}</h2>
      <p class="measure">
        {say(echoesMessages['spread.answer'], { channels: totalChannels })}{' '}
        {channels.length < totalChannels ? say(echoesMessages['spread.some'], { shown: channels.length }) : null}{' '}
        {untimed > 0 ? say(echoesMessages['spread.untimed'], { posts: untimed }) : null}
      </p>
      <Wide label={say(echoesMessages['spread.title'])}>
        <table class="echoes-channels">
          <thead>
            <tr>
              <th scope="col">{say(echoesMessages['column.chat'])}</th>
              <th scope="col">{say(echoesMessages['column.firstSeen'])}</th>
              <th scope="col" class="num">
                {say(echoesMessages['column.after'])}
              </th>
              <th scope="col" class="num">
                {say(echoesMessages['column.posts'])}
              </th>
              <th scope="col" class="num">
                {say(echoesMessages['column.forwards'])}
              </th>
              <th scope="col" class="echoes-axis">
                <span class="visually-hidden">{say(echoesMessages['column.spread'])}</span>
                {start === null || end === null ? null : <Axis start={start} end={end} />}
              </th>
            </tr>
          </thead>
          <tbody>
            {totalChannels < 2 ? null : (
              <tr class="echoes-all">
                <th scope="row">{say(echoesMessages['spread.allChats'])}</th>
                <td colSpan={4} />
                <td>
                  <Spread steps={steps} width={WIDTH} height={30} />
                </td>
              </tr>
            )}
            {channels.map(row => (
              <tr key={row.token}>
                <th scope="row">
                  <bdi>{row.name}</bdi>
                </th>
                <td class="num-left">
                  <PostLink post={row.first.post}>
                    {row.first.time === null
                      ? say(echoesMessages['row.noTime'])
                      : postTime(language.value, row.first.time, row.first.isZoned)}
                  </PostLink>
                </td>
                <td class="num">{after(seenFirst.first, row.first)}</td>
                <td class="num">
                  <PostsLink filter={{ family, channels: [row.token] }}>{count(row.posts)}</PostsLink>
                </td>
                <td class="num">
                  {row.forwards === 0 ? (
                    '0'
                  ) : (
                    <PostsLink filter={{ family, channels: [row.token], isForward: true }}>
                      {count(row.forwards)}
                    </PostsLink>
                  )}
                </td>
                <td>
                  {row.untimed === row.posts ? (
                    <span class="soft small">
                      {say(echoesMessages[row.first.time === null ? 'row.noTime' : 'row.noZone'])}
                    </span>
                  ) : (
                    <Spread
                      steps={row.steps}
                      first={row === seenFirst ? firstStep(row) : undefined}
                      most={most}
                      width={WIDTH}
                      height={20}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}

type First = ChannelSpreadProps['spread']['channels'][number]['first']

/** Only instants are compared. */
function after(first: First, own: First): string {
  if (first === own) return ''
  if (first.time === null || own.time === null || !first.isZoned || !own.isZoned) return '—'
  return `+ ${duration(language.value, own.time - first.time)}`
}

function Axis({ start, end }: { readonly start: number; readonly end: number }) {
  const grain = end - start < 4 * DAY ? 'hour' : 'day'
  return (
    <span class="echoes-ticks num">
      <span>{axisDate(language.value, start, grain)}</span>
      <span>{axisDate(language.value, end, grain)}</span>
    </span>
  )
}
