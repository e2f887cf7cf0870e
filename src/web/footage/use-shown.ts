// What of an exhibit is laid beside another: the picture itself, or the frame of a video at a time.

import { useEffect } from 'preact/hooks'
import type { FootageItem } from '../../model/footage-view.ts'
import { groundText } from './ground-text.ts'
import { useFrame } from './use-frame.ts'
import { useMedium } from './use-medium.ts'

export interface Shown {
  /** Undefined while it is decoded, or when it cannot be. */
  readonly picture: { readonly path: string; readonly width: number; readonly height: number } | undefined
  readonly fault: string | undefined
}

/** Opens the medium at once: the person has uncovered both. */
export function useShown({ exhibit, kind }: FootageItem, seconds: number): Shown {
  const isVideo = kind === 'video'
  const { state, medium, fault, open } = useMedium(exhibit)
  const frame = useFrame(exhibit, seconds, isVideo)
  useEffect(() => {
    if (!isVideo) open()
  }, [exhibit, isVideo])
  if (isVideo)
    return { picture: frame.frame, fault: frame.ground === undefined ? frame.fault : groundText(frame.ground) }
  if (medium?.kind === 'picture') return { picture: medium, fault: undefined }
  return { picture: undefined, fault: state === 'failed' ? fault : undefined }
}
