// Names of audiences, uses and formats in the language of the page; what a person named stays as it is.

import { handingViewMessages } from '../../messages/web-handing.ts'
import type { AudienceRow } from '../../model/handing-view.ts'
import { say } from '../state/text.ts'

export function audienceName(audience: string): string {
  const key = `audience.${audience}`
  return isKey(key) ? say(handingViewMessages[key]) : audience
}

export function aboutAudience({ audience, like }: Pick<AudienceRow, 'audience' | 'like'>): string {
  const key = `about.${audience}`
  return isAbout(key)
    ? say(handingViewMessages[key])
    : say(handingViewMessages['about.other'], { like: audienceName(like) })
}

export function useName(use: string): string {
  const key = `use.${use}`
  return isUse(key) ? say(handingViewMessages[key]) : use
}

export function shownTo(audience: string): string {
  const key = `shown.${audience}`
  return isShown(key) ? say(handingViewMessages[key]) : audience
}

export function formatName(format: string): string {
  const key = `format.${format}`
  return isFormat(key) ? say(handingViewMessages[key]) : format
}

type Keys = keyof typeof handingViewMessages
type Standard = 'public' | 'newsroom' | 'archive' | 'court' | 'research'

const has = (key: string) => Object.hasOwn(handingViewMessages, key)
const isKey = (key: string): key is `audience.${Standard}` => has(key)
const isAbout = (key: string): key is `about.${Standard}` => key !== 'about.other' && has(key)
const isUse = (key: string): key is Extract<Keys, `use.${string}`> => has(key)
const isShown = (key: string): key is Extract<Keys, `shown.${string}`> => has(key)
const isFormat = (key: string): key is Exclude<Extract<Keys, `format.${string}`>, never> => has(key)
