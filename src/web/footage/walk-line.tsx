// Where an exhibit stands in the gallery as it was narrowed, and the ways to the one before and after: what is reviewed one by one is walked with two keys.

import { useMemo, useRef } from 'preact/hooks'
import { exhibitMessages } from '../../messages/web-exhibit.ts'
import { footageWalkMessages as messages } from '../../messages/web-footage-walk.ts'
import { Link } from '../parts/link.tsx'
import { useAsk } from '../state/ask.ts'
import { type Command, useCommands } from '../state/commands.ts'
import { sharedFilter } from '../state/filter.ts'
import { goTo, sharedParams } from '../state/location.ts'
import { say } from '../state/text.ts'
import { galleryQuery, keptConditions } from './gallery-conditions.tsx'
import { PAGE_CARDS } from './gallery-page-size.ts'

export function WalkLine({ exhibit }: { readonly exhibit: number }) {
  const { value } = useAsk('footage.neighbours', { ...galleryQuery(), ...sharedFilter.value, exhibit })
  const conditions = keptConditions()
  const isNarrowed = Object.keys(conditions).some(name => name !== 'cards')
  const to = (other: number) => ({ ...conditions, exhibit: `${other}` })
  const newest = useRef({ value, to })
  newest.current = { value, to }
  const commands = useMemo<readonly Command[]>(() => {
    const go = (side: 'previous' | 'next') => () => {
      const { value: known, to: target } = newest.current
      const other = known?.[side] ?? null
      if (other !== null) void goTo({ view: 'footage', params: { ...sharedParams(), ...target(other) } })
    }
    return [
      { id: 'exhibit.next', label: () => say(messages.next), keys: ['n'], run: go('next') },
      { id: 'exhibit.previous', label: () => say(messages.previous), keys: ['p'], run: go('previous') },
    ]
  }, [])
  useCommands(commands)
  const page = value === undefined || value.position === null ? 1 : Math.floor(value.position / PAGE_CARDS) + 1
  return (
    <nav class="small footage-numbers footage-walk" aria-label={say(messages.label)}>
      <Link view="footage" params={{ ...conditions, ...(page === 1 ? {} : { page: `${page}` }) }}>
        {say(isNarrowed ? messages.back : exhibitMessages.back)}
      </Link>
      {value === undefined ? null : value.position === null ? (
        isNarrowed ? (
          <span class="soft">{say(messages.outside)}</span>
        ) : null
      ) : (
        <>
          {value.previous === null ? null : (
            <Link view="footage" params={to(value.previous)}>
              {say(messages.previous)}
            </Link>
          )}
          <span class="soft num">
            {say(messages[isNarrowed ? 'narrowed' : 'position'], { position: value.position + 1, total: value.total })}
          </span>
          {value.next === null ? null : (
            <Link view="footage" params={to(value.next)}>
              {say(messages.next)}
            </Link>
          )}
        </>
      )}
    </nav>
  )
}
