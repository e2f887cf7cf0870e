// What a language is called in the language of the page.

import { postsMessages } from '../../messages/web-posts.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'

const names = new Map<string, Intl.DisplayNames>()

/** By its code of ISO 639; `und` and `zxx` by what they mean here; a code that nobody knows as it is. */
export function languageName(code: string): string {
  if (code === 'und') return say(postsMessages['language.und'])
  if (code === 'zxx') return say(postsMessages['language.zxx'])
  let known = names.get(language.value)
  if (known === undefined) {
    known = new Intl.DisplayNames([language.value], { type: 'language', fallback: 'code' })
    names.set(language.value, known)
  }
  try {
    return known.of(code) ?? code
  } catch {
    return code
  }
}
