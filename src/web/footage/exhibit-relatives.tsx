// Media of the case that resemble an exhibit, and older footage of collections that does: each with its test and how close it is.

import { mediaMatchText } from '../../messages/media-match.ts'
import { exhibitMessages } from '../../messages/web-exhibit.ts'
import { footageMessages } from '../../messages/web-footage.ts'
import type { ExhibitPage, FootageRelative } from '../../model/footage-view.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { Wide } from '../parts/wide.tsx'
import { useAsk } from '../state/ask.ts'
import { language } from '../state/preferences.ts'
import { count, say } from '../state/text.ts'

export function RelativesPart({ page }: { readonly page: ExhibitPage }) {
  const { item, relatives, relativeCount } = page
  return (
    <>
      <h2>{say(exhibitMessages['relatives.title'])}</h2>
      {relatives.length === 0 ? (
        <p class="soft">
          {say(exhibitMessages[item.ground === null || item.isPartial ? 'relatives.none' : 'relatives.none.unread'])}
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

export function CollectionsPart({ page }: { readonly page: ExhibitPage }) {
  const { collections } = page
  return (
    <>
      <h2>{say(exhibitMessages['collections.title'])}</h2>
      {collections.length === 0 ? (
        <NoCollections />
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

/** Nothing was found, or there was nothing to look in. */
function NoCollections() {
  const { value } = useAsk('footage.gallery', { arrangement: 'families', offset: 0, limit: 1 })
  const isNothing = value?.coverage.compared === 0
  return <p class="soft measure">{say(exhibitMessages[isNothing ? 'collections.nothing' : 'collections.none'])}</p>
}
