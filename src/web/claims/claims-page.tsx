// The view "claims": the board with what concerns several claims, one claim, or the form for a new one.

import { useMemo } from 'preact/hooks'
import { claimsMessages as messages } from '../../messages/web-claims.ts'
import { claimsFormMessages } from '../../messages/web-claims-form.ts'
import { frameMessages } from '../../messages/web-frame.ts'
import { Link } from '../parts/link.tsx'
import { type Command, useCommands } from '../state/commands.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { ClaimForm } from './claim-form.tsx'
import { ClaimPage } from './claim-page.tsx'
import { ClaimsBoard } from './claims-board.tsx'
import { Differences } from './differences.tsx'
import { Figures } from './figures.tsx'
import { Relations } from './relations.tsx'

const PARTS = ['board', 'relations', 'figures', 'differences'] as const

export function ClaimsPage() {
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'claims.next',
        label: () => say(claimsFormMessages['keys.next']),
        keys: ['j'],
        run: () => step(1),
      },
      {
        id: 'claims.previous',
        label: () => say(claimsFormMessages['keys.previous']),
        keys: ['k'],
        run: () => step(-1),
      },
      {
        id: 'claims.new',
        label: () => say(claimsFormMessages['keys.new']),
        keys: ['n'],
        run: () => void change({ new: '1', claim: undefined, part: undefined }),
      },
    ],
    [],
  )
  useCommands(commands)
  const { claim, new: isNew } = params.value
  return (
    <div class="claims">
      {isNew !== undefined ? (
        <ClaimForm key="new" />
      ) : claim !== undefined ? (
        <ClaimPage key={claim} claim={claim} />
      ) : (
        <Whole />
      )}
    </div>
  )
}

function Whole() {
  const part = PARTS.find(name => name === params.value.part) ?? 'board'
  const { from, to, channels, languages } = params.value
  const isNarrowed = [from, to, channels, languages].some(value => value !== undefined)
  return (
    <>
      <div class="claims-head">
        <h1>{say(frameMessages['view.claims'])}</h1>
        <Link view="claims" params={{ new: '1' }}>
          {say(messages['claims.new'])}
        </Link>
      </div>
      {isNarrowed ? <p class="soft small measure">{say(messages['claims.wholeCase'])}</p> : null}
      <nav class="claims-parts" aria-label={say(messages['claims.parts'])}>
        {PARTS.map(name => (
          <Link key={name} view="claims" params={name === 'board' ? {} : { part: name }} current={name === part}>
            {say(messages[`claims.${name}`])}
          </Link>
        ))}
      </nav>
      {part === 'relations' ? (
        <Relations />
      ) : part === 'figures' ? (
        <Figures />
      ) : part === 'differences' ? (
        <Differences />
      ) : (
        <ClaimsBoard />
      )}
    </>
  )
}

/** Moves the focus to the first link of the next or previous card or row. */
function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.claims [data-row], .claims-board > .claims-card')]
  if (rows.length === 0) return
  const at = rows.findIndex(row => row.contains(document.activeElement))
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))]
  next.querySelector<HTMLElement>('h2 a, a')?.focus()
  next.scrollIntoView({ block: 'nearest' })
}
