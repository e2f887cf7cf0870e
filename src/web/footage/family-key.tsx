// What the tests that join media mean, for those that are met here.

import { mediaTestText } from '../../messages/media-match.ts'
import { mediaTestNotes, footageFamilyMessages as messages } from '../../messages/web-footage-family.ts'
import type { FootageRelative } from '../../model/footage-view.ts'
import type { MediaTest } from '../../model/media-family.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'

export function FamilyKey({ relatives }: { readonly relatives: readonly FootageRelative[] }) {
  const met = (Object.keys(mediaTestNotes) as MediaTest[]).filter(test =>
    relatives.some(({ match }) => match.test === test),
  )
  const has = (field: 'distance' | 'likeness') => relatives.some(({ match }) => match[field] !== undefined)
  return (
    <details class="small family-key">
      <summary>{say(messages['key.title'])}</summary>
      <dl class="footage-facts">
        {met.map(test => (
          <div key={test}>
            <dt>{mediaTestText(test, language.value)}</dt>
            <dd>{say(mediaTestNotes[test])}</dd>
          </div>
        ))}
      </dl>
      {has('distance') ? <p class="measure">{say(messages['key.bits'])}</p> : null}
      {has('likeness') ? <p class="measure">{say(messages['key.agree'])}</p> : null}
      {relatives.some(({ via }) => via !== undefined) ? <p class="measure">{say(messages['key.via'])}</p> : null}
      <p class="measure">{say(messages['key.origin'])}</p>
    </details>
  )
}
