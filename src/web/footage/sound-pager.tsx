// Pages of a long transcript.

import { soundMessages as messages } from '../../messages/web-sound.ts'
import { count, say } from '../state/text.ts'

/** Lines at a time: fields are heavy. */
export const PAGE = 100

export function SoundPager({
  from,
  total,
  onFrom,
}: {
  readonly from: number
  readonly total: number
  readonly onFrom: (from: number) => void
}) {
  if (total <= PAGE) return null
  return (
    <p class="footage-tools num">
      <button type="button" disabled={from === 0} onClick={() => onFrom(Math.max(0, from - PAGE))}>
        {say(messages['pager.before'])}
      </button>
      <span>
        {count(from + 1)}–{count(Math.min(total, from + PAGE))} / {count(total)}
      </span>
      <button type="button" disabled={from + PAGE >= total} onClick={() => onFrom(from + PAGE)}>
        {say(messages['pager.next'])}
      </button>
    </p>
  )
}
