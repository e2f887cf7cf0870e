// The board: cards of all claims, narrowed and ordered by the address.

import { reportClaimMessages } from '../../messages/report-claims.ts'
import { reportVoiceMessages } from '../../messages/report-voices.ts'
import { claimsMessages } from '../../messages/web-claims.ts'
import type { BoardAnswer } from '../../server/contract-claims.ts'
import type { CardQuestion } from '../../show/claim-cards.ts'
import { Answered, Empty } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { ClaimCardView } from './claim-card.tsx'
import { Pages } from './pages.tsx'
import { UnreadFootage } from './shared-footage.tsx'

const PAGE = 20
const STATES = ['open', 'assessed', 'differing', 'waiting'] as const
const ORDERS = ['case', 'time', 'posts', 'waiting'] as const

export function ClaimsBoard() {
  const { words, kind, place, stage, state, order, offset } = params.value
  const question = Object.fromEntries(
    Object.entries({ words, kind, place, stage, state, order }).filter(([, value]) => value !== undefined),
  ) as CardQuestion
  const from = Math.max(0, Number(offset ?? 0) || 0)
  const asking = useAsk('claims.board', { ...question, offset: from, limit: PAGE })
  return (
    <Answered asking={asking}>
      {answer => (
        <>
          {answer.total === 0 ? null : <Conditions answer={answer} question={question} />}
          {answer.total === 0 ? (
            <Empty>
              <p>{say(claimsMessages['claims.none'])}</p>
            </Empty>
          ) : answer.found === 0 ? (
            <Empty>
              <p>{say(claimsMessages['claims.noneFound'])}</p>
            </Empty>
          ) : null}
          <UnreadFootage />
          <div class="claims-board">
            {answer.cards.map(card => (
              <ClaimCardView key={card.id} card={card} chats={answer.chats} largest={answer.largest} />
            ))}
          </div>
          <Pages from={from} shown={answer.cards.length} total={answer.found} size={PAGE} />
        </>
      )}
    </Answered>
  )
}

function Conditions({ answer, question }: { readonly answer: BoardAnswer; readonly question: CardQuestion }) {
  const option = (name: string, claims: number) => say(claimsMessages['claims.option'], { name, count: claims })
  const stageName = (stage: string) =>
    stage === 'none'
      ? say(claimsMessages['stage.none'])
      : Object.hasOwn(reportVoiceMessages, `stage.${stage}`)
        ? say(reportVoiceMessages[`stage.${stage}` as 'stage.inquiry'])
        : stage
  return (
    <form class="claims-conditions" onSubmit={event => event.preventDefault()}>
      <label class="whole">
        <span>{say(claimsMessages['claims.words'])}</span>
        <input
          type="search"
          value={question.words ?? ''}
          onInput={event => void change({ words: event.currentTarget.value || undefined, offset: undefined }, true)}
        />
      </label>
      <Choice
        name="kind"
        value={question.kind}
        options={answer.kinds.map(({ value, claims }) => [
          value,
          option(say(reportClaimMessages[`claim.kind.${value}`]), claims),
        ])}
      />
      <Choice
        name="place"
        value={question.place}
        options={answer.places.map(({ value, claims }) => [value, option(value, claims)])}
      />
      <Choice
        name="stage"
        value={question.stage}
        options={answer.stages.map(({ value, claims }) => [value, option(stageName(value), claims)])}
      />
      <Choice
        name="state"
        value={question.state}
        options={STATES.map(state => [state, say(claimsMessages[`state.${state}`])])}
      />
      <label>
        <span>{say(claimsMessages['claims.order'])}</span>
        <select
          value={question.order ?? 'case'}
          onChange={event => {
            const { value } = event.currentTarget
            void change({ order: value === 'case' ? undefined : value, offset: undefined })
          }}
        >
          {ORDERS.map(order => (
            <option key={order} value={order}>
              {say(claimsMessages[`order.${order}`])}
            </option>
          ))}
        </select>
      </label>
      <p class="claims-found num" role="status">
        {say(claimsMessages['claims.found'], { found: answer.found, total: answer.total })}
      </p>
    </form>
  )
}

interface ChoiceProps {
  readonly name: 'kind' | 'place' | 'stage' | 'state'
  readonly value: string | undefined
  readonly options: readonly (readonly [string, string])[]
}

/** Nothing where there is nothing to choose between. */
function Choice({ name, value, options }: ChoiceProps) {
  if (options.length < 2 && value === undefined) return null
  return (
    <label>
      <span>{say(claimsMessages[`claims.${name}`])}</span>
      <select
        value={value ?? ''}
        onChange={event => void change({ [name]: event.currentTarget.value || undefined, offset: undefined })}
      >
        <option value="">{say(claimsMessages['claims.any'])}</option>
        {options.map(([each, label]) => (
          <option key={each} value={each}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
