// What narrows the posts further: values of each field with the number of posts that they would give.

import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { postsMessages } from '../../messages/web-posts.ts'
import type { PostFilter } from '../../model/post-filter.ts'
import type { Output } from '../../server/api.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { type Asking, useAsk } from '../state/ask.ts'
import { change } from '../state/location.ts'
import { count, say } from '../state/text.ts'
import { toggled } from './conditions.ts'
import { languageName } from './language-name.ts'

type Answer = Output<'posts.facets'>

/** Values shown before "more" is pressed. */
const SHOWN = 8

export function Facets({ asking, filter }: { readonly asking: Asking<Answer>; readonly filter: PostFilter }) {
  const { value, error, again } = asking
  const content =
    error !== undefined && value === undefined ? (
      <Failed text={error.message} again={again} />
    ) : value === undefined ? (
      <Loading />
    ) : (
      <FacetLists answer={value} filter={filter} />
    )
  return (
    <details class="posts-facets" open={!isNarrow()}>
      <summary>{say(postsMessages['facets.title'])}</summary>
      {content}
    </details>
  )
}

const isNarrow = () => window.innerWidth < 900

function FacetLists({ answer, filter }: { readonly answer: Answer; readonly filter: PostFilter }) {
  const set = (changes: Readonly<Record<string, string | undefined>>) => void change({ ...changes, at: undefined })
  const inList = (field: 'platforms' | 'languages' | 'kinds' | 'media') => ({
    isChosen: (value: string) => (filter[field] as readonly string[] | undefined)?.includes(value) === true,
    toggle: (value: string) => set({ [field]: toggled(filter[field] as readonly string[] | undefined, value) }),
  })
  const single = (field: 'isForward' | 'isMediaHeld' | 'isChanged' | 'isUndated' | 'novelty') => ({
    isChosen: (value: string) => String(filter[field]) === value,
    toggle: (value: string) => set({ [field]: String(filter[field]) === value ? undefined : value }),
  })
  const hasKinds =
    answer.kinds.some(({ value, posts }) => value === 'service' && posts > 0) || filter.kinds !== undefined
  return (
    <>
      <ChannelFacet answer={answer} filter={filter} />
      {answer.platforms.length > 1 || filter.platforms !== undefined ? (
        <Values title={say(postsMessages['facet.platforms'])} values={answer.platforms} {...inList('platforms')} />
      ) : null}
      {answer.languages === null ? (
        <Group title={say(postsMessages['facet.languages'])}>
          <p class="soft small" role="status">
            {say(postsMessages['languages.counting'], answer.counting ?? { done: 0, total: 0 })}
          </p>
        </Group>
      ) : (
        <Values
          title={say(postsMessages['facet.languages'])}
          values={answer.languages}
          name={languageName}
          {...inList('languages')}
        />
      )}
      <Values
        title={say(postsMessages['facet.novelty'])}
        values={answer.novelty}
        name={value => say(postsMessages[`novelty.${value}`])}
        {...single('novelty')}
      />
      <Values
        title={say(postsMessages['facet.isForward'])}
        values={answer.forwards}
        name={value => say(postsMessages[`forward.${value}`])}
        {...single('isForward')}
      />
      {answer.media.length > 0 || filter.isMediaHeld !== undefined ? (
        <Values
          title={say(postsMessages['facet.media'])}
          values={answer.media}
          name={value => say(postsMessages[`media.${value}`])}
          {...inList('media')}
        >
          {(['true', 'false'] as const).map(value => (
            <Choice
              key={value}
              name={say(postsMessages[`held.${value}`])}
              isChosen={single('isMediaHeld').isChosen(value)}
              toggle={() => single('isMediaHeld').toggle(value)}
            />
          ))}
        </Values>
      ) : null}
      {hasKinds ? (
        <Values
          title={say(postsMessages['facet.kinds'])}
          values={answer.kinds}
          name={value => say(postsMessages[`kind.${value}`])}
          {...inList('kinds')}
        />
      ) : null}
      {answer.changed > 0 || answer.undated > 0 || filter.isChanged !== undefined || filter.isUndated !== undefined ? (
        <Group title={say(postsMessages['facet.more'])}>
          <Choice
            name={say(postsMessages['more.changed'])}
            posts={answer.changed}
            isChosen={single('isChanged').isChosen('true')}
            toggle={() => single('isChanged').toggle('true')}
          />
          <Choice
            name={say(postsMessages['more.undated'])}
            posts={answer.undated}
            isChosen={single('isUndated').isChosen('true')}
            toggle={() => single('isUndated').toggle('true')}
          />
        </Group>
      ) : null}
    </>
  )
}

/** Channels are many: a field finds them by name. */
function ChannelFacet({ answer, filter }: { readonly answer: Answer; readonly filter: PostFilter }) {
  const [typed, setTyped] = useState('')
  const found = useAsk('posts.facets', typed.trim() === '' ? undefined : { filter, channelName: typed })
  const { rows, total } = (typed.trim() === '' ? undefined : found.value)?.channels ?? answer.channels
  const names = new Map(rows.map(({ value, name }) => [value, name]))
  return (
    <Values
      title={say(postsMessages['facet.channels'])}
      values={rows}
      name={value => names.get(value) ?? value}
      isChosen={value => filter.channels?.includes(value) === true}
      toggle={value => void change({ channels: toggled(filter.channels, value), at: undefined })}
      above={
        answer.channels.total > SHOWN || typed !== '' ? (
          <input
            type="search"
            class="small"
            aria-label={say(postsMessages['facets.findChannel'])}
            placeholder={say(postsMessages['facets.findChannel'])}
            value={typed}
            onInput={event => setTyped(event.currentTarget.value)}
          />
        ) : null
      }
    >
      {total > rows.length ? (
        <p class="soft small">{say(postsMessages['facets.moreChannels'], { posts: total - rows.length })}</p>
      ) : null}
    </Values>
  )
}

interface ValuesProps<Value extends string> {
  readonly title: string
  readonly values: readonly { readonly value: Value; readonly posts: number }[]
  readonly name?: (value: Value) => string
  readonly isChosen: (value: Value) => boolean
  readonly toggle: (value: Value) => void
  readonly above?: ComponentChildren
  readonly children?: ComponentChildren
}

function Values<Value extends string>({ title, values, name, isChosen, toggle, above, children }: ValuesProps<Value>) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? values : values.filter(({ value }, i) => i < SHOWN || isChosen(value))
  const hidden = values.length - shown.length
  return (
    <Group title={title}>
      {above}
      {shown.map(({ value, posts }) => (
        <Choice
          key={value}
          name={name?.(value) ?? value}
          posts={posts}
          isChosen={isChosen(value)}
          toggle={() => toggle(value)}
        />
      ))}
      {hidden > 0 || isWhole ? (
        <button type="button" class="plain small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? say(postsMessages['facets.fewer']) : say(postsMessages['facets.more'], { posts: hidden })}
        </button>
      ) : null}
      {children}
    </Group>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <fieldset class="posts-facet">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly posts?: number
  readonly isChosen: boolean
  readonly toggle: () => void
}

function Choice({ name, posts, isChosen, toggle }: ChoiceProps) {
  return (
    <label class="posts-choice">
      <input type="checkbox" checked={isChosen} onChange={toggle} />
      <span dir="auto">{name}</span>
      {posts === undefined ? null : <span class="num soft">{count(posts)}</span>}
    </label>
  )
}
