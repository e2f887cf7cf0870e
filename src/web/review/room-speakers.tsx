// Who speaks in a document, and who is said to be related to whom.

import { polarityMessages, roomTieMessages, reviewRoomMessages as texts } from '../../messages/web-review-room.ts'
import type { RoomPage } from '../../model/review-view.ts'
import { Link } from '../parts/link.tsx'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'

/** Speakers listed at most; the others are still found in the text. */
const LISTED = 40

export function Speakers({
  speakers,
  chosen,
}: {
  readonly speakers: RoomPage['speakers']
  readonly chosen: string | undefined
}) {
  if (speakers.length === 0) return null
  return (
    <section>
      <h3>{say(texts.speakersTitle)}</h3>
      <ul class="room-speakers">
        <li>
          <button
            type="button"
            class="plain"
            aria-pressed={chosen === undefined}
            onClick={() => void change({ speaker: undefined }, true)}
          >
            {say(texts.everybody)}
          </button>
        </li>
        {speakers.slice(0, LISTED).map(({ name, statements }) => (
          <li key={name}>
            <button
              type="button"
              class="plain"
              aria-pressed={chosen === name}
              onClick={() => void change({ speaker: name }, true)}
            >
              <bdi>{name === '' ? say(texts.unnamed) : name}</bdi>
            </button>{' '}
            <span class="soft small num">{say(texts.statements, { count: statements })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Ties({ ties, pageSize }: { readonly ties: RoomPage['ties']; readonly pageSize: number }) {
  if (ties.length === 0) return null
  return (
    <section>
      <h3>{say(texts.tiesTitle)}</h3>
      <ul class="room-ties">
        {ties.map(({ from, to, kind, isAlleged, polarity, speakers, at }) => (
          <li key={`${from} ${to} ${at} ${kind} ${speakers.join()}`}>
            <Link view="review" params={{ ...params.value, at: String(at - (at % pageSize)), statement: '' }}>
              <bdi>{from}</bdi> – <bdi>{to}</bdi>
            </Link>
            <span class="soft small">
              {' '}
              {say(roomTieMessages[kind])}; {say(polarityMessages[polarity])};{' '}
              {say(isAlleged ? texts.alleged : texts.documented)}
              {speakers.length === 0 ? null : (
                <>
                  {'; '}
                  <bdi>{speakers.filter(Boolean).join(' < ')}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
