// The queue of suggested assertions: one entry at a time, answered by a key; the next one is there at once.

import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { suggestionReasonMessages } from '../../messages/suggest-match.ts'
import { sourceMessages, stanceMessages, reviewPageMessages as texts } from '../../messages/web-review.ts'
import type { Evidentiality } from '../../model/reading.ts'
import type { ClaimHead, WaitingSuggestion } from '../../model/review-view.ts'
import type { SuggestionSitting } from '../../server/contract-review.ts'
import { Link } from '../parts/link.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { did, tell } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { useCommands } from '../state/commands.ts'
import { sharedFilter } from '../state/filter.ts'
import { change, params } from '../state/location.ts'
import { language, role } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { AnswerButtons } from './answer-buttons.tsx'
import { claimText } from './claim-text.ts'
import { narrowed } from './narrowed.ts'
import { Beside, PostHead, PostWords, Progress } from './post-card.tsx'
import { Sitting } from './sitting.ts'
import { SittingBar } from './sitting-bar.tsx'
import { failedIn, useSitting } from './use-sitting.ts'
import { withdraw } from './withdraw.ts'

const PAGE = 50

const STANCES = [
  ['y', 'support'],
  ['n', 'deny'],
  ['q', 'query'],
  ['c', 'comment'],
  ['x', 'unrelated'],
] as const
type Answered = (typeof STANCES)[number][1]
interface Answer {
  readonly stance: Answered
  readonly evidentiality: Evidentiality
}

const SOURCES: readonly Evidentiality[] = ['own-perception', 'own-document', 'hearsay', 'inference', 'unsourced']

type Proposed = 'support' | 'deny' | 'other'

async function begin(
  asked: Parameters<typeof ask<'review.suggestions'>>[1],
): Promise<{ first: SuggestionSitting; sitting: Sitting<WaitingSuggestion, Answer> }> {
  const first = await ask('review.suggestions', asked)
  const { sitting: id } = first
  const found = first.items.findIndex(({ claim, post }) => claim === asked.item?.claim && post === asked.item.post)
  const sitting = new Sitting<WaitingSuggestion, Answer>(
    {
      page: offset => ask('review.suggestionPage', { sitting: id, offset, count: PAGE }),
      sign: async given => {
        const answers = given.map(({ item: { claim, post }, answer }) => ({ claim, post, ...answer }))
        return (await ask('review.decide', { sitting: id, answers })).entries
      },
      withdraw,
      failed: failedIn('suggestions'),
    },
    first,
    PAGE,
    found < 0 ? 0 : first.offset + found,
  )
  return { first, sitting }
}

export function Suggestions() {
  const { claim, side: proposed, apart, item } = params.value
  const shared = sharedFilter.value
  const isApart = apart === 'yes' && role.value !== 'person'
  const [at, post] = itemOf(item)
  const asked = {
    count: PAGE,
    ...(claim === undefined ? {} : { claim }),
    ...(proposed === undefined ? {} : { proposed: proposed as Proposed }),
    ...(isApart ? { isApart } : {}),
    ...narrowed(shared),
  }
  const key = JSON.stringify([asked, isApart ? role.value : ''])
  const { begun, error, again } = useSitting('suggestions', key, () =>
    begin({ ...asked, ...(at === undefined || post === undefined ? {} : { item: { claim: at, post } }) }),
  )
  return (
    <>
      <SittingBar
        claims={begun?.first.claims ?? []}
        claim={claim}
        choices={[
          ['support', say(stanceMessages.support)],
          ['deny', say(stanceMessages.deny)],
          ['other', say(texts['proposed.other'])],
        ]}
        chosen={proposed}
        canBeApart
      />
      {error === undefined ? null : <Failed text={error.message} again={again} />}
      {error !== undefined ? null : begun === undefined ? (
        <Loading />
      ) : begun.sitting.total === 0 ? (
        <Empty>
          <p>{say(texts.noneTitle)}</p>
          <p>{say(texts.noneSuggestions)}</p>
          <p>
            <Link view="claims">{say(texts.toClaims)}</Link>
          </p>
        </Empty>
      ) : (
        <Queue key={begun.first.sitting} first={begun.first} sitting={begun.sitting} again={again} />
      )}
    </>
  )
}

/** Claim and post of an entry, as the address holds them. */
function itemOf(item: string | undefined): readonly [string | undefined, string | undefined] {
  const space = item?.indexOf(' ') ?? -1
  return item === undefined || space < 0 ? [undefined, undefined] : [item.slice(0, space), item.slice(space + 1)]
}

interface QueueProps {
  readonly first: SuggestionSitting
  readonly sitting: Sitting<WaitingSuggestion, Answer>
  readonly again: () => void
}

/** Quiet time until the address follows the person: keys held down must not flood the browser's history. */
const ADDRESS_MILLISECONDS = 150

function Queue({ first, sitting, again }: QueueProps) {
  /** Where the rules proposed a wrong source: the right one, of one position. */
  const source = useSignal<{ readonly at: number; readonly value: Evidentiality } | undefined>(undefined)
  const sourceNow = (): Evidentiality =>
    source.value?.at === sitting.at.value ? source.value.value : (sitting.current.value?.evidentiality ?? 'unsourced')
  const setSource = (value: Evidentiality) => {
    source.value = { at: sitting.at.value, value }
  }
  const at = sitting.at.value
  const entry = sitting.current.value
  const evidentiality = sourceNow()
  useEffect(() => {
    if (entry === undefined) return
    const item = `${entry.claim} ${entry.post}`
    const timer = setTimeout(() => {
      if (params.value.item !== item) void change({ item }, true)
    }, ADDRESS_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [entry])
  const decide = (stance: Answered) => {
    const given = sitting.decide({ stance, evidentiality: sourceNow() })
    if (given !== undefined)
      did({ label: () => say(texts.didAnswer, { answer: say(stanceMessages[stance]) }), undo: given.undo })
  }
  const turn = () => {
    const next = SOURCES[(SOURCES.indexOf(sourceNow()) + 1) % SOURCES.length]
    setSource(next)
    tell(() => say(sourceMessages[next]))
  }
  const commands = useMemo(
    () => [
      ...STANCES.map(([key, stance]) => ({
        id: `review.${stance}`,
        label: () => say(stanceMessages[stance]),
        keys: [key],
        run: () => decide(stance),
      })),
      { id: 'review.source', label: () => say(texts.turnSource), keys: ['e'], run: turn },
      { id: 'review.skip', label: () => say(texts.skip), keys: ['s', 'j'], run: () => sitting.move(1) },
      { id: 'review.previous', label: () => say(texts.previous), keys: ['k'], run: () => sitting.move(-1) },
    ],
    [sitting],
  )
  useCommands(commands)
  const answered = sitting.answers.value
  const own = answered.get(at)
  return (
    <div class="review-columns">
      <div class="review-main">
        <Progress at={at} total={sitting.total} answered={answered.size} unsigned={sitting.unsigned.value} />
        {at >= sitting.total ? (
          <Empty>
            <p>{say(texts.end)}</p>
            <p>{say(texts.endHint)}</p>
            <button type="button" onClick={again}>
              {say(texts.again)}
            </button>{' '}
            <button type="button" class="plain" onClick={() => sitting.move(-1)}>
              {say(texts.previous)} <kbd>k</kbd>
            </button>
          </Empty>
        ) : entry === undefined ? (
          <Loading />
        ) : (
          <>
            <Entry entry={entry} head={first.claims.find(({ id }) => id === entry.claim)} />
            <p class="review-source">
              <label>
                <span class="soft">{say(texts.source)}</span>{' '}
                <select value={evidentiality} onChange={event => setSource(event.currentTarget.value as Evidentiality)}>
                  {SOURCES.map(value => (
                    <option key={value} value={value}>
                      {say(sourceMessages[value])}
                    </option>
                  ))}
                </select>
              </label>{' '}
              <kbd>e</kbd>
              {entry.of === null || evidentiality !== 'hearsay' ? null : (
                <span class="said" dir="auto">
                  {' '}
                  {say(texts.of, { who: entry.of })}
                </span>
              )}
            </p>
            <AnswerButtons
              answers={STANCES.map(([key, stance]) => ({
                key,
                label: say(stanceMessages[stance]),
                kind: stance === 'support' || stance === 'deny' ? stance : undefined,
                isProposed: stance === entry.stance,
                isChosen: own?.stance === stance,
                run: () => decide(stance),
              }))}
              move={step => sitting.move(step)}
            />
            {own === undefined ? null : (
              <p class="soft">
                {say(texts.youAnswered)}: {say(stanceMessages[own.stance])}; {say(sourceMessages[own.evidentiality])}
              </p>
            )}
          </>
        )}
      </div>
      <Done sitting={sitting} />
      {first.cut.length === 0 ? null : <p class="soft small">{say(texts.cut, { count: 500 })}</p>}
    </div>
  )
}

function Entry({ entry, head }: { readonly entry: WaitingSuggestion; readonly head: ClaimHead | undefined }) {
  const { reasons, stance, speakers, posts, texts: wordings } = entry
  const reasonsFor = reasons.filter(({ isAgainst }) => !isAgainst)
  const against = reasons.filter(({ isAgainst }) => isAgainst)
  return (
    <article class="review-entry">
      <h2 class="said" dir="auto">
        {head === undefined ? entry.claim : claimText(head)}
      </h2>
      <Beside replied={entry.replied} previous={entry.previous} />
      <PostHead post={entry} />
      <PostWords post={entry} marks={entry.marks} />
      <p class="soft">{say(texts.covers, { posts, texts: wordings })}</p>
      <dl class="review-reasons">
        <dt>{say(texts.foundBy)}</dt>
        {reasonsFor.map(reason => (
          <dd key={reason.rule} dir="auto">
            {suggestionReasonMessages[reason.rule][language.value](reason.parameters)}
          </dd>
        ))}
        {against.length === 0 ? null : <dt>{say(texts.against)}</dt>}
        {against.map(reason => (
          <dd key={reason.rule} dir="auto">
            {suggestionReasonMessages[reason.rule][language.value](reason.parameters)}
          </dd>
        ))}
        <dt>{say(texts.proposes)}</dt>
        <dd>
          {say(stanceMessages[stance])}
          {speakers.length === 0 ? null : <bdi>; {say(texts.speakers, { who: speakers.join(' < ') })}</bdi>}
        </dd>
      </dl>
    </article>
  )
}

/** Answers listed on the side at most. */
const SHOWN_DONE = 8

function Done({ sitting }: { readonly sitting: Sitting<WaitingSuggestion, Answer> }) {
  const done = [...sitting.answers.value].slice(-SHOWN_DONE).reverse()
  return (
    <aside class="review-done" aria-label={say(texts.done)}>
      {done.length === 0 ? null : (
        <>
          <h3>{say(texts.done)}</h3>
          <ol>
            {done.map(([position, { stance }]) => (
              <li key={position}>
                <button type="button" class="plain" onClick={() => sitting.goTo(position)}>
                  <span class={`review-stance is-${stance}`}>{say(stanceMessages[stance])}</span>{' '}
                  <span class="said" dir="auto">
                    {sitting.itemAt(position)?.text.slice(0, 90) ?? ''}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </aside>
  )
}
