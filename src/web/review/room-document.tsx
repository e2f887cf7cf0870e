// A document in reading width: numbered paragraphs, statements underlined, who speaks, what is chosen and what it says of a claim.

import { useEffect, useMemo, useState } from 'preact/hooks'
import { reviewRoomMessages as texts } from '../../messages/web-review-room.ts'
import type { RoomPage, RoomStatement } from '../../model/review-view.ts'
import { Link } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { useCommands } from '../state/commands.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { Chosen, type ChosenWords } from './room-chosen.tsx'
import { Legend, Paragraph } from './room-paragraph.tsx'
import { type SelectedWords, selectedWords } from './room-span.ts'
import { Speakers, Ties } from './room-speakers.tsx'
import { useLatest } from './use-latest.ts'

/** Paragraphs shown at a time. */
const PAGE = 100

export function RoomDocumentPage({ exhibit }: { readonly exhibit: number }) {
  const at = Math.max(0, Math.trunc(Number(params.value.at ?? 0)) || 0)
  const asking = useAsk('review.document', { exhibit, offset: at - (at % PAGE), count: PAGE })
  return (
    <>
      <p>
        <Link view="review" params={{ queue: 'documents' }}>
          {say(texts.all)}
        </Link>
      </p>
      <Answered asking={asking}>{page => <Opened page={page} recorded={asking.again} />}</Answered>
    </>
  )
}

function Opened({ page, recorded }: { readonly page: RoomPage; readonly recorded: () => void }) {
  const { title, name, author, date, language, total, offset, paragraphs, speakers, statements, ties } = page
  const [words, setWords] = useState<SelectedWords | undefined>()
  const { statement: chosen, speaker } = params.value
  const speakerAt = speaker === undefined ? undefined : speakers.findIndex(each => each.name === speaker)
  const choose = (id: string, at: number) => {
    setWords(undefined)
    void change({ statement: id, at: String(at) }, true)
  }
  const step = (by: number) => {
    const next = nextPlace(page, params.value.statement, by)
    if (next !== undefined) choose(next.id, next.at)
  }
  const latest = useLatest(step)
  const commands = useMemo(
    () => [
      { id: 'room.next', label: () => say(texts.nextStatement), keys: ['j'], run: () => latest.current(1) },
      { id: 'room.previous', label: () => say(texts.previousStatement), keys: ['k'], run: () => latest.current(-1) },
    ],
    [],
  )
  useCommands(commands)
  useEffect(() => {
    if (chosen !== undefined)
      document.getElementById(`statement-${chosen}`)?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }, [chosen, offset])
  return (
    <div class="room">
      <header>
        <h2 class="said" dir="auto">
          {title ?? name}
        </h2>
        <p class="soft small">
          {say(texts.exhibit, { number: page.exhibit })}
          {title === null ? null : (
            <>
              {' · '}
              <bdi>{name}</bdi>
            </>
          )}
          {author === null ? null : (
            <>
              {' · '}
              <bdi>{say(texts.author, { who: author })}</bdi>
            </>
          )}
          {date === null ? null : ` · ${date}`}
          {` · ${language} · ${say(texts.facts, { paragraphs: total, statements })}`}
        </p>
        <p class="soft small measure">{say(texts.suggestedOnly)}</p>
        <Legend />
      </header>
      <div class="room-columns">
        <div>
          {/* Selecting words is one way of choosing; statements are chosen by keys too. */}
          <div
            class="room-text"
            lang={language === 'und' ? undefined : language}
            onMouseUp={() => setWords(selectedWords(window.getSelection()))}
            onKeyUp={() => setWords(selectedWords(window.getSelection()) ?? words)}
          >
            {paragraphs.map((paragraph, i) => (
              <Paragraph
                key={paragraph.number}
                paragraph={paragraph}
                chosen={words === undefined ? chosen : undefined}
                speaker={speakerAt}
                choose={id => choose(id, offset + i)}
              />
            ))}
          </div>
          <Pages page={page} />
        </div>
        <aside class="room-aside">
          <Chosen
            key={words === undefined ? chosen : `${words.paragraph} ${words.start} ${words.end}`}
            chosen={chosenWords(page, chosen, words)}
            page={page}
            recorded={recorded}
            go={id => {
              const place = page.statementPlaces.find(each => each.id === id)
              if (place !== undefined) choose(id, place.at)
            }}
          />
          <Speakers speakers={speakers} chosen={speaker} />
          <Ties ties={ties} pageSize={PAGE} />
        </aside>
      </div>
    </div>
  )
}

/** The statement before or behind; without one chosen, the first or last of what is shown. */
function nextPlace({ statementPlaces: places, offset, paragraphs }: RoomPage, chosen: string | undefined, by: number) {
  const at = places.findIndex(({ id }) => id === chosen)
  if (at >= 0) return places[at + by]
  const shown = places.filter(place => place.at >= offset && place.at < offset + paragraphs.length)
  return by > 0 ? shown[0] : shown.at(-1)
}

function chosenWords(
  { paragraphs }: RoomPage,
  chosen: string | undefined,
  words: SelectedWords | undefined,
): ChosenWords | undefined {
  if (words !== undefined) {
    const paragraph = paragraphs.find(({ number }) => number === words.paragraph)
    if (paragraph === undefined) return undefined
    const { start, end } = words
    const statement = paragraph.statements.find(each => each.start < end && each.end > start)
    return { paragraph, start, end, statement }
  }
  for (const paragraph of paragraphs) {
    const statement: RoomStatement | undefined = paragraph.statements.find(({ id }) => id === chosen)
    if (statement !== undefined) return { paragraph, start: statement.start, end: statement.end, statement }
  }
  return undefined
}

function Pages({ page: { offset, paragraphs, total } }: { readonly page: RoomPage }) {
  if (total <= paragraphs.length) return null
  const to = (at: number) => ({ ...params.value, at: String(at), statement: '' })
  return (
    <nav class="room-pages" aria-label={say(texts.pages)}>
      {offset === 0 ? null : (
        <Link view="review" params={to(offset - PAGE)}>
          {say(texts.previousPage)}
        </Link>
      )}
      <span class="num">{say(texts.page, { from: offset + 1, to: offset + paragraphs.length, total })}</span>
      {offset + paragraphs.length >= total ? null : (
        <Link view="review" params={to(offset + PAGE)}>
          {say(texts.nextPage)}
        </Link>
      )}
    </nav>
  )
}
