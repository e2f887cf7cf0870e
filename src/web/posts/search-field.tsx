// The search over the words of posts; what is typed narrows the view when typing pauses, Enter at once.

import { useMemo, useRef } from 'preact/hooks'
import { postsMessages } from '../../messages/web-posts.ts'
import { useTyped } from '../parts/use-typed.ts'
import { type Command, useCommands } from '../state/commands.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'

const TYPING_PAUSE = 350

export function SearchField({ query }: { readonly query: string }) {
  const field = useRef<HTMLInputElement>(null)
  const { words, type, enter } = useTyped(
    query,
    (next, isPause) => {
      if (next !== (params.value.query ?? '').trim())
        void change({ query: next === '' ? undefined : next, at: undefined }, isPause && query !== '')
    },
    TYPING_PAUSE,
  )
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'posts.search',
        label: () => say(postsMessages['key.search']),
        keys: ['/'],
        run: () => {
          field.current?.focus()
          field.current?.select()
        },
      },
    ],
    [],
  )
  useCommands(commands)
  return (
    <form
      class="posts-search"
      role="search"
      onSubmit={event => {
        event.preventDefault()
        enter()
      }}
    >
      <input
        ref={field}
        type="search"
        dir="auto"
        maxLength={1000}
        autoComplete="off"
        spellcheck={false}
        aria-label={say(postsMessages['search.label'])}
        placeholder={say(postsMessages['search.placeholder'])}
        value={words}
        onInput={event => type(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          event.currentTarget.blur()
        }}
      />
      <button type="submit">{say(postsMessages['search.go'])}</button>
      <details class="posts-help small">
        <summary>{say(postsMessages['search.how'])}</summary>
        <p>{say(postsMessages['search.help'])}</p>
        <p>{say(postsMessages['search.helpMore'])}</p>
      </details>
    </form>
  )
}
