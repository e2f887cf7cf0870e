// What is in a collection of older footage: every medium of its list, those that something in the case resembles first.

import { mediaMatchText } from '../../messages/media-match.ts'
import { exhibitMessages } from '../../messages/web-exhibit.ts'
import { footageMessages } from '../../messages/web-footage.ts'
import { footageCollectionMessages as messages } from '../../messages/web-footage-collections.ts'
import type { MemberRow } from '../../server/contract-footage-lists.ts'
import { Link } from '../parts/link.tsx'
import { Pager } from '../parts/pager.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { Wide } from '../parts/wide.tsx'
import { useAsk } from '../state/ask.ts'
import { change, params } from '../state/location.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'

/** Members at a time. */
const PAGE = 100

export function MembersPage({ name }: { readonly name: string }) {
  const stated = Number(params.value.from_row ?? 0)
  const from = Number.isSafeInteger(stated) && stated > 0 && stated < 1e8 ? stated : 0
  const asking = useAsk('footage.members', { name, offset: from, limit: PAGE })
  return (
    <div class="footage">
      <p class="small">
        <Link view="footage" params={{ lists: 'all' }}>
          {say(messages.title)}
        </Link>
      </p>
      <h1 dir="auto">{say(messages['members.title'], { name })}</h1>
      <Answered asking={asking}>
        {({ rows, total }) =>
          total === 0 ? (
            <Empty>{say(messages['members.empty'])}</Empty>
          ) : (
            <>
              <p class="measure footage-sentence num">{say(messages['members.sentence'], { total })}</p>
              <Members rows={rows} name={name} />
              <Pager
                from={from}
                most={PAGE}
                total={total}
                go={to => void change({ from_row: to === 0 ? undefined : `${to}` })}
              />
            </>
          )
        }
      </Answered>
    </div>
  )
}

function Members({ rows, name }: { readonly rows: readonly MemberRow[]; readonly name: string }) {
  const title = say(messages['members.title'], { name })
  return (
    <Wide label={title}>
      <table class="collection-members">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say(messages['col.name'])}</th>
            <th scope="col">{say(messages['col.matches'])}</th>
            <th scope="col">{say(messages['col.stated'])}</th>
            <th scope="col">{say(messages['col.bytes'])}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name: called, kind, stated, sha256, sizeBytes, matches, matchCount }, i) => (
            <tr key={i}>
              <td>
                <bdi class="footage-name">{called}</bdi>
                <div class="small soft">{say(messages[`member.${kind}`])}</div>
              </td>
              <td>
                {matches.map(({ exhibit, match }) => (
                  <div key={exhibit}>
                    <Link view="footage" params={{ exhibit: `${exhibit}`, part: 'collections' }}>
                      {say(footageMessages['card.exhibit'], { exhibit })}
                    </Link>{' '}
                    <span class="small soft num">{mediaMatchText(match, language.value)}</span>
                  </div>
                ))}
                {matchCount > matches.length ? (
                  <Link view="footage" params={{ collection: name, cards: 'all' }}>
                    {say(messages['members.more'], { count: matchCount - matches.length })}
                  </Link>
                ) : null}
              </td>
              <td class="small num">{stated === null ? '' : `${stated.iso} (${stated.field})`}</td>
              <td class="small num">
                {sizeBytes === null ? '' : say(exhibitMessages['custody.size'], { count: sizeBytes })}
                {sha256 === null ? null : (
                  <div>
                    <code class="footage-hash">{sha256}</code>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
