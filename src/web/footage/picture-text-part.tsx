// Text that was read in a picture: each line with its place and how sure the program was, and the way to have it read.

import { useRef, useState } from 'preact/hooks'
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
import { PictureTextEditor } from './picture-text-editor.tsx'
import { TextPlaces } from './picture-text-places.tsx'

export function PictureTextPart({ exhibit }: { readonly exhibit: ExhibitPage }) {
  const { item, texts } = exhibit
  const [isEditing, setEditing] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  if (item.kind !== 'picture') return null
  const text = texts.find(({ kind }) => kind === 'ocr')
  // Of a copy the text is that of another picture, and is corrected there.
  const own = text?.readIn === undefined ? text : undefined
  const isWhole = own === undefined || own.lines.length === own.lineCount
  const canEdit = isWhole && text?.readIn === undefined && (own !== undefined || item.width !== null)
  const byHand = own?.lines.filter(({ confidence }) => confidence === null).length ?? 0
  const end = () => {
    setEditing(false)
    // Where the keyboard was before.
    requestAnimationFrame(() => opener.current?.focus())
  }
  return (
    <div class="sound">
      <h2>{say(messages['text.title'])}</h2>
      {isEditing ? (
        <PictureTextEditor
          exhibit={item.exhibit}
          text={own}
          width={item.width ?? 0}
          height={item.height ?? 0}
          onEnd={end}
        />
      ) : text === undefined || text.lineCount === 0 ? (
        <p class="soft">{say(messages['text.none'])}</p>
      ) : (
        <Lines text={text} byHand={byHand} width={item.width ?? 0} height={item.height ?? 0} />
      )}
      {own === undefined || isWhole ? null : (
        <p class="small soft measure">
          {say(messages['text.cut'], { shown: own.lines.length, lines: own.lineCount, exhibit: item.exhibit })}
        </p>
      )}
      {isEditing ? null : (
        <>
          {canEdit ? (
            <p class="footage-tools">
              <button type="button" ref={opener} onClick={() => setEditing(true)}>
                {say(messages[own === undefined ? 'edit.type' : 'edit.correct'])}
              </button>
            </p>
          ) : null}
          <ReadingPart exhibit={item.exhibit} isRead={own !== undefined} isCorrected={byHand > 0} />
        </>
      )}
    </div>
  )
}

interface LinesProps {
  readonly text: DerivedText
  /** Lines that a person wrote or changed. */
  readonly byHand: number
  /** Pixels of the picture. */
  readonly width: number
  readonly height: number
}

function Lines({ text, byHand, width, height }: LinesProps) {
  const [chosen, setChosen] = useState(-1)
  const { lines, lineCount, by, exhibit, readIn } = text
  return (
    <>
      <p class="small measure num">
        <Link view="custody" params={{ part: 'exhibits', find: `${exhibit}` }} isBare>
          {say(soundMessages['transcript.exhibit'], { exhibit })}
        </Link>
        {': '}
        {byHand === 0
          ? say(messages['text.found'], { lines: lineCount, by })
          : say(messages['text.corrected'], { lines: lineCount, byHand, by })}{' '}
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
                <td class="num">
                  {line.confidence === null
                    ? say(messages['text.byHand'])
                    : `${count(Math.round(line.confidence * 100))} %`}
                </td>
                <td class="num soft">{line.box?.replaceAll(',', ', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <TextPlaces lines={lines} chosen={chosen} width={width} height={height} />
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

interface ReadingPartProps {
  readonly exhibit: number
  readonly isRead: boolean
  readonly isCorrected: boolean
}

function ReadingPart({ exhibit, isRead, isCorrected }: ReadingPartProps) {
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
              {isCorrected ? (
                <span class="small soft">{say(messages['text.stays'])}</span>
              ) : (
                <button type="button" disabled={isBusy()} onClick={() => read({ exhibit })}>
                  {say(messages[isRead ? 'text.again' : 'text.read'])}
                </button>
              )}
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
