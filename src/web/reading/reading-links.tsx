// Links and hashtags of the post: links as text that leads nowhere outside.

import { readingMessages } from '../../messages/web-reading.ts'
import type { PostReading } from '../../model/post-reading.ts'
import { PostsLink } from '../parts/link.tsx'
import { say } from '../state/text.ts'
import { copy } from './reading-text.tsx'

export function ReadingLinks({ reading }: { readonly reading: PostReading }) {
  const { links, hashtags } = reading
  if (links.total + hashtags.total === 0) return null
  return (
    <section>
      <h3>{say(readingMessages['links.title'])}</h3>
      {links.total === 0 ? null : (
        <>
          <ul class="reading-links">
            {links.rows.map(({ text, url }) => (
              <li key={text}>
                <span class="reading-link" dir="ltr">
                  {text}
                </span>{' '}
                <button
                  type="button"
                  class="plain"
                  aria-label={`${say(readingMessages['links.copy'])}: ${text}`}
                  onClick={() => copy(text)}
                >
                  {say(readingMessages['links.copy'])}
                </button>{' '}
                {url === null ? null : (
                  <PostsLink filter={{ link: url }}>{say(readingMessages['links.same'])}</PostsLink>
                )}
              </li>
            ))}
          </ul>
          {links.total > links.rows.length ? (
            <p class="soft">{say(readingMessages['links.more'], { count: links.total - links.rows.length })}</p>
          ) : null}
          <p class="small soft">{say(readingMessages['links.note'])}</p>
        </>
      )}
      {hashtags.total === 0 ? null : (
        <p class="reading-tags">
          {hashtags.rows.map(tag => (
            <PostsLink key={tag} filter={{ hashtag: tag.replace(/^[#＃]/, '').toLowerCase() }}>
              <bdi>#{tag.replace(/^[#＃]/, '')}</bdi>
            </PostsLink>
          ))}
        </p>
      )}
    </section>
  )
}
