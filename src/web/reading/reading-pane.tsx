// One post beside whatever view is open. What it shows is loaded when a post is opened first.

import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { readingPaneMessages } from '../../messages/web-reading-pane.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { change } from '../state/location.ts'
import { say } from '../state/text.ts'

interface PostProps {
  /** `channel id/message id`. */
  readonly post: string
}

let loaded: ComponentType<PostProps> | undefined

export function ReadingPane({ post }: PostProps) {
  const [state, setState] = useState<{ readonly Post?: ComponentType<PostProps> | undefined; readonly error?: string }>(
    {
      Post: loaded,
    },
  )
  const { Post, error } = state
  useEffect(() => {
    if (Post !== undefined || error !== undefined) return
    import('./reading-post.tsx').then(
      ({ ReadingPost }) => {
        loaded = ReadingPost
        setState({ Post: ReadingPost })
      },
      cause => setState({ error: String(cause) }),
    )
  }, [Post, error])
  return (
    <aside class="reading" aria-label={say(readingPaneMessages['reading.title'])}>
      <p class="reading-close">
        <button type="button" class="plain" onClick={() => void change({ post: undefined })}>
          {say(readingPaneMessages['reading.close'])} <kbd>Esc</kbd>
        </button>
      </p>
      {error === undefined ? (
        Post === undefined ? (
          <Loading />
        ) : (
          <Post key={post} post={post} />
        )
      ) : (
        <Failed text={error} again={() => setState({})} />
      )}
    </aside>
  )
}
