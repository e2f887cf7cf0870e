// Who says a tie, or denies it, and where: each record of a person with its source.

import { actorsMessages as messages } from '../../messages/web-actors.ts'
import type { TieRow, TieStatementRow } from '../../model/actors-page.ts'
import { Link, PostLink } from '../parts/link.tsx'
import { complain, did } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { role } from '../state/preferences.ts'
import { say } from '../state/text.ts'

export function Statements({ tie }: { readonly tie: TieRow }) {
  return (
    <ul class="actors-statements">
      {tie.statements.map(statement => (
        <li key={statement.entry}>
          <Statement statement={statement} />
        </li>
      ))}
    </ul>
  )
}

function Statement({ statement }: { readonly statement: TieStatementRow }) {
  const { entry, stance, basis, speakers, role: by, post, quote, exhibit, since, until, reason } = statement
  const who =
    speakers.length > 0 ? speakers.join(' ← ') : say(basis === 'documented' ? messages.document : messages.poster)
  const takeBack = async () => {
    try {
      const { entries, problems } = await ask('case.undo', { entry })
      if (problems.length > 0) complain(new Error(problems.map(({ text }) => text).join(' ')))
      else
        did({
          label: () => say(messages['done.takenBack']),
          undo: async () => void (await ask('case.undo', { entry: entries[0] })),
        })
    } catch (error) {
      complain(error)
    }
  }
  return (
    <>
      <span dir="auto">{who}</span> <span>{say(messages[`stance.${stance}`])}</span>
      {exhibit === null ? null : (
        <>
          {' · '}
          <Link view="custody" params={{ exhibit: String(exhibit) }}>
            {say(messages.exhibit, { exhibit })}
          </Link>
        </>
      )}
      {post === null ? null : (
        <>
          {' · '}
          <PostLink post={post}>{say(messages.post)}</PostLink>
        </>
      )}
      <span class="soft small">
        {since === null ? '' : ` · ${say(messages.since, { date: since })}`}
        {until === null ? '' : ` · ${say(messages.until, { date: until })}`}
        {` · ${say(messages.recordedBy, { role: by })}`}
      </span>{' '}
      {by === role.value ? (
        <button type="button" class="plain small" onClick={() => void takeBack()}>
          {say(messages.takeBack)}
        </button>
      ) : null}
      {quote === null ? null : (
        <p class="said" dir="auto">
          {quote}
        </p>
      )}
      {reason === null ? null : (
        <p class="soft small" dir="auto">
          {reason}
        </p>
      )}
    </>
  )
}
