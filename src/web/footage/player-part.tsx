// What a player shows and what it is worked with: covered, small and grey, playing, or frame by frame; sound only when turned on, all of it by keys.

import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { footageLookMessages } from '../../messages/web-footage-look.ts'
import { soundMessages as messages } from '../../messages/web-sound.ts'
import type { GreyThumbnail } from '../../model/footage-view.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { groundText } from './ground-text.ts'
import { PictureCanvas } from './picture-canvas.tsx'
import { viewOf, viewText } from './picture-view.ts'
import { Thumbnail } from './thumbnail.tsx'
import { useFrame } from './use-frame.ts'
import { BACK, type Look, type Player } from './use-player.ts'

const SPEEDS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2] as const

interface PlayerPartProps {
  readonly exhibit: number
  readonly kind: 'video' | 'audio'
  readonly player: Player
  readonly thumbnail: GreyThumbnail | null
}

export function PlayerPart({ exhibit, kind, player, thumbnail }: PlayerPartProps) {
  const { look, cover, element } = player
  const [isColour, setColour] = useState(false)
  const [isMuted, setMuted] = useState(true)
  const [speed, setSpeed] = useState(1)
  useEffect(() => {
    if (element.current !== null) element.current.playbackRate = speed
  }, [speed, cover.state, element])
  const isVideo = kind === 'video'
  const isOpen = look === 'play' && cover.state === 'open' && cover.medium !== undefined
  const show = (next: Look) => {
    if (next === 'covered') setColour(false)
    player.show(next)
  }
  return (
    <>
      <Screen
        exhibit={exhibit}
        kind={kind}
        player={player}
        thumbnail={thumbnail}
        isColour={isColour}
        isMuted={isMuted}
      />
      {look === 'play' && cover.state === 'failed' ? <p role="alert">{cover.fault}</p> : null}
      <div class="footage-tools">
        {isOpen ? (
          <>
            <button type="button" onClick={player.toggle}>
              {say(messages[player.isPlaying ? 'player.pause' : 'player.play'])}
            </button>
            <button type="button" onClick={player.back}>
              {say(messages['player.back'], { seconds: BACK })}
            </button>
            <button type="button" aria-pressed={!isMuted} onClick={() => setMuted(!isMuted)}>
              {say(messages[isMuted ? 'player.soundOn' : 'player.soundOff'])}
            </button>
            <label class="sound-speed">
              {say(messages['player.speed'])}{' '}
              <select value={String(speed)} onChange={event => setSpeed(Number(event.currentTarget.value))}>
                {SPEEDS.map(value => (
                  <option key={value} value={String(value)}>
                    {`${value} ×`}
                  </option>
                ))}
              </select>
            </label>
          </>
        ) : (
          <button type="button" disabled={cover.state === 'loading'} onClick={() => show('play')}>
            {say(isVideo ? footageLookMessages['medium.play'] : messages['player.open'])}
          </button>
        )}
        {isVideo && look !== 'frames' ? (
          <button type="button" onClick={() => show('frames')}>
            {say(footageLookMessages['medium.frames'])}
          </button>
        ) : null}
        {thumbnail === null || look !== 'covered' ? null : (
          <button type="button" onClick={() => show('small')}>
            {say(footageLookMessages['medium.small'])}
          </button>
        )}
        {isVideo && (isOpen || look === 'frames') ? (
          <button type="button" aria-pressed={isColour} onClick={() => setColour(!isColour)}>
            {say(footageLookMessages[isColour ? 'medium.grey' : 'medium.colour'])}
          </button>
        ) : null}
        {look === 'covered' ? null : (
          <button type="button" onClick={() => show('covered')}>
            {say(footageLookMessages['medium.cover'])}
          </button>
        )}
      </div>
    </>
  )
}

interface ScreenProps extends PlayerPartProps {
  readonly isColour: boolean
  readonly isMuted: boolean
}

function Screen({ exhibit, kind, player, thumbnail, isColour, isMuted }: ScreenProps) {
  const { look, cover, element } = player
  const alt = say(footageLookMessages['medium.alt'], { exhibit })
  if (look === 'frames') return <FrameScreen exhibit={exhibit} atMs={player.atMs} alt={alt} isColour={isColour} />
  if (look === 'small' && thumbnail !== null) return <Thumbnail picture={thumbnail} alt={alt} />
  const { medium } = cover
  if (look !== 'play' || cover.state !== 'open' || medium === undefined || medium.kind === 'picture') {
    const isLoading = look === 'play' && cover.state === 'loading'
    return (
      <div
        class={`footage-cover ${kind === 'video' ? 'is-large' : 'is-sound'}`}
        role={isLoading ? 'status' : undefined}
      >
        <span class="small">{say(messages[isLoading ? 'player.loading' : 'player.covered'])}</span>
      </div>
    )
  }
  const shared = {
    src: medium.path,
    muted: isMuted,
    preload: 'metadata' as const,
    onTimeUpdate: (event: Heard) => player.heard(event.currentTarget.currentTime * 1000),
    onSeeked: (event: Heard) => player.heard(event.currentTarget.currentTime * 1000),
    onLoadedMetadata: (event: Heard) => player.found(event.currentTarget.duration),
    onPlay: () => player.ran(true),
    onPause: () => player.ran(false),
    onError: cover.fail,
    'aria-label': say(messages['player.label']),
  }
  return kind === 'video' ? (
    <video
      {...shared}
      ref={element as RefObject<HTMLVideoElement>}
      class={`footage-video${isColour ? '' : ' is-grey'}`}
      onClick={player.toggle}
    />
  ) : (
    <audio {...shared} ref={element as RefObject<HTMLAudioElement>} />
  )
}

interface Heard {
  readonly currentTarget: HTMLMediaElement
}

interface FrameScreenProps {
  readonly exhibit: number
  readonly atMs: number
  readonly alt: string
  readonly isColour: boolean
}

/** The frame at a moment, to be zoomed into; why there is none, where there is none. */
function FrameScreen({ exhibit, atMs, alt, isColour }: FrameScreenProps) {
  const { frame, isLoading, ground, fault } = useFrame(exhibit, Math.round(atMs) / 1000, true)
  if (ground !== undefined) return <p class="soft">{groundText(ground)}</p>
  if (fault !== undefined) return <p role="alert">{fault}</p>
  if (frame === undefined)
    return (
      <div class="footage-cover is-large" role="status">
        <span class="small">{say(footageLookMessages['medium.loading'])}</span>
      </div>
    )
  return (
    <div aria-busy={isLoading}>
      <PictureCanvas
        label={alt}
        space={frame}
        layers={[{ ...frame, alt }]}
        view={viewOf(params.value.view)}
        onView={view => void change({ view: viewText(view) }, true)}
        isGrey={!isColour}
      />
    </div>
  )
}
