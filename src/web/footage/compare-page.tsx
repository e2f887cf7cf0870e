// Two media beside each other, or one over the other: the same part of both at the same zoom, turned and laid as their match says.

import { useMemo, useState } from 'preact/hooks'
import { mediaMatchText } from '../../messages/media-match.ts'
import { postTime } from '../../messages/report-format.ts'
import { footageMessages } from '../../messages/web-footage.ts'
import { footageLookMessages as messages } from '../../messages/web-footage-look.ts'
import type { FootageItem } from '../../model/footage-view.ts'
import type { Compared } from '../../server/contract-footage.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { type Command, useCommands } from '../state/commands.ts'
import { change, params } from '../state/location.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { ComparePictures } from './compare-pictures.tsx'
import { TURNS, type Turn } from './compare-place.ts'
import { FindingOfPair } from './finding-of-pair.tsx'
import { factsOf } from './gallery-card.tsx'

interface ComparePageProps {
  readonly exhibit: number
  readonly other: number
}

export function ComparePage({ exhibit, other }: ComparePageProps) {
  const asking = useAsk('footage.compare', { exhibit, other })
  return (
    <div class="footage compare">
      <p class="small footage-numbers">
        {[exhibit, other].map(number => (
          <Link key={number} view="footage" params={{ exhibit: `${number}` }}>
            {say(messages['compare.back'], { exhibit: number })}
          </Link>
        ))}
      </p>
      <h1>{say(messages['compare.title'], { exhibit, other })}</h1>
      <Answered asking={asking}>{compared => <Pair compared={compared} />}</Answered>
    </div>
  )
}

/** Turn and layout stand in the address. */
function chosenTurn(): Turn {
  return TURNS.find(turn => turn === params.value.turn) ?? 'match'
}

function Pair({ compared }: { readonly compared: Compared }) {
  const { own, other, match, isCompared } = compared
  const [isOpen, setOpen] = useState(false)
  const isOver = params.value.layout === 'over'
  const turn = chosenTurn()
  const swap = () => change({ exhibit: `${other.exhibit}`, with: `${own.exhibit}`, at: undefined, view: undefined })
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'compare.layout',
        label: () => say(messages[isOver ? 'layout.beside' : 'layout.over']),
        keys: ['o'],
        run: () => void change({ layout: isOver ? undefined : 'over' }),
      },
      {
        id: 'compare.both',
        label: () => say(messages[isOpen ? 'medium.cover' : 'compare.both']),
        keys: ['v'],
        run: () => setOpen(!isOpen),
      },
    ],
    [isOver, isOpen],
  )
  useCommands(commands)
  const { interval } = match ?? {}
  const start = interval === undefined || params.value.at === undefined ? undefined : interval.own[0]
  const hasSound = [own, other].some(({ kind }) => kind === 'audio')
  return (
    <>
      <p class="measure footage-sentence num">
        {match !== null
          ? say(messages['compare.match'], { how: mediaMatchText(match, language.value) })
          : say(messages[isCompared ? 'compare.none' : 'compare.unread'])}{' '}
        {start === undefined ? null : (
          <button type="button" class="plain" onClick={() => void change({ at: undefined })}>
            {say(messages['compare.start'])}
          </button>
        )}
      </p>
      <div class="compare-facts">
        <Facts title={say(messages['compare.first'])} item={own} seen={compared.seen[0]} />
        <Facts title={say(messages['compare.second'])} item={other} seen={compared.seen[1]} />
      </div>
      {hasSound ? (
        <p class="soft">{say(messages['compare.sound'])}</p>
      ) : (
        <>
          <div class="footage-conditions">
            <label class="footage-field">
              <span class="soft small">{say(messages['compare.layout'])}</span>
              <select
                value={isOver ? 'over' : ''}
                onChange={event => void change({ layout: event.currentTarget.value || undefined })}
              >
                <option value="">{say(messages['layout.beside'])}</option>
                <option value="over">{say(messages['layout.over'])}</option>
              </select>
            </label>
            <label class="footage-field">
              <span class="soft small">{say(messages['compare.turn'])}</span>
              <select
                value={turn}
                onChange={event => {
                  const next = event.currentTarget.value
                  void change({ turn: next === 'match' ? undefined : next })
                }}
              >
                {TURNS.filter(each => each !== 'match' || match !== null || each === turn).map(each => (
                  <option key={each} value={each}>
                    {say(messages[`turn.${each}`])}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" class="footage-low" onClick={() => void swap()}>
              {say(messages['compare.swap'])}
            </button>
            <FindingOfPair exhibit={own.exhibit} other={other.exhibit} />
          </div>
          {isOpen ? (
            <ComparePictures compared={compared} turn={turn} isOver={isOver} cover={() => setOpen(false)} />
          ) : (
            <div class="footage-cover is-large">
              <span>
                <span class="small">{say(messages['medium.covered'])}</span>
                <br />
                <button type="button" onClick={() => setOpen(true)}>
                  {say(messages['compare.both'])}
                </button>
              </span>
            </div>
          )}
        </>
      )}
    </>
  )
}

interface FactsProps {
  readonly title: string
  readonly item: FootageItem
  readonly seen: number | null
}

function Facts({ title, item, seen }: FactsProps) {
  const { exhibit, name, posts } = item
  return (
    <div>
      <h2>
        {title}:{' '}
        <Link view="footage" params={{ exhibit: `${exhibit}` }}>
          <span class="num">{say(footageMessages['card.exhibit'], { exhibit })}</span>
        </Link>
      </h2>
      <p class="small soft num">{factsOf(item).join(' · ')}</p>
      <p class="small soft footage-name" dir="auto">
        {name}
      </p>
      <p class="small num">
        {posts === 0 ? null : (
          <PostsLink filter={{ medium: exhibit, isSameBytes: true }}>
            {say(messages['compare.posts'], { count: posts })}
          </PostsLink>
        )}{' '}
        {seen === null ? null : say(messages['compare.seen'], { when: `${postTime(language.value, seen, true)} UTC` })}
      </p>
    </div>
  )
}
