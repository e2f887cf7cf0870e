// A video or recording on its page: one player with picture, waveform, steps and key frames, and beside it what is said, whose lines jump in it.

import { useState } from 'preact/hooks'
import { clock } from '../../messages/media-match.ts'
import { footageLookMessages as messages } from '../../messages/web-footage-look.ts'
import type { FootageItem, GreyThumbnail } from '../../model/footage-view.ts'
import type { MediaMetadata } from '../../model/media-metadata.ts'
import { useAsk } from '../state/ask.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { FrameStepper, MomentSlider } from './frame-stepper.tsx'
import { framesPerSecondOf } from './frames.ts'
import { PlayerPart } from './player-part.tsx'
import { Thumbnail } from './thumbnail.tsx'
import type { Bands } from './transcript-lines.ts'
import { TranscriptPart } from './transcript-part.tsx'
import { type Player, usePlayer } from './use-player.ts'
import { type Stepping, useStepping } from './use-stepping.ts'
import { WaveformPart } from './waveform-part.tsx'

interface ClipPartProps {
  readonly item: FootageItem
  readonly metadata: MediaMetadata | null
  readonly thumbnail: GreyThumbnail | null
}

const NO_BANDS: Bands = { lines: [], chosen: -1 }

export function ClipPart({ item, metadata, thumbnail }: ClipPartProps) {
  const { exhibit, seconds } = item
  const kind = item.kind === 'audio' ? 'audio' : 'video'
  const player = usePlayer(exhibit, seconds)
  const [bands, setBands] = useState(NO_BANDS)
  const [isTyping, setTyping] = useState(false)
  const stepping = useStepping({
    exhibit: kind === 'video' ? exhibit : undefined,
    at: Math.round(player.atMs) / 1000,
    length: player.lengthMs === null ? null : player.lengthMs / 1000,
    framesPerSecond: framesPerSecondOf(metadata),
    onStep: to => player.seek(to * 1000),
    isStill: !player.isPlaying && (player.look === 'play' || player.look === 'frames'),
  })
  const isLarge = params.value.layout === 'large'
  const layout = isTyping ? 'is-typing' : isLarge ? 'is-large' : ''
  return (
    <div class={`clip ${layout}`}>
      <div class="clip-player">
        <PlayerPart exhibit={exhibit} kind={kind} player={player} thumbnail={thumbnail} />
        <WaveformPart exhibit={exhibit} {...bands} atMs={player.atMs} onSeek={player.seek}>
          <MomentSlider stepping={stepping} />
        </WaveformPart>
        {seconds === null && player.look === 'covered' ? null : (
          <FrameStepper stepping={stepping} hasFrames={kind === 'video'} isDecoded={player.look === 'frames'} />
        )}
        {kind === 'audio' || isTyping || item.ground === 'no-media' ? null : (
          <>
            <button
              type="button"
              class="plain small clip-layout"
              aria-pressed={isLarge}
              onClick={() => void change({ layout: isLarge ? undefined : 'large' }, true)}
            >
              {say(messages[isLarge ? 'clip.beside' : 'clip.large'])}
            </button>
            <KeyFrames exhibit={exhibit} player={player} stepping={stepping} />
          </>
        )}
      </div>
      <div class="clip-words" id="exhibit-texts">
        <TranscriptPart
          key={exhibit}
          exhibit={exhibit}
          player={player}
          isTyping={isTyping}
          onTyping={setTyping}
          onBands={setBands}
        />
      </div>
    </div>
  )
}

interface KeyFramesProps {
  readonly exhibit: number
  readonly player: Player
  readonly stepping: Stepping
}

/** Frames far from each other as ways to their moments; only with the picture uncovered. */
function KeyFrames({ exhibit, player: { look }, stepping }: KeyFramesProps) {
  const { value: keys } = useAsk('footage.keyframes', look === 'covered' ? undefined : { exhibit })
  if (look === 'covered' || keys === undefined || keys.rows.length === 0) return null
  return (
    <>
      <p class="small soft">{say(messages['frames.keys'])}</p>
      <ul class="footage-strip" aria-label={say(messages['frames.keys'])}>
        {keys.rows.map(({ seconds, picture }) => (
          <li key={seconds}>
            <button
              type="button"
              aria-pressed={Math.abs(seconds - stepping.at) < 0.05}
              onClick={() => stepping.to(seconds)}
            >
              <Thumbnail picture={picture} alt={say(messages['frames.at'], { time: clock(seconds) })} />
              <span class="num small">{clock(seconds)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
