// What is chosen in a document: what rules read in it, and the form that makes an assertion of it.

import { useMemo, useState } from 'preact/hooks'
import { reviewPageMessages, sourceMessages, stanceMessages } from '../../messages/web-review.ts'
import {
  polarityMessages,
  relationMessages,
  statementKindMessages,
  reviewRoomMessages as texts,
} from '../../messages/web-review-room.ts'
import type { Evidentiality } from '../../model/reading.ts'
import type { RoomPage, RoomParagraph, RoomStatement } from '../../model/review-view.ts'
import { RoleInput } from '../parts/left-input.tsx'
import { Link } from '../parts/link.tsx'
import { complain, record } from '../state/acts.ts'
import { useAsk } from '../state/ask.ts'
import { useCommands } from '../state/commands.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { AnswerButtons } from './answer-buttons.tsx'
import { claimText } from './claim-text.ts'
import { useLatest } from './use-latest.ts'

export interface ChosenWords {
  readonly paragraph: RoomParagraph
  readonly start: number
  readonly end: number
  /** That rules read there; undefined for words without one. */
  readonly statement: RoomStatement | undefined
}

interface ChosenProps {
  readonly chosen: ChosenWords | undefined
  readonly page: RoomPage
  readonly recorded: () => void
  /** To another statement. */
  readonly go: (id: string) => void
}

const STANCES = [
  ['y', 'support'],
  ['n', 'deny'],
  ['q', 'query'],
  ['c', 'comment'],
] as const
const SOURCES: readonly Evidentiality[] = ['own-perception', 'own-document', 'hearsay', 'inference', 'unsourced']

export function Chosen({ chosen, page, recorded, go }: ChosenProps) {
  const { value: known } = useAsk('review.claims', {})
  const claims = known ?? []
  const { claim } = params.value
  const statement = chosen?.statement
  const [source, setSource] = useState<Evidentiality>(statement?.evidentiality ?? 'unsourced')
  const sign = (stance: (typeof STANCES)[number][1]) => {
    if (chosen === undefined || claim === undefined || !claims.some(({ id }) => id === claim)) {
      complain(new Error(say(chosen === undefined ? texts.needChoice : texts.needClaim)))
      return
    }
    const act = recordOf(chosen, page, { claim, stance, source })
    record([act], () => say(texts.did, { stance: say(stanceMessages[stance]) })).then(problems => {
      if (problems.length > 0) complain(new Error(problems.map(({ text }) => text).join(' ')))
      else recorded()
    }, complain)
  }
  const latest = useLatest(sign)
  const commands = useMemo(
    () =>
      STANCES.map(([key, stance]) => ({
        id: `room.${stance}`,
        label: () => `${say(texts.make)}: ${say(stanceMessages[stance])}`,
        keys: [key],
        run: () => latest.current(stance),
      })),
    [],
  )
  useCommands(commands)
  return (
    <section class="room-chosen" aria-live="polite">
      <h3>{say(texts.chosenTitle)}</h3>
      {chosen === undefined ? (
        <p class="soft">{say(texts.chooseHint)}</p>
      ) : (
        <>
          <blockquote class="review-words said" dir="auto">
            {chosen.paragraph.text.slice(chosen.start, chosen.end)}
          </blockquote>
          {statement === undefined ? null : <Facts statement={statement} page={page} go={go} />}
        </>
      )}
      <h3>{say(texts.make)}</h3>
      {known === undefined ? null : claims.length === 0 ? (
        <p class="soft">
          {say(texts.noClaims)} <Link view="claims">{say(reviewPageMessages.toClaims)}</Link>
        </p>
      ) : (
        <p>
          <select
            class="room-claim"
            aria-label={say(reviewPageMessages.claim)}
            value={claim ?? ''}
            onChange={event => void change({ claim: event.currentTarget.value }, true)}
          >
            <option value="">{say(texts.chooseClaim)}</option>
            {claims.map(head => (
              <option key={head.id} value={head.id}>
                {claimText(head)}
              </option>
            ))}
          </select>
        </p>
      )}
      <label class="room-source">
        <span class="soft small">{say(reviewPageMessages.source)}</span>
        <select value={source} onChange={event => setSource(event.currentTarget.value as Evidentiality)}>
          {SOURCES.map(value => (
            <option key={value} value={value}>
              {say(sourceMessages[value])}
            </option>
          ))}
        </select>
      </label>
      <label class="room-source">
        <span class="soft small">{say(reviewPageMessages.signAs)}</span>
        <RoleInput />
      </label>
      <AnswerButtons
        isDisabled={chosen === undefined || claim === undefined}
        answers={STANCES.map(([key, stance]) => ({
          key,
          label: say(stanceMessages[stance]),
          kind: stance === 'support' || stance === 'deny' ? stance : undefined,
          isProposed: false,
          isChosen: false,
          run: () => sign(stance),
        }))}
      />
    </section>
  )
}

function Facts({
  statement,
  page: { speakers },
  go,
}: {
  readonly statement: RoomStatement
  readonly page: RoomPage
  readonly go: (id: string) => void
}) {
  const [nearest, ...others] = statement.speakers.map(at => speakers[at]?.name ?? '')
  const { kind, polarity, evidentiality, of, actors, places, times, figures, relations } = statement
  const rows: readonly (readonly [string, string])[] = [
    [say(texts.about), actors.join(', ')],
    [say(texts.where), places.join(', ')],
    [say(texts.when), times.join(', ')],
    [say(texts.figures), figures.join(', ')],
  ]
  return (
    <dl class="room-facts">
      <dt>{say(texts.who)}</dt>
      <dd>
        <bdi>{nearest || say(texts.unnamed)}</bdi>
        {others.filter(Boolean).length === 0 ? null : (
          <bdi class="soft">, {say(texts.via, { chain: others.filter(Boolean).join(' < ') })}</bdi>
        )}
      </dd>
      <dt>{say(texts.how)}</dt>
      <dd>
        {say(statementKindMessages[kind])}; {say(polarityMessages[polarity])}; {say(sourceMessages[evidentiality])}
        {of === null ? null : <bdi> ({say(reviewPageMessages.of, { who: of })})</bdi>}
      </dd>
      {rows.map(([label, value]) =>
        value === '' ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ),
      )}
      {relations.length === 0 ? null : (
        <div>
          <dt>{say(texts.relations)}</dt>
          {relations.map(({ to, kind: how }) => (
            <dd key={`${to} ${how}`}>
              <button type="button" class="plain" onClick={() => go(to)}>
                {say(texts.relation, { kind: say(relationMessages[how]), to })}
              </button>
            </dd>
          ))}
        </div>
      )}
    </dl>
  )
}

interface Said {
  readonly claim: string
  readonly stance: string
  readonly source: Evidentiality
}

/** The record of casework (docs/casework.md, assertion). */
function recordOf({ paragraph, start, end, statement }: ChosenWords, page: RoomPage, { claim, stance, source }: Said) {
  const named = (statement?.speakers ?? []).map(at => page.speakers[at]?.name ?? '')
  // Whoever the paragraph itself is attributed to speaks as its account.
  const speakers = (paragraph.speaker === null ? named : named.slice(0, -1)).filter(name => name.trim() !== '')
  return {
    type: 'assertion',
    claim,
    post: paragraph.post,
    start,
    end,
    stance,
    evidentiality: source,
    ...(source === 'hearsay' && statement?.of != null ? { of: statement.of } : {}),
    ...(speakers.length === 0 ? {} : { speakers: speakers.slice(0, 20) }),
  }
}
