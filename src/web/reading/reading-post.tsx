// The content of the reading pane, in the order in which a reader asks: who, when, what; what it answers; what was found; where its bytes lie.

import { useMemo, useRef } from 'preact/hooks'
import { readingMessages } from '../../messages/web-reading.ts'
import type { PostReading } from '../../model/post-reading.ts'
import { PostsLink } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { languageName } from '../posts/language-name.ts'
import { useAsk } from '../state/ask.ts'
import { type Command, useCommands } from '../state/commands.ts'
import { change } from '../state/location.ts'
import { say } from '../state/text.ts'
import { ReadingActs } from './reading-acts.tsx'
import { ReadingBytes } from './reading-bytes.tsx'
import { ReadingForwards, ReadingFound } from './reading-found.tsx'
import { ReadingLinks } from './reading-links.tsx'
import { ReadingMedia } from './reading-media.tsx'
import { ReadingText } from './reading-text.tsx'
import { ReadingThread } from './reading-thread.tsx'
import { ReadingVersions } from './reading-versions.tsx'
import { StatedMoment } from './stated-moment.tsx'

export function ReadingPost({ post }: { readonly post: string }) {
  const asking = useAsk('reading.post', { post }, { isFixed: true })
  return <Answered asking={asking}>{reading => <Post reading={reading} />}</Answered>
}

const go = (post: string | undefined) => void (post === undefined ? undefined : change({ post }, true))

function Post({ reading }: { readonly reading: PostReading }) {
  const { channel, account, time, editedTime, before, after, isService, action, language, messageId, poll } = reading
  const previous = before.at(-1)?.post
  const next = after.at(0)?.post
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'reading.next', label: () => say(readingMessages['reading.next']), keys: ['n'], run: () => go(next) },
      {
        id: 'reading.previous',
        label: () => say(readingMessages['reading.previous']),
        keys: ['p'],
        run: () => go(previous),
      },
    ],
    [previous, next],
  )
  useCommands(commands)
  const words = useRef<HTMLDivElement>(null)
  const found = useAsk('reading.found', { post: reading.post })
  return (
    <article class="reading-post">
      <header>
        <h2>
          {account === null ? (
            <span class="soft">{say(readingMessages['reading.noAccount'])}</span>
          ) : (
            <PostsLink filter={{ accounts: [account.token] }}>
              <bdi>{account.name}</bdi>
            </PostsLink>
          )}
        </h2>
        <p class="soft">
          {say(readingMessages['reading.inChat'])}{' '}
          <PostsLink filter={{ channels: [channel.token] }}>
            <bdi>{channel.name}</bdi>
          </PostsLink>
          {' · '}
          <bdi>{channel.platform}</bdi>
          {' · '}
          {say(readingMessages['reading.message'], { id: messageId })}
        </p>
        <p>
          <StatedMoment time={time} />
          {editedTime === null ? null : (
            <span class="soft">
              {' · '}
              <StatedMoment time={editedTime} isEdit />
            </span>
          )}
        </p>
      </header>
      <p class="reading-steps">
        <button type="button" disabled={previous === undefined} onClick={() => go(previous)}>
          ← {say(readingMessages['reading.previous'])} <kbd>p</kbd>
        </button>
        <button type="button" disabled={next === undefined} onClick={() => go(next)}>
          {say(readingMessages['reading.next'])} → <kbd>n</kbd>
        </button>
      </p>
      {isService ? (
        <p class="soft">
          {say(readingMessages['reading.service'])}
          {action === null ? null : <bdi>: {action}</bdi>}
        </p>
      ) : null}
      <ReadingText reading={reading} words={words} />
      {isService || reading.text.length === 0 ? null : (
        <p class="small soft">
          {language === null
            ? say(readingMessages['reading.languageOpen'])
            : say(readingMessages['reading.language'], { language: languageName(language) })}
        </p>
      )}
      {poll === null ? null : (
        <section>
          <h3>{say(readingMessages['poll.title'])}</h3>
          <p class="said" dir="auto">
            {poll.question}
          </p>
          <ul>
            {poll.answers.map(({ text, voters }, row) => (
              <li key={row}>
                <span class="said" dir="auto">
                  {text}
                </span>{' '}
                {voters === null ? null : (
                  <span class="soft num">{say(readingMessages['poll.voters'], { voters })}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReadingMedia reading={reading} />
      <ReadingLinks reading={reading} />
      <ReadingForwards reading={reading} tree={found.value?.tree?.id} />
      <ReadingFound asking={found} />
      <ReadingActs reading={reading} words={words} />
      <ReadingThread reading={reading} />
      {reading.versions > 1 ? <ReadingVersions reading={reading} /> : null}
      <ReadingBytes reading={reading} />
    </article>
  )
}
