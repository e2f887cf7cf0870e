// The conditions in force, in words, each with a way to take it away.

import { postsMessages } from '../../messages/web-posts.ts'
import type { PostFilter } from '../../model/post-filter.ts'
import type { Output } from '../../server/api.ts'
import { change } from '../state/location.ts'
import { moment, say } from '../state/text.ts'
import { type Condition, conditionsIn } from './conditions.ts'
import { languageName } from './language-name.ts'

type Label = Output<'posts.facets'>['labels'][number]

interface ChipsProps {
  readonly filter: PostFilter
  readonly labels: readonly Label[]
}

export function Chips({ filter, labels }: ChipsProps) {
  const conditions = conditionsIn(filter)
  if (conditions.length === 0) return null
  const all = Object.assign({}, ...conditions.map(({ without }) => without)) as Condition['without']
  const none = Object.fromEntries(Object.keys(all).map(name => [name, undefined]))
  return (
    <ul class="posts-chips" aria-label={say(postsMessages['chips.label'])}>
      {conditions.map(condition => {
        const name = textOf(condition, filter, labels)
        return (
          <li class="chip" key={`${condition.field} ${condition.value}`}>
            <span dir="auto">{name}</span>
            <button
              type="button"
              class="plain"
              aria-label={say(postsMessages['chips.remove'], { name })}
              onClick={() => void change({ ...condition.without, at: undefined })}
            >
              ×
            </button>
          </li>
        )
      })}
      {conditions.length > 1 ? (
        <li>
          <button type="button" class="plain small" onClick={() => void change({ ...none, at: undefined })}>
            {say(postsMessages['chips.clear'])}
          </button>
        </li>
      ) : null}
    </ul>
  )
}

function textOf({ field, value }: Condition, filter: PostFilter, labels: readonly Label[]): string {
  const label = labels.find(each => each.field === field && each.value === value)
  // Until the casebook has answered, as it stands in the address.
  const known = label === undefined ? value : label.label
  if (known === null) return say(postsMessages['chip.unknown'], { name: value })
  switch (field) {
    case 'query':
      return say(postsMessages['chip.query'], { name: value })
    case 'from':
      return say(postsMessages['chip.from'], { name: moment(Number(value)) })
    case 'to':
      return say(postsMessages['chip.to'], { name: moment(Number(value)) })
    case 'isUndated':
      return say(postsMessages[value === 'true' ? 'more.undated' : 'more.dated'])
    case 'isForward':
      return say(postsMessages[value === 'true' ? 'forward.true' : 'forward.false'])
    case 'isMediaHeld':
      return say(postsMessages[value === 'true' ? 'held.true' : 'held.false'])
    case 'isChanged':
      return say(postsMessages[value === 'true' ? 'more.changed' : 'more.unchanged'])
    case 'novelty':
      return say(postsMessages[value === 'first' ? 'novelty.first' : 'novelty.repeat'])
    case 'kinds':
      return say(postsMessages[value === 'service' ? 'kind.service' : 'kind.message'])
    case 'media':
      return say(postsMessages[`media.${value}` as 'media.photo'])
    case 'languages':
      return languageName(value)
    case 'accounts':
      return say(postsMessages['chip.account'], { name: known })
    case 'family':
      return say(postsMessages['chip.family'], { name: known })
    case 'tree':
      return say(postsMessages['chip.tree'], { name: known === '' ? say(postsMessages['forward.unknown']) : known })
    case 'burst':
      return label === undefined
        ? value
        : say(postsMessages['chip.burst'], { from: moment(label.from), to: moment(label.to) })
    case 'cluster':
      return label === undefined ? value : say(postsMessages['chip.cluster'], { accounts: label.count ?? 0 })
    case 'link':
      return say(postsMessages['chip.link'], { name: value })
    case 'hashtag':
      return say(postsMessages['chip.hashtag'], { name: value })
    case 'claim':
      return say(postsMessages['chip.claim'], {
        name: known,
        rung: say(postsMessages[`rung.${filter.rung ?? 'posts'}`]),
        side: say(postsMessages[`side.${filter.side ?? 'both'}`]),
      })
    case 'exhibit':
      return say(postsMessages['chip.exhibit'], { number: value, name: known })
    case 'medium':
      return say(postsMessages[filter.isSameBytes === true ? 'chip.sameMedium' : 'chip.medium'], {
        number: value,
        name: known,
      })
    case 'posts':
      return say(postsMessages['chip.posts'], { posts: Number(value) })
    default:
      return known
  }
}
