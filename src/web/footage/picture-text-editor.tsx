// Correcting the text of a picture: a field a line beside its place in the picture; saved as a version of its own, which undo takes back.

import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { pictureTextMessages as messages } from '../../messages/web-picture-text.ts'
import { PICTURE_TEXT_LIMITS } from '../../model/derived-text.ts'
import type { DerivedText } from '../../model/footage-view.ts'
import { complain, did, tell } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { count, say } from '../state/text.ts'
import { type EditedLine, editedLines, isEdited, statedLines } from './picture-text-draft.ts'
import { LineNear, TextPlaces } from './picture-text-places.tsx'
import { useMedium } from './use-medium.ts'

interface PictureTextEditorProps {
  readonly exhibit: number
  /** The text that counts, whole; undefined for none. */
  readonly text: DerivedText | undefined
  /** Pixels of the picture. */
  readonly width: number
  readonly height: number
  readonly onEnd: () => void
}

export function PictureTextEditor({ exhibit, text, width, height, onEnd }: PictureTextEditorProps) {
  // What it began with: the text may be another one by the time it is saved, and then that is said.
  const [began] = useState(text)
  const [lines, setLines] = useState<readonly EditedLine[]>(() => editedLines(began))
  const [chosen, setChosen] = useState(0)
  const [isSaving, setSaving] = useState(false)
  const cover = useMedium(exhibit)
  const list = useRef<HTMLOListElement>(null)
  const isChanged = isEdited(lines, began)
  const picture = cover.medium?.kind === 'picture' ? cover.medium.path : undefined
  /** The line that is to have the focus once it is drawn, before the next key. */
  const wanted = useRef<number>(undefined)
  const focus = (at: number) => {
    wanted.current = at
    setLines(current => [...current])
  }
  useLayoutEffect(() => {
    if (wanted.current === undefined) return
    list.current?.querySelectorAll<HTMLInputElement>('input')[wanted.current]?.focus()
    wanted.current = undefined
  })
  const put = (at: number, words: string) =>
    setLines(current => current.map((line, i) => (i === at ? { ...line, text: words } : line)))
  const remove = (at: number) => {
    setLines(lines.filter((_, i) => i !== at))
    focus(Math.min(at, lines.length - 2))
  }
  const add = () => {
    setLines([
      ...lines,
      { key: Math.max(0, ...lines.map(({ key }) => key)) + 1, text: '', post: null, box: null, confidence: null },
    ])
    focus(lines.length)
  }
  const save = async () => {
    setSaving(true)
    try {
      const base = began?.exhibit ?? 0
      const { exhibit: saved } = await ask('sound.correct', { exhibit, base, lines: statedLines(lines) })
      if (saved === null) tell(() => say(messages['edit.same']))
      else
        did({
          label: () => say(messages['edit.saved'], { exhibit: saved }),
          undo: async () => {
            if (base === 0) await ask('sound.correct', { exhibit, base: saved, lines: [] })
            else await ask('sound.restore', { exhibit, base: saved, version: base })
          },
        })
      onEnd()
    } catch (error) {
      complain(error)
      setSaving(false)
    }
  }
  return (
    <div class="sound-edit">
      <p class="small measure">{say(messages['edit.help'])}</p>
      {picture === undefined || lines[chosen] === undefined ? null : (
        <LineNear line={lines[chosen]} width={width} height={height} picture={picture} />
      )}
      <div class="sound-text">
        <ol class="sound-edit-rows" ref={list}>
          {lines.map((line, i) => (
            <li key={line.key} class={i === chosen ? 'is-chosen' : ''} onFocusIn={() => setChosen(i)}>
              <input
                type="text"
                class="said"
                dir="auto"
                value={line.text}
                maxLength={PICTURE_TEXT_LIMITS.text}
                aria-label={say(messages['edit.line'], { line: i + 1 })}
                onInput={event => put(i, event.currentTarget.value)}
                onKeyDown={event => {
                  if (event.key !== 'Enter') return
                  event.preventDefault()
                  if (i + 1 < lines.length) focus(i + 1)
                  else add()
                }}
              />
              <span class="small soft num">{sureOf(line, began)}</span>
              <button
                type="button"
                aria-label={say(messages['edit.remove'], { line: i + 1 })}
                onClick={() => remove(i)}
              >
                {say(messages['edit.removeShort'])}
              </button>
            </li>
          ))}
        </ol>
        <TextPlaces lines={lines} chosen={chosen} width={width} height={height} picture={picture} />
      </div>
      {cover.state === 'failed' ? <p role="alert">{cover.fault}</p> : null}
      <p class="footage-tools">
        <button type="button" disabled={lines.length >= PICTURE_TEXT_LIMITS.lines} onClick={add}>
          {say(messages['edit.add'])}
        </button>
        {picture === undefined ? (
          <button type="button" disabled={cover.state === 'loading'} onClick={cover.open}>
            {say(messages['edit.show'])}
          </button>
        ) : (
          <button type="button" onClick={cover.cover}>
            {say(messages['edit.cover'])}
          </button>
        )}
      </p>
      <p class="footage-tools">
        <button type="button" class="primary" disabled={!isChanged || isSaving} onClick={() => void save()}>
          {say(messages['edit.save'])}
        </button>
        <button type="button" disabled={isSaving} onClick={onEnd}>
          {say(messages[isChanged ? 'edit.discard' : 'edit.close'])}
        </button>
      </p>
    </div>
  )
}

/** The program's confidence of a line that is as it was read; else that a person wrote it. */
function sureOf(line: EditedLine, began: DerivedText | undefined): string {
  const read = line.line === undefined ? undefined : began?.lines[line.line - 1]
  if (read === undefined || read.confidence === null || read.text !== line.text) return say(messages['text.byHand'])
  return `${count(Math.round(read.confidence * 100))} %`
}
