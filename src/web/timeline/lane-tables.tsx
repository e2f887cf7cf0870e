// The lanes as tables, for those who read rather than look; every number leads to its posts.

import { timelineMessages } from '../../messages/web-timeline.ts'
import type { TimelineAnswer } from '../../server/contract-timeline.ts'
import { PostsLink } from '../parts/link.tsx'
import { sharedFilter } from '../state/filter.ts'
import { count, moment, say } from '../state/text.ts'

const SIDES = ['support', 'deny'] as const

/** Rows of a table at most. */
const MOST_ROWS = 400

export function LaneTables({ answer }: { readonly answer: TimelineAnswer }) {
  return (
    <>
      <PostsTable answer={answer} />
      {answer.claims.length === 0 ? null : <ClaimsTable answer={answer} />}
    </>
  )
}

function PostsTable({ answer: { steps, posts, zoneless, media } }: { readonly answer: TimelineAnswer }) {
  const rows = new Map<
    number,
    { firstSeen: number; repeated: number; withoutText: number; media: number; zoneless: number }
  >()
  const row = (step: number) => {
    const found = rows.get(step) ?? { firstSeen: 0, repeated: 0, withoutText: 0, media: 0, zoneless: 0 }
    rows.set(step, found)
    return found
  }
  for (const { step, ...counts } of posts.steps) Object.assign(row(step), counts)
  for (const [step, posted] of media) row(step).media = posted
  for (const { step, firstSeen, repeated, withoutText } of zoneless.steps)
    row(step).zoneless = firstSeen + repeated + withoutText
  const { channels, languages } = sharedFilter.value
  const shared = { ...(channels && { channels }), ...(languages && { languages }) }
  const heads = ['from', 'firstSeen', 'repeated', 'withoutText', 'media', 'zoneless'] as const
  return (
    <details>
      <summary>{say(timelineMessages['table.posts'])}</summary>
      <div class="timeline-scroll" tabIndex={0} role="region" aria-label={say(timelineMessages['table.posts'])}>
        <table>
          <thead>
            <tr>
              {heads.map((head, i) => (
                <th key={head} scope="col" class={i === 0 ? undefined : 'num'}>
                  {say(timelineMessages[`column.${head}`])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...rows]
              .sort(([a], [b]) => a - b)
              .slice(0, MOST_ROWS)
              .map(([step, { firstSeen, repeated, withoutText, media: held, zoneless: clock }]) => {
                const from = Math.round(steps.start + step * steps.size)
                const filter = { ...shared, from, to: Math.round(from + steps.size) }
                return (
                  <tr key={step}>
                    <th scope="row" class="timeline-when">
                      {moment(from)}
                    </th>
                    <td class="num">
                      <PostsLink filter={{ ...filter, novelty: 'first' }}>{count(firstSeen)}</PostsLink>
                    </td>
                    <td class="num">
                      <PostsLink filter={{ ...filter, novelty: 'repeat' }}>{count(repeated)}</PostsLink>
                    </td>
                    <td class="num">{count(withoutText)}</td>
                    <td class="num">
                      {held === 0 ? (
                        '0'
                      ) : (
                        <PostsLink filter={{ ...filter, isMediaHeld: true }}>{count(held)}</PostsLink>
                      )}
                    </td>
                    <td class="num">{count(clock)}</td>
                  </tr>
                )
              })}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function ClaimsTable({ answer: { steps, claims } }: { readonly answer: TimelineAnswer }) {
  const rows = claims.flatMap(({ id, text, support, deny }) => {
    const byStep = new Map<number, { support: number; supportRepeated: number; deny: number; denyRepeated: number }>()
    const row = (step: number) => {
      const found = byStep.get(step) ?? { support: 0, supportRepeated: 0, deny: 0, denyRepeated: 0 }
      byStep.set(step, found)
      return found
    }
    for (const { step, origins, repeated } of support)
      Object.assign(row(step), { support: origins, supportRepeated: repeated })
    for (const { step, origins, repeated } of deny) Object.assign(row(step), { deny: origins, denyRepeated: repeated })
    return [...byStep].sort(([a], [b]) => a - b).map(([step, counts]) => ({ id, text, step, ...counts }))
  })
  const shown = rows.slice(0, MOST_ROWS)
  const heads = ['forOrigins', 'forRepeated', 'againstOrigins', 'againstRepeated'] as const
  return (
    <details>
      <summary>{say(timelineMessages['table.claims'])}</summary>
      <div class="timeline-scroll" tabIndex={0} role="region" aria-label={say(timelineMessages['table.claims'])}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(timelineMessages['column.claim'])}</th>
              <th scope="col">{say(timelineMessages['column.from'])}</th>
              {heads.map(head => (
                <th key={head} scope="col" class="num">
                  {say(timelineMessages[`column.${head}`])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((each, i) => {
              const from = Math.round(steps.start + each.step * steps.size)
              const filter = { claim: each.id, from, to: Math.round(from + steps.size) }
              return (
                <tr key={`${each.id} ${each.step}`}>
                  <th scope="row" class="said" dir="auto">
                    {shown[i - 1]?.id === each.id ? <span class="visually-hidden">{each.text}</span> : each.text}
                  </th>
                  <td class="timeline-when">{moment(from)}</td>
                  {SIDES.map(side => [
                    <td key={side} class="num">
                      <PostsLink filter={{ ...filter, side }}>{count(each[side])}</PostsLink>
                    </td>,
                    <td key={`${side} repeated`} class="num">
                      {count(each[`${side}Repeated`])}
                    </td>,
                  ])}
                </tr>
              )
            })}
          </tbody>
        </table>
        {rows.length > shown.length ? (
          <p class="soft small">{say(timelineMessages['table.cut'], { rows: shown.length })}</p>
        ) : null}
      </div>
    </details>
  )
}
