// Why a medium was not read or cannot be shown, in words.

import { footageGroundMessages } from '../../messages/web-footage-grounds.ts'
import { say } from '../state/text.ts'

/** The word itself for a ground without a sentence. */
export function groundText(ground: string): string {
  return Object.hasOwn(footageGroundMessages, ground)
    ? say(footageGroundMessages[ground as keyof typeof footageGroundMessages])
    : ground
}
