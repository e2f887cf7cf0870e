// The gallery of footage: what was compared, conditions, and a page of cards that are covered until somebody asks.

import { useMemo, useState } from 'preact/hooks'
import { footageMessages } from '../../messages/web-footage.ts'
import { footageWalkMessages } from '../../messages/web-footage-walk.ts'
import { frameMessages } from '../../messages/web-frame.ts'
import type { FootageItem } from '../../model/footage-view.ts'
import type { GalleryPage as Page } from '../../server/contract-footage.ts'
import { Link } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { type Command, useCommands } from '../state/commands.ts'
import { sharedFilter } from '../state/filter.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { GalleryCard } from './gallery-card.tsx'
import { CONDITIONS, GalleryConditions, galleryQuery, keptConditions } from './gallery-conditions.tsx'
import { Coverage } from './gallery-coverage.tsx'
import { PAGE_CARDS } from './gallery-page-size.ts'
import { useThumbnails } from './use-thumbnails.ts'

export function GalleryPage() {
  const number = pageNumber()
  const asking = useAsk('footage.gallery', {
    ...galleryQuery(),
    ...sharedFilter.value,
    offset: (number - 1) * PAGE_CARDS,
    limit: PAGE_CARDS,
  })
  return (
    <div class="footage">
      <h1>{say(frameMessages['view.footage'])}</h1>
      <Answered asking={asking}>{page => <Gallery page={page} isLoading={asking.isLoading} />}</Answered>
    </div>
  )
}

function pageNumber(): number {
  const number = Number(params.value.page ?? 1)
  return Number.isSafeInteger(number) && number >= 1 && number <= 1e5 ? number : 1
}

function Gallery({ page, isLoading }: { readonly page: Page; readonly isLoading: boolean }) {
  const { coverage, rows, total, whole, counts, waiting } = page
  if (whole === 0 && coverage.heldBack === 0 && coverage.notHeld === 0)
    return <Empty>{say(footageMessages['gallery.empty'])}</Empty>
  return (
    <>
      <Coverage coverage={coverage} waiting={waiting} />
      {whole === 0 ? (
        <Empty>{say(footageMessages['gallery.empty'])}</Empty>
      ) : (
        <>
          <GalleryConditions counts={counts} />
          <p class="measure num">
            {say(footageMessages['gallery.answer'], counts)}{' '}
            {CONDITIONS.some(name => params.value[name] !== undefined) ? (
              <button
                type="button"
                class="plain"
                onClick={() => void change(Object.fromEntries(CONDITIONS.map(name => [name, undefined])))}
              >
                {say(footageMessages['gallery.clear'])}
              </button>
            ) : null}{' '}
            {rows.length === 0 ? null : (
              <Link view="footage" params={{ ...keptConditions(), exhibit: `${rows[0].exhibit}` }}>
                {say(footageWalkMessages.begin)}
              </Link>
            )}
          </p>
          {total === 0 ? (
            <Empty>{say(footageMessages['gallery.none'])}</Empty>
          ) : (
            <Cards key={rows.map(({ exhibit }) => exhibit).join()} rows={rows} total={total} isLoading={isLoading} />
          )}
        </>
      )}
    </>
  )
}

interface CardsProps {
  readonly rows: readonly FootageItem[]
  readonly total: number
  readonly isLoading: boolean
}

function Cards({ rows, total, isLoading }: CardsProps) {
  const { pictures, uncover, coverAll } = useThumbnails()
  const [isOpen, setOpen] = useState(false)
  const seen = rows.filter(({ kind }) => kind !== 'audio').map(({ exhibit }) => exhibit)
  const toggle = () => {
    if (isOpen) coverAll()
    else uncover(seen)
    setOpen(!isOpen)
  }
  const last = Math.max(1, Math.ceil(total / PAGE_CARDS))
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'card.next', label: () => say(footageMessages['keys.nextCard']), keys: ['j'], run: () => step(1) },
      { id: 'card.previous', label: () => say(footageMessages['keys.previousCard']), keys: ['k'], run: () => step(-1) },
      { id: 'page.next', label: () => say(footageMessages['keys.nextPage']), keys: ['n'], run: () => turn(1, last) },
      {
        id: 'page.previous',
        label: () => say(footageMessages['keys.previousPage']),
        keys: ['p'],
        run: () => turn(-1, last),
      },
      { id: 'cover', label: () => say(footageMessages['keys.uncover']), keys: ['v'], run: toggle },
    ],
    [last, isOpen, rows],
  )
  useCommands(commands)
  return (
    <>
      <div class="footage-warning">
        <p class="small soft measure">{say(footageMessages['thumbs.warning'])}</p>
        {seen.length === 0 ? null : (
          <button type="button" onClick={toggle}>
            {isOpen
              ? say(footageMessages['thumbs.coverAll'])
              : say(footageMessages['thumbs.showAll'], { count: seen.length })}
          </button>
        )}
      </div>
      <ul class="footage-cards" aria-label={say(footageMessages['gallery.list'])} aria-busy={isLoading}>
        {rows.map(item => (
          <GalleryCard
            key={item.exhibit}
            item={item}
            thumbnail={pictures.get(item.exhibit)}
            uncover={() => uncover([item.exhibit])}
          />
        ))}
      </ul>
      <Pager total={total} last={last} />
    </>
  )
}

function Pager({ total, last }: { readonly total: number; readonly last: number }) {
  const page = pageNumber()
  if (last === 1 && page === 1) return null
  const from = (page - 1) * PAGE_CARDS
  return (
    <nav class="footage-pager" aria-label={say(footageMessages['pages.label'])}>
      <button type="button" disabled={page <= 1} onClick={() => turn(-1, last)}>
        {say(footageMessages['pages.previous'])}
      </button>
      <span class="num">
        {say(footageMessages['pages.range'], {
          from: Math.min(total, from + 1),
          to: Math.min(total, from + PAGE_CARDS),
          total,
        })}
      </span>
      <button type="button" disabled={page >= last} onClick={() => turn(1, last)}>
        {say(footageMessages['pages.next'])}
      </button>
    </nav>
  )
}

function turn(by: number, last: number): void {
  const page = Math.min(last, Math.max(1, pageNumber() + by))
  void change({ page: page === 1 ? undefined : String(page) })
}

/** Moves the focus from card to card. */
function step(by: number): void {
  const links = [...document.querySelectorAll<HTMLElement>('.footage-cards .footage-open')]
  const at = links.findIndex(link => link.closest('li')?.contains(document.activeElement) === true)
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.max(0, Math.min(links.length - 1, at + by))]
  next?.focus()
  next?.closest('li')?.scrollIntoView({ block: 'nearest' })
}
