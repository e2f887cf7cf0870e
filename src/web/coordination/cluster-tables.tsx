// The members of a cluster and its pairs beyond chance, in tables that go on.

import { useState } from 'preact/hooks'
import { coordinationMessages as messages } from '../../messages/web-coordination.ts'
import type { ClusterPage } from '../../model/coordination-page.ts'
import { PostsLink } from '../parts/link.tsx'
import { count, say } from '../state/text.ts'
import { chance, expected, inWindows, seconds } from './format.ts'
import { Paged, useRows } from './paged.tsx'

export function Members({ page }: { readonly page: ClusterPage }) {
  const [from, go] = useState(0)
  const rows = useRows(page.row.id, 'members', from, page.members)
  return (
    <section id="cluster-members">
      <h2 id="members-title">{say(messages['members.title'])}</h2>
      <p class="soft small measure">
        {say(messages['members.note'])} {page.mayBeNamed ? null : say(messages['members.hidden'])}
      </p>
      <Paged page={rows} go={go}>
        {shown => (
          <div class="coordination-scroll" tabIndex={0} role="region" aria-labelledby="members-title">
            <table class="coordination-narrow">
              <thead>
                <tr>
                  <th scope="col">{say(messages['column.account'])}</th>
                  <th scope="col">{say(messages['column.evidence'])}</th>
                  <th scope="col" class="num">
                    {say(messages['column.meetings'])}
                  </th>
                  <th scope="col" class="num">
                    {say(messages['column.expected'])}
                  </th>
                  <th scope="col" class="num">
                    {say(messages['column.delay'])}
                  </th>
                  <th scope="col" class="num">
                    {say(messages['column.q'])}
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.map(row => (
                  <tr key={row.token}>
                    <th scope="row" class="coordination-account">
                      <PostsLink filter={{ accounts: [row.token] }}>{row.label}</PostsLink>
                    </th>
                    <td>{say(messages[`evidence.${row.evidence}`])}</td>
                    <td class="num">
                      <PostsLink filter={{ cluster: page.row.id, accounts: [row.token] }}>
                        {count(row.observed)}
                      </PostsLink>
                    </td>
                    <td class="num">{expected(row.expected)}</td>
                    <td class="num">{seconds(row.medianSeconds)}</td>
                    <td class="num">{chance(row.qValue)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Paged>
    </section>
  )
}

export function Pairs({ page }: { readonly page: ClusterPage }) {
  const [from, go] = useState(0)
  const rows = useRows(page.row.id, 'pairs', from, page.pairs)
  return (
    <section id="cluster-pairs">
      <h2 id="pairs-title">{say(messages['pairs.title'])}</h2>
      {rows.total === 0 ? (
        <p class="soft measure">{say(messages['pairs.none'])}</p>
      ) : (
        <Paged page={rows} go={go}>
          {shown => (
            <div class="coordination-scroll" tabIndex={0} role="region" aria-labelledby="pairs-title">
              <table class="coordination-narrow">
                <thead>
                  <tr>
                    <th scope="col">{say(messages['column.account'])}</th>
                    <th scope="col">{say(messages['column.other'])}</th>
                    <th scope="col" class="num">
                      {say(messages['column.meetings'])}
                    </th>
                    <th scope="col" class="num">
                      {say(messages['column.expected'])}
                    </th>
                    <th scope="col" class="num">
                      {say(messages['column.window'])}
                    </th>
                    <th scope="col">{say(messages['column.kinds'])}</th>
                    <th scope="col" class="num">
                      {say(messages['column.q'])}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map(({ first, second, tokens, ...row }) => (
                    <tr key={tokens.join(' ')}>
                      <td class="coordination-account">
                        <PostsLink filter={{ accounts: [tokens[0]] }}>{first}</PostsLink>
                      </td>
                      <td class="coordination-account">
                        <PostsLink filter={{ accounts: [tokens[1]] }}>{second}</PostsLink>
                      </td>
                      <td class="num">
                        <PostsLink filter={{ cluster: page.row.id, accounts: tokens }}>{count(row.observed)}</PostsLink>
                      </td>
                      <td class="num">{expected(row.expected)}</td>
                      <td class="num">{inWindows([row.windowSeconds])}</td>
                      <td>{row.kinds.map(kind => say(messages[`kind.${kind}`])).join(', ')}</td>
                      <td class="num">{chance(row.qValue)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Paged>
      )}
    </section>
  )
}
