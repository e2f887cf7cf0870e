// The case's list of actors, alphabetical, with what is known of each and how it is corrected.

import { actorsMessages as messages } from '../../messages/web-actors.ts'
import type { ActorRow, ActorsPage } from '../../model/actors-page.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { complain } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { count, say } from '../state/text.ts'
import type { ActorDraft } from './actor-form.tsx'

interface ActorsTableProps {
  readonly page: ActorsPage
  readonly correct: (draft: ActorDraft) => void
}

export function ActorsTable({ page: { actors, actorsTotal }, correct }: ActorsTableProps) {
  return (
    <section>
      <h2 id="actors-list">{say(messages['actors.title'])}</h2>
      {actors.length < actorsTotal ? (
        <p class="soft">{say(messages['shown.of'], { shown: actors.length, total: actorsTotal })}</p>
      ) : null}
      <div class="coordination-scroll" tabIndex={0} role="region" aria-labelledby="actors-list">
        <table class="actors-list">
          <thead>
            <tr>
              <th scope="col">{say(messages['column.actor'])}</th>
              <th scope="col">{say(messages['column.kind'])}</th>
              <th scope="col">{say(messages['column.spellings'])}</th>
              <th scope="col">{say(messages['column.accounts'])}</th>
              <th scope="col" class="num">
                {say(messages['column.ties'])}
              </th>
              <th scope="col">{say(messages['column.edit'])}</th>
            </tr>
          </thead>
          <tbody>
            {actors.map(row => (
              <tr key={row.actor}>
                <th scope="row" dir="auto">
                  {row.label}
                </th>
                <td>
                  {say(messages[`kind.${row.kind}`])}
                  {row.isPublic ? <span class="soft small"> · {say(messages['names.public'])}</span> : null}
                </td>
                <td dir="auto" class="actors-names">
                  {row.names === null ? (
                    <span class="soft">{say(messages['names.hidden'])}</span>
                  ) : (
                    row.names.slice(1).join(' · ') || '—'
                  )}
                </td>
                <td class="actors-names">
                  {row.accounts.length === 0
                    ? '—'
                    : row.accounts.map(({ token, label }) => (
                        <div key={token} dir="auto">
                          <PostsLink filter={{ accounts: [token] }}>{label}</PostsLink>
                        </div>
                      ))}
                </td>
                <td class="num">
                  {row.ties === 0 ? (
                    count(0)
                  ) : (
                    <Link view="actors" params={{ actor: row.token }}>
                      {count(row.ties)}
                    </Link>
                  )}
                </td>
                <td>
                  <button
                    type="button"
                    class="plain"
                    aria-label={say(messages.correctOf, { actor: row.label })}
                    onClick={() => void openDraft(row, correct)}
                  >
                    {say(messages.correct)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** With every spelling there is: the table holds the first few. */
async function openDraft(row: ActorRow, correct: (draft: ActorDraft) => void): Promise<void> {
  try {
    correct({ actor: row.actor, ...(await ask('actors.names', { actor: row.actor })) })
  } catch (error) {
    complain(error)
  }
}
