// What came in: formats, identities, times, versions, absent messages, and the chats.

import { useState } from 'preact/hooks'
import { reportIntakeMessages } from '../../messages/report-intake.ts'
import { overviewMessages, size } from '../../messages/web-overview.ts'
import type { ChannelRow, HeldOverview } from '../../server/contract-overview.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { LinkedSentence } from '../parts/linked-sentence.tsx'
import { Wide } from '../parts/wide.tsx'
import { sharedFilter } from '../state/filter.ts'
import { language } from '../state/preferences.ts'
import { count, moment, say } from '../state/text.ts'

interface HeldProps {
  readonly held: HeldOverview
}

export function OverviewHeld({ held }: HeldProps) {
  const { inputs, originals, posts, channels, documents, undated, zoneless, changed } = held
  return (
    <section>
      <h2>{say(overviewMessages['held.title'])}</h2>
      <div class="overview-columns is-even">
        <div class="measure">
          <p>
            <LinkedSentence
              text={say(reportIntakeMessages['intake.answer'], { inputs, originals, posts, channels })}
              links={{
                originals: words => (
                  <Link view="custody" isBare params={{ part: 'exhibits' }}>
                    {words}
                  </Link>
                ),
              }}
            />{' '}
            {documents === 0 ? null : say(overviewMessages['held.documents'], held)}
          </p>
          <p>
            <LinkedSentence
              text={say(overviewMessages['held.posts'], held)}
              links={{
                forwards: words => <PostsLink filter={{ isForward: true }}>{words}</PostsLink>,
                media: words => <PostsLink filter={{ media: MEDIA }}>{words}</PostsLink>,
                mediaHeld: words => <PostsLink filter={{ media: MEDIA, isMediaHeld: true }}>{words}</PostsLink>,
              }}
            />
          </p>
          <p>
            {say(reportIntakeMessages['intake.identities'], {
              byId: held.accountsByPlatformId,
              byName: held.accountsByNameOnly,
            })}
          </p>
          <p>
            {undated + zoneless === 0 ? (
              say(reportIntakeMessages['intake.allZoned'])
            ) : (
              <LinkedSentence
                text={say(overviewMessages['held.zones'], { undated, zoneless })}
                links={{ undated: words => <PostsLink filter={{ isUndated: true }}>{words}</PostsLink> }}
              />
            )}
          </p>
          <p>
            {changed === 0 ? (
              say(reportIntakeMessages['intake.versions'], { count: 0 })
            ) : (
              <LinkedSentence
                text={say(overviewMessages['held.changed'], { changed, further: held.furtherVersions })}
                links={{ changed: words => <PostsLink filter={{ isChanged: true }}>{words}</PostsLink> }}
              />
            )}
          </p>
        </div>
        <Wide label={say(overviewMessages['held.title'])}>
          <Formats held={held} />
        </Wide>
      </div>
      <Absent held={held} />
    </section>
  )
}

/** Every kind of medium: "posts with a medium". */
const MEDIA = [
  'photo',
  'video',
  'voice',
  'audio',
  'sticker',
  'animation',
  'document',
  'round-video',
  'unknown',
] as const

function Formats({ held }: HeldProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say(reportIntakeMessages['column.format'])}</th>
          <th scope="col" class="num">
            {say(reportIntakeMessages['column.originals'])}
          </th>
          <th scope="col" class="num">
            {say(overviewMessages['column.posts'])}
          </th>
          <th scope="col" class="num">
            {say(overviewMessages['column.size'])}
          </th>
        </tr>
      </thead>
      <tbody>
        {held.formats.map(({ format, originals, posts, sizeBytes }) => (
          <tr key={format}>
            <th scope="row">{say(reportIntakeMessages[`format.${format}`])}</th>
            <td class="num">
              <Link view="custody" isBare params={{ part: 'exhibits', format }}>
                {count(originals)}
              </Link>
            </td>
            <td class="num">{count(posts)}</td>
            <td class="num">{size(language.value, sizeBytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Absent({ held }: HeldProps) {
  const { rows, total } = held.absent
  if (total === 0) return null
  return (
    <>
      <h3>{say(overviewMessages['absent.title'])}</h3>
      <p class="measure">{say(reportIntakeMessages['intake.absent'])}</p>
      <Wide label={say(overviewMessages['absent.title'])}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(overviewMessages['column.channel'])}</th>
              <th scope="col" class="num">
                {say(reportIntakeMessages['column.messages'])}
              </th>
              <th scope="col">{say(reportIntakeMessages['column.lackedBy'])}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ token, channel, exhibit, messages }, row) => (
              <tr key={row}>
                <th scope="row" dir="auto">
                  <PostsLink filter={{ channels: [token] }}>{channel}</PostsLink>
                </th>
                <td class="num">{count(messages)}</td>
                <td>
                  <PostsLink filter={{ exhibit }}>{say(overviewMessages['absent.exhibit'], { exhibit })}</PostsLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {total > rows.length ? (
        <p class="small soft">{say(overviewMessages['absent.more'], { shown: rows.length, total })}</p>
      ) : null}
    </>
  )
}

/** Rows shown before somebody asks for the rest. */
const FEW = 12

export function OverviewChannels({ held }: HeldProps) {
  const { rows, total } = held.narrowed.channels
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, FEW)
  if (total === 0) return null
  const most = rows.reduce((largest, { posts }) => Math.max(largest, posts), 1)
  return (
    <section>
      <h2>{say(overviewMessages['channels.title'])}</h2>
      <Wide label={say(overviewMessages['channels.title'])}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(overviewMessages['column.channel'])}</th>
              <th scope="col" class="num">
                {say(overviewMessages['column.posts'])}
              </th>
              <td />
              <th scope="col">{say(reportIntakeMessages['column.kind'])}</th>
              <th scope="col">{say(reportIntakeMessages['column.identity'])}</th>
              <th scope="col">{say(overviewMessages['column.first'])}</th>
              <th scope="col">{say(overviewMessages['column.last'])}</th>
              <th scope="col" class="num">
                {say(overviewMessages['column.zoneless'])}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(row => (
              <Channel key={row.token} row={row} most={most} />
            ))}
          </tbody>
        </table>
      </Wide>
      {total > shown.length ? (
        <p class="small soft">
          {say(overviewMessages['channels.more'], { shown: shown.length, total })}{' '}
          {rows.length > shown.length ? (
            <button type="button" class="plain" onClick={() => setWhole(true)}>
              {say(overviewMessages['channels.show'])}
            </button>
          ) : null}
        </p>
      ) : null}
    </section>
  )
}

function Channel({ row, most }: { readonly row: ChannelRow; readonly most: number }) {
  const { token, name, isNameHidden, platform, kind, identity, posts, zonelessPosts, firstTime, lastTime } = row
  return (
    <tr>
      <th scope="row" dir="auto" class={`overview-name${isNameHidden ? '' : ' is-name'}`}>
        <PostsLink filter={{ ...sharedFilter.value, channels: [token] }}>{name}</PostsLink>
      </th>
      <td class="num">
        <PostsLink filter={{ ...sharedFilter.value, channels: [token] }}>{count(posts)}</PostsLink>
      </td>
      <td class="overview-bar" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * posts) / most}%` }} />
      </td>
      <td>
        {say(reportIntakeMessages[`kind.${kind}`])}
        <span class="soft"> · {platform}</span>
      </td>
      <td>{say(reportIntakeMessages[`identity.${identity}`])}</td>
      <td class="overview-when">{moment(firstTime)}</td>
      <td class="overview-when">{moment(lastTime)}</td>
      <td class="num">{count(zonelessPosts)}</td>
    </tr>
  )
}
