// The answers of a queue as buttons, each with its key; what rules propose is outlined, what was answered is filled.

import { reviewPageMessages as texts } from '../../messages/web-review.ts'
import { say } from '../state/text.ts'

export interface AnswerButton {
  readonly key: string
  readonly label: string
  /** Sides have their hues; other answers have none. */
  readonly kind: 'support' | 'deny' | undefined
  readonly isProposed: boolean
  readonly isChosen: boolean
  readonly run: () => void
}

interface AnswerButtonsProps {
  readonly answers: readonly AnswerButton[]
  /** Absent where there is nothing to skip. */
  readonly move?: (step: number) => void
  readonly isDisabled?: boolean
}

export function AnswerButtons({ answers, move, isDisabled = false }: AnswerButtonsProps) {
  return (
    <fieldset class="review-answers">
      <legend class="visually-hidden">{say(texts.answers)}</legend>
      {answers.map(({ key, label, kind, isProposed, isChosen, run }) => (
        <button
          key={key}
          type="button"
          disabled={isDisabled}
          aria-pressed={isChosen}
          class={`review-answer${kind === undefined ? '' : ` is-${kind}`}${isProposed ? ' is-proposed' : ''}`}
          onClick={run}
        >
          <kbd>{key}</kbd> {label}
        </button>
      ))}
      {move === undefined ? null : (
        <>
          <button type="button" class="plain" onClick={() => move(1)}>
            {say(texts.skip)} <kbd>s</kbd>
          </button>
          <button type="button" class="plain" onClick={() => move(-1)}>
            {say(texts.previous)} <kbd>k</kbd>
          </button>
        </>
      )}
    </fieldset>
  )
}
