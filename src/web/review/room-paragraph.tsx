// One paragraph of a document with its number, its speaker, and its statements underlined by how they are said.

import { stanceMessages } from '../../messages/web-review.ts'
import { polarityMessages, reviewRoomMessages as texts } from '../../messages/web-review-room.ts'
import type { RoomParagraph, RoomStatement } from '../../model/review-view.ts'
import { Link, PostLink } from '../parts/link.tsx'
import { say } from '../state/text.ts'
import { PARAGRAPH_ATTRIBUTE } from './room-span.ts'
import { textPieces } from './text-pieces.ts'

interface ParagraphProps {
  readonly paragraph: RoomParagraph
  /** Id of the chosen statement. */
  readonly chosen: string | undefined
  /** Position of the speaker whose statements stand out; all when undefined. */
  readonly speaker: number | undefined
  readonly choose: (id: string) => void
}

export function Paragraph({ paragraph, chosen, speaker, choose }: ParagraphProps) {
  const { number, post, kind, text, statements, codings, isCut, page, cueMs } = paragraph
  const spans = codings.flatMap(({ span }) => (span === null ? [] : [span]))
  const pieces = textPieces(text, [...statements, ...spans])
  return (
    <div class={`room-paragraph is-${kind}`}>
      <span class="room-number num">
        <PostLink post={post}>
          {number}
          <span class="visually-hidden">{say(texts.paragraph, { number })}</span>
        </PostLink>
      </span>
      <div>
        {paragraph.speaker === null && page === null && cueMs === null ? null : (
          <p class="room-label soft small">
            <bdi>{paragraph.speaker ?? ''}</bdi> {cueMs === null ? '' : cueTime(cueMs)}{' '}
            {page === null ? '' : say(texts.pdfPage, { number: page })}
          </p>
        )}
        <p class="said" dir="auto" {...{ [PARAGRAPH_ATTRIBUTE]: number }}>
          {pieces.map(({ start, text: words, spans: covering }) => {
            const first = covering.find(at => at < statements.length)
            const statement = first === undefined ? undefined : statements[first]
            const isCoded = covering.some(at => at >= statements.length)
            if (statement === undefined) return isCoded ? <mark key={start}>{words}</mark> : words
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: statements are chosen by j and k
              <span
                key={start}
                id={start === statement.start ? `statement-${statement.id}` : undefined}
                class={classOf(statement, { chosen, speaker, isCoded })}
                onClick={() => {
                  if (window.getSelection()?.isCollapsed !== false) choose(statement.id)
                }}
              >
                {words}
              </span>
            )
          })}
        </p>
        {isCut ? (
          <p class="soft small">
            <PostLink post={post}>{say(texts.cut)}</PostLink>
          </p>
        ) : null}
        {codings.length === 0 ? null : (
          <p class="room-codings small">
            <span class="soft">{say(texts.codings)}:</span>{' '}
            {codings.map(({ claim, stance, roles, span }) => (
              <span key={`${claim} ${stance} ${span?.start ?? ''} ${roles.join()}`} class="room-coding">
                <Link view="claims" params={{ claim }}>
                  {claim}
                </Link>{' '}
                <span class={`review-stance is-${stance}`}>
                  {Object.hasOwn(stanceMessages, stance) ? say(stanceMessages[stance as 'support']) : stance}
                </span>{' '}
                <bdi class="soft">{roles.join(', ')}</bdi>
              </span>
            ))}
          </p>
        )}
      </div>
    </div>
  )
}

function classOf(
  { id, polarity, evidentiality, speakers }: RoomStatement,
  { chosen, speaker, isCoded }: { chosen: string | undefined; speaker: number | undefined; isCoded: boolean },
): string {
  const isOwn = evidentiality === 'own-perception' || evidentiality === 'own-document'
  const manner = polarity === 'deny' ? 'is-denied' : polarity === 'affirm' ? (isOwn ? 'is-own' : 'is-pale') : 'is-open'
  const isFaded = speaker !== undefined && !speakers.includes(speaker)
  return `room-statement ${manner}${id === chosen ? ' is-chosen' : ''}${isFaded ? ' is-faded' : ''}${isCoded ? ' is-coded' : ''}`
}

/** `1:02:07` from the beginning of the recording. */
function cueTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map(part => String(part).padStart(2, '0'))
  return [Math.floor(seconds / 3600), ...parts].join(':')
}

export function Legend() {
  return (
    <p class="room-legend small soft">
      <span class="visually-hidden">{say(texts.legend)}: </span>
      <span class="room-statement is-own">{say(texts['legend.own'])}</span>
      <span class="room-statement is-pale">{say(texts['legend.pale'])}</span>
      <span class="room-statement is-denied">{say(polarityMessages.deny)}</span>
      <span class="room-statement is-open">{say(texts['legend.open'])}</span>
      <mark>{say(texts['legend.coded'])}</mark>
    </p>
  )
}
