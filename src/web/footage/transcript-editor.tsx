// Typing a transcript: lines with times and speakers beside the player, kept as a draft in the case until it is saved.

import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { soundMessages as messages } from '../../messages/web-sound.ts'
import type { TranscriptAnswer, TypedLine } from '../../server/contract-sound.ts'
import { languageName } from '../posts/language-name.ts'
import { complain, did, tell } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { useCommands } from '../state/commands.ts'
import { say } from '../state/text.ts'
import { type Bands, inTimeOrder, isSame, withChange, withCut, withNewLine, withoutLine } from './transcript-lines.ts'
import { TranscriptRows } from './transcript-rows.tsx'
import type { Player } from './use-player.ts'

interface TranscriptEditorProps {
  readonly exhibit: number
  readonly kept: TranscriptAnswer
  readonly player: Player
  readonly chosen: number
  readonly onChoose: (position: number) => void
  readonly onBands: (bands: Bands) => void
  readonly onEnd: () => void
}

const LANGUAGES = ['kk', 'ru', 'en', 'uz', 'ky', 'tr', 'zh'] as const
const DRAFT_MILLISECONDS = 1500
const MOST_STEPS = 100

interface Typed {
  readonly lines: readonly TypedLine[]
  readonly language: string
}

export function TranscriptEditor(props: TranscriptEditorProps) {
  const { exhibit, kept, player, chosen, onChoose, onBands, onEnd } = props
  const { atMs, lengthMs } = player
  const base = kept.exhibit ?? 0
  const [typed, setTyped] = useState<Typed>(() => ({
    lines: kept.draft?.lines ?? kept.lines,
    language: kept.draft?.language ?? kept.language ?? '',
  }))
  const [before, setBefore] = useState<readonly (readonly TypedLine[])[]>([])
  const [isSaving, setSaving] = useState(false)
  const { lines, language } = typed
  const isChanged = !isSame(lines, kept.lines) || language !== (kept.language ?? '')
  const ended = useRef(false)
  useDraft(exhibit, base, typed, isChanged, ended)
  useEffect(() => onBands({ lines, chosen }), [lines, chosen])

  /** `isStep`: it can be taken back by the button; what is typed into a field has its own way back. */
  const put = (next: readonly TypedLine[], isStep = true) => {
    if (isStep) setBefore([...before.slice(-MOST_STEPS + 1), lines])
    setTyped({ ...typed, lines: next })
  }
  const takeBack = () => {
    const last = before.at(-1)
    if (last === undefined) return
    setBefore(before.slice(0, -1))
    setTyped({ ...typed, lines: last })
  }
  const addLine = () => {
    const made = withNewLine(inTimeOrder(lines), atMs, lengthMs ?? Number.POSITIVE_INFINITY)
    put(made.lines)
    onChoose(made.position)
  }
  const set = (change: Partial<TypedLine>) => {
    if (lines[chosen] !== undefined) put(withChange(lines, chosen, change))
  }
  const save = async () => {
    setSaving(true)
    try {
      const { exhibit: saved } = await ask('sound.save', {
        exhibit,
        base,
        ...stated({ lines: inTimeOrder(lines), language }),
      })
      ended.current = true
      if (saved === null) tell(() => say(messages['editor.same']))
      else
        did({
          label: () => say(messages['editor.saved'], { exhibit: saved }),
          undo: async () => {
            await ask('sound.save', {
              exhibit,
              base: saved,
              ...stated({ lines: kept.lines, language: kept.language ?? '' }),
            })
          },
        })
      onEnd()
    } catch (error) {
      complain(error)
      setSaving(false)
    }
  }
  const stop = () => {
    if (isChanged) tell(() => say(messages['editor.draftStays']))
    onEnd()
  }
  const acts = useRef({ addLine, set, save, takeBack, atMs })
  acts.current = { addLine, set, save, takeBack, atMs }
  useCommands(
    useMemo(
      () => [
        {
          id: 'sound.in',
          label: () => say(messages['key.in']),
          keys: ['F8'],
          isForFields: true,
          run: () => acts.current.set({ fromMs: Math.round(acts.current.atMs) }),
        },
        {
          id: 'sound.out',
          label: () => say(messages['key.out']),
          keys: ['F9'],
          isForFields: true,
          run: () => acts.current.set({ toMs: Math.round(acts.current.atMs) }),
        },
        {
          id: 'sound.new',
          label: () => say(messages['key.new']),
          keys: ['mod+enter'],
          isForFields: true,
          run: () => acts.current.addLine(),
        },
        {
          id: 'sound.save',
          label: () => say(messages['key.save']),
          keys: ['mod+s'],
          isForFields: true,
          run: () => void acts.current.save(),
        },
      ],
      [],
    ),
  )
  return (
    <div class="sound-editor">
      <p class="small soft measure">{say(messages['editor.keys'])}</p>
      <div class="footage-tools">
        <button type="button" onClick={addLine}>
          {say(messages['editor.add'])}
        </button>
        <GivenFile onLines={given => put(inTimeOrder([...lines.filter(({ text }) => text.trim() !== ''), ...given]))} />
        <button type="button" disabled={before.length === 0} onClick={takeBack}>
          {say(messages['editor.takeBack'])}
        </button>
        <label>
          {say(messages['editor.language'])}{' '}
          <select value={language} onChange={event => setTyped({ ...typed, language: event.currentTarget.value })}>
            <option value="">{say(messages['editor.noLanguage'])}</option>
            {[...new Set([...LANGUAGES, ...(language === '' ? [] : [language])])].map(code => (
              <option key={code} value={code}>
                {languageName(code)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {lines.length === 0 ? <p class="soft">{say(messages['editor.empty'])}</p> : null}
      <TranscriptRows
        lines={lines}
        chosen={chosen}
        onChoose={onChoose}
        onChange={(at, change) => put(withChange(lines, at, change), false)}
        onRemove={at => put(withoutLine(lines, at))}
        onCut={(at, place) => put(withCut(lines, at, place))}
        onSeek={player.seek}
      />
      <div class="footage-tools">
        <button type="button" class="primary" disabled={!isChanged || isSaving} onClick={() => void save()}>
          {say(messages['editor.save'])}
        </button>
        <button type="button" disabled={isSaving} onClick={stop}>
          {say(messages[isChanged ? 'editor.later' : 'editor.close'])}
        </button>
      </div>
    </div>
  )
}

function stated({ lines, language }: Typed) {
  const given = lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, speaker, ...line }) => ({
      ...line,
      ...(id === null ? {} : { id }),
      ...(speaker === null || speaker.trim() === '' ? {} : { speaker }),
    }))
  return { lines: given, ...(language === '' ? {} : { language }) }
}

/** Keeps what is typed in the case a moment after the last key, and at once when the page is left; never anywhere else. */
function useDraft(exhibit: number, base: number, typed: Typed, isChanged: boolean, ended: RefObject<boolean>): void {
  const newest = useRef({ typed, isChanged })
  newest.current = { typed, isChanged }
  const kept = useRef(typed)
  const keep = useRef(() => {})
  keep.current = () => {
    const { typed: now, isChanged: isNew } = newest.current
    if (ended.current === true || !isNew || kept.current === now) return
    kept.current = now
    ask('sound.draft', { exhibit, base, ...stated(now) }).catch(complain)
  }
  useEffect(() => {
    const timer = setTimeout(() => keep.current(), DRAFT_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => () => keep.current(), [])
}

/** Takes lines from a SubRip or WebVTT file. */
function GivenFile({ onLines }: { readonly onLines: (lines: readonly TypedLine[]) => void }) {
  const field = useRef<HTMLInputElement>(null)
  const take = async (file: File) => {
    try {
      const content = decoded(new Uint8Array(await file.arrayBuffer()))
      const { lines, problems } = await ask('sound.given', { name: file.name.slice(-255), content })
      onLines(lines)
      tell(() => [say(messages['editor.taken'], { lines: lines.length }), ...problems].join(' '))
    } catch (error) {
      complain(error)
    }
  }
  return (
    <>
      <button type="button" onClick={() => field.current?.click()}>
        {say(messages['editor.file'])}
      </button>
      <input
        ref={field}
        type="file"
        accept=".srt,.vtt"
        hidden
        onChange={event => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file !== undefined) void take(file)
        }}
      />
    </>
  )
}

/** UTF-8, or else Windows-1251, as old subtitles of the region are; without control characters. */
function decoded(bytes: Uint8Array): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    text = new TextDecoder('windows-1251').decode(bytes)
  }
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ')
}
