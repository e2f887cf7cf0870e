// Claims that posts with this footage take a side on.

import { exhibitMessages } from '../../messages/web-exhibit.ts'
import type { ExhibitPage } from '../../model/footage-view.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { count, say } from '../state/text.ts'

const SIDES = ['support', 'deny'] as const

export function ClaimsPart({ page: { item, claims } }: { readonly page: ExhibitPage }) {
  return (
    <>
      <h2>{say(exhibitMessages['claims.title'])}</h2>
      {claims.length === 0 ? <p class="soft">{say(exhibitMessages['claims.none'])}</p> : null}
      <ul class="footage-plain">
        {claims.map(({ claim, text, ...sides }) => (
          <li key={claim}>
            <Link view="claims" params={{ claim }}>
              <span class="said" dir="auto">
                {text}
              </span>
            </Link>{' '}
            {SIDES.map(side =>
              sides[side] === 0 ? null : (
                <PostsLink key={side} filter={{ medium: item.exhibit, claim, side }} class={`footage-side is-${side}`}>
                  {say(exhibitMessages[`claims.${side}`])} {count(sides[side])}
                </PostsLink>
              ),
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
