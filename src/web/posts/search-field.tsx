// The search over the words of posts; what is typed narrows the view when typing pauses, Enter at once.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { postsMessages } from '../../messages/web-posts.ts'
import { type Command, useCommands } from '../state/commands.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'

const TYPING_PAUSE = 350

export function SearchField({ query }: { readonly query: string }) {
  const [typed, setTyped] = useState(query)
  const field = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => setTyped(query), [query])
  useEffect(() => () => clearTimeout(timer.current), [])
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
  const search = (words: string, isReplacing: boolean) => {
    clearTimeout(timer.current)
    if (words.trim() !== (params.value.query ?? '').trim())
      void change({ query: words.trim() === '' ? undefined : words.trim(), at: undefined }, isReplacing)
  }
  return (
    <form
      class="posts-search"
      role="search"
      onSubmit={event => {
        event.preventDefault()
        search(typed, false)
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
        value={typed}
        onInput={event => {
          const words = event.currentTarget.value
          setTyped(words)
          clearTimeout(timer.current)
          timer.current = setTimeout(() => search(words, query !== ''), TYPING_PAUSE)
        }}
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
