// Pages of a list: which rows are shown of how many, one page back, one page on. Nothing when all are shown.

import { custodyMessages } from '../../messages/web-custody.ts'
import { say } from '../state/text.ts'

interface PagerProps {
  readonly from: number
  readonly most: number
  readonly total: number
  readonly go: (from: number) => void
}

export function Pager({ from, most, total, go }: PagerProps) {
  if (total <= most && from === 0) return null
  const to = Math.min(total, from + most)
  return (
    <p class="custody-pager">
      <button type="button" disabled={from === 0} onClick={() => go(Math.max(0, from - most))}>
        {say(custodyMessages['page.before'])}
      </button>
      <span class="num">{say(custodyMessages['page.shown'], { from: Math.min(from + 1, total), to, total })}</span>
      <button type="button" disabled={to >= total} onClick={() => go(from + most)}>
        {say(custodyMessages['page.next'])}
      </button>
    </p>
  )
}
