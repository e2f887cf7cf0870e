// A file of this machine that is not in the case: chosen, compared, and what it resembles. Neither its path nor anything of it is kept.

import { useEffect, useState } from 'preact/hooks'
import { mediaMatchText } from '../../messages/media-match.ts'
import { footageMessages } from '../../messages/web-footage.ts'
import { footageCollectionMessages as messages } from '../../messages/web-footage-collections.ts'
import type { FileMatches } from '../../server/contract-footage-lists.ts'
import { JobFault } from '../custody/job-fault.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Link, PostsLink } from '../parts/link.tsx'
import { MachinePicker } from '../start/machine-picker.tsx'
import { complain } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { job } from '../state/events.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { groundText } from './ground-text.ts'

export function MatchFile({ close }: { readonly close: () => void }) {
  const [started, setStarted] = useState<number>()
  const title = say(messages['match.open'])
  if (started === undefined)
    return (
      <MachinePicker
        mode="material"
        title={title}
        start="~"
        close={close}
        take={([path]) => {
          if (path !== undefined) ask('footage.match', { path }).then(({ job: id }) => setStarted(id), complain)
        }}
      />
    )
  return (
    <Dialog title={title} close={close}>
      <p class="soft small measure">{say(messages['match.note'])}</p>
      <Outcome key={started} started={started} />
      <p class="footage-tools">
        <button type="button" onClick={() => setStarted(undefined)}>
          {say(messages['match.another'])}
        </button>
      </p>
    </Dialog>
  )
}

function Outcome({ started }: { readonly started: number }) {
  const state = job.value
  const isOwn = state?.id === started
  const [kept, setKept] = useState<FileMatches>()
  // A later job of somebody else does not take the answer away.
  useEffect(() => {
    if (isOwn && state.status === 'done') setKept(state.result as FileMatches)
  }, [isOwn, state?.status])
  if (kept !== undefined) return <Found found={kept} />
  if (isOwn && state.status !== 'running' && state.status !== 'done') return <JobFault kinds={['media']} />
  return <p role="status">{say(messages['match.running'])}</p>
}

/** Links lead away from the gallery, and the dialog goes with it. */
function Found({ found }: { readonly found: FileMatches }) {
  const { sha256, ground, isPartial, exhibits, collections, lookedAt, compared } = found
  const counts = { exhibits: exhibits.length, collections: collections.length, lookedAt, compared }
  return (
    <div>
      <p class="measure" role="status">
        {say(messages['match.found'], counts)}{' '}
        {ground === null
          ? null
          : say(messages[isPartial ? 'match.partial' : 'match.bytes'], { ground: groundText(ground) })}
      </p>
      <ul class="footage-plain">
        {exhibits.map(({ exhibit, match, posts }) => (
          <li key={exhibit}>
            <Link view="footage" params={{ exhibit: `${exhibit}` }}>
              {say(footageMessages['card.exhibit'], { exhibit })}
            </Link>{' '}
            <span class="small soft num">{mediaMatchText(match, language.value)}</span>{' '}
            {posts === 0 ? null : (
              <PostsLink filter={{ medium: exhibit, isSameBytes: true }}>
                {say(footageMessages['card.posts'], { count: posts })}
              </PostsLink>
            )}
          </li>
        ))}
        {collections.map(({ collection, name, match }) => (
          <li key={`${collection} ${name}`}>
            <Link view="footage" params={{ list: collection }}>
              <bdi>{collection}</bdi>
            </Link>
            : <bdi class="footage-name">{name}</bdi>{' '}
            <span class="small soft num">{mediaMatchText(match, language.value)}</span>
          </li>
        ))}
      </ul>
      <p class="small soft">
        SHA-256 <code class="footage-hash">{sha256}</code>
      </p>
    </div>
  )
}
