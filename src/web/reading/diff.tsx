// How the words of one text differ from another: left out words are struck through, added ones underlined, and both are named for those who hear the page.

import { readingMessages } from '../../messages/web-reading.ts'
import type { DiffPart } from '../../model/report-view.ts'
import { say } from '../state/text.ts'

export function Diff({ parts }: { readonly parts: readonly DiffPart[] }) {
  return (
    <p class="said reading-diff" dir="auto">
      {parts.map(({ kind, text }, at) =>
        kind === 'same' ? (
          <span key={at}>{text}</span>
        ) : kind === 'removed' ? (
          <del key={at}>
            <span class="visually-hidden">[{say(readingMessages['diff.removed'])}: </span>
            {text}
            <span class="visually-hidden">]</span>
          </del>
        ) : (
          <ins key={at}>
            <span class="visually-hidden">[{say(readingMessages['diff.added'])}: </span>
            {text}
            <span class="visually-hidden">]</span>
          </ins>
        ),
      )}
    </p>
  )
}
