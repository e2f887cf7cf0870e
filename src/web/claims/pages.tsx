// Steps through a long list; the place in it stands in the address.

import { claimsMessages } from '../../messages/web-claims.ts'
import { Link } from '../parts/link.tsx'
import { changed, params, view } from '../state/location.ts'
import { say } from '../state/text.ts'

interface PagesProps {
  readonly from: number
  readonly shown: number
  readonly total: number
  readonly size: number
  /** Name of the value in the address. */
  readonly name?: string
}

/** Nothing when all is shown. */
export function Pages({ from, shown, total, size, name = 'offset' }: PagesProps) {
  if (from === 0 && shown >= total) return null
  const at = (offset: number) => changed(params.value, { [name]: offset <= 0 ? undefined : String(offset) })
  return (
    <p class="claims-pages num">
      {from === 0 ? null : (
        <Link view={view.value} params={at(from - size)} isBare>
          {say(claimsMessages['claims.earlier'])}
        </Link>
      )}
      <span>{say(claimsMessages['claims.range'], { from: Math.min(from + 1, total), to: from + shown, total })}</span>
      {from + shown >= total ? null : (
        <Link view={view.value} params={at(from + size)} isBare>
          {say(claimsMessages['claims.later'])}
        </Link>
      )}
    </p>
  )
}
