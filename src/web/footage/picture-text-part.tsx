// Text that was read in a picture: each line with its place and how sure the program was, and the way to have it read.

import { useState } from 'preact/hooks'
import { pictureTextMessages as messages } from '../../messages/web-picture-text.ts'
import { soundMessages } from '../../messages/web-sound.ts'
import type { DerivedLine, DerivedText, ExhibitPage } from '../../model/footage-view.ts'
import type { TextsRead, TextTools } from '../../server/contract-sound.ts'
import { Link, PostLink } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { complain, tell } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { isBusy, useJobEnd } from '../state/job-end.ts'
import { count, say } from '../state/text.ts'

export function PictureTextPart({ exhibit }: { readonly exhibit: ExhibitPage }) {
  const { item, texts } = exhibit
  if (item.kind !== 'picture') return null
  const text = texts.find(({ kind }) => kind === 'ocr')
  return (
    <div class="sound">
      <h2>{say(messages['text.title'])}</h2>
      {text === undefined ? (
        <p class="soft">{say(messages['text.none'])}</p>
      ) : (
        <Lines text={text} width={item.width ?? 0} height={item.height ?? 0} />
      )}
      <ReadingPart exhibit={item.exhibit} isRead={text !== undefined && text.readIn === undefined} />
    </div>
  )
}

interface LinesProps {
  readonly text: DerivedText
  /** Pixels of the picture. */
  readonly width: number
  readonly height: number
}

function Lines({ text, width, height }: LinesProps) {
  const [chosen, setChosen] = useState(-1)
  const { lines, lineCount, by, exhibit, readIn } = text
  return (
    <>
      <p class="small measure num">
        <Link view="custody" params={{ part: 'exhibits', find: `${exhibit}` }} isBare>
          {say(soundMessages['transcript.exhibit'], { exhibit })}
        </Link>
        {': '}
        {say(messages['text.found'], { lines: lineCount, by })}{' '}
        {readIn === undefined ? null : (
          <Link view="footage" params={{ exhibit: `${readIn}` }}>
            {say(messages['text.copyOf'], { exhibit: readIn })}
          </Link>
        )}
      </p>
      <div class="sound-text">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(messages['text.line'])}</th>
              <th scope="col" class="num">
                {say(messages['text.sure'])}
              </th>
              <th scope="col" class="num">
                {say(messages['text.place'])}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, i) => (
              <tr
                key={i}
                class={i === chosen ? 'is-chosen' : ''}
                onMouseEnter={() => setChosen(i)}
                onFocusIn={() => setChosen(i)}
              >
                <td>
                  <Words line={line} />
                </td>
                <td class="num">{count(Math.round((line.confidence ?? 0) * 100))} %</td>
                <td class="num soft">{line.box?.replaceAll(',', ', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Places lines={lines} chosen={chosen} width={width} height={height} />
      </div>
    </>
  )
}

function Words({ line }: { readonly line: DerivedLine }) {
  const words = (
    <span class="said" dir="auto">
      {line.text}
    </span>
  )
  if (line.post !== null) return <PostLink post={line.post}>{words}</PostLink>
  return (
    <>
      <span class="sound-unsure">{words}</span> <span class="small soft">{say(messages['text.unsure'])}</span>
    </>
  )
}

interface PlacesProps extends Omit<LinesProps, 'text'> {
  readonly lines: readonly DerivedLine[]
  readonly chosen: number
}

/** The outline of the picture with a box a line, without the picture: it stays covered. */
function Places({ lines, chosen, width, height }: PlacesProps) {
  const boxes = lines.map(({ box }) => (box ?? '').split(',').map(Number))
  // Where nobody read the size of the picture, the lines have as much room behind them as before them.
  const right = width || Math.max(...boxes.map(([x, , w]) => x + w || 0)) + Math.min(...boxes.map(([x]) => x || 0))
  const bottom =
    height || Math.max(...boxes.map(([, y, , h]) => y + h || 0)) + Math.min(...boxes.map(([, y]) => y || 0))
  if (!(right > 0) || !(bottom > 0)) return null
  return (
    <svg class="sound-places" viewBox={`0 0 ${right} ${bottom}`} role="img" aria-label={say(messages['text.map'])}>
      <rect class="sound-sheet" width={right} height={bottom} />
      {boxes.map(([x, y, w, h], i) => (
        <rect
          key={i}
          class={`sound-box${i === chosen ? ' is-chosen' : ''}${lines[i].post === null ? ' is-unsure' : ''}`}
          x={x}
          y={y}
          width={w}
          height={h}
        />
      ))}
    </svg>
  )
}

function ReadingPart({ exhibit, isRead }: { readonly exhibit: number; readonly isRead: boolean }) {
  const asking = useAsk('sound.tools', {}, { isFixed: true })
  const [job, setJob] = useState<number>()
  useJobEnd(['media'], ended => {
    if (ended.id !== job || ended.status !== 'done') return
    const result = ended.result as TextsRead
    tell(() => say(messages['text.done'], result))
  })
  const read = (input: { readonly exhibit?: number }) => {
    ask('sound.read', input).then(started => setJob(started.job), complain)
  }
  return (
    <Answered asking={asking}>
      {tools => (
        <>
          <Tools tools={tools} />
          {tools.by === null || tools.data.length === 0 ? null : (
            <p class="footage-tools">
              <button type="button" disabled={isBusy()} onClick={() => read({ exhibit })}>
                {say(messages[isRead ? 'text.again' : 'text.read'])}
              </button>
              <button type="button" disabled={isBusy()} onClick={() => read({})}>
                {say(messages['text.readAll'])}
              </button>
            </p>
          )}
        </>
      )}
    </Answered>
  )
}

function Tools({ tools: { by, data, missing } }: { readonly tools: TextTools }) {
  if (by === null || data.length === 0) return <p class="soft measure">{say(messages['text.notInstalled'])}</p>
  return (
    <p class="small soft measure">
      {say(messages['text.with'], { data: data.join(', ') })}{' '}
      {missing.length === 0 ? null : say(messages['text.missing'], { missing: missing.join(', ') })}
    </p>
  )
}
