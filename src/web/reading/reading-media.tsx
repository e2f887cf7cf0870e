// Media of the post: covered, and nothing loaded, until somebody asks; then grey, then in colour; sound only when it is turned on.

import { useState } from 'preact/hooks'
import { reportIntakeMessages } from '../../messages/report-intake.ts'
import { size } from '../../messages/web-overview.ts'
import { readingMediaMessages as messages } from '../../messages/web-reading-media.ts'
import type { PostMedium, PostReading, ShownMedium } from '../../model/post-reading.ts'
import { Link } from '../parts/link.tsx'
import { ask, Refused } from '../state/ask.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'

export function ReadingMedia({ reading }: { readonly reading: PostReading }) {
  const { rows, total } = reading.media
  if (total === 0) return null
  return (
    <section>
      <h3>{say(messages['media.title'])}</h3>
      {rows.map((medium, row) => (
        <Medium key={row} medium={medium} />
      ))}
    </section>
  )
}

function Medium({ medium }: { readonly medium: PostMedium }) {
  const { kind, status, fileName, mimeType, sizeBytes, durationSeconds, exhibit, isThumbnail } = medium
  const facts = [
    say(reportIntakeMessages[`media.${kind}`]),
    isThumbnail ? say(messages['media.thumbnail']) : undefined,
    say(reportIntakeMessages[`status.${status}`]),
    exhibit === null ? undefined : say(messages['media.exhibit'], { exhibit }),
    mimeType ?? undefined,
    sizeBytes === null ? undefined : size(language.value, sizeBytes),
    durationSeconds === null ? undefined : say(messages['media.seconds'], { seconds: Math.round(durationSeconds) }),
  ]
  return (
    <div class="reading-medium">
      <p class="small soft">{facts.filter(Boolean).join(' · ')}</p>
      {fileName === null ? null : (
        <p class="small reading-file" dir="auto">
          {fileName}
        </p>
      )}
      {exhibit === null ? (
        <p class="soft">{say(messages['media.notHeld'])}</p>
      ) : (
        <>
          <Covered exhibit={exhibit} medium={medium} />
          {isThumbnail || kind === 'document' ? null : (
            <p class="small">
              <Link view="footage" params={{ exhibit: `${exhibit}` }}>
                {say(messages['media.history'])}
              </Link>
            </p>
          )}
        </>
      )}
    </div>
  )
}

type State = 'covered' | 'loading' | ShownMedium | { readonly error: string }

function Covered({ exhibit, medium }: { readonly exhibit: number; readonly medium: PostMedium }) {
  const [state, setState] = useState<State>('covered')
  const [isColour, setColour] = useState(false)
  const load = () => {
    setState('loading')
    ask('reading.medium', { exhibit }).then(setState, (error: unknown) =>
      setState({ error: error instanceof Refused ? error.message : String(error) }),
    )
  }
  if (state === 'loading')
    return (
      <p class="soft" role="status">
        {say(messages['media.loading'])}
      </p>
    )
  if (state === 'covered')
    return (
      <div class="reading-cover">
        <p class="small">{say(messages['media.covered'])}</p>
        <button type="button" onClick={load}>
          {say(messages[buttonOf(medium)])}
        </button>
      </div>
    )
  if ('error' in state) return <p role="alert">{state.error}</p>
  if ('ground' in state) return <p class="soft">{groundText(state.ground)}</p>
  const cover = () => {
    setState('covered')
    setColour(false)
  }
  return (
    <div>
      <Shown shown={state} exhibit={exhibit} isColour={isColour} fail={() => setState({ ground: 'play-failed' })} />
      <p class="reading-steps">
        {state.kind === 'audio' ? null : (
          <button type="button" aria-pressed={isColour} onClick={() => setColour(!isColour)}>
            {say(messages[isColour ? 'media.grey' : 'media.colour'])}
          </button>
        )}
        <button type="button" onClick={cover}>
          {say(messages['media.cover'])}
        </button>
      </p>
      {state.kind === 'picture' ? <p class="small soft">{say(messages['media.copyNote'], state)}</p> : null}
    </div>
  )
}

interface ShownProps {
  readonly shown: Exclude<ShownMedium, { readonly ground: string }>
  readonly exhibit: number
  readonly isColour: boolean
  readonly fail: () => void
}

function Shown({ shown, exhibit, isColour, fail }: ShownProps) {
  const look = `reading-look${isColour ? '' : ' is-grey'}`
  const label = say(messages['media.alt'], { exhibit })
  if (shown.kind === 'picture') return <img class={look} src={shown.path} alt={label} onError={fail} />
  // biome-ignore lint/a11y/useMediaCaption: what a recording says nobody has written down
  if (shown.kind === 'audio') return <audio controls src={shown.path} aria-label={label} onError={fail} />
  return <video class={look} controls muted src={shown.path} preload="metadata" aria-label={label} onError={fail} />
}

function buttonOf({ kind }: PostMedium): 'media.play' | 'media.listen' | 'media.show' {
  if (kind === 'video' || kind === 'round-video') return 'media.play'
  return kind === 'voice' || kind === 'audio' ? 'media.listen' : 'media.show'
}

function groundText(ground: string): string {
  if (ground === 'play-failed') return say(messages['media.playFailed'])
  const key = `ground.${ground}`
  return Object.hasOwn(messages, key) ? say(messages[key as 'ground.not-playable']) : ground
}
