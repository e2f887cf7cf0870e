// What is said in a recording or video: its transcript to read, with the player; and the way to type it.

import { useRef, useState } from 'preact/hooks'
import { soundMessages as messages } from '../../messages/web-sound.ts'
import type { ExhibitPage } from '../../model/footage-view.ts'
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
import { PlayerPart, type Playing, seek } from './player-part.tsx'
import { TranscriptEditor } from './transcript-editor.tsx'
import { spokenAt, timeText } from './transcript-lines.ts'
import { PAGE } from './transcript-rows.tsx'
import { useMedium } from './use-medium.ts'
import { WaveformPart } from './waveform-part.tsx'

export function TranscriptPart({ exhibit }: { readonly exhibit: ExhibitPage }) {
  const { kind, exhibit: number } = exhibit.item
  if (kind === 'picture') return null
  return <Transcript key={number} number={number} kind={kind} seconds={exhibit.item.seconds} />
}

interface TranscriptProps {
  readonly number: number
  readonly kind: 'video' | 'audio'
  readonly seconds: number | null
}

function Transcript({ number, kind, seconds }: TranscriptProps) {
  const stated = Number(params.value.version)
  const version = Number.isSafeInteger(stated) && stated > 0 ? stated : undefined
  const asking = useAsk('sound.transcript', { exhibit: number, ...(version === undefined ? {} : { version }) })
  const cover = useMedium(number)
  const player = useRef<Playing>(null)
  const [atMs, setTime] = useState(0)
  const [isTyping, setTyping] = useState(false)
  const [chosen, setChosen] = useState(-1)
  const lengthMs = seconds === null ? null : Math.round(seconds * 1000)
  const go = (milliseconds: number) => {
    seek(player.current, milliseconds)
    setTime(milliseconds)
  }
  return (
    <div class="sound">
      <h2>{say(messages['transcript.title'])}</h2>
      <PlayerPart kind={kind} cover={cover} player={player} atMs={atMs} lengthMs={lengthMs} onTime={setTime} />
      <Answered asking={asking}>
        {value => {
          const shown = isTyping ? [] : value.lines
          return (
            <>
              {isTyping ? null : (
                <WaveformPart exhibit={number} lines={shown} chosen={spokenAt(shown, atMs)} atMs={atMs} onSeek={go} />
              )}
              {isTyping ? (
                <TranscriptEditor
                  exhibit={number}
                  kept={value}
                  player={player}
                  atMs={atMs}
                  lengthMs={lengthMs}
                  chosen={chosen}
                  onChoose={setChosen}
                  onSeek={go}
                  onEnd={() => {
                    setTyping(false)
                    asking.again()
                  }}
                />
              ) : (
                <Reading
                  number={number}
                  kept={value}
                  version={version}
                  atMs={atMs}
                  onSeek={go}
                  onType={() => setTyping(true)}
                  again={asking.again}
                />
              )}
            </>
          )
        }}
      </Answered>
    </div>
  )
}

interface ReadingProps {
  readonly number: number
  readonly kept: TranscriptAnswer
  readonly version: number | undefined
  readonly atMs: number
  readonly onSeek: (milliseconds: number) => void
  readonly onType: () => void
  readonly again: () => void
}

function Reading({ number, kept, version, atMs, onSeek, onType, again }: ReadingProps) {
  const { lines, total, channel, draft, versions, by, language } = kept
  const [from, setFrom] = useState(0)
  const spoken = spokenAt(lines, atMs)
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
        <ol class="sound-lines" start={from + 1}>
          {lines.slice(from, from + PAGE).map(({ id, fromMs, speaker, text }, i) => (
            <li key={id} class={from + i === spoken ? 'is-spoken' : ''}>
              <button type="button" class="sound-time num" onClick={() => onSeek(fromMs)}>
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
