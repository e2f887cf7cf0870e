// The queue of calls to violence: covered until opened, answered by a key; what was confirmed is told in sum only.

import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { sideMessages, reviewPageMessages as texts, verdictMessages } from '../../messages/web-review.ts'
import type { CallVerdict, QueuePage, WaitingCall } from '../../model/review-view.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { Answered, Empty, Failed, Loading } from '../parts/states.tsx'
import { did } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { useCommands } from '../state/commands.ts'
import { sharedFilter } from '../state/filter.ts'
import { change, params } from '../state/location.ts'
import { count, moment, say } from '../state/text.ts'
import { AnswerButtons } from './answer-buttons.tsx'
import { narrowed } from './narrowed.ts'
import { Beside, PostHead, PostWords, Progress } from './post-card.tsx'
import { Sitting } from './sitting.ts'
import { SittingBar } from './sitting-bar.tsx'
import { failedIn, useSitting } from './use-sitting.ts'
import { withdraw } from './withdraw.ts'

const PAGE = 50
const VERDICTS = [
  ['y', 'call'],
  ['n', 'no-call'],
  ['q', 'unsure'],
] as const

async function begin(
  asked: Parameters<typeof ask<'review.calls'>>[1],
): Promise<{ first: QueuePage<WaitingCall>; sitting: Sitting<WaitingCall, CallVerdict> }> {
  const first = await ask('review.calls', asked)
  const { sitting: id } = first
  const found = first.items.findIndex(({ post }) => post === asked.item?.post)
  const sitting = new Sitting<WaitingCall, CallVerdict>(
    {
      page: offset => ask('review.callPage', { sitting: id, offset, count: PAGE }),
      sign: async given => {
        const answers = given.map(({ item: { post }, answer: verdict }) => ({ post, verdict }))
        return (await ask('review.call', { sitting: id, answers })).entries
      },
      withdraw,
      failed: failedIn('calls'),
    },
    first,
    PAGE,
    found < 0 ? 0 : first.offset + found,
  )
  return { first, sitting }
}

export function Calls() {
  const { item } = params.value
  const asked = { count: PAGE, ...narrowed(sharedFilter.value) }
  const { begun, error, again } = useSitting('calls', JSON.stringify(asked), () =>
    begin({ ...asked, ...(item === undefined ? {} : { item: { post: item } }) }),
  )
  return (
    <>
      <SittingBar claims={[]} claim={undefined} />
      <p class="soft measure">{say(texts.callsNote)}</p>
      {error === undefined ? null : <Failed text={error.message} again={again} />}
      {error !== undefined ? null : begun === undefined ? (
        <Loading />
      ) : begun.sitting.total === 0 ? (
        <Empty>
          <p>{say(texts.noneTitle)}</p>
        </Empty>
      ) : (
        <Queue key={begun.first.sitting} sitting={begun.sitting} again={again} />
      )}
      <Totals />
    </>
  )
}

function Queue({
  sitting,
  again,
}: {
  readonly sitting: Sitting<WaitingCall, CallVerdict>
  readonly again: () => void
}) {
  const opened = useSignal<'all' | number | undefined>(undefined)
  const isOpenNow = () => opened.value === 'all' || opened.value === sitting.at.value
  const uncover = (what: 'all' | number) => {
    if (opened.value !== 'all') opened.value = what
  }
  const at = sitting.at.value
  const entry = sitting.current.value
  const isOpen = isOpenNow()
  useEffect(() => {
    if (entry === undefined) return
    const timer = setTimeout(() => {
      if (params.value.item !== entry.post) void change({ item: entry.post }, true)
    }, 150)
    return () => clearTimeout(timer)
  }, [entry])
  // What was not read is not answered.
  const decide = (verdict: CallVerdict) => {
    const given = isOpenNow() ? sitting.decide(verdict) : undefined
    if (given !== undefined)
      did({ label: () => say(texts.didAnswer, { answer: say(verdictMessages[verdict]) }), undo: given.undo })
  }
  const commands = useMemo(
    () => [
      {
        id: 'review.uncover',
        label: () => say(texts.uncover),
        keys: ['o'],
        run: () => uncover(sitting.at.value),
      },
      ...VERDICTS.map(([key, verdict]) => ({
        id: `review.${verdict}`,
        label: () => say(verdictMessages[verdict]),
        keys: [key],
        run: () => decide(verdict),
      })),
      { id: 'review.skip', label: () => say(texts.skip), keys: ['s', 'j'], run: () => sitting.move(1) },
      { id: 'review.previous', label: () => say(texts.previous), keys: ['k'], run: () => sitting.move(-1) },
    ],
    [sitting],
  )
  useCommands(commands)
  const answered = sitting.answers.value
  if (at >= sitting.total)
    return (
      <Empty>
        <p>{say(texts.end)}</p>
        <button type="button" onClick={again}>
          {say(texts.again)}
        </button>
      </Empty>
    )
  if (entry === undefined) return <Loading />
  return (
    <div class="review-main">
      <Progress at={at} total={sitting.total} answered={answered.size} unsigned={sitting.unsigned.value} />
      <h2>{say(texts.callsTitle)}</h2>
      <PostHead post={entry} />
      {isOpen ? (
        <>
          <Beside replied={entry.replied} previous={entry.previous} />
          <PostWords post={entry} marks={entry.marks} />
          <p class="soft" dir="auto">
            {say(texts.callWords, { kind: say(texts[`kind.${entry.kind}`]), words: entry.words.join(', ') })}
          </p>
        </>
      ) : (
        <div class="review-covered">
          <p>{say(texts.covered)}</p>
          <button type="button" onClick={() => uncover(at)}>
            {say(texts.uncover)} <kbd>o</kbd>
          </button>{' '}
          <button type="button" class="plain" onClick={() => uncover('all')}>
            {say(texts.uncoverAll)}
          </button>
        </div>
      )}
      <p class="soft">{say(texts.covers, { posts: entry.posts, texts: entry.texts })}</p>
      <AnswerButtons
        isDisabled={!isOpen}
        answers={VERDICTS.map(([key, verdict]) => ({
          key,
          label: say(verdictMessages[verdict]),
          kind: undefined,
          isProposed: false,
          isChosen: answered.get(at) === verdict,
          run: () => decide(verdict),
        }))}
        move={step => sitting.move(step)}
      />
    </div>
  )
}

function Totals() {
  const asking = useAsk('review.callTotals', {})
  return (
    <section class="review-totals">
      <h2>{say(texts.totals)}</h2>
      <Answered asking={asking}>
        {({ confirmed, rejected, toldApart }) => {
          const apart = Object.values(toldApart).reduce((sum, value) => sum + value, 0)
          return (
            <>
              <p>
                {confirmed.posts + rejected === 0
                  ? say(texts.totalsNone)
                  : say(texts.totalsConfirmed, { confirmed: confirmed.posts, rejected })}
              </p>
              {apart === 0 ? null : <p class="soft measure">{say(texts.toldApart, { count: apart })}</p>}
              <Shares
                label={say(texts['totals.channel'])}
                rows={confirmed.byChannel.map(({ channel, name, ...share }) => ({
                  key: String(channel),
                  name: <bdi>{name}</bdi>,
                  ...share,
                }))}
              />
              <Shares
                label={say(texts['totals.cluster'])}
                rows={confirmed.byCluster.map(({ cluster, ...share }) => ({
                  key: cluster,
                  name: <PostsLink filter={{ cluster }}>{cluster}</PostsLink>,
                  ...share,
                }))}
              />
              <Shares
                label={say(texts['totals.side'])}
                rows={confirmed.bySide.map(({ claim, side, ...share }) => ({
                  key: `${claim} ${side}`,
                  name: (
                    <Link view="claims" params={{ claim }}>
                      {claim} ({say(sideMessages[side])})
                    </Link>
                  ),
                  ...share,
                }))}
              />
              <Shares
                label={say(texts['totals.hour'])}
                rows={confirmed.byHour.map(({ hour, posts }) => ({
                  key: String(hour),
                  name: <PostsLink filter={{ from: hour, to: hour + 3_600_000 }}>{moment(hour)}</PostsLink>,
                  posts,
                }))}
              />
            </>
          )
        }}
      </Answered>
    </section>
  )
}

interface Share {
  readonly key: string
  readonly name: preact.ComponentChild
  readonly posts: number
  readonly ofPosts?: number
}

function Shares({ label, rows }: { readonly label: string; readonly rows: readonly Share[] }) {
  if (rows.length === 0) return null
  const hasTotals = rows.some(({ ofPosts }) => ofPosts !== undefined)
  return (
    <table class="review-shares">
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col" class="num">
            {say(texts['totals.posts'])}
          </th>
          {hasTotals ? (
            <th scope="col" class="num">
              {say(texts['totals.of'])}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, posts, ofPosts }) => (
          <tr key={key}>
            <td>{name}</td>
            <td class="num">{count(posts)}</td>
            {hasTotals ? <td class="num">{count(ofPosts)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
