// A picture on its page, covered until somebody asks: small and grey first, then larger, then in colour.

import { useState } from 'preact/hooks'
import { footageLookMessages as messages } from '../../messages/web-footage-look.ts'
import type { FootageItem, GreyThumbnail } from '../../model/footage-view.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { PictureCanvas } from './picture-canvas.tsx'
import { viewOf, viewText } from './picture-view.ts'
import { Thumbnail } from './thumbnail.tsx'
import { type CoverState, type OpenMedium, useMedium } from './use-medium.ts'

interface MediumPartProps {
  readonly item: FootageItem
  readonly thumbnail: GreyThumbnail | null
}

export function MediumPart({ item: { exhibit }, thumbnail }: MediumPartProps) {
  const cover = useMedium(exhibit)
  const [isSmall, setSmall] = useState(false)
  const [isColour, setColour] = useState(false)
  const alt = say(messages['medium.alt'], { exhibit })
  const coverAgain = () => {
    cover.cover()
    setSmall(false)
    setColour(false)
  }
  const isOpen = cover.state === 'open'
  return (
    <div class="exhibit-medium">
      {isOpen && cover.medium?.kind === 'picture' ? (
        <Open medium={cover.medium} isColour={isColour} alt={alt} fail={cover.fail} />
      ) : isSmall && thumbnail !== null ? (
        <Thumbnail picture={thumbnail} alt={alt} />
      ) : (
        <Cover cover={cover} />
      )}
      {cover.state === 'failed' ? <p role="alert">{cover.fault}</p> : null}
      <p class="footage-tools">
        {thumbnail === null || isSmall || isOpen ? null : (
          <button type="button" onClick={() => setSmall(true)}>
            {say(messages['medium.small'])}
          </button>
        )}
        {isOpen ? (
          <button type="button" aria-pressed={isColour} onClick={() => setColour(!isColour)}>
            {say(messages[isColour ? 'medium.grey' : 'medium.colour'])}
          </button>
        ) : (
          <button type="button" disabled={cover.state === 'loading'} onClick={cover.open}>
            {say(messages['medium.show'])}
          </button>
        )}
        {isOpen || isSmall ? (
          <button type="button" onClick={coverAgain}>
            {say(messages['medium.cover'])}
          </button>
        ) : null}
      </p>
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
  readonly medium: Extract<OpenMedium, { readonly kind: 'picture' }>
  readonly isColour: boolean
  readonly alt: string
  readonly fail: () => void
}

function Open({ medium: { path, width, height }, isColour, alt, fail }: OpenProps) {
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
