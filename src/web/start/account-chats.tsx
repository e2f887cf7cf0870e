// The chats of a whole account: nothing is kept but those that are chosen here.

import { useMemo, useState } from 'preact/hooks'
import { materialMessages } from '../../messages/web-material.ts'
import { say } from '../state/text.ts'
import { chatKind, type ListedChat, narrowed } from './chat-list.ts'
import { changeDraft } from './draft.ts'

interface AccountChatsProps {
  readonly name: string
  readonly chats: readonly ListedChat[]
  /** Ids, of other accounts among them. */
  readonly chosen: ReadonlySet<string>
}

/** Rows that are shown at once. */
const MOST_ROWS = 300

export function AccountChats({ name, chats, chosen }: AccountChatsProps) {
  const [find, setFind] = useState('')
  const found = useMemo(() => narrowed(chats, find), [chats, find])
  const shown = found.slice(0, MOST_ROWS)
  const mine = chats.filter(({ id }) => chosen.has(id)).length
  const change = (ids: readonly string[], isWanted: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (isWanted) next.add(id)
      else next.delete(id)
    }
    changeDraft({ chats: next })
  }
  return (
    <section class="start-account" aria-label={say(materialMessages['account.title'], { name })}>
      <h3 dir="auto">{say(materialMessages['account.title'], { name })}</h3>
      <p class="measure">{say(materialMessages['account.hint'])}</p>
      <div class="start-line">
        <label class="start-grow">
          <span>{say(materialMessages['account.find'])}</span>
          <input value={find} dir="auto" spellcheck={false} onInput={event => setFind(event.currentTarget.value)} />
        </label>
        <button
          type="button"
          onClick={() =>
            change(
              found.map(({ id }) => id),
              true,
            )
          }
          disabled={found.length === 0}
        >
          {say(materialMessages['account.all'])}
        </button>
        <button
          type="button"
          onClick={() =>
            change(
              chats.map(({ id }) => id),
              false,
            )
          }
          disabled={mine === 0}
        >
          {say(materialMessages['account.none'])}
        </button>
      </div>
      <p class="num" role="status">
        {say(materialMessages['account.chosen'], { chosen: mine, chats: chats.length })}
      </p>
      <ul class="start-chats">
        {shown.map(({ id, name: title, type, messages }) => (
          <li key={id}>
            <label class="start-check">
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={event => change([id], event.currentTarget.checked)}
              />
              <span>
                <bdi class={title === '' ? 'soft' : 'start-file'}>
                  {title === '' ? say(materialMessages['account.untitled']) : title}
                </bdi>{' '}
                <span class="soft small">
                  {say(materialMessages[chatKind(type)])}
                  {messages === undefined ? '' : ` · ${say(materialMessages['account.messages'], { count: messages })}`}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > shown.length ? (
        <p class="soft small">{say(materialMessages['account.more'], { count: found.length - shown.length })}</p>
      ) : null}
    </section>
  )
}
