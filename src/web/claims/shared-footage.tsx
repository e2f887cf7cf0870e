// How the media of two posts that are counted as one are the same, with the way to their exhibits.

import { earlierFootageMessages as messages } from '../../messages/earlier-footage.ts'
import { mediaMatchText } from '../../messages/media-match.ts'
import { footageWaitingMessages } from '../../messages/web-footage-waiting.ts'
import type { MediaMatch, SharedMedium } from '../../model/media-family.ts'
import { Link } from '../parts/link.tsx'
import { useAsk } from '../state/ask.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'

export function SharedFootage({ shared }: { readonly shared: SharedMedium | null }) {
  if (shared === null) return null
  const { exhibit, ofExhibit, match, via } = shared
  return (
    <p class="claims-facts">
      {via === undefined ? (
        <Pair exhibit={exhibit} ofExhibit={ofExhibit} match={match} />
      ) : (
        <>
          <Pair exhibit={exhibit} ofExhibit={via.exhibit} match={match} />
          <Pair exhibit={ofExhibit} ofExhibit={via.exhibit} match={via.match} />
        </>
      )}
    </p>
  )
}

/** What the figures of claims do not know of: media that nobody looked at since they came, so that copies among them count apart. */
export function UnreadFootage() {
  const count = useAsk('footage.waiting', {}).value?.waiting ?? 0
  if (count === 0) return null
  return (
    <p class="measure small" role="note">
      {say(footageWaitingMessages.unread, { count })} <Link view="footage">{say(footageWaitingMessages.open)}</Link>
    </p>
  )
}

/** Two exhibits open beside each other, one alone by itself. */
function Pair({ exhibit, ofExhibit, match }: { exhibit: number; ofExhibit: number; match: MediaMatch }) {
  const isOne = exhibit === ofExhibit
  const how = mediaMatchText(match, language.value)
  return (
    <Link view="footage" params={{ exhibit: `${exhibit}`, ...(isOne ? {} : { with: `${ofExhibit}` }) }}>
      {say(isOne ? messages.one : messages.pair, { exhibit, ofExhibit, how })}
    </Link>
  )
}
