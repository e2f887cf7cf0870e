// The versions of the post that the case holds, oldest first, each against the one before.

import { readingMessages } from '../../messages/web-reading.ts'
import { readingMediaMessages } from '../../messages/web-reading-media.ts'
import type { PostReading } from '../../model/post-reading.ts'
import { PostsLink } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { say } from '../state/text.ts'
import { Diff } from './diff.tsx'
import { StatedMoment } from './stated-moment.tsx'

export function ReadingVersions({ reading }: { readonly reading: PostReading }) {
  const asking = useAsk('reading.versions', { post: reading.post }, { isFixed: true })
  return (
    <section>
      <h3>{say(readingMessages['versions.title'], { count: reading.versions })}</h3>
      <Answered asking={asking}>
        {({ rows, total }) => (
          <ol class="reading-versions" start={total - rows.length + 1}>
            {rows.map(({ editedTime, exhibit, byteOffset, text, parts, isShown }, at) => (
              <li key={at}>
                <p class="small soft">
                  {editedTime === null ? (
                    say(readingMessages['versions.oldest'])
                  ) : (
                    <StatedMoment time={editedTime} isEdit isShort />
                  )}
                  {' · '}
                  <PostsLink filter={{ exhibit }}>{say(readingMediaMessages['media.exhibit'], { exhibit })}</PostsLink>
                  {' · '}
                  {say(readingMessages['versions.place'], { exhibit, byte: byteOffset })}
                  {isShown ? ` · ${say(readingMessages['versions.shown'])}` : ''}
                </p>
                {parts.length === 0 ? (
                  <p class="said" dir="auto">
                    {text.text}
                    {text.isCut ? ' …' : ''}
                  </p>
                ) : (
                  <Diff parts={parts} />
                )}
              </li>
            ))}
          </ol>
        )}
      </Answered>
    </section>
  )
}
