// The medium itself, covered until somebody asks: small and grey first, then larger, then in colour; a video played without sound or frame by frame.

import { useState } from 'preact/hooks'
import { footageLookMessages as messages } from '../../messages/web-footage-look.ts'
import type { FootageItem, GreyThumbnail } from '../../model/footage-view.ts'
import type { MediaMetadata } from '../../model/media-metadata.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { FramesPart } from './frames-part.tsx'
import { factsOf } from './gallery-card.tsx'
import { PictureCanvas } from './picture-canvas.tsx'
import { viewOf, viewText } from './picture-view.ts'
import { Thumbnail } from './thumbnail.tsx'
import { type CoverState, type OpenMedium, useMedium } from './use-medium.ts'

interface MediumPartProps {
  readonly item: FootageItem
  readonly metadata: MediaMetadata | null
  readonly thumbnail: GreyThumbnail | null
}

export function MediumPart({ item, metadata, thumbnail }: MediumPartProps) {
  const { exhibit, kind } = item
  const cover = useMedium(exhibit)
  const [look, setLook] = useState<'covered' | 'small' | 'frames'>('covered')
  const [isColour, setColour] = useState(false)
  const alt = say(messages['medium.alt'], { exhibit })
  const coverAgain = () => {
    cover.cover()
    setLook('covered')
    setColour(false)
  }
  const isOpen = cover.state === 'open' || look !== 'covered'
  return (
    <div class="exhibit-medium">
      <p class="small soft num">{factsOf(item).join(' · ')}</p>
      {kind === 'audio' ? (
        <p class="soft small">{say(messages['medium.audio'])}</p>
      ) : (
        <>
          {cover.state === 'open' && cover.medium !== undefined ? (
            <Open medium={cover.medium} isColour={isColour} alt={alt} fail={cover.fail} />
          ) : look === 'small' && thumbnail !== null ? (
            <Thumbnail picture={thumbnail} alt={alt} />
          ) : look === 'frames' ? null : (
            <Cover cover={cover} />
          )}
          {cover.state === 'failed' ? <p role="alert">{cover.fault}</p> : null}
          <p class="footage-tools">
            {thumbnail === null || look === 'small' || isOpen ? null : (
              <button type="button" onClick={() => setLook('small')}>
                {say(messages['medium.small'])}
              </button>
            )}
            {cover.state === 'open' ? (
              <button type="button" aria-pressed={isColour} onClick={() => setColour(!isColour)}>
                {say(messages[isColour ? 'medium.grey' : 'medium.colour'])}
              </button>
            ) : (
              <button type="button" disabled={cover.state === 'loading'} onClick={cover.open}>
                {say(messages[kind === 'video' ? 'medium.play' : 'medium.show'])}
              </button>
            )}
            {kind === 'video' && look !== 'frames' ? (
              <button
                type="button"
                onClick={() => {
                  cover.cover()
                  setLook('frames')
                }}
              >
                {say(messages['medium.frames'])}
              </button>
            ) : null}
            {isOpen ? (
              <button type="button" onClick={coverAgain}>
                {say(messages['medium.cover'])}
              </button>
            ) : null}
          </p>
          {look === 'frames' && cover.state !== 'open' ? <FramesPart item={item} metadata={metadata} /> : null}
        </>
      )}
    </div>
  )
}

function Cover({ cover }: { readonly cover: CoverState }) {
  return (
    <div class="footage-cover is-large" role={cover.state === 'loading' ? 'status' : undefined}>
      <span class="small">{say(messages[cover.state === 'loading' ? 'medium.loading' : 'medium.covered'])}</span>
    </div>
  )
}

interface OpenProps {
  readonly medium: OpenMedium
  readonly isColour: boolean
  readonly alt: string
  readonly fail: () => void
}

function Open({ medium, isColour, alt, fail }: OpenProps) {
  if (medium.kind === 'picture') {
    const { path, width, height } = medium
    return (
      <>
        <PictureCanvas
          label={alt}
          space={{ width, height }}
          layers={[{ path, width, height, alt }]}
          view={viewOf(params.value.view)}
          onView={view => void change({ view: viewText(view) }, true)}
          isGrey={!isColour}
          onFail={fail}
        />
        <p class="small soft num">{say(messages['medium.copy'], { width, height })}</p>
      </>
    )
  }
  const look = `footage-video${isColour ? '' : ' is-grey'}`
  return <video class={look} controls muted src={medium.path} preload="metadata" aria-label={alt} onError={fail} />
}
