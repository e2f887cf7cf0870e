// Media of the case that resemble an exhibit, and older footage of collections that does: each with its test and how close it is.

import { mediaMatchText } from '../../messages/media-match.ts'
import { exhibitMessages } from '../../messages/web-exhibit.ts'
import { footageMessages } from '../../messages/web-footage.ts'
import { footageCollectionMessages } from '../../messages/web-footage-collections.ts'
import { footageFamilyMessages } from '../../messages/web-footage-family.ts'
import type { ExhibitPage, FootageRelative } from '../../model/footage-view.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { Wide } from '../parts/wide.tsx'
import { language } from '../state/preferences.ts'
import { count, say } from '../state/text.ts'
import { FamilyKey } from './family-key.tsx'

const wasLookedAt = ({ ground, isPartial }: ExhibitPage['item']) => ground === null || isPartial

/** `lookedAt`: media of the case that were looked at. */
export function RelativesPart({ page, lookedAt }: { readonly page: ExhibitPage; readonly lookedAt: number }) {
  const { item, relatives, relativeCount } = page
  return (
    <>
      <h2>{say(exhibitMessages['relatives.title'])}</h2>
      {relatives.length === 0 ? (
        <p class="soft">
          {wasLookedAt(item)
            ? say(footageFamilyMessages['relatives.noneOf'], { media: lookedAt })
            : say(exhibitMessages['relatives.none.unread'])}
        </p>
      ) : (
        <Wide label={say(exhibitMessages['relatives.title'])}>
          <table class="exhibit-relatives">
            <caption class="visually-hidden">{say(exhibitMessages['relatives.title'])}</caption>
            <thead>
              <tr>
                <th scope="col">{say(exhibitMessages['col.exhibit'])}</th>
                <th scope="col">{say(exhibitMessages['col.how'])}</th>
                <th scope="col" class="num">
                  {say(exhibitMessages['col.posts'])}
                </th>
              </tr>
            </thead>
            <tbody>
              {relatives.map(relative => (
                <Relative key={relative.exhibit} relative={relative} page={page} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      {relatives.length === 0 ? null : <FamilyKey relatives={relatives} />}
      {relativeCount > relatives.length ? (
        <p class="soft small">
          <Link view="footage" params={{ cards: 'all' }}>
            {say(exhibitMessages['relatives.more'], { count: relativeCount - relatives.length })}
          </Link>
        </p>
      ) : null}
    </>
  )
}

function Relative({ relative, page }: { readonly relative: FootageRelative; readonly page: ExhibitPage }) {
  const { exhibit, name, kind, match, via, posts } = relative
  const { item } = page
  return (
    <tr>
      <td>
        <Link view="footage" params={{ exhibit: `${exhibit}` }}>
          <span class="num">{say(footageMessages['card.exhibit'], { exhibit })}</span>
        </Link>{' '}
        <span class="small soft">
          {say(footageMessages[`kind.${kind}`])}
          {exhibit === item.centre ? `, ${say(exhibitMessages['relatives.centre'])}` : ''}
        </span>
        <div class="small soft footage-name" dir="auto">
          {name}
        </div>
      </td>
      <td class="num">
        {via === undefined ? '' : `${say(exhibitMessages['relatives.via'], { exhibit: via })} `}
        {mediaMatchText(match, language.value)}{' '}
        <Link view="footage" params={{ exhibit: `${item.exhibit}`, with: `${exhibit}` }} class="footage-nowrap">
          {say(exhibitMessages['relatives.compare'])}
        </Link>
      </td>
      <td class="num">
        {posts === 0 ? '0' : <PostsLink filter={{ medium: exhibit, isSameBytes: true }}>{count(posts)}</PostsLink>}
      </td>
    </tr>
  )
}

/** `compared`: members of collections that were compared with. */
export function CollectionsPart({ page, compared }: { readonly page: ExhibitPage; readonly compared: number }) {
  const { collections } = page
  return (
    <>
      <h2>{say(exhibitMessages['collections.title'])}</h2>
      {collections.length === 0 ? (
        <p class="soft measure">
          {compared === 0
            ? say(exhibitMessages['collections.nothing'])
            : wasLookedAt(page.item)
              ? say(footageFamilyMessages['collections.noneOf'], { media: compared })
              : say(exhibitMessages['relatives.none.unread'])}{' '}
          <Link view="footage" params={{ lists: 'all' }}>
            {say(footageCollectionMessages.open)}
          </Link>
        </p>
      ) : (
        <ul class="footage-plain">
          {collections.map(({ collection, name, stated, heldBefore, match }) => (
            <li key={`${collection} ${name}`}>
              <span class="footage-name" dir="auto">
                {say(exhibitMessages['collections.row'], { collection, name })}
              </span>
              <div class="small soft num">
                {[
                  mediaMatchText(match, language.value),
                  stated === null ? '' : say(exhibitMessages['collections.stated'], { time: stated }),
                  heldBefore === null ? '' : say(exhibitMessages['collections.held'], { day: heldBefore }),
                ]
                  .filter(text => text !== '')
                  .join('; ')}
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
