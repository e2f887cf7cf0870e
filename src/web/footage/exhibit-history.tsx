// When and where footage came up: posts over time with forwards pale, and every sighting with its caption.

import { useEffect, useState } from 'preact/hooks'
import { axisDate, postTime } from '../../messages/report-format.ts'
import { exhibitMessages } from '../../messages/web-exhibit.ts'
import { footageFamilyMessages } from '../../messages/web-footage-family.ts'
import type { ExhibitPage, FootageHistory, FootageSighting } from '../../model/footage-view.ts'
import { Link, PostLink } from '../parts/link.tsx'
import { Wide } from '../parts/wide.tsx'
import { complain } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { change, params } from '../state/location.ts'
import { language } from '../state/preferences.ts'
import { count, say } from '../state/text.ts'
import { FamilyBeside } from './family-beside.tsx'

interface HistoryPartProps {
  readonly page: ExhibitPage
  readonly history: FootageHistory
}

const PIECE = 100

export function HistoryPart({ page, history }: HistoryPartProps) {
  const [more, setMore] = useState<readonly FootageSighting[]>([])
  useEffect(() => setMore([]), [page])
  const { exhibit } = page.item
  const rows = [...page.sightings, ...more]
  const left = page.sightingCount - rows.length
  const next = () =>
    ask('footage.sightings', { exhibit, offset: rows.length, limit: PIECE }).then(
      answer => setMore([...more, ...answer.rows]),
      complain,
    )
  const isBeside = params.value.history === 'beside'
  return (
    <>
      <h2>{say(exhibitMessages['history.title'])}</h2>
      {rows.length === 0 ? (
        <p class="soft">{say(exhibitMessages['history.none'])}</p>
      ) : (
        <>
          <HistoryPicture history={history} />
          {page.item.family < 2 && page.sightingCount < 2 ? null : <Arranged isBeside={isBeside} />}
          {isBeside ? <FamilyBeside page={page} sightings={rows} /> : null}
          {isBeside ? null : (
            <Wide label={say(exhibitMessages['history.caption'])}>
              <table class="exhibit-sightings">
                <caption class="visually-hidden">{say(exhibitMessages['history.caption'])}</caption>
                <thead>
                  <tr>
                    <th scope="col">{say(exhibitMessages['col.time'])}</th>
                    <th scope="col">{say(exhibitMessages['col.chat'])}</th>
                    <th scope="col">{say(exhibitMessages['col.caption'])}</th>
                    <th scope="col" class="num">
                      {say(exhibitMessages['col.exhibit'])}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(row => (
                    <Sighting key={`${row.post} ${row.exhibit}`} row={row} own={exhibit} />
                  ))}
                </tbody>
              </table>
            </Wide>
          )}
          {left > 0 ? (
            <p>
              <button type="button" onClick={() => void next()}>
                {say(exhibitMessages['history.more'], { count: left })}
              </button>
            </p>
          ) : null}
        </>
      )}
    </>
  )
}

function Arranged({ isBeside }: { readonly isBeside: boolean }) {
  return (
    <fieldset class="footage-traits footage-arranged">
      <legend class="visually-hidden">{say(footageFamilyMessages['arranged.label'])}</legend>
      {(['table', 'beside'] as const).map(each => (
        <button
          key={each}
          type="button"
          class="chip"
          aria-pressed={isBeside === (each === 'beside')}
          onClick={() => void change({ history: each === 'beside' ? each : undefined }, true)}
        >
          {say(footageFamilyMessages[`arranged.${each}`])}
        </button>
      ))}
    </fieldset>
  )
}

function Sighting({ row, own }: { readonly row: FootageSighting; readonly own: number }) {
  const { post, exhibit, time, isZoned, channel, account, caption, isForward } = row
  return (
    <tr class={isForward ? 'is-forward' : ''}>
      <td class="num exhibit-time">
        <PostLink post={post}>
          {time === null
            ? say(exhibitMessages['row.noTime'])
            : `${postTime(language.value, time, isZoned)}${isZoned ? ' UTC' : ''}`}
        </PostLink>
      </td>
      <td>
        <bdi>{channel}</bdi>
        {account === null || account === channel ? null : (
          <div class="small soft">
            <bdi>{account}</bdi>
          </div>
        )}
        {isForward ? <div class="small soft">{say(exhibitMessages['row.forward'])}</div> : null}
      </td>
      <td class="exhibit-caption">
        {caption === '' ? (
          <span class="soft">{say(exhibitMessages['row.noCaption'])}</span>
        ) : (
          <span class="said" dir="auto">
            {caption}
          </span>
        )}
      </td>
      <td class="num">
        {exhibit === own ? (
          count(exhibit)
        ) : (
          <Link view="footage" params={{ exhibit: `${exhibit}` }}>
            {count(exhibit)}
          </Link>
        )}
      </td>
    </tr>
  )
}

const HEIGHT = 56
const STEP = 8

function HistoryPicture({ history }: { readonly history: FootageHistory }) {
  const { start, end, own, forwards, untimed, forwardPosts } = history
  // One moment alone is no course of time: the table says it.
  if (start === null || end === null || own.reduce((sum, value, i) => sum + value + forwards[i], 0) < 2) return null
  const all = own.map((value, i) => value + forwards[i])
  const most = Math.max(1, ...all)
  const width = own.length * STEP
  const scale = (value: number) => (value === 0 ? 0 : Math.max(2, (value / most) * (HEIGHT - 2)))
  const total = own.reduce((sum, value) => sum + value, 0)
  const grain = end - start < 3 * 86_400_000 ? 'hour' : end - start < 400 * 86_400_000 ? 'day' : 'month'
  const text = say(exhibitMessages['history.picture'], { own: total, forwards: forwardPosts })
  return (
    <figure class="exhibit-history">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={text}>
        <path class="footage-base" d={`M0 ${HEIGHT - 0.5}H${width}`} />
        {all.map((value, i) => (
          <g key={i}>
            <rect class="footage-pale" x={i * STEP} y={HEIGHT - scale(value)} width={STEP - 2} height={scale(value)} />
            <rect
              class="footage-solid"
              x={i * STEP}
              y={HEIGHT - scale(own[i])}
              width={STEP - 2}
              height={scale(own[i])}
            />
          </g>
        ))}
      </svg>
      <div class="exhibit-axis small soft num">
        <span>{axisDate(language.value, start, grain)}</span>
        <span>{axisDate(language.value, end, grain)} UTC</span>
      </div>
      <figcaption class="small soft num">
        {text} {untimed === 0 ? null : say(exhibitMessages['history.untimed'], { count: untimed })}
      </figcaption>
    </figure>
  )
}
