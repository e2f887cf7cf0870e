// What is said in a recording or video: its transcript to read beside the player, whose moment its lines share; and the way to type it.

import { useEffect, useRef, useState } from 'preact/hooks'
import { soundMessages as messages } from '../../messages/web-sound.ts'
import type { TranscriptAnswer } from '../../server/contract-sound.ts'
import { save } from '../custody/exhibits-part.tsx'
import { Link, PostLink } from '../parts/link.tsx'
import { Pager } from '../parts/pager.tsx'
import { Answered } from '../parts/states.tsx'
import { languageName } from '../posts/language-name.ts'
import { complain } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { change, params } from '../state/location.ts'
import { moment, say } from '../state/text.ts'
import { TranscriptEditor } from './transcript-editor.tsx'
import { type Bands, spokenAt, timeText } from './transcript-lines.ts'
import { PAGE } from './transcript-rows.tsx'
import type { Player } from './use-player.ts'

interface TranscriptPartProps {
  /** Of the recording or video. */
  readonly exhibit: number
  readonly player: Player
  readonly isTyping: boolean
  readonly onTyping: (isTyping: boolean) => void
  /** Lines to be shown on the waveform. */
  readonly onBands: (bands: Bands) => void
}

export function TranscriptPart({ exhibit: number, player, isTyping, onTyping, onBands }: TranscriptPartProps) {
  const stated = Number(params.value.version)
  const version = Number.isSafeInteger(stated) && stated > 0 ? stated : undefined
  const asking = useAsk('sound.transcript', { exhibit: number, ...(version === undefined ? {} : { version }) })
  const [chosen, setChosen] = useState(-1)
  return (
    <div class="sound">
      <h2>{say(messages['transcript.title'])}</h2>
      <Answered asking={asking}>
        {value =>
          isTyping ? (
            <TranscriptEditor
              exhibit={number}
              kept={value}
              player={player}
              chosen={chosen}
              onChoose={setChosen}
              onBands={onBands}
              onEnd={() => {
                onTyping(false)
                asking.again()
              }}
            />
          ) : (
            <Reading
              number={number}
              kept={value}
              version={version}
              player={player}
              onBands={onBands}
              onType={() => onTyping(true)}
              again={asking.again}
            />
          )
        }
      </Answered>
    </div>
  )
}

interface ReadingProps {
  readonly number: number
  readonly kept: TranscriptAnswer
  readonly version: number | undefined
  readonly player: Player
  readonly onBands: (bands: Bands) => void
  readonly onType: () => void
  readonly again: () => void
}

function Reading({ number, kept, version, player, onBands, onType, again }: ReadingProps) {
  const { lines, total, channel, draft, versions, by, language } = kept
  const [from, setFrom] = useState(0)
  const spoken = spokenAt(lines, player.atMs)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => onBands({ lines, chosen: spoken }), [lines, spoken])
  useEffect(() => {
    if (!player.isPlaying || spoken < 0) return
    // As it plays the list follows; the page stays where it is.
    const box = list.current
    const line = box?.querySelector<HTMLElement>('.is-spoken')
    if (spoken < from || spoken >= from + PAGE) setFrom(Math.floor(spoken / PAGE) * PAGE)
    else if (box !== null && line !== null && line !== undefined)
      box.scrollTop = Math.max(0, line.offsetTop - box.offsetTop - box.clientHeight / 3)
  }, [spoken, player.isPlaying, from])
  const dropDraft = () => void ask('sound.draft', { exhibit: number, base: 0 }).then(again, complain)
  const file = (format: 'srt' | 'vtt') => void save(ask('sound.file', { exhibit: number, format }))
  return (
    <>
      {kept.exhibit === null ? (
        <p class="soft measure">{say(messages['transcript.none'])}</p>
      ) : (
        <p class="small num">
          <Link view="custody" params={{ part: 'exhibits', find: `${kept.exhibit}` }} isBare>
            {say(messages['transcript.exhibit'], { exhibit: kept.exhibit })}
          </Link>
          {': '}
          {say(messages['transcript.by'], { lines: total, by })}
          {language === null ? null : `, ${languageName(language)}`}.{' '}
          {version !== undefined && versions[0]?.exhibit !== version ? (
            <strong>{say(messages['transcript.old'])}</strong>
          ) : null}
        </p>
      )}
      {draft === null ? null : (
        <div class="sound-draft" role="status">
          <p>
            {say(messages['draft.there'], { lines: draft.lines.length })}{' '}
            {draft.base === (kept.exhibit ?? 0) ? null : say(messages['draft.older'])}
          </p>
          <button type="button" onClick={onType}>
            {say(messages['draft.go'])}
          </button>{' '}
          <button type="button" onClick={dropDraft}>
            {say(messages['draft.drop'])}
          </button>
        </div>
      )}
      {lines.length === 0 ? null : (
        <ol class="sound-lines" start={from + 1} ref={list}>
          {lines.slice(from, from + PAGE).map(({ id, fromMs, speaker, text }, i) => (
            <li key={id} class={from + i === spoken ? 'is-spoken' : ''}>
              <button type="button" class="sound-time num" onClick={() => player.seek(fromMs)}>
                {timeText(fromMs)}
              </button>
              <div>
                {speaker === null ? null : (
                  <span class="sound-speaker said" dir="auto">
                    {speaker}
                  </span>
                )}
                <PostLink post={`${channel}/${id}`}>
                  <span class="said" dir="auto">
                    {text}
                  </span>
                </PostLink>
              </div>
            </li>
          ))}
        </ol>
      )}
      <Pager from={from} most={PAGE} total={lines.length} go={setFrom} />
      {total > lines.length ? (
        <p class="soft small">{say(messages['transcript.cut'], { shown: lines.length, total })}</p>
      ) : null}
      <p class="footage-tools">
        {total > lines.length || version !== undefined ? null : (
          <button type="button" onClick={onType}>
            {say(messages[kept.exhibit === null ? 'transcript.type' : 'transcript.change'])}
          </button>
        )}
        {total === 0 ? null : (
          <>
            <button type="button" onClick={() => file('srt')}>
              {say(messages['transcript.srt'])}
            </button>
            <button type="button" onClick={() => file('vtt')}>
              {say(messages['transcript.vtt'])}
            </button>
          </>
        )}
      </p>
      {versions.length < 2 ? null : (
        <details>
          <summary>{say(messages['transcript.versions'], { count: versions.length })}</summary>
          <ul class="footage-plain small num">
            {versions.map(({ exhibit, by: typist, claimedTime }, i) => (
              <li key={exhibit}>
                <button
                  type="button"
                  class="link"
                  onClick={() => void change({ version: i === 0 ? undefined : `${exhibit}` })}
                >
                  {say(messages['transcript.exhibit'], { exhibit })}
                </button>
                {`, ${typist}, ${moment(claimedTime)} UTC`}
                {i === 0 ? ` · ${say(messages['transcript.counts'])}` : ''}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
