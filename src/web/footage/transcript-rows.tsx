// The lines of a transcript that is typed: times, who speaks, words, and what can be done with a line.

import { useEffect, useRef, useState } from 'preact/hooks'
import { soundMessages as messages } from '../../messages/web-sound.ts'
import type { TypedLine } from '../../server/contract-sound.ts'
import { Pager } from '../parts/pager.tsx'
import { say } from '../state/text.ts'
import { parseTime, timeText } from './transcript-lines.ts'

/** Lines at a time: fields are heavy. */
export const PAGE = 100

interface TranscriptRowsProps {
  readonly lines: readonly TypedLine[]
  readonly chosen: number
  readonly onChoose: (position: number) => void
  readonly onChange: (position: number, change: Partial<TypedLine>) => void
  readonly onRemove: (position: number) => void
  /** `place`: in the words, UTF-16 code units. */
  readonly onCut: (position: number, place: number) => void
  readonly onSeek: (milliseconds: number) => void
}

export function TranscriptRows(props: TranscriptRowsProps) {
  const { lines, chosen } = props
  const [from, setFrom] = useState(0)
  useEffect(() => {
    if (chosen >= 0 && (chosen < from || chosen >= from + PAGE)) setFrom(Math.floor(chosen / PAGE) * PAGE)
  }, [chosen])
  return (
    <>
      <ol class="sound-rows" start={from + 1}>
        {lines.slice(from, from + PAGE).map((line, i) => (
          <Row key={from + i} {...props} line={line} at={from + i} />
        ))}
      </ol>
      <Pager from={from} most={PAGE} total={lines.length} go={setFrom} />
    </>
  )
}

/** Of a row of the field, about. */
const CHARACTERS = 42

interface RowProps extends TranscriptRowsProps {
  readonly line: TypedLine
  readonly at: number
}

function Row({ line, at, chosen, onChoose, onChange, onRemove, onCut, onSeek }: RowProps) {
  const words = useRef<HTMLTextAreaElement>(null)
  const isChosen = at === chosen
  useEffect(() => {
    if (isChosen && words.current?.value === '') words.current.focus()
  }, [isChosen])
  const number = at + 1
  return (
    <li class={isChosen ? 'is-chosen' : ''} onFocusIn={() => onChoose(at)}>
      <div class="sound-row-times num">
        <TimeField
          label={say(messages['row.from'], { number })}
          value={line.fromMs}
          onTime={fromMs => onChange(at, { fromMs })}
        />
        <span aria-hidden="true">–</span>
        <TimeField
          label={say(messages['row.to'], { number })}
          value={line.toMs}
          onTime={toMs => onChange(at, { toMs })}
        />
      </div>
      <input
        class="sound-row-speaker said"
        dir="auto"
        maxLength={80}
        value={line.speaker ?? ''}
        placeholder={say(messages['row.speakerHint'])}
        aria-label={say(messages['row.speaker'], { number })}
        onInput={event =>
          onChange(at, { speaker: event.currentTarget.value === '' ? null : event.currentTarget.value })
        }
      />
      <textarea
        ref={words}
        class="sound-row-words said"
        dir="auto"
        rows={Math.min(8, Math.max(2, Math.ceil(line.text.length / CHARACTERS)))}
        maxLength={4000}
        value={line.text}
        aria-label={say(messages['row.words'], { number })}
        onInput={event => onChange(at, { text: event.currentTarget.value })}
      />
      <div class="sound-row-acts">
        <button
          type="button"
          aria-label={say(messages['row.playLabel'], { number })}
          onClick={() => onSeek(line.fromMs)}
        >
          {say(messages['row.play'])}
        </button>
        <button
          type="button"
          aria-label={say(messages['row.cutLabel'], { number })}
          onClick={() => onCut(at, words.current?.selectionStart ?? 0)}
        >
          {say(messages['row.cut'])}
        </button>
        <button type="button" aria-label={say(messages['row.removeLabel'], { number })} onClick={() => onRemove(at)}>
          {say(messages['row.remove'])}
        </button>
      </div>
    </li>
  )
}

interface TimeFieldProps {
  readonly label: string
  readonly value: number
  readonly onTime: (milliseconds: number) => void
}

/** Takes what reads as a time when it is left; marks what does not. */
function TimeField({ label, value, onTime }: TimeFieldProps) {
  const [typed, setTyped] = useState<string>()
  const isBad = typed !== undefined && parseTime(typed) === undefined
  return (
    <input
      class="sound-row-time"
      inputMode="decimal"
      value={typed ?? timeText(value)}
      aria-label={label}
      aria-invalid={isBad}
      onInput={event => setTyped(event.currentTarget.value)}
      onBlur={() => {
        const read = typed === undefined ? undefined : parseTime(typed)
        if (read !== undefined) onTime(read)
        if (!isBad) setTyped(undefined)
      }}
    />
  )
}
