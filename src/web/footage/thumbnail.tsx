// A small grey picture drawn from its bytes: nothing is decoded for it, and nothing but shades of grey can come of it.

import { useLayoutEffect, useRef } from 'preact/hooks'
import type { GreyThumbnail } from '../../model/footage-view.ts'

interface ThumbnailProps {
  readonly picture: GreyThumbnail
  readonly alt: string
}

export function Thumbnail({ picture, alt }: ThumbnailProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width, height, base64 } = picture
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context === undefined || context === null) return
    const image = context.createImageData(width, height)
    const grey = atob(base64)
    for (let i = 0; i < width * height; i++) {
      image.data.fill(grey.charCodeAt(i), 4 * i, 4 * i + 3)
      image.data[4 * i + 3] = 255
    }
    context.putImageData(image, 0, 0)
  }, [picture])
  return <canvas ref={canvas} class="footage-thumbnail" width={width} height={height} role="img" aria-label={alt} />
}
