// The words of the post: a first part at once, the rest of a long one in pieces.

import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { readingMessages } from '../../messages/web-reading.ts'
import type { PostReading } from '../../model/post-reading.ts'
import { complain, tell } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { say } from '../state/text.ts'

interface TextProps {
  readonly reading: PostReading
  /** Holds the words, for whoever asks what of them is selected. */
  readonly words: RefObject<HTMLDivElement | null>
}

export function ReadingText({ reading, words }: TextProps) {
  const { post, text, language } = reading
  const [pieces, setPieces] = useState<readonly string[]>([])
  const [isLoading, setLoading] = useState(false)
  useEffect(() => setPieces([]), [post])
  if (text.length === 0) return reading.isService ? null : <p class="soft">{say(readingMessages['reading.noText'])}</p>
  const shown = text.text.length + pieces.reduce((sum, piece) => sum + piece.length, 0)
  const more = () => {
    setLoading(true)
    ask('reading.text', { post, from: shown })
      .then(({ text: piece }) => setPieces([...pieces, piece]), complain)
      .finally(() => setLoading(false))
  }
  return (
    <>
      <div class="said reading-words" dir="auto" lang={language ?? undefined} ref={words}>
        {text.text}
        {pieces}
      </div>
      {shown < text.length ? (
        <p>
          <button type="button" disabled={isLoading} onClick={more}>
            {say(readingMessages['text.more'], { shown, length: text.length })}
          </button>
        </p>
      ) : null}
    </>
  )
}

/** Puts words on the clipboard and says so. */
export function copy(words: string): void {
  const written = navigator.clipboard?.writeText(words) ?? Promise.reject(new Error())
  written.then(
    () => tell(() => say(readingMessages['copy.done'])),
    () => tell(() => say(readingMessages['copy.failed'])),
  )
}
