// Outages and the times that marks of own access state, in words.

import { timelineMessages } from '../../messages/web-timeline.ts'
import type { TimelineAnswer } from '../../server/contract-timeline.ts'
import { PostLink } from '../parts/link.tsx'
import { Wide } from '../parts/wide.tsx'
import { moment, say } from '../state/text.ts'
import { choose } from './brush.tsx'

const VANTAGE_COLUMNS = ['from', 'to', 'claim', 'side', 'place', 'viewpoint', 'post'] as const

export function LaneLists({ answer: { outages, vantages, claims } }: { readonly answer: TimelineAnswer }) {
  const textOf = (id: string) => claims.find(claim => claim.id === id)?.text ?? id
  return (
    <>
      {outages.length === 0 ? null : (
        <section>
          <h2>{say(timelineMessages['outages.title'])}</h2>
          <p class="measure soft">{say(timelineMessages['outages.note'])}</p>
          <Wide label={say(timelineMessages['outages.title'])}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say(timelineMessages['column.place'])}</th>
                  <th scope="col">{say(timelineMessages['column.from'])}</th>
                  <th scope="col">{say(timelineMessages['column.to'])}</th>
                  <th scope="col">{say(timelineMessages['column.measuredBy'])}</th>
                  <th scope="col">
                    <span class="visually-hidden">{say(timelineMessages['outages.choose'])}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {outages.map(({ place, from, to, measuredBy }) => (
                  <tr key={`${place} ${from} ${to}`}>
                    <th scope="row" dir="auto">
                      {place}
                    </th>
                    <td class="timeline-when">{moment(from)}</td>
                    <td class="timeline-when">{moment(to)}</td>
                    <td dir="auto">{measuredBy}</td>
                    <td>
                      <button type="button" class="plain" onClick={() => void choose({ start: from, end: to })}>
                        {say(timelineMessages['outages.choose'])}
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </section>
      )}
      {vantages.length === 0 ? null : (
        <section>
          <h2>{say(timelineMessages['vantages.title'])}</h2>
          <Wide label={say(timelineMessages['vantages.title'])}>
            <table>
              <thead>
                <tr>
                  {VANTAGE_COLUMNS.map(column => (
                    <th key={column} scope="col">
                      {say(timelineMessages[`column.${column}`])}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {vantages.map(({ claim, side, start, end, place, viewpoint, post }) => (
                  <tr key={`${claim} ${post}`}>
                    <td class="timeline-when">{moment(start)}</td>
                    <td class="timeline-when">{moment(end)}</td>
                    <td class="said" dir="auto">
                      {textOf(claim)}
                    </td>
                    <td class={`timeline-word is-${side}`}>{say(timelineMessages[`lane.${side}`])}</td>
                    <td dir="auto">{place ?? '—'}</td>
                    <td dir="auto">{viewpoint ?? '—'}</td>
                    <td>
                      <PostLink post={post}>{say(timelineMessages['open.post'])}</PostLink>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </section>
      )}
    </>
  )
}
